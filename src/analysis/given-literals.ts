import { isLocalService } from "../credentials/urls.js";
import type { AccessPath } from "../libraries/concept.js";
import { lookUp } from "./calls.js";
import type { Call } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { literalsOf, type LiteralText } from "./literals.js";
import { alternatives, textOf } from "./value.js";
import { evaluate } from "./values.js";

/** The literals that a call's argument or option may be. */
export function literalsAt(call: Call, at: AccessPath, sourceCode: SourceCode): LiteralText[] {
  const given = lookUp(call, at, sourceCode);
  return given.state === "present" ? literalsOf(given.value, sourceCode) : [];
}

/** Whether the host that a call names can only be this machine or a container beside it. */
export function namesLocalService(call: Call, at: AccessPath, sourceCode: SourceCode): boolean {
  const given = lookUp(call, at, sourceCode);
  if (given.state !== "present") return false;
  return alternatives(evaluate(given.value, sourceCode)).every((value) => isLocalService(textOf(value) ?? "elsewhere.unknown"));
}
