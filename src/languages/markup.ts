import type { Entry } from "./entries.js";
import type { Span } from "./lexer.js";

export interface Markup {
  readonly entries: readonly Entry[];
  readonly comments: readonly Span[];
}

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, Entry>;
  /** Where its content begins. */
  readonly content: number;
}

const TAG = /<(\/?)([A-Za-z_][\w.:-]{0,100})((?:"[^"]*"|'[^']*'|[^<>"'])*)>/y;
const ATTRIBUTE = /([\w.:-]{1,100})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/g;

/**
 * The entries of XML: `<string name="api_key">…</string>`, `<key>…</key><string>…</string>` of property lists,
 * `name` or `key` beside `value` in one element, elements and attributes by their own names. Reads once, and minds
 * no errors.
 */
export function readMarkup(text: string): Markup {
  const entries: Entry[] = [];
  const comments: Span[] = [];
  let open: Element | undefined;
  let key: string | undefined;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    if (text.startsWith("<!--", at)) {
      const close = text.indexOf("-->", at + 4);
      const end = close < 0 ? text.length : close + 3;
      comments.push({ start: at, end });
      at = end;
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(text);
    if (!tag) {
      at++;
      continue;
    }
    const [all, slash = "", name = "", inside = ""] = tag;
    const end = at + all.length;
    if (slash === "" && !inside.endsWith("/")) {
      const attributes = attributesOf(inside, at + 1 + name.length);
      entries.push(...named(attributes));
      open = { name, attributes, content: end };
    } else if (slash === "") entries.push(...named(attributesOf(inside, at + 1 + name.length)));
    else if (open?.name === name) {
      const content = text.slice(open.content, at);
      if (name === "key") key = content.trim();
      else {
        entries.push(...contentOf(open, content, key));
        key = undefined;
      }
      open = undefined;
    }
    at = end;
  }
  return { entries, comments };
}

function attributesOf(inside: string, offset: number): ReadonlyMap<string, Entry> {
  const attributes = new Map<string, Entry>();
  for (const match of inside.matchAll(ATTRIBUTE)) {
    const value = match[2] ?? match[3] ?? "";
    const start = offset + match.index + match[0].length - 1 - value.length;
    const name = (match[1] ?? "").replace(/^[\w-]+:/, "");
    attributes.set(name, { name, value, range: { start, end: start + value.length } });
  }
  return attributes;
}

/** `android:name="com.acme.API_KEY" android:value="…"` is one entry; other attributes are entries of their own. */
function named(attributes: ReadonlyMap<string, Entry>): Entry[] {
  const value = attributes.get("value") ?? attributes.get("default");
  const name = attributes.get("name") ?? attributes.get("key");
  const own = [...attributes.values()].filter((attribute) => attribute !== value && attribute !== name);
  return value && name ? [...own, { ...value, name: name.value.split(/[./]/).at(-1) ?? name.value }] : own;
}

function contentOf({ name, attributes, content: start }: Element, content: string, key: string | undefined): Entry[] {
  const value = content.trim();
  if (value === "" || value.includes("<")) return [];
  const from = start + content.indexOf(value);
  const called = key ?? attributes.get("name")?.value ?? attributes.get("key")?.value ?? name;
  return [{ name: called.split(".").at(-1) ?? called, value, range: { start: from, end: from + value.length } }];
}
