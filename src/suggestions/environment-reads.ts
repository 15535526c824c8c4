import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import type { ReadSite } from "../analysis/environment-reads.js";
import type { Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import { removeItem, type Edit } from "./objects.js";

/** The expression of a read that an edit replaces: with the `!` that TypeScript asks for. */
export function readExpression(node: TSESTree.MemberExpression): Node {
  let outer: Node = node;
  while (outer.parent?.type === AST_NODE_TYPES.TSNonNullExpression || outer.parent?.type === AST_NODE_TYPES.ChainExpression)
    outer = outer.parent;
  return outer;
}

/** Puts another expression in place of a read; what is destructured or imported becomes a declaration of its own. */
export function replaceRead(site: ReadSite, expression: string, sourceCode: SourceCode): Edit | undefined {
  switch (site.type) {
    case "member": {
      const { node } = site;
      return (fixer) => [fixer.replaceText(readExpression(node), expression)];
    }
    case "binding":
      return replaceBinding(site.node, site.declarator, expression, sourceCode);
    case "import": {
      const { node, declaration } = site;
      const statement = `const ${node.local.name} = ${expression};`;
      if (declaration.specifiers.length === 1) return (fixer) => [fixer.replaceText(declaration, statement)];
      const remove = removeItem(node, sourceCode);
      return (fixer) => [...remove(fixer), fixer.insertTextAfter(declaration, `\n${statement}`)];
    }
  }
}

function replaceBinding(
  property: TSESTree.Property,
  declarator: TSESTree.VariableDeclarator,
  expression: string,
  sourceCode: SourceCode,
): Edit | undefined {
  const local = localName(property);
  if (local === undefined) return undefined;
  const pattern = declarator.id;
  if (property.parent === pattern && pattern.type === AST_NODE_TYPES.ObjectPattern && pattern.properties.length === 1)
    return (fixer) => [fixer.replaceText(declarator, `${local} = ${expression}`)];
  const remove = removeItem(property, sourceCode);
  return (fixer) => [...remove(fixer), fixer.insertTextAfter(declarator, `, ${local} = ${expression}`)];
}

/** The variable that a property of a pattern declares. */
function localName({ value }: TSESTree.Property): string | undefined {
  const target = value.type === AST_NODE_TYPES.AssignmentPattern ? value.left : value;
  return target.type === AST_NODE_TYPES.Identifier ? target.name : undefined;
}
