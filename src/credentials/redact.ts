import type { Finding } from "./scanner.js";
import { anchorsOf, parseTemplate } from "./template.js";

/** A finding as a message may show it: the fixed opening of its format and nothing of the value itself. */
export function redact({ format, value }: Pick<Finding, "format" | "value">): string {
  const anchors = anchorsOf(parseTemplate(format.template)).filter((anchor) => value.startsWith(anchor));
  const longest = anchors.reduce((a, b) => (b.length > a.length ? b : a), "");
  return `${longest.split("\n")[0]?.slice(0, 24) ?? ""}…`;
}
