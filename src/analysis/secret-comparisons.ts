import { AST_NODE_TYPES, type TSESLint, type TSESTree } from "@typescript-eslint/utils";
import { couldBeCredential, namedCredential } from "../credentials/judgement.js";
import { isCredentialHeader } from "../credentials/headers.js";
import { BEARER_KINDS, credentialKind } from "../credentials/names.js";
import { wordsOf } from "../credentials/words.js";
import { speaksOfAuthentication } from "./authentication-evidence.js";
import { originOf } from "./bindings.js";
import {
  holderName,
  isCall,
  isFunction,
  propertyName,
  referredName,
  targetName,
  unwrap,
  wrapped,
  type Node,
} from "./expressions.js";
import type { SourceCode } from "./file.js";
import { isDigest } from "./keyed-digests.js";
import { NONE } from "./listeners.js";
import { isOwnSecret } from "./own-secrets.js";
import { isPresented } from "./presented-values.js";
import { Stems } from "./said-names.js";
import { alternatives } from "./value.js";
import { evaluate } from "./values.js";

/** A comparison that gives up at the first difference, with its two sides. */
export interface SecretComparison {
  readonly node: Node;
  readonly left: Node;
  readonly right: Node;
  /** Whether the comparison holds when the sides differ. */
  readonly negated: boolean;
  /** What is compared, as a message names it. */
  readonly what: string;
  /** Whether the sides are bytes, and no texts. */
  readonly bytes: boolean;
  /** How the sides are compared: by an operator or method, one after the other in a list, or by the cases of a `switch`. */
  readonly form: "pair" | "list" | "switch";
}

const EQUALITY = new Set(["===", "==", "!==", "!="]);

/** Listeners that hand on each comparison of a secret with what somebody presents. */
export function onSecretComparisons(
  sourceCode: SourceCode,
  visit: (comparison: SecretComparison) => void,
): TSESLint.RuleListener {
  if (!secretWords.areSaidIn(sourceCode)) return NONE;
  const check = (node: Node, [left, right]: Sides, negated: boolean, bytes: boolean) => {
    const what = comparedSecret(left, right, sourceCode) ?? comparedSecret(right, left, sourceCode);
    if (what !== undefined) visit({ node, left, right, negated, what, bytes, form: "pair" });
  };
  /** A credential in the source is one all the same. */
  const checkText = (node: Node, [left, right]: Sides, negated: boolean) => {
    const [text, other] = isText(left) ? [left, right] : [right, left];
    const value = text.type === AST_NODE_TYPES.Literal && typeof text.value === "string" ? text.value : "";
    const name = referredName(other) ?? "";
    // Most comparisons go by the name, which is cheaper to judge.
    if (!mayHoldCredential(name) || !couldBeCredential(value)) return;
    if (namedCredential(name, value) !== undefined && isPresented(other, sourceCode))
      visit({ node, left, right, negated, what: name, bytes: false, form: "pair" });
  };
  return {
    BinaryExpression(node: TSESTree.BinaryExpression) {
      if (!EQUALITY.has(node.operator) || isTrivial(node.left) || isTrivial(node.right)) return;
      const negated = node.operator.startsWith("!");
      const sides: Sides = [unwrap(node.left), unwrap(node.right)];
      const ordered = orderedSides(sides, sourceCode);
      if (ordered) return asksForDefault(node) ? undefined : check(node, ordered.sides, negated, ordered.bytes);
      if (sides.some(isText)) return checkText(node, sides, negated);
      // Most comparisons go here: the rest evaluates.
      if (sides.some(isShape) || !sides.some((side) => mayBeSecret(side, sourceCode))) return;
      if (isInFilter(node) || asksForDefault(node) || sides.some((side) => isPlain(side, sourceCode))) return;
      check(node, sides, negated, false);
    },
    CallExpression(node: TSESTree.CallExpression) {
      const [argument] = node.arguments;
      if (node.callee.type !== AST_NODE_TYPES.MemberExpression || !argument || isText(argument)) return;
      const method = propertyName(node.callee);
      if (method !== "equals" && method !== "includes" && method !== "indexOf") return;
      const sides: Sides = [unwrap(node.callee.object), unwrap(argument)];
      if (method === "equals" && sides.some((side) => isBytes(side, sourceCode))) check(node, sides, false, true);
      const list = method === "equals" ? undefined : secretsIn(sides[0], sourceCode);
      if (list === undefined || !isPresented(sides[1], sourceCode)) return;
      const search = method === "indexOf" ? indexComparison(node) : { node, negated: false };
      if (search) visit({ ...search, left: sides[0], right: sides[1], what: list, bytes: false, form: "list" });
    },
    SwitchStatement(node: TSESTree.SwitchStatement) {
      const presented = unwrap(node.discriminant);
      if (!isPresented(presented, sourceCode)) return;
      for (const { test } of node.cases) {
        const what = test ? comparedSecret(unwrap(test), presented, sourceCode) : undefined;
        if (!test || what === undefined || isText(unwrap(test))) continue;
        visit({ node: test, left: unwrap(test), right: presented, negated: false, what, bytes: false, form: "switch" });
        return;
      }
    },
  };
}

type Sides = readonly [Node, Node];

/** What a list holds when its items are secrets of the application: `[process.env.API_KEY]`, `validApiKeys`. */
function secretsIn(list: Node, sourceCode: SourceCode): string | undefined {
  const value = evaluate(list, sourceCode);
  if (value.kind === "array") {
    const [first] = value.node.elements;
    return first && first.type !== AST_NODE_TYPES.SpreadElement ? secretName(unwrap(first), sourceCode) : undefined;
  }
  const name = referredName(list) ?? "";
  return /[^s]s$/.test(name) && !isPresented(list, sourceCode) && namesSecret(name.slice(0, -1)) ? name : undefined;
}

/** `keys.indexOf(key) !== -1`, `keys.indexOf(key) >= 0`, `keys.indexOf(key) < 0`: the whole of it. */
function indexComparison(call: Node): Pick<SecretComparison, "node" | "negated"> | undefined {
  const { parent } = call;
  if (parent?.type !== AST_NODE_TYPES.BinaryExpression || parent.left !== call) return undefined;
  const isFound = /^(?:!==?-1|>-1|>=0)$/.test(parent.operator + signText(parent.right));
  const isMissing = /^(?:===?-1|<0|<=-1)$/.test(parent.operator + signText(parent.right));
  return isFound || isMissing ? { node: parent, negated: isMissing } : undefined;
}

function signText(node: Node): string {
  if (node.type === AST_NODE_TYPES.Literal) return String(node.value);
  return node.type === AST_NODE_TYPES.UnaryExpression && node.argument.type === AST_NODE_TYPES.Literal
    ? `${node.operator}${String(node.argument.value)}`
    : "";
}

const isText = (node: Node): node is TSESTree.Literal => node.type === AST_NODE_TYPES.Literal;

/** What most comparisons are with, and what is no secret: a short text, `null`, a number; a zero may be an order's. */
const isTrivial = (node: Node) =>
  isText(node) && node.value !== 0 && (typeof node.value !== "string" || node.value.length < SHORTEST);

/** The length of the shortest text that is taken for a credential, in UTF-16 code units. */
const SHORTEST = 6;

/** `sessions.filter((session) => session.token !== token)`: what is taken out of a list, and nothing that is let in. */
function isInFilter(node: Node): boolean {
  const callback = node.parent;
  const call = callback && isFunction(callback) ? callback.parent : undefined;
  return call !== undefined && isCall(call) && targetName(call.callee) === "filter";
}

const SECRET_WORDS = ["secret", "token", "key", "signature", "hmac", "digest", "passw", "otp", "csrf", "expected", "hash"];
const secretWords = new Stems(SECRET_WORDS);
const SAYS_SECRET = new RegExp(SECRET_WORDS.join("|"), "i");

const mayHoldCredential = (name: string) => credentialKind(name) !== undefined || isCredentialHeader(name) || /^auth/i.test(name);

/** A first look at a side by how it is written: a member has its own name, a variable may hold something of another. */
function mayBeSecret(node: Node, sourceCode: SourceCode): boolean {
  if (node.type === AST_NODE_TYPES.Identifier) return SAYS_SECRET.test(node.name);
  if (node.type === AST_NODE_TYPES.MemberExpression && !node.computed) return namesSecret(propertyName(node) ?? "");
  return SAYS_SECRET.test(sourceCode.getText(node));
}

/** `Buffer.from(…)`, and what an HMAC without an encoding yields. */
function isBytes(node: Node, sourceCode: SourceCode): boolean {
  return isCall(node) && originOf(node.callee, sourceCode)?.path === "Buffer.from" ? true : isDigest(node, sourceCode);
}

/** The sides of `Buffer.compare(a, b) === 0` and `a.localeCompare(b) === 0`. */
function orderedSides(
  [call, zero]: Sides,
  sourceCode: SourceCode,
): { readonly sides: Sides; readonly bytes: boolean } | undefined {
  if (call.type !== AST_NODE_TYPES.CallExpression || zero.type !== AST_NODE_TYPES.Literal || zero.value !== 0) return undefined;
  const [first, second] = call.arguments;
  if (originOf(call.callee, sourceCode)?.path === "Buffer.compare" && first && second)
    return { sides: [unwrap(first), unwrap(second)], bytes: true };
  const callee = unwrap(call.callee);
  const isMethod = callee.type === AST_NODE_TYPES.MemberExpression && propertyName(callee) === "localeCompare";
  return isMethod && first ? { sides: [unwrap(callee.object), unwrap(first)], bytes: false } : undefined;
}

/** A test of a type, of a length, or for nothing. */
function isShape(node: Node): boolean {
  if (node.type === AST_NODE_TYPES.UnaryExpression) return true;
  if (node.type === AST_NODE_TYPES.Identifier) return node.name === "undefined";
  return node.type === AST_NODE_TYPES.MemberExpression && propertyName(node) === "length";
}

/** A constant: nothing that has to be kept. */
function isPlain(node: Node, sourceCode: SourceCode): boolean {
  return alternatives(evaluate(node, sourceCode)).every(
    (value) => value.kind === "constant" && (value.node === node || typeof value.value !== "string" || value.value === ""),
  );
}

/** What the first side is when it is the secret, and the second what is presented. */
function comparedSecret(secret: Node, other: Node, sourceCode: SourceCode): string | undefined {
  if (isDigest(secret, sourceCode)) return isDigest(other, sourceCode) ? undefined : "signature";
  const name = secretName(secret, sourceCode);
  const presented = contentOf(other, sourceCode);
  if (name === undefined || isTag(secret) || isTag(presented)) return undefined;
  if (isOfSession(secret) || isTemporary(secret) || isTemporary(presented)) return undefined;
  if (isPresented(presented, sourceCode)) return name;
  // Two versions of a setting have one name: neither is kept from the other.
  const otherName = referredName(presented) ?? "";
  if (!isOwnSecret(secret, sourceCode) || otherName === referredName(secret) || !namesSecret(otherName)) return undefined;
  // A bare `token` of a file that doesn't speak of authentication is a lexer's, or marks an object.
  return credentialKind(name) === "token" && !speaksOfAuthentication(sourceCode) ? undefined : name;
}

/** `TokenType.SessionToken`: a member of an enumeration; `DEFAULT_SECRET`: what must not be in use. */
function isTag(node: Node): boolean {
  const object = node.type === AST_NODE_TYPES.MemberExpression ? referredName(node.object) : undefined;
  return (object !== undefined && /^[A-Z][a-z]/.test(object)) || wordsOf(referredName(node) ?? "").includes("default");
}

/** `const usesDefaultPassword = password === INITIAL_PASSWORD`: whether something was left as it came. */
function asksForDefault(node: Node): boolean {
  return wordsOf(holderName(wrapped(node)) ?? "").includes("default");
}

/** `session.accessToken`: whoever's session it is has it already. */
function isOfSession(node: Node): boolean {
  return (
    node.type === AST_NODE_TYPES.MemberExpression &&
    referredName(node.object) === "session" &&
    /token$/i.test(propertyName(node) ?? "") &&
    credentialKind(propertyName(node) ?? "") !== "csrf"
  );
}

/** The identifier of temporary credentials (RFC 5849 section 2.1), which has a secret beside it. */
const isTemporary = (node: Node) => referredName(node) === "oauth_token";

/** The name of a secret that the application keeps: an environment variable's, or the last of a reference. */
function secretName(node: Node, sourceCode: SourceCode): string | undefined {
  if (isPresented(node, sourceCode)) return undefined;
  const held = contentOf(node, sourceCode);
  const value = evaluate(held, sourceCode);
  const name = value.kind === "environment" ? value.name : referredName(held);
  return name !== undefined && namesSecret(name) ? name : undefined;
}

/** What bytes are made of, or what stands behind a scheme: `Buffer.from(token)`, `` `Bearer ${token}` ``, `"Bearer " + token`. */
function contentOf(node: Node, sourceCode: SourceCode): Node {
  const [only, ...others] = node.type === AST_NODE_TYPES.TemplateLiteral ? node.expressions : [];
  if (only && others.length === 0) return unwrap(only);
  if (node.type === AST_NODE_TYPES.BinaryExpression && node.operator === "+" && isText(node.left)) return unwrap(node.right);
  const [first] = isCall(node) && originOf(node.callee, sourceCode)?.path === "Buffer.from" ? node.arguments : [];
  return first ? unwrap(first) : node;
}

/** Passwords are compared as hashes, and a hash of one is no secret to guess byte by byte. */
function namesSecret(name: string): boolean {
  const kind = credentialKind(name);
  return (kind !== undefined && (BEARER_KINDS.has(kind) || kind === "csrf" || kind === "one-time-code")) || namesSignature(name);
}

const SIGNATURE_WORDS = new Set(["signature", "hmac", "mac", "digest"]);

function namesSignature(name: string): boolean {
  const last = wordsOf(name).at(-1) ?? "";
  return SIGNATURE_WORDS.has(last);
}
