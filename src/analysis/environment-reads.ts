import { AST_NODE_TYPES, type TSESLint, type TSESTree } from "@typescript-eslint/utils";
import type { Api } from "../libraries/concept.js";
import { importedModules, originOf, type Origin } from "./bindings.js";
import { environmentWord, isEnvironment } from "./environment.js";
import { propertyName, unwrap, wrapped, type Node } from "./expressions.js";
import { oncePerFile, type SourceCode } from "./file.js";
import { mayUseGlobal } from "./globals.js";
import { Names, Stems } from "./said-names.js";
import { textOf } from "./value.js";
import { evaluate } from "./values.js";

/** Where a variable is read: as a member, in a destructuring declaration, or as an import of a module of variables. */
export type ReadSite =
  | { readonly type: "member"; readonly node: TSESTree.MemberExpression }
  | { readonly type: "binding"; readonly node: TSESTree.Property; readonly declarator: TSESTree.VariableDeclarator }
  | { readonly type: "import"; readonly node: TSESTree.ImportSpecifier; readonly declaration: TSESTree.ImportDeclaration };

/** A read of a variable of the environment, or of an object that a row describes. */
export interface EnvironmentRead<Row extends Api> {
  readonly name: string;
  readonly site: ReadSite;
  readonly row: Row | undefined;
}

const holders = new Names(["process", "Deno", "Bun"]);
const meta = new Stems(["import.meta"]);

/** Whether a file can read the environment at all: it names it, and refers to a global or a module that has it. */
export const mayReadEnvironment: (sourceCode: SourceCode) => boolean = oncePerFile(
  (sourceCode) =>
    environmentWord.areSaidIn(sourceCode) &&
    (meta.areSaidIn(sourceCode) ||
      holders.saidIn(sourceCode).some((name) => mayUseGlobal(name, sourceCode)) ||
      ["process", "node:process"].some((module) => importedModules(sourceCode).has(module))),
);

/**
 * A listener that hands on each read of the environment and of the objects of a table. `wants` says by its name whether
 * a variable matters: it is asked first, of every member expression.
 */
export function onEnvironmentReads<Row extends Api>(
  rows: readonly Row[],
  wants: (name: string) => boolean,
  sourceCode: SourceCode,
  visit: (read: EnvironmentRead<Row>) => void,
): TSESLint.RuleListener {
  const rowAt = (origin: Origin | undefined) => origin && rows.find((row) => isAt(row, origin));

  function readPattern(
    pattern: TSESTree.ObjectPattern,
    declarator: TSESTree.VariableDeclarator,
    holder: "environment" | Origin,
  ): void {
    const row = holder === "environment" ? undefined : rowAt(holder);
    for (const property of pattern.properties) {
      const name = property.type === AST_NODE_TYPES.Property ? propertyName(property) : undefined;
      if (property.type !== AST_NODE_TYPES.Property || name === undefined) continue;
      if (holder === "environment" || row) {
        if (wants(name)) visit({ name, row, site: { type: "binding", node: property, declarator } });
      } else if (property.value.type === AST_NODE_TYPES.ObjectPattern) {
        readPattern(property.value, declarator, { root: holder.root, path: `${holder.path}.${name}` });
      }
    }
  }

  const listeners: TSESLint.RuleListener = {
    MemberExpression(node) {
      const written = propertyName(node);
      if (written === undefined ? !node.computed : !wants(written)) return;
      const inEnvironment = isEnvironment(node.object, sourceCode);
      const row = inEnvironment ? undefined : rowAt(originOf(node.object, sourceCode));
      if (!inEnvironment && !row) return;
      const name = written ?? textOf(evaluate(node.property, sourceCode));
      if (name !== undefined && wants(name) && !isWritten(node)) visit({ name, row, site: { type: "member", node } });
    },
    VariableDeclarator(node) {
      if (node.id.type !== AST_NODE_TYPES.ObjectPattern || !node.init) return;
      const holder = isEnvironment(node.init, sourceCode) ? "environment" : originOf(node.init, sourceCode);
      if (holder) readPattern(node.id, node, holder);
    },
  };
  if (rows.length === 0) return listeners;
  return {
    ...listeners,
    ImportDeclaration(declaration) {
      const row = rowAt({ root: { type: "module", module: declaration.source.value }, path: "" });
      if (!row) return;
      for (const node of declaration.specifiers) {
        if (node.type !== AST_NODE_TYPES.ImportSpecifier) continue;
        const name = node.imported.type === AST_NODE_TYPES.Identifier ? node.imported.name : node.imported.value;
        if (wants(name)) visit({ name, row, site: { type: "import", node, declaration } });
      }
    },
  };
}

function isAt({ modules, path }: Api, origin: Origin): boolean {
  if (origin.path !== path) return false;
  return modules ? origin.root.type === "module" && modules.includes(origin.root.module) : origin.root.type === "global";
}

/** `process.env.X = …` and `delete process.env.X` don't read it. */
function isWritten(node: Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  return (
    (parent?.type === AST_NODE_TYPES.AssignmentExpression && parent.left === outer) ||
    (parent?.type === AST_NODE_TYPES.UnaryExpression && parent.operator === "delete")
  );
}

/** The names of the environment variables whose values an expression holds, through conversions such as `JSON.stringify`. */
export function variablesIn(expression: Node, sourceCode: SourceCode, depth = 0): string[] {
  if (depth > 6) return [];
  const node = unwrap(expression);
  if (node.type === AST_NODE_TYPES.CallExpression)
    return node.arguments.flatMap((argument) => variablesIn(argument, sourceCode, depth + 1));
  if (node.type === AST_NODE_TYPES.TemplateLiteral)
    return node.expressions.flatMap((inner) => variablesIn(inner, sourceCode, depth + 1));
  if (node.type === AST_NODE_TYPES.LogicalExpression || node.type === AST_NODE_TYPES.BinaryExpression)
    return [node.left, node.right].flatMap((inner) => variablesIn(inner, sourceCode, depth + 1));
  const value = evaluate(node, sourceCode);
  return value.kind === "environment" && value.name !== undefined ? [value.name] : [];
}
