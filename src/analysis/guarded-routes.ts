import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { wordsOf } from "../credentials/words.js";
import { isCall, isFunction, propertyName, targetName, unwrap, wrapped, type Node } from "./expressions.js";

/**
 * Whether code answers requests that something before it has authenticated, by its name: a middleware of the route
 * (Express, Koa), a hook (Fastify), a guard of the method or its class (Nest).
 */
export function isGuarded(node: Node): boolean {
  for (let current: Node | undefined = node; current; current = current.parent) {
    if (isFunction(current) && isBehindGuard(current)) return true;
    if ("decorators" in current && current.decorators.some(({ expression }) => isGuardingDecorator(expression))) return true;
  }
  return false;
}

/** `router.get("/", authenticate, handler)`, `app.get("/", { preHandler: [app.authenticate] }, handler)`. */
function isBehindGuard(handler: Node): boolean {
  const argument = wrapped(handler);
  const { parent: call } = argument;
  if (!call || !isCall(call) || !ROUTES.has(targetName(call.callee) ?? "")) return false;
  const before = call.arguments.slice(0, call.arguments.indexOf(argument as TSESTree.CallExpressionArgument));
  return before.some((each) => guards(each));
}

const ROUTES = new Set(["get", "post", "put", "patch", "delete", "del", "all", "use", "route"]);

function guards(given: Node): boolean {
  const node = unwrap(given);
  switch (node.type) {
    case AST_NODE_TYPES.Identifier:
    case AST_NODE_TYPES.MemberExpression:
      return namesGuard(targetName(node) ?? "");
    case AST_NODE_TYPES.CallExpression:
      return namesGuard(targetName(node.callee) ?? "");
    case AST_NODE_TYPES.ArrayExpression:
      return node.elements.some((element) => element !== null && guards(element));
    case AST_NODE_TYPES.ObjectExpression:
      return node.properties.some(
        (property) =>
          property.type === AST_NODE_TYPES.Property && HOOKS.has(propertyName(property) ?? "") && guards(property.value),
      );
    default:
      return false;
  }
}

/** Hooks of Fastify that run before a handler. */
const HOOKS = new Set(["onRequest", "preParsing", "preValidation", "preHandler"]);

/** `@UseGuards(AuthGuard("jwt"))`, `@UseGuards(JwtAuthGuard)`. */
function isGuardingDecorator(expression: Node): boolean {
  return isCall(expression) && targetName(expression.callee) === "UseGuards" && expression.arguments.some((each) => guards(each));
}

function namesGuard(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => GUARDING.has(word)) || (words[0] === "verify" && words.includes("token"));
}

const GUARDING = new Set(
  "auth,authn,authenticate,authenticated,authenticator,authentication,authorize,authorized,jwt,protect,protected".split(","),
);
