import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import type { Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import { removeItem, type Edit } from "./objects.js";

/** Takes a flag out of a sum of flags; the option goes with the only one. */
export function removeFlag(flag: Node, property: TSESTree.Property | undefined, sourceCode: SourceCode): Edit {
  const { parent } = flag;
  if (parent?.type === AST_NODE_TYPES.BinaryExpression) {
    const other = parent.left === flag ? parent.right : parent.left;
    return (fixer) => [fixer.replaceText(parent, sourceCode.getText(other))];
  }
  return property ? removeItem(property, sourceCode) : (fixer) => [fixer.replaceText(flag, "0")];
}
