import { relative } from "node:path";
import { styleText } from "node:util";
import type { ESLint } from "eslint";

/** Findings for a reader: file, place, rule, message and what the first suggestion does. */
export function formatReadable(results: readonly ESLint.LintResult[], cwd: string, color: boolean): string {
  const paint = (style: "bold" | "dim" | "red" | "green" | "underline", text: string) => (color ? styleText(style, text) : text);
  const files = results.filter(({ messages }) => messages.length > 0);
  const blocks = files.map(({ filePath, messages }) => {
    const lines = messages.map(({ line, column, ruleId, message, suggestions }) => {
      const rule = ruleId?.replace("credential-hygiene/", "") ?? "cannot be parsed";
      const title = suggestions?.[0]?.desc;
      const repair = title === undefined ? "" : `\n    ${paint("green", "→")} ${title}`;
      return `  ${paint("dim", `${line}:${column}`)}  ${paint("red", rule)}\n    ${message}${repair}`;
    });
    return [paint("underline", relative(cwd, filePath) || filePath), ...lines].join("\n");
  });
  const count = files.reduce((sum, { messages }) => sum + messages.length, 0);
  const summary = count === 0 ? `No findings in ${plural(results.length, "file")}.` : `${plural(count, "finding")} in ${plural(files.length, "file")} of ${results.length}.`;
  return [...blocks, paint("bold", summary)].join("\n\n");
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
