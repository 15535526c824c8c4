import type { TSESTree } from "@typescript-eslint/utils";
import type { Node } from "./expressions.js";

export type Primitive = string | number | boolean | bigint | null | undefined;

/** A piece of a text: known characters with the node that holds them, or an expression whose value isn't known. */
export type TextPart = { readonly text: string; readonly node: Node } | { readonly unknown: Node };

/** What the file says an expression's value is. `node` is where it is written, perhaps far from where it is used. */
export type Value =
  /** `parts` where a text is folded from several literals. */
  | {
      readonly kind: "constant";
      readonly value: Primitive;
      readonly node: Node;
      readonly parts?: readonly TextPart[];
    }
  /** A string of which some parts are known. `node` is the template or concatenation. */
  | { readonly kind: "text"; readonly parts: readonly TextPart[]; readonly node: Node }
  | { readonly kind: "object"; readonly node: TSESTree.ObjectExpression }
  | { readonly kind: "array"; readonly node: TSESTree.ArrayExpression }
  | { readonly kind: "function"; readonly node: Node }
  | { readonly kind: "regex"; readonly pattern: string; readonly node: Node }
  /** A read of the environment; `fallback` marks the literal side of `process.env.X ?? "…"` in a choice. */
  | { readonly kind: "environment"; readonly name: string | undefined; readonly node: Node }
  /** One of several: `a ? b : c`, `a || b`, `a ?? b`, a parameter with its default. */
  | { readonly kind: "choice"; readonly options: readonly Value[]; readonly node: Node }
  | { readonly kind: "unknown"; readonly node: Node };

/** The single values that a value may be: a choice's options, each resolved. */
export function alternatives(value: Value): readonly Value[] {
  return value.kind === "choice" ? value.options.flatMap((option) => alternatives(option)) : [value];
}

/** Whether a value is surely nothing: null, undefined, false or an empty text, in each of its alternatives. */
export function isNothing(value: Value): boolean {
  return alternatives(value).every(
    (single) => single.kind === "constant" && (single.value == null || single.value === "" || single.value === false),
  );
}

/** The string that a value is, when it is wholly known. */
export function textOf(value: Value): string | undefined {
  return value.kind === "constant" && typeof value.value === "string" ? value.value : undefined;
}

/** The known beginning of a string value: up to its first unknown part. */
export function openingOf(value: Value): { readonly text: string; readonly node: Node } | undefined {
  if (value.kind === "constant" && typeof value.value === "string") return { text: value.value, node: value.node };
  if (value.kind !== "text") return undefined;
  let text = "";
  let first: Node | undefined;
  for (const part of value.parts) {
    if ("unknown" in part) break;
    text += part.text;
    first ??= part.node;
  }
  return first && { text, node: first };
}

/** The parts of a value as pieces of a text. */
export function partsOf(value: Value): readonly TextPart[] {
  if (value.kind === "text") return value.parts;
  if (value.kind === "constant" && value.parts) return value.parts;
  if (value.kind === "constant" && value.value !== undefined) return [{ text: String(value.value), node: value.node }];
  return [{ unknown: value.node }];
}
