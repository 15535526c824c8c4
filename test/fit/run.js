// Installs the packed package beside ESLint 8.57, 9 and 10 in projects of their own, lints, and applies each suggestion
// through ESLint's API. Needs the npm registry: a step of its own, not a part of npm test.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = new URL("../../", import.meta.url);
const [{ filename }] = JSON.parse(
  execFileSync("npm", ["pack", "--json", "--pack-destination", tmpdir()], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }),
);
const tarball = join(tmpdir(), filename);

const BAD = {
  "token.ts":
    'import jwt from "jsonwebtoken";\nexport const token: string = jwt.sign({ sub: "1" }, "changeme", { expiresIn: "365d" });\n',
  "key.jsx":
    "export const A = () => <b key={Math.random()} title={process.env.TITLE}>1</b>;\nexport const apiKey = Math.random().toString(36);\n",
  "call.cjs":
    'const http = require("http");\nexports.me = (token) => http.get("http://api.acme.io/me", { headers: { Authorization: `Bearer ${token}` } });\n',
};

/** Files that aren't scripts: ESLint 8 knows no languages of plugins. */
const KEY = "q8Zt3Vn6" + "Lw1Rk9Ys4Hd7";
const NATIVE = {
  "Api.swift": `let apiKey = "${KEY}"\n// eslint-disable-next-line credential-hygiene/no-hardcoded-credentials\nlet secretKey = "${KEY}"\n`,
  "Info.plist": "<dict><key>NSAllowsArbitraryLoads</key><true/></dict>\n",
};

const CHECK = `
import { loadESLint } from "eslint";
const ESLint = await loadESLint({ useFlatConfig: true });
const eslint = new ESLint();
const results = await eslint.lintFiles(["src"]);
let applied = 0;
for (const { filePath, source, messages } of results) {
  for (const { ruleId, message, suggestions } of messages) {
    if (!ruleId?.startsWith("credential-hygiene/")) throw new Error(filePath + ": " + message);
    for (const { fix, desc } of suggestions ?? []) {
      const output = source.slice(0, fix.range[0]) + fix.text + source.slice(fix.range[1]);
      const [after] = await eslint.lintText(output, { filePath });
      if (after.messages.length >= messages.length) throw new Error(filePath + ": " + desc + " did not help: " + JSON.stringify(after.messages));
      applied++;
    }
  }
}
const reports = results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId.replace("credential-hygiene/", ""))).sort();
console.log(ESLint.version ?? "", JSON.stringify(reports), applied, "suggestions applied");
const expected = ["no-hardcoded-credentials", "no-insecure-random-credentials", "no-insecure-token-transport", "no-long-lived-tokens", "no-weak-jwt-secret"];
if (process.argv[2] === "native") expected.push("no-hardcoded-credentials", "no-insecure-token-transport");
expected.sort();
if (JSON.stringify(reports) !== JSON.stringify(expected)) throw new Error("expected " + expected);
`;

for (const version of process.argv.length > 2 ? process.argv.slice(2) : ["10", "9", "8.57"]) {
  const project = mkdtempSync(join(tmpdir(), `credential-hygiene-eslint-${version}-`));
  try {
    const isOld = version.startsWith("8");
    const config = isOld
      ? 'import plugin from "eslint-plugin-credential-hygiene";\nexport default [...plugin.configs.recommended];\n'
      : 'import plugin from "eslint-plugin-credential-hygiene";\nimport { defineConfig } from "eslint/config";\nexport default defineConfig([plugin.configs.recommended, plugin.configs.native]);\n';
    writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
    writeFileSync(join(project, "eslint.config.js"), config);
    writeFileSync(join(project, "check.js"), CHECK);
    execFileSync("mkdir", ["-p", join(project, "src")]);
    for (const [name, text] of Object.entries(isOld ? BAD : { ...BAD, ...NATIVE }))
      writeFileSync(join(project, "src", name), text);
    execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", `eslint@${version}`, "typescript@5", tarball], {
      cwd: project,
      stdio: "inherit",
    });
    process.stdout.write(
      `ESLint ${version}: ${execFileSync("node", ["check.js", isOld ? "" : "native"], { cwd: project, encoding: "utf8" })}`,
    );
    const command = spawnCommand(project);
    if (command.status !== 1 || !command.output.includes(isOld ? "5 findings in 3 files of 3." : "7 findings in 5 files of 5."))
      throw new Error(`the command: ${command.output}`);
    console.log(`ESLint ${version}: npx credential-hygiene src: ${command.output.trim().split("\n").at(-1)}`);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}
rmSync(tarball);

function spawnCommand(cwd) {
  try {
    return {
      status: 0,
      output: execFileSync("npx", ["credential-hygiene", "src"], { cwd, encoding: "utf8" }),
    };
  } catch (error) {
    return { status: error.status, output: `${error.stdout}${error.stderr}` };
  }
}
