import type { ESLint } from "eslint";
import { createRequire } from "node:module";
import { createPresets } from "./configs.js";
import { textLanguage } from "./languages/text-language.js";
import * as rules from "./rules/index.js";

const { name, version } = createRequire(import.meta.url)("../package.json") as {
  name: string;
  version: string;
};

const base = { meta: { name, version, namespace: "credential-hygiene" }, languages: { text: textLanguage }, rules: { ...rules } };

/** The plugin: `configs.recommended`, `configs.strict` and `configs.all` are arrays for `defineConfig([…])`. */
const plugin = Object.assign(base, { configs: createPresets(base) }) as unknown as Omit<ESLint.Plugin, "configs" | "rules"> &
  typeof base & { readonly configs: ReturnType<typeof createPresets> };

export default plugin;
/** Lets `require()` of this module return the plugin itself (Node 20.19 and later). */
export { plugin as "module.exports" };
