import rule from "../../src/rules/require-secure-token-cookies.js";
import { run } from "../run.js";

run("require-secure-token-cookies", rule, {
  valid: [
    {
      name: "both flags",
      code: `export const keep = (res: any, token: string) => res.cookie("session", token, { httpOnly: true, secure: true, sameSite: "lax" });`,
    },
    {
      name: "secure in production",
      code: `export const keep = (res: any, token: string) => res.cookie("session", token, { httpOnly: true, secure: process.env.NODE_ENV === "production" });`,
    },
    {
      name: "options from elsewhere",
      code: `import { cookieOptions } from "./cookies.js";
export const keep = (res: any, token: string) => res.cookie("access_token", token, cookieOptions);`,
    },
    { name: "a cookie of a setting", code: `export const keep = (res: any) => res.cookie("theme", "dark");` },
    {
      name: "a CSRF cookie, which scripts read",
      code: `export const keep = (res: any, value: string) => res.cookie("XSRF-TOKEN", value, { secure: true });`,
    },
    {
      name: "a session with the defaults",
      code: `import session from "express-session";
export const s = session({ secret: process.env.SESSION_SECRET! });`,
    },
    {
      name: "Koa keeps cookies from scripts itself",
      code: `export const keep = (ctx: any, token: string) => ctx.cookies.set("session", token, { secure: true });`,
    },
    { name: "tests", code: `it("x", () => res.cookie("session", "abc"));`, filename: "a.test.ts" },
    {
      name: "a cookie that is taken out",
      code: `export const signOut = (res: any) => res.cookie("session", "", { maxAge: 0 });`,
    },
  ],
  invalid: [
    {
      name: "without options",
      code: `export const keep = (res: any, token: string) => res.cookie("access_token", token);`,
      errors: [
        {
          messageId: "unprotected",
          data: {
            name: "access_token",
            flags: "`httpOnly` and `secure`",
            consequences: "every script of the page can read it, and it is sent over connections without TLS, too",
          },
          line: 1,
          column: 50,
          endLine: 1,
          endColumn: 83,
          suggestions: [
            {
              messageId: "setFlags",
              data: { flags: "`httpOnly` and `secure`" },
              output: `export const keep = (res: any, token: string) => res.cookie("access_token", token, { httpOnly: true, secure: true });`,
            },
          ],
        },
      ],
    },
    {
      name: "without secure",
      code: `export const keep = (res: any, token: string) => res.cookie("session", token, { httpOnly: true });`,
      errors: [
        {
          messageId: "unprotected",
          data: { name: "session", flags: "`secure`", consequences: "it is sent over connections without TLS, too" },
          line: 1,
          column: 50,
          endLine: 1,
          endColumn: 98,
          suggestions: [
            {
              messageId: "setFlags",
              data: { flags: "`secure`" },
              output: `export const keep = (res: any, token: string) => res.cookie("session", token, { httpOnly: true, secure: true });`,
            },
          ],
        },
      ],
    },
    {
      name: "readable by scripts",
      code: `const express = require("express");
exports.keep = (req, res) => { res.status(200).cookie("refreshToken", req.token, { httpOnly: false, secure: true, maxAge: 1000 }); };`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "unprotected",
          data: { name: "refreshToken", flags: "`httpOnly`", consequences: "every script of the page can read it" },
          line: 2,
          column: 32,
          endLine: 2,
          endColumn: 130,
          suggestions: [
            {
              messageId: "setFlags",
              data: { flags: "`httpOnly`" },
              output: `const express = require("express");
exports.keep = (req, res) => { res.status(200).cookie("refreshToken", req.token, { httpOnly: true, secure: true, maxAge: 1000 }); };`,
            },
          ],
        },
      ],
    },
    {
      name: "both off",
      code: `export const keep = (res: any, token: string) => res.cookie("jwt", token, { httpOnly: false, secure: false });`,
      errors: [
        {
          messageId: "unprotected",
          data: {
            name: "jwt",
            flags: "`httpOnly` and `secure`",
            consequences: "every script of the page can read it, and it is sent over connections without TLS, too",
          },
          line: 1,
          column: 50,
          endLine: 1,
          endColumn: 110,
          suggestions: [
            {
              messageId: "setFlags",
              data: { flags: "`httpOnly` and `secure`" },
              output: `export const keep = (res: any, token: string) => res.cookie("jwt", token, { httpOnly: true, secure: true });`,
            },
          ],
        },
      ],
    },
    {
      name: "Next's cookies",
      code: `import { cookies } from "next/headers";
export async function keep(token: string) { (await cookies()).set("session", token, { httpOnly: true, path: "/" }); }`,
      errors: [
        {
          messageId: "unprotected",
          data: { name: "session", flags: "`secure`", consequences: "it is sent over connections without TLS, too" },
          line: 2,
          column: 45,
          endLine: 2,
          endColumn: 115,
          suggestions: [
            {
              messageId: "setFlags",
              data: { flags: "`secure`" },
              output: `import { cookies } from "next/headers";
export async function keep(token: string) { (await cookies()).set("session", token, { httpOnly: true, path: "/", secure: true }); }`,
            },
          ],
        },
      ],
    },
    {
      name: "Hono's cookie",
      code: `import { setCookie } from "hono/cookie";
export const keep = (c: any, token: string) => setCookie(c, "session", token);`,
      errors: [
        {
          messageId: "unprotected",
          data: {
            name: "session",
            flags: "`httpOnly` and `secure`",
            consequences: "every script of the page can read it, and it is sent over connections without TLS, too",
          },
          line: 2,
          column: 48,
          endLine: 2,
          endColumn: 78,
          suggestions: [
            {
              messageId: "setFlags",
              data: { flags: "`httpOnly` and `secure`" },
              output: `import { setCookie } from "hono/cookie";
export const keep = (c: any, token: string) => setCookie(c, "session", token, { httpOnly: true, secure: true });`,
            },
          ],
        },
      ],
    },
    {
      name: "a session that scripts read",
      code: `import session from "express-session";
export const s = session({ secret: process.env.SESSION_SECRET!, cookie: { httpOnly: false, secure: true } });`,
      errors: [
        {
          messageId: "unprotected",
          data: { name: "session", flags: "`httpOnly`", consequences: "every script of the page can read it" },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 109,
          suggestions: [
            {
              messageId: "setFlags",
              data: { flags: "`httpOnly`" },
              output: `import session from "express-session";
export const s = session({ secret: process.env.SESSION_SECRET!, cookie: { httpOnly: true, secure: true } });`,
            },
          ],
        },
      ],
    },
    {
      name: "a name by a constant",
      code: `const COOKIE = "auth_token";
export const keep = (res: any, token: string) => res.cookie(COOKIE, token, { secure: true });`,
      errors: [
        {
          messageId: "unprotected",
          data: { name: "auth_token", flags: "`httpOnly`", consequences: "every script of the page can read it" },
          line: 2,
          column: 50,
          endLine: 2,
          endColumn: 93,
          suggestions: [
            {
              messageId: "setFlags",
              data: { flags: "`httpOnly`" },
              output: `const COOKIE = "auth_token";
export const keep = (res: any, token: string) => res.cookie(COOKIE, token, { secure: true, httpOnly: true });`,
            },
          ],
        },
      ],
    },
  ],
});
