import {
  CLASSES,
  CLASS_BITS,
  NOTHING,
  rarestWindows,
  TOKEN,
  WIDTH,
  WINDOW,
  WINDOW_END,
  WORD,
  type Characters,
} from "./windows.js";

/** A text of ASCII that is looked for. */
export interface Sought<Item> {
  readonly text: string;
  readonly as: keyof typeof WAYS;
  readonly item: Item;
}

/** What is found, and where it begins. */
export interface Found<Item> {
  readonly item: Item;
  readonly start: number;
}

/** A search for many texts in one reading. */
export interface TextSearch<Item> {
  /** Looks for more texts from now on. */
  readonly add: (texts: Iterable<Sought<Item>>) => void;
  /** Hands on what is found in a text, and where that begins: of words and stems the first occurrence, of others each. */
  readonly find: (text: string, visit: (item: Item, start: number) => void) => void;
}

/** How a text is looked for. */
interface Way {
  /** Behind and before which characters it doesn't stand. */
  readonly notBehind: Characters;
  readonly notBefore: Characters;
  readonly anyCase: boolean;
  /** Whether its first occurrence says all. */
  readonly once: boolean;
}

const WAYS = {
  /** A whole word, as it is written. */
  word: { notBehind: WORD, notBefore: WORD, anyCase: false, once: true },
  /** A piece of the text. */
  stem: { notBehind: NOTHING, notBefore: NOTHING, anyCase: true, once: true },
  /** The beginning of a token. */
  opening: { notBehind: TOKEN, notBefore: NOTHING, anyCase: false, once: false },
  /** A piece of the text, as it is written. */
  inner: { notBehind: NOTHING, notBefore: NOTHING, anyCase: false, once: false },
} as const satisfies Record<string, Way>;

/** A text that is looked for by one window. */
interface Entry<Item> extends Way {
  readonly text: string;
  readonly item: Item;
  /** The number of the text: those that are looked for by several windows are found once. */
  readonly number: number;
  readonly hash: number;
  /** How many characters behind the text's beginning its window ends. */
  readonly end: number;
  /** Another one, whose window's hash begins alike. */
  readonly next: Entry<Item> | undefined;
}

/**
 * Makes a search for texts. Each is looked for by four of its characters, a window: a bit for the last three of them tells at
 * most places that none of the texts stands there, and a bit for a hash of all four at most others. These tables and the
 * characters' classes, 12 KB whatever the number of texts, are all that most characters touch. Larger ones, such as an
 * automaton's, leave the processor's cache while a file is parsed, and waiting for them takes longer than the reading.
 *
 * The letter of an escape belongs to no word: `"\nsecret"` says `secret`.
 */
export function createTextSearch<Item>(): TextSearch<Item> {
  const entries = new Array<Entry<Item> | undefined>(1 << (HASH_BITS - 4));
  const ends = new Int32Array((WINDOW_END + 1) >> 5);
  /** The hashes of which some text is still to be found, and those that the last reading struck off. */
  const open = new Int32Array(1 << (HASH_BITS - 5));
  const closed: number[] = [];
  /** By the numbers of texts: the last reading that found each. */
  const found: number[] = [];
  /** The number of the reading at hand. */
  let reading = 0;

  /** Confirms what may stand where a window ends. */
  function confirm(text: string, windowEnd: number, hash: number, visit: (item: Item, start: number) => void): void {
    let isDone = true;
    for (let entry = entries[hash >> 4]; entry; entry = entry.next) {
      if (entry.hash !== hash || (entry.once && found[entry.number] === reading)) continue;
      const start = windowEnd - entry.end;
      const isFound = stands(entry, text, start);
      isDone &&= isFound && entry.once;
      if (!isFound) continue;
      found[entry.number] = reading;
      visit(entry.item, start);
    }
    if (!isDone) return;
    clearBit(open, hash);
    closed.push(hash);
  }

  return {
    add(texts) {
      for (const { text, as, item } of texts) {
        const { notBehind, notBefore, anyCase, once } = WAYS[as];
        const { offset, windows } = rarestWindows(text, notBehind, notBefore);
        const [sought, end, number] = [anyCase ? text.toLowerCase() : text, offset + WIDTH, found.push(0) - 1];
        for (const window of windows) {
          const hash = hashOf(window);
          const next = entries[hash >> 4];
          entries[hash >> 4] = { text: sought, item, number, hash, end, notBehind, notBefore, anyCase, once, next };
          setBit(ends, window & WINDOW_END);
          setBit(open, hash);
        }
      }
    },
    find(text, visit) {
      reading++;
      // A table is in the processor's cache as far as it is used: copying all of it would fetch it from memory.
      for (let hash = closed.pop(); hash !== undefined; hash = closed.pop()) setBit(open, hash);
      // Variables of their own: what stands around a function, or in another module, is loaded anew for each character.
      const [classes, endBits, openBits] = [CLASSES, ends, open];
      const [all, last, shift] = [WINDOW, WINDOW_END, CLASS_BITS];
      const { length } = text;
      let window = 0;
      for (let from = 0, index = 0; from < length; from += PIECE) {
        const codes = codesOf(text, from);
        const to = Math.min(from + PIECE, length);
        for (; index < to; index++) {
          const code = codes[index - from] as number;
          window = ((window << shift) | (code < 128 ? (classes[code] as number) : 0)) & all;
          if (hasBit(endBits, window & last) && hasBit(openBits, hashOf(window))) confirm(text, index + 1, hashOf(window), visit);
          if (code === BACKSLASH) index++;
        }
      }
      // The end of the text is the end of its last word.
      for (let end = length + 1; end < length + WIDTH; end++) {
        window = (window << shift) & all;
        confirm(text, end, hashOf(window), visit);
      }
    },
  };
}

const HASH_BITS = 16;

/** A hash of a window: the upper bits of its product with the golden ratio (Knuth, The Art of Computer Programming 6.4). */
const hashOf = (window: number) => Math.imul(window, 0x9e3779b1) >>> (32 - HASH_BITS);

const hasBit = (bits: Int32Array, index: number) => ((bits[index >> 5] as number) & (1 << (index & 31))) !== 0;
const setBit = (bits: Int32Array, index: number) => (bits[index >> 5] = (bits[index >> 5] as number) | (1 << (index & 31)));
const clearBit = (bits: Int32Array, index: number) => (bits[index >> 5] = (bits[index >> 5] as number) & ~(1 << (index & 31)));

const BACKSLASH = 92;

/** How many characters are read at once. */
const PIECE = 1 << 11;
const codes = new Uint16Array(PIECE);
const bytes = Buffer.from(codes.buffer);

/** The characters of a piece of a text as numbers, which are read faster than out of a string. The next call overwrites them. */
function codesOf(text: string, from: number): Uint16Array {
  bytes.write(from === 0 && text.length <= PIECE ? text : text.slice(from, from + PIECE), "utf16le");
  return codes;
}

/** Whether a text that is looked for stands at a place. */
function stands({ text: sought, notBehind, notBefore, anyCase }: Entry<unknown>, text: string, start: number): boolean {
  const end = start + sought.length;
  if (start < 0 || end > text.length) return false;
  for (let index = 0; index < sought.length; index++) {
    const code = text.charCodeAt(start + index);
    const expected = sought.charCodeAt(index);
    if (code !== expected && !(anyCase && code >= 65 && code <= 90 && code + 32 === expected)) return false;
  }
  if (end < text.length && notBefore[text.charCodeAt(end)] === 1) return false;
  return start === 0 || notBehind[text.charCodeAt(start - 1)] !== 1 || text.charCodeAt(start - 2) === BACKSLASH;
}
