import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { conditionsAround } from "./conditions.js";
import { unwrap, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";

/** Whether a value is reached only where it is missing or no text: `if (!token) throw new Error("no token, but " + token)`. */
export function isMissingAt(node: Node, sourceCode: SourceCode): boolean {
  const text = sourceCode.getText(node);
  const isIt = (other: Node) => sourceCode.getText(unwrap(other)) === text;
  return conditionsAround(node).some(
    ({ test, holds }) => saysMissing(test, holds, isIt) && !isGiven(text, sourceCode.text.slice(test.range[1], node.range[0])),
  );
}

/** Whether a value is assigned in a piece of code: `if (!password) { password = randomText(); log(password); }`. */
function isGiven(name: string, code: string): boolean {
  const [compact, assignment] = [code.replace(/\s/g, ""), `${name.replace(/\s/g, "")}=`];
  for (let at = compact.indexOf(assignment); at >= 0; at = compact.indexOf(assignment, at + 1))
    if (compact[at + assignment.length] !== "=") return true;
  return false;
}

/** Whether a condition that holds, or doesn't, says that a value is missing. */
function saysMissing(condition: Node, holds: boolean, isIt: (node: Node) => boolean): boolean {
  const test = unwrap(condition);
  switch (test.type) {
    case AST_NODE_TYPES.UnaryExpression:
      return test.operator === "!" && saysMissing(test.argument, !holds, isIt);
    case AST_NODE_TYPES.LogicalExpression: {
      const sides = [test.left, test.right].map((side) => saysMissing(side, holds, isIt));
      // Of `a || b` either may hold, and of `a && b` either may not.
      return (test.operator === "||") === holds ? sides.every(Boolean) : sides.some(Boolean);
    }
    case AST_NODE_TYPES.BinaryExpression:
      return EQUALITIES.has(test.operator) && comparesMissing(test, test.operator.startsWith("=") === holds, isIt);
    default:
      return !holds && isIt(test);
  }
}

const EQUALITIES = new Set(["===", "==", "!==", "!="]);

/** `x === undefined`, `typeof x !== "string"`. */
function comparesMissing({ left, right }: TSESTree.BinaryExpression, areEqual: boolean, isIt: (node: Node) => boolean): boolean {
  return [
    [left, right],
    [right, left],
  ].some(([one, other]) => {
    const value = unwrap(one as Node);
    if (value.type === AST_NODE_TYPES.UnaryExpression && value.operator === "typeof")
      return isIt(value.argument) && areEqual !== isText(other as Node, "string");
    return areEqual && isIt(value) && isNothing(other as Node);
  });
}

const isText = (node: Node, text: string) => node.type === AST_NODE_TYPES.Literal && node.value === text;

function isNothing(node: Node): boolean {
  if (node.type === AST_NODE_TYPES.Identifier) return node.name === "undefined";
  return node.type === AST_NODE_TYPES.Literal && (node.raw === "null" || node.value === "");
}
