/** An automaton that finds texts anywhere in another, in any case, by one step for each ASCII character (Aho and Corasick, 1975). */
export interface Automaton<Meaning> {
  /** By state and character, `state << 7 | code`: the next state. The first state is 0. */
  readonly next: Uint16Array;
  /** By state: what is found when it is reached. */
  readonly found: readonly (Meaning | undefined)[];
}

/** Lower case of ASCII, by code. */
const LOWER = Uint8Array.from({ length: 128 }, (_, code) => String.fromCharCode(code).toLowerCase().charCodeAt(0));

/** Builds the automaton of some ASCII texts, with what each means. */
export function automatonOf<Item>(texts: ReadonlyMap<string, readonly Item[]>): Automaton<readonly Item[]> {
  const size = [...texts.keys()].reduce((sum, { length }) => sum + length, 1);
  const next = new Uint16Array(size << 7);
  const found = new Array<readonly Item[] | undefined>(size).fill(undefined);
  let states = 1;
  for (const [text, items] of texts) {
    let state = 0;
    for (const character of text.toLowerCase()) {
      const edge = (state << 7) | character.charCodeAt(0);
      if (next[edge] === 0) next[edge] = states++;
      state = next[edge] as number;
    }
    found[state] = [...(found[state] ?? []), ...items];
  }
  linkFailures(next, found);
  // The other case of a letter goes where the lower one does.
  for (let state = 0; state < states; state++)
    for (let code = 0; code < 128; code++) next[(state << 7) | code] = next[(state << 7) | (LOWER[code] as number)] as number;
  return { next, found };
}

/** Where a text doesn't go on, its longest end that begins one does: states are visited by their depth. */
function linkFailures<Item>(next: Uint16Array, found: (readonly Item[] | undefined)[]): void {
  const failure = new Uint16Array(found.length);
  const queue = [...next.subarray(0, 128)].filter((state) => state !== 0);
  for (const state of queue) {
    const behind = failure[state] as number;
    const inherited = found[behind];
    if (inherited) found[state] = [...(found[state] ?? []), ...inherited];
    for (let code = 0; code < 128; code++) {
      const edge = (state << 7) | code;
      const instead = next[(behind << 7) | code] as number;
      const child = next[edge] as number;
      if (child === 0) next[edge] = instead;
      else {
        failure[child] = instead;
        queue.push(child);
      }
    }
  }
}
