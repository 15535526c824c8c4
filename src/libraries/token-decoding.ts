import type { AccessPath, Api, Examples } from "./concept.js";

/** A call that reads a token without checking its signature. */
export interface TokenDecoding extends Api, Examples {
  readonly library: string;
  readonly token: AccessPath;
  /** Made for showing claims in clients: only a server's use of it is a defect. */
  readonly display?: true;
  /** An argument that has to be true for the call to skip the check: jwt-simple's `noVerify`. */
  readonly onlyWhenTrue?: AccessPath;
  /** How the same library verifies. */
  readonly repair:
    /** A sibling function: `jwt.decode(t)` becomes `jwt.verify(t, key, { algorithms })`. */
    | { readonly how: "sibling"; readonly name: string; readonly key: boolean }
    /** A function whose promise holds the claims: `(await jwtVerify(t, key, …)).payload`. */
    | { readonly how: "promise"; readonly name: string; readonly claims: string }
    /** The argument `onlyWhenTrue` becomes false. */
    | { readonly how: "switch" }
    /** Another factory: `createDecoder()` becomes `createVerifier({ key, algorithms })`. */
    | { readonly how: "factory"; readonly name: string }
    /** The library can't verify: jsonwebtoken does. */
    | { readonly how: "jsonwebtoken" };
}

export const tokenDecodings: readonly TokenDecoding[] = [
  {
    library: "jsonwebtoken",
    modules: ["jsonwebtoken"],
    path: "decode",
    token: "0",
    repair: { how: "sibling", name: "verify", key: true },
    bad: `import jwt from "jsonwebtoken"; export const user = (token) => jwt.decode(token).sub;`,
    good: `import jwt from "jsonwebtoken"; export const kid = (token) => jwt.decode(token, { complete: true }).header.kid;`,
  },
  {
    library: "jose",
    modules: ["jose"],
    path: "decodeJwt",
    token: "0",
    repair: { how: "promise", name: "jwtVerify", claims: "payload" },
    bad: `import { decodeJwt } from "jose"; export const user = async (token) => decodeJwt(token).sub;`,
    good: `import { decodeJwt } from "jose"; export const expiry = async (token) => decodeJwt(token).exp;`,
  },
  {
    library: "jose",
    modules: ["jose"],
    path: "UnsecuredJWT.decode",
    token: "0",
    repair: { how: "promise", name: "jwtVerify", claims: "" },
    bad: `import { UnsecuredJWT } from "jose"; export const user = async (token) => UnsecuredJWT.decode(token).payload.sub;`,
    good: `import { jwtVerify } from "jose"; export const user = async (token, key) => (await jwtVerify(token, key)).payload.sub;`,
  },
  ...["", "jwtDecode"].map((path): TokenDecoding => ({
    library: "jwt-decode",
    modules: ["jwt-decode"],
    path,
    token: "0",
    display: true,
    repair: { how: "jsonwebtoken" },
    bad: `import express from "express"; import ${path === "" ? "jwtDecode" : "{ jwtDecode }"} from "jwt-decode"; express().use((req, res, next) => { req.user = jwtDecode(req.token); next(); });`,
    good: `import { useState } from "react"; import ${path === "" ? "jwtDecode" : "{ jwtDecode }"} from "jwt-decode"; export const Name = ({ token }) => <b>{jwtDecode(token).name}</b>;`,
  })),
  {
    library: "jwt-simple",
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
    modules: ["fast-jwt"],
    path: "createDecoder()",
    token: "0",
    repair: { how: "factory", name: "createVerifier" },
    bad: `import { createDecoder } from "fast-jwt"; const decode = createDecoder(); export const user = (token) => decode(token).sub;`,
    good: `import { createDecoder } from "fast-jwt"; const decode = createDecoder(); export const expiry = (token) => decode(token).exp;`,
  },
  {
    library: "@nestjs/jwt",
    modules: ["@nestjs/jwt"],
    path: "JwtService().decode",
    token: "0",
    repair: { how: "sibling", name: "verify", key: false },
    bad: `import { JwtService } from "@nestjs/jwt"; export const user = (token) => new JwtService({}).decode(token).sub;`,
    good: `import { JwtService } from "@nestjs/jwt"; export const user = (token) => new JwtService({}).verify(token).sub;`,
  },
  {
    library: "@fastify/jwt",
    receivers: ["fastify", "app", "server", "instance"],
    path: "jwt.decode",
    token: "0",
    repair: { how: "sibling", name: "verify", key: false },
    bad: `export const user = (fastify, token) => fastify.jwt.decode(token).sub;`,
    good: `export const user = (fastify, token) => fastify.jwt.verify(token).sub;`,
  },
];
