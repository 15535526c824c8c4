import { describe, expect, it } from "vitest";
import { isAuthorizationUrl, writtenParameters } from "../../src/credentials/authorization-requests.js";

describe("writtenParameters", () => {
  it.each([
    ["?response_type=token&x=1", [["response_type", "token"]]],
    ["?response_type=id_token%20token", [["response_type", "id_token token"]]],
    ["grant_type=password&username=", [["grant_type", "password"]]],
    [
      "?state=abc&nonce=12",
      [
        ["state", "abc"],
        ["nonce", "12"],
      ],
    ],
    ["?statement=1", []],
    ["?state=", []],
  ])("%s", (text, parameters) => {
    const found = writtenParameters(text);
    expect(found.map(({ name, value }) => [name, value])).toEqual(parameters);
    for (const { start, end, value } of found) expect(decodeURIComponent(text.slice(start, end))).toBe(value);
  });
});

describe("isAuthorizationUrl", () => {
  it.each(["https://idp.test/authorize?client_id=1", "https://idp.test/oauth/auth?x=1", "?response_type=code&x=1"])(
    "%s",
    (url) => {
      expect(isAuthorizationUrl(url)).toBe(true);
    },
  );

  it.each(["https://idp.test/authorize?response_type=token", "https://idp.test/token?x=1", "https://docs.test/authorization"])(
    "not %s",
    (url) => {
      expect(isAuthorizationUrl(url)).toBe(false);
    },
  );
});
