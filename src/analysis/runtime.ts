import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { PathEvidence, Runtime, RuntimeEvidence } from "../libraries/concept.js";
import { importedModules } from "./bindings.js";
import type { SourceCode } from "./file.js";

/** Where a file runs and the reason, as a clause for a message: "it has `"use client"`". */
export interface RuntimeVerdict {
  readonly runtime: Runtime;
  readonly because: string;
}

/** Runtimes whose code is in the hands of its user: they can't keep a secret (RFC 6749 section 2.1, RFC 8252). */
export function isPublicClient(runtime: Runtime): boolean {
  return runtime === "browser" || runtime === "native" || runtime === "desktop";
}

/** Infers a file's runtime. The strongest evidence decides: directive, file convention, import, JSX and globals, folder. */
export function inferRuntime(sourceCode: SourceCode, filename: string, evidence: RuntimeEvidence): RuntimeVerdict {
  const path = filename.replaceAll("\\", "/");
  return (
    fromDirective(sourceCode) ??
    fromPath(path, evidence.paths) ??
    fromImports(sourceCode, evidence) ??
    fromSyntax(sourceCode, evidence) ??
    fromPath(path, evidence.folders) ?? { runtime: "unknown", because: "" }
  );
}

function fromPath(path: string, evidence: readonly PathEvidence[]): RuntimeVerdict | undefined {
  return evidence.find(
    ({ within, file }) => (within?.some((folder) => path.includes(`/${folder}/`)) ?? true) && (file?.test(path) ?? true),
  );
}

function fromDirective(sourceCode: SourceCode): RuntimeVerdict | undefined {
  if (sourceCode.text.startsWith("#!")) return { runtime: "server", because: "it starts with `#!`" };
  for (const statement of sourceCode.ast.body) {
    if (statement.type !== AST_NODE_TYPES.ExpressionStatement || statement.directive === undefined) break;
    if (statement.directive === "use client") return { runtime: "browser", because: 'it has `"use client"`' };
    if (statement.directive === "use server") return { runtime: "server", because: 'it has `"use server"`' };
  }
  return undefined;
}

function fromImports(sourceCode: SourceCode, evidence: RuntimeEvidence): RuntimeVerdict | undefined {
  const imported = [...importedModules(sourceCode)];
  if (imported.length === 0) return undefined;
  const types = new Set(
    sourceCode.ast.body.flatMap((statement) =>
      statement.type === AST_NODE_TYPES.ImportDeclaration && statement.importKind === "type" ? statement.source.value : [],
    ),
  );
  for (const { runtime, names } of evidence.modules) {
    for (const module of imported) {
      if (types.has(module)) continue;
      if (names.some((name) => module === name || module.startsWith(name.endsWith(":") ? name : `${name}/`))) {
        return { runtime, because: `it imports \`${module}\`` };
      }
    }
  }
  return undefined;
}

function fromSyntax(sourceCode: SourceCode, evidence: RuntimeEvidence): RuntimeVerdict | undefined {
  const unresolved = new Set(sourceCode.scopeManager?.globalScope?.through.map(({ identifier }) => identifier.name));
  for (const { runtime, names } of evidence.globals) {
    const name = names.find((global) => unresolved.has(global) || isConfiguredGlobal(sourceCode, global));
    if (name !== undefined) return { runtime, because: `it uses \`${name}\`` };
  }
  return hasJsx(sourceCode) ? { runtime: "browser", because: "it has JSX" } : undefined;
}

/** A global that the user's config declares is a variable of the global scope, and no unresolved reference. */
function isConfiguredGlobal(sourceCode: SourceCode, name: string): boolean {
  const variable = sourceCode.scopeManager?.globalScope?.set.get(name);
  return variable !== undefined && variable.defs.length === 0 && variable.references.length > 0;
}

function hasJsx(sourceCode: SourceCode): boolean {
  return /<\/|\/>/.test(sourceCode.text) && sourceCode.ast.tokens.some(({ type }) => (type as string) === "JSXIdentifier");
}

/** Who can read what a file holds, as the consequence in a message. */
export function exposureOf({ runtime, because }: RuntimeVerdict): string {
  switch (runtime) {
    case "browser":
      return `this file ships to the browser (${because}), where every visitor can read it`;
    case "native":
      return `this file ships inside the app (${because}), where anyone who unpacks it can read it`;
    case "desktop":
      return `this file ships with the desktop app (${because}), where every user can read it`;
    default:
      return "everyone who can read the source holds it, and it can't be rotated without a release";
  }
}
