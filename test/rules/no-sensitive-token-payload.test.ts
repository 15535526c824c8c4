import rule from "../../src/rules/no-sensitive-token-payload.js";
import { run } from "../run.js";

run("no-sensitive-token-payload", rule, {
  valid: [
    {
      name: "an id and a role",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ sub: user.id, role: user.role }, key, { expiresIn: "1h" });`,
    },
    {
      name: "a payload by its name",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (payload: object) => jwt.sign(payload, key, { expiresIn: "1h" });`,
    },
    {
      name: "fields that only tell about a password",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ sub: user.id, passwordChangedAt: user.passwordChangedAt, mustChangePassword: true, hasPassword: !!user.password }, key, { expiresIn: "1h" });`,
    },
    {
      name: "a session's id and a nonce",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (sid: string, nonce: string) => jwt.sign({ sid, nonce, jti: "1" }, key, { expiresIn: "1h" });`,
    },
    {
      name: "an encrypted token",
      code: `import { EncryptJWT } from "jose";
export const t = (user: any, key: any) => new EncryptJWT({ password: user.password }).setProtectedHeader({ alg: "dir", enc: "A256GCM" }).setExpirationTime("1h").encrypt(key);`,
    },
    {
      name: "the rest without the password",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export function t(record: any) { const { password, ...user } = record; return jwt.sign(user, key, { expiresIn: "1h" }); }`,
    },
    {
      name: "a record that was cut down",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export function t(record: any) { const user = pick(record, ["id", "role"]); return jwt.sign({ ...user }, key, { expiresIn: "1h" }); }`,
    },
    {
      name: "a query of some fields",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export async function t(db: any) { const user = await db.user.findUnique({ where: { id: 1 }, select: { id: true } }); return jwt.sign({ user }, key, { expiresIn: "1h" }); }`,
    },
    {
      name: "a user by its type",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
interface User { id: string; role: string }
export const t = (user: User) => jwt.sign({ ...user }, key, { expiresIn: "1h" });`,
    },
    {
      name: "a payload by its type",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
import type { TokenPayload } from "./types.js";
export const t = (user: TokenPayload) => jwt.sign({ ...user }, key, { expiresIn: "1h" });`,
    },
    {
      name: "a user's name",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: string) => jwt.sign({ user }, key, { expiresIn: "1h" });`,
    },
    {
      name: "a name that may be a name",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export function t(req: any) { const { user } = req.body; return jwt.sign({ user }, key, { expiresIn: "1h" }); }`,
    },
    {
      name: "the claims of another token",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (refresh: string) => jwt.verify(refresh, key, { algorithms: ["HS256"] }, (error: any, user: any) => { if (error) throw error; send(jwt.sign({ ...user }, key, { expiresIn: "1h" })); });`,
    },
    {
      name: "callers give what may be read",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
function issue(user: any) { return jwt.sign(user, key, { expiresIn: "1h" }); }
export const t = (record: any) => issue({ id: record.id, role: record.role });`,
    },
    {
      name: "a literal",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
const user = { id: "1" };
export const t = jwt.sign(user, key, { expiresIn: "1h" });`,
    },
    {
      name: "tests",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
jwt.sign({ password: "x" }, key);`,
      filename: "a.test.ts",
    },
    {
      name: "the id of a key pair as the issuer",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export class Client { accessKey = "ak"; token() { return jwt.sign({ iss: this.accessKey }, key, { expiresIn: "1h" }); } }`,
    },
    {
      name: "a principal by its name",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (opts: any) => jwt.sign({ prn: opts.user }, key, { expiresIn: "1h" });`,
    },
  ],
  invalid: [
    {
      name: "a password",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ sub: user.id, password: user.password }, key, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "sensitive",
          data: { what: "a password" },
          line: 3,
          column: 58,
          endLine: 3,
          endColumn: 81,
          suggestions: [
            {
              messageId: "removeClaim",
              output: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ sub: user.id }, key, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a password by shorthand",
      code: `const jwt = require("jsonwebtoken");
exports.login = (req, res) => { const { email, password } = req.body; res.json({ token: jwt.sign({ email, password }, process.env.JWT_SECRET, { expiresIn: "1h" }) }); };`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "sensitive",
          data: { what: "a password" },
          line: 2,
          column: 107,
          endLine: 2,
          endColumn: 115,
          suggestions: [
            {
              messageId: "removeClaim",
              output: `const jwt = require("jsonwebtoken");
exports.login = (req, res) => { const { email, password } = req.body; res.json({ token: jwt.sign({ email }, process.env.JWT_SECRET, { expiresIn: "1h" }) }); };`,
            },
          ],
        },
      ],
    },
    {
      name: "a password's hash",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ sub: user.id, passwordHash: user.hash }, key, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "sensitive",
          data: { what: "a password's hash" },
          line: 3,
          column: 58,
          endLine: 3,
          endColumn: 81,
          suggestions: [
            {
              messageId: "removeClaim",
              output: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ sub: user.id }, key, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a password under another name",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ sub: user.id, p: user.password }, key, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "sensitive",
          data: { what: "a password" },
          line: 3,
          column: 58,
          endLine: 3,
          endColumn: 74,
          suggestions: [
            {
              messageId: "removeClaim",
              output: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ sub: user.id }, key, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a password in claims by name",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export function t(user: any) { const payload = { id: user.id, password: user.password }; return jwt.sign(payload, key, { expiresIn: "1h" }); }`,
      errors: [
        {
          messageId: "sensitive",
          data: { what: "a password" },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 86,
          suggestions: [
            {
              messageId: "removeClaim",
              output: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export function t(user: any) { const payload = { id: user.id }; return jwt.sign(payload, key, { expiresIn: "1h" }); }`,
            },
          ],
        },
      ],
    },
    {
      name: "a secret among claims within claims",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ user: { id: user.id, apiKey: user.apiKey } }, key, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "sensitive",
          data: { what: "an API key" },
          line: 3,
          column: 65,
          endLine: 3,
          endColumn: 84,
          suggestions: [
            {
              messageId: "removeClaim",
              output: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ user: { id: user.id } }, key, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "another service's token",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any, accessToken: string) => jwt.sign({ sub: user.id, accessToken }, key, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "sensitive",
          data: { what: "an access token" },
          line: 3,
          column: 79,
          endLine: 3,
          endColumn: 90,
          suggestions: [
            {
              messageId: "removeClaim",
              output: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any, accessToken: string) => jwt.sign({ sub: user.id }, key, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a card",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ sub: user.id, cardNumber: user.card, cvv: user.cvv }, key, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "sensitive",
          data: { what: "a card's number" },
          line: 3,
          column: 58,
          endLine: 3,
          endColumn: 79,
          suggestions: [
            {
              messageId: "removeClaim",
              output: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ sub: user.id, cvv: user.cvv }, key, { expiresIn: "1h" });`,
            },
          ],
        },
        {
          messageId: "sensitive",
          data: { what: "a card's security code" },
          line: 3,
          column: 81,
          endLine: 3,
          endColumn: 94,
          suggestions: [
            {
              messageId: "removeClaim",
              output: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ sub: user.id, cardNumber: user.card }, key, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a one-time code",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (email: string, otp: string) => jwt.sign({ email, otp }, key, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "sensitive",
          data: { what: "a one-time code" },
          line: 3,
          column: 68,
          endLine: 3,
          endColumn: 71,
          suggestions: [
            {
              messageId: "removeClaim",
              output: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (email: string, otp: string) => jwt.sign({ email }, key, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a social security number",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ sub: user.id, ssn: user.ssn }, key, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "sensitive",
          data: { what: "a social security number" },
          line: 3,
          column: 58,
          endLine: 3,
          endColumn: 71,
          suggestions: [
            {
              messageId: "removeClaim",
              output: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ sub: user.id }, key, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a whole record",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign(user, key, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "wholeRecord",
          data: { record: "user" },
          line: 3,
          column: 42,
          endLine: 3,
          endColumn: 46,
          suggestions: [
            {
              messageId: "keepId",
              output: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ sub: user.id }, key, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a record that is spread",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ ...user }, key, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "wholeRecord",
          data: { record: "user" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 51,
          suggestions: [
            {
              messageId: "keepId",
              output: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ sub: user.id }, key, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a record that was looked up",
      code: `const jwt = require("jsonwebtoken");
exports.login = async (req, res) => { const user = await User.findOne({ email: req.body.email }); res.json({ token: jwt.sign({ user }, process.env.JWT_SECRET, { expiresIn: "1h" }) }); };`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "wholeRecord",
          data: { record: "user" },
          line: 2,
          column: 128,
          endLine: 2,
          endColumn: 132,
          suggestions: [
            {
              messageId: "keepId",
              output: `const jwt = require("jsonwebtoken");
exports.login = async (req, res) => { const user = await User.findOne({ email: req.body.email }); res.json({ token: jwt.sign({ user: { id: user.id } }, process.env.JWT_SECRET, { expiresIn: "1h" }) }); };`,
            },
          ],
        },
      ],
    },
    {
      name: "a document of Mongoose",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign(user.toObject(), key, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "wholeRecord",
          data: { record: "user" },
          line: 3,
          column: 42,
          endLine: 3,
          endColumn: 57,
          suggestions: [
            {
              messageId: "keepId",
              output: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ sub: user.id }, key, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a copy",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign(JSON.parse(JSON.stringify(user)), key, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "wholeRecord",
          data: { record: "user" },
          line: 3,
          column: 42,
          endLine: 3,
          endColumn: 74,
          suggestions: [
            {
              messageId: "keepId",
              output: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (user: any) => jwt.sign({ sub: user.id }, key, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "the request's user",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (req: any) => jwt.sign({ user: req.user }, key, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "wholeRecord",
          data: { record: "req.user" },
          line: 3,
          column: 43,
          endLine: 3,
          endColumn: 57,
          suggestions: [
            {
              messageId: "keepId",
              output: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (req: any) => jwt.sign({ user: { id: req.user.id } }, key, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a record by its underscored id",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export async function t(users: any) { const account = await users.find(); log(account._id); return jwt.sign({ ...account }, key, { expiresIn: "1h" }); }`,
      errors: [
        {
          messageId: "wholeRecord",
          data: { record: "account" },
          line: 3,
          column: 111,
          endLine: 3,
          endColumn: 121,
          suggestions: [
            {
              messageId: "keepId",
              output: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export async function t(users: any) { const account = await users.find(); log(account._id); return jwt.sign({ sub: account._id }, key, { expiresIn: "1h" }); }`,
            },
          ],
        },
      ],
    },
    {
      name: "jose's builder",
      code: `import { SignJWT } from "jose";
export const t = (user: any, key: any) => new SignJWT({ password: user.password }).setProtectedHeader({ alg: "HS256" }).setExpirationTime("1h").sign(key);`,
      errors: [
        {
          messageId: "sensitive",
          data: { what: "a password" },
          line: 2,
          column: 57,
          endLine: 2,
          endColumn: 80,
          suggestions: [
            {
              messageId: "removeClaim",
              output: `import { SignJWT } from "jose";
export const t = (user: any, key: any) => new SignJWT({  }).setProtectedHeader({ alg: "HS256" }).setExpirationTime("1h").sign(key);`,
            },
          ],
        },
      ],
    },
    {
      name: "Nest's service",
      code: `import { JwtService } from "@nestjs/jwt";
export class Auth { constructor(private jwt: JwtService) {} t(user: any) { return this.jwt.sign({ username: user.name, password: user.password }); } }`,
      errors: [
        {
          messageId: "sensitive",
          data: { what: "a password" },
          line: 2,
          column: 120,
          endLine: 2,
          endColumn: 143,
          suggestions: [
            {
              messageId: "removeClaim",
              output: `import { JwtService } from "@nestjs/jwt";
export class Auth { constructor(private jwt: JwtService) {} t(user: any) { return this.jwt.sign({ username: user.name }); } }`,
            },
          ],
        },
      ],
    },
    {
      name: "Fastify's decorator",
      code: `export const t = (fastify: any, user: any) => fastify.jwt.sign({ sub: user.id, password: user.password }, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "sensitive",
          data: { what: "a password" },
          line: 1,
          column: 80,
          endLine: 1,
          endColumn: 103,
          suggestions: [
            {
              messageId: "removeClaim",
              output: `export const t = (fastify: any, user: any) => fastify.jwt.sign({ sub: user.id }, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "Hono's function",
      code: `import { sign } from "hono/jwt";
export const t = (user: any, key: string) => sign({ ...user, exp: Math.floor(Date.now() / 1000) + 600 }, key);`,
      errors: [
        {
          messageId: "wholeRecord",
          data: { record: "user" },
          line: 2,
          column: 53,
          endLine: 2,
          endColumn: 60,
          suggestions: [
            {
              messageId: "keepId",
              output: `import { sign } from "hono/jwt";
export const t = (user: any, key: string) => sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 600 }, key);`,
            },
          ],
        },
      ],
    },
    {
      name: "a secret as the issuer",
      code: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (client: any) => jwt.sign({ iss: client.clientSecret }, key, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "sensitive",
          data: { what: "a secret" },
          line: 3,
          column: 46,
          endLine: 3,
          endColumn: 70,
          suggestions: [
            {
              messageId: "removeClaim",
              output: `import jwt from "jsonwebtoken";
const key = process.env.JWT_SECRET!;
export const t = (client: any) => jwt.sign({  }, key, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
  ],
});
