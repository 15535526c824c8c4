import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { isCall, unwrap, type Call, type Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import { quoteOf } from "../analysis/syntax.js";
import type { LifetimeUnit } from "../libraries/concept.js";
import { setOption, type Edit } from "./objects.js";

const DAY = 86_400;
const HOUR = 3600;

/** A lifetime in seconds as an option's value in the option's own unit: `"1h"`, `24 * 60 * 60`, `new Date(Date.now() + …)`. */
export function lifetimeText(seconds: number, unit: LifetimeUnit, sourceCode: SourceCode, given?: Node): string {
  switch (unit) {
    case "jsonwebtoken-span":
    case "jose-time":
    case "seconds-or-span":
    case "milliseconds-or-span": {
      const quote = quoteOf(sourceCode);
      return `${quote}${span(seconds)}${quote}`;
    }
    case "epoch-seconds":
      return `Math.floor(Date.now() / 1000) + ${product(seconds, 1)}`;
    case "epoch-milliseconds":
      return `new Date(Date.now() + ${product(seconds, 1000)})`;
    case "seconds":
      return product(seconds, 1);
    case "milliseconds":
      return product(seconds, 1000);
    case "duration":
      return durationText(seconds, given, sourceCode);
    case "minutes":
      return String(seconds / 60);
    case "hours":
      return String(seconds / HOUR);
    case "days":
    case "days-or-date":
      return String(seconds / DAY);
  }
}

/** `Duration.hours(24)`, made as the one that stands there is made. */
function durationText(seconds: number, given: Node | undefined, sourceCode: SourceCode): string {
  const call = given && unwrap(given);
  const callee = call && isCall(call) ? call.callee : undefined;
  const factory = callee?.type === AST_NODE_TYPES.MemberExpression ? sourceCode.getText(callee.object) : "Duration";
  return seconds % DAY === 0 ? `${factory}.days(${seconds / DAY})` : `${factory}.minutes(${seconds / 60})`;
}

function span(seconds: number): string {
  if (seconds % DAY === 0 && seconds > DAY) return `${seconds / DAY}d`;
  if (seconds % HOUR === 0) return `${seconds / HOUR}h`;
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}

/** A product that a reader can check: 7776000 is `90 * 24 * 60 * 60`. */
function product(seconds: number, scale: 1 | 1000): string {
  const factors = seconds % DAY === 0 ? [seconds / DAY, 24, 60, 60] : seconds % HOUR === 0 ? [seconds / HOUR, 60, 60] : [seconds];
  return [...factors.filter((factor, index) => factor !== 1 || index > 0), ...(scale === 1000 ? [1000] : [])].join(" * ");
}

/** Gives a token a lifetime where it has none: an option, a claim, or a call of a builder's method. */
export function addLifetime(
  call: Call,
  endless: { readonly set: string; readonly method?: string },
  text: string,
  sourceCode: SourceCode,
): Edit | undefined {
  const { method } = endless;
  if (method === undefined) return setOption(call, endless.set, text, sourceCode);
  const { callee } = call;
  return callee.type === AST_NODE_TYPES.MemberExpression
    ? (fixer) => [fixer.insertTextAfter(callee.object, `.${method}(${text})`)]
    : undefined;
}
