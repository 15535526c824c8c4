/**
 * Windows: four neighbouring characters of a text, each told by its class alone, so that a window is a number of 20 bits.
 * Letters are of one class in either case; so are all digits, the marks of words, and whatever is left.
 */

/** How many characters a window shows, and how many bits tell the class of one. */
export const WIDTH = 4;
export const CLASS_BITS = 5;
/** The bits of a window, and those of all but its first character. */
export const WINDOW = (1 << (WIDTH * CLASS_BITS)) - 1;
export const WINDOW_END = WINDOW >> CLASS_BITS;

/** The class of what belongs to no word, and of what isn't ASCII. Those of `KINDS` follow in their order. */
export const NO_WORD = 0;
const KINDS = [..."abcdefghijklmnopqrstuvwxyz", "0123456789", "_$", "-", ".", "/"];

/** How many of a thousand characters of published JavaScript are of each class. */
const FREQUENCIES = [
  344, 39, 7, 26, 22, 78, 15, 10, 13, 41, 2, 6, 24, 15, 44, 43, 20, 1, 46, 44, 59, 21, 6, 5, 5, 7, 2, 6, 6, 22, 16, 7,
];

/** Sets of characters of ASCII: 1 at the codes of those that are in it. */
export type Characters = Readonly<Uint8Array>;

/** The class of each character of ASCII. */
export const CLASSES = ofAscii((character) => KINDS.findIndex((kind) => kind.includes(character.toLowerCase())) + 1);
export const NOTHING: Characters = ofAscii(() => 0);
/** What words and tokens are made of. */
export const WORD: Characters = ofAscii((character) => (/[\w$]/.test(character) ? 1 : 0));
export const TOKEN: Characters = ofAscii((character) => (/[\w-]/.test(character) ? 1 : 0));

function ofAscii(value: (character: string) => number): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => value(String.fromCharCode(code)));
}

/** The windows by which a text is found: one of them stands wherever the text does. */
export interface Windows {
  /** Where they begin, from where the text does: -1 is a character before it. */
  readonly offset: number;
  readonly windows: readonly number[];
}

/** The windows of a text that are met the least. One that goes beyond an end of the text shows what may stand there. */
export function rarestWindows(text: string, notBehind: Characters, notBefore: Characters): Windows {
  const places = [outside(notBehind), ...Array.from(text.slice(0, LOOKED_AT), placeOf)];
  if (text.length <= LOOKED_AT) places.push(outside(notBefore));
  let before = 1;
  for (; places.length < WIDTH; before++) places.unshift(outside(NOTHING));
  let [offset, least] = [0, Infinity];
  for (let at = 0; at + WIDTH <= places.length; at++) {
    const frequency = frequencyOf(places, at);
    if (frequency < least) [offset, least] = [at, frequency];
  }
  return { offset: offset - before, windows: combinations(places.slice(offset, offset + WIDTH)) };
}

/** How much of a long text is looked at: enough to tell it. */
const LOOKED_AT = 24;

/** What may stand at a place: some classes, and how many of a thousand characters are of them. */
interface Place {
  readonly classes: readonly number[];
  readonly frequency: number;
}

function placeAt(classes: readonly number[]): Place {
  return { classes, frequency: classes.reduce((sum, kind) => sum + (FREQUENCIES[kind] ?? 0), 0) };
}

const BY_CLASS = Array.from(FREQUENCIES, (_, kind) => placeAt([kind]));
const placeOf = (character: string) => BY_CLASS[CLASSES[character.charCodeAt(0)] ?? NO_WORD] as Place;

/** What stands where a set's characters don't. */
function outside(characters: Characters): Place {
  let place = OUTSIDE.get(characters);
  if (!place) OUTSIDE.set(characters, (place = placeAt([...new Set(CLASSES.filter((_, code) => characters[code] === 0))])));
  return place;
}

const OUTSIDE = new Map<Characters, Place>();

/** How often the windows at a place are met, by chance or because most code has them. */
function frequencyOf(places: readonly Place[], at: number): number {
  let [frequency, window, windows] = [1, 0, 1];
  for (let place = at; place < at + WIDTH; place++) {
    const { classes, frequency: own } = places[place] as Place;
    [frequency, window, windows] = [frequency * own, (window << CLASS_BITS) | (classes[0] ?? NO_WORD), windows * classes.length];
  }
  return windows === 1 && COMMON.has(window) ? frequency * COMMON_FACTOR : frequency;
}

/** Each window that shows one of some classes at each of its places. */
function combinations(places: readonly Place[]): number[] {
  let windows = [0];
  for (const { classes } of places) windows = windows.flatMap((window) => classes.map((kind) => (window << CLASS_BITS) | kind));
  return windows;
}

/** What most code says stands there far more often than by chance, as a word of its own above all. */
const COMMON = new Set(
  [
    "const function return export import require module default string number undefined typeof this node options type name",
    "value param prop object array source check config form ignore allow state request response change server user data ast",
    "private public session token runtime production development start access storage local client post auth error process",
    "open decode sign path index use get set test join concat from http:// https:// .com/ /api/ 0000 import( require( default:",
  ]
    .flatMap((words) => words.split(" "))
    .map((word) => ` ${word} `)
    .flatMap((word) => Array.from({ length: word.length - WIDTH + 1 }, (_, at) => word.slice(at, at + WIDTH)))
    .flatMap((piece) => combinations(Array.from(piece, placeOf))),
);
const COMMON_FACTOR = 30;
