import { wordsOf } from "./words.js";

/** Names of OAuth 2.0 and OpenID Connect endpoints and identifiers (RFC 8414, OpenID Connect Discovery 1.0). */
const ENDPOINTS = new Set([
  "token",
  "authorize",
  "authorization",
  "userinfo",
  "introspection",
  "revocation",
  "auth",
  "jwks",
  "oauth",
  "oidc",
  "sso",
]);
const KINDS = new Set(["url", "uri", "endpoint"]);
const WHOLE = new Set(["issuer", "issuer url", "jwks uri", "authority", "token uri", "auth uri"]);

/** Whether a name is an OAuth endpoint's: `tokenURL`, `authorization_endpoint`, `jwksUri`, `issuer`. */
export function isOAuthEndpoint(name: string): boolean {
  const words = wordsOf(name);
  if (WHOLE.has(words.join(" "))) return true;
  return KINDS.has(words.at(-1) ?? "") && ENDPOINTS.has(words.at(-2) ?? "");
}

/** Whether a function asks an issuer for its metadata or its keys, by its name and by what the code around says. */
export function asksIssuer(name: string, text: string): boolean {
  return (
    name === "createRemoteJWKSet" || (/^discover(?:y|yRequest)?$/.test(name) && /\b(?:openid|oauth|oidc|issuer)/i.test(text))
  );
}

const PROTOCOLS = new Set(["oauth", "oauth2", "oidc", "connect", "openid-connect"]);
const ACTIONS = new Set(["token", "access_token", "authorize", "revoke", "introspect"]);

/** Whether a URL's path is an OAuth token endpoint's: a client sends its secret or a code there. */
export function isTokenEndpoint(url: string): boolean {
  const segments = (url.split(/[?#]/, 1)[0] ?? "").toLowerCase().split("/").slice(3);
  const start = segments.findIndex((segment) => PROTOCOLS.has(segment));
  return start >= 0 && segments.slice(start + 1).some((segment) => ACTIONS.has(segment));
}
