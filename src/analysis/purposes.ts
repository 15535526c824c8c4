import { credentialKind, madeKind, type CredentialKind } from "../credentials/names.js";
import type { Destination } from "./destinations.js";
import type { SourceCode } from "./file.js";

/** What a destination's value is for; undefined for ids, jitter, colours and all else that nobody has to guess. */
export function purposeOf({ kind, name, call }: Destination): CredentialKind | undefined {
  if (kind === "result") return madeKind(name);
  const isOnly = call?.arguments.length === 1;
  const named = kind === "argument" ? (isOnly ? SETTER.exec(name)?.[1] : undefined) : name;
  return named === undefined || HEADER.test(named) ? undefined : credentialKind(named);
}

/** What a header of this name says besides its credential: the time and the nonce of a signed request (RFC 5849, RFC 7616). */
const HEADER = /^(?:proxy-)?authorization$/i;

/** `user.setPassword(…)`, `setOtp(…)`: the only argument is for what the function sets. */
const SETTER = /^set_?([A-Z]\w*)$/;

/** Whether a value is the `state` of an OAuth request, which keeps others from answering it (RFC 6749 section 10.12). */
export function isOAuthState({ kind, name }: Destination, { text }: SourceCode): boolean {
  return name === "state" && kind !== "argument" && kind !== "result" && AUTHORIZES.test(text);
}

const AUTHORIZES = /response_type|redirect_ur[il]|code_challenge|authorization_?ur[il]/i;
