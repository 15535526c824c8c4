import type { AccessPath, Api, Examples } from "./concept.js";

/** What keeps a cookie from scripts, from connections without TLS, and from requests of other sites (RFC 6265bis section 5.6). */
export type CookieFlag = "httpOnly" | "secure" | "sameSite";

/** A call that sets a cookie on a server, or sets up the cookie of sessions. */
export interface CookieWrite extends Api, Examples {
  readonly library: string;
  /** The versions whose types or source the row was checked with. */
  readonly checked: string;
  /** The cookie's name: only one that carries a credential counts; undefined for a session's own. */
  readonly name?: AccessPath;
  /** The cookie's value: an empty one takes the cookie out. */
  readonly value?: AccessPath;
  /** Where the flags stand. */
  readonly flags: AccessPath;
  /** The flags that are off unless they are given; `sameSite` unless the row says that the library sets it. */
  readonly off: readonly Exclude<CookieFlag, "sameSite">[];
  /** The library sets `sameSite` by itself. */
  readonly sameSite?: true;
  /** What the library calls the flags, where that isn't their own name. */
  readonly names?: Readonly<Record<CookieFlag, string>>;
}

const HAPI = { httpOnly: "isHttpOnly", secure: "isSecure", sameSite: "isSameSite" };
const BOTH = ["httpOnly", "secure"] as const;

function cookie(
  row: Omit<CookieWrite, keyof Examples | "off"> & Partial<Pick<CookieWrite, "off">>,
  imported: string,
  call: (flags: string) => string,
): CookieWrite {
  const example = (flags: string) => `${imported} export const keep = async (res, token) => { ${call(flags)}; };`;
  return {
    off: BOTH,
    ...row,
    bad: example("{ httpOnly: false, secure: true }"),
    good: example("{ httpOnly: true, secure: true }"),
  };
}

const inHapi = (flags: string) => flags.replace("httpOnly", HAPI.httpOnly).replace("secure", HAPI.secure);

export const cookieWrites: readonly CookieWrite[] = [
  cookie(
    { library: "Express", checked: "5.3", receivers: ["res", "response"], path: "cookie", name: "0", value: "1", flags: "2" },
    ``,
    (flags) => `res.cookie("session", token, ${flags})`,
  ),
  cookie(
    { library: "@fastify/cookie", checked: "11.1", receivers: ["reply"], path: "setCookie", name: "0", value: "1", flags: "2" },
    ``,
    (flags) => `const reply = res; reply.setCookie("session", token, ${flags})`,
  ),
  cookie(
    { library: "Next.js", checked: "16.4", modules: ["next/headers"], path: "cookies().set", name: "0", value: "1", flags: "2" },
    `import { cookies } from "next/headers";`,
    (flags) => `(await cookies()).set("session", token, ${flags})`,
  ),
  cookie(
    {
      library: "Next.js",
      checked: "16.4",
      receivers: ["res", "response"],
      path: "cookies.set",
      name: "0",
      value: "1",
      flags: "2",
    },
    ``,
    (flags) => `res.cookies.set("session", token, ${flags})`,
  ),
  cookie(
    { library: "Hono", checked: "4.13", modules: ["hono/cookie"], path: "setCookie", name: "1", value: "2", flags: "3" },
    `import { setCookie } from "hono/cookie";`,
    (flags) => `setCookie(res, "session", token, ${flags})`,
  ),
  cookie(
    // Koa keeps cookies from scripts unless it is told otherwise.
    {
      library: "Koa",
      checked: "3.3, cookies 0.9",
      receivers: ["ctx"],
      path: "cookies.set",
      name: "0",
      value: "1",
      flags: "2",
      off: ["secure"],
    },
    ``,
    (flags) => `const ctx = res; ctx.cookies.set("session", token, ${flags})`,
  ),
  cookie(
    { library: "express-session", checked: "1.19", modules: ["express-session"], path: "", flags: "0.cookie", off: ["secure"] },
    `import session from "express-session";`,
    (flags) => `session({ secret: process.env.SESSION_SECRET, cookie: ${flags} })`,
  ),
  cookie(
    {
      library: "hapi",
      checked: "21.4",
      receivers: ["server"],
      path: "state",
      name: "0",
      flags: "1",
      off: [],
      names: HAPI,
      sameSite: true,
    },
    ``,
    (flags) => `const server = res; server.state("session", ${inHapi(flags)})`,
  ),
  cookie(
    {
      library: "hapi",
      checked: "21.4",
      receivers: ["h"],
      path: "state",
      name: "0",
      value: "1",
      flags: "2",
      off: [],
      names: HAPI,
      sameSite: true,
    },
    ``,
    (flags) => `const h = res; h.state("session", token, ${inHapi(flags)})`,
  ),
  cookie(
    {
      library: "@hapi/cookie",
      checked: "12.0",
      receivers: ["server"],
      path: "auth.strategy",
      flags: "2.cookie",
      off: [],
      names: HAPI,
      sameSite: true,
    },
    ``,
    (flags) => `const server = res; server.auth.strategy("session", "cookie", { cookie: ${inHapi(flags)} })`,
  ),
  cookie(
    { library: "cookie-session", checked: "2.1", modules: ["cookie-session"], path: "", flags: "0", off: [] },
    `import session from "cookie-session";`,
    (flags) => `session(${flags})`,
  ),
  cookie(
    // What it needs it sets by default.
    {
      library: "SvelteKit",
      checked: "2.70",
      receivers: ["event", "cookies"],
      path: "set",
      name: "0",
      value: "1",
      flags: "2",
      off: [],
      sameSite: true,
    },
    ``,
    (flags) => `const cookies = res; cookies.set("session", token, ${flags})`,
  ),
  cookie(
    { library: "Astro", checked: "6.0", receivers: ["Astro"], path: "cookies.set", name: "0", value: "1", flags: "2" },
    ``,
    (flags) => `const Astro = res; Astro.cookies.set("session", token, ${flags})`,
  ),
  cookie(
    { library: "h3", checked: "1.15", modules: ["h3"], path: "setCookie", name: "1", value: "2", flags: "3" },
    `import { setCookie } from "h3";`,
    (flags) => `setCookie(res, "session", token, ${flags})`,
  ),
  ...["@remix-run/node", "@remix-run/cloudflare", "react-router"].map((module) =>
    cookie(
      {
        library: "Remix",
        checked: "2.17, React Router 7.18",
        modules: [module],
        path: "createCookieSessionStorage",
        flags: "0.cookie",
        sameSite: true,
      },
      `import { createCookieSessionStorage } from "${module}";`,
      (flags) => `createCookieSessionStorage({ cookie: ${flags} })`,
    ),
  ),
  cookie(
    {
      library: "iron-session",
      checked: "8.0",
      modules: ["iron-session"],
      path: "getIronSession",
      flags: "2.cookieOptions",
      off: [],
      sameSite: true,
    },
    `import { getIronSession } from "iron-session";`,
    (flags) => `getIronSession(res, res, { password: process.env.SESSION_SECRET, cookieName: "s", cookieOptions: ${flags} })`,
  ),
  cookie(
    { library: "cookie", checked: "1.0", modules: ["cookie"], path: "serialize", name: "0", value: "1", flags: "2" },
    `import cookie from "cookie";`,
    (flags) => `cookie.serialize("session", token, ${flags})`,
  ),
  cookie(
    { library: "nookies", checked: "2.5", modules: ["nookies"], path: "setCookie", name: "1", value: "2", flags: "3" },
    `import { setCookie } from "nookies";`,
    (flags) => `setCookie(res, "access_token", token, ${flags})`,
  ),
  // A script can't keep its own cookies from scripts.
  cookie(
    {
      library: "js-cookie",
      checked: "3.0",
      modules: ["js-cookie"],
      global: "Cookies",
      path: "set",
      name: "0",
      value: "1",
      flags: "2",
      off: ["secure"],
    },
    `import Cookies from "js-cookie";`,
    (flags) => `Cookies.set("access_token", token, ${flags})`,
  ),
  cookie(
    {
      library: "universal-cookie",
      checked: "8.1",
      modules: ["universal-cookie"],
      path: "().set",
      name: "0",
      value: "1",
      flags: "2",
      off: ["secure"],
    },
    `import Cookies from "universal-cookie"; const jar = new Cookies();`,
    (flags) => `jar.set("access_token", token, ${flags})`,
  ),
];
