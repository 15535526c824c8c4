import { credentialKind } from "./names.js";

/** Header names, lower-case, that carry a credential though their words don't say so. */
const CREDENTIAL_HEADERS = new Set([
  "authorization",
  "proxy-authorization",
  "cookie",
  "x-auth",
  "x-vault-token",
  "private-token",
  "job-token",
  "api-key",
  "apikey",
  "x-goog-api-key",
  "ocp-apim-subscription-key",
  "x-shopify-access-token",
  "x-figma-token",
  "x-honeycomb-team",
  "x-rapidapi-key",
  "dd-api-key",
  "x-amz-security-token",
  "x-api-key",
  "x-parse-master-key",
  "x-parse-rest-api-key",
]);

/** Whether a request header of this name carries a credential (RFC 6750, RFC 7617, and vendors' own headers). */
export function isCredentialHeader(name: string): boolean {
  const lower = name.toLowerCase();
  if (CREDENTIAL_HEADERS.has(lower)) return true;
  const kind = credentialKind(lower);
  return kind !== undefined && kind !== "csrf" && kind !== "nonce" && kind !== "salt";
}

const SCHEME = /^(?:Bearer|Basic|Token|ApiKey|Api-Key|Key|GenieKey|SSWS|Bot|Digest|Negotiate)\s+/i;

/** Splits `Bearer xyz` into its scheme with the space behind it, and the credential. */
export function splitScheme(value: string): { readonly scheme: string; readonly credential: string } {
  const scheme = SCHEME.exec(value)?.[0] ?? "";
  return { scheme, credential: value.slice(scheme.length) };
}
