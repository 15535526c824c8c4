import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { filesToCheck } from "../../src/cli/files.js";
import { lint } from "../../src/cli/lint.js";

const app = fileURLToPath(new URL("../fixtures/sample-app", import.meta.url));

it("finds every planted problem of the sample application and nothing in its good code", async () => {
  const files = await filesToCheck(["."], app);
  const { results } = await lint(files, "recommended", app);
  const found = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId }) => `${filePath}:${line} ${ruleId ?? "fatal"}`),
  );
  const planted = files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((text, index) => {
        const rule = /\/\/ finding: ([\w-]+)/.exec(text)?.[1];
        return rule === undefined ? [] : [`${file}:${index + 1} credential-hygiene/${rule}`];
      }),
  );
  expect(planted.length).toBeGreaterThan(10);
  expect(found.sort()).toEqual(planted.sort());
});

it("offers a repair for each", async () => {
  const { results } = await lint(await filesToCheck(["."], app), "recommended", app);
  for (const { messages } of results) for (const { suggestions } of messages) expect(suggestions?.length).toBeGreaterThan(0);
});
