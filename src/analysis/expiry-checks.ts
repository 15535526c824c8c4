import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { descendants } from "./descendants.js";
import { outermostFunction, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";

/** Whether the code around compares a token's end (RFC 7519 section 4.1.4) with something: `if (claims.exp < now) …`. */
export function comparesExpiry(node: Node, sourceCode: SourceCode): boolean {
  for (const inner of descendants(outermostFunction(node) ?? sourceCode.ast, sourceCode)) {
    if (inner.type === AST_NODE_TYPES.BinaryExpression && ORDERS.has(inner.operator) && EXP.test(sourceCode.getText(inner)))
      return true;
  }
  return false;
}

const ORDERS = new Set(["<", "<=", ">", ">="]);
const EXP = /\bexp\b/;
