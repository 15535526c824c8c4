import { existsSync, readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { credentialFormats } from "../../src/credentials/formats/index.js";
import plugin from "../../src/index.js";
import type { Api } from "../../src/libraries/concept.js";
import { credentialParameters } from "../../src/libraries/credential-parameters/index.js";
import { durationSources } from "../../src/libraries/durations.js";
import { httpRequests } from "../../src/libraries/http-requests.js";
import { publicDefinitions, publicEnvironments } from "../../src/libraries/public-environment.js";
import { randomSources } from "../../src/libraries/random-sources.js";
import { runtimeEvidence } from "../../src/libraries/runtimes.js";
import { tokenDecodings } from "../../src/libraries/token-decoding.js";
import { tokenLifetimes } from "../../src/libraries/token-lifetimes/index.js";
import { tokenVerifications } from "../../src/libraries/token-verification.js";

const root = new URL("../../", import.meta.url);
const namesIn = (folder: string, ending: string) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(ending) && name !== `index${ending}`)
    .map((name) => name.slice(0, -ending.length))
    .sort();
const registered = Object.keys(plugin.rules).sort();

describe("rules", () => {
  it("are registered, tested and documented: one file each", () => {
    expect(namesIn("src/rules", ".ts")).toEqual(registered);
    expect(namesIn("test/rules", ".test.ts")).toEqual(registered);
    expect(namesIn("rules-docs", ".md")).toEqual(registered);
  });

  it.each(Object.entries(plugin.rules))("%s describes itself", (name, { meta }) => {
    expect(meta.docs?.url).toMatch(new RegExp(`/rules-docs/${name}\\.md$`));
    expect(meta.docs?.cwe.length).toBeGreaterThan(0);
    expect(meta.docs?.standards.length).toBeGreaterThan(0);
    expect(meta.hasSuggestions).toBe(true);
  });

  it.each(Object.entries(plugin.rules))(
    "%s: its page names each standard's document and CWE that its meta cites",
    (name, { meta }) => {
      const page = readFileSync(new URL(`rules-docs/${name}.md`, root), "utf8");
      const cited = meta.docs?.cwe.map((id) => `CWE-${String(id)}`) ?? [];
      expect(cited.some((id) => page.includes(id))).toBe(true);
      for (const standard of meta.docs?.standards ?? [])
        expect(page).toContain(/^(?:RFC \d+|OWASP (?:ASVS 5\.0|MASVS)|SAML 2\.0 \w+)/.exec(standard)?.[0]);
    },
  );
});

describe("presets", () => {
  const enabled = (preset: keyof typeof plugin.configs) =>
    Object.keys(Object.assign({}, ...plugin.configs[preset].map(({ rules }) => rules ?? {})) as object).sort();
  const prefixed = (names: readonly string[]) => names.map((name) => `credential-hygiene/${name}`);

  it("are computed from the rules' meta", () => {
    const recommended = registered.filter((name) => plugin.rules[name as keyof typeof plugin.rules].meta.docs?.recommended);
    expect(enabled("recommended")).toEqual(prefixed(recommended));
    expect(enabled("strict")).toEqual(prefixed(registered));
    expect(enabled("all")).toEqual(prefixed(registered));
  });
});

describe("modules", () => {
  /** Rules ask for concepts; analysis reads syntax. Neither names a library's module or a provider. */
  const tables: readonly (readonly Api[])[] = [
    credentialParameters,
    publicDefinitions,
    publicEnvironments,
    durationSources,
    httpRequests,
    randomSources,
    tokenDecodings,
    tokenLifetimes,
    tokenVerifications,
  ];
  const vendors = new Set([
    ...tables.flat().flatMap(({ modules = [] }) => modules),
    ...runtimeEvidence.modules.flatMap(({ names }) => names),
    ...credentialFormats.map(({ provider }) => provider),
  ]);
  // Words of HTTP before they are libraries.
  for (const word of ["request", "cookie", "cookies"]) vendors.delete(word);

  /** The string literals of a source file that are the name of a library or provider. */
  function vendorsIn(file: string): string[] {
    const source = ts.createSourceFile(file, readFileSync(new URL(file, root), "utf8"), ts.ScriptTarget.ES2022, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) && !ts.isImportDeclaration(node.parent) && vendors.has(node.text)) found.push(node.text);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  }

  it.each(["src/rules", "src/analysis"].flatMap((folder) => namesIn(folder, ".ts").map((name) => `${folder}/${name}.ts`)))(
    "%s names no library",
    (file) => {
      expect(vendorsIn(file)).toEqual([]);
    },
  );

  it.each(["analysis", "credentials", "libraries", "languages", "rules", "suggestions", "cli"])("src/%s has tests", (room) => {
    expect(existsSync(new URL(`test/${room}`, root))).toBe(true);
    expect(readdirSync(new URL(`test/${room}`, root)).some((name) => name.endsWith(".test.ts"))).toBe(true);
  });
});
