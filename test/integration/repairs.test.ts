import { readdirSync } from "node:fs";
import type { Linter } from "eslint";
import ts from "typescript";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { credentialFormats } from "../../src/credentials/formats/index.js";
import { createScanner } from "../../src/credentials/scanner.js";
import plugin from "../../src/index.js";
import { applyEdit, lint } from "./linting.js";

interface CollectedCase {
  readonly rule: string;
  readonly name: string;
  readonly code: string;
  readonly filename?: string;
  readonly options?: readonly unknown[];
  readonly settings?: Record<string, unknown>;
}

const collected = vi.hoisted(() => ({ cases: [] as unknown[] }));
vi.mock("../run.js", () => ({
  run: (rule: string, _: unknown, { invalid }: { invalid: readonly object[] }) => {
    collected.cases.push(...invalid.map((given) => ({ rule, ...given })));
  },
}));

for (const name of readdirSync(new URL("../rules", import.meta.url))) await import(`../rules/${name.replace(/\.ts$/, "")}.ts`);
const cases = collected.cases as CollectedCase[];

/** One edit of one report of one case. */
interface Repair {
  readonly given: CollectedCase;
  readonly title: string;
  readonly report: Linter.LintMessage;
  readonly output: string;
}

/** Every rule on, with the case's own options for its rule. */
function lintCase({ rule, code, filename, options, settings }: CollectedCase, text = code): Linter.LintMessage[] {
  const rules = Object.fromEntries(
    Object.keys(plugin.rules).map((name) => [
      `credential-hygiene/${name}`,
      name === rule ? (["error", ...(options ?? [])] as const) : "error",
    ]),
  ) as Linter.RulesRecord;
  return lint(text, { rules, ...(filename !== undefined && { filename }), ...(settings && { settings }) });
}

function repairsOf(given: CollectedCase): Repair[] {
  return lintCase(given)
    .filter(({ ruleId }) => ruleId === `credential-hygiene/${given.rule}`)
    .flatMap((report) => {
      const edits = [
        ...(report.suggestions ?? []).map(({ desc, fix }) => ({ title: desc, fix })),
        ...(report.fix ? [{ title: "fix", fix: report.fix }] : []),
      ];
      return edits.map(({ title, fix }) => ({ given, title, report, output: applyEdit(given.code, fix) }));
    });
}

const repairs = cases.flatMap(repairsOf);
const keyOf = ({ ruleId, messageId }: Linter.LintMessage) => `${ruleId ?? "parser"} ${messageId ?? ""}`;

/** What of `after` isn't in `before`, counted. */
function added(before: readonly string[], after: readonly string[]): string[] {
  const rest = [...before];
  return after.filter((key) => {
    const index = rest.indexOf(key);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

it("collects the cases of every rule", () => {
  expect(new Set(cases.map(({ rule }) => rule))).toEqual(new Set(Object.keys(plugin.rules)));
  expect(repairs.length).toBeGreaterThan(cases.length - 1);
});

describe("every report", () => {
  const { scan } = createScanner(credentialFormats);

  it.each(cases.map((given) => [`${given.rule}: ${given.name}`, given] as const))(
    "%s has a suggestion and shows no credential",
    (_, given) => {
      const lines = given.code.split("\n");
      for (const { message, suggestions, line, column, endLine, endColumn } of lintCase(given)) {
        expect(suggestions?.length ?? 0, message).toBeGreaterThan(0);
        const texts = [message, ...(suggestions ?? []).map(({ desc }) => desc)];
        const written =
          line === endLine ? (lines[line - 1] ?? "").slice(column - 1, (endColumn ?? 1) - 1).replace(/^["'`]|["'`]$/g, "") : "";
        for (const text of texts) {
          expect(scan(text)).toEqual([]);
          if (given.rule === "no-hardcoded-credentials" && written.length >= 6) expect(text).not.toContain(written);
        }
      }
    },
  );
});

describe("every repair", () => {
  const table = repairs.map((repair) => [`${repair.given.rule}: ${repair.given.name} → ${repair.title}`, repair] as const);

  it.each(table)("%s", (_, { given, report, output }) => {
    const before = lintCase(given).map(keyOf);
    const after = lintCase(given, output);
    // It parses, its report is gone, and no other report has come.
    expect(after.filter(({ fatal }) => fatal)).toEqual([]);
    expect(added(before, after.map(keyOf))).toEqual([]);
    expect(after.filter((message) => keyOf(message) === keyOf(report)).length).toBeLessThan(
      before.filter((key) => key === keyOf(report)).length,
    );
    // The file keeps its module system.
    if (/\brequire\(/.test(given.code) && !/^(?:import|export)\b/m.test(given.code)) expect(output).not.toMatch(/^import\b/m);
    if (/^(?:import|export)\b/m.test(given.code))
      expect(output.match(/\brequire\(/g)?.length ?? 0).toBe(given.code.match(/\brequire\(/g)?.length ?? 0);
  });
});

describe("every repair of a TypeScript case", () => {
  const typescript = repairs.filter(({ given }) => !/\.c?js$/.test(given.filename ?? "file.ts"));
  const fileOf = (repair: Repair, index: number, side: string) =>
    `/types/${index}/${side}${/\.tsx$/.test(repair.given.filename ?? "") ? ".tsx" : ".ts"}`;
  let errors: ReadonlyMap<string, string[]>;

  beforeAll(() => {
    const files = new Map(
      typescript.flatMap(
        (repair, index) =>
          [
            [fileOf(repair, index, "before"), repair.given.code],
            [fileOf(repair, index, "after"), repair.output],
          ] as const,
      ),
    );
    errors = typeErrors(files);
  }, 120_000);

  it.each(
    typescript.map((repair, index) => [`${repair.given.rule}: ${repair.given.name} → ${repair.title}`, repair, index] as const),
  )("%s adds no type error", (_, repair, index) => {
    const before = errors.get(fileOf(repair, index, "before")) ?? [];
    expect(added(before, errors.get(fileOf(repair, index, "after")) ?? [])).toEqual([]);
  });
});

/** The type errors of files that stand in memory only, by file: one program for all, with the packages that are installed. */
function typeErrors(files: ReadonlyMap<string, string>): Map<string, string[]> {
  const root = process.cwd();
  const onDisk = (name: string) => name.replace(/^\/types\//, `${root}/test/types-of-repairs/`);
  const virtual = new Map([...files].map(([name, text]) => [onDisk(name), text]));
  // Packages that aren't installed are `any`, and so is what cases leave undeclared.
  virtual.set(
    `${root}/test/types-of-repairs/ambient.d.ts`,
    `declare module "*"; declare namespace JSX { interface IntrinsicElements { [name: string]: any } interface Element {} } interface ImportMeta { readonly env: Record<string, string> }`,
  );
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.Preserve,
    types: ["node"],
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    moduleDetection: ts.ModuleDetectionKind.Force,
    esModuleInterop: true,
    noUncheckedIndexedAccess: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, version, ...rest) => {
    const text = virtual.get(name);
    return text === undefined ? getSourceFile.call(host, name, version, ...rest) : ts.createSourceFile(name, text, version, true);
  };
  host.fileExists = (name) => virtual.has(name) || fileExists.call(host, name);
  host.readFile = (name) => virtual.get(name) ?? readFile.call(host, name);
  const program = ts.createProgram([...virtual.keys()], options, host);
  const found = new Map<string, string[]>();
  for (const name of files.keys()) {
    const source = program.getSourceFile(onDisk(name));
    const diagnostics = source ? [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)] : [];
    found.set(
      name,
      diagnostics.map(({ code, messageText }) => `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`),
    );
  }
  return found;
}
