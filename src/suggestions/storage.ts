import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import type { StorageWrite } from "../libraries/client-storage.js";
import { importName } from "./imports.js";
import type { Edit } from "./objects.js";

/** Takes the statement away that keeps a value; an expression in the middle of others yields nothing. */
export function keepNothing(write: Node, sourceCode: SourceCode): Edit {
  const awaited = write.parent?.type === AST_NODE_TYPES.AwaitExpression ? write.parent : write;
  const statement = awaited.parent;
  if (statement?.type !== AST_NODE_TYPES.ExpressionStatement) return (fixer) => [fixer.replaceText(awaited, "undefined")];
  const inBlock = statement.parent.type === AST_NODE_TYPES.BlockStatement || statement.parent.type === AST_NODE_TYPES.Program;
  if (!inBlock) return (fixer) => [fixer.replaceText(statement, "{}")];
  const [start, end] = statement.range;
  const line = start - statement.loc.start.column;
  const ownLine = sourceCode.text.slice(line, start).trim() === "" && sourceCode.text.charAt(end) === "\n";
  return (fixer) => [fixer.removeRange(ownLine ? [line, end + 1] : [start, end])];
}

/** Keeps a value in the platform's secure store in place of one that everybody reads. */
export function keepSecurely(
  write: Node,
  key: Node,
  value: Node,
  { module, name, call }: NonNullable<StorageWrite["secure"]>,
  sourceCode: SourceCode,
): { readonly text: string; readonly fix: Edit } {
  const { expression, edit } = importName(module, name, write, sourceCode);
  const text = call
    .replace("NAME", () => expression)
    .replace("KEY", () => sourceCode.getText(key))
    .replace("VALUE", () => sourceCode.getText(value));
  return { text, fix: (fixer) => [...edit(fixer), fixer.replaceText(write, text)] };
}
