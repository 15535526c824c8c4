import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { heldBy, variableOf } from "./bindings.js";
import { methodCallsOf, ownCallsOf } from "./callers.js";
import {
  isCall,
  isFunction,
  propertyName,
  referredName,
  rootName,
  targetName,
  unwrap,
  type FunctionNode,
  type Node,
} from "./expressions.js";
import type { SourceCode } from "./file.js";

/** Whether a token comes in with a request, or the file keeps something with one: that is code of a server. */
export function answersRequests(token: Node | undefined, sourceCode: SourceCode): boolean {
  return (
    (token !== undefined && OF_REQUEST.test(sourceCode.getText(heldBy(token, sourceCode)))) ||
    KEPT_WITH_REQUEST.test(sourceCode.text)
  );
}

const OF_REQUEST =
  /\b(?:req|request|ctx|context|event)\??\.(?:req\??\.)?(?:headers?|cookies?|body|query|params|queryStringParameters)\b/i;
const KEPT_WITH_REQUEST = /\b(?:req|request)\.(?:session|user|auth)\b|\bctx\.state\b|\bres\.locals\b/;

/** How many functions a token is followed through to those who hand it in. */
const MAX_HOPS = 3;

/** Whether a token comes from whom it is for: a token endpoint, a login, this code, or a caller in the file that has it from there. */
export function isReceived(token: Node, sourceCode: SourceCode, hops = 0): boolean {
  return (
    isFromTokenEndpoint(token, sourceCode) ||
    isOwnToken(token, sourceCode) ||
    isFromLogin(token, sourceCode) ||
    isBesideProfile(token, sourceCode) ||
    (hops < MAX_HOPS && isHandedIn(token, sourceCode, hops))
  );
}

/** The function of whose parameters an identifier is one, and which. */
export function parameterOf(
  node: Node,
  sourceCode: SourceCode,
): { readonly owner: FunctionNode; readonly index: number } | undefined {
  if (node.type !== AST_NODE_TYPES.Identifier) return undefined;
  const owner = variableOf(node, sourceCode)?.defs[0]?.node as Node | undefined;
  if (!owner || !isFunction(owner)) return undefined;
  const index = owner.params.findIndex((parameter) => targetName(parameter) === node.name);
  return index < 0 ? undefined : { owner, index };
}

/** Whether each call of the function in the file, of which there has to be one, hands in a token that was received. */
function isHandedIn(token: Node, sourceCode: SourceCode, hops: number): boolean {
  const parameter = parameterOf(unwrap(token), sourceCode);
  if (!parameter) return false;
  const { owner, index } = parameter;
  const calls = [...ownCallsOf(owner, sourceCode), ...methodCallsOf(owner, sourceCode)];
  return (
    calls.length > 0 &&
    calls.every(({ arguments: given }) => given[index] !== undefined && isReceived(given[index], sourceCode, hops + 1))
  );
}

/** `(profile, idToken) => …`: a token that comes with what the provider says of its user comes from the provider. */
function isBesideProfile(token: Node, sourceCode: SourceCode): boolean {
  const parameter = parameterOf(unwrap(token), sourceCode);
  return (
    parameter !== undefined &&
    RESPONSE_TOKEN.test(referredName(token) ?? "") &&
    parameter.owner.params.some((other) => /profile$/i.test(targetName(other) ?? ""))
  );
}

/** `const { token } = await client.login(…)`: an answer to this program's own login, through what unpacks it. */
function isFromLogin(token: Node, sourceCode: SourceCode): boolean {
  let node: Node | undefined = unwrap(token);
  for (let step = 0; node && step < 12; step++) {
    if (isCall(node) && /^(?:log_?in|sign_?in|exchange|refresh)/i.test(targetName(node.callee) ?? "")) return true;
    node = sourceOf(node, sourceCode);
  }
  return false;
}

/** Whether a value is what a caller sent, or only a reading of it: `schema.parse(req.body)`. */
export function isFromRequest(holder: Node, sourceCode: SourceCode): boolean {
  let node: Node | undefined = unwrap(holder);
  for (let step = 0; node && step < 12; step++) {
    if (FROM_REQUEST.test(targetName(node) ?? "")) return true;
    node = sourceOf(node, sourceCode);
  }
  return false;
}

/** What a value was taken or made from: the object of a member, the first argument of a call, a variable's only value. */
function sourceOf(node: Node, sourceCode: SourceCode): Node | undefined {
  if (node.type === AST_NODE_TYPES.AwaitExpression) return unwrap(node.argument);
  if (node.type === AST_NODE_TYPES.Identifier) {
    const held = heldBy(node, sourceCode);
    return held === node ? takenFrom(node, sourceCode)?.holder : held;
  }
  if (node.type === AST_NODE_TYPES.MemberExpression) return unwrap(node.object);
  return isCall(node) && node.arguments[0] ? unwrap(node.arguments[0]) : undefined;
}

/**
 * Whether a token comes out of a token endpoint's response: the client asked for it over TLS, which OpenID Connect
 * Core 1.0 section 3.1.3.7 lets stand for the signature. What a request brings in, or a client kept, is no such thing.
 */
function isFromTokenEndpoint(token: Node, sourceCode: SourceCode): boolean {
  const taken = takenFrom(heldBy(token, sourceCode), sourceCode);
  if (!taken) return false;
  const { name, holder } = taken;
  if (name === "token" && RESPONSE.test(referredName(holder) ?? "")) return !isFromRequest(holder, sourceCode);
  if (!RESPONSE_TOKEN.test(name)) return false;
  const holders = [referredName(holder) ?? "", rootName(unwrap(holder)) ?? ""];
  // A client's own session, as its cookie says; what frameworks call `accessToken` a server keeps, or has sealed.
  if (name === "access_token" && holders.includes("session")) return false;
  return !holders.some((name) => FROM_REQUEST.test(name)) || isOfPassport(holder, sourceCode);
}

/** `response.id_token`, `const { accessToken } = session`: the object that a value is taken from, and by which name. */
function takenFrom(value: Node, sourceCode: SourceCode): { readonly name: string; readonly holder: Node } | undefined {
  if (value.type === AST_NODE_TYPES.MemberExpression) return { name: propertyName(value) ?? "", holder: value.object };
  const definition = value.type === AST_NODE_TYPES.Identifier ? variableOf(value, sourceCode)?.defs[0]?.node : undefined;
  const declarator = definition as Node | undefined;
  if (declarator?.type !== AST_NODE_TYPES.VariableDeclarator || declarator.id.type !== AST_NODE_TYPES.ObjectPattern)
    return undefined;
  const awaited = declarator.init?.type === AST_NODE_TYPES.AwaitExpression ? declarator.init.argument : declarator.init;
  const taken = declarator.id.properties.find(
    (property) => property.type === AST_NODE_TYPES.Property && targetName(property.value) === targetName(value),
  );
  const name = taken?.type === AST_NODE_TYPES.Property ? propertyName(taken) : undefined;
  return awaited && name !== undefined ? { name, holder: awaited } : undefined;
}

/** The tokens of a response (RFC 6749 section 5.1), as it spells them and as libraries hand them on. */
const RESPONSE_TOKEN = /^(?:id_?token|access_?token)$/i;

/** Objects whose bare `token` is an answer's. */
const RESPONSE = /(?:response|result)$/i;

/** Names of what a caller sends, or has kept. */
const FROM_REQUEST =
  /^(?:req|request|ctx|context|params?|query|searchParams|body|headers?|cookies?|event|args|input|form|storage|localStorage|sessionStorage)$/i;

/** `(accessToken, refreshToken, params, profile, done) => …`: the callback of a passport strategy, with the response. */
function isOfPassport(holder: Node, sourceCode: SourceCode): boolean {
  const owner = holder.type === AST_NODE_TYPES.Identifier ? variableOf(holder, sourceCode)?.defs[0]?.node : undefined;
  return (
    owner !== undefined &&
    isFunction(owner as Node) &&
    (owner as FunctionNode).params.some((param) => /^access_?token$/i.test(targetName(param) ?? ""))
  );
}

/** Whether a token was issued by the code that decodes it: `const token = await createToken(user)`. */
function isOwnToken(token: Node, sourceCode: SourceCode): boolean {
  const made = heldBy(token, sourceCode);
  return isCall(made) && /^(?:create|sign|issue|generate|mint|encode)/i.test(targetName(made.callee) ?? "");
}
