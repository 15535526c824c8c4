import { AST_NODE_TYPES, type TSESLint, type TSESTree } from "@typescript-eslint/utils";
import { wrapped, type Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import type { Fallback } from "../analysis/literals.js";
import { removeItem, type Edit } from "./objects.js";
import { asTemplate, escaped } from "./texts.js";

/** A credential in the source: the node that holds it and its range in the file (the node's, or a part of a text). */
export interface WrittenCredential {
  readonly node: Node;
  readonly range: TSESTree.Range;
  /** For an expression that folds to a text: the known text before and behind the credential. */
  readonly around?: { readonly before: string; readonly after: string };
}

/** Replaces a written credential by an expression, whatever surrounds it: quotes, template, JSX, property key. */
export function replaceCredential({ node, range, around }: WrittenCredential, expression: string, sourceCode: SourceCode): Edit {
  const [start, end] = range;
  return (fixer) => {
    switch (node.type) {
      case AST_NODE_TYPES.TemplateElement: {
        const template = node.parent as TSESTree.TemplateLiteral;
        const whole = template.expressions.length === 0 && start === template.range[0] + 1 && end === template.range[1] - 1;
        if (whole && template.parent.type !== AST_NODE_TYPES.TaggedTemplateExpression)
          return [fixer.replaceText(template, expression)];
        return [fixer.replaceTextRange([start, end], `\${${expression}}`)];
      }
      case AST_NODE_TYPES.JSXText:
        return [fixer.replaceTextRange([start, end], `{${expression}}`)];
      case AST_NODE_TYPES.Literal:
        return [replaceInLiteral(node, start, end, expression, sourceCode, fixer)];
      default: {
        const { before, after } = around ?? { before: "", after: "" };
        const whole = before === "" && after === "";
        return [fixer.replaceText(node, whole ? expression : `\`${escaped(before)}\${${expression}}${escaped(after)}\``)];
      }
    }
  };
}

function replaceInLiteral(
  node: TSESTree.Literal,
  start: number,
  end: number,
  expression: string,
  sourceCode: SourceCode,
  fixer: TSESLint.RuleFixer,
): TSESLint.RuleFix {
  const before = sourceCode.text.slice(node.range[0] + 1, start);
  const after = sourceCode.text.slice(end, node.range[1] - 1);
  const replacement =
    before === "" && after === "" ? expression : `\`${asTemplate(before)}\${${expression}}${asTemplate(after)}\``;
  const { parent } = node;
  if (parent.type === AST_NODE_TYPES.JSXAttribute) return fixer.replaceText(node, `{${replacement}}`);
  if (parent.type === AST_NODE_TYPES.Property && parent.key === node && !parent.computed)
    return fixer.replaceText(node, `[${replacement}]`);
  if (isConstAssertion(parent)) return fixer.replaceText(parent, replacement);
  return fixer.replaceText(node, replacement);
}

/** `"…" as const` can't be kept around an expression. */
function isConstAssertion(node: Node): boolean {
  return (
    node.type === AST_NODE_TYPES.TSAsExpression &&
    node.typeAnnotation.type === AST_NODE_TYPES.TSTypeReference &&
    node.typeAnnotation.typeName.type === AST_NODE_TYPES.Identifier &&
    node.typeAnnotation.typeName.name === "const"
  );
}

/** Whether an expression may stand where the credential stands: not in types, enums, directives, module names, patterns. */
export function takesExpression({ node }: WrittenCredential): boolean {
  const { parent } = node;
  if (node.type === AST_NODE_TYPES.Literal && "regex" in node) return false;
  switch (parent?.type) {
    case AST_NODE_TYPES.TSLiteralType:
    case AST_NODE_TYPES.TSEnumMember:
    case AST_NODE_TYPES.ImportDeclaration:
    case AST_NODE_TYPES.ExportNamedDeclaration:
    case AST_NODE_TYPES.ExportAllDeclaration:
    case AST_NODE_TYPES.ImportAttribute:
      return false;
    case AST_NODE_TYPES.PropertyDefinition:
    case AST_NODE_TYPES.MethodDefinition:
      return parent.key !== node;
    case AST_NODE_TYPES.ExpressionStatement:
      return parent.directive === undefined;
    case AST_NODE_TYPES.TemplateLiteral:
      return parent.parent.type !== AST_NODE_TYPES.TSLiteralType;
    default:
      return (
        node.type === AST_NODE_TYPES.Literal ||
        node.type === AST_NODE_TYPES.TemplateElement ||
        node.type === AST_NODE_TYPES.JSXText ||
        node.type === AST_NODE_TYPES.TemplateLiteral ||
        node.type === AST_NODE_TYPES.BinaryExpression ||
        node.type === AST_NODE_TYPES.CallExpression
      );
  }
}

/** Deletes a credential's characters and leaves the text around them. A folded expression becomes an empty string. */
export function eraseCredential({ node, range }: WrittenCredential): Edit {
  const folded = node.type === AST_NODE_TYPES.BinaryExpression || node.type === AST_NODE_TYPES.CallExpression;
  return (fixer) => [folded ? fixer.replaceText(node, '""') : fixer.removeRange(range)];
}

/** The header that holds a credential, when it is a property that can go: `headers: { Authorization: … }`. */
export function headerProperty(node: Node): TSESTree.Property | undefined {
  let current = wrapped(node);
  while (current.parent && VALUE_PARTS.has(current.parent.type)) current = wrapped(current.parent);
  const property = current.parent;
  if (property?.type !== AST_NODE_TYPES.Property || property.value !== current) return undefined;
  const holder = property.parent.parent;
  const inHeaders =
    (holder?.type === AST_NODE_TYPES.Property &&
      holder.key.type === AST_NODE_TYPES.Identifier &&
      /headers$/i.test(holder.key.name)) ||
    (holder?.type === AST_NODE_TYPES.VariableDeclarator &&
      holder.id.type === AST_NODE_TYPES.Identifier &&
      !holder.id.typeAnnotation &&
      /headers$/i.test(holder.id.name)) ||
    (holder?.type === AST_NODE_TYPES.NewExpression &&
      holder.callee.type === AST_NODE_TYPES.Identifier &&
      holder.callee.name === "Headers");
  return inHeaders ? property : undefined;
}

const VALUE_PARTS = new Set<string>([AST_NODE_TYPES.TemplateLiteral, AST_NODE_TYPES.BinaryExpression]);

/** Leaves the environment read of a fallback alone, with the `!` that TypeScript asks for. */
export function removeFallback({ read, whole }: Fallback, sourceCode: SourceCode, typescript: boolean): Edit {
  const text = sourceCode.getText(read) + (typescript && read.type !== AST_NODE_TYPES.TSNonNullExpression ? "!" : "");
  return (fixer) => [fixer.replaceText(whole, text)];
}

/**
 * Has the program end where a variable that is destructured is missing: a default is evaluated then and only then. Without
 * one, the name would be of another type in all of the file.
 */
export function failInPlaceOf({ variable, whole }: Fallback): Edit {
  const message = JSON.stringify(`${variable ?? "A variable"} is not set`);
  return (fixer) => [fixer.replaceText(whole.right, `(() => { throw new Error(${message}); })()`)];
}

/** Removes the header that holds a credential. */
export function removeHeader(header: TSESTree.Property, sourceCode: SourceCode): Edit {
  return removeItem(header, sourceCode);
}
