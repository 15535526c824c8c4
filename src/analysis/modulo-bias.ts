import { AST_NODE_TYPES, TSESLint, type TSESTree } from "@typescript-eslint/utils";
import type { SecureDraw } from "../libraries/concept.js";
import { heldBy, variableOf } from "./bindings.js";
import type { ApiTable } from "./calls.js";
import { isCall, isFunction, propertyName, targetName, unwrap, wrapped, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { textOf } from "./value.js";
import { evaluate } from "./values.js";

/** How many values a byte has. */
const BYTE = 256;

/**
 * The divisor of a remainder of random bytes that prefers some results: `bytes[i] % alphabet.length`, where the
 * length doesn't divide 256. Undefined for other remainders, and where the file doesn't show the length.
 */
export function biasedDivisor(
  node: TSESTree.BinaryExpression,
  sources: ApiTable<SecureDraw>,
  sourceCode: SourceCode,
): number | undefined {
  if (node.operator !== "%") return undefined;
  const divisor = lengthOrNumber(node.right, sourceCode);
  if (divisor === undefined || divisor < 2 || divisor > BYTE || BYTE % divisor === 0) return undefined;
  return isRandomByte(unwrap(node.left), sources, sourceCode) ? divisor : undefined;
}

function lengthOrNumber(node: Node, sourceCode: SourceCode): number | undefined {
  const value = evaluate(node, sourceCode);
  if (value.kind === "constant" && typeof value.value === "number") return value.value;
  if (node.type !== AST_NODE_TYPES.MemberExpression || propertyName(node) !== "length") return undefined;
  return textOf(evaluate(node.object, sourceCode))?.length;
}

/** `bytes[i]`, the parameter of `Array.from(bytes, (byte) => …)` or `bytes.map(…)`, the variable of `for (const byte of bytes)`. */
function isRandomByte(node: Node, sources: ApiTable<SecureDraw>, sourceCode: SourceCode): boolean {
  if (node.type === AST_NODE_TYPES.MemberExpression) return node.computed && isRandomBytes(node.object, sources, sourceCode);
  if (node.type !== AST_NODE_TYPES.Identifier) return false;
  const definition = variableOf(node, sourceCode)?.defs[0];
  if (definition?.type === TSESLint.Scope.DefinitionType.Variable) {
    const loop = definition.node.parent.parent;
    return loop?.type === AST_NODE_TYPES.ForOfStatement && isRandomBytes(loop.right, sources, sourceCode);
  }
  if (definition?.type !== TSESLint.Scope.DefinitionType.Parameter) return false;
  const owner = definition.node as Node;
  const call = isFunction(owner) ? wrapped(owner).parent : undefined;
  if (!call || !isCall(call) || !isFunction(owner) || owner.params[0] !== definition.name) return false;
  const name = targetName(call.callee);
  if (name === "from" && call.arguments[0]) return isRandomBytes(call.arguments[0], sources, sourceCode);
  const isMap = name === "map" || name === "reduce" || name === "forEach";
  return isMap && call.callee.type === AST_NODE_TYPES.MemberExpression && isRandomBytes(call.callee.object, sources, sourceCode);
}

/** Bytes that a secure source yields, or an array that it has filled. */
function isRandomBytes(bytes: Node, sources: ApiTable<SecureDraw>, sourceCode: SourceCode): boolean {
  const node = unwrap(bytes);
  if (node.type === AST_NODE_TYPES.ArrayExpression) {
    const [only] = node.elements;
    return only?.type === AST_NODE_TYPES.SpreadElement && isRandomBytes(only.argument, sources, sourceCode);
  }
  const made = heldBy(node, sourceCode);
  if (isCall(made) && sources.rowOf(made, sourceCode)?.yields.kind === "bytes") return true;
  // Only bytes: a wider item is all but even.
  const isByteArray = /^new Uint8Array\(/.test(sourceCode.getText(made));
  return isByteArray && node.type === AST_NODE_TYPES.Identifier && sourceCode.text.includes(`getRandomValues(${node.name})`);
}
