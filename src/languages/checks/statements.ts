import type { Span } from "../lexer.js";
import type { Statement } from "../statements/statement.js";
import { isInComment, type TextDocument } from "../text-document.js";
import type { TextEdit } from "../text-repairs.js";

/** A statement that a text contains. */
export interface FoundStatement<Row extends Statement> {
  readonly row: Row;
  readonly range: Span;
  readonly match: RegExpExecArray;
  /** What writes the safe form in its place. */
  readonly edit: TextEdit;
}

/** How much of what stands in front is looked at. */
const REACH = 300;

function isMeant({ notBehind, onlyBehind }: Statement, text: string, at: number): boolean {
  if (!notBehind && !onlyBehind) return true;
  const before = text.slice(Math.max(0, at - REACH), at).trimEnd();
  return !notBehind?.test(before) && (onlyBehind?.test(before) ?? true);
}

/** The statements of a table that a text contains, outside of its comments. */
export function statementsIn<Row extends Statement>(rows: readonly Row[], document: TextDocument): FoundStatement<Row>[] {
  return rows.flatMap((row) => {
    const { text: whole } = document;
    if (!row.dialects.includes(document.dialect) || (row.beside && !row.beside.test(whole)) || row.unless?.test(whole)) return [];
    return Array.from(document.text.matchAll(row.pattern), (match): FoundStatement<Row> => {
      const range = { start: match.index, end: match.index + match[0].length };
      const text = row.safe.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? "");
      return { row, range, match, edit: { ...range, text } };
    }).filter(({ range }) => !isInComment(document, range.start) && isMeant(row, document.text, range.start));
  });
}
