import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import type { Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import { quoteOf } from "../analysis/syntax.js";
import type { Edit } from "./objects.js";

/** A text as the inside of a template literal. */
export function escaped(text: string): string {
  return text.replace(/[\\`]|\$\{/g, "\\$&");
}

/** The raw inside of a quoted string as the raw inside of a template. */
export function asTemplate(raw: string): string {
  return raw
    .replace(/`/g, "\\`")
    .replace(/\$\{/g, "\\${")
    .replace(/\\(["'])/g, "$1");
}

/** Puts the inside of a template (`&state=${…}`) in place of a range of a text; a quoted string becomes a template. */
export function replaceInText(
  node: TSESTree.Literal | TSESTree.TemplateElement,
  [from, to]: TSESTree.Range,
  inserted: string,
  sourceCode: SourceCode,
): Edit {
  if (node.type === AST_NODE_TYPES.TemplateElement) return (fixer) => [fixer.replaceTextRange([from, to], inserted)];
  const [start, end] = node.range;
  const before = asTemplate(sourceCode.text.slice(start + 1, from));
  const after = asTemplate(sourceCode.text.slice(to, end - 1));
  const template = `\`${before}${inserted}${after}\``;
  const text = node.parent.type === AST_NODE_TYPES.JSXAttribute ? `{${template}}` : template;
  return (fixer) => [fixer.replaceText(node, text)];
}

/** Writes something behind a text: into the literal or template with which it ends, or added to it. */
export function appendToText(text: Node, added: string, sourceCode: SourceCode): Edit {
  const last = text.type === AST_NODE_TYPES.BinaryExpression && text.operator === "+" ? text.right : text;
  const isText =
    last.type === AST_NODE_TYPES.TemplateLiteral || (last.type === AST_NODE_TYPES.Literal && typeof last.value === "string");
  if (isText) return (fixer) => [fixer.insertTextBeforeRange([last.range[1] - 1, last.range[1]], added)];
  const quote = quoteOf(sourceCode);
  return (fixer) => [fixer.insertTextAfter(text, ` + ${quote}${added}${quote}`)];
}
