import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alternatives, openingOf, textOf, type Value } from "../../src/analysis/value.js";
import { evaluate } from "../../src/analysis/values.js";
import { probed, read } from "./reading.js";

const valueOf = (code: string): Value => read(code, (sourceCode) => evaluate(probed(sourceCode), sourceCode));

/** A value as text: constants as JSON, texts with `…` for what isn't known. */
function show(value: Value): string {
  switch (value.kind) {
    case "constant":
      return value.value === undefined ? "undefined" : JSON.stringify(value.value);
    case "text":
      return value.parts.map((part) => ("text" in part ? part.text : "…")).join("");
    case "choice":
      return alternatives(value).map(show).join(" | ");
    case "environment":
      return `$${value.name ?? "?"}`;
    default:
      return value.kind;
  }
}

describe("evaluate", () => {
  it.each([
    [`"a"`, `"a"`],
    ["1 + 2 * 3", "7"],
    ["60 * 60 * 24 - 1", "86399"],
    ["2 ** 10", "1024"],
    ["-5", "-5"],
    [`"a" + "b" + 1`, `"ab1"`],
    ["`a${1}b`", `"a1b"`],
    ["`a${x}b`", "a…b"],
    [`"a" + x`, "a…"],
    [`["a", "b"].join("-")`, `"a-b"`],
    [`["a", x].join("")`, "a…"],
    [`"a".concat("b", "c")`, `"abc"`],
    [`" a ".trim().toUpperCase()`, `"A"`],
    [`atob("aGk=")`, `"hi"`],
    [`Buffer.from("aGk=", "base64").toString()`, `"hi"`],
    [`Buffer.from("6869", "hex")`, `"hi"`],
    [`new TextEncoder().encode("a")`, `"a"`],
    [`new URL("https://a.io/x")`, `"https://a.io/x"`],
    [`new URL("/x", "https://a.io")`, `"https://a.io/x"`],
    [`new URL("https://a.io").href`, `"https://a.io"`],
    [`String("a")`, `"a"`],
    [`Number("5")`, "5"],
    [`("a" as string)!`, `"a"`],
    [`"a" satisfies string`, `"a"`],
    [`c ? "a" : "b"`, `"a" | "b"`],
    [`x || "a"`, `unknown | "a"`],
    [`process.env.KEY`, "$KEY"],
    [`process.env["KEY"] ?? "a"`, `$KEY | "a"`],
    [`import.meta.env.KEY`, "$KEY"],
    [`Deno.env.get("KEY")`, "$KEY"],
    ["undefined", "undefined"],
    ["void 0", "undefined"],
    ["/a/", "regex"],
    ["() => 1", "function"],
    ["await x", "unknown"],
  ])("%s is %s", (expression, expected) => {
    expect(show(valueOf(`async function f(x, c) { probe(${expression}); }`))).toBe(expected);
  });

  it.each([
    ["a constant", `const a = "x"; probe(a)`, `"x"`],
    ["a variable assigned once", `let a; a = "x"; probe(a)`, `"x"`],
    ["a variable that changes", `let a = "x"; a = "y"; probe(a)`, "unknown"],
    ["a property", `const o = { a: { b: "x" } }; probe(o.a.b)`, `"x"`],
    ["a property through a spread", `const p = { a: "x" }; const o = { ...p }; probe(o.a)`, `"x"`],
    ["a property that an unknown spread may replace", `const o = { a: "x", ...p }; probe(o.a)`, `"x"`],
    ["an element", `const l = ["x", "y"]; probe(l[1])`, `"y"`],
    ["a frozen object", `const o = Object.freeze({ a: "x" }); probe(o.a)`, `"x"`],
    ["a member of an enum", `enum E { A = "x" } probe(E.A)`, `"x"`],
    ["a destructured property", `const o = { a: "x" }; const { a } = o; probe(a)`, `"x"`],
    ["a destructured default", `const { a = "x" } = o; probe(a)`, `unknown | "x"`],
    ["a destructured environment", `const { KEY } = process.env; probe(KEY)`, "$KEY"],
    ["a default of a parameter", `function f(a = "x") { probe(a); }`, `unknown | "x"`],
    ["a helper that returns one expression", `const url = () => "x"; probe(url())`, `"x"`],
    ["a helper as a declaration", `function url() { return "x"; } probe(url())`, `"x"`],
  ])("%s", (_, code, expected) => {
    expect(show(valueOf(code))).toBe(expected);
  });

  it("folds whatever concatenation and template to what JavaScript makes of it", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "\\", "`", "$", "{", "}", '"', "\n", "é", "😀") });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (parts) => {
        const sum = parts.map((part) => JSON.stringify(part)).join(" + ");
        const template = `\`${parts.map((part) => `\${${JSON.stringify(part)}}`).join("")}\``;
        expect(textOf(valueOf(`probe(${sum})`))).toBe(parts.join(""));
        expect(textOf(valueOf(`probe(${template})`))).toBe(parts.join(""));
        expect(textOf(valueOf(`probe([${parts.map((part) => JSON.stringify(part)).join()}].join(""))`))).toBe(parts.join(""));
      }),
      { numRuns: 60 },
    );
  });

  it("computes whatever arithmetic as JavaScript does", () => {
    const number = fc.integer({ min: 0, max: 1000 }).map(String);
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 4 },
        number,
        fc
          .tuple(tie("expression"), fc.constantFrom("+", "-", "*"), tie("expression"))
          .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      ),
    }));
    fc.assert(
      fc.property(expression, (source) => {
        const value = valueOf(`probe(${source})`);
        expect(value.kind === "constant" && value.value).toBe(new Function(`return ${source}`)());
      }),
      { numRuns: 60 },
    );
  });

  it("stays small where names double", () => {
    const code = Array.from({ length: 40 }, (_, index) => `const a${index + 1} = a${index} + a${index};`).join("");
    expect(valueOf(`const a0 = "x"; ${code} probe(a40)`).kind).toBe("unknown");
  });

  it("knows a text's beginning", () => {
    expect(openingOf(valueOf("probe(`http://a.io/${x}`)"))?.text).toBe("http://a.io/");
    expect(openingOf(valueOf("probe(x + 'a')"))).toBeUndefined();
  });
});
