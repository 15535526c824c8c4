import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { onlyValueOf, originOf, variableOf } from "./bindings.js";
import { usesClaims } from "./claims.js";
import { outermostFunction, propertyName, referredName, unwrap, wrapped, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { textOf } from "./value.js";
import { evaluate } from "./values.js";

/** A SAML2 response or an LTPA2 token that is taken apart by hand. */
export interface AssertionDecoding {
  readonly what: "SAML response" | "LTPA2 token";
  /** The encoded assertion. */
  readonly encoded: Node;
  /** The expression that yields its text. */
  readonly decoded: Node;
}

const NAMES = [
  ["SAML response", /^(?:encoded|raw|b64|base64)?_?saml_?(?:response|assertion|token)?(?:_?(?:b64|base64|xml|encoded))?$/i],
  ["LTPA2 token", /^(?:encoded|raw)?_?ltpa_?token_?2?(?:_?(?:cookie|value|b64|base64))?$/i],
] as const;

/** A call that checks something, by its name or by the options that it is given, in the function around. */
const CHECKS = /\b\w{0,40}(?:verif|validat|checkSign|SignedXml)\w{0,40}\s{0,5}\(|\bvalidat\w{0,20}opt(?:ion)?s\s{0,3}\)/i;
/** A call anywhere in the file that validates SAML. */
const VALIDATES_SAML = /\bsaml[\w.]{0,60}validat|validat\w{0,20}(?:saml|assertion|post|redirect)|checkSignature|SignedXml/i;

/** Recognizes the base64 decoding of an assertion whose text is used although nothing around checks its signature. */
export function uncheckedAssertion(call: TSESTree.CallExpression, sourceCode: SourceCode): AssertionDecoding | undefined {
  const [encoded] = call.arguments;
  if (!encoded || !isBase64Decoding(call, sourceCode)) return undefined;
  const what = nameOf(encoded, sourceCode);
  if (what === undefined) return undefined;
  const decoded = textBehind(call);
  const around = outermostFunction(call) ?? sourceCode.ast;
  const isChecked = CHECKS.test(sourceCode.getText(around)) || VALIDATES_SAML.test(sourceCode.text);
  return usesClaims(decoded, sourceCode) && !isChecked ? { what, encoded, decoded } : undefined;
}

function isBase64Decoding(call: TSESTree.CallExpression, sourceCode: SourceCode): boolean {
  const path = originOf(call.callee, sourceCode)?.path;
  if (path === "atob") return true;
  const encoding = call.arguments[1];
  return path === "Buffer.from" && encoding !== undefined && textOf(evaluate(encoding, sourceCode)) === "base64";
}

function nameOf(encoded: Node, sourceCode: SourceCode, hops = 0): AssertionDecoding["what"] | undefined {
  const node = unwrap(encoded);
  const name = referredName(node) ?? "";
  const known = NAMES.find(([, pattern]) => pattern.test(name))?.[0];
  if (known !== undefined || node.type !== AST_NODE_TYPES.Identifier || hops > 3) return known;
  const variable = variableOf(node, sourceCode);
  const value = variable && onlyValueOf(variable);
  return value && nameOf(value, sourceCode, hops + 1);
}

/** `Buffer.from(…).toString("utf8")`: the text, where the bytes are made one at once. */
function textBehind(call: Node): Node {
  const member = wrapped(call).parent;
  const text =
    member?.type === AST_NODE_TYPES.MemberExpression && propertyName(member) === "toString" ? member.parent : undefined;
  return text?.type === AST_NODE_TYPES.CallExpression ? text : call;
}
