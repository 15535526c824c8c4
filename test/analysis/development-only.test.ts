import { describe, expect, it } from "vitest";
import { inProduction, isDevelopmentOnly, stageOf } from "../../src/analysis/development-only.js";
import { nodesOf, read } from "./reading.js";

/** The test of the only `if` of a code. */
const stage = (test: string, holds = true) =>
  read(`if (${test}) f();`, (sourceCode) => {
    const [statement] = nodesOf(sourceCode, "IfStatement");
    return statement && stageOf({ test: statement.test, holds });
  });

describe("stageOf", () => {
  it.each([
    [`process.env.NODE_ENV === "production"`, "production"],
    [`"prod" == env`, "production"],
    [`process.env.NODE_ENV !== "production"`, "development"],
    [`!(env === "production")`, "development"],
    [`env === "test"`, "development"],
    [`env !== "development"`, "production"],
    ["isProd", "production"],
    ["config.isProduction", "production"],
    ["isProduction()", "production"],
    ["!isDev()", "production"],
    ["IS_DEV", "development"],
    ["__DEV__", "development"],
    [`env === "staging"`, undefined],
    ["/test/.test(host)", undefined],
    ["isProd && flag", undefined],
    ["product", undefined],
  ])("%s", (test, expected) => {
    expect(stage(test)).toBe(expected);
    const opposite = { production: "development", development: "production" };
    expect(stage(test, false)).toBe(expected && opposite[expected as keyof typeof opposite]);
  });
});

describe("isDevelopmentOnly", () => {
  it.each([
    [`if (env !== "production") source();`, true],
    [`if (env === "production") {} else source();`, true],
    [`if (env === "production") source();`, false],
    [`if (isDev) { if (env === "production") source(); }`, true],
    [`const a = isProd ? 1 : source();`, true],
    [`const a = isProd && source();`, false],
    [`if (process.env.NODE_ENV) source();`, true],
    [`switch (env) { case "development": source(); }`, true],
    ["source();", false],
  ])("%s", (code, expected) => {
    const isOnly = read(code, (sourceCode) => {
      const call = nodesOf(sourceCode, "CallExpression").at(-1);
      return call && isDevelopmentOnly(call, sourceCode);
    });
    expect(isOnly).toBe(expected);
  });
});

describe("inProduction", () => {
  it.each([
    [`env === "production" ? a : b`, "a"],
    ["isDev ? a : b", "b"],
    ["isDev ? a : isProd ? b : c", "b"],
    ["flag ? a : b", "flag ? a : b"],
    ["a", "a"],
  ])("%s", (code, expected) => {
    const text = read(`x = ${code};`, (sourceCode) => {
      const [assignment] = nodesOf(sourceCode, "AssignmentExpression");
      return assignment && sourceCode.getText(inProduction(assignment.right));
    });
    expect(text).toBe(expected);
  });
});
