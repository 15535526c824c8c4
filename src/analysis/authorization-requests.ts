import { AST_NODE_TYPES, type TSESLint, type TSESTree } from "@typescript-eslint/utils";
import { isAuthorizationUrl, writtenParameters, type WrittenParameter } from "../credentials/authorization-requests.js";
import { standsUnder } from "./conditions.js";
import { isCall, outermostFunction, propertyName, referredName, targetName, wrapped, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { NONE } from "./listeners.js";
import { Names } from "./said-names.js";
import { textOf } from "./value.js";
import { evaluate } from "./values.js";

/** A parameter in a text of the file, with its range there. */
export interface ParameterInText extends Pick<WrittenParameter, "name" | "value"> {
  readonly node: TSESTree.Literal | TSESTree.TemplateElement;
  readonly range: TSESTree.Range;
}

/** A request that the file makes by hand: a URL, or an object of parameters. */
export type AuthorizationRequest =
  | { readonly kind: "url"; readonly node: TSESTree.Literal | TSESTree.TemplateElement; readonly offset: number }
  | { readonly kind: "parameters"; readonly node: TSESTree.ObjectExpression };

interface Visitors {
  parameter(parameter: ParameterInText): void;
  request(request: AuthorizationRequest): void;
}

const WORTH_A_LOOK = /response_type|grant_type|code_challenge_method|\/auth(?:orize|orization)?\?/i;

const names = new Names([
  "response_type",
  "grant_type",
  "code_challenge_method",
  ...["auth", "authorize", "authorization", "Authorize"].map((path) => `${path}?`),
]);

/** Listeners that hand on OAuth parameters in texts, and hand-made authorization requests. */
export function onAuthorizationRequests(sourceCode: SourceCode, visit: Visitors): TSESLint.RuleListener {
  if (!names.areSaidIn(sourceCode) || !WORTH_A_LOOK.test(sourceCode.text)) return NONE;
  const visitText = (node: TSESTree.Literal | TSESTree.TemplateElement) => {
    const from = node.range[0];
    const raw = sourceCode.text.slice(...node.range);
    const whole = textOfAll(node, sourceCode);
    if (!WORTH_A_LOOK.test(whole)) return;
    // A token request may say what type of response the code was for.
    const isTokenRequest = /grant_type=authorization_code/i.test(whole);
    for (const { name, value, start, end } of writtenParameters(raw))
      if (!isTokenRequest || name === "grant_type") visit.parameter({ name, value, node, range: [from + start, from + end] });
    const question = raw.indexOf("?");
    if (question >= 0 && isAuthorizationUrl(raw) && sendsHere(whole) && /client_?id/i.test(around(node, sourceCode)))
      visit.request({ kind: "url", node, offset: from + question + 1 });
  };
  return {
    Literal(node: TSESTree.Literal) {
      if (typeof node.value === "string") visitText(node);
    },
    TemplateElement: visitText,
    ObjectExpression(node: TSESTree.ObjectExpression) {
      if (isParameters(node) && asksForCode(node, sourceCode)) visit.request({ kind: "parameters", node });
    },
  };
}

/** What a text says, or the template that it is a part of, without its expressions. */
function textOfAll(node: TSESTree.Literal | TSESTree.TemplateElement, sourceCode: SourceCode): string {
  if (node.type === AST_NODE_TYPES.Literal) return sourceCode.getText(node);
  return (node.parent as TSESTree.TemplateLiteral).quasis.map(({ value }) => value.raw).join("…");
}

/** Whether a URL asks for an answer at this application: an invitation of a bot, say, has none. */
function sendsHere(url: string): boolean {
  return /response_type|redirect_ur[il]/i.test(url) && /client_?id|response_type/i.test(url.slice(url.indexOf("?")));
}

/** `new URLSearchParams({ … })`, `stringify({ … })`. */
function isParameters(node: TSESTree.ObjectExpression): boolean {
  const outer = wrapped(node);
  const call = outer.parent;
  return (
    call !== undefined &&
    isCall(call) &&
    call.arguments[0] === outer &&
    /^(?:URLSearchParams|stringify)$/.test(targetName(call.callee) ?? "")
  );
}

function asksForCode({ properties }: TSESTree.ObjectExpression, sourceCode: SourceCode): boolean {
  return properties.some(
    (property) =>
      property.type === AST_NODE_TYPES.Property &&
      propertyName(property) === "response_type" &&
      textOf(evaluate(property.value, sourceCode)) === "code",
  );
}

/** The source around a request: the outermost function, or the whole file. */
function around(node: Node, sourceCode: SourceCode): string {
  return sourceCode.getText(outermostFunction(node) ?? sourceCode.ast);
}

/** Whether the code around a request says nothing of a code challenge, and nothing of a state. */
export function isUnbound(request: AuthorizationRequest, sourceCode: SourceCode): boolean {
  return !/code_?challenge|pkce|\bstate\b|nonce/i.test(around(request.node, sourceCode));
}

/** Whether the code stands under a condition that names the same choice: it does what somebody else has chosen. */
export function isChosenElsewhere(node: Node, value: string, sourceCode: SourceCode): boolean {
  const choice = CHOICES[value] ?? (/\btoken\b/.test(value) ? "implicit|hybrid" : value);
  return standsUnder(
    node,
    new RegExp(`\\b(?:is_?|uses?_?)?(?:${value}|${choice})(?:_?(?:flow|grant|mode))?\\b`, "i"),
    sourceCode,
  );
}

/** Other names of the choices: of the grant, or of the parameter that was left out. */
const CHOICES: Readonly<Record<string, string>> = {
  token: "implicit",
  implicit: "token",
  plain: "code_?challenge_?method",
  pkce: "implicit|hybrid",
  password: "resource_?owner|ropc",
};

const REQUEST_KEYS = /^(?:response_?type|redirect_?ur[il]|client_?id|scope)$/i;
const AUTHORIZING = /^(?:authoriz|authenticat|generateAuth|getAuth|buildAuth|createAuth|signIn|login|loginWith)/i;

/** Whether a property is a parameter of an authorization request: others of one stand beside it, or the call says so. */
export function isRequestParameter(property: TSESTree.Property): boolean {
  const object = property.parent;
  if (object.type !== AST_NODE_TYPES.ObjectExpression || isTypeName(property.value)) return false;
  const names = object.properties.flatMap((other) => (other.type === AST_NODE_TYPES.Property ? (propertyName(other) ?? []) : []));
  if (names.filter((name) => REQUEST_KEYS.test(name)).length >= 2) return true;
  const call = wrapped(object).parent;
  return call !== undefined && isCall(call) && AUTHORIZING.test(referredName(call) ?? "");
}

/** `state: "string"`: the description of a request's parameters. */
const isTypeName = (node: Node) =>
  node.type === AST_NODE_TYPES.Literal && /^(?:string|number|boolean|object|array|any)$/.test(String(node.value));

/** Whether a property stands in a token request, where a `response_type` asks for nothing (RFC 6749 sections 3.1.1 and 4.1.3). */
export function isInTokenRequest({ parent }: TSESTree.Property): boolean {
  return (
    parent.type === AST_NODE_TYPES.ObjectExpression &&
    parent.properties.some((other) => other.type === AST_NODE_TYPES.Property && propertyName(other) === "grant_type")
  );
}
