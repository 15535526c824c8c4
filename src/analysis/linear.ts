import type { Node } from "./expressions.js";

/** A number made of the current time and constants: `now * milliseconds since the epoch + plus`. */
export interface Linear {
  readonly now: number;
  readonly plus: number;
}

/** Evaluates a part of the expression at hand. */
export type Next = (node: Node) => Linear | undefined;

export const sum = (a: Linear | undefined, b: Linear | undefined): Linear | undefined =>
  a && b && { now: a.now + b.now, plus: a.plus + b.plus };

/** Applies an arithmetic operator. */
export function combine(operator: string, left: Linear | undefined, right: Linear | undefined): Linear | undefined {
  if (!left || !right) return undefined;
  switch (operator) {
    case "+":
      return { now: left.now + right.now, plus: left.plus + right.plus };
    case "-":
      return { now: left.now - right.now, plus: left.plus - right.plus };
    case "*":
      if (right.now === 0) return { now: left.now * right.plus, plus: left.plus * right.plus };
      return left.now === 0 ? { now: right.now * left.plus, plus: right.plus * left.plus } : undefined;
    case "/":
      return right.now === 0 && right.plus !== 0 ? { now: left.now / right.plus, plus: left.plus / right.plus } : undefined;
    case "|":
    case ">>>":
      return right.plus === 0 ? left : undefined;
    default:
      return undefined;
  }
}
