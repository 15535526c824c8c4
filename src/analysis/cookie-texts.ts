import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { BEARER_KINDS, credentialKind } from "../credentials/names.js";
import { originOf } from "./bindings.js";
import { propertyName, targetName, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { piecesOf } from "./text-pieces.js";
import { textOf } from "./value.js";
import { evaluate } from "./values.js";

/** A cookie as a text writes it (RFC 6265 section 4.1), which carries a credential. */
export interface CookieText {
  readonly name: string;
  /** The attributes that it lacks. */
  readonly lacks: readonly ("HttpOnly" | "Secure")[];
  /** The text, to which attributes can be added. */
  readonly text: Node;
}

/** `document.cookie = "token=…"`: a script can't set `HttpOnly`. */
export function cookieOfDocument(node: TSESTree.AssignmentExpression, sourceCode: SourceCode): CookieText | undefined {
  const { left } = node;
  if (left.type !== AST_NODE_TYPES.MemberExpression || propertyName(left) !== "cookie") return undefined;
  const origin = originOf(left.object, sourceCode);
  const isDocument = origin?.root.type === "global" && /^(?:(?:window|globalThis)\.)?document$/.test(origin.path);
  return isDocument ? cookieIn(node.right, ["Secure"], sourceCode) : undefined;
}

const HEADER_METHODS = /^(?:set|append|header|setHeader|appendHeader|add|setResponseHeader)$/;

/** `res.setHeader("Set-Cookie", "session=…")`. */
export function cookieOfHeader(node: TSESTree.CallExpression, sourceCode: SourceCode): CookieText | undefined {
  const [key, value] = node.arguments;
  if (!key || !value || !HEADER_METHODS.test(targetName(node.callee) ?? "")) return undefined;
  if (textOf(evaluate(key, sourceCode))?.toLowerCase() !== "set-cookie") return undefined;
  return cookieIn(value, ["HttpOnly", "Secure"], sourceCode);
}

/** `{ "Set-Cookie": "session=…" }`. */
export function cookieOfProperty(node: TSESTree.Property, sourceCode: SourceCode): CookieText | undefined {
  return propertyName(node)?.toLowerCase() === "set-cookie"
    ? cookieIn(node.value, ["HttpOnly", "Secure"], sourceCode)
    : undefined;
}

function cookieIn(given: Node, wanted: CookieText["lacks"], sourceCode: SourceCode): CookieText | undefined {
  const pieces = piecesOf(given, sourceCode);
  const written = pieces.map(({ text }) => text).join("");
  const [pair = "", ...attributes] = written.split(";");
  const [name = "", value = ""] = pair.split("=");
  const kind = credentialKind(name.trim());
  if (kind === undefined || !BEARER_KINDS.has(kind) || value.trim() === "") return undefined;
  // Attributes that aren't seen may be any.
  if (
    attributes.some((attribute) => attribute.includes("\0") && !/^\s*(?:max-age|expires|path|domain|samesite)=/i.test(attribute))
  )
    return undefined;
  if (attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute) || /1970/.test(attribute))) return undefined;
  const lacks = wanted.filter((flag) => !attributes.some((attribute) => attribute.trim().toLowerCase() === flag.toLowerCase()));
  return lacks.length > 0 ? { name: name.trim(), lacks, text: given } : undefined;
}
