import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { enclosingFunction, type FunctionNode, type Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import { moduleSystem } from "../analysis/syntax.js";
import type { Edit } from "./objects.js";

/** Makes `await` possible at a node: nothing where it is, `async` on the enclosing function otherwise; undefined where neither works. */
export function allowAwait(node: Node, sourceCode: SourceCode): Edit | undefined {
  const owner = enclosingFunction(node);
  if (!owner) return moduleSystem(sourceCode) === "esm" ? () => [] : undefined;
  if (owner.async) return () => [];
  return canBeAsync(owner) ? makeAsync(owner, sourceCode) : undefined;
}

function canBeAsync(owner: FunctionNode): boolean {
  const { parent } = owner;
  if (owner.generator) return false;
  const accessor =
    (parent.type === AST_NODE_TYPES.MethodDefinition || parent.type === AST_NODE_TYPES.Property) &&
    (parent.kind === "get" || parent.kind === "set" || (parent.kind as string) === "constructor");
  return !accessor;
}

function makeAsync(owner: FunctionNode, sourceCode: SourceCode): Edit {
  const isMethod =
    owner.parent.type === AST_NODE_TYPES.MethodDefinition ||
    (owner.parent.type === AST_NODE_TYPES.Property && owner.parent.method);
  const returned = owner.returnType?.typeAnnotation;
  return (fixer) => [
    isMethod && (owner.parent.type === AST_NODE_TYPES.MethodDefinition || owner.parent.type === AST_NODE_TYPES.Property)
      ? fixer.insertTextBefore(owner.parent.key, "async ")
      : fixer.insertTextBefore(owner, "async "),
    ...(returned && !/^Promise\b/.test(sourceCode.getText(returned))
      ? [fixer.replaceText(returned, `Promise<${sourceCode.getText(returned)}>`)]
      : []),
  ];
}
