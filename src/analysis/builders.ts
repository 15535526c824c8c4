import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { onlyValueOf, variableOf } from "./bindings.js";
import { isCall, propertyName, unwrap, type Call, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";

/**
 * Whether a builder's chain calls a method before its last call: in the chain itself, or on the variable that
 * holds the builder (`const b = new SignJWT(…); b.setExpirationTime(…); b.sign(key)`). A builder that comes
 * from elsewhere may have been through it.
 */
export function isBuiltWith(last: Call, method: string, sourceCode: SourceCode): boolean {
  let node: Node = unwrap(last.callee);
  for (;;) {
    if (node.type === AST_NODE_TYPES.MemberExpression) {
      if (propertyName(node) === method) return true;
      node = unwrap(node.object);
    } else if (node.type === AST_NODE_TYPES.CallExpression) {
      node = unwrap(node.callee);
    } else if (node.type === AST_NODE_TYPES.Identifier) {
      const variable = variableOf(node, sourceCode);
      const value = variable && onlyValueOf(variable);
      if (!variable || !value || !isCall(unwrap(value))) return true;
      if (variable.references.some(({ identifier }) => isMethodOf(identifier as Node, method))) return true;
      node = unwrap(value);
    } else {
      return node.type !== AST_NODE_TYPES.NewExpression;
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
