import { describe, expect, it } from "vitest";
import plugin from "../../src/index.js";
import { fileTypes, fileTypeOf } from "../../src/languages/file-types.js";
import { GENERATED_KEY } from "../samples.js";
import { lintNative } from "./native.js";

const RULE = "credential-hygiene/no-hardcoded-credentials";

/** A file with a key in its second line, and how it writes a comment. */
const kinds = [
  ["Api.swift", `let apiKey = "${GENERATED_KEY}"`, (text: string) => `// ${text}`],
  ["Api.kt", `val apiKey = "${GENERATED_KEY}"`, (text: string) => `/* ${text} */`],
  ["Api.java", `String apiKey = "${GENERATED_KEY}";`, (text: string) => `// ${text}`],
  ["Api.m", `NSString *apiKey = @"${GENERATED_KEY}";`, (text: string) => `// ${text}`],
  ["Api.cs", `var apiKey = "${GENERATED_KEY}";`, (text: string) => `/* ${text} */`],
  ["api.dart", `final apiKey = '${GENERATED_KEY}';`, (text: string) => `// ${text}`],
  ["build.gradle", `ext.apiKey = "${GENERATED_KEY}"`, (text: string) => `// ${text}`],
  ["res/values/strings.xml", `<string name="api_key">${GENERATED_KEY}</string>`, (text: string) => `<!-- ${text} -->`],
  ["Info.plist", `<key>ApiKey</key><string>${GENERATED_KEY}</string>`, (text: string) => `<!-- ${text} -->`],
  ["Config.xcconfig", `API_KEY = ${GENERATED_KEY}`, (text: string) => `// ${text}`],
  [".env", `API_KEY=${GENERATED_KEY}`, (text: string) => `# ${text}`],
  ["gradle.properties", `apiKey=${GENERATED_KEY}`, (text: string) => `# ${text}`],
  [".npmrc", `//registry.acme.io/:_authToken=${GENERATED_KEY}`, (text: string) => `# ${text}`],
  ["config.toml", `api_key = "${GENERATED_KEY}"`, (text: string) => `# ${text}`],
  ["config.yml", `api_key: ${GENERATED_KEY}`, (text: string) => `# ${text}`],
  ["app.json", `{ "apiKey": "${GENERATED_KEY}" }`, (text: string) => `// ${text}`],
] as const;

const ids = (text: string, file: string) => lintNative(text, file).map(({ ruleId, message }) => ruleId ?? message);

describe.each(kinds)("%s", (file, line, comment) => {
  it("reports the key where it stands", () => {
    const [report, ...others] = lintNative(`\n${line}\n`, file);
    expect(others).toEqual([]);
    expect(report).toMatchObject({ ruleId: RULE, line: 2, endLine: 2, column: line.indexOf(GENERATED_KEY) + 1 });
    expect(report?.endColumn).toBe(line.indexOf(GENERATED_KEY) + GENERATED_KEY.length + 1);
    expect(report?.message).not.toContain(GENERATED_KEY);
    expect(report?.suggestions?.length).toBeGreaterThan(0);
  });

  it("reports the same with a byte order mark and line breaks of Windows", () => {
    expect(lintNative(`\uFEFF\r\n${line}\r\n`, file)[0]).toMatchObject({ line: 2, column: line.indexOf(GENERATED_KEY) + 1 });
  });

  it("each suggestion takes the report away", () => {
    for (const { fix } of lintNative(`\n${line}\n`, file)[0]?.suggestions ?? []) {
      const repaired = `\n${line}\n`.slice(0, fix.range[0]) + fix.text + `\n${line}\n`.slice(fix.range[1]);
      expect(ids(repaired, file)).toEqual([]);
    }
  });

  it("obeys directives", () => {
    expect(ids(`${comment("eslint-disable-next-line " + RULE)}\n${line}\n`, file)).toEqual([]);
    expect(ids(`${comment("eslint-disable " + RULE)}\n${line}\n`, file)).toEqual([]);
    expect(ids(`${comment("eslint-disable")}\n${comment("eslint-enable")}\n${line}\n`, file)).toContain(RULE);
    if (!file.endsWith(".json")) expect(ids(`\n${line} ${comment("eslint-disable-line -- a sandbox's")}\n`, file)).toEqual([]);
  });

  it("says when a directive is of no use", () => {
    const reports = lintNative(`${comment("eslint-disable-next-line " + RULE)}\n\n`, file, {
      linterOptions: { reportUnusedDisableDirectives: "error" },
    });
    expect(reports.map(({ message }) => message)).toEqual([expect.stringContaining("Unused eslint-disable directive")]);
  });
});

describe("file types", () => {
  it.each(fileTypes.flatMap(({ globs, dialect }) => globs.map((glob) => [glob, dialect] as const)))(
    "%s is %s",
    (glob, dialect) => {
      const path = glob
        .replace("**/res/**/*", "res/values/strings")
        .replace(/\*\*\//, "some/folder/")
        .replace(/\*/g, "name");
      expect(fileTypeOf(path)?.dialect).toBe(dialect);
    },
  );

  it("leaves scripts to JavaScript", () => {
    for (const file of ["a.js", "a.ts", "a.tsx", "capacitor.config.ts", "a.vue", "a.svelte"])
      expect(fileTypeOf(file)).toBeUndefined();
  });
});

describe("the presets", () => {
  it("native and all hold the rules that read texts, and no other", () => {
    const names = plugin.configs.native.flatMap(({ rules }) => Object.keys(rules ?? {}));
    expect(names).toContain(RULE);
    expect(names).not.toContain("credential-hygiene/require-jwt-verification");
    expect(plugin.configs.all.some((config) => "language" in config)).toBe(true);
  });
});
