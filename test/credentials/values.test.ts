import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGivenCredential, namedCredential, saysNone } from "../../src/credentials/judgement.js";
import { isPlaceholder } from "../../src/credentials/placeholders.js";
import { looksChosen, looksGenerated } from "../../src/credentials/randomness.js";
import { isLocalHost, isPlaceholderLogin, loginOf } from "../../src/credentials/urls.js";
import { isOAuthEndpoint, isTokenEndpoint } from "../../src/credentials/oauth-endpoints.js";
import { isCredentialHeader, splitScheme } from "../../src/credentials/headers.js";
import { GENERATED_KEY, randomText } from "../samples.js";

const BASE62 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const share = <Item>(items: readonly Item[], test: (item: Item) => boolean) => items.filter(test).length / items.length;
const seeds = Array.from({ length: 400 }, (_, index) => index + 1);

describe("looksGenerated", () => {
  // The thresholds cost recall on short texts: what is measured here is what the rule misses.
  it.each([
    ["hexadecimal", "0123456789abcdef", 32, 0.99],
    ["base62", BASE62, 20, 0.9],
    ["base62", BASE62, 32, 0.97],
    ["base62", BASE62, 64, 0.99],
    ["base64url", `${BASE62}_-`, 43, 0.95],
    ["lower case and digits", "abcdefghijklmnopqrstuvwxyz0123456789", 32, 0.97],
  ])("accepts random %s texts of its length", (_, alphabet, length, floor) => {
    expect(share(seeds, (seed) => looksGenerated(randomText(alphabet, length, seed)))).toBeGreaterThanOrEqual(floor);
  });

  it.each([
    "string.start",
    "keyword.operator.js",
    "application/json",
    "en-US",
    "some-kebab-case-name",
    "camelCaseIdentifierName",
    "SNAKE_CASE_CONSTANT_NAME",
    "auth.login.password.label",
    "../relative/path/to/file.ts",
    "https://example.org/path",
    "2024-01-15T10:30:00Z",
    "v1.2.3-beta.4",
    "1.2.3.4",
    "3f2b8c1e-9d4a-4b6f-8e7d-1c2a3b4d5e6f",
    "sha256-47DEQpj8HBSa",
    "The quick brown fox",
    "abcdefghijklmnopqrstuvwxyz",
    "password_reset_token_v2",
    "getServerSideProps",
    "x-amz-security-token",
    "MuiButton-containedPrimary",
    "user_2_access_token",
    "#ff00aa99bb88cc",
    "123456789012345",
  ])("rejects %j", (value) => {
    expect(looksGenerated(value)).toBe(false);
  });
});

describe("looksChosen", () => {
  it.each(["Hunter22!", "S3cret!pass", "Tr0ub4dor&3", "P@ssw0rd2024"])("accepts %j", (value) => {
    expect(looksChosen(value)).toBe(true);
  });
  it.each([
    "Password",
    "Enter 8 characters!",
    "auth.login.password2.label",
    "#password2",
    "required|min:8",
    "12345678",
    "a1",
    "input[type=password]",
    "/reset/1",
    "$2b$10$abcdefghijklmnopqrstuv",
  ])("rejects %j", (value) => {
    expect(looksChosen(value)).toBe(false);
  });
});

describe("namedCredential", () => {
  it.each([
    ["apiKey", GENERATED_KEY, "api-key"],
    ["Authorization", `Bearer ${GENERATED_KEY}`, "header"],
    ["password", "Hunter22!", "password"],
    ["apiKey", "api_key_v2", undefined],
    ["apiKey", "YOUR_API_KEY", undefined],
    ["token", "Hunter22!", undefined],
    ["Authorization", "Bearer token", undefined],
    ["Authorization", "Bearer <your-token>", undefined],
    ["csrfToken", GENERATED_KEY, undefined],
    ["password", "password123", "password"],
    ["dbPassword", "Secret2024!", "password"],
    ["password", "Password1", undefined],
    ["token", "token123", undefined],
    ["publicKey", GENERATED_KEY, undefined],
  ])("%s: %s is %s", (name, value, kind) => {
    expect(namedCredential(name, value)).toBe(kind);
  });

  it.each(["not-needed", "no key required", "MISSING_API_KEY", "unused", "sk-none-needed"])(
    "%j says that there is none",
    (value) => {
      expect(saysNone(value)).toBe(true);
    },
  );
  it.each(["nothing", "notable-secret", "correct-horse-battery-staple", "no1-needs-it", "keyboard-cat"])(
    "%j doesn't",
    (value) => {
      expect(saysNone(value)).toBe(false);
    },
  );

  it("never throws, whatever the texts", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        (name, value) => void [namedCredential(name, value), isGivenCredential(value)],
      ),
    );
  });
});

describe("isPlaceholder", () => {
  it.each([
    "your-api-key",
    "changeme",
    "xxxxxxxxxxxx",
    "<token>",
    "${TOKEN}",
    "{{ token }}",
    "test_key_1",
    "sample-token",
    "0123456789abcdef",
    "aaaaaaaaaaaa",
    "replace_me",
    "EXAMPLEKEY",
    "ABCD123ABCD123ABCD123",
  ])("%j", (value) => {
    expect(isPlaceholder(value)).toBe(true);
  });
  it("lets generated values pass", () => {
    expect(share(seeds, (seed) => isPlaceholder(randomText(BASE62, 40, seed)))).toBeLessThan(0.01);
  });
});

describe("hosts", () => {
  it.each([
    "localhost",
    "127.0.0.1",
    "[::1]",
    "10.1.2.3",
    "192.168.0.1",
    "172.20.0.3",
    "169.254.169.254",
    "db",
    "api.acme.test",
    "printer.local",
    "www.example.com",
    "svc.cluster.local",
    "host.docker.internal",
    "0.0.0.0",
    "[fd00:aa::1]",
  ])("%s is local", (host) => {
    expect(isLocalHost(host)).toBe(true);
  });
  it.each(["api.acme.io", "8.8.8.8", "172.32.0.1", "example.dev", "[2001:db9::1]", "contest.com", "localhost.acme.io"])(
    "%s isn't",
    (host) => {
      expect(isLocalHost(host)).toBe(false);
    },
  );
});

describe("logins in URLs", () => {
  it("takes a URL apart", () => {
    expect(loginOf("redis://user:p%40ss@cache.acme.io:6379/0")).toEqual({
      user: "user",
      password: "p%40ss",
      host: "cache.acme.io",
    });
    expect(loginOf("https://acme.io/a:b@c")).toBeUndefined();
  });
  it.each([
    "postgres://postgres:postgres@db.acme.io/x",
    "postgres://app:secret@db.acme.io/x",
    "mysql://app:real-one-77@localhost/x",
    "redis://:${PASSWORD}@cache.acme.io",
    "amqp://app:****@mq.acme.io",
  ])("%s opens nothing", (url) => {
    expect(isPlaceholderLogin(url)).toBe(true);
  });
  it("a real one does", () => {
    expect(isPlaceholderLogin("postgres://app:real-one-77@db.acme.io/x")).toBe(false);
  });
  it("a generated one does on this machine, too", () => {
    expect(isPlaceholderLogin(`postgres://app:${GENERATED_KEY}@localhost/x`)).toBe(false);
  });
});

describe("headers and endpoints", () => {
  it.each(["Authorization", "x-api-key", "X-Auth-Token", "Ocp-Apim-Subscription-Key", "Cookie"])(
    "%s carries a credential",
    (name) => {
      expect(isCredentialHeader(name)).toBe(true);
    },
  );
  it.each(["Accept", "Content-Type", "X-CSRF-Token", "X-Request-Id", "Idempotency-Key"])("%s doesn't", (name) => {
    expect(isCredentialHeader(name)).toBe(false);
  });
  it("splits a scheme off", () => {
    expect(splitScheme("Bearer abc")).toEqual({ scheme: "Bearer ", credential: "abc" });
    expect(splitScheme("abc")).toEqual({ scheme: "", credential: "abc" });
  });
  it.each(["tokenURL", "token_endpoint", "authorizationUrl", "jwksUri", "issuer", "jwks_uri"])(
    "%s is an OAuth endpoint",
    (name) => {
      expect(isOAuthEndpoint(name)).toBe(true);
    },
  );
  it.each(["url", "baseURL", "imageUrl", "tokenType", "callback"])("%s isn't", (name) => {
    expect(isOAuthEndpoint(name)).toBe(false);
  });
  it("knows a token endpoint by its path", () => {
    expect(isTokenEndpoint("http://idp.acme.io/realms/x/protocol/openid-connect/token")).toBe(true);
    expect(isTokenEndpoint("http://acme.io/design/tokens")).toBe(false);
  });
});
