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
  return [...blocks, paint("bold", summaryOf(results))].join("\n\n");
}

function summaryOf(results: readonly ESLint.LintResult[]): string {
  const unparsed = results.filter(({ fatalErrorCount }) => fatalErrorCount > 0).length;
  const files = results.filter(({ messages, fatalErrorCount }) => messages.length > fatalErrorCount);
  const count = files.reduce((sum, { messages }) => sum + messages.length, 0);
  const found =
    count === 0
      ? `No findings in ${plural(results.length - unparsed, "file")}.`
      : `${plural(count, "finding")} in ${plural(files.length, "file")} of ${results.length}.`;
  return unparsed === 0 ? found : `${found} ${plural(unparsed, "file")} could not be parsed.`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
