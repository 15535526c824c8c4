import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { isCall, type Node } from "../analysis/expressions.js";
import { isDigest } from "../analysis/keyed-digests.js";
import type { SecretComparison } from "../analysis/secret-comparisons.js";
import type { SourceCode } from "../analysis/file.js";
import { importNames } from "./imports.js";
import type { Edit } from "./objects.js";

/**
 * Compares in constant time: the SHA-256 digests of both sides have one length, which `timingSafeEqual` demands, and
 * tell nothing of where the sides differ. A side that is missing equals nothing.
 */
export function compareSafely(comparison: SecretComparison, sourceCode: SourceCode): Edit {
  const { node, left, right, negated, bytes, form } = comparison;
  const crypto = importNames("node:crypto", ["createHash", "timingSafeEqual"], node, sourceCode);
  const [hash = "", equal = ""] = crypto.expressions;
  const digest = (content: string) => `${hash}("sha256").update(${bytes ? content : `String(${content})`}).digest()`;
  const both = (a: string, b: string) => `${equal}(${digest(a)}, ${digest(b)})`;
  const text = (side: Node) => sourceCode.getText(side);
  if (form === "switch") return (fixer) => [...crypto.edit(fixer), ...eachCase(comparison, both, sourceCode)(fixer)];
  if (form === "list") {
    const some = `${text(left)}.some((item) => ${both("item", text(right))})`;
    return (fixer) => [...crypto.edit(fixer), fixer.replaceText(node, negated ? `!${some}` : some)];
  }
  const mayLack = (side: Node) => !bytes && !isCall(side) && !isDigest(side, sourceCode);
  const there = [left, right].filter(mayLack).map((side) => `${text(side)} != null`);
  const whole = [...there, both(text(left), text(right))].join(" && ");
  const replacement = negated ? `!(${whole})` : standsAlone(node) ? whole : `(${whole})`;
  return (fixer) => [...crypto.edit(fixer), fixer.replaceText(node, replacement)];
}

/** `switch (key) { case KEY: … }` becomes `switch (true) { case equal(KEY, key): … }`, in all its cases. */
function eachCase({ node, right }: SecretComparison, both: (a: string, b: string) => string, sourceCode: SourceCode): Edit {
  const statement = node.parent?.parent;
  if (statement?.type !== AST_NODE_TYPES.SwitchStatement) return () => [];
  const presented = sourceCode.getText(right);
  return (fixer) => [
    fixer.replaceText(statement.discriminant, "true"),
    ...statement.cases.flatMap(({ test }) => (test ? [fixer.replaceText(test, both(sourceCode.getText(test), presented))] : [])),
  ];
}

/** Where `&&` needs no parentheses. */
function standsAlone(node: Node): boolean {
  const { parent } = node;
  return (
    parent?.type === AST_NODE_TYPES.IfStatement ||
    parent?.type === AST_NODE_TYPES.ReturnStatement ||
    parent?.type === AST_NODE_TYPES.VariableDeclarator
  );
}
