import { describe, expect, it } from "vitest";
import { exportedObjects } from "../../src/analysis/exported-objects.js";
import { read } from "./reading.js";

const exported = (code: string) =>
  read(code, (sourceCode) => exportedObjects(sourceCode).map((object) => sourceCode.getText(object)));

describe("exportedObjects", () => {
  it.each([
    ["an object", "export default { a: 1 };", ["{ a: 1 }"]],
    ["a variable", "const config: Config = { a: 1 }; export default config;", ["{ a: 1 }"]],
    ["CommonJS", "module.exports = { a: 1 };", ["{ a: 1 }"]],
    ["a function", "export default () => ({ a: 1 });", ["{ a: 1 }"]],
    ["a function with statements", "export default function f() { const b = 2; return { a: b }; }", ["{ a: b }"]],
    ["wrappers", "module.exports = withA({ b: 1 })(withC(config)); const config = { a: 1 };", ["{ a: 1 }"]],
    ["a choice", "export default dev ? { a: 1 } : { b: 1 };", ["{ a: 1 }", "{ b: 1 }"]],
    ["satisfies", "export default { a: 1 } satisfies Config;", ["{ a: 1 }"]],
    ["a defining call", "export default defineConfig(async () => ({ a: 1 }));", ["{ a: 1 }"]],
    ["nothing else", "export const a = { a: 1 }; other.exports = { b: 1 };", []],
  ])("%s", (_, code, objects) => {
    expect(exported(code)).toEqual(objects);
  });
});
