import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { ownCallsOf } from "../analysis/callers.js";
import { enclosingFunction, type FunctionNode, type Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import { moduleSystem } from "../analysis/syntax.js";
import type { Edit } from "./objects.js";

/**
 * Makes `await` possible at a node: nothing where it is, `async` on the enclosing function otherwise, whose calls in the
 * file are then waited for; undefined where neither works. `made` are the functions that the edit makes asynchronous.
 */
export function allowAwait(node: Node, sourceCode: SourceCode, made = new Set<FunctionNode>()): Edit | undefined {
  const owner = enclosingFunction(node);
  if (!owner) return moduleSystem(sourceCode) === "esm" ? () => [] : undefined;
  if (owner.async || made.has(owner)) return () => [];
  if (!canBeAsync(owner)) return undefined;
  made.add(owner);
  const calls = made.size > MAX_FUNCTIONS ? [] : ownCallsOf(owner, sourceCode).map((call) => waitFor(call, sourceCode, made));
  const make = makeAsync(owner, sourceCode);
  return (fixer) => [...make(fixer), ...calls.flatMap((edit) => edit(fixer))];
}

/** How many functions one repair makes asynchronous. */
const MAX_FUNCTIONS = 8;

/** Waits for what a call yields; a call where nothing can wait stays as it is. */
function waitFor(call: Node, sourceCode: SourceCode, made: Set<FunctionNode>): Edit {
  const { parent } = call;
  const allowed = parent?.type === AST_NODE_TYPES.AwaitExpression ? undefined : allowAwait(call, sourceCode, made);
  if (!allowed) return () => [];
  const [before, after] = parent?.type === AST_NODE_TYPES.ExpressionStatement ? ["await ", ""] : ["(await ", ")"];
  return (fixer) => [...allowed(fixer), fixer.insertTextBefore(call, before), fixer.insertTextAfter(call, after)];
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
