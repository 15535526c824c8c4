import { isCredentialHeader, splitScheme } from "./headers.js";
import { BEARER_KINDS, credentialKind, isExactName, type CredentialKind } from "./names.js";
import { isDocumentedExample, isPlaceholder } from "./placeholders.js";
import { changesCase, isUuid, looksChosen, looksGenerated, looksGiven, looksScrambled } from "./randomness.js";
import { wordsOf } from "./words.js";

/** Words of which names of credentials are made, and values that stand in for one. */
const STAND_IN_WORDS = new Set([
  "api",
  "key",
  "keys",
  "secret",
  "secrets",
  "token",
  "tokens",
  "access",
  "auth",
  "authorization",
  "bearer",
  "basic",
  "password",
  "passwd",
  "pwd",
  "pass",
  "user",
  "username",
  "id",
  "client",
  "private",
  "public",
  "jwt",
  "session",
  "cookie",
  "refresh",
  "value",
  "string",
  "name",
  "test",
  "testing",
  "valid",
  "invalid",
  "none",
  "null",
  "true",
  "false",
  "optional",
  "required",
  "default",
  "header",
  "current",
  "new",
  "old",
  "wrong",
  "fake",
  "mock",
  "dummy",
  "example",
  "some",
  "my",
  "your",
  "the",
  "a",
  "abc",
  "foo",
  "bar",
  "baz",
  "credentials",
  "login",
  "credential",
  "oauth",
  "oauth2",
  "github",
  "google",
  "stripe",
  "openai",
  "app",
  "application",
  "anonymous",
  "guest",
  "demo",
  "hidden",
  "base",
]);

/** `password123`, `Secret2024!`: simple, and in use all the more. */
const SIMPLE_PASSWORD = /^[A-Za-z]{3,20}[!@#$%^&*]{0,3}\d{3,6}[!@#$%^&*]{0,3}$/;

/** Whether a value is only the name of what belongs there: `"api_key"`, `"Bearer token"`, `"testPassword"`. */
export function isStandIn(value: string): boolean {
  return !SIMPLE_PASSWORD.test(value) && wordsOf(value).every((word) => STAND_IN_WORDS.has(word));
}

/** Words by which a value says that there is no credential. */
const NO_CREDENTIAL_WORDS = new Set([
  "no",
  "not",
  "none",
  "without",
  "missing",
  "absent",
  "unset",
  "unused",
  "unneeded",
  "unnecessary",
  "unconfigured",
  "ignored",
  "disabled",
  "anything",
  "whatever",
]);

/** `not-needed`, `sk-no-key-required`, `re_missing`: words in place of a credential that no one needs or that nobody has set. */
export function saysNone(value: string): boolean {
  return isWords(value) && wordsOf(value).some((word) => NO_CREDENTIAL_WORDS.has(word));
}

/** Whether a value is made of letters alone, with what goes between words. */
export const isWords = (value: string) => /^[A-Za-z]+(?:[-_ .][A-Za-z]+)*$/.test(value);

/** Whether a literal that reaches a credential parameter is a credential: anything that isn't a stand-in. */
export function isGivenCredential(value: string): boolean {
  if (value.trim().length < 6 || isPlaceholder(value) || isStandIn(value) || isDocumentedExample(value)) return false;
  return !saysNone(value);
}

/** A JWT says itself what it is: the scanner decides. */
const JWT = /^eyJ[\w-]+\.eyJ/;
/** The header of one, by its first claim (RFC 7515 section 4): `{"alg":` or `{"typ":`. */
const JOSE_HEADER = /^eyJ(?:hbGciOi|0eXAiOi)[\w-]*$/;

/** Letters of other scripts than Latin, and what a language's text has of signs: no generator draws from them. */
const BEYOND_LATIN = /[^\u0000-\u024f]/;

/** What a named place holds, when the value is a credential by the place's name and by its own looks. */
export function namedCredential(name: string, text: string): CredentialKind | "header" | undefined {
  const kind = credentialKind(name);
  const value = text.trim();
  const { scheme, credential } = splitScheme(value);
  if (LOGIN.test(value) && /^(?:authorization|auth)$/i.test(name)) return isLoginCredential(value) ? "header" : undefined;
  if (scheme !== "" && isCredentialHeader(name)) {
    return isSchemeCredential(scheme, credential) ? "header" : undefined;
  }
  if (!kind || !BEARER_KINDS.has(kind) || JWT.test(value) || JOSE_HEADER.test(value) || BEYOND_LATIN.test(value))
    return undefined;
  if (isPlaceholder(value) || isStandIn(value) || isDocumentedExample(value) || repeatsName(name, value)) return undefined;
  if (looksGenerated(value)) return kind;
  if (kind === "password" && looksChosen(value)) return kind;
  // Identifiers are UUIDs as well, and words have numbers: only a name that says nothing else makes them a credential.
  const isGiven = looksGiven(value) && !isStandIn(value.replace(/\d+/g, "-"));
  return (isUuid(value) || isGiven || looksScrambled(value)) && isExactName(name) ? kind : undefined;
}

/** The credential behind `Bearer`, or the login behind `Basic` (RFC 7617: base64 of user and password). */
function isSchemeCredential(scheme: string, credential: string): boolean {
  if (isPlaceholder(credential) || isStandIn(credential) || isDocumentedExample(credential) || JWT.test(credential)) return false;
  if (/^basic/i.test(scheme)) {
    return isLoginCredential(Buffer.from(credential, "base64").toString("latin1"));
  }
  return looksGenerated(credential) || looksChosen(credential);
}

/** User and password of RFC 7617, before they are encoded: `btoa("deploy:…")`. */
const LOGIN = /^[\w.@+-]{1,64}:[^\s:/]{4,64}$/;

function isLoginCredential(login: string): boolean {
  const password = login.slice(login.indexOf(":") + 1);
  return login.includes(":") && /^[\x20-\x7e]+$/.test(login) && !isStandIn(password) && !isPlaceholder(password);
}

/** `accessToken = "access_token_v2"`: the value is the name again. */
function repeatsName(name: string, value: string): boolean {
  if (SIMPLE_PASSWORD.test(value)) return false;
  const words = wordsOf(value);
  const own = new Set(wordsOf(name));
  return words.length > 0 && words.every((word) => own.has(word) || STAND_IN_WORDS.has(word));
}

/** A first look at a text of code: whether it could be a credential, or name one in it. Most are words, and go at once. */
export function couldHoldCredential(text: string): boolean {
  return text.length >= 6 && isNoWord(text) && (couldBeCredential(text) || couldAssign(text));
}

/** Whether a text has what each credential has, or what gives one a name: a digit, a character of passwords, a colon, or three capitals. */
function isNoWord(text: string): boolean {
  let capitals = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 65 && code <= 90) capitals++;
    if (capitals === 3 || MARKS[code] === 1) return true;
  }
  return false;
}

/** 1 at the codes of those characters. A table is asked sooner than a regular expression. */
const MARKS = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\d!@#$%^&*+=?~:]/.test(String.fromCharCode(code))));

/** Whether any name could make this value a credential. */
export function couldBeCredential(value: string): boolean {
  if (value.length < 6 || value.length > 5000) return false;
  // A sentence, unless it begins with a scheme.
  if (value.includes(" ")) {
    const trimmed = value.trim();
    if (trimmed.includes(" ")) return splitScheme(value).scheme !== "" && !value.includes("\n");
    return couldBeCredential(trimmed);
  }
  if (value.includes(":") && LOGIN.test(value)) return true;
  if (value.includes("\n")) return false;
  if (/\d/.test(value)) return looksChosen(value) || looksGenerated(value) || isUuid(value) || looksScrambled(value);
  // Without a digit: names in camel case, unless their case changes as it does in no name.
  const changes = value.length >= 10 && changesCase(value);
  if (!changes && !MARK.test(value)) return false;
  return looksChosen(value) || (changes && looksGenerated(value));
}

/** A character that passwords have and names don't. */
const MARK = /[!@#$%^&*+=?~]/;

/** A first look at a text that may name a credential in it: it has a digit, and a sign of assignment. */
export function couldAssign(text: string): boolean {
  // A command has options: `mysql -p…`.
  return text.length >= 14 && /\d/.test(text) && (ASSIGNS.test(text) || text.includes(" -p"));
}
const ASSIGNS = /=|:(?!\/\/)/;
