import { searchFor, type Found, type Sought, type TextSearch } from "../credentials/text-search.js";
import { whenFileIsDone, type SourceCode } from "./file.js";

/**
 * What a file's text says, in code, strings and comments. All texts that rules look for are registered when their tables
 * are loaded; one reading of a file's characters then answers each of them, where a search of its own would read the
 * text once more.
 */

/** All that is looked for, and the search for it, which is built when it is first asked. */
const all: Texts<never>[] = [];
let search: TextSearch<Listener[]> | undefined;

/** What is told where a text stands. */
type Listener = (start: number) => void;

/** The file that was read last, and the number of that reading. */
let last: SourceCode | undefined;
let reading = 0;

/** Texts to look for, each with what it means. */
export class Texts<Item> {
  /** The last reading that found one, and what it found. */
  #reading = 0;
  #found: Found<Item>[] = [];

  constructor(readonly sought: () => Iterable<Sought<Item>>) {
    all.push(this as unknown as Texts<never>);
    [search, last] = [undefined, undefined];
  }

  /** Whether a file's text says one of the texts. */
  areSaidIn(sourceCode: SourceCode): boolean {
    if (last !== sourceCode) read(sourceCode);
    return this.#reading === reading;
  }

  /** Which of them a file's text says, and where. */
  foundIn(sourceCode: SourceCode): readonly Found<Item>[] {
    return this.areSaidIn(sourceCode) ? this.#found : [];
  }

  /** Takes note of a text in the file that is read. */
  find(item: Item, start: number): void {
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
    super(() => soughtAs("word", new Set([...names].flatMap((name) => /[\w$]+/.exec(name)?.[0] ?? []))));
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
    super(() => soughtAs("stem", stems));
  }
}

function soughtAs(as: "word" | "stem", texts: ReadonlySet<string>): Sought<string>[] {
  return Array.from(texts, (text) => ({ text, as, item: text }));
}

const forget = () => (last = undefined);

function read(sourceCode: SourceCode): void {
  if (!last) whenFileIsDone(forget);
  last = sourceCode;
  reading++;
  (search ??= searchForAll())(sourceCode.text, (listeners, start) => {
    for (const listener of listeners) listener(start);
  });
}

/** The search for all texts: what several look for is looked for once. */
function searchForAll(): TextSearch<Listener[]> {
  const wanted = new Map<string, Sought<Listener[]>>();
  for (const texts of all) {
    for (const { text, as, item } of texts.sought()) {
      const listener = (start: number) => texts.find(item, start);
      const known = wanted.get(`${as} ${text}`);
      if (known) known.item.push(listener);
      else wanted.set(`${as} ${text}`, { text, as, item: [listener] });
    }
  }
  return searchFor(wanted.values());
}
