import parser from "@typescript-eslint/parser";
import type { Linter } from "eslint";
import type { RuleDocs } from "./rule.js";
import * as rules from "./rules/index.js";

/** The presets, from the mildest: rules that hold up in review, all advice, every rule. */
export type PresetName = "recommended" | "strict" | "all";

const NAMESPACE = "credential-hygiene";
const TYPESCRIPT = ["**/*.ts", "**/*.tsx", "**/*.mts", "**/*.cts"];
const JAVASCRIPT = ["**/*.js", "**/*.mjs", "**/*.cjs", "**/*.jsx"];

/** The severity and options of a rule in a preset; undefined where the preset leaves it out. */
function entryOf({ recommended, strict }: RuleDocs, preset: PresetName): Linter.RuleEntry | undefined {
  if (preset === "recommended") return recommended ? "error" : undefined;
  return strict ? ["error", ...strict] : "error";
}

/** Flat configuration for JavaScript and TypeScript, with and without JSX. A preset works without further settings. */
export function createPresets(plugin: object): Record<PresetName, Linter.Config[]> {
  const preset = (name: PresetName): Linter.Config[] => {
    const entries = Object.entries(rules).flatMap(([rule, { meta }]) => {
      const entry = meta.docs && entryOf(meta.docs, name);
      return entry ? [[`${NAMESPACE}/${rule}`, entry] as const] : [];
    });
    return [
      {
        name: `${NAMESPACE}/${name}/rules`,
        files: [...JAVASCRIPT, ...TYPESCRIPT],
        plugins: { [NAMESPACE]: plugin },
        rules: Object.fromEntries(entries),
      } as Linter.Config,
      {
        name: `${NAMESPACE}/${name}/javascript`,
        files: JAVASCRIPT,
        languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      },
      {
        name: `${NAMESPACE}/${name}/typescript`,
        files: TYPESCRIPT,
        languageOptions: { parser: parser as Linter.Parser },
      },
    ];
  };
  return { recommended: preset("recommended"), strict: preset("strict"), all: preset("all") };
}
