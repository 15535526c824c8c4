import { credentialKind, type CredentialKind } from "./names.js";
import { wordsOf } from "./words.js";

/**
 * The credential that a URL parameter holds, by its own name and by the name of what is put in: `?access_token=`,
 * `?appid=${apiKey}`. Undefined for what belongs in a URL (codes, states, one-time links), and for `?token=${cursor}`.
 */
export function urlParameterKind(parameter: string, value: string | undefined): CredentialKind | undefined {
  // The temporary credentials of OAuth 1.0 belong in the URL to which a user is sent (RFC 5849 section 2.2).
  if (parameter === "oauth_token" && !/access/i.test(value ?? "")) return undefined;
  // What a mail carries in the end, a CSRF token or a code says so by its own name.
  if (value !== undefined && isForUrls(value)) return undefined;
  const own = kindInUrl(parameter);
  // `auth` is the name of a route as often as that of a token.
  if (parameter === "auth" && (value === undefined || kindInUrl(value) === undefined)) return undefined;
  const given = value === undefined ? undefined : kindInUrl(value);
  if (own === undefined) return given !== undefined && given !== "token" && TAKES_A_KEY.test(parameter) ? given : undefined;
  // What is put in may say more than a bare `token`: `?token=${accessToken}` opens no link.
  if (own === "token" && given !== undefined) return given;
  // A bare `token` may be a page's or a coin's: then what is put in says so.
  return own === "token" && value !== undefined && given === undefined && !/token|jwt/i.test(value) ? undefined : own;
}

function isForUrls(name: string): boolean {
  const kind = credentialKind(name);
  return kind === "reset-token" || kind === "one-time-code" || kind === "csrf" || kind === "nonce";
}

/** Parameters whose own name says nothing: Google's `key`, OpenWeather's `appid`. */
const TAKES_A_KEY = /^(?:key|app_?id|apikey|k|t|auth|access|api|user_?key|lic(?:ense)?|q|id|pw|p)$/i;

function kindInUrl(name: string): CredentialKind | undefined {
  if (/^x-amz-/i.test(name)) return undefined;
  const kind = credentialKind(name);
  return kind !== undefined && IN_URL.has(kind) ? kind : undefined;
}

/** Kinds that a URL must not hold. Sessions are as often a resource's id (`?session_id=` of a checkout). */
const IN_URL: ReadonlySet<CredentialKind> = new Set<CredentialKind>([
  "password",
  "api-key",
  "secret",
  "access-token",
  "refresh-token",
  "token",
]);

/** Whether names around a URL, or its path, say that it is a link that works once, for somebody who has no session yet. */
export function isOneTimeLink(...names: readonly string[]): boolean {
  return names.some((name) => wordsOf(name.slice(0, 400)).some((word) => LINK_WORDS.has(word)));
}

const LINK_WORDS: ReadonlySet<string> = new Set(
  (
    "reset,verify,verification,confirm,confirmation,activate,activation,invite,invites,invitation,magic,unsubscribe,forgot," +
    "forgotten,recover,recovery,mail,email,newsletter,download,share,shared,preview,signup,optout,subscription,presigned,signed,transfer,validation,callback,delete,rewrite,upload"
  ).split(","),
);
