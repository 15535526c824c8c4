import rule from "../../src/rules/require-credential-entropy.js";
import { run } from "../run.js";

run("require-credential-entropy", rule, {
  valid: [
    {
      name: "256 bits",
      code: `import { randomBytes } from "node:crypto";
export const apiKey = randomBytes(32).toString("hex");`,
    },
    {
      name: "128 bits",
      code: `import { randomBytes } from "node:crypto";
export const sessionToken = randomBytes(16).toString("base64url");`,
    },
    {
      name: "a cut that leaves enough",
      code: `import { randomBytes } from "node:crypto";
export const apiKey = randomBytes(32).toString("hex").slice(0, 40);`,
    },
    {
      name: "a whole UUID",
      code: `import { randomUUID } from "node:crypto";
export const apiKey = \`sk_\${randomUUID()}\`;`,
    },
    {
      name: "nanoid's own length",
      code: `import { nanoid } from "nanoid";
export const resetToken = nanoid();`,
    },
    {
      name: "an id that nobody has to guess",
      code: `import { randomBytes } from "node:crypto";
export const requestId = randomBytes(4).toString("hex");`,
    },
    {
      name: "a short name of a file",
      code: `import { nanoid } from "nanoid";
export const fileName = nanoid(6);`,
    },
    {
      name: "a size from elsewhere",
      code: `import { randomBytes } from "node:crypto";
export const makeToken = (size: number) => randomBytes(size).toString("hex");`,
    },
    {
      name: "a nonce",
      code: `import { randomBytes } from "node:crypto";
export const nonce = randomBytes(12);`,
    },
    {
      name: "six digits",
      code: `import { randomInt } from "node:crypto";
export const otp = randomInt(100000, 1000000);`,
      options: [{ numbers: true }],
    },
    {
      name: "six digits one by one",
      code: `import { randomInt } from "node:crypto";
export const otp = Array.from({ length: 6 }, () => randomInt(10)).join("");`,
      options: [{ numbers: true }],
    },
    {
      name: "a number, whose range is what a code demands",
      code: `import { randomInt } from "node:crypto";
export const pin = randomInt(1000, 10000);`,
    },
    {
      name: "a large alphabet, often enough",
      code: `import { randomInt } from "node:crypto";
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
export const apiKey = Array.from({ length: 32 }, () => letters[randomInt(letters.length)]).join("");`,
    },
    {
      name: "a large modulus",
      code: `import { generateKeyPairSync } from "node:crypto";
export const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });`,
    },
    {
      name: "a strong curve",
      code: `import { generateKeyPairSync } from "node:crypto";
export const pair = generateKeyPairSync("ec", { namedCurve: "prime256v1" });`,
    },
    {
      name: "a fresh salt",
      code: `import { randomBytes, scryptSync } from "node:crypto";
export const hash = (password: string) => scryptSync(password, randomBytes(16), 32);`,
    },
    {
      name: "the salt of a stored hash",
      code: `import { scryptSync } from "node:crypto";
export const hash = (password: string, stored: any) => scryptSync(password, stored.salt, 32);`,
    },
    {
      name: "a key out of a secret of the environment",
      code: `import { scryptSync } from "node:crypto";
export const key = scryptSync(process.env.ENCRYPTION_SECRET!, "app-key", 32);`,
    },
    {
      name: "a remainder that divides 256",
      code: `import { randomBytes } from "node:crypto";
const alphabet = "0123456789abcdef";
export const apiKey = Array.from(randomBytes(40), (byte) => alphabet[byte % alphabet.length]).join("");`,
    },
    {
      name: "a biased colour",
      code: `import { randomBytes } from "node:crypto";
const colours = "rgb";
export const colour = colours[randomBytes(1)[0]! % colours.length];`,
    },
    {
      name: "tests",
      code: `import { randomBytes } from "node:crypto";
it("x", () => { const apiKey = randomBytes(4).toString("hex"); });`,
      filename: "a.test.ts",
    },
    {
      name: "the second form of the modulus, long enough",
      code: `import forge from "node-forge"; export const keys = forge.pki.rsa.generateKeyPair(2048);`,
    },
  ],
  invalid: [
    {
      name: "64 bits",
      code: `import { randomBytes } from "node:crypto";
export const apiKey = randomBytes(8).toString("hex");`,
      errors: [
        {
          messageId: "fewBits",
          data: { name: "apiKey", what: "API key", bits: "64", needed: "128" },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 37,
          suggestions: [
            {
              messageId: "drawMore",
              data: { text: `randomBytes(16).toString("hex")` },
              output: `import { randomBytes } from "node:crypto";
export const apiKey = randomBytes(16).toString("hex");`,
            },
          ],
        },
      ],
    },
    {
      name: "a cut",
      code: `import { randomBytes } from "node:crypto";
export const apiKey = randomBytes(32).toString("hex").slice(0, 8);`,
      errors: [
        {
          messageId: "fewBits",
          data: { name: "apiKey", what: "API key", bits: "32", needed: "128" },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 38,
          suggestions: [
            {
              messageId: "drawMore",
              data: { text: `randomBytes(32).toString("hex")` },
              output: `import { randomBytes } from "node:crypto";
export const apiKey = randomBytes(32).toString("hex");`,
            },
          ],
        },
      ],
    },
    {
      name: "a cut of few bytes",
      code: `import { randomBytes } from "node:crypto";
export const resetToken = randomBytes(10).toString("base64url").substring(0, 6);`,
      errors: [
        {
          messageId: "fewBits",
          data: { name: "resetToken", what: "one-time link token", bits: "36", needed: "128" },
          line: 2,
          column: 27,
          endLine: 2,
          endColumn: 42,
          suggestions: [
            {
              messageId: "drawMore",
              data: { text: `randomBytes(16).toString("base64url")` },
              output: `import { randomBytes } from "node:crypto";
export const resetToken = randomBytes(16).toString("base64url");`,
            },
          ],
        },
      ],
    },
    {
      name: "through a variable",
      code: `const crypto = require("crypto");
function make() { const value = crypto.randomBytes(6); return value.toString("hex"); }
exports.sessionId = make();`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "fewBits",
          data: { name: "sessionId", what: "session id", bits: "48", needed: "128" },
          line: 2,
          column: 33,
          endLine: 2,
          endColumn: 54,
          suggestions: [
            {
              messageId: "drawMore",
              data: { text: "crypto.randomBytes(16)" },
              output: `const crypto = require("crypto");
function make() { const value = crypto.randomBytes(16); return value.toString("hex"); }
exports.sessionId = make();`,
            },
          ],
        },
      ],
    },
    {
      name: "a named constant",
      code: `import crypto from "node:crypto";
const SIZE = 4;
export const csrfToken = crypto.randomBytes(SIZE).toString("hex");`,
      errors: [
        {
          messageId: "fewBits",
          data: { name: "csrfToken", what: "CSRF token", bits: "32", needed: "128" },
          line: 3,
          column: 26,
          endLine: 3,
          endColumn: 50,
          suggestions: [
            {
              messageId: "drawMore",
              data: { text: `crypto.randomBytes(16).toString("hex")` },
              output: `import crypto from "node:crypto";
const SIZE = 4;
export const csrfToken = crypto.randomBytes(16).toString("hex");`,
            },
          ],
        },
      ],
    },
    {
      name: "a part of a UUID",
      code: `import { v4 as uuid } from "uuid";
export const accessToken = uuid().split("-")[0];`,
      errors: [
        {
          messageId: "fewBits",
          data: { name: "accessToken", what: "access token", bits: "32", needed: "128" },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 34,
          suggestions: [
            {
              messageId: "drawMore",
              data: { text: "uuid()" },
              output: `import { v4 as uuid } from "uuid";
export const accessToken = uuid();`,
            },
          ],
        },
      ],
    },
    {
      name: "a UUID cut short",
      code: `import { randomUUID } from "node:crypto";
export const apiKey = randomUUID().replace(/-/g, "").slice(0, 12);`,
      errors: [
        {
          messageId: "fewBits",
          data: { name: "apiKey", what: "API key", bits: "48", needed: "128" },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 35,
          suggestions: [
            {
              messageId: "drawMore",
              data: { text: `randomUUID().replace(/-/g, "")` },
              output: `import { randomUUID } from "node:crypto";
export const apiKey = randomUUID().replace(/-/g, "");`,
            },
          ],
        },
      ],
    },
    {
      name: "nanoid, short",
      code: `import { nanoid } from "nanoid";
export const inviteToken = nanoid(10);`,
      errors: [
        {
          messageId: "fewBits",
          data: { name: "inviteToken", what: "one-time link token", bits: "60", needed: "128" },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 38,
          suggestions: [
            {
              messageId: "drawMore",
              data: { text: "nanoid(22)" },
              output: `import { nanoid } from "nanoid";
export const inviteToken = nanoid(22);`,
            },
          ],
        },
      ],
    },
    {
      name: "an alphabet of digits",
      code: `import { customAlphabet } from "nanoid";
const digits = customAlphabet("0123456789", 10);
export const apiKey = digits();`,
      errors: [
        {
          messageId: "fewBits",
          data: { name: "apiKey", what: "API key", bits: "33", needed: "128" },
          line: 3,
          column: 23,
          endLine: 3,
          endColumn: 31,
          suggestions: [
            {
              messageId: "setSize",
              data: { text: "39" },
              output: `import { customAlphabet } from "nanoid";
const digits = customAlphabet("0123456789", 39);
export const apiKey = digits();`,
            },
          ],
        },
      ],
    },
    {
      name: "a number for a token",
      code: `import { randomInt } from "node:crypto";
export const resetToken = String(randomInt(100000, 1000000));`,
      options: [{ numbers: true }],
      errors: [
        {
          messageId: "fewBits",
          data: { name: "resetToken", what: "one-time link token", bits: "20", needed: "128" },
          line: 2,
          column: 34,
          endLine: 2,
          endColumn: 60,
          suggestions: [
            {
              messageId: "drawMore",
              data: { text: `randomBytes(32).toString("base64url")` },
              output: `import { randomInt, randomBytes } from "node:crypto";
export const resetToken = String(randomBytes(32).toString("base64url"));`,
            },
          ],
        },
      ],
    },
    {
      name: "four digits",
      code: `import { randomInt } from "node:crypto";
export const otp = Array.from({ length: 4 }, () => randomInt(10)).join("");`,
      options: [{ numbers: true }],
      errors: [
        {
          messageId: "fewBits",
          data: { name: "otp", what: "one-time code", bits: "13", needed: "20" },
          line: 2,
          column: 52,
          endLine: 2,
          endColumn: 65,
          suggestions: [
            {
              messageId: "setSize",
              data: { text: "6" },
              output: `import { randomInt } from "node:crypto";
export const otp = Array.from({ length: 6 }, () => randomInt(10)).join("");`,
            },
          ],
        },
      ],
    },
    {
      name: "a browser's bytes",
      code: `export const apiKey = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16)).join("");`,
      errors: [
        {
          messageId: "fewBits",
          data: { name: "apiKey", what: "API key", bits: "64", needed: "128" },
          line: 1,
          column: 34,
          endLine: 1,
          endColumn: 75,
          suggestions: [
            {
              messageId: "drawMore",
              data: { text: "crypto.getRandomValues(new Uint8Array(16))" },
              output: `export const apiKey = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join("");`,
            },
          ],
        },
      ],
    },
    {
      name: "an array that is filled",
      code: `const bytes = new Uint8Array(6);
crypto.getRandomValues(bytes);
export const sessionToken = btoa(String.fromCharCode(...bytes));`,
      errors: [
        {
          messageId: "fewBits",
          data: { name: "sessionToken", what: "session id", bits: "48", needed: "128" },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 30,
          suggestions: [
            {
              messageId: "setSize",
              data: { text: "16" },
              output: `const bytes = new Uint8Array(16);
crypto.getRandomValues(bytes);
export const sessionToken = btoa(String.fromCharCode(...bytes));`,
            },
          ],
        },
      ],
    },
    {
      name: "crypto-random-string",
      code: `import cryptoRandomString from "crypto-random-string";
export const secret = cryptoRandomString({ length: 10, type: "numeric" });`,
      errors: [
        {
          messageId: "fewBits",
          data: { name: "secret", what: "secret", bits: "33", needed: "128" },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 74,
          suggestions: [
            {
              messageId: "drawMore",
              data: { text: `cryptoRandomString({ length: 39, type: "numeric" })` },
              output: `import cryptoRandomString from "crypto-random-string";
export const secret = cryptoRandomString({ length: 39, type: "numeric" });`,
            },
          ],
        },
      ],
    },
    {
      name: "uid's own length",
      code: `import { uid } from "uid/secure";
export const sessionToken = uid();`,
      errors: [
        {
          messageId: "fewBits",
          data: { name: "sessionToken", what: "session id", bits: "44", needed: "128" },
          line: 2,
          column: 29,
          endLine: 2,
          endColumn: 34,
          suggestions: [
            {
              messageId: "drawMore",
              data: {
                text: `Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("")`,
              },
              output: `import { uid } from "uid/secure";
export const sessionToken = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("");`,
            },
          ],
        },
      ],
    },
    {
      name: "a short nonce",
      code: `import { randomBytes } from "node:crypto";
export const nonce = randomBytes(4);`,
      errors: [
        {
          messageId: "fewBits",
          data: { name: "nonce", what: "nonce", bits: "32", needed: "96" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 36,
          suggestions: [
            {
              messageId: "drawMore",
              data: { text: "randomBytes(12)" },
              output: `import { randomBytes } from "node:crypto";
export const nonce = randomBytes(12);`,
            },
          ],
        },
      ],
    },
    {
      name: "a short password",
      code: `import { randomBytes } from "node:crypto";
export const password = randomBytes(4).toString("hex");`,
      errors: [
        {
          messageId: "fewBits",
          data: { name: "password", what: "password", bits: "32", needed: "64" },
          line: 2,
          column: 25,
          endLine: 2,
          endColumn: 39,
          suggestions: [
            {
              messageId: "drawMore",
              data: { text: `randomBytes(8).toString("hex")` },
              output: `import { randomBytes } from "node:crypto";
export const password = randomBytes(8).toString("hex");`,
            },
          ],
        },
      ],
    },
    {
      name: "a small modulus",
      code: `import { generateKeyPairSync } from "node:crypto";
export const pair = generateKeyPairSync("rsa", { modulusLength: 1024 });`,
      errors: [
        {
          messageId: "weakModulus",
          data: { bits: "1024" },
          line: 2,
          column: 65,
          endLine: 2,
          endColumn: 69,
          suggestions: [
            {
              messageId: "setModulus",
              output: `import { generateKeyPairSync } from "node:crypto";
export const pair = generateKeyPairSync("rsa", { modulusLength: 3072 });`,
            },
          ],
        },
      ],
    },
    {
      name: "a small modulus in the browser",
      code: `export const pair = crypto.subtle.generateKey({ name: "RSASSA-PKCS1-v1_5", modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" }, true, ["sign"]);`,
      errors: [
        {
          messageId: "weakModulus",
          data: { bits: "1024" },
          line: 1,
          column: 91,
          endLine: 1,
          endColumn: 95,
          suggestions: [
            {
              messageId: "setModulus",
              output: `export const pair = crypto.subtle.generateKey({ name: "RSASSA-PKCS1-v1_5", modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" }, true, ["sign"]);`,
            },
          ],
        },
      ],
    },
    {
      name: "a small curve",
      code: `import { generateKeyPairSync } from "node:crypto";
export const pair = generateKeyPairSync("ec", { namedCurve: "prime192v1" });`,
      errors: [
        {
          messageId: "weakCurve",
          data: { curve: "prime192v1" },
          line: 2,
          column: 61,
          endLine: 2,
          endColumn: 73,
          suggestions: [
            {
              messageId: "setCurve",
              data: { curve: "prime256v1" },
              output: `import { generateKeyPairSync } from "node:crypto";
export const pair = generateKeyPairSync("ec", { namedCurve: "prime256v1" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a fixed salt",
      code: `import { pbkdf2Sync } from "node:crypto";
export const hash = (password: string) => pbkdf2Sync(password, "salt", 600000, 32, "sha256");`,
      errors: [
        {
          messageId: "fixedParameter",
          data: { what: "salt" },
          line: 2,
          column: 64,
          endLine: 2,
          endColumn: 70,
          suggestions: [
            {
              messageId: "drawFresh",
              data: { text: "randomBytes(16)" },
              output: `import { pbkdf2Sync, randomBytes } from "node:crypto";
export const hash = (password: string) => pbkdf2Sync(password, randomBytes(16), 600000, 32, "sha256");`,
            },
          ],
        },
      ],
    },
    {
      name: "a fixed salt by name",
      code: `const { scryptSync } = require("crypto");
const SALT = Buffer.from("0f1e2d3c", "hex");
exports.hash = (password) => scryptSync(password, SALT, 32);`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "fixedParameter",
          data: { what: "salt" },
          line: 3,
          column: 51,
          endLine: 3,
          endColumn: 55,
          suggestions: [
            {
              messageId: "drawFresh",
              data: { text: "randomBytes(16)" },
              output: `const { scryptSync, randomBytes } = require("crypto");
const SALT = Buffer.from("0f1e2d3c", "hex");
exports.hash = (password) => scryptSync(password, randomBytes(16), 32);`,
            },
          ],
        },
      ],
    },
    {
      name: "a vector of zeros",
      code: `import { createCipheriv } from "node:crypto";
export const encrypt = (key: Buffer) => createCipheriv("aes-256-cbc", key, Buffer.alloc(16));`,
      errors: [
        {
          messageId: "fixedParameter",
          data: { what: "initialization vector" },
          line: 2,
          column: 76,
          endLine: 2,
          endColumn: 92,
          suggestions: [
            {
              messageId: "drawFresh",
              data: { text: "randomBytes(16)" },
              output: `import { createCipheriv, randomBytes } from "node:crypto";
export const encrypt = (key: Buffer) => createCipheriv("aes-256-cbc", key, randomBytes(16));`,
            },
          ],
        },
      ],
    },
    {
      name: "a fixed vector",
      code: `import { createCipheriv } from "node:crypto";
export const encrypt = (key: Buffer) => createCipheriv("aes-256-gcm", key, "123456789012");`,
      errors: [
        {
          messageId: "fixedParameter",
          data: { what: "initialization vector" },
          line: 2,
          column: 76,
          endLine: 2,
          endColumn: 90,
          suggestions: [
            {
              messageId: "drawFresh",
              data: { text: "randomBytes(12)" },
              output: `import { createCipheriv, randomBytes } from "node:crypto";
export const encrypt = (key: Buffer) => createCipheriv("aes-256-gcm", key, randomBytes(12));`,
            },
          ],
        },
      ],
    },
    {
      name: "a biased alphabet",
      code: `import { randomBytes } from "node:crypto";
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
export function generateApiKey() { const bytes = randomBytes(32); let key = ""; for (let i = 0; i < 32; i++) key += alphabet[bytes[i]! % alphabet.length]; return key; }`,
      errors: [
        {
          messageId: "biased",
          data: { preferred: "8", range: "62", name: "generateApiKey", what: "API key" },
          line: 3,
          column: 126,
          endLine: 3,
          endColumn: 153,
          suggestions: [
            {
              messageId: "drawEvenly",
              data: { text: "randomInt(alphabet.length)" },
              output: `import { randomBytes, randomInt } from "node:crypto";
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
export function generateApiKey() { const bytes = randomBytes(32); let key = ""; for (let i = 0; i < 32; i++) key += alphabet[randomInt(alphabet.length)]; return key; }`,
            },
          ],
        },
      ],
    },
    {
      name: "a biased alphabet in the browser",
      code: `"use client";
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
export const password = Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => letters[byte % letters.length]).join("");`,
      errors: [
        {
          messageId: "biased",
          data: { preferred: "22", range: "26", name: "password", what: "password" },
          line: 3,
          column: 98,
          endLine: 3,
          endColumn: 119,
          suggestions: [
            {
              messageId: "reject",
              output: `"use client";
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
export const password = Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => letters[(() => { let byte: number; do byte = crypto.getRandomValues(new Uint8Array(1))[0]!; while (byte >= 256 - (256 % letters.length)); return byte % letters.length; })()]).join("");`,
            },
          ],
        },
      ],
    },
    {
      name: "Node's module as the global that its REPL has",
      code: `export const apiKey = crypto.randomBytes(8).toString("hex");`,
      filename: "a.js",
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      errors: [
        {
          messageId: "fewBits",
          data: { name: "apiKey", what: "API key", bits: "64", needed: "128" },
          line: 1,
          column: 23,
          endLine: 1,
          endColumn: 44,
          suggestions: [
            {
              messageId: "drawMore",
              data: { text: `crypto.randomBytes(16).toString("hex")` },
              output: `export const apiKey = crypto.randomBytes(16).toString("hex");`,
            },
          ],
        },
      ],
    },
    {
      name: "the second form of the modulus",
      code: `import forge from "node-forge"; export const keys = forge.pki.rsa.generateKeyPair(1024);`,
      errors: [
        {
          messageId: "weakModulus",
          data: { bits: "1024" },
          line: 1,
          column: 83,
          endLine: 1,
          endColumn: 87,
          suggestions: [
            {
              messageId: "setModulus",
              output: `import forge from "node-forge"; export const keys = forge.pki.rsa.generateKeyPair(3072);`,
            },
          ],
        },
      ],
    },
  ],
});
