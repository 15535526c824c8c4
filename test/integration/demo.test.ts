import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { findingsIn } from "./planted.js";

const app = fileURLToPath(new URL("../fixtures/sample-app", import.meta.url));

it("finds every planted problem of the sample application and nothing in its good code, each with a repair", async () => {
  const { found, planted, withoutRepair } = await findingsIn(app);
  expect(planted.length).toBeGreaterThan(10);
  expect(found).toEqual(planted);
  expect(withoutRepair).toEqual([]);
});
