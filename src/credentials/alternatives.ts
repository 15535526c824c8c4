import { credentialFormats } from "./formats/index.js";
import { credentialKind } from "./names.js";

/** Publishable keys by provider, as a message names them. */
let publishable: ReadonlyMap<string, string> | undefined;

function publishableOf(provider: string): string | undefined {
  publishable ??= new Map(
    credentialFormats.flatMap((format) =>
      format.kind === "publishable" && /key|token/.test(format.name) ? [[format.provider, format.name] as const] : [],
    ),
  );
  return publishable.get(provider);
}

/**
 * What a public client uses in place of a secret, as a clause for a message: OAuth with PKCE and no client secret
 * (RFC 8252 section 8.5), the user's own short-lived token, the provider's publishable key, or a back end.
 *
 * @param what the credential as a message or the code names it: "secret key", "access token", "clientSecret"
 */
export function alternativeTo(provider: string, what: string): string {
  if (/client[ _-]?secret/i.test(what))
    return "users sign in by OAuth with PKCE, which needs no client secret; applications by client credentials on a server";
  if (/connection|password|login/i.test(what)) return "put an API of your own in front of it";
  const key = publishableOf(provider);
  if (key !== undefined) return `ship the ${key} of ${provider} in its place, or call ${provider} through your own back end`;
  const kind = credentialKind(what.replaceAll(" ", "-"));
  if (kind === "access-token" || kind === "refresh-token" || kind === "token")
    return "let users sign in (OAuth with PKCE) and use their short-lived token, or call through your own back end";
  return `call ${provider} through your own back end`;
}
