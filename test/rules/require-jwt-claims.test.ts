import rule from "../../src/rules/require-jwt-claims.js";
import { run } from "../run.js";

run("require-jwt-claims", rule, {
  valid: [
    {
      name: "both are pinned",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => jwt.verify(t, key, { algorithms: ["RS256"], issuer: "https://issuer.test", audience: "api" });`,
    },
    {
      name: "only the issuer is asked for",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => jwt.verify(t, key, { algorithms: ["RS256"], issuer: "https://issuer.test" });`,
      options: [{ audience: false }],
    },
    {
      name: "the code compares them",
      code: `import jwt from "jsonwebtoken";
export function c(t: string, key: string) { const claims = jwt.verify(t, key) as any; if (claims.iss !== "me" || claims.aud !== "api") throw new Error("Wrong token"); return claims; }`,
    },
    {
      name: "options from elsewhere",
      code: `import { jwtVerify } from "jose";
export const c = (t: string, key: any, options: any) => jwtVerify(t, key, options);`,
    },
    {
      name: "a signed text has no claims",
      code: `import { compactVerify } from "jose";
export const c = (t: string, key: any) => compactVerify(t, key);`,
    },
    {
      name: "a proof of possession, which is checked with its own key",
      code: `import { EmbeddedJWK as own, jwtVerify } from "jose";
export const c = (proof: string) => jwtVerify(proof, own, { typ: "dpop+jwt", algorithms: ["ES256"] });`,
    },
    {
      name: "a callback in the options' place",
      code: `import jwt from "jsonwebtoken";
jwt.verify(token, key, (error: any, claims: any) => { if (error) throw error; use(claims); });`,
    },
    {
      name: "tokens with a time",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, process.env.JWT_SECRET!, { expiresIn: "1h", noTimestamp: false });`,
    },
    {
      name: "tests",
      code: `import jwt from "jsonwebtoken";
jwt.verify(token, key);`,
      filename: "a.test.ts",
    },
  ],
  invalid: [
    {
      name: "neither, without options",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string) => jwt.verify(t, process.env.JWT_SECRET!);`,
      errors: [
        {
          messageId: "unpinned",
          data: {
            meant: "also one that was issued for another service",
            library: "jsonwebtoken",
            claims: "issuer and the audience",
          },
          line: 2,
          column: 33,
          endLine: 2,
          endColumn: 43,
          suggestions: [
            {
              messageId: "pinThem",
              data: { claims: "issuer and the audience" },
              output: `import jwt from "jsonwebtoken";
export const c = (t: string) => jwt.verify(t, process.env.JWT_SECRET!, { issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! });`,
            },
          ],
        },
      ],
    },
    {
      name: "neither, beside the algorithms",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => jwt.verify(t, key, { algorithms: ["RS256"] });`,
      errors: [
        {
          messageId: "unpinned",
          data: {
            meant: "also one that was issued for another service",
            library: "jsonwebtoken",
            claims: "issuer and the audience",
          },
          line: 2,
          column: 46,
          endLine: 2,
          endColumn: 56,
          suggestions: [
            {
              messageId: "pinThem",
              data: { claims: "issuer and the audience" },
              output: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => jwt.verify(t, key, { algorithms: ["RS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! });`,
            },
          ],
        },
      ],
    },
    {
      name: "no audience",
      code: `import { jwtVerify } from "jose";
export const c = (t: string, key: any) => jwtVerify(t, key, { issuer: "https://issuer.test" });`,
      errors: [
        {
          messageId: "unpinned",
          data: { meant: "also one that was issued for another service", library: "jose", claims: "audience" },
          line: 2,
          column: 43,
          endLine: 2,
          endColumn: 52,
          suggestions: [
            {
              messageId: "pinThem",
              data: { claims: "audience" },
              output: `import { jwtVerify } from "jose";
export const c = (t: string, key: any) => jwtVerify(t, key, { issuer: "https://issuer.test", audience: process.env.JWT_AUDIENCE! });`,
            },
          ],
        },
      ],
    },
    {
      name: "no issuer",
      code: `import { jwtVerify } from "jose";
export const c = (t: string, key: any) => jwtVerify(t, key, {
  audience: "api",
  algorithms: ["ES256"],
});`,
      errors: [
        {
          messageId: "unpinned",
          data: { meant: "whoever issued it", library: "jose", claims: "issuer" },
          line: 2,
          column: 43,
          endLine: 2,
          endColumn: 52,
          suggestions: [
            {
              messageId: "pinThem",
              data: { claims: "issuer" },
              output: `import { jwtVerify } from "jose";
export const c = (t: string, key: any) => jwtVerify(t, key, {
  audience: "api",
  algorithms: ["ES256"],
  issuer: process.env.JWT_ISSUER!,
});`,
            },
          ],
        },
      ],
    },
    {
      name: "an audience that is nothing",
      code: `const jwt = require("jsonwebtoken");
exports.c = (t, key) => jwt.verify(t, key, { issuer: "me", audience: undefined });`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "unpinned",
          data: { meant: "also one that was issued for another service", library: "jsonwebtoken", claims: "audience" },
          line: 2,
          column: 25,
          endLine: 2,
          endColumn: 35,
          suggestions: [
            {
              messageId: "pinThem",
              data: { claims: "audience" },
              output: `const jwt = require("jsonwebtoken");
exports.c = (t, key) => jwt.verify(t, key, { issuer: "me", audience: process.env.JWT_AUDIENCE });`,
            },
          ],
        },
      ],
    },
    {
      name: "a middleware",
      code: `import { expressjwt } from "express-jwt";
export const g = expressjwt({ secret: process.env.JWT_SECRET!, algorithms: ["HS256"] });`,
      errors: [
        {
          messageId: "unpinned",
          data: {
            meant: "also one that was issued for another service",
            library: "express-jwt",
            claims: "issuer and the audience",
          },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 28,
          suggestions: [
            {
              messageId: "pinThem",
              data: { claims: "issuer and the audience" },
              output: `import { expressjwt } from "express-jwt";
export const g = expressjwt({ secret: process.env.JWT_SECRET!, algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! });`,
            },
          ],
        },
      ],
    },
    {
      name: "a strategy",
      code: `import { Strategy } from "passport-jwt";
export const s = (jwtFromRequest: any) => new Strategy({ jwtFromRequest, secretOrKey: process.env.JWT_SECRET!, algorithms: ["HS256"] }, () => {});`,
      errors: [
        {
          messageId: "unpinned",
          data: {
            meant: "also one that was issued for another service",
            library: "passport-jwt",
            claims: "issuer and the audience",
          },
          line: 2,
          column: 47,
          endLine: 2,
          endColumn: 55,
          suggestions: [
            {
              messageId: "pinThem",
              data: { claims: "issuer and the audience" },
              output: `import { Strategy } from "passport-jwt";
export const s = (jwtFromRequest: any) => new Strategy({ jwtFromRequest, secretOrKey: process.env.JWT_SECRET!, algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }, () => {});`,
            },
          ],
        },
      ],
    },
    {
      name: "fast-jwt's names",
      code: `import { createVerifier } from "fast-jwt";
export const c = createVerifier({ key: process.env.JWT_SECRET!, algorithms: ["HS256"] });`,
      errors: [
        {
          messageId: "unpinned",
          data: { meant: "also one that was issued for another service", library: "fast-jwt", claims: "issuer and the audience" },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 32,
          suggestions: [
            {
              messageId: "pinThem",
              data: { claims: "issuer and the audience" },
              output: `import { createVerifier } from "fast-jwt";
export const c = createVerifier({ key: process.env.JWT_SECRET!, algorithms: ["HS256"], allowedIss: process.env.JWT_ISSUER!, allowedAud: process.env.JWT_AUDIENCE! });`,
            },
          ],
        },
      ],
    },
    {
      name: "Fastify's plugin",
      code: `import jwt from "@fastify/jwt";
export default (app: any) => app.register(jwt, { secret: process.env.JWT_SECRET!, sign: { expiresIn: "1h" } });`,
      errors: [
        {
          messageId: "unpinned",
          data: {
            meant: "also one that was issued for another service",
            library: "@fastify/jwt",
            claims: "issuer and the audience",
          },
          line: 2,
          column: 30,
          endLine: 2,
          endColumn: 42,
          suggestions: [
            {
              messageId: "pinThem",
              data: { claims: "issuer and the audience" },
              output: `import jwt from "@fastify/jwt";
export default (app: any) => app.register(jwt, { secret: process.env.JWT_SECRET!, sign: { expiresIn: "1h" }, verify: { allowedIss: process.env.JWT_ISSUER!, allowedAud: process.env.JWT_AUDIENCE! } });`,
            },
          ],
        },
      ],
    },
    {
      name: "hono with an algorithm alone",
      code: `import { verify } from "hono/jwt";
export const c = (t: string, key: string) => verify(t, key, "HS256");`,
      errors: [
        {
          messageId: "unpinned",
          data: { meant: "also one that was issued for another service", library: "hono", claims: "issuer and the audience" },
          line: 2,
          column: 46,
          endLine: 2,
          endColumn: 52,
          suggestions: [
            {
              messageId: "pinThem",
              data: { claims: "issuer and the audience" },
              output: `import { verify } from "hono/jwt";
export const c = (t: string, key: string) => verify(t, key, { alg: "HS256", iss: process.env.JWT_ISSUER!, aud: process.env.JWT_AUDIENCE! });`,
            },
          ],
        },
      ],
    },
    {
      name: "hono's middleware",
      code: `import { jwt } from "hono/jwt";
export const guard = jwt({ secret: process.env.JWT_SECRET!, alg: "HS256" });`,
      errors: [
        {
          messageId: "unpinned",
          data: { meant: "also one that was issued for another service", library: "hono", claims: "issuer and the audience" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 25,
          suggestions: [
            {
              messageId: "pinThem",
              data: { claims: "issuer and the audience" },
              output: `import { jwt } from "hono/jwt";
export const guard = jwt({ secret: process.env.JWT_SECRET!, alg: "HS256", verification: { iss: process.env.JWT_ISSUER!, aud: process.env.JWT_AUDIENCE! } });`,
            },
          ],
        },
      ],
    },
    {
      name: "Google's ID token for any application",
      code: `import { OAuth2Client } from "google-auth-library";
const client = new OAuth2Client();
export const c = (idToken: string) => client.verifyIdToken({ idToken });`,
      errors: [
        {
          messageId: "unpinned",
          data: { meant: "also one that was issued for another service", library: "google-auth-library", claims: "audience" },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 59,
          suggestions: [
            {
              messageId: "pinThem",
              data: { claims: "audience" },
              output: `import { OAuth2Client } from "google-auth-library";
const client = new OAuth2Client();
export const c = (idToken: string) => client.verifyIdToken({ idToken, audience: process.env.JWT_AUDIENCE! });`,
            },
          ],
        },
      ],
    },
    {
      name: "a token without its time",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, process.env.JWT_SECRET!, { expiresIn: "1h", noTimestamp: true });`,
      errors: [
        {
          messageId: "withoutTime",
          data: { option: "noTimestamp: true" },
          line: 2,
          column: 85,
          endLine: 2,
          endColumn: 102,
          suggestions: [
            {
              messageId: "addTime",
              data: { option: "noTimestamp: true" },
              output: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, process.env.JWT_SECRET!, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a signer without its time",
      code: `import { createSigner } from "fast-jwt";
export const sign = createSigner({ key: process.env.JWT_SECRET!, expiresIn: 600000, noTimestamp: true });`,
      errors: [
        {
          messageId: "withoutTime",
          data: { option: "noTimestamp: true" },
          line: 2,
          column: 85,
          endLine: 2,
          endColumn: 102,
          suggestions: [
            {
              messageId: "addTime",
              data: { option: "noTimestamp: true" },
              output: `import { createSigner } from "fast-jwt";
export const sign = createSigner({ key: process.env.JWT_SECRET!, expiresIn: 600000 });`,
            },
          ],
        },
      ],
    },
  ],
});
