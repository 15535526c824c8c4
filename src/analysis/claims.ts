import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { onlyValueOf, variableOf } from "./bindings.js";
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

/** Header fields, and claims that say nothing of who somebody is: reading them before verification is harmless. */
const HARMLESS = new Set([
  "header",
  "kid",
  "alg",
  "typ",
  "x5t",
  "jku",
  "exp",
  "iat",
  "nbf",
  "jti",
  "protectedHeader",
  "signature",
  "iss",
]);
/** What only wraps the claims. */
const TRANSPARENT = new Set(["payload", "data", "claims"]);
const LOGGING = /^(?:log|debug|info|warn|error|trace|verbose)$/;

/** Whether a decoded token's claims are used for more than choosing a key, looking at times or logging. */
export function usesClaims(decoded: Node, sourceCode: SourceCode, depth = 0): boolean {
  const node = wrapped(decoded);
  const { parent } = node;
  if (!parent || depth > 6) return false;
  switch (parent.type) {
    case AST_NODE_TYPES.ExpressionStatement:
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.WhileStatement:
      return false;
    case AST_NODE_TYPES.UnaryExpression:
      return parent.operator !== "!" && parent.operator !== "typeof" && parent.operator !== "void";
    case AST_NODE_TYPES.BinaryExpression:
      return !["==", "===", "!=", "!==", "instanceof", "in"].includes(parent.operator);
    case AST_NODE_TYPES.ConditionalExpression:
      return parent.test !== node && usesClaims(parent, sourceCode, depth + 1);
    case AST_NODE_TYPES.LogicalExpression:
      return usesClaims(parent, sourceCode, depth + 1);
    case AST_NODE_TYPES.MemberExpression: {
      if (parent.object !== node) return true;
      const name = propertyName(parent);
      if (name !== undefined && HARMLESS.has(name)) return false;
      return name !== undefined && TRANSPARENT.has(name) ? usesClaims(parent, sourceCode, depth + 1) : true;
    }
    case AST_NODE_TYPES.VariableDeclarator:
      return usesPattern(parent.id, sourceCode, depth + 1);
    case AST_NODE_TYPES.AssignmentExpression:
      return parent.left.type === AST_NODE_TYPES.Identifier
        ? usesVariable(parent.left, sourceCode, depth + 1)
        : parent.left !== node;
    case AST_NODE_TYPES.CallExpression:
    case AST_NODE_TYPES.NewExpression:
      return parent.callee === node || !LOGGING.test(targetName(parent.callee) ?? "");
    case AST_NODE_TYPES.Property:
      return parent.value !== node || usesClaims(parent.parent, sourceCode, depth + 1);
    case AST_NODE_TYPES.ReturnStatement:
    case AST_NODE_TYPES.ArrowFunctionExpression: {
      const owner = isFunction(parent) ? parent : enclosingFunction(parent);
      return !owner || usesResult(owner, sourceCode, depth);
    }
    default:
      return true;
  }
}

/** A function that is named as a decoder trusts nothing itself: what its callers in the file do with the claims counts. */
function usesResult(owner: FunctionNode, sourceCode: SourceCode, depth: number): boolean {
  const name = functionName(owner);
  if (name === undefined || !/^(?:decode|parse|read|peek|unsafe|unverified)/i.test(name)) return true;
  const holder = owner.type === AST_NODE_TYPES.ArrowFunctionExpression ? owner.parent : owner;
  const id =
    holder.type === AST_NODE_TYPES.VariableDeclarator || holder.type === AST_NODE_TYPES.FunctionDeclaration
      ? holder.id
      : undefined;
  if (id?.type !== AST_NODE_TYPES.Identifier) return true;
  const calls = (variableOf(id, sourceCode)?.references ?? []).flatMap(({ identifier }) => {
    const { parent } = identifier as Node;
    return parent?.type === AST_NODE_TYPES.CallExpression && parent.callee === identifier ? [parent] : [];
  });
  return calls.slice(0, 50).some((call) => usesClaims(call, sourceCode, depth + 1));
}

function usesPattern(pattern: Node, sourceCode: SourceCode, depth: number): boolean {
  switch (pattern.type) {
    case AST_NODE_TYPES.Identifier:
      return usesVariable(pattern, sourceCode, depth);
    case AST_NODE_TYPES.AssignmentPattern:
      return usesPattern(pattern.left, sourceCode, depth);
    case AST_NODE_TYPES.ObjectPattern:
      return pattern.properties.some((property) => {
        if (property.type === AST_NODE_TYPES.RestElement) return true;
        const name = propertyName(property);
        if (name !== undefined && HARMLESS.has(name)) return false;
        return name !== undefined && TRANSPARENT.has(name) ? usesPattern(property.value, sourceCode, depth + 1) : true;
      });
    default:
      return true;
  }
}

function usesVariable(name: TSESTree.Identifier, sourceCode: SourceCode, depth: number): boolean {
  const reads = variableOf(name, sourceCode)?.references.filter((reference) => reference.isRead()) ?? [];
  return reads.slice(0, 100).some(({ identifier }) => usesClaims(identifier as Node, sourceCode, depth));
}

/**
 * Whether a token is an ID token out of a token endpoint's response: the client asked for it over TLS, which
 * OpenID Connect Core 1.0 section 3.1.3.7 lets stand for the signature. What a request brings in is no such thing.
 */
export function isFromTokenEndpoint(token: Node): boolean {
  const member = unwrap(token);
  if (member.type !== AST_NODE_TYPES.MemberExpression || !/^id_?token$/i.test(propertyName(member) ?? "")) return false;
  return !(FROM_REQUEST.test(referredName(member.object) ?? "") || FROM_REQUEST.test(rootName(member) ?? ""));
}

/** Names of what a caller sends. */
const FROM_REQUEST = /^(?:req|request|ctx|context|params?|query|searchParams|body|headers?|cookies?|event|args|input|form)$/i;

/** Whether a token was issued by the code that decodes it: `const token = await createToken(user)`. */
export function isOwnToken(token: Node, sourceCode: SourceCode): boolean {
  const variable = token.type === AST_NODE_TYPES.Identifier ? variableOf(token, sourceCode) : undefined;
  const value = variable && onlyValueOf(variable);
  const made = value && unwrap(value);
  return made !== undefined && isCall(made) && /^(?:create|sign|issue|generate|mint|encode)/i.test(targetName(made.callee) ?? "");
}

/** Words in the name of a function that checks a token. */
const CHECKING = /verif|validat|introspect|authenticat/i;

/** Whether a call of the same function, named as one that verifies, is given the same token. */
export function isVerifiedBeside(call: Node, token: Node, sourceCode: SourceCode): boolean {
  const name = referredName(token);
  const scope = enclosingFunction(call);
  if (name === undefined || !scope) return false;
  const text = sourceCode.getText(token);
  return tokenUses(token, sourceCode).some((use) => {
    const parent = wrapped(use).parent;
    if (!parent || !isCall(parent) || parent === call || parent.callee === use) return false;
    return (
      isWithin(parent, scope) &&
      CHECKING.test(sourceCode.getText(parent.callee)) &&
      parent.arguments.some((argument) => sourceCode.getText(argument) === text)
    );
  });
}

/** Where the variable at the root of a token expression is read; for `req.token` the member itself. */
function tokenUses(token: Node, sourceCode: SourceCode): Node[] {
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

/** A verification whose outcome nobody waits for: a statement of its own, perhaps with an empty `catch`. */
export function isForgotten(call: Call): boolean {
  const node = call as Node;
  const { parent } = node;
  if (parent?.type === AST_NODE_TYPES.ExpressionStatement) return true;
  if (parent?.type === AST_NODE_TYPES.UnaryExpression && parent.operator === "void") return true;
  return false;
}

/** The empty (or only logging) handler of a `try` that goes on when the call in it fails. */
export function swallowingHandler(call: Node): TSESTree.CatchClause | undefined {
  let node: Node = call;
  while (node.parent && node.parent.type !== AST_NODE_TYPES.TryStatement) {
    if (isFunction(node.parent)) return undefined;
    node = node.parent;
  }
  const statement = node.parent;
  if (statement?.type !== AST_NODE_TYPES.TryStatement || statement.block !== node || !statement.handler) return undefined;
  const goesOn = statement.parent.type === AST_NODE_TYPES.BlockStatement && statement.parent.body.at(-1) !== statement;
  const ignores = statement.handler.body.body.every(
    (inner) => inner.type === AST_NODE_TYPES.ExpressionStatement && isLogging(inner.expression),
  );
  const leaves = statement.block.body.some(({ type }) => type === AST_NODE_TYPES.ReturnStatement);
  return goesOn && ignores && !leaves ? statement.handler : undefined;
}

function isLogging(node: Node): boolean {
  return node.type === AST_NODE_TYPES.CallExpression && LOGGING.test(targetName(node.callee) ?? "");
}
