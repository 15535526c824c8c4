import rule from "../../src/rules/no-credential-logging.js";
import { run } from "../run.js";

run("no-credential-logging", rule, {
  valid: [
    { name: "a name", code: `export const login = (name: string) => { console.log("signed in", name); };` },
    { name: "a mask", code: "export const show = (apiKey: string) => { console.log(mask(apiKey)); };" },
    { name: "a hash", code: "export const show = (password: string) => { console.log(hash(password)); };" },
    {
      name: "the first characters",
      code: `export const show = (apiKey: string) => { console.log("key", apiKey.slice(0, 4)); };`,
    },
    {
      name: "whether there is one",
      code: "export const show = (token: string, apiKey?: string) => { console.log({ token: !!token, hasKey: Boolean(apiKey) }); };",
    },
    { name: "a condition", code: `export const show = (password: string) => { console.log(password ? "given" : "missing"); };` },
    { name: "a length", code: "export const show = (password: string) => { console.log(password.length, typeof password); };" },
    {
      name: "a token far from all that speaks of authentication",
      code: `const password = read();\n${"// Another matter.\n".repeat(1000)}throw new Error("No provider of " + token);`,
    },
    {
      name: "a lexer's token",
      code: "export const next = (token: Token) => { console.log(token); throw new Error(`Unexpected token ${token}`); };",
    },
    { name: "a message of a form", code: "export const show = (errors: any) => { console.log(errors.password); };" },
    { name: "a constant's name", code: "export const show = () => { console.log(STORAGE_KEYS.ACCESS_TOKEN); };" },
    { name: "a sentence", code: `console.log("Enter your password: ");` },
    {
      name: "a placeholder",
      code: `const apiKey = "your-api-key";
console.log(apiKey);`,
    },
    {
      name: "names of headers",
      code: `export const show = (req: any) => { console.log(Object.keys(req.headers), req.headers["user-agent"]); };`,
    },
    { name: "a body without a password", code: "export const show = (req: any) => { console.log(req.body); };" },
    { name: "a CSRF token", code: "export const show = (csrfToken: string) => { console.log(csrfToken); };" },
    {
      name: "a function of that name",
      code: `const resetPassword = () => {};
console.log(resetPassword);`,
    },
    {
      name: "what is asserted",
      code: `export const check = (password: string) => { console.assert(password, "no password"); };`,
    },
    { name: "tests", code: `it("x", () => console.log(password));`, filename: "a.test.ts" },
    {
      name: "headers of which the credentials are covered",
      code: `export const show = (req: any) => { console.log({ ...req.headers, authorization: "[redacted]" }); };`,
    },
    {
      name: "a choice of somebody who knows",
      code: `export const show = (password: string) => { console.log(logsPasswords ? password : "********"); };`,
    },
    {
      name: "an error of one's own that takes a name",
      code: "export const find = (channelToken: string) => { throw new NotFoundError(channelToken); };",
    },
    {
      name: "what is left without the password",
      code: `export const save = (user: any, logger: any) => {
  const { password, ...payloadWithoutPassword } = user;
  logger.info("saved", { payloadWithoutPassword });
};`,
    },
    {
      name: "the name of the variable that is missing",
      code: `const sessionPassword = "APP_SESSION_PASSWORD";
console.error(\`\${sessionPassword} is not set\`);`,
    },
    {
      name: "the claims of a token",
      code: `export const login = (verifiedToken: any, log: any) => log.info("verified", verifiedToken);`,
    },
    {
      name: "a sort of authentication",
      code: "export const start = (auth: string, logger: any) => logger.info(`Authentication type: ${auth}`);",
    },
    {
      name: "a sort of authentication, joined",
      code: `export const fail = (auth: string) => console.error("Unhandled auth type: ".concat(auth));`,
    },
    { name: "a token that isn't there", code: "if (!accessToken) throw new Error(`no text, but ${accessToken}`);" },
    {
      name: "a token that is no text",
      code: `if (typeof accessToken !== "string" || !accessToken) throw new Error(\`no text, but \${accessToken}\`);`,
    },
    { name: "a token that is nothing by its value", code: "if (accessToken === undefined) console.log(accessToken);" },
    {
      name: "a token that is nothing in the other branch",
      code: "if (accessToken && isReady) { start(); } else if (accessToken) { wait(); } else { console.log(accessToken); }",
    },
  ],
  invalid: [
    {
      name: "an argument",
      code: `export const login = (password: string) => {
  console.log("login with", password);
};`,
      errors: [
        {
          messageId: "logged",
          data: { what: "password", name: "password", sink: "the console" },
          line: 2,
          column: 29,
          endLine: 2,
          endColumn: 37,
          suggestions: [
            {
              messageId: "redact",
              output: `export const login = (password: string) => {
  console.log("login with", "[redacted]");
};`,
            },
            {
              messageId: "removeCall",
              output: `export const login = (password: string) => {
};`,
            },
          ],
        },
      ],
    },
    {
      name: "a template",
      code: `export const login = (user: any) => {
  console.log(\`token of \${user.name}: \${user.accessToken}\`);
};`,
      errors: [
        {
          messageId: "logged",
          data: { what: "access token", name: "accessToken", sink: "the console" },
          line: 2,
          column: 41,
          endLine: 2,
          endColumn: 57,
          suggestions: [
            {
              messageId: "redact",
              output: `export const login = (user: any) => {
  console.log(\`token of \${user.name}: [redacted]\`);
};`,
            },
            {
              messageId: "removeCall",
              output: `export const login = (user: any) => {
};`,
            },
          ],
        },
      ],
    },
    {
      name: "a sum",
      code: `export const login = (apiKey: string) => { console.info("key: " + apiKey); };`,
      errors: [
        {
          messageId: "logged",
          data: { what: "API key", name: "apiKey", sink: "the console" },
          line: 1,
          column: 67,
          endLine: 1,
          endColumn: 73,
          suggestions: [
            {
              messageId: "redact",
              output: `export const login = (apiKey: string) => { console.info("key: " + "[redacted]"); };`,
            },
            { messageId: "removeCall", output: "export const login = (apiKey: string) => {  };" },
          ],
        },
      ],
    },
    {
      name: "an object's field",
      code: `export const login = (email: string, password: string) => {
  logger.info({ email, password }, "signing in");
};`,
      errors: [
        {
          messageId: "logged",
          data: { what: "password", name: "password", sink: "a log" },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 32,
          suggestions: [
            {
              messageId: "redact",
              output: `export const login = (email: string, password: string) => {
  logger.info({ email, password: "[redacted]" }, "signing in");
};`,
            },
            {
              messageId: "removeCall",
              output: `export const login = (email: string, password: string) => {
};`,
            },
          ],
        },
      ],
    },
    {
      name: "a named field",
      code: `export const login = (user: any, token: string) => { logger.debug("login", { user: user.id, auth: { token: token } }); };`,
      errors: [
        {
          messageId: "logged",
          data: { what: "token", name: "token", sink: "a log" },
          line: 1,
          column: 101,
          endLine: 1,
          endColumn: 113,
          suggestions: [
            {
              messageId: "redact",
              output: `export const login = (user: any, token: string) => { logger.debug("login", { user: user.id, auth: { token: "[redacted]" } }); };`,
            },
            { messageId: "removeCall", output: "export const login = (user: any, token: string) => {  };" },
          ],
        },
      ],
    },
    {
      name: "as JSON",
      code: "export const show = (secret: string) => { console.log(JSON.stringify({ secret })); };",
      errors: [
        {
          messageId: "logged",
          data: { what: "secret", name: "secret", sink: "the console" },
          line: 1,
          column: 72,
          endLine: 1,
          endColumn: 78,
          suggestions: [
            {
              messageId: "redact",
              output: `export const show = (secret: string) => { console.log(JSON.stringify({ secret: "[redacted]" })); };`,
            },
            { messageId: "removeCall", output: "export const show = (secret: string) => {  };" },
          ],
        },
      ],
    },
    {
      name: "the environment's secret",
      code: "console.log(process.env.STRIPE_SECRET_KEY);",
      errors: [
        {
          messageId: "logged",
          data: { what: "secret", name: "STRIPE_SECRET_KEY", sink: "the console" },
          line: 1,
          column: 13,
          endLine: 1,
          endColumn: 42,
          suggestions: [
            { messageId: "redact", output: `console.log("[redacted]");` },
            { messageId: "removeCall", output: "" },
          ],
        },
      ],
    },
    {
      name: "the whole environment",
      code: `console.log("starting", process.env);`,
      errors: [
        {
          messageId: "loggedWhole",
          data: { name: "process.env", sink: "the console", what: "environment" },
          line: 1,
          column: 25,
          endLine: 1,
          endColumn: 36,
          suggestions: [
            { messageId: "namesOnly", output: `console.log("starting", Object.keys(process.env));` },
            { messageId: "removeCall", output: "" },
          ],
        },
      ],
    },
    {
      name: "all headers",
      code: "app.use((req, res, next) => { console.log(req.headers); next(); });",
      errors: [
        {
          messageId: "loggedWhole",
          data: { name: "req.headers", sink: "the console", what: "headers and cookies" },
          line: 1,
          column: 43,
          endLine: 1,
          endColumn: 54,
          suggestions: [
            {
              messageId: "namesOnly",
              output: "app.use((req, res, next) => { console.log(Object.keys(req.headers)); next(); });",
            },
            { messageId: "removeCall", output: "app.use((req, res, next) => {  next(); });" },
          ],
        },
      ],
    },
    {
      name: "all headers in an object",
      code: "app.use((req, res, next) => { req.log.info({ url: req.url, ...req.headers }); next(); });",
      errors: [
        {
          messageId: "loggedWhole",
          data: { name: "req.headers", sink: "a log", what: "headers and cookies" },
          line: 1,
          column: 60,
          endLine: 1,
          endColumn: 74,
          suggestions: [
            { messageId: "namesOnly", output: "app.use((req, res, next) => { req.log.info({ url: req.url }); next(); });" },
            { messageId: "removeCall", output: "app.use((req, res, next) => {  next(); });" },
          ],
        },
      ],
    },
    {
      name: "a header under another name",
      code: "export const show = (req: any) => { const header = req.headers.authorization; console.log(header); };",
      errors: [
        {
          messageId: "logged",
          data: { what: "access token", name: "authorization", sink: "the console" },
          line: 1,
          column: 91,
          endLine: 1,
          endColumn: 97,
          suggestions: [
            {
              messageId: "redact",
              output: `export const show = (req: any) => { const header = req.headers.authorization; console.log("[redacted]"); };`,
            },
            {
              messageId: "removeCall",
              output: "export const show = (req: any) => { const header = req.headers.authorization;  };",
            },
          ],
        },
      ],
    },
    {
      name: "the body of a login",
      code: `app.post("/login", (req, res) => { console.log(req.body); const { email, password } = req.body; res.send(check(email, password)); });`,
      errors: [
        {
          messageId: "loggedWhole",
          data: { name: "req.body", sink: "the console", what: "login" },
          line: 1,
          column: 48,
          endLine: 1,
          endColumn: 56,
          suggestions: [
            {
              messageId: "namesOnly",
              output: `app.post("/login", (req, res) => { console.log(Object.keys(req.body)); const { email, password } = req.body; res.send(check(email, password)); });`,
            },
            {
              messageId: "removeCall",
              output: `app.post("/login", (req, res) => {  const { email, password } = req.body; res.send(check(email, password)); });`,
            },
          ],
        },
      ],
    },
    {
      name: "a configuration of the file",
      code: `const config = { host: "db.acme.io", password: process.env.DB_PASSWORD };
console.log(config);`,
      errors: [
        {
          messageId: "loggedWhole",
          data: { name: "password", sink: "the console", what: "password" },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 19,
          suggestions: [
            {
              messageId: "namesOnly",
              output: `const config = { host: "db.acme.io", password: process.env.DB_PASSWORD };
console.log(Object.keys(config));`,
            },
            {
              messageId: "removeCall",
              output: `const config = { host: "db.acme.io", password: process.env.DB_PASSWORD };
`,
            },
          ],
        },
      ],
    },
    {
      name: "an error's message",
      code: "export const check = (apiKey: string) => { throw new Error(`Invalid key ${apiKey}`); };",
      errors: [
        {
          messageId: "logged",
          data: { what: "API key", name: "apiKey", sink: "an error's message" },
          line: 1,
          column: 75,
          endLine: 1,
          endColumn: 81,
          suggestions: [
            {
              messageId: "redact",
              output: "export const check = (apiKey: string) => { throw new Error(`Invalid key [redacted]`); };",
            },
          ],
        },
      ],
    },
    {
      name: "pino",
      code: `import pino from "pino";
const logger = pino();
export const login = (password: string) => logger.warn("failed", password);`,
      errors: [
        {
          messageId: "logged",
          data: { what: "password", name: "password", sink: "pino" },
          line: 3,
          column: 66,
          endLine: 3,
          endColumn: 74,
          suggestions: [
            {
              messageId: "redact",
              output: `import pino from "pino";
const logger = pino();
export const login = (password: string) => logger.warn("failed", "[redacted]");`,
            },
          ],
        },
      ],
    },
    {
      name: "winston",
      code: `const winston = require("winston");
const log = winston.createLogger({});
module.exports = (token) => { log.error("bad login", token); };`,
      filename: "a.js",
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      errors: [
        {
          messageId: "logged",
          data: { what: "token", name: "token", sink: "winston" },
          line: 3,
          column: 54,
          endLine: 3,
          endColumn: 59,
          suggestions: [
            {
              messageId: "redact",
              output: `const winston = require("winston");
const log = winston.createLogger({});
module.exports = (token) => { log.error("bad login", "[redacted]"); };`,
            },
            {
              messageId: "removeCall",
              output: `const winston = require("winston");
const log = winston.createLogger({});
module.exports = (token) => {  };`,
            },
          ],
        },
      ],
    },
    {
      name: "debug",
      code: `import createDebug from "debug";
const debug = createDebug("auth");
export const login = (accessToken: string) => { debug("token %s", accessToken); };`,
      errors: [
        {
          messageId: "logged",
          data: { what: "access token", name: "accessToken", sink: "debug" },
          line: 3,
          column: 67,
          endLine: 3,
          endColumn: 78,
          suggestions: [
            {
              messageId: "redact",
              output: `import createDebug from "debug";
const debug = createDebug("auth");
export const login = (accessToken: string) => { debug("token %s", "[redacted]"); };`,
            },
            {
              messageId: "removeCall",
              output: `import createDebug from "debug";
const debug = createDebug("auth");
export const login = (accessToken: string) => {  };`,
            },
          ],
        },
      ],
    },
    {
      name: "Sentry",
      code: `import * as Sentry from "@sentry/node";
export const fail = (error: Error, apiKey: string) => { Sentry.captureException(error, { extra: { apiKey } }); };`,
      errors: [
        {
          messageId: "logged",
          data: { what: "API key", name: "apiKey", sink: "Sentry" },
          line: 2,
          column: 99,
          endLine: 2,
          endColumn: 105,
          suggestions: [
            {
              messageId: "redact",
              output: `import * as Sentry from "@sentry/node";
export const fail = (error: Error, apiKey: string) => { Sentry.captureException(error, { extra: { apiKey: "[redacted]" } }); };`,
            },
            {
              messageId: "removeCall",
              output: `import * as Sentry from "@sentry/node";
export const fail = (error: Error, apiKey: string) => {  };`,
            },
          ],
        },
      ],
    },
    {
      name: "analytics",
      code: `export const signedIn = (analytics: any, refreshToken: string) => { analytics.track("signed in", { refreshToken }); };`,
      errors: [
        {
          messageId: "logged",
          data: { what: "refresh token", name: "refreshToken", sink: "an analytics service" },
          line: 1,
          column: 100,
          endLine: 1,
          endColumn: 112,
          suggestions: [
            {
              messageId: "redact",
              output: `export const signedIn = (analytics: any, refreshToken: string) => { analytics.track("signed in", { refreshToken: "[redacted]" }); };`,
            },
            { messageId: "removeCall", output: "export const signedIn = (analytics: any, refreshToken: string) => {  };" },
          ],
        },
      ],
    },
    {
      name: "what a function gets",
      code: "export const show = async () => { console.log(await getAccessToken()); };",
      errors: [
        {
          messageId: "logged",
          data: { what: "access token", name: "getAccessToken", sink: "the console" },
          line: 1,
          column: 53,
          endLine: 1,
          endColumn: 69,
          suggestions: [
            { messageId: "redact", output: `export const show = async () => { console.log(await "[redacted]"); };` },
            { messageId: "removeCall", output: "export const show = async () => {  };" },
          ],
        },
      ],
    },
    {
      name: "a one-time code",
      code: "export const send = (email: string, otp: string) => { console.log(`login code of ${email}: ${otp}`); };",
      errors: [
        {
          messageId: "logged",
          data: { what: "one-time code", name: "otp", sink: "the console" },
          line: 1,
          column: 94,
          endLine: 1,
          endColumn: 97,
          suggestions: [
            {
              messageId: "redact",
              output:
                "export const send = (email: string, otp: string) => { console.log(`login code of ${email}: [redacted]`); };",
            },
            { messageId: "removeCall", output: "export const send = (email: string, otp: string) => {  };" },
          ],
        },
      ],
    },
    {
      name: "this class's",
      code: `export class Client { constructor(private apiKey: string) { console.log("client", this.apiKey); } }`,
      errors: [
        {
          messageId: "logged",
          data: { what: "API key", name: "apiKey", sink: "the console" },
          line: 1,
          column: 83,
          endLine: 1,
          endColumn: 94,
          suggestions: [
            {
              messageId: "redact",
              output: `export class Client { constructor(private apiKey: string) { console.log("client", "[redacted]"); } }`,
            },
            { messageId: "removeCall", output: "export class Client { constructor(private apiKey: string) {  } }" },
          ],
        },
      ],
    },
    {
      name: "trimmed",
      code: "export const show = (password: string) => { console.log(password.trim()); };",
      errors: [
        {
          messageId: "logged",
          data: { what: "password", name: "password", sink: "the console" },
          line: 1,
          column: 57,
          endLine: 1,
          endColumn: 65,
          suggestions: [
            { messageId: "redact", output: `export const show = (password: string) => { console.log("[redacted]".trim()); };` },
            { messageId: "removeCall", output: "export const show = (password: string) => {  };" },
          ],
        },
      ],
    },
    {
      name: "a header by a short name",
      code: `export const handle = (req: any) => {
  const auth = req.headers.authorization;
  console.log(\`Login with \${auth}\`);
};`,
      errors: [
        {
          messageId: "logged",
          data: { what: "access token", name: "authorization", sink: "the console" },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 33,
          suggestions: [
            {
              messageId: "redact",
              output: `export const handle = (req: any) => {
  const auth = req.headers.authorization;
  console.log(\`Login with [redacted]\`);
};`,
            },
            {
              messageId: "removeCall",
              output: `export const handle = (req: any) => {
  const auth = req.headers.authorization;
};`,
            },
          ],
        },
      ],
    },
    {
      name: "a bound method of the console",
      code: `const log = console.log.bind(console);
export const show = (password: string) => log("signed in", password);`,
      errors: [
        {
          messageId: "logged",
          data: { what: "password", name: "password", sink: "the console" },
          line: 2,
          column: 60,
          endLine: 2,
          endColumn: 68,
          suggestions: [
            {
              messageId: "redact",
              output: `const log = console.log.bind(console);
export const show = (password: string) => log("signed in", "[redacted]");`,
            },
          ],
        },
      ],
    },
    {
      name: "a one-time password, whatever else the file says",
      code: `export function send(logger, trip, otp) { logger.debug("sent", { trip, otp }); }`,
      errors: [
        {
          messageId: "logged",
          data: { what: "one-time code", name: "otp", sink: "a log" },
          line: 1,
          column: 72,
          endLine: 1,
          endColumn: 75,
          suggestions: [
            {
              messageId: "redact",
              output: `export function send(logger, trip, otp) { logger.debug("sent", { trip, otp: "[redacted]" }); }`,
            },
            { messageId: "removeCall", output: "export function send(logger, trip, otp) {  }" },
          ],
        },
      ],
    },
    {
      name: "a token that may be there",
      code: "if (!accessToken || isStale) console.log(accessToken);",
      errors: [
        {
          messageId: "logged",
          data: { what: "access token", name: "accessToken", sink: "the console" },
          line: 1,
          column: 42,
          endLine: 1,
          endColumn: 53,
          suggestions: [
            { messageId: "redact", output: `if (!accessToken || isStale) console.log("[redacted]");` },
            { messageId: "removeCall", output: "if (!accessToken || isStale) {}" },
          ],
        },
      ],
    },
    {
      name: "a token that is there",
      code: "if (accessToken !== null) console.log(accessToken);",
      errors: [
        {
          messageId: "logged",
          data: { what: "access token", name: "accessToken", sink: "the console" },
          line: 1,
          column: 39,
          endLine: 1,
          endColumn: 50,
          suggestions: [
            { messageId: "redact", output: `if (accessToken !== null) console.log("[redacted]");` },
            { messageId: "removeCall", output: "if (accessToken !== null) {}" },
          ],
        },
      ],
    },
    {
      name: "a token beside another that isn't",
      code: "if (!refreshToken) console.log(accessToken);",
      errors: [
        {
          messageId: "logged",
          data: { what: "access token", name: "accessToken", sink: "the console" },
          line: 1,
          column: 32,
          endLine: 1,
          endColumn: 43,
          suggestions: [
            { messageId: "redact", output: `if (!refreshToken) console.log("[redacted]");` },
            { messageId: "removeCall", output: "if (!refreshToken) {}" },
          ],
        },
      ],
    },
    {
      name: "a password that is made where it is missing",
      code: `if (!adminPassword) {
  adminPassword = nanoid(12);
  console.log(\`the password is \${adminPassword}\`);
}`,
      errors: [
        {
          messageId: "logged",
          data: { what: "password", name: "adminPassword", sink: "the console" },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 47,
          suggestions: [
            {
              messageId: "redact",
              output: `if (!adminPassword) {
  adminPassword = nanoid(12);
  console.log(\`the password is [redacted]\`);
}`,
            },
            {
              messageId: "removeCall",
              output: `if (!adminPassword) {
  adminPassword = nanoid(12);
}`,
            },
          ],
        },
      ],
    },
  ],
});
