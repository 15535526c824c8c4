import { createTextSearch, type Found, type Sought } from "../credentials/text-search.js";
import { whenFileIsDone, type SourceCode } from "./file.js";

/**
 * What a file's text says, in code, strings and comments. One reading of a file's characters answers it for all texts that
 * some rule has asked for, where a search of its own would read the text once more.
 */

/** What is told where a text stands. */
type Listener = (start: number) => void;

const search = createTextSearch<Listener>();

/** The file that was read last, and the number of that reading. */
let last: SourceCode | undefined;
let reading = 0;

/** Texts to look for, each with what it means. */
export class Texts<Item> {
  #isSought = false;
  /** The last reading that found one, and what it found. */
  #reading = 0;
  #found: Found<Item>[] = [];

  constructor(private readonly sought: () => Iterable<Sought<Item>>) {}

  /** Whether a file's text says one of the texts. */
  areSaidIn(sourceCode: SourceCode): boolean {
    if (!this.#isSought) this.#seek();
    if (last !== sourceCode) read(sourceCode);
    return this.#reading === reading;
  }

  /** Which of them a file's text says, and where. */
  foundIn(sourceCode: SourceCode): readonly Found<Item>[] {
    return this.areSaidIn(sourceCode) ? this.#found : [];
  }

  /** Has the texts looked for from now on. */
  #seek(): void {
    this.#isSought = true;
    search.add(Array.from(this.sought(), ({ text, as, item }) => ({ text, as, item: (start) => this.#find(item, start) })));
    last = undefined;
  }

  /** Takes note of a text in the file that is read. */
  #find(item: Item, start: number): void {
    if (this.#reading !== reading) [this.#reading, this.#found] = [reading, []];
    this.#found.push({ item, start });
  }
}

/** Names to look for, as whole words. */
export class Names extends Texts<string> {
  readonly #names: ReadonlySet<string>;

  /** Of a name that is several words, such as `certificate-error`, the first is looked for. */
  constructor(given: Iterable<string>) {
    const names = new Set(given);
    super(() => [...new Set([...names].flatMap((name) => /[\w$]+/.exec(name)?.[0] ?? []))].flatMap(soughtForName));
    this.#names = names;
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** Which of the names a file's text says. */
  saidIn(sourceCode: SourceCode): readonly string[] {
    return this.foundIn(sourceCode).map(({ item }) => item);
  }
}

/** Pieces of ASCII text to look for anywhere and in any case: `saml` in `getSamlResponse`. */
export class Stems extends Texts<string> {
  constructor(given: Iterable<string>) {
    const stems = new Set(given);
    super(() => Array.from(stems, (text) => ({ text, as: "stem", item: text })));
  }
}

/** A word of one character has too little to look for: `$` is looked for with what follows it where it is used. */
function soughtForName(name: string): Sought<string>[] {
  if (name.length > 1) return [{ text: name, as: "word", item: name }];
  return USES.map((use) => ({ text: `${name}${use}`, as: "stem", item: name }));
}

const USES = [".", "("];

const forget = () => (last = undefined);

function read(sourceCode: SourceCode): void {
  if (!last) whenFileIsDone(forget);
  last = sourceCode;
  reading++;
  search.find(sourceCode.text, (listener, start) => listener(start));
}
