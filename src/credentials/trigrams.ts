/**
 * Trigrams: three neighbouring characters of ASCII, as a number that has their codes one after the other, the first in its lowest
 * byte. What is above its three bytes doesn't count.
 */

/** How many characters a trigram has. */
export const WIDTH = 3;

/** A number of 16 bits for a trigram, evenly spread. */
export const hashOf = (trigram: number) => Math.imul(trigram, SPREAD) >>> 16;
/** Its lowest byte is empty, which lets the highest one of a number fall away. */
const SPREAD = 0x45_f4_91_00;
export const HASHES = 1 << 16;

/** Sets of characters of ASCII: 1 at the codes of those that are in it. */
export type Characters = Readonly<Uint8Array>;

export const NOTHING: Characters = charactersThat(() => false);
/** What words and tokens are made of. */
export const WORD: Characters = charactersThat((character) => /[\w$]/.test(character));
export const TOKEN: Characters = charactersThat((character) => /[\w-]/.test(character));

function charactersThat(are: (character: string) => boolean): Characters {
  return Uint8Array.from({ length: 128 }, (_, code) => Number(are(String.fromCharCode(code))));
}

/** A text that is looked for, and what may stand around it. */
interface Text {
  readonly text: string;
  /** Behind and before which characters it doesn't stand. */
  readonly notBehind: Characters;
  readonly notBefore: Characters;
  readonly anyCase: boolean;
}

/** The trigrams by which a text is found: one of them stands wherever the text does. */
export interface Trigrams {
  /** Where they begin, from where the text does: -1 is a character before it. */
  readonly offset: number;
  readonly trigrams: readonly number[];
}

/** The trigrams of a text that are met the least. Those of a text that is too short show what may stand around it. */
export function rarestTrigrams({ text, notBehind, notBefore, anyCase }: Text): Trigrams {
  const places = Array.from(text.slice(0, LOOKED_AT), (character) => placeOf(character, anyCase));
  const before = places.length < WIDTH ? 1 : 0;
  if (before > 0) places.splice(0, text.length, besides(notBehind, ESCAPES), ...places, besides(notBefore));
  let [offset, least] = [0, Infinity];
  for (let at = 0; at + WIDTH <= places.length; at++) {
    const frequency = frequencyOf(places.slice(at, at + WIDTH));
    if (frequency < least) [offset, least] = [at, frequency];
  }
  return { offset: offset - before, trigrams: combinations(places.slice(offset, offset + WIDTH)) };
}

/** How much of a long text is looked at: enough to tell it. */
const LOOKED_AT = 24;

/** The characters that may stand at a place. */
type Place = readonly string[];

function placeOf(character: string, anyCase: boolean): Place {
  return anyCase ? [...new Set([character.toLowerCase(), character.toUpperCase()])] : [character];
}

/** What stands where a set's characters don't, and what else may stand there. */
function besides(characters: Characters, others = ""): Place {
  return Array.from(characters, (_, code) => String.fromCharCode(code)).filter(
    (character, code) => characters[code] === 0 || others.includes(character),
  );
}

/** The letters of escapes, which belong to no word: `"\nqs"` says `qs`. */
const ESCAPES = "0bfnrtv";

/** Each trigram that shows one of some characters at each of its places. */
function combinations(places: readonly Place[]): number[] {
  let trigrams = [0];
  for (const [index, place] of places.entries())
    trigrams = trigrams.flatMap((trigram) => place.map((character) => trigram | (character.charCodeAt(0) << (8 * index))));
  return trigrams;
}

/** How often, of ten thousand times, a trigram of some places is met: by chance, or because words have it. */
function frequencyOf(places: readonly Place[]): number {
  let [frequency, text] = [1, ""];
  for (const place of places) {
    frequency *= place.reduce((sum, character) => sum + (FREQUENCIES.get(character) ?? 1), 0) / 10_000;
    text += place[0];
  }
  return 10_000 * frequency + (COMMON.get(text) ?? 0);
}

/** How many of ten thousand characters of published JavaScript (of 11 million, in packages of 2024 to 2026) are each of some. */
const FREQUENCIES = new Map(
  Object.entries({
    1360: " ",
    750: "e",
    570: "t",
    400: "nrosia",
    220: "\nlcu",
    170: "p.,d=()-",
    130: '"fmh',
    80: "g;:y{}",
    50: "bxT/EvDkS",
    40: "\\'&0C1w*[]A2_",
    25: "F|PNIO?RLB",
    15: "3`M+j>8",
    10: "64957@U$qV",
    5: "GHWzKY<^J",
    2: "XQ#%Z",
  }).flatMap(([frequency, characters]) => Array.from(characters, (character) => [character, Number(frequency)] as const)),
);

/** The trigrams of words that the same packages have the most often, the commonest first, and how often that is. */
const COMMON = new Map(
  [
    "ion tio ent ype con ode ons tur etu urn ret his thi typ nst cti ing nod ter unc men nct ort par por ame ate ess fun ect res",
    "pre the oke ken ext ara let ren for tri ssi ati per ase ope ine nde nte val get lin sta sio alu lue pti str are Exp exp var",
    "ule int Typ ont ble xpr tor rea che tat ert end tar rro cas abl ram art rat pro nam def rin jec ile ind ers ult all mpo rce",
    "ted eng ace ngt len gth ath lse rop til est Tok bje our eme urc Sta ror ull den com cla opt Con tex nts iti fin era Nod omm",
    "sou age onf nfi tru ite fig Pat fie Nam uti ifi nce tem loc xpo Pro ore new tok imp lar enc ass nti ier las efi ces ire rom",
    "nul pac ali rse mes ars rep esc ign ecl des cal sli rip eck hec ang and ten rty eCo dex pec cri efa aul fau mbe rts tch scr",
    "fil ber err mme ume set ser equ ipt att odu rec ver has Obj ils Cod tes als use cat har ini ack ast nal dat tte ari key dul",
    "rue ern ead ePa row not mod ssa ele fer ria fix ran ive els mat ush gin arg ith fro les ato rra eat pat spa eak sag ray pus",
    "Par tTo pes sit cte",
  ]
    .flatMap((words) => words.split(" "))
    // From 53 of ten thousand to 3.5, as Zipf's law has it.
    .map((trigram, rank) => [trigram, 53 / (1 + rank / 18)] as const),
);
