import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { originOf } from "./bindings.js";
import type { Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { alternatives } from "./value.js";
import { evaluate } from "./values.js";

/**
 * Whether a value is the application's own: read from the environment or taken from another module of the project.
 * What a user types in, a parameter or the result of a request is somebody else's to keep.
 */
export function isOwnSecret(expression: Node, sourceCode: SourceCode): boolean {
  return alternatives(evaluate(expression, sourceCode)).some((value) => {
    if (value.kind === "environment") return true;
    if (value.kind !== "unknown") return false;
    const { node } = value;
    if (node.type !== AST_NODE_TYPES.Identifier && node.type !== AST_NODE_TYPES.MemberExpression) return false;
    const origin = originOf(node, sourceCode);
    return origin?.root.type === "module" && !origin.path.includes("()");
  });
}
