import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { heldBy, onlyValueOf, variableOf } from "./bindings.js";
import { enclosingFunction, isCall, propertyName, referredName, rootName, targetName, unwrap, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { alternatives, textOf } from "./value.js";
import { evaluate } from "./values.js";

/** A family of signature algorithms of RFC 7518 section 3.1 and RFC 8037: which sort of key it takes. */
export type AlgorithmFamily = "hmac" | "asymmetric" | "none";

/** The family of an algorithm's name; undefined for what is no JOSE signature algorithm. */
export function familyOf(name: string): AlgorithmFamily | undefined {
  if (/^HS(?:256|384|512)$/i.test(name)) return "hmac";
  if (/^none$/i.test(name)) return "none";
  return /^(?:(?:RS|PS|ES)(?:256|384|512)|ES256K|EdDSA|Ed25519|Ed448)$/i.test(name) ? "asymmetric" : undefined;
}

/** An algorithm in a list: where it is written, and its name where the file says it. */
export interface ListedAlgorithm {
  readonly node: Node;
  readonly name: string | undefined;
}

/** The algorithms of a list, or a single one. Undefined where the file doesn't show the list. */
export function listedAlgorithms(list: Node, sourceCode: SourceCode): readonly ListedAlgorithm[] | undefined {
  const value = evaluate(list, sourceCode);
  if (value.kind === "array")
    return value.node.elements.flatMap((element) =>
      element ? [{ node: element, name: textOf(evaluate(element, sourceCode)) }] : [],
    );
  if (value.kind === "constant" && typeof value.value === "string") return [{ node: value.node, name: value.value }];
  return isComputed(list) ? [{ node: list, name: undefined }] : undefined;
}

function isComputed(node: Node): boolean {
  return node.type === AST_NODE_TYPES.MemberExpression || node.type === AST_NODE_TYPES.Identifier;
}

/** Functions that read a token's header without checking it. */
const READS_HEADER = /^(?:decode\w*|decodeProtectedHeader|parse\w*)$/;

/** Who chose an algorithm that isn't written: the token's own header, or the request; undefined where it may be the code. */
export function chooserOf(algorithm: Node, sourceCode: SourceCode, depth = 0): "token" | "request" | undefined {
  const node = unwrap(algorithm);
  if (depth > 4) return undefined;
  if (node.type === AST_NODE_TYPES.LogicalExpression) return chooserOf(node.left, sourceCode, depth + 1);
  if (node.type === AST_NODE_TYPES.MemberExpression) {
    const root = rootName(node) ?? "";
    if (/^(?:req|request|ctx)$/.test(root) && /\b(?:body|query|params|headers|cookies)\b/.test(sourceCode.getText(node)))
      return "request";
    if (propertyName(node) !== "alg") return undefined;
    return isHeader(node.object, sourceCode) && !isCompared(node, sourceCode) ? "token" : undefined;
  }
  if (node.type !== AST_NODE_TYPES.Identifier) return undefined;
  const variable = variableOf(node, sourceCode);
  const value = variable && onlyValueOf(variable);
  if (value) return chooserOf(value, sourceCode, depth + 1);
  return fromPattern(node, sourceCode);
}

/** Whether the function around compares the header's algorithm with those that it knows. */
function isCompared(algorithm: Node, sourceCode: SourceCode): boolean {
  const around = sourceCode.getText(enclosingFunction(algorithm) ?? sourceCode.ast);
  return /(?:includes|indexOf|has)\(\s{0,5}[\w.]{0,40}\balg\b|\balg\b\s{0,5}[!=]==?\s{0,5}["'`](?!none)/i.test(around);
}

/** `const { alg } = header`, `({ alg }) => …` of a function that is given a header. */
function fromPattern(name: Node & { readonly name: string }, sourceCode: SourceCode): "token" | undefined {
  if (name.type !== AST_NODE_TYPES.Identifier) return undefined;
  const definition = variableOf(name, sourceCode)?.defs[0];
  const declarator = definition?.node as Node | undefined;
  if (declarator?.type !== AST_NODE_TYPES.VariableDeclarator || declarator.id.type !== AST_NODE_TYPES.ObjectPattern)
    return undefined;
  const text = sourceCode.getText(declarator.id).replaceAll(/\s/g, "");
  if (!/\balg\b/.test(text)) return undefined;
  return declarator.init && (isHeader(declarator.init, sourceCode) || /header:\{/i.test(text)) ? "token" : undefined;
}

/** Whether an expression is a token's header: named so, or read by a function that decodes. */
function isHeader(expression: Node, sourceCode: SourceCode): boolean {
  const node = unwrap(expression);
  if (/header/i.test(referredName(node) ?? "")) return true;
  const made = heldBy(node, sourceCode);
  return isCall(made) && READS_HEADER.test(targetName(made.callee) ?? "");
}

/** Whether a list surely holds nothing. */
export function isEmptyList(list: Node, sourceCode: SourceCode): boolean {
  return alternatives(evaluate(list, sourceCode)).every((value) => value.kind === "array" && value.node.elements.length === 0);
}
