import { credentialKind, environmentName, type CredentialKind } from "../credentials/names.js";
import { splitScheme } from "../credentials/headers.js";
import { couldBeCredential, namedCredential } from "../credentials/judgement.js";
import { destinationsOf } from "./destinations.js";
import { holderName, wrapped, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { fallbackAt, type Fallback, type LiteralText } from "./literals.js";

/** A literal that is a credential by the name of the place that it reaches. */
export interface NamedLiteral {
  readonly name: string;
  readonly kind: CredentialKind | "header";
  /** Length of the authorization scheme before the credential: 7 for `Bearer `. */
  readonly schemeLength: number;
  readonly fallback?: Fallback;
}

const SETTER = /^(?:set|with|use)_?([A-Z].*)$/;

/** Judges a literal by the names of the places that it reaches, and by its own looks. */
export function namedLiteral(literal: LiteralText, node: Node, sourceCode: SourceCode): NamedLiteral | undefined {
  const { text } = literal;
  const fallback = fallbackAt(literal.node, sourceCode);
  if (fallback?.variable !== undefined) {
    const kind = credentialKind(fallback.variable);
    // A signing secret's fallback is a defect whatever it looks like: it is used as it stands.
    const holds =
      kind === "secret" ? text.trim() !== "" : kind !== undefined && namedCredential(fallback.variable, text) !== undefined;
    if (kind && holds) return { name: fallback.variable, kind, schemeLength: 0, fallback };
  }
  if (!couldBeCredential(text)) return undefined;
  for (const destination of destinationsOf(node, sourceCode)) {
    // An argument is named by what a setter sets: `client.setApiKey("…")`.
    const name = destination.kind === "argument" ? SETTER.exec(destination.name)?.[1] : destination.name;
    const kind = name === undefined ? undefined : namedCredential(name, text);
    if (name !== undefined && kind) return { name, kind, schemeLength: splitScheme(text).scheme.length };
  }
  return undefined;
}

/** The environment variable to read in place of a literal, by the name of what holds it; undefined for other names. */
export function environmentNameOf(node: Node): string | undefined {
  const name = holderName(wrapped(node));
  return name !== undefined && credentialKind(name) ? environmentName(name) : undefined;
}
