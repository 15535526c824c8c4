import rule from "../../src/rules/require-jwt-verification.js";
import { run } from "../run.js";

run("require-jwt-verification", rule, {
  valid: [
    {
      name: "a verified token",
      code: `import jwt from "jsonwebtoken";
export const user = (t: string) => jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] });`,
    },
    {
      name: "the header chooses a key",
      code: `import jwt from "jsonwebtoken";
export const kid = (t: string) => jwt.decode(t, { complete: true })!.header.kid;`,
    },
    {
      name: "the header chooses a key, destructured",
      code: `import jwt from "jsonwebtoken";
export function key(t: string) { const { header } = jwt.decode(t, { complete: true })!; return keys[header.kid!]; }`,
    },
    {
      name: "an expiry is only a time",
      code: `import { decodeJwt } from "jose";
export const stale = (t: string) => decodeJwt(t).exp! * 1000 < Date.now();`,
    },
    {
      name: "decoded, then verified in the same function",
      code: `import jwt from "jsonwebtoken";
export function user(t: string) { const d = jwt.decode(t) as any; const key = keys[d.tenant]; return jwt.verify(t, key, { algorithms: ["RS256"] }); }`,
    },
    {
      name: "decoded, then handed to a function that verifies",
      code: `import jwt from "jsonwebtoken";
export async function user(t: string) { const d = jwt.decode(t) as any; await verifyToken(t, d.tenant); return d.sub; }`,
    },
    {
      name: "a client shows a name",
      code: `import { jwtDecode } from "jwt-decode";
import { useState } from "react";
export const Name = ({ token }: any) => <b>{jwtDecode<any>(token).name}</b>;`,
      filename: "a.tsx",
    },
    {
      name: "a client decodes by hand",
      code: `"use client";
export const name = JSON.parse(atob(localStorage.token.split(".")[1])).name;`,
    },
    {
      name: "an unknown runtime with a client's function",
      code: `export const name = (token: string) => JSON.parse(atob(token.split(".")[1]!)).name;`,
    },
    {
      name: "an ID token out of a token endpoint's response",
      code: `import { decodeJwt } from "jose";
export const user = (tokens: any) => decodeJwt(tokens.id_token).sub;`,
    },
    {
      name: "a decoder that nobody uses trusts nothing",
      code: `import { decodeJwt } from "jose";
export function decode(token: string) { return decodeJwt(token); }`,
    },
    {
      name: "logging is no use",
      code: `import jwt from "jsonwebtoken";
export function trace(t: string) { console.log(jwt.decode(t)); }`,
    },
    {
      name: "another module's decode",
      code: `import { decode } from "./base64.js";
export const user = (t: string) => decode(t).sub;`,
    },
    {
      name: "a JSON text in base64 is no token",
      code: `import fs from "fs";
export const cursor = JSON.parse(Buffer.from(read(), "base64").toString()).id;`,
    },
    {
      name: "the header by hand",
      code: `import fs from "fs";
export const kid = (t: string) => JSON.parse(Buffer.from(t.split(".")[0]!, "base64").toString()).kid;`,
    },
    {
      name: "jwt-simple verifies unless it is told not to",
      code: `import jwt from "jwt-simple";
export const user = (t: string) => jwt.decode(t, process.env.JWT_SECRET!, false, "HS256").sub;`,
    },
    {
      name: "a handler that answers",
      code: `import jwt from "jsonwebtoken";
export const guard = (req: any, res: any, next: any) => { try { req.user = jwt.verify(req.token, key, { algorithms: ["HS256"] }); } catch { return res.sendStatus(401); } next(); };`,
    },
    {
      name: "a verification that is returned",
      code: `import { jwtVerify } from "jose";
export const check = (t: string, key: any) => jwtVerify(t, key);`,
    },
    {
      name: "a callback that looks at the error",
      code: `import jwt from "jsonwebtoken";
jwt.verify(token, key, { algorithms: ["HS256"] }, (error, claims) => { if (error) return next(error); next(claims); });`,
    },
    {
      name: "signed algorithms",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => jwt.verify(t, key, { algorithms: ["RS256", "ES256"] });`,
    },
    {
      name: "tests decode what they issue",
      code: `import jwt from "jsonwebtoken";
expect((jwt.decode(token) as any).sub).toBe("1");`,
      filename: "a.test.ts",
    },
  ],
  invalid: [
    {
      name: "jsonwebtoken",
      code: `import jwt from "jsonwebtoken";
export const user = (t: string) => (jwt.decode(t) as any).sub;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 37,
          endLine: 2,
          endColumn: 50,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] })` },
              output: `import jwt from "jsonwebtoken";
export const user = (t: string) => (jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] }) as any).sub;`,
            },
          ],
        },
      ],
    },
    {
      name: "a renamed import in CommonJS",
      code: `const { decode: read } = require("jsonwebtoken");
exports.user = (t) => read(t).sub;`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 30,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(t, process.env.JWT_SECRET, { algorithms: ["HS256"] })` },
              output: `const { decode: read, verify } = require("jsonwebtoken");
exports.user = (t) => verify(t, process.env.JWT_SECRET, { algorithms: ["HS256"] }).sub;`,
            },
          ],
        },
      ],
    },
    {
      name: "a namespace import, stored on the request",
      code: `import * as jwt from "jsonwebtoken";
export const guard = (req: any, _res: any, next: any) => { req.user = jwt.decode(req.headers.authorization); next(); };`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 71,
          endLine: 2,
          endColumn: 108,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(req.headers.authorization, process.env.JWT_SECRET!, { algorithms: ["HS256"] })` },
              output: `import * as jwt from "jsonwebtoken";
export const guard = (req: any, _res: any, next: any) => { req.user = jwt.verify(req.headers.authorization, process.env.JWT_SECRET!, { algorithms: ["HS256"] }); next(); };`,
            },
          ],
        },
      ],
    },
    {
      name: "the complete form",
      code: `import jwt from "jsonwebtoken";
export const role = (t: string) => (jwt.decode(t, { complete: true }) as any).payload.role;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 37,
          endLine: 2,
          endColumn: 70,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], complete: true })` },
              output: `import jwt from "jsonwebtoken";
export const role = (t: string) => (jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], complete: true }) as any).payload.role;`,
            },
          ],
        },
      ],
    },
    {
      name: "destructured claims",
      code: `import jwt from "jsonwebtoken";
export function role(t: string) { const { role } = jwt.decode(t) as any; return role; }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 52,
          endLine: 2,
          endColumn: 65,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] })` },
              output: `import jwt from "jsonwebtoken";
export function role(t: string) { const { role } = jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] }) as any; return role; }`,
            },
          ],
        },
      ],
    },
    {
      name: "claims through a variable",
      code: `import jwt from "jsonwebtoken";
export function isAdmin(t: string) { const claims: any = jwt.decode(t); if (!claims) return false; return claims.admin; }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 58,
          endLine: 2,
          endColumn: 71,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] })` },
              output: `import jwt from "jsonwebtoken";
export function isAdmin(t: string) { const claims: any = jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] }); if (!claims) return false; return claims.admin; }`,
            },
          ],
        },
      ],
    },
    {
      name: "a decoder of the same file",
      code: `import jwt from "jsonwebtoken";
const decodeToken = (t: string) => jwt.decode(t) as any;
export const role = (t: string) => decodeToken(t).role;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 36,
          endLine: 2,
          endColumn: 49,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] })` },
              output: `import jwt from "jsonwebtoken";
const decodeToken = (t: string) => jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] }) as any;
export const role = (t: string) => decodeToken(t).role;`,
            },
          ],
        },
      ],
    },
    {
      name: "a function that says it verifies",
      code: `import jwt from "jsonwebtoken";
export function verifyToken(t: string) { return jwt.decode(t); }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 49,
          endLine: 2,
          endColumn: 62,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] })` },
              output: `import jwt from "jsonwebtoken";
export function verifyToken(t: string) { return jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] }); }`,
            },
          ],
        },
      ],
    },
    {
      name: "jose in an async function",
      code: `import { decodeJwt } from "jose";
export async function user(t: string) { return decodeJwt(t).sub; }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 2,
          column: 48,
          endLine: 2,
          endColumn: 60,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `await jwtVerify(t, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"] })` },
              output: `import { decodeJwt, jwtVerify } from "jose";
export async function user(t: string) { return (await jwtVerify(t, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"] })).payload.sub; }`,
            },
          ],
        },
      ],
    },
    {
      name: "jose in a function that becomes async",
      code: `import { decodeJwt } from "jose";
export function user(t: string): string | undefined { return decodeJwt(t).sub; }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 2,
          column: 62,
          endLine: 2,
          endColumn: 74,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `await jwtVerify(t, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"] })` },
              output: `import { decodeJwt, jwtVerify } from "jose";
export async function user(t: string): Promise<string | undefined> { return (await jwtVerify(t, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"] })).payload.sub; }`,
            },
          ],
        },
      ],
    },
    {
      name: "jose in a method that becomes async",
      code: `import * as jose from "jose";
export class Users { find(t: string) { return jose.decodeJwt(t).sub; } }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 2,
          column: 47,
          endLine: 2,
          endColumn: 64,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jose.jwtVerify(t, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"] })`,
              },
              output: `import * as jose from "jose";
export class Users { async find(t: string) { return (await jose.jwtVerify(t, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"] })).payload.sub; } }`,
            },
          ],
        },
      ],
    },
    {
      name: "jose's unsecured tokens",
      code: `import { UnsecuredJWT } from "jose";
export async function user(t: string) { return UnsecuredJWT.decode(t).payload.sub; }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 2,
          column: 48,
          endLine: 2,
          endColumn: 70,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `await jwtVerify(t, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"] })` },
              output: `import { UnsecuredJWT, jwtVerify } from "jose";
export async function user(t: string) { return (await jwtVerify(t, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"] })).payload.sub; }`,
            },
          ],
        },
      ],
    },
    {
      name: "jwt-decode on a server",
      code: `import express from "express";
import { jwtDecode } from "jwt-decode";
export const guard = (req: any, _: any, next: any) => { req.user = jwtDecode(req.token); next(); };`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jwt-decode" },
          line: 3,
          column: 68,
          endLine: 3,
          endColumn: 88,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(req.token, process.env.JWT_SECRET!, { algorithms: ["HS256"] })` },
              output: `import express from "express";
import { jwtDecode } from "jwt-decode";
import { verify } from "jsonwebtoken";
export const guard = (req: any, _: any, next: any) => { req.user = (verify(req.token, process.env.JWT_SECRET!, { algorithms: ["HS256"] }) as import("jsonwebtoken").JwtPayload); next(); };`,
            },
          ],
        },
      ],
    },
    {
      name: "jwt-decode with its own type of claims",
      code: `import express from "express";
import { jwtDecode } from "jwt-decode";
interface Claims { role: string }
export const role = (t: string) => jwtDecode<Claims>(t).role;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jwt-decode" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 56,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] })` },
              output: `import express from "express";
import { jwtDecode } from "jwt-decode";
import { verify } from "jsonwebtoken";
interface Claims { role: string }
export const role = (t: string) => (verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] }) as Claims).role;`,
            },
          ],
        },
      ],
    },
    {
      name: "jwt-decode's default export of version 3",
      code: `const jwtDecode = require("jwt-decode");
const express = require("express");
exports.role = (t) => jwtDecode(t).role;`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jwt-decode" },
          line: 3,
          column: 23,
          endLine: 3,
          endColumn: 35,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(t, process.env.JWT_SECRET, { algorithms: ["HS256"] })` },
              output: `const jwtDecode = require("jwt-decode");
const express = require("express");
const { verify } = require("jsonwebtoken");
exports.role = (t) => verify(t, process.env.JWT_SECRET, { algorithms: ["HS256"] }).role;`,
            },
          ],
        },
      ],
    },
    {
      name: "jwt-simple told not to verify",
      code: `import jwt from "jwt-simple";
export const user = (t: string, key: string) => jwt.decode(t, key, true).sub;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jwt-simple" },
          line: 2,
          column: 49,
          endLine: 2,
          endColumn: 73,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.decode(t, …, false, "HS256")` },
              output: `import jwt from "jwt-simple";
export const user = (t: string, key: string) => jwt.decode(t, key, false, "HS256").sub;`,
            },
          ],
        },
      ],
    },
    {
      name: "fast-jwt's decoder",
      code: `import { createDecoder } from "fast-jwt";
const decode = createDecoder();
export const user = (t: string) => decode(t).sub;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "fast-jwt" },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 45,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `createVerifier({ key: process.env.JWT_SECRET!, algorithms: ["HS256"] })` },
              output: `import { createDecoder, createVerifier } from "fast-jwt";
const decode = createVerifier({ key: process.env.JWT_SECRET!, algorithms: ["HS256"] });
export const user = (t: string) => decode(t).sub;`,
            },
          ],
        },
      ],
    },
    {
      name: "Nest's service by its declared type",
      code: `import { JwtService } from "@nestjs/jwt";
export class Guard { constructor(private readonly jwt: JwtService) {} role(t: string) { return this.jwt.decode(t).role; } }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "@nestjs/jwt" },
          line: 2,
          column: 96,
          endLine: 2,
          endColumn: 114,
          suggestions: [
            {
              messageId: "verify",
              data: { text: "this.jwt.verify(t)" },
              output: `import { JwtService } from "@nestjs/jwt";
export class Guard { constructor(private readonly jwt: JwtService) {} role(t: string) { return this.jwt.verify(t).role; } }`,
            },
          ],
        },
      ],
    },
    {
      name: "Fastify's decorator",
      code: "export const role = (fastify: any, t: string) => fastify.jwt.decode(t).role;",
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "@fastify/jwt" },
          line: 1,
          column: 50,
          endLine: 1,
          endColumn: 71,
          suggestions: [
            {
              messageId: "verify",
              data: { text: "fastify.jwt.verify(t)" },
              output: "export const role = (fastify: any, t: string) => fastify.jwt.verify(t).role;",
            },
          ],
        },
      ],
    },
    {
      name: "by hand with Buffer",
      code: `export const role = (t: string) => JSON.parse(Buffer.from(t.split(".")[1]!, "base64").toString()).role;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "hand-written code" },
          line: 1,
          column: 36,
          endLine: 1,
          endColumn: 98,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] })` },
              output: `import { verify } from "jsonwebtoken";
export const role = (t: string) => (verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] }) as import("jsonwebtoken").JwtPayload).role;`,
            },
          ],
        },
      ],
    },
    {
      name: "by hand with atob on a server",
      code: `import express from "express";
export const role = (t: string) => JSON.parse(atob(t.split(".")[1]!.replace(/-/g, "+"))).role;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "hand-written code" },
          line: 2,
          column: 36,
          endLine: 2,
          endColumn: 89,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] })` },
              output: `import express from "express";
import { verify } from "jsonwebtoken";
export const role = (t: string) => (verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] }) as import("jsonwebtoken").JwtPayload).role;`,
            },
          ],
        },
      ],
    },
    {
      name: "by hand, step by step",
      code: `import express from "express";
export function role(token: string) {
  const [, payload] = token.split(".");
  const text = Buffer.from(payload!, "base64url").toString("utf8");
  const claims = JSON.parse(text);
  return claims.role;
}`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "hand-written code" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 34,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"] })` },
              output: `import express from "express";
import { verify } from "jsonwebtoken";
export function role(token: string) {
  const [, payload] = token.split(".");
  const text = Buffer.from(payload!, "base64url").toString("utf8");
  const claims = (verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"] }) as import("jsonwebtoken").JwtPayload);
  return claims.role;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "by hand through a helper",
      code: `import express from "express";
const b64 = (s: string) => Buffer.from(s, "base64").toString();
export const role = (t: string) => JSON.parse(b64(t.split(".")[1]!)).role;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "hand-written code" },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 69,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] })` },
              output: `import express from "express";
import { verify } from "jsonwebtoken";
const b64 = (s: string) => Buffer.from(s, "base64").toString();
export const role = (t: string) => (verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] }) as import("jsonwebtoken").JwtPayload).role;`,
            },
          ],
        },
      ],
    },
    {
      name: "a decoding whose error is swallowed",
      code: `import jwt from "jsonwebtoken";
export const guard = (req: any, _: any, next: any) => { try { req.user = jwt.decode(req.token); } catch {} next(); };`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 74,
          endLine: 2,
          endColumn: 95,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(req.token, process.env.JWT_SECRET!, { algorithms: ["HS256"] })` },
              output: `import jwt from "jsonwebtoken";
export const guard = (req: any, _: any, next: any) => { try { req.user = jwt.verify(req.token, process.env.JWT_SECRET!, { algorithms: ["HS256"] }); } catch (error) { throw error; } next(); };`,
            },
          ],
        },
      ],
    },
    {
      name: "the algorithm none",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => jwt.verify(t, key, { algorithms: ["HS256", "none"] });`,
      errors: [
        {
          messageId: "noneAllowed",
          line: 2,
          column: 89,
          endLine: 2,
          endColumn: 95,
          suggestions: [
            {
              messageId: "removeNone",
              output: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => jwt.verify(t, key, { algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "the algorithm none alone, in another spelling",
      code: `import { expressjwt } from "express-jwt";
export const guard = expressjwt({ secret: process.env.JWT_SECRET!, algorithms: ["None" as any] });`,
      errors: [
        {
          messageId: "noneAllowed",
          line: 2,
          column: 81,
          endLine: 2,
          endColumn: 94,
          suggestions: [
            {
              messageId: "removeNone",
              output: `import { expressjwt } from "express-jwt";
export const guard = expressjwt({ secret: process.env.JWT_SECRET!, algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "an empty key",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string) => jwt.verify(t, "", { algorithms: ["HS256"] });`,
      errors: [
        {
          messageId: "emptyKey",
          line: 2,
          column: 47,
          endLine: 2,
          endColumn: 49,
          suggestions: [
            {
              messageId: "readKey",
              data: { text: "process.env.JWT_SECRET!" },
              output: `import jwt from "jsonwebtoken";
export const c = (t: string) => jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "a null key",
      code: `const jwt = require("jsonwebtoken");
exports.c = (t) => jwt.verify(t, null, { algorithms: ["HS256"] });`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "emptyKey",
          line: 2,
          column: 34,
          endLine: 2,
          endColumn: 38,
          suggestions: [
            {
              messageId: "readKey",
              data: { text: "process.env.JWT_SECRET" },
              output: `const jwt = require("jsonwebtoken");
exports.c = (t) => jwt.verify(t, process.env.JWT_SECRET, { algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "a promise that nobody waits for",
      code: `import { jwtVerify } from "jose";
export async function guard(t: string, key: any, next: () => void) { jwtVerify(t, key, { algorithms: ["RS256"] }); next(); }`,
      errors: [
        {
          messageId: "forgotten",
          line: 2,
          column: 70,
          endLine: 2,
          endColumn: 114,
          suggestions: [
            {
              messageId: "awaitIt",
              output: `import { jwtVerify } from "jose";
export async function guard(t: string, key: any, next: () => void) { await jwtVerify(t, key, { algorithms: ["RS256"] }); next(); }`,
            },
          ],
        },
      ],
    },
    {
      name: "a promise that is thrown away",
      code: `import { jwtVerify } from "jose";
export function guard(t: string, key: any, next: () => void) { void jwtVerify(t, key, { algorithms: ["RS256"] }); next(); }`,
      errors: [
        {
          messageId: "forgotten",
          line: 2,
          column: 69,
          endLine: 2,
          endColumn: 113,
          suggestions: [
            {
              messageId: "awaitIt",
              output: `import { jwtVerify } from "jose";
export async function guard(t: string, key: any, next: () => void) { await jwtVerify(t, key, { algorithms: ["RS256"] }); next(); }`,
            },
          ],
        },
      ],
    },
    {
      name: "a promise at the top of a CommonJS file",
      code: `const { jwtVerify } = require("jose");
jwtVerify(token, key, { algorithms: ["RS256"] });`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "forgotten",
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 49,
          suggestions: [
            {
              messageId: "awaitIt",
              output: `const { jwtVerify } = require("jose");
(async () => { await jwtVerify(token, key, { algorithms: ["RS256"] }); })();`,
            },
          ],
        },
      ],
    },
    {
      name: "Fastify's promise",
      code: "export default async (request: any) => { request.jwtVerify(); };",
      errors: [
        {
          messageId: "forgotten",
          line: 1,
          column: 42,
          endLine: 1,
          endColumn: 61,
          suggestions: [
            { messageId: "awaitIt", output: "export default async (request: any) => { await request.jwtVerify(); };" },
          ],
        },
      ],
    },
    {
      name: "an error that is swallowed",
      code: `import jwt from "jsonwebtoken";
export const guard = (req: any, _: any, next: any) => { try { req.user = jwt.verify(req.token, key, { algorithms: ["HS256"] }); } catch {} next(); };`,
      errors: [
        {
          messageId: "swallowed",
          line: 2,
          column: 131,
          endLine: 2,
          endColumn: 139,
          suggestions: [
            {
              messageId: "throwOn",
              output: `import jwt from "jsonwebtoken";
export const guard = (req: any, _: any, next: any) => { try { req.user = jwt.verify(req.token, key, { algorithms: ["HS256"] }); } catch (error) { throw error; } next(); };`,
            },
          ],
        },
      ],
    },
    {
      name: "an error that is only logged",
      code: `import jwt from "jsonwebtoken";
export const guard = (req: any, _: any, next: any) => { try { jwt.verify(req.token, key, { algorithms: ["HS256"] }); } catch (error) { console.error(error); } next(); };`,
      errors: [
        {
          messageId: "swallowed",
          line: 2,
          column: 120,
          endLine: 2,
          endColumn: 159,
          suggestions: [
            {
              messageId: "throwOn",
              output: `import jwt from "jsonwebtoken";
export const guard = (req: any, _: any, next: any) => { try { jwt.verify(req.token, key, { algorithms: ["HS256"] }); } catch (error) { console.error(error); throw error; } next(); };`,
            },
          ],
        },
      ],
    },
    {
      name: "an awaited error that is swallowed",
      code: `import { jwtVerify } from "jose";
export async function guard(t: string, key: any, next: any) { try { await jwtVerify(t, key); } catch (e) {} next(); }`,
      errors: [
        {
          messageId: "swallowed",
          line: 2,
          column: 96,
          endLine: 2,
          endColumn: 108,
          suggestions: [
            {
              messageId: "throwOn",
              output: `import { jwtVerify } from "jose";
export async function guard(t: string, key: any, next: any) { try { await jwtVerify(t, key); } catch (e) { throw e; } next(); }`,
            },
          ],
        },
      ],
    },
    {
      name: "a callback that never looks at the error",
      code: `import jwt from "jsonwebtoken";
jwt.verify(token, key, { algorithms: ["HS256"] }, (error, claims) => { next(claims); });`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { name: "error" },
          line: 2,
          column: 52,
          endLine: 2,
          endColumn: 57,
          suggestions: [
            {
              messageId: "throwError",
              output: `import jwt from "jsonwebtoken";
jwt.verify(token, key, { algorithms: ["HS256"] }, (error, claims) => { if (error) throw error; next(claims); });`,
            },
          ],
        },
      ],
    },
  ],
});
