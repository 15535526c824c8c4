import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import type { Node } from "./expressions.js";
import type { SourceCode } from "./file.js";

/** What stands at an offset of a file. */
export type Place =
  { readonly type: "node"; readonly node: Node } | { readonly type: "comment"; readonly comment: TSESTree.Comment };

/** An offset that is looked for, and its place in the answer. */
interface Open {
  readonly offset: number;
  readonly index: number;
}

interface Item {
  readonly node: Node;
  readonly inside: readonly Open[];
}

/**
 * The innermost nodes (or comments) at several offsets, in one walk that only enters nodes that hold one of
 * them: linear in what it visits, however many offsets there are. `offsets` is sorted.
 */
export function placesAt(offsets: readonly number[], sourceCode: SourceCode): (Place | undefined)[] {
  const places = offsets.map((offset) => commentAt(offset, sourceCode));
  const open = offsets.flatMap((offset, index) => (places[index] ? [] : [{ offset, index }]));
  if (open.length === 0) return places;
  const stack: Item[] = [{ node: sourceCode.ast, inside: open }];
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { node, inside } = item;
    for (const { index } of inside) places[index] = { type: "node", node };
    const fields = node as unknown as Record<string, unknown>;
    for (const key of sourceCode.visitorKeys[node.type] ?? []) {
      const field = fields[key];
      if (Array.isArray(field)) for (const child of field) enter(child, inside, stack);
      else enter(field, inside, stack);
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

/** Goes on into a child that holds some of the offsets. */
function enter(child: unknown, inside: readonly Open[], stack: Item[]): void {
  if (!isNode(child)) return;
  const first = firstFrom(inside, child.range[0]);
  const end = firstFrom(inside, child.range[1]);
  if (end > first) stack.push({ node: child, inside: end - first === inside.length ? inside : inside.slice(first, end) });
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
