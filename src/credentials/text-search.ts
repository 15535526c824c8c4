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

/** What a row tells of a text that is looked for by a window; behind it follow the text's characters, four in a number. */
const enum Row {
  Window,
  /** Another row, in the same slot; 0 for none. */
  Next,
  /** The last reading that found the text by this row. */
  Found,
  /** How many characters behind the text's beginning the window ends. */
  End,
  Length,
  Way,
  /** The number of the text: one that is looked for by several windows has several rows. */
  Text,
  Characters,
}

/**
 * Makes a search for texts. Each is looked for by four of its characters, a window: a bit for the last three of them tells at
 * most places that none of the texts stands there, and a bit for all four at most others. What little is left is confirmed.
 *
 * While a file is parsed, all of this leaves the processor's cache, and waiting for it takes longer than the reading. So what
 * most characters touch, the first of the tables and the characters' classes, is 4 KB whatever the number of texts; and what
 * tells whether a text stands at a place lies together, in a row of numbers.
 *
 * The letter of an escape belongs to no word: `"\nsecret"` says `secret`.
 */
export function createTextSearch<Item>(): TextSearch<Item> {
  const ends = new Int32Array((WINDOW_END + 1) >> 5);
  /** The windows by which some text is still to be found, and those that the last reading struck off. */
  const open = new Int32Array((WINDOW + 1) >> 5);
  const closed: number[] = [];
  /** The first row of each slot; 0 for none. */
  const slots = new Int32Array(SLOTS);
  let rows = new Int32Array(1 << 10);
  let characters = new Uint8Array(rows.buffer);
  let endOfRows = 1;
  /** What the texts mean, and the last reading that found each: by their numbers. */
  const items: Item[] = [];
  const found: number[] = [];
  /** The number of the reading at hand. */
  let reading = 0;

  function addRow(text: string, way: number, window: number, end: number): void {
    const row = endOfRows;
    endOfRows += Row.Characters + ((text.length + 3) >> 2);
    if (endOfRows > rows.length) {
      const before = rows;
      rows = new Int32Array(2 * endOfRows);
      rows.set(before);
      characters = new Uint8Array(rows.buffer);
    }
    const slot = window % SLOTS;
    rows.set([window, slots[slot] as number, 0, end, text.length, way, items.length], row);
    for (let index = 0; index < text.length; index++) characters[4 * (row + Row.Characters) + index] = text.charCodeAt(index);
    slots[slot] = row;
    setBit(ends, window & WINDOW_END);
    setBit(open, window);
  }

  /** Whether the text of a row stands at a place. */
  function stands(row: number, { notBehind, notBefore, anyCase }: Way, text: string, start: number): boolean {
    const length = rows[row + Row.Length] as number;
    const end = start + length;
    if (start < 0 || end > text.length) return false;
    const sought = 4 * (row + Row.Characters);
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(start + index);
      const expected = characters[sought + index];
      if (code !== expected && !(anyCase && code >= 65 && code <= 90 && code + 32 === expected)) return false;
    }
    if (end < text.length && notBefore[text.charCodeAt(end)] === 1) return false;
    return start === 0 || notBehind[text.charCodeAt(start - 1)] !== 1 || text.charCodeAt(start - 2) === BACKSLASH;
  }

  /** Confirms what may stand where a window ends. */
  function confirm(text: string, windowEnd: number, window: number, visit: (item: Item, start: number) => void): void {
    let isDone = true;
    for (let row = slots[window % SLOTS] as number; row > 0; row = rows[row + Row.Next] as number) {
      if (rows[row + Row.Window] !== window) continue;
      const way = BY_NUMBER[rows[row + Row.Way] as number] as Way;
      if (way.once && rows[row + Row.Found] === reading) continue;
      const start = windowEnd - (rows[row + Row.End] as number);
      const isFound = stands(row, way, text, start);
      isDone &&= isFound && way.once;
      if (!isFound) continue;
      rows[row + Row.Found] = reading;
      const number = rows[row + Row.Text] as number;
      if (way.once && found[number] === reading) continue;
      found[number] = reading;
      visit(items[number] as Item, start);
    }
    if (!isDone) return;
    clearBit(open, window);
    closed.push(window);
  }

  /** The last window that was read. */
  let last = 0;

  /** Reads a piece of a text: notes where in it a text may stand, and tells how often. Compiled once, as nothing rare is done. */
  function readPiece(codes: Uint16Array, length: number): number {
    // Variables of their own, not by destructuring: what stands around a function is loaded anew for each character, and an
    // iterator hides the types of what it gives.
    const classes = CLASS_OF;
    const endBits = ends;
    const openBits = open;
    const places = PLACES;
    const windows = WINDOWS;
    const all = WINDOW;
    const end = WINDOW_END;
    const shift = CLASS_BITS;
    let window = last;
    let count = 0;
    for (let index = 0; index < length; index++) {
      window = ((window << shift) | (classes[codes[index] as number] as number)) & all;
      if (!hasBit(endBits, window & end) || !hasBit(openBits, window)) continue;
      places[count] = index + 1;
      windows[count++] = window;
    }
    last = window;
    return count;
  }

  return {
    add(texts) {
      for (const { text, as, item } of texts) {
        const way = WAYS[as];
        const { offset, windows } = rarestWindows(text, way.notBehind, way.notBefore);
        const sought = way.anyCase ? text.toLowerCase() : text;
        for (const window of windows) addRow(sought, BY_NUMBER.indexOf(way), window, offset + WIDTH);
        items.push(item);
        found.push(0);
      }
    },
    find(text, visit) {
      reading++;
      // A table is in the processor's cache as far as it is used: copying all of it would fetch it from memory.
      for (let window = closed.pop(); window !== undefined; window = closed.pop()) setBit(open, window);
      last = 0;
      let escape = text.indexOf("\\");
      for (let from = 0; from < text.length; from += PIECE) {
        const codes = codesOf(text, from);
        for (; escape >= 0 && escape + 1 < from + PIECE; escape = text.indexOf("\\", escape + 2)) codes[escape + 1 - from] = 0;
        const count = readPiece(codes, Math.min(PIECE, text.length - from));
        for (let index = 0; index < count; index++)
          confirm(text, from + (PLACES[index] as number), WINDOWS[index] as number, visit);
      }
      // The end of the text is the end of its last word.
      for (let end = text.length + 1; end < text.length + WIDTH; end++) {
        last = (last << CLASS_BITS) & WINDOW;
        if (hasBit(open, last)) confirm(text, end, last, visit);
      }
    },
  };
}

const BY_NUMBER: readonly Way[] = Object.values(WAYS);

/** How many slots there are to find rows in by their windows. */
const SLOTS = 1 << 14;

/** The class of each UTF-16 unit: a table of all of them takes no more of the cache than the characters that are met. */
const CLASS_OF = new Uint8Array(1 << 16);
CLASS_OF.set(CLASSES);

const hasBit = (bits: Int32Array, index: number) => ((bits[index >> 5] as number) & (1 << index)) !== 0;
const setBit = (bits: Int32Array, index: number) => (bits[index >> 5] = (bits[index >> 5] as number) | (1 << index));
const clearBit = (bits: Int32Array, index: number) => (bits[index >> 5] = (bits[index >> 5] as number) & ~(1 << index));

const BACKSLASH = 92;

/** How many characters are read at once. */
const PIECE = 1 << 11;
const codes = new Uint16Array(PIECE);
const bytes = Buffer.from(codes.buffer);
/** Where in a piece some text may stand: where a window of it ends, and which one. */
const PLACES = new Int32Array(PIECE);
const WINDOWS = new Int32Array(PIECE);

/** The characters of a piece of a text as numbers, which are read faster than out of a string. The next call overwrites them. */
function codesOf(text: string, from: number): Uint16Array {
  bytes.write(from === 0 && text.length <= PIECE ? text : text.slice(from, from + PIECE), "utf16le");
  return codes;
}
