import type { AccessPath, Api, Examples } from "./concept.js";

/** A call that issues a token which every bearer can read, or sets up what does. Encrypted tokens are no such thing. */
export interface TokenIssuance extends Api, Examples {
  readonly library: string;
  /** The versions whose types or source the row was checked with. */
  readonly checked: string;
  readonly claims?: AccessPath;
  readonly key?: AccessPath;
  /** Where the algorithm is given. */
  readonly algorithm?: AccessPath;
  /**
   * Set for a builder that knows no signature: the builder in its place, the method that ends it, and what ends it
   * then, in which KEY stands for the key; the method that limits its life, and its call where there is none.
   */
  readonly unsecured?: {
    readonly builder: string;
    readonly method: string;
    readonly end: string;
    readonly lifetime: { readonly method: string; readonly call: string };
  };
  /** An option that leaves `iat` out, and the value with which it does. */
  readonly withoutTime?: { readonly at: AccessPath; readonly when: boolean };
}

const CLAIMS = `{ sub: "1" }`;
const SENSITIVE = `{ sub: "1", password: user.password }`;

/** A row about claims: its bad example puts a password among them. */
function claims(row: Omit<TokenIssuance, keyof Examples>, imported: string, call: string): TokenIssuance {
  const example = (body: string) => `${imported} export const issue = (user, key) => ${body};`;
  return { ...row, bad: example(call.replace(CLAIMS, SENSITIVE)), good: example(call) };
}

/** A row about a key and an algorithm without claims: its bad example gives a short key. */
function setUp(row: Omit<TokenIssuance, keyof Examples>, imported: string, call: string): TokenIssuance {
  const example = (body: string) => `${imported} export const issuer = ${body};`;
  return { ...row, bad: example(call.replace("process.env.JWT_SECRET", `"secret"`)), good: example(call) };
}

export const tokenIssuances: readonly TokenIssuance[] = [
  claims(
    {
      library: "jsonwebtoken",
      checked: "8.5, 9.0",
      modules: ["jsonwebtoken"],
      global: "jwt",
      path: "sign",
      claims: "0",
      key: "1",
      algorithm: "2.algorithm",
      withoutTime: { at: "2.noTimestamp", when: true },
    },
    `import jwt from "jsonwebtoken";`,
    `jwt.sign({ sub: "1" }, process.env.JWT_SECRET, { algorithm: "HS256", expiresIn: "1h" })`,
  ),
  claims(
    { library: "jose", checked: "3.20, 4.15, 5.10, 6.2", modules: ["jose"], path: "SignJWT", claims: "0" },
    `import { SignJWT } from "jose";`,
    `new SignJWT({ sub: "1" }).setExpirationTime("1h").setProtectedHeader({ alg: "HS256" }).sign(key)`,
  ),
  claims(
    { library: "jose", checked: "3.20", modules: ["jose/jwt/sign"], path: "SignJWT", claims: "0" },
    `import { SignJWT } from "jose/jwt/sign";`,
    `new SignJWT({ sub: "1" }).setExpirationTime("1h").setProtectedHeader({ alg: "HS256" }).sign(key)`,
  ),
  claims(
    { library: "jose", checked: "3.20", modules: ["jose/jwt/sign"], path: "", claims: "0" },
    `import SignJWT from "jose/jwt/sign";`,
    `new SignJWT({ sub: "1" }).setExpirationTime("1h").setProtectedHeader({ alg: "HS256" }).sign(key)`,
  ),
  setUp(
    { library: "jose", checked: "3.20, 4.15, 5.10, 6.2", modules: ["jose"], path: "SignJWT()….sign", key: "0" },
    `import { SignJWT } from "jose";`,
    `new SignJWT({}).setExpirationTime("1h").setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(process.env.JWT_SECRET))`,
  ),
  claims(
    {
      library: "jose",
      checked: "3.20, 4.15, 5.10, 6.2",
      modules: ["jose"],
      path: "UnsecuredJWT",
      claims: "0",
      unsecured: {
        builder: "SignJWT",
        method: "encode",
        end: `.setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(KEY))`,
        lifetime: { method: "setExpirationTime", call: `.setExpirationTime("1h")` },
      },
    },
    `import { UnsecuredJWT } from "jose";`,
    `new UnsecuredJWT({ sub: "1" }).setExpirationTime("1h").encode()`,
  ),
  claims(
    {
      library: "jws",
      checked: "3.2, 4.0",
      modules: ["jws"],
      path: "sign",
      claims: "0.payload",
      key: "0.secret",
      algorithm: "0.header.alg",
    },
    `import jws from "jws";`,
    `jws.sign({ header: { alg: "HS256" }, payload: { sub: "1" }, secret: process.env.JWT_SECRET })`,
  ),
  claims(
    {
      library: "jwt-simple",
      checked: "0.5",
      modules: ["jwt-simple"],
      path: "encode",
      claims: "0",
      key: "1",
      algorithm: "2",
    },
    `import jwt from "jwt-simple";`,
    `jwt.encode({ sub: "1" }, process.env.JWT_SECRET, "HS256")`,
  ),
  claims(
    { library: "njwt", checked: "2.0", modules: ["njwt"], path: "create", claims: "0", key: "1", algorithm: "2" },
    `import njwt from "njwt";`,
    `njwt.create({ sub: "1" }, process.env.JWT_SECRET, "HS256")`,
  ),
  setUp(
    {
      library: "fast-jwt",
      checked: "3.3, 6.3",
      modules: ["fast-jwt"],
      path: "createSigner",
      key: "0.key",
      algorithm: "0.algorithm",
      withoutTime: { at: "0.noTimestamp", when: true },
    },
    `import { createSigner } from "fast-jwt";`,
    `createSigner({ key: process.env.JWT_SECRET, algorithm: "HS256", expiresIn: 600000 })`,
  ),
  claims(
    { library: "fast-jwt", checked: "3.3, 6.3", modules: ["fast-jwt"], path: "createSigner()", claims: "0" },
    `import { createSigner } from "fast-jwt"; const sign = createSigner({ key: process.env.JWT_SECRET, expiresIn: 600000 });`,
    `sign({ sub: "1" })`,
  ),
  claims(
    {
      library: "jsrsasign",
      checked: "11.1",
      modules: ["jsrsasign"],
      path: "KJUR.jws.JWS.sign",
      claims: "2",
      key: "3",
      algorithm: "0",
    },
    `import { KJUR } from "jsrsasign";`,
    `KJUR.jws.JWS.sign("HS256", { alg: "HS256" }, { sub: "1" }, process.env.JWT_SECRET)`,
  ),
  claims(
    {
      library: "@hapi/jwt",
      checked: "3.2",
      modules: ["@hapi/jwt"],
      path: "token.generate",
      claims: "0",
      key: "1",
      algorithm: "1.algorithm",
      withoutTime: { at: "2.iat", when: false },
    },
    `import Jwt from "@hapi/jwt";`,
    `Jwt.token.generate({ sub: "1" }, process.env.JWT_SECRET, { ttlSec: 3600 })`,
  ),
  setUp(
    {
      library: "@nestjs/jwt",
      checked: "12.0",
      modules: ["@nestjs/jwt"],
      path: "JwtModule.register",
      key: "0.secret",
      algorithm: "0.signOptions.algorithm",
      withoutTime: { at: "0.signOptions.noTimestamp", when: true },
    },
    `import { JwtModule } from "@nestjs/jwt";`,
    `JwtModule.register({ secret: process.env.JWT_SECRET, signOptions: { algorithm: "HS256", expiresIn: "1h" } })`,
  ),
  ...["sign", "signAsync"].map((method) =>
    claims(
      {
        library: "@nestjs/jwt",
        checked: "12.0",
        modules: ["@nestjs/jwt"],
        path: `JwtService().${method}`,
        claims: "0",
        key: "1.secret",
        algorithm: "1.algorithm",
        withoutTime: { at: "1.noTimestamp", when: true },
      },
      `import { JwtService } from "@nestjs/jwt";`,
      `new JwtService({}).${method}({ sub: "1" }, { secret: process.env.JWT_SECRET, algorithm: "HS256", expiresIn: "1h" })`,
    ),
  ),
  setUp(
    {
      library: "@fastify/jwt",
      checked: "10.2, fastify-jwt 4.2",
      modules: ["@fastify/jwt", "fastify-jwt"],
      path: "",
      plugin: true,
      key: "1.secret",
      algorithm: "1.sign.algorithm",
      withoutTime: { at: "1.sign.noTimestamp", when: true },
    },
    `import jwt from "@fastify/jwt";`,
    `(app) => app.register(jwt, { secret: process.env.JWT_SECRET, sign: { algorithm: "HS256", expiresIn: "1h" } })`,
  ),
  claims(
    {
      library: "@fastify/jwt",
      checked: "10.2, fastify-jwt 4.2",
      receivers: ["fastify", "app", "server", "instance"],
      path: "jwt.sign",
      claims: "0",
      algorithm: "1.algorithm",
    },
    ``,
    `fastify.jwt.sign({ sub: "1" }, { expiresIn: "1h" })`,
  ),
  claims(
    {
      library: "@fastify/jwt",
      checked: "10.2, fastify-jwt 4.2",
      receivers: ["reply", "res"],
      path: "jwtSign",
      claims: "0",
      algorithm: "1.algorithm",
    },
    ``,
    `reply.jwtSign({ sub: "1" }, { expiresIn: "1h" })`,
  ),
  claims(
    {
      library: "hono",
      checked: "4.13",
      modules: ["hono/jwt"],
      path: "sign",
      claims: "0",
      key: "1",
      algorithm: "2",
    },
    `import { sign } from "hono/jwt";`,
    `sign({ sub: "1" }, process.env.JWT_SECRET, "HS256")`,
  ),
  setUp(
    {
      library: "@elysiajs/jwt",
      checked: "1.4",
      modules: ["@elysiajs/jwt"],
      path: "jwt",
      key: "0.secret",
      algorithm: "0.alg",
    },
    `import { jwt } from "@elysiajs/jwt";`,
    `jwt({ name: "jwt", secret: process.env.JWT_SECRET, alg: "HS256", exp: "1h" })`,
  ),
  claims(
    {
      library: "@elysiajs/jwt",
      checked: "1.4",
      receivers: ["jwt"],
      beside: ["elysia", "@elysiajs/jwt"],
      path: "sign",
      claims: "0",
    },
    `import { Elysia } from "elysia";`,
    `(({ jwt }) => jwt.sign({ sub: "1" }))`,
  ),
  claims(
    {
      library: "@tsndr/cloudflare-worker-jwt",
      checked: "2.5, 3.2",
      modules: ["@tsndr/cloudflare-worker-jwt"],
      path: "sign",
      claims: "0",
      key: "1",
      algorithm: "2.algorithm",
    },
    `import jwt from "@tsndr/cloudflare-worker-jwt";`,
    `jwt.sign({ sub: "1" }, process.env.JWT_SECRET, { algorithm: "HS256" })`,
  ),
  claims(
    {
      library: "Clerk",
      checked: "3.25",
      modules: ["@clerk/backend/jwt"],
      path: "signJwt",
      claims: "0",
      algorithm: "2.algorithm",
    },
    `import { signJwt } from "@clerk/backend/jwt";`,
    `signJwt({ sub: "1" }, key, { algorithm: "RS256" })`,
  ),
  claims(
    {
      library: "firebase-admin",
      checked: "13.10",
      modules: ["firebase-admin/auth"],
      path: "getAuth().createCustomToken",
      claims: "1",
    },
    `import { getAuth } from "firebase-admin/auth";`,
    `getAuth().createCustomToken("1", { sub: "1" })`,
  ),
  claims(
    {
      library: "firebase-admin",
      checked: "13.10",
      modules: ["firebase-admin"],
      path: "auth().createCustomToken",
      claims: "1",
    },
    `import admin from "firebase-admin";`,
    `admin.auth().createCustomToken("1", { sub: "1" })`,
  ),
];
