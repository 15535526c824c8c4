import { BEARER_KINDS, credentialKind, KIND_LABELS } from "../../credentials/names.js";
import type { TextRuleFile } from "../../rule.js";
import type { Span } from "../lexer.js";
import { logStatements } from "../statements/logging.js";
import { isInComment, type TextDocument } from "../text-document.js";

/** How much of a call's arguments is looked at. */
const REACH = 600;

/** Tokens, keys and passwords that a native app writes to the device's log. */
export function checkLogs(file: TextRuleFile<"logged" | "redact", readonly unknown[]>): void {
  const { document } = file;
  if (file.test) return;
  for (const row of logStatements) {
    if (!row.dialects.includes(document.dialect)) continue;
    for (const call of document.text.matchAll(row.call)) {
      if (isInComment(document, call.index)) continue;
      const start = call.index + call[0].length;
      for (const { name, what, range, text } of loggedIn(document, { start, end: endOfCall(document, start) }))
        file.report({
          range,
          messageId: "logged",
          data: { name, what, sink: row.name },
          suggest: [{ messageId: "redact", edits: [{ ...range, text }] }],
        });
    }
  }
}

interface Logged {
  readonly name: string;
  readonly what: string;
  readonly range: Span;
  /** What is written in its place. */
  readonly text: string;
}

/** The end of a call's arguments: parentheses are counted outside of strings. */
function endOfCall({ text, strings }: TextDocument, start: number): number {
  let depth = 1;
  for (let at = start; at < Math.min(text.length, start + REACH); at++) {
    const string = strings.find((token) => token.start === at);
    if (string) at = string.end - 1;
    else if (text.charAt(at) === "(") depth++;
    else if (text.charAt(at) === ")" && --depth === 0) return at;
  }
  return Math.min(text.length, start + REACH);
}

/** Names of credentials among a call's arguments: on their own, in a sum, or put into a text. */
function loggedIn({ text, strings, dialect }: TextDocument, call: Span): Logged[] {
  const inside = strings.filter(({ start, end }) => start >= call.start && end <= call.end);
  const found: Logged[] = [];
  for (const hole of inside.flatMap(({ holes }) => holes)) {
    const expression = text
      .slice(hole.start, hole.end)
      .replace(/^\\\(|^\$\{?|^\{|[)}]$/g, "")
      .replace(/[:,][^:,]{0,20}$/, "");
    const named = credentialNamed(expression.trim());
    if (named) found.push({ ...named, range: hole, text: "[redacted]" });
  }
  const quote = dialect === "objective-c" ? '@"[redacted]"' : dialect === "dart" ? "'[redacted]'" : '"[redacted]"';
  let at = call.start;
  for (const { start, end } of [...inside, { start: call.end, end: call.end }]) {
    for (const match of text
      .slice(at, start)
      .matchAll(/(?<![\w.(])(?:[A-Za-z_][\w]{0,60}[!?]?\.){0,4}[A-Za-z_]\w{0,60}(?=[!?]?\s{0,4}(?:[,+)]|$))/g)) {
      const named = credentialNamed(match[0]);
      const from = at + match.index;
      if (named) found.push({ ...named, range: { start: from, end: from + match[0].length }, text: quote });
    }
    at = end;
  }
  return found;
}

function credentialNamed(expression: string): Pick<Logged, "name" | "what"> | undefined {
  const path = /^(?:[A-Za-z_]\w{0,60}[!?]?\.){0,4}([A-Za-z_]\w{0,60})[!?]?$/.exec(expression);
  const name = path?.[1];
  const kind = name === undefined ? undefined : credentialKind(name);
  if (name === undefined || kind === undefined || !BEARER_KINDS.has(kind)) return undefined;
  // A session's id marks lines that belong together; its token opens it.
  return kind === "session" && !/token/i.test(name) ? undefined : { name, what: KIND_LABELS[kind] };
}
