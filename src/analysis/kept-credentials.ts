import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { BEARER_KINDS, credentialKind, namesPushToken, type CredentialKind } from "../credentials/names.js";
import { isCall, propertyName, referredName, targetName, unwrap, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { alternatives } from "./value.js";
import { evaluate } from "./values.js";

/** What of a value that is kept or written somewhere is a credential: by its key, by its own name, or by a field's. */
export interface KeptCredential {
  readonly name: string;
  readonly kind: CredentialKind;
}

/** The credential that is kept under a key; undefined for other values, and where one is taken out (`""`, `null`). */
export function keptCredential(key: string | undefined, value: Node, sourceCode: SourceCode): KeptCredential | undefined {
  // Scripts have to read a CSRF token: that is what it is for.
  if (key !== undefined && (/[cx]srf/i.test(key) || namesPushToken(key))) return undefined;
  return isNothing(value, sourceCode) ? undefined : (named(key) ?? credentialIn(value, sourceCode));
}

/** The credential that an expression is or holds: `token`, `user.accessToken`, `JSON.stringify({ token })`. */
export function credentialIn(value: Node, sourceCode: SourceCode): KeptCredential | undefined {
  const node = unwrap(value);
  switch (node.type) {
    case AST_NODE_TYPES.Identifier:
    case AST_NODE_TYPES.MemberExpression:
      return named(referredName(node)) ?? objectIn(node, sourceCode);
    case AST_NODE_TYPES.ObjectExpression:
      return objectIn(node, sourceCode);
    case AST_NODE_TYPES.CallExpression: {
      const [first] = node.arguments;
      return first && CONVERSIONS.has(targetName(node.callee) ?? "") ? credentialIn(first, sourceCode) : undefined;
    }
    case AST_NODE_TYPES.TemplateLiteral:
      return node.expressions.map((inner) => credentialIn(inner, sourceCode)).find((found) => found !== undefined);
    case AST_NODE_TYPES.BinaryExpression:
      return node.operator === "+" ? (credentialIn(node.left, sourceCode) ?? credentialIn(node.right, sourceCode)) : undefined;
    case AST_NODE_TYPES.LogicalExpression:
      return credentialIn(node.left, sourceCode) ?? credentialIn(node.right, sourceCode);
    default:
      return undefined;
  }
}

const CONVERSIONS = new Set(["stringify", "String", "inspect"]);

function named(name: string | undefined): KeptCredential | undefined {
  const kind = name === undefined ? undefined : credentialKind(name);
  return name !== undefined && kind !== undefined && BEARER_KINDS.has(kind) ? { name, kind } : undefined;
}

function objectIn(node: Node, sourceCode: SourceCode): KeptCredential | undefined {
  const value = evaluate(node, sourceCode);
  if (value.kind !== "object") return undefined;
  for (const property of value.node.properties) {
    if (property.type !== AST_NODE_TYPES.Property || isNothing(property.value, sourceCode) || isCall(unwrap(property.value)))
      continue;
    const found = named(propertyName(property));
    if (found && !isStatement(property)) return found;
  }
  return undefined;
}

/** `{ token: !!token, password: undefined }`: says only whether there is one. */
function isStatement({ value }: TSESTree.Property): boolean {
  return value.type === AST_NODE_TYPES.UnaryExpression || value.type === AST_NODE_TYPES.BinaryExpression;
}

function isNothing(value: Node, sourceCode: SourceCode): boolean {
  return alternatives(evaluate(value, sourceCode)).every(
    (given) => given.kind === "constant" && (given.value == null || given.value === "" || typeof given.value !== "string"),
  );
}
