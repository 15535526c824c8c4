import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTextSearch, type Sought } from "../../src/credentials/text-search.js";
import { hashOf } from "../../src/credentials/trigrams.js";

type Way = Sought<string>["as"];

/** What a search finds: the item and the place of each occurrence. */
function found(sought: readonly (readonly [Way, string])[], text: string): string[] {
  const search = createTextSearch<string>();
  search.add(sought.map(([as, each]) => ({ text: each, as, item: `${as} ${each}` })));
  const places: string[] = [];
  search.find(text, (item, start) => places.push(`${item} @${start}`));
  return places;
}

describe("a text search", () => {
  it.each<[string, Way, string, string, number[]]>([
    ["a whole word", "word", "token", "xtoken token_ $token (token) token", [22]],
    ["a word at both ends", "word", "token", "token", [0]],
    ["a word behind an escape", "word", "token", String.raw`"\ntoken"`, [3]],
    ["a word in its own case alone", "word", "Token", "token Token", [6]],
    ["a stem in any case, once", "stem", "saml", "getSamlResponse(SAML)", [3]],
    ["an opening in its own case, each time", "opening", "sk_", "sk_1 'sk_2' xsk_ -sk_ SK_", [0, 6]],
    ["an opening behind a mark of templates", "opening", "sk_", "$sk_1 /sk_2", [1, 7]],
    ["a piece, each time", "inner", "://", "http://a wss://b", [4, 12]],
    ["one character", "word", "$", "$.ajax a$ $$ $", [0]],
    ["one character behind others", "word", "$", "a.b($)", [4]],
    ["one character at the end", "word", "$", "a.b, $", [5]],
    ["two characters", "word", "qs", "(qs, sqs)", [1]],
    ["two characters at both ends", "opening", "SK", "SK, SK", [0, 4]],
    ["two characters behind an escape", "word", "qs", String.raw`"\tqs"`, [3]],
    ["a text that is longer than what is looked at", "word", "a".repeat(40), `b${"a".repeat(40)} ${"a".repeat(40)}`, [42]],
    ["nothing in an empty text", "word", "a", "", []],
  ])("finds %s", (_, as, text, within, starts) => {
    expect(found([[as, text]], within)).toEqual(starts.map((start) => `${as} ${text} @${start}`));
  });

  it("finds what one text and another have in common for both", () => {
    expect(
      found(
        [
          ["word", "apiKey"],
          ["stem", "apikey"],
          ["inner", "Key"],
        ],
        "apiKey",
      ).sort(),
    ).toEqual(["inner Key @3", "stem apikey @0", "word apiKey @0"]);
  });

  it("finds texts whose trigrams have one hash, though the first one is found once and for all", () => {
    const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
    const words = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
    const hash = (word: string) => hashOf(Buffer.from(`${word}\0`).readInt32LE());
    const one = words.find((word) => words.some((other) => other !== word && hash(other) === hash(word))) ?? "";
    const other = words.find((word) => word !== one && hash(word) === hash(one)) ?? "";
    expect(
      found(
        [
          ["word", one],
          ["word", other],
        ],
        `${one} ${" ".repeat(9996)}${other}`,
      ),
    ).toEqual([`word ${one} @0`, `word ${other} @10000`]);
  });

  it("looks for what is added later, too", () => {
    const search = createTextSearch<string>();
    const items: string[] = [];
    for (const text of ["first", "second"]) {
      search.add([{ text, as: "word", item: text }]);
      search.find("first second first", (item) => items.push(item));
    }
    expect(items).toEqual(["first", "first", "second"]);
  });

  it("reads a text longer than any before", () => {
    expect(found([["word", "end"]], `${" ".repeat(100_000)}end`)).toEqual(["word end @100000"]);
  });

  it("finds a text wherever it stands in the pieces that are read at once", () => {
    for (let before = 4060; before < 4120; before++) {
      const text = `${" ".repeat(before)}secret sk-1`;
      const sought = [["word", "secret"] as const, ["opening", "sk-"] as const, ["stem", "cre"] as const];
      const starts = [`word secret @${before}`, `opening sk- @${before + 7}`, `stem cre @${before + 2}`];
      expect(found(sought, text).sort()).toEqual(starts.sort());
      expect(found(sought, text.slice(0, before + 6)).sort()).toEqual([starts[1], starts[2]].sort());
    }
  });

  it("knows the letter of an escape wherever a piece ends", () => {
    for (let before = 4060; before < 4120; before++) {
      for (const [escape, isFound] of [
        ["\\n", true],
        ["\\\\\\n", true],
        ["n", false],
      ] as const) {
        for (const word of ["token", "qs"]) {
          const text = `${" ".repeat(before)}${escape}${word}`;
          expect(found([["word", word]], text)).toEqual(isFound ? [`word ${word} @${before + escape.length}`] : []);
        }
      }
    }
  });

  it("finds a word beside letters that are not of Latin-1", () => {
    // The low bytes of these are the letters of ASCII.
    for (const letter of ["š", "\u5b61", "\u{1f461}"])
      expect(found([["word", "key"]], `${letter}key${letter}`)).toEqual([`word key @${letter.length}`]);
  });

  /** Short texts over few characters meet each other often. */
  const characters = ["a", "A", "b", "_", "$", "1", "-", ".", "/", " ", "é"];
  const piece = fc.string({ unit: fc.constantFrom(...characters.slice(0, -1)), minLength: 2, maxLength: 6 });
  const text = fc.string({ unit: fc.constantFrom(...characters), maxLength: 60 });

  it("finds pieces wherever they stand, whatever else is looked for", () => {
    fc.assert(
      fc.property(fc.uniqueArray(piece, { minLength: 1, maxLength: 5 }), text, (pieces, within) => {
        const expected = pieces.flatMap((each) =>
          [...within].flatMap((_, start) => (within.startsWith(each, start) ? [`inner ${each} @${start}`] : [])),
        );
        expect(
          found(
            pieces.map((each) => ["inner", each]),
            within,
          ).sort(),
        ).toEqual(expected.sort());
      }),
    );
  });

  it("finds where stems stand first, in any case", () => {
    fc.assert(
      fc.property(piece, text, (stem, within) => {
        const start = within.toLowerCase().indexOf(stem.toLowerCase());
        expect(found([["stem", stem]], within)).toEqual(start < 0 ? [] : [`stem ${stem} @${start}`]);
      }),
    );
  });

  it("finds openings where no token goes on", () => {
    fc.assert(
      fc.property(piece, text, (opening, within) => {
        const expected = [...within].flatMap((_, start) =>
          within.startsWith(opening, start) && !/[\w-]$/.test(within.slice(0, start)) ? [`opening ${opening} @${start}`] : [],
        );
        expect(found([["opening", opening]], within)).toEqual(expected);
      }),
    );
  });
});
