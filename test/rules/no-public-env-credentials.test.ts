import rule from "../../src/rules/no-public-env-credentials.js";
import { run } from "../run.js";

run("no-public-env-credentials", rule, {
  valid: [
    { name: "a publishable key is made to ship", code: "export const key = process.env.NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY;" },
    { name: "an anonymous key is made to ship", code: "export const key = import.meta.env.VITE_SUPABASE_ANON_KEY;" },
    {
      name: "a key that its provider restricts to a site may ship",
      code: "export const key = import.meta.env.VITE_GOOGLE_MAPS_API_KEY;",
    },
    {
      name: "a browser configuration's key is public",
      code: "export const config = { apiKey: process.env.REACT_APP_FIREBASE_API_KEY, appId: process.env.REACT_APP_FIREBASE_APP_ID };",
    },
    {
      name: "site keys, DSNs and write keys are public",
      code: "export const keys = [process.env.NEXT_PUBLIC_RECAPTCHA_SITE_KEY, process.env.NEXT_PUBLIC_SENTRY_DSN, process.env.NEXT_PUBLIC_SEGMENT_WRITE_KEY];",
    },
    { name: "a project token of analytics is public", code: "export const token = process.env.NEXT_PUBLIC_MIXPANEL_TOKEN;" },
    {
      name: "names about credentials hold none",
      code: "export const a = [import.meta.env.VITE_TOKEN_TYPE, import.meta.env.VITE_PASSWORD_MIN_LENGTH, import.meta.env.VITE_TOKEN_URL, import.meta.env.VITE_SECRET_NAME];",
    },
    { name: "an address is no credential", code: "export const url = process.env.NEXT_PUBLIC_API_URL;" },
    { name: "a private variable isn't copied", code: "export const key = process.env.STRIPE_SECRET_KEY;" },
    { name: "setting a variable reads nothing", code: `process.env.VITE_API_SECRET = "x"; delete process.env.VITE_API_SECRET;` },
    {
      name: "a test may name what it likes",
      code: "expect(process.env.NEXT_PUBLIC_API_SECRET).toBe(1);",
      filename: "env.test.ts",
    },
    { name: "a property of something else", code: "export const a = config.VITE_API_SECRET;" },
    {
      name: "a mode is no secret",
      code: `import webpack from "webpack";
export const p = new webpack.DefinePlugin({ "process.env.NODE_ENV": JSON.stringify(process.env.NODE_ENV) });`,
    },
    {
      name: "the private part of a runtime configuration stays on the server",
      code: `export default defineNuxtConfig({ runtimeConfig: { apiSecret: "", public: { apiUrl: "" } } });`,
    },
    {
      name: "another file's env is no build configuration",
      code: "module.exports = { env: { API_SECRET: process.env.API_SECRET } };",
      filename: "ecosystem.config.js",
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    },
    {
      name: "a literal in a definition is no-hardcoded-credentials'",
      code: `import { defineConfig } from "vite";
export default defineConfig({ define: { __API_SECRET_HINT__: "x", __API_SECRET__: "none" } });`,
    },
  ],
  invalid: [
    {
      name: "in a client the value goes: use client",
      code: `"use client";
export const key = process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY;`,
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "NEXT_PUBLIC_STRIPE_SECRET_KEY",
            what: "a secret",
            tool: "Next.js",
            alternative: "ship the publishable key of Stripe in its place, or call Stripe through your own back end",
          },
          line: 2,
          column: 32,
          endLine: 2,
          endColumn: 61,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "Stripe" },
              output: `"use client";
export const key = "";`,
            },
          ],
        },
      ],
    },
    {
      name: "on a server the private variable is read",
      code: `import express from "express";
export const key = process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY!;`,
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "NEXT_PUBLIC_STRIPE_SECRET_KEY",
            what: "a secret",
            tool: "Next.js",
            alternative: "ship the publishable key of Stripe in its place, or call Stripe through your own back end",
          },
          line: 2,
          column: 32,
          endLine: 2,
          endColumn: 61,
          suggestions: [
            {
              messageId: "readPrivate",
              data: { expression: "process.env.STRIPE_SECRET_KEY!" },
              output: `import express from "express";
export const key = process.env.STRIPE_SECRET_KEY!;`,
            },
          ],
        },
      ],
    },
    {
      name: "in a file of either, the private variable is read",
      code: "export const key = process.env.REACT_APP_OPENAI_API_KEY;",
      filename: "file.js",
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "REACT_APP_OPENAI_API_KEY",
            what: "an API key",
            tool: "Create React App",
            alternative: "call OpenAI through your own back end",
          },
          line: 1,
          column: 32,
          endLine: 1,
          endColumn: 56,
          suggestions: [
            {
              messageId: "readPrivate",
              data: { expression: "process.env.OPENAI_API_KEY" },
              output: "export const key = process.env.OPENAI_API_KEY;",
            },
          ],
        },
      ],
    },
    {
      name: "import.meta.env",
      code: `import { ref } from "vue";
export const key = ref(import.meta.env.VITE_OPENAI_API_KEY);`,
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "VITE_OPENAI_API_KEY",
            what: "an API key",
            tool: "Vite",
            alternative: "call OpenAI through your own back end",
          },
          line: 2,
          column: 40,
          endLine: 2,
          endColumn: 59,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "OpenAI" },
              output: `import { ref } from "vue";
export const key = ref("");`,
            },
          ],
        },
      ],
    },
    {
      name: "a computed name",
      code: `"use client";
const name = "NEXT_PUBLIC_ADMIN_TOKEN";
export const a = process.env[name], b = process.env["NEXT_PUBLIC_DB_PASSWORD"];`,
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "NEXT_PUBLIC_ADMIN_TOKEN",
            what: "an access token",
            tool: "Next.js",
            alternative: "let users sign in (OAuth with PKCE) and use their short-lived token, or call through your own back end",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 34,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "the service" },
              output: `"use client";
const name = "NEXT_PUBLIC_ADMIN_TOKEN";
export const a = "", b = process.env["NEXT_PUBLIC_DB_PASSWORD"];`,
            },
          ],
        },
        {
          messageId: "publicVariable",
          data: {
            name: "NEXT_PUBLIC_DB_PASSWORD",
            what: "a password",
            tool: "Next.js",
            alternative: "put an API of your own in front of it",
          },
          line: 3,
          column: 53,
          endLine: 3,
          endColumn: 78,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "the service" },
              output: `"use client";
const name = "NEXT_PUBLIC_ADMIN_TOKEN";
export const a = process.env[name], b = "";`,
            },
          ],
        },
      ],
    },
    {
      name: "a destructured variable becomes a declaration of its own",
      code: `import { useState } from "react";
export const { VITE_API_SECRET, VITE_URL } = import.meta.env;`,
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "VITE_API_SECRET",
            what: "a secret",
            tool: "Vite",
            alternative: "call the service through your own back end",
          },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 31,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "the service" },
              output: `import { useState } from "react";
export const { VITE_URL } = import.meta.env, VITE_API_SECRET = "";`,
            },
          ],
        },
      ],
    },
    {
      name: "the only destructured variable",
      code: `import { useState } from "react";
const { VITE_API_SECRET: secret } = import.meta.env;
export { secret };`,
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "VITE_API_SECRET",
            what: "a secret",
            tool: "Vite",
            alternative: "call the service through your own back end",
          },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 32,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "the service" },
              output: `import { useState } from "react";
const secret = "";
export { secret };`,
            },
          ],
        },
      ],
    },
    {
      name: "a destructured variable on a server",
      code: `import express from "express";
const { NEXT_PUBLIC_API_SECRET = "" } = process.env;
export { NEXT_PUBLIC_API_SECRET };`,
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "NEXT_PUBLIC_API_SECRET",
            what: "a secret",
            tool: "Next.js",
            alternative: "call the service through your own back end",
          },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 36,
          suggestions: [
            {
              messageId: "readPrivate",
              data: { expression: "process.env.API_SECRET!" },
              output: `import express from "express";
const NEXT_PUBLIC_API_SECRET = process.env.API_SECRET!;
export { NEXT_PUBLIC_API_SECRET };`,
            },
          ],
        },
      ],
    },
    {
      name: "an alias of the environment",
      code: `"use client";
const env = process.env;
export const key = env.NEXT_PUBLIC_API_SECRET;`,
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "NEXT_PUBLIC_API_SECRET",
            what: "a secret",
            tool: "Next.js",
            alternative: "call the service through your own back end",
          },
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 46,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "the service" },
              output: `"use client";
const env = process.env;
export const key = "";`,
            },
          ],
        },
      ],
    },
    {
      name: "in a client's header, the header goes",
      code: `"use client";
export const load = () => fetch("/x", { headers: { Accept: "*/*", Authorization: \`Bearer \${process.env.NEXT_PUBLIC_OPENAI_API_KEY}\` } });`,
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "NEXT_PUBLIC_OPENAI_API_KEY",
            what: "an API key",
            tool: "Next.js",
            alternative: "call OpenAI through your own back end",
          },
          line: 2,
          column: 104,
          endLine: 2,
          endColumn: 130,
          suggestions: [
            {
              messageId: "removeHeader",
              data: { provider: "OpenAI" },
              output: `"use client";
export const load = () => fetch("/x", { headers: { Accept: "*/*" } });`,
            },
          ],
        },
      ],
    },
    {
      name: "in a client, a token of the user when the settings say how",
      code: `"use client";
declare function getAccessToken(): Promise<string>;
export const load = async () => fetch("/x", { headers: { Authorization: \`Bearer \${process.env.NEXT_PUBLIC_OPENAI_API_KEY}\` } });`,
      settings: { "credential-hygiene": { clientToken: "await getAccessToken()" } },
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "NEXT_PUBLIC_OPENAI_API_KEY",
            what: "an API key",
            tool: "Next.js",
            alternative: "call OpenAI through your own back end",
          },
          line: 3,
          column: 95,
          endLine: 3,
          endColumn: 121,
          suggestions: [
            {
              messageId: "readClientToken",
              data: { expression: "await getAccessToken()" },
              output: `"use client";
declare function getAccessToken(): Promise<string>;
export const load = async () => fetch("/x", { headers: { Authorization: \`Bearer \${await getAccessToken()}\` } });`,
            },
            {
              messageId: "removeHeader",
              data: { provider: "OpenAI" },
              output: `"use client";
declare function getAccessToken(): Promise<string>;
export const load = async () => fetch("/x", { headers: {  } });`,
            },
          ],
        },
      ],
    },
    {
      name: "an address with a login",
      code: `"use client";
export const url = process.env.NEXT_PUBLIC_DATABASE_URL;`,
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "NEXT_PUBLIC_DATABASE_URL",
            what: "an address with a login",
            tool: "Next.js",
            alternative: "put an API of your own in front of it",
          },
          line: 2,
          column: 32,
          endLine: 2,
          endColumn: 56,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "the service" },
              output: `"use client";
export const url = "";`,
            },
          ],
        },
      ],
    },
    {
      name: "an address that is a secret itself",
      code: "export const hook = import.meta.env.VITE_SLACK_WEBHOOK_URL;",
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "VITE_SLACK_WEBHOOK_URL",
            what: "an address to which anyone can post",
            tool: "Vite",
            alternative: "call Slack through your own back end",
          },
          line: 1,
          column: 37,
          endLine: 1,
          endColumn: 59,
          suggestions: [
            {
              messageId: "readPrivate",
              data: { expression: "process.env.SLACK_WEBHOOK_URL!" },
              output: "export const hook = process.env.SLACK_WEBHOOK_URL!;",
            },
          ],
        },
      ],
    },
    {
      name: "code that runs on the server in a file that ships",
      code: `export async function getServerSideProps() {
  return { props: await load(process.env.NEXT_PUBLIC_API_SECRET) };
}
export default () => <b />;`,
      filename: "page.tsx",
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "NEXT_PUBLIC_API_SECRET",
            what: "a secret",
            tool: "Next.js",
            alternative: "call the service through your own back end",
          },
          line: 2,
          column: 42,
          endLine: 2,
          endColumn: 64,
          suggestions: [
            {
              messageId: "readPrivate",
              data: { expression: "process.env.API_SECRET!" },
              output: `export async function getServerSideProps() {
  return { props: await load(process.env.API_SECRET!) };
}
export default () => <b />;`,
            },
          ],
        },
      ],
    },
    {
      name: "the project's own module of the environment",
      code: `import { env } from "@/env";
import express from "express";
export const key = process.env.NEXT_PUBLIC_API_SECRET;`,
      settings: { "credential-hygiene": { environment: { object: "env", from: "@/env" } } },
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "NEXT_PUBLIC_API_SECRET",
            what: "a secret",
            tool: "Next.js",
            alternative: "call the service through your own back end",
          },
          line: 3,
          column: 32,
          endLine: 3,
          endColumn: 54,
          suggestions: [
            {
              messageId: "readPrivate",
              data: { expression: "env.API_SECRET" },
              output: `import { env } from "@/env";
import express from "express";
export const key = env.API_SECRET;`,
            },
          ],
        },
      ],
    },
    {
      name: "react-native-config ships every variable",
      code: `import Config from "react-native-config";
export const key = Config.API_SECRET;`,
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "API_SECRET",
            what: "a secret",
            tool: "react-native-config",
            alternative: "call the service through your own back end",
          },
          line: 2,
          column: 27,
          endLine: 2,
          endColumn: 37,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "the service" },
              output: `import Config from "react-native-config";
export const key = "";`,
            },
          ],
        },
      ],
    },
    {
      name: "react-native-dotenv ships every variable",
      code: `import { API_URL, API_SECRET } from "@env";
import { View } from "react-native";
export const call = () => send(API_URL, API_SECRET);`,
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "API_SECRET",
            what: "a secret",
            tool: "react-native-dotenv",
            alternative: "call the service through your own back end",
          },
          line: 1,
          column: 19,
          endLine: 1,
          endColumn: 29,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "the service" },
              output: `import { API_URL } from "@env";
const API_SECRET = "";
import { View } from "react-native";
export const call = () => send(API_URL, API_SECRET);`,
            },
          ],
        },
      ],
    },
    {
      name: "the only variable that is imported",
      code: `import { API_SECRET } from "@env";
import { View } from "react-native";
export const call = () => send(API_SECRET);`,
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "API_SECRET",
            what: "a secret",
            tool: "react-native-dotenv",
            alternative: "call the service through your own back end",
          },
          line: 1,
          column: 10,
          endLine: 1,
          endColumn: 20,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "the service" },
              output: `const API_SECRET = "";
import { View } from "react-native";
export const call = () => send(API_SECRET);`,
            },
          ],
        },
      ],
    },
    {
      name: "a public module of SvelteKit",
      code: `import { PUBLIC_API_SECRET } from "$env/static/public";
export const a = PUBLIC_API_SECRET;`,
      filename: "src/routes/+page.server.ts",
      settings: { "credential-hygiene": { environment: { from: "$env/static/private" } } },
      errors: [
        {
          messageId: "publicVariable",
          data: {
            name: "PUBLIC_API_SECRET",
            what: "a secret",
            tool: "SvelteKit",
            alternative: "call the service through your own back end",
          },
          line: 1,
          column: 10,
          endLine: 1,
          endColumn: 27,
          suggestions: [
            {
              messageId: "readPrivate",
              data: { expression: "API_SECRET" },
              output: `const PUBLIC_API_SECRET = API_SECRET;
import { API_SECRET } from "$env/static/private";
export const a = PUBLIC_API_SECRET;`,
            },
          ],
        },
      ],
    },
    {
      name: "Expo's extra",
      code: `import Constants from "expo-constants";
export const key = Constants.expoConfig?.extra?.apiSecret;`,
      errors: [
        {
          messageId: "publicVariable",
          data: { name: "apiSecret", what: "a secret", tool: "Expo", alternative: "call the service through your own back end" },
          line: 2,
          column: 49,
          endLine: 2,
          endColumn: 58,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "the service" },
              output: `import Constants from "expo-constants";
export const key = "";`,
            },
          ],
        },
      ],
    },
    {
      name: "Nuxt's public runtime configuration",
      code: `const { public: { apiSecret } } = useRuntimeConfig();
export const a = apiSecret;`,
      errors: [
        {
          messageId: "publicVariable",
          data: { name: "apiSecret", what: "a secret", tool: "Nuxt", alternative: "call the service through your own back end" },
          line: 1,
          column: 19,
          endLine: 1,
          endColumn: 28,
          suggestions: [
            {
              messageId: "readPrivate",
              data: { expression: "process.env.API_SECRET!" },
              output: `const { public: {  } } = useRuntimeConfig(), apiSecret = process.env.API_SECRET!;
export const a = apiSecret;`,
            },
          ],
        },
      ],
    },
    {
      name: "DefinePlugin",
      code: `const webpack = require("webpack");
module.exports = { plugins: [new webpack.DefinePlugin({ "process.env.STRIPE_SECRET_KEY": JSON.stringify(process.env.STRIPE_SECRET_KEY), VERSION: "1" })] };`,
      filename: "webpack.config.js",
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      errors: [
        {
          messageId: "publicDefinition",
          data: {
            name: "STRIPE_SECRET_KEY",
            what: "a secret",
            tool: "webpack",
            alternative: "ship the publishable key of Stripe in its place, or call Stripe through your own back end",
          },
          line: 2,
          column: 57,
          endLine: 2,
          endColumn: 88,
          suggestions: [
            {
              messageId: "removeEntry",
              output: `const webpack = require("webpack");
module.exports = { plugins: [new webpack.DefinePlugin({ VERSION: "1" })] };`,
            },
          ],
        },
      ],
    },
    {
      name: "a constant is judged by the variable that it holds",
      code: `import { defineConfig } from "vite";
export default defineConfig({ define: { __KEY__: JSON.stringify(process.env.STRIPE_SECRET_KEY) } });`,
      errors: [
        {
          messageId: "publicDefinition",
          data: {
            name: "__KEY__",
            what: "a secret",
            tool: "Vite",
            alternative: "ship the publishable key of Stripe in its place, or call Stripe through your own back end",
          },
          line: 2,
          column: 41,
          endLine: 2,
          endColumn: 48,
          suggestions: [
            {
              messageId: "removeEntry",
              output: `import { defineConfig } from "vite";
export default defineConfig({ define: {  } });`,
            },
          ],
        },
      ],
    },
    {
      name: "EnvironmentPlugin by names",
      code: `import { EnvironmentPlugin } from "webpack";
export const p = new EnvironmentPlugin(["NODE_ENV", "STRIPE_SECRET_KEY"]);`,
      errors: [
        {
          messageId: "publicDefinition",
          data: {
            name: "STRIPE_SECRET_KEY",
            what: "a secret",
            tool: "webpack",
            alternative: "ship the publishable key of Stripe in its place, or call Stripe through your own back end",
          },
          line: 2,
          column: 53,
          endLine: 2,
          endColumn: 72,
          suggestions: [
            {
              messageId: "removeEntry",
              output: `import { EnvironmentPlugin } from "webpack";
export const p = new EnvironmentPlugin(["NODE_ENV"]);`,
            },
          ],
        },
      ],
    },
    {
      name: "EnvironmentPlugin with defaults",
      code: `import { EnvironmentPlugin } from "webpack";
export const p = new EnvironmentPlugin({ API_SECRET: "" });`,
      errors: [
        {
          messageId: "publicDefinition",
          data: {
            name: "API_SECRET",
            what: "a secret",
            tool: "webpack",
            alternative: "call the service through your own back end",
          },
          line: 2,
          column: 42,
          endLine: 2,
          endColumn: 52,
          suggestions: [
            {
              messageId: "removeEntry",
              output: `import { EnvironmentPlugin } from "webpack";
export const p = new EnvironmentPlugin({  });`,
            },
          ],
        },
      ],
    },
    {
      name: "the whole environment",
      code: `import { defineConfig } from "vite";
export default defineConfig({ define: { "process.env": process.env } });`,
      errors: [
        {
          messageId: "wholeEnvironment",
          data: { tool: "Vite" },
          line: 2,
          column: 41,
          endLine: 2,
          endColumn: 54,
          suggestions: [
            {
              messageId: "removeEntry",
              output: `import { defineConfig } from "vite";
export default defineConfig({ define: {  } });`,
            },
          ],
        },
      ],
    },
    {
      name: "the whole environment, as text",
      code: `import { build } from "esbuild";
build({ define: { "process.env": JSON.stringify(process.env) } });`,
      errors: [
        {
          messageId: "wholeEnvironment",
          data: { tool: "esbuild" },
          line: 2,
          column: 19,
          endLine: 2,
          endColumn: 32,
          suggestions: [
            {
              messageId: "removeEntry",
              output: `import { build } from "esbuild";
build({ define: {  } });`,
            },
          ],
        },
      ],
    },
    {
      name: "the whole environment, spread",
      code: `module.exports = { extra: { ...process.env, name: "a" } };`,
      filename: "app.config.js",
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      errors: [
        {
          messageId: "wholeEnvironment",
          data: { tool: "Expo" },
          line: 1,
          column: 29,
          endLine: 1,
          endColumn: 43,
          suggestions: [{ messageId: "removeEntry", output: `module.exports = { extra: { name: "a" } };` }],
        },
      ],
    },
    {
      name: "the whole environment in place of the object",
      code: `import { EnvironmentPlugin } from "webpack";
import { defineConfig } from "vite";
export default defineConfig({ define: process.env });`,
      errors: [
        {
          messageId: "wholeEnvironment",
          data: { tool: "Vite" },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 37,
          suggestions: [
            {
              messageId: "removeEntry",
              output: `import { EnvironmentPlugin } from "webpack";
import { defineConfig } from "vite";
export default defineConfig({  });`,
            },
          ],
        },
      ],
    },
    {
      name: "next.config, through wrappers and a function",
      code: `const nextConfig = () => ({ env: { API_SECRET: process.env.API_SECRET, SITE: "a" } });
module.exports = withBundleAnalyzer(nextConfig);`,
      filename: "next.config.js",
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      errors: [
        {
          messageId: "publicDefinition",
          data: {
            name: "API_SECRET",
            what: "a secret",
            tool: "Next.js",
            alternative: "call the service through your own back end",
          },
          line: 1,
          column: 36,
          endLine: 1,
          endColumn: 46,
          suggestions: [
            {
              messageId: "removeEntry",
              output: `const nextConfig = () => ({ env: { SITE: "a" } });
module.exports = withBundleAnalyzer(nextConfig);`,
            },
          ],
        },
      ],
    },
    {
      name: "a nested extra is named by its owner",
      code: "export default ({ config }) => ({ ...config, extra: { stripe: { secret: process.env.STRIPE } } });",
      filename: "app.config.ts",
      errors: [
        {
          messageId: "publicDefinition",
          data: { name: "secret", what: "a secret", tool: "Expo", alternative: "call the service through your own back end" },
          line: 1,
          column: 65,
          endLine: 1,
          endColumn: 71,
          suggestions: [
            { messageId: "removeEntry", output: "export default ({ config }) => ({ ...config, extra: { stripe: {  } } });" },
          ],
        },
      ],
    },
    {
      name: "a config file with a defining call is reported once",
      code: `import { defineConfig } from "vite";
export default defineConfig(() => ({ define: { __API_SECRET__: JSON.stringify(process.env.API_SECRET) } }));`,
      filename: "vite.config.ts",
      errors: [
        {
          messageId: "publicDefinition",
          data: {
            name: "__API_SECRET__",
            what: "a secret",
            tool: "Vite",
            alternative: "call the service through your own back end",
          },
          line: 2,
          column: 48,
          endLine: 2,
          endColumn: 62,
          suggestions: [
            {
              messageId: "removeEntry",
              output: `import { defineConfig } from "vite";
export default defineConfig(() => ({ define: {  } }));`,
            },
          ],
        },
      ],
    },
    {
      name: "the client part of a validated environment",
      code: `import { createEnv } from "@t3-oss/env-nextjs";
export const env = createEnv({ server: { API_SECRET: z.string() }, client: { NEXT_PUBLIC_API_SECRET: z.string() } });`,
      errors: [
        {
          messageId: "publicDefinition",
          data: {
            name: "NEXT_PUBLIC_API_SECRET",
            what: "a secret",
            tool: "t3-env",
            alternative: "call the service through your own back end",
          },
          line: 2,
          column: 78,
          endLine: 2,
          endColumn: 100,
          suggestions: [
            {
              messageId: "removeEntry",
              output: `import { createEnv } from "@t3-oss/env-nextjs";
export const env = createEnv({ server: { API_SECRET: z.string() }, client: {  } });`,
            },
          ],
        },
      ],
    },
  ],
});
