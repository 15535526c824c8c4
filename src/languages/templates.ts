import type { Entry } from "./entries.js";
import { readMarkup } from "./markup.js";

/** Components whose templates stand in the file beside their scripts, in nodes of their own parsers. */
const COMPONENT = /\.(?:vue|svelte)$/;

/** `:api-key="'…'"`, `apiKey={"…"}`: a binding to a literal. */
const BOUND = /^\s{0,9}\{?\s{0,9}(["'`])([^"'`$\\]{1,400})\1\s{0,9}\}?\s{0,9}$/;

/** The values that a component's template gives by name: attributes, bindings to literals, elements. */
export function templateEntries(text: string, filename: string): readonly Entry[] {
  if (!COMPONENT.test(filename)) return [];
  return readMarkup(text).entries.map(unbound);
}

/** An attribute that is bound to a literal is that literal's. */
export function unbound(entry: Entry): Entry {
  const literal = BOUND.exec(entry.value)?.[2];
  if (literal === undefined) return entry;
  const start = entry.range.start + entry.value.indexOf(literal);
  return { ...entry, value: literal, range: { start, end: start + literal.length } };
}
