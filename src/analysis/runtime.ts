import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import type { PathEvidence, Runtime, RuntimeEvidence } from "../libraries/concept.js";
import { importedModules } from "./bindings.js";
import { functionName, isCall, isFunction, rootName, targetName, wrapped, type FunctionNode, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { globalReferences } from "./globals.js";

/** Where a file runs and the reason, as a clause for a message: "it has `"use client"`". */
export interface RuntimeVerdict {
  readonly runtime: Runtime;
  readonly because: string;
  /** Set where the evidence leaves room for a server that renders the same code: JSX, globals, folders, some modules. */
  readonly weak?: true;
}

/** Runtimes whose code is in the hands of its user: they can't keep a secret (RFC 6749 section 2.1, RFC 8252). */
export function isPublicClient(runtime: Runtime): boolean {
  return runtime === "browser" || runtime === "native" || runtime === "desktop";
}

/** Infers a file's runtime. The strongest evidence decides: directive, file convention, import, exports, JSX and globals, folder. */
export function inferRuntime(sourceCode: SourceCode, filename: string, evidence: RuntimeEvidence): RuntimeVerdict {
  const path = `/${filename.replaceAll("\\", "/")}`;
  return (
    fromDirective(sourceCode) ??
    fromPath(path, evidence.paths) ??
    fromImports(sourceCode, evidence) ??
    fromExports(sourceCode, evidence) ??
    weakly(fromSyntax(sourceCode, evidence) ?? fromPath(path, evidence.folders)) ?? { runtime: "unknown", because: "" }
  );
}

function weakly(verdict: RuntimeVerdict | undefined): RuntimeVerdict | undefined {
  return verdict && { ...verdict, weak: true };
}

/**
 * The runtime of one place in a file: frameworks take some functions out of the files that they ship, and code
 * behind a check for the server never runs elsewhere.
 */
export function runtimeAt(
  node: Node,
  verdict: RuntimeVerdict,
  sourceCode: SourceCode,
  { serverOnly }: RuntimeEvidence,
): RuntimeVerdict {
  if (!isPublicClient(verdict.runtime)) return verdict;
  for (let child = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
    const because = isFunction(parent)
      ? fromFunction(parent, serverOnly)
      : isGuarded(child, parent, sourceCode, serverOnly.conditions)
        ? "it is behind a check for the server"
        : undefined;
    if (because !== undefined) return { runtime: "server", because };
  }
  return verdict;
}

function fromFunction(node: FunctionNode, { functions, wrappers }: RuntimeEvidence["serverOnly"]): string | undefined {
  const [first] = node.body.type === AST_NODE_TYPES.BlockStatement ? node.body.body : [];
  if (first?.type === AST_NODE_TYPES.ExpressionStatement && first.directive === "use server") return 'it has `"use server"`';
  const outer = wrapped(node);
  const call = outer.parent;
  const wrapper = call && isCall(call) ? rootName(call.callee) : undefined;
  if (wrapper !== undefined && wrappers.includes(wrapper)) return `it is given to \`${wrapper}\``;
  const name = functionName(node);
  return name !== undefined && functions.includes(name) && isTopLevel(outer) ? `\`${name}\` runs on the server` : undefined;
}

/** Whether a function is declared or held by a variable at the top of its module. */
function isTopLevel(node: Node): boolean {
  const statement = node.parent?.type === AST_NODE_TYPES.VariableDeclarator ? node.parent.parent : node;
  const holder = statement.parent?.type === AST_NODE_TYPES.ExportNamedDeclaration ? statement.parent.parent : statement.parent;
  return holder?.type === AST_NODE_TYPES.Program;
}

function isGuarded(child: Node, parent: Node, sourceCode: SourceCode, conditions: readonly string[]): boolean {
  return (
    (parent.type === AST_NODE_TYPES.IfStatement || parent.type === AST_NODE_TYPES.ConditionalExpression) &&
    parent.consequent === child &&
    conditions.includes(sourceCode.getText(parent.test).replaceAll(/\s/g, ""))
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
  for (const { runtime, names, weak } of evidence.modules) {
    for (const module of imported) {
      if (types.has(module)) continue;
      if (names.some((name) => module === name || module.startsWith(/[:-]$/.test(name) ? name : `${name}/`))) {
        return { runtime, because: `it imports \`${module}\``, ...(weak && { weak }) };
      }
    }
  }
  return undefined;
}

/** Named imports and the names that a module exports. */
function fromExports(sourceCode: SourceCode, evidence: RuntimeEvidence): RuntimeVerdict | undefined {
  for (const statement of sourceCode.ast.body) {
    const verdict =
      statement.type === AST_NODE_TYPES.ImportDeclaration
        ? fromNamedImports(statement, evidence)
        : fromExportedNames(statement, evidence);
    if (verdict) return verdict;
  }
  return undefined;
}

function fromNamedImports(statement: TSESTree.ImportDeclaration, evidence: RuntimeEvidence): RuntimeVerdict | undefined {
  for (const { runtime, module, names } of evidence.imports) {
    if (statement.source.value !== module) continue;
    for (const { imported } of statement.specifiers.filter((specifier) => specifier.type === AST_NODE_TYPES.ImportSpecifier)) {
      const name = imported.type === AST_NODE_TYPES.Identifier ? imported.name : imported.value;
      if (names.includes(name)) return { runtime, because: `it imports \`${name}\`` };
    }
  }
  return undefined;
}

function fromExportedNames(statement: TSESTree.ProgramStatement, evidence: RuntimeEvidence): RuntimeVerdict | undefined {
  if (statement.type !== AST_NODE_TYPES.ExportNamedDeclaration) return undefined;
  const { declaration } = statement;
  const names =
    declaration?.type === AST_NODE_TYPES.FunctionDeclaration
      ? [functionName(declaration)]
      : declaration?.type === AST_NODE_TYPES.VariableDeclaration
        ? declaration.declarations.map(({ id }) => targetName(id))
        : [];
  return evidence.exports.find((row) => names.some((name) => name !== undefined && row.names.includes(name)));
}

function fromSyntax(sourceCode: SourceCode, evidence: RuntimeEvidence): RuntimeVerdict | undefined {
  for (const { runtime, names } of evidence.globals) {
    const name = names.find((global) => globalReferences(global, sourceCode).length > 0);
    if (name !== undefined) return { runtime, because: `it uses \`${name}\`` };
  }
  if (!hasJsx(sourceCode)) return undefined;
  return hasAsyncComponent(sourceCode)
    ? { runtime: "server", because: "only servers render async components" }
    : { runtime: "browser", because: "it has JSX" };
}

function hasJsx(sourceCode: SourceCode): boolean {
  return /<\/|\/>/.test(sourceCode.text) && sourceCode.ast.tokens.some(({ type }) => (type as string) === "JSXIdentifier");
}

/** A default export that is an async function with a component's name. */
function hasAsyncComponent(sourceCode: SourceCode): boolean {
  return sourceCode.ast.body.some(
    (statement) =>
      statement.type === AST_NODE_TYPES.ExportDefaultDeclaration &&
      statement.declaration.type === AST_NODE_TYPES.FunctionDeclaration &&
      statement.declaration.async &&
      /^[A-Z]/.test(functionName(statement.declaration) ?? ""),
  );
}

/** Who can read what a file holds, as the consequence in a message, and what a public client does in place of holding it. */
export function exposureOf({ runtime, because }: RuntimeVerdict, alternative: string): string {
  switch (runtime) {
    case "browser":
      return `this file ships to the browser (${because}), where every visitor can read it; ${alternative}`;
    case "native":
      return `this file ships inside the app (${because}), where anyone who unpacks it can read it; ${alternative}`;
    case "desktop":
      return `this file ships with the desktop app (${because}), where every user can read it; ${alternative}`;
    default:
      return "everyone who can read the source holds it, and it can't be rotated without a release";
  }
}
