import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { fileTypeOf } from "../../src/languages/file-types.js";
import { lintNative } from "../languages/native.js";
import { findingsIn } from "./planted.js";

const folder = new URL("../fixtures/applications/", import.meta.url);

describe("applications", () => {
  it.each(readdirSync(folder))("%s: what is planted is found, and nothing in the good code", async (name) => {
    const { found, planted, withoutRepair } = await findingsIn(fileURLToPath(new URL(name, folder)));
    expect(planted.length).toBeGreaterThan(1);
    expect(found).toEqual(planted);
    expect(withoutRepair).toEqual([]);
  });
});

describe("directives in files that aren't scripts", () => {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => fileTypeOf(file) && /eslint-disable/.test(readFileSync(new URL(file, folder), "utf8")));

  it.each(files)("%s: each has something to disable", (file) => {
    const text = readFileSync(new URL(file, folder), "utf8");
    const messages = lintNative(text, file, { linterOptions: { reportUnusedDisableDirectives: "error" } });
    expect(messages.flatMap(({ ruleId, message }) => (ruleId === null ? [message] : []))).toEqual([]);
  });
});
