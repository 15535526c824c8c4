import type { AccessPath, Api, Examples, LifetimeUnit, TokenKind } from "./concept.js";

/** A call that makes a token, session, cookie or signed URL and says how long it lives. */
export interface TokenLifetime extends Api, Examples {
  readonly library: string;
  readonly lifetimes: readonly { readonly at: AccessPath; readonly unit: LifetimeUnit }[];
  /** What the call makes; "by-name" where the names around it say so. */
  readonly kind: TokenKind | "by-name";
  /** The cookie's name: only one that carries a credential counts. */
  readonly cookieName?: AccessPath;
  /**
   * The library's default is no expiry: the lifetime to set when none is given, and the claims that may hold
   * one instead. `method` names a builder's method where the lifetime is no option.
   */
  readonly endless?: {
    readonly set: AccessPath;
    readonly unit: LifetimeUnit;
    readonly claims?: AccessPath;
    readonly method?: string;
  };
  /** Options that switch the check of the expiry off when they are true. */
  readonly ignores?: readonly AccessPath[];
}

const jsonwebtoken = `import jwt from "jsonwebtoken"; const key = process.env.JWT_SECRET; `;
const nest = `import { JwtService, JwtModule } from "@nestjs/jwt"; const jwt = new JwtService({}); `;

const cookie = (
  library: string,
  api: Api,
  nameAt: string,
  optionsAt: string,
  unit: LifetimeUnit,
  bad: string,
  good: string,
): TokenLifetime => ({
  library,
  ...api,
  kind: "session",
  cookieName: nameAt,
  lifetimes: [
    { at: `${optionsAt}.maxAge`, unit },
    { at: `${optionsAt}.expires`, unit: "epoch-milliseconds" },
  ],
  bad,
  good,
});

export const tokenLifetimes: readonly TokenLifetime[] = [
  {
    library: "jsonwebtoken",
    modules: ["jsonwebtoken"],
    path: "sign",
    kind: "by-name",
    lifetimes: [
      { at: "2.expiresIn", unit: "jsonwebtoken-span" },
      { at: "0.exp", unit: "epoch-seconds" },
    ],
    endless: { set: "2.expiresIn", unit: "jsonwebtoken-span", claims: "0.exp" },
    bad: `${jsonwebtoken}export const t = jwt.sign({ sub: "1" }, key, { expiresIn: "365d" });`,
    good: `${jsonwebtoken}export const t = jwt.sign({ sub: "1" }, key, { expiresIn: "1h" });`,
  },
  {
    library: "jsonwebtoken",
    modules: ["jsonwebtoken"],
    path: "verify",
    kind: "access",
    lifetimes: [],
    ignores: ["2.ignoreExpiration"],
    bad: `${jsonwebtoken}export const c = (t) => jwt.verify(t, key, { algorithms: ["HS256"], ignoreExpiration: true });`,
    good: `${jsonwebtoken}export const c = (t) => jwt.verify(t, key, { algorithms: ["HS256"] });`,
  },
  ...["SignJWT", "EncryptJWT"].flatMap((builder): TokenLifetime[] => [
    {
      library: "jose",
      modules: ["jose"],
      path: `${builder}()….setExpirationTime`,
      kind: "by-name",
      lifetimes: [{ at: "0", unit: "jose-time" }],
      bad: `import { ${builder} } from "jose"; export const t = (key) => new ${builder}({}).setExpirationTime("1 year");`,
      good: `import { ${builder} } from "jose"; export const t = (key) => new ${builder}({}).setExpirationTime("1 hour");`,
    },
    {
      library: "jose",
      modules: ["jose"],
      path: `${builder}()….${builder === "SignJWT" ? "sign" : "encrypt"}`,
      kind: "by-name",
      lifetimes: [],
      endless: { set: "0", claims: "0.exp", unit: "jose-time", method: "setExpirationTime" },
      bad: `import { ${builder} } from "jose"; export const t = (key) => new ${builder}({ sub: "1" }).setIssuedAt().${builder === "SignJWT" ? "sign" : "encrypt"}(key);`,
      good: `import { ${builder} } from "jose"; export const t = (key) => new ${builder}({ sub: "1" }).setIssuedAt().setExpirationTime("1h").${builder === "SignJWT" ? "sign" : "encrypt"}(key);`,
    },
  ]),
  {
    library: "fast-jwt",
    modules: ["fast-jwt"],
    path: "createSigner",
    kind: "by-name",
    lifetimes: [{ at: "0.expiresIn", unit: "milliseconds-or-span" }],
    endless: { set: "0.expiresIn", unit: "milliseconds-or-span" },
    bad: `import { createSigner } from "fast-jwt"; export const sign = createSigner({ key: process.env.JWT_SECRET });`,
    good: `import { createSigner } from "fast-jwt"; export const sign = createSigner({ key: process.env.JWT_SECRET, expiresIn: 600000 });`,
  },
  {
    library: "fast-jwt",
    modules: ["fast-jwt"],
    path: "createVerifier",
    kind: "access",
    lifetimes: [],
    ignores: ["0.ignoreExpiration"],
    bad: `import { createVerifier } from "fast-jwt"; export const check = createVerifier({ key: process.env.JWT_SECRET, ignoreExpiration: true });`,
    good: `import { createVerifier } from "fast-jwt"; export const check = createVerifier({ key: process.env.JWT_SECRET });`,
  },
  {
    library: "jwt-simple",
    modules: ["jwt-simple"],
    path: "encode",
    kind: "by-name",
    lifetimes: [{ at: "0.exp", unit: "epoch-seconds" }],
    endless: { set: "0.exp", unit: "epoch-seconds", claims: "0.exp" },
    bad: `import jwt from "jwt-simple"; export const t = jwt.encode({ sub: "1" }, process.env.JWT_SECRET);`,
    good: `import jwt from "jwt-simple"; export const t = jwt.encode({ sub: "1", exp: Math.floor(Date.now() / 1000) + 600 }, process.env.JWT_SECRET);`,
  },
  {
    library: "hono",
    modules: ["hono/jwt"],
    path: "sign",
    kind: "by-name",
    lifetimes: [{ at: "0.exp", unit: "epoch-seconds" }],
    endless: { set: "0.exp", unit: "epoch-seconds", claims: "0.exp" },
    bad: `import { sign } from "hono/jwt"; export const t = (key) => sign({ sub: "1", exp: Date.now() + 3600 }, key);`,
    good: `import { sign } from "hono/jwt"; export const t = (key) => sign({ sub: "1", exp: Math.floor(Date.now() / 1000) + 600 }, key);`,
  },
  {
    library: "@nestjs/jwt",
    modules: ["@nestjs/jwt"],
    path: "JwtModule.register",
    kind: "access",
    lifetimes: [{ at: "0.signOptions.expiresIn", unit: "jsonwebtoken-span" }],
    bad: `${nest}export const m = JwtModule.register({ signOptions: { expiresIn: "365d" } });`,
    good: `${nest}export const m = JwtModule.register({ signOptions: { expiresIn: "15m" } });`,
  },
  ...["sign", "signAsync"].map((method): TokenLifetime => ({
    library: "@nestjs/jwt",
    modules: ["@nestjs/jwt"],
    path: `JwtService().${method}`,
    kind: "by-name",
    lifetimes: [
      { at: "1.expiresIn", unit: "jsonwebtoken-span" },
      { at: "0.exp", unit: "epoch-seconds" },
    ],
    bad: `${nest}export const t = jwt.${method}({ sub: "1" }, { expiresIn: "52w" });`,
    good: `${nest}export const t = jwt.${method}({ sub: "1" }, { expiresIn: 900 });`,
  })),
  ...["verify", "verifyAsync"].map((method): TokenLifetime => ({
    library: "@nestjs/jwt",
    modules: ["@nestjs/jwt"],
    path: `JwtService().${method}`,
    kind: "access",
    lifetimes: [],
    ignores: ["1.ignoreExpiration"],
    bad: `${nest}export const c = async (t) => await jwt.${method}(t, { ignoreExpiration: true });`,
    good: `${nest}export const c = async (t) => await jwt.${method}(t, { ignoreExpiration: false });`,
  })),
  {
    library: "passport-jwt",
    modules: ["passport-jwt"],
    path: "Strategy",
    kind: "access",
    lifetimes: [],
    ignores: ["0.ignoreExpiration"],
    bad: `import { Strategy } from "passport-jwt"; export const s = (secretOrKey, jwtFromRequest) => new Strategy({ secretOrKey, jwtFromRequest, ignoreExpiration: true }, () => {});`,
    good: `import { Strategy } from "passport-jwt"; export const s = (secretOrKey, jwtFromRequest) => new Strategy({ secretOrKey, jwtFromRequest, ignoreExpiration: false }, () => {});`,
  },
  {
    library: "express-jwt",
    modules: ["express-jwt"],
    path: "expressjwt",
    kind: "access",
    lifetimes: [],
    ignores: ["0.ignoreExpiration"],
    bad: `import { expressjwt } from "express-jwt"; export const g = (secret) => expressjwt({ secret, algorithms: ["HS256"], ignoreExpiration: true });`,
    good: `import { expressjwt } from "express-jwt"; export const g = (secret) => expressjwt({ secret, algorithms: ["HS256"] });`,
  },
  {
    library: "@fastify/jwt",
    modules: ["@fastify/jwt", "fastify-jwt"],
    path: "",
    plugin: true,
    kind: "access",
    lifetimes: [{ at: "1.sign.expiresIn", unit: "milliseconds-or-span" }],
    ignores: ["1.verify.ignoreExpiration"],
    bad: `import jwt from "@fastify/jwt"; export default (app, secret) => app.register(jwt, { secret, sign: { expiresIn: "90d" } });`,
    good: `import jwt from "@fastify/jwt"; export default (app, secret) => app.register(jwt, { secret, sign: { expiresIn: "10m" } });`,
  },
  {
    library: "@fastify/jwt",
    receivers: ["fastify", "app", "server", "instance"],
    path: "jwt.sign",
    kind: "by-name",
    lifetimes: [{ at: "1.expiresIn", unit: "milliseconds-or-span" }],
    bad: `export default (app) => app.jwt.sign({ sub: "1" }, { expiresIn: "90d" });`,
    good: `export default (app) => app.jwt.sign({ sub: "1" }, { expiresIn: "10m" });`,
  },
  {
    library: "@fastify/jwt",
    receivers: ["reply", "res"],
    path: "jwtSign",
    kind: "by-name",
    lifetimes: [
      { at: "1.expiresIn", unit: "milliseconds-or-span" },
      { at: "1.sign.expiresIn", unit: "milliseconds-or-span" },
    ],
    bad: `export default (request, reply) => reply.jwtSign({ sub: "1" }, { sign: { expiresIn: "90d" } });`,
    good: `export default (request, reply) => reply.jwtSign({ sub: "1" }, { sign: { expiresIn: "10m" } });`,
  },
  {
    library: "NextAuth",
    modules: ["next-auth"],
    path: "",
    kind: "session",
    lifetimes: [
      { at: "0.session.maxAge", unit: "seconds" },
      { at: "0.jwt.maxAge", unit: "seconds" },
    ],
    bad: `import NextAuth from "next-auth"; export default NextAuth({ providers: [], session: { maxAge: 365 * 24 * 60 * 60 } });`,
    good: `import NextAuth from "next-auth"; export default NextAuth({ providers: [], session: { maxAge: 24 * 60 * 60 } });`,
  },
  {
    library: "express-session",
    modules: ["express-session"],
    path: "",
    kind: "session",
    lifetimes: [
      { at: "0.cookie.maxAge", unit: "milliseconds" },
      { at: "0.cookie.expires", unit: "epoch-milliseconds" },
    ],
    bad: `import session from "express-session"; export const s = (secret) => session({ secret, cookie: { maxAge: 365 * 24 * 60 * 60 * 1000 } });`,
    good: `import session from "express-session"; export const s = (secret) => session({ secret, cookie: { maxAge: 24 * 60 * 60 * 1000 } });`,
  },
  {
    library: "cookie-session",
    modules: ["cookie-session"],
    path: "",
    kind: "session",
    lifetimes: [
      { at: "0.maxAge", unit: "milliseconds" },
      { at: "0.expires", unit: "epoch-milliseconds" },
    ],
    bad: `import session from "cookie-session"; export const s = (keys) => session({ keys, maxAge: 365 * 24 * 60 * 60 * 1000 });`,
    good: `import session from "cookie-session"; export const s = (keys) => session({ keys, maxAge: 24 * 60 * 60 * 1000 });`,
  },
  {
    library: "iron-session",
    modules: ["iron-session"],
    path: "getIronSession",
    kind: "session",
    lifetimes: [
      { at: "2.ttl", unit: "seconds" },
      { at: "2.cookieOptions.maxAge", unit: "seconds" },
    ],
    bad: `import { getIronSession } from "iron-session"; export const s = (a, b, password) => getIronSession(a, b, { password, cookieName: "s", ttl: 31536000 });`,
    good: `import { getIronSession } from "iron-session"; export const s = (a, b, password) => getIronSession(a, b, { password, cookieName: "s", ttl: 86400 });`,
  },
  cookie(
    "Express",
    { receivers: ["res", "response"], path: "cookie" },
    "0",
    "2",
    "milliseconds",
    `export default (res, token) => res.cookie("access_token", token, { maxAge: 1000 * 60 * 60 * 24 * 365 });`,
    `export default (res, token) => res.cookie("theme", token, { maxAge: 1000 * 60 * 60 * 24 * 365 });`,
  ),
  cookie(
    "@fastify/cookie",
    { receivers: ["reply"], path: "setCookie" },
    "0",
    "2",
    "seconds",
    `export default (reply, token) => reply.setCookie("session", token, { maxAge: 60 * 60 * 24 * 365 });`,
    `export default (reply, token) => reply.setCookie("session", token, { maxAge: 60 * 60 * 24 });`,
  ),
  cookie(
    "Next.js",
    { modules: ["next/headers"], path: "cookies().set" },
    "0",
    "2",
    "seconds",
    `import { cookies } from "next/headers"; export const f = async (token) => (await cookies()).set("session", token, { maxAge: 60 * 60 * 24 * 365 });`,
    `import { cookies } from "next/headers"; export const f = async (token) => (await cookies()).set("session", token, { maxAge: 60 * 60 * 24 });`,
  ),
  cookie(
    "Next.js",
    { receivers: ["res", "response"], path: "cookies.set" },
    "0",
    "2",
    "seconds",
    `export default (response, token) => response.cookies.set("session", token, { maxAge: 60 * 60 * 24 * 365 });`,
    `export default (response, token) => response.cookies.set("session", token, { maxAge: 60 * 60 * 24 });`,
  ),
  cookie(
    "Hono",
    { modules: ["hono/cookie"], path: "setCookie" },
    "1",
    "3",
    "seconds",
    `import { setCookie } from "hono/cookie"; export default (c, token) => setCookie(c, "session", token, { maxAge: 60 * 60 * 24 * 365 });`,
    `import { setCookie } from "hono/cookie"; export default (c, token) => setCookie(c, "session", token, { maxAge: 60 * 60 * 24 });`,
  ),
  {
    library: "js-cookie",
    modules: ["js-cookie"],
    path: "set",
    kind: "session",
    cookieName: "0",
    lifetimes: [{ at: "2.expires", unit: "days-or-date" }],
    bad: `import Cookies from "js-cookie"; export const f = (token) => Cookies.set("token", token, { expires: 365 });`,
    good: `import Cookies from "js-cookie"; export const f = (token) => Cookies.set("token", token, { expires: 1 });`,
  },
  {
    library: "AWS presigned URL",
    modules: ["@aws-sdk/s3-request-presigner"],
    path: "getSignedUrl",
    kind: "link",
    lifetimes: [{ at: "2.expiresIn", unit: "seconds" }],
    bad: `import { getSignedUrl } from "@aws-sdk/s3-request-presigner"; export const f = (c, o) => getSignedUrl(c, o, { expiresIn: 7 * 24 * 60 * 60 });`,
    good: `import { getSignedUrl } from "@aws-sdk/s3-request-presigner"; export const f = (c, o) => getSignedUrl(c, o, { expiresIn: 15 * 60 });`,
  },
];
