import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { isLocalService } from "../credentials/urls.js";
import { conditionsAround, type Condition } from "./conditions.js";
import { isCall, propertyName, referredName, unwrap, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { textOf } from "./value.js";
import { evaluate } from "./values.js";

/** Conditions under which code runs on a developer's machine or in a test; `/x/.test(value)` is none. */
const DEVELOPMENT = /NODE_ENV|\bdev(?:elopment)?\b|isDev|__DEV__|localhost|127\.0\.0\.1|\btest(?:ing)?\b(?!\()|\bCI\b|\bdebug\b/i;

/** Whether code stands under a condition that names development or tests, and isn't what runs in production. */
export function isDevelopmentOnly(node: Node, sourceCode: SourceCode): boolean {
  return conditionsAround(node).some((condition) => {
    const stage = stageOf(condition);
    return stage === undefined ? DEVELOPMENT.test(sourceCode.getText(condition.test)) : stage === "development";
  });
}

type Stage = "production" | "development";

const STAGES: readonly (readonly [Stage, RegExp])[] = [
  ["production", /^(?:is_?)?prod(?:uction)?$/i],
  ["development", /^(?:is_?)?(?:dev(?:elopment)?|test(?:ing)?|local)$|^__DEV__$/i],
];

/** Where a condition holds, or doesn't: `NODE_ENV === "production"`, `!isDev`; undefined where it doesn't say. */
export function stageOf({ test, holds }: Condition): Stage | undefined {
  const node = unwrap(test);
  if (node.type === AST_NODE_TYPES.UnaryExpression && node.operator === "!")
    return stageOf({ test: node.argument, holds: !holds });
  const isComparison = node.type === AST_NODE_TYPES.BinaryExpression && /^[!=]==?$/.test(node.operator);
  const named = isComparison ? [node.left, node.right].find((side) => side.type === AST_NODE_TYPES.Literal) : node;
  const name = named?.type === AST_NODE_TYPES.Literal ? String(named.value) : ((named && nameOf(named)) ?? "");
  const stage = STAGES.find(([, names]) => names.test(name))?.[0];
  const isMet = isComparison && node.operator.startsWith("!") ? !holds : holds;
  if (stage === undefined || isMet) return stage;
  return stage === "production" ? "development" : "production";
}

/** The name of a flag, or of a function that tells it: `isProduction`, `isDev()`; what is given arguments tests those. */
function nameOf(flag: Node): string | undefined {
  return isCall(flag) && flag.arguments.length > 0 ? undefined : referredName(flag);
}

/** What an expression is in production: a branch of `NODE_ENV === "production" ? … : …`, or itself. */
export function inProduction(expression: Node): Node {
  const node = unwrap(expression);
  const stage = node.type === AST_NODE_TYPES.ConditionalExpression ? stageOf({ test: node.test, holds: true }) : undefined;
  if (node.type !== AST_NODE_TYPES.ConditionalExpression || stage === undefined) return node;
  return inProduction(stage === "production" ? node.consequent : node.alternate);
}

/** Names under which an object says where it connects to. */
const HOSTS = /^(?:host|hostname|url|uri|baseURL|endpoint|server|node|brokers?)$/i;

/** Whether the object in which an option stands, or one around it, connects to this machine. */
export function connectsToLocalhost(property: TSESTree.Property, sourceCode: SourceCode): boolean {
  for (let object: Node | undefined = property.parent, depth = 0; object && depth < 3; depth++) {
    if (object.type !== AST_NODE_TYPES.ObjectExpression) return false;
    const host = object.properties.find(
      (other) => other.type === AST_NODE_TYPES.Property && HOSTS.test(propertyName(other) ?? ""),
    );
    if (host?.type === AST_NODE_TYPES.Property) {
      const text = textOf(evaluate(host.value, sourceCode));
      return text !== undefined && isLocalService(text);
    }
    object = object.parent.type === AST_NODE_TYPES.Property ? object.parent.parent : undefined;
  }
  return false;
}
