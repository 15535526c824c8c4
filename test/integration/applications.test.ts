import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
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
