import rule from "../../src/rules/no-server-credentials-in-client.js";
import { run } from "../run.js";

run("no-server-credentials-in-client", rule, {
  valid: [
    {
      name: "a server holds its secrets",
      code: `import Stripe from "stripe";
import express from "express";
export const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);`,
    },
    {
      name: "a file of either may be a server's",
      code: `import Stripe from "stripe";
export const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);`,
    },
    {
      name: "a component without a directive may be a server's",
      code: "export const Panel = () => <Chart token={process.env.API_TOKEN} />;",
      filename: "panel.tsx",
    },
    {
      name: "a page's data function runs on the server",
      code: `import { useState } from "react";
export async function getServerSideProps() {
  return { props: await load(process.env.API_SECRET) };
}`,
    },
    {
      name: "a server action runs on the server",
      code: `import { useState } from "react";
async function save() {
  "use server";
  await post(process.env.API_SECRET);
}`,
    },
    {
      name: "code behind a check for the server",
      code: `"use client";
export const key = typeof window === "undefined" ? process.env.API_SECRET : undefined;`,
    },
    {
      name: "a user's own key",
      code: `"use client";
import OpenAI from "openai";
export const ask = (apiKey: string) => new OpenAI({ apiKey });`,
    },
    {
      name: "a key out of the state",
      code: `"use client";
import Stripe from "stripe";
import { useKey } from "./key";
export const use = () => new Stripe(useKey());`,
    },
    {
      name: "a publishable key",
      code: `"use client";
export const key = process.env.STRIPE_PUBLISHABLE_KEY;`,
    },
    {
      name: "a variable with a public prefix is no-public-env-credentials'",
      code: `"use client";
import Stripe from "stripe";
export const stripe = new Stripe(process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY);`,
    },
    {
      name: "a literal is no-hardcoded-credentials'",
      code: `"use client";
import Stripe from "stripe";
export const stripe = new Stripe("rather-private-4471");`,
    },
    {
      name: "a desktop app reads its user's environment",
      code: `import { app } from "electron";
export const token = process.env.GITHUB_TOKEN;`,
    },
    {
      name: "a mode is no secret",
      code: `"use client";
export const dev = process.env.NODE_ENV === "development";`,
    },
    {
      name: "a switch that is off",
      code: `"use client";
import OpenAI from "openai";
export const ask = (apiKey: string) => new OpenAI({ apiKey, dangerouslyAllowBrowser: false });`,
    },
    {
      name: "a server may carry the switch",
      code: `import OpenAI from "openai";
import express from "express";
export const ai = new OpenAI({ dangerouslyAllowBrowser: true });`,
    },
    {
      name: "credentials that Cognito gives are the user's",
      code: `"use client";
import { S3Client } from "@aws-sdk/client-s3";
import { fromCognitoIdentityPool } from "@aws-sdk/credential-providers";
export const s3 = new S3Client({ credentials: fromCognitoIdentityPool({ identityPoolId: "eu" }) });`,
    },
    {
      name: "a public OAuth client has no secret",
      code: `import { authorize } from "react-native-app-auth";
export const login = () => authorize({ issuer: "https://id.acme.io", clientId: "app", redirectUrl: "acme://cb", scopes: [] });`,
    },
    {
      name: "a test may set up what it likes",
      code: `"use client";
describe("x", () => {
});
export const key = process.env.STRIPE_SECRET_KEY;`,
    },
    {
      name: "another class of that name",
      code: `"use client";
import { config } from "./config";
import { Stripe } from "./stripe";
export const a = new Stripe(config.stripeSecret);`,
    },
    {
      name: "a variable of react-native-config is no-public-env-credentials'",
      code: `import Config from "react-native-config";
import Stripe from "stripe";
export const stripe = new Stripe(Config.STRIPE_SECRET_KEY);`,
    },
    {
      name: "a variable of react-native-dotenv is no-public-env-credentials'",
      code: `import { STRIPE_SECRET_KEY } from "@env";
import Stripe from "stripe";
import { View } from "react-native";
export const stripe = new Stripe(STRIPE_SECRET_KEY as string);`,
    },
    {
      name: "a switch beside a public variable, which is no-public-env-credentials'",
      code: `"use client";
import OpenAI from "openai";
export const ai = new OpenAI({ apiKey: process.env.NEXT_PUBLIC_OPENAI_API_KEY, dangerouslyAllowBrowser: true });`,
    },
  ],
  invalid: [
    {
      name: "the switch of an SDK that is loaded from elsewhere",
      code: `export async function ask(apiKey: string, url: string) {
  const { default: SDK } = await import(url);
  return new SDK({ apiKey, dangerouslyAllowBrowser: true });
}`,
      errors: [
        {
          messageId: "browserSwitch",
          data: {
            option: "dangerouslyAllowBrowser",
            provider: "the provider",
            what: "API key",
            alternative: "call the provider through your own back end",
          },
          line: 3,
          column: 28,
          endLine: 3,
          endColumn: 57,
          suggestions: [
            {
              messageId: "removeSwitch",
              data: { option: "dangerouslyAllowBrowser", provider: "the provider" },
              output: `export async function ask(apiKey: string, url: string) {
  const { default: SDK } = await import(url);
  return new SDK({ apiKey });
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a server's variable under use client",
      code: `"use client";
export const key = process.env.STRIPE_SECRET_KEY;`,
      errors: [
        {
          messageId: "serverVariable",
          data: {
            name: "STRIPE_SECRET_KEY",
            what: "a secret",
            exposure:
              'this file ships to the browser (it has `"use client"`), where every visitor can read it; ship the publishable key of Stripe in its place, or call Stripe through your own back end',
          },
          line: 2,
          column: 20,
          endLine: 2,
          endColumn: 49,
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
      name: "a server's variable in a native app",
      code: `import { View } from "react-native";
export const key = process.env.API_TOKEN!;`,
      errors: [
        {
          messageId: "serverVariable",
          data: {
            name: "API_TOKEN",
            what: "an access token",
            exposure:
              "this file ships inside the app (it imports `react-native`), where anyone who unpacks it can read it; let users sign in (OAuth with PKCE) and use their short-lived token, or call through your own back end",
          },
          line: 2,
          column: 20,
          endLine: 2,
          endColumn: 41,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "the service" },
              output: `import { View } from "react-native";
export const key = "";`,
            },
          ],
        },
      ],
    },
    {
      name: "a server's variable beside hooks",
      code: `import { useState } from "react";
export function useKey() {
  return useState(process.env.ADMIN_PASSWORD);
}`,
      errors: [
        {
          messageId: "serverVariable",
          data: {
            name: "ADMIN_PASSWORD",
            what: "a password",
            exposure:
              "this file ships to the browser (it imports `useState`), where every visitor can read it; put an API of your own in front of it",
          },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 45,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "the service" },
              output: `import { useState } from "react";
export function useKey() {
  return useState("");
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a server's variable in a .client file",
      code: "export const url = process.env.DATABASE_URL;",
      filename: "db.client.ts",
      errors: [
        {
          messageId: "serverVariable",
          data: {
            name: "DATABASE_URL",
            what: "an address with a login",
            exposure:
              "this file ships to the browser (its name ends with `.client`), where every visitor can read it; put an API of your own in front of it",
          },
          line: 1,
          column: 20,
          endLine: 1,
          endColumn: 44,
          suggestions: [{ messageId: "callBackEnd", data: { provider: "the service" }, output: `export const url = "";` }],
        },
      ],
    },
    {
      name: "a destructured variable",
      code: `"use client";
const { SERVICE_ROLE_KEY, SITE } = process.env;
export { SERVICE_ROLE_KEY, SITE };`,
      errors: [
        {
          messageId: "serverVariable",
          data: {
            name: "SERVICE_ROLE_KEY",
            what: "a secret",
            exposure:
              'this file ships to the browser (it has `"use client"`), where every visitor can read it; call the service through your own back end',
          },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 25,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "the service" },
              output: `"use client";
const { SITE } = process.env, SERVICE_ROLE_KEY = "";
export { SERVICE_ROLE_KEY, SITE };`,
            },
          ],
        },
      ],
    },
    {
      name: "a header of a request",
      code: `"use client";
export const load = () => fetch("/x", { headers: { Authorization: \`Bearer \${process.env.OPENAI_API_KEY}\` } });`,
      errors: [
        {
          messageId: "serverVariable",
          data: {
            name: "OPENAI_API_KEY",
            what: "an API key",
            exposure:
              'this file ships to the browser (it has `"use client"`), where every visitor can read it; call OpenAI through your own back end',
          },
          line: 2,
          column: 77,
          endLine: 2,
          endColumn: 103,
          suggestions: [
            {
              messageId: "removeHeader",
              data: { provider: "OpenAI" },
              output: `"use client";
export const load = () => fetch("/x", { headers: {  } });`,
            },
          ],
        },
      ],
    },
    {
      name: "a token of the user, when the settings say how",
      code: `"use client";
declare function getAccessToken(): Promise<string>;
export const load = async () => send(process.env.OPENAI_API_KEY);`,
      settings: { "credential-hygiene": { clientToken: "await getAccessToken()" } },
      errors: [
        {
          messageId: "serverVariable",
          data: {
            name: "OPENAI_API_KEY",
            what: "an API key",
            exposure:
              'this file ships to the browser (it has `"use client"`), where every visitor can read it; call OpenAI through your own back end',
          },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 64,
          suggestions: [
            {
              messageId: "readClientToken",
              data: { expression: "await getAccessToken()" },
              output: `"use client";
declare function getAccessToken(): Promise<string>;
export const load = async () => send(await getAccessToken());`,
            },
            {
              messageId: "callBackEnd",
              data: { provider: "OpenAI" },
              output: `"use client";
declare function getAccessToken(): Promise<string>;
export const load = async () => send("");`,
            },
          ],
        },
      ],
    },
    {
      name: "an SDK with a server's variable is one defect",
      code: `"use client";
import Stripe from "stripe";
export const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);`,
      errors: [
        {
          messageId: "serverSdk",
          data: {
            provider: "Stripe",
            what: "secret key",
            exposure:
              'this file ships to the browser (it has `"use client"`), where every visitor can read it; ship the publishable key of Stripe in its place, or call Stripe through your own back end',
          },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 64,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "Stripe" },
              output: `"use client";
import Stripe from "stripe";
export const stripe = new Stripe("");`,
            },
          ],
        },
      ],
    },
    {
      name: "an SDK with a secret of the project's configuration",
      code: `"use client";
import { Resend } from "resend";
import { config } from "./config";
export const mail = new Resend(config.resendKey);`,
      errors: [
        {
          messageId: "serverSdk",
          data: {
            provider: "Resend",
            what: "API key",
            exposure:
              'this file ships to the browser (it has `"use client"`), where every visitor can read it; call Resend through your own back end',
          },
          line: 4,
          column: 32,
          endLine: 4,
          endColumn: 48,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "Resend" },
              output: `"use client";
import { Resend } from "resend";
import { config } from "./config";
export const mail = new Resend("");`,
            },
          ],
        },
      ],
    },
    {
      name: "CommonJS",
      code: `const { View } = require("react-native");
const twilio = require("twilio");
const config = require("./config");
module.exports = twilio(config.sid, config.authToken);`,
      filename: "sms.js",
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      errors: [
        {
          messageId: "serverSdk",
          data: {
            provider: "Twilio",
            what: "auth token",
            exposure:
              "this file ships inside the app (it imports `react-native`), where anyone who unpacks it can read it; let users sign in (OAuth with PKCE) and use their short-lived token, or call through your own back end",
          },
          line: 4,
          column: 37,
          endLine: 4,
          endColumn: 53,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "Twilio" },
              output: `const { View } = require("react-native");
const twilio = require("twilio");
const config = require("./config");
module.exports = twilio(config.sid, "");`,
            },
          ],
        },
      ],
    },
    {
      name: "an alias of an SDK",
      code: `"use client";
import { S3Client as Store } from "@aws-sdk/client-s3";
import { keys } from "../keys";
export const s3 = new Store({ region: "eu-west-1", credentials: { accessKeyId: keys.id, secretAccessKey: keys.secret } });`,
      errors: [
        {
          messageId: "serverSdk",
          data: {
            provider: "AWS",
            what: "secret access key",
            exposure:
              'this file ships to the browser (it has `"use client"`), where every visitor can read it; call AWS through your own back end',
          },
          line: 4,
          column: 106,
          endLine: 4,
          endColumn: 117,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "AWS" },
              output: `"use client";
import { S3Client as Store } from "@aws-sdk/client-s3";
import { keys } from "../keys";
export const s3 = new Store({ region: "eu-west-1", credentials: { accessKeyId: keys.id, secretAccessKey: "" } });`,
            },
          ],
        },
      ],
    },
    {
      name: "options in a constant",
      code: `"use client";
import { Pinecone } from "@pinecone-database/pinecone";
import { apiKey } from "./keys";
const options = { apiKey };
export const db = new Pinecone(options);`,
      errors: [
        {
          messageId: "serverSdk",
          data: {
            provider: "Pinecone",
            what: "API key",
            exposure:
              'this file ships to the browser (it has `"use client"`), where every visitor can read it; call Pinecone through your own back end',
          },
          line: 4,
          column: 19,
          endLine: 4,
          endColumn: 25,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "Pinecone" },
              output: `"use client";
import { Pinecone } from "@pinecone-database/pinecone";
import { apiKey } from "./keys";
const options = { apiKey: "" };
export const db = new Pinecone(options);`,
            },
          ],
        },
      ],
    },
    {
      name: "a client secret in a native app",
      code: `import { authorize } from "react-native-app-auth";
import Config from "./config";
export const login = () => authorize({ clientId: "app", clientSecret: Config.secret, scopes: [] });`,
      errors: [
        {
          messageId: "serverSdk",
          data: {
            provider: "OAuth",
            what: "client secret",
            exposure:
              "this file ships inside the app (it imports `react-native-app-auth`), where anyone who unpacks it can read it; users sign in by OAuth with PKCE, which needs no client secret; applications by client credentials on a server",
          },
          line: 3,
          column: 71,
          endLine: 3,
          endColumn: 84,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "OAuth" },
              output: `import { authorize } from "react-native-app-auth";
import Config from "./config";
export const login = () => authorize({ clientId: "app", clientSecret: "", scopes: [] });`,
            },
          ],
        },
      ],
    },
    {
      name: "a service account in a client",
      code: `"use client";
import { initializeApp, cert } from "firebase-admin/app";
import account from "./service-account.json";
export const app = initializeApp({ credential: cert(account) });`,
      errors: [
        {
          messageId: "serverSdk",
          data: {
            provider: "Firebase",
            what: "service account",
            exposure:
              'this file ships to the browser (it has `"use client"`), where every visitor can read it; call Firebase through your own back end',
          },
          line: 4,
          column: 53,
          endLine: 4,
          endColumn: 60,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "Firebase" },
              output: `"use client";
import { initializeApp, cert } from "firebase-admin/app";
import account from "./service-account.json";
export const app = initializeApp({ credential: cert("") });`,
            },
          ],
        },
      ],
    },
    {
      name: "an SDK that is made to run in a browser",
      code: `"use client";
import OpenAI from "openai";
export const ai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, dangerouslyAllowBrowser: true });`,
      errors: [
        {
          messageId: "browserSwitch",
          data: {
            option: "dangerouslyAllowBrowser",
            provider: "OpenAI",
            what: "API key",
            alternative: "call OpenAI through your own back end",
          },
          line: 3,
          column: 68,
          endLine: 3,
          endColumn: 97,
          suggestions: [
            {
              messageId: "removeSwitch",
              data: { option: "dangerouslyAllowBrowser", provider: "OpenAI" },
              output: `"use client";
import OpenAI from "openai";
export const ai = new OpenAI({ apiKey: "" });`,
            },
          ],
        },
      ],
    },
    {
      name: "such an SDK with a key of unknown origin",
      code: `import Anthropic from "@anthropic-ai/sdk";
export const ask = (apiKey: string) => new Anthropic({ apiKey, dangerouslyAllowBrowser: true });`,
      errors: [
        {
          messageId: "browserSwitch",
          data: {
            option: "dangerouslyAllowBrowser",
            provider: "Anthropic",
            what: "API key",
            alternative: "call Anthropic through your own back end",
          },
          line: 2,
          column: 64,
          endLine: 2,
          endColumn: 93,
          suggestions: [
            {
              messageId: "removeSwitch",
              data: { option: "dangerouslyAllowBrowser", provider: "Anthropic" },
              output: `import Anthropic from "@anthropic-ai/sdk";
export const ask = (apiKey: string) => new Anthropic({ apiKey });`,
            },
          ],
        },
      ],
    },
    {
      name: "the settings say where the file runs",
      code: `import Stripe from "stripe";
export const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);`,
      settings: { "credential-hygiene": { runtime: "native" } },
      errors: [
        {
          messageId: "serverSdk",
          data: {
            provider: "Stripe",
            what: "secret key",
            exposure:
              "this file ships inside the app (the settings say so), where anyone who unpacks it can read it; ship the publishable key of Stripe in its place, or call Stripe through your own back end",
          },
          line: 2,
          column: 34,
          endLine: 2,
          endColumn: 64,
          suggestions: [
            {
              messageId: "callBackEnd",
              data: { provider: "Stripe" },
              output: `import Stripe from "stripe";
export const stripe = new Stripe("");`,
            },
          ],
        },
      ],
    },
  ],
});
