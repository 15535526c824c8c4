import rule from "../../src/rules/no-insecure-oauth-grant.js";
import { run } from "../run.js";

run("no-insecure-oauth-grant", rule, {
  valid: [
    {
      name: "there is no PKCE where the implicit flow was chosen elsewhere",
      code: `export function configure(config: any, isImplicit: boolean) { if (isImplicit) config.usePKCE = false; return config; }`,
    },
    {
      name: "the types of an authorization request's parameters",
      code: `export const local = { clientId: "string", redirectUri: "string", state: "string", nonce: "string" };`,
    },
    {
      name: "a code, with a challenge",
      code: "export const url = (client: string, challenge: string) => `https://idp.test/authorize?response_type=code&client_id=${client}&code_challenge=${challenge}&code_challenge_method=S256`;",
    },
    {
      name: "a code, with a state",
      code: "export const url = (client_id: string, state: string) => `https://idp.test/authorize?response_type=code&client_id=${client_id}&state=${state}`;",
    },
    {
      name: "an ID token alone holds no access",
      code: `export const settings = { response_type: "id_token", response_mode: "form_post" };`,
    },
    { name: "a hybrid flow without an access token", code: `export const settings = { response_type: "code id_token" };` },
    {
      name: "axios' type of response",
      code: `import axios from "axios";
export const get = () => axios.get("/file", { responseType: "blob" });`,
    },
    { name: "client credentials", code: `export const body = new URLSearchParams({ grant_type: "client_credentials" });` },
    {
      name: "a server that compares the grant",
      code: `export const isPassword = (req: any) => req.body.grant_type === "password";`,
    },
    {
      name: "what a provider supports is its own description",
      code: `export const metadata = { grant_types_supported: ["password"], response_types_supported: ["token"] };`,
    },
    {
      name: "a token request says what type of response it is for",
      code: `export const body = (id: string) => new URLSearchParams({ response_type: "token", grant_type: "client_credentials", client_id: id });`,
    },
    {
      name: "a message about the state of a request",
      code: `export const messages = { clientId: "client id is empty", redirectUri: "redirect uri is empty", state: "state is empty" };`,
    },
    { name: "grants of something else", code: `export const permissions = { grants: "password" };` },
    {
      name: "Keycloak's standard flow",
      code: `import Keycloak from "keycloak-js";
const k = new Keycloak({ url: "https://idp.test", realm: "r", clientId: "c" });
export const start = () => k.init({ flow: "standard", pkceMethod: "S256" });`,
    },
    { name: "PKCE is on", code: `export const config = { clientId: "c", usePKCE: true };` },
    { name: "a state of a machine", code: `export const job = { state: "pending", name: "x" };` },
    {
      name: "a state that is drawn",
      code: "export const request = (clientId: string, redirectUri: string, state: string) => ({ clientId, redirectUri, state });",
    },
    {
      name: "a strategy with a state by default of the library",
      code: `import { Strategy } from "passport-oauth2";
export const s = (o: any, f: any) => new Strategy({ ...o, clientID: "c" }, f);`,
    },
    { name: "a link to a page about authorization", code: `export const link = "https://docs.test/authorize?topic=intro";` },
    { name: "tests", code: `it("x", () => send({ grant_type: "password" }));`, filename: "a.test.ts" },
    {
      name: "a state check",
      code: `import { authorizationCodeGrant } from "openid-client";
export const get = (config: any, url: URL, expectedState: string) => authorizationCodeGrant(config, url, { expectedState });`,
    },
    {
      name: "what the caller has chosen",
      code: `export function query(pkce: string, u: URLSearchParams, verifier: string) { if (pkce === "plain") { u.set("code_challenge", verifier); u.set("code_challenge_method", "plain"); } return u; }`,
    },
    {
      name: "a case of each flow",
      code: `export function type(flow: string) { switch (flow) { case "implicit": return "response_type=token"; default: return "response_type=code"; } }`,
    },
    { name: "the state of a component", code: `export function Panel() { return { title: "x", state: "open", scope: "row" }; }` },
    {
      name: "an invitation of a bot",
      code: "export const invite = (id: string) => `https://discord.com/oauth2/authorize?client_id=${id}&scope=bot&permissions=0`;",
    },
    {
      name: "a token request that names the type of response",
      code: `export const body = (code: string) => "grant_type=authorization_code&response_type=token&redirect_uri=oob&code=" + code;`,
    },
    {
      name: "what a flow by its name takes",
      code: `export function typeOf(client: any, flow: string) {
  switch (flow) {
    case "implicit":
      client.responseType = "id_token token";
      break;
    case "hybrid":
      client.responseType = "code id_token token";
      break;
  }
}`,
    },
  ],
  invalid: [
    {
      name: "an implicit URL",
      code: "export const url = (client: string) => `https://idp.test/authorize?response_type=token&client_id=${client}&state=${crypto.randomUUID()}`;",
      errors: [
        {
          messageId: "implicit",
          line: 1,
          column: 82,
          endLine: 1,
          endColumn: 87,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: "code" },
              output:
                "export const url = (client: string) => `https://idp.test/authorize?response_type=code&client_id=${client}&state=${crypto.randomUUID()}`;",
            },
          ],
        },
      ],
    },
    {
      name: "an implicit URL in a text",
      code: `export const url = "https://idp.test/authorize?client_id=app&response_type=id_token%20token&state=" + crypto.randomUUID();`,
      errors: [
        {
          messageId: "implicit",
          line: 1,
          column: 76,
          endLine: 1,
          endColumn: 92,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: "code" },
              output: `export const url = "https://idp.test/authorize?client_id=app&response_type=code&state=" + crypto.randomUUID();`,
            },
          ],
        },
      ],
    },
    {
      name: "an implicit request by parameters",
      code: `export const query = (client_id: string, state: string) => new URLSearchParams({ client_id, state, response_type: "token" });`,
      errors: [
        {
          messageId: "implicit",
          line: 1,
          column: 100,
          endLine: 1,
          endColumn: 122,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: `"code"` },
              output: `export const query = (client_id: string, state: string) => new URLSearchParams({ client_id, state, response_type: "code" });`,
            },
          ],
        },
      ],
    },
    {
      name: "an implicit request step by step",
      code: `export function url(u: URL) { u.searchParams.set("response_type", "token"); return u; }`,
      errors: [
        {
          messageId: "implicit",
          line: 1,
          column: 67,
          endLine: 1,
          endColumn: 74,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: `"code"` },
              output: `export function url(u: URL) { u.searchParams.set("response_type", "code"); return u; }`,
            },
          ],
        },
      ],
    },
    {
      name: "an implicit client of oidc-client-ts",
      code: `import { UserManager } from "oidc-client-ts";
export const users = new UserManager({ authority: "https://idp.test", client_id: "app", redirect_uri: "/", response_type: "id_token token" });`,
      errors: [
        {
          messageId: "implicit",
          line: 2,
          column: 108,
          endLine: 2,
          endColumn: 139,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: `"code"` },
              output: `import { UserManager } from "oidc-client-ts";
export const users = new UserManager({ authority: "https://idp.test", client_id: "app", redirect_uri: "/", response_type: "code" });`,
            },
          ],
        },
      ],
    },
    {
      name: "an implicit registration",
      code: `export const client = { client_id: "app", response_types: ["code", "token"], grant_types: ["authorization_code", "implicit"] };`,
      errors: [
        {
          messageId: "implicit",
          line: 1,
          column: 68,
          endLine: 1,
          endColumn: 75,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: `"token"` },
              output: `export const client = { client_id: "app", response_types: ["code"], grant_types: ["authorization_code", "implicit"] };`,
            },
          ],
        },
        {
          messageId: "implicit",
          line: 1,
          column: 114,
          endLine: 1,
          endColumn: 124,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: `"implicit"` },
              output: `export const client = { client_id: "app", response_types: ["code", "token"], grant_types: ["authorization_code"] };`,
            },
          ],
        },
      ],
    },
    {
      name: "Expo's token response",
      code: `import { ResponseType, useAuthRequest } from "expo-auth-session";
export const useLogin = (clientId: string, discovery: any) => useAuthRequest({ clientId, redirectUri: "app://cb", responseType: ResponseType.Token }, discovery);`,
      errors: [
        {
          messageId: "implicit",
          line: 2,
          column: 115,
          endLine: 2,
          endColumn: 147,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: `"code"` },
              output: `import { ResponseType, useAuthRequest } from "expo-auth-session";
export const useLogin = (clientId: string, discovery: any) => useAuthRequest({ clientId, redirectUri: "app://cb", responseType: "code" }, discovery);`,
            },
          ],
        },
      ],
    },
    {
      name: "Keycloak's implicit flow",
      code: `import Keycloak from "keycloak-js";
const k = new Keycloak({ url: "https://idp.test", realm: "r", clientId: "c" });
export const start = () => k.init({ onLoad: "login-required", flow: "implicit" });`,
      errors: [
        {
          messageId: "implicit",
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 79,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: `"standard"` },
              output: `import Keycloak from "keycloak-js";
const k = new Keycloak({ url: "https://idp.test", realm: "r", clientId: "c" });
export const start = () => k.init({ onLoad: "login-required", flow: "standard" });`,
            },
          ],
        },
      ],
    },
    {
      name: "Cognito's implicit flow",
      code: "export const oAuth = { flows: { implicitCodeGrant: true } };",
      errors: [
        {
          messageId: "implicit",
          line: 1,
          column: 33,
          endLine: 1,
          endColumn: 56,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: "false" },
              output: "export const oAuth = { flows: { implicitCodeGrant: false } };",
            },
          ],
        },
      ],
    },
    {
      name: "Angular's implicit flow",
      code: `import { OAuthService } from "angular-oauth2-oidc";
export class Login { constructor(private oauth: OAuthService) {} start() { this.oauth.initImplicitFlow(); } }`,
      errors: [
        {
          messageId: "implicit",
          line: 2,
          column: 76,
          endLine: 2,
          endColumn: 103,
          suggestions: [
            {
              messageId: "callInstead",
              data: { instead: "initCodeFlow" },
              output: `import { OAuthService } from "angular-oauth2-oidc";
export class Login { constructor(private oauth: OAuthService) {} start() { this.oauth.initCodeFlow(); } }`,
            },
          ],
        },
      ],
    },
    {
      name: "a password in the body",
      code: `export const login = (username: string, password: string) => fetch("https://idp.test/token", { method: "POST", body: new URLSearchParams({ grant_type: "password", username, password }) });`,
      errors: [
        {
          messageId: "password",
          line: 1,
          column: 140,
          endLine: 1,
          endColumn: 162,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: `"authorization_code"` },
              output: `export const login = (username: string, password: string) => fetch("https://idp.test/token", { method: "POST", body: new URLSearchParams({ grant_type: "authorization_code", username, password }) });`,
            },
            {
              messageId: "setTo",
              data: { text: `"client_credentials"` },
              output: `export const login = (username: string, password: string) => fetch("https://idp.test/token", { method: "POST", body: new URLSearchParams({ grant_type: "client_credentials", username, password }) });`,
            },
          ],
        },
      ],
    },
    {
      name: "a password in a text",
      code: "export const body = (user: string, pass: string) => `grant_type=password&username=${user}&password=${pass}`;",
      errors: [
        {
          messageId: "password",
          line: 1,
          column: 65,
          endLine: 1,
          endColumn: 73,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: "authorization_code" },
              output:
                "export const body = (user: string, pass: string) => `grant_type=authorization_code&username=${user}&password=${pass}`;",
            },
            {
              messageId: "setTo",
              data: { text: "client_credentials" },
              output:
                "export const body = (user: string, pass: string) => `grant_type=client_credentials&username=${user}&password=${pass}`;",
            },
          ],
        },
      ],
    },
    {
      name: "a password appended",
      code: `const params = new URLSearchParams();
params.append("grant_type", "password");`,
      errors: [
        {
          messageId: "password",
          line: 2,
          column: 29,
          endLine: 2,
          endColumn: 39,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: `"authorization_code"` },
              output: `const params = new URLSearchParams();
params.append("grant_type", "authorization_code");`,
            },
            {
              messageId: "setTo",
              data: { text: `"client_credentials"` },
              output: `const params = new URLSearchParams();
params.append("grant_type", "client_credentials");`,
            },
          ],
        },
      ],
    },
    {
      name: "the password class of simple-oauth2",
      code: `import { ResourceOwnerPassword } from "simple-oauth2";
export const client = (config: any) => new ResourceOwnerPassword(config);`,
      errors: [
        {
          messageId: "password",
          line: 2,
          column: 44,
          endLine: 2,
          endColumn: 65,
          suggestions: [
            {
              messageId: "callInstead",
              data: { instead: "ClientCredentials" },
              output: `import { ResourceOwnerPassword, ClientCredentials } from "simple-oauth2";
export const client = (config: any) => new ClientCredentials(config);`,
            },
          ],
        },
      ],
    },
    {
      name: "the password class in CommonJS",
      code: `const oauth = require("simple-oauth2");
module.exports = (config) => new oauth.ResourceOwnerPassword(config);`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "password",
          line: 2,
          column: 34,
          endLine: 2,
          endColumn: 61,
          suggestions: [
            {
              messageId: "callInstead",
              data: { instead: "ClientCredentials" },
              output: `const oauth = require("simple-oauth2");
module.exports = (config) => new oauth.ClientCredentials(config);`,
            },
          ],
        },
      ],
    },
    {
      name: "MSAL with a password",
      code: `import { ConfidentialClientApplication } from "@azure/msal-node";
const app = new ConfidentialClientApplication({ auth: { clientId: "c", clientSecret: process.env.CLIENT_SECRET! } });
export const get = (request: any) => app.acquireTokenByUsernamePassword(request);`,
      errors: [
        {
          messageId: "password",
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 72,
          suggestions: [
            {
              messageId: "callInstead",
              data: { instead: "acquireTokenByClientCredential" },
              output: `import { ConfidentialClientApplication } from "@azure/msal-node";
const app = new ConfidentialClientApplication({ auth: { clientId: "c", clientSecret: process.env.CLIENT_SECRET! } });
export const get = (request: any) => app.acquireTokenByClientCredential(request);`,
            },
          ],
        },
      ],
    },
    {
      name: "a generic grant with a password",
      code: `import * as client from "openid-client";
export const get = (config: any, username: string, password: string) => client.genericGrantRequest(config, "password", { username, password });`,
      errors: [
        {
          messageId: "password",
          line: 2,
          column: 108,
          endLine: 2,
          endColumn: 118,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: `"client_credentials"` },
              output: `import * as client from "openid-client";
export const get = (config: any, username: string, password: string) => client.genericGrantRequest(config, "client_credentials", { username, password });`,
            },
          ],
        },
      ],
    },
    {
      name: "PKCE is off in an app",
      code: `import { authorize } from "react-native-app-auth";
export const login = () => authorize({ issuer: "https://idp.test", clientId: "app", redirectUrl: "app://cb", scopes: [], usePKCE: false });`,
      errors: [
        {
          messageId: "withoutPkce",
          line: 2,
          column: 122,
          endLine: 2,
          endColumn: 136,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "usePKCE: false" },
              output: `import { authorize } from "react-native-app-auth";
export const login = () => authorize({ issuer: "https://idp.test", clientId: "app", redirectUrl: "app://cb", scopes: [] });`,
            },
          ],
        },
      ],
    },
    {
      name: "PKCE is off in settings",
      code: `export const settings = { authority: "https://idp.test", client_id: "app", disablePKCE: true };`,
      errors: [
        {
          messageId: "withoutPkce",
          line: 1,
          column: 76,
          endLine: 1,
          endColumn: 93,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: "false" },
              output: `export const settings = { authority: "https://idp.test", client_id: "app", disablePKCE: false };`,
            },
          ],
        },
      ],
    },
    {
      name: "PKCE is off at Okta",
      code: `import { OktaAuth } from "@okta/okta-auth-js";
export const auth = new OktaAuth({ issuer: "https://idp.test", clientId: "app", pkce: false });`,
      errors: [
        {
          messageId: "withoutPkce",
          line: 2,
          column: 81,
          endLine: 2,
          endColumn: 92,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "pkce: false" },
              output: `import { OktaAuth } from "@okta/okta-auth-js";
export const auth = new OktaAuth({ issuer: "https://idp.test", clientId: "app" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a plain challenge",
      code: `export const query = (code_challenge: string) => new URLSearchParams({ response_type: "code", code_challenge, code_challenge_method: "plain" });`,
      errors: [
        {
          messageId: "plainPkce",
          line: 1,
          column: 111,
          endLine: 1,
          endColumn: 141,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: `"S256"` },
              output: `export const query = (code_challenge: string) => new URLSearchParams({ response_type: "code", code_challenge, code_challenge_method: "S256" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a plain challenge in a URL",
      code: "export const url = (c: string) => `https://idp.test/authorize?response_type=code&code_challenge=${c}&code_challenge_method=plain`;",
      errors: [
        {
          messageId: "plainPkce",
          line: 1,
          column: 124,
          endLine: 1,
          endColumn: 129,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: "S256" },
              output:
                "export const url = (c: string) => `https://idp.test/authorize?response_type=code&code_challenge=${c}&code_challenge_method=S256`;",
            },
          ],
        },
      ],
    },
    {
      name: "a code in a client without PKCE",
      code: `"use client";
export async function login(clientId: string) { location.href = \`https://idp.test/authorize?response_type=code&client_id=\${clientId}\`; }`,
      errors: [
        {
          messageId: "withoutPkce",
          line: 2,
          column: 65,
          endLine: 2,
          endColumn: 124,
          suggestions: [
            {
              messageId: "addChallenge",
              output: `"use client";
import { calculatePKCECodeChallenge, generateRandomCodeVerifier } from "oauth4webapi";
export async function login(clientId: string) { const codeVerifier = generateRandomCodeVerifier(); sessionStorage.setItem("code_verifier", codeVerifier); location.href = \`https://idp.test/authorize?code_challenge=\${await calculatePKCECodeChallenge(codeVerifier)}&code_challenge_method=S256&response_type=code&client_id=\${clientId}\`; }`,
            },
          ],
        },
      ],
    },
    {
      name: "a code in a component without PKCE",
      code: `"use client";
export function Login({ clientId }: any) { return <a href={\`https://idp.test/authorize?response_type=code&client_id=\${clientId}\`}>Login</a>; }`,
      filename: "a.tsx",
      errors: [
        {
          messageId: "withoutPkce",
          line: 2,
          column: 60,
          endLine: 2,
          endColumn: 119,
          suggestions: [
            {
              messageId: "addChallenge",
              output: `"use client";
export function Login({ clientId }: any) { return <a href={\`https://idp.test/authorize?code_challenge=\${sessionStorage.getItem("code_challenge")}&code_challenge_method=S256&response_type=code&client_id=\${clientId}\`}>Login</a>; }`,
            },
          ],
        },
      ],
    },
    {
      name: "a link in a component",
      code: `"use client";
export const Login = () => <a href="https://idp.test/oauth/authorize?client_id=app&response_type=code">Login</a>;`,
      filename: "a.tsx",
      errors: [
        {
          messageId: "withoutPkce",
          line: 2,
          column: 36,
          endLine: 2,
          endColumn: 103,
          suggestions: [
            {
              messageId: "addChallenge",
              output: `"use client";
export const Login = () => <a href={\`https://idp.test/oauth/authorize?code_challenge=\${sessionStorage.getItem("code_challenge")}&code_challenge_method=S256&client_id=app&response_type=code\`}>Login</a>;`,
            },
          ],
        },
      ],
    },
    {
      name: "parameters in a client without PKCE",
      code: `"use client";
export async function login(client_id: string) { location.href = "https://idp.test/authorize?" + new URLSearchParams({ client_id, response_type: "code" }); }`,
      errors: [
        {
          messageId: "withoutPkce",
          line: 2,
          column: 118,
          endLine: 2,
          endColumn: 154,
          suggestions: [
            {
              messageId: "addChallenge",
              output: `"use client";
import { calculatePKCECodeChallenge, generateRandomCodeVerifier } from "oauth4webapi";
export async function login(client_id: string) { const codeVerifier = generateRandomCodeVerifier(); sessionStorage.setItem("code_verifier", codeVerifier); location.href = "https://idp.test/authorize?" + new URLSearchParams({ client_id, response_type: "code", code_challenge: await calculatePKCECodeChallenge(codeVerifier), code_challenge_method: "S256" }); }`,
            },
          ],
        },
      ],
    },
    {
      name: "a code on a server without a state",
      code: `const express = require("express");
const app = express();
app.get("/login", (req, res) => res.redirect(\`https://idp.test/oauth/authorize?client_id=\${process.env.CLIENT_ID}&response_type=code\`));`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "missingState",
          line: 3,
          column: 46,
          endLine: 3,
          endColumn: 92,
          suggestions: [
            {
              messageId: "addState",
              output: `const express = require("express");
const { randomUUID } = require("node:crypto");
const app = express();
app.get("/login", (req, res) => res.redirect(\`https://idp.test/oauth/authorize?state=\${randomUUID()}&client_id=\${process.env.CLIENT_ID}&response_type=code\`));`,
            },
          ],
        },
      ],
    },
    {
      name: "parameters on a server without a state",
      code: `import express from "express";
export const login = (_: any, res: any) => res.redirect("https://idp.test/authorize?" + new URLSearchParams({ client_id: "app", response_type: "code" }));`,
      errors: [
        {
          messageId: "missingState",
          line: 2,
          column: 109,
          endLine: 2,
          endColumn: 152,
          suggestions: [
            {
              messageId: "addState",
              output: `import express from "express";
import { randomUUID } from "node:crypto";
export const login = (_: any, res: any) => res.redirect("https://idp.test/authorize?" + new URLSearchParams({ client_id: "app", response_type: "code", state: randomUUID() }));`,
            },
          ],
        },
      ],
    },
    {
      name: "a fixed state",
      code: `export const request = { client_id: "app", redirect_uri: "https://app.test/cb", response_type: "code", state: "xyz" };`,
      errors: [
        {
          messageId: "fixedState",
          data: { name: "state" },
          line: 1,
          column: 111,
          endLine: 1,
          endColumn: 116,
          suggestions: [
            {
              messageId: "randomState",
              output: `export const request = { client_id: "app", redirect_uri: "https://app.test/cb", response_type: "code", state: crypto.randomUUID() };`,
            },
          ],
        },
      ],
    },
    {
      name: "a fixed state of passport",
      code: `import passport from "passport";
export const login = passport.authenticate("oauth2", { state: "login" });`,
      errors: [
        {
          messageId: "fixedState",
          data: { name: "state" },
          line: 2,
          column: 63,
          endLine: 2,
          endColumn: 70,
          suggestions: [
            {
              messageId: "randomState",
              output: `import passport from "passport";
import { randomUUID } from "node:crypto";
export const login = passport.authenticate("oauth2", { state: randomUUID() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a fixed state in a URL",
      code: "export const url = (client: string) => `https://idp.test/authorize?response_type=code&client_id=${client}&state=abc123`;",
      errors: [
        {
          messageId: "fixedState",
          data: { name: "state" },
          line: 1,
          column: 113,
          endLine: 1,
          endColumn: 119,
          suggestions: [
            {
              messageId: "randomState",
              output:
                "export const url = (client: string) => `https://idp.test/authorize?response_type=code&client_id=${client}&state=${crypto.randomUUID()}`;",
            },
          ],
        },
      ],
    },
    {
      name: "a fixed nonce in a text",
      code: `export const url = "https://idp.test/authorize?response_type=id_token&client_id=app&nonce=12345&scope=openid";`,
      errors: [
        {
          messageId: "fixedState",
          data: { name: "nonce" },
          line: 1,
          column: 91,
          endLine: 1,
          endColumn: 96,
          suggestions: [
            {
              messageId: "randomState",
              output:
                "export const url = `https://idp.test/authorize?response_type=id_token&client_id=app&nonce=${crypto.randomUUID()}&scope=openid`;",
            },
          ],
        },
      ],
    },
    {
      name: "the state isn't compared",
      code: `import { authorizationCodeGrant, skipStateCheck } from "openid-client";
export const get = (config: any, url: URL) => authorizationCodeGrant(config, url, { expectedState: skipStateCheck });`,
      errors: [
        {
          messageId: "uncheckedState",
          line: 2,
          column: 85,
          endLine: 2,
          endColumn: 114,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "expectedState: skipStateCheck" },
              output: `import { authorizationCodeGrant, skipStateCheck } from "openid-client";
export const get = (config: any, url: URL) => authorizationCodeGrant(config, url, {  });`,
            },
          ],
        },
      ],
    },
    {
      name: "strict asks for a state",
      code: `import { Strategy } from "passport-google-oauth20";
export const s = (clientSecret: string, f: any) => new Strategy({ clientID: "app", clientSecret, callbackURL: "/cb" }, f);`,
      options: [{ defaults: true }],
      errors: [
        {
          messageId: "missingState",
          line: 2,
          column: 56,
          endLine: 2,
          endColumn: 64,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: "true" },
              output: `import { Strategy } from "passport-google-oauth20";
export const s = (clientSecret: string, f: any) => new Strategy({ clientID: "app", clientSecret, callbackURL: "/cb", state: true }, f);`,
            },
          ],
        },
      ],
    },
    {
      name: "a plain challenge of a strategy",
      code: `import { Strategy } from "passport-oauth2";
export const s = (clientSecret: string, f: any) => new Strategy({ clientID: "app", clientSecret, callbackURL: "/cb", authorizationURL: "https://idp.test/a", tokenURL: "https://idp.test/t", state: true, pkce: "plain" } as any, f);`,
      errors: [
        {
          messageId: "plainPkce",
          line: 2,
          column: 203,
          endLine: 2,
          endColumn: 216,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: `"S256"` },
              output: `import { Strategy } from "passport-oauth2";
export const s = (clientSecret: string, f: any) => new Strategy({ clientID: "app", clientSecret, callbackURL: "/cb", authorizationURL: "https://idp.test/a", tokenURL: "https://idp.test/t", state: true, pkce: "S256" } as any, f);`,
            },
          ],
        },
      ],
    },
    {
      name: "a URL with its parameters inside",
      code: `import express from "express";
export const login = (_: any, res: any) => res.redirect(\`https://idp.test/authorize?\${new URLSearchParams({ client_id: "app", response_type: "code", redirect_uri: "/cb" }).toString()}\`);`,
      errors: [
        {
          messageId: "missingState",
          line: 2,
          column: 107,
          endLine: 2,
          endColumn: 171,
          suggestions: [
            {
              messageId: "addState",
              output: `import express from "express";
import { randomUUID } from "node:crypto";
export const login = (_: any, res: any) => res.redirect(\`https://idp.test/authorize?\${new URLSearchParams({ client_id: "app", response_type: "code", redirect_uri: "/cb", state: randomUUID() }).toString()}\`);`,
            },
          ],
        },
      ],
    },
    {
      name: "a default that nobody has chosen",
      code: `export const client: any = {};
client.responseType = "id_token token";`,
      errors: [
        {
          messageId: "implicit",
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 39,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: `"code"` },
              output: `export const client: any = {};
client.responseType = "code";`,
            },
          ],
        },
      ],
    },
    {
      name: "a strategy that keeps no state, by its module",
      code: `import OAuth2Strategy from "passport-oauth2";
export const s = (clientSecret: string, verify: any) => new OAuth2Strategy({ authorizationURL: "https://idp.test/a", tokenURL: "https://idp.test/t", clientID: "app", clientSecret, callbackURL: "/cb", state: false } as any, verify);`,
      errors: [
        {
          messageId: "missingState",
          line: 2,
          column: 201,
          endLine: 2,
          endColumn: 213,
          suggestions: [
            {
              messageId: "setTo",
              data: { text: "true" },
              output: `import OAuth2Strategy from "passport-oauth2";
export const s = (clientSecret: string, verify: any) => new OAuth2Strategy({ authorizationURL: "https://idp.test/a", tokenURL: "https://idp.test/t", clientID: "app", clientSecret, callbackURL: "/cb", state: true } as any, verify);`,
            },
          ],
        },
      ],
    },
  ],
});
