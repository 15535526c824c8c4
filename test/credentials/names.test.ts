import { describe, expect, it } from "vitest";
import { credentialKind, environmentName, isExactName, madeKind, type CredentialKind } from "../../src/credentials/names.js";
import { wordsOf } from "../../src/credentials/words.js";

describe("wordsOf", () => {
  it.each([
    ["stripeSecretKey", ["stripe", "secret", "key"]],
    ["STRIPE_SECRET_KEY", ["stripe", "secret", "key"]],
    ["stripe-secret-key", ["stripe", "secret", "key"]],
    ["X-API-Key", ["x", "api", "key"]],
    ["APIKey2", ["api", "key"]],
    ["apikey", ["api", "key"]],
    ["myAccesstoken", ["my", "access", "token"]],
    ["", []],
  ])("%j", (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });
});

describe("credentialKind", () => {
  const named: [CredentialKind, string[]][] = [
    ["password", ["password", "storePassword", "dbPassword", "DB_PASS", "user_pwd", "passphrase", "passwordValue"]],
    ["api-key", ["apiKey", "API_KEY", "x-api-key", "openaiKey", "STRIPE_KEY", "awsAccessKey", "apikey"]],
    [
      "secret",
      [
        "secret",
        "SECRET_KEY_BASE",
        "privateKeyPem",
        "kmsKey",
        "sshKey",
        "stripeSecret",
        "clientSecret",
        "JWT_SECRET",
        "signingKey",
        "privateKey",
        "encryptionKey",
        "seedPhrase",
      ],
    ],
    [
      "access-token",
      ["accessToken", "as_access_token", "AUTH_TOKEN", "bearerToken", "botToken", "idToken", "authorization", "githubToken"],
    ],
    ["refresh-token", ["refreshToken", "refresh_token"]],
    ["token", ["token", "myToken", "tokenFromQuery"]],
    ["session", ["sessionId", "sid", "session_token", "session"]],
    ["reset-token", ["resetToken", "passwordResetToken", "inviteToken", "verification_token"]],
    ["one-time-code", ["otp", "verificationCode", "pin", "resetCode"]],
    ["csrf", ["csrfToken", "xsrf"]],
    ["nonce", ["nonce", "iv", "codeVerifier", "oauthState"]],
    ["salt", ["salt", "passwordSalt"]],
  ];
  it.each(named.flatMap(([kind, names]) => names.map((name) => [name, kind] as const)))("%s is a %s", (name, kind) => {
    expect(credentialKind(name)).toBe(kind);
  });

  it.each([
    "Incorrect password",
    "Your password has been reset. You can sign in with your new password",
    "publicStorefrontToken",
    "passIdTokenAsAccessToken",
    "accountSid",
    "tokenEnv",
    "secretEnvVar",
    "authScheme",
    "continuationToken",
    "idempotencyToken",
    "idempotencyKey",
    "saltRounds",
    "keyPath",
    "tokenizer",
    "tokens",
    "keyCode",
    "apiKeyHeader",
    "passwordPlaceholder",
    "secretName",
    "csrfTokenCookieName",
    "publicKey",
    "primaryKey",
    "tokenType",
    "passwordField",
    "showPassword",
    "forgotPassword",
    "resetPasswordUrl",
    "tokenUrl",
    "tokenExpiry",
    "maxTokens",
    "cancelToken",
    "nextToken",
    "siteKey",
    "publishableKey",
    "cacheKey",
    "queryKey",
    "partitionKey",
    "keyboard",
    "monkey",
    "compass",
    "passport",
    "author",
    "author_id",
    "secretary",
    "isSecret",
    "hasToken",
    "encryptedPassword",
    "state",
    "id",
    "key",
    "vapidPublicKey",
    "anonKey",
    "credentials",
    "passwordHash",
    "hashedPassword",
    "syntaxToken",
    "designToken",
    "colorToken",
    "tokenCount",
    "session_started_at",
    "bypass",
    "primary_access",
    "monkeyKey",
  ])("%s names no credential", (name) => {
    expect(credentialKind(name)).toBeUndefined();
  });
});

describe("madeKind", () => {
  it.each([
    ["generateApiKey", "api-key"],
    ["createSessionId", "session"],
    ["makeOTP", "one-time-code"],
    ["randomPassword", "password"],
    ["newToken", "token"],
    ["generateId", undefined],
    ["createUser", undefined],
  ])("%s makes %s", (name, kind) => {
    expect(madeKind(name)).toBe(kind);
  });
});

describe("environmentName", () => {
  it.each([
    ["stripeSecret", "STRIPE_SECRET"],
    ["X-Api-Key", "API_KEY"],
    ["#accessToken", "ACCESS_TOKEN"],
    ["2faSecret", "_2FA_SECRET"],
  ])("%s is read from %s", (name, variable) => {
    expect(environmentName(name)).toBe(variable);
  });
});

describe("isExactName", () => {
  it.each(["apiKey", "API_KEY", "x-api-key", "clientSecret", "STRIPE_SECRET_KEY", "accessTokenValue", "secretFromFile"])(
    "%s says that it opens something",
    (name) => {
      expect(isExactName(name)).toBe(true);
    },
  );

  it.each(["serviceKey", "licenseKey", "token", "accessKeyId", "apiKeyHeader", "sessionId"])(
    "%s may say something else",
    (name) => {
      expect(isExactName(name)).toBe(false);
    },
  );
});
