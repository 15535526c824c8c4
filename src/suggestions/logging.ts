import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { propertyName, type Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import type { LoggedCredential } from "../analysis/logged-credentials.js";
import { quoteOf } from "../analysis/syntax.js";
import { removeItem, type Edit } from "./objects.js";

const REDACTED = "[redacted]";

/** Writes `[redacted]` in a credential's place; of an object that holds some among others, only the names. */
export function redact({ node, whole }: LoggedCredential, sourceCode: SourceCode): Edit {
  const quote = quoteOf(sourceCode);
  const text = `${quote}${REDACTED}${quote}`;
  if (node.type === AST_NODE_TYPES.SpreadElement) return removeItem(node, sourceCode);
  if (whole) return (fixer) => [fixer.replaceText(node, `Object.keys(${sourceCode.getText(node)})`)];
  if (node.type === AST_NODE_TYPES.Property) {
    const key = node.computed || !node.shorthand ? undefined : propertyName(node);
    return (fixer) => [key === undefined ? fixer.replaceText(node.value, text) : fixer.replaceText(node, `${key}: ${text}`)];
  }
  const hole = inTemplate(node, sourceCode);
  return (fixer) => [hole ? fixer.replaceTextRange(hole, REDACTED) : fixer.replaceText(node, text)];
}

/** `${token}` of a template, with its braces. */
function inTemplate(node: Node, sourceCode: SourceCode): readonly [number, number] | undefined {
  if (node.parent?.type !== AST_NODE_TYPES.TemplateLiteral) return undefined;
  const before = sourceCode.getTokenBefore(node);
  const after = sourceCode.getTokenAfter(node);
  return before && after ? [before.range[1] - 2, after.range[0] + 1] : undefined;
}
