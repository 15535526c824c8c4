import { describe, expect, it } from "vitest";
import { cutsDown, isReducedType, namesPerson, sensitiveClaim } from "../../src/credentials/token-claims.js";

describe("sensitiveClaim", () => {
  it.each([
    ["password", "a password"],
    ["passwordHash", "a password's hash"],
    ["hashedPassword", "a password's hash"],
    ["apiKey", "an API key"],
    ["client_secret", "a secret"],
    ["accessToken", "an access token"],
    ["otp", "a one-time code"],
    ["cardNumber", "a card's number"],
    ["cvv", "a card's security code"],
    ["ssn", "a social security number"],
  ])("%s: %s", (name, what) => {
    expect(sensitiveClaim(name)).toBe(what);
  });

  it.each(["sub", "role", "email", "passwordChangedAt", "sid", "sessionId", "nonce", "jti", "csrfToken", "tokenType", "keyId"])(
    "not %s",
    (name) => {
      expect(sensitiveClaim(name)).toBeUndefined();
    },
  );
});

describe("namesPerson", () => {
  it.each(["user", "currentUser", "userDoc", "account", "foundUser", "user_record"])("%s", (name) => {
    expect(namesPerson(name)).toBe(true);
  });

  it.each(["userId", "userPayload", "safeUser", "payload", "username", "users", "publicUser"])("not %s", (name) => {
    expect(namesPerson(name)).toBe(false);
  });
});

it("knows types and functions that cut down by their names", () => {
  expect(["JwtPayload", "UserDto", "PublicUser", "User"].map(isReducedType)).toEqual([true, true, true, false]);
  expect(["pick", "omitPassword", "toDto", "sanitizeUser", "findById"].map(cutsDown)).toEqual([true, true, true, true, false]);
});
