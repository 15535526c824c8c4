import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { DurationSource } from "../libraries/concept.js";
import type { ApiTable } from "./calls.js";
import { converted, fromLibrary, unitsIn } from "./duration-objects.js";
import { combine, sum, type Linear, type Next } from "./linear.js";
import { isCall, propertyName, targetName, unwrap, type Call, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { textOf } from "./value.js";
import { evaluate } from "./values.js";

/** Evaluates an expression of times and durations, with a table of duration libraries. */
export function linearTime(
  expression: Node,
  sources: ApiTable<DurationSource>,
  sourceCode: SourceCode,
  depth = 0,
): Linear | undefined {
  if (depth > 24) return undefined;
  const next = (node: Node) => linearTime(node, sources, sourceCode, depth + 1);
  const node = unwrap(expression);
  const value = evaluate(node, sourceCode);
  if (value.kind === "constant") return typeof value.value === "number" ? { now: 0, plus: value.value } : undefined;
  if (value.kind === "choice")
    return value.options
      .map(({ node: option }) => (option === node ? undefined : next(option)))
      .find((option) => option !== undefined);
  if (node.type === AST_NODE_TYPES.Identifier) return value.node === node ? undefined : next(value.node);
  if (node.type === AST_NODE_TYPES.MemberExpression && /^MAX_(?:SAFE_INTEGER|VALUE)$/.test(propertyName(node) ?? ""))
    return { now: 0, plus: Number.MAX_SAFE_INTEGER };
  if (node.type === AST_NODE_TYPES.MemberExpression && propertyName(node) === "epochMilliseconds") return next(node.object);
  if (node.type === AST_NODE_TYPES.BinaryExpression) return combine(node.operator, next(node.left), next(node.right));
  return isCall(node) ? ofCall(node, sources, sourceCode, next) : undefined;
}

function ofCall(call: Call, sources: ApiTable<DurationSource>, sourceCode: SourceCode, next: Next): Linear | undefined {
  const row = sources.rowOf(call, sourceCode);
  if (row) return fromLibrary(row, call, sourceCode, next);
  const name = targetName(call.callee) ?? "";
  const [first] = call.arguments;
  if (call.type === AST_NODE_TYPES.NewExpression) {
    if (name !== "Date") return undefined;
    return first ? (writtenDate(call, sourceCode) ?? next(first)) : { now: 1, plus: 0 };
  }
  if (call.callee.type !== AST_NODE_TYPES.MemberExpression)
    return (name === "Number" || name === "parseInt") && first ? next(first) : undefined;
  if (name === "now") return { now: 1, plus: 0 };
  if (name === "getTime" || name === "valueOf") return next(call.callee.object);
  if (ROUNDING.has(name) && first) return next(first);
  const inUnit = converted(name, call, sourceCode, next);
  if (inUnit) return inUnit;
  if ((name === "plus" || name === "add") && first)
    return sum(next(call.callee.object), unitsIn(first, sourceCode, next) ?? next(first));
  const shift = SETTERS[name];
  return shift !== undefined && first ? setterShift(call.callee.object, first, name, shift, next) : undefined;
}

const ROUNDING = new Set(["floor", "round", "ceil", "trunc"]);

/** Milliseconds by which one step of a Date's setter moves it. */
const SETTERS: Partial<Record<string, number>> = {
  setFullYear: 365 * 86_400_000,
  setMonth: 30 * 86_400_000,
  setDate: 86_400_000,
  setHours: 3_600_000,
  setMinutes: 60_000,
  setSeconds: 1000,
};

/** `date.setFullYear(date.getFullYear() + 10)`: moved by what is added to the getter of the same name. */
function setterShift(
  date: Node,
  argument: Node,
  name: string,
  step: number,
  next: (node: Node) => Linear | undefined,
): Linear | undefined {
  const start = next(date);
  if (!start || argument.type !== AST_NODE_TYPES.BinaryExpression || argument.operator !== "+") return undefined;
  const getter = unwrap(argument.left);
  const added = next(argument.right);
  if (!isCall(getter) || targetName(getter.callee) !== name.replace("set", "get") || !added) return undefined;
  return { now: start.now, plus: start.plus + added.plus * step };
}

/** `new Date("2099-12-31")`, `new Date(2099, 11, 31)`. */
function writtenDate({ arguments: [first, second] }: Call, sourceCode: SourceCode): Linear | undefined {
  const value = first && evaluate(first, sourceCode);
  const text = value && textOf(value);
  if (text !== undefined) {
    const time = Date.parse(text);
    return Number.isNaN(time) ? undefined : { now: 0, plus: time };
  }
  return second && value?.kind === "constant" && typeof value.value === "number"
    ? { now: 0, plus: Date.UTC(value.value, 0) }
    : undefined;
}
