import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { isCall, type Node } from "../analysis/expressions.js";
import { isDigest, type SecretComparison } from "../analysis/secret-comparisons.js";
import type { SourceCode } from "../analysis/file.js";
import { importNames } from "./imports.js";
import type { Edit } from "./objects.js";

/**
 * Compares in constant time: the SHA-256 digests of both sides have one length, which `timingSafeEqual` demands, and
 * tell nothing of where the sides differ. A side that is missing equals nothing.
 */
export function compareSafely({ node, left, right, negated, bytes }: SecretComparison, sourceCode: SourceCode): Edit {
  const crypto = importNames("node:crypto", ["createHash", "timingSafeEqual"], node, sourceCode);
  const [hash = "", equal = ""] = crypto.expressions;
  const content = (side: Node) => (bytes ? sourceCode.getText(side) : `String(${sourceCode.getText(side)})`);
  const digest = (side: Node) => `${hash}("sha256").update(${content(side)}).digest()`;
  const mayLack = (side: Node) => !bytes && !isCall(side) && !isDigest(side, sourceCode);
  const there = [left, right].filter(mayLack).map((side) => `${sourceCode.getText(side)} != null`);
  const text = [...there, `${equal}(${digest(left)}, ${digest(right)})`].join(" && ");
  const replacement = negated ? `!(${text})` : standsAlone(node) ? text : `(${text})`;
  return (fixer) => [...crypto.edit(fixer), fixer.replaceText(node, replacement)];
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
