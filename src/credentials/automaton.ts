/** How many codes have an edge of their own: those of ASCII. What isn't ASCII counts as code 0. */
export const CODES = 128;

/** An automaton that reads a text by one table look-up for each character (Aho and Corasick, 1975), of up to 65,536 states. */
export interface Automaton<Item> {
  /** By state and code, `state << 7 | code`: the next state. It starts in state 0. */
  readonly next: Uint16Array;
  /** States from this one on find something. */
  readonly firstFinding: number;
  /** What is found when a state is reached, by its distance from the first finding one. */
  readonly findings: readonly (readonly Item[])[];
}

/** Texts by their characters: for each node the next one, by code. */
export interface Trie<Item> {
  readonly next: Uint16Array;
  readonly items: (readonly Item[])[];
}

/** The trie of some texts of ASCII, with what each means. */
export function trieOf<Item>(texts: ReadonlyMap<string, Item>): Trie<Item> {
  const size = [...texts.keys()].reduce((sum, { length }) => sum + length, 1);
  const next = new Uint16Array(size * CODES);
  const items: (readonly Item[])[] = [[]];
  for (const [text, item] of texts) {
    let node = 0;
    for (let index = 0; index < text.length; index++) {
      const edge = node * CODES + text.charCodeAt(index);
      if (next[edge] === 0) next[edge] = items.push([]) - 1;
      node = next[edge] as number;
    }
    items[node] = [item];
  }
  return { next, items };
}

/**
 * Makes a trie find its texts anywhere: where one doesn't go on, the longest end of it that begins another does. A node
 * then has what ends there, the longest first. Returns for each node how many characters ago texts began that it is
 * within, the first begun first. Nodes are visited by their depth.
 */
export function linkFailures<Item>({ next, items }: Trie<Item>): readonly (readonly number[])[] {
  const failure = new Uint16Array(items.length);
  const depths = new Uint16Array(items.length).fill(1);
  const begun: (readonly number[])[] = items.map(() => []);
  const queue = [...next.subarray(0, CODES)].filter((node) => node !== 0);
  for (const node of queue) {
    const behind = failure[node] as number;
    const depth = depths[node] as number;
    items[node] = [...(items[node] ?? []), ...(items[behind] ?? [])];
    begun[node] = [depth, ...(begun[behind] ?? [])];
    for (let code = 0; code < CODES; code++) {
      const edge = node * CODES + code;
      const child = next[edge] as number;
      const instead = next[behind * CODES + code] as number;
      if (child === 0) next[edge] = instead;
      else {
        failure[child] = instead;
        depths[child] = depth + 1;
        queue.push(child);
      }
    }
  }
  return begun;
}

/** The automaton of some states, by their edges and by what each finds: those that find something come last. */
export function automatonOf<Item>(edges: ArrayLike<number>, found: readonly (readonly Item[])[]): Automaton<Item> {
  const finds = found.map(({ length }) => length > 0);
  const order = [...finds.keys()].sort((a, b) => Number(finds[a]) - Number(finds[b]));
  const numbers = new Uint16Array(order.length);
  order.forEach((before, now) => (numbers[before] = now));
  const next = new Uint16Array(order.length * CODES);
  for (let edge = 0; edge < next.length; edge++) {
    const state = numbers[Math.floor(edge / CODES)] as number;
    next[state * CODES + (edge % CODES)] = numbers[edges[edge] as number] as number;
  }
  const firstFinding = finds.filter((isFinding) => !isFinding).length;
  return { next, firstFinding, findings: order.slice(firstFinding).map((before) => found[before] ?? []) };
}
