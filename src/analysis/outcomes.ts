import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { variableOf } from "./bindings.js";
import {
  isFunction,
  propertyName,
  rootName,
  targetName,
  unwrap,
  wrapped,
  type Call,
  type FunctionNode,
  type Node,
} from "./expressions.js";
import type { SourceCode } from "./file.js";
import { isLookedAtBehind } from "./kept-outcomes.js";
import { isLogging, isOnlyLogged, onlyLogs } from "./logging.js";

/** Methods by which a promise is waited for. */
const WAITING = new Set(["then", "catch", "finally"]);
/** Names of what a handler answers with. */
const ANSWERING = /^(?:res|reply|response|ctx|context|c)$/;

/** How a failure shows: see the rows of token verifications. */
export interface FailureMode {
  readonly failure: "throws" | "rejects" | "returns" | "resolves" | "elsewhere";
  readonly callback?: number;
}

/** A verification whose failure nobody sees, and where the code loses it. */
export type LostOutcome =
  /** Nobody waits for the promise. */
  | { readonly kind: "forgotten"; readonly node: Call }
  /** The result that says so goes nowhere; `promise` where it has to be waited for. */
  | { readonly kind: "discarded"; readonly node: Call; readonly promise: boolean }
  /** A `.catch(…)` or a `catch` lets it through. */
  | { readonly kind: "swallowed"; readonly node: TSESTree.CallExpression | TSESTree.CatchClause }
  /** An error-first callback never looks at the error. */
  | { readonly kind: "errorIgnored"; readonly node: TSESTree.Identifier; readonly body: TSESTree.BlockStatement };

/** Where the outcome of a verification is lost; undefined where a failure is seen, as far as the file shows. */
export function lostOutcome(
  call: Call,
  { failure, callback: last }: FailureMode,
  sourceCode: SourceCode,
): LostOutcome | undefined {
  if (failure === "elsewhere") return undefined;
  const callback = last === undefined ? undefined : callbackOf(call, last);
  if (callback) return ignoredError(callback, sourceCode);
  const promise = failure === "rejects" || failure === "resolves";
  if ((failure === "returns" || failure === "resolves") && isDiscarded(call)) return { kind: "discarded", node: call, promise };
  if (promise && isForgotten(call, sourceCode)) return { kind: "forgotten", node: call };
  const chain = promise ? chainToNowhere(call) : undefined;
  if (chain) return { kind: "forgotten", node: chain };
  const swallower = swallowingCatch(call) ?? swallowingHandler(call, sourceCode);
  return swallower && { kind: "swallowed", node: swallower };
}

/** The error-first callback of a call, when it is given in place. */
function callbackOf(call: Call, last: number): FunctionNode | undefined {
  const argument = call.arguments.slice(2, last + 1).at(-1);
  const value = argument && unwrap(argument);
  return value && isFunction(value) ? value : undefined;
}

/** Whether nobody waits for a call's promise: it is a statement of its own, or taken for what it will hold. */
function isForgotten(call: Call, sourceCode: SourceCode): boolean {
  return isLeftAlone(call) || isTakenForResult(call, sourceCode, 0);
}

/** `verify(token).then(() => {});`: what follows a success is nothing, and nobody waits. */
function chainToNowhere(call: Call): TSESTree.CallExpression | undefined {
  const { parent } = call;
  if (parent?.type !== AST_NODE_TYPES.MemberExpression || parent.object !== call || propertyName(parent) !== "then")
    return undefined;
  const chain = parent.parent;
  if (chain.type !== AST_NODE_TYPES.CallExpression || chain.callee !== parent || !isLeftAlone(chain)) return undefined;
  const [handler] = chain.arguments;
  const body = handler && isFunction(handler) ? handler.body : undefined;
  return body?.type === AST_NODE_TYPES.BlockStatement && onlyLogs(body) ? chain : undefined;
}

/** `verify(token);`, `void verify(token);` */
function isLeftAlone(call: Node): boolean {
  const { parent } = call;
  return (
    parent?.type === AST_NODE_TYPES.ExpressionStatement ||
    (parent?.type === AST_NODE_TYPES.UnaryExpression && parent.operator === "void") ||
    (parent?.type === AST_NODE_TYPES.ChainExpression && isLeftAlone(parent))
  );
}

/** Whether a promise is read or tested as if it were its result: `verify(token).payload`, `if (verify(token))`. */
function isTakenForResult(promise: Node, sourceCode: SourceCode, depth: number): boolean {
  const { parent } = promise;
  switch (parent?.type) {
    case AST_NODE_TYPES.TSAsExpression:
    case AST_NODE_TYPES.TSNonNullExpression:
    case AST_NODE_TYPES.ChainExpression:
      return isTakenForResult(parent, sourceCode, depth);
    case AST_NODE_TYPES.MemberExpression:
      return parent.object === promise && !WAITING.has(propertyName(parent) ?? "then");
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.ConditionalExpression:
      return parent.test === promise;
    case AST_NODE_TYPES.UnaryExpression:
      return parent.operator === "!";
    case AST_NODE_TYPES.VariableDeclarator: {
      if (parent.init !== promise || depth > 0) return false;
      if (parent.id.type === AST_NODE_TYPES.ObjectPattern) return true;
      const variable = parent.id.type === AST_NODE_TYPES.Identifier ? variableOf(parent.id, sourceCode) : undefined;
      const reads =
        variable?.references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier as Node) ?? [];
      return reads.some((read) => isTakenForResult(read, sourceCode, depth + 1)) && !reads.some(isWaitedFor);
    }
    default:
      return false;
  }
}

function isWaitedFor(promise: Node): boolean {
  const { parent } = promise;
  return (
    parent?.type === AST_NODE_TYPES.AwaitExpression ||
    (parent?.type === AST_NODE_TYPES.MemberExpression && WAITING.has(propertyName(parent) ?? ""))
  );
}

/** Whether a call's result, waited for or not, goes nowhere. */
function isDiscarded(call: Call): boolean {
  return wrapped(call).parent?.type === AST_NODE_TYPES.ExpressionStatement;
}

/** The `.catch(…)` that swallows a failure of a call whose result goes nowhere: `await verify(token).catch(() => {})`. */
function swallowingCatch(call: Call): TSESTree.CallExpression | undefined {
  const member = call.parent;
  const caught = member?.type === AST_NODE_TYPES.MemberExpression && member.object === call ? member.parent : undefined;
  if (caught?.type !== AST_NODE_TYPES.CallExpression || caught.callee !== member) return undefined;
  if (member?.type !== AST_NODE_TYPES.MemberExpression || propertyName(member) !== "catch") return undefined;
  const [handler] = caught.arguments;
  return handler && isFunction(handler) && doesNothing(handler) && isDiscarded(caught) ? caught : undefined;
}

/** A handler that returns a constant or only logs. */
function doesNothing({ body }: FunctionNode): boolean {
  if (body.type !== AST_NODE_TYPES.BlockStatement) return isLogging(body) || isConstant(body);
  return body.body.every(onlyLogs);
}

function isConstant(node: Node): boolean {
  return node.type === AST_NODE_TYPES.Literal || (node.type === AST_NODE_TYPES.Identifier && node.name === "undefined");
}

/** The handler of a `try` that goes on when the call in it fails: empty, only logging, or answering without an end. */
export function swallowingHandler(call: Node, sourceCode: SourceCode): TSESTree.CatchClause | undefined {
  let node: Node = call;
  while (node.parent && node.parent.type !== AST_NODE_TYPES.TryStatement) {
    if (isFunction(node.parent)) return undefined;
    node = node.parent;
  }
  const statement = node.parent;
  if (statement?.type !== AST_NODE_TYPES.TryStatement || statement.block !== node || !statement.handler) return undefined;
  const { body } = statement.handler.body;
  const ignores = body.every(onlyLogs) || (body.every(isAnswering) && followingCalls(statement, "next"));
  const leaves = statement.block.body.some(({ type }) => type === AST_NODE_TYPES.ReturnStatement);
  return goesOn(statement) && ignores && !leaves && !isLookedAtBehind(statement, sourceCode) ? statement.handler : undefined;
}

/** Whether a handler does more than log: it answers, and only forgets to leave. */
export function answers({ body }: TSESTree.CatchClause): boolean {
  return body.body.some((statement) => !onlyLogs(statement));
}

/** Whether something is done behind a `try`, or in its `finally`. */
function goesOn(statement: TSESTree.TryStatement): boolean {
  if (statement.finalizer && statement.finalizer.body.length > 0) return true;
  return statement.parent.type === AST_NODE_TYPES.BlockStatement && statement.parent.body.at(-1) !== statement;
}

/** Whether a later statement of the same block calls a function. */
function followingCalls(statement: TSESTree.TryStatement, name: string): boolean {
  const siblings: readonly Node[] = statement.parent.type === AST_NODE_TYPES.BlockStatement ? statement.parent.body : [];
  return siblings.slice(siblings.indexOf(statement) + 1).some((node) => {
    const expression = node.type === AST_NODE_TYPES.ExpressionStatement ? node.expression : returnedBy(node);
    const call = expression && unwrap(expression);
    return call?.type === AST_NODE_TYPES.CallExpression && targetName(call.callee) === name;
  });
}

function returnedBy(node: Node): Node | undefined {
  return node.type === AST_NODE_TYPES.ReturnStatement ? (node.argument ?? undefined) : undefined;
}

/** `res.status(401).end()`, `ctx.status = 401`: an answer, after which the code goes on. */
function isAnswering(node: Node): boolean {
  if (node.type !== AST_NODE_TYPES.ExpressionStatement) return false;
  if (isLogging(node.expression)) return true;
  const target = node.expression.type === AST_NODE_TYPES.AssignmentExpression ? node.expression.left : unwrap(node.expression);
  return ANSWERING.test(rootName(target) ?? "");
}

/** The error parameter that an error-first callback with a body never looks at, or only logs. */
function ignoredError(callback: FunctionNode, sourceCode: SourceCode): LostOutcome | undefined {
  const [error] = callback.params;
  const { body } = callback;
  if (error?.type !== AST_NODE_TYPES.Identifier || body.type !== AST_NODE_TYPES.BlockStatement) return undefined;
  const variable = sourceCode.getDeclaredVariables?.(callback)?.find(({ name }) => name === error.name);
  const isHandled = variable?.references.some(({ identifier }) => !isOnlyLogged(identifier as Node));
  return isHandled ? undefined : { kind: "errorIgnored", node: error, body };
}
