import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { DurationSource, LifetimeUnit } from "../libraries/concept.js";
import { ApiTable } from "./calls.js";
import { isCall, propertyName, targetName, unwrap, type Call, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { addedSpan, isoSpan, joseSpan, msSpan, unitSeconds, type Span } from "./spans.js";
import { alternatives, textOf, type Value } from "./value.js";
import { evaluate } from "./values.js";

/** How long a token lives by an expression. */
export type Lifetime =
  /** Seconds from now. `at` is the expression that says so. */
  | { readonly kind: "seconds"; readonly seconds: number; readonly at: Node }
  /** Milliseconds since the epoch where seconds are meant: the token lives for some fifty thousand years. */
  | { readonly kind: "milliseconds-as-seconds"; readonly at: Node }
  /** A text of digits that the library takes for milliseconds. */
  | { readonly kind: "bare-text"; readonly seconds: number; readonly at: Node }
  /** A date that is written out, in the far future: its year. */
  | { readonly kind: "until"; readonly year: number; readonly at: Node }
  /** So few milliseconds that seconds are meant: what the number says in seconds. */
  | { readonly kind: "seconds-as-milliseconds"; readonly seconds: number; readonly meant: number; readonly at: Node };

/** The grammar of the texts that a unit takes; undefined where it takes numbers or dates only. */
const TEXTS: Partial<Record<LifetimeUnit, (text: string) => Span | undefined>> = {
  "jsonwebtoken-span": msSpan,
  "milliseconds-or-span": msSpan,
  "seconds-or-span": msSpan,
  "jose-time": joseSpan,
};

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
  duration: 0.001,
};

/** Units in which a number is a point in time. */
const ABSOLUTE: ReadonlySet<LifetimeUnit> = new Set(["epoch-seconds", "epoch-milliseconds", "days-or-date", "jose-time"]);
/** Dates from this year on are far away, whenever the code is read. */
const FAR = 2040;

/** The year of a point in time that is written out; undefined for a number that can't be one. */
function yearOf({ plus }: Linear, unit: LifetimeUnit): number | undefined {
  // A Date is a number of milliseconds; a bare number is that only where the unit says so.
  const milliseconds = unit === "epoch-milliseconds" || (unit !== "epoch-seconds" && plus > 1e11) ? plus : plus * 1000;
  if (unit === "days-or-date" && plus < 1e11) return undefined;
  const year = new Date(milliseconds).getUTCFullYear();
  return milliseconds < 1e11 ? undefined : Number.isNaN(year) ? Infinity : year;
}

/** Numbers that people write for seconds: whole minutes below 100 s of milliseconds, and whole days. */
function looksLikeSeconds(amount: number): boolean {
  if (!Number.isInteger(amount) || amount < 60) return false;
  return (
    (amount < 100_000 && amount % 60 === 0 && amount % 1000 !== 0) ||
    (amount % 86_400 === 0 && amount % 60_000 !== 0 && amount <= 63_072_000) ||
    amount === 3600
  );
}

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
      const span = TEXTS[unit]?.(text);
      if (!span) return undefined;
      if (span.bare) return unit === "jsonwebtoken-span" ? { kind: "bare-text", seconds: span.seconds, at } : undefined;
      return { kind: "seconds", seconds: span.seconds, at };
    }
    const linear = this.#linear(at, sourceCode, 0);
    if (!linear) return undefined;
    const year = linear.now === 0 && ABSOLUTE.has(unit) ? yearOf(linear, unit) : undefined;
    if (year !== undefined) return year < FAR ? undefined : { kind: "until", year, at };
    const seconds = secondsOf(linear, unit);
    if (seconds === "milliseconds") return { kind: "milliseconds-as-seconds", at };
    if (seconds === undefined) return undefined;
    const isMilliseconds = unit === "milliseconds" || unit === "milliseconds-or-span";
    if (isMilliseconds && linear.now === 0 && looksLikeSeconds(linear.plus))
      return { kind: "seconds-as-milliseconds", seconds, meant: linear.plus, at };
    return { kind: "seconds", seconds, at };
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
    if (node.type === AST_NODE_TYPES.MemberExpression && /^MAX_(?:SAFE_INTEGER|VALUE)$/.test(propertyName(node) ?? ""))
      return { now: 0, plus: Number.MAX_SAFE_INTEGER };
    if (node.type === AST_NODE_TYPES.BinaryExpression) return combine(node.operator, next(node.left), next(node.right));
    return isCall(node) ? this.#ofCall(node, sourceCode, next) : undefined;
  }

  #ofCall(call: Call, sourceCode: SourceCode, next: Next): Linear | undefined {
    const row = this.#sources.rowOf(call, sourceCode);
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
    const converted = convertedDuration(name, call, sourceCode, next);
    if (converted) return converted;
    if ((name === "plus" || name === "add") && first)
      return sum(next(call.callee.object), unitsIn(first, sourceCode, next) ?? next(first));
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

const sum = (a: Linear | undefined, b: Linear | undefined): Linear | undefined =>
  a && b && { now: a.now + b.now, plus: a.plus + b.plus };

/** Milliseconds of an object of units: `{ days: 30, hours: 1 }`. */
function unitsIn(given: Node, sourceCode: SourceCode, next: Next): Linear | undefined {
  const object = evaluate(given, sourceCode);
  if (object.kind !== "object" || object.node.properties.length === 0) return undefined;
  let plus = 0;
  for (const property of object.node.properties) {
    const unit = property.type === AST_NODE_TYPES.Property ? unitSeconds(propertyName(property) ?? "") : undefined;
    const amount = property.type === AST_NODE_TYPES.Property ? next(property.value) : undefined;
    if (unit === undefined || amount?.now !== 0) return undefined;
    plus += amount.plus * unit * 1000;
  }
  return { now: 0, plus };
}

/** `duration.as("seconds")`, `.asHours()`, `.toMillis()`, `.toSeconds()`: what a Duration or a date is in another unit. */
function convertedDuration(name: string, call: Call, sourceCode: SourceCode, next: Next): Linear | undefined {
  const unit = conversionUnit(name, call, sourceCode);
  const inner = unit !== undefined && call.callee.type === AST_NODE_TYPES.MemberExpression ? next(call.callee.object) : undefined;
  if (!inner || unit === undefined) return undefined;
  const scale = 0.001 / unit;
  return { now: inner.now * scale, plus: inner.plus * scale };
}

/** Seconds of the unit into which a method converts. */
function conversionUnit(name: string, { arguments: [first] }: Call, sourceCode: SourceCode): number | undefined {
  if (name === "toMillis" || name === "toJSDate" || name === "toDate") return 0.001;
  if (name === "toUnixInteger") return 1;
  const text =
    (name === "as" || name === "total") && first
      ? textOf(evaluate(first, sourceCode))
      : /^(?:as|to)([A-Z]\w{2,12})$/.exec(name)?.[1];
  return text === undefined ? undefined : unitSeconds(text);
}

function fromLibrary(row: DurationSource, call: Call, sourceCode: SourceCode, next: Next): Linear | undefined {
  const [first, second] = call.arguments;
  const text = first && textOf(evaluate(first, sourceCode));
  const milliseconds = (span: Span | undefined): Linear | undefined => span && { now: 0, plus: span.seconds * 1000 };
  switch (row.yields) {
    case "now":
      return { now: 1, plus: 0 };
    case "ms-span":
      return text === undefined ? undefined : milliseconds(msSpan(text));
    case "added-span":
      return text === undefined ? undefined : milliseconds(addedSpan(text));
    case "duration":
      return text === undefined ? durationOf(first, second, sourceCode, next) : milliseconds(isoSpan(text));
    case "amount": {
      const amount = first && next(first);
      return amount && { now: 0, plus: amount.plus * (row.unit ?? 1) * 1000 };
    }
    case "moved-date": {
      const start = first && next(first);
      const amount = second && next(second);
      return start && amount && { now: start.now, plus: start.plus + amount.plus * (row.unit ?? 1) * 1000 };
    }
    case "moved-by-units":
      return first && second && sum(next(first), unitsIn(second, sourceCode, next));
    case "chain-epoch-seconds":
    case "chain-epoch-milliseconds": {
      const added = addedInChain(call.callee, sourceCode, next);
      const scale = row.yields === "chain-epoch-seconds" ? 0.001 : 1;
      return added === undefined ? undefined : { now: scale, plus: added * 1000 * scale };
    }
  }
}

/** `duration({ days: 30 })`, `duration(30, "days")`, `duration(1000)`. */
function durationOf(first: Node | undefined, second: Node | undefined, sourceCode: SourceCode, next: Next): Linear | undefined {
  if (!first) return undefined;
  const units = unitsIn(first, sourceCode, next);
  if (units) return units;
  const amount = next(first);
  const name = second && textOf(evaluate(second, sourceCode));
  const unit = name === undefined ? 0.001 : unitSeconds(name);
  return amount && unit !== undefined ? { now: 0, plus: amount.plus * unit * 1000 } : undefined;
}

type Next = (node: Node) => Linear | undefined;

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
        const units = amount && name === undefined ? unitsIn(amount, sourceCode, next) : undefined;
        const seconds = name === undefined ? undefined : unitSeconds(name === "M" ? "month" : name);
        const count = amount && next(amount);
        if (!units && (seconds === undefined || !count)) return undefined;
        added = (added ?? 0) + (units ? units.plus / 1000 : (count?.plus ?? 0) * (seconds ?? 0));
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
  if ((unit === "days-or-date" || unit === "duration") && now === 1) return plus / 1000;
  return now === 0 ? plus * (NUMBER_UNITS[unit] ?? 1) : undefined;
}

function lengthOf(lifetime: Lifetime): number {
  return lifetime.kind === "milliseconds-as-seconds" || lifetime.kind === "until" ? Infinity : lifetime.seconds;
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
