import { oncePerName } from "./by-name.js";

/**
 * Splits a name in any convention into lower-case words: `stripeSecretKey`, `STRIPE_SECRET_KEY`,
 * `stripe-secret-key`, `X-API-Key`, `APIKey2` and the run-together `apikey` alike.
 */
export const wordsOf: (name: string) => readonly string[] = oncePerName((name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .flatMap((word) => RUN_TOGETHER.get(withoutNumber(word)) ?? withoutNumber(word))
    .filter((word) => word !== "" && !/^\d+$/.test(word)),
);

/** `key2` without its number; `b64` and `v2` are words of their own. */
function withoutNumber(word: string): string {
  if (NUMBERED_NAMES.has(word)) return word;
  let end = word.length;
  while (end > 0 && word.charCodeAt(end - 1) <= 57) end--;
  return end >= 2 ? word.slice(0, end) : word;
}

/** Names of which the number is a part. */
const NUMBERED_NAMES = new Set(["auth0"]);

/** Compounds that people write without a boundary. */
const RUN_TOGETHER: ReadonlyMap<string, readonly string[]> = new Map(
  [
    "api key",
    "api keys",
    "api token",
    "api secret",
    "access key",
    "access token",
    "app secret",
    "auth token",
    "bearer token",
    "bot token",
    "client secret",
    "consumer secret",
    "csrf token",
    "encryption key",
    "id token",
    "jwt secret",
    "jwt token",
    "license key",
    "master key",
    "pg password",
    "private key",
    "public key",
    "refresh token",
    "secret key",
    "service key",
    "session id",
    "session secret",
    "session token",
    "shared secret",
    "signing key",
    "user name",
    "webhook secret",
    "xsrf token",
    "access tokens",
    "one time",
    "db password",
    "db pass",
    "user password",
    "user pass",
    "auth key",
    "auth secret",
    "reset token",
    "pass phrase",
  ].map((phrase) => [phrase.replaceAll(" ", ""), phrase.split(" ")] as const),
);
