import { describe, expect, it } from "vitest";
import { isOwnSecret } from "../../src/analysis/own-secrets.js";
import { probed, read } from "./reading.js";

const isOwn = (code: string) => read(code, (sourceCode) => isOwnSecret(probed(sourceCode), sourceCode));

describe("isOwnSecret", () => {
  it.each([
    "probe(process.env.API_KEY);",
    'probe(process.env.API_KEY ?? "");',
    "probe(import.meta.env.API_KEY!);",
    'import { config } from "./config"; probe(config.apiKey);',
    'import key from "@/keys"; probe(key);',
    'const { key } = require("./keys"); probe(key);',
    'import { key } from "./keys"; const copy = key; probe(copy);',
  ])("%s", (code) => {
    expect(isOwn(code)).toBe(true);
  });

  it.each([
    'probe("literal");',
    "export const f = (key: string) => probe(key);",
    'import { useKey } from "./keys"; probe(useKey());',
    "const key = await load(); probe(key);",
    "const [key] = useState(); probe(key);",
    "probe(undefined);",
  ])("not %s", (code) => {
    expect(isOwn(code)).toBe(false);
  });
});
