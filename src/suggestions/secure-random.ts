import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { drawOf } from "../analysis/draws.js";
import { wrapped, type Call, type Node } from "../analysis/expressions.js";
import { evaluate, openingOf } from "../analysis/values.js";
import type { RandomSource } from "../libraries/random-sources.js";
import type { Edit } from "./objects.js";
import { secureBytes, secureInteger, secureText, secureUuid, type RandomSituation, type SecureExpression } from "./random.js";

/** A weak random call, and the expression that holds what is made of it. */
export interface WeakValue {
  readonly source: Call;
  readonly row: RandomSource;
  /** The outermost expression that is made of it: an initializer, an assigned or returned value. */
  readonly value: Node;
  /** Whether the value is made of this call only. */
  readonly single: boolean;
}

/** A replacement: what it is replaced by, for the title, and the edit. */
export interface SecureReplacement {
  readonly text: string;
  readonly fix: Edit;
}

/** Replaces a weak value by a secure one of the same type; an integer keeps its range, an alphabet loop its alphabet. */
export function secureReplacement(weak: WeakValue, situation: RandomSituation): SecureReplacement {
  const { node, secure } = replacementOf(weak, situation);
  const text = needsSpace(node, situation) ? ` ${secure.text}` : secure.text;
  return { text: secure.text, fix: (fixer) => [...secure.edit(fixer), fixer.replaceText(node, text)] };
}

function replacementOf({ source, row, value, single }: WeakValue, situation: RandomSituation): { node: Node; secure: SecureExpression } {
  const { sourceCode } = situation;
  const at = value;
  if (row.yields === "bytes") {
    const count = source.arguments[0] ? sourceCode.getText(source.arguments[0]) : "32";
    return { node: source, secure: secureBytes(count, at, situation) };
  }
  const draw = drawOf(source, sourceCode);
  if (row.yields === "fraction" && draw.kind === "integer") {
    return { node: draw.node, secure: integer(draw, at, situation) };
  }
  if (row.yields === "integer" && draw.node === source) return { node: source, secure: ranged(source, at, situation) };
  if (row.yields === "item" && source.arguments[0]) {
    const list = sourceCode.getText(source.arguments[0]);
    const index = secureInteger(`${list}.length`, at, situation);
    return { node: source, secure: { text: `${list}[${index.text}]`, edit: index.edit } };
  }
  const mixed = !single && isTextual(value);
  const node = mixed ? value : draw.kind === "chain" ? draw.node : source;
  const textual = mixed || row.yields === "text" || row.yields === "uuid" || (draw.kind === "chain" && draw.text);
  if (row.yields === "list" && !textual) {
    const letters = secureText("base64url", at, situation);
    return { node, secure: { text: `[...${letters.text}]`, edit: letters.edit } };
  }
  if (!textual) return { node, secure: secureInteger(undefined, at, situation) };
  if (row.yields === "uuid" && draw.node === source && !mixed) return { node: source, secure: secureUuid(at, situation) };
  const secure = secureText(draw.kind === "chain" && draw.hex ? "hex" : "base64url", at, situation);
  return { node, secure: mixed ? withOpening(value, secure, situation) : secure };
}

/** `Math.floor(offset + Math.random() * span)` drawn securely: the same range. */
function integer(draw: { span: Node; offset: Node | undefined; rounding: "floor" | "round" | "ceil" }, at: Node, situation: RandomSituation): SecureExpression {
  const { sourceCode } = situation;
  const span = sourceCode.getText(draw.span);
  const secure = secureInteger(draw.rounding === "round" ? `${span} + 1` : span, at, situation);
  const offset = [draw.offset && sourceCode.getText(draw.offset), draw.rounding === "ceil" ? "1" : undefined].filter((part) => part !== undefined);
  return { text: offset.length > 0 ? `(${[...offset, secure.text].join(" + ")})` : secure.text, edit: secure.edit };
}

/** lodash's `random(lower, upper)` and `random(upper)`: both ends belong to the range. */
function ranged(source: Call, at: Node, situation: RandomSituation): SecureExpression {
  const [first, second] = source.arguments.map((argument) => situation.sourceCode.getText(argument));
  if (first === undefined) return secureInteger(undefined, at, situation);
  if (second === undefined) return secureInteger(`${first} + 1`, at, situation);
  const span = secureInteger(first === "0" ? `${second} + 1` : `${second} - ${first} + 1`, at, situation);
  return first === "0" ? span : { text: `(${first} + ${span.text})`, edit: span.edit };
}

function isTextual(node: Node): boolean {
  return node.type === AST_NODE_TYPES.TemplateLiteral || node.type === AST_NODE_TYPES.BinaryExpression || node.type === AST_NODE_TYPES.CallExpression;
}

/** Keeps a constant beginning that says what the value is: `sk_` of `sk_${Date.now()}${Math.random()}`. */
function withOpening(value: Node, secure: SecureExpression, { sourceCode }: RandomSituation): SecureExpression {
  const opening = openingOf(evaluate(value, sourceCode))?.text ?? "";
  if (!/[a-z]/i.test(opening)) return secure;
  return { text: `\`${opening.replace(/[\\`]|\$\{/g, "\\$&")}\${${secure.text}}\``, edit: secure.edit };
}

/** Whether the replaced text touches a keyword: `return(…)`. */
function needsSpace(node: Node, { sourceCode }: RandomSituation): boolean {
  const before = sourceCode.getTokenBefore(wrapped(node) as TSESTree.Node);
  return before?.range[1] === node.range[0] && /^[a-z]+$/.test(before.value);
}
