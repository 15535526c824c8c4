import type { Entry } from "./entries.js";
import type { Span } from "./lexer.js";

export interface Markup {
  readonly entries: readonly Entry[];
  readonly comments: readonly Span[];
  /** What stands in `<script>` and `<style>`: no markup. */
  readonly scripts: readonly Span[];
}

const SCRIPTS = new Set(["script", "style"]);

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, Entry>;
  /** Where its content begins. */
  readonly content: number;
}

/** A tag as it is written. */
interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly empty: boolean;
  /** Where its attributes begin, and where it ends behind its `>`. */
  readonly inside: number;
  readonly end: number;
}

/** The longest tag that is read. */
const MAX_TAG = 20_000;

const TAG_NAME = /(\/?)([A-Za-z_][\w.:-]{0,100})/y;

function tagAt(text: string, at: number): Tag | undefined {
  TAG_NAME.lastIndex = at + 1;
  const [all = "", slash = "", name = ""] = TAG_NAME.exec(text) ?? [];
  if (name === "") return undefined;
  const inside = at + 1 + all.length;
  let quote = "";
  for (let end = inside; end < Math.min(text.length, inside + MAX_TAG); end++) {
    const char = text.charAt(end);
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === "<") return undefined;
    else if (char === ">") return { name, closes: slash !== "", empty: text.charAt(end - 1) === "/", inside, end: end + 1 };
  }
  return undefined;
}

/**
 * The entries of XML: `<string name="api_key">…</string>`, `<key>…</key><string>…</string>` of property lists,
 * `name` or `key` beside `value` in one element, elements and attributes by their own names. Reads once, and minds
 * no errors.
 */
export function readMarkup(text: string): Markup {
  const entries: Entry[] = [];
  const comments: Span[] = [];
  const scripts: Span[] = [];
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
    const tag = tagAt(text, at);
    if (!tag) {
      at++;
      continue;
    }
    const { name, closes, empty, inside, end } = tag;
    if (!closes && SCRIPTS.has(name)) {
      const close = text.indexOf(`</${name}`, end);
      scripts.push({ start: end, end: close < 0 ? text.length : close });
      at = close < 0 ? text.length : close;
      continue;
    }
    if (!closes) {
      const attributes = attributesOf(text, inside, end);
      entries.push(...named(attributes));
      if (!empty) open = { name, attributes, content: end };
    } else if (open?.name === name) {
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
  return { entries, comments, scripts };
}

/** `android:name`, `:api-key`, `[apiKey]`: the name without a namespace and without what binds it. */
function attributeNameBefore(text: string, sign: number): string | undefined {
  let to = sign;
  while (to > 0 && /[\s\])]/.test(text.charAt(to - 1))) to--;
  let from = to;
  while (from > 0 && to - from < MAX_NAME && /[\w.-]/.test(text.charAt(from - 1))) from--;
  return from < to ? text.slice(from, to) : undefined;
}

const MAX_NAME = 100;

/** What ends a value by what begins it; templates bind in braces. */
const CLOSING: Partial<Record<string, string>> = { '"': '"', "'": "'", "{": "}" };

function attributesOf(text: string, from: number, end: number): ReadonlyMap<string, Entry> {
  const attributes = new Map<string, Entry>();
  for (let sign = text.indexOf("=", from); sign >= 0 && sign < end;) {
    const start = sign + 1 + (/^\s{0,20}/.exec(text.slice(sign + 1, sign + 22))?.[0].length ?? 0);
    const quote = text.charAt(start);
    const close = CLOSING[quote] === undefined ? -1 : text.indexOf(CLOSING[quote], start + 1);
    const name = attributeNameBefore(text, sign);
    if (close > 0 && name !== undefined)
      attributes.set(name, { name, value: text.slice(start + 1, close), range: { start: start + 1, end: close } });
    sign = text.indexOf("=", close > 0 ? close : sign + 1);
  }
  return attributes;
}

/** `android:name="com.acme.API_KEY" android:value="…"` is one entry; other attributes are entries of their own. */
function named(attributes: ReadonlyMap<string, Entry>): Entry[] {
  const value = attributes.get("value") ?? attributes.get("default");
  const name = nameIn(attributes);
  const own = [...attributes.values()].filter((attribute) => attribute !== value && attribute !== name);
  return value && name ? [...own, { ...value, name: name.value.split(/[./]/).at(-1) ?? name.value }] : own;
}

/** The attribute that names an element: in Android's resources, in lists of settings, and in XAML (`x:Key`). */
function nameIn(attributes: ReadonlyMap<string, Entry>): Entry | undefined {
  return attributes.get("name") ?? attributes.get("key") ?? attributes.get("Key");
}

function contentOf({ name, attributes, content: start }: Element, content: string, key: string | undefined): Entry[] {
  const value = content.trim();
  if (value === "" || value.includes("<")) return [];
  const from = start + content.indexOf(value);
  const called = key ?? nameIn(attributes)?.value ?? name;
  return [{ name: called.split(".").at(-1) ?? called, value, range: { start: from, end: from + value.length } }];
}
