import { AST_NODE_TYPES, TSESLint, type TSESTree } from "@typescript-eslint/utils";
import { onlyValueOf, originOf, variableOf } from "./bindings.js";
import { enclosingClass, isFunction, propertyName, type Node } from "./expressions.js";
import { environmentRead } from "./environment.js";
import { oncePerFile, type SourceCode } from "./file.js";
import { openingOf, partsOf, textOf, type Primitive, type TextPart, type Value } from "./value.js";

/** Through how many names, operators and helpers a value is followed. */
const MAX_DEPTH = 24;
/** Longest text, and most parts, that folding builds: so that nested concatenations stay linear. */
const MAX_TEXT = 20_000;
const MAX_PARTS = 2000;

const valuesOf = oncePerFile(() => new Map<Node, Value>());

/** Evaluates an expression as far as the file determines it. Never runs code, never throws. */
export function evaluate(node: Node, sourceCode: SourceCode, depth = 0): Value {
  if (depth > MAX_DEPTH) return { kind: "unknown", node };
  const values = valuesOf(sourceCode);
  let value = values.get(node);
  if (!value) values.set(node, (value = compute(node, sourceCode, depth)));
  return value;
}

function compute(node: Node, sourceCode: SourceCode, depth: number): Value {
  const next = (inner: Node) => evaluate(inner, sourceCode, depth + 1);
  switch (node.type) {
    case AST_NODE_TYPES.Literal:
      if ("regex" in node && node.regex) return { kind: "regex", pattern: node.regex.pattern, node };
      return { kind: "constant", value: node.value as Primitive, node };
    case AST_NODE_TYPES.TemplateLiteral:
      return evaluateTemplate(node, next);
    case AST_NODE_TYPES.TaggedTemplateExpression:
      return originOf(node.tag, sourceCode)?.path === "String.raw" ? next(node.quasi) : { kind: "unknown", node };
    case AST_NODE_TYPES.BinaryExpression:
      return evaluateBinary(node, next);
    case AST_NODE_TYPES.UnaryExpression:
      return evaluateUnary(node, next);
    case AST_NODE_TYPES.Identifier:
      return evaluateIdentifier(node, sourceCode, depth);
    case AST_NODE_TYPES.MemberExpression:
      return evaluateMember(node, sourceCode, depth);
    case AST_NODE_TYPES.ConditionalExpression:
      return { kind: "choice", options: [next(node.consequent), next(node.alternate)], node };
    case AST_NODE_TYPES.LogicalExpression:
      return evaluateLogical(node, next);
    case AST_NODE_TYPES.AssignmentPattern:
      return { kind: "choice", options: [{ kind: "unknown", node: node.left }, next(node.right)], node };
    case AST_NODE_TYPES.ObjectExpression:
      return { kind: "object", node };
    case AST_NODE_TYPES.ArrayExpression:
      return { kind: "array", node };
    case AST_NODE_TYPES.ArrowFunctionExpression:
    case AST_NODE_TYPES.FunctionExpression:
      return { kind: "function", node };
    case AST_NODE_TYPES.CallExpression:
      return evaluateCall(node, sourceCode, depth);
    case AST_NODE_TYPES.NewExpression:
      return evaluateNew(node, sourceCode, next);
    case AST_NODE_TYPES.SequenceExpression: {
      const last = node.expressions.at(-1);
      return last ? next(last) : { kind: "unknown", node };
    }
    case AST_NODE_TYPES.TSAsExpression:
    case AST_NODE_TYPES.TSSatisfiesExpression:
    case AST_NODE_TYPES.TSNonNullExpression:
    case AST_NODE_TYPES.TSTypeAssertion:
    case AST_NODE_TYPES.ChainExpression:
      return next(node.expression);
    case AST_NODE_TYPES.AwaitExpression:
      return next(node.argument);
    case AST_NODE_TYPES.JSXExpressionContainer:
      return next(node.expression);
    default:
      return { kind: "unknown", node };
  }
}

/** The node of an object's property, through spreads of known objects; "open" when an unknown spread may hold it. */
export function propertyOf(
  object: TSESTree.ObjectExpression,
  name: string,
  sourceCode: SourceCode,
  depth = 0,
): TSESTree.Property | "open" | undefined {
  let open = false;
  for (const element of object.properties.toReversed()) {
    if (element.type === AST_NODE_TYPES.Property) {
      const key = propertyName(element) ?? computedName(element, sourceCode);
      if (key === name) return element;
      if (key === undefined) open = true;
      continue;
    }
    const spread = depth > MAX_DEPTH ? undefined : evaluate(element.argument, sourceCode, depth + 1);
    if (spread?.kind === "object") {
      const found = propertyOf(spread.node, name, sourceCode, depth + 1);
      if (found === "open") open = true;
      else if (found) return found;
    } else {
      open = true;
    }
  }
  return open ? "open" : undefined;
}

function computedName(property: TSESTree.Property, sourceCode: SourceCode): string | undefined {
  return property.computed ? textOf(evaluate(property.key, sourceCode, MAX_DEPTH - 4)) : undefined;
}

type Next = (node: Node) => Value;

/** Folds parts into a constant when all are known. */
function text(parts: readonly TextPart[], node: Node): Value {
  const length = parts.reduce((sum, part) => sum + ("text" in part ? part.text.length : 0), 0);
  if (length > MAX_TEXT || parts.length > MAX_PARTS) return { kind: "unknown", node };
  let folded = "";
  for (const part of parts) {
    if ("unknown" in part) return { kind: "text", parts, node };
    folded += part.text;
  }
  return { kind: "constant", value: folded, node, parts };
}

function evaluateTemplate(node: TSESTree.TemplateLiteral, next: Next): Value {
  const parts: TextPart[] = [];
  for (const [index, quasi] of node.quasis.entries()) {
    if (quasi.value.cooked) parts.push({ text: quasi.value.cooked, node: quasi });
    const expression = node.expressions[index];
    if (expression) parts.push(...partsOf(next(expression)));
  }
  return text(parts.length === 0 ? [{ text: "", node }] : parts, node);
}

function evaluateBinary(node: TSESTree.BinaryExpression, next: Next): Value {
  // A long chain of `+` leans left: walk it in a loop, so that no depth of nesting costs stack.
  const operands: Node[] = [];
  let left: Node = node;
  while (left.type === AST_NODE_TYPES.BinaryExpression && left.operator === node.operator && operands.length < 2000) {
    operands.unshift(left.right);
    left = left.left;
  }
  const values = [left, ...operands].map(next);
  if (values.every((value) => value.kind === "constant" && typeof value.value === "number")) {
    const numbers = values.map((value) => (value as { value: number }).value);
    const result = ARITHMETIC[node.operator]?.(numbers);
    return result === undefined ? { kind: "unknown", node } : { kind: "constant", value: result, node };
  }
  if (node.operator !== "+" || !values.some(isText)) return { kind: "unknown", node };
  return text(values.flatMap(partsOf), node);
}

const isText = (value: Value) => value.kind === "text" || textOf(value) !== undefined;

const ARITHMETIC: Partial<Record<string, (numbers: readonly number[]) => number>> = {
  "+": (numbers) => numbers.reduce((a, b) => a + b),
  "-": (numbers) => numbers.reduce((a, b) => a - b),
  "*": (numbers) => numbers.reduce((a, b) => a * b),
  "/": (numbers) => numbers.reduce((a, b) => a / b),
  "%": (numbers) => numbers.reduce((a, b) => a % b),
  "**": (numbers) => numbers.reduceRight((a, b) => b ** a),
  "<<": (numbers) => numbers.reduce((a, b) => a << b),
};

function evaluateUnary(node: TSESTree.UnaryExpression, next: Next): Value {
  const argument = next(node.argument);
  if (argument.kind === "constant") {
    if (node.operator === "-" && typeof argument.value === "number") return { ...argument, value: -argument.value, node };
    if (node.operator === "+" && typeof argument.value !== "bigint") return { ...argument, value: Number(argument.value), node };
    if (node.operator === "!") return { ...argument, value: !argument.value, node };
    if (node.operator === "void") return { kind: "constant", value: undefined, node };
  }
  return { kind: "unknown", node };
}

function evaluateLogical(node: TSESTree.LogicalExpression, next: Next): Value {
  const left = next(node.left);
  const right = next(node.right);
  if (node.operator === "&&") return { kind: "choice", options: [right], node };
  if (left.kind === "constant" && textOf(left)) return left;
  return { kind: "choice", options: [left, right], node };
}

function evaluateIdentifier(node: TSESTree.Identifier, sourceCode: SourceCode, depth: number): Value {
  const variable = variableOf(node, sourceCode);
  const definition = variable?.defs[0];
  if (!variable || !definition) {
    return node.name === "undefined" ? { kind: "constant", value: undefined, node } : { kind: "unknown", node };
  }
  if (definition.type === TSESLint.Scope.DefinitionType.Parameter) {
    // A parameter with a default may be the default.
    const pattern = definition.name.parent;
    return pattern?.type === AST_NODE_TYPES.AssignmentPattern && pattern.left === definition.name
      ? evaluate(pattern, sourceCode, depth + 1)
      : { kind: "unknown", node };
  }
  const value = onlyValueOf(variable);
  if (value) return evaluate(value, sourceCode, depth + 1);
  // `const { API_KEY } = process.env`
  const environment = environmentRead(node, sourceCode);
  if (environment) return environment;
  return destructured(definition, sourceCode, depth) ?? { kind: "unknown", node };
}

/** `const { a = 1 } = object` with a known object or a default. */
function destructured(definition: TSESLint.Scope.Definition, sourceCode: SourceCode, depth: number): Value | undefined {
  const name = definition.name as Node;
  const holder = name.parent?.type === AST_NODE_TYPES.AssignmentPattern ? name.parent : name;
  const property = holder.parent;
  const pattern = property?.parent;
  if (property?.type !== AST_NODE_TYPES.Property || pattern?.type !== AST_NODE_TYPES.ObjectPattern) return undefined;
  const fallback = holder.type === AST_NODE_TYPES.AssignmentPattern ? evaluate(holder, sourceCode, depth + 1) : undefined;
  if (pattern.parent.type !== AST_NODE_TYPES.VariableDeclarator || !pattern.parent.init) return fallback;
  const object = evaluate(pattern.parent.init, sourceCode, depth + 1);
  const key = propertyName(property);
  if (object.kind !== "object" || key === undefined) return fallback;
  const found = propertyOf(object.node, key, sourceCode, depth + 1);
  return found && found !== "open" ? evaluate(found.value, sourceCode, depth + 1) : fallback;
}

function evaluateMember(node: TSESTree.MemberExpression, sourceCode: SourceCode, depth: number): Value {
  const environment = environmentRead(node, sourceCode);
  if (environment) return environment;
  const name = propertyName(node);
  if (node.object.type === AST_NODE_TYPES.ThisExpression) return evaluateField(node, name, sourceCode, depth);
  const object = evaluate(node.object, sourceCode, depth + 1);
  if (object.kind === "array" && name !== undefined && /^\d+$/.test(name)) {
    const element = object.node.elements[Number(name)];
    return element && element.type !== AST_NODE_TYPES.SpreadElement
      ? evaluate(element, sourceCode, depth + 1)
      : { kind: "unknown", node };
  }
  if (object.kind === "object" && name !== undefined && !isWritten(node)) {
    const property = propertyOf(object.node, name, sourceCode, depth + 1);
    if (property && property !== "open") return evaluate(property.value, sourceCode, depth + 1);
  }
  if (name === "href" && isText(object)) return object;
  return enumMember(node, name, sourceCode, depth) ?? { kind: "unknown", node };
}

/** `this.name`: the field's initializer, when nothing in the class assigns to it. */
function evaluateField(node: TSESTree.MemberExpression, name: string | undefined, sourceCode: SourceCode, depth: number): Value {
  const owner = enclosingClass(node);
  const field = owner?.body.body.find(
    (element) => element.type === AST_NODE_TYPES.PropertyDefinition && propertyName(element) === name,
  );
  if (!owner || name === undefined || field?.type !== AST_NODE_TYPES.PropertyDefinition || !field.value)
    return { kind: "unknown", node };
  const isAssigned = new RegExp(`this\\.#?${name.replace(/\W/g, "\\$&")}\\s{0,9}=[^=]`).test(sourceCode.getText(owner));
  return isAssigned ? { kind: "unknown", node } : evaluate(field.value, sourceCode, depth + 1);
}

function isWritten(node: TSESTree.MemberExpression): boolean {
  return node.parent.type === AST_NODE_TYPES.AssignmentExpression && node.parent.left === node;
}

function enumMember(
  node: TSESTree.MemberExpression,
  name: string | undefined,
  sourceCode: SourceCode,
  depth: number,
): Value | undefined {
  if (node.object.type !== AST_NODE_TYPES.Identifier) return undefined;
  const definition = variableOf(node.object, sourceCode)?.defs[0]?.node;
  if (definition?.type !== AST_NODE_TYPES.TSEnumDeclaration) return undefined;
  const member = definition.body.members.find(
    ({ id }) => (id.type === AST_NODE_TYPES.Identifier ? id.name : String((id as TSESTree.Literal).value)) === name,
  );
  return member?.initializer && evaluate(member.initializer, sourceCode, depth + 1);
}

/** `new URL("…")`, `new URL(path, base)` and `new String("…")` stand for their text. */
function evaluateNew(node: TSESTree.NewExpression, sourceCode: SourceCode, next: Next): Value {
  const [first, base] = node.arguments;
  if (!first || !isGlobalCall(node, ["URL", "String"], sourceCode)) return { kind: "unknown", node };
  const value = next(first);
  if (!base || /^[a-z]+:/i.test(openingOf(value)?.text ?? "")) return value;
  return text([...partsOf(next(base)), ...partsOf(value)], node);
}

function isGlobalCall(
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  names: readonly string[],
  sourceCode: SourceCode,
): boolean {
  const origin = originOf(node.callee, sourceCode);
  return origin?.root.type === "global" && names.includes(origin.path);
}

function evaluateCall(node: TSESTree.CallExpression, sourceCode: SourceCode, depth: number): Value {
  const unknown: Value = { kind: "unknown", node };
  const argument = node.arguments[0];
  const next = (inner: Node) => evaluate(inner, sourceCode, depth + 1);
  if (isFoldedMethod(node.callee)) return evaluateMethod(node, node.callee, next);
  const environment = environmentRead(node, sourceCode);
  if (environment) {
    const name = argument && textOf(next(argument));
    return { kind: "environment", name, node };
  }
  if (isGlobalCall(node, ["String", "Number", "Object.freeze", "BigInt", "parseInt"], sourceCode) && argument) {
    return converted(node, next(argument), sourceCode);
  }
  if (isGlobalCall(node, ["atob"], sourceCode) && argument) return decoded(next(argument), "base64", node);
  if (isGlobalCall(node, ["Buffer.from"], sourceCode) && argument) {
    const encoding = node.arguments[1] ? textOf(next(node.arguments[1])) : "utf8";
    return decoded(next(argument), encoding ?? "utf8", node);
  }
  return helperResult(node, sourceCode, depth) ?? unknown;
}

function converted(node: TSESTree.CallExpression, value: Value, sourceCode: SourceCode): Value {
  if (isGlobalCall(node, ["Number", "parseInt"], sourceCode)) {
    return value.kind === "constant" && typeof value.value !== "bigint"
      ? { kind: "constant", value: Number(value.value), node: value.node }
      : value.kind === "choice"
        ? { ...value, options: value.options.map((option) => converted(node, option, sourceCode)) }
        : { kind: "unknown", node };
  }
  return value;
}

/** Text in an encoding of node's Buffer, decoded; values that aren't text stay unknown. */
function decoded(value: Value, encoding: string, node: Node): Value {
  const encoded = textOf(value);
  if (encoded === undefined) return { kind: "unknown", node };
  if (encoding === "utf8" || encoding === "utf-8" || encoding === "ascii" || encoding === "latin1") return value;
  if (encoding !== "base64" && encoding !== "base64url" && encoding !== "hex") return { kind: "unknown", node };
  return { kind: "constant", value: Buffer.from(encoded, encoding).toString("utf8"), node };
}

function evaluateMethod(node: TSESTree.CallExpression, callee: TSESTree.MemberExpression, next: Next): Value {
  const unknown: Value = { kind: "unknown", node };
  const method = propertyName(callee);
  // `new TextEncoder().encode(text)`: the bytes stand for the text, as Buffer.from(text) does.
  if (method === "encode") return isTextEncoder(callee.object) && node.arguments[0] ? next(node.arguments[0]) : unknown;
  const object = next(callee.object);
  if (method === "join" && object.kind === "array") {
    const separator = node.arguments[0] ? textOf(next(node.arguments[0])) : ",";
    if (separator === undefined) return unknown;
    const parts = object.node.elements.flatMap((element, index): readonly TextPart[] => {
      const value = element && element.type !== AST_NODE_TYPES.SpreadElement ? partsOf(next(element)) : [{ unknown: node }];
      return index > 0 && separator !== "" ? [{ text: separator, node: object.node }, ...value] : value;
    });
    return text(parts, node);
  }
  if (!isText(object)) return unknown;
  if (method === "concat") return text([object, ...node.arguments.map(next)].flatMap(partsOf), node);
  const plain = textOf(object);
  if (plain === undefined || node.arguments.length > 0) return method === "toString" ? object : unknown;
  switch (method) {
    case "trim":
      return { kind: "constant", value: plain.trim(), node: object.node };
    case "toLowerCase":
      return { kind: "constant", value: plain.toLowerCase(), node: object.node };
    case "toUpperCase":
      return { kind: "constant", value: plain.toUpperCase(), node: object.node };
    default:
      return object;
  }
}

function isTextEncoder(node: Node): boolean {
  return (
    node.type === AST_NODE_TYPES.NewExpression &&
    node.callee.type === AST_NODE_TYPES.Identifier &&
    node.callee.name === "TextEncoder"
  );
}

function isFoldedMethod(callee: Node): callee is TSESTree.MemberExpression {
  return callee.type === AST_NODE_TYPES.MemberExpression && FOLDED_METHODS.has(propertyName(callee) ?? "");
}

/** Methods of texts and lists that are folded. */
export const FOLDED_METHODS: ReadonlySet<string> = new Set([
  "encode",
  "join",
  "concat",
  "toString",
  "trim",
  "valueOf",
  "toLowerCase",
  "toUpperCase",
]);

/** A call of a same-file function without parameters in play that returns one expression. */
function helperResult(node: TSESTree.CallExpression, sourceCode: SourceCode, depth: number): Value | undefined {
  const helper = helperOf(node, sourceCode);
  const result = helper && returnedExpression(helper);
  return result && evaluate(result, sourceCode, depth + 1);
}

/** The same-file function that a call runs. */
export function helperOf(node: TSESTree.CallExpression, sourceCode: SourceCode): Node | undefined {
  if (node.callee.type !== AST_NODE_TYPES.Identifier) return undefined;
  const variable = variableOf(node.callee, sourceCode);
  const definition = variable?.defs[0];
  if (!variable || !definition) return undefined;
  if (definition.type === TSESLint.Scope.DefinitionType.FunctionName) return definition.node;
  const value = onlyValueOf(variable);
  return value && isFunction(value) ? value : undefined;
}

/** The one expression that a function returns, when its body is no more than that. */
export function returnedExpression(node: Node): Node | undefined {
  if (!isFunction(node) || !node.body) return undefined;
  if (node.body.type !== AST_NODE_TYPES.BlockStatement) return node.body;
  const [only, ...rest] = node.body.body;
  return rest.length === 0 && only?.type === AST_NODE_TYPES.ReturnStatement ? (only.argument ?? undefined) : undefined;
}
