import { credentialKind, madeKind, KIND_LABELS, type CredentialKind } from "../../credentials/names.js";
import type { TextRuleFile } from "../../rule.js";
import { assignmentSign, declaredName, identifierBefore } from "../backward.js";
import type { Span } from "../lexer.js";
import { guessableSources } from "../statements/random.js";
import type { Statement } from "../statements/statement.js";
import type { TextDocument } from "../text-document.js";
import type { TextEdit } from "../text-repairs.js";
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
    const edits = row.uses ? editsOfUses(document, range, row.uses) : [edit];
    const replacement = row.uses?.safe ?? edit.text;
    const suggest = [{ messageId: "useSecureRandom", data: { replacement }, edits }] as const;
    file.report({ range, messageId: "weakRandom", data, suggest });
  }
}

/** The variable that a statement gives what it makes: `random` of `var random = new Random();`. */
function variableOf({ text }: TextDocument, { start }: Span): string | undefined {
  const before = text.slice(Math.max(0, start - 80), start).trimEnd();
  const sign = assignmentSign(before);
  return sign === undefined ? undefined : declaredName(before.slice(0, -sign.length));
}

/** Where a variable is used further down: the offsets of `random.`. */
function usesOf({ text }: TextDocument, variable: string, { end }: Span): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(`${variable}.`, end); at >= 0 && at < end + 4000; at = text.indexOf(`${variable}.`, at + 1))
    if (!/\w/.test(text.charAt(at - 1))) found.push(at);
  return found;
}

/** A value with such a name that is made of the variable further down. */
function destinationOfVariable(document: TextDocument, range: Span): ReturnType<typeof destinationOf> {
  const variable = variableOf(document, range);
  const uses = variable === undefined ? [] : usesOf(document, variable, range);
  return uses.map((at) => destinationOf(document, at)).find((destination) => destination !== undefined);
}

/** Puts secure calls in the place of a variable's. */
function editsOfUses(document: TextDocument, range: Span, { method, safe }: NonNullable<Statement["uses"]>): TextEdit[] {
  const variable = variableOf(document, range) ?? "";
  const call = `${variable}.${method}`;
  return usesOf(document, variable, range).flatMap((start) =>
    document.text.startsWith(`${call}(`, start) ? [{ start, end: start + call.length, text: safe }] : [],
  );
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
