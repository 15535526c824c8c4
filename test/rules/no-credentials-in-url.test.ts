import rule from "../../src/rules/no-credentials-in-url.js";
import { run } from "../run.js";

run("no-credentials-in-url", rule, {
  valid: [
    {
      name: "in the header",
      code: 'export const me = (token: string) => fetch("https://api.acme.io/me", { headers: { Authorization: `Bearer ${token}` } });',
    },
    {
      name: "a page's token",
      code: "export const next = (nextPageToken: string) => fetch(`https://api.acme.io/items?page_token=${nextPageToken}`);",
    },
    {
      name: "a coin's token",
      code: "export const price = (token: string) => fetch(`https://api.acme.io/price?token=${token}`);",
    },
    {
      name: "a cursor under the name of a token",
      code: `// needs a login
export const more = (cursor: string) => fetch(\`https://api.acme.io/items?token=\${cursor}\`);`,
    },
    {
      name: "a link that works once",
      code: "export const resetLink = (token: string) => `https://acme.io/reset-password?token=${token}`; // login",
    },
    {
      name: "an invitation, by the function's name",
      code: `// login
export function sendInvite(token: string) { return \`\${BASE_URL}/join?token=\${token}\`; }`,
    },
    {
      name: "a code and a state",
      code: "export const callback = (code: string, state: string) => `https://acme.io/callback?code=${code}&state=${state}`;",
    },
    {
      name: "the body of a request",
      code: "export const body = (clientSecret: string) => `grant_type=client_credentials&client_secret=${clientSecret}`;",
    },
    {
      name: "parameters that become a body",
      code: `export const call = (secret: string) => fetch("https://id.acme.io/token", { method: "POST", body: new URLSearchParams({ client_secret: secret }) });`,
    },
    {
      name: "parameters set into a body",
      code: `export const call = (secret: string) => { const form = new URLSearchParams(); form.set("client_secret", secret); return fetch("https://id.acme.io/token", { method: "POST", body: form }); };`,
    },
    {
      name: "a text that is looked for",
      code: "export const has = (url: string, token: string) => url.includes(`?access_token=${token}`);",
    },
    { name: "a placeholder", code: `export const docs = "https://api.acme.io/v1/items?api_key=YOUR_API_KEY";` },
    { name: "a mask", code: "export const shown = (key: string) => `https://api.acme.io/?api_key=${maskKey(key)}`;" },
    { name: "a sentence", code: "export const help = (token: string) => `Did you set ?access_token=${token}`; " },
    {
      name: "a publishable key",
      code: "export const map = (apiKey: string) => `https://maps.googleapis.com/maps/api/js?key=${apiKey}`;",
    },
    {
      name: "a service that takes its key in the URL only, on a server",
      code: `import express from "express";
export const weather = (apiKey: string) => fetch(\`https://api.openweathermap.org/data/2.5/weather?q=Oslo&appid=\${apiKey}\`);`,
    },
    { name: "a database's URL", code: "export const url = (password: string) => `postgres://app:${password}@db.acme.io/app`;" },
    { name: "this machine", code: "export const open = (token: string) => `http://localhost:8888/?access_token=${token}`;" },
    { name: "the code of a callback", code: "export const callback = (req: any) => exchange(req.query.code);" },
    {
      name: "a link that works once is followed",
      code: `app.get("/verify-email", async (req, res) => { const user = await verifyToken(req.query.token); res.send(user); });`,
    },
    {
      name: "whether there is one",
      code: `export const has = (req: any) => { if (req.query.access_token) throw new Error("Send it in the header"); };`,
    },
    { name: "a page's parameters", code: `export const items = (page: number) => api.get("/items", { params: { page } });` },
    {
      name: "a route's parameters",
      code: `export const go = (token: string) => define("/x", { params: { access_token: token } });`,
    },
    { name: "tests", code: 'it("x", () => fetch(`https://api.acme.io/?access_token=${token}`));', filename: "a.test.ts" },
    {
      name: "from the header",
      code: `import { ExtractJwt } from "passport-jwt";
export const from = ExtractJwt.fromAuthHeaderAsBearerToken();`,
    },
    {
      name: "the temporary credentials of OAuth 1.0",
      code: "export const authorize = (oauthToken: string) => `https://api.acme.io/oauth/authenticate?oauth_token=${oauthToken}`;",
    },
    {
      name: "a text that is signed",
      code: `export const sign = (query: string, secret: string) => hmac(query + "&secret_key=" + secret);`,
    },
    {
      name: "what a mail carries, by what is put in",
      code: `// login
export const link = (verificationToken: string) => \`https://acme.io/in?token=\${verificationToken}\`;`,
    },
    {
      name: "a mail's link, by what stands beside",
      code: `// login
export const link = (token: string, email: string) => \`https://acme.io/in?\${new URLSearchParams({ token, email })}\`;`,
    },
    {
      name: "a mask that is put in",
      code: `export function hide(url: URL) { url.searchParams.set("access_token", REDACTED_TEXT); }`,
    },
    { name: "a route's name", code: "export const route = (req: any) => req.query.auth[0];" },
    {
      name: "a content key that is made for browsers",
      code: "export const posts = (site: string, apiKey: string) => fetch(`${site}/ghost/api/content/posts/?key=${apiKey}`);",
    },
    {
      name: "a client's key of a service that the file names",
      code: `"use client";
const ROOT = "https://firebaseremoteconfig.googleapis.com";
export const load = (apiKey: string) => fetch(\`\${hostOf(ROOT)}/v1/config?key=\${apiKey}\`);`,
    },
    {
      name: "what opens a development environment only",
      code: `export const handOn = (url: URL, devBrowserToken: string) => url.searchParams.set("session_token", devBrowserToken);`,
    },
    {
      name: "a token that is compared with a row's",
      code: `const confirm = async (req, res) => {
  const row = await find(req.query.id);
  if (req.query.token !== row.token) return res.status(404).end();
};`,
      filename: "file.js",
    },
  ],
  invalid: [
    {
      name: "a template",
      code: "export const me = (token: string) => fetch(`https://api.acme.io/me?access_token=${token}`);",
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "access_token", part: "query" },
          line: 1,
          column: 83,
          endLine: 1,
          endColumn: 88,
          suggestions: [
            {
              messageId: "sendInHeader",
              data: { header: "Authorization" },
              output:
                "export const me = (token: string) => fetch(`https://api.acme.io/me`, { headers: { Authorization: `Bearer ${token}` } });",
            },
          ],
        },
      ],
    },
    {
      name: "between other parameters",
      code: 'export const me = (page: number, token: string) => fetch(`https://api.acme.io/me?access_token=${token}&page=${page}`, { method: "GET" });',
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "access_token", part: "query" },
          line: 1,
          column: 97,
          endLine: 1,
          endColumn: 102,
          suggestions: [
            {
              messageId: "sendInHeader",
              data: { header: "Authorization" },
              output:
                'export const me = (page: number, token: string) => fetch(`https://api.acme.io/me?page=${page}`, { method: "GET", headers: { Authorization: `Bearer ${token}` } });',
            },
          ],
        },
      ],
    },
    {
      name: "behind others",
      code: 'export const me = (page: number, apiKey: string) => fetch(`https://api.acme.io/me?page=${page}&api_key=${encodeURIComponent(apiKey)}`, { headers: { Accept: "application/json" } });',
      errors: [
        {
          messageId: "written",
          data: { what: "API key", name: "api_key", part: "query" },
          line: 1,
          column: 106,
          endLine: 1,
          endColumn: 132,
          suggestions: [
            {
              messageId: "sendInHeader",
              data: { header: "X-API-Key" },
              output:
                'export const me = (page: number, apiKey: string) => fetch(`https://api.acme.io/me?page=${page}`, { headers: { Accept: "application/json", "X-API-Key": apiKey } });',
            },
          ],
        },
      ],
    },
    {
      name: "a sum",
      code: `export const me = (token: string) => fetch("https://api.acme.io/me?access_token=" + token);`,
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "access_token", part: "query" },
          line: 1,
          column: 85,
          endLine: 1,
          endColumn: 90,
          suggestions: [
            {
              messageId: "sendInHeader",
              data: { header: "Authorization" },
              output:
                'export const me = (token: string) => fetch("https://api.acme.io/me", { headers: { Authorization: `Bearer ${token}` } });',
            },
          ],
        },
      ],
    },
    {
      name: "a sum that goes on",
      code: `export const me = (token: string, page: string) => fetch("https://api.acme.io/me?access_token=" + token + "&page=" + page);`,
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "access_token", part: "query" },
          line: 1,
          column: 99,
          endLine: 1,
          endColumn: 104,
          suggestions: [
            {
              messageId: "sendInHeader",
              data: { header: "Authorization" },
              output:
                'export const me = (token: string, page: string) => fetch("https://api.acme.io/me?page=" + page, { headers: { Authorization: `Bearer ${token}` } });',
            },
          ],
        },
      ],
    },
    {
      name: "a sum that begins with the address",
      code: `export const me = (url: string, token: string) => fetch(url + "?access_token=" + (token));`,
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "access_token", part: "query" },
          line: 1,
          column: 83,
          endLine: 1,
          endColumn: 88,
          suggestions: [
            {
              messageId: "sendInHeader",
              data: { header: "Authorization" },
              output:
                'export const me = (url: string, token: string) => fetch(url + "", { headers: { Authorization: `Bearer ${token}` } });',
            },
          ],
        },
      ],
    },
    {
      name: "through a variable",
      code: "export async function me(token: string) { const url = `${API_URL}/me?access_token=${token}`; const answer = await fetch(url); return answer.json(); }",
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "access_token", part: "query" },
          line: 1,
          column: 85,
          endLine: 1,
          endColumn: 90,
          suggestions: [
            {
              messageId: "sendInHeader",
              data: { header: "Authorization" },
              output:
                "export async function me(token: string) { const url = `${API_URL}/me`; const answer = await fetch(url, { headers: { Authorization: `Bearer ${token}` } }); return answer.json(); }",
            },
          ],
        },
      ],
    },
    {
      name: "behind an address with parameters",
      code: "export const me = (requestUrl: string, token: string) => fetch(`${requestUrl}&access_token=${token}`);",
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "access_token", part: "query" },
          line: 1,
          column: 94,
          endLine: 1,
          endColumn: 99,
          suggestions: [
            {
              messageId: "sendInHeader",
              data: { header: "Authorization" },
              output:
                "export const me = (requestUrl: string, token: string) => fetch(`${requestUrl}`, { headers: { Authorization: `Bearer ${token}` } });",
            },
          ],
        },
      ],
    },
    {
      name: "a key by what is put in",
      code: "export const search = (apiKey: string) => fetch(`https://api.acme.io/search?key=${apiKey}`);",
      errors: [
        {
          messageId: "written",
          data: { what: "API key", name: "key", part: "query" },
          line: 1,
          column: 83,
          endLine: 1,
          endColumn: 89,
          suggestions: [
            {
              messageId: "sendInHeader",
              data: { header: "X-API-Key" },
              output:
                'export const search = (apiKey: string) => fetch(`https://api.acme.io/search`, { headers: { "X-API-Key": apiKey } });',
            },
          ],
        },
      ],
    },
    {
      name: "Google takes a header",
      code: "export const videos = (apiKey: string) => fetch(`https://www.googleapis.com/youtube/v3/videos?key=${apiKey}`);",
      errors: [
        {
          messageId: "written",
          data: { what: "API key", name: "key", part: "query" },
          line: 1,
          column: 101,
          endLine: 1,
          endColumn: 107,
          suggestions: [
            {
              messageId: "sendInHeader",
              data: { header: "X-Goog-Api-Key" },
              output:
                'export const videos = (apiKey: string) => fetch(`https://www.googleapis.com/youtube/v3/videos`, { headers: { "X-Goog-Api-Key": apiKey } });',
            },
          ],
        },
      ],
    },
    {
      name: "headers that can't be seen",
      code: "export const me = (token: string, options: RequestInit) => fetch(`https://api.acme.io/me?access_token=${token}`, options);",
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "access_token", part: "query" },
          line: 1,
          column: 105,
          endLine: 1,
          endColumn: 110,
          suggestions: [
            {
              messageId: "leaveOut",
              output: "export const me = (token: string, options: RequestInit) => fetch(`https://api.acme.io/me`, options);",
            },
          ],
        },
      ],
    },
    {
      name: "with axios",
      code: `import axios from "axios";
export const me = (token: string) => axios.get(\`/me?access_token=\${token}\`);`,
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "access_token", part: "query" },
          line: 2,
          column: 68,
          endLine: 2,
          endColumn: 73,
          suggestions: [
            {
              messageId: "sendInHeader",
              data: { header: "Authorization" },
              output: `import axios from "axios";
export const me = (token: string) => axios.get(\`/me\`, { headers: { Authorization: \`Bearer \${token}\` } });`,
            },
          ],
        },
      ],
    },
    {
      name: "a redirect with a fragment",
      code: "export const done = (res: any, token: string) => res.redirect(`${process.env.FRONTEND_URL}/signed-in#access_token=${token}`);",
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "access_token", part: "fragment" },
          line: 1,
          column: 117,
          endLine: 1,
          endColumn: 122,
          suggestions: [
            {
              messageId: "leaveOut",
              output: "export const done = (res: any, token: string) => res.redirect(`${process.env.FRONTEND_URL}/signed-in`);",
            },
          ],
        },
      ],
    },
    {
      name: "a redirect to the page",
      code: "export const login = (res: any, token: string) => res.redirect(`/welcome?token=${token}`);",
      errors: [
        {
          messageId: "written",
          data: { what: "token", name: "token", part: "query" },
          line: 1,
          column: 82,
          endLine: 1,
          endColumn: 87,
          suggestions: [
            { messageId: "leaveOut", output: "export const login = (res: any, token: string) => res.redirect(`/welcome`);" },
          ],
        },
      ],
    },
    {
      name: "a socket",
      code: "export const connect = (accessToken: string) => new WebSocket(`wss://live.acme.io/?token=${accessToken}`);",
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "token", part: "query" },
          line: 1,
          column: 92,
          endLine: 1,
          endColumn: 103,
          suggestions: [
            {
              messageId: "leaveOut",
              output: "export const connect = (accessToken: string) => new WebSocket(`wss://live.acme.io/`);",
            },
          ],
        },
      ],
    },
    {
      name: "a login",
      code: "export const clone = (token: string) => `https://x-access-token:${token}@git.acme.io/app.git`;",
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "token", part: "login part" },
          line: 1,
          column: 67,
          endLine: 1,
          endColumn: 72,
          suggestions: [
            { messageId: "leaveOut", output: "export const clone = (token: string) => `https://git.acme.io/app.git`;" },
          ],
        },
      ],
    },
    {
      name: "a token as the login",
      code: `export const clone = (accessToken: string) => "https://" + accessToken + "@git.acme.io/app.git";`,
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "accessToken", part: "login part" },
          line: 1,
          column: 60,
          endLine: 1,
          endColumn: 71,
          suggestions: [
            {
              messageId: "leaveOut",
              output: `export const clone = (accessToken: string) => "https://" + "git.acme.io/app.git";`,
            },
          ],
        },
      ],
    },
    {
      name: "a service that takes its key in the URL only, in a page",
      code: `"use client";
export const weather = (apiKey: string) => fetch(\`https://api.openweathermap.org/data/2.5/weather?q=Oslo&appid=\${apiKey}\`);`,
      errors: [
        {
          messageId: "urlOnly",
          data: { host: "openweathermap.org", because: 'it has `"use client"`' },
          line: 2,
          column: 114,
          endLine: 2,
          endColumn: 120,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { path: "/api/openweathermap" },
              output: `"use client";
export const weather = (apiKey: string) => fetch(\`/api/openweathermap/data/2.5/weather?q=Oslo\`);`,
            },
          ],
        },
      ],
    },
    {
      name: "a URL's parameters",
      code: `export function address(token: string) { const url = new URL("https://api.acme.io/me"); url.searchParams.set("access_token", token); return url; }`,
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "access_token", part: "query" },
          line: 1,
          column: 89,
          endLine: 1,
          endColumn: 132,
          suggestions: [
            {
              messageId: "leaveOut",
              output: `export function address(token: string) { const url = new URL("https://api.acme.io/me");  return url; }`,
            },
          ],
        },
      ],
    },
    {
      name: "appended in a chain of its own",
      code: `export function address(url: URL, apiKey: string) { url.searchParams.append("api_key", apiKey); }`,
      errors: [
        {
          messageId: "written",
          data: { what: "API key", name: "api_key", part: "query" },
          line: 1,
          column: 53,
          endLine: 1,
          endColumn: 95,
          suggestions: [{ messageId: "leaveOut", output: "export function address(url: URL, apiKey: string) {  }" }],
        },
      ],
    },
    {
      name: "parameters behind the question mark",
      code: 'export const me = (accessToken: string) => { const query = new URLSearchParams({ access_token: accessToken, page: "1" }); return fetch(`https://api.acme.io/me?${query}`); };',
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "access_token", part: "query" },
          line: 1,
          column: 82,
          endLine: 1,
          endColumn: 107,
          suggestions: [
            {
              messageId: "leaveOut",
              output:
                'export const me = (accessToken: string) => { const query = new URLSearchParams({ page: "1" }); return fetch(`https://api.acme.io/me?${query}`); };',
            },
          ],
        },
      ],
    },
    {
      name: "parameters as a text",
      code: `export const me = (token: string) => { const query = new URLSearchParams(); query.set("access_token", token); return fetch("https://api.acme.io/me?" + query.toString()); };`,
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "access_token", part: "query" },
          line: 1,
          column: 77,
          endLine: 1,
          endColumn: 109,
          suggestions: [
            {
              messageId: "leaveOut",
              output: `export const me = (token: string) => { const query = new URLSearchParams();  return fetch("https://api.acme.io/me?" + query.toString()); };`,
            },
          ],
        },
      ],
    },
    {
      name: "a library's text",
      code: `import qs from "qs";
export const me = (apiKey: string) => fetch(\`https://api.acme.io/me?\${qs.stringify({ apiKey })}\`);`,
      errors: [
        {
          messageId: "written",
          data: { what: "API key", name: "apiKey", part: "query" },
          line: 2,
          column: 86,
          endLine: 2,
          endColumn: 92,
          suggestions: [
            {
              messageId: "leaveOut",
              output: `import qs from "qs";
export const me = (apiKey: string) => fetch(\`https://api.acme.io/me?\${qs.stringify({  })}\`);`,
            },
          ],
        },
      ],
    },
    {
      name: "a request's options",
      code: `import axios from "axios";
export const me = (apiKey: string) => axios.get("/me", { params: { api_key: apiKey, page: 1 } });`,
      errors: [
        {
          messageId: "written",
          data: { what: "API key", name: "api_key", part: "query" },
          line: 2,
          column: 68,
          endLine: 2,
          endColumn: 83,
          suggestions: [
            {
              messageId: "sendInHeader",
              data: { header: "X-API-Key" },
              output: `import axios from "axios";
export const me = (apiKey: string) => axios.get("/me", { params: { page: 1 }, headers: { "X-API-Key": apiKey } });`,
            },
          ],
        },
      ],
    },
    {
      name: "an instance's options",
      code: `import { api } from "./api.js";
export const me = (token: string) => api.get("/me", { params: { access_token: token } });`,
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "access_token", part: "query" },
          line: 2,
          column: 65,
          endLine: 2,
          endColumn: 84,
          suggestions: [
            {
              messageId: "leaveOut",
              output: `import { api } from "./api.js";
export const me = (token: string) => api.get("/me", { params: {  } });`,
            },
          ],
        },
      ],
    },
    {
      name: "got",
      code: `import got from "got";
export const me = (token: string) => got("https://api.acme.io/me", { searchParams: { access_token: token } });`,
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "access_token", part: "query" },
          line: 2,
          column: 86,
          endLine: 2,
          endColumn: 105,
          suggestions: [
            {
              messageId: "sendInHeader",
              data: { header: "Authorization" },
              output: `import got from "got";
export const me = (token: string) => got("https://api.acme.io/me", { searchParams: {  }, headers: { Authorization: \`Bearer \${token}\` } });`,
            },
          ],
        },
      ],
    },
    {
      name: "a server takes it",
      code: `app.get("/me", (req, res) => { const token = req.query.access_token; res.json(load(token)); });`,
      errors: [
        {
          messageId: "read",
          data: { what: "access token", name: "access_token" },
          line: 1,
          column: 46,
          endLine: 1,
          endColumn: 68,
          suggestions: [
            {
              messageId: "readHeader",
              data: { header: "Authorization" },
              output: `app.get("/me", (req, res) => { const token = req.headers.authorization?.replace(/^Bearer /, ""); res.json(load(token)); });`,
            },
          ],
        },
      ],
    },
    {
      name: "a server takes it too",
      code: `export const auth = (req: any) => req.headers["x-api-key"] || req.query.api_key;`,
      errors: [
        {
          messageId: "read",
          data: { what: "API key", name: "api_key" },
          line: 1,
          column: 63,
          endLine: 1,
          endColumn: 80,
          suggestions: [
            {
              messageId: "readHeader",
              data: { header: "X-API-Key" },
              output: `export const auth = (req: any) => req.headers["x-api-key"];`,
            },
          ],
        },
      ],
    },
    {
      name: "a bare token that lets in",
      code: "export const auth = (req: any, res: any, next: any) => { const { token } = req.query; try { req.user = jwt.verify(token, process.env.JWT_SECRET); next(); } catch { res.sendStatus(401); } };",
      errors: [
        {
          messageId: "read",
          data: { what: "token", name: "token" },
          line: 1,
          column: 66,
          endLine: 1,
          endColumn: 71,
          suggestions: [
            {
              messageId: "readHeader",
              data: { header: "Authorization" },
              output: `export const auth = (req: any, res: any, next: any) => { const token = req.headers.authorization?.replace(/^Bearer /, ""); try { req.user = jwt.verify(token, process.env.JWT_SECRET); next(); } catch { res.sendStatus(401); } };`,
            },
          ],
        },
      ],
    },
    {
      name: "one of several",
      code: "export const handler = (req: any) => { const { page, apiKey } = req.query; return list(page, apiKey); };",
      errors: [
        {
          messageId: "read",
          data: { what: "API key", name: "apiKey" },
          line: 1,
          column: 54,
          endLine: 1,
          endColumn: 60,
          suggestions: [
            {
              messageId: "readHeader",
              data: { header: "X-API-Key" },
              output: `export const handler = (req: any) => { const { page } = req.query, apiKey = req.headers["x-api-key"]; return list(page, apiKey); };`,
            },
          ],
        },
      ],
    },
    {
      name: "hono",
      code: `app.get("/me", (c) => c.json(load(c.req.query("access_token"))));`,
      errors: [
        {
          messageId: "read",
          data: { what: "access token", name: "access_token" },
          line: 1,
          column: 35,
          endLine: 1,
          endColumn: 62,
          suggestions: [
            {
              messageId: "readHeader",
              data: { header: "Authorization" },
              output: `app.get("/me", (c) => c.json(load(c.req.header("authorization")?.replace(/^Bearer /, ""))));`,
            },
          ],
        },
      ],
    },
    {
      name: "next",
      code: `export const GET = (request: any) => load(request.nextUrl.searchParams.get("access_token"));`,
      errors: [
        {
          messageId: "read",
          data: { what: "access token", name: "access_token" },
          line: 1,
          column: 43,
          endLine: 1,
          endColumn: 91,
          suggestions: [
            {
              messageId: "readHeader",
              data: { header: "Authorization" },
              output: `export const GET = (request: any) => load(request.headers.get("authorization")?.replace(/^Bearer /, ""));`,
            },
          ],
        },
      ],
    },
    {
      name: "a URL of the request",
      code: `export const GET = (request: Request) => { const { searchParams } = new URL(request.url); const url = new URL(request.url); return load(url.searchParams.get("api_key")); };`,
      errors: [
        {
          messageId: "read",
          data: { what: "API key", name: "api_key" },
          line: 1,
          column: 137,
          endLine: 1,
          endColumn: 168,
          suggestions: [
            {
              messageId: "readHeader",
              data: { header: "X-API-Key" },
              output: `export const GET = (request: Request) => { const { searchParams } = new URL(request.url); const url = new URL(request.url); return load(request.headers.get("x-api-key")); };`,
            },
          ],
        },
      ],
    },
    {
      name: "passport",
      code: `import { ExtractJwt } from "passport-jwt";
export const from = ExtractJwt.fromUrlQueryParameter("token");`,
      errors: [
        {
          messageId: "taken",
          data: { library: "passport-jwt" },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 62,
          suggestions: [
            {
              messageId: "readHeader",
              data: { header: "Authorization" },
              output: `import { ExtractJwt } from "passport-jwt";
export const from = ExtractJwt.fromAuthHeaderAsBearerToken();`,
            },
          ],
        },
      ],
    },
    {
      name: "a server's key of a service that clients call, too",
      code: `import express from "express";
export const app = express();
export const load = (apiKey: string) => fetch(\`https://youtube.googleapis.com/v3/videos?key=\${apiKey}\`);`,
      errors: [
        {
          messageId: "written",
          data: { what: "API key", name: "key", part: "query" },
          line: 3,
          column: 95,
          endLine: 3,
          endColumn: 101,
          suggestions: [
            {
              messageId: "sendInHeader",
              data: { header: "X-Goog-Api-Key" },
              output: `import express from "express";
export const app = express();
export const load = (apiKey: string) => fetch(\`https://youtube.googleapis.com/v3/videos\`, { headers: { "X-Goog-Api-Key": apiKey } });`,
            },
          ],
        },
      ],
    },
    {
      name: "another key of the same product",
      code: "export const posts = (site: string, apiKey: string) => fetch(`${site}/ghost/api/admin/posts/?key=${apiKey}`);",
      errors: [
        {
          messageId: "written",
          data: { what: "API key", name: "key", part: "query" },
          line: 1,
          column: 100,
          endLine: 1,
          endColumn: 106,
          suggestions: [
            {
              messageId: "sendInHeader",
              data: { header: "X-API-Key" },
              output:
                'export const posts = (site: string, apiKey: string) => fetch(`${site}/ghost/api/admin/posts/`, { headers: { "X-API-Key": apiKey } });',
            },
          ],
        },
      ],
    },
    {
      name: "a device's token is somebody's",
      code: `export const handOn = (url: URL, deviceAccessToken: string) => url.searchParams.set("access_token", deviceAccessToken);`,
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "access_token", part: "query" },
          line: 1,
          column: 64,
          endLine: 1,
          endColumn: 119,
          suggestions: [
            { messageId: "leaveOut", output: "export const handOn = (url: URL, deviceAccessToken: string) => url.searchParams;" },
          ],
        },
      ],
    },
    {
      name: "a JWT that a link of an authentication's end carries",
      code: "export const done = (res: any, jwtToken: string) => res.redirect(`/auth/callback?token=${jwtToken}`);",
      errors: [
        {
          messageId: "written",
          data: { what: "access token", name: "token", part: "query" },
          line: 1,
          column: 90,
          endLine: 1,
          endColumn: 98,
          suggestions: [
            {
              messageId: "leaveOut",
              output: "export const done = (res: any, jwtToken: string) => res.redirect(`/auth/callback`);",
            },
          ],
        },
      ],
    },
    {
      name: "a token that is compared with a setting",
      code: `const guard = (req, res, next) => {
  if (req.query.token !== CONFIG.SECRET_TOKEN) return res.status(403).end();
  next();
};`,
      filename: "file.js",
      errors: [
        {
          messageId: "read",
          data: { what: "token", name: "token" },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 22,
          suggestions: [
            {
              messageId: "readHeader",
              data: { header: "Authorization" },
              output: `const guard = (req, res, next) => {
  if (req.headers.authorization?.replace(/^Bearer /, "") !== CONFIG.SECRET_TOKEN) return res.status(403).end();
  next();
};`,
            },
          ],
        },
      ],
    },
  ],
});
