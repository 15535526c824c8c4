import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { credentialKind, KIND_LABELS, type CredentialKind } from "../credentials/names.js";
import { isGivenCredential } from "../credentials/judgement.js";
import { isPlaceholder } from "../credentials/placeholders.js";
import { speaksOfAuthenticationAround } from "./authentication-evidence.js";
import { onlyValueOf, variableOf } from "./bindings.js";
import { environmentRead, isEnvironment } from "./environment.js";
import { isFunction, outermostFunction, propertyName, targetName, unwrap, type Call, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { isMissingAt } from "./missing-values.js";
import { isPartOfRequest } from "./presented-values.js";
import { evaluate } from "./values.js";

/** A credential in what is written to a log, and the part of the expression that would have to go. */
export interface LoggedCredential {
  readonly node: Node;
  /** The name of the variable, property or environment variable. */
  readonly name: string;
  /** What it is, as a message names it. */
  readonly what: string;
  /** Whether the node is an object that holds credentials among others. */
  readonly whole: boolean;
}

/** How deep expressions are looked into. */
const MAX_DEPTH = 8;

/** The credentials that an expression writes out when it is logged; masked, hashed, cut and counted ones are none. */
export function loggedCredentials(expression: Node, sourceCode: SourceCode, depth = 0): LoggedCredential[] {
  const node = unwrap(expression);
  if (depth > MAX_DEPTH) return [];
  const next = (inner: Node) => loggedCredentials(inner, sourceCode, depth + 1);
  switch (node.type) {
    case AST_NODE_TYPES.Identifier:
    case AST_NODE_TYPES.MemberExpression:
      return ofName(node, sourceCode, depth);
    case AST_NODE_TYPES.TemplateLiteral:
      return node.expressions.flatMap(next);
    case AST_NODE_TYPES.BinaryExpression:
      return node.operator === "+" ? [node.left, node.right].flatMap(next) : [];
    case AST_NODE_TYPES.LogicalExpression:
      return (node.operator === "&&" ? [node.right] : [node.left, node.right]).flatMap(next);
    case AST_NODE_TYPES.ConditionalExpression: {
      // `logsPasswords ? password : "***"` is the choice of somebody who knows.
      const branches = [node.consequent, node.alternate];
      return branches.some((branch) => isMask(branch, sourceCode)) ? [] : branches.flatMap(next);
    }
    case AST_NODE_TYPES.ObjectExpression:
      return ofObject(node, sourceCode, next);
    case AST_NODE_TYPES.ArrayExpression:
      return node.elements.flatMap((element) => (element && element.type !== AST_NODE_TYPES.SpreadElement ? next(element) : []));
    case AST_NODE_TYPES.CallExpression:
      return ofCall(node, next);
    default:
      return [];
  }
}

function ofName(
  node: TSESTree.Identifier | TSESTree.MemberExpression,
  sourceCode: SourceCode,
  depth: number,
): LoggedCredential[] {
  const whole = wholeObject(node, sourceCode);
  if (whole !== undefined) return [{ node, name: sourceCode.getText(node), what: whole, whole: true }];
  const environment = environmentRead(node, sourceCode);
  const name = (environment?.kind === "environment" ? environment.name : undefined) ?? targetName(node);
  if (name === undefined || (!environment && isNameOfSomething(node)) || isHarmless(node, sourceCode)) return [];
  const kind = isInText(node) && name === "auth" ? undefined : loggedKind(name, node, sourceCode);
  if (kind !== undefined) return isMissingAt(node, sourceCode) ? [] : [{ node, name, what: KIND_LABELS[kind], whole: false }];
  return node.type === AST_NODE_TYPES.Identifier ? ofVariable(node, sourceCode, depth) : [];
}

/** Whether a value is put into a text: an `auth` that reads as one is a sort of authentication, by its name. */
function isInText({ parent }: Node): boolean {
  if (parent?.type === AST_NODE_TYPES.CallExpression) return targetName(parent.callee) === "concat";
  return parent?.type === AST_NODE_TYPES.TemplateLiteral || parent?.type === AST_NODE_TYPES.BinaryExpression;
}

/** Another name for a credential: `const header = req.headers.authorization`, an object that holds one. */
function ofVariable(node: TSESTree.Identifier, sourceCode: SourceCode, depth: number): LoggedCredential[] {
  const variable = variableOf(node, sourceCode);
  const value = variable && onlyValueOf(variable);
  const made = value && unwrap(value);
  if (!made || depth > 4 || !FOLLOWED.has(made.type)) return [];
  const [found] = loggedCredentials(made, sourceCode, depth + 4);
  return found ? [{ ...found, node, whole: found.whole || made.type === AST_NODE_TYPES.ObjectExpression }] : [];
}

const FOLLOWED = new Set<string>([
  AST_NODE_TYPES.MemberExpression,
  AST_NODE_TYPES.TemplateLiteral,
  AST_NODE_TYPES.BinaryExpression,
  AST_NODE_TYPES.ObjectExpression,
  AST_NODE_TYPES.LogicalExpression,
]);

/** `errors.password`, `STORAGE_KEYS.TOKEN`, `styles.token`: the name of something that isn't one. */
function isNameOfSomething(node: TSESTree.Identifier | TSESTree.MemberExpression): boolean {
  if (node.type === AST_NODE_TYPES.Identifier) return false;
  const owner = targetName(node.object) ?? "";
  const isConstant = /^[A-Z]/.test(owner) && /^[A-Z\d_]+$/.test(propertyName(node) ?? "");
  return isConstant || OWNERS_OF_NAMES.test(owner);
}

const OWNERS_OF_NAMES =
  /^(?:errors?|err|messages?|labels?|strings?|t|i18n|touched|styles?|classes|types?|fields?|columns?|rules|routes?|schema|validation|keys|selectors?|is|has|stats|counts?|metrics|tokens)$/i;

function isMask(node: Node, sourceCode: SourceCode): boolean {
  const value = evaluate(node, sourceCode);
  return (
    value.kind === "constant" && typeof value.value === "string" && (/^\W{2,}$/.test(value.value) || isPlaceholder(value.value))
  );
}

/** Constants that no secret is, and functions. */
function isHarmless(node: Node, sourceCode: SourceCode): boolean {
  const value = evaluate(node, sourceCode);
  if (value.kind === "function") return true;
  return (
    value.kind === "constant" &&
    (typeof value.value !== "string" || !isGivenCredential(value.value) || isNameOfVariable(value.value))
  );
}

/** `"APP_SESSION_PASSWORD"`: where the secret is, and not what it says. */
const isNameOfVariable = (text: string) => /^[A-Z][A-Z_]+$/.test(text);

/** Kinds that open something to whoever reads them in a log. */
function loggedKind(name: string, node: Node, sourceCode: SourceCode): CredentialKind | undefined {
  const kind = /^authorization$/i.test(name) ? "access-token" : credentialKind(name);
  if (kind === undefined || kind === "csrf" || kind === "nonce" || kind === "salt") return undefined;
  if (/^(?:app|session)_?key$|^(?:verified|decoded|parsed)_?(?:\w{0,20}_?)?(?:token|jwt)$/i.test(name)) return undefined;
  if (kind === "session") return /token|^connect\.sid$/i.test(name) ? kind : undefined;
  if (kind === "one-time-code" && ONE_TIME_PASSWORD.test(name)) return kind;
  if (kind === "token" || kind === "one-time-code") return speaksOfAuthenticationAround(node, sourceCode) ? kind : undefined;
  return kind;
}

/** What is a code of nothing else: HOTP (RFC 4226) and TOTP (RFC 6238). */
const ONE_TIME_PASSWORD = /^(?:h|t)?otp(?:_?code)?$/i;

/** An object that holds credentials among others, as a message names it. */
function wholeObject(node: TSESTree.Identifier | TSESTree.MemberExpression, sourceCode: SourceCode): string | undefined {
  if (isEnvironment(node, sourceCode)) return "environment";
  if (node.type === AST_NODE_TYPES.Identifier) return undefined;
  const name = propertyName(node) ?? "";
  if (/^(?:headers|rawHeaders|cookies|signedCookies)$/.test(name))
    return isPartOfRequest(node) || targetName(node.object) === "config" ? "headers and cookies" : undefined;
  // A body that the code around takes a password from.
  const owner = name === "body" && isPartOfRequest(node) ? outermostFunction(node) : undefined;
  return owner && PASSWORD_FIELD.test(sourceCode.getText(owner)) ? "login" : undefined;
}

const PASSWORD_FIELD = /\bbody\.password\b|\{[^{}]{0,200}\bpassword\b[^{}]{0,200}\}\s{0,5}=\s{0,5}(?:await\s)?\w{1,20}\.body\b/;

/** What an object writes out; `{ ...headers, authorization: "[redacted]" }` takes care of what it spreads. */
function ofObject(
  { properties }: TSESTree.ObjectExpression,
  sourceCode: SourceCode,
  next: (node: Node) => LoggedCredential[],
): LoggedCredential[] {
  const covers = properties.some(
    (property) =>
      property.type === AST_NODE_TYPES.Property &&
      loggedKind(propertyName(property) ?? "", property, sourceCode) !== undefined &&
      isMask(property.value, sourceCode),
  );
  return properties.flatMap((property) =>
    covers && property.type === AST_NODE_TYPES.SpreadElement ? [] : ofProperty(property, sourceCode, next),
  );
}

function ofProperty(
  property: TSESTree.ObjectExpression["properties"][number],
  sourceCode: SourceCode,
  next: (node: Node) => LoggedCredential[],
): LoggedCredential[] {
  if (property.type === AST_NODE_TYPES.SpreadElement)
    return next(property.argument).map((found) => ({ ...found, node: found.whole ? property : found.node }));
  const value = unwrap(property.value);
  const name = propertyName(property);
  const kind = name === undefined ? undefined : loggedKind(name, property, sourceCode);
  const isValue = value.type === AST_NODE_TYPES.Identifier || value.type === AST_NODE_TYPES.MemberExpression;
  if (kind !== undefined && name !== undefined && isValue && !isNameOfSomething(value) && !isHarmless(value, sourceCode))
    return [{ node: property, name, what: KIND_LABELS[kind], whole: false }];
  return next(property.value).map((found) => (found.node === property.value ? { ...found, node: property } : found));
}

function ofCall(call: TSESTree.CallExpression, next: (node: Node) => LoggedCredential[]): LoggedCredential[] {
  const name = targetName(call.callee) ?? "";
  if (WRITTEN_OUT.test(name)) return call.arguments.flatMap(next);
  const { callee } = call;
  if (callee.type === AST_NODE_TYPES.MemberExpression && KEPT_AS_IS.test(name)) return next(callee.object);
  const kind = GETTER.test(name) ? credentialKind(name.replace(GETTER, "")) : undefined;
  return kind === "access-token" || kind === "api-key" || kind === "password" || kind === "refresh-token"
    ? [{ node: call, name, what: KIND_LABELS[kind], whole: false }]
    : [];
}

/** Functions that make a text of all that they are given. */
const WRITTEN_OUT = /^(?:stringify|inspect|format|String|decodeURIComponent|encodeURIComponent|concat)$/;
/** Methods that leave a text as it is. */
const KEPT_AS_IS = /^(?:toString|trim|valueOf|unwrap|toLowerCase)$/;
const GETTER = /^(?:get|read|load|fetch|generate|create|issue|retrieve)(?=[A-Z])/;

/** Whether a call makes an error of a message: `new Error(text)`; errors of one's own take other things, too. */
export function isErrorMessage({ callee, arguments: [first, ...rest] }: Call): boolean {
  const name = targetName(callee) ?? "";
  if (!/(?:Error|Exception)$/.test(name) || /Syntax|Parse|Type|Lex/.test(name) || rest.some(isFunction)) return false;
  return name === "Error" || first?.type === AST_NODE_TYPES.TemplateLiteral || first?.type === AST_NODE_TYPES.BinaryExpression;
}
