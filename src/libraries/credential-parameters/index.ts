import { logins } from "./logins.js";
import type { CredentialParameter } from "./parameter.js";
import { providerKeys } from "./provider-keys.js";
import { signingSecrets } from "./signing-secrets.js";

export type { CredentialParameter } from "./parameter.js";

/** Calls that are given a credential. */
export const credentialParameters: readonly CredentialParameter[] = [...signingSecrets, ...logins, ...providerKeys];

/** Those that are given the secret of sessions or cookies. */
export const sessionSecrets: readonly CredentialParameter[] = signingSecrets.filter(({ credentials }) =>
  credentials.some(({ env }) => env === "SESSION_SECRET" || env === "COOKIE_SECRET"),
);
