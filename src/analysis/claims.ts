import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { wordsOf } from "../credentials/words.js";
import { heldBy, variableOf } from "./bindings.js";
import { standsUnder } from "./conditions.js";
import {
  enclosingFunction,
  functionName,
  isCall,
  isFunction,
  propertyName,
  referredName,
  rootName,
  targetName,
  unwrap,
  wrapped,
  type Call,
  type FunctionNode,
  type Node,
} from "./expressions.js";
import type { SourceCode } from "./file.js";
import { isOnlyLogged, LOGGING } from "./logging.js";
import { helperOf } from "./values.js";

/** How the result of a decoding is read. */
export interface Reading {
  /** Fields that say nothing of who somebody is: reading them before verification is harmless. */
  readonly harmless: ReadonlySet<string>;
  /** Fields that only hold the claims. */
  readonly holders: ReadonlySet<string>;
  /** Whether a mere look at whether something is there trusts it. */
  readonly presence: boolean;
}

/** A JWT's header fields, times and issuer are harmless. */
const CLAIMS: Reading = {
  harmless: new Set(
    "header,headerObj,kid,alg,typ,x5t,jku,exp,iat,nbf,jti,nonce,auth_time,created_at,expires_in,expires_at,aud,azp,protectedHeader,signature,iss,raw,sigHex".split(
      ",",
    ),
  ),
  holders: new Set(["payload", "payloadObj", "decoded", "data", "claims"]),
  presence: false,
};

/** A session that isn't a token's claims: whether there is one says that somebody is signed in. */
export function sessionReading(harmless: readonly string[], holders: readonly string[]): Reading {
  return { harmless: new Set(harmless), holders: new Set(holders), presence: true };
}

/** Whether a decoded token's claims are used for more than choosing a key, looking at times or logging. */
export function usesClaims(decoded: Node, sourceCode: SourceCode, reading = CLAIMS, depth = 0): boolean {
  const node = wrapped(decoded);
  const { parent } = node;
  if (!parent || depth > 6) return false;
  switch (parent.type) {
    case AST_NODE_TYPES.ExpressionStatement:
      return false;
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.WhileStatement:
      return reading.presence;
    case AST_NODE_TYPES.UnaryExpression:
      if (parent.operator === "!") return reading.presence;
      return parent.operator !== "typeof" && parent.operator !== "void";
    case AST_NODE_TYPES.BinaryExpression:
      return reading.presence || !["==", "===", "!=", "!==", "instanceof", "in"].includes(parent.operator);
    case AST_NODE_TYPES.ConditionalExpression:
      return parent.test === node ? reading.presence : usesClaims(parent, sourceCode, reading, depth + 1);
    case AST_NODE_TYPES.LogicalExpression:
      return usesClaims(parent, sourceCode, reading, depth + 1);
    case AST_NODE_TYPES.MemberExpression: {
      if (parent.object !== node) return true;
      const name = propertyName(parent);
      if (name !== undefined && reading.harmless.has(name)) return false;
      if (name !== undefined && reading.holders.has(name)) return usesClaims(parent, sourceCode, reading, depth + 1);
      return !isOnlyLogged(parent) && !isLookedFor(parent) && !isHeldForLogging(parent, sourceCode);
    }
    case AST_NODE_TYPES.VariableDeclarator:
      return usesPattern(parent.id, sourceCode, reading, depth + 1);
    case AST_NODE_TYPES.AssignmentExpression:
      return parent.left.type === AST_NODE_TYPES.Identifier
        ? usesVariable(parent.left, sourceCode, reading, depth + 1)
        : parent.left !== node;
    case AST_NODE_TYPES.CallExpression:
    case AST_NODE_TYPES.NewExpression:
      return parent.callee === node || usesArgument(parent, node, sourceCode, reading, depth);
    case AST_NODE_TYPES.Property:
      return parent.value !== node || usesClaims(parent.parent, sourceCode, reading, depth + 1);
    case AST_NODE_TYPES.ReturnStatement:
    case AST_NODE_TYPES.ArrowFunctionExpression: {
      const owner = isFunction(parent) ? parent : enclosingFunction(parent);
      return !owner || usesResult(owner, sourceCode, reading, depth);
    }
    default:
      return true;
  }
}

/** What a function of the file does with the claims counts; of others nobody knows. */
function usesArgument(call: Call, argument: Node, sourceCode: SourceCode, reading: Reading, depth: number): boolean {
  if (LOGGING.test(targetName(call.callee) ?? "")) return false;
  const called = call.type === AST_NODE_TYPES.CallExpression ? helperOf(call, sourceCode) : undefined;
  if (called && isFunction(called)) {
    const parameter = called.params[call.arguments.indexOf(argument as TSESTree.CallExpressionArgument)];
    return !parameter || usesPattern(parameter, sourceCode, reading, depth + 1);
  }
  // `return schema.parse(claims)` in a decoder: what comes of it is what counts.
  const { parent } = wrapped(call);
  const owner = enclosingFunction(call);
  return !(
    parent?.type === AST_NODE_TYPES.ReturnStatement &&
    owner &&
    isDecoder(owner) &&
    !usesResult(owner, sourceCode, reading, depth)
  );
}

/** `claims.lxm != null`: whether a claim is there, and not what it says. */
function isLookedFor(claim: Node): boolean {
  const { parent } = wrapped(claim);
  if (parent?.type !== AST_NODE_TYPES.BinaryExpression || !["==", "===", "!=", "!=="].includes(parent.operator)) return false;
  return [parent.left, parent.right].some(
    (side) =>
      (side.type === AST_NODE_TYPES.Literal && side.value === null) ||
      (side.type === AST_NODE_TYPES.Identifier && side.name === "undefined"),
  );
}

/** `const cnf = claims.cnf; if (!cnf) console.warn(…)`. */
function isHeldForLogging(claim: Node, sourceCode: SourceCode): boolean {
  const { parent } = wrapped(claim);
  if (parent?.type !== AST_NODE_TYPES.VariableDeclarator || parent.id.type !== AST_NODE_TYPES.Identifier) return false;
  const reads = variableOf(parent.id, sourceCode)?.references.filter((reference) => reference.isRead()) ?? [];
  return reads.length > 0 && reads.every(({ identifier }) => isOnlyLogged(identifier as Node));
}

/** A function that is named as a decoder trusts nothing itself: what its callers in the file do with the claims counts. */
function usesResult(owner: FunctionNode, sourceCode: SourceCode, reading: Reading, depth: number): boolean {
  const name = functionName(owner);
  if (name === undefined || !isDecoder(owner)) return true;
  const holder = owner.type === AST_NODE_TYPES.ArrowFunctionExpression ? owner.parent : owner;
  // A method that the class itself doesn't call is for others to use.
  if (owner.parent.type === AST_NODE_TYPES.MethodDefinition) return sourceCode.text.includes(`this.${name}(`);
  const id =
    holder.type === AST_NODE_TYPES.VariableDeclarator || holder.type === AST_NODE_TYPES.FunctionDeclaration
      ? holder.id
      : undefined;
  if (id?.type !== AST_NODE_TYPES.Identifier) return true;
  const calls = (variableOf(id, sourceCode)?.references ?? []).flatMap(({ identifier }) => {
    const { parent } = identifier as Node;
    return parent?.type === AST_NODE_TYPES.CallExpression && parent.callee === identifier ? [parent] : [];
  });
  return calls.slice(0, 50).some((call) => usesClaims(call, sourceCode, reading, depth + 1));
}

/** By its name: `decodeToken`, `unsafeParse`, `getTokenPayload`. */
function isDecoder(owner: FunctionNode): boolean {
  return /^[$_]?(?:decod|parse|read|peek|unsafe|unverified|(?:get|extract)?\w{0,30}(?:payload|claims)$)/i.test(
    functionName(owner) ?? "",
  );
}

function usesPattern(pattern: Node, sourceCode: SourceCode, reading: Reading, depth: number): boolean {
  switch (pattern.type) {
    case AST_NODE_TYPES.Identifier:
      return usesVariable(pattern, sourceCode, reading, depth);
    case AST_NODE_TYPES.AssignmentPattern:
      return usesPattern(pattern.left, sourceCode, reading, depth);
    case AST_NODE_TYPES.ObjectPattern:
      return pattern.properties.some((property) => {
        if (property.type === AST_NODE_TYPES.RestElement) return true;
        const name = propertyName(property);
        if (name !== undefined && reading.harmless.has(name)) return false;
        return name !== undefined && reading.holders.has(name)
          ? usesPattern(property.value, sourceCode, reading, depth + 1)
          : true;
      });
    default:
      return true;
  }
}

function usesVariable(name: TSESTree.Identifier, sourceCode: SourceCode, reading: Reading, depth: number): boolean {
  const reads = variableOf(name, sourceCode)?.references.filter((reference) => reference.isRead()) ?? [];
  return reads.slice(0, 100).some(({ identifier }) => usesClaims(identifier as Node, sourceCode, reading, depth));
}

/** Whether a token's origin is checked otherwise: verified beside, issued here, or received from the token endpoint over TLS. */
export function isTrusted(call: Call, token: Node, sourceCode: SourceCode): boolean {
  return (
    isFromTokenEndpoint(token, sourceCode) ||
    isOwnToken(token, sourceCode) ||
    isVerifiedBeside(call, token, sourceCode) ||
    choosesKey(call) ||
    // An operation that is called "decode" does what its caller has asked for.
    standsUnder(call, /["'`]decode["'`]/i, sourceCode) ||
    comparesSignature(call, sourceCode) ||
    keepsSignature(call, sourceCode) ||
    isClassified(call)
  );
}

/** Whether a function looks up the key or the issuer to verify with, by its name: `getJwksUrl`, `keyFor`. */
function choosesKey(call: Call): boolean {
  const owner = enclosingFunction(call);
  const words = owner ? wordsOf(functionName(owner) ?? "") : [];
  return words.some((word) => KEY_WORDS.has(word)) || /^keys?$/.test(words.at(-1) ?? "");
}

const KEY_WORDS = new Set(["jwks", "kid", "issuer"]);

/** Whether the function around a decoding checks the signature by hand. */
function comparesSignature(call: Call, sourceCode: SourceCode): boolean {
  return HAND_CHECK.test(sourceCode.getText(enclosingFunction(call) ?? sourceCode.ast));
}

const HAND_CHECK =
  /\b(?:timingSafeEqual|createVerify|verify\w{0,30}Signature|subtle\s{0,5}\.\s{0,5}verify|\w{0,30}constantTime\w{0,30})\s{0,5}\(|\b(?:signature|sig|hmac|mac)\w{0,30}\s{0,5}[!=]==?|[!=]==?\s{0,5}\w{0,30}(?:signature|hmac)\b/i;

/** Whether a token is taken apart with its signature kept beside the claims: for somebody to check it. */
function keepsSignature(call: Call, sourceCode: SourceCode): boolean {
  const owner = enclosingFunction(call);
  return owner !== undefined && KEPT_SIGNATURE.test(sourceCode.getText(owner.body));
}

/** An assignment, a property with a value that is no type, or one of what is returned. */
const KEPT_SIGNATURE =
  /\.signature\s{0,3}=[^=]|\bsignature\s{0,3}:\s{0,3}(?!string\b|any\b|unknown\b|Buffer\b(?!\.)|Uint8Array\b)|\breturn\s{0,3}\{[^{}]{0,200}\bsignature\b/;

/** `isServiceToken(token)`: what sort of token it is, which its verifier has to know. */
function isClassified(call: Call): boolean {
  const owner = enclosingFunction(call);
  const name = (owner && functionName(owner)) ?? "";
  return /^is\w{0,40}Token/.test(name) && !DECIDES.test(name);
}

/** `isValidToken`, `isAdminToken`: what the answer lets in. */
const DECIDES = /valid|verif|auth|admin|allow|trust|active|genuine|signed/i;

/**
 * Whether a token comes out of a token endpoint's response: the client asked for it over TLS, which OpenID Connect
 * Core 1.0 section 3.1.3.7 lets stand for the signature. What a request brings in, or a client kept, is no such thing.
 */
function isFromTokenEndpoint(token: Node, sourceCode: SourceCode): boolean {
  const taken = takenFrom(heldBy(token, sourceCode), sourceCode);
  if (!taken || !RESPONSE_TOKEN.test(taken.name)) return false;
  const { name, holder } = taken;
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

/** Words in the name of a function that checks a token. */
const CHECKING = /verif|validat|introspect|authenticat|(?:assert|check|ensure)\w{0,20}signature/i;
/** Words in the name of one that checks the signature of what was decoded. */
const CHECKING_SIGNATURE = /verif|signature/i;

/** Whether a call of the same function, named as one that verifies, is given the same token, or what was decoded of it. */
function isVerifiedBeside(call: Node, token: Node, sourceCode: SourceCode): boolean {
  const scope = enclosingFunction(call);
  if (!scope) return false;
  const result = wrapped(call).parent;
  const decoded = result?.type === AST_NODE_TYPES.VariableDeclarator ? result.id : undefined;
  return (
    isGivenToCheck(token, CHECKING, call, scope, sourceCode) ||
    (decoded !== undefined && isGivenToCheck(decoded, CHECKING_SIGNATURE, call, scope, sourceCode))
  );
}

function isGivenToCheck(value: Node, names: RegExp, call: Node, scope: FunctionNode, sourceCode: SourceCode): boolean {
  if (referredName(value) === undefined) return false;
  const text = sourceCode.getText(value);
  return usesOf(value, sourceCode).some((use) => {
    const parent = wrapped(use).parent;
    if (!parent || !isCall(parent) || parent === call || parent.callee === use) return false;
    return (
      isWithin(parent, scope) &&
      names.test(sourceCode.getText(parent.callee)) &&
      parent.arguments.some((argument) => sourceCode.getText(argument) === text)
    );
  });
}

/** Whether the function around a call calls one of a client's methods that check: `supabase.auth.getUser()`. */
export function callsBeside(call: Call, methods: readonly string[], sourceCode: SourceCode): boolean {
  const text = sourceCode.getText(enclosingFunction(call) ?? sourceCode.ast);
  return methods.some((method) => text.includes(`.${method}(`));
}

/** Where the variable at the root of a token expression is read; for `req.token` the member itself. */
function usesOf(token: Node, sourceCode: SourceCode): Node[] {
  let root: Node = token;
  while (root.type === AST_NODE_TYPES.MemberExpression) root = root.object;
  if (root.type !== AST_NODE_TYPES.Identifier) return [];
  const steps = sourceCode.getText(token).split(".").length - 1;
  const reads = variableOf(root, sourceCode)?.references ?? [];
  return reads.map(({ identifier }) => {
    let node = identifier as Node;
    for (let step = 0; step < steps && node.parent?.type === AST_NODE_TYPES.MemberExpression; step++) node = node.parent;
    return node;
  });
}

function isWithin(node: Node, ancestor: Node): boolean {
  return node.range[0] >= ancestor.range[0] && node.range[1] <= ancestor.range[1];
}
