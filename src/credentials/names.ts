import { oncePerName } from "./by-name.js";
import {
  ABOUT,
  ACCESS_QUALIFIERS,
  EXACT,
  HARMLESS_SECRETS,
  HARMLESS_TOKENS,
  KEY_QUALIFIERS,
  MADE_PUBLIC,
  MAKING_VERBS,
  NEUTRAL_TAIL,
  NOT_THE_VALUE,
  ONE_TIME,
  PASS_QUALIFIERS,
  PROVIDER_KEYS,
  RESETS,
  SESSION_IDS,
} from "./vocabulary.js";
import { wordsOf } from "./words.js";

/** What a value is for, as the name of its variable, property, parameter, header or function says. */
export type CredentialKind =
  | "password"
  | "api-key"
  | "secret"
  | "access-token"
  | "refresh-token"
  | "token"
  | "session"
  | "reset-token"
  | "one-time-code"
  | "csrf"
  | "nonce"
  | "salt";

/** Kinds as a message names them. */
export const KIND_LABELS: Readonly<Record<CredentialKind | "header", string>> = {
  password: "password",
  "api-key": "API key",
  secret: "secret",
  "access-token": "access token",
  "refresh-token": "refresh token",
  token: "token",
  session: "session id",
  "reset-token": "one-time link token",
  "one-time-code": "one-time code",
  csrf: "CSRF token",
  nonce: "nonce",
  salt: "salt",
  header: "credential",
};

/** Kinds that are a credential of somebody: worth hiding, and worth guarding in transit. */
export const BEARER_KINDS: ReadonlySet<CredentialKind> = new Set<CredentialKind>([
  "password",
  "api-key",
  "secret",
  "access-token",
  "refresh-token",
  "token",
  "session",
  "reset-token",
]);

/**
 * What a name says of its value, judged as a phrase: the last words are its head, the ones before qualify it.
 * `apiKey`, `stripeSecret`, `AUTH_TOKEN` name credentials; `tokenizer`, `apiKeyHeader`, `secretName`,
 * `passwordPlaceholder`, `publicKey`, `tokenType` don't.
 */
export const credentialKind: (name: string) => CredentialKind | undefined = oncePerName(judge);

function judge(name: string): CredentialKind | undefined {
  // A sentence is the key of a translation.
  if (name.length > 80 || /\s/.test(name)) return undefined;
  const words = valueWords(name);
  const first = words[0];
  const head = words.at(-1);
  // Android's build files call a key store's password so.
  if (words.join(" ") === "store password") return "password";
  if (!first || !head || (words.length > 1 && (NOT_THE_VALUE.has(first) || words.some((word) => ABOUT.has(word)))))
    return undefined;
  // `passIdTokenAsAccessToken`: one thing is taken for another.
  if (words.slice(1).includes("as")) return undefined;
  const before = words.at(-2) ?? "";
  const pair = `${before} ${head}`;
  const triple = `${words.at(-3) ?? ""} ${pair}`;

  if (ONE_TIME.has(head) || ONE_TIME.has(pair) || ONE_TIME.has(triple)) return "one-time-code";
  switch (head) {
    case "password":
    case "passwd":
    case "pwd":
    case "passphrase":
      return "password";
    case "pass":
      return words.length === 1 || PASS_QUALIFIERS.has(before) ? "password" : undefined;
    case "secret":
    case "secrets":
      return HARMLESS_SECRETS.has(before) || head === "secrets" ? undefined : "secret";
    case "credentials":
      // LDAP's simple bind (RFC 4513 section 5.1.3), as ldapjs and its like call the password.
      return before === "bind" ? "password" : undefined;
    case "pepper":
    case "mnemonic":
      return "secret";
    case "key":
    case "keys":
      return keyKind(before, head, words);
    case "token":
    case "jwt":
      return tokenKind(before, words);
    case "pat":
      return words.length > 1 ? "access-token" : undefined;
    case "bearer":
    case "authorization":
      return "access-token";
    case "auth":
      return words.length === 1 ? "access-token" : undefined;
    case "session":
      return words.length === 1 || before === "user" || before === "auth" ? "session" : undefined;
    case "sid":
    case "id":
      return (head === "sid" && words.length === 1) || SESSION_IDS.has(pair) ? "session" : undefined;
    case "csrf":
    case "xsrf":
      return "csrf";
    case "nonce":
    case "iv":
    case "verifier":
      return head === "verifier" && before !== "code" && before !== "pkce" ? undefined : "nonce";
    case "state":
      return before === "oauth" || before === "oidc" || before === "auth" ? "nonce" : undefined;
    case "salt":
      return "salt";
    case "phrase":
      return before === "pass" ? "password" : before === "seed" || before === "recovery" ? "secret" : undefined;
    default:
      return undefined;
  }
}

/** Whether a name is of a token to which messages are pushed: it is no secret, and a device's own. */
export const namesPushToken = (name: string) => /(?:device|push|fcm|apns|registration)[-_ ]?token/i.test(name);

/** The words of a name, without those at its end that change nothing: `apiKeyValue`, `tokenFromQuery`. */
function valueWords(name: string): readonly string[] {
  let words = wordsOf(name);
  const from = words.indexOf("from");
  if (from > 0) words = words.slice(0, from);
  while (words.length > 1 && NEUTRAL_TAIL.has(words.at(-1) ?? "")) words = words.slice(0, -1);
  return words;
}

/** Whether a name says in so many words that its value opens something: `API_KEY`, `clientSecret`, not `serviceKey`. */
export function isExactName(name: string): boolean {
  const words = valueWords(name);
  return EXACT.has(words.at(-1) ?? "") || EXACT.has(words.slice(-2).join(" "));
}

function keyKind(before: string, head: string, words: readonly string[]): CredentialKind | undefined {
  if (head === "keys" && before !== "api") return undefined;
  if (words.some((word) => MADE_PUBLIC.has(word))) return undefined;
  if (before === "session") return "secret";
  if (KEY_QUALIFIERS.has(before)) {
    return before === "api" || before === "access" || before === "service" || before === "app" ? "api-key" : "secret";
  }
  const isProvider = PROVIDER_KEYS.has(before) || PROVIDER_KEYS.has(words.slice(-3, -1).join(""));
  return isProvider ? "api-key" : undefined;
}

function tokenKind(before: string, words: readonly string[]): CredentialKind | undefined {
  if (HARMLESS_TOKENS.has(before) || words.some((word) => MADE_PUBLIC.has(word))) return undefined;
  if (words.includes("csrf") || words.includes("xsrf")) return "csrf";
  if (before === "session") return "session";
  if (before === "refresh") return "refresh-token";
  if (RESETS.has(before) || (before === "password" && words.length > 1)) return "reset-token";
  if (ACCESS_QUALIFIERS.has(before)) {
    return "access-token";
  }
  return "token";
}

/** What a function makes, by its name: `generateApiKey`, `createSessionId`, `makeOTP`. */
export function madeKind(functionName: string): CredentialKind | undefined {
  let words = wordsOf(functionName);
  if (!MAKING_VERBS.has(words[0] ?? "")) return credentialKind(functionName);
  while (words.length > 1 && MAKING_VERBS.has(words[0] ?? "")) words = words.slice(1);
  // What makes a `sid` makes an identifier of a vendor's or a system's as often as a session's; what gets a session makes none.
  if (words.join() === "sid" || (words.join() === "session" && wordsOf(functionName)[0] === "get")) return undefined;
  return credentialKind(words.join("-"));
}

/** The conventional environment variable for a value with this name: `stripeSecret` becomes `STRIPE_SECRET`. */
export function environmentName(name: string): string {
  const words = wordsOf(name).filter((word, index) => index > 0 || word !== "x");
  return (words.length > 0 ? words.join("_") : "secret").toUpperCase().replace(/^(\d)/, "_$1");
}
