import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "../../src/index.js";

const linter = new Linter({ cwd: "/" });
const ALL_RULES = Object.fromEntries(Object.keys(plugin.rules).map((name) => [`credential-hygiene/${name}`, "error"]));

/** How a text is linted. Every rule is on unless some are given; a rule's entry is a severity or severity and options. */
export interface LintOptions {
  readonly filename?: string;
  readonly rules?: Linter.RulesRecord;
  readonly settings?: Record<string, unknown>;
}

/** Lints a text with the plugin's rules, as TypeScript (a superset of JavaScript) with JSX where the file's name allows it. */
export function lint(
  code: string,
  { filename = "file.ts", rules = ALL_RULES as Linter.RulesRecord, settings = {} }: LintOptions = {},
): Linter.LintMessage[] {
  return linter.verify(
    code,
    [
      {
        files: ["**/*.{js,jsx,cjs,mjs,ts,tsx,cts,mts}"],
        plugins: { "credential-hygiene": plugin as never },
        languageOptions: {
          parser: parser as Linter.Parser,
          parserOptions: { ecmaFeatures: { jsx: /\.(?:jsx|tsx|js)$/.test(filename) } },
        },
        linterOptions: { reportUnusedDisableDirectives: "off" },
        rules,
        settings,
      },
    ],
    { filename: `/project/${filename}` },
  );
}

/** A text after an edit. */
export function applyEdit(
  code: string,
  { range, text }: { readonly range: readonly [number, number]; readonly text: string },
): string {
  return code.slice(0, range[0]) + text + code.slice(range[1]);
}
