import { credentialKind } from "./names.js";
import { wordsOf } from "./words.js";

/**
 * Claims that say which party or key it is (RFC 7519 section 4.1; `prn` in older drafts): what is called an access or API
 * key there is the public half of a pair.
 */
const IDENTIFYING = new Set(["iss", "aud", "azp", "prn", "kid"]);

/** Whether a claim names a party, and holds no record of it. */
export function identifiesParty(name: string): boolean {
  return IDENTIFYING.has(name);
}

/** What a claim holds that its bearers must not read; undefined for claims that may be read. */
export function sensitiveClaim(name: string): string | undefined {
  const words = wordsOf(name);
  if (PASSWORD_HASH.has(words.join(" ")) || (words.includes("password") && words.some((word) => HASHES.has(word))))
    return "a password's hash";
  const personal =
    PERSONAL.get(words.slice(-3).join(" ")) ?? PERSONAL.get(words.slice(-2).join(" ")) ?? PERSONAL.get(words.at(-1) ?? "");
  if (personal !== undefined) return personal;
  const kind = credentialKind(name);
  return kind && KINDS[kind];
}

const HASHES = new Set(["hash", "hashed", "digest", "encrypted", "salt"]);
const PASSWORD_HASH = new Set(["hashed password", "password digest", "salt"]);

/** Credentials that no other party may read. An id of a session, a nonce or a CSRF token is at home in a token. */
const KINDS: Partial<Record<string, string>> = {
  password: "a password",
  secret: "a secret",
  "api-key": "an API key",
  "access-token": "an access token",
  "refresh-token": "a refresh token",
  "one-time-code": "a one-time code",
};

/** Numbers that identify a payment card or a person to the state. */
const PERSONAL: ReadonlyMap<string, string> = new Map([
  ["card number", "a card's number"],
  ["credit card", "a card's number"],
  ["creditcard", "a card's number"],
  ["creditcard number", "a card's number"],
  ["cvv", "a card's security code"],
  ["cvc", "a card's security code"],
  ["ssn", "a social security number"],
  ["social security number", "a social security number"],
  ["iban", "an account's number"],
  ["passport number", "a passport's number"],
]);

const PEOPLE = new Set("user,account,customer,member,employee,patient,student,admin,teacher,person,client_user".split(","));
const RECORDS = new Set(["doc", "document", "record", "entity", "row", "model", "data", "object", "obj"]);

/** Whether a name is that of a person's record: `user`, `currentUser`, `userDoc`; no `userId`, no `userPayload`. */
export function namesPerson(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? "";
  if (words.some((word) => REDUCED.has(word))) return false;
  return PEOPLE.has(last) || (RECORDS.has(last) && PEOPLE.has(words.at(-2) ?? ""));
}

/** Words that say that a record was cut down to what may be read. */
const REDUCED = new Set(
  "payload,claims,safe,public,token,jwt,dto,session,without,pick,omit,sanitized,stripped,filtered,minimal,serialized,response,id,decoded,auth".split(
    ",",
  ),
);

/** Whether a type is named as one whose values were cut down: `JwtPayload`, `Pick<User, …>`. */
export function isReducedType(name: string): boolean {
  return wordsOf(name).some((word) => REDUCED.has(word)) || /partial/i.test(name);
}

/** Whether a function is named as one that cuts down: `sanitizeUser`, `toDto`. */
export function cutsDown(name: string): boolean {
  return /pick|omit|sanit|serializ|strip|dto|payload|claims|toresponse|topublic|tosafe|without/i.test(name);
}
