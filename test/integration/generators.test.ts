import { describe, expect, it } from "vitest";
import { applyEdit, lint } from "./linting.js";

/** Generators that can be guessed or are too short, with the bits that a repaired one has to draw. */
const generators: readonly (readonly [string, string, number])[] = [
  ["a text of Math.random", `export function makeApiKey() { return Math.random().toString(36).slice(2); }`, 128],
  ["a code", `export function makeOtp() { return Math.floor(100000 + Math.random() * 900000); }`, 19],
  [
    "an alphabet and a loop",
    `const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789"; export function makeToken() { let token = ""; for (let i = 0; i < 32; i++) token += alphabet[Math.floor(Math.random() * alphabet.length)]; return token; }`,
    128,
  ],
  ["the time", `export function makeSessionToken() { return Date.now().toString(36); }`, 128],
  [
    "too few bytes",
    `import { randomBytes } from "node:crypto"; export function makeApiKey() { return randomBytes(6).toString("hex"); }`,
    128,
  ],
  [
    "a UUID that is cut",
    `import { randomUUID } from "node:crypto"; export function makeApiKey() { return randomUUID().slice(0, 8); }`,
    120,
  ],
];

/** At least so many bits were drawn by a text: its length in the alphabet that the samples show. */
function bitsOf(samples: readonly string[]): number {
  const length = Math.min(...samples.map((sample) => sample.length));
  const isFixed = (index: number) => samples.every((sample) => sample[index] === samples[0]?.[index]);
  const free = Array.from({ length }, (_, index) => index).filter((index) => !isFixed(index)).length;
  return free * Math.log2(new Set(samples.join("")).size);
}

describe("repaired generators", () => {
  it.each(generators)("%s: what it makes has the bits that its kind asks for", async (_, code, bits) => {
    const [report] = lint(code, { filename: "server/make.mjs" });
    const [suggestion] = report?.suggestions ?? [];
    const repaired = suggestion ? applyEdit(code, suggestion.fix) : "";
    expect(lint(repaired, { filename: "server/make.mjs" })).toEqual([]);
    const module = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(repaired)}`)) as Record<
      string,
      () => unknown
    >;
    const [make] = Object.values(module);
    const samples = Array.from({ length: 400 }, () => String(make?.()));
    expect(bitsOf(samples)).toBeGreaterThanOrEqual(bits);
    expect(new Set(samples).size).toBeGreaterThan(bits > 40 ? 399 : 390);
  });
});
