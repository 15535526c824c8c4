import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import type { DurationSource, LifetimeUnit } from "../libraries/concept.js";
import { ApiTable } from "./calls.js";
import { isCall, propertyName, targetName, unwrap, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { alternatives, textOf, type Value } from "./value.js";
import { evaluate } from "./values.js";

/** How long a token lives by an expression. */
export type Lifetime =
  /** Seconds from now. `at` is the expression that says so. */
  | { readonly kind: "seconds"; readonly seconds: number; readonly at: Node }
  /** Milliseconds since the epoch where seconds are meant: the token lives for some fifty thousand years. */
  | { readonly kind: "milliseconds-as-seconds"; readonly at: Node }
  /** A text of digits that the library takes for milliseconds. */
  | { readonly kind: "bare-text"; readonly seconds: number; readonly at: Node };

/** Seconds of the units of the `ms` package (2.1), which jsonwebtoken, fast-jwt and others use. */
const SPAN_UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:milliseconds?|msecs?|ms)$/, 0.001],
  [/^(?:seconds?|secs?|s)$/, 1],
  [/^(?:minutes?|mins?|m)$/, 60],
  [/^(?:hours?|hrs?|h)$/, 3600],
  [/^(?:days?|d)$/, 86_400],
  [/^(?:weeks?|w)$/, 7 * 86_400],
  [/^(?:months?|mo)$/, 30 * 86_400],
  [/^(?:years?|yrs?|y)$/, 365.25 * 86_400],
];

const SPAN = /^(-?\d{0,15}(?:\.\d{1,15}|\d))\s{0,5}([a-z]{0,15})(?: from now)?$/i;

/** Seconds of a span: "7d", "1 year", "90 days from now"; undefined for what isn't one. A bare number has no unit. */
function spanSeconds(text: string): { readonly seconds: number; readonly bare: boolean } | undefined {
  const parsed = SPAN.exec(text.trim());
  if (!parsed) return undefined;
  const amount = Number(parsed[1]);
  const name = (parsed[2] ?? "").toLowerCase();
  if (name === "") return { seconds: amount / 1000, bare: true };
  const unit = SPAN_UNITS.find(([pattern]) => pattern.test(name))?.[1];
  return unit === undefined ? undefined : { seconds: amount * unit, bare: false };
}

const NUMBER_UNITS: Partial<Record<LifetimeUnit, number>> = {
  seconds: 1,
  milliseconds: 0.001,
  minutes: 60,
  hours: 3600,
  days: 86_400,
  "jsonwebtoken-span": 1,
  "seconds-or-span": 1,
  "milliseconds-or-span": 0.001,
  "days-or-date": 86_400,
};

/** A number made of the current time and constants: `now * milliseconds since the epoch + plus`. */
interface Linear {
  readonly now: number;
  readonly plus: number;
}

/** Evaluates lifetimes with a table of duration libraries. */
export class Durations {
  readonly #sources: ApiTable<DurationSource>;

  constructor(sources: readonly DurationSource[]) {
    this.#sources = new ApiTable(sources);
  }

  /** The longest lifetime that an expression may mean in a unit; undefined when the file doesn't say. */
  lifetimeOf(node: Node, unit: LifetimeUnit, sourceCode: SourceCode): Lifetime | undefined {
    const lifetimes = alternatives(evaluate(node, sourceCode)).flatMap((value) => this.#lifetime(value, unit, sourceCode) ?? []);
    return lifetimes.reduce<Lifetime | undefined>((a, b) => (a && lengthOf(a) >= lengthOf(b) ? a : b), undefined);
  }

  #lifetime(value: Value, unit: LifetimeUnit, sourceCode: SourceCode): Lifetime | undefined {
    const at = value.node;
    const text = textOf(value);
    if (text !== undefined) {
      const span = spanSeconds(text);
      if (!span || unit === "epoch-seconds" || unit === "epoch-milliseconds") return undefined;
      if (span.bare) return unit === "jsonwebtoken-span" ? { kind: "bare-text", seconds: span.seconds, at } : undefined;
      return { kind: "seconds", seconds: span.seconds, at };
    }
    const linear = this.#linear(at, sourceCode, 0);
    if (!linear) return undefined;
    const seconds = secondsOf(linear, unit);
    if (seconds === "milliseconds") return { kind: "milliseconds-as-seconds", at };
    return seconds === undefined ? undefined : { kind: "seconds", seconds, at };
  }

  #linear(expression: Node, sourceCode: SourceCode, depth: number): Linear | undefined {
    if (depth > 24) return undefined;
    const next = (node: Node) => this.#linear(node, sourceCode, depth + 1);
    const node = unwrap(expression);
    const value = evaluate(node, sourceCode);
    if (value.kind === "constant") return typeof value.value === "number" ? { now: 0, plus: value.value } : undefined;
    if (value.kind === "choice")
      return value.options
        .map(({ node: option }) => (option === node ? undefined : next(option)))
        .find((option) => option !== undefined);
    if (node.type === AST_NODE_TYPES.Identifier) return value.node === node ? undefined : next(value.node);
    if (node.type === AST_NODE_TYPES.BinaryExpression) return combine(node.operator, next(node.left), next(node.right));
    return isCall(node) ? this.#ofCall(node, sourceCode, next) : undefined;
  }

  #ofCall(
    call: TSESTree.CallExpression | TSESTree.NewExpression,
    sourceCode: SourceCode,
    next: (node: Node) => Linear | undefined,
  ): Linear | undefined {
    const row = this.#sources.rowOf(call, sourceCode);
    if (row) return fromLibrary(row, call, sourceCode, next);
    const name = targetName(call.callee) ?? "";
    const [first] = call.arguments;
    if (call.type === AST_NODE_TYPES.NewExpression) {
      if (name !== "Date") return undefined;
      return first ? next(first) : { now: 1, plus: 0 };
    }
    if (call.callee.type !== AST_NODE_TYPES.MemberExpression)
      return (name === "Number" || name === "parseInt") && first ? next(first) : undefined;
    if (name === "now") return { now: 1, plus: 0 };
    if (name === "getTime" || name === "valueOf") return next(call.callee.object);
    if (ROUNDING.has(name) && first) return next(first);
    const shift = SETTERS[name];
    return shift !== undefined && first ? setterShift(call.callee.object, first, name, shift, next) : undefined;
  }
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

function fromLibrary(
  row: DurationSource,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  sourceCode: SourceCode,
  next: (node: Node) => Linear | undefined,
): Linear | undefined {
  const [first, second] = call.arguments;
  switch (row.yields) {
    case "span-milliseconds": {
      const text = first && textOf(evaluate(first, sourceCode));
      const span = text === undefined ? undefined : spanSeconds(text);
      return span && { now: 0, plus: span.seconds * 1000 };
    }
    case "moved-date": {
      const start = first && next(first);
      const amount = second && next(second);
      return start && amount && { now: start.now, plus: start.plus + amount.plus * (row.unit ?? 1) * 1000 };
    }
    case "chain-epoch-seconds":
    case "chain-epoch-milliseconds": {
      const added = addedInChain(call.callee, sourceCode, next);
      const scale = row.yields === "chain-epoch-seconds" ? 0.001 : 1;
      return added === undefined ? undefined : { now: scale, plus: added * 1000 * scale };
    }
  }
}

/** Seconds that the `.add(amount, unit)` calls of a chain add. */
function addedInChain(callee: Node, sourceCode: SourceCode, next: (node: Node) => Linear | undefined): number | undefined {
  let added: number | undefined;
  let node: Node = callee;
  for (let steps = 0; steps < 20; steps++) {
    if (node.type === AST_NODE_TYPES.MemberExpression) node = node.object;
    else if (node.type === AST_NODE_TYPES.CallExpression) {
      if (node.callee.type === AST_NODE_TYPES.MemberExpression && propertyName(node.callee) === "add") {
        const [amount, unit] = node.arguments;
        const name = unit && textOf(evaluate(unit, sourceCode));
        const seconds = name === undefined ? undefined : spanSeconds(`1 ${name === "M" ? "month" : name}`)?.seconds;
        const count = amount && next(amount);
        if (seconds === undefined || !count) return undefined;
        added = (added ?? 0) + count.plus * seconds;
      }
      node = node.callee;
    } else break;
  }
  return added;
}

function combine(operator: string, left: Linear | undefined, right: Linear | undefined): Linear | undefined {
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

const isSeconds = (now: number) => Math.abs(now - 0.001) < 1e-9;

/** Seconds from now that a linear time means in a unit. */
function secondsOf({ now, plus }: Linear, unit: LifetimeUnit): number | "milliseconds" | undefined {
  if (unit === "epoch-seconds") return isSeconds(now) ? plus : now === 1 ? "milliseconds" : undefined;
  if (unit === "epoch-milliseconds") return now === 1 ? plus / 1000 : undefined;
  // jose takes a number for epoch seconds; a Date stands for itself.
  if (unit === "jose-time") return isSeconds(now) ? plus : now === 1 ? plus / 1000 : undefined;
  if (unit === "days-or-date" && now === 1) return plus / 1000;
  return now === 0 ? plus * (NUMBER_UNITS[unit] ?? 1) : undefined;
}

function lengthOf(lifetime: Lifetime): number {
  return lifetime.kind === "milliseconds-as-seconds" ? Infinity : lifetime.seconds;
}

/** A duration for a reader: "365 days", "90 minutes". */
export function describeDuration(seconds: number): string {
  const units = [
    ["year", 365 * 86_400],
    ["day", 86_400],
    ["hour", 3600],
    ["minute", 60],
    ["second", 1],
  ] as const;
  const [name, size] = units.find(([unit, length]) => seconds >= (unit === "year" ? 2 * length : length)) ?? ["second", 1];
  const amount = Math.round((seconds / size) * 10) / 10;
  return `${amount} ${name}${amount === 1 ? "" : "s"}`;
}
