import { credentialKind, madeKind, KIND_LABELS, type CredentialKind } from "../../credentials/names.js";
import type { TextRuleFile } from "../../rule.js";
import { assignmentSign, declaredName, identifierBefore } from "../backward.js";
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
  const before = text.slice(Math.max(0, start - 80), start).trimEnd();
  const sign = assignmentSign(before);
  const variable = sign === undefined ? undefined : declaredName(before.slice(0, -sign.length));
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
  for (let sign = lines.lastIndexOf("="); sign > 0; sign = lines.lastIndexOf("=", sign - 1)) {
    const isAssignment = !/[=>]/.test(lines.charAt(sign + 1)) && assignmentSign(lines.slice(0, sign + 1)) !== undefined;
    const name = isAssignment ? declaredName(lines.slice(0, sign).replace(/[+:]$/, "")) : undefined;
    const kind = name === undefined ? undefined : credentialKind(name);
    if (name !== undefined && kind !== undefined) return { name, kind };
  }
  const name = functionAround(before);
  const kind = name === undefined ? undefined : madeKind(name);
  return name !== undefined && kind !== undefined ? { name, kind } : undefined;
}

/** The name of the function whose head stands last in a text: `fun generateToken(): String {`. */
function functionAround(before: string): string | undefined {
  for (let open = before.lastIndexOf("("); open > 0; open = before.lastIndexOf("(", open - 1)) {
    const close = before.indexOf(")", open);
    const named = identifierBefore(before, open);
    if (close < 0 || !named || !/[\w>\]?)*]\s$/.test(before.slice(Math.max(0, named.start - 2), named.start))) continue;
    if (/^[^;{}=]{0,60}(?:\{|=)/.test(before.slice(close + 1, close + 80))) return named.name;
  }
  return undefined;
}
