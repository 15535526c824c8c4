import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import * as vue from "vue-eslint-parser";
import plugin from "../../src/index.js";
import { applyEdit } from "../integration/linting.js";
import { GENERATED_KEY, sampleOf } from "../samples.js";
import { credentialFormats } from "../../src/credentials/formats/index.js";

const linter = new Linter({ cwd: "/project" });
const rules = Object.fromEntries(Object.keys(plugin.rules).map((name) => [`credential-hygiene/${name}`, "error" as const]));

const lint = (text: string) =>
  linter.verify(
    text,
    [
      {
        files: ["**/*.vue"],
        plugins: { "credential-hygiene": plugin as never },
        languageOptions: { parser: vue as never, parserOptions: { parser } },
        rules,
      },
    ],
    { filename: "/project/src/Map.vue" },
  );

const format = (id: string) => {
  const found = credentialFormats.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no format ${id}`);
  return sampleOf(found);
};
const STRIPE = format("stripe-secret-live");
const PUBLISHABLE = format("stripe-publishable");

describe("a component's parser that keeps the template out of the program", () => {
  it.each<[string, string, string, string]>([
    ["a mustache", `<template><p>{{ "${STRIPE}" }}</p></template>`, STRIPE, `<template><p>{{ "" }}</p></template>`],
    ["a text", `<template><p>${STRIPE}</p></template>`, STRIPE, `<template><p></p></template>`],
    [
      "an attribute by its format",
      `<template><Pay secret="${STRIPE}" /></template>`,
      STRIPE,
      `<template><Pay secret="" /></template>`,
    ],
    [
      "an attribute by its name",
      `<template><Map api-key="${GENERATED_KEY}" /></template>`,
      GENERATED_KEY,
      `<template><Map api-key="" /></template>`,
    ],
    [
      "a binding, beside a script",
      `<template><Map :apiKey="'${GENERATED_KEY}'" /></template>\n<script setup lang="ts">\nconst zoom: number = 2;\n</script>\n`,
      GENERATED_KEY,
      `<template><Map :apiKey="''" /></template>\n<script setup lang="ts">\nconst zoom: number = 2;\n</script>\n`,
    ],
    [
      "a style",
      `<template><p /></template>\n<style>\np { background: url("https://cdn.acme.io/?k=${STRIPE}") }\n</style>\n`,
      STRIPE,
      `<template><p /></template>\n<style>\np { background: url("https://cdn.acme.io/?k=") }\n</style>\n`,
    ],
  ])("%s is reported once, at its place, with a repair", (_, text, value, output) => {
    const [report, ...others] = lint(text);
    expect(others).toEqual([]);
    expect(report?.ruleId).toBe("credential-hygiene/no-hardcoded-credentials");
    const lines = text.slice(0, text.indexOf(value)).split("\n");
    expect([report?.line, report?.column]).toEqual([lines.length, (lines.at(-1)?.length ?? 0) + 1]);
    const [suggestion] = report?.suggestions ?? [];
    expect(suggestion && applyEdit(text, suggestion.fix)).toBe(output);
    expect(lint(output)).toEqual([]);
  });

  it.each([
    ["a publishable key", `<template><Pay public-key="${PUBLISHABLE}" /></template>`],
    ["a binding to a variable", `<template><Map :apiKey="apiKey" :title="'Map 2'" /></template>`],
    ["a label", `<template><label for="password2">Password</label></template>`],
  ])("%s is silent", (_, text) => {
    expect(lint(text)).toEqual([]);
  });
});
