/**
 * The pairs of letters that make up most of English and of identifiers derived from it. Random letters hit one
 * of them between one and two times in seven, words six times in seven.
 */
const COMMON_PAIRS = pairTable(
  (
    "th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro " +
    "ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so " +
    "rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl " +
    "ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke fr oo av ag if ap gr od bo sp rd do uc bu ei ov by rm ep tt " +
    "oc fa ef cu rn sc gi da yo cr cl du ga qu ue ff ba ey ls va um pp ua up lu go ht ru ug ds lt pi rc rr eg au ck " +
    "ew mu br bi pt"
  ).split(" "),
);

/** Pairs of lower-case letters as bits: by the first letter's number, a bit for each second one. */
function pairTable(pairs: readonly string[]): Uint32Array {
  const table = new Uint32Array(26);
  for (const pair of pairs) {
    const [first, second] = [letterOf(pair.charCodeAt(0)), letterOf(pair.charCodeAt(1))];
    table[first] = (table[first] as number) | (1 << second);
  }
  return table;
}

/** The number of an ASCII letter of any case, or -1. */
function letterOf(code: number): number {
  const letter = (code | 32) - 97;
  return letter >= 0 && letter < 26 && code < 128 ? letter : -1;
}

/** Share of a text's adjacent letter pairs that words are made of; 1 for a text without two letters in a row. */
function wordLikeness(value: string): number {
  let pairs = 0;
  let common = 0;
  let before = -1;
  for (let index = 0; index < value.length; index++) {
    const letter = letterOf(value.charCodeAt(index));
    if (before >= 0 && letter >= 0) {
      pairs++;
      common += ((COMMON_PAIRS[before] as number) >>> letter) & 1;
    }
    before = letter;
  }
  return pairs === 0 ? 1 : common / pairs;
}

/** Whether a value is mostly letters that run as words do: `my-super-secret-key`. */
export function looksLikeWords(value: string): boolean {
  const letters = value.replace(/[^A-Za-z]/g, "").length;
  return letters >= 4 && letters / value.length > 0.6 && wordLikeness(value) > 0.5;
}

/** Shannon entropy in bits per character. */
function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export function isUuid(value: string): boolean {
  return UUID.test(value);
}

const DIGEST_PREFIX = /^(?:sha(?:1|256|384|512)|md5)[-:=]/i;
/** An account's or contract's address on an Ethereum-like chain. */
const ADDRESS = /^0x[0-9a-f]{40}$/i;
const HEX = /^(?:0x)?[0-9a-f]+$/i;
/** Numbers with marks between them, and behind them nothing that goes on as a hexadecimal text does. */
const DATE_OR_VERSION = /^v?\d{1,20}(?:[.:/T-]\d{1,20})+(?![0-9a-f]{4})/;
const PUNCTUATED = /[\s<>(){}[\]"'`;,?#\\|]/;
/** All of an alphabet's characters in order: a table, not a key. */
const ALPHABET_TABLE = /abcdefghijklm|ABCDEFGHIJKLM|23456789ABCDEF/;

/**
 * Whether a value looks generated: long enough, and as varied as its own alphabet lets a random text be.
 * Words, paths, identifiers, dotted keys, UUIDs, digests with a prefix, versions and dates don't pass.
 */
export function looksGenerated(value: string): boolean {
  if (value.length < 12 || value.length > 5000) return false;
  if (PUNCTUATED.test(value) || UUID.test(value) || DIGEST_PREFIX.test(value) || DATE_OR_VERSION.test(value)) return false;
  if (ADDRESS.test(value) || ALPHABET_TABLE.test(value) || PASSWORD_HASH.test(value)) return false;
  if (/^[a-z]+:\/\//i.test(value) || /^[./~@]/.test(value)) return false;
  if (/^\d+$/.test(value)) return false;
  const bits = entropy(value);
  if (HEX.test(value)) return bits >= 2.6 && /\d/.test(value) && /[a-f]/i.test(value);
  const digits = value.replace(/\D/g, "").length;
  const segments = value.split(/[-_./:+=$@!]/).filter((segment) => segment !== "");
  if (segments.length > 1 && segments.every((segment) => isWordSegment(segment))) return false;
  // A generated text of base62 characters holds a digit with probability 1 - (52/62)^n: 97 % at 20 characters.
  const likeness = wordLikeness(value);
  if (digits === 0) {
    const mixed = /[a-z]/.test(value) && /[A-Z]/.test(value);
    return value.length >= 20 && mixed && likeness < 0.5 && bits >= 3.4 && changesCase(value);
  }
  const floor = value.length >= 20 ? 3.3 : value.length >= 16 ? 3.1 : 2.9;
  return bits >= floor && ((likeness < 0.62 && (digits >= 2 || likeness < 0.45)) || alternates(value));
}

/** Whether letters and digits take turns as they do in no words with numbers: few pairs of letters say little. */
function alternates(value: string): boolean {
  return (value.match(/[a-z](?=\d)|\d(?=[a-z])/gi)?.length ?? 0) >= 8;
}

/** Whether upper and lower case alternate as camel case, even with acronyms in it, hardly does: `ABc`, `aBC` or `AbC` three times. */
export function changesCase(value: string): boolean {
  let changes = 0;
  /** The cases of the last three characters, two bits each: 1 for lower, 2 for upper, 0 for no letter. */
  let cases = 0;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    const letterCase = letterOf(code) < 0 ? 0 : code >= 97 ? 1 : 2;
    cases = ((cases << 2) | letterCase) & 0b111111;
    if (cases === 0b101001 || cases === 0b011010 || cases === 0b100110) changes++;
  }
  return changes >= 3;
}

/** A word, a number, or a word with a number: a piece of an identifier. */
function isWordSegment(segment: string): boolean {
  if (segment.length > 60) return false;
  const isWord = /^(?:[A-Za-z][a-z]*\d{0,4}|[A-Z]+|\d{1,4})$/.test(segment);
  const isCamelCase = /^[A-Za-z]+$/.test(segment) && !/[A-Z]{2}/.test(segment);
  return (isWord || isCamelCase) && (segment.length <= 3 || wordLikeness(segment) >= 0.5);
}

/** Crypt-style hashes: what is stored in place of a password. */
const PASSWORD_HASH = /^\$(?:2[abxy]|argon2|5|6|scrypt|pbkdf2)/;

/**
 * Whether a text can be a password that somebody chose: no words of an interface, no name of a thing, but
 * characters of two kinds at least (`hunter2`, `S3cret!pass`).
 */
export function looksChosen(value: string): boolean {
  if (value.length < 6 || value.length > 128 || /[\s<>{}()[\],;:"'|]/.test(value)) return false;
  if (/^[./~@#]/.test(value) || /^[a-z]+:\/\//i.test(value) || /[/\\]/.test(value)) return false;
  if (UUID.test(value) || /^\d+$/.test(value) || PASSWORD_HASH.test(value)) return false;
  const segments = value.split(/[._-]/).filter((segment) => segment !== "");
  if (segments.length > 2 && segments.every((segment) => isWordSegment(segment))) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9_.-]/].filter((kind) => kind.test(value)).length;
  // Letters without any sense, in changing case: a password that somebody was given.
  if (/^[A-Za-z]+$/.test(value)) return value.length >= 10 && changesCase(value) && wordLikeness(value) < 0.5;
  return kinds >= 2 && /[\d!@#$%^&*+=?~]/.test(value);
}

/** Whether a text can be a secret that somebody thought of, in one piece and with a digit: `ourt0kens3c`. */
export function looksGiven(value: string): boolean {
  if (value.length < 10 || /[-_.:/]/.test(value) || DIGEST_PREFIX.test(value)) return false;
  return looksChosen(value) && (/\d/.test(value) || /^[A-Za-z]+$/.test(value));
}

/**
 * Whether a text is drawn from all that a keyboard has, as generators of secrets for frameworks do: many marks of many
 * sorts among letters and digits, and no sign of a pattern, a template or a statement.
 */
export function looksScrambled(value: string): boolean {
  if (value.length < 24 || value.length > 200 || /\s/.test(value)) return false;
  const marks = new Set(value.replace(/[A-Za-z0-9_-]/g, ""));
  const isMixed = [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(value));
  return marks.size >= 5 && isMixed && entropy(value) >= 4.3 && !PATTERN.test(value);
}

/** What regular expressions, templates, markup, paths and statements have in them. */
const PATTERN = /a-z|A-Z|0-9|\\[dwsbDWSBnrtux]|\(\?|\$\{|\{\{|<\/|\/>|=>|:\/\/|\(\)|%s|\.\*|\]\+/;
