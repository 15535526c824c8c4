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

/**
 * Makes an export of a module available at a node: through an import that is there, by a specifier added to
 * it, or by a new import in the file's module system. A name that is taken gets an alias.
 */
export function importName(module: string, name: string, at: Node, sourceCode: SourceCode): Imported {
  return (
    fromImports(module, name, at, sourceCode) ??
    fromRequires(module, name, at, sourceCode) ??
    newImport(module, name, at, sourceCode)
  );
}

/** `crypto` and `node:crypto` are one module. */
const sameModule = (a: string, b: string) => a.replace(/^node:/, "") === b.replace(/^node:/, "");

function fromImports(module: string, name: string, at: Node, sourceCode: SourceCode): Imported | undefined {
  const declarations = sourceCode.ast.body.filter(
    (statement): statement is TSESTree.ImportDeclaration =>
      statement.type === AST_NODE_TYPES.ImportDeclaration &&
      statement.importKind !== "type" &&
      sameModule(statement.source.value, module),
  );
  for (const { specifiers } of declarations) {
    for (const specifier of specifiers) {
      if (specifier.type !== AST_NODE_TYPES.ImportSpecifier)
        return { expression: `${specifier.local.name}.${name}`, edit: NOTHING };
      const imported = specifier.imported.type === AST_NODE_TYPES.Identifier ? specifier.imported.name : specifier.imported.value;
      if (imported === name && specifier.importKind !== "type") return { expression: specifier.local.name, edit: NOTHING };
    }
  }
  const last = declarations[0]?.specifiers.at(-1);
  if (last?.type !== AST_NODE_TYPES.ImportSpecifier) return undefined;
  const local = freeName(name, at, sourceCode);
  return {
    expression: local,
    edit: (fixer) => [fixer.insertTextAfter(last, `, ${local === name ? name : `${name} as ${local}`}`)],
  };
}

function fromRequires(module: string, name: string, at: Node, sourceCode: SourceCode): Imported | undefined {
  for (const declarator of topLevelRequires(sourceCode, module)) {
    const { id } = declarator;
    if (id.type === AST_NODE_TYPES.Identifier) return { expression: `${id.name}.${name}`, edit: NOTHING };
    if (id.type !== AST_NODE_TYPES.ObjectPattern) continue;
    for (const property of id.properties) {
      if (
        property.type === AST_NODE_TYPES.Property &&
        propertyName(property) === name &&
        property.value.type === AST_NODE_TYPES.Identifier
      ) {
        return { expression: property.value.name, edit: NOTHING };
      }
    }
    const last = id.properties.at(-1);
    if (last?.type !== AST_NODE_TYPES.Property) continue;
    const local = freeName(name, at, sourceCode);
    return {
      expression: local,
      edit: (fixer) => [fixer.insertTextAfter(last, `, ${local === name ? name : `${name}: ${local}`}`)],
    };
  }
  return undefined;
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

function newImport(module: string, name: string, at: Node, sourceCode: SourceCode): Imported {
  const local = freeName(name, at, sourceCode);
  const quote = quoteOf(sourceCode);
  const esm = moduleSystem(sourceCode) === "esm";
  const binding = local === name ? name : esm ? `${name} as ${local}` : `${name}: ${local}`;
  const statement = esm
    ? `import { ${binding} } from ${quote}${module}${quote};`
    : `const { ${binding} } = require(${quote}${module}${quote});`;
  return { expression: local, edit: (fixer) => [insertAtTop(statement, sourceCode, fixer)] };
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
