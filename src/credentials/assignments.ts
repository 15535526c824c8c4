import { passwordsOfCommands } from "./command-logins.js";
import { isCredentialHeader, splitScheme } from "./headers.js";

/** A value that a text gives a name: in a query, a JSON document, a `.env` file, a script, a request's header, a command. */
export interface Assignment {
  readonly name: string;
  /** Without the scheme that stands before it. */
  readonly value: string;
  /** The authorization scheme of a header's value, with the space behind it. */
  readonly scheme: string;
  /** Offset of the value in the text, in UTF-16 units. */
  readonly start: number;
}

/** The longest name and value that are looked at: the cost stays linear. */
const MAX_NAME = 60;
const MAX_VALUE = 400;

/** What stands before a name: the start of a text, a line, a query parameter, an entry of a document, a property. */
const BEFORE_NAME = /[\n\r?&{,;.]/;
/** What may stand before it with blanks between: an indented line, or an entry whose value is quoted, as none is in prose. */
const BEFORE_BLANKS = { unquoted: /[\n\r]/, quoted: /[\n\r{(,;]/ };
const NAME = /^[A-Za-z_][\w-]*$/;
const VALUE = /^[^\s"'`&;,<>{}()\\]+/;

/** The assignments that a text holds as data. Prose ("password: at least 8 characters") has none. */
export function assignmentsIn(text: string): Assignment[] {
  const found: Assignment[] = [];
  for (let at = nextSign(text, 0); at >= 0; at = nextSign(text, at + 1)) {
    const header = headerAt(text, at);
    if (header) found.push(header);
    if (header) continue;
    const opening = /^ {0,4}["']?/.exec(text.slice(at + 1, at + 8))?.[0] ?? "";
    const isQuoted = /["']$/.test(opening);
    // A colon without quotes is prose as often as data.
    if (text.charAt(at) === ":" && !isQuoted) continue;
    const name = nameBefore(text, at, isQuoted);
    if (name === undefined) continue;
    const start = at + 1 + opening.length;
    const value = VALUE.exec(text.slice(start, start + MAX_VALUE))?.[0];
    if (value !== undefined && value.length >= 6) found.push({ name, value, scheme: "", start });
  }
  for (const { value, start } of passwordsOfCommands(text)) found.push({ name: "password", value, scheme: "", start });
  return found;
}

function nextSign(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 61 || code === 58) return at;
  }
  return -1;
}

/** A header by which a request proves itself, as a line of its own or as a command's argument: `"Authorization: Bearer …"`. */
function headerAt(text: string, colon: number): Assignment | undefined {
  if (text.charAt(colon) !== ":" || text.charAt(colon + 1) !== " ") return undefined;
  let nameStart = colon;
  while (nameStart > 0 && colon - nameStart <= MAX_NAME && /[\w-]/.test(text.charAt(nameStart - 1))) nameStart--;
  const name = text.slice(nameStart, colon);
  const line = text.slice(colon + 2, colon + 2 + MAX_VALUE);
  const { scheme } = splitScheme(line);
  // A name of one word without a scheme is what people write in sentences.
  if (
    !NAME.test(name) ||
    !isCredentialHeader(name) ||
    (scheme === "" && !/-|^apikey$/i.test(name)) ||
    !/^$|[\n\r"'`]/.test(text.charAt(nameStart - 1))
  )
    return undefined;
  const value = VALUE.exec(line.slice(scheme.length))?.[0] ?? "";
  const after = line.charAt(scheme.length + value.length);
  return value.length >= 6 && /^$|[\n\r"'`\\]/.test(after)
    ? { name, value, scheme, start: colon + 2 + scheme.length }
    : undefined;
}

/** The name before a sign, when something that separates data stands before it. */
function nameBefore(text: string, sign: number, isQuoted: boolean): string | undefined {
  let end = sign;
  while (end > 0 && text.charAt(end - 1) === " ") end--;
  const quote = /["']/.test(text.charAt(end - 1)) ? text.charAt(end - 1) : "";
  if (quote) end--;
  let start = end;
  while (start > 0 && end - start <= MAX_NAME && /[\w-]/.test(text.charAt(start - 1))) start--;
  const name = text.slice(start, end);
  // An option of a command.
  if (name.startsWith("--") && /^$|[\s"'`]/.test(text.charAt(start - 1)) && text.charAt(sign) === "=")
    return NAME.test(name.slice(2)) ? name.slice(2) : undefined;
  if (!NAME.test(name) || name.length > MAX_NAME) return undefined;
  if (quote) return text.charAt(start - 1) === quote ? name : undefined;
  const before = text.slice(Math.max(0, start - 7), start);
  let edge = start;
  while (edge > 0 && start - edge < MAX_NAME && /[ \t]/.test(text.charAt(edge - 1))) edge--;
  return start === 0 ||
    BEFORE_NAME.test(text.charAt(start - 1)) ||
    (edge < start && BEFORE_BLANKS[isQuoted ? "quoted" : "unquoted"].test(text.charAt(edge - 1))) ||
    /(?:^|\s)(?:export|const|var|let) $/.test(before)
    ? name
    : undefined;
}
