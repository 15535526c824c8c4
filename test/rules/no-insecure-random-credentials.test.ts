import rule from "../../src/rules/no-insecure-random-credentials.js";
import { run } from "../run.js";

run("no-insecure-random-credentials", rule, {
  valid: [
    { name: "jitter isn't guessed by anybody", code: "const delay = 1000 + Math.random() * 500;" },
    { name: "a colour isn't a credential", code: `const color = "#" + Math.floor(Math.random() * 16777215).toString(16);` },
    { name: "a React key isn't a credential", code: "export const L = () => <li key={Math.random()}>a</li>;", filename: "l.tsx" },
    {
      name: "an id isn't a credential",
      code: "const id = Math.random().toString(36).slice(2); const rowKey = Date.now(); const primaryKey = Date.now();",
    },
    {
      name: "a sample isn't a credential",
      code: `import { sample } from "lodash";
const quote = sample(quotes);`,
    },
    {
      name: "the time of an expiry isn't a credential",
      code: "const tokenExpiry = Date.now() + 3600_000; const token = { expiresAt: Date.now() + 1000, value: read() };",
    },
    {
      name: "a token's time of issue isn't a credential",
      code: "const claims = { token: read(), iat: Math.floor(Date.now() / 1000) };",
    },
    { name: "a comparison with the time isn't made of it", code: "const token = Date.now() > expiry ? refresh() : current;" },
    { name: "a nonce may be a time", code: "const nonce = Date.now();" },
    {
      name: "a signature of something random isn't made of it",
      code: `import { createHmac } from "node:crypto";
export function sign(secretKey: string) {
  const hmac = createHmac("sha256", secretKey);
  const signingKey = hmac.update("r=" + Math.random()).update("t=" + Date.now()).digest("hex");
  return signingKey;
}`,
    },
    {
      name: "a header has the time of a request beside its credential",
      code: 'const headers = { Authorization: `OAuth oauth_timestamp="${Date.now()}", oauth_signature="${signature}"` };',
    },
    {
      name: "a secure generator is fine",
      code: `import { randomBytes } from "node:crypto";
const apiKey = randomBytes(32).toString("hex");`,
    },
    {
      name: "the secure nanoid is fine",
      code: `import { nanoid } from "nanoid";
const sessionId = nanoid();`,
    },
    {
      name: "UUID version 4 is random",
      code: `import { v4 } from "uuid";
const resetToken = v4();`,
    },
    {
      name: "a local function of the same name isn't the library's",
      code: "const sample = (list: string[]) => list[0]; const token = sample(list);",
    },
    {
      name: "a shadowed Math isn't the global one",
      code: `import { Math } from "./secure-math.js";
const token = Math.random();`,
    },
    {
      name: "the number of tokens isn't a token",
      code: "const maxTokens = Math.random() * 100; const tokenCount = Math.floor(Math.random() * 10);",
    },
    { name: "a lexer's token isn't a credential", code: "const nextToken = tokens[Math.floor(Math.random() * tokens.length)];" },
    { name: "mock data in tests isn't guarded", code: "const password = Math.random().toString(36);", filename: "user.test.ts" },
    { name: "the length of a key isn't the key", code: "const apiKey = read(Math.random()); const secret = list.length;" },
    {
      name: "the default of another field",
      code: `export const users = pgTable("users", { colour: text("colour").$defaultFn(() => Math.random().toString(16)) });`,
    },
    {
      name: "a stand-in's token",
      code: `class MockWidget {
  responseToken = Math.random().toString(36);
}`,
    },
    {
      name: "a visit that is counted",
      code: `export const visit = { measurementId: "G-1", sessionId: Math.random().toFixed(10) };
analytics.send(visit);`,
    },
    {
      name: "an identifier that a vendor calls SID",
      code: `export function createSID(prefix: string) {
  return prefix + Math.random().toString(36);
}`,
    },
    {
      name: "a stand-in's token by way of a helper",
      code: `const letters = (length: number) => Array.from({ length }, () => Math.random().toString(36).charAt(2)).join("");
export class MockWidget {
  responseToken = letters(50);
}`,
    },
    {
      name: "what gets a session makes none",
      code: `export function getSession() {
  const userId = Math.floor(Math.random() * 2 ** 32).toString();
  return userId;
}`,
    },
    { name: "a state of something else", code: "export const state = Math.random().toString(36);" },
    { name: "a setter of something else", code: "export const move = (particle: any) => particle.setSpeed(Math.random());" },
    {
      name: "the time at which a key is set",
      code: "export const keep = (keys: any, key: string) => keys.setEncryptionKey(key, Date.now());",
    },
    {
      name: "the time beside a secure value",
      code: `import { randomBytes } from "node:crypto"; export const token = randomBytes(32).toString("hex") + Date.now();`,
    },
    {
      name: "the time beside a secure value by its name",
      code: "const id = crypto.randomUUID(); export const sessionToken = `${id}.${Date.now()}`;",
    },
    {
      name: "one of the tokens that exist",
      code: "export const token = tokens[Math.floor(Math.random() * tokens.length)];",
    },
  ],
  invalid: [
    {
      name: "a variable of a credential's name",
      code: `import express from "express";
const apiKey = Math.random().toString(36).slice(2);`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "apiKey",
            what: "API key",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 29,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: `randomBytes(32).toString("base64url")` },
              output: `import express from "express";
import { randomBytes } from "node:crypto";
const apiKey = randomBytes(32).toString("base64url");`,
            },
          ],
        },
      ],
    },
    {
      name: "an HMAC whose key everyone knows adds nothing",
      code: `import { createHmac } from "node:crypto";
const sessionToken = createHmac("sha256", "salt").update(String(Math.random())).digest("hex");`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "sessionToken",
            what: "session id",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 65,
          endLine: 2,
          endColumn: 78,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: `randomBytes(32).toString("hex")` },
              output: `import { createHmac, randomBytes } from "node:crypto";
const sessionToken = randomBytes(32).toString("hex");`,
            },
          ],
        },
      ],
    },
    {
      name: "several draws are one value and one report",
      code: `import express from "express";
const token = Math.random().toString(36).substring(2) + Math.random().toString(36).substring(2);`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "token",
            what: "token",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 28,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: `randomBytes(32).toString("base64url")` },
              output: `import express from "express";
import { randomBytes } from "node:crypto";
const token = randomBytes(32).toString("base64url");`,
            },
          ],
        },
      ],
    },
    {
      name: "a constant beginning stays",
      code: `import fs from "node:fs";
const sessionId = \`sess_\${Date.now()}_\${Math.random()}\`;`,
      errors: [
        {
          messageId: "weakRandom",
          data: { name: "sessionId", what: "session id", source: "Date.now", because: "the time of the call can be guessed" },
          line: 2,
          column: 27,
          endLine: 2,
          endColumn: 37,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: '`sess_${randomBytes(32).toString("base64url")}`' },
              output: `import fs from "node:fs";
import { randomBytes } from "node:crypto";
const sessionId = \`sess_\${randomBytes(32).toString("base64url")}\`;`,
            },
          ],
        },
      ],
    },
    {
      name: "a constant beginning stays around a single draw",
      code: `const fs = require("fs");
const apiKey = "key_" + Math.random().toString(16).slice(2);`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "apiKey",
            what: "API key",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 25,
          endLine: 2,
          endColumn: 38,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: `randomBytes(32).toString("hex")` },
              output: `const fs = require("fs");
const { randomBytes } = require("node:crypto");
const apiKey = "key_" + randomBytes(32).toString("hex");`,
            },
          ],
        },
      ],
    },
    {
      name: "a browser has Web Crypto",
      code: `"use client";
const csrfToken = Math.random().toString(36);`,
      filename: "a.ts",
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "csrfToken",
            what: "CSRF token",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 19,
          endLine: 2,
          endColumn: 32,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: {
                replacement: `Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("")`,
              },
              output: `"use client";
const csrfToken = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("");`,
            },
          ],
        },
      ],
    },
    {
      name: "an unknown runtime has Web Crypto",
      code: "export const inviteToken = Math.random().toString(36).slice(2);",
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "inviteToken",
            what: "one-time link token",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 41,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: {
                replacement: `Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("")`,
              },
              output: `export const inviteToken = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("");`,
            },
          ],
        },
      ],
    },
    {
      name: "a native app needs the polyfill",
      code: `import { View } from "react-native";
export const sessionToken = Math.random().toString(36);`,
      filename: "a.ts",
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "sessionToken",
            what: "session id",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 29,
          endLine: 2,
          endColumn: 42,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: {
                replacement: `Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("")`,
              },
              output: `import "react-native-get-random-values";
import { View } from "react-native";
export const sessionToken = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("");`,
            },
          ],
        },
      ],
    },
    {
      name: "a one-time code keeps its range",
      code: `import { createHash } from "node:crypto";
const otp = Math.floor(100000 + Math.random() * 900000);`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "otp",
            what: "one-time code",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 33,
          endLine: 2,
          endColumn: 46,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: "randomInt(100000, 1000000)" },
              output: `import { createHash, randomInt } from "node:crypto";
const otp = randomInt(100000, 1000000);`,
            },
          ],
        },
      ],
    },
    {
      name: "a one-time code keeps its range in the browser",
      code: `"use client";
const verificationCode = Math.floor(Math.random() * 9000) + 1000;`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "verificationCode",
            what: "one-time code",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 37,
          endLine: 2,
          endColumn: 50,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: "(crypto.getRandomValues(new Uint32Array(1))[0]! % 9000)" },
              output: `"use client";
const verificationCode = (crypto.getRandomValues(new Uint32Array(1))[0]! % 9000) + 1000;`,
            },
          ],
        },
      ],
    },
    {
      name: "rounding includes the end of the range",
      code: `import fs from "fs";
const pin = Math.round(Math.random() * 9999);`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "pin",
            what: "one-time code",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 37,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: "randomInt(10000)" },
              output: `import fs from "fs";
import { randomInt } from "node:crypto";
const pin = randomInt(10000);`,
            },
          ],
        },
      ],
    },
    {
      name: "rounding up starts at one",
      code: `import fs from "fs";
const otp = Math.ceil(Math.random() * 999999);`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "otp",
            what: "one-time code",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 36,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: "randomInt(1, 1000000)" },
              output: `import fs from "fs";
import { randomInt } from "node:crypto";
const otp = randomInt(1, 1000000);`,
            },
          ],
        },
      ],
    },
    {
      name: "bit operators make integers too",
      code: `import fs from "fs";
const salt = ((Math.random() * 65536) | 0).toString(16);`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "salt",
            what: "salt",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 29,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: "randomInt(65536)" },
              output: `import fs from "fs";
import { randomInt } from "node:crypto";
const salt = (randomInt(65536)).toString(16);`,
            },
          ],
        },
      ],
    },
    {
      name: "an alphabet loop keeps alphabet and length",
      code: `import fs from "fs";
export function generatePassword(length: number) {
  const alphabet = "abcdefgh23456789";
  let result = "";
  for (let i = 0; i < length; i++) result += alphabet.charAt(Math.floor(Math.random() * alphabet.length));
  return result;
}`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "generatePassword",
            what: "password",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 5,
          column: 73,
          endLine: 5,
          endColumn: 86,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: "randomInt(alphabet.length)" },
              output: `import fs from "fs";
import { randomInt } from "node:crypto";
export function generatePassword(length: number) {
  const alphabet = "abcdefgh23456789";
  let result = "";
  for (let i = 0; i < length; i++) result += alphabet.charAt(randomInt(alphabet.length));
  return result;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "an alphabet loop that fills an array",
      code: `import fs from "fs";
const chars = [];
for (let i = 0; i < 32; i++) chars.push(alphabet[Math.floor(Math.random() * alphabet.length)]);
const apiKey = chars.join("");`,
      filename: "a.js",
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "apiKey",
            what: "API key",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 3,
          column: 61,
          endLine: 3,
          endColumn: 74,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: "randomInt(alphabet.length)" },
              output: `import fs from "fs";
import { randomInt } from "node:crypto";
const chars = [];
for (let i = 0; i < 32; i++) chars.push(alphabet[randomInt(alphabet.length)]);
const apiKey = chars.join("");`,
            },
          ],
        },
      ],
    },
    {
      name: "an alphabet loop that writes into an array",
      code: `import fs from "fs";
const bytes = new Array(16);
for (let i = 0; i < 16; i++) bytes[i] = Math.floor(Math.random() * 256);
const secret = Buffer.from(bytes).toString("hex");`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "secret",
            what: "secret",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 3,
          column: 52,
          endLine: 3,
          endColumn: 65,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: "randomInt(256)" },
              output: `import fs from "fs";
import { randomInt } from "node:crypto";
const bytes = new Array(16);
for (let i = 0; i < 16; i++) bytes[i] = randomInt(256);
const secret = Buffer.from(bytes).toString("hex");`,
            },
          ],
        },
      ],
    },
    {
      name: "Array.from with a callback",
      code: `import fs from "fs";
const apiSecret = Array.from({ length: 32 }, () => "abc"[Math.floor(Math.random() * 3)]).join("");`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "apiSecret",
            what: "secret",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 69,
          endLine: 2,
          endColumn: 82,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: "randomInt(3)" },
              output: `import fs from "fs";
import { randomInt } from "node:crypto";
const apiSecret = Array.from({ length: 32 }, () => "abc"[randomInt(3)]).join("");`,
            },
          ],
        },
      ],
    },
    {
      name: "a UUID recipe",
      code: `import fs from "fs";
const sessionId = "xxxxxxxx-xxxx-4xxx".replace(/x/g, () => ((Math.random() * 16) | 0).toString(16));`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "sessionId",
            what: "session id",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 62,
          endLine: 2,
          endColumn: 75,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: "randomInt(16)" },
              output: `import fs from "fs";
import { randomInt } from "node:crypto";
const sessionId = "xxxxxxxx-xxxx-4xxx".replace(/x/g, () => (randomInt(16)).toString(16));`,
            },
          ],
        },
      ],
    },
    {
      name: "a helper of the same file",
      code: `import fs from "fs";
const rand = () => Math.random().toString(36).slice(2);
export const clientSecret = rand();`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "clientSecret",
            what: "secret",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 20,
          endLine: 2,
          endColumn: 33,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: `randomBytes(32).toString("base64url")` },
              output: `import fs from "fs";
import { randomBytes } from "node:crypto";
const rand = () => randomBytes(32).toString("base64url");
export const clientSecret = rand();`,
            },
          ],
        },
      ],
    },
    {
      name: "a function named after what it makes",
      code: "export default { generateToken() { return Math.random().toString(36); } };",
      filename: "server/api/token.ts",
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "generateToken",
            what: "token",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 1,
          column: 43,
          endLine: 1,
          endColumn: 56,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: `randomBytes(32).toString("base64url")` },
              output: `import { randomBytes } from "node:crypto";
export default { generateToken() { return randomBytes(32).toString("base64url"); } };`,
            },
          ],
        },
      ],
    },
    {
      name: "hashing adds nothing",
      code: `import { createHash } from "node:crypto";
const resetToken = createHash("sha256").update(String(Date.now())).digest("hex");`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "resetToken",
            what: "one-time link token",
            source: "Date.now",
            because: "the time of the call can be guessed",
          },
          line: 2,
          column: 55,
          endLine: 2,
          endColumn: 65,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: `randomBytes(32).toString("hex")` },
              output: `import { createHash, randomBytes } from "node:crypto";
const resetToken = randomBytes(32).toString("hex");`,
            },
          ],
        },
      ],
    },
    {
      name: "a property of an object",
      code: `import { model } from "mongoose";
model("User").create({ apiKey: Math.random().toString(36), name: "a" });`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "apiKey",
            what: "API key",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 32,
          endLine: 2,
          endColumn: 45,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: `randomBytes(32).toString("base64url")` },
              output: `import { model } from "mongoose";
import { randomBytes } from "node:crypto";
model("User").create({ apiKey: randomBytes(32).toString("base64url"), name: "a" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a class field",
      code: `import fs from "fs";
class Session { private readonly sessionId = Date.now().toString(36); }`,
      errors: [
        {
          messageId: "weakRandom",
          data: { name: "sessionId", what: "session id", source: "Date.now", because: "the time of the call can be guessed" },
          line: 2,
          column: 46,
          endLine: 2,
          endColumn: 56,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: `randomBytes(32).toString("base64url")` },
              output: `import fs from "fs";
import { randomBytes } from "node:crypto";
class Session { private readonly sessionId = randomBytes(32).toString("base64url"); }`,
            },
          ],
        },
      ],
    },
    {
      name: "a member that is assigned",
      code: `import fs from "fs";
user.resetPasswordToken = \`\${Math.random()}\`;`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "resetPasswordToken",
            what: "one-time link token",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 30,
          endLine: 2,
          endColumn: 43,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: `randomBytes(32).toString("base64url")` },
              output: `import fs from "fs";
import { randomBytes } from "node:crypto";
user.resetPasswordToken = \`\${randomBytes(32).toString("base64url")}\`;`,
            },
          ],
        },
      ],
    },
    {
      name: "a cookie by its name",
      code: `import express from "express";
export default (req: any, res: any) => res.cookie("sid", Math.random().toString(36));`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "sid",
            what: "session id",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 58,
          endLine: 2,
          endColumn: 71,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: `randomBytes(32).toString("base64url")` },
              output: `import express from "express";
import { randomBytes } from "node:crypto";
export default (req: any, res: any) => res.cookie("sid", randomBytes(32).toString("base64url"));`,
            },
          ],
        },
      ],
    },
    {
      name: "a header by its name",
      code: `import fs from "fs";
headers.set("X-Auth-Token", Math.random().toString(36));`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "X-Auth-Token",
            what: "access token",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 29,
          endLine: 2,
          endColumn: 42,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: `randomBytes(32).toString("base64url")` },
              output: `import fs from "fs";
import { randomBytes } from "node:crypto";
headers.set("X-Auth-Token", randomBytes(32).toString("base64url"));`,
            },
          ],
        },
      ],
    },
    {
      name: "a default of a parameter",
      code: `import fs from "fs";
function open(token = Math.random().toString(36)) { return token; }`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "token",
            what: "token",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 36,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: `randomBytes(32).toString("base64url")` },
              output: `import fs from "fs";
import { randomBytes } from "node:crypto";
function open(token = randomBytes(32).toString("base64url")) { return token; }`,
            },
          ],
        },
      ],
    },
    {
      name: "a number stays a number",
      code: `import fs from "fs";
export const token: number = Math.random();`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "token",
            what: "token",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 30,
          endLine: 2,
          endColumn: 43,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: "randomInt(2 ** 48 - 1)" },
              output: `import fs from "fs";
import { randomInt } from "node:crypto";
export const token: number = randomInt(2 ** 48 - 1);`,
            },
          ],
        },
      ],
    },
    {
      name: "a global through window",
      code: `"use client";
const secret = window.Math.random().toString(36);`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "secret",
            what: "secret",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 36,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: {
                replacement: `Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("")`,
              },
              output: `"use client";
const secret = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("");`,
            },
          ],
        },
      ],
    },
    {
      name: "UUID version 1 by any name",
      code: `import { v1 as uuid } from "uuid";
import fs from "fs";
const sessionId = uuid();`,
      errors: [
        {
          messageId: "weakRandom",
          data: { name: "sessionId", what: "session id", source: "UUID v1", because: "it is made of the time and of counters" },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 25,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: "randomUUID()" },
              output: `import { v1 as uuid } from "uuid";
import fs from "fs";
import { randomUUID } from "node:crypto";
const sessionId = randomUUID();`,
            },
          ],
        },
      ],
    },
    {
      name: "UUID in CommonJS",
      code: `const uuid = require("uuid");
const apiKey = uuid.v1();`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "weakRandom",
          data: { name: "apiKey", what: "API key", source: "UUID v1", because: "it is made of the time and of counters" },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 25,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: "randomUUID()" },
              output: `const uuid = require("uuid");
const { randomUUID } = require("node:crypto");
const apiKey = randomUUID();`,
            },
          ],
        },
      ],
    },
    {
      name: "nanoid's insecure build",
      code: `import { nanoid } from "nanoid/non-secure";
export const inviteToken = nanoid(10);`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "inviteToken",
            what: "one-time link token",
            source: "nanoid/non-secure",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 38,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: {
                replacement: `Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("")`,
              },
              output: `import { nanoid } from "nanoid/non-secure";
export const inviteToken = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("");`,
            },
          ],
        },
      ],
    },
    {
      name: "lodash's random keeps its range",
      code: `import _ from "lodash";
import fs from "fs";
const otp = _.random(100000, 999999);`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "otp",
            what: "one-time code",
            source: "lodash random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 37,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: "randomInt(100000, 1000000)" },
              output: `import _ from "lodash";
import fs from "fs";
import { randomInt } from "node:crypto";
const otp = randomInt(100000, 1000000);`,
            },
          ],
        },
      ],
    },
    {
      name: "lodash's sample picks securely",
      code: `import { sample } from "lodash";
import fs from "fs";
const digits = "0123456789";
export const passcode = [sample(digits), sample(digits)].join("");`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "passcode",
            what: "one-time code",
            source: "lodash sample",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 4,
          column: 26,
          endLine: 4,
          endColumn: 40,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: "digits[randomInt(digits.length)]" },
              output: `import { sample } from "lodash";
import fs from "fs";
import { randomInt } from "node:crypto";
const digits = "0123456789";
export const passcode = [digits[randomInt(digits.length)], digits[randomInt(digits.length)]].join("");`,
            },
          ],
        },
      ],
    },
    {
      name: "lodash's shuffle",
      code: `import shuffle from "lodash/shuffle";
import fs from "fs";
const password = shuffle(letters).join("");`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "password",
            what: "password",
            source: "lodash shuffle",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 3,
          column: 18,
          endLine: 3,
          endColumn: 34,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: `randomBytes(32).toString("base64url")` },
              output: `import shuffle from "lodash/shuffle";
import fs from "fs";
import { randomBytes } from "node:crypto";
const password = randomBytes(32).toString("base64url");`,
            },
          ],
        },
      ],
    },
    {
      name: "pseudoRandomBytes",
      code: `const crypto = require("crypto");
const secret = crypto.pseudoRandomBytes(24).toString("hex");`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "secret",
            what: "secret",
            source: "crypto.pseudoRandomBytes",
            because: "it may return bytes that are not cryptographically strong",
          },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 44,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: "crypto.randomBytes(24)" },
              output: `const crypto = require("crypto");
const secret = crypto.randomBytes(24).toString("hex");`,
            },
          ],
        },
      ],
    },
    {
      name: "the import merges into one that is there",
      code: `import { createHash } from "crypto";
export const apiKey = Math.random().toString(36);`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "apiKey",
            what: "API key",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 36,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: `randomBytes(32).toString("base64url")` },
              output: `import { createHash, randomBytes } from "crypto";
export const apiKey = randomBytes(32).toString("base64url");`,
            },
          ],
        },
      ],
    },
    {
      name: "the import gets another name where its own is taken",
      code: `import fs from "fs";
const randomBytes = 16;
export const apiKey = Math.random().toString(36);`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "apiKey",
            what: "API key",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 3,
          column: 23,
          endLine: 3,
          endColumn: 36,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: `secureRandomBytes(32).toString("base64url")` },
              output: `import fs from "fs";
import { randomBytes as secureRandomBytes } from "node:crypto";
const randomBytes = 16;
export const apiKey = secureRandomBytes(32).toString("base64url");`,
            },
          ],
        },
      ],
    },
    {
      name: "ObjectIds are counters",
      code: `import { ObjectId } from "mongodb";
export const accessToken = new ObjectId().toString();`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "accessToken",
            what: "access token",
            source: "ObjectId",
            because: "it is made of the time and of counters",
          },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 42,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: `randomBytes(32).toString("base64url")` },
              output: `import { ObjectId } from "mongodb";
import { randomBytes } from "node:crypto";
export const accessToken = randomBytes(32).toString("base64url");`,
            },
          ],
        },
      ],
    },
    {
      name: "a schema's default",
      code: "export const schema = new mongoose.Schema({ apiKey: { type: String, default: () => Math.random().toString(36) } });",
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "apiKey",
            what: "API key",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 1,
          column: 84,
          endLine: 1,
          endColumn: 97,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: {
                replacement: `Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("")`,
              },
              output: `export const schema = new mongoose.Schema({ apiKey: { type: String, default: () => Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("") } });`,
            },
          ],
        },
      ],
    },
    {
      name: "a table's default",
      code: `export const users = pgTable("users", { apiKey: text("api_key").$defaultFn(() => Math.random().toString(36)) });`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "apiKey",
            what: "API key",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 1,
          column: 82,
          endLine: 1,
          endColumn: 95,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: {
                replacement: `Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("")`,
              },
              output: `export const users = pgTable("users", { apiKey: text("api_key").$defaultFn(() => Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("")) });`,
            },
          ],
        },
      ],
    },
    {
      name: "a validator's default",
      code: "export const session = z.object({ sessionToken: z.string().default(() => Math.random().toString(36)) });",
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "sessionToken",
            what: "session id",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 1,
          column: 74,
          endLine: 1,
          endColumn: 87,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: {
                replacement: `Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("")`,
              },
              output: `export const session = z.object({ sessionToken: z.string().default(() => Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("")) });`,
            },
          ],
        },
      ],
    },
    {
      name: "a column's default, by its decorator",
      code: "export class User { @Column({ default: () => Math.random().toString(36) }) apiKey!: string; }",
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "apiKey",
            what: "API key",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 1,
          column: 46,
          endLine: 1,
          endColumn: 59,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: {
                replacement: `Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("")`,
              },
              output: `export class User { @Column({ default: () => Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("") }) apiKey!: string; }`,
            },
          ],
        },
      ],
    },
    {
      name: "a method of the same class",
      code: "export class Tokens { private make(): string { return Math.random().toString(36); } newResetToken(): string { return this.make(); } }",
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "newResetToken",
            what: "one-time link token",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 1,
          column: 55,
          endLine: 1,
          endColumn: 68,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: {
                replacement: `Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("")`,
              },
              output: `export class Tokens { private make(): string { return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join(""); } newResetToken(): string { return this.make(); } }`,
            },
          ],
        },
      ],
    },
    {
      name: "the key of a token",
      code: `import jwt from "jsonwebtoken";
export const token = jwt.sign({ sub: "1" }, Math.random().toString(36), { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "sign",
            what: "secret",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 2,
          column: 45,
          endLine: 2,
          endColumn: 58,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: `randomBytes(32).toString("base64url")` },
              output: `import jwt from "jsonwebtoken";
import { randomBytes } from "node:crypto";
export const token = jwt.sign({ sub: "1" }, randomBytes(32).toString("base64url"), { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "what a setter sets",
      code: "export const renew = (user: any) => user.setPassword(Math.random().toString(36));",
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "setPassword",
            what: "password",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 1,
          column: 54,
          endLine: 1,
          endColumn: 67,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: {
                replacement: `Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("")`,
              },
              output: `export const renew = (user: any) => user.setPassword(Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join(""));`,
            },
          ],
        },
      ],
    },
    {
      name: "a component's state",
      code: `import { useState } from "react";
export function Code() {
  const [otp] = useState(() => String(Math.floor(Math.random() * 1e6)));
  return otp;
}`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "otp",
            what: "one-time code",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 3,
          column: 50,
          endLine: 3,
          endColumn: 63,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: { replacement: "(crypto.getRandomValues(new Uint32Array(1))[0]! % 1e6)" },
              output: `import { useState } from "react";
export function Code() {
  const [otp] = useState(() => String((crypto.getRandomValues(new Uint32Array(1))[0]! % 1e6)));
  return otp;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "the state of an OAuth request",
      code: `const state = Math.random().toString(36);
export const url = \`https://idp.test/authorize?response_type=code&client_id=app&redirect_uri=/cb&state=\${state}\`;`,
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "state",
            what: "CSRF token",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 1,
          column: 15,
          endLine: 1,
          endColumn: 28,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: {
                replacement: `Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("")`,
              },
              output: `const state = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("");
export const url = \`https://idp.test/authorize?response_type=code&client_id=app&redirect_uri=/cb&state=\${state}\`;`,
            },
          ],
        },
      ],
    },
    {
      name: "a time beside an identifier that isn't drawn",
      code: "export const token = (userId: string) => { const resetToken = userId + Date.now(); return resetToken; };",
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "resetToken",
            what: "one-time link token",
            source: "Date.now",
            because: "the time of the call can be guessed",
          },
          line: 1,
          column: 72,
          endLine: 1,
          endColumn: 82,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: {
                replacement: `Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("")`,
              },
              output: `export const token = (userId: string) => { const resetToken = userId + Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join(""); return resetToken; };`,
            },
          ],
        },
      ],
    },
    {
      name: "the other branch of a secure value",
      code: "export const sessionToken = isSecureContext ? crypto.randomUUID() : Math.random().toString(36).slice(2);",
      errors: [
        {
          messageId: "weakRandom",
          data: {
            name: "sessionToken",
            what: "session id",
            source: "Math.random",
            because: "its generator's state can be recovered from a few outputs",
          },
          line: 1,
          column: 69,
          endLine: 1,
          endColumn: 82,
          suggestions: [
            {
              messageId: "useSecureRandom",
              data: {
                replacement: `Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("")`,
              },
              output: `export const sessionToken = isSecureContext ? crypto.randomUUID() : Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("");`,
            },
          ],
        },
      ],
    },
  ],
});
