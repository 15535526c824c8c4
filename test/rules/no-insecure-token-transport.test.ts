import rule from "../../src/rules/no-insecure-token-transport.js";
import { run } from "../run.js";

run("no-insecure-token-transport", rule, {
  valid: [
    { name: "TLS", code: 'fetch("https://api.acme.io/me", { headers: { Authorization: `Bearer ${token}` } });' },
    { name: "no credential", code: `fetch("http://api.acme.io/news");` },
    {
      name: "loopback",
      code: 'fetch("http://localhost:3000/me", { headers: { Authorization: `Bearer ${token}` } }); fetch("http://127.0.0.1/me", { headers: { Authorization: `Bearer ${token}` } }); fetch("http://[::1]:80/me", { headers: { Authorization: `Bearer ${token}` } });',
    },
    {
      name: "a private address",
      code: 'fetch("http://10.0.0.7/me", { headers: { Authorization: `Bearer ${token}` } }); fetch("http://192.168.1.1/me", { headers: { Authorization: `Bearer ${token}` } });',
    },
    {
      name: "a container's name",
      code: 'fetch("http://auth-service:8080/me", { headers: { Authorization: `Bearer ${token}` } });',
    },
    {
      name: "reserved names",
      code: 'fetch("http://api.acme.test/me", { headers: { Authorization: `Bearer ${token}` } }); fetch("http://printer.local/me", { headers: { Authorization: `Bearer ${token}` } }); fetch("http://www.example.com/me", { headers: { Authorization: `Bearer ${token}` } });',
    },
    { name: "an XML namespace", code: `const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");` },
    {
      name: "a schema's id",
      code: `const schema = { $schema: "http://json-schema.org/draft-07/schema#", token: { type: "string" } };`,
    },
    {
      name: "a link in a document",
      code: `const docs = { token: "see http://docs.acme.io/tokens", url: "http://docs.acme.io/?page=2" };`,
    },
    { name: "a host that isn't known", code: "fetch(`http://${host}/me`, { headers: { Authorization: `Bearer ${token}` } });" },
    {
      name: "a header that carries nothing",
      code: `fetch("http://api.acme.io/", { headers: { Accept: "application/json", Authorization: undefined } });`,
    },
    { name: "a relative URL", code: 'fetch("/me", { headers: { Authorization: `Bearer ${token}` } });' },
    {
      name: "a client's base over TLS",
      code: `import axios from "axios";
const api = axios.create({ baseURL: "https://api.acme.io" });
api.get("/me", { headers: { Authorization: \`Bearer \${token}\` } });`,
    },
    {
      name: "an XML issuer over TLS",
      code: `const issuer = "https://idp.acme.io"; const tokenURL = "https://idp.acme.io/token";`,
    },
    { name: "a local identity provider", code: `const config = { issuer: "http://localhost:8080/realms/dev" };` },
    {
      name: "a base that the constructor sets",
      code: 'class Api { base = "http://api.acme.io"; constructor(base: string) { this.base = base; } me(token: string) { return fetch(`${this.base}/me`, { headers: { Authorization: token } }); } }',
    },
    { name: "maxTokens is no token", code: `fetch("http://llm.acme.io/v1", { body: JSON.stringify({ maxTokens: 10 }) });` },
    { name: "options without a credential", code: `new Client({ baseURL: "http://api.acme.io", timeout: 1000 });` },
    { name: "a page's address beside a key", code: `new Widget({ homepage: "http://acme.io", apiKey });` },
    {
      name: "a service of this network",
      code: `import Redis from "ioredis";
export const redis = new Redis({ host: "redis", password: process.env.REDIS_PASSWORD });`,
    },
    {
      name: "a service with TLS",
      code: `import Redis from "ioredis";
export const redis = new Redis({ host: "redis.acme.io", password: process.env.REDIS_PASSWORD, tls: {} });`,
    },
    {
      name: "a service without a credential",
      code: `import { Kafka } from "kafkajs";
export const kafka = new Kafka({ brokers: ["kafka.acme.io:9092"] });`,
    },
    {
      name: "a service whose host isn't known",
      code: `import { Pool } from "pg";
export const pool = new Pool({ host: process.env.DB_HOST, password: process.env.DB_PASSWORD, ssl: false });`,
    },
    {
      name: "tests",
      code: 'it("x", () => fetch("http://api.acme.io/me", { headers: { Authorization: `Bearer ${token}` } }));',
      filename: "a.test.ts",
    },
    {
      name: "the name of an algorithm",
      code: `export function sign(signer: any, key: string) { signer.canonicalizationAlgorithm = "http://www.w3.org/2001/10/xml-exc-c14n#"; signer.privateKey = key; }`,
    },
    {
      name: "a channel to this machine",
      code: `import { credentials } from "@grpc/grpc-js";
import { Users } from "./users.js";
export const users = new Users("localhost:50051", credentials.createInsecure());`,
    },
    {
      name: "a channel to an address that the file doesn't know",
      code: `import { credentials } from "@grpc/grpc-js";
import { Users } from "./users.js";
export const users = new Users(process.env.USERS!, credentials.createInsecure());`,
    },
    {
      name: "an unknown piece of a host",
      code: `const host = (tenant: string) => \`http://api.\${tenant}\`;
export const me = (tenant: string, token: string) => fetch(host(tenant), { headers: { Authorization: \`Bearer \${token}\` } });`,
    },
    {
      name: "a discovery of something else",
      code: `import { Client } from "node-ssdp";
export const found = (client: any) => client.discover("http://printer.acme.com/description.xml");`,
    },
  ],
  invalid: [
    {
      name: "fetch with a header",
      code: 'fetch("http://api.acme.io/me", { headers: { Authorization: `Bearer ${token}` } });',
      errors: [
        {
          messageId: "request",
          data: { client: "fetch", host: "api.acme.io", scheme: "http" },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 30,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: 'fetch("https://api.acme.io/me", { headers: { Authorization: `Bearer ${token}` } });',
            },
          ],
        },
      ],
    },
    {
      name: "fetch through constants",
      code: `const BASE = "http://api.acme.io";
export const me = (token: string) => fetch(\`\${BASE}/me\`, { headers: { Authorization: \`Bearer \${token}\` } });`,
      errors: [
        {
          messageId: "request",
          data: { client: "fetch", host: "api.acme.io", scheme: "http" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 34,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `const BASE = "https://api.acme.io";
export const me = (token: string) => fetch(\`\${BASE}/me\`, { headers: { Authorization: \`Bearer \${token}\` } });`,
            },
          ],
        },
      ],
    },
    {
      name: "fetch through a constant and a sum",
      code: `const BASE = "http://" + "api.acme.io";
export const me = (token: string) => fetch(BASE + "/me", { headers: { Authorization: \`Bearer \${token}\` } });`,
      errors: [
        {
          messageId: "request",
          data: { client: "fetch", host: "api.acme.io", scheme: "http" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 23,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `const BASE = "https://" + "api.acme.io";
export const me = (token: string) => fetch(BASE + "/me", { headers: { Authorization: \`Bearer \${token}\` } });`,
            },
          ],
        },
      ],
    },
    {
      name: "fetch through an environment fallback",
      code: `const BASE = process.env.API ?? "http://api.acme.io";
export const me = (token: string) => fetch(\`\${BASE}/me\`, { headers: { Authorization: \`Bearer \${token}\` } });`,
      errors: [
        {
          messageId: "request",
          data: { client: "fetch", host: "api.acme.io", scheme: "http" },
          line: 1,
          column: 33,
          endLine: 1,
          endColumn: 53,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `const BASE = process.env.API ?? "https://api.acme.io";
export const me = (token: string) => fetch(\`\${BASE}/me\`, { headers: { Authorization: \`Bearer \${token}\` } });`,
            },
          ],
        },
      ],
    },
    {
      name: "fetch with new URL",
      code: 'fetch(new URL("/me", "http://api.acme.io"), { headers: { Authorization: `Bearer ${token}` } });',
      errors: [
        {
          messageId: "request",
          data: { client: "fetch", host: "api.acme.io", scheme: "http" },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 42,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: 'fetch(new URL("/me", "https://api.acme.io"), { headers: { Authorization: `Bearer ${token}` } });',
            },
          ],
        },
      ],
    },
    {
      name: "fetch with headers that are written later",
      code: `const headers = new Headers();
headers.set("X-Api-Key", key);
fetch("http://api.acme.io/me", { headers });`,
      errors: [
        {
          messageId: "request",
          data: { client: "fetch", host: "api.acme.io", scheme: "http" },
          line: 3,
          column: 7,
          endLine: 3,
          endColumn: 30,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `const headers = new Headers();
headers.set("X-Api-Key", key);
fetch("https://api.acme.io/me", { headers });`,
            },
          ],
        },
      ],
    },
    {
      name: "fetch with a body that holds a password",
      code: `fetch("http://api.acme.io/login", { method: "POST", body: JSON.stringify({ email, password }) });`,
      errors: [
        {
          messageId: "request",
          data: { client: "fetch", host: "api.acme.io", scheme: "http" },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 33,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `fetch("https://api.acme.io/login", { method: "POST", body: JSON.stringify({ email, password }) });`,
            },
          ],
        },
      ],
    },
    {
      name: "fetch with a form that holds a secret",
      code: `fetch("http://idp.acme.io/x", { method: "POST", body: new URLSearchParams({ grant_type: "client_credentials", client_secret: secret }) });`,
      errors: [
        {
          messageId: "request",
          data: { client: "fetch", host: "idp.acme.io", scheme: "http" },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 29,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `fetch("https://idp.acme.io/x", { method: "POST", body: new URLSearchParams({ grant_type: "client_credentials", client_secret: secret }) });`,
            },
          ],
        },
      ],
    },
    {
      name: "fetch by way of window",
      code: 'window.fetch("http://api.acme.io/me", { headers: { Authorization: `Bearer ${token}` } });',
      errors: [
        {
          messageId: "request",
          data: { client: "fetch", host: "api.acme.io", scheme: "http" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 37,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: 'window.fetch("https://api.acme.io/me", { headers: { Authorization: `Bearer ${token}` } });',
            },
          ],
        },
      ],
    },
    {
      name: "port 80 becomes 443",
      code: 'fetch("http://api.acme.io:80/me", { headers: { Authorization: `Bearer ${token}` } });',
      errors: [
        {
          messageId: "request",
          data: { client: "fetch", host: "api.acme.io", scheme: "http" },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 33,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: 'fetch("https://api.acme.io:443/me", { headers: { Authorization: `Bearer ${token}` } });',
            },
          ],
        },
      ],
    },
    {
      name: "a host that is known for TLS is fixed",
      code: 'fetch("http://api.github.com/user", { headers: { Authorization: `Bearer ${token}` } });',
      output: 'fetch("https://api.github.com/user", { headers: { Authorization: `Bearer ${token}` } });',
      errors: [
        {
          messageId: "request",
          data: { client: "fetch", host: "api.github.com", scheme: "http" },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 35,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: 'fetch("https://api.github.com/user", { headers: { Authorization: `Bearer ${token}` } });',
            },
          ],
        },
      ],
    },
    {
      name: "a Request",
      code: 'export const r = new Request("http://api.acme.io/me", { headers: { Authorization: `Bearer ${token}` } });',
      errors: [
        {
          messageId: "request",
          data: { client: "fetch", host: "api.acme.io", scheme: "http" },
          line: 1,
          column: 30,
          endLine: 1,
          endColumn: 53,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output:
                'export const r = new Request("https://api.acme.io/me", { headers: { Authorization: `Bearer ${token}` } });',
            },
          ],
        },
      ],
    },
    {
      name: "axios",
      code: `import axios from "axios";
axios.get("http://api.acme.io/me", { headers: { Authorization: \`Bearer \${token}\` } });`,
      errors: [
        {
          messageId: "request",
          data: { client: "axios", host: "api.acme.io", scheme: "http" },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 34,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `import axios from "axios";
axios.get("https://api.acme.io/me", { headers: { Authorization: \`Bearer \${token}\` } });`,
            },
          ],
        },
      ],
    },
    {
      name: "axios with a body",
      code: `import axios from "axios";
axios.post("http://api.acme.io/login", { email, password });`,
      errors: [
        {
          messageId: "request",
          data: { client: "axios", host: "api.acme.io", scheme: "http" },
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 38,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `import axios from "axios";
axios.post("https://api.acme.io/login", { email, password });`,
            },
          ],
        },
      ],
    },
    {
      name: "axios with a login",
      code: `import axios from "axios";
axios({ url: "http://api.acme.io/me", auth: { username, password } });`,
      errors: [
        {
          messageId: "request",
          data: { client: "axios", host: "api.acme.io", scheme: "http" },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 37,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `import axios from "axios";
axios({ url: "https://api.acme.io/me", auth: { username, password } });`,
            },
          ],
        },
      ],
    },
    {
      name: "axios: base and header of a client",
      code: `import axios from "axios";
export const api = axios.create({ baseURL: "http://api.acme.io", headers: { Authorization: \`Bearer \${token}\` } });`,
      errors: [
        {
          messageId: "request",
          data: { client: "axios", host: "api.acme.io", scheme: "http" },
          line: 2,
          column: 44,
          endLine: 2,
          endColumn: 64,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `import axios from "axios";
export const api = axios.create({ baseURL: "https://api.acme.io", headers: { Authorization: \`Bearer \${token}\` } });`,
            },
          ],
        },
      ],
    },
    {
      name: "axios: the header comes with an interceptor",
      code: `import axios from "axios";
const api = axios.create({ baseURL: "http://api.acme.io" });
api.interceptors.request.use((config) => { config.headers.Authorization = \`Bearer \${token()}\`; return config; });`,
      errors: [
        {
          messageId: "request",
          data: { client: "axios", host: "api.acme.io", scheme: "http" },
          line: 2,
          column: 37,
          endLine: 2,
          endColumn: 57,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `import axios from "axios";
const api = axios.create({ baseURL: "https://api.acme.io" });
api.interceptors.request.use((config) => { config.headers.Authorization = \`Bearer \${token()}\`; return config; });`,
            },
          ],
        },
      ],
    },
    {
      name: "axios: the header comes with a request",
      code: `import axios from "axios";
const api = axios.create({ baseURL: "http://api.acme.io" });
export const me = (token: string) => api.get("/me", { headers: { Authorization: \`Bearer \${token}\` } });`,
      errors: [
        {
          messageId: "request",
          data: { client: "axios", host: "api.acme.io", scheme: "http" },
          line: 2,
          column: 37,
          endLine: 2,
          endColumn: 57,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `import axios from "axios";
const api = axios.create({ baseURL: "https://api.acme.io" });
export const me = (token: string) => api.get("/me", { headers: { Authorization: \`Bearer \${token}\` } });`,
            },
          ],
        },
      ],
    },
    {
      name: "axios: the header comes with the defaults",
      code: `const axios = require("axios");
const api = axios.create({ baseURL: "http://api.acme.io" });
api.defaults.headers.common["Authorization"] = token;`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "request",
          data: { client: "axios", host: "api.acme.io", scheme: "http" },
          line: 2,
          column: 37,
          endLine: 2,
          endColumn: 57,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `const axios = require("axios");
const api = axios.create({ baseURL: "https://api.acme.io" });
api.defaults.headers.common["Authorization"] = token;`,
            },
          ],
        },
      ],
    },
    {
      name: "axios: base and header of the defaults",
      code: `import axios from "axios";
axios.defaults.baseURL = "http://api.acme.io";
axios.defaults.headers.common["Authorization"] = token;`,
      errors: [
        {
          messageId: "request",
          data: { client: "client", host: "api.acme.io", scheme: "http" },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 46,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `import axios from "axios";
axios.defaults.baseURL = "https://api.acme.io";
axios.defaults.headers.common["Authorization"] = token;`,
            },
          ],
        },
      ],
    },
    {
      name: "a base in a class field",
      code: 'export class Api { readonly #base = "http://api.acme.io"; me(token: string) { return fetch(`${this.#base}/me`, { headers: { Authorization: `Bearer ${token}` } }); } }',
      errors: [
        {
          messageId: "request",
          data: { client: "fetch", host: "api.acme.io", scheme: "http" },
          line: 1,
          column: 37,
          endLine: 1,
          endColumn: 57,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output:
                'export class Api { readonly #base = "https://api.acme.io"; me(token: string) { return fetch(`${this.#base}/me`, { headers: { Authorization: `Bearer ${token}` } }); } }',
            },
          ],
        },
      ],
    },
    {
      name: "a key in a query by the variable's name",
      code: `const apiKey = process.env.KEY;
fetch(\`http://api.acme.io/v1?appid=\${apiKey}\`);`,
      errors: [
        {
          messageId: "url",
          data: { host: "api.acme.io", scheme: "http" },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 38,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `const apiKey = process.env.KEY;
fetch(\`https://api.acme.io/v1?appid=\${apiKey}\`);`,
            },
          ],
        },
      ],
    },
    {
      name: "got",
      code: `import got from "got";
await got("http://api.acme.io/me", { headers: { Authorization: \`Bearer \${token}\` } });`,
      errors: [
        {
          messageId: "request",
          data: { client: "got", host: "api.acme.io", scheme: "http" },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 34,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `import got from "got";
await got("https://api.acme.io/me", { headers: { Authorization: \`Bearer \${token}\` } });`,
            },
          ],
        },
      ],
    },
    {
      name: "got's client",
      code: `import got from "got";
export const api = got.extend({ prefixUrl: "http://api.acme.io", headers: { Authorization: \`Bearer \${token}\` } });`,
      errors: [
        {
          messageId: "request",
          data: { client: "got", host: "api.acme.io", scheme: "http" },
          line: 2,
          column: 44,
          endLine: 2,
          endColumn: 64,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `import got from "got";
export const api = got.extend({ prefixUrl: "https://api.acme.io", headers: { Authorization: \`Bearer \${token}\` } });`,
            },
          ],
        },
      ],
    },
    {
      name: "ky",
      code: `import ky from "ky";
await ky.post("http://api.acme.io/me", { json: { password } });`,
      errors: [
        {
          messageId: "request",
          data: { client: "ky", host: "api.acme.io", scheme: "http" },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 38,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `import ky from "ky";
await ky.post("https://api.acme.io/me", { json: { password } });`,
            },
          ],
        },
      ],
    },
    {
      name: "undici",
      code: `import { request } from "undici";
await request("http://api.acme.io/me", { headers: { Authorization: \`Bearer \${token}\` } });`,
      errors: [
        {
          messageId: "request",
          data: { client: "undici", host: "api.acme.io", scheme: "http" },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 38,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `import { request } from "undici";
await request("https://api.acme.io/me", { headers: { Authorization: \`Bearer \${token}\` } });`,
            },
          ],
        },
      ],
    },
    {
      name: "node:http with a host option",
      code: `import http from "node:http";
http.request({ hostname: "api.acme.io", path: "/me", headers: { Authorization: \`Bearer \${token}\` } });`,
      errors: [
        {
          messageId: "module",
          data: { client: "node:http", host: "api.acme.io" },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 13,
          suggestions: [
            {
              messageId: "useModule",
              data: { module: "node:https" },
              output: `import http from "node:http";
import { request } from "node:https";
request({ hostname: "api.acme.io", path: "/me", headers: { Authorization: \`Bearer \${token}\` } });`,
            },
          ],
        },
      ],
    },
    {
      name: "node:http with a URL",
      code: `const http = require("http");
http.get("http://api.acme.io/me", { headers: { Authorization: \`Bearer \${token}\` } }, done);`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "request",
          data: { client: "node:http", host: "api.acme.io", scheme: "http" },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 33,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `const http = require("http");
http.get("https://api.acme.io/me", { headers: { Authorization: \`Bearer \${token}\` } }, done);`,
            },
          ],
        },
      ],
    },
    {
      name: "a WebSocket with a token in its URL",
      code: "new WebSocket(`ws://live.acme.io/feed?access_token=${token}`);",
      errors: [
        {
          messageId: "url",
          data: { host: "live.acme.io", scheme: "ws" },
          line: 1,
          column: 15,
          endLine: 1,
          endColumn: 54,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "wss" },
              output: "new WebSocket(`wss://live.acme.io/feed?access_token=${token}`);",
            },
          ],
        },
      ],
    },
    {
      name: "ws with a header",
      code: `import WebSocket from "ws";
export const s = new WebSocket("ws://live.acme.io", { headers: { Authorization: \`Bearer \${token}\` } });`,
      errors: [
        {
          messageId: "request",
          data: { client: "ws", host: "live.acme.io", scheme: "ws" },
          line: 2,
          column: 32,
          endLine: 2,
          endColumn: 51,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "wss" },
              output: `import WebSocket from "ws";
export const s = new WebSocket("wss://live.acme.io", { headers: { Authorization: \`Bearer \${token}\` } });`,
            },
          ],
        },
      ],
    },
    {
      name: "socket.io with a login",
      code: `import { io } from "socket.io-client";
export const s = io("ws://live.acme.io", { auth: { token } });`,
      errors: [
        {
          messageId: "request",
          data: { client: "socket.io", host: "live.acme.io", scheme: "ws" },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 40,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "wss" },
              output: `import { io } from "socket.io-client";
export const s = io("wss://live.acme.io", { auth: { token } });`,
            },
          ],
        },
      ],
    },
    {
      name: "a URL with a login",
      code: "export const url = `redis://:${process.env.REDIS_PASSWORD}@cache.acme.io:6379`;",
      errors: [
        {
          messageId: "url",
          data: { host: "cache.acme.io", scheme: "redis" },
          line: 1,
          column: 20,
          endLine: 1,
          endColumn: 32,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "rediss" },
              output: "export const url = `rediss://:${process.env.REDIS_PASSWORD}@cache.acme.io:6379`;",
            },
          ],
        },
      ],
    },
    {
      name: "a URL with a key",
      code: `export const url = "http://api.acme.io/v1?api_key=" + key;`,
      errors: [
        {
          messageId: "url",
          data: { host: "api.acme.io", scheme: "http" },
          line: 1,
          column: 20,
          endLine: 1,
          endColumn: 52,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `export const url = "https://api.acme.io/v1?api_key=" + key;`,
            },
          ],
        },
      ],
    },
    {
      name: "an OAuth endpoint by its option",
      code: `passport.use(new OAuth2Strategy({ authorizationURL: "https://idp.acme.io/authorize", tokenURL: "http://idp.acme.io/token" }));`,
      errors: [
        {
          messageId: "endpoint",
          data: { host: "idp.acme.io", scheme: "http" },
          line: 1,
          column: 96,
          endLine: 1,
          endColumn: 122,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `passport.use(new OAuth2Strategy({ authorizationURL: "https://idp.acme.io/authorize", tokenURL: "https://idp.acme.io/token" }));`,
            },
          ],
        },
      ],
    },
    {
      name: "an issuer",
      code: `export const auth = { issuer: "http://idp.acme.io", audience: "api" };`,
      errors: [
        {
          messageId: "endpoint",
          data: { host: "idp.acme.io", scheme: "http" },
          line: 1,
          column: 31,
          endLine: 1,
          endColumn: 51,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `export const auth = { issuer: "https://idp.acme.io", audience: "api" };`,
            },
          ],
        },
      ],
    },
    {
      name: "a token endpoint that is called",
      code: `fetch("http://idp.acme.io/oauth2/token", { method: "POST", body });`,
      errors: [
        {
          messageId: "endpoint",
          data: { host: "idp.acme.io", scheme: "http" },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 40,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `fetch("https://idp.acme.io/oauth2/token", { method: "POST", body });`,
            },
          ],
        },
      ],
    },
    {
      name: "a client's options",
      code: `import { Acme } from "acme-sdk";
export const acme = new Acme({ baseURL: "http://api.acme.io/v1", apiKey: process.env.ACME_API_KEY });`,
      errors: [
        {
          messageId: "request",
          data: { client: "client", host: "api.acme.io", scheme: "http" },
          line: 2,
          column: 41,
          endLine: 2,
          endColumn: 64,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `import { Acme } from "acme-sdk";
export const acme = new Acme({ baseURL: "https://api.acme.io/v1", apiKey: process.env.ACME_API_KEY });`,
            },
          ],
        },
      ],
    },
    {
      name: "a service without TLS",
      code: `import Redis from "ioredis";
export const redis = new Redis({ host: "redis.acme.io", password: process.env.REDIS_PASSWORD });`,
      errors: [
        {
          messageId: "service",
          data: { client: "Redis", host: "redis.acme.io" },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 31,
          suggestions: [
            {
              messageId: "setTls",
              data: { text: "tls: {}" },
              output: `import Redis from "ioredis";
export const redis = new Redis({ host: "redis.acme.io", password: process.env.REDIS_PASSWORD, tls: {} });`,
            },
          ],
        },
      ],
    },
    {
      name: "TLS that is switched off",
      code: `import { Pool } from "pg";
export const pool = new Pool({ host: "db.acme.io", password: process.env.DB_PASSWORD, ssl: false });`,
      errors: [
        {
          messageId: "service",
          data: { client: "PostgreSQL", host: "db.acme.io" },
          line: 2,
          column: 87,
          endLine: 2,
          endColumn: 97,
          suggestions: [
            {
              messageId: "setTls",
              data: { text: "ssl: true" },
              output: `import { Pool } from "pg";
export const pool = new Pool({ host: "db.acme.io", password: process.env.DB_PASSWORD, ssl: true });`,
            },
          ],
        },
      ],
    },
    {
      name: "a request of the browser's",
      code: `export function load(token: string) { const xhr = new XMLHttpRequest(); xhr.open("GET", "http://api.acme.io/me"); xhr.setRequestHeader("Authorization", "Bearer " + token); xhr.send(); }`,
      errors: [
        {
          messageId: "request",
          data: { client: "XMLHttpRequest", host: "api.acme.io", scheme: "http" },
          line: 1,
          column: 89,
          endLine: 1,
          endColumn: 112,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `export function load(token: string) { const xhr = new XMLHttpRequest(); xhr.open("GET", "https://api.acme.io/me"); xhr.setRequestHeader("Authorization", "Bearer " + token); xhr.send(); }`,
            },
          ],
        },
      ],
    },
    {
      name: "further along a chain",
      code: `import request from "superagent";
export const load = (token: string) => request.get("http://api.acme.io/me").query({ page: 1 }).set("Authorization", \`Bearer \${token}\`);`,
      errors: [
        {
          messageId: "request",
          data: { client: "superagent", host: "api.acme.io", scheme: "http" },
          line: 2,
          column: 52,
          endLine: 2,
          endColumn: 75,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `import request from "superagent";
export const load = (token: string) => request.get("https://api.acme.io/me").query({ page: 1 }).set("Authorization", \`Bearer \${token}\`);`,
            },
          ],
        },
      ],
    },
    {
      name: "a channel without TLS",
      code: `import * as grpc from "@grpc/grpc-js";
import { Users } from "./users.js";
export const users = new Users("api.acme.io:50051", grpc.credentials.createInsecure());`,
      errors: [
        {
          messageId: "service",
          data: { client: "gRPC", host: "api.acme.io" },
          line: 3,
          column: 53,
          endLine: 3,
          endColumn: 86,
          suggestions: [
            {
              messageId: "setTls",
              data: { text: "createSsl()" },
              output: `import * as grpc from "@grpc/grpc-js";
import { Users } from "./users.js";
export const users = new Users("api.acme.io:50051", grpc.credentials.createSsl());`,
            },
          ],
        },
      ],
    },
    {
      name: "a broker's options",
      code: `import amqp from "amqplib";
export const open = (password: string) => amqp.connect({ protocol: "amqp", hostname: "mq.acme.io", username: "app", password });`,
      errors: [
        {
          messageId: "service",
          data: { client: "RabbitMQ", host: "mq.acme.io" },
          line: 2,
          column: 58,
          endLine: 2,
          endColumn: 74,
          suggestions: [
            {
              messageId: "setTls",
              data: { text: `protocol: "amqps"` },
              output: `import amqp from "amqplib";
export const open = (password: string) => amqp.connect({ protocol: "amqps", hostname: "mq.acme.io", username: "app", password });`,
            },
          ],
        },
      ],
    },
    {
      name: "a base that ends in its host",
      code: `const BASE = "http://api.acme.io";
export const me = (path: string, token: string) => fetch(\`\${BASE}\${path}\`, { headers: { Authorization: \`Bearer \${token}\` } });`,
      errors: [
        {
          messageId: "request",
          data: { client: "fetch", host: "api.acme.io", scheme: "http" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 34,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `const BASE = "https://api.acme.io";
export const me = (path: string, token: string) => fetch(\`\${BASE}\${path}\`, { headers: { Authorization: \`Bearer \${token}\` } });`,
            },
          ],
        },
      ],
    },
    {
      name: "an interceptor that rewrites requests",
      code: `import { HttpHandler, HttpRequest } from "@angular/common/http";
const API = "http://api.acme.io";
export class AuthInterceptor {
  token = "";
  intercept(req: HttpRequest<unknown>, next: HttpHandler) {
    return next.handle(req.clone({ url: API + req.url, setHeaders: { Authorization: \`Bearer \${this.token}\` } }));
  }
}`,
      errors: [
        {
          messageId: "request",
          data: { client: "HttpClient", host: "api.acme.io", scheme: "http" },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 33,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `import { HttpHandler, HttpRequest } from "@angular/common/http";
const API = "https://api.acme.io";
export class AuthInterceptor {
  token = "";
  intercept(req: HttpRequest<unknown>, next: HttpHandler) {
    return next.handle(req.clone({ url: API + req.url, setHeaders: { Authorization: \`Bearer \${this.token}\` } }));
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a link that another gives its header",
      code: `import { ApolloClient, createHttpLink, InMemoryCache } from "@apollo/client";
import { setContext } from "@apollo/client/link/context";
export function connect(token: string) {
  const http = createHttpLink({ uri: "http://api.acme.io/graphql" });
  const auth = setContext(() => ({ headers: { authorization: \`Bearer \${token}\` } }));
  return new ApolloClient({ link: auth.concat(http), cache: new InMemoryCache() });
}`,
      errors: [
        {
          messageId: "request",
          data: { client: "@apollo/client", host: "api.acme.io", scheme: "http" },
          line: 4,
          column: 38,
          endLine: 4,
          endColumn: 66,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `import { ApolloClient, createHttpLink, InMemoryCache } from "@apollo/client";
import { setContext } from "@apollo/client/link/context";
export function connect(token: string) {
  const http = createHttpLink({ uri: "https://api.acme.io/graphql" });
  const auth = setContext(() => ({ headers: { authorization: \`Bearer \${token}\` } }));
  return new ApolloClient({ link: auth.concat(http), cache: new InMemoryCache() });
}`,
            },
          ],
        },
      ],
    },
    {
      name: "an issuer's metadata",
      code: `import { Issuer } from "openid-client";
export const issuer = await Issuer.discover("http://idp.acme.com");`,
      errors: [
        {
          messageId: "endpoint",
          data: { host: "idp.acme.com", scheme: "http" },
          line: 2,
          column: 45,
          endLine: 2,
          endColumn: 66,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `import { Issuer } from "openid-client";
export const issuer = await Issuer.discover("https://idp.acme.com");`,
            },
          ],
        },
      ],
    },
    {
      name: "an issuer's keys",
      code: `import { createRemoteJWKSet } from "jose";
export const keys = createRemoteJWKSet(new URL("http://idp.acme.com/jwks"));`,
      errors: [
        {
          messageId: "endpoint",
          data: { host: "idp.acme.com", scheme: "http" },
          line: 2,
          column: 48,
          endLine: 2,
          endColumn: 74,
          suggestions: [
            {
              messageId: "useTls",
              data: { scheme: "https" },
              output: `import { createRemoteJWKSet } from "jose";
export const keys = createRemoteJWKSet(new URL("https://idp.acme.com/jwks"));`,
            },
          ],
        },
      ],
    },
  ],
});
