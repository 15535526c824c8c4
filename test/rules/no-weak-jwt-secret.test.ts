import rule from "../../src/rules/no-weak-jwt-secret.js";
import { run } from "../run.js";
import { GENERATED_KEY } from "../samples.js";

const LONG = GENERATED_KEY + GENERATED_KEY;
const SHORT = GENERATED_KEY.slice(0, 14);

run("no-weak-jwt-secret", rule, {
  valid: [
    {
      name: "a secret of the environment",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, process.env.JWT_SECRET!, { expiresIn: "1h" });`,
    },
    {
      name: "a long random literal is another rule's",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, "${LONG}", { expiresIn: "1h" });`,
    },
    {
      name: "a private key is no secret of HMAC",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, "rsa", { algorithm: "RS256", expiresIn: "1h" });`,
    },
    {
      name: "random bytes of the hash's length",
      code: `import jwt from "jsonwebtoken";
import { randomBytes } from "node:crypto";
const key = randomBytes(32);
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: "1h" });`,
    },
    { name: "the name of a variable", code: `export const names = { JWT_SECRET: "JWT_SECRET" };` },
    { name: "a token of dependency injection", code: `export const JWT_SECRET = "jwt-secret";` },
    { name: "a path of a setting", code: `export const jwtSecret = "auth.jwt.secret";` },
    { name: "a type of a schema", code: `export const schema = { JWT_SECRET: "string", REFRESH_TOKEN_SECRET: "str" };` },
    { name: "a sentence about it", code: `export const messages = { jwtSecret: "Please provide a secret for signing" };` },
    { name: "an error", code: `export const errors = { JWT_SECRET_MISSING: "jwt_secret_missing" };` },
    { name: "the token secret of OAuth 1.0", code: `export const accessTokenSecret = "mysecret";` },
    { name: "a template's variable", code: 'export const env = { JWT_SECRET: "${JWT_SECRET}" };' },
    { name: "an empty fallback signs nothing", code: `export const jwtSecret = process.env.JWT_SECRET ?? "";` },
    {
      name: "tests sign with anything",
      code: `import jwt from "jsonwebtoken";
const token = jwt.sign({ sub: "1" }, "secret");`,
      filename: "a.test.ts",
    },
    { name: "another fallback", code: `export const host = process.env.JWT_HOST || "localhost";` },
    { name: "a public key's file", code: `export const JWT_PUBLIC_KEY = "keys/public.pem";` },
    {
      name: "a session of its own",
      code: `import jwt from "jsonwebtoken";
import session from "express-session";
export const s = session({ secret: process.env.SESSION_SECRET! });
export const t = jwt.sign({ sub: "1" }, process.env.JWT_SECRET!, { expiresIn: "1h" });`,
    },
  ],
  invalid: [
    {
      name: "a dictionary word",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, "secret", { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "guessable",
          line: 2,
          column: 41,
          endLine: 2,
          endColumn: 49,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, process.env.JWT_SECRET!, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "words in a row, however many",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string) => jwt.verify(t, "this is my super secret signing key", { algorithms: ["HS256"] });`,
      errors: [
        {
          messageId: "guessable",
          line: 2,
          column: 47,
          endLine: 2,
          endColumn: 84,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import jwt from "jsonwebtoken";
export const c = (t: string) => jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "a placeholder by name",
      code: `import jwt from "jsonwebtoken";
const SECRET = "changeme-changeme-changeme-changeme";
export const t = jwt.sign({ sub: "1" }, SECRET, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "guessable",
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 53,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import jwt from "jsonwebtoken";
const SECRET = process.env.JWT_SECRET!;
export const t = jwt.sign({ sub: "1" }, SECRET, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "random, but short",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, "${SHORT}", { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "short",
          data: { bits: "112", algorithm: "HS256", needed: "256" },
          line: 2,
          column: 41,
          endLine: 2,
          endColumn: 57,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, process.env.JWT_SECRET!, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "short for a longer hash",
      code: `import jwt from "jwt-simple";
export const t = jwt.encode({ sub: "1" }, "${SHORT}${SHORT}${SHORT}", "HS512");`,
      errors: [
        {
          messageId: "short",
          data: { bits: "336", algorithm: "HS512", needed: "512" },
          line: 2,
          column: 43,
          endLine: 2,
          endColumn: 87,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import jwt from "jwt-simple";
export const t = jwt.encode({ sub: "1" }, process.env.JWT_SECRET!, "HS512");`,
            },
          ],
        },
      ],
    },
    {
      name: "through an encoder",
      code: `import { SignJWT } from "jose";
const key = new TextEncoder().encode("cats-and-dogs");
export const t = new SignJWT({ sub: "1" }).setProtectedHeader({ alg: "HS256" }).setExpirationTime("1h").sign(key);`,
      errors: [
        {
          messageId: "guessable",
          line: 2,
          column: 38,
          endLine: 2,
          endColumn: 53,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import { SignJWT } from "jose";
const key = new TextEncoder().encode(process.env.JWT_SECRET!);
export const t = new SignJWT({ sub: "1" }).setProtectedHeader({ alg: "HS256" }).setExpirationTime("1h").sign(key);`,
            },
          ],
        },
      ],
    },
    {
      name: "the fallback of a variable",
      code: `const jwt = require("jsonwebtoken");
module.exports = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET || "fallback", { expiresIn: "1h" });`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "fallback",
          data: { name: "JWT_SECRET" },
          line: 2,
          column: 81,
          endLine: 2,
          endColumn: 91,
          suggestions: [
            {
              messageId: "removeFallback",
              output: `const jwt = require("jsonwebtoken");
module.exports = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "the fallback in a file of settings",
      code: `export const config = { jwt: { secret: process.env.JWT_SECRET ?? "dev-only" } };`,
      errors: [
        {
          messageId: "fallback",
          data: { name: "JWT_SECRET" },
          line: 1,
          column: 66,
          endLine: 1,
          endColumn: 76,
          suggestions: [
            { messageId: "removeFallback", output: "export const config = { jwt: { secret: process.env.JWT_SECRET! } };" },
          ],
        },
      ],
    },
    {
      name: "the constants of Nest's guide",
      code: `export const jwtConstants = {
  secret: "DO NOT USE THIS VALUE",
};`,
      errors: [
        {
          messageId: "guessable",
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 34,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `export const jwtConstants = {
  secret: process.env.JWT_SECRET!,
};`,
            },
          ],
        },
      ],
    },
    {
      name: "a setting",
      code: `export default { jwtSecret: "mysecretkey" };`,
      errors: [
        {
          messageId: "guessable",
          line: 1,
          column: 29,
          endLine: 1,
          endColumn: 42,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: "export default { jwtSecret: process.env.JWT_SECRET! };",
            },
          ],
        },
      ],
    },
    {
      name: "a class's field",
      code: `export class Settings { private readonly jwtSecret = "supersecret"; }`,
      errors: [
        {
          messageId: "guessable",
          line: 1,
          column: 54,
          endLine: 1,
          endColumn: 67,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: "export class Settings { private readonly jwtSecret = process.env.JWT_SECRET!; }",
            },
          ],
        },
      ],
    },
    {
      name: "a default",
      code: `export function sign(claims: object, jwtSecret = "mysecret") { return [claims, jwtSecret]; }`,
      errors: [
        {
          messageId: "guessable",
          line: 1,
          column: 50,
          endLine: 1,
          endColumn: 60,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: "export function sign(claims: object, jwtSecret = process.env.JWT_SECRET!) { return [claims, jwtSecret]; }",
            },
          ],
        },
      ],
    },
    {
      name: "a refresh token's secret",
      code: `export const REFRESH_TOKEN_SECRET = "refresh-me";`,
      errors: [
        {
          messageId: "guessable",
          line: 1,
          column: 37,
          endLine: 1,
          endColumn: 49,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.REFRESH_TOKEN_SECRET!" },
              output: "export const REFRESH_TOKEN_SECRET = process.env.REFRESH_TOKEN_SECRET!;",
            },
          ],
        },
      ],
    },
    {
      name: "Nest's module",
      code: `import { JwtModule } from "@nestjs/jwt";
export const m = JwtModule.register({ secret: "secretKey", signOptions: { expiresIn: "60s" } });`,
      errors: [
        {
          messageId: "guessable",
          line: 2,
          column: 47,
          endLine: 2,
          endColumn: 58,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import { JwtModule } from "@nestjs/jwt";
export const m = JwtModule.register({ secret: process.env.JWT_SECRET!, signOptions: { expiresIn: "60s" } });`,
            },
          ],
        },
      ],
    },
    {
      name: "Fastify's plugin",
      code: `import jwt from "@fastify/jwt";
export default (app: any) => app.register(jwt, { secret: "supersecret", sign: { expiresIn: "1h" } });`,
      errors: [
        {
          messageId: "guessable",
          line: 2,
          column: 58,
          endLine: 2,
          endColumn: 71,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import jwt from "@fastify/jwt";
export default (app: any) => app.register(jwt, { secret: process.env.JWT_SECRET!, sign: { expiresIn: "1h" } });`,
            },
          ],
        },
      ],
    },
    {
      name: "Hono's middleware",
      code: `import { jwt } from "hono/jwt";
export const guard = jwt({ secret: "it-is-very-secret", alg: "HS256" });`,
      errors: [
        {
          messageId: "guessable",
          line: 2,
          column: 36,
          endLine: 2,
          endColumn: 55,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import { jwt } from "hono/jwt";
export const guard = jwt({ secret: process.env.JWT_SECRET!, alg: "HS256" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a strategy",
      code: `import { Strategy } from "passport-jwt";
export const s = (jwtFromRequest: any) => new Strategy({ jwtFromRequest, secretOrKey: "your_jwt_secret", algorithms: ["HS256"] }, () => {});`,
      errors: [
        {
          messageId: "guessable",
          line: 2,
          column: 87,
          endLine: 2,
          endColumn: 104,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import { Strategy } from "passport-jwt";
export const s = (jwtFromRequest: any) => new Strategy({ jwtFromRequest, secretOrKey: process.env.JWT_SECRET!, algorithms: ["HS256"] }, () => {});`,
            },
          ],
        },
      ],
    },
    {
      name: "random bytes that are few",
      code: `import jwt from "jsonwebtoken";
import { randomBytes } from "node:crypto";
const key = randomBytes(8);
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "short",
          data: { bits: "64", algorithm: "HS256", needed: "256" },
          line: 3,
          column: 25,
          endLine: 3,
          endColumn: 26,
          suggestions: [
            {
              messageId: "lengthen",
              data: { needed: "256" },
              output: `import jwt from "jsonwebtoken";
import { randomBytes } from "node:crypto";
const key = randomBytes(32);
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a generated key that is short",
      code: `import jwt from "jsonwebtoken";
import crypto from "node:crypto";
const key = crypto.generateKeySync("hmac", { length: 128 });
export const t = jwt.sign({ sub: "1" }, key, { algorithm: "HS512", expiresIn: "1h" });`,
      errors: [
        {
          messageId: "short",
          data: { bits: "128", algorithm: "HS512", needed: "512" },
          line: 3,
          column: 54,
          endLine: 3,
          endColumn: 57,
          suggestions: [
            {
              messageId: "lengthen",
              data: { needed: "512" },
              output: `import jwt from "jsonwebtoken";
import crypto from "node:crypto";
const key = crypto.generateKeySync("hmac", { length: 512 });
export const t = jwt.sign({ sub: "1" }, key, { algorithm: "HS512", expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "the session's secret",
      code: `import jwt from "jsonwebtoken";
import session from "express-session";
const SECRET = "${LONG}";
export const s = session({ secret: SECRET });
export const t = jwt.sign({ sub: "1" }, SECRET, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "shared",
          data: { what: "session secret" },
          line: 5,
          column: 41,
          endLine: 5,
          endColumn: 47,
          suggestions: [
            {
              messageId: "readOwn",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import jwt from "jsonwebtoken";
import session from "express-session";
const SECRET = "${LONG}";
export const s = session({ secret: SECRET });
export const t = jwt.sign({ sub: "1" }, process.env.JWT_SECRET!, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
  ],
});
