import { describe, expect, it } from "vitest";
import { destinationsOf } from "../../src/analysis/destinations.js";
import { nodesOf, read } from "./reading.js";

/** The places that the result of `source()` reaches. */
const places = (code: string, filename = "file.ts") =>
  read(
    code,
    (sourceCode) => {
      const call = nodesOf(sourceCode, "CallExpression").find(
        ({ callee }) => callee.type === "Identifier" && callee.name === "source",
      );
      return call ? destinationsOf(call, sourceCode).map(({ kind, name }) => `${kind} ${name}`) : [];
    },
    filename,
  );

describe("destinationsOf", () => {
  it.each([
    ["const a = source();", ["variable a"]],
    ["const a = source() as string;", ["variable a"]],
    ["const a = `x${source()}y`;", ["variable a"]],
    ["const a = 'x' + source().slice(2);", ["variable a"]],
    ["const a = String(source());", ["variable a"]],
    ["const a = f ? source() : 1;", ["variable a"]],
    ["const a = source() ? 1 : 2;", []],
    ["const a = source() > 1;", []],
    ["const a = source().length;", []],
    ["const a = alphabet[source()];", ["variable a"]],
    ["const a = alphabet.charAt(source());", ["variable a"]],
    ["const a = hash.update(source()).digest();", ["variable a"]],
    ["const a = Buffer.from(source(), 'hex');", ["variable a"]],
    ["const a = Buffer.from(x, source());", ["argument from"]],
    ["const a = [1].map(() => source()).join('');", ["variable a"]],
    ["const a = Array.from({ length: 2 }, () => source());", ["variable a"]],
    ["const a = 'x'.replace(/x/g, () => source());", ["variable a"]],
    ["let a = ''; a += source(); const b = a;", ["variable a", "variable b"]],
    ["const l = []; l.push(source()); const b = l.join('');", ["variable l", "variable b"]],
    ["const l = []; l[0] = source(); const b = l;", ["property 0"]],
    ["const l = []; for (const i of x) l[i] = source(); const b = l;", ["variable l", "variable b"]],
    ["x.y.token = source();", ["property token"]],
    ["f({ token: source() });", ["property token"]],
    ["class A { token = source(); }", ["property token"]],
    ["function f(token = source()) {}", ["parameter token"]],
    ["function makeToken() { return source(); } const b = makeToken();", ["result makeToken", "variable b"]],
    ["const makeToken = () => source();", ["result makeToken"]],
    ["const a = (() => source())();", ["variable a"]],
    ["headers.set('X-Key', source());", ["entry X-Key"]],
    ["f(source());", ["argument f"]],
    ["if (source()) f();", []],
    ["const [a, b] = [1, source()];", ["variable b"]],
    ["const [[a]] = [source()];", []],
    ["const f = { a: z.string().default(source()).optional() };", ["property a"]],
    ["const f = { a: str({ default: source() }) };", ["property a"]],
    ["option('a', { default: source() });", ["property a"]],
    ["f({ default: source() });", ["property default"]],
    ["const a = source(); const b = a; const c = { d: b };", ["variable a", "variable b", "property d"]],
  ])("%s", (code, expected) => {
    expect(places(code)).toEqual(expected);
  });

  it("reaches JSX attributes", () => {
    expect(places("const A = () => <B key={source()} />;", "file.tsx")).toEqual(["attribute key"]);
    expect(places('const A = () => <input name="token" value={source()} />;', "file.tsx")).toEqual(["attribute token"]);
    expect(places("const A = () => <input value={source()} />;", "file.tsx")).toEqual(["attribute value"]);
  });

  it("ends on circles", () => {
    expect(places("let a = source(); a = a + a; const b = a; a = b;")).toContain("variable a");
  });
});
