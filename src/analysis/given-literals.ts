import { isLocalHost } from "../credentials/urls.js";
import type { AccessPath } from "../libraries/concept.js";
import { lookUp } from "./calls.js";
import type { Call } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { literalsOf, type LiteralText } from "./literals.js";

/** The literals that a call's argument or option may be. */
export function literalsAt(call: Call, at: AccessPath, sourceCode: SourceCode): LiteralText[] {
  const given = lookUp(call, at, sourceCode);
  return given.state === "present" ? literalsOf(given.value, sourceCode) : [];
}

/** Whether the host that a call names is this machine or a private one: a login there opens nothing to anybody else. */
export function namesLocalHost(call: Call, at: AccessPath, sourceCode: SourceCode): boolean {
  const hosts = literalsAt(call, at, sourceCode);
  return hosts.length > 0 && hosts.every(({ text }) => isLocalHost(text));
}
