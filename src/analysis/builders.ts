import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { onlyValueOf, variableOf } from "./bindings.js";
import { isCall, propertyName, unwrap, type Call, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";

/**
 * The `new` with which a builder's chain begins, when no call before the last is of a method: neither in the chain nor
 * on the variable that holds the builder (`const b = new SignJWT(…); b.setExpirationTime(…); b.sign(key)`). Undefined
 * otherwise, and for a builder that comes from elsewhere: it may have been through the method.
 */
export function builderWithout(last: Call, method: string, sourceCode: SourceCode): TSESTree.NewExpression | undefined {
  let node: Node = unwrap(last.callee);
  for (;;) {
    if (node.type === AST_NODE_TYPES.MemberExpression) {
      if (propertyName(node) === method) return undefined;
      node = unwrap(node.object);
    } else if (node.type === AST_NODE_TYPES.CallExpression) {
      node = unwrap(node.callee);
    } else if (node.type === AST_NODE_TYPES.Identifier) {
      const variable = variableOf(node, sourceCode);
      const value = variable && onlyValueOf(variable);
      if (!variable || !value || !isCall(unwrap(value))) return undefined;
      if (variable.references.some(({ identifier }) => isMethodOf(identifier as Node, method))) return undefined;
      node = unwrap(value);
    } else {
      return node.type === AST_NODE_TYPES.NewExpression ? node : undefined;
    }
  }
}

/** `builder.method(…)`, also at the start of a chain that the statement goes on with. */
function isMethodOf(node: Node, method: string): boolean {
  let current: Node = node;
  while (
    current.parent?.type === AST_NODE_TYPES.MemberExpression ||
    (current.parent?.type === AST_NODE_TYPES.CallExpression && current.parent.callee === current)
  ) {
    if (
      current.parent.type === AST_NODE_TYPES.MemberExpression &&
      current.parent.object === current &&
      propertyName(current.parent) === method
    )
      return true;
    current = current.parent;
  }
  return false;
}
