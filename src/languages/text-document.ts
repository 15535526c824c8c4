import type { RuntimeVerdict } from "../analysis/runtime.js";
import { credentialCalls } from "./statements/credential-calls.js";
import { entriesInCode, givenEntries, type Entry } from "./entries.js";
import { fileTypeOf, unknownType, type Dialect, type FileType } from "./file-types.js";
import { tokenize, type Span, type StringToken } from "./lexer.js";
import { readLines } from "./lines.js";
import { readMarkup } from "./markup.js";
import { unbound } from "./templates.js";
import { script } from "./syntaxes.js";

/** What a file that isn't JavaScript says, as far as rules ask for it. */
export interface TextDocument {
  readonly text: string;
  readonly dialect: Dialect;
  readonly comments: readonly Span[];
  /** String literals, in languages that have them. */
  readonly strings: readonly StringToken[];
  readonly entries: readonly Entry[];
  readonly runtime: RuntimeVerdict;
}

let last: { readonly text: string; readonly filename: string; readonly document: TextDocument } | undefined;

/** Reads a file once, for all rules that ask. */
export function documentOf(text: string, filename: string): TextDocument {
  if (last?.text !== text || last.filename !== filename) last = { text, filename, document: read(text, filename) };
  return last.document;
}

function read(text: string, filename: string): TextDocument {
  const type = fileTypeOf(filename) ?? unknownType;
  const { dialect, reads } = type;
  const own = { text, dialect, runtime: runtimeOf(type, text) };
  switch (reads.kind) {
    case "code": {
      const { strings, comments } = tokenize(text, reads.syntax);
      const given = givenEntries(credentialCalls, { text, strings, dialect });
      const isGiven = ({ range }: Entry) => given.some((entry) => entry.range.start === range.start);
      const entries = [...entriesInCode(text, strings).filter((entry) => !isGiven(entry)), ...given];
      return { ...own, strings, comments, entries };
    }
    case "lines":
      return { ...own, strings: [], ...readLines(text, reads.comment) };
    case "markup": {
      const { entries, comments, scripts } = readMarkup(text);
      const inScripts = scripts.flatMap((span) => scriptIn(text, span));
      return { ...own, strings: [], comments, entries: [...entries.map(unbound), ...inScripts] };
    }
  }
}

/** The entries of a script in a page: the text around it is blank to its lexer. */
function scriptIn(text: string, { start, end }: Span): readonly Entry[] {
  const code = text.slice(start, end);
  const { strings } = tokenize(code, script);
  const moved = ({ start: from, end: to }: Span) => ({ start: from + start, end: to + start });
  return entriesInCode(code, strings).map((entry) => ({
    ...entry,
    range: moved(entry.range),
    ...(entry.literal && { literal: moved(entry.literal) }),
  }));
}

function runtimeOf({ runtime, because, app }: FileType, text: string): RuntimeVerdict {
  return app && !app.test(text) ? { runtime: "unknown", because: "" } : { runtime, because };
}

/** Where the tools of these platforms keep tests. */
const TEST_PATH =
  /\/(?:tests?|androidTest|commonTest|__tests__|\w*Tests|\w*UITests|integration_test|test_driver|fixtures|src\/debug)\/|(?:Tests?|Spec)\.(?:swift|kt|java|cs|mm?)$|_test\.dart$/;

/** Whether a path, from the folder that is linted on, says that a file holds tests. */
export function isTestPath(path: string): boolean {
  return TEST_PATH.test(`/${path.replaceAll("\\", "/")}`);
}

/** Whether a place stands in a comment. */
export function isInComment({ comments }: TextDocument, at: number): boolean {
  let [low, high] = [0, comments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (comments[low]?.start ?? Infinity) <= at;
}
