import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { rootName, targetName, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";

/** What decides whether code is reached, and whether it has to hold for that. */
export interface Condition {
  readonly test: Node;
  readonly holds: boolean;
}

/** Whether code is reached only under a condition whose text matches: `if`, `? :`, `&&`, `case`, however far around. */
export function standsUnder(node: Node, pattern: RegExp, sourceCode: SourceCode): boolean {
  return conditionsAround(node).some(({ test }) => pattern.test(sourceCode.getText(test)));
}

/** The conditions under which code is reached, the innermost first. */
export function conditionsAround(node: Node): readonly Condition[] {
  const conditions: Condition[] = [];
  for (let current: Node | undefined = node; current; current = current.parent) conditions.push(...conditionsOf(current));
  return conditions;
}

/** What decides whether a statement or an expression is reached, as far as its parent says. */
function conditionsOf(node: Node): readonly Condition[] {
  const { parent } = node;
  switch (parent?.type) {
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.ConditionalExpression:
      return parent.test === node ? [] : [{ test: parent.test, holds: parent.consequent === node }];
    case AST_NODE_TYPES.LogicalExpression:
      return parent.right === node && parent.operator === "&&" ? [{ test: parent.left, holds: true }] : [];
    case AST_NODE_TYPES.SwitchCase:
      return parent.parent.type === AST_NODE_TYPES.SwitchStatement
        ? [parent.parent.discriminant, ...(parent.test ? [parent.test] : [])].map((test) => ({ test, holds: true }))
        : [];
    default:
      return [];
  }
}

/** Whether a value is only tested, where code throws unless it passes: `assert(…)`, `if (…) throw …`. */
export function isRefusedFor(node: Node): boolean {
  let current = node;
  for (let { parent } = current; parent; { parent } = current) {
    if (parent.type === AST_NODE_TYPES.IfStatement)
      return parent.test === current && !parent.alternate && onlyThrows(parent.consequent);
    if (parent.type === AST_NODE_TYPES.ExpressionStatement) return isAssertion(current);
    const passes = TESTS.has(parent.type) || (parent.type === AST_NODE_TYPES.CallExpression && parent.callee !== current);
    if (!passes) return false;
    current = parent;
  }
  return false;
}

const TESTS = new Set<string>([
  AST_NODE_TYPES.UnaryExpression,
  AST_NODE_TYPES.BinaryExpression,
  AST_NODE_TYPES.LogicalExpression,
  AST_NODE_TYPES.ChainExpression,
  AST_NODE_TYPES.TSNonNullExpression,
]);

function onlyThrows(statement: Node): boolean {
  if (statement.type === AST_NODE_TYPES.BlockStatement) return statement.body.length > 0 && statement.body.every(onlyThrows);
  return statement.type === AST_NODE_TYPES.ThrowStatement;
}

/** `assert(…)`, `assert.ok(…)`, `invariant(…)`. */
function isAssertion(node: Node): boolean {
  if (node.type !== AST_NODE_TYPES.CallExpression) return false;
  return [rootName(node.callee), targetName(node.callee)].some((name) => /^(?:assert\w{0,20}|invariant)$/.test(name ?? ""));
}
