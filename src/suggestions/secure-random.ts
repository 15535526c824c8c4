import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { drawOf, type Draw } from "../analysis/draws.js";
import { type Call, type Node } from "../analysis/expressions.js";
import { openingOf } from "../analysis/value.js";
import { evaluate } from "../analysis/values.js";
import type { RandomSource } from "../libraries/random-sources.js";
import type { Edit } from "./objects.js";
import {
  secureBytes,
  secureInteger,
  secureText,
  secureUuid,
  sum,
  type IntegerRange,
  type RandomSituation,
  type SecureExpression,
} from "./random.js";

/** A weak random call with the row that describes it. */
export interface WeakCall {
  readonly node: Call;
  readonly row: RandomSource;
}

/** A replacement: what is written, for the title, and the edit. */
export interface SecureReplacement {
  readonly text: string;
  readonly fix: Edit;
}

/** An expression and what takes its place. */
interface Replaced {
  readonly node: Node;
  readonly secure: SecureExpression;
}

/**
 * Replaces what is made of weak calls by secure values of the same type. Integers keep their range and lists
 * their items, each where it is drawn; a text of several calls becomes one text, with its constant beginning.
 */
export function secureReplacement(
  calls: readonly [WeakCall, ...WeakCall[]],
  value: Node,
  situation: RandomSituation,
): SecureReplacement {
  const drawn = calls.map((call) => inRange(call, situation));
  if (drawn.every((replaced) => replaced !== undefined)) return edited(drawn, situation);
  const [first] = calls;
  return edited(
    [calls.length > 1 && isTextual(value) ? { node: value, secure: wholeText(value, situation) } : converted(first, situation)],
    situation,
  );
}

function edited(replaced: readonly Replaced[], { sourceCode }: RandomSituation): SecureReplacement {
  const [first] = replaced;
  return {
    text: first?.secure.text ?? "",
    fix: (fixer) => [
      ...(first?.secure.edit(fixer) ?? []),
      ...replaced.map(({ node, secure }) => {
        const before = sourceCode.getTokenBefore(node);
        const touches = before?.range[1] === node.range[0] && /^[a-z]+$/.test(before.value);
        return fixer.replaceText(node, touches ? ` ${secure.text}` : secure.text);
      }),
    ],
  };
}

/** A draw from a range, a list or bytes, drawn securely where it stands. */
function inRange({ node, row }: WeakCall, situation: RandomSituation): Replaced | undefined {
  const { sourceCode } = situation;
  const [first, second] = node.arguments.map((argument) => sourceCode.getText(argument));
  switch (row.yields) {
    case "fraction": {
      const draw = drawOf(node, sourceCode);
      return draw.kind === "integer"
        ? { node: draw.node, secure: secureInteger(rangeOf(draw, situation), node, situation) }
        : undefined;
    }
    case "integer":
      return { node, secure: secureInteger(inclusive(first, second), node, situation) };
    case "item": {
      if (first === undefined) return undefined;
      const index = secureInteger({ span: `${first}.length` }, node, situation);
      return { node, secure: { text: `${first}[${index.text}]`, edit: index.edit } };
    }
    case "bytes":
      return { node, secure: secureBytes(first ?? "32", node, situation) };
    default:
      return undefined;
  }
}

/** `Math.floor(offset + Math.random() * span)`; rounding adds the end of the range, rounding up starts behind its start. */
function rangeOf({ span, offset, rounding }: Extract<Draw, { kind: "integer" }>, { sourceCode }: RandomSituation): IntegerRange {
  const width = sourceCode.getText(span);
  const start = offset && sourceCode.getText(offset);
  const lower = rounding === "ceil" ? (start === undefined ? "1" : sum(start, "1")) : start;
  return { span: rounding === "round" ? sum(width, "1") : width, ...(lower !== undefined && { lower }) };
}

/** lodash's `random(lower, upper)` and `random(upper)`: both ends belong to the range. */
function inclusive(first: string | undefined, second: string | undefined): IntegerRange {
  if (first === undefined) return {};
  if (second === undefined) return { span: sum(first, "1") };
  if (first === "0") return { span: sum(second, "1") };
  const [lower, upper] = [first, second].map(Number);
  const span =
    lower !== undefined && upper !== undefined && Number.isInteger(upper - lower)
      ? String(upper - lower + 1)
      : `${second} - ${first} + 1`;
  return { lower: first, span };
}

/** What one call is converted to: a text becomes a secure text, a number a secure number. */
function converted({ node, row }: WeakCall, situation: RandomSituation): Replaced {
  const draw = drawOf(node, situation.sourceCode);
  const chain = draw.kind === "chain" ? draw : { node, text: false, hex: false };
  if (row.yields === "uuid" && chain.node === node) return { node, secure: secureUuid(node, situation) };
  const secure = secureText(chain.hex ? "hex" : "base64url", node, situation);
  if (chain.text || row.yields === "text" || row.yields === "uuid") return { node: chain.node, secure };
  if (row.yields === "list") return { node: chain.node, secure: { text: `[...${secure.text}]`, edit: secure.edit } };
  return { node: chain.node, secure: secureInteger({}, node, situation) };
}

function isTextual(node: Node): boolean {
  return (
    node.type === AST_NODE_TYPES.TemplateLiteral ||
    node.type === AST_NODE_TYPES.BinaryExpression ||
    node.type === AST_NODE_TYPES.CallExpression
  );
}

/** One text in place of several draws, behind the beginning that says what it is: `sk_` of `sk_${Date.now()}${Math.random()}`. */
function wholeText(value: Node, situation: RandomSituation): SecureExpression {
  const secure = secureText("base64url", value, situation);
  const opening = openingOf(evaluate(value, situation.sourceCode))?.text ?? "";
  if (!/[a-z]/i.test(opening)) return secure;
  return { text: `\`${opening.replace(/[\\`]|\$\{/g, "\\$&")}\${${secure.text}}\``, edit: secure.edit };
}
