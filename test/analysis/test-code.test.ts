import { describe, expect, it } from "vitest";
import { isTestCode } from "../../src/analysis/test-code.js";
import { read } from "./reading.js";

const isTest = (code: string, filename = "/p/a.ts") => read(code, (sourceCode) => isTestCode(sourceCode, filename));

describe("isTestCode", () => {
  it.each([
    "/p/a.test.ts",
    "/p/a.spec.js",
    "/p/a.stories.tsx",
    "/p/__mocks__/a.ts",
    "/p/cypress/a.js",
    "C:\\p\\__tests__\\a.js",
    "/p/keycloak-mock/index.js",
    "/p/testcontainers-redis/index.js",
    "/p/test/helpers/setup.js",
    "/p/tests/helper.ts",
    "/p/benchmark/sign.js",
  ])("knows %s by its name", (filename) => {
    expect(isTest("", filename)).toBe(true);
  });
  it.each([
    `describe("login", () => {});`,
    "it.only('signs in', () => {});",
    "  test(`a`, () => {});",
    `chai.Assertion.addMethod("claim", f);`,
    "expect.extend({ toBeSigned });",
    "const match = (received) => ({ pass: false, message: () => `no ${received}` });",
  ])("knows %j by its calls", (code) => {
    expect(isTest(code)).toBe(true);
  });
  it.each(["/p/latest.ts", "/p/test/server.ts", "/p/contest.js", "/p/test/fixtures/a.js", "/p/helpers/a.js", "/p/hammock/a.js"])(
    "leaves %s alone",
    (filename) => {
      expect(isTest("export const a = 1;", filename)).toBe(false);
    },
  );
  it.each([`submit("a");`, `/x/.test("a");`, `const it = iterator(); it("a");`])("leaves %j alone", (code) => {
    expect(isTest(code)).toBe(false);
  });
});
