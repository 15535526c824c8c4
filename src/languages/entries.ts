import { assignmentSign, declaredName, identifierBefore } from "./backward.js";
import type { Dialect } from "./file-types.js";
import type { CredentialCall } from "./statements/credential-calls.js";
import type { Span, StringToken } from "./lexer.js";

/** A value that a file gives a name: a declaration, an entry, an argument, an element, a line. */
export interface Entry {
  readonly name: string;
  readonly value: string;
  /** Where the value's characters stand, without its delimiters. */
  readonly range: Span;
  /** The whole literal, where there is one that an expression could replace. */
  readonly literal?: Span;
  /** Set where the place alone makes the value a secret, whatever it looks like. */
  readonly given?: true;
}

/** How far back a name is looked for. */
const REACH = 200;

/** The named values of a text that consists of statements: declarations, properties, entries, setters, arguments. */
export function entriesInCode(text: string, strings: readonly StringToken[]): Entry[] {
  return strings.flatMap((token, index) => {
    if (token.holes.length > 0 || token.raw.length > 2000) return [];
    const name = nameBehind(text, token, strings[index + 1]) ?? nameBefore(text, token, strings[index - 1], strings[index - 2]);
    return name === undefined ? [] : [entry(name, token)];
  });
}

/** A literal with its value; Gradle writes a literal of Java into one of its own: `"\"…\""`. */
function entry(given: string, { raw, content, start, end }: StringToken): Entry {
  const name = /^authorizationHeader$/i.test(given) ? "Authorization" : given;
  const nested = raw.startsWith('\\"') && raw.endsWith('\\"') && raw.length > 4;
  return nested
    ? { name, value: raw.slice(2, -2), range: { start: content.start + 2, end: content.end - 2 } }
    : { name, value: raw, range: content, literal: { start, end } };
}

/** `setValue("…", forHTTPHeaderField: "Authorization")`, `set("…", forKey: "token")`: the name stands behind. */
function nameBehind(text: string, token: StringToken, next: StringToken | undefined): string | undefined {
  if (!next || next.start - token.end > 60) return undefined;
  return /^\s{0,9},?\s{0,9}for(?:HTTPHeaderField|Key|Header)?\s?:\s{0,9}@?$/.test(text.slice(token.end, next.start))
    ? next.raw
    : undefined;
}

function nameBefore(
  text: string,
  token: StringToken,
  previous: StringToken | undefined,
  first: StringToken | undefined,
): string | undefined {
  const from = Math.max(0, token.start - REACH);
  const before = text.slice(from, token.start).trimEnd().replace(/@$/, "").trimEnd();
  const between =
    previous && previous.end <= token.start ? text.slice(previous.end, token.start).trim().replace(/@$/, "").trim() : undefined;
  // `"name": "…"`, `"name" to "…"`, `["name"] = "…"`, `"name" => "…"`
  if (previous && between !== undefined && /^(?::|to|=>|\]\s?=|=|:=)$/.test(between)) return previous.raw;
  // `env["API_KEY"] ?? "…"`, `getenv("API_KEY") ?: "…"`, `fromEnvironment("API_KEY", defaultValue: "…")`
  if (
    previous &&
    between !== undefined &&
    /^\]?\)?\s{0,9}(?:\?\?|\?:|\|\|)$|^,\s{0,40}(?:defaultValue|default|fallback)\s{0,4}:$/.test(between)
  )
    return previous.raw;
  if (previous && between === ",") return nameOfArgument(text, previous, first);
  const sign = assignmentSign(before);
  if (sign !== undefined) return declaredName(before.slice(0, -sign.length));
  if (before.endsWith(":") || before.endsWith("(")) return nameOfSetter(identifierBefore(before, before.length - 1)?.name);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  // `#define API_KEY "…"`, and Groovy's calls without parentheses: `storePassword "…"`.
  return /(?:^|[{;])\s{0,40}(?:#define\s{1,20})?(\w{1,80})$/.exec(line)?.[1];
}

/** `addHeader("Authorization", "…")`, `buildConfigField "String", "API_KEY", "…"`: the text in front is the name. */
function nameOfArgument(text: string, previous: StringToken, first: StringToken | undefined): string | undefined {
  const opening = text
    .slice(Math.max(0, previous.start - 60), previous.start)
    .trimEnd()
    .replace(/@$/, "");
  if (/(?:\(|\(key:|\(name:|\(forName:)\s?$/.test(opening)) return previous.raw;
  return first && /\b(?:buildConfigField|resValue)\s{0,4}\(?\s{0,4}$/.test(text.slice(Math.max(0, first.start - 40), first.start))
    ? previous.raw
    : undefined;
}

/** `setApiKey("…")`, `.apiKey("…")`, `provideAPIKey("…")`, `[acme setApiKey:@"…"]`, `apiKey: "…"`. */
function nameOfSetter(name: string | undefined): string | undefined {
  if (name === undefined || /^(?:get|has|is|find|remove|delete|contains|check|validate|on)[A-Z]/.test(name)) return undefined;
  return name.replace(/^(?:set|with|provide|use|add|put|init)(?=[A-Z])/, "");
}

/** How far in front of a literal its call is looked for. */
const CALL_REACH = 80;

/** The literals that calls take for secrets. */
export function givenEntries(
  calls: readonly CredentialCall[],
  { text, strings, dialect }: { readonly text: string; readonly strings: readonly StringToken[]; readonly dialect: Dialect },
): Entry[] {
  const own = calls.filter(({ dialects }) => dialects.includes(dialect));
  return strings.flatMap((first, index) => {
    const before = text.slice(Math.max(0, first.start - CALL_REACH), first.start);
    const row = own.find(({ call }) => call.test(before));
    const secret = row && strings[index + row.position];
    if (!row || !secret || secret.holes.length > 0) return [];
    const between = strings
      .slice(index, index + row.position)
      .map((token, at) => text.slice(token.end, strings[index + at + 1]?.start));
    return between.every((part) => part.trim() === ",") ? [{ ...entry(row.name, secret), given: true as const }] : [];
  });
}
