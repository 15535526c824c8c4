import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { wordsOf } from "../credentials/words.js";
import { variableOf } from "./bindings.js";
import { standsUnder } from "./conditions.js";
import { isDevelopmentOnly } from "./development-only.js";
import {
  enclosingClass,
  enclosingFunction,
  functionName,
  isCall,
  isFunction,
  referredName,
  targetName,
  unwrap,
  wrapped,
  type Call,
  type FunctionNode,
  type Node,
} from "./expressions.js";
import type { SourceCode } from "./file.js";
import { isGuarded } from "./guarded-routes.js";
import { isFromRequest, isReceived, parameterOf } from "./token-origin.js";

/** Whether a token's origin is checked otherwise: verified beside, issued here, or received from the token endpoint over TLS. */
export function isTrusted(call: Call, token: Node, sourceCode: SourceCode): boolean {
  return (
    isReceived(token, sourceCode) ||
    isVerifiedBeside(call, token, sourceCode) ||
    isVerifiedInFile(token, sourceCode) ||
    isMarkedInvalid(call) ||
    isModelled(call) ||
    isDevelopmentOnly(call, sourceCode) ||
    isGuarded(call) ||
    choosesKey(call) ||
    choosesTenant(token, sourceCode) ||
    isAskedFor(call, sourceCode) ||
    comparesSignature(call, sourceCode) ||
    keepsSignature(call, sourceCode) ||
    isClassified(call)
  );
}

/** Whether an operation that is called "decode" does what its caller asked for. What is called a verification has to be one. */
function isAskedFor(call: Call, sourceCode: SourceCode): boolean {
  const owner = enclosingFunction(call);
  return standsUnder(call, /["'`]decode["'`]/i, sourceCode) && !CHECKING.test((owner && functionName(owner)) ?? "");
}

/** Whether a function looks up the key or the issuer to verify with, by its name: `getJwksUrl`, `keyFor`. */
function choosesKey(call: Call): boolean {
  const owner = enclosingFunction(call);
  const words = owner ? wordsOf(functionName(owner) ?? "") : [];
  return words.some((word) => KEY_WORDS.has(word)) || /(?:\bkey id\b|\b(?:key|secret)s?$)/.test(words.join(" "));
}

/** `tenantOf(token)` in a file that verifies: whose keys have to be asked for. What takes the token from a request decides itself. */
function choosesTenant(token: Node, sourceCode: SourceCode): boolean {
  const parameter = parameterOf(unwrap(token), sourceCode);
  const words = wordsOf((parameter && functionName(parameter.owner)) ?? "");
  return words.some((word) => word === "tenant" || word === "realm") && /\.verify\(|jwtVerify\(/.test(sourceCode.text);
}

const KEY_WORDS = new Set(["jwks", "kid", "issuer"]);

/** A class that stands for a token, by its name: `IdToken`, `CognitoJwtToken`, `Claims`. */
export function standsForToken(name: string): boolean {
  return /^(?:token|jwt|claims)$/.test(wordsOf(name).at(-1) ?? "");
}

/** Whether the constructor of such a class, or a method that is given nothing, decodes what it stands for. */
function isModelled(call: Call): boolean {
  const owner = enclosingFunction(call);
  const method = owner?.parent;
  if (method?.type !== AST_NODE_TYPES.MethodDefinition || !standsForToken(enclosingClass(call)?.id?.name ?? "")) return false;
  return method.kind === "constructor" || owner?.params.length === 0;
}

/** Whether the function around a decoding checks the signature by hand; what parses the claims itself has to. */
function comparesSignature(call: Call, sourceCode: SourceCode): boolean {
  const text = sourceCode.getText(enclosingFunction(call) ?? sourceCode.ast);
  return HAND_CHECK.test(text) || (targetName(call.callee) === "parse" && /\bverify\(/.test(text));
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

/** `isServiceToken(token)`, `tokenTypeOf(token)`: what sort of token it is, which its verifier has to know. */
function isClassified(call: Call): boolean {
  const owner = enclosingFunction(call);
  const name = (owner && functionName(owner)) ?? "";
  if (DECIDES.test(name)) return false;
  return /^is\w{0,40}Token/.test(name) || (owner !== undefined && namesSort(name) && yieldsOnlyWords(owner));
}

function namesSort(name: string): boolean {
  const words = wordsOf(name);
  return words.includes("token") && words.slice(-2).some((word) => SORTS.has(word));
}

const SORTS = new Set(["type", "kind", "format", "status", "reason"]);

/** Whether a function returns nothing but texts that stand in it. */
function yieldsOnlyWords({ body }: FunctionNode): boolean {
  const returned = body.type === AST_NODE_TYPES.BlockStatement ? returnsIn(body) : [body];
  return returned.length > 0 && returned.every((value) => value?.type === AST_NODE_TYPES.Literal);
}

/** What the return statements of a function's own return. */
function returnsIn(node: Node): (Node | null)[] {
  if (node.type === AST_NODE_TYPES.ReturnStatement) return [node.argument];
  if (isFunction(node)) return [];
  return statementsIn(node).flatMap(returnsIn);
}

function statementsIn(node: Node): readonly Node[] {
  switch (node.type) {
    case AST_NODE_TYPES.BlockStatement:
      return node.body;
    case AST_NODE_TYPES.IfStatement:
      return node.alternate ? [node.consequent, node.alternate] : [node.consequent];
    case AST_NODE_TYPES.TryStatement:
      return [node.block, ...(node.handler ? [node.handler.body] : []), ...(node.finalizer ? [node.finalizer] : [])];
    case AST_NODE_TYPES.SwitchStatement:
      return node.cases.flatMap(({ consequent }) => consequent);
    case AST_NODE_TYPES.ForStatement:
    case AST_NODE_TYPES.ForInStatement:
    case AST_NODE_TYPES.ForOfStatement:
    case AST_NODE_TYPES.WhileStatement:
    case AST_NODE_TYPES.DoWhileStatement:
    case AST_NODE_TYPES.LabeledStatement:
      return [node.body];
    default:
      return [];
  }
}

/** `isValidToken`, `isAdminToken`: what the answer lets in. */
const DECIDES = /valid|verif|auth|admin|allow|trust|active|genuine|signed/i;

/**
 * `catch { payload = decode(token) }` behind `try { payload = verify(token); this.valid = true }`: the claims of a token
 * that failed are kept, with a mark that says so.
 */
function isMarkedInvalid(call: Call): boolean {
  let node: Node = call;
  while (node.parent && node.parent.type !== AST_NODE_TYPES.CatchClause && !isFunction(node.parent)) node = node.parent;
  const statement = node.parent?.parent;
  if (statement?.type !== AST_NODE_TYPES.TryStatement) return false;
  return statement.block.body.some(
    (step) =>
      step.type === AST_NODE_TYPES.ExpressionStatement &&
      step.expression.type === AST_NODE_TYPES.AssignmentExpression &&
      step.expression.right.type === AST_NODE_TYPES.Literal &&
      step.expression.right.value === true,
  );
}

/** An ID token that no request brings in, where the file verifies ID tokens: `await verifyIdToken(provider, tokens.idToken)`. */
function isVerifiedInFile(token: Node, sourceCode: SourceCode): boolean {
  const isIdToken = /^id_?token$/i.test(referredName(token) ?? "");
  return isIdToken && VERIFIES_ID_TOKENS.test(sourceCode.text) && !isFromRequest(token, sourceCode);
}

const VERIFIES_ID_TOKENS = /\b(?:verif|valid)\w{0,30}id_?token\w{0,10}(?:\s{0,3}\(|\s{0,3}=\s{0,3}(?:async\b|function\b|\())/i;

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
  // What is returned has been checked before, or not at all.
  const isReturned = wrapped(call).parent?.type === AST_NODE_TYPES.ReturnStatement;
  return usesOf(value, sourceCode).some((use) => {
    const parent = wrapped(use).parent;
    if (!parent || !isCall(parent) || parent === call || parent.callee === use) return false;
    return (
      isWithin(parent, scope) &&
      !isInCatchOf(call, parent, sourceCode) &&
      names.test(sourceCode.getText(parent.callee)) &&
      (!isReturned || parent.range[0] < call.range[0]) &&
      parent.arguments.some((argument) => sourceCode.getText(argument) === text)
    );
  });
}

/** Whether a decoding stands where the check has failed: for another reason than the time, as it seems. */
function isInCatchOf(call: Node, check: Node, sourceCode: SourceCode): boolean {
  for (let node: Node | undefined = call; node; node = node.parent) {
    const statement: Node | undefined = node.type === AST_NODE_TYPES.CatchClause ? node.parent : undefined;
    if (statement?.type === AST_NODE_TYPES.TryStatement && isWithin(check, statement.block))
      return !standsUnder(call, /expir/i, sourceCode);
  }
  return false;
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
