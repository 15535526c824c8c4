import { AST_NODE_TYPES, TSESLint, type TSESTree } from "@typescript-eslint/utils";
import { onlyValueOf, variableOf } from "./bindings.js";
import { isCall, propertyName, rootName, unwrap, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";

/** Names of a request, or of what holds one. */
const REQUEST = /^(?:req|request|ctx|context|c|event|httpRequest|incoming)$/;
/** What a request brings in. */
const PARTS =
  /^(?:headers?|body|query|params|param|cookies?|get|payload|searchParams|formData|json|queryStringParameters|signedCookies|rawHeaders|token)$/;
const MAX_HOPS = 5;

/** Whether a value is what a caller presents: a header, a parameter, a field of the body, through variables and calls. */
export function isPresented(expression: Node, sourceCode: SourceCode, hops = 0): boolean {
  const node = unwrap(expression);
  if (hops > MAX_HOPS) return false;
  switch (node.type) {
    case AST_NODE_TYPES.MemberExpression:
      return isPartOfRequest(node) || isPresented(node.object, sourceCode, hops + 1);
    case AST_NODE_TYPES.CallExpression:
      return (
        isPresented(node.callee, sourceCode, hops + 1) ||
        (!isMember(node.callee) && node.arguments.some((argument) => isPresented(argument, sourceCode, hops + 1)))
      );
    case AST_NODE_TYPES.LogicalExpression:
      return isPresented(node.left, sourceCode, hops + 1);
    case AST_NODE_TYPES.TemplateLiteral:
      return node.expressions.some((inner) => isPresented(inner, sourceCode, hops + 1));
    case AST_NODE_TYPES.Identifier:
      return isPresentedVariable(node, sourceCode, hops);
    default:
      return false;
  }
}

const isMember = (node: Node) => unwrap(node).type === AST_NODE_TYPES.MemberExpression;

/** `req.headers`, `request.body`, `c.req.header`. */
export function isPartOfRequest(node: TSESTree.MemberExpression): boolean {
  if (!PARTS.test(propertyName(node) ?? "")) return false;
  const object = unwrap(node.object);
  const root = rootName(node) ?? "";
  const direct = object.type === AST_NODE_TYPES.Identifier ? object.name : propertyNameOf(object);
  return REQUEST.test(root) && (REQUEST.test(direct ?? "") || isCall(object));
}

function propertyNameOf(node: Node): string | undefined {
  return node.type === AST_NODE_TYPES.MemberExpression ? propertyName(node) : undefined;
}

function isPresentedVariable(name: TSESTree.Identifier, sourceCode: SourceCode, hops: number): boolean {
  const variable = variableOf(name, sourceCode);
  const definition = variable?.defs[0];
  if (!variable || definition?.type !== TSESLint.Scope.DefinitionType.Variable) return false;
  const value = onlyValueOf(variable) ?? definition.node.init;
  return value != null && isPresented(value, sourceCode, hops + 1);
}
