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
  const places = [classesOutside(notBehind), ...Array.from(text, (character) => [classOf(character)]), classesOutside(notBefore)];
  let before = 1;
  for (; places.length < WIDTH; before++) places.unshift(classesOutside(NOTHING));
  let [offset, least] = [0, Infinity];
  for (let at = 0; at + WIDTH <= places.length; at++) {
    const frequency = frequencyOf(places.slice(at, at + WIDTH));
    if (frequency < least) [offset, least] = [at, frequency];
  }
  return { offset: offset - before, windows: combinations(places.slice(offset, offset + WIDTH)) };
}

const classOf = (character: string) => CLASSES[character.charCodeAt(0)] ?? NO_WORD;

/** The classes of what isn't in a set. */
function classesOutside(characters: Characters): readonly number[] {
  let classes = OUTSIDE.get(characters);
  if (!classes) OUTSIDE.set(characters, (classes = [...new Set(CLASSES.filter((_, code) => characters[code] === 0))]));
  return classes;
}

const OUTSIDE = new Map<Characters, readonly number[]>();

/** Each window that shows one of some classes at each of its places. */
function combinations(places: readonly (readonly number[])[]): number[] {
  return places.reduce<number[]>(
    (windows, kinds) => windows.flatMap((window) => kinds.map((kind) => (window << CLASS_BITS) | kind)),
    [0],
  );
}

/** How often windows are met, by chance or because most code has them. */
function frequencyOf(places: readonly (readonly number[])[]): number {
  let frequency = 1;
  for (const kinds of places) frequency *= kinds.reduce((sum, kind) => sum + (FREQUENCIES[kind] ?? 0), 0) / 1000;
  const isCommon = places.every((kinds) => kinds.length === 1) && combinations(places).some((window) => COMMON.has(window));
  return isCommon ? frequency * COMMON_FACTOR : frequency;
}

/** What most code has stands there far more often than by chance. */
const COMMON = new Set(
  [
    " //",
    "// ",
    ..."const function return export import require module default string number undefined typeof this node".split(" "),
  ]
    .concat("option type name value for let".split(" "))
    .flatMap((word) => Array.from({ length: word.length - WIDTH + 1 }, (_, at) => word.slice(at, at + WIDTH)))
    .flatMap((window) => combinations(Array.from(window, (character) => [classOf(character)]))),
);
const COMMON_FACTOR = 30;
