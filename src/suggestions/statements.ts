import { AST_NODE_TYPES, type TSESLint } from "@typescript-eslint/utils";
import { enclosingFunction, isFunction, type Node } from "../analysis/expressions.js";

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
