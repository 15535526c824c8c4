import { AST_NODE_TYPES, type TSESLint, type TSESTree } from "@typescript-eslint/utils";
import type { Call, Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import { evaluate, propertyOf } from "../analysis/values.js";

export type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];

/** Removes an item of a list (property, argument, specifier, element) together with its comma. */
export function removeItem(item: Node, sourceCode: SourceCode): Edit {
  return (fixer) => {
    const after = sourceCode.getTokenAfter(item);
    if (after?.value === ",") {
      const next = sourceCode.getTokenAfter(after, { includeComments: true });
      const end = next && next.loc.start.line === after.loc.end.line ? next.range[0] : after.range[1];
      // `{ a: 1, b: 2 }`: keep one blank; on a line of its own the line goes.
      const before = sourceCode.getTokenBefore(item, { includeComments: true });
      const ownLine = before && next && before.loc.end.line < item.loc.start.line && next.loc.start.line > after.loc.end.line;
      return [fixer.removeRange(ownLine ? [before.range[1], after.range[1]] : [item.range[0], end])];
    }
    const before = sourceCode.getTokenBefore(item);
    return [fixer.removeRange(before?.value === "," ? [before.range[0], item.range[1]] : [...item.range])];
  };
}

/** Adds a property at the end of an object literal. */
export function addProperty(object: TSESTree.ObjectExpression, text: string, sourceCode: SourceCode): Edit {
  return (fixer) => {
    const last = object.properties.at(-1);
    if (!last) return [fixer.replaceText(object, `{ ${text} }`)];
    const multiline = last.loc.start.line !== object.loc.start.line;
    const indent = multiline ? `\n${" ".repeat(last.loc.start.column)}` : " ";
    const comma = sourceCode.getTokenAfter(last);
    return [
      comma?.value === ","
        ? fixer.insertTextAfter(comma, `${indent}${text}${multiline ? "," : ""}`)
        : fixer.insertTextAfter(last, `,${indent}${text}`),
    ];
  };
}

/**
 * Gives an option in a call's argument a value: replaces the one that stands there, adds it to the object
 * literal, or appends the options object as a new argument. Undefined where the argument isn't visible.
 */
export function setOption(call: Call, path: string, value: string, sourceCode: SourceCode): Edit | undefined {
  const [position, ...names] = path.split(".");
  const index = Number(position);
  if (call.arguments.some(({ type }) => type === AST_NODE_TYPES.SpreadElement)) return undefined;
  const argument = call.arguments[index];
  if (!argument) return appendArgument(call, index, wrap(names, value), sourceCode);
  if (names.length === 0) return (fixer) => [fixer.replaceText(argument, value)];
  const target = evaluate(argument, sourceCode);
  const literal = target.kind === "object" ? target.node : undefined;
  if (literal) return setIn(literal, names, value, sourceCode);
  const text = sourceCode.getText(argument);
  if (target.kind === "constant" && target.value == null) return (fixer) => [fixer.replaceText(argument, wrap(names, value))];
  return (fixer) => [fixer.replaceText(argument, `{ ...${text}, ${inner(names, value)} }`)];
}

/** Gives several options of one object their values, of which none is given yet. */
export function setOptions(
  call: Call,
  options: readonly { readonly path: string; readonly value: string }[],
  sourceCode: SourceCode,
): Edit | undefined {
  const [first, ...rest] = options;
  if (!first) return undefined;
  const others = rest.map(({ path, value }) => `, ${path.slice(path.lastIndexOf(".") + 1)}: ${value}`);
  return setOption(call, first.path, `${first.value}${others.join("")}`, sourceCode);
}

function setIn(
  object: TSESTree.ObjectExpression,
  [name, ...rest]: readonly string[],
  value: string,
  sourceCode: SourceCode,
): Edit | undefined {
  if (name === undefined) return undefined;
  const property = propertyOf(object, name, sourceCode);
  if (property && property !== "open") {
    if (rest.length === 0)
      return (fixer) => [
        property.shorthand ? fixer.replaceText(property, `${name}: ${value}`) : fixer.replaceText(property.value, value),
      ];
    const nested = evaluate(property.value, sourceCode);
    return nested.kind === "object"
      ? setIn(nested.node, rest, value, sourceCode)
      : (fixer) => [fixer.replaceText(property.value, wrap(rest, value))];
  }
  return addProperty(object, inner([name, ...rest], value), sourceCode);
}

/** `a: { b: value }` for the path a.b. */
function inner([name, ...rest]: readonly string[], value: string): string {
  return `${asKey(name ?? "")}: ${rest.length === 0 ? value : `{ ${inner(rest, value)} }`}`;
}

/** A property's name as an object literal takes it. */
function asKey(name: string): string {
  return /^[\w$]+$/.test(name) ? name : JSON.stringify(name);
}

function wrap(names: readonly string[], value: string): string {
  return names.length === 0 ? value : `{ ${inner(names, value)} }`;
}

/** Appends an argument, with `undefined` for those that are skipped. */
function appendArgument(call: Call, index: number, text: string, sourceCode: SourceCode): Edit {
  const skipped = Array.from({ length: index - call.arguments.length }, () => "undefined");
  const added = [...skipped, text].join(", ");
  return (fixer) => {
    const last = call.arguments.at(-1);
    if (last) return [fixer.insertTextAfter(last, `, ${added}`)];
    const close = sourceCode.getLastToken(call);
    return [close?.value === ")" ? fixer.insertTextBefore(close, added) : fixer.insertTextAfter(call, `(${added})`)];
  };
}
