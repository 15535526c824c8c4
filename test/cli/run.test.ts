import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { GENERATED_KEY } from "../samples.js";

let cwd: string;
const BAD = `export const apiKey = "${GENERATED_KEY}";\n`;

function write(path: string, text: string): void {
  mkdirSync(join(cwd, path, ".."), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "credential-hygiene-"));
  mkdirSync(join(cwd, ".git"));
  write(".gitignore", "ignored/\n*.local.js\n");
  write("src/bad.ts", BAD);
  write("src/good.tsx", "export const A = () => <b>1</b>;\n");
  write("src/disabled.js", `// eslint-disable-next-line credential-hygiene/no-hardcoded-credentials\n${BAD}`);
  write(
    "src/other-plugins.js",
    "/* eslint react/no-danger: 2 */\n// eslint-disable-next-line import/order\nexport const a = 1;\n",
  );
  write("ignored/bad.js", BAD);
  write("src/settings.local.js", BAD);
  write("node_modules/pkg/bad.js", BAD);
  write("broken/broken.ts", "const = ;\n");
  write("nested/.gitignore", "generated\n");
  write("nested/generated/bad.js", BAD);
  write("nested/fine.js", "export const a = 1;\n");
});

afterAll(() => {
  rmSync(cwd, { recursive: true });
});

async function command(...argv: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await run(argv, {
    cwd,
    color: false,
    out: (text) => out.push(text),
    error: (text) => errors.push(text),
  });
  return { code, out: out.join("\n"), errors };
}

describe("the command", () => {
  it("prints file, place, rule, message and the first suggestion, and exits with 1", async () => {
    const { code, out } = await command("src");
    expect(code).toBe(1);
    expect(out).toBe(
      [
        "src/bad.ts",
        "  1:24  no-hardcoded-credentials",
        "    `apiKey` holds a literal API key: everyone who can read the source holds it, and it can't be rotated without a release.",
        "    → Read it from `process.env.API_KEY!`.",
        "",
        "1 finding in 1 file of 4.",
      ].join("\n"),
    );
  });

  it("exits with 0 when there is nothing", async () => {
    expect(await command("src/good.tsx")).toEqual({ code: 0, out: "No findings in 1 file.", errors: [] });
  });

  it("leaves out what .gitignore files and ESLint ignore", async () => {
    const { out } = await command("--format", "json", "src", "nested", "ignored", "node_modules");
    const files = (JSON.parse(out) as { filePath: string }[]).map(({ filePath }) => filePath.slice(cwd.length + 1));
    expect(files).toEqual(["nested/fine.js", "src/bad.ts", "src/disabled.js", "src/good.tsx", "src/other-plugins.js"]);
  });

  it("checks this folder when no path is given", async () => {
    const { code, out } = await command();
    expect(code).toBe(2);
    expect(out).toContain("src/bad.ts");
  });

  it("speaks ESLint's json", async () => {
    const { out } = await command("--format", "json", "src/bad.ts");
    expect(JSON.parse(out)).toMatchObject([
      {
        errorCount: 1,
        messages: [{ ruleId: "credential-hygiene/no-hardcoded-credentials", line: 1, column: 24, severity: 2 }],
      },
    ]);
  });

  it("speaks ESLint's stylish", async () => {
    const { code, out } = await command("--format", "stylish", "src/bad.ts");
    expect(code).toBe(1);
    expect(out).toMatch(/1:24\s+error\s+`apiKey` holds/);
    expect(out).toContain("1 problem (1 error, 0 warnings)");
  });

  it("says which file can't be parsed and exits with 2", async () => {
    const { code, out, errors } = await command("broken");
    expect(code).toBe(2);
    expect(errors).toEqual([]);
    expect(out).toMatch(
      /^broken\/broken\.ts\n {2}1:6 {2}cannot be parsed\n {4}Parsing error: .*\n\nNo findings in 0 files\. 1 file could not be parsed\.$/,
    );
  });

  it.each([
    [["missing"], "credential-hygiene: no such file or folder: missing (--help shows the options)"],
    [
      ["--preset", "mild"],
      `credential-hygiene: --preset takes recommended, strict, all, native; "mild" is none of them (--help shows the options)`,
    ],
    [
      ["--format", "xml"],
      `credential-hygiene: --format takes readable, stylish, json; "xml" is none of them (--help shows the options)`,
    ],
    [["--fix"], "credential-hygiene: Unknown option '--fix' (--help shows the options)"],
  ])("answers %j with one line and exits with 2", async (argv, line) => {
    expect(await command(...argv)).toEqual({ code: 2, out: "", errors: [line] });
  });

  it("knows its options and its version", async () => {
    expect((await command("--help")).out).toContain("Usage: credential-hygiene [options] [paths…]");
    expect((await command("--version")).out).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("has shorter limits in strict", async () => {
    write(
      "limits/token.js",
      `import jwt from "jsonwebtoken";\nexport const t = (key) => jwt.sign({ sub: "1" }, key, { expiresIn: "12h" });\n`,
    );
    expect((await command("limits")).code).toBe(0);
    expect((await command("--preset", "strict", "limits")).code).toBe(1);
  });
});
