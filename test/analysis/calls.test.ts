import { describe, expect, it } from "vitest";
import { ApiTable, lookUp } from "../../src/analysis/calls.js";
import type { Api } from "../../src/libraries/concept.js";
import { nodesOf, read } from "./reading.js";

interface Row extends Api {
  readonly name: string;
}

const table = new ApiTable<Row>([
  { name: "named", modules: ["lib", "lib/sub"], path: "sign" },
  { name: "whole", modules: ["lib"], path: "" },
  { name: "method", modules: ["lib"], path: "Builder()….sign" },
  { name: "global", path: "Math.random" },
  { name: "received", receivers: ["res", "reply"], path: "jar.set" },
  { name: "plugin", modules: ["plug"], path: "", plugin: true },
]);

/** The names of the rows that a file's calls match. */
const rows = (code: string) =>
  read(code, (sourceCode) =>
    [...nodesOf(sourceCode, "NewExpression"), ...nodesOf(sourceCode, "CallExpression")].flatMap(
      (call) => table.rowOf(call, sourceCode)?.name ?? [],
    ),
  );

describe("ApiTable", () => {
  it.each([
    ["a module's function", `import { sign } from "lib"; sign()`, ["named"]],
    ["an alias of the module", `import { sign } from "lib/sub"; sign()`, ["named"]],
    ["the export itself", `import lib from "lib"; lib()`, ["whole"]],
    ["the export itself, constructed", `const Lib = require("lib"); new Lib()`, ["whole"]],
    ["a builder's method at any distance", `import { Builder } from "lib"; new Builder().a().b().sign()`, ["method"]],
    ["a global", "Math.random()", ["global"]],
    ["a receiver by its name", "function f(res) { res.jar.set(1); }", ["received"]],
    ["a receiver behind this", "class A { f() { this.reply.jar.set(1); } }", ["received"]],
    ["a receiver in a chain", "function f(res) { res.status(200).jar.set(1); }", ["received"]],
    ["a plugin that is registered", `import plug from "plug"; function f(app) { app.register(plug, {}); }`, ["plugin"]],
    ["another module's function", `import { sign } from "other"; sign()`, []],
    ["another function of the module", `import { verify } from "lib"; verify()`, []],
    ["another receiver", "function f(db) { db.jar.set(1); }", []],
    ["a plugin that is called", `import plug from "plug"; plug()`, []],
    ["a function of the same name", "function sign() {} sign()", []],
  ])("%s", (_, code, expected) => {
    expect(rows(code)).toEqual(expected);
  });
});

describe("lookUp", () => {
  const found = (code: string, path: string) =>
    read(code, (sourceCode) => {
      const call = nodesOf(sourceCode, "CallExpression").find(
        ({ callee }) => callee.type === "Identifier" && callee.name === "f",
      );
      if (!call) throw new Error("no f(…)");
      const lookup = lookUp(call, path, sourceCode);
      return lookup.state === "present" ? sourceCode.getText(lookup.value) : lookup.state;
    });

  it.each([
    ["f(1, 2)", "1", "2"],
    ["f(1)", "1", "absent"],
    ["f(...a)", "1", "unknown"],
    ["f(1, { a: { b: 3 } })", "1.a.b", "3"],
    ["f(1, { a: {} })", "1.a.b", "absent"],
    ["f(1, { ...x })", "1.a", "unknown"],
    ["f(1, x)", "1.a", "unknown"],
    ["f(1, undefined)", "1.a", "absent"],
    ["f(1, { 'a': 3 } as any)", "1.a", "3"],
    ["const o = { a: 3 }; f(1, o)", "1.a", "3"],
    ["const o = { a: 3 }; f(1, { ...o, b: 4 })", "1.a", "3"],
    ["const a = 3; f(1, { a })", "1.a", "a"],
  ])("%s at %s is %s", (code, path, expected) => {
    expect(found(code, path)).toBe(expected);
  });
});
