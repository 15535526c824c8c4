import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.js";
import { lint } from "./linting.js";

describe("settings", () => {
  const problems = (settings: unknown) =>
    lint("export const a = 1;", { settings: { "credential-hygiene": settings } }).map(
      ({ line, message }) => `${line}: ${message}`,
    );

  it.each([
    [[], `settings["credential-hygiene"] must be an object`],
    ["x", `settings["credential-hygiene"] must be an object`],
    [
      { runtim: "browser" },
      `settings["credential-hygiene"].runtim is not a setting; known are runtime, environment, clientToken, formats`,
    ],
    [{ runtime: "phone" }, `settings["credential-hygiene"].runtime must be one of browser, native, desktop, server`],
    [{ environment: 1 }, `settings["credential-hygiene"].environment must be the text of an expression`],
    [{ clientToken: "" }, `settings["credential-hygiene"].clientToken must be the text of an expression`],
    [{ formats: {} }, `settings["credential-hygiene"].formats must be an array`],
    [{ formats: [1] }, `settings["credential-hygiene"].formats[0] must be an object with id, template and env`],
    [{ formats: [{ template: "ab{d:3}", env: "A" }] }, `settings["credential-hygiene"].formats[0].id must be a non-empty string`],
    [
      { formats: [{ id: "a", template: "ab{d:3}" }] },
      `settings["credential-hygiene"].formats[0].env must be the name of an environment variable`,
    ],
    [
      { formats: [{ id: "a", template: "{d:3}", env: "A" }] },
      `settings["credential-hygiene"].formats[0].template must be a template that starts with two fixed characters at least`,
    ],
    [
      { formats: [{ id: "a", template: "ab{d:3", env: "A" }] },
      `settings["credential-hygiene"].formats[0].template must be valid: template "ab{d:3", position 2: a run is not closed`,
    ],
    [
      { formats: [{ id: "a", template: "ab{d:3}", env: "A", kind: "public" }] },
      `settings["credential-hygiene"].formats[0].kind must be secret or publishable`,
    ],
  ])("%j gives one message", (settings, message) => {
    expect(problems(settings)).toEqual([`1: ${message}.`]);
  });

  it("that are right are silent", () => {
    expect(
      problems({
        runtime: "server",
        environment: "env",
        clientToken: "token()",
        formats: [{ id: "a", template: "ab{d:3}", env: "A" }],
      }),
    ).toEqual([]);
  });

  it("decide where a file runs", () => {
    const code = `export const apiKey = "${"q7ZkT2vXw9LmB4sRj8NdYc5H"}";`;
    expect(lint(code, { settings: { "credential-hygiene": { runtime: "native" } } })[0]?.message).toContain(
      "ships inside the app (the settings say so)",
    );
  });
});

describe("options", () => {
  const lintWith = (rule: string, options: unknown) =>
    new ESLint({
      overrideConfigFile: true,
      overrideConfig: [
        {
          files: ["**/*.js"],
          plugins: { "credential-hygiene": plugin as never },
          rules: { [`credential-hygiene/${rule}`]: ["error", options] as never },
        },
      ],
    }).lintText("a();", { filePath: "a.js" });

  it.each([
    ["no-hardcoded-credentials", { publishabel: true }, "publishabel"],
    ["no-hardcoded-credentials", { publishable: "yes" }, "should be boolean"],
    ["no-long-lived-tokens", { access: "1h" }, "should be number"],
    ["no-long-lived-tokens", { access: 0 }, "should be >= 1"],
    ["require-jwt-verification", {}, "should NOT have more than 0 items"],
  ])("of %s: %j gives ESLint's own error", async (rule, options, reason) => {
    await expect(lintWith(rule, options)).rejects.toThrow(
      new RegExp(`Key "rules": Key "credential-hygiene/${rule}":[^]*${reason}`),
    );
  });
});
