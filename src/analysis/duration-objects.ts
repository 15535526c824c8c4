import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { DurationSource } from "../libraries/concept.js";
import { propertyName, type Call, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { sum, type Linear, type Next } from "./linear.js";
import { addedSpan, isoSpan, msSpan, unitSeconds, type Span } from "./spans.js";
import { textOf } from "./value.js";
import { evaluate } from "./values.js";

/** Milliseconds of an object of units: `{ days: 30, hours: 1 }`. */
export function unitsIn(given: Node, sourceCode: SourceCode, next: Next): Linear | undefined {
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
export function converted(name: string, call: Call, sourceCode: SourceCode, next: Next): Linear | undefined {
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

export function fromLibrary(row: DurationSource, call: Call, sourceCode: SourceCode, next: Next): Linear | undefined {
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
