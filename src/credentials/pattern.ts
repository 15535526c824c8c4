import type { AST } from "@eslint-community/regexpp";
import { createRequire } from "node:module";

/** Loaded when a project gives a pattern: few do, and every start of ESLint would pay for it. */
const loadParser = () =>
  (createRequire(import.meta.url)("@eslint-community/regexpp") as typeof import("@eslint-community/regexpp")).RegExpParser;

/** What an open-ended quantifier is bounded to: no credential has a longer part that a project would describe. */
const OPEN_END = 1000;
/** How many ways to split a text a pattern may have: bounds what matching costs at one position. */
const MAX_SPLITS = 100_000;

/**
 * The template (see template.ts) of a regular expression, for formats that a project writes as one. Templates are
 * linear by construction, so a pattern that can't be written as one is refused: with look-around, back references,
 * negated classes or groups that repeat. Throws a one-line Error that says what.
 */
export function templateOfPattern(pattern: string): string {
  const RegExpParser = loadParser();
  const parsed = new RegExpParser().parsePattern(pattern, undefined, undefined, { unicode: true });
  const splits = { product: 1 };
  const template = optionsOf(parsed.alternatives, splits);
  if (splits.product > MAX_SPLITS) throw new Error("its parts of open length can be told apart in too many ways; give bounds");
  return template;
}

interface Splits {
  product: number;
}

function optionsOf(alternatives: readonly AST.Alternative[], splits: Splits): string {
  const options = alternatives.map(({ elements }) => elements.map((element) => partOf(element, splits)).join(""));
  return options.length === 1 ? (options[0] ?? "") : `(${options.join("|")})`;
}

function partOf(element: AST.Element, splits: Splits): string {
  switch (element.type) {
    case "Character":
    case "CharacterSet":
    case "CharacterClass":
      return runOf(element, 1, 1);
    case "Group":
    case "CapturingGroup":
      return optionsOf(element.alternatives, splits);
    case "Quantifier":
      return quantified(element, splits);
    case "Assertion":
      // The scanner guards both ends itself.
      if (element.kind === "word" || element.kind === "start" || element.kind === "end") return "";
      throw new Error(`"${element.raw}" looks around, which a format can't`);
    default:
      throw new Error(`"${element.raw}" can't be part of a format`);
  }
}

function quantified({ element, min, max, raw }: AST.Quantifier, splits: Splits): string {
  if (element.type === "Group" || element.type === "CapturingGroup") {
    const group = element.alternatives.map((alternative) => optionsOf([alternative], splits)).join("|");
    if (min === 0 && max === 1) return `(${group})?`;
    throw new Error(`"${raw}" repeats a group, which a format can't`);
  }
  const bound = max === Infinity ? Math.max(min, OPEN_END) : max;
  splits.product *= bound - min + 1;
  if (element.type !== "Character" && element.type !== "CharacterSet" && element.type !== "CharacterClass")
    throw new Error(`"${raw}" can't be part of a format`);
  return runOf(element, min, bound);
}

function runOf(
  element: AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass,
  min: number,
  max: number,
): string {
  if (element.type === "Character" && min === 1 && max === 1) {
    const character = String.fromCodePoint(element.value);
    if (!/[{}()|]/.test(character)) return character;
  }
  const bounds = min === max ? String(min) : `${min},${max}`;
  return `{[${classOf(element)}]:${bounds}}`;
}

/** The inside of the character class that an element is. */
function classOf(element: AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass): string {
  if (element.type === "Character") return escaped(element.value);
  if (element.type === "CharacterSet") {
    if (element.kind === "digit" && !element.negate) return "0-9";
    if (element.kind === "word" && !element.negate) return "0-9A-Za-z_";
    throw new Error(`"${element.raw}" is too wide for a format`);
  }
  if (element.type !== "CharacterClass" || element.negate) throw new Error(`"${element.raw}" is too wide for a format`);
  return element.elements
    .map((item) => {
      if (item.type === "CharacterClassRange") return `${escaped(item.min.value)}-${escaped(item.max.value)}`;
      if (item.type === "Character" || item.type === "CharacterSet") return classOf(item);
      throw new Error(`"${item.raw}" can't be part of a format`);
    })
    .join("");
}

/** A character inside a class; those with a meaning in a class or a template as a code. */
function escaped(code: number): string {
  const character = String.fromCodePoint(code);
  return /[0-9A-Za-z_.+/=~:!@#$%&*,; ]/.test(character) ? character : `\\u${code.toString(16).padStart(4, "0")}`;
}
