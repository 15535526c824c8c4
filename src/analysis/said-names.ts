import type { Automaton } from "../credentials/automaton.js";
import { whenFileIsDone, type SourceCode } from "./file.js";
import { textAutomaton } from "./text-automaton.js";

/**
 * What a file's text says, in code, strings and comments. All names and stems that rules look for are registered when
 * their tables are loaded; one pass over a file's characters then answers each of them, where a search of its own
 * would read the text once more.
 */

/** A text that is looked for: who asks for it, and the number of the last reading that found it. */
interface Wanted {
  readonly text: string;
  readonly askers: Asker[];
  found: number;
}

const names = new Map<string, Wanted>();
const stems = new Map<string, Wanted>();
let automaton: Automaton<Wanted> | undefined;

/** The file that was read last, and the number of that reading. */
let last: SourceCode | undefined;
let reading = 0;

/** Whoever looks for some texts. */
class Asker {
  /** The last reading that found one, and which it found. */
  #reading = 0;
  #found: string[] = [];

  constructor(wanted: Map<string, Wanted>, texts: Iterable<string>) {
    for (const text of texts) {
      const known = wanted.get(text);
      if (known) known.askers.push(this);
      else wanted.set(text, { text, askers: [this], found: 0 });
    }
    [automaton, last] = [undefined, undefined];
  }

  /** Whether a file's text says one of the texts. */
  areSaidIn(sourceCode: SourceCode): boolean {
    if (last !== sourceCode) read(sourceCode);
    return this.#reading === reading;
  }

  /** Which of the texts a file's says. */
  saidIn(sourceCode: SourceCode): readonly string[] {
    return this.areSaidIn(sourceCode) ? this.#found : [];
  }

  /** Takes note of a text in the file that is read. */
  find(text: string): void {
    if (this.#reading !== reading) [this.#reading, this.#found] = [reading, []];
    this.#found.push(text);
  }
}

/** Names to look for, as whole words. */
export class Names extends Asker {
  readonly #names: ReadonlySet<string>;

  /** Of a name that is several words, such as `certificate-error`, the first is looked for. */
  constructor(given: Iterable<string>) {
    const all = new Set(given);
    super(names, new Set([...all].flatMap((name) => /[\w$]+/.exec(name)?.[0] ?? [])));
    this.#names = all;
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }
}

/** Pieces of ASCII text to look for anywhere and in any case: `saml` in `getSamlResponse`. */
export class Stems extends Asker {
  constructor(given: Iterable<string>) {
    super(stems, new Set(given));
  }
}

const forget = () => (last = undefined);

function read(sourceCode: SourceCode): void {
  if (!last) whenFileIsDone(forget);
  last = sourceCode;
  reading++;
  const { next, firstFinding, findings } = (automaton ??= textAutomaton(names, stems));
  const { text } = sourceCode;
  const { length } = text;
  let state = 0;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    state = next[(state << 7) | (code < 128 ? code : 0)] as number;
    if (state >= firstFinding) note(findings[state - firstFinding]);
  }
  // The end of the text ends its last word.
  state = next[state << 7] as number;
  if (state >= firstFinding) note(findings[state - firstFinding]);
}

function note(found: readonly Wanted[] | undefined): void {
  for (const wanted of found ?? []) {
    if (wanted.found === reading) continue;
    wanted.found = reading;
    for (const asker of wanted.askers) asker.find(wanted.text);
  }
}
