import { createHash } from "node:crypto";

/** Words that stand in for a value in documentation, templates and tests. */
const PLACEHOLDER_WORD =
  /example|placeholder|change[-_ ]?(?:me|it|this)|replace[-_ ]?(?:me|this|with)|dummy|redacted|insert[-_ ]|your[-_ ]|\btodo\b|fixme|not[-_ ]?(?:a[-_ ])?(?:real|set|secret)|undefined|fill[-_ ]?in|goes[-_ ]?here|-here$|_here$|<[^<>]{1,60}>|\{\{|\$\{|%[sd]\b|\.\.\.|…|\*{3,}|x{6,}|•{3,}/i;

/** The same words where the value begins or ends with them, in spellings too short to look for everywhere. */
const PLACEHOLDER_EDGE =
  /^(?:my|your|some|fake|sample|test|mock|demo|foo|bar|baz|xxx+)(?:[-_ .]|[A-Z]|$)|[-_](?:fake|sample|mock|demo)$/;

/** What is written over a value that nobody is to see. */
const CENSORED = /^\W*(?:filtered|masked|scrubbed|removed|hidden|sensitive|omitted|censored|protected)\W*$/i;

const REPEATED = /(.)\1{6,}/;
const SEQUENCE = /0123456789|1234567890|12345678|abcdefgh|abcdef0123|qwerty|deadbeef|cafebabe|(.)(.)(?:\1\2){4,}/i;

/** Whether a value visibly stands for another: documentation, a template, a mask. */
export function isPlaceholder(value: string): boolean {
  return (
    PLACEHOLDER_WORD.test(value) ||
    PLACEHOLDER_EDGE.test(value) ||
    CENSORED.test(value) ||
    REPEATED.test(value) ||
    SEQUENCE.test(value) ||
    (value.length >= 20 && new Set(value).size < 6) ||
    isRepetition(value)
  );
}

/** One group of characters over and over: `ABCD123ABCD123ABCD123`. */
function isRepetition(value: string): boolean {
  for (let period = 3; period <= 12 && period * 3 <= value.length; period++) {
    if (value.startsWith(value.slice(0, -period), period)) return true;
  }
  return false;
}

/**
 * First 16 hexadecimal digits of the SHA-256 of values that vendors print in their documentation or build into
 * local emulators, so that no such value has to stand here.
 */
const DOCUMENTED_EXAMPLES: ReadonlySet<string> = new Set([
  "1a5d44a2dca19669", // AWS documentation: access key id
  "78314b11be2e5815", // AWS documentation: secret access key
  "2cafc0970149a84f", // Stripe documentation: test key
  "9705102db0d5f99e", // Supabase CLI: local publishable key
  "c85debb55f2f204d", // Supabase CLI: local secret key
  "0011cc25eb432071", // Azure storage emulator: account key
  "aa6547439583c3a2", // Cosmos DB emulator: account key
  "60a09e4357868c1e", // Hardhat and Anvil: private key of account 0
  "03b970ed8171d73b", // reCAPTCHA: test site key
  "e478280aaaef5a15", // Square documentation: OAuth application secret
  "13e942ac1ec66a7a", // WorkOS, message of its Node library: test key
]);

export function isDocumentedExample(value: string): boolean {
  return DOCUMENTED_EXAMPLES.has(createHash("sha256").update(value).digest("hex").slice(0, 16));
}
