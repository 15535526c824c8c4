import { isLocalHost } from "../credentials/urls.js";
import type { AccessPath } from "../libraries/concept.js";
import { lookUp } from "./calls.js";
import type { Call } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { literalsOf } from "./literals.js";

/** The host elsewhere that a call is given; undefined where one of several may be local, private or reserved. */
export function remoteHost(call: Call, paths: readonly AccessPath[], sourceCode: SourceCode): string | undefined {
  const hosts = paths.flatMap((at) => {
    const given = lookUp(call, at, sourceCode);
    return given.state === "present" ? literalsOf(given.value, sourceCode).map(({ text }) => text.replace(/:\d+$/, "")) : [];
  });
  return hosts.some(isLocalHost) ? undefined : hosts[0];
}
