import parser from "@typescript-eslint/parser";
import type { Linter } from "eslint";
import { createRequire } from "node:module";
import { fileTypes, ignoredFolders } from "./languages/file-types.js";
import type { RuleDocs } from "./rule.js";
import * as rules from "./rules/index.js";

/** The presets: rules that hold up in review, all advice, every rule, and what ships beside JavaScript. */
export type PresetName = "recommended" | "strict" | "all" | "native";

const NAMESPACE = "credential-hygiene";
const TYPESCRIPT = ["**/*.ts", "**/*.tsx", "**/*.mts", "**/*.cts"];
const JAVASCRIPT = ["**/*.js", "**/*.mjs", "**/*.cjs", "**/*.jsx"];
const TEXTS = fileTypes.flatMap(({ globs }) => globs);

type ScriptPreset = Exclude<PresetName, "native">;

/** The severity and options of a rule in a preset; undefined where the preset leaves it out. */
function entryOf({ recommended, strict }: RuleDocs, preset: ScriptPreset): Linter.RuleEntry | undefined {
  if (preset === "recommended") return recommended ? "error" : undefined;
  return strict ? ["error", ...strict] : "error";
}

/** The entries of the rules that work in a language. */
function entriesOf(preset: ScriptPreset, language: string): Linter.RulesRecord {
  return Object.fromEntries(
    Object.entries(rules).flatMap(([rule, { meta }]) => {
      const entry = meta.docs && (meta.languages ?? []).includes(language) ? entryOf(meta.docs, preset) : undefined;
      return entry ? [[`${NAMESPACE}/${rule}`, entry] as const] : [];
    }),
  );
}

/** Whether the ESLint beside this plugin knows languages of plugins (9.7 and later): to others the key is an error. */
export function takesLanguages(): boolean {
  try {
    const { version } = createRequire(import.meta.url)("eslint/package.json") as { version: string };
    const [major = 0, minor = 0] = version.split(".").map(Number);
    return major > 9 || (major === 9 && minor >= 7);
  } catch {
    return false;
  }
}

/** Flat configuration for JavaScript and TypeScript, with and without JSX. A preset works without further settings. */
export function createPresets(plugin: object): Record<PresetName, Linter.Config[]> {
  const plugins = { [NAMESPACE]: plugin } as NonNullable<Linter.Config["plugins"]>;
  const scripts = (name: ScriptPreset): Linter.Config[] => [
    {
      name: `${NAMESPACE}/${name}/rules`,
      files: [...JAVASCRIPT, ...TYPESCRIPT],
      plugins,
      rules: entriesOf(name, "js/js"),
    },
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
  /** Files that aren't scripts, for ESLint 9.7 and later. */
  const texts = (name: ScriptPreset): Linter.Config[] => [
    {
      name: `${NAMESPACE}/native`,
      files: TEXTS,
      ignores: [...ignoredFolders],
      language: `${NAMESPACE}/text`,
      plugins,
      rules: entriesOf(name, `${NAMESPACE}/text`),
    } as Linter.Config,
  ];
  return {
    recommended: scripts("recommended"),
    strict: scripts("strict"),
    all: [...scripts("all"), ...(takesLanguages() ? texts("all") : [])],
    native: texts("recommended"),
  };
}
