import { defineConfig } from "eslint/config";
import { expect, it } from "vitest";
import plugin from "../../src/index.js";

it("presets fit defineConfig, by type and by value", () => {
  const config = defineConfig([
    plugin.configs.recommended,
    plugin.configs.strict,
    { files: ["**/*.js"], extends: [plugin.configs.all] },
  ]);
  expect(config.map(({ name }) => name)).toContain("credential-hygiene/recommended/rules");
});
