import type { Node } from "./expressions.js";
import type { SourceCode } from "./file.js";

/** How many nodes are looked at: what is searched is an expression or a class, and a generated one may be huge. */
const MAX_NODES = 2000;

/** A node and all that it is made of, in no order. */
export function* descendants(root: Node, sourceCode: SourceCode): Generator<Node> {
  const nodes: Node[] = [root];
  for (let node = nodes.pop(), seen = 0; node && seen < MAX_NODES; node = nodes.pop(), seen++) {
    yield node;
    for (const key of sourceCode.visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, Node | (Node | null)[] | null>)[key];
      if (child) nodes.push(...(Array.isArray(child) ? child.filter((item) => item !== null) : [child]));
    }
  }
}
