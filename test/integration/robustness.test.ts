import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as espree from "espree";
import { Linter } from "eslint";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.js";
import { lint } from "./linting.js";

/** Bad and good code of every rule: what mutations start from. */
const snippets = readdirSync(new URL("../../rules-docs/", import.meta.url)).flatMap((name) =>
  Array.from(
    readFileSync(new URL(`../../rules-docs/${name}`, import.meta.url), "utf8").matchAll(/^```tsx?\n([^]*?)^```$/gm),
    ([, code = ""]) => code,
  ),
);

/** Code as an editor has it while somebody types: characters deleted, doubled, cut off, put in from elsewhere. */
const mutated = fc
  .tuple(
    fc.constantFrom(...snippets),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat({ max: 30 }),
        fc.constantFrom(
          "",
          "(",
          ")",
          "{",
          "}",
          "`",
          "${",
          "=",
          ".",
          "?.",
          "\u{1d4d0}",
          "\ud800",
          "\r\n",
          "await ",
          "class A {",
          "...",
          "[",
          "]",
          "!",
          "as const",
        ),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([code, edits]) =>
    edits.reduce(
      (text, [at, length, inserted]) =>
        text.slice(0, at % (text.length + 1)) + inserted + text.slice((at % (text.length + 1)) + length),
      code,
    ),
  );

describe("no rule throws", () => {
  it("on mutated snippets", () => {
    fc.assert(
      fc.property(mutated, fc.constantFrom("file.ts", "file.tsx", "file.js"), (code, filename) => {
        const first = lint(code, { filename });
        expect(lint(code, { filename })).toEqual(first);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["an empty file", ""],
    ["a byte order mark", "\uFEFFexport const apiKey = process.env.KEY;"],
    ["carriage returns", "const a = 1;\r\nconst b = 2;\r\n"],
    ["a hashbang", "#!/usr/bin/env node\nrequire('fs');"],
    ["lone surrogates", 'const password = "\\ud800 \\udc00";'],
    ["astral names", "const \u{20bb7} = Math.random(); const token\u{20bb7} = \u{20bb7};"],
    ["holes and spreads", "const [, a = 1, ...b] = [, ...c]; f(...b, , );".replace(", )", ")")],
    [
      "a class with everything",
      "class A extends (class {}) { static #a = 1; static { this.#a; } get [x]() { return super.y; } accessor z = 1; }",
    ],
    ["optional calls", "a?.b?.[c]?.(d)?.e;"],
    ["a new without parentheses", "new Foo; new (foo())();"],
    ["assignments to patterns", "({ a: b.c, ...d.e } = f); [g.h] = i;"],
    ["JSX of every kind", 'const a = <><A.B {...c} d="e" f={g}>{/* h */}{...i}</A.B></>;'],
    [
      "types of every kind",
      "type A<T> = T extends `a${infer U}` ? U : never; declare module 'x' { export = y; } abstract class B { abstract c: string; declare d: 1; }",
    ],
    ["exports of every kind", "export * as a from 'b'; export { c as 'd' }; export default async function* () {}"],
    ["an import with attributes", "import a from './a.json' with { type: 'json' };"],
  ])("on %s", (_, code) => {
    expect(() => lint(code, { filename: "file.tsx" })).not.toThrow();
  });

  it.each([
    ["arrays", "const token = " + "[".repeat(800) + "]".repeat(800)],
    ["sums", "const token = " + "a + ".repeat(800) + '"b"'],
    ["sums of texts", "const token = " + '"x" + '.repeat(3000) + '"b"'],
    ["calls", "const token = " + "f(".repeat(500) + ")".repeat(500)],
    ["chains", "const token = Math.random()" + ".toString()".repeat(500)],
    ["templates", "const token = " + "`${".repeat(300) + "1" + "}`".repeat(300)],
    ["conditions", "const token = " + "a ? b : ".repeat(600) + "c"],
    ["aliases", Array.from({ length: 3000 }, (__, index) => `const a${String(index + 1)} = a${String(index)};`).join("\n")],
    ["literals", `const secrets = [${Array.from({ length: 50_000 }, (__, index) => `"k${String(index)}Zq7T2vXw9L"`).join()}];`],
    ["one long text", `const token = "${"a1B".repeat(300_000)}";`],
  ])("on deep and long code: %s", (_, code) => {
    const start = performance.now();
    expect(() => lint(code)).not.toThrow();
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it("with the parser that JavaScript gets by default", () => {
    const linter = new Linter({ cwd: "/" });
    const rules = Object.fromEntries(
      Object.keys(plugin.rules).map((name) => [`credential-hygiene/${name}`, "error"]),
    ) as Linter.RulesRecord;
    for (const code of [
      "const apiKey = `q7ZkT2vXw9LmB4sRj8NdYc5H`;",
      "export const token = Math.random();",
      "class A { #token = Math.random() }",
    ]) {
      const messages = linter.verify(
        code,
        [
          {
            files: ["**/*.js"],
            plugins: { "credential-hygiene": plugin as never },
            languageOptions: { parser: espree as never },
            rules,
          },
        ],
        { filename: "/a.js" },
      );
      expect(messages.map(({ ruleId }) => ruleId)).toHaveLength(1);
    }
  });
});

it("the package can be required", () => {
  expect(createRequire(import.meta.url)("../../dist/index.js")).toHaveProperty("configs.recommended");
});
