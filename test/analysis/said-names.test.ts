import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SourceCode } from "../../src/analysis/file.js";
import { Names, Stems } from "../../src/analysis/said-names.js";

/** A file of which only the text is read. */
const file = (text: string) => ({ text }) as SourceCode;

/** Short texts over few characters meet each other often. */
const short = fc.string({ unit: fc.constantFrom("a", "b", "B", "_", "$", "1"), minLength: 2, maxLength: 4 });
const texts = fc.string({ unit: fc.constantFrom("a", "A", "b", "B", "_", "$", "1", ".", "-", " ", "é", "\n"), maxLength: 40 });

describe("names that a file says", () => {
  const names = new Names(["localStorage", "$env", "certificate-error"]);

  it.each([
    ["in code", "window.localStorage.clear()", true],
    ["in a string", `const store = "localStorage";`, true],
    ["at the start", "localStorage", true],
    ["behind what isn't ASCII", "élocalStorage", true],
    ["with a dollar", "import { x } from '$env/static/public'", true],
    ["as the first of several words", `app.on("certificate-error", f)`, true],
    ["as a part of a longer word", "mylocalStorage, localStorage2, _localStorage", false],
    ["in another case", "LocalStorage localstorage", false],
    ["not at all", "", false],
  ])("%s", (_, text, said) => {
    expect(names.areSaidIn(file(text))).toBe(said);
  });

  it("are the words of the text, whichever names others look for", () => {
    fc.assert(
      fc.property(fc.array(short, { maxLength: 5 }), short, texts, (others, name, text) => {
        const wanted = new Names([name]);
        new Names(others);
        expect(wanted.areSaidIn(file(text))).toBe(text.split(/[^\w$]+/).includes(name));
      }),
    );
  });

  it.each([
    ["is called", "$('a')", ["$"]],
    ["has a member that is read", "window.$.ajax(a); $.get(b)", ["$"]],
    ["is a part of another text", "`${a}$`", []],
  ])("of one character are said where it %s", (_, text, said) => {
    expect(new Names(["$"]).saidIn(file(text))).toEqual(said);
  });

  it("are answered for each file, in any order", () => {
    const [with_, without] = [file("$env"), file("env")];
    expect([with_, without, with_, without].map((one) => names.areSaidIn(one))).toEqual([true, false, true, false]);
  });

  it("are handed out: those that the file says", () => {
    expect(names.saidIn(file("$env localStorage $env"))).toEqual(["$env", "localStorage"]);
    expect(names.saidIn(file("env"))).toEqual([]);
  });

  it("are found in a file that was read before they were asked for", () => {
    const read = file("sessionStorage");
    expect(names.areSaidIn(read)).toBe(false);
    expect(new Names(["sessionStorage"]).areSaidIn(read)).toBe(true);
  });

  it("are all told apart, though the trigrams of some have one hash", () => {
    const many = Array.from({ length: 300 }, (_, index) => `name${index}`);
    const asked = many.map((name) => new Names([name]));
    const said = file(many.filter((_, index) => index % 2 === 0).join(" "));
    expect(asked.every((one, index) => one.areSaidIn(said) === (index % 2 === 0))).toBe(true);
  });
});

describe("stems that a file says", () => {
  it("are parts of the text in any case, whichever stems others look for", () => {
    const stem = fc.string({ unit: fc.constantFrom("a", "b", "-", "."), minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(stem, { maxLength: 5 }), stem, texts, (others, wanted, text) => {
        const stems = new Stems([wanted]);
        new Stems(others);
        expect(stems.areSaidIn(file(text))).toBe(text.toLowerCase().includes(wanted));
      }),
    );
  });

  it.each([
    ["one ends in another", ["xsaml", "saml"], "saml"],
    ["one begins in another", ["jwt-x", "t-token"], "jwt-token"],
    ["one is within another", ["abcde", "bc"], "abcx"],
  ])("are found where %s", (_, stems, text) => {
    const asked = stems.map((stem) => new Stems([stem]));
    expect(asked.map((one) => one.areSaidIn(file(text)))).toEqual(stems.map((stem) => text.includes(stem)));
  });
});
