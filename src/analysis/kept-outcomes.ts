import { AST_NODE_TYPES, type TSESLint, type TSESTree } from "@typescript-eslint/utils";
import { variableOf } from "./bindings.js";
import { isFunction, wrapped, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";

/**
 * Whether what a `try` yields stands in a variable that is nothing until then, and is looked at behind it: a failure is
 * seen there, though its error isn't. `let user; try { user = verify(token) } catch {} if (!user) return deny();`
 */
export function isLookedAtBehind(statement: TSESTree.TryStatement, sourceCode: SourceCode): boolean {
  return assignmentsIn(statement.block).some(({ left }) => {
    const variable = left.type === AST_NODE_TYPES.Identifier ? variableOf(left, sourceCode) : undefined;
    return (
      variable !== undefined &&
      isNothingAtFirst(variable) &&
      variable.references.some(({ identifier }) => {
        const read = identifier as Node;
        return read.range[0] >= statement.range[1] && isLookedAt(read);
      })
    );
  });
}

/** The assignments that are statements of a block, or of blocks in it. */
function assignmentsIn(node: Node): readonly TSESTree.AssignmentExpression[] {
  switch (node.type) {
    case AST_NODE_TYPES.BlockStatement:
      return node.body.flatMap(assignmentsIn);
    case AST_NODE_TYPES.IfStatement:
      return [...assignmentsIn(node.consequent), ...(node.alternate ? assignmentsIn(node.alternate) : [])];
    case AST_NODE_TYPES.ExpressionStatement:
      return node.expression.type === AST_NODE_TYPES.AssignmentExpression ? [node.expression] : [];
    default:
      return [];
  }
}

/** `let user;`, `let valid = false;`, `let claims = null;` */
function isNothingAtFirst({ defs: [definition] }: TSESLint.Scope.Variable): boolean {
  const declarator = definition?.node as Node | undefined;
  if (declarator?.type !== AST_NODE_TYPES.VariableDeclarator) return false;
  const { init } = declarator;
  if (!init || (init.type === AST_NODE_TYPES.Identifier && init.name === "undefined")) return true;
  return init.type === AST_NODE_TYPES.Literal && !init.value;
}

/** Whether a read decides over something, or hands the outcome to a caller who has to. */
function isLookedAt(read: Node): boolean {
  let node = wrapped(read);
  for (let { parent } = node; parent; { parent } = node) {
    if (parent.type === AST_NODE_TYPES.ReturnStatement) return true;
    if (parent.type === AST_NODE_TYPES.IfStatement || parent.type === AST_NODE_TYPES.ConditionalExpression)
      return parent.test === node;
    if (!PARTS_OF_TESTS.has(parent.type) || isFunction(parent)) return false;
    node = parent;
  }
  return false;
}

const PARTS_OF_TESTS = new Set<string>([
  AST_NODE_TYPES.UnaryExpression,
  AST_NODE_TYPES.BinaryExpression,
  AST_NODE_TYPES.LogicalExpression,
  AST_NODE_TYPES.ChainExpression,
  AST_NODE_TYPES.MemberExpression,
]);
