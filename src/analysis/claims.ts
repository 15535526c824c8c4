import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { variableOf } from "./bindings.js";
import { callAtOnce, ownCallsOf } from "./callers.js";
import { isRefusedFor } from "./conditions.js";
import {
  enclosingClass,
  enclosingFunction,
  functionName,
  isFunction,
  propertyName,
  targetName,
  wrapped,
  type Call,
  type FunctionNode,
  type Node,
} from "./expressions.js";
import type { SourceCode } from "./file.js";
import { isInMessage, isOnlyLogged, LOGGING } from "./logging.js";
import { isTrusted, standsForToken } from "./token-trust.js";
import { helperOf } from "./values.js";

/** How the result of a decoding is read. */
export interface Reading {
  /** Fields that say nothing of who somebody is: reading them before verification is harmless. */
  readonly harmless: ReadonlySet<string>;
  /** Fields that only hold the claims. */
  readonly holders: ReadonlySet<string>;
  /** Whether a mere look at whether something is there trusts it. */
  readonly presence: boolean;
  /** Set for an object that holds what was decoded under one of its names: the others say nothing. */
  readonly under?: { readonly name: string; readonly reading: Reading };
}

/** A JWT's header fields, times, issuer and the key that its bearer has to prove (RFC 7800) are harmless. */
const CLAIMS: Reading = {
  harmless: new Set(
    "header,headerObj,kid,alg,typ,x5t,jku,exp,iat,nbf,jti,nonce,auth_time,created_at,expires_in,expires_at,aud,azp,protectedHeader,signature,iss,raw,sigHex,cnf,ver,token_type,token_use".split(
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
  if (!parent || depth > 6 || isShapeCheck(node)) return false;
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
      const inside = insideOf(reading, propertyName(parent));
      if (inside !== "claim") return inside !== "harmless" && usesClaims(parent, sourceCode, inside, depth + 1);
      return !isOnlyLogged(parent) && !isLookedFor(parent) && !isHeldForLogging(parent, sourceCode) && !isShapeCheck(parent);
    }
    case AST_NODE_TYPES.VariableDeclarator:
      return usesPattern(parent.id, sourceCode, reading, depth + 1);
    case AST_NODE_TYPES.AssignmentExpression:
      return parent.left.type === AST_NODE_TYPES.Identifier
        ? usesVariable(parent.left, sourceCode, reading, depth + 1)
        : parent.left !== node && !isFieldOfToken(parent.left);
    case AST_NODE_TYPES.CallExpression:
    case AST_NODE_TYPES.NewExpression:
      return parent.callee === node || usesArgument(parent, node, sourceCode, reading, depth);
    case AST_NODE_TYPES.Property: {
      const name = propertyName(parent);
      if (parent.value !== node || name === undefined) return true;
      return usesClaims(parent.parent, sourceCode, { ...reading, under: { name, reading } }, depth + 1);
    }
    case AST_NODE_TYPES.ReturnStatement:
    case AST_NODE_TYPES.ArrowFunctionExpression: {
      const owner = isFunction(parent) ? parent : enclosingFunction(parent);
      return !owner || usesResult(owner, sourceCode, reading, depth);
    }
    default:
      return true;
  }
}

/** `this.payload = this.decodePayload()` in a constructor `IdToken`: what stands for a token has its claims, verified or not. */
function isFieldOfToken(target: Node): boolean {
  if (target.type !== AST_NODE_TYPES.MemberExpression || target.object.type !== AST_NODE_TYPES.ThisExpression) return false;
  const owner = enclosingFunction(target);
  return standsForToken(enclosingClass(target)?.id?.name ?? (owner && functionName(owner)) ?? "");
}

/** What a field of something decoded is: how its own fields are read, where it holds claims. */
function insideOf(reading: Reading, name: string | undefined): Reading | "harmless" | "claim" {
  if (name === undefined) return "claim";
  const { under } = reading;
  if (under) return under.name === name ? under.reading : "harmless";
  if (reading.harmless.has(name) || END.test(name)) return "harmless";
  return reading.holders.has(name) ? reading : "claim";
}

/** When a token ends, under whichever name: `expk`, `expiresAt`. */
const END = /^exp(?:k|ir\w*)?$/;

/** In a decoder, a test without which it throws: `assert(claims.scope === "refresh")`. Who calls it decides. */
function isShapeCheck(node: Node): boolean {
  const owner = enclosingFunction(node);
  return owner !== undefined && isDecoder(owner) && isRefusedFor(node);
}

/** What a function of the file does with the claims counts; of others nobody knows. */
function usesArgument(call: Call, argument: Node, sourceCode: SourceCode, reading: Reading, depth: number): boolean {
  if (LOGGING.test(targetName(call.callee) ?? "") || isInMessage(call) || goesWithHeader(call, argument)) return false;
  // `return schema.parse(claims)` in a decoder: what comes of it is what counts.
  const owner = enclosingFunction(call);
  if (wrapped(call).parent?.type === AST_NODE_TYPES.ReturnStatement && owner && isDecoder(owner))
    return usesResult(owner, sourceCode, reading, depth);
  const called = call.type === AST_NODE_TYPES.CallExpression ? (helperOf(call, sourceCode) ?? ownMethodOf(call)) : undefined;
  if (called && isFunction(called)) {
    const parameter = called.params[call.arguments.indexOf(argument as TSESTree.CallExpressionArgument)];
    return !parameter || usesPattern(parameter, sourceCode, reading, depth + 1);
  }
  return true;
}

/** `provider(decoded.header, decoded.payload)`: for whoever finds the key. */
function goesWithHeader(call: Call, argument: Node): boolean {
  const isField = (node: Node, name: string) => node.type === AST_NODE_TYPES.MemberExpression && propertyName(node) === name;
  return isField(argument, "payload") && call.arguments.some((other) => isField(other, "header"));
}

/** The method that `this.method(…)` calls. */
function ownMethodOf({ callee }: TSESTree.CallExpression): FunctionNode | undefined {
  if (callee.type !== AST_NODE_TYPES.MemberExpression || callee.object.type !== AST_NODE_TYPES.ThisExpression) return undefined;
  const name = propertyName(callee);
  const method = enclosingClass(callee)?.body.body.find(
    (element) => element.type === AST_NODE_TYPES.MethodDefinition && propertyName(element) === name,
  );
  return method?.type === AST_NODE_TYPES.MethodDefinition && isFunction(method.value) ? method.value : undefined;
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
  if (!isDecoder(owner) && !callAtOnce(owner)) return true;
  return ownCallsOf(owner, sourceCode).some(
    (call) =>
      usesClaims(call, sourceCode, reading, depth + 1) &&
      !call.arguments.some((argument) => isTrusted(call, argument, sourceCode)),
  );
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
        const inside = insideOf(reading, propertyName(property));
        if (inside === "claim") return true;
        return inside !== "harmless" && usesPattern(property.value, sourceCode, inside, depth + 1);
      });
    default:
      return true;
  }
}

function usesVariable(name: TSESTree.Identifier, sourceCode: SourceCode, reading: Reading, depth: number): boolean {
  const reads = variableOf(name, sourceCode)?.references.filter((reference) => reference.isRead()) ?? [];
  return reads.slice(0, 100).some(({ identifier }) => usesClaims(identifier as Node, sourceCode, reading, depth));
}

/** Whether the function around a call calls one of a client's methods that check: `supabase.auth.getUser()`. */
export function callsBeside(call: Call, methods: readonly string[], sourceCode: SourceCode): boolean {
  const text = sourceCode.getText(enclosingFunction(call) ?? sourceCode.ast);
  return methods.some((method) => text.includes(`.${method}(`));
}
