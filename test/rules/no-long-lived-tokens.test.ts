import rule from "../../src/rules/no-long-lived-tokens.js";
import { run } from "../run.js";
import { jwt } from "../samples.js";

const ENDLESS = jwt({ sub: "42" });
const TEN_YEARS = jwt({ sub: "42", iat: 1_700_000_000, exp: 2_015_360_000 });
const HOUR = jwt({ sub: "42", iat: 1_700_000_000, exp: 1_700_003_600 });

run("no-long-lived-tokens", rule, {
  valid: [
    {
      name: "a builder's claims may hold the end",
      code: `import { SignJWT } from "jose";
export const t = (key: Uint8Array, iat: number) => new SignJWT({ sub: "1", iat, exp: iat + 600 }).setProtectedHeader({ alg: "HS256" }).sign(key);`,
    },
    {
      name: "a builder's claims may hold the end, by way of a choice",
      code: `import { SignJWT } from "jose";
export async function issue(key: Uint8Array, iat: number, omit?: string) {
  const claims = { sub: "1", iat, exp: iat + 600 };
  const given = omit ? without(claims, omit) : claims;
  return new SignJWT(given).setProtectedHeader({ alg: "HS256" }).sign(key);
}`,
    },
    {
      name: "an hour",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: "1h" });`,
    },
    {
      name: "seconds",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: 60 * 60 });`,
    },
    {
      name: "the expiry as a claim",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1", exp: Math.floor(Date.now() / 1000) + 3600 }, key);`,
    },
    {
      name: "claims that may hold an expiry",
      code: `import jwt from "jsonwebtoken";
export const t = (claims: object) => jwt.sign({ ...claims, exp: soon() }, key);`,
    },
    {
      name: "options from elsewhere may hold it",
      code: `import jwt from "jsonwebtoken";
export const t = (options: object) => jwt.sign({ sub: "1" }, key, options);`,
    },
    {
      name: "a callback is no options object",
      code: `import jwt from "jsonwebtoken";
jwt.sign({ sub: "1", exp: soon() }, key, (error, token) => done(error, token));`,
    },
    {
      name: "a refresh token lives for weeks",
      code: `import jwt from "jsonwebtoken";
export const refreshToken = jwt.sign({ sub: "1" }, key, { expiresIn: "30d" });`,
    },
    {
      name: "a variable lifetime",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: process.env.JWT_TTL as any });`,
    },
    {
      name: "a builder with an expiry",
      code: `import { SignJWT } from "jose";
export const t = (key: any) => new SignJWT({}).setProtectedHeader({ alg: "HS256" }).setExpirationTime("1h").sign(key);`,
    },
    {
      name: "a builder that gets its expiry in another statement",
      code: `import { SignJWT } from "jose";
export function t(key: any) { const builder = new SignJWT({}); builder.setExpirationTime("1h"); return builder.sign(key); }`,
    },
    {
      name: "a builder from elsewhere",
      code: `import { SignJWT } from "jose";
export const t = (builder: SignJWT, key: any) => builder.sign(key);`,
    },
    {
      name: "another module's sign",
      code: `import { sign } from "./signer.js";
export const t = sign({ sub: "1" }, key);`,
    },
    {
      name: "a cookie that is no session",
      code: `export default (res: any) => res.cookie("theme", "dark", { maxAge: 10 * 365 * 24 * 3600 * 1000 });`,
    },
    {
      name: "a session cookie of a day",
      code: `export default (res: any) => res.cookie("sid", id, { maxAge: 24 * 3600 * 1000 });`,
    },
    {
      name: "a session without a lifetime ends with the browser",
      code: `import session from "express-session";
export const s = session({ secret: key, cookie: { secure: true } });`,
    },
    {
      name: "the check of the expiry is on",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string) => jwt.verify(t, key, { ignoreExpiration: false, algorithms: ["HS256"] });`,
    },
    {
      name: "days of a cookie library",
      code: `import Cookies from "js-cookie";
export const keep = (token: string) => Cookies.set("token", token, { expires: 7 });`,
    },
    { name: "a literal token of an hour", code: `const token = "${HOUR}";` },
    {
      name: "what a limit allows",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: "7d" });`,
      options: [{ access: 604800 }],
    },
    {
      name: "tests may issue what they like",
      code: `import jwt from "jsonwebtoken";
const t = jwt.sign({ sub: "1" }, key);`,
      filename: "a.test.ts",
    },
    {
      name: "milliseconds as they are meant",
      code: `export const f = (res: any, token: string) => res.cookie("access_token", token, { maxAge: 900_000 });`,
    },
    {
      name: "a cookie that is taken out with a date",
      code: `export const f = (res: any) => res.cookie("session", "", { expires: new Date(0) });`,
    },
    {
      name: "a Duration that is short",
      code: `import { Duration } from "aws-cdk-lib";
import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
export const c = (scope: any, userPool: any) => new UserPoolClient(scope, "web", { userPool, accessTokenValidity: Duration.minutes(30) });`,
    },
    {
      name: "a lifetime that is set later",
      code: `import jwt from "jsonwebtoken";
const options: any = {};
options.expiresIn = "1h";
export const issue = (id: string, key: string) => jwt.sign({ sub: id }, key, options);`,
    },
    {
      name: "a lifetime that depends",
      code: `import jwt from "jsonwebtoken";
const options: any = {};
if (process.argv[2]) options.expiresIn = "1h";
export const issue = (id: string, key: string) => jwt.sign({ sub: id }, key, options);`,
    },
    {
      name: "defaults that are put in later",
      code: `import jwt from "jsonwebtoken";
import { defaults } from "./defaults.js";
const options: any = {};
Object.assign(options, defaults);
export const issue = (id: string, key: string) => jwt.sign({ sub: id }, key, options);`,
    },
    {
      name: "an expiry that the code around compares",
      code: `const jwt = require("jsonwebtoken");
function read(token) {
  const claims = jwt.verify(token, KEY, { ignoreExpiration: true });
  if (claims.exp < Date.now() / 1000) throw new Error("expired");
  return claims;
}`,
      filename: "file.js",
    },
  ],
  invalid: [
    {
      name: "a year as a span",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: "365d" });`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "access token", lifetime: "365 days", limit: "1 day" },
          line: 2,
          column: 59,
          endLine: 2,
          endColumn: 65,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: "24h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a year in words",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: "1 year" });`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "access token", lifetime: "365.3 days", limit: "1 day" },
          line: 2,
          column: 59,
          endLine: 2,
          endColumn: 67,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: "24h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a year in seconds, through a constant",
      code: `import jwt from "jsonwebtoken";
const YEAR = 60 * 60 * 24 * 365;
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: YEAR });`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "access token", lifetime: "365 days", limit: "1 day" },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 63,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `import jwt from "jsonwebtoken";
const YEAR = 60 * 60 * 24 * 365;
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: "24h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "options through a constant",
      code: `const { sign } = require("jsonwebtoken");
const options = { algorithm: "HS256", expiresIn: "90d" };
exports.t = sign({ sub: "1" }, key, options);`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "tooLong",
          data: { what: "access token", lifetime: "90 days", limit: "1 day" },
          line: 2,
          column: 50,
          endLine: 2,
          endColumn: 55,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `const { sign } = require("jsonwebtoken");
const options = { algorithm: "HS256", expiresIn: "24h" };
exports.t = sign({ sub: "1" }, key, options);`,
            },
          ],
        },
      ],
    },
    {
      name: "a fallback of a year",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: process.env.JWT_TTL || "365d" } as any);`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "access token", lifetime: "365 days", limit: "1 day" },
          line: 2,
          column: 82,
          endLine: 2,
          endColumn: 88,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: "24h" } as any);`,
            },
          ],
        },
      ],
    },
    {
      name: "no lifetime at all",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, key);`,
      errors: [
        {
          messageId: "endless",
          data: { what: "access token", library: "jsonwebtoken" },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 45,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: "24h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "no lifetime among options",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, key, { algorithm: "HS256" });`,
      errors: [
        {
          messageId: "endless",
          data: { what: "access token", library: "jsonwebtoken" },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 69,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, key, { algorithm: "HS256", expiresIn: "24h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "no lifetime for claims from elsewhere",
      code: `import jwt from "jsonwebtoken";
export const t = (user: object) => jwt.sign(user, key);`,
      errors: [
        {
          messageId: "endless",
          data: { what: "access token", library: "jsonwebtoken" },
          line: 2,
          column: 36,
          endLine: 2,
          endColumn: 55,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `import jwt from "jsonwebtoken";
export const t = (user: object) => jwt.sign(user, key, { expiresIn: "24h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a text of digits is milliseconds",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: "3600" });`,
      errors: [
        {
          messageId: "bareText",
          data: { library: "jsonwebtoken", what: "access token", lifetime: "3.6 seconds" },
          line: 2,
          column: 59,
          endLine: 2,
          endColumn: 65,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"1h"`, limit: "1 hour" },
              output: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "milliseconds in a claim of seconds",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1", exp: Date.now() + 3600_000 }, key);`,
      errors: [
        {
          messageId: "millisecondsAsSeconds",
          data: { what: "access token" },
          line: 2,
          column: 44,
          endLine: 2,
          endColumn: 65,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: "Math.floor(Date.now() / 1000) + 24 * 60 * 60", limit: "1 day" },
              output: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1", exp: Math.floor(Date.now() / 1000) + 24 * 60 * 60 }, key);`,
            },
          ],
        },
      ],
    },
    {
      name: "a claim of ten years",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1", exp: Math.floor(Date.now() / 1000) + 10 * 365 * 24 * 60 * 60 }, key);`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "access token", lifetime: "10 years", limit: "1 day" },
          line: 2,
          column: 44,
          endLine: 2,
          endColumn: 99,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: "Math.floor(Date.now() / 1000) + 24 * 60 * 60", limit: "1 day" },
              output: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1", exp: Math.floor(Date.now() / 1000) + 24 * 60 * 60 }, key);`,
            },
          ],
        },
      ],
    },
    {
      name: "a refresh token of a year",
      code: `import jwt from "jsonwebtoken";
export const refreshToken = jwt.sign({ sub: "1" }, key, { expiresIn: "1y" });`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "refresh token", lifetime: "365.3 days", limit: "90 days" },
          line: 2,
          column: 70,
          endLine: 2,
          endColumn: 74,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"90d"`, limit: "90 days" },
              output: `import jwt from "jsonwebtoken";
export const refreshToken = jwt.sign({ sub: "1" }, key, { expiresIn: "90d" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a reset link of a week",
      code: `import jwt from "jsonwebtoken";
export function resetLink() { const resetToken = jwt.sign({ sub: "1" }, key, { expiresIn: "7d" }); return resetToken; }`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "one-time link", lifetime: "7 days", limit: "1 day" },
          line: 2,
          column: 91,
          endLine: 2,
          endColumn: 95,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `import jwt from "jsonwebtoken";
export function resetLink() { const resetToken = jwt.sign({ sub: "1" }, key, { expiresIn: "24h" }); return resetToken; }`,
            },
          ],
        },
      ],
    },
    {
      name: "a limit of its own",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: "1h" });`,
      options: [{ access: 900 }],
      errors: [
        {
          messageId: "tooLong",
          data: { what: "access token", lifetime: "1 hour", limit: "15 minutes" },
          line: 2,
          column: 59,
          endLine: 2,
          endColumn: 63,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"15m"`, limit: "15 minutes" },
              output: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, key, { expiresIn: "15m" });`,
            },
          ],
        },
      ],
    },
    {
      name: "jose's span",
      code: `import { SignJWT } from "jose";
export const t = (key: any) => new SignJWT({}).setProtectedHeader({ alg: "HS256" }).setExpirationTime("90 days").sign(key);`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "access token", lifetime: "90 days", limit: "1 day" },
          line: 2,
          column: 103,
          endLine: 2,
          endColumn: 112,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `import { SignJWT } from "jose";
export const t = (key: any) => new SignJWT({}).setProtectedHeader({ alg: "HS256" }).setExpirationTime("24h").sign(key);`,
            },
          ],
        },
      ],
    },
    {
      name: "jose's Date",
      code: `import { SignJWT } from "jose";
export const t = (key: any) => new SignJWT({}).setExpirationTime(new Date(Date.now() + 365 * 24 * 3600 * 1000)).sign(key);`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "access token", lifetime: "365 days", limit: "1 day" },
          line: 2,
          column: 66,
          endLine: 2,
          endColumn: 111,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `import { SignJWT } from "jose";
export const t = (key: any) => new SignJWT({}).setExpirationTime("24h").sign(key);`,
            },
          ],
        },
      ],
    },
    {
      name: "jose without an expiry",
      code: `import * as jose from "jose";
export const t = (key: any) => new jose.SignJWT({ sub: "1" }).setProtectedHeader({ alg: "HS256" }).setIssuedAt().sign(key);`,
      errors: [
        {
          messageId: "endless",
          data: { what: "access token", library: "jose" },
          line: 2,
          column: 32,
          endLine: 2,
          endColumn: 123,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `import * as jose from "jose";
export const t = (key: any) => new jose.SignJWT({ sub: "1" }).setProtectedHeader({ alg: "HS256" }).setIssuedAt().setExpirationTime("24h").sign(key);`,
            },
          ],
        },
      ],
    },
    {
      name: "fast-jwt's milliseconds",
      code: `import { createSigner } from "fast-jwt";
export const sign = createSigner({ key: process.env.JWT_SECRET!, expiresIn: 365 * 24 * 60 * 60 * 1000 });`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "access token", lifetime: "365 days", limit: "1 day" },
          line: 2,
          column: 77,
          endLine: 2,
          endColumn: 102,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `import { createSigner } from "fast-jwt";
export const sign = createSigner({ key: process.env.JWT_SECRET!, expiresIn: "24h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "fast-jwt without an expiry",
      code: `import { createSigner } from "fast-jwt";
export const sign = createSigner({ key: process.env.JWT_SECRET! });`,
      errors: [
        {
          messageId: "endless",
          data: { what: "access token", library: "fast-jwt" },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 67,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `import { createSigner } from "fast-jwt";
export const sign = createSigner({ key: process.env.JWT_SECRET!, expiresIn: "24h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "jwt-simple without an expiry",
      code: `import jwt from "jwt-simple";
export const t = jwt.encode({ sub: "1" }, key);`,
      errors: [
        {
          messageId: "endless",
          data: { what: "access token", library: "jwt-simple" },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 47,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: "Math.floor(Date.now() / 1000) + 24 * 60 * 60", limit: "1 day" },
              output: `import jwt from "jwt-simple";
export const t = jwt.encode({ sub: "1", exp: Math.floor(Date.now() / 1000) + 24 * 60 * 60 }, key);`,
            },
          ],
        },
      ],
    },
    {
      name: "Nest's module",
      code: `import { JwtModule } from "@nestjs/jwt";
export const m = JwtModule.register({ secret: key, signOptions: { expiresIn: "60d" } });`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "access token", lifetime: "60 days", limit: "1 day" },
          line: 2,
          column: 78,
          endLine: 2,
          endColumn: 83,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `import { JwtModule } from "@nestjs/jwt";
export const m = JwtModule.register({ secret: key, signOptions: { expiresIn: "24h" } });`,
            },
          ],
        },
      ],
    },
    {
      name: "Nest's service",
      code: `import { JwtService } from "@nestjs/jwt";
export class A { constructor(private jwt: JwtService) {} t() { return this.jwt.signAsync({ sub: "1" }, { expiresIn: 31536000 }); } }`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "access token", lifetime: "365 days", limit: "1 day" },
          line: 2,
          column: 117,
          endLine: 2,
          endColumn: 125,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `import { JwtService } from "@nestjs/jwt";
export class A { constructor(private jwt: JwtService) {} t() { return this.jwt.signAsync({ sub: "1" }, { expiresIn: "24h" }); } }`,
            },
          ],
        },
      ],
    },
    {
      name: "Fastify's plugin",
      code: `import jwt from "@fastify/jwt";
export default (app: any) => app.register(jwt, { secret: key, sign: { expiresIn: "30d" } });`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "access token", lifetime: "30 days", limit: "1 day" },
          line: 2,
          column: 82,
          endLine: 2,
          endColumn: 87,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `import jwt from "@fastify/jwt";
export default (app: any) => app.register(jwt, { secret: key, sign: { expiresIn: "24h" } });`,
            },
          ],
        },
      ],
    },
    {
      name: "a span of the ms package",
      code: `import session from "express-session";
import ms from "ms";
export const s = session({ secret: key, cookie: { maxAge: ms("1y") } });`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "session", lifetime: "365.3 days", limit: "90 days" },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 67,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: "90 * 24 * 60 * 60 * 1000", limit: "90 days" },
              output: `import session from "express-session";
import ms from "ms";
export const s = session({ secret: key, cookie: { maxAge: 90 * 24 * 60 * 60 * 1000 } });`,
            },
          ],
        },
      ],
    },
    {
      name: "a cookie's date, moved by its setter",
      code: `export default (res: any) => { const d = new Date(); res.cookie("token", t, { expires: new Date(Date.now() + 1000 * 60 * 60 * 24 * 365) }); };`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "session", lifetime: "365 days", limit: "90 days" },
          line: 1,
          column: 88,
          endLine: 1,
          endColumn: 136,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: "new Date(Date.now() + 90 * 24 * 60 * 60 * 1000)", limit: "90 days" },
              output: `export default (res: any) => { const d = new Date(); res.cookie("token", t, { expires: new Date(Date.now() + 90 * 24 * 60 * 60 * 1000) }); };`,
            },
          ],
        },
      ],
    },
    {
      name: "a cookie's date by date-fns",
      code: `import { addYears } from "date-fns";
export default (res: any) => res.cookie("sid", t, { expires: addYears(new Date(), 1) });`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "session", lifetime: "365 days", limit: "90 days" },
          line: 2,
          column: 62,
          endLine: 2,
          endColumn: 85,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: "new Date(Date.now() + 90 * 24 * 60 * 60 * 1000)", limit: "90 days" },
              output: `import { addYears } from "date-fns";
export default (res: any) => res.cookie("sid", t, { expires: new Date(Date.now() + 90 * 24 * 60 * 60 * 1000) });`,
            },
          ],
        },
      ],
    },
    {
      name: "a cookie's date by dayjs",
      code: `import dayjs from "dayjs";
export default (res: any) => res.cookie("sid", t, { expires: dayjs().add(1, "year").toDate() });`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "session", lifetime: "365.3 days", limit: "90 days" },
          line: 2,
          column: 62,
          endLine: 2,
          endColumn: 93,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: "new Date(Date.now() + 90 * 24 * 60 * 60 * 1000)", limit: "90 days" },
              output: `import dayjs from "dayjs";
export default (res: any) => res.cookie("sid", t, { expires: new Date(Date.now() + 90 * 24 * 60 * 60 * 1000) });`,
            },
          ],
        },
      ],
    },
    {
      name: "Next's cookies in seconds",
      code: `import { cookies } from "next/headers";
export async function login(token: string) { (await cookies()).set("session", token, { maxAge: 60 * 60 * 24 * 365 }); }`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "session", lifetime: "365 days", limit: "90 days" },
          line: 2,
          column: 96,
          endLine: 2,
          endColumn: 114,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: "90 * 24 * 60 * 60", limit: "90 days" },
              output: `import { cookies } from "next/headers";
export async function login(token: string) { (await cookies()).set("session", token, { maxAge: 90 * 24 * 60 * 60 }); }`,
            },
          ],
        },
      ],
    },
    {
      name: "a cookie library's days",
      code: `import Cookies from "js-cookie";
export const keep = (token: string) => Cookies.set("token", token, { expires: 365 });`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "session", lifetime: "365 days", limit: "90 days" },
          line: 2,
          column: 79,
          endLine: 2,
          endColumn: 82,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: "90", limit: "90 days" },
              output: `import Cookies from "js-cookie";
export const keep = (token: string) => Cookies.set("token", token, { expires: 90 });`,
            },
          ],
        },
      ],
    },
    {
      name: "a signed URL of a week",
      code: `import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
export const u = (c: any, o: any) => getSignedUrl(c, o, { expiresIn: 604800 });`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "one-time link", lifetime: "7 days", limit: "1 day" },
          line: 2,
          column: 70,
          endLine: 2,
          endColumn: 76,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: "24 * 60 * 60", limit: "1 day" },
              output: `import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
export const u = (c: any, o: any) => getSignedUrl(c, o, { expiresIn: 24 * 60 * 60 });`,
            },
          ],
        },
      ],
    },
    {
      name: "the check of the expiry is off",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string) => jwt.verify(t, key, { algorithms: ["HS256"], ignoreExpiration: true });`,
      errors: [
        {
          messageId: "ignored",
          data: { option: "ignoreExpiration" },
          line: 2,
          column: 77,
          endLine: 2,
          endColumn: 99,
          suggestions: [
            {
              messageId: "checkExpiry",
              data: { option: "ignoreExpiration" },
              output: `import jwt from "jsonwebtoken";
export const c = (t: string) => jwt.verify(t, key, { algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "the check of the expiry is off in a strategy",
      code: `import { Strategy } from "passport-jwt";
export const s = (jwtFromRequest: any) => new Strategy({ ignoreExpiration: true, secretOrKey: key, jwtFromRequest }, () => {});`,
      errors: [
        {
          messageId: "ignored",
          data: { option: "ignoreExpiration" },
          line: 2,
          column: 58,
          endLine: 2,
          endColumn: 80,
          suggestions: [
            {
              messageId: "checkExpiry",
              data: { option: "ignoreExpiration" },
              output: `import { Strategy } from "passport-jwt";
export const s = (jwtFromRequest: any) => new Strategy({ secretOrKey: key, jwtFromRequest }, () => {});`,
            },
          ],
        },
      ],
    },
    {
      name: "a literal token without an end",
      code: `const accessToken = "${ENDLESS}";`,
      errors: [
        {
          messageId: "literalToken",
          data: { problem: "never expires" },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 119,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.ACCESS_TOKEN!" },
              output: "const accessToken = process.env.ACCESS_TOKEN!;",
            },
          ],
        },
      ],
    },
    {
      name: "a literal token of ten years",
      code: `const accessToken = "${TEN_YEARS}";`,
      errors: [
        {
          messageId: "literalToken",
          data: { problem: "lives for 10 years (from 2023-11-14 to 2033-11-11)" },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 165,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.ACCESS_TOKEN!" },
              output: "const accessToken = process.env.ACCESS_TOKEN!;",
            },
          ],
        },
      ],
    },
    {
      name: "seconds where Express takes milliseconds",
      code: `export const f = (res: any, token: string) => res.cookie("access_token", token, { maxAge: 60 * 60 * 24 });`,
      errors: [
        {
          messageId: "secondsAsMilliseconds",
          data: { library: "Express", what: "session", lifetime: "1.4 minutes", meant: "1 day" },
          line: 1,
          column: 91,
          endLine: 1,
          endColumn: 103,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: "24 * 60 * 60 * 1000", limit: "1 day" },
              output: `export const f = (res: any, token: string) => res.cookie("access_token", token, { maxAge: 24 * 60 * 60 * 1000 });`,
            },
          ],
        },
      ],
    },
    {
      name: "an hour in seconds for a session of milliseconds",
      code: `import session from "express-session";
export const s = (secret: string) => session({ secret, cookie: { maxAge: 3600 } });`,
      errors: [
        {
          messageId: "secondsAsMilliseconds",
          data: { library: "express-session", what: "session", lifetime: "3.6 seconds", meant: "1 hour" },
          line: 2,
          column: 74,
          endLine: 2,
          endColumn: 78,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: "60 * 60 * 1000", limit: "1 hour" },
              output: `import session from "express-session";
export const s = (secret: string) => session({ secret, cookie: { maxAge: 60 * 60 * 1000 } });`,
            },
          ],
        },
      ],
    },
    {
      name: "a cookie until the year 9999",
      code: `export const f = (res: any, token: string) => res.cookie("session", token, { expires: new Date(9999, 11, 31) });`,
      errors: [
        {
          messageId: "until",
          data: { what: "session", lifetime: "the year 9999", limit: "90 days" },
          line: 1,
          column: 87,
          endLine: 1,
          endColumn: 109,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: "new Date(Date.now() + 90 * 24 * 60 * 60 * 1000)", limit: "90 days" },
              output: `export const f = (res: any, token: string) => res.cookie("session", token, { expires: new Date(Date.now() + 90 * 24 * 60 * 60 * 1000) });`,
            },
          ],
        },
      ],
    },
    {
      name: "an expiry of numbers that never comes",
      code: `import jwt from "jsonwebtoken";
export const t = (key: string) => jwt.sign({ sub: "1", exp: 4102444800 }, key);`,
      errors: [
        {
          messageId: "until",
          data: { what: "access token", lifetime: "the year 2100", limit: "1 day" },
          line: 2,
          column: 61,
          endLine: 2,
          endColumn: 71,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: "Math.floor(Date.now() / 1000) + 24 * 60 * 60", limit: "1 day" },
              output: `import jwt from "jsonwebtoken";
export const t = (key: string) => jwt.sign({ sub: "1", exp: Math.floor(Date.now() / 1000) + 24 * 60 * 60 }, key);`,
            },
          ],
        },
      ],
    },
    {
      name: "several lifetimes of one server",
      code: `import { Provider } from "oidc-provider";
export default new Provider("https://id.acme.io", { ttl: { AccessToken: 30 * 24 * 60 * 60, IdToken: 3600, RefreshToken: 400 * 24 * 60 * 60 } });`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "access token", lifetime: "30 days", limit: "1 day" },
          line: 2,
          column: 73,
          endLine: 2,
          endColumn: 90,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: "24 * 60 * 60", limit: "1 day" },
              output: `import { Provider } from "oidc-provider";
export default new Provider("https://id.acme.io", { ttl: { AccessToken: 24 * 60 * 60, IdToken: 3600, RefreshToken: 400 * 24 * 60 * 60 } });`,
            },
          ],
        },
        {
          messageId: "tooLong",
          data: { what: "refresh token", lifetime: "400 days", limit: "90 days" },
          line: 2,
          column: 121,
          endLine: 2,
          endColumn: 139,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: "90 * 24 * 60 * 60", limit: "90 days" },
              output: `import { Provider } from "oidc-provider";
export default new Provider("https://id.acme.io", { ttl: { AccessToken: 30 * 24 * 60 * 60, IdToken: 3600, RefreshToken: 90 * 24 * 60 * 60 } });`,
            },
          ],
        },
      ],
    },
    {
      name: "a Duration under another name",
      code: `import * as cdk from "aws-cdk-lib";
import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
export const c = (scope: any, userPool: any) => new UserPoolClient(scope, "web", { userPool, accessTokenValidity: cdk.Duration.days(2) });`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "access token", lifetime: "2 days", limit: "1 day" },
          line: 3,
          column: 115,
          endLine: 3,
          endColumn: 135,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: "cdk.Duration.days(1)", limit: "1 day" },
              output: `import * as cdk from "aws-cdk-lib";
import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
export const c = (scope: any, userPool: any) => new UserPoolClient(scope, "web", { userPool, accessTokenValidity: cdk.Duration.days(1) });`,
            },
          ],
        },
      ],
    },
    {
      name: "a factory of options with a block",
      code: `import { JwtModule } from "@nestjs/jwt";
export const m = JwtModule.registerAsync({ useFactory: () => { return { signOptions: { expiresIn: "30d" } }; } });`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "access token", lifetime: "30 days", limit: "1 day" },
          line: 2,
          column: 99,
          endLine: 2,
          endColumn: 104,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `import { JwtModule } from "@nestjs/jwt";
export const m = JwtModule.registerAsync({ useFactory: () => { return { signOptions: { expiresIn: "24h" } }; } });`,
            },
          ],
        },
      ],
    },
    {
      name: "luxon",
      code: `import { DateTime } from "luxon";
import jwt from "jsonwebtoken";
export const t = (key: string) => jwt.sign({ sub: "1", exp: DateTime.now().plus({ years: 1 }).toUnixInteger() }, key);`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "access token", lifetime: "365.3 days", limit: "1 day" },
          line: 3,
          column: 61,
          endLine: 3,
          endColumn: 110,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: "Math.floor(Date.now() / 1000) + 24 * 60 * 60", limit: "1 day" },
              output: `import { DateTime } from "luxon";
import jwt from "jsonwebtoken";
export const t = (key: string) => jwt.sign({ sub: "1", exp: Math.floor(Date.now() / 1000) + 24 * 60 * 60 }, key);`,
            },
          ],
        },
      ],
    },
    {
      name: "a long lifetime that is set later",
      code: `import jwt from "jsonwebtoken";
const options: any = {};
options.expiresIn = "10y";
export const issue = (id: string, key: string) => jwt.sign({ sub: id }, key, options);`,
      errors: [
        {
          messageId: "tooLong",
          data: { what: "access token", lifetime: "10 years", limit: "1 day" },
          line: 3,
          column: 21,
          endLine: 3,
          endColumn: 26,
          suggestions: [
            {
              messageId: "setLifetime",
              data: { text: `"24h"`, limit: "1 day" },
              output: `import jwt from "jsonwebtoken";
const options: any = {};
options.expiresIn = "24h";
export const issue = (id: string, key: string) => jwt.sign({ sub: id }, key, options);`,
            },
          ],
        },
      ],
    },
  ],
});
