import type { Examples, SecureDraw } from "./concept.js";

/** A secure source of random values. */
export interface SecureSource extends SecureDraw, Examples {
  /** As a message names it. */
  readonly source: string;
  /** The versions whose types or source the row was checked with. */
  readonly checked: string;
}

const crypto = ["node:crypto", "crypto"];

/** Sets of crypto-random-string and randomstring, with the number of their characters. */
const SETS = {
  hex: 16,
  base64: 64,
  "url-safe": 66,
  numeric: 10,
  distinguishable: 18,
  "ascii-printable": 94,
  alphanumeric: 62,
  alphabetic: 52,
  binary: 2,
  octal: 8,
};

const text = (imported: string, short: string, long: string) => ({
  bad: `${imported} export const apiKey = ${short};`,
  good: `${imported} export const apiKey = ${long};`,
});

export const secureSources: readonly SecureSource[] = [
  {
    source: "randomBytes",
    checked: "Node 20.20",
    modules: crypto,
    global: "crypto",
    path: "randomBytes",
    yields: { kind: "bytes", size: "0" },
    ...text(`import { randomBytes } from "node:crypto";`, `randomBytes(8).toString("hex")`, `randomBytes(32).toString("hex")`),
  },
  {
    source: "getRandomValues",
    checked: "Web Cryptography Level 2",
    path: "crypto.getRandomValues",
    yields: { kind: "bytes", size: "0" },
    ...text(``, `crypto.getRandomValues(new Uint8Array(8))`, `crypto.getRandomValues(new Uint8Array(32))`),
  },
  {
    source: "randomUUID",
    checked: "Node 20.20",
    modules: crypto,
    global: "crypto",
    path: "randomUUID",
    yields: { kind: "uuidV4" },
    ...text(`import { randomUUID } from "node:crypto";`, `randomUUID().slice(0, 8)`, `randomUUID()`),
  },
  {
    source: "randomUUID",
    checked: "Web Cryptography Level 2",
    path: "crypto.randomUUID",
    yields: { kind: "uuidV4" },
    ...text(``, `crypto.randomUUID().split("-")[0]`, `crypto.randomUUID()`),
  },
  {
    source: "uuid's v4",
    checked: "14.0",
    modules: ["uuid"],
    path: "v4",
    yields: { kind: "uuidV4" },
    ...text(`import { v4 } from "uuid";`, `v4().replace(/-/g, "").slice(0, 10)`, `v4()`),
  },
  {
    source: "randomInt",
    checked: "Node 20.20",
    modules: crypto,
    global: "crypto",
    path: "randomInt",
    yields: { kind: "integer" },
    ...text(`import { randomBytes, randomInt } from "node:crypto";`, `randomInt(1000000)`, `randomBytes(32).toString("hex")`),
  },
  {
    source: "nanoid",
    checked: "3.3, 5.1",
    modules: ["nanoid"],
    path: "nanoid",
    yields: { kind: "text", size: "0", length: 21, characters: 64 },
    ...text(`import { nanoid } from "nanoid";`, `nanoid(8)`, `nanoid()`),
  },
  {
    source: "nanoid's customAlphabet",
    checked: "3.3, 5.1",
    modules: ["nanoid"],
    path: "customAlphabet()",
    yields: { kind: "text", size: "1", length: 21, characters: 64, alphabet: "0", madeBy: true },
    ...text(
      `import { customAlphabet } from "nanoid"; const draw = customAlphabet("0123456789", 12); const drawMore = customAlphabet("0123456789abcdef", 32);`,
      `draw()`,
      `drawMore()`,
    ),
  },
  {
    source: "crypto-random-string",
    checked: "4.0",
    modules: ["crypto-random-string"],
    path: "",
    yields: {
      kind: "text",
      size: "0.length",
      characters: 16,
      alphabet: "0.characters",
      named: { at: "0.type", characters: SETS },
    },
    ...text(
      `import cryptoRandomString from "crypto-random-string";`,
      `cryptoRandomString({ length: 10 })`,
      `cryptoRandomString({ length: 32 })`,
    ),
  },
  {
    source: "rand-token",
    checked: "1.0",
    modules: ["rand-token"],
    path: "generate",
    yields: { kind: "text", size: "0", characters: 62, alphabet: "1" },
    ...text(`import randToken from "rand-token";`, `randToken.generate(10)`, `randToken.generate(32)`),
  },
  {
    source: "rand-token",
    checked: "1.0",
    modules: ["rand-token"],
    path: "uid",
    yields: { kind: "text", size: "0", characters: 62 },
    ...text(`import { uid } from "rand-token";`, `uid(16)`, `uid(32)`),
  },
  {
    // Hexadecimal digits, eleven of them by default.
    source: "uid/secure",
    checked: "2.0",
    modules: ["uid/secure"],
    path: "uid",
    yields: { kind: "text", size: "0", length: 11, characters: 16 },
    ...text(`import { uid } from "uid/secure";`, `uid()`, `uid(32)`),
  },
  {
    source: "randomstring",
    checked: "1.3",
    modules: ["randomstring"],
    path: "generate",
    yields: { kind: "text", size: "0", length: 32, characters: 62, named: { at: "0.charset", characters: SETS } },
    ...text(`import randomstring from "randomstring";`, `randomstring.generate(7)`, `randomstring.generate()`),
  },
];
