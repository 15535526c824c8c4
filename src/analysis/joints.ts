import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { isFunction, propertyName, targetName, type Node } from "./expressions.js";
import { Stems } from "./said-names.js";
import { FOLDED_METHODS } from "./values.js";

/** Expressions that make one text of several, or of an encoded one. */
export type Joining = TSESTree.BinaryExpression | TSESTree.CallExpression;

/** Ways to write a call of a function that makes a text of literals. */
export const joiningCalls = new Stems([".join(", ".concat(", "atob(", ".from("]);

export const isSum = (node: Node | null | undefined): node is TSESTree.BinaryExpression =>
  node?.type === AST_NODE_TYPES.BinaryExpression && node.operator === "+";

/** Whether the text that an expression makes can hold a credential that none of its literals holds. */
export function mayJoinCredential(node: Joining): boolean {
  return node.type === AST_NODE_TYPES.CallExpression ? callMayJoin(node) : sumMayJoin(node);
}

function callMayJoin({ callee, arguments: [first, second] }: TSESTree.CallExpression): boolean {
  switch (targetName(callee)) {
    case "join":
      // Without a separator, commas are set between.
      return first !== undefined && !isGap(first) && !isOfResult(callee);
    case "concat":
      return !isOfResult(callee);
    case "from":
      // Without an encoding, the bytes are those of the text.
      return second !== undefined && !isFunction(second);
    case "atob":
      return true;
    default:
      return false;
  }
}

/** Whether a method is one of what another method has made anew, `names.map(…).join("")`: no literals are joined there. */
function isOfResult(callee: Node): boolean {
  if (callee.type !== AST_NODE_TYPES.MemberExpression || callee.object.type !== AST_NODE_TYPES.CallExpression) return false;
  const made = callee.object.callee;
  return made.type === AST_NODE_TYPES.MemberExpression && !KEEPING.has(propertyName(made) ?? "");
}

/** Methods whose result is known where what they are given is. */
const KEEPING = new Set([...FOLDED_METHODS, "freeze"]);

/**
 * Whether a sum is one of literals and names, where others don't fold to a known text, and whether a credential could go
 * across one of its joints.
 */
function sumMayJoin(node: Node): boolean {
  let literals = 0;
  let open = false;
  let left: Node = node;
  for (let steps = 0; left.type === AST_NODE_TYPES.BinaryExpression && steps < 2000; steps++) {
    const { right } = left;
    if (!FOLDABLE.has(right.type)) return false;
    if (right.type !== AST_NODE_TYPES.Identifier) literals++;
    left = left.left;
    const before = left.type === AST_NODE_TYPES.BinaryExpression ? left.right : left;
    open ||= !endsBetween(before, -1) && !endsBetween(right, 0);
  }
  return open && FOLDABLE.has(left.type) && literals + Number(left.type !== AST_NODE_TYPES.Identifier) > 0;
}

const FOLDABLE = new Set<string>([AST_NODE_TYPES.Literal, AST_NODE_TYPES.TemplateLiteral, AST_NODE_TYPES.Identifier]);

/** Whether a part of a text has at one of its ends what no credential goes across. */
function endsBetween(part: Node, end: 0 | -1): boolean {
  return part.type === AST_NODE_TYPES.Literal && typeof part.value === "string" && BETWEEN.has(part.value.at(end) ?? "");
}

/** Whether no credential goes across a separator: `", "`. */
function isGap(separator: Node): boolean {
  if (separator.type !== AST_NODE_TYPES.Literal || typeof separator.value !== "string") return false;
  return Array.from(separator.value).some((character) => BETWEEN.has(character));
}

/** What stands between words and values: a blank, a quote, a bracket, a comma. */
const BETWEEN = new Set(" \"'`()[]<>,");
