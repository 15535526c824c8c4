import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { isEnvironment } from "./environment.js";
import { propertyName, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { alternatives, textOf, type Value } from "./value.js";
import { evaluate } from "./values.js";

/** A text that is written in the file, with the node to edit: a string literal or a template without expressions. */
export interface LiteralText {
  readonly node: TSESTree.StringLiteral | TSESTree.TemplateElement;
  readonly text: string;
}

/** The literal that a node is, when it is a string or a template without expressions. */
export function literalText(node: Node): LiteralText | undefined {
  if (node.type === AST_NODE_TYPES.Literal && typeof node.value === "string")
    return { node: node as TSESTree.StringLiteral, text: node.value };
  if (node.type !== AST_NODE_TYPES.TemplateLiteral || node.expressions.length > 0) return undefined;
  const [quasi] = node.quasis;
  return quasi?.value.cooked ? { node: quasi, text: quasi.value.cooked } : undefined;
}

/** The literals that an expression may be, through names, choices and (for lists of keys) array elements. */
export function literalsOf(expression: Node, sourceCode: SourceCode): LiteralText[] {
  return alternatives(evaluate(expression, sourceCode)).flatMap((value) =>
    value.kind === "array"
      ? value.node.elements.flatMap((element) => (element ? literalsOf(element, sourceCode) : []))
      : fromValue(value),
  );
}

function fromValue(value: Value): LiteralText[] {
  const text = textOf(value);
  const literal = literalText(value.node);
  // The value can be an encoding of the literal; it is the value that is the credential.
  return literal && text !== undefined ? [{ node: literal.node, text }] : [];
}

/** The range of a literal's characters between its delimiters, from an offset in its text on. */
export function contentRange({ node, text }: LiteralText, from = 0): TSESTree.Range {
  if (node.type === AST_NODE_TYPES.TemplateElement) {
    const [start, end] = (node.parent as TSESTree.TemplateLiteral).range;
    return [start + 1 + from, end - 1];
  }
  const escaped = node.raw.length - 2 !== text.length;
  return [node.range[0] + 1 + (escaped ? 0 : from), node.range[1] - 1];
}

/** The environment variable of which a literal is the fallback: `process.env.JWT_SECRET || "changeme"`. */
export interface Fallback {
  readonly variable: string | undefined;
  /** What reads the variable, before `||` or `??`, or the name that a default gives its value. */
  readonly read: Node;
  readonly whole: TSESTree.LogicalExpression | TSESTree.AssignmentPattern;
}

/** The fallback that a literal (or a template's only element) is. */
export function fallbackAt(literal: Node, sourceCode: SourceCode): Fallback | undefined {
  const node = literal.type === AST_NODE_TYPES.TemplateElement ? (literal.parent as Node) : literal;
  const whole = node.parent;
  if (!isDefaulting(whole) || whole.right !== node) return undefined;
  if (whole.type === AST_NODE_TYPES.AssignmentPattern) return defaultOf(whole, sourceCode);
  const read = lastRead(whole.left, sourceCode);
  return read && { variable: read.name, read: whole.left, whole };
}

/** Whether a node gives a value where another is missing: `a || "…"`, `a ?? "…"`, `{ a = "…" }`. */
export function isDefaulting(node: Node | undefined): node is Fallback["whole"] {
  return (
    node?.type === AST_NODE_TYPES.AssignmentPattern || (node?.type === AST_NODE_TYPES.LogicalExpression && node.operator !== "&&")
  );
}

/** `process.env.SECRET || process.env.OLD_SECRET`: the read of several that is tried last. */
function lastRead(node: Node, sourceCode: SourceCode): Extract<Value, { kind: "environment" }> | undefined {
  const value = evaluate(node, sourceCode);
  if (value.kind === "environment") return value;
  return node.type === AST_NODE_TYPES.LogicalExpression && isDefaulting(node) && lastRead(node.left, sourceCode)
    ? lastRead(node.right, sourceCode)
    : undefined;
}

/** `const { SECRET = "…" } = process.env`. */
function defaultOf(whole: TSESTree.AssignmentPattern, sourceCode: SourceCode): Fallback | undefined {
  const property = whole.parent;
  const declarator = property.parent?.parent;
  if (property.type !== AST_NODE_TYPES.Property || declarator?.type !== AST_NODE_TYPES.VariableDeclarator) return undefined;
  if (!declarator.init || !isEnvironment(declarator.init, sourceCode)) return undefined;
  const held = whole.left.type === AST_NODE_TYPES.Identifier ? whole.left.name : undefined;
  return { variable: propertyName(property) ?? held, read: whole.left, whole };
}
