import { describe, expect, it } from "vitest";
import { templateEntries } from "../../src/languages/templates.js";

describe("templateEntries", () => {
  it.each([
    ["a.vue", `<template><acme-map api-key="VALUE" /></template>`, "api-key"],
    ["a.vue", `<template><AcmeMap :apiKey="'VALUE'" /></template>`, "apiKey"],
    ["a.vue", `<template><AcmeMap v-bind:apiKey='"VALUE"' /></template>`, "apiKey"],
    ["a.svelte", `<AcmeMap apiKey="VALUE" />`, "apiKey"],
    ["a.svelte", `<AcmeMap apiKey={"VALUE"} size={2} />`, "apiKey"],
    ["a.vue", `<template><secret>VALUE</secret></template>`, "secret"],
  ])("%s: %s", (file, text, name) => {
    const found = templateEntries(text, file).find(({ value }) => value === "VALUE");
    expect(found?.name.replace(/^.*:/, "")).toBe(name);
    expect(text.slice(found?.range.start, found?.range.end)).toBe("VALUE");
  });

  it.each([
    ["a script's own", "a.vue", `<script>const apiKey = "VALUE";</script>`],
    ["a binding to a variable", "a.vue", `<template><AcmeMap :apiKey="VALUE + 1" /></template>`],
    ["a comment", "a.svelte", `<!-- <AcmeMap apiKey="VALUE" /> -->`],
    ["another kind of file", "a.tsx", `<AcmeMap apiKey="VALUE" />`],
  ])("%s gives none", (_, file, text) => {
    expect(templateEntries(text, file).filter(({ value }) => value === "VALUE")).toEqual([]);
  });
});
