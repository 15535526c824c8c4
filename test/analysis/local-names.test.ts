import { describe, expect, it } from "vitest";
import { ApiTable } from "../../src/analysis/calls.js";
import { localPaths } from "../../src/analysis/local-names.js";
import type { Api } from "../../src/libraries/concept.js";
import { nodesOf, read } from "./reading.js";

describe("how code without imports names an API", () => {
  it.each<[string, Api, string[]]>([
    ["a module", { modules: ["acme-kit"], path: "" }, ["acmeKit", "AcmeKit", "acme_kit"]],
    ["a module's function", { modules: ["acme"], path: "sign" }, ["acme.sign", "Acme.sign"]],
    ["what a module's call returns", { modules: ["acme"], path: "()….sign" }, ["acme()….sign", "Acme()….sign"]],
    ["a module of Node", { modules: ["node:zlib", "zlib"], path: "x" }, ["zlib.x", "Zlib.x"]],
    ["a module of a scope", { modules: ["@acme/kit"], path: "x" }, ["kit.x", "Kit.x"]],
    ["a module for a framework", { modules: ["koa-tea"], path: "" }, ["koaTea", "KoaTea", "koa_tea", "tea", "Tea"]],
    ["a file in a module", { modules: ["acme/kit"], path: "x" }, []],
    ["a name of two words", { modules: ["acme/kit"], path: "MakeTea().pour" }, ["MakeTea().pour"]],
    ["a name that the module has, too", { modules: ["acme"], path: "Acme" }, ["acme.Acme", "Acme.Acme", "Acme"]],
    [
      "a passport strategy",
      { modules: ["@a/passport-acme"], path: "Strategy" },
      ["passportAcme.Strategy", "PassportAcme.Strategy", "passport_acme.Strategy", "AcmeStrategy"],
    ],
    ["a global", { path: "Math.random" }, []],
    ["a method of what is handed in", { receivers: ["request"], path: "readTea" }, []],
  ])("%s", (_, api, paths) => {
    expect(localPaths(api)).toEqual(paths);
  });
});

describe("a table, in a file without imports", () => {
  const table = new ApiTable([
    { name: "made", modules: ["acme-kit"], path: "" },
    { name: "poured", modules: ["acme-kit"], path: "TeaPot()….pour" },
    { name: "one", modules: ["one"], path: "makeCup" },
    { name: "other", modules: ["other"], path: "makeCup" },
    { name: "sub", modules: ["jug"], path: "fillJug" },
    { name: "whole", modules: ["jug/fill"], path: "fillJug" },
  ]);
  const rows = (code: string) =>
    read(code, (sourceCode) =>
      nodesOf(sourceCode, "CallExpression").flatMap((call) => table.rowOf(call, sourceCode)?.name ?? []),
    );

  it.each([
    ["knows a module by its name", "acmeKit({})", ["made"]],
    ["knows a method of a chain", "new TeaPot().warm().pour()", ["poured"]],
    ["prefers what is named after its package", "jug.fillJug()", ["sub"]],
    ["takes no name for what several packages export", "makeCup()", []],
    ["knows what several modules of a package export", "fillJug()", ["sub"]],
    ["knows which of several packages is named", "other.makeCup()", ["other"]],
    ["leaves alone what the file declares", "function acmeKit() {} acmeKit()", []],
    ["leaves alone what a function is given", "function f(acmeKit) { acmeKit(); }", []],
    ["leaves alone a file that imports", `import x from "x"; acmeKit()`, []],
    ["leaves alone a file that requires", `const x = require("x"); acmeKit()`, []],
  ])("%s", (_, code, expected) => {
    expect(rows(code)).toEqual(expected);
  });
});
