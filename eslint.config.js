import eslintPlugin from "eslint-plugin-eslint-plugin";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig([
  globalIgnores([
    "dist",
    "coverage",
    "test/fixtures",
    "test/libraries/real",
    "test/languages/grammars",
    "test/languages/parsers",
  ]),
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    files: ["src/**/*.ts"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["src/rules/*.ts"],
    extends: [eslintPlugin.configs.all],
    rules: {
      // createRule sets these for every rule.
      "eslint-plugin/require-meta-languages": "off",
      "eslint-plugin/require-meta-docs-url": "off",
      "eslint-plugin/require-meta-docs-recommended": "off",
    },
  },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
]);
