import rule from "../../src/rules/no-disabled-tls-verification.js";
import { run } from "../run.js";

run("no-disabled-tls-verification", rule, {
  valid: [
    { name: "verification is on", code: "export const options = { rejectUnauthorized: true };" },
    {
      name: "as the configuration says",
      code: `import { config } from "./config.js";
export const options = { rejectUnauthorized: config.verify };`,
    },
    {
      name: "only in development",
      code: `export const options = { rejectUnauthorized: process.env.NODE_ENV === "production" };`,
    },
    {
      name: "under a condition of development",
      code: `if (process.env.NODE_ENV === "development") process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";`,
    },
    {
      name: "in a branch of development",
      code: `const isDev = true;
export const options = isDev ? { rejectUnauthorized: false } : {};`,
    },
    { name: "to this machine", code: `export const options = { host: "localhost", ssl: { rejectUnauthorized: false } };` },
    {
      name: "a check of one's own",
      code: `export const options = { checkServerIdentity: (host: string, cert: any) => { if (cert.fingerprint !== PIN) return new Error("Wrong peer"); return undefined; } };`,
    },
    {
      name: "a handler that asks",
      code: `import { app } from "electron";
app.on("certificate-error", (event, contents, url, error, certificate, callback) => { if (certificate.fingerprint !== PIN) return callback(false); callback(true); });`,
    },
    { name: "another setting's name", code: "export const policy = { strict: false, secure: false };" },
    { name: "tests", code: `it("x", () => connect({ rejectUnauthorized: false }));`, filename: "a.test.ts" },
    {
      name: "a database's URL that checks its peer",
      code: `export const url = "postgres://app@db.acme.io/app?sslmode=verify-full";`,
    },
    { name: "a database on this machine", code: `export const url = "postgres://app@localhost/app?sslmode=disable";` },
    { name: "a parameter of another URL", code: `export const url = "https://acme.io/settings?ssl=false";` },
    { name: "another switch", code: `app.commandLine.appendSwitch("disable-gpu");` },
    {
      name: "what the user has chosen",
      code: "export const agentOptions = (options: any) => ({ ...(options.ignoreSSLIssues ? { rejectUnauthorized: false } : {}) });",
    },
    {
      name: "a switch that the user has chosen",
      code: `import { app } from "electron";
declare const args: { ignoreCertificate?: boolean };
if (args.ignoreCertificate) app.commandLine.appendSwitch("ignore-certificate-errors");`,
    },
    {
      name: "a check that the user has given up",
      code: `declare const settings: { nocertcheck?: boolean };
export const options: any = {};
if (settings.nocertcheck) options.rejectUnauthorized = false;`,
    },
    {
      name: "the same option of something else in a sum",
      code: `export const url = "https://docs.acme.io/" + topic + "?ssl=false";`,
    },
    {
      name: "checked in production",
      code: `import https from "https"; export const agent = new https.Agent({ rejectUnauthorized: process.env.NODE_ENV === "production" });`,
    },
    {
      name: "unchecked outside of production alone",
      code: "export const pool = new Pool({ ssl: isProduction() ? true : { rejectUnauthorized: false } });",
    },
    {
      name: "unchecked in tests alone",
      code: `export const pool = new Pool({ ssl: process.env.NODE_ENV === "test" ? { rejectUnauthorized: false } : true });`,
    },
    {
      name: "off, unless a flag says production",
      code: `if (!isProd) process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";`,
    },
    {
      name: "chosen by what a test finds",
      code: "export const agent = (host: string) => new Agent({ rejectUnauthorized: /test/.test(host) ? false : true });",
    },
  ],
  invalid: [
    {
      name: "an agent",
      code: `import https from "node:https";
export const agent = new https.Agent({ rejectUnauthorized: false });`,
      errors: [
        {
          messageId: "unverified",
          data: { option: "rejectUnauthorized: false", does: "takes any certificate for the peer's" },
          line: 2,
          column: 40,
          endLine: 2,
          endColumn: 65,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "rejectUnauthorized: false" },
              output: `import https from "node:https";
export const agent = new https.Agent({  });`,
            },
          ],
        },
      ],
    },
    {
      name: "a client's agent",
      code: `import axios from "axios";
import { Agent } from "https";
export const api = axios.create({ baseURL: "https://api.acme.io", httpsAgent: new Agent({ keepAlive: true, rejectUnauthorized: false }) });`,
      errors: [
        {
          messageId: "unverified",
          data: { option: "rejectUnauthorized: false", does: "takes any certificate for the peer's" },
          line: 3,
          column: 108,
          endLine: 3,
          endColumn: 133,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "rejectUnauthorized: false" },
              output: `import axios from "axios";
import { Agent } from "https";
export const api = axios.create({ baseURL: "https://api.acme.io", httpsAgent: new Agent({ keepAlive: true }) });`,
            },
          ],
        },
      ],
    },
    {
      name: "a database",
      code: `const { Pool } = require("pg");
module.exports = new Pool({ connectionString: process.env.DATABASE_URL, ssl: { rejectUnauthorized: false } });`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "unverified",
          data: { option: "rejectUnauthorized: false", does: "takes any certificate for the peer's" },
          line: 2,
          column: 80,
          endLine: 2,
          endColumn: 105,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "rejectUnauthorized: false" },
              output: `const { Pool } = require("pg");
module.exports = new Pool({ connectionString: process.env.DATABASE_URL, ssl: {  } });`,
            },
          ],
        },
      ],
    },
    {
      name: "through a constant",
      code: `const VERIFY = false;
export const options = { rejectUnauthorized: VERIFY };`,
      errors: [
        {
          messageId: "unverified",
          data: { option: "rejectUnauthorized: VERIFY", does: "takes any certificate for the peer's" },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 52,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "rejectUnauthorized: VERIFY" },
              output: `const VERIFY = false;
export const options = {  };`,
            },
          ],
        },
      ],
    },
    {
      name: "the whole process",
      code: `process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";`,
      errors: [
        {
          messageId: "unverified",
          data: { option: `NODE_TLS_REJECT_UNAUTHORIZED = "0"`, does: "takes any certificate for the peer's" },
          line: 1,
          column: 44,
          endLine: 1,
          endColumn: 47,
          suggestions: [{ messageId: "setTo", data: { text: `"1"` }, output: `process.env.NODE_TLS_REJECT_UNAUTHORIZED = "1";` }],
        },
      ],
    },
    {
      name: "the whole process, with brackets",
      code: `process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = 0 as any;`,
      errors: [
        {
          messageId: "unverified",
          data: { option: "NODE_TLS_REJECT_UNAUTHORIZED = 0 as any", does: "takes any certificate for the peer's" },
          line: 1,
          column: 47,
          endLine: 1,
          endColumn: 55,
          suggestions: [
            { messageId: "setTo", data: { text: `"1"` }, output: `process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "1";` },
          ],
        },
      ],
    },
    {
      name: "a child process",
      code: `export const env = { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: "0" };`,
      errors: [
        {
          messageId: "unverified",
          data: { option: `NODE_TLS_REJECT_UNAUTHORIZED: "0"`, does: "takes any certificate for the peer's" },
          line: 1,
          column: 38,
          endLine: 1,
          endColumn: 71,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: `"1"` },
              output: `export const env = { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: "1" };`,
            },
          ],
        },
      ],
    },
    {
      name: "an assignment to options",
      code: "export function relax(options: any) { options.rejectUnauthorized = false; return options; }",
      errors: [
        {
          messageId: "unverified",
          data: { option: "rejectUnauthorized = false", does: "takes any certificate for the peer's" },
          line: 1,
          column: 68,
          endLine: 1,
          endColumn: 73,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: "true" },
              output: "export function relax(options: any) { options.rejectUnauthorized = true; return options; }",
            },
          ],
        },
      ],
    },
    {
      name: "strictSSL",
      code: "export const options = { strictSSL: false, json: true };",
      errors: [
        {
          messageId: "unverified",
          data: { option: "strictSSL: false", does: "takes any certificate for the peer's" },
          line: 1,
          column: 26,
          endLine: 1,
          endColumn: 42,
          suggestions: [
            { messageId: "removeOption", data: { option: "strictSSL: false" }, output: "export const options = { json: true };" },
          ],
        },
      ],
    },
    {
      name: "a check that accepts everything",
      code: "export const options = { checkServerIdentity: () => undefined };",
      errors: [
        {
          messageId: "acceptsAll",
          line: 1,
          column: 26,
          endLine: 1,
          endColumn: 62,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "checkServerIdentity: () => undefined" },
              output: "export const options = {  };",
            },
          ],
        },
      ],
    },
    {
      name: "a check with an empty body",
      code: `export const options = { host: "db.acme.io", checkServerIdentity() {} };`,
      errors: [
        {
          messageId: "acceptsAll",
          line: 1,
          column: 46,
          endLine: 1,
          endColumn: 70,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "checkServerIdentity() {}" },
              output: `export const options = { host: "db.acme.io" };`,
            },
          ],
        },
      ],
    },
    {
      name: "MongoDB",
      code: `import { MongoClient } from "mongodb";
export const client = new MongoClient(process.env.MONGO_URL!, { tls: true, tlsAllowInvalidCertificates: true });`,
      errors: [
        {
          messageId: "unverified",
          data: { option: "tlsAllowInvalidCertificates: true", does: "takes any certificate for the peer's" },
          line: 2,
          column: 76,
          endLine: 2,
          endColumn: 109,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "tlsAllowInvalidCertificates: true" },
              output: `import { MongoClient } from "mongodb";
export const client = new MongoClient(process.env.MONGO_URL!, { tls: true });`,
            },
          ],
        },
      ],
    },
    {
      name: "SQL Server",
      code: `export const config = { server: "sql.acme.io", options: { encrypt: true, trustServerCertificate: true } };`,
      errors: [
        {
          messageId: "unverified",
          data: { option: "trustServerCertificate: true", does: "takes any certificate for the peer's" },
          line: 1,
          column: 74,
          endLine: 1,
          endColumn: 102,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: "false" },
              output: `export const config = { server: "sql.acme.io", options: { encrypt: true, trustServerCertificate: false } };`,
            },
          ],
        },
      ],
    },
    {
      name: "Electron's windows",
      code: `import { BrowserWindow } from "electron";
export const w = new BrowserWindow({ webPreferences: { nodeIntegration: false, webSecurity: false, allowRunningInsecureContent: true } });`,
      errors: [
        {
          messageId: "unverified",
          data: { option: "webSecurity: false", does: "lets pages read what other origins answer" },
          line: 2,
          column: 80,
          endLine: 2,
          endColumn: 98,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "webSecurity: false" },
              output: `import { BrowserWindow } from "electron";
export const w = new BrowserWindow({ webPreferences: { nodeIntegration: false, allowRunningInsecureContent: true } });`,
            },
          ],
        },
        {
          messageId: "unverified",
          data: { option: "allowRunningInsecureContent: true", does: "runs scripts that came without TLS" },
          line: 2,
          column: 100,
          endLine: 2,
          endColumn: 133,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "allowRunningInsecureContent: true" },
              output: `import { BrowserWindow } from "electron";
export const w = new BrowserWindow({ webPreferences: { nodeIntegration: false, webSecurity: false } });`,
            },
          ],
        },
      ],
    },
    {
      name: "Electron's event",
      code: `import { app } from "electron";
app.on("certificate-error", (event, contents, url, error, certificate, callback) => { event.preventDefault(); callback(true); });`,
      errors: [
        {
          messageId: "accepted",
          line: 2,
          column: 111,
          endLine: 2,
          endColumn: 125,
          suggestions: [
            {
              messageId: "reject",
              output: `import { app } from "electron";
app.on("certificate-error", (event, contents, url, error, certificate, callback) => { event.preventDefault(); callback(false); });`,
            },
          ],
        },
      ],
    },
    {
      name: "Electron's procedure",
      code: `import { session } from "electron";
session.defaultSession.setCertificateVerifyProc((request, callback) => { callback(0); });`,
      errors: [
        {
          messageId: "accepted",
          line: 2,
          column: 74,
          endLine: 2,
          endColumn: 85,
          suggestions: [
            {
              messageId: "reject",
              output: `import { session } from "electron";
session.defaultSession.setCertificateVerifyProc((request, callback) => { callback(-2); });`,
            },
          ],
        },
      ],
    },
    {
      name: "a database's URL",
      code: `export const url = "postgres://app@db.acme.io/app?sslmode=disable&pool=5";`,
      errors: [
        {
          messageId: "unverified",
          data: { option: "sslmode=disable", does: "leaves the peer unchecked, or TLS off" },
          line: 1,
          column: 20,
          endLine: 1,
          endColumn: 74,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: "sslmode=verify-full" },
              output: `export const url = "postgres://app@db.acme.io/app?sslmode=verify-full&pool=5";`,
            },
          ],
        },
      ],
    },
    {
      name: "a database's URL in a template",
      code: "export const url = (password: string) => `mongodb://app:${password}@db.acme.io/app?retryWrites=true&tls=false`;",
      errors: [
        {
          messageId: "unverified",
          data: { option: "tls=false", does: "leaves the peer unchecked, or TLS off" },
          line: 1,
          column: 67,
          endLine: 1,
          endColumn: 111,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: "tls=true" },
              output:
                "export const url = (password: string) => `mongodb://app:${password}@db.acme.io/app?retryWrites=true&tls=true`;",
            },
          ],
        },
      ],
    },
    {
      name: "a switch of the command line",
      code: `import { app } from "electron";
app.commandLine.appendSwitch("ignore-certificate-errors");`,
      errors: [
        {
          messageId: "unverified",
          data: { option: "ignore-certificate-errors", does: "takes any certificate for the peer's" },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 58,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "ignore-certificate-errors" },
              output: `import { app } from "electron";
`,
            },
          ],
        },
      ],
    },
    {
      name: "an option that is set by a call",
      code: `import { Curl } from "node-libcurl";
const curl = new Curl();
curl.setOpt(Curl.option.SSL_VERIFYPEER, false);`,
      errors: [
        {
          messageId: "unverified",
          data: { option: "SSL_VERIFYPEER = false", does: "takes any certificate for the peer's" },
          line: 3,
          column: 41,
          endLine: 3,
          endColumn: 46,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: "true" },
              output: `import { Curl } from "node-libcurl";
const curl = new Curl();
curl.setOpt(Curl.option.SSL_VERIFYPEER, true);`,
            },
          ],
        },
      ],
    },
    {
      name: "a phone's requests",
      code: `import ReactNativeBlobUtil from "react-native-blob-util";
export const load = (url: string) => ReactNativeBlobUtil.config({ trusty: true }).fetch("GET", url);`,
      errors: [
        {
          messageId: "unverified",
          data: { option: "trusty: true", does: "takes any certificate for the peer's" },
          line: 2,
          column: 67,
          endLine: 2,
          endColumn: 79,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "trusty: true" },
              output: `import ReactNativeBlobUtil from "react-native-blob-util";
export const load = (url: string) => ReactNativeBlobUtil.config({  }).fetch("GET", url);`,
            },
          ],
        },
      ],
    },
    {
      name: "a database's URL in a sum",
      code: `export const url = "postgres://app:" + process.env.PASSWORD + "@db.acme.io/app?sslmode=disable";`,
      errors: [
        {
          messageId: "unverified",
          data: { option: "sslmode=disable", does: "leaves the peer unchecked, or TLS off" },
          line: 1,
          column: 63,
          endLine: 1,
          endColumn: 96,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: "sslmode=verify-full" },
              output: `export const url = "postgres://app:" + process.env.PASSWORD + "@db.acme.io/app?sslmode=verify-full";`,
            },
          ],
        },
      ],
    },
    {
      name: "in production alone",
      code: `export const pool = new Pool({ ssl: process.env.NODE_ENV === "production" ? { rejectUnauthorized: false } : false });`,
      errors: [
        {
          messageId: "unverified",
          data: { option: "rejectUnauthorized: false", does: "takes any certificate for the peer's" },
          line: 1,
          column: 79,
          endLine: 1,
          endColumn: 104,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "rejectUnauthorized: false" },
              output: `export const pool = new Pool({ ssl: process.env.NODE_ENV === "production" ? {  } : false });`,
            },
          ],
        },
      ],
    },
    {
      name: "in what isn't development",
      code: `export const pool = new Pool({ ssl: process.env.NODE_ENV === "development" ? false : { rejectUnauthorized: false } });`,
      errors: [
        {
          messageId: "unverified",
          data: { option: "rejectUnauthorized: false", does: "takes any certificate for the peer's" },
          line: 1,
          column: 88,
          endLine: 1,
          endColumn: 113,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "rejectUnauthorized: false" },
              output: `export const pool = new Pool({ ssl: process.env.NODE_ENV === "development" ? false : {  } });`,
            },
          ],
        },
      ],
    },
    {
      name: "a statement for production",
      code: `if (process.env.NODE_ENV === "production") process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";`,
      errors: [
        {
          messageId: "unverified",
          data: { option: `NODE_TLS_REJECT_UNAUTHORIZED = "0"`, does: "takes any certificate for the peer's" },
          line: 1,
          column: 87,
          endLine: 1,
          endColumn: 90,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: `"1"` },
              output: `if (process.env.NODE_ENV === "production") process.env.NODE_TLS_REJECT_UNAUTHORIZED = "1";`,
            },
          ],
        },
      ],
    },
    {
      name: "checked outside of production alone",
      code: `import https from "https"; export const agent = new https.Agent({ rejectUnauthorized: process.env.NODE_ENV !== "production" });`,
      errors: [
        {
          messageId: "unverified",
          data: {
            option: `rejectUnauthorized: process.env.NODE_ENV !== "production"`,
            does: "takes any certificate for the peer's",
          },
          line: 1,
          column: 67,
          endLine: 1,
          endColumn: 124,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: `rejectUnauthorized: process.env.NODE_ENV !== "production"` },
              output: `import https from "https"; export const agent = new https.Agent({  });`,
            },
          ],
        },
      ],
    },
    {
      name: "a choice that is off in production",
      code: `import https from "https"; export const agent = new https.Agent({ rejectUnauthorized: isProd ? false : true });`,
      errors: [
        {
          messageId: "unverified",
          data: { option: "rejectUnauthorized: isProd ? false : true", does: "takes any certificate for the peer's" },
          line: 1,
          column: 67,
          endLine: 1,
          endColumn: 108,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "rejectUnauthorized: isProd ? false : true" },
              output: `import https from "https"; export const agent = new https.Agent({  });`,
            },
          ],
        },
      ],
    },
  ],
});
