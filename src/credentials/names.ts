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

/** Words behind the head that change nothing: `apiKeyValue`, `SECRET_PROD`, `tokenBase64`. */
const NEUTRAL_TAIL = new Set([
  "value",
  "val",
  "str",
  "string",
  "text",
  "plain",
  "plaintext",
  "raw",
  "default",
  "prod",
  "production",
  "dev",
  "development",
  "staging",
  "live",
  "sandbox",
  "test",
  "local",
  "old",
  "new",
  "current",
  "base64",
  "b64",
  "hex",
  "env",
  "v1",
  "v2",
  "v3",
  "here",
  "literal",
  "const",
]);

/** Opening words that say: this is a flag, a text, a rule or a derived value about the credential and not the credential. */
const NOT_THE_VALUE = new Set([
  "is",
  "has",
  "have",
  "had",
  "show",
  "hide",
  "toggle",
  "forgot",
  "forget",
  "lost",
  "no",
  "missing",
  "invalid",
  "wrong",
  "incorrect",
  "bad",
  "enter",
  "confirm",
  "confirmation",
  "change",
  "needs",
  "need",
  "requires",
  "require",
  "required",
  "should",
  "can",
  "will",
  "use",
  "uses",
  "with",
  "without",
  "enable",
  "disable",
  "enabled",
  "disabled",
  "allow",
  "min",
  "max",
  "validate",
  "verify",
  "check",
  "error",
  "err",
  "on",
  "handle",
  "encrypted",
  "hashed",
  "masked",
  "set",
  "update",
  "expired",
  "empty",
  "public",
  "hint",
  "label",
  "placeholder",
  "type",
  "match",
  "skip",
  "ignore",
  "remove",
  "delete",
  "parse",
  "find",
  "count",
  "total",
  "num",
  "remember",
  "save",
]);

/** Words that say, wherever they stand: this is about credentials of a sort, and none of them. */
const ABOUT = new Set([
  "category",
  "categories",
  "type",
  "types",
  "kind",
  "event",
  "action",
  "scope",
  "permission",
  "prefix",
  "suffix",
  "regex",
  "pattern",
  "format",
  "selector",
  "route",
  "endpoint",
  "message",
  "label",
  "title",
  "description",
  "placeholder",
  "tooltip",
  "field",
  "column",
  "param",
]);

/** Words that qualify `token` into something that isn't a bearer's. */
const HARMLESS_TOKENS = new Set([
  "cancel",
  "cancellation",
  "syntax",
  "design",
  "color",
  "colour",
  "css",
  "stop",
  "pad",
  "padding",
  "eos",
  "bos",
  "unk",
  "mask",
  "next",
  "prev",
  "previous",
  "page",
  "pagination",
  "continuation",
  "continue",
  "sync",
  "type",
  "comment",
  "operator",
  "keyword",
  "lex",
  "lexer",
  "punctuation",
  "punctuator",
  "prompt",
  "completion",
  "injection",
  "provide",
  "di",
  "word",
  "sep",
  "separator",
  "special",
  "start",
  "end",
  "first",
  "last",
  "open",
  "close",
  "opening",
  "closing",
  "left",
  "right",
  "string",
  "number",
  "regex",
  "date",
  "format",
  "line",
  "whitespace",
  "eof",
  "unexpected",
  "current",
  "theme",
  "space",
  "spacing",
  "font",
  "size",
  "shadow",
  "radius",
  "erc",
  "erc20",
  "nft",
  "lp",
  "coin",
  "native",
  "wrapped",
  "base",
  "quote",
  "pool",
  "gas",
  "reward",
  "governance",
  "stake",
  "staked",
  "delegate",
  "abort",
  "lock",
  "fencing",
  "template",
  "markdown",
  "inline",
  "block",
  "identifier",
  "literal",
  "paren",
  "brace",
  "bracket",
  "comma",
  "colon",
  "semicolon",
  "unknown",
  "text",
  "html",
  "tag",
  "attr",
  "attribute",
  "ast",
  "node",
  "sub",
  "child",
  "parent",
  "input",
  "output",
  "vocab",
  "change",
  "resume",
  "skip",
  "cursor",
  "public",
  "hash",
  "each",
  "matching",
  "replacement",
]);

/** What may stand before `key` to make it a credential. */
const KEY_QUALIFIERS = new Set([
  "api",
  "access",
  "secret",
  "private",
  "signing",
  "sign",
  "signature",
  "encryption",
  "encrypt",
  "decryption",
  "encrypting",
  "master",
  "auth",
  "service",
  "admin",
  "server",
  "hmac",
  "crypto",
  "cipher",
  "aes",
  "shared",
  "webhook",
  "jwt",
  "session",
  "cookie",
  "role",
  "account",
  "subscription",
  "license",
  "licence",
  "app",
  "application",
  "account",
  "integration",
  "rest",
  "cookies",
  "security",
]);

/** Providers whose bare `…Key` names a credential: `openaiKey`, `STRIPE_KEY`, `sendgridKey`. */
const PROVIDER_KEYS = new Set([
  "openai",
  "anthropic",
  "stripe",
  "sendgrid",
  "mailgun",
  "twilio",
  "mailchimp",
  "algolia",
  "openweather",
  "openweathermap",
  "weather",
  "github",
  "gitlab",
  "aws",
  "gcp",
  "azure",
  "google",
  "gemini",
  "maps",
  "youtube",
  "huggingface",
  "cohere",
  "replicate",
  "deepgram",
  "elevenlabs",
  "pinecone",
  "postmark",
  "resend",
  "supabase",
  "airtable",
  "tmdb",
  "omdb",
  "giphy",
  "unsplash",
  "pexels",
  "etherscan",
  "infura",
  "alchemy",
  "datadog",
  "paypal",
  "square",
  "shopify",
  "plaid",
  "razorpay",
]);

const HARMLESS_SECRETS = new Set(["top", "open", "k8s", "kubernetes", "docker", "kube", "create"]);

/** Words that name a session's identifier. */
const SESSION_IDS = new Set(["session id", "sess id", "session token", "session key", "sid"]);

const ONE_TIME = new Set([
  "otp",
  "totp",
  "mfa code",
  "one time code",
  "one time password",
  "verification code",
  "verify code",
  "confirmation code",
  "confirm code",
  "auth code",
  "security code",
  "sms code",
  "login code",
  "two factor code",
  "2fa code",
  "recovery code",
  "backup code",
  "reset code",
  "passcode",
  "pin",
  "pin code",
  "invite code",
  "access code",
  "invitation code",
  "activation code",
]);

const RESETS = new Set([
  "reset",
  "verification",
  "verify",
  "invite",
  "invitation",
  "activation",
  "confirmation",
  "confirm",
  "unsubscribe",
  "magic",
  "recovery",
  "email",
]);

/**
 * What a name says of its value, judged as a phrase: the last words are its head, the ones before qualify it.
 * `apiKey`, `stripeSecret`, `AUTH_TOKEN` name credentials; `tokenizer`, `apiKeyHeader`, `secretName`,
 * `passwordPlaceholder`, `publicKey`, `tokenType` don't.
 */
export function credentialKind(name: string): CredentialKind | undefined {
  if (name.length > 80) return undefined;
  let words = wordsOf(name);
  while (words.length > 1 && NEUTRAL_TAIL.has(words.at(-1) ?? "")) words = words.slice(0, -1);
  const first = words[0];
  const head = words.at(-1);
  if (!first || !head || (words.length > 1 && (NOT_THE_VALUE.has(first) || words.some((word) => ABOUT.has(word)))))
    return undefined;
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
      return SESSION_IDS.has(head) || SESSION_IDS.has(pair) ? "session" : undefined;
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

const PASS_QUALIFIERS = new Set([
  "db",
  "user",
  "smtp",
  "mail",
  "email",
  "admin",
  "root",
  "database",
  "mysql",
  "pg",
  "redis",
  "ftp",
  "auth",
  "login",
  "mongo",
  "my",
]);

function keyKind(before: string, head: string, words: readonly string[]): CredentialKind | undefined {
  if (head === "keys" && before !== "api") return undefined;
  if (words.includes("public") || words.includes("publishable") || words.includes("anon") || words.includes("site"))
    return undefined;
  if (before === "session") return "secret";
  if (KEY_QUALIFIERS.has(before)) {
    return before === "api" || before === "access" || before === "service" || before === "app" ? "api-key" : "secret";
  }
  return PROVIDER_KEYS.has(before) ? "api-key" : undefined;
}

function tokenKind(before: string, words: readonly string[]): CredentialKind | undefined {
  if (HARMLESS_TOKENS.has(before)) return undefined;
  if (words.includes("csrf") || words.includes("xsrf")) return "csrf";
  if (before === "session") return "session";
  if (before === "refresh") return "refresh-token";
  if (RESETS.has(before) || (before === "password" && words.length > 1)) return "reset-token";
  if (
    [
      "access",
      "auth",
      "api",
      "bearer",
      "bot",
      "id",
      "jwt",
      "authentication",
      "authorization",
      "oauth",
      "github",
      "gitlab",
      "npm",
      "slack",
      "admin",
      "deploy",
      "personal",
    ].includes(before)
  ) {
    return "access-token";
  }
  return "token";
}

const MAKING_VERBS = new Set([
  "generate",
  "gen",
  "create",
  "make",
  "new",
  "build",
  "random",
  "issue",
  "get",
  "next",
  "secure",
  "rand",
  "mint",
  "refresh",
  "calculate",
  "compute",
]);

/** What a function makes, by its name: `generateApiKey`, `createSessionId`, `makeOTP`. */
export function madeKind(functionName: string): CredentialKind | undefined {
  let words = wordsOf(functionName);
  if (!MAKING_VERBS.has(words[0] ?? "")) return credentialKind(functionName);
  while (words.length > 1 && MAKING_VERBS.has(words[0] ?? "")) words = words.slice(1);
  return credentialKind(words.join("-"));
}

/** The conventional environment variable for a value with this name: `stripeSecret` becomes `STRIPE_SECRET`. */
export function environmentName(name: string): string {
  const words = wordsOf(name).filter((word, index) => index > 0 || word !== "x");
  return (words.length > 0 ? words.join("_") : "secret").toUpperCase().replace(/^(\d)/, "_$1");
}
