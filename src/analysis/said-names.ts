import { oncePerFile, type SourceCode } from "./file.js";

/** Bits of the filter: a file of 2,000 different names sets one bit in sixty. */
const BITS = 1 << 17;

/** Characters of names; what isn't ASCII ends one. */
const IN_NAME = Uint8Array.from({ length: 128 }, (_, code) => (/[\w$]/.test(String.fromCharCode(code)) ? 1 : 0));

/** The bits of the file at hand. */
const filter = new Uint8Array(BITS >> 3);

const bitOf = (hash: number) => (hash ^ (hash >>> 15)) & (BITS - 1);
const isSet = (bit: number) => ((filter[bit >> 3] as number) & (1 << (bit & 7))) !== 0;

/**
 * The names that a file's text says, in code, strings and comments, as a Bloom filter: one pass over the characters
 * answers each rule whether it has anything to look for, where a regular expression for each takes a pass of its own.
 */
const readNames = oncePerFile(({ text }) => {
  filter.fill(0);
  const { length } = text;
  let hash = 0;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code < 128 && IN_NAME[code] === 1) {
      hash = (Math.imul(hash, 31) + code) | 0;
    } else if (hash !== 0) {
      setBit(bitOf(hash));
      hash = 0;
    }
  }
  setBit(bitOf(hash));
});

function setBit(bit: number): void {
  filter[bit >> 3] = (filter[bit >> 3] as number) | (1 << (bit & 7));
}

/** Names to look for, with the bit of each. */
export class Names {
  readonly #bits: ReadonlyMap<string, number>;

  /** Of a name that is several, such as `certificate-error`, the first counts. */
  constructor(names: Iterable<string>) {
    this.#bits = new Map(Array.from(names, (name) => [name, bitOf(hashOf(/[\w$]+/.exec(name)?.[0] ?? ""))]));
  }

  has(name: string): boolean {
    return this.#bits.has(name);
  }

  /** Whether a file's text says one of the names. */
  areSaidIn(sourceCode: SourceCode): boolean {
    readNames(sourceCode);
    for (const [name, bit] of this.#bits) if (isSet(bit) && sourceCode.text.includes(name)) return true;
    return false;
  }
}

function hashOf(name: string): number {
  let hash = 0;
  for (let index = 0; index < name.length; index++) hash = (Math.imul(hash, 31) + name.charCodeAt(index)) | 0;
  return hash;
}
