import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CredentialFormat } from "../../src/credentials/format.js";
import { credentialFormats } from "../../src/credentials/formats/index.js";
import { redact } from "../../src/credentials/redact.js";
import { createScanner } from "../../src/credentials/scanner.js";
import { anchorsOf, parseTemplate, patternSource } from "../../src/credentials/template.js";
import { jwt, sampleOf } from "../samples.js";

const format = (template: string, rest: Partial<CredentialFormat> = {}): CredentialFormat => ({
  id: template,
  provider: "Acme",
  name: "key",
  kind: "secret",
  template,
  env: "ACME_KEY",
  source: "vendor",
  ...rest,
});

describe("templates", () => {
  it.each([
    ["ghp_{b62:36}", ["ghp_"], "ghp_[0-9A-Za-z]{36}"],
    ["(live|test)_{hex:2,4}", ["live_", "test_"], "(?:live|test)_[0-9a-f]{2,4}"],
    ["a(-b)?c{d:1}", ["ac", "a-bc"], "a(?:-b)?c[0-9]{1}"],
    ["x.y{uuid}", ["x.y"], "x\\.y(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"],
    ["k(a{d:1}|b)c", ["ka", "kb"], "k(?:a[0-9]{1}|b)c"],
    ["{d:3}", [], "[0-9]{3}"],
    ["{d:2,3}", [], "[0-9]{2,3}"],
    ["a{[0-9.]:2}", ["a"], "a[0-9.]{2}"],
  ])("%s", (template, anchors, source) => {
    const nodes = parseTemplate(template);
    expect([...(anchorsOf(nodes)?.texts ?? [])].sort()).toEqual([...anchors].sort());
    expect(patternSource(nodes)).toBe(source);
  });

  it.each([
    ["{hex:32}-us{d:1,2}", ["-us"], { min: 32, max: 32 }],
    ["{d:8,10}:AA{u64:33}", [":AA"], { min: 8, max: 10 }],
    ["{b62:6}_{b62:29}_mmk", ["_mmk"], { min: 36, max: 36 }],
    ["(a|{d:4}){d:2}xyz", ["xyz"], { min: 3, max: 6 }],
  ])("%s is looked for behind its opening", (template, texts, lead) => {
    expect(anchorsOf(parseTemplate(template))).toEqual({ texts, lead });
  });

  it("has no anchor behind an opening of any length", () => {
    expect(anchorsOf(parseTemplate("{d:1,40}-us"))).toBeUndefined();
  });

  it.each(["{d:3", "{zzz:3}", "{d}", "(a|b", "a)", "a}"])("%s is refused with its position", (template) => {
    expect(() => parseTemplate(template)).toThrow(/^template "/);
  });
});

describe("the scanner", () => {
  const { scan } = createScanner([format("ab_{d:4}"), format("ab_x_{d:4}"), format("ab_{d:4,8}-z")]);

  it("finds each occurrence with its offsets", () => {
    expect(scan("ab_1234 and 'ab_5678'").map(({ value, start, end }) => [value, start, end])).toEqual([
      ["ab_1234", 0, 7],
      ["ab_5678", 13, 20],
    ]);
  });
  it("prefers the longest anchor", () => {
    expect(scan("ab_x_1234").map((finding) => finding.format.id)).toEqual(["ab_x_{d:4}"]);
  });
  it("takes the format that matches whole", () => {
    expect(scan("ab_123456-z").map((finding) => finding.format.id)).toEqual(["ab_{d:4,8}-z"]);
  });
  it("ignores what goes on before or behind", () => {
    expect(scan("xab_1234 ab_12345 ab_1234_")).toEqual([]);
  });
  it("finds a format whose anchor stands behind its opening, and its whole opening", () => {
    const { scan: behind } = createScanner([format("{d:2,4}-zz{d:2}"), format("ab_{d:4}")]);
    expect(behind("x = '1234-zz56' 12-zz34,ab_1234-zz56").map(({ value, start }) => [value, start])).toEqual([
      ["1234-zz56", 5],
      ["12-zz34", 16],
    ]);
    expect(behind("a1234-zz56 1-zz56 12345-zz56 1234-zz5 12-zz345")).toEqual([]);
  });
  it("finds nothing in the middle of a base64 text", () => {
    const { scan: plain } = createScanner([format("zz{b62:8}")]);
    expect(plain("abc+zzk3l9x0q2/def abc/zzk3l9x0q2+def abc/zzk3l9x0q2/def")).toEqual([]);
    expect(plain("/zzk3l9x0q2 'zzk3l9x0q2'+x")).toHaveLength(2);
  });
  it("finds a value behind an escape in a string", () => {
    expect(scan("\\nab_1234")).toHaveLength(1);
  });
  it("lets placeholders and samples be", () => {
    const { scan: stripe } = createScanner([format("sk_live_{b62:24,60}")]);
    expect(stripe("sk_live_xxxxxxxxxxxxxxxxxxxxxxxx sk_live_yourSecretKeyGoesHere123")).toEqual([]);
  });
  it("takes letters of one case for no drawn value, unless the format has no others", () => {
    const { scan: mixed } = createScanner([format("zz_{b62:20,40}"), format("yy_{al:20,40}")]);
    expect(mixed(`zz_${"ACGKBEDQ".repeat(3)} zz_${"fieldsofgold".repeat(2)}`)).toEqual([]);
    expect(mixed("zz_ACGKBEDQfACGKLEDZACG yy_qwmzxnfhtbkdlrvpcgqs")).toHaveLength(2);
  });
  it("reads a JWT's role", () => {
    const { scan: scanAll } = createScanner(credentialFormats);
    expect(scanAll(jwt({ role: "anon", iss: "supabase" }))[0]?.kind).toBe("publishable");
    expect(scanAll(jwt({ role: "service_role", iss: "supabase" }))[0]?.kind).toBe("secret");
    expect(scanAll(jwt({ iss: "supabase-demo" }))).toEqual([]);
    expect(scanAll(jwt({ iss: "https://id.acme.io", aud: "test" }))).toEqual([]);
    expect(scanAll(jwt({ iss: "http://localhost:8080/auth" }))).toEqual([]);
    expect(scanAll(jwt({ source: "dev", testData: "emulated" }))).toEqual([]);
    expect(scanAll(jwt({ iss: "testa.io", aud: "contest" }))).toHaveLength(1);
    expect(scanAll("eyJub3RhanNvbg.eyJub3RhanNvbiI.aaaaaaaaaaaaaaaaaaaaaaaa")).toEqual([]);
  });
  it("finds the same whatever stands around, at any offset", () => {
    const known = credentialFormats.find(({ id }) => id === "github-pat");
    if (!known) throw new Error("no such format");
    const value = sampleOf(known);
    const { scan: scanAll } = createScanner(credentialFormats);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(" ", "\n", '"', "(", "é", "😀", "=", ";")), (around) => {
        const prefix = around.join("");
        const found = scanAll(`${prefix}${value} ${prefix}`).filter((finding) => finding.format.id === "github-pat");
        expect(found.map(({ start, end }) => [start, end])).toEqual([[prefix.length, prefix.length + value.length]]);
      }),
    );
  });
  it.each([
    "a".repeat(100_000),
    "=".repeat(100_000),
    "eyJ".repeat(50_000),
    "://".repeat(50_000),
    "sk-".repeat(50_000),
    "https://".repeat(20_000),
    "https://a.infura.io/v3/".repeat(10_000),
    "a.quiknode.pro/".repeat(10_000),
    `eyJ${"a".repeat(500_000)}`,
    "-----BEGIN PRIVATE KEY-----".repeat(5_000),
    "postgres://a:".repeat(10_000),
  ])("is linear on hostile text %#", (text) => {
    const { scan: scanAll } = createScanner(credentialFormats);
    scanAll("warm up");
    const timeOf = (input: string) => {
      const start = performance.now();
      scanAll(input);
      return performance.now() - start;
    };
    const half = Math.max(timeOf(text.slice(0, text.length / 2)), 1);
    // Quadratic cost would be four times; noise is allowed for.
    expect(timeOf(text) / half).toBeLessThan(20);
    expect(timeOf(text)).toBeLessThan(2000);
  });
});

describe("redact", () => {
  it("shows the format's fixed opening only", () => {
    const known = format("sk_live_{b62:24}");
    expect(redact({ format: known, value: sampleOf(known) })).toBe("sk_live_…");
  });
});
