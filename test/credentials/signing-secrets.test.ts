import { describe, expect, it } from "vitest";
import { describesSecret, namesJwtSecret, neededBytes, weaknessOf } from "../../src/credentials/signing-secrets.js";
import { GENERATED_KEY } from "../samples.js";

describe("weaknessOf", () => {
  it.each([
    ["secret", "guessable"],
    ["my-super-secret-jwt-signing-key-2024", "guessable"],
    ["changeme", "guessable"],
    ["your_jwt_secret", "guessable"],
    ["shhhh", "short"],
    [GENERATED_KEY.slice(0, 20), "short"],
    [GENERATED_KEY, undefined],
  ])("%s: %s", (secret, weakness) => {
    expect(weaknessOf(secret, 32)).toBe(weakness);
  });

  it("asks for the output of the hash (RFC 7518 section 3.2)", () => {
    expect(["HS256", "HS384", "hs512", "RS256"].map(neededBytes)).toEqual([32, 48, 64, undefined]);
    expect(weaknessOf(GENERATED_KEY, 48)).toBe("short");
  });
});

describe("namesJwtSecret", () => {
  it.each([["JWT_SECRET"], ["jwtSecretKey"], ["REFRESH_TOKEN_SECRET"], ["jwtKey"], ["secret", "jwtConstants"]])(
    "%s %s",
    (name, owner?: string) => {
      expect(namesJwtSecret(name, owner)).toBe(true);
    },
  );

  it.each([
    ["accessTokenSecret"],
    ["JWT_SECRET_NAME"],
    ["jwt"],
    ["secret", "session"],
    ["JWT_PUBLIC_KEY"],
    ["jwt/no-weak-secret"],
    ["JWT_STRATEGY"],
  ])("not %s %s", (name, owner?: string) => {
    expect(namesJwtSecret(name, owner)).toBe(false);
  });
});

describe("describesSecret", () => {
  it.each(["JWT_SECRET", "jwt-secret", "string", "auth.jwt.secret", "A secret is required", "${JWT_SECRET}", "<secret>"])(
    "%s",
    (value) => {
      expect(describesSecret("JWT_SECRET", value)).toBe(true);
    },
  );

  it.each(["mysecret", "dev-only", "DO NOT USE THIS VALUE. INSTEAD, CREATE ONE."])("not %s", (value) => {
    expect(describesSecret("JWT_SECRET", value)).toBe(false);
  });
});
