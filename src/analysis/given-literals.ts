import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { isLocalService } from "../credentials/urls.js";
import type { AccessPath } from "../libraries/concept.js";
import { heldBy, originOf } from "./bindings.js";
import { lookUp } from "./calls.js";
import type { Call, Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { literalsOf, type LiteralText } from "./literals.js";
import { alternatives, textOf } from "./value.js";
import { evaluate } from "./values.js";

/** The literals that a call's argument or option may be. */
export function literalsAt(call: Call, at: AccessPath, sourceCode: SourceCode): LiteralText[] {
  const every = at.endsWith(".*");
  const given = lookUp(call, every ? at.slice(0, -2) : at, sourceCode);
  if (given.state !== "present") return [];
  if (!every) return writtenIn(given.value, sourceCode);
  const value = evaluate(given.value, sourceCode);
  if (value.kind !== "object") return [];
  return value.node.properties.flatMap((property) =>
    property.type === AST_NODE_TYPES.Property ? writtenIn(property.value, sourceCode) : [],
  );
}

/** The literals that an expression is, or from which it makes bytes: `Buffer.from("…", "hex")`, `CryptoJS.enc.Utf8.parse("…")`. */
function writtenIn(expression: Node, sourceCode: SourceCode): LiteralText[] {
  const literals = literalsOf(expression, sourceCode);
  const made = literals.length === 0 ? heldBy(expression, sourceCode) : undefined;
  const [encoded] = made?.type === AST_NODE_TYPES.CallExpression && makesBytes(made, sourceCode) ? made.arguments : [];
  return encoded ? literalsOf(encoded, sourceCode) : literals;
}

function makesBytes({ callee }: TSESTree.CallExpression, sourceCode: SourceCode): boolean {
  const path = originOf(callee, sourceCode)?.path ?? "";
  return path === "Buffer.from" || path === "atob" || /^enc\.\w+\.parse$/.test(path);
}

/** Whether the host that a call names can only be this machine or a container beside it. */
export function namesLocalService(call: Call, at: AccessPath, sourceCode: SourceCode): boolean {
  const given = lookUp(call, at, sourceCode);
  if (given.state !== "present") return false;
  return alternatives(evaluate(given.value, sourceCode)).every((value) => isLocalService(textOf(value) ?? "elsewhere.unknown"));
}

/** Whether a call names a host that is another machine's: a login there is in use, however simple it is. */
export function namesRemoteService(call: Call, at: AccessPath, sourceCode: SourceCode): boolean {
  const given = lookUp(call, at, sourceCode);
  const host = given.state === "present" ? textOf(evaluate(given.value, sourceCode)) : undefined;
  return host !== undefined && !isLocalService(host);
}
