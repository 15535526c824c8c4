import type { SourceCode } from "./file.js";
import { automatonOf, type Automaton } from "./stem-automaton.js";

/**
 * What a file's text says, in code, strings and comments. All names and stems that rules look for are registered when
 * their tables are loaded; one pass over a file's characters then answers each of them, where a search of its own
 * would read the text once more.
 */

/** Slots of hashes: a file's words fall into those of 2,000 registered names one time in thirty. */
const SLOTS = 1 << 16;

/** Characters of names; what isn't ASCII ends one. */
const IN_NAME = Uint8Array.from({ length: 128 }, (_, code) => (/[\w$]/.test(String.fromCharCode(code)) ? 1 : 0));

/** By the slot of its hash: how many registered names fall into it, and how many of them the file at hand hasn't said yet. */
const registered = new Uint8Array(SLOTS);
const unsaid = new Uint8Array(SLOTS);
/** Who asks for a name, and who for a stem. */
const byName = new Map<string, { readonly askers: Asker[]; said: number }>();
const byStem = new Map<string, Asker[]>();
let stems: Automaton<readonly Asker[]> | undefined;

/** The file that was read last, and its number. */
let last: SourceCode | undefined;
let reading = 0;

const slotOf = (hash: number) => (hash ^ (hash >>> 15)) & (SLOTS - 1);

/** Whoever asks: the number of the last file that said what it looks for. */
class Asker {
  said = 0;

  /** Whether a file's text says what is looked for. */
  areSaidIn(sourceCode: SourceCode): boolean {
    read(sourceCode);
    return this.said === reading;
  }
}

/** Names to look for, as whole words. */
export class Names extends Asker {
  readonly #names: ReadonlySet<string>;

  /** Of a name that is several words, such as `certificate-error`, the first is looked for. */
  constructor(names: Iterable<string>) {
    super();
    this.#names = new Set(names);
    for (const name of this.#names) ask(/[\w$]+/.exec(name)?.[0] ?? "", this);
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#names.values();
  }
}

/** Pieces of ASCII text to look for anywhere and in any case: `saml` in `getSamlResponse`. */
export class Stems extends Asker {
  constructor(texts: Iterable<string>) {
    super();
    for (const text of texts) {
      const askers = byStem.get(text);
      if (askers) askers.push(this);
      else byStem.set(text, [this]);
    }
    [stems, last] = [undefined, undefined];
  }
}

function ask(name: string, asker: Asker): void {
  const known = byName.get(name);
  last = undefined;
  if (known) return void known.askers.push(asker);
  byName.set(name, { askers: [asker], said: 0 });
  let hash = 0;
  for (let index = 0; index < name.length; index++) hash = (Math.imul(hash, 31) + name.charCodeAt(index)) | 0;
  const slot = slotOf(hash);
  registered[slot] = (registered[slot] as number) + 1;
}

function read(sourceCode: SourceCode): void {
  if (last === sourceCode) return;
  last = sourceCode;
  reading++;
  unsaid.set(registered);
  const { text } = sourceCode;
  const { length } = text;
  const { next, found } = (stems ??= automatonOf(byStem));
  let hash = 0;
  let state = 0;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 128) {
      if (hash !== 0) hash = endName(text, index, hash);
      state = 0;
      continue;
    }
    state = next[(state << 7) | code] as number;
    const askers = found[state];
    if (askers) mark(askers);
    if (IN_NAME[code] === 1) hash = (Math.imul(hash, 31) + code) | 0;
    else if (hash !== 0) hash = endName(text, index, hash);
  }
  endName(text, length, hash);
}

/** Looks at the word that ends at a place, unless its slot has nothing left to be said. Returns the hash of no word. */
function endName(text: string, end: number, hash: number): 0 {
  const slot = slotOf(hash);
  if (unsaid[slot] === 0) return 0;
  let start = end;
  while (start > 0 && IN_NAME[text.charCodeAt(start - 1)] === 1) start--;
  const name = byName.get(text.slice(start, end));
  if (!name || name.said === reading) return 0;
  name.said = reading;
  unsaid[slot] = (unsaid[slot] as number) - 1;
  mark(name.askers);
  return 0;
}

function mark(askers: readonly Asker[]): void {
  for (const asker of askers) asker.said = reading;
}
