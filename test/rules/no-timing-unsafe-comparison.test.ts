import rule from "../../src/rules/no-timing-unsafe-comparison.js";
import { run } from "../run.js";
import { GENERATED_KEY } from "../samples.js";

const KEY = GENERATED_KEY;

run("no-timing-unsafe-comparison", rule, {
  valid: [
    {
      name: "compared in constant time",
      code: `import { timingSafeEqual } from "node:crypto";
export const same = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);`,
    },
    { name: "two fields of a form", code: "export const matches = (form: any) => form.password === form.confirmPassword;" },
    {
      name: "a form in a request",
      code: "export const matches = (req: any) => req.body.password === req.body.passwordConfirmation;",
    },
    {
      name: "whether there is one",
      code: `export const has = (req: any) => req.headers["x-api-key"] !== undefined && process.env.API_KEY !== "";`,
    },
    { name: "its type", code: `export const isText = (req: any) => typeof req.headers.token === "string";` },
    { name: "its length", code: "export const fits = (req: any) => req.headers.token.length === process.env.API_TOKEN!.length;" },
    { name: "a kind of token", code: "export const isRefresh = (req: any) => req.body.tokenType === process.env.TOKEN_TYPE;" },
    { name: "a setting that changed", code: "export const changed = (props: any, next: any) => props.apiKey !== next.apiKey;" },
    {
      name: "a client's own setting",
      code: `"use client";
export const changed = (apiKey: string) => apiKey !== process.env.API_KEY;`,
    },
    { name: "an id", code: "export const own = (req: any, user: any) => req.params.id === user.id;" },
    {
      name: "a password by its hash",
      code: `import bcrypt from "bcrypt";
export const check = (req: any, user: any) => bcrypt.compare(req.body.password, user.passwordHash);`,
    },
    { name: "a key code of an event", code: `export const isEnter = (event: any) => event.key === "Enter";` },
    {
      name: "two digests of the code's own",
      code: `import { createHmac } from "node:crypto";
export const same = (a: string, b: string, k: string) => createHmac("sha256", k).update(a).digest("hex") === createHmac("sha256", k).update(b).digest("hex");`,
    },
    {
      name: "tests",
      code: `it("x", () => { if (req.headers.token === process.env.API_TOKEN) done(); });`,
      filename: "a.test.ts",
    },
    { name: "a list of names", code: `export const isAdmin = (req: any) => ["admin", "root"].includes(req.body.role);` },
    {
      name: "a switch over a type of token",
      code: `export function read(req: any) { switch (req.body.tokenType) { case "bearer": return 1; default: return 0; } }`,
    },
    {
      name: "a mark of an object",
      code: `import { TOKEN } from "./marks.js";
export class Node { constructor(ast: any) { if (ast?.token !== TOKEN) throw new Error("Only made by the parser"); } }`,
    },
    {
      name: "a list without a session",
      code: "export const rest = (user: any, req: any) => user.sessions.filter((session: any) => session.refreshToken !== req.body.refreshToken);",
    },
    {
      name: "a member of an enumeration",
      code: `import { TokenType } from "./types.js";
export const accepts = (acceptsToken: string) => acceptsToken === TokenType.SessionToken;`,
    },
    {
      name: "a default that must not be in use",
      code: `import { DEFAULT_SECRET } from "./defaults.js";
export const isDefault = (secret: string) => secret === DEFAULT_SECRET;`,
    },
    {
      name: "the default that a setting was left with",
      code: `import { INITIAL_PASSWORD } from "./defaults.js";
export const check = (req: any) => {
  const usesDefaultPassword = req.body.password === INITIAL_PASSWORD;
  return usesDefaultPassword;
};`,
    },
    {
      name: "a key that is the default one",
      code: `import { DEFAULT_API_KEY, config } from "./config.js";
export const isShared = config.apiKey === DEFAULT_API_KEY;`,
    },
    {
      name: "a token of the requester's own session",
      code: "export const isStale = (req: any, session: any) => req.cookies.token !== session.accessToken;",
    },
    {
      name: "the identifier of temporary credentials",
      code: "export const isOther = (req: any, state: any) => req.query.oauth_token !== state.token;",
    },
    {
      name: "a name in a text",
      code: "export const isMeant = (req: any) => req.body.label === `${process.env.TOKEN_NAME}-label`;",
    },
  ],
  invalid: [
    {
      name: "a header and a variable of the environment",
      code: `export function guard(req: any, res: any, next: any) { if (req.headers["x-api-key"] !== process.env.API_KEY) return res.sendStatus(401); return next(); }`,
      errors: [
        {
          messageId: "unsafe",
          data: { what: "API_KEY" },
          line: 1,
          column: 60,
          endLine: 1,
          endColumn: 108,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { createHash, timingSafeEqual } from "node:crypto";
export function guard(req: any, res: any, next: any) { if (!(req.headers["x-api-key"] != null && process.env.API_KEY != null && timingSafeEqual(createHash("sha256").update(String(req.headers["x-api-key"])).digest(), createHash("sha256").update(String(process.env.API_KEY)).digest()))) return res.sendStatus(401); return next(); }`,
            },
          ],
        },
      ],
    },
    {
      name: "a bearer token through a variable",
      code: `const express = require("express");
exports.guard = (req, res, next) => { const token = req.headers.authorization?.split(" ")[1]; if (token === process.env.API_TOKEN) return next(); res.sendStatus(401); };`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "unsafe",
          data: { what: "API_TOKEN" },
          line: 2,
          column: 99,
          endLine: 2,
          endColumn: 130,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `const express = require("express");
const { createHash, timingSafeEqual } = require("node:crypto");
exports.guard = (req, res, next) => { const token = req.headers.authorization?.split(" ")[1]; if (token != null && process.env.API_TOKEN != null && timingSafeEqual(createHash("sha256").update(String(token)).digest(), createHash("sha256").update(String(process.env.API_TOKEN)).digest())) return next(); res.sendStatus(401); };`,
            },
          ],
        },
      ],
    },
    {
      name: "an imported secret",
      code: `import { config } from "./config.js";
export const ok = (request: any) => request.query.token == config.webhookToken;`,
      errors: [
        {
          messageId: "unsafe",
          data: { what: "webhookToken" },
          line: 2,
          column: 37,
          endLine: 2,
          endColumn: 79,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { config } from "./config.js";
import { createHash, timingSafeEqual } from "node:crypto";
export const ok = (request: any) => (request.query.token != null && config.webhookToken != null && timingSafeEqual(createHash("sha256").update(String(request.query.token)).digest(), createHash("sha256").update(String(config.webhookToken)).digest()));`,
            },
          ],
        },
      ],
    },
    {
      name: "a signature of a webhook",
      code: `import { createHmac } from "node:crypto";
export function verify(req: any, secret: string) { const expected = createHmac("sha256", secret).update(req.rawBody).digest("hex"); return expected === req.headers["x-signature"]; }`,
      errors: [
        {
          messageId: "unsafe",
          data: { what: "signature" },
          line: 2,
          column: 140,
          endLine: 2,
          endColumn: 179,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { createHmac, createHash, timingSafeEqual } from "node:crypto";
export function verify(req: any, secret: string) { const expected = createHmac("sha256", secret).update(req.rawBody).digest("hex"); return req.headers["x-signature"] != null && timingSafeEqual(createHash("sha256").update(String(expected)).digest(), createHash("sha256").update(String(req.headers["x-signature"])).digest()); }`,
            },
          ],
        },
      ],
    },
    {
      name: "a signature that a method makes",
      code: `import { createHmac } from "node:crypto";
export class Hook { constructor(private key: string) {} sign(body: string) { return createHmac("sha256", this.key).update(body).digest("hex"); } check(req: any) { return this.sign(req.rawBody) === req.headers["x-signature"]; } }`,
      errors: [
        {
          messageId: "unsafe",
          data: { what: "signature" },
          line: 2,
          column: 171,
          endLine: 2,
          endColumn: 224,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { createHmac, createHash, timingSafeEqual } from "node:crypto";
export class Hook { constructor(private key: string) {} sign(body: string) { return createHmac("sha256", this.key).update(body).digest("hex"); } check(req: any) { return req.headers["x-signature"] != null && timingSafeEqual(createHash("sha256").update(String(this.sign(req.rawBody))).digest(), createHash("sha256").update(String(req.headers["x-signature"])).digest()); } }`,
            },
          ],
        },
      ],
    },
    {
      name: "a signature in place",
      code: `import crypto from "crypto";
export const verify = (body: string, signature: string, secret: string) => crypto.createHmac("sha256", secret).update(body).digest("hex") === signature;`,
      errors: [
        {
          messageId: "unsafe",
          data: { what: "signature" },
          line: 2,
          column: 76,
          endLine: 2,
          endColumn: 152,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import crypto from "crypto";
export const verify = (body: string, signature: string, secret: string) => (signature != null && crypto.timingSafeEqual(crypto.createHash("sha256").update(String(crypto.createHmac("sha256", secret).update(body).digest("hex"))).digest(), crypto.createHash("sha256").update(String(signature)).digest()));`,
            },
          ],
        },
      ],
    },
    {
      name: "a signature with its prefix",
      code: `const crypto = require("crypto");
exports.verify = (req, secret) => { const digest = \`sha256=\${crypto.createHmac("sha256", secret).update(req.rawBody).digest("hex")}\`; if (digest !== req.get("X-Hub-Signature-256")) throw new Error("Invalid"); };`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "unsafe",
          data: { what: "signature" },
          line: 2,
          column: 139,
          endLine: 2,
          endColumn: 180,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `const crypto = require("crypto");
exports.verify = (req, secret) => { const digest = \`sha256=\${crypto.createHmac("sha256", secret).update(req.rawBody).digest("hex")}\`; if (!(crypto.timingSafeEqual(crypto.createHash("sha256").update(String(digest)).digest(), crypto.createHash("sha256").update(String(req.get("X-Hub-Signature-256"))).digest()))) throw new Error("Invalid"); };`,
            },
          ],
        },
      ],
    },
    {
      name: "a token of a record",
      code: `export async function reset(req: any, users: any) { const user = await users.find(req.body.email); if (req.body.token !== user.resetToken) throw new Error("Invalid"); return user; }`,
      errors: [
        {
          messageId: "unsafe",
          data: { what: "resetToken" },
          line: 1,
          column: 104,
          endLine: 1,
          endColumn: 138,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { createHash, timingSafeEqual } from "node:crypto";
export async function reset(req: any, users: any) { const user = await users.find(req.body.email); if (!(req.body.token != null && user.resetToken != null && timingSafeEqual(createHash("sha256").update(String(req.body.token)).digest(), createHash("sha256").update(String(user.resetToken)).digest()))) throw new Error("Invalid"); return user; }`,
            },
          ],
        },
      ],
    },
    {
      name: "a one-time code",
      code: "export const check = (req: any, session: any) => req.body.otp === session.otp;",
      errors: [
        {
          messageId: "unsafe",
          data: { what: "otp" },
          line: 1,
          column: 50,
          endLine: 1,
          endColumn: 78,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { createHash, timingSafeEqual } from "node:crypto";
export const check = (req: any, session: any) => (req.body.otp != null && session.otp != null && timingSafeEqual(createHash("sha256").update(String(req.body.otp)).digest(), createHash("sha256").update(String(session.otp)).digest()));`,
            },
          ],
        },
      ],
    },
    {
      name: "a CSRF token",
      code: "export const check = (req: any, session: any) => req.body._csrf === session.csrfToken;",
      errors: [
        {
          messageId: "unsafe",
          data: { what: "csrfToken" },
          line: 1,
          column: 50,
          endLine: 1,
          endColumn: 86,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { createHash, timingSafeEqual } from "node:crypto";
export const check = (req: any, session: any) => (req.body._csrf != null && session.csrfToken != null && timingSafeEqual(createHash("sha256").update(String(req.body._csrf)).digest(), createHash("sha256").update(String(session.csrfToken)).digest()));`,
            },
          ],
        },
      ],
    },
    {
      name: "buffers",
      code: `import { createHmac } from "node:crypto";
export function verify(req: any, secret: string) { const expected = createHmac("sha256", secret).update(req.body).digest(); return expected.equals(Buffer.from(req.headers["x-signature"], "hex")); }`,
      errors: [
        {
          messageId: "unsafe",
          data: { what: "signature" },
          line: 2,
          column: 132,
          endLine: 2,
          endColumn: 195,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { createHmac, createHash, timingSafeEqual } from "node:crypto";
export function verify(req: any, secret: string) { const expected = createHmac("sha256", secret).update(req.body).digest(); return timingSafeEqual(createHash("sha256").update(expected).digest(), createHash("sha256").update(Buffer.from(req.headers["x-signature"], "hex")).digest()); }`,
            },
          ],
        },
      ],
    },
    {
      name: "an order that is none",
      code: "export const ok = (req: any) => Buffer.compare(Buffer.from(req.headers.token), Buffer.from(process.env.API_TOKEN!)) === 0;",
      errors: [
        {
          messageId: "unsafe",
          data: { what: "API_TOKEN" },
          line: 1,
          column: 33,
          endLine: 1,
          endColumn: 122,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { createHash, timingSafeEqual } from "node:crypto";
export const ok = (req: any) => (timingSafeEqual(createHash("sha256").update(Buffer.from(req.headers.token)).digest(), createHash("sha256").update(Buffer.from(process.env.API_TOKEN!)).digest()));`,
            },
          ],
        },
      ],
    },
    {
      name: "an order of texts",
      code: "export const ok = (req: any) => process.env.API_TOKEN!.localeCompare(req.headers.token) === 0;",
      errors: [
        {
          messageId: "unsafe",
          data: { what: "API_TOKEN" },
          line: 1,
          column: 33,
          endLine: 1,
          endColumn: 94,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { createHash, timingSafeEqual } from "node:crypto";
export const ok = (req: any) => (process.env.API_TOKEN != null && req.headers.token != null && timingSafeEqual(createHash("sha256").update(String(process.env.API_TOKEN)).digest(), createHash("sha256").update(String(req.headers.token)).digest()));`,
            },
          ],
        },
      ],
    },
    {
      name: "a parameter that is named so",
      code: "export function check(apiKey: string) { return apiKey === process.env.API_KEY; }",
      errors: [
        {
          messageId: "unsafe",
          data: { what: "API_KEY" },
          line: 1,
          column: 48,
          endLine: 1,
          endColumn: 78,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { createHash, timingSafeEqual } from "node:crypto";
export function check(apiKey: string) { return apiKey != null && process.env.API_KEY != null && timingSafeEqual(createHash("sha256").update(String(apiKey)).digest(), createHash("sha256").update(String(process.env.API_KEY)).digest()); }`,
            },
          ],
        },
      ],
    },
    {
      name: "Hono's header",
      code: `import { Hono } from "hono";
export const app = new Hono().use(async (c, next) => { if (c.req.header("x-api-key") !== process.env.API_KEY) return c.text("no", 401); return next(); });`,
      errors: [
        {
          messageId: "unsafe",
          data: { what: "API_KEY" },
          line: 2,
          column: 60,
          endLine: 2,
          endColumn: 109,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { Hono } from "hono";
import { createHash, timingSafeEqual } from "node:crypto";
export const app = new Hono().use(async (c, next) => { if (!(process.env.API_KEY != null && timingSafeEqual(createHash("sha256").update(String(c.req.header("x-api-key"))).digest(), createHash("sha256").update(String(process.env.API_KEY)).digest()))) return c.text("no", 401); return next(); });`,
            },
          ],
        },
      ],
    },
    {
      name: "Next's request",
      code: `export async function POST(request: Request) { const secret = request.headers.get("x-secret"); if (secret !== process.env.REVALIDATE_SECRET) return new Response(null, { status: 401 }); return Response.json({}); }`,
      filename: "app/api/revalidate/route.ts",
      errors: [
        {
          messageId: "unsafe",
          data: { what: "REVALIDATE_SECRET" },
          line: 1,
          column: 100,
          endLine: 1,
          endColumn: 140,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { createHash, timingSafeEqual } from "node:crypto";
export async function POST(request: Request) { const secret = request.headers.get("x-secret"); if (!(secret != null && process.env.REVALIDATE_SECRET != null && timingSafeEqual(createHash("sha256").update(String(secret)).digest(), createHash("sha256").update(String(process.env.REVALIDATE_SECRET)).digest()))) return new Response(null, { status: 401 }); return Response.json({}); }`,
            },
          ],
        },
      ],
    },
    {
      name: "one of a list",
      code: `export const isKnown = (req: any) => [process.env.API_KEY, process.env.OLD_API_KEY].includes(req.headers["x-api-key"]);`,
      errors: [
        {
          messageId: "unsafe",
          data: { what: "API_KEY" },
          line: 1,
          column: 38,
          endLine: 1,
          endColumn: 119,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { createHash, timingSafeEqual } from "node:crypto";
export const isKnown = (req: any) => [process.env.API_KEY, process.env.OLD_API_KEY].some((item) => timingSafeEqual(createHash("sha256").update(String(item)).digest(), createHash("sha256").update(String(req.headers["x-api-key"])).digest()));`,
            },
          ],
        },
      ],
    },
    {
      name: "one of a list, by its place",
      code: `export const isKnown = (req: any, validApiKeys: string[]) => validApiKeys.indexOf(req.headers["x-api-key"]) !== -1;`,
      errors: [
        {
          messageId: "unsafe",
          data: { what: "validApiKeys" },
          line: 1,
          column: 62,
          endLine: 1,
          endColumn: 115,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { createHash, timingSafeEqual } from "node:crypto";
export const isKnown = (req: any, validApiKeys: string[]) => validApiKeys.some((item) => timingSafeEqual(createHash("sha256").update(String(item)).digest(), createHash("sha256").update(String(req.headers["x-api-key"])).digest()));`,
            },
          ],
        },
      ],
    },
    {
      name: "none of a list",
      code: `export const isUnknown = (req: any, apiTokens: string[]) => apiTokens.indexOf(req.headers["x-token"]) < 0;`,
      errors: [
        {
          messageId: "unsafe",
          data: { what: "apiTokens" },
          line: 1,
          column: 61,
          endLine: 1,
          endColumn: 106,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { createHash, timingSafeEqual } from "node:crypto";
export const isUnknown = (req: any, apiTokens: string[]) => !apiTokens.some((item) => timingSafeEqual(createHash("sha256").update(String(item)).digest(), createHash("sha256").update(String(req.headers["x-token"])).digest()));`,
            },
          ],
        },
      ],
    },
    {
      name: "the cases of a switch",
      code: `export function check(req: any) { switch (req.headers["x-api-key"]) { case process.env.API_KEY: return "user"; case process.env.ADMIN_KEY: return "admin"; default: return undefined; } }`,
      errors: [
        {
          messageId: "unsafe",
          data: { what: "API_KEY" },
          line: 1,
          column: 76,
          endLine: 1,
          endColumn: 95,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { createHash, timingSafeEqual } from "node:crypto";
export function check(req: any) { switch (true) { case timingSafeEqual(createHash("sha256").update(String(process.env.API_KEY)).digest(), createHash("sha256").update(String(req.headers["x-api-key"])).digest()): return "user"; case timingSafeEqual(createHash("sha256").update(String(process.env.ADMIN_KEY)).digest(), createHash("sha256").update(String(req.headers["x-api-key"])).digest()): return "admin"; default: return undefined; } }`,
            },
          ],
        },
      ],
    },
    {
      name: "a key in the source",
      code: `export const ok = (req: any) => req.headers["x-api-key"] === "${KEY}";`,
      errors: [
        {
          messageId: "unsafe",
          data: { what: "x-api-key" },
          line: 1,
          column: 33,
          endLine: 1,
          endColumn: 96,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { createHash, timingSafeEqual } from "node:crypto";
export const ok = (req: any) => (req.headers["x-api-key"] != null && "${KEY}" != null && timingSafeEqual(createHash("sha256").update(String(req.headers["x-api-key"])).digest(), createHash("sha256").update(String("${KEY}")).digest()));`,
            },
          ],
        },
      ],
    },
    {
      name: "a token behind its scheme",
      code: "export const isMeant = (req: any) => req.headers.authorization === `Bearer ${process.env.API_TOKEN}`;",
      errors: [
        {
          messageId: "unsafe",
          data: { what: "API_TOKEN" },
          line: 1,
          column: 38,
          endLine: 1,
          endColumn: 101,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { createHash, timingSafeEqual } from "node:crypto";
export const isMeant = (req: any) => (req.headers.authorization != null && \`Bearer \${process.env.API_TOKEN}\` != null && timingSafeEqual(createHash("sha256").update(String(req.headers.authorization)).digest(), createHash("sha256").update(String(\`Bearer \${process.env.API_TOKEN}\`)).digest()));`,
            },
          ],
        },
      ],
    },
    {
      name: "a token in a sum behind its scheme",
      code: `export const isMeant = (req: any) => "Bearer " + process.env.API_TOKEN !== req.headers.authorization;`,
      errors: [
        {
          messageId: "unsafe",
          data: { what: "API_TOKEN" },
          line: 1,
          column: 38,
          endLine: 1,
          endColumn: 101,
          suggestions: [
            {
              messageId: "compareSafely",
              output: `import { createHash, timingSafeEqual } from "node:crypto";
export const isMeant = (req: any) => !("Bearer " + process.env.API_TOKEN != null && req.headers.authorization != null && timingSafeEqual(createHash("sha256").update(String("Bearer " + process.env.API_TOKEN)).digest(), createHash("sha256").update(String(req.headers.authorization)).digest()));`,
            },
          ],
        },
      ],
    },
  ],
});
