import type { Entry } from "./entries.js";
import type { Span } from "./lexer.js";

export interface Lines {
  readonly entries: readonly Entry[];
  readonly comments: readonly Span[];
}

/** A name and its sign; npm's settings of a registry begin with its address: `//registry.acme.io/:_authToken=…`. */
const PAIR =
  /^([ \t]{0,80}(?:-[ \t]{1,8})?(?:export[ \t]{1,8})?(?:\/\/[^\s=]{1,200}:)?)["']?([A-Za-z_][\w.-]{0,100})(?:\[[^\]]{1,40}\])?["']?[ \t]{0,20}[:=][ \t]{0,20}/;

/**
 * The entries of a file that holds one on a line: `.env`, properties, TOML, YAML, xcconfig, INI. A comment begins a
 * line, or stands behind a blank. YAML's `name:` and `value:` below each other are one entry.
 */
export function readLines(text: string, comment: readonly string[]): Lines {
  const entries: Entry[] = [];
  const comments: Span[] = [];
  let named: string | undefined;
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, Math.min(end, start + 4000)).replace(/\r$/, "");
    const pair = PAIR.exec(line);
    const opening = line.trimStart();
    if (comment.some((mark) => opening.startsWith(mark)))
      comments.push({ start: end - (end - start) + line.length - opening.length, end: start + line.length });
    else if (pair) {
      const value = valueOf(line, pair[0].length, comment);
      const remark = value.rest.search(/\S/);
      if (remark >= 0 && comment.some((mark) => value.rest.trimStart().startsWith(mark)))
        comments.push({ start: start + value.after + remark, end: start + line.length });
      const key = pair[2] ?? "";
      const name = key === "value" && named !== undefined ? named : key;
      named = key === "name" || key === "key" ? value.text : undefined;
      entries.push({
        name: name.split(".").at(-1) ?? name,
        value: value.text,
        range: { start: start + value.from, end: start + value.from + value.text.length },
      });
    }
    start = end + 1;
  }
  return { entries, comments };
}

interface LineValue {
  readonly text: string;
  readonly from: number;
  /** Where the value with its quotes ends, and what stands behind. */
  readonly after: number;
  readonly rest: string;
}

function valueOf(line: string, from: number, comment: readonly string[]): LineValue {
  const quote = line.charAt(from);
  if (quote === '"' || quote === "'") {
    const close = line.indexOf(quote, from + 1);
    const to = close < 0 ? line.length : close;
    return { text: line.slice(from + 1, to), from: from + 1, after: to + 1, rest: line.slice(to + 1) };
  }
  const ends = comment.map((mark) => line.indexOf(` ${mark}`, from)).filter((at) => at >= 0);
  const to = Math.min(line.length, ...ends);
  const text = line.slice(from, to).trimEnd().replace(/[,;]$/, "");
  return { text, from, after: from + text.length, rest: line.slice(from + text.length) };
}
