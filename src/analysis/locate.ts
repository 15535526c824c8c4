import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import type { Node } from "./expressions.js";
import type { SourceCode } from "./file.js";

/** What stands at an offset of a file. */
export type Place =
  { readonly type: "node"; readonly node: Node } | { readonly type: "comment"; readonly comment: TSESTree.Comment };

/**
 * The innermost nodes (or comments) at several offsets, in one walk that only enters nodes that hold one of
 * them: linear in what it visits, however many offsets there are. `offsets` is sorted.
 */
export function placesAt(offsets: readonly number[], sourceCode: SourceCode): (Place | undefined)[] {
  const places = offsets.map((offset) => commentAt(offset, sourceCode));
  const open = offsets.flatMap((offset, index) => (places[index] ? [] : [{ offset, index }]));
  if (open.length === 0) return places;
  const stack: { node: Node; inside: typeof open }[] = [{ node: sourceCode.ast, inside: open }];
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { node, inside } = item;
    for (const { index } of inside) places[index] = { type: "node", node };
    for (const child of childrenOf(node, sourceCode)) {
      const held = inside.slice(firstFrom(inside, child.range[0]), firstFrom(inside, child.range[1]));
      if (held.length > 0) stack.push({ node: child, inside: held });
    }
  }
  return places;
}

/** Index of the first item at or behind an offset; items are sorted. */
function firstFrom(items: readonly { readonly offset: number }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.offset ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function childrenOf(node: Node, sourceCode: SourceCode): Node[] {
  const keys = sourceCode.visitorKeys[node.type] ?? [];
  const fields = node as unknown as Record<string, unknown>;
  return keys.flatMap((key) => fields[key]).filter((child): child is Node => isNode(child));
}

function isNode(child: unknown): child is Node {
  return (
    typeof child === "object" && child !== null && "type" in child && "range" in child && child.type !== AST_NODE_TYPES.Program
  );
}

/** Comments are sorted by position: a binary search. */
function commentAt(offset: number, sourceCode: SourceCode): Place | undefined {
  const comments = sourceCode.getAllComments();
  let low = 0;
  let high = comments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const comment = comments[middle];
    if (!comment) return undefined;
    if (offset < comment.range[0]) high = middle - 1;
    else if (offset >= comment.range[1]) low = middle + 1;
    else return { type: "comment", comment };
  }
  return undefined;
}
