import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../src/languages/lexer.js";
import { csharp, dart, groovy, java, json, kotlin, objectiveC, swift, type Syntax } from "../../src/languages/syntaxes.js";

const read = (text: string, syntax: Syntax) => {
  const { strings, comments } = tokenize(text, syntax);
  return {
    strings: strings.map(({ raw }) => raw),
    comments: comments.map(({ start, end }) => text.slice(start, end)),
    holes: strings.flatMap(({ holes }) => holes.map(({ start, end }) => text.slice(start, end))),
  };
};

describe("tokenize", () => {
  it.each<readonly [string, Syntax, string, readonly string[], readonly string[]]>([
    ["an escaped quote", java, String.raw`a("x\"y") + "z"`, [String.raw`x\"y`, "z"], []],
    ["a comment in a string", java, `a("// no") // yes`, ["// no"], ["// yes"]],
    ["a string in a comment", java, `/* "no" */ "yes"`, ["yes"], [`/* "no" */`]],
    ["nested comments", swift, `/* a /* b */ c */ "yes"`, ["yes"], ["/* a /* b */ c */"]],
    ["comments that don't nest", java, `/* a /* b */ "c" */`, ["c"], ["/* a /* b */"]],
    ["a quote as a character", java, `'"' + "yes"`, [`"`, "yes"], []],
    ["a text of several lines", kotlin, `"""a\n"b"\nc""" + "d"`, [`a\n"b"\nc`, "d"], []],
    ["a raw text of Swift", swift, `#"a"b"# + "c"`, [`a"b`, "c"], []],
    ["a verbatim text of C#", csharp, `@"a""b\\" + "c"`, [`a""b\\`, "c"], []],
    ["a raw text of Dart", dart, `r'a\\' + user"b"`, ["a\\", "b"], []],
    ["Objective-C's at sign", objectiveC, `@"a" "b"`, ["a", "b"], []],
    ["Gradle's single quotes", groovy, `a 'b' // c`, ["b"], ["// c"]],
    ["JSON with comments", json, `{ "a": 1 /* b */ }`, ["a"], ["/* b */"]],
    ["a string that isn't closed ends with its line", java, `"a\n"b"`, ["a", "b"], []],
    ["a comment that isn't closed ends with the text", java, `/* a "b"`, [], [`/* a "b"`]],
  ])("%s", (_, syntax, text, strings, comments) => {
    const found = read(text, syntax);
    expect(found.strings).toEqual(strings);
    expect(found.comments).toEqual(comments);
  });

  it.each<readonly [string, Syntax, string, readonly string[]]>([
    ["Swift", swift, String.raw`"a \(b.c(d)) \(e["f"]) g"`, [String.raw`\(b.c(d))`, String.raw`\(e["f"])`]],
    ["Kotlin", kotlin, '"a $b ${c.d} $1"', ["$b", "${c.d}"]],
    ["Dart", dart, "'a $b ${c}'", ["$b", "${c}"]],
    ["C#", csharp, '$"a {b} {{c}}"', ["{b}"]],
    ["Java has none", java, '"a ${b}"', []],
  ])("%s: expressions in a text", (_, syntax, text, holes) => {
    expect(read(text, syntax).holes).toEqual(holes);
  });

  const syntaxes = [swift, kotlin, java, groovy, objectiveC, csharp, dart, json];
  const pieces = fc.array(
    fc.constantFrom('"', "'", "\\", "/*", "*/", "//", "\n", "$", "{", "}", "(", ")", "@", "#", "r", "a", '"""'),
    {
      maxLength: 60,
    },
  );

  it("ends for every text, with places in order and inside of it", () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom(...syntaxes), (parts, syntax) => {
        const text = parts.join("");
        const { strings, comments } = tokenize(text, syntax);
        const places = [...strings, ...comments].toSorted((a, b) => a.start - b.start);
        for (const [index, { start, end }] of places.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(places[index - 1]?.end ?? 0);
        }
        for (const { content, raw } of strings) expect(text.slice(content.start, content.end)).toBe(raw);
      }),
    );
  });

  it.each(['"', "/*", "\\(", '"\\(', "$a", "'"])("takes linear time for %s over and over", (unit) => {
    const time = (count: number) => {
      const text = unit.repeat(count);
      const start = performance.now();
      for (const syntax of syntaxes) tokenize(text, syntax);
      return performance.now() - start;
    };
    time(1000);
    expect(time(40_000)).toBeLessThan(2000);
  });
});
