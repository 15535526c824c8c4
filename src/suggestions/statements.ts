import { AST_NODE_TYPES, type TSESLint } from "@typescript-eslint/utils";
import { enclosingFunction, isFunction, type Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import type { Edit } from "./objects.js";

/** The statement of a block in which a node stands; undefined for the body of an arrow function that is an expression. */
export function statementOf(node: Node): Node | undefined {
  let current: Node | undefined = node;
  while (
    current?.parent &&
    current.parent.type !== AST_NODE_TYPES.BlockStatement &&
    current.parent.type !== AST_NODE_TYPES.Program
  ) {
    if (isFunction(current)) return undefined;
    current = current.parent;
  }
  return current && !isFunction(current) ? current : undefined;
}

/** Puts a statement before the one in which a node stands; an arrow function's expression becomes a block. */
export function insertStatement(text: string, node: Node, fixer: TSESLint.RuleFixer): TSESLint.RuleFix[] {
  const statement = statementOf(node);
  if (statement) return [fixer.insertTextBefore(statement, `${text} `)];
  const body = enclosingFunction(node)?.body;
  return body && body.type !== AST_NODE_TYPES.BlockStatement
    ? [fixer.insertTextBefore(body, `{ ${text} return `), fixer.insertTextAfter(body, `; }`)]
    : [];
}

/** Statements that can't go without their body. */
const NEEDS_BODY: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.IfStatement,
  AST_NODE_TYPES.ForStatement,
  AST_NODE_TYPES.ForInStatement,
  AST_NODE_TYPES.ForOfStatement,
  AST_NODE_TYPES.WhileStatement,
  AST_NODE_TYPES.DoWhileStatement,
  AST_NODE_TYPES.WithStatement,
  AST_NODE_TYPES.LabeledStatement,
]);

/** Takes a statement away that only makes a call or an assignment; in the middle of an expression that yields nothing. */
export function removeStatement(expression: Node, sourceCode: SourceCode): Edit {
  const awaited = expression.parent?.type === AST_NODE_TYPES.AwaitExpression ? expression.parent : expression;
  const statement = awaited.parent;
  if (statement?.type !== AST_NODE_TYPES.ExpressionStatement) return (fixer) => [fixer.replaceText(awaited, "undefined")];
  if (NEEDS_BODY.has(statement.parent.type)) return (fixer) => [fixer.replaceText(statement, "{}")];
  const [start, end] = statement.range;
  const line = start - statement.loc.start.column;
  const ownLine = sourceCode.text.slice(line, start).trim() === "" && sourceCode.text.charAt(end) === "\n";
  return (fixer) => [fixer.removeRange(ownLine ? [line, end + 1] : [start, end])];
}
