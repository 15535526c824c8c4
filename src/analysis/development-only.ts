import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { isLocalService } from "../credentials/urls.js";
import { standsUnder } from "./conditions.js";
import { propertyName, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { textOf } from "./value.js";
import { evaluate } from "./values.js";

/** Conditions under which code runs on a developer's machine or in a test; `/x/.test(value)` is none. */
const DEVELOPMENT = /NODE_ENV|\bdev(?:elopment)?\b|isDev|__DEV__|localhost|127\.0\.0\.1|\btest(?:ing)?\b(?!\()|\bCI\b|\bdebug\b/i;

/** Whether code stands under a condition that names development or tests. */
export function isDevelopmentOnly(node: Node, sourceCode: SourceCode): boolean {
  return standsUnder(node, DEVELOPMENT, sourceCode);
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
