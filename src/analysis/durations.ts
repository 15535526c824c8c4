import type { DurationSource, LifetimeUnit } from "../libraries/concept.js";
import { ApiTable } from "./calls.js";
import type { Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import type { Linear } from "./linear.js";
import { linearTime } from "./linear-times.js";
import { joseSpan, msSpan, type Span } from "./spans.js";
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
    const linear = linearTime(at, this.#sources, sourceCode);
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

/** How long a token lives, or until when, for a message. */
export function describeLifetime(lifetime: Lifetime): string {
  switch (lifetime.kind) {
    case "milliseconds-as-seconds":
      return "";
    case "until":
      return Number.isFinite(lifetime.year) ? `the year ${lifetime.year}` : "the end of time";
    default:
      return describeDuration(lifetime.seconds);
  }
}
