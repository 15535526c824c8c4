import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { isCredentialHeader } from "../credentials/headers.js";
import { onlyValueOf, variableOf } from "./bindings.js";
import { isFunction, propertyName, targetName, unwrap, type Call, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { openingOf, textOf } from "./value.js";
import { evaluate } from "./values.js";

/** How many nodes one search looks at. */
const BUDGET = 600;

/**
 * Whether a request's arguments (or a client's options, interceptors and defaults) carry a credential: a header,
 * option or field with such a name, in whatever object, call or helper it is written.
 */
export function carriesCredential(roots: readonly Node[], sourceCode: SourceCode): boolean {
  const stack = [...roots];
  const seen = new Set<Node>();
  for (let node = stack.pop(); node && seen.size < BUDGET; node = stack.pop()) {
    const expression = unwrap(node);
    if (seen.has(expression)) continue;
    seen.add(expression);
    const inner = partsOf(expression, sourceCode);
    if (inner === "credential") return true;
    stack.push(...inner);
  }
  return false;
}

/** What an expression is made of; "credential" when it is one itself by its name. */
function partsOf(node: Node, sourceCode: SourceCode): readonly Node[] | "credential" {
  switch (node.type) {
    case AST_NODE_TYPES.ObjectExpression: {
      const inner: Node[] = [];
      for (const property of node.properties) {
        if (property.type === AST_NODE_TYPES.SpreadElement) inner.push(property.argument);
        else if (isNamedCredential(propertyName(property), property.value, sourceCode)) return "credential";
        else inner.push(property.value);
      }
      return inner;
    }
    case AST_NODE_TYPES.ArrayExpression: {
      const [first, second] = node.elements;
      const name = first ? textOf(evaluate(first, sourceCode)) : undefined;
      if (second && isNamedCredential(name, second, sourceCode)) return "credential";
      return node.elements.flatMap((element) =>
        element ? [element.type === AST_NODE_TYPES.SpreadElement ? element.argument : element] : [],
      );
    }
    case AST_NODE_TYPES.CallExpression:
    case AST_NODE_TYPES.NewExpression: {
      const [first, second] = node.arguments;
      const key = first && second ? textOf(evaluate(first, sourceCode)) : undefined;
      if (second && WRITES.has(targetName(node.callee) ?? "") && isNamedCredential(key, second, sourceCode)) return "credential";
      const object = node.callee.type === AST_NODE_TYPES.MemberExpression ? [node.callee.object] : [node.callee];
      return [...node.arguments, ...object];
    }
    case AST_NODE_TYPES.AssignmentExpression:
      return isNamedCredential(targetName(node.left), node.right, sourceCode) ? "credential" : [node.right];
    case AST_NODE_TYPES.ConditionalExpression:
      return [node.consequent, node.alternate];
    case AST_NODE_TYPES.LogicalExpression:
      return [node.left, node.right];
    case AST_NODE_TYPES.TemplateLiteral:
    case AST_NODE_TYPES.BinaryExpression:
    case AST_NODE_TYPES.Literal:
      return isEncodedCredential(node, sourceCode) ? "credential" : [];
    case AST_NODE_TYPES.Identifier:
      return ofVariable(node, sourceCode);
    case AST_NODE_TYPES.ExpressionStatement:
      return [node.expression];
    default:
      return isFunction(node) ? statementsOf(node.body) : childStatements(node);
  }
}

const WRITES = new Set(["set", "append", "setHeader", "header", "setRequestHeader"]);

/** A credential's name with a value that isn't plainly nothing. */
function isNamedCredential(name: string | undefined, value: Node, sourceCode: SourceCode): boolean {
  if (name === undefined || !isCredentialHeader(name) || isFunction(value)) return false;
  const known = evaluate(value, sourceCode);
  return !(known.kind === "constant" && (known.value == null || known.value === "" || known.value === false));
}

/** A form body: `client_secret=…&grant_type=…`. */
function isEncodedCredential(node: Node, sourceCode: SourceCode): boolean {
  const text = openingOf(evaluate(node, sourceCode))?.text ?? "";
  return Array.from(text.slice(0, 2000).matchAll(/(?:^|&)([\w.-]{1,60})=/g)).some(([, name]) => isCredentialHeader(name ?? ""));
}

/** The variable's value, and what the file writes into it: `headers.Authorization = …`, `headers.set("Authorization", …)`. */
function ofVariable(node: TSESTree.Identifier, sourceCode: SourceCode): readonly Node[] {
  const variable = variableOf(node, sourceCode);
  if (!variable) return [];
  const value = onlyValueOf(variable);
  const uses =
    variable.references.length > 100
      ? []
      : variable.references.flatMap(({ identifier }) => writeThrough(identifier as Node) ?? []);
  return value ? [value, ...uses] : uses;
}

/** The assignment or the `set` call in which an object takes a value: its innermost expression around the reference. */
function writeThrough(reference: Node): Node | undefined {
  let node = reference;
  while (node.parent?.type === AST_NODE_TYPES.MemberExpression && node.parent.object === node) node = node.parent;
  if (node === reference) return undefined;
  const { parent } = node;
  if (parent?.type === AST_NODE_TYPES.AssignmentExpression && parent.left === node) return parent;
  const isWrite = parent?.type === AST_NODE_TYPES.CallExpression && parent.callee === node && WRITES.has(targetName(node) ?? "");
  return isWrite ? parent : undefined;
}

/** The statements and expressions of a function's body, for interceptors and hooks. */
function statementsOf(body: Node): readonly Node[] {
  return body.type === AST_NODE_TYPES.BlockStatement ? body.body : [body];
}

function childStatements(node: Node): readonly Node[] {
  switch (node.type) {
    case AST_NODE_TYPES.BlockStatement:
      return node.body;
    case AST_NODE_TYPES.IfStatement:
      return node.alternate ? [node.consequent, node.alternate] : [node.consequent];
    case AST_NODE_TYPES.ReturnStatement:
      return node.argument ? [node.argument] : [];
    case AST_NODE_TYPES.TryStatement:
      return [node.block];
    default:
      return [];
  }
}

/** Everything that the file does with the client that a factory's call makes: its requests, interceptors and defaults. */
export function usesOfClient(factory: Node, sourceCode: SourceCode): readonly Node[] {
  const declarator = factory.parent;
  if (declarator?.type !== AST_NODE_TYPES.VariableDeclarator || declarator.id.type !== AST_NODE_TYPES.Identifier)
    return linkedWith(factory);
  const references = variableOf(declarator.id, sourceCode)?.references.slice(0, 100) ?? [];
  return [...usesOf(declarator.id, sourceCode), ...references.flatMap(({ identifier }) => linkedWith(identifier as Node))];
}

/** What a request passes before a client sends it: `auth.concat(http)`, `from([auth, http])`. */
function linkedWith(client: Node): readonly Node[] {
  const { parent } = client;
  if (parent?.type === AST_NODE_TYPES.ArrayExpression && parent.parent.type === AST_NODE_TYPES.CallExpression)
    return parent.elements.flatMap((element) =>
      element && element !== client && element.type !== AST_NODE_TYPES.SpreadElement ? [element] : [],
    );
  return parent?.type === AST_NODE_TYPES.CallExpression &&
    parent.callee.type === AST_NODE_TYPES.MemberExpression &&
    propertyName(parent.callee) === "concat"
    ? [parent.callee.object]
    : [];
}

/** Everything that the file does with the object of a call: `xhr.setRequestHeader(…)` beside `xhr.open(…)`. */
export function usesOfObject({ callee }: Call, sourceCode: SourceCode): readonly Node[] {
  const object = callee.type === AST_NODE_TYPES.MemberExpression ? unwrap(callee.object) : undefined;
  return object?.type === AST_NODE_TYPES.Identifier ? usesOf(object, sourceCode) : [];
}

/** The calls that follow one in its chain: `.set("Authorization", token).send(body)`. */
export function callsInChain(call: Node): readonly Node[] {
  const calls: Node[] = [];
  let node = call;
  while (node.parent?.type === AST_NODE_TYPES.MemberExpression && node.parent.object === node) {
    const next = node.parent.parent;
    if (next.type !== AST_NODE_TYPES.CallExpression || next.callee !== node.parent) break;
    calls.push(next);
    node = next;
  }
  return calls;
}

/** Everything that the file does with the object into whose property a value is assigned: `client.defaults.baseURL = …`. */
export function usesOfAssigned(value: Node, sourceCode: SourceCode): readonly Node[] {
  const assignment = value.parent;
  if (assignment?.type !== AST_NODE_TYPES.AssignmentExpression || assignment.right !== value) return [];
  let root: Node = assignment.left;
  while (root.type === AST_NODE_TYPES.MemberExpression) root = root.object;
  return root.type === AST_NODE_TYPES.Identifier && root !== assignment.left ? usesOf(root, sourceCode) : [];
}

function usesOf(name: TSESTree.Identifier, sourceCode: SourceCode): readonly Node[] {
  const references = variableOf(name, sourceCode)?.references.slice(0, 100) ?? [];
  return references.flatMap(({ identifier }) => {
    let node = identifier as Node;
    while (
      node.parent &&
      (node.parent.type === AST_NODE_TYPES.MemberExpression ||
        (node.parent.type === AST_NODE_TYPES.CallExpression && node.parent.callee === node))
    )
      node = node.parent;
    const target = node.parent?.type === AST_NODE_TYPES.AssignmentExpression ? node.parent : node;
    return target === identifier ? [] : [target];
  });
}
