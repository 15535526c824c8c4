import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TrigramMap } from "../../src/credentials/trigram-map.js";
import { hashOf } from "../../src/credentials/trigrams.js";

const trigrams = fc.integer({ min: 0, max: 0xff_ff_ff });

/** Trigrams of one hash: their product with the hash's factor differs in its lowest byte alone. */
function alike(count: number): number[] {
  const found: number[] = [];
  for (let trigram = 1; found.length < count; trigram++) if (hashOf(trigram) === hashOf(1)) found.push(trigram);
  return found;
}

describe("a map of trigrams", () => {
  it("has the last number of each trigram, and 0 for others", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(trigrams, fc.integer({ min: 1 }))), trigrams, (pairs, other) => {
        const map = new TrigramMap();
        for (const [trigram, value] of pairs) map.set(trigram, value);
        const expected = new Map(pairs);
        expect([...expected.keys()].map((trigram) => map.get(trigram))).toEqual([...expected.values()]);
        expect(map.get(other)).toBe(expected.get(other) ?? 0);
      }),
    );
  });

  it("tells trigrams of one hash apart", () => {
    const map = new TrigramMap();
    const same = alike(5);
    for (const [index, trigram] of same.slice(1).entries()) map.set(trigram, index + 1);
    expect(same.map((trigram) => map.get(trigram))).toEqual([0, 1, 2, 3, 4]);
  });

  it("grows", () => {
    const map = new TrigramMap();
    for (let trigram = 0; trigram < 20_000; trigram++) map.set(trigram, trigram + 1);
    expect(Array.from({ length: 20_000 }, (_, trigram) => map.get(trigram))).toEqual(
      Array.from({ length: 20_000 }, (_, trigram) => trigram + 1),
    );
    expect(map.get(20_000)).toBe(0);
  });
});
