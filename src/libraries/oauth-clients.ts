import type { AccessPath, Api, Examples } from "./concept.js";

/** What is wrong with an OAuth request, by RFC 9700: sections 2.1.2, 2.4, 2.1.1, 7.1 (RFC 7636) and 2.1. */
export type OAuthProblem = "implicit" | "password" | "withoutPkce" | "plainPkce" | "uncheckedState" | "missingState";

/** A setting that names a grant, or weakens one. */
export interface OAuthSetting {
  readonly at: AccessPath;
  readonly problem: OAuthProblem;
  /** Values with which it does; `absent` where the library's default does. */
  readonly when: readonly (string | boolean)[] | "absent";
  /** An export of the library that stands for such a value. */
  readonly exported?: string;
  /** The text to set; without one the option goes. */
  readonly safe?: string;
}

/** A call of an OAuth or OpenID Connect client. */
export interface OAuthCall extends Api, Examples {
  readonly library: string;
  /** The versions whose types or source the row was checked with. */
  readonly checked: string;
  readonly settings?: readonly OAuthSetting[];
  /** A call that is of such a grant itself: the method or class in its place, and its arguments when they differ. */
  readonly grant?: { readonly problem: OAuthProblem; readonly instead: string; readonly arguments?: string };
}

/** A parameter of OAuth requests and of client registrations, by its name in whichever object it stands. */
export interface OAuthParameter {
  readonly names: readonly string[];
  readonly problem: OAuthProblem;
  readonly when: readonly (string | boolean)[];
  readonly safe?: string;
}

/** A response type with an access token in it is the implicit grant's, whatever else it holds. */
export const IMPLICIT_RESPONSES = ["token", "id_token token", "token id_token", "code token", "code id_token token"];

/** Parameters of RFC 6749, RFC 7591 and RFC 7636, and options of which the names say as much. */
export const oauthParameters: readonly OAuthParameter[] = [
  {
    names: ["response_type", "responseType", "response_types", "responseTypes"],
    problem: "implicit",
    when: IMPLICIT_RESPONSES,
    safe: `"code"`,
  },
  {
    names: ["grant_types", "grantTypes", "grants", "flowType"],
    problem: "implicit",
    when: ["implicit"],
    safe: `"authorization_code"`,
  },
  {
    names: ["grant_type", "grantType", "grant_types", "grantTypes", "grants"],
    problem: "password",
    when: ["password"],
    safe: `"authorization_code"`,
  },
  {
    names: ["code_challenge_method", "codeChallengeMethod", "pkceMethod"],
    problem: "plainPkce",
    when: ["plain"],
    safe: `"S256"`,
  },
  { names: ["usePKCE"], problem: "withoutPkce", when: [false], safe: "true" },
  { names: ["disablePKCE"], problem: "withoutPkce", when: [true], safe: "false" },
  // Amazon Cognito's construct and Keycloak's client representation.
  { names: ["implicitCodeGrant", "implicitFlowEnabled"], problem: "implicit", when: [true], safe: "false" },
  { names: ["directAccessGrantsEnabled"], problem: "password", when: [true], safe: "false" },
];

const keycloak = `import Keycloak from "keycloak-js"; const keycloak = new Keycloak({ url, realm, clientId }); export const start = () => keycloak.init`;
const okta = `import { OktaAuth } from "@okta/okta-auth-js"; export const client = new OktaAuth`;

/** A strategy of passport-oauth2 (not passport-auth0, which keeps a state by default): without a state nobody notices an answer that somebody else started. */
function passportStrategy(module: string, path: string, checked: string): OAuthCall {
  const name = path === "" ? "OAuth2Strategy" : path;
  const example = (last: string) =>
    `import ${path === "" ? name : `{ ${path} }`} from "${module}"; export const s = (clientSecret, verify) => new ${name}({ clientID: "app", clientSecret, callbackURL: "/cb"${last} }, verify);`;
  return {
    library: module,
    checked,
    modules: [module],
    path,
    settings: [
      { at: "0.pkce", problem: "plainPkce", when: ["plain"], safe: `"S256"` },
      { at: "0.state", problem: "missingState", when: "absent", safe: "true" },
      { at: "0.state", problem: "missingState", when: [false], safe: "true" },
    ],
    bad: example(`, state: true, pkce: "plain"`),
    good: example(`, state: true, pkce: "S256"`),
  };
}

export const oauthCalls: readonly OAuthCall[] = [
  {
    library: "keycloak-js",
    checked: "26.2",
    modules: ["keycloak-js"],
    path: "().init",
    settings: [
      { at: "0.flow", problem: "implicit", when: ["implicit"], safe: `"standard"` },
      { at: "0.pkceMethod", problem: "withoutPkce", when: [false], safe: `"S256"` },
    ],
    bad: `${keycloak}({ flow: "implicit" });`,
    good: `${keycloak}({ flow: "standard", pkceMethod: "S256" });`,
  },
  {
    library: "Okta",
    checked: "8.0",
    modules: ["@okta/okta-auth-js"],
    path: "OktaAuth",
    settings: [{ at: "0.pkce", problem: "withoutPkce", when: [false] }],
    bad: `${okta}({ issuer, clientId, pkce: false });`,
    good: `${okta}({ issuer, clientId });`,
  },
  {
    library: "react-native-app-auth",
    checked: "8.4",
    modules: ["react-native-app-auth"],
    path: "authorize",
    settings: [{ at: "0.usePKCE", problem: "withoutPkce", when: [false] }],
    bad: `import { authorize } from "react-native-app-auth"; export const signIn = (issuer, clientId) => authorize({ issuer, clientId, usePKCE: false });`,
    good: `import { authorize } from "react-native-app-auth"; export const signIn = (issuer, clientId) => authorize({ issuer, clientId });`,
  },
  ...["useAuthRequest", "AuthRequest"].map((path): OAuthCall => ({
    library: "expo-auth-session",
    checked: "57.0",
    modules: ["expo-auth-session"],
    path,
    settings: [
      { at: "0.responseType", problem: "implicit", when: IMPLICIT_RESPONSES, exported: "ResponseType.Token", safe: `"code"` },
      { at: "0.usePKCE", problem: "withoutPkce", when: [false] },
    ],
    bad: `import { ${path}, ResponseType } from "expo-auth-session"; export const use = (clientId) => ${path === "AuthRequest" ? "new " : ""}${path}({ clientId, responseType: ResponseType.Token });`,
    good: `import { ${path}, ResponseType } from "expo-auth-session"; export const use = (clientId) => ${path === "AuthRequest" ? "new " : ""}${path}({ clientId, responseType: ResponseType.Code });`,
  })),
  {
    // The third argument switches PKCE.
    library: "AppAuth",
    checked: "1.4",
    modules: ["@openid/appauth"],
    path: "AuthorizationRequest",
    settings: [{ at: "2", problem: "withoutPkce", when: [false], safe: "true" }],
    bad: `import { AuthorizationRequest } from "@openid/appauth"; export const r = (request) => new AuthorizationRequest(request, undefined, false);`,
    good: `import { AuthorizationRequest } from "@openid/appauth"; export const r = (request) => new AuthorizationRequest(request, undefined, true);`,
  },
  ...["UserManager", "OidcClient"].map((path): OAuthCall => ({
    library: "oidc-client-ts",
    checked: "3.5",
    modules: ["oidc-client-ts", "oidc-client"],
    path,
    settings: [{ at: "0.response_type", problem: "implicit", when: IMPLICIT_RESPONSES, safe: `"code"` }],
    bad: `import { ${path} } from "oidc-client-ts"; export const m = (authority, client_id) => new ${path}({ authority, client_id, redirect_uri: "/", response_type: "id_token token" });`,
    good: `import { ${path} } from "oidc-client-ts"; export const m = (authority, client_id) => new ${path}({ authority, client_id, redirect_uri: "/", response_type: "code" });`,
  })),
  {
    library: "oidc-client-ts",
    checked: "3.5",
    modules: ["oidc-client-ts"],
    path: "UserManager().signinResourceOwnerCredentials",
    grant: { problem: "password", instead: "signinRedirect", arguments: "" },
    bad: `import { UserManager } from "oidc-client-ts"; const users = new UserManager(settings); export const signIn = (username, password) => users.signinResourceOwnerCredentials({ username, password });`,
    good: `import { UserManager } from "oidc-client-ts"; const users = new UserManager(settings); export const signIn = () => users.signinRedirect();`,
  },
  ...["fetchTokenUsingPasswordFlow", "fetchTokenUsingPasswordFlowAndLoadUserProfile"].map((method): OAuthCall => ({
    library: "angular-oauth2-oidc",
    checked: "22.0",
    modules: ["angular-oauth2-oidc"],
    path: `OAuthService().${method}`,
    grant: { problem: "password", instead: "initCodeFlow", arguments: "" },
    bad: `import { OAuthService } from "angular-oauth2-oidc"; const oauth = new OAuthService(); export const signIn = (name, password) => oauth.${method}(name, password);`,
    good: `import { OAuthService } from "angular-oauth2-oidc"; const oauth = new OAuthService(); export const signIn = () => oauth.initCodeFlow();`,
  })),
  {
    library: "angular-oauth2-oidc",
    checked: "22.0",
    modules: ["angular-oauth2-oidc"],
    path: "OAuthService().initImplicitFlow",
    grant: { problem: "implicit", instead: "initCodeFlow" },
    bad: `import { OAuthService } from "angular-oauth2-oidc"; const oauth = new OAuthService(); export const signIn = () => oauth.initImplicitFlow();`,
    good: `import { OAuthService } from "angular-oauth2-oidc"; const oauth = new OAuthService(); export const signIn = () => oauth.initCodeFlow();`,
  },
  ...["ConfidentialClientApplication", "PublicClientApplication"].map((path): OAuthCall => ({
    library: "MSAL",
    checked: "7.2",
    modules: ["@azure/msal-node"],
    path: `${path}().acquireTokenByUsernamePassword`,
    grant: {
      problem: "password",
      ...(path === "PublicClientApplication"
        ? { instead: "acquireTokenByDeviceCode" }
        : { instead: "acquireTokenByClientCredential" }),
    },
    bad: `import { ${path} } from "@azure/msal-node"; const app = new ${path}(settings); export const get = (request) => app.acquireTokenByUsernamePassword(request);`,
    good: `import { ${path} } from "@azure/msal-node"; const app = new ${path}(settings); export const get = (request) => app.acquireTokenByCode(request);`,
  })),
  {
    library: "simple-oauth2",
    checked: "5.1",
    modules: ["simple-oauth2"],
    path: "ResourceOwnerPassword",
    grant: { problem: "password", instead: "ClientCredentials" },
    bad: `import { ResourceOwnerPassword } from "simple-oauth2"; export const client = (config) => new ResourceOwnerPassword(config);`,
    good: `import { ClientCredentials } from "simple-oauth2"; export const client = (config) => new ClientCredentials(config);`,
  },
  {
    library: "client-oauth2",
    checked: "4.3",
    modules: ["client-oauth2"],
    path: "().owner.getToken",
    grant: { problem: "password", instead: "credentials.getToken", arguments: "" },
    bad: `import ClientOAuth2 from "client-oauth2"; const client = new ClientOAuth2(settings); export const get = (user, password) => client.owner.getToken(user, password);`,
    good: `import ClientOAuth2 from "client-oauth2"; const client = new ClientOAuth2(settings); export const get = () => client.credentials.getToken();`,
  },
  {
    library: "client-oauth2",
    checked: "4.3",
    modules: ["client-oauth2"],
    path: "().token.getUri",
    grant: { problem: "implicit", instead: "code.getUri" },
    bad: `import ClientOAuth2 from "client-oauth2"; const client = new ClientOAuth2(settings); export const uri = () => client.token.getUri();`,
    good: `import ClientOAuth2 from "client-oauth2"; const client = new ClientOAuth2(settings); export const uri = () => client.code.getUri();`,
  },
  {
    library: "openid-client",
    checked: "6.9",
    modules: ["openid-client"],
    path: "genericGrantRequest",
    settings: [{ at: "1", problem: "password", when: ["password"], safe: `"client_credentials"` }],
    bad: `import { genericGrantRequest } from "openid-client"; export const get = (config, username, password) => genericGrantRequest(config, "password", { username, password });`,
    good: `import { genericGrantRequest } from "openid-client"; export const get = (config, parameters) => genericGrantRequest(config, "client_credentials", parameters);`,
  },
  {
    library: "openid-client",
    checked: "6.9",
    modules: ["openid-client"],
    path: "authorizationCodeGrant",
    settings: [{ at: "2.expectedState", problem: "uncheckedState", when: [], exported: "skipStateCheck" }],
    bad: `import { authorizationCodeGrant, skipStateCheck } from "openid-client"; export const get = (config, url, pkceCodeVerifier) => authorizationCodeGrant(config, url, { pkceCodeVerifier, expectedState: skipStateCheck });`,
    good: `import { authorizationCodeGrant } from "openid-client"; export const get = (config, url, pkceCodeVerifier, expectedState) => authorizationCodeGrant(config, url, { pkceCodeVerifier, expectedState });`,
  },
  {
    library: "oauth4webapi",
    checked: "3.8",
    modules: ["oauth4webapi"],
    path: "genericTokenEndpointRequest",
    settings: [{ at: "3", problem: "password", when: ["password"], safe: `"client_credentials"` }],
    bad: `import { genericTokenEndpointRequest } from "oauth4webapi"; export const get = (as, client, auth, parameters) => genericTokenEndpointRequest(as, client, auth, "password", parameters);`,
    good: `import { genericTokenEndpointRequest } from "oauth4webapi"; export const get = (as, client, auth, parameters) => genericTokenEndpointRequest(as, client, auth, "client_credentials", parameters);`,
  },
  {
    // Without the argument no state may come back.
    library: "oauth4webapi",
    checked: "3.8",
    modules: ["oauth4webapi"],
    path: "validateAuthResponse",
    settings: [{ at: "3", problem: "uncheckedState", when: [], exported: "skipStateCheck" }],
    bad: `import { validateAuthResponse, skipStateCheck } from "oauth4webapi"; export const check = (as, client, url) => validateAuthResponse(as, client, url, skipStateCheck);`,
    good: `import { validateAuthResponse } from "oauth4webapi"; export const check = (as, client, url, state) => validateAuthResponse(as, client, url, state);`,
  },
  {
    library: "Auth0",
    checked: "10.2",
    modules: ["auth0-js"],
    path: "WebAuth",
    settings: [{ at: "0.responseType", problem: "implicit", when: IMPLICIT_RESPONSES, safe: `"code"` }],
    bad: `import auth0 from "auth0-js"; export const client = (domain, clientID) => new auth0.WebAuth({ domain, clientID, responseType: "token id_token" });`,
    good: `import auth0 from "auth0-js"; export const client = (domain, clientID) => new auth0.WebAuth({ domain, clientID, responseType: "code" });`,
  },
  {
    library: "@react-oauth/google",
    checked: "0.13",
    modules: ["@react-oauth/google"],
    path: "useGoogleLogin",
    settings: [{ at: "0.flow", problem: "implicit", when: ["implicit"], safe: `"auth-code"` }],
    bad: `import { useGoogleLogin } from "@react-oauth/google"; export const useLogin = (onSuccess) => useGoogleLogin({ flow: "implicit", onSuccess });`,
    good: `import { useGoogleLogin } from "@react-oauth/google"; export const useLogin = (onSuccess) => useGoogleLogin({ flow: "auth-code", onSuccess });`,
  },
  {
    library: "Supabase",
    checked: "auth-js 2.109",
    modules: ["@supabase/supabase-js"],
    path: "createClient",
    settings: [{ at: "2.auth.flowType", problem: "implicit", when: ["implicit"], safe: `"pkce"` }],
    bad: `import { createClient } from "@supabase/supabase-js"; export const client = (url, key) => createClient(url, key, { auth: { flowType: "implicit" } });`,
    good: `import { createClient } from "@supabase/supabase-js"; export const client = (url, key) => createClient(url, key, { auth: { flowType: "pkce" } });`,
  },
  // Each module is its strategy, and has it as a member, too.
  ...["Strategy", ""].flatMap((path) => [
    passportStrategy("passport-oauth2", path, "1.8"),
    passportStrategy("passport-google-oauth20", path, "2.0"),
    passportStrategy("passport-github2", path, "0.1"),
  ]),
];
