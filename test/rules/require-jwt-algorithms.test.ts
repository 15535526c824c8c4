import rule from "../../src/rules/require-jwt-algorithms.js";
import { run } from "../run.js";

run("require-jwt-algorithms", rule, {
  valid: [
    {
      name: "one algorithm",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => jwt.verify(t, key, { algorithms: ["RS256"] });`,
    },
    {
      name: "several of one family",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string, publicKey: string) => jwt.verify(t, publicKey, { algorithms: ["RS256", "ES256", "EdDSA"] });`,
    },
    {
      name: "jsonwebtoken takes what fits the key",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => jwt.verify(t, key);`,
    },
    {
      name: "options from elsewhere",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string, options: any) => jwt.verify(t, key, options);`,
    },
    {
      name: "options that are spread",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string, options: any) => jwt.verify(t, key, { ...options });`,
      options: [{ explicit: true }],
    },
    {
      name: "jwt-simple with its algorithm",
      code: `import jwt from "jwt-simple";
export const c = (t: string, key: string) => jwt.decode(t, key, false, "HS256");`,
    },
    {
      name: "jwt-simple that only decodes is another rule's",
      code: `import jwt from "jwt-simple";
export const c = (t: string, key: string) => jwt.decode(t, key, true).exp;`,
    },
    {
      name: "a list by name",
      code: `import { jwtVerify } from "jose";
const ALGORITHMS = ["ES256"];
export const c = (t: string, key: any) => jwtVerify(t, key, { algorithms: ALGORITHMS });`,
    },
    {
      name: "a list from the configuration",
      code: `import { jwtVerify } from "jose";
import { config } from "./config.js";
export const c = (t: string, key: any) => jwtVerify(t, key, { algorithms: config.algorithms });`,
    },
    {
      name: "an algorithm of the key's own",
      code: `import { jwtVerify } from "jose";
export const c = (t: string, jwk: any, key: any) => jwtVerify(t, key, { algorithms: [jwk.alg] });`,
    },
    {
      name: "HMAC with a secret",
      code: `import { expressjwt } from "express-jwt";
export const g = expressjwt({ secret: process.env.JWT_SECRET!, algorithms: ["HS256"] });`,
    },
    {
      name: "Nest's module may set it",
      code: `import { JwtService } from "@nestjs/jwt";
export class A { constructor(private jwt: JwtService) {} c(t: string) { return this.jwt.verify(t); } }`,
      options: [{ explicit: true }],
    },
    {
      name: "hono with options",
      code: `import { verify } from "hono/jwt";
export const c = (t: string, key: string) => verify(t, key, { alg: "HS256", iss: "https://issuer.test" });`,
    },
    {
      name: "tests try what fails",
      code: `import jwt from "jsonwebtoken";
expect(() => jwt.verify(token, key, { algorithms: ["HS256", "RS256"] })).toThrow();`,
      filename: "a.test.ts",
    },
    {
      name: "the header's algorithm is one of a list",
      code: `const jws = require("jws");
exports.check = (token, key, options) => { const { header } = jws.decode(token); if (!options.algorithms.includes(header.alg)) throw new Error("Invalid"); return jws.verify(token, header.alg, key); };`,
      filename: "a.cjs",
    },
  ],
  invalid: [
    {
      name: "jwt-simple takes what the header names",
      code: `import jwt from "jwt-simple";
export const c = (t: string, key: string) => jwt.decode(t, key);`,
      errors: [
        {
          messageId: "unlisted",
          data: { library: "jwt-simple", what: "whatever algorithm the token's own header names" },
          line: 2,
          column: 46,
          endLine: 2,
          endColumn: 64,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "HS256" },
              output: `import jwt from "jwt-simple";
export const c = (t: string, key: string) => jwt.decode(t, key, undefined, "HS256");`,
            },
          ],
        },
      ],
    },
    {
      name: "jwt-simple takes what the header names, with a flag",
      code: `const jwt = require("jwt-simple");
exports.c = (t, secret) => jwt.decode(t, secret, false);`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "unlisted",
          data: { library: "jwt-simple", what: "whatever algorithm the token's own header names" },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 56,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "HS256" },
              output: `const jwt = require("jwt-simple");
exports.c = (t, secret) => jwt.decode(t, secret, false, "HS256");`,
            },
          ],
        },
      ],
    },
    {
      name: "node-jose takes every algorithm",
      code: `import jose from "node-jose";
export const c = (t: string, keystore: any) => jose.JWS.createVerify(keystore).verify(t);`,
      errors: [
        {
          messageId: "unlisted",
          data: { library: "node-jose", what: "whatever algorithm the token's own header names" },
          line: 2,
          column: 48,
          endLine: 2,
          endColumn: 79,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "HS256" },
              output: `import jose from "node-jose";
export const c = (t: string, keystore: any) => jose.JWS.createVerify(keystore, { algorithms: ["HS256"] }).verify(t);`,
            },
          ],
        },
      ],
    },
    {
      name: "jsrsasign without a list",
      code: `import { KJUR } from "jsrsasign";
export const c = (t: string, publicKey: string) => KJUR.jws.JWS.verify(t, publicKey);`,
      errors: [
        {
          messageId: "unlisted",
          data: { library: "jsrsasign", what: "whatever algorithm the token's own header names" },
          line: 2,
          column: 52,
          endLine: 2,
          endColumn: 85,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "RS256" },
              output: `import { KJUR } from "jsrsasign";
export const c = (t: string, publicKey: string) => KJUR.jws.JWS.verify(t, publicKey, ["RS256"]);`,
            },
          ],
        },
      ],
    },
    {
      name: "strict asks for a list",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string) => jwt.verify(t, process.env.JWT_SECRET!);`,
      options: [{ explicit: true }],
      errors: [
        {
          messageId: "unlisted",
          data: { library: "jsonwebtoken", what: "every algorithm that fits the key" },
          line: 2,
          column: 33,
          endLine: 2,
          endColumn: 71,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "HS256" },
              output: `import jwt from "jsonwebtoken";
export const c = (t: string) => jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "strict asks for a list beside other options",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string, publicKey: string) => jwt.verify(t, publicKey, { issuer: "me" });`,
      options: [{ explicit: true }],
      errors: [
        {
          messageId: "unlisted",
          data: { library: "jsonwebtoken", what: "every algorithm that fits the key" },
          line: 2,
          column: 52,
          endLine: 2,
          endColumn: 94,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "RS256" },
              output: `import jwt from "jsonwebtoken";
export const c = (t: string, publicKey: string) => jwt.verify(t, publicKey, { issuer: "me", algorithms: ["RS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "strict, with a key set",
      code: `import { createRemoteJWKSet, jwtVerify } from "jose";
const jwks = createRemoteJWKSet(new URL("https://issuer.test/jwks"));
export const c = (t: string) => jwtVerify(t, jwks);`,
      options: [{ explicit: true }],
      errors: [
        {
          messageId: "unlisted",
          data: { library: "jose", what: "every algorithm that fits the key" },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 51,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "RS256" },
              output: `import { createRemoteJWKSet, jwtVerify } from "jose";
const jwks = createRemoteJWKSet(new URL("https://issuer.test/jwks"));
export const c = (t: string) => jwtVerify(t, jwks, { algorithms: ["RS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "strict, with the key's own algorithm",
      code: `import { importSPKI, jwtVerify } from "jose";
export const c = async (t: string, pem: string) => { const key = await importSPKI(pem, "ES256"); return jwtVerify(t, key); };`,
      options: [{ explicit: true }],
      errors: [
        {
          messageId: "unlisted",
          data: { library: "jose", what: "every algorithm that fits the key" },
          line: 2,
          column: 105,
          endLine: 2,
          endColumn: 122,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "ES256" },
              output: `import { importSPKI, jwtVerify } from "jose";
export const c = async (t: string, pem: string) => { const key = await importSPKI(pem, "ES256"); return jwtVerify(t, key, { algorithms: ["ES256"] }); };`,
            },
          ],
        },
      ],
    },
    {
      name: "strict, in a strategy",
      code: `import { Strategy, ExtractJwt } from "passport-jwt";
import { PassportStrategy } from "@nestjs/passport";
export class JwtStrategy extends PassportStrategy(Strategy) { constructor() { super({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: process.env.JWT_SECRET! }); } }`,
      options: [{ explicit: true }],
      errors: [
        {
          messageId: "unlisted",
          data: { library: "passport-jwt", what: "every algorithm that fits the key" },
          line: 3,
          column: 79,
          endLine: 3,
          endColumn: 184,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "HS256" },
              output: `import { Strategy, ExtractJwt } from "passport-jwt";
import { PassportStrategy } from "@nestjs/passport";
export class JwtStrategy extends PassportStrategy(Strategy) { constructor() { super({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: process.env.JWT_SECRET!, algorithms: ["HS256"] }); } }`,
            },
          ],
        },
      ],
    },
    {
      name: "strict, in koa-jwt",
      code: `const jwt = require("koa-jwt");
module.exports = jwt({ secret: process.env.JWT_SECRET });`,
      filename: "a.cjs",
      options: [{ explicit: true }],
      errors: [
        {
          messageId: "unlisted",
          data: { library: "koa-jwt", what: "every algorithm that fits the key" },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 57,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "HS256" },
              output: `const jwt = require("koa-jwt");
module.exports = jwt({ secret: process.env.JWT_SECRET, algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "strict, in Fastify's plugin",
      code: `import jwt from "@fastify/jwt";
export default (app: any) => app.register(jwt, { secret: process.env.JWT_SECRET!, sign: { expiresIn: "1h" } });`,
      options: [{ explicit: true }],
      errors: [
        {
          messageId: "unlisted",
          data: { library: "@fastify/jwt", what: "every algorithm that fits the key" },
          line: 2,
          column: 30,
          endLine: 2,
          endColumn: 111,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "HS256" },
              output: `import jwt from "@fastify/jwt";
export default (app: any) => app.register(jwt, { secret: process.env.JWT_SECRET!, sign: { expiresIn: "1h" }, verify: { algorithms: ["HS256"] } });`,
            },
          ],
        },
      ],
    },
    {
      name: "an empty list that counts as none",
      code: `import { createVerifier } from "fast-jwt";
export const c = createVerifier({ key: process.env.JWT_SECRET!, algorithms: [] });`,
      errors: [
        {
          messageId: "empty",
          data: { consequence: "fast-jwt accepts every algorithm that fits the key" },
          line: 2,
          column: 77,
          endLine: 2,
          endColumn: 79,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "HS256" },
              output: `import { createVerifier } from "fast-jwt";
export const c = createVerifier({ key: process.env.JWT_SECRET!, algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "an empty list",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => jwt.verify(t, key, { algorithms: [] });`,
      errors: [
        {
          messageId: "empty",
          data: { consequence: "jsonwebtoken accepts no token at all" },
          line: 2,
          column: 79,
          endLine: 2,
          endColumn: 81,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "HS256" },
              output: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => jwt.verify(t, key, { algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "both families",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => jwt.verify(t, key, { algorithms: ["HS256", "RS256"] });`,
      errors: [
        {
          messageId: "mixed",
          line: 2,
          column: 79,
          endLine: 2,
          endColumn: 97,
          suggestions: [
            {
              messageId: "keepAsymmetric",
              output: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => jwt.verify(t, key, { algorithms: ["RS256"] });`,
            },
            {
              messageId: "keepHmac",
              output: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => jwt.verify(t, key, { algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "both families and a public key",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string, publicKey: string) => jwt.verify(t, publicKey, { algorithms: ["RS256", "HS256"] });`,
      errors: [
        {
          messageId: "mixed",
          line: 2,
          column: 91,
          endLine: 2,
          endColumn: 109,
          suggestions: [
            {
              messageId: "keepAsymmetric",
              output: `import jwt from "jsonwebtoken";
export const c = (t: string, publicKey: string) => jwt.verify(t, publicKey, { algorithms: ["RS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "both families and a secret",
      code: `import { expressjwt } from "express-jwt";
export const g = expressjwt({ secret: process.env.JWT_SECRET!, algorithms: ["HS256", "ES256"] });`,
      errors: [
        {
          messageId: "mixed",
          line: 2,
          column: 76,
          endLine: 2,
          endColumn: 94,
          suggestions: [
            {
              messageId: "keepHmac",
              output: `import { expressjwt } from "express-jwt";
export const g = expressjwt({ secret: process.env.JWT_SECRET!, algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "both families by name",
      code: `import { jwtVerify } from "jose";
const algorithms = ["HS512", "PS256"];
export const c = (t: string, key: any) => jwtVerify(t, key, { algorithms });`,
      errors: [
        {
          messageId: "mixed",
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 73,
          suggestions: [
            {
              messageId: "keepAsymmetric",
              output: `import { jwtVerify } from "jose";
const algorithms = ["PS256"];
export const c = (t: string, key: any) => jwtVerify(t, key, { algorithms });`,
            },
            {
              messageId: "keepHmac",
              output: `import { jwtVerify } from "jose";
const algorithms = ["HS512"];
export const c = (t: string, key: any) => jwtVerify(t, key, { algorithms });`,
            },
          ],
        },
      ],
    },
    {
      name: "HMAC with a public key",
      code: `import jwt from "jsonwebtoken";
import fs from "node:fs";
const key = fs.readFileSync("keys/public.pem");
export const c = (t: string) => jwt.verify(t, key, { algorithms: ["HS256"] });`,
      errors: [
        {
          messageId: "hmacWithPublicKey",
          data: { algorithm: "HS256" },
          line: 4,
          column: 67,
          endLine: 4,
          endColumn: 74,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "RS256" },
              output: `import jwt from "jsonwebtoken";
import fs from "node:fs";
const key = fs.readFileSync("keys/public.pem");
export const c = (t: string) => jwt.verify(t, key, { algorithms: ["RS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "HMAC with a key of the environment that is public",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string) => jwt.verify(t, process.env.JWT_PUBLIC_KEY!, { algorithms: ["HS384"] });`,
      errors: [
        {
          messageId: "hmacWithPublicKey",
          data: { algorithm: "HS384" },
          line: 2,
          column: 91,
          endLine: 2,
          endColumn: 98,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "RS256" },
              output: `import jwt from "jsonwebtoken";
export const c = (t: string) => jwt.verify(t, process.env.JWT_PUBLIC_KEY!, { algorithms: ["RS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "HMAC with a published key set",
      code: `import { expressjwt } from "express-jwt";
import jwksRsa from "jwks-rsa";
export const g = expressjwt({ secret: jwksRsa.expressJwtSecret({ jwksUri: "https://issuer.test/jwks" }) as any, algorithms: ["HS256"] });`,
      errors: [
        {
          messageId: "hmacWithPublicKey",
          data: { algorithm: "HS256" },
          line: 3,
          column: 126,
          endLine: 3,
          endColumn: 133,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "RS256" },
              output: `import { expressjwt } from "express-jwt";
import jwksRsa from "jwks-rsa";
export const g = expressjwt({ secret: jwksRsa.expressJwtSecret({ jwksUri: "https://issuer.test/jwks" }) as any, algorithms: ["RS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "the header's own algorithm",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => { const { header } = jwt.decode(t, { complete: true })!; return jwt.verify(t, key, { algorithms: [header.alg as any] }); };`,
      errors: [
        {
          messageId: "chosenByToken",
          data: { who: "token's own header" },
          line: 2,
          column: 144,
          endLine: 2,
          endColumn: 161,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "HS256" },
              output: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => { const { header } = jwt.decode(t, { complete: true })!; return jwt.verify(t, key, { algorithms: ["HS256"] }); };`,
            },
          ],
        },
      ],
    },
    {
      name: "the header's own algorithm, read in place",
      code: `import { decodeProtectedHeader, jwtVerify } from "jose";
export const c = (t: string, key: any) => jwtVerify(t, key, { algorithms: [decodeProtectedHeader(t).alg!] });`,
      errors: [
        {
          messageId: "chosenByToken",
          data: { who: "token's own header" },
          line: 2,
          column: 76,
          endLine: 2,
          endColumn: 105,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "HS256" },
              output: `import { decodeProtectedHeader, jwtVerify } from "jose";
export const c = (t: string, key: any) => jwtVerify(t, key, { algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "the header's own algorithm, destructured",
      code: `import { decodeProtectedHeader, jwtVerify } from "jose";
export const c = (t: string, key: any) => { const { alg } = decodeProtectedHeader(t); return jwtVerify(t, key, { algorithms: [alg!] }); };`,
      errors: [
        {
          messageId: "chosenByToken",
          data: { who: "token's own header" },
          line: 2,
          column: 127,
          endLine: 2,
          endColumn: 131,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "HS256" },
              output: `import { decodeProtectedHeader, jwtVerify } from "jose";
export const c = (t: string, key: any) => { const { alg } = decodeProtectedHeader(t); return jwtVerify(t, key, { algorithms: ["HS256"] }); };`,
            },
          ],
        },
      ],
    },
    {
      name: "the request's algorithm",
      code: `const jwt = require("jsonwebtoken");
exports.check = (req, res) => { res.json(jwt.verify(req.body.token, process.env.JWT_SECRET, { algorithms: [req.body.alg] })); };`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "chosenByToken",
          data: { who: "request" },
          line: 2,
          column: 108,
          endLine: 2,
          endColumn: 120,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "HS256" },
              output: `const jwt = require("jsonwebtoken");
exports.check = (req, res) => { res.json(jwt.verify(req.body.token, process.env.JWT_SECRET, { algorithms: ["HS256"] })); };`,
            },
          ],
        },
      ],
    },
    {
      name: "jws with the header's own algorithm",
      code: `const jws = require("jws");
exports.check = (token, key) => jws.verify(token, jws.decode(token).header.alg, key);`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "chosenByToken",
          data: { who: "token's own header" },
          line: 2,
          column: 51,
          endLine: 2,
          endColumn: 79,
          suggestions: [
            {
              messageId: "listIt",
              data: { algorithm: "HS256" },
              output: `const jws = require("jws");
exports.check = (token, key) => jws.verify(token, "HS256", key);`,
            },
          ],
        },
      ],
    },
  ],
});
