import { automatonOf, CODES, linkFailures, trieOf, type Automaton } from "../credentials/automaton.js";

const IN_NAME = Uint8Array.from({ length: CODES }, (_, code) => (/[\w$]/.test(String.fromCharCode(code)) ? 1 : 0));
const LOWER = Uint8Array.from({ length: CODES }, (_, code) => String.fromCharCode(code).toLowerCase().charCodeAt(0));

/**
 * The automaton that finds stems anywhere and in any case, and names as whole words as they are written, behind their
 * end. All are of ASCII; each is given with what it means. A state is a pair: where the text stands
 * in a stem, and where its word stands: within a name (its node), behind one (`names + node`), or in no name.
 */
export function textAutomaton<Item>(names: ReadonlyMap<string, Item>, stems: ReadonlyMap<string, Item>): Automaton<Item> {
  const words = trieOf(names);
  const parts = trieOf(new Map([...stems].map(([stem, item]) => [stem.toLowerCase(), item])));
  linkFailures(parts);
  const nodes = words.items.length;
  const noName = 2 * nodes;

  const wordAfter = (word: number, code: number): number => {
    if (IN_NAME[code] === 0) return word < nodes && (words.items[word]?.length ?? 0) > 0 ? nodes + word : 0;
    if (word === noName) return noName;
    return words.next[(word < nodes ? word : 0) * CODES + code] || noName;
  };

  /** Pairs as they are reached, with where each leads. */
  const pairs: { readonly word: number; readonly part: number }[] = [{ word: 0, part: 0 }];
  const numbers = new Map([[0, 0]]);
  const edges: number[] = [];
  for (const pair of pairs) {
    for (let code = 0; code < CODES; code++) {
      const word = wordAfter(pair.word, code);
      const part = parts.next[pair.part * CODES + (LOWER[code] as number)] as number;
      const key = word * parts.items.length + part;
      let number = numbers.get(key);
      if (number === undefined) numbers.set(key, (number = pairs.push({ word, part }) - 1));
      edges.push(number);
    }
  }

  const found = pairs.map(({ word, part }) => [
    ...(word >= nodes && word < noName ? (words.items[word - nodes] ?? []) : []),
    ...(parts.items[part] ?? []),
  ]);
  return automatonOf(edges, found);
}
