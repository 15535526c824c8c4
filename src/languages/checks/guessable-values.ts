import { credentialKind, madeKind, KIND_LABELS, type CredentialKind } from "../../credentials/names.js";
import type { TextRuleFile } from "../../rule.js";
import type { Span } from "../lexer.js";
import { guessableSources } from "../statements/random.js";
import type { TextDocument } from "../text-document.js";
import { statementsIn } from "./statements.js";

/** Values with a credential's name that come from a generator which can be guessed. */
export function checkGuessable(file: TextRuleFile<"weakRandom" | "useSecureRandom", readonly unknown[]>): void {
  const { document } = file;
  if (file.test) return;
  for (const { row, range, edit } of statementsIn(guessableSources, document)) {
    const destination = destinationOf(document, range.start) ?? destinationOfVariable(document, range);
    if (!destination) continue;
    const { name, kind } = destination;
    const data = {
      name,
      what: KIND_LABELS[kind],
      source: row.name,
      because: row.because ?? "whoever sees some of its values can work out the others",
    };
    const suggest = [{ messageId: "useSecureRandom", data: { replacement: edit.text }, edits: [edit] }] as const;
    file.report({ range, messageId: "weakRandom", data, suggest });
  }
}

/** `var random = new Random();`, of which a value with such a name is made further down. */
function destinationOfVariable(document: TextDocument, { start, end }: Span): ReturnType<typeof destinationOf> {
  const { text } = document;
  const variable = /([A-Za-z_]\w{0,40})\s{0,4}(?::\s{0,4}\w{1,30}\s{0,4})?=\s{0,4}$/.exec(
    text.slice(Math.max(0, start - 80), start),
  )?.[1];
  if (variable === undefined) return undefined;
  for (let at = text.indexOf(`${variable}.`, end); at >= 0 && at < end + 4000; at = text.indexOf(`${variable}.`, at + 1)) {
    const destination = /\w/.test(text.charAt(at - 1)) ? undefined : destinationOf(document, at);
    if (destination) return destination;
  }
  return undefined;
}

/** What a value is for: by the name that its statement gives it, or by the name of the function around it. */
function destinationOf({ text }: TextDocument, at: number): { readonly name: string; readonly kind: CredentialKind } | undefined {
  const before = text.slice(Math.max(0, at - 2000), at);
  const statement = before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf("\n\n"), before.lastIndexOf("}\n")) + 1);
  const lines = statement.split("\n").slice(-4).join("\n");
  const names = Array.from(
    lines.matchAll(/([A-Za-z_]\w{0,60})\s{0,4}(?::\s{0,4}[\w<>?.[\]]{1,40}\s{0,4})?\+?=(?![=>])/g),
    ([, name]) => name ?? "",
  );
  for (const name of names.toReversed()) {
    const kind = credentialKind(name);
    if (kind !== undefined) return { name, kind };
  }
  const functions = Array.from(
    before.matchAll(
      /(?:\bfunc|\bfun|\bdef|[\w>\]?]|\*\)?)\s{1,4}([A-Za-z_]\w{2,60})\s{0,4}\([^()]{0,200}\)[^;={}\n]{0,60}(?:\{|=>|=\s)/g,
    ),
    ([, name]) => name ?? "",
  );
  const name = functions.at(-1) ?? "";
  const kind = madeKind(name);
  return kind && { name, kind };
}
