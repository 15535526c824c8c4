import type { StringSyntax, Syntax } from "./syntaxes.js";

/** A place in a text: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A string literal. */
export interface StringToken extends Span {
  /** Its characters as they are written, and where they stand. */
  readonly content: Span;
  readonly raw: string;
  /** The expressions that are put in, with their delimiters. */
  readonly holes: readonly Span[];
}

export interface Tokens {
  readonly strings: readonly StringToken[];
  readonly comments: readonly Span[];
}

/** Reads the strings and comments of a text in one pass. What isn't closed ends with its line, or with the text. */
export function tokenize(text: string, syntax: Syntax): Tokens {
  const strings: StringToken[] = [];
  const comments: Span[] = [];
  const firsts = new Set(
    [...syntax.line, ...syntax.block.map(({ open }) => open), ...syntax.strings.map(({ open }) => open)].map((open) =>
      open.charCodeAt(0),
    ),
  );
  for (let at = 0; at < text.length;) {
    if (!firsts.has(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const end = commentEnd(text, at, syntax);
    if (end !== undefined) {
      comments.push({ start: at, end });
      at = end;
      continue;
    }
    const string = syntax.strings.find(({ open }) => text.startsWith(open, at));
    const token = string && !isInsideWord(text, at, string) ? readString(text, at, string) : undefined;
    if (token) strings.push(token);
    at = token ? token.end : at + 1;
  }
  return { strings, comments };
}

/** `r"…"` begins a raw string; `user"…"` does not. */
const isInsideWord = (text: string, at: number, { open }: StringSyntax) => /^\w/.test(open) && /\w/.test(text.charAt(at - 1));

function commentEnd(text: string, at: number, { line, block }: Syntax): number | undefined {
  if (line.some((open) => text.startsWith(open, at))) return endOfLine(text, at);
  const comment = block.find(({ open }) => text.startsWith(open, at));
  if (!comment) return undefined;
  const { open, close, nests } = comment;
  let depth = 1;
  for (let next = at + open.length; next < text.length; next++) {
    if (text.startsWith(close, next)) {
      if (--depth === 0) return next + close.length;
      next += close.length - 1;
    } else if (nests && text.startsWith(open, next)) {
      depth++;
      next += open.length - 1;
    }
  }
  return text.length;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function readString(text: string, start: number, syntax: StringSyntax): StringToken {
  const from = start + syntax.open.length;
  const holes: Span[] = [];
  let at = from;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === "\n" && !syntax.multiline) break;
    const hole = holeAt(text, at, syntax);
    if (hole) {
      holes.push(hole);
      at = hole.end;
    } else if (char === "\\" && syntax.escape === "backslash") at += 2;
    else if (isWrittenBrace(text, at, syntax)) at += 2;
    else if (text.startsWith(syntax.close, at)) {
      if (syntax.escape !== "doubled" || !text.startsWith(syntax.close, at + 1)) break;
      at += 2;
    } else at++;
  }
  const end = Math.min(at, text.length);
  const closed = text.startsWith(syntax.close, end) ? end + syntax.close.length : end;
  return { start, end: closed, content: { start: from, end }, raw: text.slice(from, end), holes };
}

/** `{{` in an interpolated text of C# is a brace. */
const isWrittenBrace = (text: string, at: number, { holes }: Pick<StringSyntax, "holes">) =>
  text.startsWith("{{", at) && holes?.[0]?.open === "{";

function holeAt(text: string, at: number, { holes, dollar }: StringSyntax): Span | undefined {
  const hole = holes?.find(({ open }) => text.startsWith(open, at));
  // `{{` is a brace that is written.
  if (hole && !(hole.open === "{" && text.charAt(at + 1) === "{"))
    return { start: at, end: holeEnd(text, at + hole.open.length, hole.close) };
  if (!dollar || text.charAt(at) !== "$") return undefined;
  let end = at + 1;
  while (/\w/.test(text.charAt(end))) end++;
  return end > at + 1 && !/\d/.test(text.charAt(at + 1)) ? { start: at, end } : undefined;
}

/** The end of an expression in a string: brackets are counted, strings in it are skipped. */
function holeEnd(text: string, from: number, close: string): number {
  const open = close === ")" ? "(" : "{";
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "\n") return at;
    if (char === '"') {
      const quote = text.indexOf('"', at + 1);
      if (quote < 0 || text.slice(at, quote).includes("\n")) return at;
      at = quote;
    } else if (char === open) depth++;
    else if (char === close && --depth === 0) return at + 1;
  }
  return text.length;
}
