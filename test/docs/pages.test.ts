import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lint } from "../integration/linting.js";

const folder = new URL("../../rules-docs/", import.meta.url);

/** The code blocks under a heading of a page. */
function blocksUnder(page: string, heading: string): { readonly language: string; readonly code: string }[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? "";
  return Array.from(section.matchAll(/^```(\w+)\n([^]*?)^```$/gm), ([, language = "", code = ""]) => ({
    language,
    code,
  }));
}

describe.each(readdirSync(folder))("%s", (name) => {
  const page = readFileSync(new URL(name, folder), "utf8");
  const rule = `credential-hygiene/${name.replace(".md", "")}`;
  const reports = (block: { language: string; code: string }) => lint(block.code, { filename: `docs.${block.language}` });

  it.each(blocksUnder(page, "Code that is reported"))("reports the bad block $#", (block) => {
    const found = reports(block);
    expect(found.map(({ message, fatal }) => fatal === true && message)).not.toContain(true);
    expect(found.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it.each(blocksUnder(page, "Code that is fine"))("reports nothing in the good block $#", (block) => {
    expect(reports(block)).toEqual([]);
  });

  it("shows both kinds", () => {
    expect(blocksUnder(page, "Code that is reported").length).toBeGreaterThan(0);
    expect(blocksUnder(page, "Code that is fine").length).toBeGreaterThan(0);
  });
});
