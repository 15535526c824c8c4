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
    [{ formats: [1] }, `settings["credential-hygiene"].formats[0] must be an object with id, pattern and env`],
    [{ formats: [{ template: "ab{d:3}", env: "A" }] }, `settings["credential-hygiene"].formats[0].id must be a non-empty string`],
    [
      { formats: [{ id: "a", template: "ab{d:3}" }] },
      `settings["credential-hygiene"].formats[0].env must be the name of an environment variable`,
    ],
    [
      { formats: [{ id: "a", template: "{d:3}", env: "A" }] },
      `settings["credential-hygiene"].formats[0].template must be one with two fixed characters at least, at its start or behind a few free ones`,
    ],
    [
      { formats: [{ id: "a", template: "ab{d:3", env: "A" }] },
      `settings["credential-hygiene"].formats[0].template must be valid: template "ab{d:3", position 2: a run is not closed`,
    ],
    [
      { formats: [{ id: "a", template: "ab{d:3}", env: "A", kind: "public" }] },
      `settings["credential-hygiene"].formats[0].kind must be one of secret, publishable, restricted-publishable`,
    ],
    [
      { formats: [{ id: "a", pattern: "[a-z]+", env: "A" }] },
      `settings["credential-hygiene"].formats[0].pattern must be one with two fixed characters at least, at its start or behind a few free ones`,
    ],
    [
      { formats: [{ id: "a", pattern: "ab(?=c)", env: "A" }] },
      `settings["credential-hygiene"].formats[0].pattern must be a pattern that can be scanned for: "(?=c)" looks around, which a format can't`,
    ],
    [
      { formats: [{ id: "a", pattern: "ab_(c+)+d", env: "A" }] },
      `settings["credential-hygiene"].formats[0].pattern must be a pattern that can be scanned for: "(c+)+" repeats a group, which a format can't`,
    ],
    [
      { formats: [{ id: "a", pattern: "ab_[a-z]+[a-z]+", env: "A" }] },
      `settings["credential-hygiene"].formats[0].pattern must be a pattern that can be scanned for: its parts of open length can be told apart in too many ways; give bounds`,
    ],
    [
      { formats: [{ id: "a", pattern: "ab_[", env: "A" }] },
      `settings["credential-hygiene"].formats[0].pattern must be a pattern that can be scanned for: Invalid regular expression: /ab_[/u: Unterminated character class`,
    ],
    [
      { formats: [{ id: "a", patern: "ab_", env: "A" }] },
      `settings["credential-hygiene"].formats[0].patern must be left out: a format has id, pattern or template, env, kind, provider, name`,
    ],
    [
      { environment: { object: "env" } },
      `settings["credential-hygiene"].environment must be an expression, or { object, from } that names a module and what it exports`,
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

  it.each(["@/env", "$env/static/private"])("may name a module of the environment: %s", (from) => {
    expect(problems({ environment: { from } })).toEqual([]);
    expect(problems({ environment: { from, object: "env" } })).toEqual([]);
  });

  it.each([
    ["acme_[a-z0-9]{12}", "acme_k3l9x0q2w7ab"],
    [String.raw`\bac-\d{4}-\w{6,9}$`, "ac-4471-Zx9_q1"],
    ["(?:live|test)-[A-F0-9]{8}(?:-x)?", "live-0F3A99C1-x"],
    [String.raw`[0-9]{6}:KY[\w-]{9}`, "123987:KYq-8_zzT01"],
    ["acme\\{[0-9]{6}\\}", "acme{198273}"],
  ])("scan for a project's own pattern: %s", (pattern, value) => {
    const formats = [{ id: "acme", provider: "Acme", name: "key", pattern, env: "ACME_KEY" }];
    const code = `export const a = "${value}";`;
    expect(lint(code, { settings: { "credential-hygiene": { formats } } }).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Acme key `[^`]*…` is hard-coded/),
    ]);
    expect(lint(`export const a = "x${value}";`, { settings: { "credential-hygiene": { formats } } })).toEqual([]);
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
