import type { AccessPath, Api, Examples } from "./concept.js";

/** A call that is given a credential. */
export interface CredentialParameter extends Api, Examples {
  /** What the API belongs to, as a message names it. */
  readonly provider: string;
  readonly credentials: readonly {
    readonly at: AccessPath;
    /** What the argument is, as a message names it. */
    readonly what: string;
    /** The conventional environment variable. */
    readonly env: string;
    /**
     * `signing`: whoever knows the value forges tokens, so any literal is a defect, "changeme" above all.
     * `login`: a password that a service checks; a local service's is no secret.
     */
    readonly kind: "key" | "signing" | "login";
  }[];
  /** Where a login's host is given: one on this machine needs no secret. */
  readonly host?: AccessPath;
}

const key = (at: AccessPath, what: string, env: string) => ({ at, what, env, kind: "key" }) as const;
const signing = (at: AccessPath, what: string, env: string) => ({ at, what, env, kind: "signing" }) as const;
const login = (at: AccessPath, env: string) => ({ at, what: "password", env, kind: "login" }) as const;

/** Secrets with which tokens, sessions and cookies are signed or data is encrypted. */
const signingSecrets: readonly CredentialParameter[] = [
  {
    provider: "jsonwebtoken",
    modules: ["jsonwebtoken"],
    path: "sign",
    credentials: [signing("1", "signing secret", "JWT_SECRET")],
    bad: `import jwt from "jsonwebtoken"; export const t = jwt.sign({ sub: "1" }, "shhhh", { expiresIn: "1h" });`,
    good: `import jwt from "jsonwebtoken"; export const t = jwt.sign({ sub: "1" }, process.env.JWT_SECRET, { expiresIn: "1h" });`,
  },
  {
    provider: "jsonwebtoken",
    modules: ["jsonwebtoken"],
    path: "verify",
    credentials: [signing("1", "signing secret", "JWT_SECRET")],
    bad: `import jwt from "jsonwebtoken"; export const c = (t) => jwt.verify(t, "shhhh", { algorithms: ["HS256"] });`,
    good: `import jwt from "jsonwebtoken"; export const c = (t) => jwt.verify(t, process.env.JWT_SECRET, { algorithms: ["HS256"] });`,
  },
  {
    provider: "jose",
    modules: ["jose"],
    path: "SignJWT()….sign",
    credentials: [signing("0", "signing secret", "JWT_SECRET")],
    bad: `import { SignJWT } from "jose"; export const t = new SignJWT({}).setProtectedHeader({ alg: "HS256" }).setExpirationTime("1h").sign(new TextEncoder().encode("shhhh"));`,
    good: `import { SignJWT } from "jose"; export const t = new SignJWT({}).setProtectedHeader({ alg: "HS256" }).setExpirationTime("1h").sign(new TextEncoder().encode(process.env.JWT_SECRET));`,
  },
  {
    provider: "jose",
    modules: ["jose"],
    path: "jwtVerify",
    credentials: [signing("1", "signing secret", "JWT_SECRET")],
    bad: `import { jwtVerify } from "jose"; export const c = (t) => jwtVerify(t, new TextEncoder().encode("shhhh"), { algorithms: ["HS256"] });`,
    good: `import { jwtVerify } from "jose"; export const c = (t) => jwtVerify(t, new TextEncoder().encode(process.env.JWT_SECRET), { algorithms: ["HS256"] });`,
  },
  {
    provider: "jwt-simple",
    modules: ["jwt-simple"],
    path: "encode",
    credentials: [signing("1", "signing secret", "JWT_SECRET")],
    bad: `const jwt = require("jwt-simple"); module.exports = (exp) => jwt.encode({ exp }, "shhhh");`,
    good: `const jwt = require("jwt-simple"); module.exports = (exp) => jwt.encode({ exp }, process.env.JWT_SECRET);`,
  },
  {
    provider: "jwt-simple",
    modules: ["jwt-simple"],
    path: "decode",
    credentials: [signing("1", "signing secret", "JWT_SECRET")],
    bad: `const jwt = require("jwt-simple"); module.exports = (t) => jwt.decode(t, "shhhh", false, "HS256");`,
    good: `const jwt = require("jwt-simple"); module.exports = (t) => jwt.decode(t, process.env.JWT_SECRET, false, "HS256");`,
  },
  {
    provider: "fast-jwt",
    modules: ["fast-jwt"],
    path: "createSigner",
    credentials: [signing("0.key", "signing key", "JWT_SECRET")],
    bad: `import { createSigner } from "fast-jwt"; export const sign = createSigner({ key: "shhhh", expiresIn: 600000 });`,
    good: `import { createSigner } from "fast-jwt"; export const sign = createSigner({ key: process.env.JWT_SECRET, expiresIn: 600000 });`,
  },
  {
    provider: "fast-jwt",
    modules: ["fast-jwt"],
    path: "createVerifier",
    credentials: [signing("0.key", "signing key", "JWT_SECRET")],
    bad: `import { createVerifier } from "fast-jwt"; export const check = createVerifier({ key: "shhhh" });`,
    good: `import { createVerifier } from "fast-jwt"; export const check = createVerifier({ key: process.env.JWT_SECRET });`,
  },
  {
    provider: "@nestjs/jwt",
    modules: ["@nestjs/jwt"],
    path: "JwtModule.register",
    credentials: [signing("0.secret", "signing secret", "JWT_SECRET")],
    bad: `import { JwtModule } from "@nestjs/jwt"; export const m = JwtModule.register({ secret: "shhhh", signOptions: { expiresIn: "1h" } });`,
    good: `import { JwtModule } from "@nestjs/jwt"; export const m = JwtModule.register({ secret: process.env.JWT_SECRET, signOptions: { expiresIn: "1h" } });`,
  },
  {
    provider: "@nestjs/jwt",
    modules: ["@nestjs/jwt"],
    path: "JwtService().sign",
    credentials: [signing("1.secret", "signing secret", "JWT_SECRET")],
    bad: `import { JwtService } from "@nestjs/jwt"; export const t = new JwtService({}).sign({}, { secret: "shhhh", expiresIn: "1h" });`,
    good: `import { JwtService } from "@nestjs/jwt"; export const t = new JwtService({}).sign({}, { secret: process.env.JWT_SECRET, expiresIn: "1h" });`,
  },
  {
    provider: "@nestjs/jwt",
    modules: ["@nestjs/jwt"],
    path: "JwtService().signAsync",
    credentials: [signing("1.secret", "signing secret", "JWT_SECRET")],
    bad: `import { JwtService } from "@nestjs/jwt"; export const t = new JwtService({}).signAsync({}, { secret: "shhhh", expiresIn: "1h" });`,
    good: `import { JwtService } from "@nestjs/jwt"; export const t = new JwtService({}).signAsync({}, { secret: process.env.JWT_SECRET, expiresIn: "1h" });`,
  },
  {
    provider: "@fastify/jwt",
    modules: ["@fastify/jwt", "fastify-jwt"],
    path: "",
    plugin: true,
    credentials: [signing("1.secret", "signing secret", "JWT_SECRET")],
    bad: `import jwt from "@fastify/jwt"; export default (app) => app.register(jwt, { secret: "shhhh", sign: { expiresIn: "1h" } });`,
    good: `import jwt from "@fastify/jwt"; export default (app) => app.register(jwt, { secret: process.env.JWT_SECRET, sign: { expiresIn: "1h" } });`,
  },
  {
    provider: "express-jwt",
    modules: ["express-jwt"],
    path: "expressjwt",
    credentials: [signing("0.secret", "signing secret", "JWT_SECRET")],
    bad: `import { expressjwt } from "express-jwt"; export const guard = expressjwt({ secret: "shhhh", algorithms: ["HS256"] });`,
    good: `import { expressjwt } from "express-jwt"; export const guard = expressjwt({ secret: process.env.JWT_SECRET, algorithms: ["HS256"] });`,
  },
  {
    // Versions before 7 export the function itself.
    provider: "express-jwt",
    modules: ["express-jwt", "koa-jwt"],
    path: "",
    credentials: [signing("0.secret", "signing secret", "JWT_SECRET")],
    bad: `const jwt = require("express-jwt"); exports.guard = jwt({ secret: "shhhh", algorithms: ["HS256"] });`,
    good: `const jwt = require("express-jwt"); exports.guard = jwt({ secret: process.env.JWT_SECRET, algorithms: ["HS256"] });`,
  },
  {
    provider: "passport-jwt",
    modules: ["passport-jwt"],
    path: "Strategy",
    credentials: [signing("0.secretOrKey", "signing secret", "JWT_SECRET")],
    bad: `import { Strategy, ExtractJwt } from "passport-jwt"; export const s = new Strategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: "shhhh" }, () => {});`,
    good: `import { Strategy, ExtractJwt } from "passport-jwt"; export const s = new Strategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: process.env.JWT_SECRET }, () => {});`,
  },
  {
    provider: "express-session",
    modules: ["express-session"],
    path: "",
    credentials: [signing("0.secret", "session secret", "SESSION_SECRET")],
    bad: `import session from "express-session"; export const s = session({ secret: "keyboard cat" });`,
    good: `import session from "express-session"; export const s = session({ secret: process.env.SESSION_SECRET });`,
  },
  {
    provider: "cookie-session",
    modules: ["cookie-session"],
    path: "",
    credentials: [signing("0.secret", "session secret", "SESSION_SECRET"), signing("0.keys", "session key", "SESSION_SECRET")],
    bad: `import session from "cookie-session"; export const s = session({ keys: ["keyboard cat"] });`,
    good: `import session from "cookie-session"; export const s = session({ keys: [process.env.SESSION_SECRET] });`,
  },
  {
    provider: "cookie-parser",
    modules: ["cookie-parser"],
    path: "",
    credentials: [signing("0", "cookie secret", "COOKIE_SECRET")],
    bad: `const cookies = require("cookie-parser"); exports.use = cookies("keyboard cat");`,
    good: `const cookies = require("cookie-parser"); exports.use = cookies(process.env.COOKIE_SECRET);`,
  },
  {
    provider: "@fastify/cookie",
    modules: ["@fastify/cookie"],
    path: "",
    plugin: true,
    credentials: [signing("1.secret", "cookie secret", "COOKIE_SECRET")],
    bad: `import cookie from "@fastify/cookie"; export default (app) => app.register(cookie, { secret: "keyboard cat" });`,
    good: `import cookie from "@fastify/cookie"; export default (app) => app.register(cookie, { secret: process.env.COOKIE_SECRET });`,
  },
  {
    provider: "iron-session",
    modules: ["iron-session"],
    path: "getIronSession",
    credentials: [
      signing("2.password", "session password", "SESSION_SECRET"),
      signing("1.password", "session password", "SESSION_SECRET"),
    ],
    bad: `import { getIronSession } from "iron-session"; export const s = (a, b) => getIronSession(a, b, { cookieName: "s", password: "keyboard cat" });`,
    good: `import { getIronSession } from "iron-session"; export const s = (a, b) => getIronSession(a, b, { cookieName: "s", password: process.env.SESSION_SECRET });`,
  },
  {
    provider: "Node's crypto",
    modules: ["node:crypto", "crypto"],
    path: "createHmac",
    credentials: [signing("1", "HMAC key", "HMAC_SECRET")],
    bad: `import { createHmac } from "node:crypto"; export const h = createHmac("sha256", "shhhh");`,
    good: `import { createHmac } from "node:crypto"; export const h = createHmac("sha256", process.env.HMAC_SECRET);`,
  },
  {
    provider: "Node's crypto",
    modules: ["node:crypto", "crypto"],
    path: "createCipheriv",
    credentials: [signing("1", "encryption key", "ENCRYPTION_KEY")],
    bad: `import { createCipheriv } from "node:crypto"; export const c = (iv) => createCipheriv("aes-128-cbc", "shhhhshhhhshhhhs", iv);`,
    good: `import { createCipheriv } from "node:crypto"; export const c = (iv) => createCipheriv("aes-128-cbc", process.env.ENCRYPTION_KEY, iv);`,
  },
  {
    provider: "Node's crypto",
    modules: ["node:crypto", "crypto"],
    path: "createDecipheriv",
    credentials: [signing("1", "encryption key", "ENCRYPTION_KEY")],
    bad: `import { createDecipheriv } from "node:crypto"; export const c = (iv) => createDecipheriv("aes-128-cbc", "shhhhshhhhshhhhs", iv);`,
    good: `import { createDecipheriv } from "node:crypto"; export const c = (iv) => createDecipheriv("aes-128-cbc", process.env.ENCRYPTION_KEY, iv);`,
  },
  {
    provider: "crypto-js",
    modules: ["crypto-js"],
    path: "AES.encrypt",
    credentials: [signing("1", "encryption key", "ENCRYPTION_KEY")],
    bad: `import CryptoJS from "crypto-js"; export const c = (m) => CryptoJS.AES.encrypt(m, "shhhh");`,
    good: `import CryptoJS from "crypto-js"; export const c = (m) => CryptoJS.AES.encrypt(m, process.env.ENCRYPTION_KEY);`,
  },
  {
    provider: "crypto-js",
    modules: ["crypto-js"],
    path: "HmacSHA256",
    credentials: [signing("1", "HMAC key", "HMAC_SECRET")],
    bad: `import CryptoJS from "crypto-js"; export const c = (m) => CryptoJS.HmacSHA256(m, "shhhh");`,
    good: `import CryptoJS from "crypto-js"; export const c = (m) => CryptoJS.HmacSHA256(m, process.env.HMAC_SECRET);`,
  },
  {
    provider: "next-auth",
    modules: ["next-auth"],
    path: "",
    credentials: [signing("0.secret", "session secret", "AUTH_SECRET")],
    bad: `import NextAuth from "next-auth"; export default NextAuth({ providers: [], secret: "keyboard cat" });`,
    good: `import NextAuth from "next-auth"; export default NextAuth({ providers: [], secret: process.env.AUTH_SECRET });`,
  },
];

/** Logins of databases, mail servers and other hosts. */
const logins: readonly CredentialParameter[] = [
  ...["Client", "Pool"].map((path): CredentialParameter => ({
    provider: "PostgreSQL",
    modules: ["pg"],
    path,
    credentials: [login("0.password", "PGPASSWORD")],
    host: "0.host",
    bad: `import { ${path} } from "pg"; export const db = new ${path}({ host: "db.acme.io", user: "app", password: "wellingtons" });`,
    good: `import { ${path} } from "pg"; export const db = new ${path}({ host: "db.acme.io", user: "app", password: process.env.PGPASSWORD });`,
  })),
  ...["createConnection", "createPool"].map((path): CredentialParameter => ({
    provider: "MySQL",
    modules: ["mysql2", "mysql2/promise", "mysql"],
    path,
    credentials: [login("0.password", "MYSQL_PASSWORD")],
    host: "0.host",
    bad: `import mysql from "mysql2"; export const db = mysql.${path}({ host: "db.acme.io", user: "app", password: "wellingtons" });`,
    good: `import mysql from "mysql2"; export const db = mysql.${path}({ host: "db.acme.io", user: "app", password: process.env.MYSQL_PASSWORD });`,
  })),
  {
    provider: "Sequelize",
    modules: ["sequelize"],
    path: "Sequelize",
    credentials: [login("2", "DATABASE_PASSWORD"), login("0.password", "DATABASE_PASSWORD")],
    host: "3.host",
    bad: `import { Sequelize } from "sequelize"; export const db = new Sequelize("app", "app", "wellingtons", { host: "db.acme.io" });`,
    good: `import { Sequelize } from "sequelize"; export const db = new Sequelize("app", "app", process.env.DATABASE_PASSWORD, { host: "db.acme.io" });`,
  },
  {
    provider: "TypeORM",
    modules: ["typeorm"],
    path: "DataSource",
    credentials: [login("0.password", "DATABASE_PASSWORD")],
    host: "0.host",
    bad: `import { DataSource } from "typeorm"; export const db = new DataSource({ type: "postgres", host: "db.acme.io", password: "wellingtons" });`,
    good: `import { DataSource } from "typeorm"; export const db = new DataSource({ type: "postgres", host: "db.acme.io", password: process.env.DATABASE_PASSWORD });`,
  },
  {
    provider: "Knex",
    modules: ["knex"],
    path: "",
    credentials: [login("0.connection.password", "DATABASE_PASSWORD")],
    host: "0.connection.host",
    bad: `import knex from "knex"; export const db = knex({ client: "pg", connection: { host: "db.acme.io", password: "wellingtons" } });`,
    good: `import knex from "knex"; export const db = knex({ client: "pg", connection: { host: "db.acme.io", password: process.env.DATABASE_PASSWORD } });`,
  },
  {
    provider: "Redis",
    modules: ["ioredis"],
    path: "",
    credentials: [login("0.password", "REDIS_PASSWORD")],
    host: "0.host",
    bad: `import Redis from "ioredis"; export const db = new Redis({ host: "cache.acme.io", password: "wellingtons" });`,
    good: `import Redis from "ioredis"; export const db = new Redis({ host: "cache.acme.io", password: process.env.REDIS_PASSWORD });`,
  },
  {
    provider: "Redis",
    modules: ["redis"],
    path: "createClient",
    credentials: [login("0.password", "REDIS_PASSWORD")],
    host: "0.socket.host",
    bad: `import { createClient } from "redis"; export const db = createClient({ socket: { host: "cache.acme.io" }, password: "wellingtons" });`,
    good: `import { createClient } from "redis"; export const db = createClient({ socket: { host: "cache.acme.io" }, password: process.env.REDIS_PASSWORD });`,
  },
  {
    provider: "Nodemailer",
    modules: ["nodemailer"],
    path: "createTransport",
    credentials: [login("0.auth.pass", "SMTP_PASSWORD")],
    host: "0.host",
    bad: `import mail from "nodemailer"; export const m = mail.createTransport({ host: "smtp.acme.io", secure: true, auth: { user: "app", pass: "wellingtons" } });`,
    good: `import mail from "nodemailer"; export const m = mail.createTransport({ host: "smtp.acme.io", secure: true, auth: { user: "app", pass: process.env.SMTP_PASSWORD } });`,
  },
];

/** Keys of providers' SDKs. */
const sdkKeys: readonly CredentialParameter[] = [
  {
    provider: "Stripe",
    modules: ["stripe"],
    path: "",
    credentials: [key("0", "secret key", "STRIPE_SECRET_KEY")],
    bad: `import Stripe from "stripe"; export const s = new Stripe("rather-private-4471");`,
    good: `import Stripe from "stripe"; export const s = new Stripe(process.env.STRIPE_SECRET_KEY);`,
  },
  {
    provider: "OpenAI",
    modules: ["openai"],
    path: "",
    credentials: [key("0.apiKey", "API key", "OPENAI_API_KEY")],
    bad: `import OpenAI from "openai"; export const ai = new OpenAI({ apiKey: "rather-private-4471" });`,
    good: `import OpenAI from "openai"; export const ai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });`,
  },
  {
    provider: "OpenAI",
    modules: ["openai"],
    path: "OpenAI",
    credentials: [key("0.apiKey", "API key", "OPENAI_API_KEY")],
    bad: `import { OpenAI } from "openai"; export const ai = new OpenAI({ apiKey: "rather-private-4471" });`,
    good: `import { OpenAI } from "openai"; export const ai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });`,
  },
  {
    provider: "Anthropic",
    modules: ["@anthropic-ai/sdk"],
    path: "",
    credentials: [key("0.apiKey", "API key", "ANTHROPIC_API_KEY")],
    bad: `import Anthropic from "@anthropic-ai/sdk"; export const ai = new Anthropic({ apiKey: "rather-private-4471" });`,
    good: `import Anthropic from "@anthropic-ai/sdk"; export const ai = new Anthropic({ apiKey: process.env.ANTHROPIC_API_KEY });`,
  },
  {
    provider: "Twilio",
    modules: ["twilio"],
    path: "",
    credentials: [key("1", "auth token", "TWILIO_AUTH_TOKEN")],
    bad: `import twilio from "twilio"; export const sms = twilio("account", "rather-private-4471");`,
    good: `import twilio from "twilio"; export const sms = twilio("account", process.env.TWILIO_AUTH_TOKEN);`,
  },
  {
    provider: "SendGrid",
    modules: ["@sendgrid/mail", "@sendgrid/client"],
    path: "setApiKey",
    credentials: [key("0", "API key", "SENDGRID_API_KEY")],
    bad: `import mail from "@sendgrid/mail"; mail.setApiKey("rather-private-4471");`,
    good: `import mail from "@sendgrid/mail"; mail.setApiKey(process.env.SENDGRID_API_KEY);`,
  },
  {
    provider: "Resend",
    modules: ["resend"],
    path: "Resend",
    credentials: [key("0", "API key", "RESEND_API_KEY")],
    bad: `import { Resend } from "resend"; export const mail = new Resend("rather-private-4471");`,
    good: `import { Resend } from "resend"; export const mail = new Resend(process.env.RESEND_API_KEY);`,
  },
  {
    provider: "Slack",
    modules: ["@slack/web-api"],
    path: "WebClient",
    credentials: [key("0", "token", "SLACK_BOT_TOKEN")],
    bad: `import { WebClient } from "@slack/web-api"; export const slack = new WebClient("rather-private-4471");`,
    good: `import { WebClient } from "@slack/web-api"; export const slack = new WebClient(process.env.SLACK_BOT_TOKEN);`,
  },
  {
    provider: "GitHub",
    modules: ["@octokit/rest", "octokit", "@octokit/core"],
    path: "Octokit",
    credentials: [key("0.auth", "token", "GITHUB_TOKEN")],
    bad: `import { Octokit } from "@octokit/rest"; export const gh = new Octokit({ auth: "rather-private-4471" });`,
    good: `import { Octokit } from "@octokit/rest"; export const gh = new Octokit({ auth: process.env.GITHUB_TOKEN });`,
  },
  {
    provider: "Supabase",
    modules: ["@supabase/supabase-js"],
    path: "createClient",
    credentials: [key("1", "service key", "SUPABASE_SERVICE_ROLE_KEY")],
    bad: `import { createClient } from "@supabase/supabase-js"; export const db = createClient("https://x.supabase.co", "rather-private-4471");`,
    good: `import { createClient } from "@supabase/supabase-js"; export const db = createClient("https://x.supabase.co", process.env.SUPABASE_SERVICE_ROLE_KEY);`,
  },
];

export const credentialParameters: readonly CredentialParameter[] = [...signingSecrets, ...logins, ...sdkKeys];
