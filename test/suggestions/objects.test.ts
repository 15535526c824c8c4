import { describe, expect, it } from "vitest";
import { removeItem, setOption } from "../../src/suggestions/objects.js";
import { nodesOf, read } from "../analysis/reading.js";
import { apply } from "./edits.js";

describe("setOption", () => {
  it.each([
    ["f(a, b)", "2.x", "f(a, b, { x: 1 })"],
    ["f(a)", "2.x", "f(a, undefined, { x: 1 })"],
    ["f()", "0.x.y", "f({ x: { y: 1 } })"],
    ["f(a, {})", "1.x", "f(a, { x: 1 })"],
    ["f(a, { y: 2 })", "1.x", "f(a, { y: 2, x: 1 })"],
    ["f(a, { y: 2, })", "1.x", "f(a, { y: 2, x: 1 })"],
    ["f(a, {\n  y: 2,\n})", "1.x", "f(a, {\n  y: 2,\n  x: 1,\n})"],
    ["f(a, { x: 5 })", "1.x", "f(a, { x: 1 })"],
    ["f(a, { x })", "1.x", "f(a, { x: 1 })"],
    ["f(a, { z: { y: 2 } })", "1.z.x", "f(a, { z: { y: 2, x: 1 } })"],
    ["f(a, undefined)", "1.x", "f(a, { x: 1 })"],
    ["f(a, o)", "1.x", "f(a, { ...o, x: 1 })"],
    ["f(a, b,)", "1.x", "f(a, { ...b, x: 1 },)"],
    ["const o = { y: 2 }; f(a, o)", "1.x", "const o = { y: 2, x: 1 }; f(a, o)"],
  ])("%s at %s becomes %s", (code, path, expected) => {
    const output = read(code, (sourceCode) => {
      const [call] = nodesOf(sourceCode, "CallExpression");
      const edit = call && setOption(call, path, "1", sourceCode);
      return edit && apply(code, edit);
    });
    expect(output).toBe(expected);
  });

  it("leaves arguments alone that a spread may shift", () => {
    expect(
      read("f(...a)", (sourceCode) =>
        nodesOf(sourceCode, "CallExpression").map((call) => setOption(call, "1.x", "1", sourceCode)),
      ),
    ).toEqual([undefined]);
  });
});

describe("removeItem", () => {
  it.each([
    ["({ a: 1, x: 2, b: 3 })", "({ a: 1, b: 3 })"],
    ["({ x: 2, b: 3 })", "({ b: 3 })"],
    ["({ a: 1, x: 2 })", "({ a: 1 })"],
    ["({ x: 2 })", "({  })"],
    ["({\n  a: 1,\n  x: 2,\n  b: 3,\n})", "({\n  a: 1,\n  b: 3,\n})"],
    ["({\n  a: 1,\n  x: 2,\n})", "({\n  a: 1,\n})"],
  ])("%j becomes %j", (code, expected) => {
    const output = read(code, (sourceCode) => {
      const property = nodesOf(sourceCode, "Property").find(({ key }) => key.type === "Identifier" && key.name === "x");
      if (!property) throw new Error("no property x");
      return apply(code, removeItem(property, sourceCode));
    });
    expect(output).toBe(expected);
  });
});
