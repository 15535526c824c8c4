import type { Finding } from "./scanner.js";
import { anchorsOf, parseTemplate } from "./template.js";

/** A finding as a message may show it: the fixed text of its format and nothing of the value itself. */
export function redact({ format, value }: Pick<Finding, "format" | "value">): string {
  const { texts, lead } = anchorsOf(parseTemplate(format.template)) ?? { texts: [], lead: { max: 0 } };
  const fixed = texts.filter((text) => (lead.max === 0 ? value.startsWith(text) : value.includes(text)));
  const longest = fixed.reduce((a, b) => (b.length > a.length ? b : a), "");
  return `${lead.max === 0 ? "" : "…"}${longest.split("\n")[0]?.slice(0, 24) ?? ""}…`;
}
