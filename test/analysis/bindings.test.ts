import { describe, expect, it } from "vitest";
import { importedModules, originOf } from "../../src/analysis/bindings.js";
import { probed, read } from "./reading.js";

/** Where the argument of `probe(…)` comes from, as "root: path". */
const origin = (code: string) =>
  read(code, (sourceCode) => {
    const found = originOf(probed(sourceCode), sourceCode);
    if (!found) return undefined;
    const { root, path } = found;
    return `${root.type === "module" ? root.module : root.type === "receiver" ? `<${root.name}>` : "global"}: ${path}`;
  });

describe("originOf", () => {
  it.each([
    ["a default import", `import jwt from "lib"; probe(jwt.verify)`, "lib: verify"],
    ["a named import", `import { verify } from "lib"; probe(verify)`, "lib: verify"],
    ["a renamed import", `import { verify as v } from "lib"; probe(v)`, "lib: verify"],
    ["a default import by its name", `import { default as jwt } from "lib"; probe(jwt.verify)`, "lib: verify"],
    ["a namespace import", `import * as jwt from "lib"; probe(jwt.verify)`, "lib: verify"],
    ["a namespace's default", `import * as jwt from "lib"; probe(jwt.default.verify)`, "lib: verify"],
    ["import x = require()", `import jwt = require("lib"); probe(jwt.verify)`, "lib: verify"],
    ["require", `const jwt = require("lib"); probe(jwt.verify)`, "lib: verify"],
    ["require at once", `probe(require("lib").verify)`, "lib: verify"],
    ["require, destructured", `const { verify } = require("lib"); probe(verify)`, "lib: verify"],
    ["require, destructured and renamed", `const { a: { verify: v } } = require("lib"); probe(v)`, "lib: a.verify"],
    ["a dynamic import", `async function f() { const jwt = await import("lib"); probe(jwt.verify); }`, "lib: verify"],
    ["an alias", `import jwt from "lib"; const check = jwt.verify; probe(check)`, "lib: verify"],
    ["a variable assigned once", `import jwt from "lib"; let check; check = jwt.verify; probe(check)`, "lib: verify"],
    ["a computed member", `import jwt from "lib"; probe(jwt["verify"])`, "lib: verify"],
    ["a cast and an optional chain", `import jwt from "lib"; probe((jwt as any)?.verify)`, "lib: verify"],
    [
      "an instance",
      `import { Signer } from "lib"; const s = new Signer(); probe(s.setIssuer("a").sign)`,
      "lib: Signer().setIssuer().sign",
    ],
    [
      "an awaited result",
      `import { cookies } from "lib"; async function f() { probe((await cookies()).set); }`,
      "lib: cookies().set",
    ],
    [
      "a promisified function",
      `import { promisify } from "node:util"; import jwt from "lib"; const v = promisify(jwt.verify); probe(v)`,
      "lib: verify",
    ],
    [
      "a parameter by its type",
      `import { Service } from "lib"; function f(jwt: Service) { probe(jwt.sign); }`,
      "lib: Service().sign",
    ],
    [
      "a parameter property",
      `import { Service } from "lib"; class A { constructor(private readonly jwt: Service) {} f() { probe(this.jwt.sign); } }`,
      "lib: Service().sign",
    ],
    [
      "a field by its type",
      `import * as lib from "lib"; class A { jwt!: lib.Service; f() { probe(this.jwt.sign); } }`,
      "lib: Service().sign",
    ],
    [
      "a field by its initializer",
      `import { Service } from "lib"; class A { #jwt = new Service(); f() { probe(this.#jwt.sign); } }`,
      "lib: Service().sign",
    ],
    [
      "a field set in the constructor",
      `import { Service } from "lib"; class A { jwt; constructor() { this.jwt = new Service(); } f() { probe(this.jwt.sign); } }`,
      "lib: Service().sign",
    ],
    ["typeof import", `function f(jwt: typeof import("lib")) { probe(jwt.verify); }`, "lib: verify"],
    ["a global", `probe(Math.random)`, "global: Math.random"],
    ["a global by way of globalThis", `probe(globalThis.Math.random)`, "global: Math.random"],
    ["a shadowed global", `import { Math } from "lib"; probe(Math.random)`, "lib: Math.random"],
    ["a parameter", `function f(res) { probe(res.cookie); }`, "<res>: cookie"],
    ["a function of the file", `function verify() {} probe(verify)`, undefined],
  ])("%s", (_, code, expected) => {
    expect(origin(code)).toBe(expected);
  });

  it("gives up on circles and on endless chains", () => {
    expect(origin("const a = b; const b = a; probe(a)")).toBe("<a>: ");
    expect(origin(`import x from "lib"; probe(x${".a()".repeat(300)})`)).toBeUndefined();
  });
});

describe("importedModules", () => {
  it("names what the text imports", () => {
    const code = `import "a"; import b from 'b'; export * from "c"; const d = require("d"); const e = import("e"); import f = require("f"); import type g from "g"; const h = "h";`;
    expect([...read(code, importedModules)].sort()).toEqual(["a", "b", "c", "d", "e", "f", "g"]);
  });
});
