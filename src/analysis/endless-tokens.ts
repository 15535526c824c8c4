import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { AccessPath } from "../libraries/concept.js";
import { builderWithout } from "./builders.js";
import { lookUp } from "./calls.js";
import type { Call } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { evaluate } from "./values.js";

/** Where a call that limits no life by itself would be told to: an option, a claim, or a method of the builder that it makes. */
export interface LifetimePlaces {
  readonly set: AccessPath;
  readonly claims?: AccessPath;
  readonly method?: string;
}

/** Whether nothing that is given to a call limits the life of what it issues, as far as the file shows. */
export function isEndless(call: Call, { set, claims, method }: LifetimePlaces, sourceCode: SourceCode): boolean {
  if (method !== undefined) return isBuiltWithout(call, method, claims, sourceCode);
  if (set !== claims && lookUp(call, set, sourceCode).state !== "absent") return false;
  if (claims === undefined) return true;
  const payload = call.arguments[0];
  if (!payload || payload.type === AST_NODE_TYPES.SpreadElement) return false;
  const value = evaluate(payload, sourceCode);
  if (value.kind === "constant" || value.kind === "text" || isProof(call, sourceCode)) return false;
  return set === claims ? lookUp(call, claims, sourceCode).state === "absent" : lacksClaim(call, claims, sourceCode);
}

/** Whether a builder neither calls the method that sets an end nor begins with claims that hold one. */
function isBuiltWithout(call: Call, method: string, claims: string | undefined, sourceCode: SourceCode): boolean {
  const builder = builderWithout(call, method, sourceCode);
  return (
    builder !== undefined && !isProof(builder, sourceCode) && (claims === undefined || lacksClaim(builder, claims, sourceCode))
  );
}

/** A proof of possession names the request that it is for, and is over with it (RFC 9449 section 4.2). */
function isProof(call: Call, sourceCode: SourceCode): boolean {
  return ["0.htu", "0.htm"].some((claim) => lookUp(call, claim, sourceCode).state === "present");
}

/** Claims from elsewhere may hold an expiry; a file that never writes one doesn't give them any. */
function lacksClaim(call: Call, claim: string, sourceCode: SourceCode): boolean {
  const { state } = lookUp(call, claim, sourceCode);
  return state === "absent" || (state === "unknown" && !/\bexp\b|expir/i.test(sourceCode.text));
}
