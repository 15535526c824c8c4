import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";

export type Node = TSESTree.Node;
export type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** The expression inside wrappers that don't change its value: casts, `!`, `satisfies`, optional chains, `await`. */
export function unwrap(node: Node): Node {
  let inner = node;
  for (let next = unwrapOnce(inner); next; next = unwrapOnce(inner)) inner = next;
  return inner;
}

function unwrapOnce(node: Node): Node | undefined {
  switch (node.type) {
    case AST_NODE_TYPES.TSAsExpression:
    case AST_NODE_TYPES.TSSatisfiesExpression:
    case AST_NODE_TYPES.TSNonNullExpression:
    case AST_NODE_TYPES.TSTypeAssertion:
    case AST_NODE_TYPES.TSInstantiationExpression:
    case AST_NODE_TYPES.ChainExpression:
      return node.expression;
    case AST_NODE_TYPES.AwaitExpression:
      return node.argument;
    default:
      return undefined;
  }
}

/** The outermost wrapper around a node. */
export function wrapped(node: Node): Node {
  let outer = node;
  while (outer.parent && unwrapOnce(outer.parent) === outer) outer = outer.parent;
  return outer;
}

/** A member's or property's name when the source fixes it: `a.b`, `a["b"]`, `{ b: … }`, `{ "b": … }`, `#b`. */
export function propertyName(
  node:
    | TSESTree.MemberExpression
    | TSESTree.Property
    | TSESTree.PropertyDefinition
    | TSESTree.AccessorProperty
    | TSESTree.MethodDefinition
    | TSESTree.TSAbstractPropertyDefinition,
): string | undefined {
  const key = node.type === AST_NODE_TYPES.MemberExpression ? node.property : node.key;
  if (!node.computed && (key.type === AST_NODE_TYPES.Identifier || key.type === AST_NODE_TYPES.PrivateIdentifier)) {
    return key.name;
  }
  if (key.type === AST_NODE_TYPES.Literal) return String(key.value);
  if (key.type === AST_NODE_TYPES.TemplateLiteral && key.expressions.length === 0)
    return key.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

export function isCall(node: Node): node is Call {
  return node.type === AST_NODE_TYPES.CallExpression || node.type === AST_NODE_TYPES.NewExpression;
}

export type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

export function isFunction(node: Node): node is FunctionNode {
  return (
    node.type === AST_NODE_TYPES.FunctionDeclaration ||
    node.type === AST_NODE_TYPES.FunctionExpression ||
    node.type === AST_NODE_TYPES.ArrowFunctionExpression
  );
}

export function enclosingFunction(node: Node): FunctionNode | undefined {
  let current = node.parent;
  while (current && !isFunction(current)) current = current.parent;
  // The program's parent is null.
  return current ?? undefined;
}

/** The function around a node that no other function is around. */
export function outermostFunction(node: Node): FunctionNode | undefined {
  let outermost: FunctionNode | undefined;
  for (let current = enclosingFunction(node); current; current = enclosingFunction(current)) outermost = current;
  return outermost;
}

/** The name under which a function is known: its own, or the variable, property or method that holds it. */
export function functionName(node: FunctionNode): string | undefined {
  if (node.type !== AST_NODE_TYPES.ArrowFunctionExpression && node.id) return node.id.name;
  return holderName(wrapped(node));
}

/** The name of the variable, property, class field or assignment target that directly holds an expression. */
export function holderName(node: Node): string | undefined {
  const parent = node.parent;
  switch (parent?.type) {
    case AST_NODE_TYPES.VariableDeclarator:
      return parent.init === node && parent.id.type === AST_NODE_TYPES.Identifier ? parent.id.name : undefined;
    case AST_NODE_TYPES.AssignmentExpression:
      return parent.right === node ? targetName(parent.left) : undefined;
    case AST_NODE_TYPES.AssignmentPattern:
      return parent.right === node ? targetName(parent.left) : undefined;
    case AST_NODE_TYPES.Property:
      return parent.value === node ? propertyName(parent) : undefined;
    case AST_NODE_TYPES.PropertyDefinition:
    case AST_NODE_TYPES.AccessorProperty:
    case AST_NODE_TYPES.MethodDefinition:
      return parent.value === node ? propertyName(parent) : undefined;
    case AST_NODE_TYPES.JSXAttribute:
      return typeof parent.name.name === "string" ? parent.name.name : undefined;
    case AST_NODE_TYPES.JSXExpressionContainer:
      return holderName(parent);
    case AST_NODE_TYPES.TSEnumMember:
      return parent.id.type === AST_NODE_TYPES.Identifier ? parent.id.name : String(parent.id.value);
    default:
      return undefined;
  }
}

/** The name of what holds the object in which a property stands: `stripe` for `key` in `{ stripe: { key: … } }`. */
export function ownerName(property: Node): string | undefined {
  const object = property.parent;
  if (object?.type !== AST_NODE_TYPES.ObjectExpression) return undefined;
  const outer = wrapped(object);
  const call = outer.parent;
  return call && isCall(call) && call.callee !== outer ? targetName(call.callee) : holderName(outer);
}

/** The last name of an assignment's target: `x`, `a.b.x`, `this.x`, `a["x"]`. */
export function targetName(node: Node): string | undefined {
  const target = unwrap(node);
  if (target.type === AST_NODE_TYPES.Identifier) return target.name;
  if (target.type === AST_NODE_TYPES.MemberExpression) return propertyName(target);
  return undefined;
}

/** The last name of an expression that refers to something: `token`, `req.token`, `this.#token`, `getToken()`. */
export function referredName(node: Node): string | undefined {
  const target = unwrap(node);
  return isCall(target) ? targetName(target.callee) : targetName(target);
}

/** The name at the start of a chain: `res` in `res.status(200).cookie`, the field in `this.res.cookie`. */
export function rootName(node: Node): string | undefined {
  let current = node;
  for (;;) {
    if (current.type === AST_NODE_TYPES.Identifier) return current.name;
    if (isCall(current)) current = current.callee;
    else if (current.type === AST_NODE_TYPES.MemberExpression) {
      if (current.object.type === AST_NODE_TYPES.ThisExpression) return targetName(current);
      current = current.object;
    } else if (
      current.type === AST_NODE_TYPES.ChainExpression ||
      current.type === AST_NODE_TYPES.TSNonNullExpression ||
      current.type === AST_NODE_TYPES.TSAsExpression
    ) {
      current = current.expression;
    } else return undefined;
  }
}

/** The sum of which a node is an operand, however deep; the node itself where it is none. */
export function outermostSum(node: Node): Node {
  let current = node;
  while (current.parent?.type === AST_NODE_TYPES.BinaryExpression && current.parent.operator === "+") current = current.parent;
  return current;
}

/** The class around a node. */
export function enclosingClass(node: Node): TSESTree.ClassDeclaration | TSESTree.ClassExpression | undefined {
  let current = node.parent;
  while (current && current.type !== AST_NODE_TYPES.ClassDeclaration && current.type !== AST_NODE_TYPES.ClassExpression) {
    current = current.parent;
  }
  return current ?? undefined;
}
