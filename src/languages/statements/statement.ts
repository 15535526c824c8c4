import type { Dialect } from "../file-types.js";

/** A line or a short statement of a language that says something on its own, and what to write in its place. */
export interface Statement {
  readonly dialects: readonly Dialect[];
  /** With the flag `g`; a group named `it` is what is reported, else the whole match. */
  readonly pattern: RegExp;
  /** How a message names it. */
  readonly name: string;
  /** In place of the match, with `$1` for its groups. */
  readonly safe: string;
  /** What right in front of it shows that nothing is wrong, or that it is no such thing. */
  readonly notBehind?: RegExp;
  readonly onlyBehind?: RegExp;
  /** What the file has to say, and what shows that nothing is wrong. */
  readonly beside?: RegExp;
  readonly unless?: RegExp;
  /** A method of the object that is made, and what takes the place of its calls: the making itself can stay. */
  readonly uses?: { readonly method: string; readonly safe: string };
  /** Why it is one, where the table's own reason doesn't fit. */
  readonly because?: string;
  readonly bad: string;
  readonly good: string;
}
