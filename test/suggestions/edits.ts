import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

const rangeOf = (node: TSESTree.Node | TSESTree.Token): TSESTree.Range => node.range;

/** ESLint's fixer, as far as edit builders use it. */
const fixer: TSESLint.RuleFixer = {
  insertTextAfter: (node, text) => ({ range: [rangeOf(node)[1], rangeOf(node)[1]], text }),
  insertTextAfterRange: (range, text) => ({ range: [range[1], range[1]], text }),
  insertTextBefore: (node, text) => ({ range: [rangeOf(node)[0], rangeOf(node)[0]], text }),
  insertTextBeforeRange: (range, text) => ({ range: [range[0], range[0]], text }),
  remove: (node) => ({ range: rangeOf(node), text: "" }),
  removeRange: (range) => ({ range: [...range], text: "" }),
  replaceText: (node, text) => ({ range: rangeOf(node), text }),
  replaceTextRange: (range, text) => ({ range: [...range], text }),
};

/** A text after an edit's fixes, which don't overlap. */
export function apply(code: string, edit: (fixer: TSESLint.RuleFixer) => readonly TSESLint.RuleFix[]): string {
  const fixes = edit(fixer).toSorted((a, b) => b.range[0] - a.range[0]);
  return fixes.reduce((text, { range, text: replacement }) => text.slice(0, range[0]) + replacement + text.slice(range[1]), code);
}
