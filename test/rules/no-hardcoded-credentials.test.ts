import { credentialFormats } from "../../src/credentials/formats/index.js";
import rule from "../../src/rules/no-hardcoded-credentials.js";
import { run } from "../run.js";
import { GENERATED_KEY, jwt, randomText, sampleOf } from "../samples.js";

/** A sample of a catalogue format. */
function sample(id: string): string {
  const format = credentialFormats.find((candidate) => candidate.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return sampleOf(format);
}

const HEROKU = sample("heroku-key-legacy");
const HEX32 = randomText("0123456789abcdef", 32, 5);
const MAILCHIMP = sample("mailchimp-key");
const GITHUB = sample("github-pat");
const STRIPE = sample("stripe-secret-live");
const STRIPE_PUBLIC = sample("stripe-publishable");
const GOOGLE = sample("google-api-key");
const OPENAI = sample("openai-legacy");
const KEY = GENERATED_KEY;
const TOKEN = jwt({ sub: "42", exp: 2_000_000_000 });
const ANON = jwt({ iss: "supabase", role: "anon", exp: 2_000_000_000 });
const SERVICE = jwt({ iss: "supabase", role: "service_role", exp: 2_000_000_000 });
const GITHUB_HALF = GITHUB.slice(4);
const JWT_IO = jwt({ sub: "1234567890", name: "John Doe", iat: 1_516_239_022 });
const TESTJWT = jwt({ aud: "test", sub: "42" });
const MISCOPIED = GITHUB.slice(0, -1) + (GITHUB.endsWith("0") ? "1" : "0");
const PASSWORD = ["hunter", 2].join("");
const BASIC = Buffer.from(["deploy", KEY.slice(0, 12)].join(":")).toString("base64");
const PEM_BODY = randomText("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 64);

run("no-hardcoded-credentials", rule, {
  valid: [
    { name: "a publishable key is made to be public", code: `const key = "${STRIPE_PUBLIC}";` },
    { name: "Supabase's anonymous key is publishable", code: `const key = "${ANON}";` },
    {
      name: "a key restricted at the provider may ship to a browser",
      code: `"use client";
const maps = "${GOOGLE}";`,
    },
    {
      name: "Markdown shows code with an example in it",
      code: [
        "const page = `Call it so:",
        "",
        "\\`\\`\\`js",
        `login({ user: 'admin', password: '${GENERATED_KEY}' });`,
        "\\`\\`\\``;",
      ].join("\n"),
    },
    {
      name: "a person signs in with an own password",
      code: `signInWithEmailAndPassword(auth, email, password); signInWithEmailAndPassword("ada@acme.test1", form.value); loginWithPassword("user2024"); hmacWithPassword(password, options, "Fe26.2");`,
    },
    { name: "a key from the environment is no literal", code: "const apiKey = process.env.API_KEY;" },
    {
      name: "a tokenizer's token is no credential",
      code: `const token = "string.start"; const tokenizer = { token: "keyword.operator.js" };`,
    },
    {
      name: "an endpoint is no credential",
      code: `const config = { tokenUrl: "https://idp.acme.io/oauth2/v1/token", authorizationUrl: "https://idp.acme.io/oauth2/v1/authorize" };`,
    },
    { name: "the name of a header is no key", code: `const apiKeyHeader = "X-Api-Key-2"; const API_KEY = "api_key";` },
    {
      name: "the name of a secret is no secret",
      code: `const secretName = "prod/db-7/password2"; const secretArn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db1";`,
    },
    {
      name: "a label of a form is no password",
      code: `const labels = { password: "Password", passwordPlaceholder: "Enter 8 characters!", forgotPassword: "Forgot it?" };`,
    },
    { name: "a translation key is no password", code: `t({ password: "auth.login.password2.label" });` },
    { name: "a rule for passwords is no password", code: `const rules = { password: "required|min:8|max:64" };` },
    {
      name: "a placeholder is no credential",
      code: `const client = connect({ apiKey: "YOUR_API_KEY_123", token: "<your-token-1234567890>", secret: "xxxxxxxxxxxx1234" });`,
    },
    { name: "a UUID is an id", code: `const token = "3f2b8c1e-9d4a-4b6f-8e7d-1c2a3b4d5e6f";` },
    { name: "an integrity digest is no secret", code: `const secret = "sha384-${KEY}${KEY}";` },
    {
      name: "a bcrypt hash is no password",
      code: `const password = "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";`,
    },
    {
      name: "what goes with credentials, and what is public in the plural",
      code: `const login = { credentials: { clientId: "${KEY}", projectId: "${KEY}" } }; const publicKeys = { prod: "${KEY}" };`,
    },
    {
      name: "coins have tokens, and passwords in a row are those that nobody should choose",
      code: `const tokens = { usdc: "${KEY}" }; const passwords = { weak: "abc123456" };`,
    },
    {
      name: "an alphabet is no secret",
      code: `const secret = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";`,
    },
    { name: "a generated value without a credential's name is anything", code: `const buildId = "${KEY}";` },
    { name: "a public key may be public", code: `const publicKey = "${KEY}"; const vapidPublicKey = "${KEY}";` },
    {
      name: "a local database needs no secret",
      code: `import { Client } from "pg";
export const db = new Client({ host: "localhost", password: "wellingtons" });`,
    },
    {
      name: "a model on this machine takes any word for a key",
      code: `import OpenAI from "openai";
export const client = new OpenAI({ baseURL: "http://localhost:11434/v1", apiKey: "ollama" });`,
    },
    {
      name: "a server that speaks a provider's protocol needs no key of the provider",
      code: `import { createOpenAI } from "@ai-sdk/openai";
export const models = (baseURL) => createOpenAI({ baseURL, apiKey: "anything-goes" });`,
    },
    {
      name: "a word where the key isn't set",
      code: `import Stripe from "stripe";
export const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? "missing");`,
    },
    {
      name: "a text of a language",
      code: `export const labels = { tfa_secret: "2FA（双因素身份验证）", password: "Пароль2024!" };`,
    },
    { name: "a local connection string needs no secret", code: `const url = "postgres://app:${PASSWORD}x@localhost:5432/app";` },
    {
      name: "an interpolated login is no literal",
      code: "const url = `postgres://app:${process.env.PGPASSWORD}@db.acme.io/app`;",
    },
    { name: "a stand-in in a header is no credential", code: `fetch("/me", { headers: { Authorization: "Bearer token" } });` },
    {
      name: "a header's value from a variable is no literal",
      code: 'const call = (token: string) => fetch("/me", { headers: { Authorization: `Bearer ${token}` } });',
    },
    {
      name: "an encoding beside a password is no password",
      code: `const password = Buffer.from(bytes, "base64").toString("utf8");`,
    },
    { name: "passwords of tests open nothing", code: `const password = "${PASSWORD}";`, filename: "login.test.ts" },
    { name: "a type's literal is no value", code: `type Auth = { token: "none" | "bearer-v2" };` },
    { name: "an empty fallback is no secret", code: `const secret = process.env.JWT_SECRET || "";` },
    {
      name: "a selector is no password",
      code: `const password = page.locator("#password-field-2"); const pass = "input[type=password]:nth-child(2)";`,
    },
    {
      name: "a signing key from a function is no literal",
      code: `import jwt from "jsonwebtoken";
export const t = (key: string) => jwt.sign({}, key, { expiresIn: "1h" });`,
    },
    { name: "jwt.io's sample opens nothing", code: `const token = "${JWT_IO}";` },
    { name: "fetch's credentials option is a mode", code: `fetch("/me", { credentials: "same-origin" });` },
    {
      name: "a publishable key that only its name tells",
      code: `const mixpanelToken = "${HEX32}"; const algolia = { searchKey: "${HEX32}" };`,
    },
    {
      name: "a translation's key is a sentence",
      code: `const texts = { "New password": "new-password-140", "Forgot password?": "__translation-96" };`,
    },
    { name: "a key that is named public", code: `const shopifyPublicStorefrontToken = "${KEY}";` },
    {
      name: "a text that speaks of a password",
      code: `const help = "The password: at least 8 characters, token=abc is an example";`,
    },
    { name: "a query without a credential", code: `fetch("https://api.acme.io/v1?page=2&sort=created&id=${HEX32}");` },
    { name: "a value that is compared with another's name", code: `if (type === "string.start" || kind === "${HEX32}") use();` },
    { name: "a UUID that nothing calls a key", code: `const heroku = { appId: "${HEROKU}" };` },
    {
      name: "a local database's password",
      code: `import { Pool } from "pg";
const pool = new Pool({ host: "localhost", password: "root" });`,
    },
    {
      name: "a JWT in a header that says it is for tests",
      code: `fetch("/me", { headers: { authorization: "Bearer ${TESTJWT}" } });`,
    },
    { name: "an example in a message", code: `throw new Error("Call it by: users.changePassword({password:'abc123x!'})");` },
    {
      name: "a JWT that is held as test data",
      code: `const mockJwt = "${TOKEN}"; TestVector.payload = "${TOKEN}"; const fixtures = { user: "${TOKEN}" }; const testTokens = { admin: "${TOKEN}" };`,
    },
    {
      name: "a miscopied token in a test",
      code: `describe("tokens", () => {
});
const token = "${MISCOPIED}";`,
    },
    { name: "the name of code that looks like a format", code: "const value = ser.abcdefghijklmnopqrstuv; const key = pa.abc;" },
    {
      name: "what a schema shows is no key in use",
      code: `export const tokenSchema = { properties: { tokens: { type: "array", example: [{ secret: "${KEY}", name: "ci" }] }, secret: { type: "string", examples: ["${KEY}"] } } };`,
    },
    { name: "a sum that says something", code: `const message = "Bearer q8Zt3Vn6" + " is no token " + 12345678;` },
    {
      name: "bytes that are made from the environment",
      code: `import { createCipheriv } from "node:crypto";
export const seal = (iv: Buffer) => createCipheriv("aes-256-gcm", Buffer.from(process.env.KEY!, "hex"), iv);`,
    },
    {
      name: "headers of a documentation",
      code: `export const usage = 'Send "Authorization: Bearer <token>" or "X-Api-Key: your-api-key"';`,
    },
    {
      name: "options that a shell fills in",
      code: `exec("tool --token=$TOKEN --password=PASSWORD --api-key=%KEY%");`,
    },
    {
      name: "defaults that are no credentials",
      code: `export const env = z.object({ TOKEN_TYPE: z.string().default("bearer-v2"), AUTH_URL: z.string().default("https://auth.acme.io") });`,
    },
    {
      name: "the default of an option of another name",
      code: `yargs.option("key-file", { default: "id_rsa-2048.pem" });`,
    },
    {
      name: "what is joined for something else",
      code: `export const boundary = ["kX92mQp7", "vLs0TzR4", "hGd83JsQ"].join("");`,
    },
    {
      name: "a field of another name",
      code: `export const Form = () => <input type="hidden" name="build" value="kX92mQp7vLs0TzR4hGd83JsQ" />;`,
      filename: "form.tsx",
    },
    {
      name: "passwords that nobody should choose",
      code: `export const commonPasswords = ["password1", "qwerty123", "Passw0rd!"];`,
    },
    {
      name: "names of tokens",
      code: `export const tokens = ["if", "else2", "function_1"];`,
    },
    {
      name: "an element that is given another name",
      code: `export const [build, clientSecret] = ["kX92mQp7vLs0TzR4hGd83JsQ", process.env.CLIENT_SECRET];`,
    },
    {
      name: "coins",
      code: `export const tokens = ["EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v"];`,
    },
    {
      name: "a header of a documentation with an example",
      code: `export const usage = "Authorization: Bearer abc123";`,
    },
    {
      name: "a fallback that somebody is asked to fill in",
      code: `export const secret = process.env.PAYPAL_CLIENT_SECRET || "<<CLIENT-SECRET>>";`,
    },
    {
      name: "the example that an input shows",
      code: `export const field = { label: "Token", placeholder: "e.g. ${GITHUB}" };`,
    },
    {
      name: "the example that an element shows",
      code: `export const Field = () => <input placeholder="${GITHUB}" />;`,
      filename: "field.tsx",
    },
    {
      name: "a UUID is an identifier where a name may mean one",
      code: `const serviceKey = "0b5f0c9e-4a1d-4c7a-9d5e-7f1b2c3d4e5f"; const accessKeyId = "0b5f0c9e-4a1d-4c7a-9d5e-7f1b2c3d4e5f";`,
    },
    { name: "letters in camel case are a name", code: `const secret = "requestTokenVault";` },
    {
      name: "a default of a parameter is no fallback of the environment",
      code: `function open({ SECRET = "changeme" }) { return SECRET; }`,
    },
    { name: "what is destructured from something else is no variable", code: `const { SECRET = "changeme" } = options;` },
    {
      name: "a text that software makes for its tests",
      code: `const key = \`-----BEGIN PRIVATE KEY-----
${PEM_BODY}
-----END PRIVATE KEY-----\`;`,
      filename: "src/token.test.ts",
    },
    { name: "a login of one character over and over", code: `const proxy = "http://xxx:yyy@proxy.acme.io:8080";` },
    {
      name: "a word with a number is the name of something",
      code: `const messages = { secret: "step-2", apiKey: "col_7", apiToken: "e1002", clientSecret: "err.422", accessToken: "string!" };`,
    },
    {
      name: "words for what belongs there, with a number",
      code: `const options = { secret: "base32secret", apiKey: "test123apikey" };`,
    },
    { name: "a variable's name with a digit", code: `const keys = { secret: "AUTH0_SECRET", apiKey: "S3_API_KEY" };` },
    {
      name: "a part of a key that is joined",
      code: `const apiToken = ["tenant1a", id].join("_"); const apiKey = "user_1_" + id;`,
    },
    {
      name: "a pattern, a template and a statement are no secrets",
      code: `const o = { secret: "^(?=.*[A-Z])(?=.*[0-9])[A-Za-z0-9!@#$%^&*]{8,}$", clientSecret: "{{#if a.b}}X1{{/if}}&amp;?x=1", password: "function(){return a?1:B[2]}" };`,
    },
    { name: "what is written over a password", code: `url.password = "%filtered%"; options.secret = "[Filtered]";` },
    {
      name: "the header of a token",
      code: `const accessToken = ["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", payload, signature].join(".");`,
    },
    {
      name: "a private key in parts that a benchmark has made",
      code: `const key = "-----BEGIN PRIVATE KEY-----\\n" + "${PEM_BODY}" + "\\n-----END PRIVATE KEY-----";`,
      filename: "lib/benchmarks/sign.js",
    },
    {
      name: "a URL with a login that a test parses",
      code: `parse("https://anonymous:flabada@developer.mozilla.org/");`,
      filename: "src/url.test.ts",
    },
    {
      name: "a date and a version",
      code: `const token = "2024-01-01T00:00:00.000Z"; const secret = "1.2.3-beta.4";`,
      filename: "file.js",
    },
    {
      name: "the default of another setting",
      code: `const theme = config.get("theme", "kX92mQp7vLs0TzR4hGd83JsQ"); const key = lookUp("apiKey", "kX92mQp7vLs0TzR4hGd83JsQ");`,
    },
    {
      name: "a variable of the shell among the options of a command",
      code: `exec("curl -u ci:$PASSWORD https://acme.io && mysql -u root -p shop2024"); exec("mkdir -p build/v2release1");`,
    },
    {
      name: "a private key in an example of the documentation",
      code: `/**
 * @example upload("-----BEGIN PRIVATE KEY-----${PEM_BODY}-----END PRIVATE KEY-----")
 */
export function upload(key) {}`,
      filename: "file.js",
    },
  ],
  invalid: [
    {
      name: "a format in a string",
      code: `export const client = connect("${GITHUB}");`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "GitHub personal access token",
            redacted: "ghp_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 32,
          endLine: 1,
          endColumn: 72,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.GITHUB_TOKEN!" },
              output: "export const client = connect(process.env.GITHUB_TOKEN!);",
            },
          ],
        },
      ],
    },
    {
      name: "a format in a string of single quotes in CommonJS",
      code: `const stripe = require('stripe')('${STRIPE}');`,
      filename: "pay.cjs",
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "Stripe secret key",
            redacted: "sk_live_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 35,
          endLine: 1,
          endColumn: 67,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.STRIPE_SECRET_KEY" },
              output: "const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY);",
            },
          ],
        },
      ],
    },
    {
      name: "a format in a template keeps the rest of the template",
      code: `const header = \`token \${"x"} ${GITHUB} end\`;`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "GitHub personal access token",
            redacted: "ghp_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 30,
          endLine: 1,
          endColumn: 70,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.GITHUB_TOKEN!" },
              output: 'const header = `token ${"x"} ${process.env.GITHUB_TOKEN!} end`;',
            },
          ],
        },
      ],
    },
    {
      name: "a format that is a whole template",
      code: `const key = \`${GITHUB}\`;`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "GitHub personal access token",
            redacted: "ghp_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 54,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.GITHUB_TOKEN!" },
              output: "const key = process.env.GITHUB_TOKEN!;",
            },
          ],
        },
      ],
    },
    {
      name: "a format in a part of a string",
      code: `const header = { authorization: "Bearer ${OPENAI}" };`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "OpenAI API key",
            redacted: "sk-…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 41,
          endLine: 1,
          endColumn: 92,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.OPENAI_API_KEY!" },
              output: "const header = { authorization: `Bearer ${process.env.OPENAI_API_KEY!}` };",
            },
          ],
        },
      ],
    },
    {
      name: "a format in JSX text",
      code: `export const A = () => <code>${GITHUB}</code>;`,
      filename: "a.server.tsx",
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "GitHub personal access token",
            redacted: "ghp_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 30,
          endLine: 1,
          endColumn: 70,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.GITHUB_TOKEN!" },
              output: "export const A = () => <code>{process.env.GITHUB_TOKEN!}</code>;",
            },
          ],
        },
      ],
    },
    {
      name: "a format in a JSX attribute",
      code: `export const A = () => <Maps token="${GITHUB}" />;`,
      filename: "a.server.tsx",
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "GitHub personal access token",
            redacted: "ghp_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 37,
          endLine: 1,
          endColumn: 77,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.GITHUB_TOKEN!" },
              output: "export const A = () => <Maps token={process.env.GITHUB_TOKEN!} />;",
            },
          ],
        },
      ],
    },
    {
      name: "a format in a line comment",
      code: `// old key: ${GITHUB}
export const a = 1;`,
      errors: [
        {
          messageId: "inComment",
          data: {
            what: "GitHub personal access token",
            redacted: "ghp_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 13,
          endLine: 1,
          endColumn: 53,
          suggestions: [
            {
              messageId: "deleteFromComment",
              output: `// old key: [removed]
export const a = 1;`,
            },
          ],
        },
      ],
    },
    {
      name: "a format in a block comment keeps the comment",
      code: `/* old key: ${GITHUB}, remove */
export const a = 1;`,
      errors: [
        {
          messageId: "inComment",
          data: {
            what: "GitHub personal access token",
            redacted: "ghp_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 13,
          endLine: 1,
          endColumn: 53,
          suggestions: [
            {
              messageId: "deleteFromComment",
              output: `/* old key: [removed], remove */
export const a = 1;`,
            },
          ],
        },
      ],
    },
    {
      name: "a format in an enum can't become an expression",
      code: `enum Keys { GitHub = "${GITHUB}" }`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "GitHub personal access token",
            redacted: "ghp_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 23,
          endLine: 1,
          endColumn: 63,
          suggestions: [{ messageId: "eraseValue", output: `enum Keys { GitHub = "" }` }],
        },
      ],
    },
    {
      name: "a format in a type can't become an expression",
      code: `type Key = "${GITHUB}";`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "GitHub personal access token",
            redacted: "ghp_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 13,
          endLine: 1,
          endColumn: 53,
          suggestions: [{ messageId: "eraseValue", output: `type Key = "";` }],
        },
      ],
    },
    {
      name: "a format as a property's key",
      code: `const owners = { "${GITHUB}": "ci" };`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "GitHub personal access token",
            redacted: "ghp_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 19,
          endLine: 1,
          endColumn: 59,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.GITHUB_TOKEN!" },
              output: `const owners = { [process.env.GITHUB_TOKEN!]: "ci" };`,
            },
          ],
        },
      ],
    },
    {
      name: "a const assertion goes with the literal",
      code: `const key = "${GITHUB}" as const;`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "GitHub personal access token",
            redacted: "ghp_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 54,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.GITHUB_TOKEN!" },
              output: "const key = process.env.GITHUB_TOKEN!;",
            },
          ],
        },
      ],
    },
    {
      name: "a format split by concatenation",
      code: `const key = "ghp_" + "${GITHUB_HALF}";`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "GitHub personal access token",
            redacted: "ghp_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 13,
          endLine: 1,
          endColumn: 60,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.GITHUB_TOKEN!" },
              output: "const key = process.env.GITHUB_TOKEN!;",
            },
          ],
        },
      ],
    },
    {
      name: "a format split by join",
      code: `const key = ["ghp_", "${GITHUB_HALF}"].join("");`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "GitHub personal access token",
            redacted: "ghp_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 13,
          endLine: 1,
          endColumn: 70,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.GITHUB_TOKEN!" },
              output: "const key = process.env.GITHUB_TOKEN!;",
            },
          ],
        },
      ],
    },
    {
      name: "a format split behind a scheme",
      code: `const header = "token ghp_" + "${GITHUB_HALF}";`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "GitHub personal access token",
            redacted: "ghp_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 16,
          endLine: 1,
          endColumn: 69,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.GITHUB_TOKEN!" },
              output: "const header = `token ${process.env.GITHUB_TOKEN!}`;",
            },
          ],
        },
      ],
    },
    {
      name: "a format split behind a scheme of its own",
      code: `const header = "token " + "ghp_" + "${GITHUB_HALF}";`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "GitHub personal access token",
            redacted: "ghp_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 16,
          endLine: 1,
          endColumn: 74,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.GITHUB_TOKEN!" },
              output: "const header = `token ${process.env.GITHUB_TOKEN!}`;",
            },
          ],
        },
      ],
    },
    {
      name: "a service role's JWT is a secret",
      code: `const key = "${SERVICE}";`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "JWT signed token (issuer supabase, role service_role, ends 2033-05-18)",
            redacted: "eyJ…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 171,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.ACCESS_TOKEN!" },
              output: "const key = process.env.ACCESS_TOKEN!;",
            },
          ],
        },
      ],
    },
    {
      name: "a JWT is named after what holds it",
      code: `const sessionToken = "${TOKEN}";`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "JWT signed token (ends 2033-05-18)",
            redacted: "eyJ…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 23,
          endLine: 1,
          endColumn: 143,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.SESSION_TOKEN!" },
              output: "const sessionToken = process.env.SESSION_TOKEN!;",
            },
          ],
        },
      ],
    },
    {
      name: "a connection string with a password",
      code: `const db = connect("postgres://app:${PASSWORD}x@db.acme.io/app");`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "PostgreSQL connection URI with a password",
            redacted: "postgres://…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 21,
          endLine: 1,
          endColumn: 59,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.DATABASE_URL!" },
              output: "const db = connect(process.env.DATABASE_URL!);",
            },
          ],
        },
      ],
    },
    {
      name: "a connection string as an environment fallback",
      code: `const url = process.env.DATABASE_URL ?? "postgres://app:${PASSWORD}x@db.acme.io/app";`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "PostgreSQL connection URI with a password",
            redacted: "postgres://…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 42,
          endLine: 1,
          endColumn: 80,
          suggestions: [{ messageId: "removeFallback", output: "const url = process.env.DATABASE_URL!;" }],
        },
      ],
    },
    {
      name: "a PEM private key with escaped line ends",
      code: `const key = "-----BEGIN PRIVATE KEY-----\\n${PEM_BODY}\\n-----END PRIVATE KEY-----";`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "PEM private key",
            redacted: "-----BEGIN PRIVATE KEY--…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 134,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.PRIVATE_KEY!" },
              output: "const key = process.env.PRIVATE_KEY!;",
            },
          ],
        },
      ],
    },
    {
      name: "a browser can't keep a key: use client",
      code: `"use client";
const client = new OpenAI("${OPENAI}");`,
      filename: "chat.tsx",
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "OpenAI API key",
            redacted: "sk-…",
            exposure:
              'this file ships to the browser (it has `"use client"`), where every visitor can read it; call OpenAI through your own back end',
          },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 79,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "OpenAI" },
              output: `"use client";
const client = new OpenAI("");`,
            },
          ],
        },
      ],
    },
    {
      name: "a browser's header goes",
      code: `"use client";
export const ask = () => fetch("https://api.openai.com/v1/models", { headers: { Accept: "*/*", Authorization: "Bearer ${OPENAI}" } });`,
      filename: "chat.ts",
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "OpenAI API key",
            redacted: "sk-…",
            exposure:
              'this file ships to the browser (it has `"use client"`), where every visitor can read it; call OpenAI through your own back end',
          },
          line: 2,
          column: 119,
          endLine: 2,
          endColumn: 170,
          suggestions: [
            {
              messageId: "removeHeader",
              data: { provider: "OpenAI" },
              output: `"use client";
export const ask = () => fetch("https://api.openai.com/v1/models", { headers: { Accept: "*/*" } });`,
            },
          ],
        },
      ],
    },
    {
      name: "a browser reads a user's token when the settings say how",
      code: `"use client";
declare function getAccessToken(): Promise<string>;
export const key = "${OPENAI}";`,
      filename: "chat.ts",
      settings: { "credential-hygiene": { clientToken: "await getAccessToken()" } },
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "OpenAI API key",
            redacted: "sk-…",
            exposure:
              'this file ships to the browser (it has `"use client"`), where every visitor can read it; call OpenAI through your own back end',
          },
          line: 3,
          column: 21,
          endLine: 3,
          endColumn: 72,
          suggestions: [
            {
              messageId: "readClientToken",
              data: { expression: "await getAccessToken()" },
              output: `"use client";
declare function getAccessToken(): Promise<string>;
export const key = await getAccessToken();`,
            },
            {
              messageId: "callBackEnd",
              data: { provider: "OpenAI" },
              output: `"use client";
declare function getAccessToken(): Promise<string>;
export const key = "";`,
            },
          ],
        },
      ],
    },
    {
      name: "a native app can't keep a key",
      code: `import { View } from "react-native";
export const key = "${STRIPE}";`,
      filename: "pay.tsx",
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "Stripe secret key",
            redacted: "sk_live_…",
            exposure:
              "this file ships inside the app (it imports `react-native`), where anyone who unpacks it can read it; ship the publishable key of Stripe in its place, or call Stripe through your own back end",
          },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 53,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "Stripe" },
              output: `import { View } from "react-native";
export const key = "";`,
            },
          ],
        },
      ],
    },
    {
      name: "a desktop app can't keep a key",
      code: `import { app } from "electron";
export const key = "${STRIPE}";`,
      filename: "main.ts",
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "Stripe secret key",
            redacted: "sk_live_…",
            exposure:
              "this file ships with the desktop app (it imports `electron`), where every user can read it; ship the publishable key of Stripe in its place, or call Stripe through your own back end",
          },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 53,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "Stripe" },
              output: `import { app } from "electron";
export const key = "";`,
            },
          ],
        },
      ],
    },
    {
      name: "a restricted key on a server is a secret",
      code: `import express from "express";
export const gemini = "${GOOGLE}";`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "Google Cloud API key",
            redacted: "AIza…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 63,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.GOOGLE_API_KEY!" },
              output: `import express from "express";
export const gemini = process.env.GOOGLE_API_KEY!;`,
            },
          ],
        },
      ],
    },
    {
      name: "a restricted key in a browser, when asked for",
      code: `"use client";
export const maps = "${GOOGLE}";`,
      options: [{ restricted: true }],
      errors: [
        {
          messageId: "restrictedFormat",
          data: { what: "Google Cloud API key", redacted: "AIza…", provider: "Google Cloud" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 61,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "Google Cloud" },
              output: `"use client";
export const maps = "";`,
            },
          ],
        },
      ],
    },
    {
      name: "a publishable key, when asked for",
      code: `export const key = "${STRIPE_PUBLIC}";`,
      options: [{ publishable: true }],
      errors: [
        {
          messageId: "publishableFormat",
          data: { what: "Stripe publishable key", redacted: "pk_live_…" },
          line: 1,
          column: 21,
          endLine: 1,
          endColumn: 53,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.STRIPE_PUBLISHABLE_KEY!" },
              output: "export const key = process.env.STRIPE_PUBLISHABLE_KEY!;",
            },
          ],
        },
      ],
    },
    {
      name: "a project's own format",
      code: `export const key = "acme_1a2b3c4d5e6f7a8b";`,
      settings: {
        "credential-hygiene": {
          formats: [{ id: "acme", provider: "Acme", name: "key", template: "acme_{hex:16}", env: "ACME_KEY" }],
        },
      },
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "Acme key",
            redacted: "acme_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 21,
          endLine: 1,
          endColumn: 42,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.ACME_KEY!" },
              output: "export const key = process.env.ACME_KEY!;",
            },
          ],
        },
      ],
    },
    {
      name: "the environment's accessor comes from the settings",
      code: `export const key = "${GITHUB}";`,
      filename: "a.js",
      settings: { "credential-hygiene": { environment: "import.meta.env" } },
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "GitHub personal access token",
            redacted: "ghp_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 21,
          endLine: 1,
          endColumn: 61,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "import.meta.env.GITHUB_TOKEN" },
              output: "export const key = import.meta.env.GITHUB_TOKEN;",
            },
          ],
        },
      ],
    },
    {
      name: "a signing secret",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({}, "changeme", { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "byDestination",
          data: {
            what: "signing secret",
            provider: "jsonwebtoken",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 32,
          endLine: 2,
          endColumn: 40,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import jwt from "jsonwebtoken";
export const t = jwt.sign({}, process.env.JWT_SECRET!, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a signing secret through a constant",
      code: `import { sign } from "jsonwebtoken";
const KEY = "keyboard cat";
export const t = sign({}, KEY, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "byDestination",
          data: {
            what: "signing secret",
            provider: "jsonwebtoken",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 26,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import { sign } from "jsonwebtoken";
const KEY = process.env.JWT_SECRET!;
export const t = sign({}, KEY, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a signing secret through a renamed import and a cast",
      code: `import { sign as issue } from "jsonwebtoken";
export const t = issue({}, "keyboard cat" as string, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "byDestination",
          data: {
            what: "signing secret",
            provider: "jsonwebtoken",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 29,
          endLine: 2,
          endColumn: 41,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import { sign as issue } from "jsonwebtoken";
export const t = issue({}, process.env.JWT_SECRET! as string, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a signing secret as a fallback",
      code: `const jwt = require("jsonwebtoken");
module.exports = jwt.sign({}, process.env.JWT_SECRET || "changeme", { expiresIn: "1h" });`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "fallback",
          data: { name: "JWT_SECRET", what: "signing secret" },
          line: 2,
          column: 57,
          endLine: 2,
          endColumn: 67,
          suggestions: [
            {
              messageId: "removeFallback",
              output: `const jwt = require("jsonwebtoken");
module.exports = jwt.sign({}, process.env.JWT_SECRET, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a signing secret as bytes",
      code: `import { jwtVerify } from "jose";
const key = new TextEncoder().encode("keyboard cat");
export const c = (t: string) => jwtVerify(t, key, { algorithms: ["HS256"] });`,
      errors: [
        {
          messageId: "byDestination",
          data: {
            what: "signing secret",
            provider: "jose",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 39,
          endLine: 2,
          endColumn: 51,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import { jwtVerify } from "jose";
const key = new TextEncoder().encode(process.env.JWT_SECRET!);
export const c = (t: string) => jwtVerify(t, key, { algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "a session's secret in a list",
      code: `import session from "cookie-session";
export const s = session({ keys: ["keyboard cat"] });`,
      errors: [
        {
          messageId: "byDestination",
          data: {
            what: "session key",
            provider: "cookie-session",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 36,
          endLine: 2,
          endColumn: 48,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.SESSION_SECRET!" },
              output: `import session from "cookie-session";
export const s = session({ keys: [process.env.SESSION_SECRET!] });`,
            },
          ],
        },
      ],
    },
    {
      name: "a Fastify plugin's secret",
      code: `import jwt from "@fastify/jwt";
export default (app: any) => app.register(jwt, { secret: "keyboard cat" });`,
      errors: [
        {
          messageId: "byDestination",
          data: {
            what: "signing secret",
            provider: "@fastify/jwt",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 59,
          endLine: 2,
          endColumn: 71,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import jwt from "@fastify/jwt";
export default (app: any) => app.register(jwt, { secret: process.env.JWT_SECRET! });`,
            },
          ],
        },
      ],
    },
    {
      name: "a Nest service's secret by its declared type",
      code: `import { JwtService } from "@nestjs/jwt";
export class Auth { constructor(private readonly jwt: JwtService) {} issue() { return this.jwt.sign({}, { secret: "keyboard cat" }); } }`,
      errors: [
        {
          messageId: "byDestination",
          data: {
            what: "signing secret",
            provider: "@nestjs/jwt",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 116,
          endLine: 2,
          endColumn: 128,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import { JwtService } from "@nestjs/jwt";
export class Auth { constructor(private readonly jwt: JwtService) {} issue() { return this.jwt.sign({}, { secret: process.env.JWT_SECRET! }); } }`,
            },
          ],
        },
      ],
    },
    {
      name: "a Nest strategy's secret through its mixin",
      code: `import { PassportStrategy } from "@nestjs/passport";
import { Strategy } from "passport-jwt";
export class S extends PassportStrategy(Strategy) { constructor() { super({ secretOrKey: "keyboard cat" }); } }`,
      errors: [
        {
          messageId: "byDestination",
          data: {
            what: "signing secret",
            provider: "passport-jwt",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 3,
          column: 91,
          endLine: 3,
          endColumn: 103,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import { PassportStrategy } from "@nestjs/passport";
import { Strategy } from "passport-jwt";
export class S extends PassportStrategy(Strategy) { constructor() { super({ secretOrKey: process.env.JWT_SECRET! }); } }`,
            },
          ],
        },
      ],
    },
    {
      name: "a database's password, through a constant of options",
      code: `import { Pool } from "pg";
const options = { host: "db.acme.io", password: "wellingtons" };
export const db = new Pool(options);`,
      errors: [
        {
          messageId: "byDestination",
          data: {
            what: "password",
            provider: "PostgreSQL",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 50,
          endLine: 2,
          endColumn: 61,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.PGPASSWORD!" },
              output: `import { Pool } from "pg";
const options = { host: "db.acme.io", password: process.env.PGPASSWORD! };
export const db = new Pool(options);`,
            },
          ],
        },
      ],
    },
    {
      name: "a generated password for this machine is no default",
      code: `import { Pool } from "pg";
export const db = new Pool({ host: "localhost", password: "${KEY}" });`,
      errors: [
        {
          messageId: "byDestination",
          data: {
            what: "password",
            provider: "PostgreSQL",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 60,
          endLine: 2,
          endColumn: 60 + KEY.length,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.PGPASSWORD!" },
              output: `import { Pool } from "pg";
export const db = new Pool({ host: "localhost", password: process.env.PGPASSWORD! });`,
            },
          ],
        },
      ],
    },
    {
      name: "an SDK's key",
      code: `import OpenAI from "openai";
export const ai = new OpenAI({ apiKey: "rather-private-4471" });`,
      errors: [
        {
          messageId: "byDestination",
          data: {
            what: "API key",
            provider: "OpenAI",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 41,
          endLine: 2,
          endColumn: 60,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.OPENAI_API_KEY!" },
              output: `import OpenAI from "openai";
export const ai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY! });`,
            },
          ],
        },
      ],
    },
    {
      name: "an HMAC key",
      code: `import * as crypto from "node:crypto";
export const h = crypto.createHmac("sha256", "keyboard cat");`,
      errors: [
        {
          messageId: "byDestination",
          data: {
            what: "HMAC key",
            provider: "Node's crypto",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 47,
          endLine: 2,
          endColumn: 59,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.HMAC_SECRET!" },
              output: `import * as crypto from "node:crypto";
export const h = crypto.createHmac("sha256", process.env.HMAC_SECRET!);`,
            },
          ],
        },
      ],
    },
    {
      name: "a variable's name",
      code: `const apiKey = "${KEY}";`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "apiKey",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 17,
          endLine: 1,
          endColumn: 49,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output: "const apiKey = process.env.API_KEY!;",
            },
          ],
        },
      ],
    },
    {
      name: "a name in constant case",
      code: `const STRIPE_SECRET = "${KEY}";`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "STRIPE_SECRET",
            what: "secret",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 24,
          endLine: 1,
          endColumn: 56,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.STRIPE_SECRET!" },
              output: "const STRIPE_SECRET = process.env.STRIPE_SECRET!;",
            },
          ],
        },
      ],
    },
    {
      name: "a property's name",
      code: `export default { service: { "api-key": "${KEY}" } };`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "api-key",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 41,
          endLine: 1,
          endColumn: 73,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output: `export default { service: { "api-key": process.env.API_KEY! } };`,
            },
          ],
        },
      ],
    },
    {
      name: "a class field's name",
      code: `class Client { #accessToken = "${KEY}"; }`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "accessToken",
            what: "access token",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 32,
          endLine: 1,
          endColumn: 64,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.ACCESS_TOKEN!" },
              output: "class Client { #accessToken = process.env.ACCESS_TOKEN!; }",
            },
          ],
        },
      ],
    },
    {
      name: "an assigned property's name",
      code: `config.auth.clientSecret = "${KEY}";`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "clientSecret",
            what: "secret",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 29,
          endLine: 1,
          endColumn: 61,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.CLIENT_SECRET!" },
              output: "config.auth.clientSecret = process.env.CLIENT_SECRET!;",
            },
          ],
        },
      ],
    },
    {
      name: "a parameter's default",
      code: `function connect(apiKey = "${KEY}") { return apiKey; }`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "apiKey",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 60,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output: "function connect(apiKey = process.env.API_KEY!) { return apiKey; }",
            },
          ],
        },
      ],
    },
    {
      name: "a JSX prop's name",
      code: `"use client";
export const A = () => <Maps apiKey="${KEY}" />;`,
      filename: "a.tsx",
      errors: [
        {
          messageId: "byName",
          data: {
            name: "apiKey",
            what: "API key",
            exposure:
              'this file ships to the browser (it has `"use client"`), where every visitor can read it; call the service through your own back end',
          },
          line: 2,
          column: 38,
          endLine: 2,
          endColumn: 70,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "the service" },
              output: `"use client";
export const A = () => <Maps apiKey="" />;`,
            },
          ],
        },
      ],
    },
    {
      name: "a password that somebody chose",
      code: `connect({ user: "app", password: "${PASSWORD}" });`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "password",
            what: "password",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 35,
          endLine: 1,
          endColumn: 42,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.PASSWORD!" },
              output: `connect({ user: "app", password: process.env.PASSWORD! });`,
            },
          ],
        },
      ],
    },
    {
      name: "a name reached through a constant",
      code: `const value = "${KEY}";
export const options = { clientSecret: value };`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "clientSecret",
            what: "secret",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 16,
          endLine: 1,
          endColumn: 48,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.CLIENT_SECRET!" },
              output: `const value = process.env.CLIENT_SECRET!;
export const options = { clientSecret: value };`,
            },
          ],
        },
      ],
    },
    {
      name: "an API-key header",
      code: `fetch("/me", { headers: { "X-Api-Key": "${KEY}" } });`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "X-Api-Key",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 41,
          endLine: 1,
          endColumn: 73,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output: `fetch("/me", { headers: { "X-Api-Key": process.env.API_KEY! } });`,
            },
          ],
        },
      ],
    },
    {
      name: "an authorization header keeps its scheme",
      code: `const headers = new Headers();
headers.set("Authorization", "Bearer ${KEY}");`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "Authorization",
            what: "credential",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 38,
          endLine: 2,
          endColumn: 70,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_TOKEN!" },
              output: `const headers = new Headers();
headers.set("Authorization", \`Bearer \${process.env.API_TOKEN!}\`);`,
            },
          ],
        },
      ],
    },
    {
      name: "a Basic authorization header",
      code: `request({ headers: { Authorization: "Basic ${BASIC}" } });`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "Authorization",
            what: "credential",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 44,
          endLine: 1,
          endColumn: 72,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_TOKEN!" },
              output: "request({ headers: { Authorization: `Basic ${process.env.API_TOKEN!}` } });",
            },
          ],
        },
      ],
    },
    {
      name: "a login before it is encoded",
      code: `request({ headers: { Authorization: "Basic " + Buffer.from("deploy:${PASSWORD}x").toString("base64") } });`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "Authorization",
            what: "credential",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 61,
          endLine: 1,
          endColumn: 76,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_TOKEN!" },
              output: `request({ headers: { Authorization: "Basic " + Buffer.from(process.env.API_TOKEN!).toString("base64") } });`,
            },
          ],
        },
      ],
    },
    {
      name: "a header that is assigned",
      code: `axios.defaults.headers.common["Authorization"] = "Token ${KEY}";`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "Authorization",
            what: "credential",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 57,
          endLine: 1,
          endColumn: 89,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_TOKEN!" },
              output: 'axios.defaults.headers.common["Authorization"] = `Token ${process.env.API_TOKEN!}`;',
            },
          ],
        },
      ],
    },
    {
      name: "a fallback behind the environment",
      code: `const sessionSecret = process.env.SESSION_SECRET ?? "changeme";`,
      errors: [
        {
          messageId: "fallback",
          data: { name: "SESSION_SECRET", what: "secret" },
          line: 1,
          column: 53,
          endLine: 1,
          endColumn: 63,
          suggestions: [{ messageId: "removeFallback", output: "const sessionSecret = process.env.SESSION_SECRET!;" }],
        },
      ],
    },
    {
      name: "a fallback behind Vite's environment",
      code: `const apiKey = import.meta.env.API_KEY || "${KEY}";`,
      errors: [
        {
          messageId: "fallback",
          data: { name: "API_KEY", what: "API key" },
          line: 1,
          column: 43,
          endLine: 1,
          endColumn: 77,
          suggestions: [{ messageId: "removeFallback", output: "const apiKey = import.meta.env.API_KEY!;" }],
        },
      ],
    },
    {
      name: "a format that only a name tells",
      code: `const heroku = { apiKey: "${HEROKU}" };`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "Heroku API key (older form)",
            redacted: "…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 27,
          endLine: 1,
          endColumn: 63,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.HEROKU_API_KEY!" },
              output: "const heroku = { apiKey: process.env.HEROKU_API_KEY! };",
            },
          ],
        },
      ],
    },
    {
      name: "a format behind its opening",
      code: `const client = setUp("${MAILCHIMP}");`,
      errors: [
        {
          messageId: "knownFormat",
          data: {
            what: "Mailchimp Marketing API key",
            redacted: "…-us…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 23,
          endLine: 1,
          endColumn: 59,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.MAILCHIMP_API_KEY!" },
              output: "const client = setUp(process.env.MAILCHIMP_API_KEY!);",
            },
          ],
        },
      ],
    },
    {
      name: "a token with a wrong checksum",
      code: `const key = "${MISCOPIED}";`,
      errors: [
        {
          messageId: "wrongChecksum",
          data: {
            what: "GitHub personal access token",
            redacted: "ghp_…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 54,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.GITHUB_TOKEN!" },
              output: "const key = process.env.GITHUB_TOKEN!;",
            },
          ],
        },
      ],
    },
    {
      name: "a key in a query",
      code: `fetch("https://api.acme.io/v1?city=here&api_key=${KEY}");`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "api_key",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 49,
          endLine: 1,
          endColumn: 81,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output: "fetch(`https://api.acme.io/v1?city=here&api_key=${process.env.API_KEY!}`);",
            },
          ],
        },
      ],
    },
    {
      name: "a key in a query of a template",
      code: `fetch(\`https://api.acme.io/v1?city=\${city}&apikey=${KEY}\`);`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "apikey",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 51,
          endLine: 1,
          endColumn: 83,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output: "fetch(`https://api.acme.io/v1?city=${city}&apikey=${process.env.API_KEY!}`);",
            },
          ],
        },
      ],
    },
    {
      name: "a key in a JSON text",
      code: `const body = '{"apiKey":"${KEY}"}';`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "apiKey",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 26,
          endLine: 1,
          endColumn: 58,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output: 'const body = `{"apiKey":"${process.env.API_KEY!}"}`;',
            },
          ],
        },
      ],
    },
    {
      name: "keys in the text of a .env file",
      code: `const env = \`
API_KEY=${KEY}
PORT=8080
\`;`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "API_KEY",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 41,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output: `const env = \`
API_KEY=\${process.env.API_KEY!}
PORT=8080
\`;`,
            },
          ],
        },
      ],
    },
    {
      name: "a key in a page's script",
      code: `const page = \`<script>window.API_KEY = "${KEY}";</script>\`;`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "API_KEY",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 41,
          endLine: 1,
          endColumn: 73,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output: 'const page = `<script>window.API_KEY = "${process.env.API_KEY!}";</script>`;',
            },
          ],
        },
      ],
    },
    {
      name: "a password that a request is compared with",
      code: `if (request.body.password === "${PASSWORD}") signIn();`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "password",
            what: "password",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 32,
          endLine: 1,
          endColumn: 39,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.PASSWORD!" },
              output: "if (request.body.password === process.env.PASSWORD!) signIn();",
            },
          ],
        },
      ],
    },
    {
      name: "a key that a header is compared with",
      code: `if ("${KEY}" !== request.headers["x-api-key"]) refuse();`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "x-api-key",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 6,
          endLine: 1,
          endColumn: 38,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output: `if (process.env.API_KEY! !== request.headers["x-api-key"]) refuse();`,
            },
          ],
        },
      ],
    },
    {
      name: "a property that its owner names",
      code: `const config = { openai: { key: "${KEY}" }, apiKeys: { stripe: "${KEY}" } };`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "openai.key",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 34,
          endLine: 1,
          endColumn: 66,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.OPENAI_KEY!" },
              output: `const config = { openai: { key: process.env.OPENAI_KEY! }, apiKeys: { stripe: "${KEY}" } };`,
            },
          ],
        },
        {
          messageId: "byName",
          data: {
            name: "apiKeys.stripe",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 91,
          endLine: 1,
          endColumn: 123,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.STRIPE_API_KEY!" },
              output: `const config = { openai: { key: "${KEY}" }, apiKeys: { stripe: process.env.STRIPE_API_KEY! } };`,
            },
          ],
        },
      ],
    },
    {
      name: "an entry of what its name says are secrets",
      code: `const secrets = { stripe: "${KEY}" };`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "secrets.stripe",
            what: "secret",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 60,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.STRIPE_SECRET!" },
              output: `const secrets = { stripe: process.env.STRIPE_SECRET! };`,
            },
          ],
        },
      ],
    },
    {
      name: "a password with which somebody is signed in",
      code: `auth().signInWithEmailAndPassword("ci@acme.io", "Deploy2024!");`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "password",
            what: "password",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 50,
          endLine: 1,
          endColumn: 61,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.PASSWORD!" },
              output: `auth().signInWithEmailAndPassword("ci@acme.io", process.env.PASSWORD!);`,
            },
          ],
        },
      ],
    },
    {
      name: "an argument in a text that a server is sent",
      code: `const login = 'mutation { login(user: "ci", password: "${KEY}") { id } }';`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "password",
            what: "password",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 56,
          endLine: 1,
          endColumn: 88,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.PASSWORD!" },
              output: `const login = \`mutation { login(user: "ci", password: "\${process.env.PASSWORD!}") { id } }\`;`,
            },
          ],
        },
      ],
    },
    {
      name: "any password of another machine's service",
      code: `import { Pool } from "pg";
const pool = new Pool({ host: "db.acme.io", password: "root" });`,
      errors: [
        {
          messageId: "byDestination",
          data: {
            what: "password",
            provider: "PostgreSQL",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 56,
          endLine: 2,
          endColumn: 60,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.PGPASSWORD!" },
              output: `import { Pool } from "pg";
const pool = new Pool({ host: "db.acme.io", password: process.env.PGPASSWORD! });`,
            },
          ],
        },
      ],
    },
    {
      name: "the users of basic authentication",
      code: `import basicAuth from "express-basic-auth";
app.use(basicAuth({ users: { admin: "wellingtons", "ops": "rubberboots" } }));`,
      errors: [
        {
          messageId: "byDestination",
          data: {
            what: "password",
            provider: "HTTP Basic authentication",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 38,
          endLine: 2,
          endColumn: 49,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.BASIC_AUTH_PASSWORD!" },
              output: `import basicAuth from "express-basic-auth";
app.use(basicAuth({ users: { admin: process.env.BASIC_AUTH_PASSWORD!, "ops": "rubberboots" } }));`,
            },
          ],
        },
        {
          messageId: "byDestination",
          data: {
            what: "password",
            provider: "HTTP Basic authentication",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 60,
          endLine: 2,
          endColumn: 71,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.BASIC_AUTH_PASSWORD!" },
              output: `import basicAuth from "express-basic-auth";
app.use(basicAuth({ users: { admin: "wellingtons", "ops": process.env.BASIC_AUTH_PASSWORD! } }));`,
            },
          ],
        },
      ],
    },
    {
      name: "a server's function in a file that ships",
      code: `import { useState } from "react";
export async function loader() {
  return call({ apiKey: "${KEY}" });
}`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "apiKey",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 3,
          column: 26,
          endLine: 3,
          endColumn: 58,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output: `import { useState } from "react";
export async function loader() {
  return call({ apiKey: process.env.API_KEY! });
}`,
            },
          ],
        },
      ],
    },
    {
      name: "the project's own module of the environment",
      code: `import { z } from "zod";
export const apiKey = "${KEY}";`,
      settings: { "credential-hygiene": { environment: { object: "env", from: "@/env" } } },
      errors: [
        {
          messageId: "byName",
          data: {
            name: "apiKey",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 56,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "env.API_KEY" },
              output: `import { z } from "zod";
import { env } from "@/env";
export const apiKey = env.API_KEY;`,
            },
          ],
        },
      ],
    },
    {
      name: "the project's own module, by require",
      code: `const zod = require("zod");
exports.apiKey = "${KEY}";`,
      filename: "a.js",
      settings: { "credential-hygiene": { environment: { object: "env", from: "./env" } } },
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      errors: [
        {
          messageId: "byName",
          data: {
            name: "apiKey",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 19,
          endLine: 2,
          endColumn: 51,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "env.API_KEY" },
              output: `const zod = require("zod");
const { env } = require("./env");
exports.apiKey = env.API_KEY;`,
            },
          ],
        },
      ],
    },
    {
      name: "a module that exports the variables",
      code: `export const apiKey = "${KEY}";`,
      settings: { "credential-hygiene": { environment: { from: "$env/static/private" } } },
      errors: [
        {
          messageId: "byName",
          data: {
            name: "apiKey",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 24,
          endLine: 1,
          endColumn: 56,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "API_KEY" },
              output: `import { API_KEY } from "$env/static/private";
export const apiKey = API_KEY;`,
            },
          ],
        },
      ],
    },
    {
      name: "Deno's environment is called",
      code: `export const apiKey = "${KEY}";`,
      filename: "a.js",
      settings: { "credential-hygiene": { environment: "Deno.env.get" } },
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      errors: [
        {
          messageId: "byName",
          data: {
            name: "apiKey",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 24,
          endLine: 1,
          endColumn: 56,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: `Deno.env.get("API_KEY")` },
              output: `export const apiKey = Deno.env.get("API_KEY");`,
            },
          ],
        },
      ],
    },
    {
      name: "Bun's environment",
      code: `export const apiKey = "${KEY}";`,
      filename: "a.js",
      settings: { "credential-hygiene": { environment: "Bun.env" } },
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      errors: [
        {
          messageId: "byName",
          data: {
            name: "apiKey",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 24,
          endLine: 1,
          endColumn: 56,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "Bun.env.API_KEY" },
              output: "export const apiKey = Bun.env.API_KEY;",
            },
          ],
        },
      ],
    },
    {
      name: "the variable never has a public prefix",
      code: `export const NEXT_PUBLIC_API_SECRET = "${KEY}";`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "NEXT_PUBLIC_API_SECRET",
            what: "secret",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 40,
          endLine: 1,
          endColumn: 72,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_SECRET!" },
              output: "export const NEXT_PUBLIC_API_SECRET = process.env.API_SECRET!;",
            },
          ],
        },
      ],
    },
    {
      name: "an OAuth client's secret in an app",
      code: `import { View } from "react-native";
export const config = { clientSecret: "${KEY}" };`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "clientSecret",
            what: "secret",
            exposure:
              "this file ships inside the app (it imports `react-native`), where anyone who unpacks it can read it; users sign in by OAuth with PKCE, which needs no client secret; applications by client credentials on a server",
          },
          line: 2,
          column: 40,
          endLine: 2,
          endColumn: 72,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "the service" },
              output: `import { View } from "react-native";
export const config = { clientSecret: "" };`,
            },
          ],
        },
      ],
    },
    {
      name: "a password in a JSON text",
      code: `const body = '{"user":"app","password":"${PASSWORD}"}';`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "password",
            what: "password",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 41,
          endLine: 1,
          endColumn: 48,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.PASSWORD!" },
              output: 'const body = `{"user":"app","password":"${process.env.PASSWORD!}"}`;',
            },
          ],
        },
      ],
    },
    {
      name: "the same password twice in a text",
      code: `const body = '{"a":{"password":"${PASSWORD}!"},"b":{"password":"${PASSWORD}!"}}';`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "password",
            what: "password",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 33,
          endLine: 1,
          endColumn: 41,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.PASSWORD!" },
              output: `const body = \`{"a":{"password":"\${process.env.PASSWORD!}"},"b":{"password":"${PASSWORD}!"}}\`;`,
            },
          ],
        },
        {
          messageId: "byName",
          data: {
            name: "password",
            what: "password",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 61,
          endLine: 1,
          endColumn: 69,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.PASSWORD!" },
              output: `const body = \`{"a":{"password":"${PASSWORD}!"},"b":{"password":"\${process.env.PASSWORD!}"}}\`;`,
            },
          ],
        },
      ],
    },
    {
      name: "a password in a line of settings",
      code: `const settings = "DB_PASSWORD=${PASSWORD}";`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "DB_PASSWORD",
            what: "password",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 31,
          endLine: 1,
          endColumn: 38,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.DB_PASSWORD!" },
              output: "const settings = `DB_PASSWORD=${process.env.DB_PASSWORD!}`;",
            },
          ],
        },
      ],
    },
    {
      name: "a key in two parts is one key",
      code: `export const apiKey = "${KEY}" +
  "${KEY}";`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "apiKey",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 23,
          endLine: 2,
          endColumn: 37,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output: "export const apiKey = process.env.API_KEY!;",
            },
          ],
        },
      ],
    },
    {
      name: "a key in a sum that is a URL",
      code: `export const url = "https://api.acme.io/v1?api_key=${KEY}" + "&page=1";`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "api_key",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 52,
          endLine: 1,
          endColumn: 84,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output: 'export const url = `https://api.acme.io/v1?api_key=${process.env.API_KEY!}` + "&page=1";',
            },
          ],
        },
      ],
    },
    {
      name: "the bytes of a key from its text",
      code: `import { createCipheriv } from "node:crypto";
export const seal = (iv: Buffer) => createCipheriv("aes-256-gcm", Buffer.from("${KEY}", "hex"), iv);`,
      errors: [
        {
          messageId: "byDestination",
          data: {
            what: "encryption key",
            provider: "Node's crypto",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 80,
          endLine: 2,
          endColumn: 112,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.ENCRYPTION_KEY!" },
              output: `import { createCipheriv } from "node:crypto";
export const seal = (iv: Buffer) => createCipheriv("aes-256-gcm", Buffer.from(process.env.ENCRYPTION_KEY!, "hex"), iv);`,
            },
          ],
        },
      ],
    },
    {
      name: "the bytes of a key that a variable holds",
      code: `import jwt from "jsonwebtoken";
const key = Buffer.from("${KEY}", "base64");
export const token = jwt.sign({ sub: "1" }, key, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "byDestination",
          data: {
            what: "signing secret",
            provider: "jsonwebtoken",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 58,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.JWT_SECRET!" },
              output: `import jwt from "jsonwebtoken";
const key = Buffer.from(process.env.JWT_SECRET!, "base64");
export const token = jwt.sign({ sub: "1" }, key, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a key as another library takes it",
      code: `import CryptoJS from "crypto-js";
export const seal = (text: string) => CryptoJS.AES.encrypt(text, CryptoJS.enc.Utf8.parse("${KEY}"));`,
      errors: [
        {
          messageId: "byDestination",
          data: {
            what: "encryption key",
            provider: "crypto-js",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 91,
          endLine: 2,
          endColumn: 123,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.ENCRYPTION_KEY!" },
              output: `import CryptoJS from "crypto-js";
export const seal = (text: string) => CryptoJS.AES.encrypt(text, CryptoJS.enc.Utf8.parse(process.env.ENCRYPTION_KEY!));`,
            },
          ],
        },
      ],
    },
    {
      name: "a header in a command",
      code: `export const cmd = 'curl -H "Authorization: Bearer 9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d" https://api.acme.io/v1/jobs';`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "Authorization",
            what: "credential",
            provider: "the service",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 52,
          endLine: 1,
          endColumn: 84,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_TOKEN!" },
              output:
                'export const cmd = `curl -H "Authorization: Bearer ${process.env.API_TOKEN!}" https://api.acme.io/v1/jobs`;',
            },
          ],
        },
      ],
    },
    {
      name: "a header among the lines of a request",
      code: 'socket.write("GET / HTTP/1.1\\r\\nX-Api-Key: 9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d\\r\\n\\r\\n");',
      errors: [
        {
          messageId: "byName",
          data: {
            name: "X-Api-Key",
            what: "API key",
            provider: "the service",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 44,
          endLine: 1,
          endColumn: 76,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output: "socket.write(`GET / HTTP/1.1\\r\\nX-Api-Key: ${process.env.API_KEY!}\\r\\n\\r\\n`);",
            },
          ],
        },
      ],
    },
    {
      name: "an option of a command",
      code: "exec(`mysqldump --user=root --password=Tr0ub4dor-3 ${name}`);",
      errors: [
        {
          messageId: "byName",
          data: {
            name: "password",
            what: "password",
            provider: "the service",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 40,
          endLine: 1,
          endColumn: 51,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.PASSWORD!" },
              output: "exec(`mysqldump --user=root --password=${process.env.PASSWORD!} ${name}`);",
            },
          ],
        },
      ],
    },
    {
      name: "the default of a schema's field",
      code: `export const env = z.object({ SESSION_SECRET: z.string().min(16).default("kX92mQp7vLs0TzR4") }).parse(process.env);`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "SESSION_SECRET",
            what: "secret",
            provider: "the service",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 75,
          endLine: 1,
          endColumn: 91,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.SESSION_SECRET!" },
              output:
                "export const env = z.object({ SESSION_SECRET: z.string().min(16).default(process.env.SESSION_SECRET!) }).parse(process.env);",
            },
          ],
        },
      ],
    },
    {
      name: "the default of a validated variable",
      code: `export const env = cleanEnv(process.env, { API_TOKEN: str({ default: "kX92mQp7vLs0TzR4" }) });`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "API_TOKEN",
            what: "access token",
            provider: "the service",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 71,
          endLine: 1,
          endColumn: 87,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_TOKEN!" },
              output: "export const env = cleanEnv(process.env, { API_TOKEN: str({ default: process.env.API_TOKEN! }) });",
            },
          ],
        },
      ],
    },
    {
      name: "the default of a command's option",
      code: `yargs.option("api-key", { type: "string", default: "kX92mQp7vLs0TzR4" });`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "api-key",
            what: "API key",
            provider: "the service",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 53,
          endLine: 1,
          endColumn: 69,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output: `yargs.option("api-key", { type: "string", default: process.env.API_KEY! });`,
            },
          ],
        },
      ],
    },
    {
      name: "a short secret of hexadecimal digits",
      code: `export const secret = "c9f3b1a6d7e8";`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "secret",
            what: "secret",
            provider: "the service",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 24,
          endLine: 1,
          endColumn: 36,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.SECRET!" },
              output: "export const secret = process.env.SECRET!;",
            },
          ],
        },
      ],
    },
    {
      name: "a key that is joined of parts",
      code: `const parts = ["kX92mQp7", "vLs0TzR4", "hGd83JsQ"];
export const apiKey = parts.join("");`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "apiKey",
            what: "API key",
            provider: "the service",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 37,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output: `const parts = ["kX92mQp7", "vLs0TzR4", "hGd83JsQ"];
export const apiKey = process.env.API_KEY!;`,
            },
          ],
        },
      ],
    },
    {
      name: "a key that is joined where it stands is one report",
      code: `export const apiKey = ["kX92mQp7vLs0TzR4hGd83JsQ", "vLs0TzR4"].join("-");`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "apiKey",
            what: "API key",
            provider: "the service",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 23,
          endLine: 1,
          endColumn: 73,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output: "export const apiKey = process.env.API_KEY!;",
            },
          ],
        },
      ],
    },
    {
      name: "a hidden field",
      code: `export const Form = () => <input type="hidden" name="api_key" value="kX92mQp7vLs0TzR4hGd83JsQ" />;`,
      filename: "form.tsx",
      errors: [
        {
          messageId: "byName",
          data: {
            name: "api_key",
            what: "API key",
            provider: "the service",
            exposure:
              "this file ships to the browser (it has JSX), where every visitor can read it; call the service through your own back end",
          },
          line: 1,
          column: 70,
          endLine: 1,
          endColumn: 94,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "the service" },
              output: `export const Form = () => <input type="hidden" name="api_key" value="" />;`,
            },
          ],
        },
      ],
    },
    {
      name: "a case of a key",
      code: `export function check(apiKey: string) { switch (apiKey) { case "kX92mQp7vLs0TzR4hGd83JsQ": return true; default: return false; } }`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "apiKey",
            what: "API key",
            provider: "the service",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 65,
          endLine: 1,
          endColumn: 89,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output:
                "export function check(apiKey: string) { switch (apiKey) { case process.env.API_KEY!: return true; default: return false; } }",
            },
          ],
        },
      ],
    },
    {
      name: "a library that a script tag gives",
      code: `export const sealed = CryptoJS.AES.encrypt(data, "kX92mQp7vLs0TzR4");`,
      errors: [
        {
          messageId: "byDestination",
          data: {
            what: "encryption key",
            provider: "crypto-js",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 51,
          endLine: 1,
          endColumn: 67,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.ENCRYPTION_KEY!" },
              output: "export const sealed = CryptoJS.AES.encrypt(data, process.env.ENCRYPTION_KEY!);",
            },
          ],
        },
      ],
    },
    {
      name: "an item of a list",
      code: `export const apiTokens = ["kX92mQp7vLs0TzR4hGd83JsQ"];`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "apiTokens",
            what: "access token",
            provider: "the service",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 52,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_TOKEN!" },
              output: "export const apiTokens = [process.env.API_TOKEN!];",
            },
          ],
        },
      ],
    },
    {
      name: "an item of a set",
      code: `const VALID_API_KEYS = new Set(["kX92mQp7vLs0TzR4hGd83JsQ"]);`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "VALID_API_KEYS",
            what: "API key",
            provider: "the service",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 34,
          endLine: 1,
          endColumn: 58,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.VALID_API_KEY!" },
              output: "const VALID_API_KEYS = new Set([process.env.VALID_API_KEY!]);",
            },
          ],
        },
      ],
    },
    {
      name: "an element that is given a name",
      code: `export const [clientId, clientSecret] = ["app", "kX92mQp7vLs0TzR4hGd83JsQ"];`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "clientSecret",
            what: "secret",
            provider: "the service",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 50,
          endLine: 1,
          endColumn: 74,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.CLIENT_SECRET!" },
              output: `export const [clientId, clientSecret] = ["app", process.env.CLIENT_SECRET!];`,
            },
          ],
        },
      ],
    },
    {
      name: "a UUID under a name that says nothing else",
      code: `const API_KEY = "0b5f0c9e-4a1d-4c7a-9d5e-7f1b2c3d4e5f";`,
      errors: [
        {
          messageId: "byName",
          data: {
            name: "API_KEY",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 18,
          endLine: 1,
          endColumn: 54,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY!" },
              output: "const API_KEY = process.env.API_KEY!;",
            },
          ],
        },
      ],
    },
    {
      name: "a UUID as a client's secret",
      code: `const params = { client_id: "landing", client_secret: "0b5f0c9e-4a1d-4c7a-9d5e-7f1b2c3d4e5f" };`,
      filename: "file.js",
      errors: [
        {
          messageId: "byName",
          data: {
            name: "client_secret",
            what: "secret",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 56,
          endLine: 1,
          endColumn: 92,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.CLIENT_SECRET" },
              output: `const params = { client_id: "landing", client_secret: process.env.CLIENT_SECRET };`,
            },
          ],
        },
      ],
    },
    {
      name: "a key with a blank that was copied, too",
      code: `const API_KEY = "kX92mQp7vLs0TzR4hGd83JsQ ";`,
      filename: "file.js",
      errors: [
        {
          messageId: "byName",
          data: {
            name: "API_KEY",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 18,
          endLine: 1,
          endColumn: 43,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY" },
              output: "const API_KEY = process.env.API_KEY;",
            },
          ],
        },
      ],
    },
    {
      name: "letters in changing case under a name that says nothing else",
      code: `const clientSecret = "QwTzXbKRmvJHsNdx";`,
      filename: "file.js",
      errors: [
        {
          messageId: "byName",
          data: {
            name: "clientSecret",
            what: "secret",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 23,
          endLine: 1,
          endColumn: 39,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.CLIENT_SECRET" },
              output: "const clientSecret = process.env.CLIENT_SECRET;",
            },
          ],
        },
      ],
    },
    {
      name: "a fallback behind two variables",
      code: `const key = process.env.SIGNING_SECRET || process.env.OLD_SECRET || "change-this";`,
      errors: [
        {
          messageId: "fallback",
          data: { name: "OLD_SECRET", what: "secret" },
          line: 1,
          column: 69,
          endLine: 1,
          endColumn: 82,
          suggestions: [
            { messageId: "removeFallback", output: "const key = process.env.SIGNING_SECRET || process.env.OLD_SECRET!;" },
          ],
        },
      ],
    },
    {
      name: "a default of a destructured variable",
      code: `const { SESSION_SECRET = "changeme", PORT = "3000" } = process.env;`,
      filename: "file.js",
      errors: [
        {
          messageId: "fallback",
          data: { name: "SESSION_SECRET", what: "secret" },
          line: 1,
          column: 26,
          endLine: 1,
          endColumn: 36,
          suggestions: [{ messageId: "removeFallback", output: `const { SESSION_SECRET, PORT = "3000" } = process.env;` }],
        },
      ],
    },
    {
      name: "a default of a destructured variable, where a type depends on it",
      code: `const { SESSION_SECRET = "changeme" } = process.env;
export const size: number = SESSION_SECRET.length;`,
      errors: [
        {
          messageId: "fallback",
          data: { name: "SESSION_SECRET", what: "secret" },
          line: 1,
          column: 26,
          endLine: 1,
          endColumn: 36,
          suggestions: [
            {
              messageId: "failInPlaceOf",
              output: `const { SESSION_SECRET = (() => { throw new Error("SESSION_SECRET is not set"); })() } = process.env;
export const size: number = SESSION_SECRET.length;`,
            },
          ],
        },
      ],
    },
    {
      name: "a secret that somebody thought of",
      code: `const TOKEN_SECRET = "ourt0kens3c";`,
      filename: "file.js",
      errors: [
        {
          messageId: "byName",
          data: {
            name: "TOKEN_SECRET",
            what: "secret",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 23,
          endLine: 1,
          endColumn: 34,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.TOKEN_SECRET" },
              output: "const TOKEN_SECRET = process.env.TOKEN_SECRET;",
            },
          ],
        },
      ],
    },
    {
      name: "a key that somebody thought of",
      code: `const api_key = "barberbook482";`,
      filename: "file.js",
      errors: [
        {
          messageId: "byName",
          data: {
            name: "api_key",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 18,
          endLine: 1,
          endColumn: 31,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY" },
              output: "const api_key = process.env.API_KEY;",
            },
          ],
        },
      ],
    },
    {
      name: "a secret of all that a keyboard has",
      code: `const options = { secretKey: ")^emTXHTq!3L?u.=~966F;k+Kq49M,5Ne@TdB*2CvvG2(2~+&%n" };`,
      filename: "file.js",
      errors: [
        {
          messageId: "byName",
          data: {
            name: "secretKey",
            what: "secret",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 31,
          endLine: 1,
          endColumn: 82,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.SECRET_KEY" },
              output: "const options = { secretKey: process.env.SECRET_KEY };",
            },
          ],
        },
      ],
    },
    {
      name: "a number and hexadecimal digits",
      code: `const API_KEY = "52710364-9d4e81b7f03c265a80e1d7349";`,
      filename: "file.js",
      errors: [
        {
          messageId: "byName",
          data: {
            name: "API_KEY",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 18,
          endLine: 1,
          endColumn: 52,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY" },
              output: "const API_KEY = process.env.API_KEY;",
            },
          ],
        },
      ],
    },
    {
      name: "the default of a setting",
      code: `const key = config.get("apiKey", "kX92mQp7vLs0TzR4hGd83JsQ");`,
      filename: "file.js",
      errors: [
        {
          messageId: "byName",
          data: {
            name: "apiKey",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 35,
          endLine: 1,
          endColumn: 59,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY" },
              output: `const key = config.get("apiKey", process.env.API_KEY);`,
            },
          ],
        },
      ],
    },
    {
      name: "the fallback of a setting",
      code: `const key = config.get("apiKey") ?? "kX92mQp7vLs0TzR4hGd83JsQ";`,
      filename: "file.js",
      errors: [
        {
          messageId: "byName",
          data: {
            name: "apiKey",
            what: "API key",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 38,
          endLine: 1,
          endColumn: 62,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.API_KEY" },
              output: `const key = config.get("apiKey") ?? process.env.API_KEY;`,
            },
          ],
        },
      ],
    },
    {
      name: "the default of a function that reads the environment",
      code: `const secret = env("SESSION_SECRET", "kX92mQp7vLs0TzR4hGd83JsQ");`,
      filename: "file.js",
      errors: [
        {
          messageId: "byName",
          data: {
            name: "SESSION_SECRET",
            what: "secret",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 39,
          endLine: 1,
          endColumn: 63,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.SESSION_SECRET" },
              output: `const secret = env("SESSION_SECRET", process.env.SESSION_SECRET);`,
            },
          ],
        },
      ],
    },
    {
      name: "the password of a bind",
      code: `const directory = { bindDN: "cn=reader", bindCredentials: "WinterTr0ub4dor" };`,
      filename: "file.js",
      errors: [
        {
          messageId: "byName",
          data: {
            name: "bindCredentials",
            what: "password",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 60,
          endLine: 1,
          endColumn: 75,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.BIND_CREDENTIALS" },
              output: `const directory = { bindDN: "cn=reader", bindCredentials: process.env.BIND_CREDENTIALS };`,
            },
          ],
        },
      ],
    },
    {
      name: "a login among the options of a command",
      code: `exec("curl -u ci:Tr0ub4dor99 https://acme.io");`,
      filename: "file.js",
      errors: [
        {
          messageId: "byName",
          data: {
            name: "password",
            what: "password",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 18,
          endLine: 1,
          endColumn: 29,
          suggestions: [
            {
              messageId: "readEnvironment",
              data: { expression: "process.env.PASSWORD" },
              output: "exec(`curl -u ci:${process.env.PASSWORD} https://acme.io`);",
            },
          ],
        },
      ],
    },
    {
      name: "a private key in another comment",
      code: `/* -----BEGIN PRIVATE KEY-----${PEM_BODY}-----END PRIVATE KEY----- */
export function upload(key) {}`,
      filename: "file.js",
      errors: [
        {
          messageId: "inComment",
          data: {
            what: "PEM private key",
            redacted: "-----BEGIN PRIVATE KEY--…",
            exposure: "everyone who can read the source holds it, and it can't be rotated without a release",
          },
          line: 1,
          column: 4,
          endLine: 1,
          endColumn: 120,
          suggestions: [
            {
              messageId: "deleteFromComment",
              output: `/* [removed] */
export function upload(key) {}`,
            },
          ],
        },
      ],
    },
  ],
});
