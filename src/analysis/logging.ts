import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { targetName, type Node } from "./expressions.js";

/** Names of functions that write to a log. */
export const LOGGING = /^(?:log|debug|info|warn|error|trace|verbose)$/;

/** `console.error(…)`, `log(…)`. */
export function isLogging(node: Node): boolean {
  return node.type === AST_NODE_TYPES.CallExpression && LOGGING.test(targetName(node.callee) ?? "");
}

/** A statement that only logs, or a block of such. */
export function onlyLogs(node: Node): boolean {
  if (node.type === AST_NODE_TYPES.BlockStatement) return node.body.every(onlyLogs);
  return node.type === AST_NODE_TYPES.ExpressionStatement && isLogging(node.expression);
}

/** Whether a value is read to be logged, or to decide over logging: `console.error(err)`, `if (!claims.cnf) console.warn(…)`. */
export function isOnlyLogged(read: Node): boolean {
  let node = read;
  while (node.parent && PASSES.has(node.parent.type)) node = node.parent;
  const { parent } = node;
  if (parent?.type === AST_NODE_TYPES.CallExpression) return parent.callee !== node && isLogging(parent);
  if (parent?.type !== AST_NODE_TYPES.IfStatement || parent.test !== node || parent.alternate) return false;
  return onlyLogs(parent.consequent);
}

const PASSES = new Set<string>([
  AST_NODE_TYPES.MemberExpression,
  AST_NODE_TYPES.ChainExpression,
  AST_NODE_TYPES.UnaryExpression,
  AST_NODE_TYPES.TSNonNullExpression,
]);

/** `` `Invalid audience in ${JSON.stringify(claims)}` ``: written out in a sentence for somebody to read. */
export function isInMessage(call: Node): boolean {
  const { parent } = call;
  const isText = call.type === AST_NODE_TYPES.CallExpression && targetName(call.callee) === "stringify";
  return isText && parent?.type === AST_NODE_TYPES.TemplateLiteral && parent.quasis.some(({ value }) => / /.test(value.raw));
}
