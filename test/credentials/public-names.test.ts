import { describe, expect, it } from "vitest";
import { alternativeTo } from "../../src/credentials/alternatives.js";
import { privateName, publicPrefixes, publicPrefixOf, secretNamed } from "../../src/credentials/public-names.js";

describe.each(publicPrefixes)("the prefix $prefix", ({ prefix, tool }) => {
  it("is known for a secret's name", () => {
    const name = `${prefix}STRIPE_SECRET_KEY`;
    expect(publicPrefixOf(name)?.tool).toBe(tool);
    expect(privateName(name)).toBe("STRIPE_SECRET_KEY");
    expect(secretNamed(privateName(name))).toEqual({ what: "a secret", provider: "Stripe" });
  });
  it("is known for a publishable key's name, which is no secret", () => {
    expect(secretNamed(privateName(`${prefix}STRIPE_PUBLISHABLE_KEY`))).toBeUndefined();
  });
  it("is one only at the beginning, and of something", () => {
    expect(publicPrefixOf(prefix)).toBeUndefined();
    expect(publicPrefixOf(`X_${prefix}SECRET`)?.prefix).not.toBe(prefix);
  });
});

describe("privateName", () => {
  it.each([
    ["VITE_APP_API_SECRET", "API_SECRET"],
    ["NEXT_PUBLIC_PUBLIC_TOKEN", "TOKEN"],
    ["STRIPE_SECRET_KEY", "STRIPE_SECRET_KEY"],
    ["VITE_APP_SECRET", "APP_SECRET"],
  ])("%s becomes %s", (name, own) => {
    expect(privateName(name)).toBe(own);
  });
});

describe("secretNamed", () => {
  it.each([
    ["STRIPE_SECRET_KEY", "a secret", "Stripe"],
    ["OPENAI_API_KEY", "an API key", "OpenAI"],
    ["ADMIN_TOKEN", "an access token", undefined],
    ["DB_PASSWORD", "a password", undefined],
    ["SUPABASE_SERVICE_ROLE_KEY", "a secret", "Supabase"],
    ["GOOGLE_CLIENT_SECRET", "a secret", undefined],
    ["WEATHER_API_KEY", "an API key", undefined],
    ["DATABASE_URL", "an address with a login", undefined],
    ["REDIS_URL", "an address with a login", undefined],
    ["SLACK_WEBHOOK_URL", "an address to which anyone can post", "Slack"],
  ])("%s is %s of %s", (name, what, provider) => {
    expect(secretNamed(name)?.what).toBe(what);
    if (provider !== undefined) expect(secretNamed(name)?.provider).toBe(provider);
  });

  it.each([
    "SUPABASE_ANON_KEY",
    "SUPABASE_KEY",
    "AUTH",
    "TOKEN_LIST",
    "GOOGLE_MAPS_API_KEY",
    "FIREBASE_API_KEY",
    "MAPBOX_ACCESS_TOKEN",
    "POSTHOG_KEY",
    "SENTRY_DSN",
    "RECAPTCHA_SITE_KEY",
    "CLERK_PUBLISHABLE_KEY",
    "ALGOLIA_SEARCH_KEY",
    "VAPID_PUBLIC_KEY",
    "SEGMENT_WRITE_KEY",
    "API_URL",
    "APP_ID",
    "SESSION_ID",
    "PASSWORD_MIN_LENGTH",
    "TOKEN_NAME",
    "CSRF_TOKEN",
    "WEBHOOK_URL",
    "BASE_URL",
  ])("%s may be public", (name) => {
    expect(secretNamed(name)).toBeUndefined();
  });
});

describe("alternativeTo", () => {
  it.each([
    ["Stripe", "secret key", "ship the publishable key of Stripe in its place, or call Stripe through your own back end"],
    ["OpenAI", "API key", "call OpenAI through your own back end"],
    [
      "OAuth",
      "client secret",
      "users sign in by OAuth with PKCE, which needs no client secret; applications by client credentials on a server",
    ],
    [
      "the service",
      "access token",
      "let users sign in (OAuth with PKCE) and use their short-lived token, or call through your own back end",
    ],
    ["PostgreSQL", "connection URI with a password", "put an API of your own in front of it"],
  ])("for %s's %s", (provider, what, alternative) => {
    expect(alternativeTo(provider, what)).toBe(alternative);
  });
});
