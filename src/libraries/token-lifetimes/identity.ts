import type { TokenLifetime } from "./lifetime.js";

/** Options of a Cognito client in AWS CDK. */
const cognito = (at: string): TokenLifetime["lifetimes"] => [
  { at: `${at}.accessTokenValidity`, unit: "duration", kind: "access" },
  { at: `${at}.idTokenValidity`, unit: "duration", kind: "access" },
  { at: `${at}.refreshTokenValidity`, unit: "duration", kind: "refresh" },
];

/** What identity providers and authorization servers issue. */
export const identity: readonly TokenLifetime[] = [
  {
    library: "oidc-provider",
    modules: ["oidc-provider"],
    path: "Provider",
    kind: "access",
    lifetimes: [
      { at: "1.ttl.AccessToken", unit: "seconds", kind: "access" },
      { at: "1.ttl.ClientCredentials", unit: "seconds", kind: "access" },
      { at: "1.ttl.IdToken", unit: "seconds", kind: "access" },
      { at: "1.ttl.RefreshToken", unit: "seconds", kind: "refresh" },
      { at: "1.ttl.Session", unit: "seconds", kind: "session" },
    ],
    bad: `import { Provider } from "oidc-provider"; export default new Provider("https://id.acme.io", { ttl: { AccessToken: 60 * 60, RefreshToken: 365 * 24 * 60 * 60 } });`,
    good: `import { Provider } from "oidc-provider"; export default new Provider("https://id.acme.io", { ttl: { AccessToken: 60 * 60, RefreshToken: 24 * 60 * 60 } });`,
  },
  ...["@node-oauth/oauth2-server", "oauth2-server", "@node-oauth/express-oauth-server", "express-oauth-server"].map(
    (module): TokenLifetime => ({
      library: module,
      modules: [module],
      path: "",
      kind: "access",
      lifetimes: [
        { at: "0.accessTokenLifetime", unit: "seconds", kind: "access" },
        { at: "0.refreshTokenLifetime", unit: "seconds", kind: "refresh" },
      ],
      bad: `import OAuth2Server from "${module}"; export default new OAuth2Server({ model, accessTokenLifetime: 60 * 60, refreshTokenLifetime: 365 * 24 * 60 * 60 });`,
      good: `import OAuth2Server from "${module}"; export default new OAuth2Server({ model, accessTokenLifetime: 60 * 60, refreshTokenLifetime: 14 * 24 * 60 * 60 });`,
    }),
  ),
  {
    library: "AWS CDK",
    modules: ["aws-cdk-lib/aws-cognito"],
    path: "UserPoolClient",
    kind: "access",
    lifetimes: cognito("2"),
    bad: `import { Duration } from "aws-cdk-lib"; import { UserPoolClient } from "aws-cdk-lib/aws-cognito"; export const c = (scope, userPool) => new UserPoolClient(scope, "client", { userPool, refreshTokenValidity: Duration.days(3650) });`,
    good: `import { Duration } from "aws-cdk-lib"; import { UserPoolClient } from "aws-cdk-lib/aws-cognito"; export const c = (scope, userPool) => new UserPoolClient(scope, "client", { userPool, refreshTokenValidity: Duration.days(30) });`,
  },
  {
    library: "AWS CDK",
    receivers: ["userPool", "pool"],
    beside: ["aws-cdk-lib/aws-cognito"],
    path: "addClient",
    kind: "access",
    lifetimes: cognito("1"),
    bad: `import { Duration } from "aws-cdk-lib"; import * as cognito from "aws-cdk-lib/aws-cognito"; export const c = (userPool) => userPool.addClient("web", { refreshTokenValidity: Duration.days(3650) });`,
    good: `import { Duration } from "aws-cdk-lib"; import * as cognito from "aws-cdk-lib/aws-cognito"; export const c = (userPool) => userPool.addClient("web", { refreshTokenValidity: Duration.days(30) });`,
  },
  {
    library: "firebase-admin",
    modules: ["firebase-admin"],
    path: "auth().createSessionCookie",
    kind: "session",
    lifetimes: [{ at: "1.expiresIn", unit: "milliseconds" }],
    bad: `import admin from "firebase-admin"; export const c = (idToken) => admin.auth().createSessionCookie(idToken, { expiresIn: 60 * 60 * 24 });`,
    good: `import admin from "firebase-admin"; export const c = (idToken) => admin.auth().createSessionCookie(idToken, { expiresIn: 60 * 60 * 24 * 1000 });`,
  },
  {
    library: "firebase-admin",
    modules: ["firebase-admin/auth"],
    path: "getAuth().createSessionCookie",
    kind: "session",
    lifetimes: [{ at: "1.expiresIn", unit: "milliseconds" }],
    bad: `import { getAuth } from "firebase-admin/auth"; export const c = (idToken) => getAuth().createSessionCookie(idToken, { expiresIn: 60 * 60 * 24 });`,
    good: `import { getAuth } from "firebase-admin/auth"; export const c = (idToken) => getAuth().createSessionCookie(idToken, { expiresIn: 60 * 60 * 24 * 1000 });`,
  },
  ...["AssumeRoleCommand", "GetSessionTokenCommand", "GetFederationTokenCommand", "AssumeRoleWithWebIdentityCommand"].map(
    (path): TokenLifetime => ({
      library: "AWS STS",
      modules: ["@aws-sdk/client-sts"],
      path,
      kind: "access",
      lifetimes: [{ at: "0.DurationSeconds", unit: "seconds" }],
      bad: `import { ${path} } from "@aws-sdk/client-sts"; export const c = new ${path}({ DurationSeconds: 36 * 60 * 60 });`,
      good: `import { ${path} } from "@aws-sdk/client-sts"; export const c = new ${path}({ DurationSeconds: 60 * 60 });`,
    }),
  ),
];
