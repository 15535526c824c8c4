import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { variableOf } from "./bindings.js";
import { isCall, propertyName, targetName, wrapped, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";

/**
 * What is written to a property of an object after it was made: `options.expiresIn = "1h"`. The value where the one
 * write stands beside the declaration; "open" where it depends, or a part of the property is written.
 */
export function writtenProperty(
  object: TSESTree.ObjectExpression,
  name: string,
  sourceCode: SourceCode,
): Node | "open" | undefined {
  const declarator = wrapped(object).parent;
  if (declarator?.type !== AST_NODE_TYPES.VariableDeclarator || declarator.id.type !== AST_NODE_TYPES.Identifier)
    return undefined;
  const writes = (variableOf(declarator.id, sourceCode)?.references ?? []).flatMap(
    ({ identifier }) => writeThrough(identifier as Node, name) ?? [],
  );
  const [first] = writes;
  if (!first) return undefined;
  const isPlain =
    writes.length === 1 &&
    first.type === AST_NODE_TYPES.AssignmentExpression &&
    first.parent.type === AST_NODE_TYPES.ExpressionStatement &&
    first.parent.parent === declarator.parent.parent &&
    first.left.type === AST_NODE_TYPES.MemberExpression &&
    first.left.object.type === AST_NODE_TYPES.Identifier;
  return isPlain ? first.right : "open";
}

/** The expression that writes to a property, or to a part of it, through one mention of the object. */
function writeThrough(mention: Node, name: string): Node | undefined {
  const { parent } = mention;
  if (!parent) return undefined;
  if (isCall(parent)) return targetName(parent.callee) === "assign" && parent.arguments[0] === mention ? parent : undefined;
  if (parent.type !== AST_NODE_TYPES.MemberExpression || parent.object !== mention) return undefined;
  const key = propertyName(parent);
  if (key !== undefined && key !== name) return undefined;
  let member: Node = parent;
  while (member.parent?.type === AST_NODE_TYPES.MemberExpression && member.parent.object === member) member = member.parent;
  const write = member.parent;
  return write?.type === AST_NODE_TYPES.AssignmentExpression && write.left === member ? write : undefined;
}
