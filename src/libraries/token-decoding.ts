import type { AccessPath, Api, Examples } from "./concept.js";

/** A call that reads a token without checking its signature. */
export interface TokenDecoding extends Api, Examples {
  readonly library: string;
  /** The versions whose types or source the row was checked with. */
  readonly checked: string;
  /** The token; undefined where the call finds it itself. */
  readonly token?: AccessPath;
  /** Made for showing claims in clients: only a server's use of it is a defect. */
  readonly display?: true;
  /** An argument that has to be true for the call to skip the check: jwt-simple's `noVerify`. */
  readonly onlyWhenTrue?: AccessPath;
  /** What the call yields when it isn't the claims: fields that hold them, and fields that are harmless to use. */
  readonly session?: {
    readonly holders: readonly string[];
    readonly harmless: readonly string[];
    /** Methods of the same client that check: one called in the same function makes up for the call. */
    readonly checkedBy: readonly string[];
  };
  /** Set where the call yields the claims themselves, and no object that holds them. */
  readonly yieldsClaims?: true;
  /** How the same library verifies. */
  readonly repair:
    /** A sibling function: `jwt.decode(t)` becomes `jwt.verify(t, key, { algorithms })`. */
    | { readonly how: "sibling"; readonly name: string; readonly key: boolean }
    /** A function of `module` that is waited for. In the text stand NAME, TOKEN, KEY (read from `env`), ISSUER and AUDIENCE. */
    | { readonly how: "promise"; readonly name: string; readonly module?: string; readonly text: string; readonly env: string }
    /** The argument `onlyWhenTrue` becomes false. */
    | { readonly how: "switch" }
    /** Another factory: `createDecoder()` becomes `createVerifier({ key, algorithms })`. */
    | { readonly how: "factory"; readonly name: string }
    /** The library can't verify, or yields something else: jsonwebtoken does, its result wrapped as the library's. */
    | { readonly how: "jsonwebtoken"; readonly complete?: true; readonly within?: string }
    /** A statement before this one, in which CLIENT stands for the object that is called. */
    | { readonly how: "before"; readonly text: string };
}

const JOSE = `NAME(TOKEN, new TextEncoder().encode(KEY), { algorithms: ["HS256"], issuer: ISSUER, audience: AUDIENCE })`;

/** A session of Supabase comes out of a cookie that the caller wrote; only the service's answer says whose it is. */
const supabaseSession = {
  library: "Supabase",
  checked: "auth-js 2.109, ssr 0.12",
  session: {
    holders: ["data", "session"],
    harmless: ["access_token", "refresh_token", "provider_token", "expires_at", "expires_in", "error"],
    checkedBy: ["getUser", "getClaims"],
  },
  repair: {
    how: "before",
    text: `if ((await CLIENT.getUser()).error) throw new Error("Not signed in");`,
  },
} as const;

export const tokenDecodings: readonly TokenDecoding[] = [
  {
    library: "jsonwebtoken",
    checked: "8.5, 9.0",
    modules: ["jsonwebtoken"],
    global: "jwt",
    path: "decode",
    token: "0",
    yieldsClaims: true,
    repair: { how: "sibling", name: "verify", key: true },
    bad: `import jwt from "jsonwebtoken"; export const user = (token) => jwt.decode(token).sub;`,
    good: `import jwt from "jsonwebtoken"; export const kid = (token) => jwt.decode(token, { complete: true }).header.kid;`,
  },
  {
    library: "jose",
    checked: "4.15, 5.10, 6.2",
    modules: ["jose"],
    path: "decodeJwt",
    token: "0",
    yieldsClaims: true,
    repair: { how: "promise", name: "jwtVerify", text: `(await ${JOSE}).payload`, env: "JWT_SECRET" },
    bad: `import { decodeJwt } from "jose"; export const user = async (token) => decodeJwt(token).sub;`,
    good: `import { decodeJwt } from "jose"; export const expiry = async (token) => decodeJwt(token).exp;`,
  },
  {
    library: "jose",
    checked: "4.15, 5.10, 6.2",
    modules: ["jose"],
    path: "UnsecuredJWT.decode",
    token: "0",
    repair: { how: "promise", name: "jwtVerify", text: `(await ${JOSE})`, env: "JWT_SECRET" },
    bad: `import { UnsecuredJWT } from "jose"; export const user = async (token) => UnsecuredJWT.decode(token).payload.sub;`,
    good: `import { jwtVerify } from "jose"; export const user = async (token, key) => (await jwtVerify(token, key)).payload.sub;`,
  },
  ...["", "jwtDecode"].map((path): TokenDecoding => ({
    library: "jwt-decode",
    checked: "3.1, 4.0",
    modules: ["jwt-decode"],
    path,
    token: "0",
    yieldsClaims: true,
    display: true,
    repair: { how: "jsonwebtoken" },
    bad: `import express from "express"; import ${path === "" ? "jwtDecode" : "{ jwtDecode }"} from "jwt-decode"; express().use((req, res, next) => { req.user = jwtDecode(req.token); next(); });`,
    good: `import { useState } from "react"; import ${path === "" ? "jwtDecode" : "{ jwtDecode }"} from "jwt-decode"; export const Name = ({ token }) => <b>{jwtDecode(token).name}</b>;`,
  })),
  {
    library: "jwt-simple",
    checked: "0.5",
    modules: ["jwt-simple"],
    path: "decode",
    token: "0",
    onlyWhenTrue: "2",
    repair: { how: "switch" },
    bad: `import jwt from "jwt-simple"; export const user = (token, key) => jwt.decode(token, key, true).sub;`,
    good: `import jwt from "jwt-simple"; export const user = (token, key) => jwt.decode(token, key, false).sub;`,
  },
  {
    library: "fast-jwt",
    checked: "3.3, 6.3",
    modules: ["fast-jwt"],
    path: "createDecoder()",
    token: "0",
    repair: { how: "factory", name: "createVerifier" },
    bad: `import { createDecoder } from "fast-jwt"; const decode = createDecoder(); export const user = (token) => decode(token).sub;`,
    good: `import { createDecoder } from "fast-jwt"; const decode = createDecoder(); export const expiry = (token) => decode(token).exp;`,
  },
  {
    library: "@nestjs/jwt",
    checked: "12.0",
    modules: ["@nestjs/jwt"],
    path: "JwtService().decode",
    token: "0",
    repair: { how: "sibling", name: "verify", key: false },
    bad: `import { JwtService } from "@nestjs/jwt"; export const user = (token) => new JwtService({}).decode(token).sub;`,
    good: `import { JwtService } from "@nestjs/jwt"; export const user = (token) => new JwtService({}).verify(token).sub;`,
  },
  {
    library: "@fastify/jwt",
    checked: "10.2, fastify-jwt 4.2",
    receivers: ["fastify", "app", "server", "instance"],
    path: "jwt.decode",
    token: "0",
    repair: { how: "sibling", name: "verify", key: false },
    bad: `export const user = (fastify, token) => fastify.jwt.decode(token).sub;`,
    good: `export const user = (fastify, token) => fastify.jwt.verify(token).sub;`,
  },
  {
    library: "@fastify/jwt",
    checked: "10.2, fastify-jwt 4.2",
    receivers: ["request", "req"],
    path: "jwtDecode",
    repair: { how: "sibling", name: "jwtVerify", key: false },
    bad: `export const user = async (request) => (await request.jwtDecode()).sub;`,
    good: `export const user = async (request) => (await request.jwtVerify()).sub;`,
  },
  {
    library: "jws",
    checked: "3.2, 4.0",
    modules: ["jws"],
    path: "decode",
    token: "0",
    repair: { how: "jsonwebtoken", complete: true },
    bad: `import jws from "jws"; export const user = (token) => jws.decode(token).payload.sub;`,
    good: `import jws from "jws"; export const kid = (token) => jws.decode(token).header.kid;`,
  },
  {
    library: "jsrsasign",
    checked: "11.1",
    modules: ["jsrsasign"],
    path: "KJUR.jws.JWS.parse",
    token: "0",
    repair: { how: "jsonwebtoken", within: "payloadObj" },
    bad: `import { KJUR } from "jsrsasign"; export const user = (token) => KJUR.jws.JWS.parse(token).payloadObj.sub;`,
    good: `import { KJUR } from "jsrsasign"; export const kid = (token) => KJUR.jws.JWS.parse(token).headerObj.kid;`,
  },
  {
    library: "@hapi/jwt",
    checked: "3.2",
    modules: ["@hapi/jwt"],
    path: "token.decode",
    token: "0",
    repair: { how: "jsonwebtoken", complete: true, within: "decoded" },
    bad: `import Jwt from "@hapi/jwt"; export const user = (token) => Jwt.token.decode(token).decoded.payload.sub;`,
    good: `import Jwt from "@hapi/jwt"; export const user = (token, key) => { const artifacts = Jwt.token.decode(token); Jwt.token.verify(artifacts, key); return artifacts.decoded.payload.sub; };`,
  },
  {
    library: "hono",
    checked: "4.13",
    modules: ["hono/jwt"],
    path: "decode",
    token: "0",
    repair: {
      how: "promise",
      name: "verify",
      text: `{ payload: await NAME(TOKEN, KEY, { alg: "HS256", iss: ISSUER, aud: AUDIENCE }) }`,
      env: "JWT_SECRET",
    },
    bad: `import { decode } from "hono/jwt"; export const user = async (token) => decode(token).payload.sub;`,
    good: `import { verify } from "hono/jwt"; export const user = async (token, key) => (await verify(token, key, "HS256")).sub;`,
  },
  {
    library: "@tsndr/cloudflare-worker-jwt",
    checked: "2.5, 3.2",
    modules: ["@tsndr/cloudflare-worker-jwt"],
    path: "decode",
    token: "0",
    repair: {
      how: "promise",
      name: "verify",
      text: `(await NAME(TOKEN, KEY, { algorithm: "HS256", throwError: true }))`,
      env: "JWT_SECRET",
    },
    bad: `import jwt from "@tsndr/cloudflare-worker-jwt"; export const user = async (token) => jwt.decode(token).payload.sub;`,
    good: `import jwt from "@tsndr/cloudflare-worker-jwt"; export const user = async (token, key) => (await jwt.verify(token, key, { algorithm: "HS256", throwError: true })).payload.sub;`,
  },
  {
    library: "@cfworker/jwt",
    checked: "7.0",
    modules: ["@cfworker/jwt"],
    path: "decodeJwt",
    token: "0",
    repair: { how: "jsonwebtoken", complete: true },
    bad: `import { decodeJwt } from "@cfworker/jwt"; export const user = (token) => decodeJwt(token).payload.sub;`,
    good: `import { parseJwt } from "@cfworker/jwt"; export const user = (jwt) => parseJwt({ jwt, issuer: "https://issuer.test", audience: "api" });`,
  },
  {
    library: "Clerk",
    checked: "3.25",
    modules: ["@clerk/backend/jwt"],
    path: "decodeJwt",
    token: "0",
    repair: {
      how: "promise",
      name: "verifyToken",
      module: "@clerk/backend",
      text: `{ payload: await NAME(TOKEN, { secretKey: KEY }) }`,
      env: "CLERK_SECRET_KEY",
    },
    bad: `import { decodeJwt } from "@clerk/backend/jwt"; export const user = async (token) => decodeJwt(token).payload.sub;`,
    good: `import { verifyToken } from "@clerk/backend"; export const user = async (token, secretKey) => (await verifyToken(token, { secretKey })).sub;`,
  },
  {
    ...supabaseSession,
    receivers: ["supabase", "supabaseClient", "supabaseServer"],
    path: "auth.getSession",
    display: true,
    bad: `import "server-only"; export const user = async (supabase) => (await supabase.auth.getSession()).data.session.user;`,
    good: `import "server-only"; export const user = async (supabase) => (await supabase.auth.getUser()).data.user;`,
  },
  {
    ...supabaseSession,
    modules: ["@supabase/supabase-js"],
    path: "createClient().auth.getSession",
    display: true,
    bad: `import "server-only"; import { createClient } from "@supabase/supabase-js"; const supabase = createClient(url, key); export const user = async () => (await supabase.auth.getSession()).data.session.user;`,
    good: `import "server-only"; import { createClient } from "@supabase/supabase-js"; const supabase = createClient(url, key); export const token = async () => (await supabase.auth.getSession()).data.session.access_token;`,
  },
  {
    ...supabaseSession,
    modules: ["@supabase/ssr"],
    path: "createServerClient().auth.getSession",
    bad: `import { createServerClient } from "@supabase/ssr"; const supabase = createServerClient(url, key, {}); export const user = async () => (await supabase.auth.getSession()).data.session.user;`,
    good: `import { createServerClient } from "@supabase/ssr"; const supabase = createServerClient(url, key, {}); export const user = async () => (await supabase.auth.getUser()).data.user;`,
  },
];
