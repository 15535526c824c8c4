import type { AccessPath, Api, Examples } from "./concept.js";

/** A call that checks a token's signature, or sets up what does. */
export interface TokenVerification extends Api, Examples {
  readonly library: string;
  /** The token; undefined for set-ups (middleware, strategies) that take it from the request. */
  readonly token?: AccessPath;
  readonly key?: AccessPath;
  readonly algorithms: AccessPath;
  /** An argument that makes the call a mere decoding when it is true. */
  readonly notWhenTrue?: AccessPath;
  /** How a failure shows: `throws`, a rejected promise, or either, depending on whether a callback is given. */
  readonly failure: "throws" | "rejects" | "elsewhere";
  /** Position of an error-first callback that makes the call asynchronous. */
  readonly callback?: number;
}

const jsonwebtoken = `import jwt from "jsonwebtoken"; `;

export const tokenVerifications: readonly TokenVerification[] = [
  {
    library: "jsonwebtoken",
    modules: ["jsonwebtoken"],
    path: "verify",
    token: "0",
    key: "1",
    algorithms: "2.algorithms",
    failure: "throws",
    callback: 3,
    bad: `${jsonwebtoken}export const user = (token) => jwt.verify(token, "", { algorithms: ["HS256"] });`,
    good: `${jsonwebtoken}export const user = (token) => jwt.verify(token, process.env.JWT_SECRET, { algorithms: ["HS256"] });`,
  },
  {
    library: "jose",
    modules: ["jose"],
    path: "jwtVerify",
    token: "0",
    key: "1",
    algorithms: "2.algorithms",
    failure: "rejects",
    bad: `import { jwtVerify } from "jose"; export const user = async (token, key) => { jwtVerify(token, key, { algorithms: ["RS256"] }); };`,
    good: `import { jwtVerify } from "jose"; export const user = async (token, key) => { await jwtVerify(token, key, { algorithms: ["RS256"] }); };`,
  },
  {
    library: "jose",
    modules: ["jose"],
    path: "compactVerify",
    token: "0",
    key: "1",
    algorithms: "2.algorithms",
    failure: "rejects",
    bad: `import { compactVerify } from "jose"; export const user = async (token, key) => { compactVerify(token, key); };`,
    good: `import { compactVerify } from "jose"; export const user = async (token, key) => { await compactVerify(token, key); };`,
  },
  {
    library: "jwt-simple",
    modules: ["jwt-simple"],
    path: "decode",
    token: "0",
    key: "1",
    algorithms: "3",
    notWhenTrue: "2",
    failure: "throws",
    bad: `import jwt from "jwt-simple"; export const user = (token) => jwt.decode(token, "");`,
    good: `import jwt from "jwt-simple"; export const user = (token) => jwt.decode(token, process.env.JWT_SECRET, false, "HS256");`,
  },
  {
    library: "fast-jwt",
    modules: ["fast-jwt"],
    path: "createVerifier",
    key: "0.key",
    algorithms: "0.algorithms",
    failure: "elsewhere",
    bad: `import { createVerifier } from "fast-jwt"; export const check = createVerifier({ key: "" });`,
    good: `import { createVerifier } from "fast-jwt"; export const check = createVerifier({ key: process.env.JWT_SECRET });`,
  },
  {
    library: "fast-jwt",
    modules: ["fast-jwt"],
    path: "createVerifier()",
    token: "0",
    algorithms: "9",
    failure: "throws",
    bad: `import { createVerifier } from "fast-jwt"; const check = createVerifier({ key: process.env.JWT_SECRET }); export default (token, next) => { try { check(token); } catch {} next(); };`,
    good: `import { createVerifier } from "fast-jwt"; const check = createVerifier({ key: process.env.JWT_SECRET }); export default (token, next) => { check(token); next(); };`,
  },
  {
    library: "@nestjs/jwt",
    modules: ["@nestjs/jwt"],
    path: "JwtService().verify",
    token: "0",
    key: "1.secret",
    algorithms: "1.algorithms",
    failure: "throws",
    bad: `import { JwtService } from "@nestjs/jwt"; export const user = (token) => new JwtService({}).verify(token, { secret: "" });`,
    good: `import { JwtService } from "@nestjs/jwt"; export const user = (token) => new JwtService({}).verify(token, { secret: process.env.JWT_SECRET });`,
  },
  {
    library: "@nestjs/jwt",
    modules: ["@nestjs/jwt"],
    path: "JwtService().verifyAsync",
    token: "0",
    key: "1.secret",
    algorithms: "1.algorithms",
    failure: "rejects",
    bad: `import { JwtService } from "@nestjs/jwt"; export const user = async (token) => { new JwtService({}).verifyAsync(token); };`,
    good: `import { JwtService } from "@nestjs/jwt"; export const user = async (token) => { await new JwtService({}).verifyAsync(token); };`,
  },
  {
    library: "@fastify/jwt",
    receivers: ["request", "req"],
    path: "jwtVerify",
    algorithms: "0.algorithms",
    failure: "rejects",
    bad: `export default async (request) => { request.jwtVerify(); };`,
    good: `export default async (request) => { await request.jwtVerify(); };`,
  },
  {
    library: "@fastify/jwt",
    receivers: ["fastify", "app", "server", "instance"],
    path: "jwt.verify",
    token: "0",
    algorithms: "1.algorithms",
    failure: "throws",
    bad: `export default (fastify, token, next) => { try { fastify.jwt.verify(token); } catch {} next(); };`,
    good: `export default (fastify, token, next) => { fastify.jwt.verify(token); next(); };`,
  },
  {
    library: "@fastify/jwt",
    modules: ["@fastify/jwt", "fastify-jwt"],
    path: "",
    plugin: true,
    key: "1.secret",
    algorithms: "1.verify.algorithms",
    failure: "elsewhere",
    bad: `import jwt from "@fastify/jwt"; export default (app) => app.register(jwt, { secret: process.env.JWT_SECRET, sign: { expiresIn: "1h" }, verify: { algorithms: ["none"] } });`,
    good: `import jwt from "@fastify/jwt"; export default (app) => app.register(jwt, { secret: process.env.JWT_SECRET, sign: { expiresIn: "1h" }, verify: { algorithms: ["HS256"] } });`,
  },
  {
    library: "express-jwt",
    modules: ["express-jwt"],
    path: "expressjwt",
    key: "0.secret",
    algorithms: "0.algorithms",
    failure: "elsewhere",
    bad: `import { expressjwt } from "express-jwt"; export const guard = expressjwt({ secret: process.env.JWT_SECRET, algorithms: ["none"] });`,
    good: `import { expressjwt } from "express-jwt"; export const guard = expressjwt({ secret: process.env.JWT_SECRET, algorithms: ["HS256"] });`,
  },
  {
    library: "express-jwt",
    modules: ["express-jwt", "koa-jwt"],
    path: "",
    key: "0.secret",
    algorithms: "0.algorithms",
    failure: "elsewhere",
    bad: `import jwt from "koa-jwt"; export const guard = jwt({ secret: "" });`,
    good: `import jwt from "koa-jwt"; export const guard = jwt({ secret: process.env.JWT_SECRET });`,
  },
  {
    library: "passport-jwt",
    modules: ["passport-jwt"],
    path: "Strategy",
    key: "0.secretOrKey",
    algorithms: "0.algorithms",
    failure: "elsewhere",
    bad: `import { Strategy } from "passport-jwt"; export const s = (jwtFromRequest) => new Strategy({ jwtFromRequest, secretOrKey: process.env.JWT_SECRET, algorithms: ["none"] }, () => {});`,
    good: `import { Strategy } from "passport-jwt"; export const s = (jwtFromRequest) => new Strategy({ jwtFromRequest, secretOrKey: process.env.JWT_SECRET, algorithms: ["HS256"] }, () => {});`,
  },
];
