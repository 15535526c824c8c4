import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { variableOf } from "./bindings.js";
import { functionName, wrapped, type FunctionNode, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";

/** How many calls of a method are looked at. */
const MAX_CALLS = 50;

/** The calls of a function by the name that it or its variable has, but for those in itself. */
function callsOf(owner: FunctionNode, sourceCode: SourceCode): TSESTree.CallExpression[] {
  const atOnce = callAtOnce(owner);
  if (atOnce) return [atOnce];
  const holder = owner.type === AST_NODE_TYPES.FunctionDeclaration ? owner : wrapped(owner).parent;
  const id =
    holder?.type === AST_NODE_TYPES.FunctionDeclaration || holder?.type === AST_NODE_TYPES.VariableDeclarator
      ? holder.id
      : undefined;
  if (id?.type !== AST_NODE_TYPES.Identifier) return [];
  const references = variableOf(id, sourceCode)?.references ?? [];
  return references.flatMap(({ identifier }) => callOf(identifier as Node, owner) ?? []);
}

/** The call of a function where it stands: `((token) => …)(given)`. */
export function callAtOnce(owner: FunctionNode): TSESTree.CallExpression | undefined {
  const callee = wrapped(owner);
  const { parent } = callee;
  return parent?.type === AST_NODE_TYPES.CallExpression && parent.callee === callee ? parent : undefined;
}

/** The calls that surely are of a function: by its variable, or of a method on `this`. */
export function ownCallsOf(owner: FunctionNode, sourceCode: SourceCode): TSESTree.CallExpression[] {
  const isOnThis = ({ callee }: TSESTree.CallExpression) =>
    callee.type === AST_NODE_TYPES.MemberExpression && callee.object.type === AST_NODE_TYPES.ThisExpression;
  return [...callsOf(owner, sourceCode), ...methodCallsOf(owner, sourceCode).filter(isOnThis)];
}

/** The calls of a method by its name, on whatever object: `this.decode(…)`, `claims.decode(…)`. */
export function methodCallsOf(owner: FunctionNode, sourceCode: SourceCode): TSESTree.CallExpression[] {
  const name = isMethod(owner) ? functionName(owner) : undefined;
  if (name === undefined) return [];
  const { text } = sourceCode;
  const written = `.${name}(`;
  const found: TSESTree.CallExpression[] = [];
  for (let at = text.indexOf(written); at >= 0 && found.length < MAX_CALLS; at = text.indexOf(written, at + 1)) {
    const member = sourceCode.getNodeByRangeIndex(at + 1)?.parent;
    const call = member?.type === AST_NODE_TYPES.MemberExpression ? callOf(member, owner) : undefined;
    if (call) found.push(call);
  }
  return found;
}

/** A method, or a function that is given to a member: `exports.decode = …`. */
function isMethod(owner: FunctionNode): boolean {
  const { parent } = wrapped(owner);
  return (
    parent?.type === AST_NODE_TYPES.MethodDefinition ||
    parent?.type === AST_NODE_TYPES.PropertyDefinition ||
    parent?.type === AST_NODE_TYPES.Property ||
    parent?.type === AST_NODE_TYPES.AssignmentExpression
  );
}

function callOf(callee: Node, owner: FunctionNode): TSESTree.CallExpression | undefined {
  const { parent } = callee;
  const isOwn = callee.range[0] >= owner.range[0] && callee.range[1] <= owner.range[1];
  return parent?.type === AST_NODE_TYPES.CallExpression && parent.callee === callee && !isOwn ? parent : undefined;
}
