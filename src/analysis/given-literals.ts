import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { isGivenCredential, isWords, saysNone } from "../credentials/judgement.js";
import { isPlaceholder } from "../credentials/placeholders.js";
import { looksGenerated } from "../credentials/randomness.js";
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

/** What is known of the service that a call names: this machine's or a container's beside it, another's, or only that it is one. */
export type NamedService = "local" | "remote" | "unknown";

/** The service that a call names by a host, bare or in a URL; undefined where the call leaves that to the library. */
export function namedService(call: Call, at: AccessPath | undefined, sourceCode: SourceCode): NamedService | undefined {
  const given = at === undefined ? undefined : lookUp(call, at, sourceCode);
  if (given?.state !== "present") return undefined;
  const hosts = alternatives(evaluate(given.value, sourceCode)).map((value) => hostIn(textOf(value)));
  if (hosts.every((host) => host !== undefined && isLocalService(host))) return "local";
  return hosts.length === 1 && hosts[0] !== undefined ? "remote" : "unknown";
}

function hostIn(text: string | undefined): string | undefined {
  if (!text?.includes("://")) return text;
  return URL.canParse(text) ? new URL(text).hostname : undefined;
}

/**
 * What a literal at a credential's parameter is. `none`: words where no credential is needed or set, or what a service on
 * this machine takes, unless that is generated, as no default is; undefined: nothing that can be told from the call.
 */
export function judgeGiven(
  text: string,
  kind: "key" | "signing" | "login",
  service: NamedService | undefined,
): "credential" | "none" | undefined {
  if (service === "local" && !looksGenerated(text)) return "none";
  // A server that only speaks a provider's protocol takes any word for a key.
  if (kind === "key" && (saysNone(text) || isPlaceholder(text) || (service && isWords(text)))) return "none";
  const counts = kind === "signing" || (kind === "login" && service === "remote" && !isPlaceholder(text));
  return (counts ? text.trim() !== "" : isGivenCredential(text)) ? "credential" : undefined;
}
