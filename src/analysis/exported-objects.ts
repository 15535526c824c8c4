import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { isCall, isFunction, unwrap, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { alternatives } from "./value.js";
import { evaluate, returnedExpression } from "./values.js";

/** How many wrappers, such as `withPlugins(withBundleAnalyzer(config))`, an export is followed through. */
const MAX_WRAPPERS = 8;

/**
 * The object literals that a configuration file exports: as `export default` or `module.exports`, itself, as the
 * result of a function, or as an argument of the functions that wrap it.
 */
export function exportedObjects(sourceCode: SourceCode): TSESTree.ObjectExpression[] {
  const objects: TSESTree.ObjectExpression[] = [];
  for (const statement of sourceCode.ast.body) {
    const exported = exportedBy(statement);
    if (exported) collect(exported, sourceCode, objects, 0);
  }
  return objects;
}

function exportedBy(statement: TSESTree.ProgramStatement): Node | undefined {
  if (statement.type === AST_NODE_TYPES.ExportDefaultDeclaration) return statement.declaration;
  if (statement.type !== AST_NODE_TYPES.ExpressionStatement) return undefined;
  const { expression } = statement;
  if (expression.type !== AST_NODE_TYPES.AssignmentExpression) return undefined;
  const target = sourceText(expression.left);
  return target === "module.exports" || target === "exports.default" ? expression.right : undefined;
}

function sourceText(node: Node): string | undefined {
  return node.type === AST_NODE_TYPES.MemberExpression &&
    node.object.type === AST_NODE_TYPES.Identifier &&
    node.property.type === AST_NODE_TYPES.Identifier
    ? `${node.object.name}.${node.property.name}`
    : undefined;
}

function collect(node: Node, sourceCode: SourceCode, objects: TSESTree.ObjectExpression[], depth: number): void {
  if (depth > MAX_WRAPPERS) return;
  const expression = unwrap(node);
  if (isFunction(expression)) {
    for (const returned of returnedBy(expression)) collect(returned, sourceCode, objects, depth + 1);
    return;
  }
  for (const value of alternatives(evaluate(expression, sourceCode))) {
    if (value.kind === "object") objects.push(value.node);
    else if (value.kind === "function") collect(value.node, sourceCode, objects, depth + 1);
    else if (isCall(value.node)) for (const argument of value.node.arguments) collect(argument, sourceCode, objects, depth + 1);
  }
}

/** What a function returns: its expression, or that of each `return` at the top of its body. */
function returnedBy(node: Node): Node[] {
  const single = returnedExpression(node);
  if (single) return [single];
  if (!isFunction(node) || node.body.type !== AST_NODE_TYPES.BlockStatement) return [];
  return node.body.body.flatMap((statement) =>
    statement.type === AST_NODE_TYPES.ReturnStatement && statement.argument ? [statement.argument] : [],
  );
}
