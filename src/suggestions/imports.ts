import { AST_NODE_TYPES, type TSESLint, type TSESTree } from "@typescript-eslint/utils";
import { variableOf } from "../analysis/bindings.js";
import { propertyName, type Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import { moduleSystem, quoteOf } from "../analysis/syntax.js";

/** A module's export made available: the expression that names it, and the edit that brings it in (often none). */
export interface Imported {
  readonly expression: string;
  readonly edit: (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];
}

const NOTHING = () => [];

/** Several exports of one module made available, in the order in which they were asked for. */
export interface ImportedNames {
  readonly expressions: readonly string[];
  readonly edit: Imported["edit"];
}

/**
 * Makes an export of a module available at a node: through an import that is there, by a specifier added to
 * it, or by a new import in the file's module system. A name that is taken gets an alias.
 */
export function importName(module: string, name: string, at: Node, sourceCode: SourceCode): Imported {
  const { expressions, edit } = importNames(module, [name], at, sourceCode);
  return { expression: expressions[0] ?? name, edit };
}

/** The same for several exports: what is missing comes in with one edit. */
export function importNames(module: string, names: readonly string[], at: Node, sourceCode: SourceCode): ImportedNames {
  const there = importsOf(module, sourceCode) ?? requiresOf(module, sourceCode);
  const known = names.map((name) => there?.find(name));
  const missing = names.filter((_, index) => known[index] === undefined);
  const locals = new Map(missing.map((name) => [name, freeName(name, at, sourceCode)]));
  return {
    expressions: names.map((name, index) => known[index] ?? locals.get(name) ?? name),
    edit: missing.length === 0 ? NOTHING : (there?.add?.(locals) ?? newImport(module, locals, sourceCode)),
  };
}

/** What brings a module in already: how it names an export, and how it takes in others where it can. */
interface Bringer {
  find(name: string): string | undefined;
  readonly add?: (locals: ReadonlyMap<string, string>) => Imported["edit"];
}

/** `crypto` and `node:crypto` are one module. */
const sameModule = (a: string, b: string) => a.replace(/^node:/, "") === b.replace(/^node:/, "");

function importsOf(module: string, sourceCode: SourceCode): Bringer | undefined {
  const declarations = sourceCode.ast.body.filter(
    (statement): statement is TSESTree.ImportDeclaration =>
      statement.type === AST_NODE_TYPES.ImportDeclaration &&
      statement.importKind !== "type" &&
      sameModule(statement.source.value, module),
  );
  if (declarations.length === 0) return undefined;
  const last = declarations[0]?.specifiers.at(-1);
  return {
    find(name) {
      for (const specifier of declarations.flatMap(({ specifiers }) => specifiers)) {
        if (specifier.type !== AST_NODE_TYPES.ImportSpecifier) return `${specifier.local.name}.${name}`;
        const imported =
          specifier.imported.type === AST_NODE_TYPES.Identifier ? specifier.imported.name : specifier.imported.value;
        if (imported === name && specifier.importKind !== "type") return specifier.local.name;
      }
      return undefined;
    },
    ...(last?.type === AST_NODE_TYPES.ImportSpecifier && { add: addSpecifiers(last, " as ") }),
  };
}

function requiresOf(module: string, sourceCode: SourceCode): Bringer | undefined {
  const patterns = topLevelRequires(sourceCode, module).map(({ id }) => id);
  if (patterns.length === 0) return undefined;
  const last = patterns
    .flatMap((id) => (id.type === AST_NODE_TYPES.ObjectPattern ? (id.properties.at(-1) ?? []) : []))
    .find(({ type }) => type === AST_NODE_TYPES.Property);
  return {
    find(name) {
      for (const id of patterns) {
        if (id.type === AST_NODE_TYPES.Identifier) return `${id.name}.${name}`;
        if (id.type !== AST_NODE_TYPES.ObjectPattern) continue;
        for (const property of id.properties) {
          if (property.type !== AST_NODE_TYPES.Property || property.value.type !== AST_NODE_TYPES.Identifier) continue;
          if (propertyName(property) === name) return property.value.name;
        }
      }
      return undefined;
    },
    ...(last && { add: addSpecifiers(last, ": ") }),
  };
}

/** Adds names behind the last of an import or a pattern. */
function addSpecifiers(last: Node, alias: string): NonNullable<Bringer["add"]> {
  return (locals) => (fixer) => [fixer.insertTextAfter(last, `, ${bindings(locals, alias)}`)];
}

function bindings(locals: ReadonlyMap<string, string>, alias: string): string {
  return [...locals].map(([name, local]) => (local === name ? name : `${name}${alias}${local}`)).join(", ");
}

function topLevelRequires(sourceCode: SourceCode, module?: string): TSESTree.VariableDeclarator[] {
  return sourceCode.ast.body
    .flatMap((statement) =>
      statement.type === AST_NODE_TYPES.VariableDeclaration ? (statement.declarations as TSESTree.VariableDeclarator[]) : [],
    )
    .filter(({ init }) => {
      if (
        init?.type !== AST_NODE_TYPES.CallExpression ||
        init.callee.type !== AST_NODE_TYPES.Identifier ||
        init.callee.name !== "require"
      )
        return false;
      const [source] = init.arguments;
      return source?.type === AST_NODE_TYPES.Literal && (module === undefined || sameModule(String(source.value), module));
    });
}

function newImport(module: string, locals: ReadonlyMap<string, string>, sourceCode: SourceCode): Imported["edit"] {
  const quote = quoteOf(sourceCode);
  const statement =
    moduleSystem(sourceCode) === "esm"
      ? `import { ${bindings(locals, " as ")} } from ${quote}${module}${quote};`
      : `const { ${bindings(locals, ": ")} } = require(${quote}${module}${quote});`;
  return (fixer) => [insertAtTop(statement, sourceCode, fixer)];
}

/** A constant of the module, behind its imports: its name, and the edit that declares it. */
export function moduleConstant(name: string, value: string, at: Node, sourceCode: SourceCode): Imported {
  const local = freeName(name, at, sourceCode);
  return { expression: local, edit: (fixer) => [insertAtTop(`const ${local} = ${value};`, sourceCode, fixer)] };
}

/** Puts a statement behind the file's imports, or before its first statement that isn't a directive. */
function insertAtTop(statement: string, sourceCode: SourceCode, fixer: TSESLint.RuleFixer): TSESLint.RuleFix {
  const { body } = sourceCode.ast;
  const requires = new Set(topLevelRequires(sourceCode).map(({ parent }) => parent as Node));
  const last = body.findLast(
    (node) =>
      node.type === AST_NODE_TYPES.ImportDeclaration ||
      node.type === AST_NODE_TYPES.TSImportEqualsDeclaration ||
      requires.has(node),
  );
  if (last) return fixer.insertTextAfter(last, `\n${statement}`);
  const first = body.find((node) => !(node.type === AST_NODE_TYPES.ExpressionStatement && node.directive !== undefined));
  if (!first) return fixer.insertTextAfterRange([sourceCode.ast.range[1], sourceCode.ast.range[1]], `\n${statement}\n`);
  return fixer.insertTextBefore(first, `${statement}\n`);
}

/** The name itself, or one with a prefix when the file uses the name for something else. */
function freeName(name: string, at: Node, sourceCode: SourceCode): string {
  const candidates = [name, `secure${name.charAt(0).toUpperCase()}${name.slice(1)}`, `_${name}`];
  return candidates.find((candidate) => isFree(candidate, at, sourceCode)) ?? `${name}_`;
}

function isFree(name: string, at: Node, sourceCode: SourceCode): boolean {
  if (variableOf({ ...at, type: AST_NODE_TYPES.Identifier, name } as TSESTree.Identifier, sourceCode)?.defs.length) return false;
  return !sourceCode.scopeManager?.scopes.some(
    ({ type, set }) => (type === "module" || type === "global") && (set.get(name)?.defs.length ?? 0) > 0,
  );
}
