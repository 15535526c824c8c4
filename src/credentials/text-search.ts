import { TrigramMap } from "./trigram-map.js";
import { HASHES, hashOf, NOTHING, rarestTrigrams, TOKEN, WIDTH, WORD, type Characters } from "./trigrams.js";

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

/** What a row tells of a text that is looked for; behind it follow the text's characters, four in a number. */
const enum Row {
  /** Another row of the same trigram; 0 for none. */
  Next,
  /** The last reading that found the text by this row. */
  Found,
  /** How many characters behind the text's beginning its trigram ends. */
  End,
  Length,
  Way,
  /** The number of the text: one that is looked for by several trigrams may have several rows. */
  Text,
  Characters,
}

/**
 * Makes a search for texts. Each is looked for by three of its characters, a trigram that little else has: a mark for each of
 * those tells at nearly all places that none of the texts stands there. What little is left is confirmed.
 *
 * While a file is parsed, all of this leaves the processor's cache, and waiting for it takes longer than the reading. So what
 * most characters touch, the marks, is 8 KB whatever the number of texts; and what tells whether a text stands at a place lies
 * together, in a row of numbers.
 *
 * The letter of an escape belongs to no word: `"\nsecret"` says `secret`.
 */
export function createTextSearch<Item>(): TextSearch<Item> {
  /** The trigrams by which some text is still to be found, and those that the last reading struck off: by their hashes. */
  const marks = new Int32Array(HASHES >> 5);
  const struck: number[] = [];
  /** Hashes of more than one trigram. */
  const shared = new Set<number>();
  /** The first row of each trigram. */
  const firstRows = new TrigramMap();
  let rows = new Int32Array(1 << 10);
  let characters = new Uint8Array(rows.buffer);
  let endOfRows = 1;
  /** What the texts mean, and the last reading that found each: by their numbers. */
  const items: Item[] = [];
  const found: number[] = [];
  /** The number of the reading at hand. */
  let reading = 0;

  function addRow(trigram: number, text: string, way: number, end: number, item: number): void {
    const row = endOfRows;
    endOfRows += Row.Characters + ((text.length + 3) >> 2);
    if (endOfRows > rows.length) {
      const before = rows;
      rows = new Int32Array(2 * endOfRows);
      rows.set(before);
      characters = new Uint8Array(rows.buffer);
    }
    rows.set([firstRows.get(trigram), 0, end, text.length, way, item], row);
    for (let index = 0; index < text.length; index++) characters[4 * (row + Row.Characters) + index] = text.charCodeAt(index);
    firstRows.set(trigram, row);
  }

  /** Marks a trigram. */
  function mark(trigram: number): void {
    const hash = hashOf(trigram);
    if (hasBit(marks, hash) && firstRows.get(trigram) === 0) shared.add(hash);
    setBit(marks, hash);
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

  /** Confirms what may stand where a trigram ends. */
  function confirm(text: string, trigram: number, trigramEnd: number, visit: (item: Item, start: number) => void): void {
    let row = firstRows.get(trigram);
    let isDone = row > 0;
    for (; row > 0; row = rows[row + Row.Next] as number) {
      const way = BY_NUMBER[rows[row + Row.Way] as number] as Way;
      if (way.once && rows[row + Row.Found] === reading) continue;
      const start = trigramEnd - (rows[row + Row.End] as number);
      const isFound = stands(row, way, text, start);
      isDone &&= isFound && way.once;
      if (!isFound) continue;
      rows[row + Row.Found] = reading;
      const number = rows[row + Row.Text] as number;
      if (way.once && found[number] === reading) continue;
      found[number] = reading;
      visit(items[number] as Item, start);
    }
    if (!isDone || shared.has(hashOf(trigram))) return;
    clearBit(marks, hashOf(trigram));
    struck.push(hashOf(trigram));
  }

  return {
    add(texts) {
      const added = Array.from(texts, ({ text, as, item }) => {
        const way = WAYS[as];
        items.push(item);
        found.push(0);
        const sought = way.anyCase ? text.toLowerCase() : text;
        return { sought, way: BY_NUMBER.indexOf(way), number: items.length - 1, ...rarestTrigrams({ text, ...way }) };
      });
      // Rows of one trigram lie side by side.
      const each = added.flatMap((row) => row.trigrams.map((trigram) => ({ ...row, trigram })));
      for (const { trigram, sought, way, offset, number } of each.sort((one, other) => one.trigram - other.trigram)) {
        mark(trigram);
        addRow(trigram, sought, way, offset + WIDTH, number);
      }
    },
    find(text, visit) {
      reading++;
      // A table is in the processor's cache as far as it is used: copying all of it would fetch it from memory.
      for (let hash = struck.pop(); hash !== undefined; hash = struck.pop()) setBit(marks, hash);
      const ascii = Buffer.byteLength(text) === text.length ? text : text.replace(NO_ASCII, "\0");
      // A word of one character may end the text, which what follows it tells.
      for (let [from, before] = [0, 0]; from <= text.length; from += PIECE) {
        const quads = fillPiece(ascii, from);
        const count = readPiece(quads, before, marks);
        before = piece.getInt32(PIECE - 4, true);
        for (let index = 0; index < count; index++)
          confirm(text, TRIGRAMS[index] as number, from + (PLACES[index] as number), visit);
      }
    },
  };
}

const BY_NUMBER: readonly Way[] = Object.values(WAYS);

const hasBit = (bits: Int32Array, index: number) => ((bits[index >>> 5] as number) & (1 << index)) !== 0;
const setBit = (bits: Int32Array, index: number) => (bits[index >>> 5] = (bits[index >>> 5] as number) | (1 << index));
const clearBit = (bits: Int32Array, index: number) => (bits[index >>> 5] = (bits[index >>> 5] as number) & ~(1 << index));

const BACKSLASH = 92;
const NO_ASCII = /[^\0-\x7f]/g;

/** How many characters are read at once, and these characters: one byte each. */
const PIECE = 1 << 12;
const bytes = Buffer.alloc(PIECE);
const piece = new DataView(bytes.buffer, bytes.byteOffset, PIECE);
/** Where in a piece some text may stand: where a marked trigram ends, and that trigram. */
const PLACES = new Int32Array(PIECE);
const TRIGRAMS = new Int32Array(PIECE);

/** Takes a piece of a text of ASCII, and something behind the text's end. Tells in how many numbers of four characters. */
function fillPiece(text: string, from: number): number {
  const length = bytes.write(from === 0 ? text : text.slice(from, from + PIECE), "latin1");
  const quads = Math.min(PIECE, length + 4) >> 2;
  for (let index = length; index < 4 * quads; index++) bytes[index] = 0;
  return quads;
}

/** Reads the piece at hand, behind four other characters, and notes its marked trigrams. Tells how many there are. */
function readPiece(quads: number, fourBefore: number, marks: Int32Array): number {
  let before = fourBefore;
  let count = 0;
  let trigram;
  for (let index = 0; index < 4 * quads; index += 4) {
    const four = piece.getInt32(index, true);
    if (hasBit(marks, hashOf((trigram = (before >>> 16) | (four << 16))))) count = note(count, trigram, index + 1);
    if (hasBit(marks, hashOf((trigram = (before >>> 24) | (four << 8))))) count = note(count, trigram, index + 2);
    if (hasBit(marks, hashOf(four))) count = note(count, four, index + 3);
    if (hasBit(marks, hashOf((trigram = four >>> 8)))) count = note(count, trigram, index + 4);
    before = four;
  }
  return count;
}

function note(count: number, trigram: number, end: number): number {
  TRIGRAMS[count] = trigram & 0xff_ff_ff;
  PLACES[count] = end;
  return count + 1;
}
