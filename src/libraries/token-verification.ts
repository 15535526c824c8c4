import type { AccessPath, Api, Examples } from "./concept.js";

/** Where a verification lists the algorithms that it accepts. */
export interface AlgorithmList {
  readonly at: AccessPath;
  /** Set where the place takes one algorithm and no list. */
  readonly single?: true;
  /** The algorithm's name in an options object that may stand in the same place. */
  readonly named?: string;
  /**
   * What is accepted when none is listed: `any` that the token's own header names, those that fit the key
   * (`by-key`), or `one` fixed algorithm. `refused`: the library demands a list; `elsewhere`: another place holds it.
   */
  readonly unlisted: "any" | "by-key" | "one" | "refused" | "elsewhere";
  /** Set where an empty list counts as no list. */
  readonly emptyIsUnlisted?: true;
}

/** A call that checks a token's signature, or sets up what does. */
export interface TokenVerification extends Api, Examples {
  readonly library: string;
  /** The versions whose types or source the row was checked with. */
  readonly checked: string;
  /** The token; undefined for set-ups (middleware, strategies) that take it from the request. */
  readonly token?: AccessPath;
  readonly key?: AccessPath;
  /** Set where a call without a key accepts unsigned tokens. */
  readonly keyless?: true;
  readonly algorithms?: AlgorithmList;
  /** Where the expected `iss` and `aud` are given; without an option for one, the library pins it itself or can't. */
  readonly issuer?: AccessPath;
  readonly audience?: AccessPath;
  /** The export that stands for the key in a token's own header: such a token proves that its sender has that key, and has no issuer. */
  readonly ownKey?: string;
  /** An argument that makes the call a mere decoding when it is true. */
  readonly notWhenTrue?: AccessPath;
  /** An option that switches the check off, and the value with which it does. */
  readonly switchedOff?: { readonly at: AccessPath; readonly when: boolean };
  /**
   * How a failure shows: the call `throws`, its promise `rejects`, the call `returns` something falsy, its promise
   * `resolves` to something falsy or to a result that says so; `elsewhere` for set-ups.
   */
  readonly failure: "throws" | "rejects" | "returns" | "resolves" | "elsewhere";
  /** Last position of an error-first callback that makes the call asynchronous. */
  readonly callback?: number;
}

/** A function whose promise rejects, which the bad example doesn't wait for. `call` names the token `token`. */
function promised(
  row: Omit<TokenVerification, keyof Examples | "failure"> & { readonly failure?: "rejects" | "resolves" },
  imported: string,
  call: string,
): TokenVerification {
  const example = (body: string) => `${imported} export const check = async (token, key) => { ${body} };`;
  return {
    failure: "rejects",
    ...row,
    bad: example(`${call};`),
    good: example(`return await ${call};`),
  };
}

/** A function or a set-up whose bad example is given an empty key. `call` reads `process.env.JWT_SECRET`. */
function keyed(row: Omit<TokenVerification, keyof Examples>, imported: string, call: string): TokenVerification {
  return {
    ...row,
    bad: `${imported} export const check = ${call.replace("process.env.JWT_SECRET", `""`)};`,
    good: `${imported} export const check = ${call};`,
  };
}

const jsonwebtokenOptions = (at: string) =>
  ({
    algorithms: { at: `${at}.algorithms`, unlisted: "by-key" },
    issuer: `${at}.issuer`,
    audience: `${at}.audience`,
  }) as const;

const joseRow = {
  library: "jose",
  checked: "3.20, 4.15, 5.10, 6.2",
  token: "0",
  key: "1",
  ownKey: "EmbeddedJWK",
  ...jsonwebtokenOptions("2"),
} as const;

export const tokenVerifications: readonly TokenVerification[] = [
  keyed(
    {
      library: "jsonwebtoken",
      checked: "8.5, 9.0",
      modules: ["jsonwebtoken"],
      global: "jwt",
      path: "verify",
      token: "0",
      key: "1",
      ...jsonwebtokenOptions("2"),
      failure: "throws",
      callback: 3,
    },
    `import jwt from "jsonwebtoken";`,
    `(token) => jwt.verify(token, process.env.JWT_SECRET, { algorithms: ["HS256"] })`,
  ),
  promised(
    { ...joseRow, modules: ["jose"], path: "jwtVerify" },
    `import { jwtVerify } from "jose";`,
    `jwtVerify(token, key, { algorithms: ["HS256"] })`,
  ),
  promised(
    { ...joseRow, checked: "3.20", modules: ["jose/jwt/verify"], path: "" },
    `import jwtVerify from "jose/jwt/verify";`,
    `jwtVerify(token, key, { algorithms: ["HS256"] })`,
  ),
  promised(
    { ...joseRow, checked: "3.20", modules: ["jose/jwt/verify"], path: "jwtVerify" },
    `import { jwtVerify } from "jose/jwt/verify";`,
    `jwtVerify(token, key, { algorithms: ["HS256"] })`,
  ),
  // A signed text that isn't a JWT has no claims to pin.
  ...["compactVerify", "flattenedVerify", "generalVerify"].map((path) =>
    promised(
      {
        library: "jose",
        checked: joseRow.checked,
        modules: ["jose"],
        path,
        token: "0",
        key: "1",
        algorithms: joseRow.algorithms,
      },
      `import { ${path} } from "jose";`,
      `${path}(token, key, { algorithms: ["HS256"] })`,
    ),
  ),
  promised(
    { library: "jose", checked: "4.15, 5.10, 6.2", modules: ["jose"], path: "jwtDecrypt", token: "0", key: "1" },
    `import { jwtDecrypt } from "jose";`,
    `jwtDecrypt(token, key)`,
  ),
  {
    // `verify(token, algorithm, key)` returns a boolean.
    library: "jws",
    checked: "3.2, 4.0",
    modules: ["jws"],
    path: "verify",
    token: "0",
    key: "2",
    algorithms: { at: "1", single: true, unlisted: "refused" },
    failure: "returns",
    bad: `import jws from "jws"; export const check = (token) => jws.verify(token, "HS256", "");`,
    good: `import jws from "jws"; export const check = (token) => jws.verify(token, "HS256", process.env.JWT_SECRET);`,
  },
  {
    // Without an algorithm the header's own is taken, unless the key is a public one in PEM.
    library: "jwt-simple",
    checked: "0.5",
    modules: ["jwt-simple"],
    path: "decode",
    token: "0",
    key: "1",
    algorithms: { at: "3", single: true, unlisted: "any" },
    notWhenTrue: "2",
    failure: "throws",
    bad: `import jwt from "jwt-simple"; export const user = (token) => jwt.decode(token, "", false, "HS256");`,
    good: `import jwt from "jwt-simple"; export const user = (token) => jwt.decode(token, process.env.JWT_SECRET, false, "HS256");`,
  },
  keyed(
    {
      // Without a key only unsigned tokens pass; without an algorithm HS256 does.
      library: "njwt",
      checked: "2.0",
      modules: ["njwt"],
      path: "verify",
      token: "0",
      key: "1",
      keyless: true,
      algorithms: { at: "2", single: true, unlisted: "one" },
      failure: "throws",
      callback: 3,
    },
    `import njwt from "njwt";`,
    `(token) => njwt.verify(token, process.env.JWT_SECRET, "HS256")`,
  ),
  keyed(
    {
      library: "fast-jwt",
      checked: "3.3, 6.3",
      modules: ["fast-jwt"],
      path: "createVerifier",
      key: "0.key",
      algorithms: { at: "0.algorithms", unlisted: "by-key", emptyIsUnlisted: true },
      issuer: "0.allowedIss",
      audience: "0.allowedAud",
      failure: "elsewhere",
    },
    `import { createVerifier } from "fast-jwt";`,
    `createVerifier({ key: process.env.JWT_SECRET, algorithms: ["HS256"] })`,
  ),
  {
    library: "fast-jwt",
    checked: "3.3, 6.3",
    modules: ["fast-jwt"],
    path: "createVerifier()",
    token: "0",
    failure: "throws",
    bad: `import { createVerifier } from "fast-jwt"; const check = createVerifier({ key: process.env.JWT_SECRET }); export default (token, next) => { try { check(token); } catch {} next(); };`,
    good: `import { createVerifier } from "fast-jwt"; const check = createVerifier({ key: process.env.JWT_SECRET }); export default (token, next) => { check(token); next(); };`,
  },
  {
    // `allowEmbeddedKey` takes the key out of the token itself.
    library: "node-jose",
    checked: "2.2",
    modules: ["node-jose"],
    path: "JWS.createVerify",
    key: "0",
    algorithms: { at: "1.algorithms", unlisted: "any" },
    switchedOff: { at: "1.allowEmbeddedKey", when: true },
    failure: "elsewhere",
    bad: `import jose from "node-jose"; export const verifier = (key) => jose.JWS.createVerify(key, { algorithms: ["HS256"], allowEmbeddedKey: true });`,
    good: `import jose from "node-jose"; export const verifier = (key) => jose.JWS.createVerify(key, { algorithms: ["HS256"] });`,
  },
  promised(
    { library: "node-jose", checked: "2.2", modules: ["node-jose"], path: "JWS.createVerify().verify", token: "0" },
    `import jose from "node-jose";`,
    `jose.JWS.createVerify(key, { algorithms: ["HS256"] }).verify(token)`,
  ),
  {
    library: "jsrsasign",
    checked: "11.1",
    modules: ["jsrsasign"],
    path: "KJUR.jws.JWS.verifyJWT",
    token: "0",
    key: "1",
    algorithms: { at: "2.alg", unlisted: "refused" },
    issuer: "2.iss",
    audience: "2.aud",
    failure: "returns",
    bad: `import { KJUR } from "jsrsasign"; export const check = (token, key) => { KJUR.jws.JWS.verifyJWT(token, key, { alg: ["HS256"] }); };`,
    good: `import { KJUR } from "jsrsasign"; export const check = (token, key) => KJUR.jws.JWS.verifyJWT(token, key, { alg: ["HS256"] });`,
  },
  {
    library: "jsrsasign",
    checked: "11.1",
    modules: ["jsrsasign"],
    path: "KJUR.jws.JWS.verify",
    token: "0",
    key: "1",
    algorithms: { at: "2", unlisted: "any", emptyIsUnlisted: true },
    failure: "returns",
    bad: `import { KJUR } from "jsrsasign"; export const check = (token, key) => { KJUR.jws.JWS.verify(token, key, ["HS256"]); };`,
    good: `import { KJUR } from "jsrsasign"; export const check = (token, key) => KJUR.jws.JWS.verify(token, key, ["HS256"]);`,
  },
  {
    // Takes what `token.decode` returns. The key may be an object with its algorithms.
    library: "@hapi/jwt",
    checked: "3.2",
    modules: ["@hapi/jwt"],
    path: "token.verify",
    token: "0",
    key: "1",
    issuer: "2.iss",
    audience: "2.aud",
    failure: "throws",
    bad: `import Jwt from "@hapi/jwt"; export const check = (artifacts, next) => { try { Jwt.token.verify(artifacts, process.env.JWT_SECRET); } catch {} next(); };`,
    good: `import Jwt from "@hapi/jwt"; export const check = (artifacts, next) => { Jwt.token.verify(artifacts, process.env.JWT_SECRET); next(); };`,
  },
  {
    library: "hapi strategy",
    checked: "@hapi/jwt 3.2",
    receivers: ["server"],
    path: "auth.strategy",
    key: "2.keys",
    switchedOff: { at: "2.verify", when: false },
    failure: "elsewhere",
    bad: `export const setUp = (server) => server.auth.strategy("token", "jwt", { keys: process.env.JWT_SECRET, verify: false });`,
    good: `export const setUp = (server) => server.auth.strategy("token", "jwt", { keys: process.env.JWT_SECRET, verify: { aud: "api", iss: "https://issuer.test", sub: false } });`,
  },
  keyed(
    {
      library: "express-jwt",
      checked: "6.1, 8.5",
      modules: ["express-jwt"],
      path: "expressjwt",
      key: "0.secret",
      ...jsonwebtokenOptions("0"),
      algorithms: { at: "0.algorithms", unlisted: "refused" },
      failure: "elsewhere",
    },
    `import { expressjwt } from "express-jwt";`,
    `expressjwt({ secret: process.env.JWT_SECRET, algorithms: ["HS256"] })`,
  ),
  keyed(
    {
      // Before version 7 the export is the function; before 6 the list may be missing.
      library: "express-jwt",
      checked: "5.3, 6.1",
      modules: ["express-jwt"],
      path: "",
      key: "0.secret",
      ...jsonwebtokenOptions("0"),
      failure: "elsewhere",
    },
    `import jwt from "express-jwt";`,
    `jwt({ secret: process.env.JWT_SECRET, algorithms: ["HS256"] })`,
  ),
  keyed(
    {
      library: "koa-jwt",
      checked: "4.0",
      modules: ["koa-jwt"],
      path: "",
      key: "0.secret",
      ...jsonwebtokenOptions("0"),
      failure: "elsewhere",
    },
    `import jwt from "koa-jwt";`,
    `jwt({ secret: process.env.JWT_SECRET, algorithms: ["HS256"] })`,
  ),
  keyed(
    {
      library: "passport-jwt",
      checked: "3.0, 4.0",
      modules: ["passport-jwt"],
      path: "Strategy",
      key: "0.secretOrKey",
      ...jsonwebtokenOptions("0"),
      failure: "elsewhere",
    },
    `import { Strategy } from "passport-jwt";`,
    `(jwtFromRequest) => new Strategy({ jwtFromRequest, secretOrKey: process.env.JWT_SECRET, algorithms: ["HS256"] }, () => {})`,
  ),
  {
    library: "@fastify/jwt",
    checked: "10.2, fastify-jwt 4.2",
    receivers: ["request", "req"],
    path: "jwtVerify",
    algorithms: { at: "0.algorithms", unlisted: "elsewhere" },
    failure: "rejects",
    bad: `export default async (request) => { request.jwtVerify({ algorithms: ["HS256"] }); };`,
    good: `export default async (request) => { await request.jwtVerify({ algorithms: ["HS256"] }); };`,
  },
  {
    library: "@fastify/jwt",
    checked: "10.2, fastify-jwt 4.2",
    receivers: ["fastify", "app", "server", "instance"],
    path: "jwt.verify",
    token: "0",
    algorithms: { at: "1.algorithms", unlisted: "elsewhere" },
    failure: "throws",
    bad: `export default (fastify, token, next) => { try { fastify.jwt.verify(token, { algorithms: ["HS256"] }); } catch {} next(); };`,
    good: `export default (fastify, token, next) => { fastify.jwt.verify(token, { algorithms: ["HS256"] }); next(); };`,
  },
  keyed(
    {
      library: "@fastify/jwt",
      checked: "10.2, fastify-jwt 4.2",
      modules: ["@fastify/jwt", "fastify-jwt"],
      path: "",
      plugin: true,
      key: "1.secret",
      algorithms: { at: "1.verify.algorithms", unlisted: "by-key" },
      issuer: "1.verify.allowedIss",
      audience: "1.verify.allowedAud",
      failure: "elsewhere",
    },
    `import jwt from "@fastify/jwt";`,
    `(app) => app.register(jwt, { secret: process.env.JWT_SECRET, sign: { expiresIn: "1h" }, verify: { algorithms: ["HS256"] } })`,
  ),
  keyed(
    {
      library: "@nestjs/jwt",
      checked: "12.0",
      modules: ["@nestjs/jwt"],
      path: "JwtModule.register",
      key: "0.secret",
      algorithms: { at: "0.verifyOptions.algorithms", unlisted: "elsewhere" },
      failure: "elsewhere",
    },
    `import { JwtModule } from "@nestjs/jwt";`,
    `JwtModule.register({ secret: process.env.JWT_SECRET, verifyOptions: { algorithms: ["HS256"] } })`,
  ),
  keyed(
    {
      library: "@nestjs/jwt",
      checked: "12.0",
      modules: ["@nestjs/jwt"],
      path: "JwtService().verify",
      token: "0",
      key: "1.secret",
      algorithms: { at: "1.algorithms", unlisted: "elsewhere" },
      failure: "throws",
    },
    `import { JwtService } from "@nestjs/jwt";`,
    `(token) => new JwtService({}).verify(token, { secret: process.env.JWT_SECRET, algorithms: ["HS256"] })`,
  ),
  promised(
    {
      library: "@nestjs/jwt",
      checked: "12.0",
      modules: ["@nestjs/jwt"],
      path: "JwtService().verifyAsync",
      token: "0",
      key: "1.secret",
      algorithms: { at: "1.algorithms", unlisted: "elsewhere" },
    },
    `import { JwtService } from "@nestjs/jwt";`,
    `new JwtService({}).verifyAsync(token, { algorithms: ["HS256"] })`,
  ),
  promised(
    {
      // Since 4.11.4 the algorithm is demanded; HS256 was the default before.
      library: "hono",
      checked: "4.13",
      modules: ["hono/jwt"],
      path: "verify",
      token: "0",
      key: "1",
      algorithms: { at: "2", single: true, named: "alg", unlisted: "one" },
      issuer: "2.iss",
      audience: "2.aud",
    },
    `import { verify } from "hono/jwt";`,
    `verify(token, key, "HS256")`,
  ),
  keyed(
    {
      library: "hono",
      checked: "4.13",
      modules: ["hono/jwt"],
      path: "jwt",
      key: "0.secret",
      algorithms: { at: "0.alg", single: true, unlisted: "one" },
      issuer: "0.verification.iss",
      audience: "0.verification.aud",
      failure: "elsewhere",
    },
    `import { jwt } from "hono/jwt";`,
    `jwt({ secret: process.env.JWT_SECRET, alg: "HS256" })`,
  ),
  {
    library: "@elysiajs/jwt",
    checked: "1.4",
    receivers: ["jwt"],
    beside: ["elysia", "@elysiajs/jwt"],
    path: "verify",
    token: "0",
    failure: "resolves",
    bad: `import { Elysia } from "elysia"; export default async ({ jwt, token, next }) => { await jwt.verify(token); return next(); };`,
    good: `import { Elysia } from "elysia"; export default async ({ jwt, token, next }) => { if (!(await jwt.verify(token))) throw new Error("Invalid token"); return next(); };`,
  },
  promised(
    {
      // Without `throwError` a failure is only the result: false before version 3, undefined since.
      library: "@tsndr/cloudflare-worker-jwt",
      checked: "2.5, 3.2",
      modules: ["@tsndr/cloudflare-worker-jwt"],
      path: "verify",
      token: "0",
      key: "1",
      algorithms: { at: "2", single: true, named: "algorithm", unlisted: "one" },
      failure: "resolves",
    },
    `import jwt from "@tsndr/cloudflare-worker-jwt";`,
    `jwt.verify(token, key, "HS256")`,
  ),
  promised(
    {
      // RSA only, with the issuer's published keys.
      library: "@cfworker/jwt",
      checked: "7.0",
      modules: ["@cfworker/jwt"],
      path: "parseJwt",
      token: "0.jwt",
      failure: "resolves",
    },
    `import { parseJwt } from "@cfworker/jwt";`,
    `parseJwt({ jwt: token, issuer: "https://issuer.test", audience: "api" })`,
  ),
  ...["next-auth/jwt", "@auth/core/jwt"].map((module) =>
    promised(
      {
        library: "Auth.js",
        checked: "next-auth 4.24, @auth/core 0.41",
        modules: [module],
        path: "getToken",
        key: "0.secret",
        failure: "resolves",
      },
      `import { getToken } from "${module}";`,
      `getToken({ req: token, secret: key })`,
    ),
  ),
  promised(
    {
      library: "better-auth",
      checked: "1.7",
      receivers: ["auth"],
      path: "api.getSession",
      failure: "resolves",
    },
    ``,
    `auth.api.getSession({ headers: token })`,
  ),
  promised(
    {
      library: "google-auth-library",
      checked: "10.9",
      modules: ["google-auth-library"],
      path: "OAuth2Client().verifyIdToken",
      token: "0.idToken",
      audience: "0.audience",
    },
    `import { OAuth2Client } from "google-auth-library";`,
    `new OAuth2Client().verifyIdToken({ idToken: token })`,
  ),
  ...["verifyIdToken", "verifySessionCookie"].flatMap((method) => [
    promised(
      {
        library: "firebase-admin",
        checked: "13.10",
        modules: ["firebase-admin/auth"],
        path: `getAuth().${method}`,
        token: "0",
      },
      `import { getAuth } from "firebase-admin/auth";`,
      `getAuth().${method}(token)`,
    ),
    promised(
      { library: "firebase-admin", checked: "13.10", modules: ["firebase-admin"], path: `auth().${method}`, token: "0" },
      `import admin from "firebase-admin";`,
      `admin.auth().${method}(token)`,
    ),
  ]),
  ...["CognitoJwtVerifier", "JwtVerifier"].map((name) =>
    promised(
      { library: "aws-jwt-verify", checked: "5.2", modules: ["aws-jwt-verify"], path: `${name}.create().verify`, token: "0" },
      `import { ${name} } from "aws-jwt-verify";`,
      `${name}.create({ issuer: "https://issuer.test" }).verify(token)`,
    ),
  ),
  promised(
    { library: "Clerk", checked: "3.25", modules: ["@clerk/backend", "@clerk/nextjs/server"], path: "verifyToken", token: "0" },
    `import { verifyToken } from "@clerk/backend";`,
    `verifyToken(token, { secretKey: key })`,
  ),
  keyed(
    {
      library: "express-oauth2-jwt-bearer",
      checked: "1.10",
      modules: ["express-oauth2-jwt-bearer"],
      path: "auth",
      key: "0.secret",
      algorithms: { at: "0.tokenSigningAlg", single: true, unlisted: "elsewhere" },
      failure: "elsewhere",
    },
    `import { auth } from "express-oauth2-jwt-bearer";`,
    `auth({ issuer: "https://issuer.test", audience: "api", secret: process.env.JWT_SECRET, tokenSigningAlg: "HS256" })`,
  ),
  promised(
    {
      library: "oauth4webapi",
      checked: "3.8",
      modules: ["oauth4webapi"],
      path: "validateJwtAccessToken",
      token: "1",
    },
    `import { validateJwtAccessToken } from "oauth4webapi";`,
    `validateJwtAccessToken(key, token, "api")`,
  ),
  ...["verifyAccessToken", "verifyIdToken"].map((method) =>
    promised(
      { library: "Okta", checked: "4.0", modules: ["@okta/jwt-verifier"], path: `().${method}`, token: "0" },
      `import OktaJwtVerifier from "@okta/jwt-verifier";`,
      `new OktaJwtVerifier({ issuer: "https://issuer.test/oauth2/default" }).${method}(token, "api")`,
    ),
  ),
  ...["getUser", "getClaims"].map((method) =>
    promised(
      {
        library: "Supabase",
        checked: "auth-js 2.109",
        modules: ["@supabase/supabase-js"],
        path: `createClient().auth.${method}`,
        failure: "resolves",
      },
      `import { createClient } from "@supabase/supabase-js";`,
      `createClient("https://x.supabase.co", key).auth.${method}(token)`,
    ),
  ),
];
