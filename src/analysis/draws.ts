import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { isCall, propertyName, targetName, wrapped, type Call, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";

/** How an expression turns a random fraction into something. */
export type Draw =
  /** `Math.floor(offset + fraction * span)` in one of its spellings: an integer in [offset, offset + span). */
  | {
      readonly kind: "integer";
      readonly node: Node;
      readonly span: Node;
      readonly offset: Node | undefined;
      readonly rounding: "floor" | "round" | "ceil";
    }
  /** The longest chain that only converts the value: `Math.random().toString(36).slice(2)`. */
  | { readonly kind: "chain"; readonly node: Node; readonly text: boolean; readonly hex: boolean };

/** Recognizes what is made of a call's result, before it is mixed with other values. */
export function drawOf(source: Call, sourceCode: SourceCode): Draw {
  return integerDraw(source) ?? chainOf(source, sourceCode);
}

function integerDraw(source: Call): Draw | undefined {
  const fraction = wrapped(source);
  const product = fraction.parent;
  if (product?.type !== AST_NODE_TYPES.BinaryExpression || product.operator !== "*") return undefined;
  const span = product.left === fraction ? product.right : product.left;
  let node: Node = product;
  let offset: Node | undefined;
  const sum = node.parent;
  if (
    sum?.type === AST_NODE_TYPES.BinaryExpression &&
    sum.operator === "+" &&
    isNumeric(sum.left === node ? sum.right : sum.left)
  ) {
    offset = sum.left === node ? sum.right : sum.left;
    node = sum;
  }
  const rounding = roundingOf(node);
  return rounding && { kind: "integer", node: rounding.node, span, offset, rounding: rounding.by };
}

function isNumeric(node: Node): boolean {
  return (
    !(node.type === AST_NODE_TYPES.Literal && typeof node.value === "string") && node.type !== AST_NODE_TYPES.TemplateLiteral
  );
}

/** The expression that makes an integer of a number: `Math.floor(x)`, `x | 0`, `x >>> 0`, `~~x`, `parseInt(x)`. */
function roundingOf(node: Node): { readonly node: Node; readonly by: "floor" | "round" | "ceil" } | undefined {
  const { parent } = node;
  if (parent?.type === AST_NODE_TYPES.CallExpression && parent.arguments[0] === node) {
    const name = targetName(parent.callee) ?? "";
    const by = ROUNDING[name];
    return by && { node: parent, by };
  }
  if (
    parent?.type === AST_NODE_TYPES.BinaryExpression &&
    BIT_OPERATORS.has(parent.operator) &&
    parent.left === node &&
    parent.right.type === AST_NODE_TYPES.Literal &&
    parent.right.value === 0
  ) {
    return { node: parent, by: "floor" };
  }
  const outer = parent?.parent;
  if (
    parent?.type === AST_NODE_TYPES.UnaryExpression &&
    parent.operator === "~" &&
    outer?.type === AST_NODE_TYPES.UnaryExpression &&
    outer.operator === "~"
  ) {
    return { node: outer, by: "floor" };
  }
  return undefined;
}

const ROUNDING: Partial<Record<string, "floor" | "round" | "ceil">> = {
  floor: "floor",
  trunc: "floor",
  parseInt: "floor",
  round: "round",
  ceil: "ceil",
};
const BIT_OPERATORS = new Set(["|", ">>", ">>>", "<<"]);

/** Methods that turn a value into a text, or a text into another. */
const TEXT_METHODS = new Set([
  "toString",
  "toFixed",
  "slice",
  "substring",
  "substr",
  "replace",
  "replaceAll",
  "toUpperCase",
  "toLowerCase",
  "padStart",
  "padEnd",
  "trim",
  "join",
  "toHexString",
  "concat",
  "digest",
  "toISOString",
]);
const TEXT_FUNCTIONS = new Set([
  "String",
  "btoa",
  "encodeURIComponent",
  "md5",
  "sha1",
  "sha256",
  "hash",
  "stringify",
  "hashSync",
]);
const NUMBER_FUNCTIONS = new Set(["floor", "round", "ceil", "trunc", "abs", "Number", "parseInt", "parseFloat", "update"]);

function chainOf(source: Call, sourceCode: SourceCode): Draw {
  let node: Node = source;
  let text = false;
  let hex = false;
  for (;;) {
    const outer = wrapped(node);
    const { parent } = outer;
    if (parent?.type === AST_NODE_TYPES.MemberExpression && parent.object === outer) {
      const call = wrapped(parent).parent;
      if (!call || !isCall(call) || !TEXT_METHODS.has(propertyName(parent) ?? "")) break;
      text = true;
      hex ||= /toString\((?:16|["']hex["'])\)|digest\(["']hex["']\)/.test(sourceCode.getText(call).slice(-24));
      node = call;
    } else if (parent && isCall(parent) && parent.callee !== outer && parent.arguments[0] === outer && isConversion(parent)) {
      const name = targetName(parent.callee) ?? "";
      text = TEXT_FUNCTIONS.has(name);
      node = parent;
    } else if (parent?.type === AST_NODE_TYPES.BinaryExpression && !text && isNumber(parent, outer)) {
      node = parent;
    } else if (parent?.type === AST_NODE_TYPES.UnaryExpression && (parent.operator === "+" || parent.operator === "~")) {
      node = parent;
    } else break;
  }
  return { kind: "chain", node, text: text || isInText(wrapped(node)), hex };
}

function isConversion(call: Call): boolean {
  const name = targetName(call.callee) ?? "";
  return TEXT_FUNCTIONS.has(name) || NUMBER_FUNCTIONS.has(name);
}

/** Arithmetic with a number: `Math.random() * 1e9`. */
function isNumber(node: TSESTree.BinaryExpression, operand: Node): boolean {
  const other = node.left === operand ? node.right : node.left;
  return (
    ["*", "/", "-", "|", ">>>", "**"].includes(node.operator) ||
    (node.operator === "+" && other.type === AST_NODE_TYPES.Literal && typeof other.value === "number")
  );
}

/** Whether an expression becomes part of a text where it stands. */
function isInText(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === AST_NODE_TYPES.TemplateLiteral) return true;
  return parent?.type === AST_NODE_TYPES.BinaryExpression && parent.operator === "+";
}
