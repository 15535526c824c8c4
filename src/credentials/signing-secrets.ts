import { credentialKind } from "./names.js";
import { isStandIn } from "./judgement.js";
import { isPlaceholder } from "./placeholders.js";
import { looksLikeWords } from "./randomness.js";
import { wordsOf } from "./words.js";

/** Bytes that a key of HMAC needs at least: the output of its hash (RFC 7518 section 3.2). */
const KEY_BYTES: Readonly<Record<string, number>> = { HS256: 32, HS384: 48, HS512: 64 };

/** Bytes that the secret of an algorithm needs; undefined for an algorithm that isn't HMAC. */
export function neededBytes(algorithm: string): number | undefined {
  return KEY_BYTES[algorithm.toUpperCase()];
}

/** Why a secret that signs tokens can be found out. */
export type Weakness = "guessable" | "short";

/** Judges a secret by what it is made of and by its length in bytes. */
export function weaknessOf(secret: string, needed: number): Weakness | undefined {
  if (isPlaceholder(secret) || isStandIn(secret) || looksLikeWords(secret)) return "guessable";
  return Buffer.byteLength(secret) < needed ? "short" : undefined;
}

/**
 * Whether a name, perhaps with the name of its owner, is that of a secret which signs JWTs: `JWT_SECRET`,
 * `jwtSecretKey`, `REFRESH_TOKEN_SECRET`, `jwtConstants.secret`. The "token secret" of OAuth 1.0 is none.
 */
export function namesJwtSecret(name: string, owner = ""): boolean {
  // `jwt/no-weak-secret` is the name of a rule, say.
  if (/[^\w$.-]/.test(name)) return false;
  const words = wordsOf(name);
  const kind = credentialKind(name);
  if (kind !== "secret" && !(kind === "api-key" && words.at(-1) === "key")) return false;
  if (words.includes("jwt") || (kind === "secret" && wordsOf(owner).includes("jwt"))) return true;
  return words.includes("refresh") && words.includes("token") && words.includes("secret");
}

/** What stands where a secret could, and describes it: the name again, a type, a path of a setting, a sentence. */
export function describesSecret(name: string, value: string): boolean {
  const words = wordsOf(value);
  const own = new Set(wordsOf(name));
  return (
    words.every((word) => own.has(word)) ||
    TYPE_NAMES.has(value.toLowerCase()) ||
    /^[\w-]+(?:\.[\w-]+)+$/.test(value) ||
    /[{}<>$]|:\/\/|-----BEGIN/.test(value) ||
    (value.includes(" ") && SENTENCE.test(value) && !/\b(?:do not use|don't use|change|replace)\b/i.test(value))
  );
}

const TYPE_NAMES = new Set("string,str,text,number,boolean,required,optional,hidden,password,input,secret_text".split(","));
const SENTENCE = /[.!?:]$|\b(?:required|must|should|provide|missing|invalid|used|enter|cannot|not|for|to)\b/i;
