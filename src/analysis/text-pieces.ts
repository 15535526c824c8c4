import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import type { Node } from "./expressions.js";
import type { SourceCode } from "./file.js";

/** What stands for an expression in a text. */
export const HOLE = "\0";

/** A piece of a text that a literal, a template or a sum makes. */
export interface TextPiece {
  /** Its characters; `HOLE` for an expression. */
  readonly text: string;
  /** The source of the piece: for an expression in a template with its `${` and `}`. */
  readonly range: TSESTree.Range;
  readonly expression?: Node;
  /** What delimits the literal or template around it; undefined for an operand of a sum. */
  readonly quote?: string;
  /** The literal or template around it, or the operand itself. */
  readonly leaf: Node;
  /** Whether the characters stand in the source as they are, without escapes. */
  readonly exact: boolean;
}

/** How many operands of a sum are looked at. */
const MAX_PIECES = 200;

/** A text's pieces in the order in which they stand in the source. */
export function piecesOf(whole: Node, sourceCode: SourceCode): TextPiece[] {
  const pieces: TextPiece[] = [];
  const operands: Node[] = [whole];
  for (let node = operands.pop(); node && pieces.length < MAX_PIECES; node = operands.pop()) {
    if (node.type === AST_NODE_TYPES.BinaryExpression && node.operator === "+") operands.push(node.right, node.left);
    else if (node.type === AST_NODE_TYPES.TemplateLiteral) pieces.push(...ofTemplate(node, sourceCode));
    else if (node.type === AST_NODE_TYPES.Literal && typeof node.value === "string")
      pieces.push(ofLiteral(node, node.value, sourceCode));
    else pieces.push({ text: HOLE, range: withParentheses(node, sourceCode), expression: node, leaf: node, exact: true });
  }
  return pieces;
}

function ofLiteral(leaf: TSESTree.Literal, text: string, sourceCode: SourceCode): TextPiece {
  const range: TSESTree.Range = [leaf.range[0] + 1, leaf.range[1] - 1];
  return ofText(leaf, text, range, sourceCode.text.charAt(leaf.range[0]), sourceCode);
}

function ofTemplate(leaf: TSESTree.TemplateLiteral, sourceCode: SourceCode): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = leaf.range[0] + 1;
  for (const [index, { value }] of leaf.quasis.entries()) {
    const end = at + value.raw.length;
    pieces.push(ofText(leaf, value.cooked ?? value.raw, [at, end], "`", sourceCode));
    const expression = leaf.expressions[index];
    if (!expression) break;
    const close =
      sourceCode.getTokenAfter(expression, ({ value: text }) => text.startsWith("}"))?.range[0] ?? expression.range[1];
    pieces.push({ text: HOLE, range: [end, close + 1], expression, quote: "`", leaf, exact: true });
    at = close + 1;
  }
  return pieces;
}

function ofText(leaf: Node, written: string, range: TSESTree.Range, quote: string, sourceCode: SourceCode): TextPiece {
  // Holes mark expressions; nothing else may look like one.
  const text = written.replaceAll(HOLE, " ");
  return { text, range, quote, leaf, exact: sourceCode.text.slice(...range) === text };
}

function withParentheses(node: Node, sourceCode: SourceCode): TSESTree.Range {
  const before = sourceCode.getTokenBefore(node);
  const after = sourceCode.getTokenAfter(node);
  const inSum = node.parent?.type === AST_NODE_TYPES.BinaryExpression;
  return inSum && before?.value === "(" && after?.value === ")" ? [before.range[0], after.range[1]] : node.range;
}

/** The piece that holds a place of the whole text, and the place's offset in the source; undefined behind escapes. */
export function placeIn(
  pieces: readonly TextPiece[],
  index: number,
  side: "start" | "end",
): { readonly piece: TextPiece; readonly offset: number } | undefined {
  let at = 0;
  for (const piece of pieces) {
    const within = index - at;
    if (side === "start" ? within < piece.text.length : within > 0 && within <= piece.text.length) {
      if (piece.expression) return { piece, offset: piece.range[side === "start" ? 0 : 1] };
      return piece.exact ? { piece, offset: piece.range[0] + within } : undefined;
    }
    at += piece.text.length;
  }
  return undefined;
}

/** The expression that stands at a place of the whole text. */
export function expressionAt(pieces: readonly TextPiece[], index: number): Node | undefined {
  let at = 0;
  for (const piece of pieces) {
    if (index < at + piece.text.length) return piece.expression;
    at += piece.text.length;
  }
  return undefined;
}
