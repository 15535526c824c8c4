import { randomBytes, randomInt, randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ApiTable } from "../../src/analysis/calls.js";
import { isCall } from "../../src/analysis/expressions.js";
import { strengthOf } from "../../src/analysis/strength.js";
import type { SecureDraw } from "../../src/libraries/concept.js";
import { nodesOf, read } from "./reading.js";

const table = new ApiTable<SecureDraw>([
  { modules: ["node:crypto"], path: "randomBytes", yields: { kind: "bytes", size: "0" } },
  { modules: ["node:crypto"], path: "randomUUID", yields: { kind: "uuidV4" } },
  { modules: ["node:crypto"], path: "randomInt", yields: { kind: "integer" } },
  { path: "crypto.getRandomValues", yields: { kind: "bytes", size: "0" } },
  { modules: ["ids"], path: "id", yields: { kind: "text", size: "0", length: 21, characters: 64, alphabet: "1" } },
  { modules: ["ids"], path: "make()", yields: { kind: "text", size: "1", characters: 64, alphabet: "0", madeBy: true } },
]);
const IMPORTS = `import { randomBytes, randomInt, randomUUID } from "node:crypto"; import { id, make } from "ids"; `;

/** The strength of the first source in a piece of code. */
const strengthIn = (code: string) =>
  read(IMPORTS + code, (sourceCode) => {
    for (const node of nodesOf(sourceCode, "CallExpression")) {
      const row = isCall(node) ? table.rowOf(node, sourceCode) : undefined;
      if (!row) continue;
      const strength = strengthOf(node, row, sourceCode);
      return strength && { bits: strength.bits, text: sourceCode.getText(strength.node) };
    }
    return undefined;
  });

describe("bits of a draw", () => {
  it.each([
    ["randomBytes(16)", 128],
    [`randomBytes(16).toString("hex")`, 128],
    [`randomBytes(16).toString("hex").slice(0, 8)`, 32],
    [`randomBytes(16).toString("hex").slice(-8)`, 32],
    [`randomBytes(16).toString("hex").substring(4, 10)`, 24],
    [`randomBytes(16).toString("hex").substr(2, 6)`, 24],
    [`randomBytes(16).toString("base64url").slice(0, 8)`, 48],
    [`randomBytes(4).toString("hex").slice(0, 40)`, 32],
    [`randomBytes(16).subarray(0, 4).toString("hex")`, 32],
    [`randomBytes(2 * 8).toString("hex").toUpperCase()`, 128],
    ["randomUUID()", 122],
    [`randomUUID().replace(/-/g, "")`, 122],
    [`randomUUID().replaceAll("-", "").slice(0, 10)`, 40],
    [`randomUUID().split("-")[0]`, 32],
    [`randomUUID().split("-")[4]`, 48],
    ["randomInt(1024)", 10],
    ["randomInt(1000, 2024)", 10],
    ["crypto.getRandomValues(new Uint8Array(8))", 64],
    ["crypto.getRandomValues(new Uint32Array(4))", 128],
    ["id()", 126],
    ["id(8)", 48],
    [`id(8, "01")`, 8],
    [`make("0123456789abcdef", 8)()`, 32],
    ["Array.from({ length: 6 }, () => randomInt(1024))", 60],
  ])("%s: %d", (code, bits) => {
    expect(strengthIn(`probe(${code});`)?.bits).toBeCloseTo(bits, 6);
  });

  it.each([
    "randomBytes(size)",
    "randomInt(min, max)",
    `randomBytes(16).toString("hex").slice(0, size)`,
    "items.map(() => randomInt(10))",
    `"xxxx".replace(/x/g, () => String(randomInt(16)))`,
    "id(size)",
  ])("%s: unknown, or no less than what the file shows", (code) => {
    const bits = strengthIn(`probe(${code});`)?.bits;
    expect(bits === undefined || bits >= 128).toBe(true);
  });

  it("doesn't guess how often a loop draws", () => {
    expect(strengthIn("let text = ''; for (let i = 0; i < n; i++) text += randomInt(10);")).toBeUndefined();
  });

  it("says which expression the value is", () => {
    expect(strengthIn(`const key = randomBytes(8).toString("hex").slice(0, 4) + "x";`)?.text).toBe(
      `randomBytes(8).toString("hex").slice(0, 4)`,
    );
  });
});

describe("what Node draws", () => {
  const run = (code: string): string =>
    String(
      new Function("randomBytes", "randomInt", "randomUUID", `return ${code};`)(randomBytes, randomInt, randomUUID) as unknown,
    );

  it("is as long as the bits say", () => {
    const size = fc.integer({ min: 1, max: 40 });
    const cut = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(size, fc.constantFrom("hex", "base64url"), cut, (bytes, encoding, [start, end]) => {
        const code = `randomBytes(${bytes}).toString("${encoding}").slice(${start}, ${end})`;
        const perCharacter = encoding === "hex" ? 4 : 6;
        const bits = strengthIn(`probe(${code});`)?.bits ?? NaN;
        expect(bits).toBe(Math.min(bytes * 8, run(code).length * perCharacter));
      }),
      { numRuns: 60 },
    );
  });
});
