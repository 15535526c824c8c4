import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { Node } from "./expressions.js";
import type { SourceCode } from "./file.js";

/** Whether code is reached only under a condition whose text matches: `if`, `? :`, `&&`, `case`, however far around. */
export function standsUnder(node: Node, pattern: RegExp, sourceCode: SourceCode): boolean {
  for (let current: Node | undefined = node; current; current = current.parent) {
    if (conditionsOf(current).some((condition) => pattern.test(sourceCode.getText(condition)))) return true;
  }
  return false;
}

/** What decides whether a statement or an expression is reached, as far as its parent says. */
function conditionsOf(node: Node): readonly Node[] {
  const { parent } = node;
  switch (parent?.type) {
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.ConditionalExpression:
      return parent.test === node ? [] : [parent.test];
    case AST_NODE_TYPES.LogicalExpression:
      return parent.right === node && parent.operator === "&&" ? [parent.left] : [];
    case AST_NODE_TYPES.SwitchCase:
      return parent.parent.type === AST_NODE_TYPES.SwitchStatement
        ? [parent.parent.discriminant, ...(parent.test ? [parent.test] : [])]
        : [];
    default:
      return [];
  }
}
