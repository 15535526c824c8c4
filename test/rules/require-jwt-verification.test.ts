import rule from "../../src/rules/require-jwt-verification.js";
import { run } from "../run.js";

run("require-jwt-verification", rule, {
  valid: [
    {
      name: "a verified token",
      code: `import jwt from "jsonwebtoken";
export const user = (t: string) => jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] });`,
    },
    {
      name: "the header chooses a key",
      code: `import jwt from "jsonwebtoken";
export const kid = (t: string) => jwt.decode(t, { complete: true })!.header.kid;`,
    },
    {
      name: "the header chooses a key, destructured",
      code: `import jwt from "jsonwebtoken";
export function key(t: string) { const { header } = jwt.decode(t, { complete: true })!; return keys[header.kid!]; }`,
    },
    {
      name: "an expiry is only a time",
      code: `import { decodeJwt } from "jose";
export const stale = (t: string) => decodeJwt(t).exp! * 1000 < Date.now();`,
    },
    {
      name: "decoded, then verified in the same function",
      code: `import jwt from "jsonwebtoken";
export function user(t: string) { const d = jwt.decode(t) as any; const key = keys[d.tenant]; return jwt.verify(t, key, { algorithms: ["RS256"] }); }`,
    },
    {
      name: "decoded, then handed to a function that verifies",
      code: `import jwt from "jsonwebtoken";
export async function user(t: string) { const d = jwt.decode(t) as any; await verifyToken(t, d.tenant); return d.sub; }`,
    },
    {
      name: "a client shows a name",
      code: `import { jwtDecode } from "jwt-decode";
import { useState } from "react";
export const Name = ({ token }: any) => <b>{jwtDecode<any>(token).name}</b>;`,
      filename: "a.tsx",
    },
    {
      name: "a client decodes by hand",
      code: `"use client";
export const name = JSON.parse(atob(localStorage.token.split(".")[1])).name;`,
    },
    {
      name: "an unknown runtime with a client's function",
      code: `export const name = (token: string) => JSON.parse(atob(token.split(".")[1]!)).name;`,
    },
    {
      name: "an ID token out of a token endpoint's response",
      code: `import { decodeJwt } from "jose";
export const user = (tokens: any) => decodeJwt(tokens.id_token).sub;`,
    },
    {
      name: "a decoder that nobody uses trusts nothing",
      code: `import { decodeJwt } from "jose";
export function decode(token: string) { return decodeJwt(token); }`,
    },
    {
      name: "logging is no use",
      code: `import jwt from "jsonwebtoken";
export function trace(t: string) { console.log(jwt.decode(t)); }`,
    },
    {
      name: "another module's decode",
      code: `import { decode } from "./base64.js";
export const user = (t: string) => decode(t).sub;`,
    },
    {
      name: "a JSON text in base64 is no token",
      code: `import fs from "fs";
export const cursor = JSON.parse(Buffer.from(read(), "base64").toString()).id;`,
    },
    {
      name: "the header by hand",
      code: `import fs from "fs";
export const kid = (t: string) => JSON.parse(Buffer.from(t.split(".")[0]!, "base64").toString()).kid;`,
    },
    {
      name: "jwt-simple verifies unless it is told not to",
      code: `import jwt from "jwt-simple";
export const user = (t: string) => jwt.decode(t, process.env.JWT_SECRET!, false, "HS256").sub;`,
    },
    {
      name: "a handler that answers",
      code: `import jwt from "jsonwebtoken";
export const guard = (req: any, res: any, next: any) => { try { req.user = jwt.verify(req.token, key, { algorithms: ["HS256"] }); } catch { return res.sendStatus(401); } next(); };`,
    },
    {
      name: "a verification that is returned",
      code: `import { jwtVerify } from "jose";
export const check = (t: string, key: any) => jwtVerify(t, key);`,
    },
    {
      name: "a callback that looks at the error",
      code: `import jwt from "jsonwebtoken";
jwt.verify(token, key, { algorithms: ["HS256"] }, (error, claims) => { if (error) return next(error); next(claims); });`,
    },
    {
      name: "signed algorithms",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => jwt.verify(t, key, { algorithms: ["RS256", "ES256"] });`,
    },
    {
      name: "tests decode what they issue",
      code: `import jwt from "jsonwebtoken";
expect((jwt.decode(token) as any).sub).toBe("1");`,
      filename: "a.test.ts",
    },
    {
      name: "hapi's artifacts that are verified",
      code: `import Jwt from "@hapi/jwt";
export const user = (token: string, key: string) => { const artifacts = Jwt.token.decode(token); Jwt.token.verify(artifacts, key); return (artifacts as any).decoded.payload.sub; };`,
    },
    {
      name: "a boolean that is looked at",
      code: `import jws from "jws";
export const check = (token: string, key: string) => { if (!jws.verify(token, "HS256", key)) throw new Error("Invalid token"); };`,
    },
    {
      name: "a promise that is waited for later",
      code: `import { jwtVerify } from "jose";
export async function check(t: string, key: any) { const verified = jwtVerify(t, key); audit(); const { payload } = await verified; return payload; }`,
    },
    {
      name: "a promise with a handler",
      code: `import { jwtVerify } from "jose";
export const guard = (t: string, key: any, next: any) => { jwtVerify(t, key).then(() => next()).catch(next); };`,
    },
    {
      name: "a failure that becomes nothing",
      code: `import { jwtVerify } from "jose";
export const user = async (t: string, key: any) => (await jwtVerify(t, key).catch(() => null))?.payload.sub;`,
    },
    {
      name: "a session of a client",
      code: `"use client";
import { createClient } from "@supabase/supabase-js";
const supabase = createClient("https://x.supabase.co", key);
export const name = async () => (await supabase.auth.getSession()).data.session?.user.email;`,
    },
    {
      name: "a session's token that another service checks",
      code: `import "server-only";
import { createClient } from "@/utils/supabase/server";
export async function token() { const supabase = await createClient(); const { data: { session } } = await supabase.auth.getSession(); return session?.access_token; }`,
    },
    {
      name: "a session beside a checked user",
      code: `import "server-only";
export async function load(supabase: any) { const { data: { user } } = await supabase.auth.getUser(); const { data: { session } } = await supabase.auth.getSession(); return { user, session }; }`,
    },
    {
      name: "a SAML response that is validated",
      code: `import { SAML } from "@node-saml/node-saml";
export const user = async (saml: SAML, req: any) => { log(Buffer.from(req.body.SAMLResponse, "base64").toString()); return saml.validatePostResponseAsync(req.body); };`,
    },
    {
      name: "a SAML response by xml-crypto",
      code: `export function user(req: any) { const xml = Buffer.from(req.body.SAMLResponse, "base64").toString(); const signature = new SignedXml(); if (!signature.checkSignature(xml)) throw new Error("Invalid"); return parse(xml); }`,
    },
    {
      name: "another cookie in base64",
      code: `export const theme = (req: any) => JSON.parse(Buffer.from(req.cookies.theme, "base64").toString());`,
    },
    {
      name: "a signed token",
      code: `import { SignJWT } from "jose";
export const t = (key: any) => new SignJWT({ sub: "1" }).setProtectedHeader({ alg: "HS256" }).setExpirationTime("1h").sign(key);`,
    },
    {
      name: "an error that is handed on",
      code: `import jwt from "jsonwebtoken";
jwt.verify(token, key, { algorithms: ["HS256"] }, (error: any, claims: any) => { if (error) { console.error(error); return; } use(claims); });`,
    },
    {
      name: "the signature is compared by hand",
      code: `import { createHmac, timingSafeEqual } from "node:crypto";
export function user(t: string, key: string) { const [h, p, s] = t.split("."); const expected = createHmac("sha256", key).update(\`\${h}.\${p}\`).digest(); if (!timingSafeEqual(expected, Buffer.from(s!, "base64url"))) throw new Error("Invalid"); return JSON.parse(Buffer.from(p!, "base64url").toString()).sub; }`,
    },
    {
      name: "a function that looks for the key set",
      code: `import jwt from "jsonwebtoken";
export function getJwksUrl(t: string) { const claims = jwt.decode(t) as any; return \`https://\${claims.tenant}.issuer.test/jwks\`; }`,
    },
    {
      name: "whether a claim is there",
      code: `import { decodeJwt } from "jose";
export const isServiceToken = (t: string) => decodeJwt(t)["lxm"] != null;`,
    },
    {
      name: "a claim that only decides over a warning",
      code: `import { decodeJwt } from "jose";
export function warn(t: string) { const claims = decodeJwt(t); if (!claims["cnf"]) console.warn("The token is not bound"); }`,
    },
    {
      name: "an access token out of a token endpoint's response",
      code: `import { decodeJwt } from "jose";
export const scopes = (exchanged: any) => decodeJwt(exchanged.access_token)["scope"];`,
    },
    {
      name: "a method that decodes for others",
      code: `import jwt from "jsonwebtoken";
export class Tokens { decode(t: string) { return jwt.decode(t); } }`,
    },
    {
      name: "the token of a provider's account",
      code: `import { decodeJwt } from "jose";
export const jwt = ({ token, account }: any) => { if (account) token.roles = decodeJwt(account.access_token)["roles"]; return token; };`,
    },
    {
      name: "the response in a strategy's callback",
      code: `import jwt from "jsonwebtoken";
export const verify = (accessToken: string, refreshToken: string, params: any, profile: any, done: any) => done(null, (jwt.decode(params.id_token) as any).sub);`,
    },
    {
      name: "a nonce that is compared",
      code: `import { decodeJwt } from "jose";
export const nonceOf = (idToken: string) => decodeJwt(idToken)["nonce"];`,
    },
    {
      name: "an operation that decodes for its caller",
      code: `import jwt from "jsonwebtoken";
export function run(operation: string, token: string) { switch (operation) { case "decode": return jwt.decode(token); default: return undefined; } }`,
    },
    {
      name: "taken apart with its signature, for whoever checks it",
      code: `export const parse = (token: string) => {
  const [header, payload, signature] = token.split(".");
  return { header: JSON.parse(atob(header!)), payload: JSON.parse(Buffer.from(payload!, "base64").toString()), signature };
};`,
    },
    {
      name: "an ID token that the token endpoint gave, by another name",
      code: `import { decodeJwt } from "jose";
export function profile(token: any) {
  const idToken = token.idToken;
  const claims = decodeJwt(idToken);
  return { name: claims.name };
}`,
    },
    {
      name: "what sort of token it is",
      code: `import { decode } from "jsonwebtoken";
export const isServiceToken = (header: string) => {
  const claims: any = decode(header.slice(7));
  return claims.ver === "2.0" ? claims.azp : claims.appid;
};`,
    },
    {
      name: "an unsigned token that is read where it is made",
      code: `import { UnsecuredJWT } from "jose";
export const check = (claims: any, options: any) => {
  const token = new UnsecuredJWT(claims).encode();
  UnsecuredJWT.decode(token, options);
};`,
    },
    {
      name: "a helper that only looks at the time",
      code: `import jwt from "jsonwebtoken";
function getTokenPayload(token: string) {
  return schema.parse(jwt.decode(token));
}
function left(payload: any) {
  return payload.exp - Date.now() / 1000;
}
export const secondsLeft = (token: string) => left(getTokenPayload(token));`,
    },
    {
      name: "a signature checked by the function's own name for it",
      code: `import { decodeJwt } from "jose";
export function userOf(token: string, signature: string) {
  assertTokenSignature(token, signature);
  return decodeJwt(token).sub;
}`,
    },
    {
      name: "a token of a session that the server keeps",
      code: `import { decodeJwt } from "jose";
export function roleOf(session: { accessToken: string }) {
  const { accessToken } = session;
  const { role } = decodeJwt(accessToken);
  return role;
}`,
    },
    {
      name: "a member of such a session",
      code: `import { decodeJwt } from "jose";
export const roleOf = (session: { idToken: string }) => decodeJwt(session.idToken).role;`,
    },
    {
      name: "a helper that hands claims out, by its name",
      code: `import { decodeJwt } from "jose";
export async function getTokenClaims(token: string) {
  return decodeJwt(token);
}`,
    },
    {
      name: "a promise whose success goes on",
      code: `import { jwtVerify } from "jose";
export function guard(req: any, res: any, next: any, key: CryptoKey) {
  jwtVerify(req.headers.authorization, key, { algorithms: ["HS256"], issuer: "acme", audience: "api" }).then(({ payload }) => {
    req.user = payload;
    next();
  }, next);
}`,
    },
    {
      name: "a session's token under a name of the code's own",
      code: `import { decodeJwt } from "jose";
export function roleOf(session: { accessToken: string }) {
  const { accessToken: token } = session;
  const { role } = decodeJwt(token);
  return role;
}`,
    },
    {
      name: "a decoder that refuses what has another shape",
      code: `import assert from "node:assert";
import { decodeJwt } from "jose";
export function decodeRefreshToken(token: string) {
  const claims = decodeJwt(token);
  assert.ok(claims.scope === "refresh", "not a refresh token");
  return claims;
}`,
    },
    {
      name: "a decoder that throws for what is no object",
      code: `import { decodeJwt } from "jose";
export function parseToken(token: string) {
  const claims = decodeJwt(token);
  if (typeof claims.sub !== "string" || !claims.role) throw new Error("incomplete");
  return claims;
}`,
    },
    {
      name: "a decoder whose callers have an answer's tokens",
      code: `import { decodeJwt } from "jose";
function readClaims(idToken: string) {
  return decodeJwt(idToken);
}
export const profileOf = (tokens: any) => ({ id: readClaims(tokens.idToken).sub });`,
    },
    {
      name: "a method whose callers have an answer's tokens",
      code: `import { decodeJwt } from "jose";
export class Claims {
  decodeToken(token: string) {
    return decodeJwt(token);
  }
  extract(token: string) {
    return this.filter(this.decodeToken(token));
  }
  filter(claims: any) {
    return { ...claims, exp: undefined };
  }
}
export const claimsOf = (claims: Claims, upstream: any) => claims.extract(upstream.accessToken);`,
    },
    {
      name: "an answer to the program's own login",
      code: `export async function connect(client: any, user: string, password: string) {
  const response = await client.login({ user, password });
  const answer = unpack(response.operation.result);
  const [, payload] = answer.token.split(".");
  return JSON.parse(Buffer.from(payload, "base64").toString()).sub;
}`,
    },
    {
      name: "a bare token of an answer",
      code: `import { decodeJwt } from "jose";
export function identityOf(result: { token: string }) {
  const { sub } = decodeJwt(result.token);
  return { user: sub };
}`,
    },
    {
      name: "an ID token beside the provider's profile",
      code: `import { decodeJwt } from "jose";
export const transform = (profile: any, idToken: string) => ({ ...profile, email: decodeJwt(idToken).email });`,
    },
    {
      name: "an ID token, where the file verifies those",
      code: `import { decodeJwt } from "jose";
export const check = async (provider: any, tokens: any) => verifyProviderIdToken(provider, tokens.idToken);
export const userOf = (idToken: string) => decodeJwt(idToken).sub;`,
    },
    {
      name: "the key that a bearer has to prove",
      code: `import { decodeJwt } from "jose";
export async function bind(req: any, model: any) {
  const { cnf } = decodeJwt(req.headers["oauth-client-attestation"]);
  model.thumbprint = await thumbprint(cnf);
}`,
    },
    {
      name: "an unsigned request object",
      code: `import { UnsecuredJWT } from "jose";
export function push(parameters: any) {
  const request = new UnsecuredJWT(parameters).setIssuedAt().encode();
  return save({ request });
}`,
    },
    {
      name: "claims that are kept with a mark",
      code: `import jwt from "jsonwebtoken";
export class Session {
  valid = false;
  payload: any;
  verify(token: string) {
    try {
      this.payload = jwt.verify(token, key, { algorithms: ["HS256"] });
      this.valid = true;
    } catch {
      this.payload = jwt.decode(token);
    }
  }
}`,
    },
    {
      name: "why a token isn't taken",
      code: `import { decodeJwt } from "jose";
export function tokenRefusalReason(token: string) {
  const claims: any = decodeJwt(token);
  if (claims.token_use !== "run" || !claims.scopes.includes("admin")) return "scope";
  return "taken";
}`,
    },
    {
      name: "a helper that wraps what it decodes",
      code: `import jwt from "jsonwebtoken";
function decodeToken(token: string) {
  const decoded = jwt.decode(token, { complete: true });
  return ok({ decoded });
}
export function keyOf(token: string) {
  const { decoded, error } = decodeToken(token);
  if (error) throw error;
  return decoded.header.kid;
}`,
    },
    {
      name: "claims in a message for people",
      code: `import { decodeJwt } from "jose";
export function expiryOf(token: string) {
  const claims = decodeJwt(token);
  if (!claims.exp) throw new Error(\`No expiry in \${JSON.stringify(claims)}\`);
  return claims.exp;
}`,
    },
    {
      name: "a SAML response that is given with the options of its validation",
      code: `export async function login(body: any, validateOptions: any) {
  const response = Buffer.from(body.SAMLResponse, "base64").toString();
  return readAttributes(response, validateOptions);
}`,
    },
    {
      name: "claims of a token whose time is over",
      code: `import jwt from "jsonwebtoken";
export function user(token: string) {
  try {
    return jwt.verify(token, key, { algorithms: ["HS256"] }).sub;
  } catch (error: any) {
    if (error.name === "TokenExpiredError") return renew((jwt.decode(token) as any).sub);
    throw error;
  }
}`,
    },
    {
      name: "a decoder of a service, beside what decodes something else",
      code: `import jwt from "jsonwebtoken";
export class Tokens {
  decode(token: string) {
    return jwt.decode(token);
  }
}
export const codes = (codec: any) => (code: string) => codec.decode(code).user;`,
    },
    {
      name: "a class that stands for a token",
      code: `import { decodeJwt } from "jose";
export class IdToken {
  payload: any;
  constructor(private token: string) {
    this.payload = this.decodePayload();
  }
  decodePayload() {
    return decodeJwt(this.token);
  }
  get subject() {
    return this.payload.sub;
  }
}`,
    },
    {
      name: "a constructor that stands for a token, before classes",
      code: `const { decode } = require("jsonwebtoken");
function AccessToken(token) {
  this.claims = decode(token);
}
module.exports = AccessToken;`,
      filename: "a.cjs",
    },
    {
      name: "a method of the same class that only looks at the issuer",
      code: `import jwt from "jsonwebtoken";
export class Realms {
  decodeToken(token: string) {
    return jwt.decode(token, { complete: true });
  }
  realmOf(token: string) {
    return this.nameIn(this.decodeToken(token));
  }
  nameIn(decoded: any) {
    return decoded.payload.iss.split("/").pop();
  }
}`,
    },
    {
      name: "a function called at once that only looks at the time",
      code: `import { decodeJwt } from "jose";
export const left = (token: string) => ((given: string) => decodeJwt(given))(token).exp;`,
    },
    {
      name: "a decoding on a developer's machine",
      code: `import jwt from "jsonwebtoken";
export function userOf(token: string) {
  if (process.env.NODE_ENV === "development") return (jwt.decode(token) as any).sub;
  return jwt.verify(token, key, { algorithms: ["HS256"] }).sub;
}`,
    },
    {
      name: "a function that looks for the secret",
      code: `import jwt from "jsonwebtoken";
export function getSecret(token: string, secretOf: any) {
  const decoded: any = jwt.decode(token);
  return secretOf(decoded);
}`,
    },
    {
      name: "header and claims for whoever finds the key",
      code: `import jwt from "jsonwebtoken";
export async function find(token: string, provider: any) {
  const decoded: any = jwt.decode(token, { complete: true });
  return provider(decoded.header, decoded.payload);
}`,
    },
    {
      name: "the tenant with whose keys the file verifies",
      code: `import jwt from "jsonwebtoken";
export const tenantOf = (token: string) => (jwt.decode(token) as any).tid;
export const check = (token: string, key: string) => jwt.verify(token, key, { algorithms: ["RS256"] });`,
    },
    {
      name: "claims that are verified by hand before",
      code: `export function read(token: string, signer: any, key: string) {
  const [header, payload, signature] = token.split(".");
  if (!signer.verify(\`\${header}.\${payload}\`, signature, key)) throw new Error("Invalid");
  return { claims: JSON.parse(Buffer.from(payload!, "base64url").toString()) };
}`,
    },
    {
      name: "an ID token of a client that validates those",
      code: `export const validateIdToken = async (client: any) => client.keys();
export async function partsOf(client: any) {
  const id_token = client.token().id_token ?? client.id_token;
  return JSON.parse(atob(id_token.split(".")[1])).email;
}`,
    },
    {
      name: "a matcher of a test framework",
      code: `import jwt from "jsonwebtoken";
chai.Assertion.addMethod("claim", function (this: any, name: string) {
  this.assert((jwt.decode(this._obj) as any)[name], "no such claim");
});`,
    },
    {
      name: "a failure that shows in the variable",
      code: `import jwt from "jsonwebtoken";
export function guard(req: any, res: any, next: any) {
  let user: any;
  try {
    user = jwt.verify(req.token, key, { algorithms: ["HS256"] });
  } catch {}
  if (!user) return res.status(401).end();
  req.user = user;
  return next();
}`,
    },
    {
      name: "a failure that a flag keeps",
      code: `import jwt from "jsonwebtoken";
export function check(token: string) {
  let valid = false;
  try {
    const claims: any = jwt.verify(token, key, { algorithms: ["HS256"] });
    if (claims.sub) valid = claims.sub !== "root";
  } catch (error) {
    console.error(error);
  }
  return valid ? token : null;
}`,
    },
    { name: "something else of that name", code: "export const roleOf = (jwt: any, token: string) => jwt.decode(token).role;" },
    {
      name: "claims that are shown, of a token that the file has",
      code: `const { jwtDecode } = require("jwt-decode");
exports.nameOf = (token) => jwtDecode(token).name;`,
      filename: "a.cjs",
    },
    {
      name: "the end of a token under a name of the code's own",
      code: `import jwt from "jsonwebtoken";
export const endOf = (token: string) => (jwt.decode(token) as any).expiresAt;`,
    },
    {
      name: "the sort of a token",
      code: `import { decodeJwt } from "jose";
export const isBound = (request: any) => decodeJwt(request.headers.authorization).token_type === "DPoP";`,
    },
    {
      name: "a route behind Passport",
      code: `const jwtDecode = require("jwt-decode");
router.post("/", passport.authenticate("jwt", { session: false }), (req, res) => { save(jwtDecode(req.headers.authorization).id); });`,
      filename: "file.js",
    },
    {
      name: "a route behind a middleware that authenticates",
      code: `const jwt = require("jsonwebtoken");
router.get("/images", [requireAuth, limit], (req, res) => { const claims = jwt.decode(req.headers["x-access-token"]); res.json(find(claims.name)); });`,
      filename: "file.js",
    },
    {
      name: "a route behind a hook",
      code: `const jwt = require("jsonwebtoken");
app.get("/me", { preHandler: [app.authenticate] }, async (request, reply) => find(jwt.decode(request.cookies.token).sub));`,
      filename: "file.js",
    },
    {
      name: "a method behind a guard",
      code: `import { decode } from "jsonwebtoken";
class Users { @UseGuards(JwtAuthGuard) me(request) { return find(decode(request.headers.authorization).sub); } }`,
    },
  ],
  invalid: [
    {
      name: "jsonwebtoken",
      code: `import jwt from "jsonwebtoken";
export const user = (t: string) => (jwt.decode(t) as any).sub;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 37,
          endLine: 2,
          endColumn: 50,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import jwt from "jsonwebtoken";
export const user = (t: string) => (jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }) as any).sub;`,
            },
          ],
        },
      ],
    },
    {
      name: "a renamed import in CommonJS",
      code: `const { decode: read } = require("jsonwebtoken");
exports.user = (t) => read(t).sub;`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 30,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(t, process.env.JWT_SECRET, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `const { decode: read, verify } = require("jsonwebtoken");
exports.user = (t) => verify(t, process.env.JWT_SECRET, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER, audience: process.env.JWT_AUDIENCE }).sub;`,
            },
          ],
        },
      ],
    },
    {
      name: "a namespace import, stored on the request",
      code: `import * as jwt from "jsonwebtoken";
export const guard = (req: any, _res: any, next: any) => { req.user = jwt.decode(req.headers.authorization); next(); };`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 71,
          endLine: 2,
          endColumn: 108,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `jwt.verify(req.headers.authorization, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import * as jwt from "jsonwebtoken";
export const guard = (req: any, _res: any, next: any) => { req.user = jwt.verify(req.headers.authorization, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }); next(); };`,
            },
          ],
        },
      ],
    },
    {
      name: "the complete form",
      code: `import jwt from "jsonwebtoken";
export const role = (t: string) => (jwt.decode(t, { complete: true }) as any).payload.role;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 37,
          endLine: 2,
          endColumn: 70,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: …, complete: true })`,
              },
              output: `import jwt from "jsonwebtoken";
export const role = (t: string) => (jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE!, complete: true }) as any).payload.role;`,
            },
          ],
        },
      ],
    },
    {
      name: "destructured claims",
      code: `import jwt from "jsonwebtoken";
export function role(t: string) { const { role } = jwt.decode(t) as any; return role; }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 52,
          endLine: 2,
          endColumn: 65,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import jwt from "jsonwebtoken";
export function role(t: string) { const { role } = jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }) as any; return role; }`,
            },
          ],
        },
      ],
    },
    {
      name: "claims through a variable",
      code: `import jwt from "jsonwebtoken";
export function isAdmin(t: string) { const claims: any = jwt.decode(t); if (!claims) return false; return claims.admin; }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 58,
          endLine: 2,
          endColumn: 71,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import jwt from "jsonwebtoken";
export function isAdmin(t: string) { const claims: any = jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }); if (!claims) return false; return claims.admin; }`,
            },
          ],
        },
      ],
    },
    {
      name: "a decoder of the same file",
      code: `import jwt from "jsonwebtoken";
const decodeToken = (t: string) => jwt.decode(t) as any;
export const role = (t: string) => decodeToken(t).role;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 36,
          endLine: 2,
          endColumn: 49,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import jwt from "jsonwebtoken";
const decodeToken = (t: string) => jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }) as any;
export const role = (t: string) => decodeToken(t).role;`,
            },
          ],
        },
      ],
    },
    {
      name: "a function that says it verifies",
      code: `import jwt from "jsonwebtoken";
export function verifyToken(t: string) { return jwt.decode(t); }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 49,
          endLine: 2,
          endColumn: 62,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import jwt from "jsonwebtoken";
export function verifyToken(t: string) { return jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }); }`,
            },
          ],
        },
      ],
    },
    {
      name: "jose in an async function",
      code: `import { decodeJwt } from "jose";
export async function user(t: string) { return decodeJwt(t).sub; }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 2,
          column: 48,
          endLine: 2,
          endColumn: 60,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jwtVerify(t, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import { decodeJwt, jwtVerify } from "jose";
export async function user(t: string) { return (await jwtVerify(t, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload.sub; }`,
            },
            {
              messageId: "verifyWithKeySet",
              output: `import { decodeJwt, jwtVerify, createRemoteJWKSet } from "jose";
const keySet = createRemoteJWKSet(new URL(process.env.JWKS_URI!));
export async function user(t: string) { return (await jwtVerify(t, keySet, { algorithms: ["RS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload.sub; }`,
            },
          ],
        },
      ],
    },
    {
      name: "jose in a function that becomes async",
      code: `import { decodeJwt } from "jose";
export function user(t: string): string | undefined { return decodeJwt(t).sub; }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 2,
          column: 62,
          endLine: 2,
          endColumn: 74,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jwtVerify(t, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import { decodeJwt, jwtVerify } from "jose";
export async function user(t: string): Promise<string | undefined> { return (await jwtVerify(t, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload.sub; }`,
            },
          ],
        },
      ],
    },
    {
      name: "jose in a method that becomes async",
      code: `import * as jose from "jose";
export class Users { find(t: string) { return jose.decodeJwt(t).sub; } }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 2,
          column: 47,
          endLine: 2,
          endColumn: 64,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jose.jwtVerify(t, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import * as jose from "jose";
export class Users { async find(t: string) { return (await jose.jwtVerify(t, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload.sub; } }`,
            },
          ],
        },
      ],
    },
    {
      name: "jose's unsecured tokens",
      code: `import { UnsecuredJWT } from "jose";
export async function user(t: string) { return UnsecuredJWT.decode(t).payload.sub; }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 2,
          column: 48,
          endLine: 2,
          endColumn: 70,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jwtVerify(t, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import { UnsecuredJWT, jwtVerify } from "jose";
export async function user(t: string) { return (await jwtVerify(t, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload.sub; }`,
            },
          ],
        },
      ],
    },
    {
      name: "jwt-decode on a server",
      code: `import express from "express";
import { jwtDecode } from "jwt-decode";
export const guard = (req: any, _: any, next: any) => { req.user = jwtDecode(req.token); next(); };`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jwt-decode" },
          line: 3,
          column: 68,
          endLine: 3,
          endColumn: 88,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(req.token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import express from "express";
import { jwtDecode } from "jwt-decode";
import { verify } from "jsonwebtoken";
export const guard = (req: any, _: any, next: any) => { req.user = (verify(req.token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }) as import("jsonwebtoken").JwtPayload); next(); };`,
            },
          ],
        },
      ],
    },
    {
      name: "jwt-decode with its own type of claims",
      code: `import express from "express";
import { jwtDecode } from "jwt-decode";
interface Claims { role: string }
export const role = (t: string) => jwtDecode<Claims>(t).role;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jwt-decode" },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 56,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import express from "express";
import { jwtDecode } from "jwt-decode";
import { verify } from "jsonwebtoken";
interface Claims { role: string }
export const role = (t: string) => (verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }) as Claims).role;`,
            },
          ],
        },
      ],
    },
    {
      name: "jwt-decode's default export of version 3",
      code: `const jwtDecode = require("jwt-decode");
const express = require("express");
exports.role = (t) => jwtDecode(t).role;`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jwt-decode" },
          line: 3,
          column: 23,
          endLine: 3,
          endColumn: 35,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(t, process.env.JWT_SECRET, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `const jwtDecode = require("jwt-decode");
const express = require("express");
const { verify } = require("jsonwebtoken");
exports.role = (t) => verify(t, process.env.JWT_SECRET, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER, audience: process.env.JWT_AUDIENCE }).role;`,
            },
          ],
        },
      ],
    },
    {
      name: "jwt-simple told not to verify",
      code: `import jwt from "jwt-simple";
export const user = (t: string, key: string) => jwt.decode(t, key, true).sub;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jwt-simple" },
          line: 2,
          column: 49,
          endLine: 2,
          endColumn: 73,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.decode(t, …, false, "HS256")` },
              output: `import jwt from "jwt-simple";
export const user = (t: string, key: string) => jwt.decode(t, key, false, "HS256").sub;`,
            },
          ],
        },
      ],
    },
    {
      name: "fast-jwt's decoder",
      code: `import { createDecoder } from "fast-jwt";
const decode = createDecoder();
export const user = (t: string) => decode(t).sub;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "fast-jwt" },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 45,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `createVerifier({ key: process.env.JWT_SECRET!, algorithms: ["HS256"], allowedIss: …, allowedAud: … })`,
              },
              output: `import { createDecoder, createVerifier } from "fast-jwt";
const decode = createVerifier({ key: process.env.JWT_SECRET!, algorithms: ["HS256"], allowedIss: process.env.JWT_ISSUER!, allowedAud: process.env.JWT_AUDIENCE! });
export const user = (t: string) => decode(t).sub;`,
            },
          ],
        },
      ],
    },
    {
      name: "Nest's service by its declared type",
      code: `import { JwtService } from "@nestjs/jwt";
export class Guard { constructor(private readonly jwt: JwtService) {} role(t: string) { return this.jwt.decode(t).role; } }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "@nestjs/jwt" },
          line: 2,
          column: 96,
          endLine: 2,
          endColumn: 114,
          suggestions: [
            {
              messageId: "verify",
              data: { text: "this.jwt.verify(t)" },
              output: `import { JwtService } from "@nestjs/jwt";
export class Guard { constructor(private readonly jwt: JwtService) {} role(t: string) { return this.jwt.verify(t).role; } }`,
            },
          ],
        },
      ],
    },
    {
      name: "Fastify's decorator",
      code: "export const role = (fastify: any, t: string) => fastify.jwt.decode(t).role;",
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "@fastify/jwt" },
          line: 1,
          column: 50,
          endLine: 1,
          endColumn: 71,
          suggestions: [
            {
              messageId: "verify",
              data: { text: "fastify.jwt.verify(t)" },
              output: "export const role = (fastify: any, t: string) => fastify.jwt.verify(t).role;",
            },
          ],
        },
      ],
    },
    {
      name: "by hand with Buffer",
      code: `export const role = (t: string) => JSON.parse(Buffer.from(t.split(".")[1]!, "base64").toString()).role;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "hand-written code" },
          line: 1,
          column: 36,
          endLine: 1,
          endColumn: 98,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import { verify } from "jsonwebtoken";
export const role = (t: string) => (verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }) as import("jsonwebtoken").JwtPayload).role;`,
            },
          ],
        },
      ],
    },
    {
      name: "by hand with atob on a server",
      code: `import express from "express";
export const role = (t: string) => JSON.parse(atob(t.split(".")[1]!.replace(/-/g, "+"))).role;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "hand-written code" },
          line: 2,
          column: 36,
          endLine: 2,
          endColumn: 89,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import express from "express";
import { verify } from "jsonwebtoken";
export const role = (t: string) => (verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }) as import("jsonwebtoken").JwtPayload).role;`,
            },
          ],
        },
      ],
    },
    {
      name: "by hand, step by step",
      code: `import express from "express";
export function role(token: string) {
  const [, payload] = token.split(".");
  const text = Buffer.from(payload!, "base64url").toString("utf8");
  const claims = JSON.parse(text);
  return claims.role;
}`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "hand-written code" },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 34,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import express from "express";
import { verify } from "jsonwebtoken";
export function role(token: string) {
  const [, payload] = token.split(".");
  const text = Buffer.from(payload!, "base64url").toString("utf8");
  const claims = (verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }) as import("jsonwebtoken").JwtPayload);
  return claims.role;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "by hand through a helper",
      code: `import express from "express";
const b64 = (s: string) => Buffer.from(s, "base64").toString();
export const role = (t: string) => JSON.parse(b64(t.split(".")[1]!)).role;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "hand-written code" },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 69,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import express from "express";
import { verify } from "jsonwebtoken";
const b64 = (s: string) => Buffer.from(s, "base64").toString();
export const role = (t: string) => (verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }) as import("jsonwebtoken").JwtPayload).role;`,
            },
          ],
        },
      ],
    },
    {
      name: "a decoding whose error is swallowed",
      code: `import jwt from "jsonwebtoken";
export const guard = (req: any, _: any, next: any) => { try { req.user = jwt.decode(req.token); } catch {} next(); };`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 74,
          endLine: 2,
          endColumn: 95,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(req.token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import jwt from "jsonwebtoken";
export const guard = (req: any, _: any, next: any) => { try { req.user = jwt.verify(req.token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }); } catch (error) { throw error; } next(); };`,
            },
          ],
        },
      ],
    },
    {
      name: "the algorithm none",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => jwt.verify(t, key, { algorithms: ["HS256", "none"] });`,
      errors: [
        {
          messageId: "noneAllowed",
          line: 2,
          column: 89,
          endLine: 2,
          endColumn: 95,
          suggestions: [
            {
              messageId: "removeNone",
              output: `import jwt from "jsonwebtoken";
export const c = (t: string, key: string) => jwt.verify(t, key, { algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "the algorithm none alone, in another spelling",
      code: `import { expressjwt } from "express-jwt";
export const guard = expressjwt({ secret: process.env.JWT_SECRET!, algorithms: ["None" as any] });`,
      errors: [
        {
          messageId: "noneAllowed",
          line: 2,
          column: 81,
          endLine: 2,
          endColumn: 94,
          suggestions: [
            {
              messageId: "removeNone",
              output: `import { expressjwt } from "express-jwt";
export const guard = expressjwt({ secret: process.env.JWT_SECRET!, algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "an empty key",
      code: `import jwt from "jsonwebtoken";
export const c = (t: string) => jwt.verify(t, "", { algorithms: ["HS256"] });`,
      errors: [
        {
          messageId: "emptyKey",
          line: 2,
          column: 47,
          endLine: 2,
          endColumn: 49,
          suggestions: [
            {
              messageId: "readKey",
              data: { text: "process.env.JWT_SECRET!" },
              output: `import jwt from "jsonwebtoken";
export const c = (t: string) => jwt.verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "a null key",
      code: `const jwt = require("jsonwebtoken");
exports.c = (t) => jwt.verify(t, null, { algorithms: ["HS256"] });`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "emptyKey",
          line: 2,
          column: 34,
          endLine: 2,
          endColumn: 38,
          suggestions: [
            {
              messageId: "readKey",
              data: { text: "process.env.JWT_SECRET" },
              output: `const jwt = require("jsonwebtoken");
exports.c = (t) => jwt.verify(t, process.env.JWT_SECRET, { algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "a promise that nobody waits for",
      code: `import { jwtVerify } from "jose";
export async function guard(t: string, key: any, next: () => void) { jwtVerify(t, key, { algorithms: ["RS256"] }); next(); }`,
      errors: [
        {
          messageId: "forgotten",
          line: 2,
          column: 70,
          endLine: 2,
          endColumn: 114,
          suggestions: [
            {
              messageId: "awaitIt",
              output: `import { jwtVerify } from "jose";
export async function guard(t: string, key: any, next: () => void) { await jwtVerify(t, key, { algorithms: ["RS256"] }); next(); }`,
            },
          ],
        },
      ],
    },
    {
      name: "a promise that is thrown away",
      code: `import { jwtVerify } from "jose";
export function guard(t: string, key: any, next: () => void) { void jwtVerify(t, key, { algorithms: ["RS256"] }); next(); }`,
      errors: [
        {
          messageId: "forgotten",
          line: 2,
          column: 69,
          endLine: 2,
          endColumn: 113,
          suggestions: [
            {
              messageId: "awaitIt",
              output: `import { jwtVerify } from "jose";
export async function guard(t: string, key: any, next: () => void) { await jwtVerify(t, key, { algorithms: ["RS256"] }); next(); }`,
            },
          ],
        },
      ],
    },
    {
      name: "a promise at the top of a CommonJS file",
      code: `const { jwtVerify } = require("jose");
jwtVerify(token, key, { algorithms: ["RS256"] });`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "forgotten",
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 49,
          suggestions: [
            {
              messageId: "awaitIt",
              output: `const { jwtVerify } = require("jose");
(async () => { await jwtVerify(token, key, { algorithms: ["RS256"] }); })();`,
            },
          ],
        },
      ],
    },
    {
      name: "Fastify's promise",
      code: "export default async (request: any) => { request.jwtVerify(); };",
      errors: [
        {
          messageId: "forgotten",
          line: 1,
          column: 42,
          endLine: 1,
          endColumn: 61,
          suggestions: [
            { messageId: "awaitIt", output: "export default async (request: any) => { await request.jwtVerify(); };" },
          ],
        },
      ],
    },
    {
      name: "an error that is swallowed",
      code: `import jwt from "jsonwebtoken";
export const guard = (req: any, _: any, next: any) => { try { req.user = jwt.verify(req.token, key, { algorithms: ["HS256"] }); } catch {} next(); };`,
      errors: [
        {
          messageId: "swallowed",
          line: 2,
          column: 131,
          endLine: 2,
          endColumn: 139,
          suggestions: [
            {
              messageId: "throwOn",
              output: `import jwt from "jsonwebtoken";
export const guard = (req: any, _: any, next: any) => { try { req.user = jwt.verify(req.token, key, { algorithms: ["HS256"] }); } catch (error) { throw error; } next(); };`,
            },
          ],
        },
      ],
    },
    {
      name: "an error that is only logged",
      code: `import jwt from "jsonwebtoken";
export const guard = (req: any, _: any, next: any) => { try { jwt.verify(req.token, key, { algorithms: ["HS256"] }); } catch (error) { console.error(error); } next(); };`,
      errors: [
        {
          messageId: "swallowed",
          line: 2,
          column: 120,
          endLine: 2,
          endColumn: 159,
          suggestions: [
            {
              messageId: "throwOn",
              output: `import jwt from "jsonwebtoken";
export const guard = (req: any, _: any, next: any) => { try { jwt.verify(req.token, key, { algorithms: ["HS256"] }); } catch (error) { console.error(error); throw error; } next(); };`,
            },
          ],
        },
      ],
    },
    {
      name: "an awaited error that is swallowed",
      code: `import { jwtVerify } from "jose";
export async function guard(t: string, key: any, next: any) { try { await jwtVerify(t, key); } catch (e) {} next(); }`,
      errors: [
        {
          messageId: "swallowed",
          line: 2,
          column: 96,
          endLine: 2,
          endColumn: 108,
          suggestions: [
            {
              messageId: "throwOn",
              output: `import { jwtVerify } from "jose";
export async function guard(t: string, key: any, next: any) { try { await jwtVerify(t, key); } catch (e) { throw e; } next(); }`,
            },
          ],
        },
      ],
    },
    {
      name: "a callback that never looks at the error",
      code: `import jwt from "jsonwebtoken";
jwt.verify(token, key, { algorithms: ["HS256"] }, (error, claims) => { next(claims); });`,
      errors: [
        {
          messageId: "errorIgnored",
          data: { name: "error" },
          line: 2,
          column: 52,
          endLine: 2,
          endColumn: 57,
          suggestions: [
            {
              messageId: "throwError",
              output: `import jwt from "jsonwebtoken";
jwt.verify(token, key, { algorithms: ["HS256"] }, (error, claims) => { if (error) throw error; next(claims); });`,
            },
          ],
        },
      ],
    },
    {
      name: "jws' decoding",
      code: `import jws from "jws";
export const role = (t: string) => (jws.decode(t) as any).payload.role;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jws" },
          line: 2,
          column: 37,
          endLine: 2,
          endColumn: 50,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: …, complete: true })`,
              },
              output: `import jws from "jws";
import { verify } from "jsonwebtoken";
export const role = (t: string) => (verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE!, complete: true }) as any).payload.role;`,
            },
          ],
        },
      ],
    },
    {
      name: "Hono's decoding",
      code: `import { decode } from "hono/jwt";
export const user = async (c: any) => { const { payload } = decode(c.req.header("Authorization")); return payload.sub; };`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "hono" },
          line: 2,
          column: 61,
          endLine: 2,
          endColumn: 98,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `{ payload: await verify(c.req.header("Authorization"), process.env.JWT_SECRET!, { alg: "HS256", iss: …, aud: … }) }`,
              },
              output: `import { decode, verify } from "hono/jwt";
export const user = async (c: any) => { const { payload } = { payload: await verify(c.req.header("Authorization"), process.env.JWT_SECRET!, { alg: "HS256", iss: process.env.JWT_ISSUER!, aud: process.env.JWT_AUDIENCE! }) }; return payload.sub; };`,
            },
          ],
        },
      ],
    },
    {
      name: "Hono's decoding in place",
      code: `import { decode } from "hono/jwt";
export const user = async (t: string) => decode(t).payload.sub;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "hono" },
          line: 2,
          column: 42,
          endLine: 2,
          endColumn: 51,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `{ payload: await verify(t, process.env.JWT_SECRET!, { alg: "HS256", iss: …, aud: … }) }` },
              output: `import { decode, verify } from "hono/jwt";
export const user = async (t: string) => ({ payload: await verify(t, process.env.JWT_SECRET!, { alg: "HS256", iss: process.env.JWT_ISSUER!, aud: process.env.JWT_AUDIENCE! }) }).payload.sub;`,
            },
          ],
        },
      ],
    },
    {
      name: "hapi's decoding",
      code: `const Jwt = require("@hapi/jwt");
exports.user = (token) => Jwt.token.decode(token).decoded.payload.sub;`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "@hapi/jwt" },
          line: 2,
          column: 27,
          endLine: 2,
          endColumn: 50,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `verify(token, process.env.JWT_SECRET, { algorithms: ["HS256"], issuer: …, audience: …, complete: true })`,
              },
              output: `const Jwt = require("@hapi/jwt");
const { verify } = require("jsonwebtoken");
exports.user = (token) => ({ decoded: verify(token, process.env.JWT_SECRET, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER, audience: process.env.JWT_AUDIENCE, complete: true }) }).decoded.payload.sub;`,
            },
          ],
        },
      ],
    },
    {
      name: "jsrsasign's parsing",
      code: `import { KJUR } from "jsrsasign";
export const role = (t: string) => { const { payloadObj } = KJUR.jws.JWS.parse(t); return (payloadObj as any).role; };`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsrsasign" },
          line: 2,
          column: 61,
          endLine: 2,
          endColumn: 82,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import { KJUR } from "jsrsasign";
import { verify } from "jsonwebtoken";
export const role = (t: string) => { const { payloadObj } = { payloadObj: (verify(t, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }) as import("jsonwebtoken").JwtPayload) }; return (payloadObj as any).role; };`,
            },
          ],
        },
      ],
    },
    {
      name: "a worker's decoding",
      code: `import jwt from "@tsndr/cloudflare-worker-jwt";
export default { async fetch(request: any) { const { payload } = jwt.decode(request.headers.get("x-token")); return Response.json(payload); } };`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "@tsndr/cloudflare-worker-jwt" },
          line: 2,
          column: 66,
          endLine: 2,
          endColumn: 108,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jwt.verify(request.headers.get("x-token"), process.env.JWT_SECRET!, { algorithm: "HS256", throwError: true })`,
              },
              output: `import jwt from "@tsndr/cloudflare-worker-jwt";
export default { async fetch(request: any) { const { payload } = (await jwt.verify(request.headers.get("x-token"), process.env.JWT_SECRET!, { algorithm: "HS256", throwError: true })); return Response.json(payload); } };`,
            },
          ],
        },
      ],
    },
    {
      name: "Clerk's decoding",
      code: `import { decodeJwt } from "@clerk/backend/jwt";
export async function user(t: string) { return decodeJwt(t).payload.sub; }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "Clerk" },
          line: 2,
          column: 48,
          endLine: 2,
          endColumn: 60,
          suggestions: [
            {
              messageId: "verify",
              data: { text: "{ payload: await verifyToken(t, { secretKey: process.env.CLERK_SECRET_KEY! }) }" },
              output: `import { decodeJwt } from "@clerk/backend/jwt";
import { verifyToken } from "@clerk/backend";
export async function user(t: string) { return ({ payload: await verifyToken(t, { secretKey: process.env.CLERK_SECRET_KEY! }) }).payload.sub; }`,
            },
          ],
        },
      ],
    },
    {
      name: "Fastify's decoding of the request",
      code: "export const user = async (request: any) => { const claims: any = await request.jwtDecode(); return claims.sub; };",
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "@fastify/jwt" },
          line: 1,
          column: 73,
          endLine: 1,
          endColumn: 92,
          suggestions: [
            {
              messageId: "verify",
              data: { text: "request.jwtVerify()" },
              output:
                "export const user = async (request: any) => { const claims: any = await request.jwtVerify(); return claims.sub; };",
            },
          ],
        },
      ],
    },
    {
      name: "a session of Supabase on a server",
      code: `import "server-only";
import { createClient } from "@/utils/supabase/server";
export async function load() { const supabase = await createClient(); const { data: { session } } = await supabase.auth.getSession(); if (!session) throw new Error("Signed out"); return session.user; }`,
      errors: [
        {
          messageId: "sessionOnly",
          data: { library: "Supabase" },
          line: 3,
          column: 107,
          endLine: 3,
          endColumn: 133,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `if ((await supabase.auth.getUser()).error) throw new Error("Not signed in");` },
              output: `import "server-only";
import { createClient } from "@/utils/supabase/server";
export async function load() { const supabase = await createClient(); if ((await supabase.auth.getUser()).error) throw new Error("Not signed in"); const { data: { session } } = await supabase.auth.getSession(); if (!session) throw new Error("Signed out"); return session.user; }`,
            },
          ],
        },
      ],
    },
    {
      name: "a session of Supabase that protects a page",
      code: `import { createServerClient } from "@supabase/ssr";
export async function guard(options: any) { const supabase = createServerClient("https://x.supabase.co", process.env.SUPABASE_ANON_KEY!, options); const { data } = await supabase.auth.getSession(); return data.session ? "in" : "out"; }`,
      errors: [
        {
          messageId: "sessionOnly",
          data: { library: "Supabase" },
          line: 2,
          column: 171,
          endLine: 2,
          endColumn: 197,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `if ((await supabase.auth.getUser()).error) throw new Error("Not signed in");` },
              output: `import { createServerClient } from "@supabase/ssr";
export async function guard(options: any) { const supabase = createServerClient("https://x.supabase.co", process.env.SUPABASE_ANON_KEY!, options); if ((await supabase.auth.getUser()).error) throw new Error("Not signed in"); const { data } = await supabase.auth.getSession(); return data.session ? "in" : "out"; }`,
            },
          ],
        },
      ],
    },
    {
      name: "a SAML response by hand",
      code: `const { parseString } = require("xml2js");
exports.acs = async (req, res) => { const xml = Buffer.from(req.body.SAMLResponse, "base64").toString("utf8"); parseString(xml, (error, doc) => { req.session.user = doc; res.redirect("/"); }); };`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "assertionOnly",
          data: { what: "SAML response" },
          line: 2,
          column: 49,
          endLine: 2,
          endColumn: 110,
          suggestions: [
            {
              messageId: "validateAssertion",
              output: `const { parseString } = require("xml2js");
const { SAML } = require("@node-saml/node-saml");
exports.acs = async (req, res) => { const xml = (await new SAML({ idpCert: process.env.SAML_IDP_CERT, issuer: process.env.SAML_ISSUER, callbackUrl: process.env.SAML_CALLBACK_URL }).validatePostResponseAsync({ SAMLResponse: req.body.SAMLResponse })).profile.getSamlResponseXml(); parseString(xml, (error, doc) => { req.session.user = doc; res.redirect("/"); }); };`,
            },
          ],
        },
      ],
    },
    {
      name: "a SAML response through a variable",
      code: `import { XMLParser } from "fast-xml-parser";
export async function acs(req: any) { const { SAMLResponse } = req.body; const doc = new XMLParser().parse(Buffer.from(SAMLResponse, "base64").toString()); return doc.Response.Assertion.Subject.NameID; }`,
      errors: [
        {
          messageId: "assertionOnly",
          data: { what: "SAML response" },
          line: 2,
          column: 108,
          endLine: 2,
          endColumn: 154,
          suggestions: [
            {
              messageId: "validateAssertion",
              output: `import { XMLParser } from "fast-xml-parser";
import { SAML } from "@node-saml/node-saml";
export async function acs(req: any) { const { SAMLResponse } = req.body; const doc = new XMLParser().parse((await new SAML({ idpCert: process.env.SAML_IDP_CERT!, issuer: process.env.SAML_ISSUER!, callbackUrl: process.env.SAML_CALLBACK_URL! }).validatePostResponseAsync({ SAMLResponse: SAMLResponse })).profile!.getSamlResponseXml!()); return doc.Response.Assertion.Subject.NameID; }`,
            },
          ],
        },
      ],
    },
    {
      name: "an LTPA2 token by hand",
      code: `import { createDecipheriv } from "node:crypto";
export function user(req: any, key: Buffer) { const token = req.cookies.LtpaToken2; const cipher = createDecipheriv("aes-128-cbc", key, key); const body = Buffer.concat([cipher.update(Buffer.from(token, "base64")), cipher.final()]).toString(); return body.split("%")[0]; }`,
      errors: [
        {
          messageId: "assertionOnly",
          data: { what: "LTPA2 token" },
          line: 2,
          column: 185,
          endLine: 2,
          endColumn: 213,
          suggestions: [
            {
              messageId: "refuse",
              output: `import { createDecipheriv } from "node:crypto";
export function user(req: any, key: Buffer) { const token = req.cookies.LtpaToken2; const cipher = createDecipheriv("aes-128-cbc", key, key); const body = Buffer.concat([cipher.update((() => { throw new Error("LTPA2 token: signature not verified"); })()), cipher.final()]).toString(); return body.split("%")[0]; }`,
            },
          ],
        },
      ],
    },
    {
      name: "a token without a signature is issued",
      code: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, "", { algorithm: "none", expiresIn: "1h" });`,
      errors: [
        {
          messageId: "noneIssued",
          line: 2,
          column: 58,
          endLine: 2,
          endColumn: 64,
          suggestions: [
            {
              messageId: "removeNone",
              output: `import jwt from "jsonwebtoken";
export const t = jwt.sign({ sub: "1" }, process.env.JWT_SECRET!, { algorithm: "HS256", expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      name: "jose's unsecured token is issued",
      code: `import { UnsecuredJWT } from "jose";
export const t = async () => new UnsecuredJWT({ sub: "1" }).setExpirationTime("1h").encode();`,
      errors: [
        {
          messageId: "noneIssued",
          line: 2,
          column: 30,
          endLine: 2,
          endColumn: 60,
          suggestions: [
            {
              messageId: "signIt",
              output: `import { UnsecuredJWT, SignJWT } from "jose";
export const t = async () => (await new SignJWT({ sub: "1" }).setExpirationTime("1h").setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(process.env.JWT_SECRET!)));`,
            },
          ],
        },
      ],
    },
    {
      name: "node-jose takes the token's own key",
      code: `import jose from "node-jose";
export const c = (t: string, key: any) => jose.JWS.createVerify(key, { algorithms: ["RS256"], allowEmbeddedKey: true }).verify(t);`,
      errors: [
        {
          messageId: "switchedOff",
          data: { option: "allowEmbeddedKey: true" },
          line: 2,
          column: 95,
          endLine: 2,
          endColumn: 117,
          suggestions: [
            {
              messageId: "switchOn",
              data: { option: "allowEmbeddedKey: true" },
              output: `import jose from "node-jose";
export const c = (t: string, key: any) => jose.JWS.createVerify(key, { algorithms: ["RS256"] }).verify(t);`,
            },
          ],
        },
      ],
    },
    {
      name: "a strategy that doesn't verify",
      code: `export const setUp = (server: any) => { server.auth.strategy("jwt", "jwt", { keys: process.env.JWT_SECRET, verify: false, validate: false }); };`,
      errors: [
        {
          messageId: "switchedOff",
          data: { option: "verify: false" },
          line: 1,
          column: 108,
          endLine: 1,
          endColumn: 121,
          suggestions: [
            {
              messageId: "switchOn",
              data: { option: "verify: false" },
              output: `export const setUp = (server: any) => { server.auth.strategy("jwt", "jwt", { keys: process.env.JWT_SECRET, validate: false }); };`,
            },
          ],
        },
      ],
    },
    {
      name: "njwt without a key",
      code: `import njwt from "njwt";
export const c = (t: string) => njwt.verify(t);`,
      errors: [
        {
          messageId: "emptyKey",
          line: 2,
          column: 33,
          endLine: 2,
          endColumn: 47,
          suggestions: [
            {
              messageId: "readKey",
              data: { text: "process.env.JWT_SECRET!" },
              output: `import njwt from "njwt";
export const c = (t: string) => njwt.verify(t, process.env.JWT_SECRET!);`,
            },
          ],
        },
      ],
    },
    {
      name: "a promise taken for its claims",
      code: `import { jwtVerify } from "jose";
export async function user(t: string, key: any) { const { payload } = jwtVerify(t, key, { algorithms: ["RS256"] }) as any; return payload.sub; }`,
      errors: [
        {
          messageId: "forgotten",
          line: 2,
          column: 71,
          endLine: 2,
          endColumn: 115,
          suggestions: [
            {
              messageId: "awaitIt",
              output: `import { jwtVerify } from "jose";
export async function user(t: string, key: any) { const { payload } = (await jwtVerify(t, key, { algorithms: ["RS256"] })) as any; return payload.sub; }`,
            },
          ],
        },
      ],
    },
    {
      name: "a promise that is tested",
      code: `import jwt from "@tsndr/cloudflare-worker-jwt";
export async function guard(t: string, next: any) { if (jwt.verify(t, process.env.JWT_SECRET!, "HS256")) return next(); throw new Error("Invalid"); }`,
      errors: [
        {
          messageId: "forgotten",
          line: 2,
          column: 57,
          endLine: 2,
          endColumn: 104,
          suggestions: [
            {
              messageId: "awaitIt",
              output: `import jwt from "@tsndr/cloudflare-worker-jwt";
export async function guard(t: string, next: any) { if (await jwt.verify(t, process.env.JWT_SECRET!, "HS256")) return next(); throw new Error("Invalid"); }`,
            },
          ],
        },
      ],
    },
    {
      name: "a promise that is tested by name",
      code: `import { getToken } from "next-auth/jwt";
export async function middleware(req: any) { const token = getToken({ req, secret: process.env.NEXTAUTH_SECRET }); if (!token) return Response.redirect("/login"); return undefined; }`,
      errors: [
        {
          messageId: "forgotten",
          line: 2,
          column: 60,
          endLine: 2,
          endColumn: 114,
          suggestions: [
            {
              messageId: "awaitIt",
              output: `import { getToken } from "next-auth/jwt";
export async function middleware(req: any) { const token = await getToken({ req, secret: process.env.NEXTAUTH_SECRET }); if (!token) return Response.redirect("/login"); return undefined; }`,
            },
          ],
        },
      ],
    },
    {
      name: "a result that goes nowhere",
      code: `import jws from "jws";
export function guard(t: string, next: any) { jws.verify(t, "HS256", process.env.JWT_SECRET!); next(); }`,
      errors: [
        {
          messageId: "discarded",
          data: { library: "jws" },
          line: 2,
          column: 47,
          endLine: 2,
          endColumn: 94,
          suggestions: [
            {
              messageId: "throwOnFailure",
              output: `import jws from "jws";
export function guard(t: string, next: any) { if (!jws.verify(t, "HS256", process.env.JWT_SECRET!)) throw new Error("Invalid token"); next(); }`,
            },
          ],
        },
      ],
    },
    {
      name: "a promise's result that goes nowhere",
      code: `import jwt from "@tsndr/cloudflare-worker-jwt";
export async function guard(t: string, next: any) { await jwt.verify(t, process.env.JWT_SECRET!, "HS256"); return next(); }`,
      errors: [
        {
          messageId: "discarded",
          data: { library: "@tsndr/cloudflare-worker-jwt" },
          line: 2,
          column: 59,
          endLine: 2,
          endColumn: 106,
          suggestions: [
            {
              messageId: "throwOnFailure",
              output: `import jwt from "@tsndr/cloudflare-worker-jwt";
export async function guard(t: string, next: any) { if (!(await jwt.verify(t, process.env.JWT_SECRET!, "HS256"))) throw new Error("Invalid token"); return next(); }`,
            },
          ],
        },
      ],
    },
    {
      name: "a failure that a handler takes away",
      code: `import { jwtVerify } from "jose";
export async function guard(t: string, key: any, next: any) { await jwtVerify(t, key, { algorithms: ["RS256"] }).catch(() => {}); next(); }`,
      errors: [
        {
          messageId: "swallowed",
          line: 2,
          column: 69,
          endLine: 2,
          endColumn: 129,
          suggestions: [
            {
              messageId: "throwOn",
              output: `import { jwtVerify } from "jose";
export async function guard(t: string, key: any, next: any) { await jwtVerify(t, key, { algorithms: ["RS256"] }); next(); }`,
            },
          ],
        },
      ],
    },
    {
      name: "an answer after which the code goes on",
      code: `const jwt = require("jsonwebtoken");
module.exports = (req, res, next) => { try { req.user = jwt.verify(req.token, process.env.JWT_SECRET, { algorithms: ["HS256"] }); } catch (error) { res.status(401).json({ error: "Invalid" }); } next(); };`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "swallowed",
          line: 2,
          column: 133,
          endLine: 2,
          endColumn: 194,
          suggestions: [
            {
              messageId: "leave",
              output: `const jwt = require("jsonwebtoken");
module.exports = (req, res, next) => { try { req.user = jwt.verify(req.token, process.env.JWT_SECRET, { algorithms: ["HS256"] }); } catch (error) { res.status(401).json({ error: "Invalid" }); return; } next(); };`,
            },
          ],
        },
      ],
    },
    {
      name: "an error that is only logged by a callback",
      code: `const jwt = require("jsonwebtoken");
module.exports = (req, res, next) => { jwt.verify(req.token, process.env.JWT_SECRET, { algorithms: ["HS256"] }, (err, user) => { if (err) console.log(err); req.user = user; next(); }); };`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "errorIgnored",
          data: { name: "err" },
          line: 2,
          column: 114,
          endLine: 2,
          endColumn: 117,
          suggestions: [
            {
              messageId: "throwError",
              output: `const jwt = require("jsonwebtoken");
module.exports = (req, res, next) => { jwt.verify(req.token, process.env.JWT_SECRET, { algorithms: ["HS256"] }, (err, user) => { if (err) throw err; if (err) console.log(err); req.user = user; next(); }); };`,
            },
          ],
        },
      ],
    },
    {
      name: "a decoding behind a finally",
      code: `import jwt from "jsonwebtoken";
export const guard = (req: any, next: any) => { try { req.user = jwt.verify(req.token, key, { algorithms: ["HS256"] }); } catch {} finally { next(); } };`,
      errors: [
        {
          messageId: "swallowed",
          line: 2,
          column: 123,
          endLine: 2,
          endColumn: 131,
          suggestions: [
            {
              messageId: "throwOn",
              output: `import jwt from "jsonwebtoken";
export const guard = (req: any, next: any) => { try { req.user = jwt.verify(req.token, key, { algorithms: ["HS256"] }); } catch (error) { throw error; } finally { next(); } };`,
            },
          ],
        },
      ],
    },
    {
      name: "a session's access token is the caller's",
      code: `import { decodeJwt } from "jose";
export async function role(session: any) { return decodeJwt(session.access_token)["role"]; }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 2,
          column: 51,
          endLine: 2,
          endColumn: 82,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jwtVerify(session.access_token, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import { decodeJwt, jwtVerify } from "jose";
export async function role(session: any) { return (await jwtVerify(session.access_token, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload["role"]; }`,
            },
            {
              messageId: "verifyWithKeySet",
              output: `import { decodeJwt, jwtVerify, createRemoteJWKSet } from "jose";
const keySet = createRemoteJWKSet(new URL(process.env.JWKS_URI!));
export async function role(session: any) { return (await jwtVerify(session.access_token, keySet, { algorithms: ["RS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload["role"]; }`,
            },
          ],
        },
      ],
    },
    {
      name: "a decoding under a look at another",
      code: `import jwt from "jsonwebtoken";
export function role(token: string) { if (jwt.decode(token)) return (jwt.decode(token) as any).role; return undefined; }`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 70,
          endLine: 2,
          endColumn: 87,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import jwt from "jsonwebtoken";
export function role(token: string) { if (jwt.decode(token)) return (jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }) as any).role; return undefined; }`,
            },
          ],
        },
      ],
    },
    {
      name: "a helper that says who it is",
      code: `import jwt from "jsonwebtoken";
function getTokenPayload(token: string) {
  return schema.parse(jwt.decode(token));
}
function who(payload: any) {
  return payload.sub;
}
export const userOf = (token: string) => who(getTokenPayload(token));`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 3,
          column: 23,
          endLine: 3,
          endColumn: 40,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import jwt from "jsonwebtoken";
function getTokenPayload(token: string) {
  return schema.parse(jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }));
}
function who(payload: any) {
  return payload.sub;
}
export const userOf = (token: string) => who(getTokenPayload(token));`,
            },
          ],
        },
      ],
    },
    {
      name: "parts of which only the claims are kept",
      code: `export const userOf = (token: string) => {
  const [header, payload, signature] = token.split(".");
  return JSON.parse(Buffer.from(payload!, "base64").toString());
};`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "hand-written code" },
          line: 3,
          column: 10,
          endLine: 3,
          endColumn: 64,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import { verify } from "jsonwebtoken";
export const userOf = (token: string) => {
  const [header, payload, signature] = token.split(".");
  return (verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }) as import("jsonwebtoken").JwtPayload);
};`,
            },
          ],
        },
      ],
    },
    {
      name: "a list that is set later",
      code: `import jwt from "jsonwebtoken";
const options: any = {};
options.algorithms = ["none"];
export const read = (token: string, key: string) => jwt.verify(token, key, options);`,
      errors: [
        {
          messageId: "noneAllowed",
          line: 3,
          column: 23,
          endLine: 3,
          endColumn: 29,
          suggestions: [
            {
              messageId: "removeNone",
              output: `import jwt from "jsonwebtoken";
const options: any = {};
options.algorithms = ["HS256"];
export const read = (token: string, key: string) => jwt.verify(token, key, options);`,
            },
          ],
        },
      ],
    },
    {
      name: "what a client keeps under the same name",
      code: `import { decodeJwt } from "jose";
export function roleOf(req: any) {
  const { accessToken } = req.cookies;
  const { role } = decodeJwt(accessToken);
  return role;
}`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 4,
          column: 20,
          endLine: 4,
          endColumn: 42,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jwtVerify(accessToken, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import { decodeJwt, jwtVerify } from "jose";
export async function roleOf(req: any) {
  const { accessToken } = req.cookies;
  const { role } = (await jwtVerify(accessToken, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload;
  return role;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "claims of such a helper that decide",
      code: `import { decodeJwt } from "jose";
function getClaims(token: string) {
  return decodeJwt(token);
}
export const idOf = (req: any) => getClaims(req.headers.authorization).sub;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 3,
          column: 10,
          endLine: 3,
          endColumn: 26,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jwtVerify(token, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import { decodeJwt, jwtVerify } from "jose";
async function getClaims(token: string) {
  return (await jwtVerify(token, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload;
}
export const idOf = async (req: any) => (await getClaims(req.headers.authorization)).sub;`,
            },
          ],
        },
      ],
    },
    {
      name: "a promise whose success leads nowhere",
      code: `import { jwtVerify } from "jose";
export async function handle(req: any, key: CryptoKey) {
  jwtVerify(req.headers.authorization, key, { algorithms: ["HS256"] }).then(() => {});
  return Response.json(await load());
}`,
      errors: [
        {
          messageId: "forgotten",
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 86,
          suggestions: [
            {
              messageId: "awaitIt",
              output: `import { jwtVerify } from "jose";
export async function handle(req: any, key: CryptoKey) {
  await jwtVerify(req.headers.authorization, key, { algorithms: ["HS256"] }).then(() => {});
  return Response.json(await load());
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a question whose answer lets in",
      code: `import { decode } from "jsonwebtoken";
export const isValidToken = (token: string) => {
  const claims: any = decode(token);
  return claims.role === "admin" && claims.sub;
};`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 3,
          column: 23,
          endLine: 3,
          endColumn: 36,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import { decode, verify } from "jsonwebtoken";
export const isValidToken = (token: string) => {
  const claims: any = verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! });
  return claims.role === "admin" && claims.sub;
};`,
            },
          ],
        },
      ],
    },
    {
      name: "a signature that is only a parameter",
      code: `import { decodeJwt } from "jose";
export function userOf(token: string, signature: string) {
  return decodeJwt(token).sub;
}`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 3,
          column: 10,
          endLine: 3,
          endColumn: 26,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jwtVerify(token, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import { decodeJwt, jwtVerify } from "jose";
export async function userOf(token: string, signature: string) {
  return (await jwtVerify(token, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload.sub;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a decoder that refuses, and whose caller trusts",
      code: `import assert from "node:assert";
import { decodeJwt } from "jose";
function decodeRefreshToken(token: string) {
  const claims = decodeJwt(token);
  assert.ok(claims.scope === "refresh");
  return claims;
}
export const userOf = (req: any) => decodeRefreshToken(req.body.token).sub;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 4,
          column: 18,
          endLine: 4,
          endColumn: 34,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jwtVerify(token, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import assert from "node:assert";
import { decodeJwt, jwtVerify } from "jose";
async function decodeRefreshToken(token: string) {
  const claims = (await jwtVerify(token, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload;
  assert.ok(claims.scope === "refresh");
  return claims;
}
export const userOf = async (req: any) => (await decodeRefreshToken(req.body.token)).sub;`,
            },
          ],
        },
      ],
    },
    {
      name: "a refusal that is the only check",
      code: `import { decodeJwt } from "jose";
export function requireAdmin(token: string) {
  const claims = decodeJwt(token);
  if (claims.role !== "admin") throw new Error("Forbidden");
}`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 3,
          column: 18,
          endLine: 3,
          endColumn: 34,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jwtVerify(token, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import { decodeJwt, jwtVerify } from "jose";
export async function requireAdmin(token: string) {
  const claims = (await jwtVerify(token, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload;
  if (claims.role !== "admin") throw new Error("Forbidden");
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a decoder with one caller that has it from a request",
      code: `import { decodeJwt } from "jose";
function readClaims(idToken: string) {
  return decodeJwt(idToken);
}
export const profileOf = (tokens: any) => ({ id: readClaims(tokens.idToken).sub });
export const userOf = (req: any) => readClaims(req.body.idToken).sub;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 3,
          column: 10,
          endLine: 3,
          endColumn: 28,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jwtVerify(idToken, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import { decodeJwt, jwtVerify } from "jose";
async function readClaims(idToken: string) {
  return (await jwtVerify(idToken, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload;
}
export const profileOf = async (tokens: any) => ({ id: (await readClaims(tokens.idToken)).sub });
export const userOf = async (req: any) => (await readClaims(req.body.idToken)).sub;`,
            },
          ],
        },
      ],
    },
    {
      name: "a method that hands claims of a request's token",
      code: `import { decodeJwt } from "jose";
export class Claims {
  decodeToken(token: string) {
    return decodeJwt(token);
  }
  roleOf(req: any) {
    return this.decodeToken(req.headers.authorization).role;
  }
}`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 28,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jwtVerify(token, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import { decodeJwt, jwtVerify } from "jose";
export class Claims {
  async decodeToken(token: string) {
    return (await jwtVerify(token, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload;
  }
  async roleOf(req: any) {
    return (await this.decodeToken(req.headers.authorization)).role;
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a result that is what the request says",
      code: `import { decodeJwt } from "jose";
export function userOf(req: any) {
  const result = schema.parse(req.body);
  return decodeJwt(result.token).sub;
}`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 33,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jwtVerify(result.token, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import { decodeJwt, jwtVerify } from "jose";
export async function userOf(req: any) {
  const result = schema.parse(req.body);
  return (await jwtVerify(result.token, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload.sub;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "an ID token that nobody verifies",
      code: `import { decodeJwt } from "jose";
export const userOf = (idToken: string) => decodeJwt(idToken).sub;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 2,
          column: 44,
          endLine: 2,
          endColumn: 62,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jwtVerify(idToken, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import { decodeJwt, jwtVerify } from "jose";
export const userOf = async (idToken: string) => (await jwtVerify(idToken, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload.sub;`,
            },
          ],
        },
      ],
    },
    {
      name: "an unsigned token that is no request",
      code: `import { UnsecuredJWT } from "jose";
export const issue = (claims: any) => new UnsecuredJWT(claims).encode();`,
      errors: [
        {
          messageId: "noneIssued",
          line: 2,
          column: 39,
          endLine: 2,
          endColumn: 63,
          suggestions: [
            {
              messageId: "signIt",
              output: `import { UnsecuredJWT, SignJWT } from "jose";
export const issue = async (claims: any) => (await new SignJWT(claims).setExpirationTime("1h").setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(process.env.JWT_SECRET!)));`,
            },
          ],
        },
      ],
    },
    {
      name: "claims of a token that failed, without a mark",
      code: `import jwt from "jsonwebtoken";
export function user(token: string) {
  let payload: any;
  try {
    payload = jwt.verify(token, key, { algorithms: ["HS256"] });
  } catch {
    payload = jwt.decode(token);
  }
  return payload.sub;
}`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 7,
          column: 15,
          endLine: 7,
          endColumn: 32,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import jwt from "jsonwebtoken";
export function user(token: string) {
  let payload: any;
  try {
    payload = jwt.verify(token, key, { algorithms: ["HS256"] });
  } catch {
    payload = jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! });
  }
  return payload.sub;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a reason that is the token's own word",
      code: `import { decodeJwt } from "jose";
export function tokenRefusalReason(token: string) {
  const claims: any = decodeJwt(token);
  return claims.reason;
}`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 3,
          column: 23,
          endLine: 3,
          endColumn: 39,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jwtVerify(token, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import { decodeJwt, jwtVerify } from "jose";
export async function tokenRefusalReason(token: string) {
  const claims: any = (await jwtVerify(token, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload;
  return claims.reason;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "what is returned before the check",
      code: `import jwt from "jsonwebtoken";
export function verifyToken(token: string, mode: string) {
  if (mode === "decode") return jwt.decode(token);
  return jwt.verify(token, key, { algorithms: ["HS256"] });
}`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 50,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import jwt from "jsonwebtoken";
export function verifyToken(token: string, mode: string) {
  if (mode === "decode") return jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! });
  return jwt.verify(token, key, { algorithms: ["HS256"] });
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a wrapped claim that decides",
      code: `import jwt from "jsonwebtoken";
function decodeToken(token: string) {
  const decoded = jwt.decode(token);
  return ok({ decoded });
}
export function roleOf(token: string) {
  const { decoded } = decodeToken(token);
  return decoded.role;
}`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 36,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import jwt from "jsonwebtoken";
function decodeToken(token: string) {
  const decoded = jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! });
  return ok({ decoded });
}
export function roleOf(token: string) {
  const { decoded } = decodeToken(token);
  return decoded.role;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a service's decoder that its own method trusts",
      code: `import jwt from "jsonwebtoken";
export class Tokens {
  decode(token: string) {
    return jwt.decode(token);
  }
  userOf(token: string) {
    return (this.decode(token) as any).sub;
  }
}`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 29,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import jwt from "jsonwebtoken";
export class Tokens {
  decode(token: string) {
    return jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! });
  }
  userOf(token: string) {
    return (this.decode(token) as any).sub;
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a service for tokens that says who it is",
      code: `import jwt from "jsonwebtoken";
export class TokenService {
  userOf(token: string) {
    return (jwt.decode(token) as any).sub;
  }
}`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 30,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import jwt from "jsonwebtoken";
export class TokenService {
  userOf(token: string) {
    return (jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }) as any).sub;
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a method of the same class that says who it is",
      code: `import jwt from "jsonwebtoken";
export class Users {
  decodeToken(token: string) {
    return jwt.decode(token);
  }
  userOf(token: string) {
    return this.nameIn(this.decodeToken(token));
  }
  nameIn(decoded: any) {
    return decoded.sub;
  }
}`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 29,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import jwt from "jsonwebtoken";
export class Users {
  decodeToken(token: string) {
    return jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! });
  }
  userOf(token: string) {
    return this.nameIn(this.decodeToken(token));
  }
  nameIn(decoded: any) {
    return decoded.sub;
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a function called at once that says who it is",
      code: `import { decodeJwt } from "jose";
export const user = (token: string) => ((given: string) => decodeJwt(given))(token).sub;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 2,
          column: 60,
          endLine: 2,
          endColumn: 76,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jwtVerify(given, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import { decodeJwt, jwtVerify } from "jose";
export const user = async (token: string) => (await (async (given: string) => (await jwtVerify(given, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload)(token)).sub;`,
            },
          ],
        },
      ],
    },
    {
      name: "the tenant, where nothing verifies",
      code: `import jwt from "jsonwebtoken";
export const tenantOf = (token: string) => (jwt.decode(token) as any).tid;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 45,
          endLine: 2,
          endColumn: 62,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import jwt from "jsonwebtoken";
export const tenantOf = (token: string) => (jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }) as any).tid;`,
            },
          ],
        },
      ],
    },
    {
      name: "a failure that nobody looks at",
      code: `import jwt from "jsonwebtoken";
export function guard(req: any, next: any) {
  let user: any;
  try {
    user = jwt.verify(req.token, key, { algorithms: ["HS256"] });
  } catch {}
  req.user = user;
  return next();
}`,
      errors: [
        {
          messageId: "swallowed",
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 13,
          suggestions: [
            {
              messageId: "throwOn",
              output: `import jwt from "jsonwebtoken";
export function guard(req: any, next: any) {
  let user: any;
  try {
    user = jwt.verify(req.token, key, { algorithms: ["HS256"] });
  } catch (error) { throw error; }
  req.user = user;
  return next();
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a failure behind what was there before",
      code: `import jwt from "jsonwebtoken";
export function userOf(token: string, session: any) {
  let user = session.user;
  try {
    user = jwt.verify(token, key, { algorithms: ["HS256"] });
  } catch {}
  return user ? user.sub : "guest";
}`,
      errors: [
        {
          messageId: "swallowed",
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 13,
          suggestions: [
            {
              messageId: "throwOn",
              output: `import jwt from "jsonwebtoken";
export function userOf(token: string, session: any) {
  let user = session.user;
  try {
    user = jwt.verify(token, key, { algorithms: ["HS256"] });
  } catch (error) { throw error; }
  return user ? user.sub : "guest";
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a middleware for the tenant, beside what verifies",
      code: `import jwt from "jsonwebtoken";
export const tenant = (req: any, res: any, next: any) => {
  req.tenant = (jwt.decode(req.cookies.token) as any).tenant;
  next();
};
export const check = (token: string) => jwt.verify(token, key, { algorithms: ["HS256"] });`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 46,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `jwt.verify(req.cookies.token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import jwt from "jsonwebtoken";
export const tenant = (req: any, res: any, next: any) => {
  req.tenant = (jwt.verify(req.cookies.token, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! }) as any).tenant;
  next();
};
export const check = (token: string) => jwt.verify(token, key, { algorithms: ["HS256"] });`,
            },
          ],
        },
      ],
    },
    {
      name: "claims at the top of a file",
      code: `import jwt from "jsonwebtoken";
const decoded: any = jwt.decode(process.argv[2]!);
export const user = decoded.sub;`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 50,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `jwt.verify(process.argv[2]!, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import jwt from "jsonwebtoken";
const decoded: any = jwt.verify(process.argv[2]!, process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! });
export const user = decoded.sub;`,
            },
            {
              messageId: "verifyWithKeySet",
              output: `import jwt from "jsonwebtoken";
import { jwtVerify, createRemoteJWKSet } from "jose";
const keySet = createRemoteJWKSet(new URL(process.env.JWKS_URI!));
const decoded: any = (await jwtVerify(process.argv[2]!, keySet, { algorithms: ["RS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload;
export const user = decoded.sub;`,
            },
          ],
        },
      ],
    },
    {
      name: "a snippet without its imports",
      code: `export const isAdmin = (token) => jwt.decode(token).role === "admin";`,
      filename: "a.js",
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 1,
          column: 35,
          endLine: 1,
          endColumn: 52,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `jwt.verify(token, process.env.JWT_SECRET, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `export const isAdmin = (token) => jwt.verify(token, process.env.JWT_SECRET, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER, audience: process.env.JWT_AUDIENCE }).role === "admin";`,
            },
          ],
        },
      ],
    },
    {
      name: "a function of a cloud with the request's header",
      code: `const { jwtDecode } = require("jwt-decode");
exports.handler = async (event) => {
  const claims = jwtDecode(event.headers.Authorization);
  return load(claims.sub);
};`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jwt-decode" },
          line: 3,
          column: 18,
          endLine: 3,
          endColumn: 56,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `verify(event.headers.Authorization, process.env.JWT_SECRET, { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `const { jwtDecode } = require("jwt-decode");
const { verify } = require("jsonwebtoken");
exports.handler = async (event) => {
  const claims = verify(event.headers.Authorization, process.env.JWT_SECRET, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER, audience: process.env.JWT_AUDIENCE });
  return load(claims.sub);
};`,
            },
            {
              messageId: "verifyWithKeySet",
              output: `const { jwtDecode } = require("jwt-decode");
const { jwtVerify, createRemoteJWKSet } = require("jose");
const keySet = createRemoteJWKSet(new URL(process.env.JWKS_URI));
exports.handler = async (event) => {
  const claims = (await jwtVerify(event.headers.Authorization, keySet, { algorithms: ["RS256"], issuer: process.env.JWT_ISSUER, audience: process.env.JWT_AUDIENCE })).payload;
  return load(claims.sub);
};`,
            },
          ],
        },
      ],
    },
    {
      name: "claims that are kept with the request",
      code: `const parts = token.split(".");
const payload = JSON.parse(atob(parts[1]));
req.session.userId = payload.user_id;`,
      filename: "a.js",
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "hand-written code" },
          line: 2,
          column: 17,
          endLine: 2,
          endColumn: 43,
          suggestions: [
            {
              messageId: "verify",
              data: { text: `verify(token, process.env.JWT_SECRET, { algorithms: ["HS256"], issuer: …, audience: … })` },
              output: `import { verify } from "jsonwebtoken";
const parts = token.split(".");
const payload = verify(token, process.env.JWT_SECRET, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER, audience: process.env.JWT_AUDIENCE });
req.session.userId = payload.user_id;`,
            },
            {
              messageId: "verifyWithKeySet",
              output: `import { jwtVerify, createRemoteJWKSet } from "jose";
const keySet = createRemoteJWKSet(new URL(process.env.JWKS_URI));
const parts = token.split(".");
const payload = (await jwtVerify(token, keySet, { algorithms: ["RS256"], issuer: process.env.JWT_ISSUER, audience: process.env.JWT_AUDIENCE })).payload;
req.session.userId = payload.user_id;`,
            },
          ],
        },
      ],
    },
    {
      name: "a decoding under a regular expression's test",
      code: `import jwt from "jsonwebtoken";
export function guard(req: any, next: any) {
  const header = req.headers.authorization;
  if (/^Bearer /.test(header)) req.user = jwt.decode(header.slice(7));
  next();
}`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 4,
          column: 43,
          endLine: 4,
          endColumn: 70,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `jwt.verify(header.slice(7), process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import jwt from "jsonwebtoken";
export function guard(req: any, next: any) {
  const header = req.headers.authorization;
  if (/^Bearer /.test(header)) req.user = jwt.verify(header.slice(7), process.env.JWT_SECRET!, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! });
  next();
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a request's ID token, beside the verification of others",
      code: `import { decodeJwt } from "jose";
export const check = async (tokens: any) => verifyProviderIdToken(tokens.idToken);
export function userOf(req: any) {
  const { idToken } = req.body;
  return decodeJwt(idToken).sub;
}`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 5,
          column: 10,
          endLine: 5,
          endColumn: 28,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jwtVerify(idToken, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import { decodeJwt, jwtVerify } from "jose";
export const check = async (tokens: any) => verifyProviderIdToken(tokens.idToken);
export async function userOf(req: any) {
  const { idToken } = req.body;
  return (await jwtVerify(idToken, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload.sub;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a status that keeps the claims and says no word",
      code: `import { decodeJwt } from "jose";
export function updateTokenStatus(token: string, state: any) {
  state.user = decodeJwt(token).sub;
}`,
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jose" },
          line: 3,
          column: 16,
          endLine: 3,
          endColumn: 32,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: `await jwtVerify(token, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: …, audience: … })`,
              },
              output: `import { decodeJwt, jwtVerify } from "jose";
export async function updateTokenStatus(token: string, state: any) {
  state.user = (await jwtVerify(token, new TextEncoder().encode(process.env.JWT_SECRET!), { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER!, audience: process.env.JWT_AUDIENCE! })).payload.sub;
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a route behind something else",
      code: `const jwt = require("jsonwebtoken");
router.get("/images", limit, (req, res) => { const claims = jwt.decode(req.headers["x-access-token"]); res.json(find(claims.name)); });`,
      filename: "file.js",
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 61,
          endLine: 2,
          endColumn: 102,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: 'jwt.verify(req.headers["x-access-token"], process.env.JWT_SECRET, { algorithms: ["HS256"], issuer: …, audience: … })',
              },
              output: `const jwt = require("jsonwebtoken");
router.get("/images", limit, (req, res) => { const claims = jwt.verify(req.headers["x-access-token"], process.env.JWT_SECRET, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER, audience: process.env.JWT_AUDIENCE }); res.json(find(claims.name)); });`,
            },
          ],
        },
      ],
    },
    {
      name: "a method behind a guard of something else",
      code: `import { decode } from "jsonwebtoken";
class Users { me(request) { return find(decode(request.headers.authorization).sub); } }`,
      filename: "file.js",
      errors: [
        {
          messageId: "decodedOnly",
          data: { library: "jsonwebtoken" },
          line: 2,
          column: 41,
          endLine: 2,
          endColumn: 78,
          suggestions: [
            {
              messageId: "verify",
              data: {
                text: 'verify(request.headers.authorization, process.env.JWT_SECRET, { algorithms: ["HS256"], issuer: …, audience: … })',
              },
              output: `import { decode, verify } from "jsonwebtoken";
class Users { me(request) { return find(verify(request.headers.authorization, process.env.JWT_SECRET, { algorithms: ["HS256"], issuer: process.env.JWT_ISSUER, audience: process.env.JWT_AUDIENCE }).sub); } }`,
            },
          ],
        },
      ],
    },
  ],
});
