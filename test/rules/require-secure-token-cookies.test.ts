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
      name: "Koa keeps cookies from scripts itself",
      code: `export const keep = (ctx: any, token: string) => ctx.cookies.set("session", token, { secure: true });`,
    },
    { name: "tests", code: `it("x", () => res.cookie("session", "abc"));`, filename: "a.test.ts" },
    {
      name: "a cookie of a script with its flag",
      code: "export const keep = (token: string) => { document.cookie = `token=${token}; path=/; Secure; SameSite=Strict`; };",
    },
    { name: "a cookie of a script that is taken out", code: `document.cookie = "token=; Max-Age=0";` },
    {
      name: "a theme in a script's cookie",
      code: "export const keep = (theme: string) => { document.cookie = `theme=${theme}`; };",
    },
    {
      name: "a header with its attributes",
      code: 'export const keep = (res: any, id: string) => res.setHeader("Set-Cookie", `session=${id}; HttpOnly; Secure`);',
    },
    {
      name: "attributes from elsewhere",
      code: 'export const keep = (res: any, id: string, flags: string) => res.setHeader("Set-Cookie", `session=${id}; ${flags}`);',
    },
    {
      name: "Koa takes a cookie out",
      code: `export const out = (ctx: any) => ctx.cookies.set("access_token", "", { maxAge: 0 });`,
    },
    {
      name: "a cookie that is taken out",
      code: `export const signOut = (res: any) => res.cookie("session", "", { maxAge: 0 });`,
    },
    {
      name: "a flag that is set in production",
      code: `import express from "express";
import session from "express-session";
const app = express();
const options: any = { secret: process.env.SESSION_SECRET, cookie: {} };
if (app.get("env") === "production") {
  app.set("trust proxy", 1);
  options.cookie.secure = true;
}
app.use(session(options));`,
    },
    {
      name: "browsers take a missing sameSite for lax",
      code: `export const keep = (res: any, token: string) => res.cookie("session", token, { httpOnly: true, secure: true });`,
    },
    {
      name: "all three, where all are asked for",
      code: `export const keep = (res: any, token: string) => res.cookie("session", token, { httpOnly: true, secure: true, sameSite: "strict" });`,
      options: [{ sameSite: true }],
    },
    {
      name: "a library that sets sameSite itself",
      code: `export const keep = (h: any, token: string) => h.state("session", token, { ttl: 3600000 });`,
      options: [{ sameSite: true }],
    },
    {
      name: "what is written over a token that ends",
      code: `const express = require("express");
exports.logOut = (req, res) => { res.cookie("jwt", "loggedout", { expires: new Date(Date.now() + 10_000), httpOnly: true }); };`,
      filename: "file.js",
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
    {
      name: "a script's cookie",
      code: "export const keep = (token: string) => { document.cookie = `token=${token}; path=/`; };",
      errors: [
        {
          messageId: "unprotected",
          data: { name: "token", flags: "`Secure`", consequences: "it is sent over connections without TLS, too" },
          line: 1,
          column: 60,
          endLine: 1,
          endColumn: 84,
          suggestions: [
            {
              messageId: "setFlags",
              data: { flags: "`Secure`" },
              output: "export const keep = (token: string) => { document.cookie = `token=${token}; path=/; Secure`; };",
            },
          ],
        },
      ],
    },
    {
      name: "a script's cookie in a sum",
      code: `export const keep = (token: string) => { document.cookie = "access_token=" + token; };`,
      errors: [
        {
          messageId: "unprotected",
          data: { name: "access_token", flags: "`Secure`", consequences: "it is sent over connections without TLS, too" },
          line: 1,
          column: 60,
          endLine: 1,
          endColumn: 83,
          suggestions: [
            {
              messageId: "setFlags",
              data: { flags: "`Secure`" },
              output: `export const keep = (token: string) => { document.cookie = "access_token=" + token + "; Secure"; };`,
            },
          ],
        },
      ],
    },
    {
      name: "a header",
      code: 'export const keep = (res: any, id: string) => res.setHeader("Set-Cookie", `session=${id}; Path=/; HttpOnly`);',
      errors: [
        {
          messageId: "unprotected",
          data: { name: "session", flags: "`Secure`", consequences: "it is sent over connections without TLS, too" },
          line: 1,
          column: 75,
          endLine: 1,
          endColumn: 108,
          suggestions: [
            {
              messageId: "setFlags",
              data: { flags: "`Secure`" },
              output:
                'export const keep = (res: any, id: string) => res.setHeader("Set-Cookie", `session=${id}; Path=/; HttpOnly; Secure`);',
            },
          ],
        },
      ],
    },
    {
      name: "a header of a response",
      code: `export const GET = (id: string) => new Response("ok", { headers: { "Set-Cookie": "session=" + id + "; Path=/" } });`,
      errors: [
        {
          messageId: "unprotected",
          data: {
            name: "session",
            flags: "`HttpOnly` and `Secure`",
            consequences: "every script of the page can read it, and it is sent over connections without TLS, too",
          },
          line: 1,
          column: 82,
          endLine: 1,
          endColumn: 110,
          suggestions: [
            {
              messageId: "setFlags",
              data: { flags: "`HttpOnly` and `Secure`" },
              output: `export const GET = (id: string) => new Response("ok", { headers: { "Set-Cookie": "session=" + id + "; Path=/; HttpOnly; Secure" } });`,
            },
          ],
        },
      ],
    },
    {
      name: "a session with the defaults, which leave out `secure`",
      code: `import session from "express-session";
export const s = session({ secret: process.env.SESSION_SECRET! });`,
      errors: [
        {
          messageId: "unprotected",
          data: { name: "session", flags: "`secure`", consequences: "it is sent over connections without TLS, too" },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 66,
          suggestions: [
            {
              messageId: "setFlags",
              data: { flags: "`secure`" },
              output: `import session from "express-session";
export const s = session({ secret: process.env.SESSION_SECRET!, cookie: { secure: true } });`,
            },
          ],
        },
      ],
    },
    {
      name: "a missing sameSite, where it is asked for",
      code: `export const keep = (res: any, token: string) => res.cookie("session", token, { httpOnly: true, secure: true });`,
      options: [{ sameSite: true }],
      errors: [
        {
          messageId: "unprotected",
          data: { name: "session", flags: "`sameSite`", consequences: "requests that other sites make carry it, too" },
          line: 1,
          column: 50,
          endLine: 1,
          endColumn: 112,
          suggestions: [
            {
              messageId: "setFlags",
              data: { flags: "`sameSite`" },
              output: `export const keep = (res: any, token: string) => res.cookie("session", token, { httpOnly: true, secure: true, sameSite: "lax" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a cookie for other sites, where that is asked for",
      code: `export const keep = (res: any, token: string) => res.cookie("session", token, { httpOnly: true, secure: true, sameSite: "none" });`,
      options: [{ sameSite: true }],
      errors: [
        {
          messageId: "unprotected",
          data: { name: "session", flags: "`sameSite`", consequences: "requests that other sites make carry it, too" },
          line: 1,
          column: 50,
          endLine: 1,
          endColumn: 130,
          suggestions: [
            {
              messageId: "setFlags",
              data: { flags: "`sameSite`" },
              output: `export const keep = (res: any, token: string) => res.cookie("session", token, { httpOnly: true, secure: true, sameSite: "lax" });`,
            },
          ],
        },
      ],
    },
    {
      name: "options with a name",
      code: `const options = { httpOnly: true, secure: true };
export const keep = (res: any, token: string) => res.cookie("session", token, options);`,
      options: [{ sameSite: true }],
      errors: [
        {
          messageId: "unprotected",
          data: { name: "session", flags: "`sameSite`", consequences: "requests that other sites make carry it, too" },
          line: 2,
          column: 50,
          endLine: 2,
          endColumn: 87,
          suggestions: [
            {
              messageId: "setFlags",
              data: { flags: "`sameSite`" },
              output: `const options = { httpOnly: true, secure: true, sameSite: "lax" as const };
export const keep = (res: any, token: string) => res.cookie("session", token, options);`,
            },
          ],
        },
      ],
    },
    {
      name: "a flag by the library's own name for it",
      code: `export const keep = (h: any, token: string) => h.state("session", token, { isHttpOnly: false, ttl: 3600000 });`,
      errors: [
        {
          messageId: "unprotected",
          data: { name: "session", flags: "`isHttpOnly`", consequences: "every script of the page can read it" },
          line: 1,
          column: 48,
          endLine: 1,
          endColumn: 110,
          suggestions: [
            {
              messageId: "setFlags",
              data: { flags: "`isHttpOnly`" },
              output: `export const keep = (h: any, token: string) => h.state("session", token, { isHttpOnly: true, ttl: 3600000 });`,
            },
          ],
        },
      ],
    },
  ],
});
