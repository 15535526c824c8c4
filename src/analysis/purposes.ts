import { credentialKind, madeKind, type CredentialKind } from "../credentials/names.js";
import type { Destination } from "./destinations.js";

/** What a destination's value is for; undefined for ids, jitter, colours and all else that nobody has to guess. */
export function purposeOf({ kind, name }: Destination): CredentialKind | undefined {
  if (kind === "result") return madeKind(name);
  return kind === "argument" ? undefined : credentialKind(name);
}
