// Lints every JavaScript and TypeScript file under node_modules (or the folders given) with every rule on.
// A rule that throws, or a report without a suggestion, fails the run.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "../../dist/index.js";

const roots = process.argv.length > 2 ? process.argv.slice(2) : [fileURLToPath(new URL("../../node_modules", import.meta.url))];
const rules = Object.fromEntries(Object.keys(plugin.rules).map((name) => [`credential-hygiene/${name}`, "error"]));
const linter = new Linter({ cwd: "/" });
const totals = { files: 0, lines: 0, unparsed: 0, reports: 0, withoutSuggestion: 0, crashed: 0 };

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name) && statSync(path).size < 2_000_000) yield path;
  }
}

for (const root of roots) {
  for (const path of filesUnder(root)) {
    const text = readFileSync(path, "utf8");
    totals.files++;
    totals.lines += text.split("\n").length;
    const config = {
      files: ["**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}"],
      plugins: { "credential-hygiene": plugin },
      languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(path) } } },
      linterOptions: { reportUnusedDisableDirectives: "off", noInlineConfig: true },
      rules,
    };
    try {
      const messages = linter.verify(text, [config], {
        filename: path.replaceAll("node_modules", "packages"),
      });
      if (messages.some(({ fatal }) => fatal)) totals.unparsed++;
      const reports = messages.filter(({ fatal, ruleId }) => !fatal && ruleId);
      totals.reports += reports.length;
      for (const { suggestions, ruleId, line } of reports) {
        if (suggestions?.length) continue;
        totals.withoutSuggestion++;
        console.error(`${path}:${line} ${ruleId}: no suggestion`);
      }
    } catch (error) {
      totals.crashed++;
      console.error(`${path}: ${error.stack}`);
    }
  }
}
console.log(totals);
if (totals.crashed > 0 || totals.withoutSuggestion > 0) process.exitCode = 1;
