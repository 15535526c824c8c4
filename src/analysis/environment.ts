import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { originOf } from "./bindings.js";
import { propertyName, unwrap, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { Names } from "./said-names.js";
import type { Value } from "./value.js";

/** Objects whose properties are environment variables. */
const ENVIRONMENTS = new Set(["process.env", "Bun.env", "Deno.env", "env"]);

/** The name without which no file reads the environment. */
export const environmentWord = new Names(["env"]);

/** Whether an expression reads an environment variable: `process.env.X`, `import.meta.env.X`, `Deno.env.get("X")`, a destructured one. */
export function environmentRead(node: Node, sourceCode: SourceCode): Value | undefined {
  if (!environmentWord.areSaidIn(sourceCode)) return undefined;
  if (node.type === AST_NODE_TYPES.MemberExpression && isImportMetaEnv(node.object)) {
    return { kind: "environment", name: propertyName(node), node };
  }
  const origin = originOf(node, sourceCode);
  if (!origin || origin.root.type === "receiver") return undefined;
  const path = origin.path;
  const separator = path.lastIndexOf(".");
  const inModule = origin.root.type === "module" && /^(?:node:)?process$/.test(origin.root.module);
  if (separator > 0 && ENVIRONMENTS.has(path.slice(0, separator)) && (origin.root.type === "global" || inModule)) {
    return { kind: "environment", name: path.slice(separator + 1), node };
  }
  return path === "Deno.env.get()" ? { kind: "environment", name: undefined, node } : undefined;
}

/** Whether an expression is the environment itself: `process.env`, `import.meta.env`, `Bun.env`. */
export function isEnvironment(node: Node, sourceCode: SourceCode): boolean {
  const object = unwrap(node);
  if (isImportMetaEnv(object)) return true;
  const origin = originOf(object, sourceCode);
  if (!origin || !ENVIRONMENTS.has(origin.path)) return false;
  return origin.root.type === "module"
    ? /^(?:node:)?process$/.test(origin.root.module)
    : origin.root.type === "global" && origin.path !== "env";
}

function isImportMetaEnv(node: Node): boolean {
  return (
    node.type === AST_NODE_TYPES.MemberExpression &&
    propertyName(node) === "env" &&
    node.object.type === AST_NODE_TYPES.MetaProperty
  );
}
