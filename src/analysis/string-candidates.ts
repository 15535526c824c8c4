import { AST_NODE_TYPES, type TSESLint, type TSESTree } from "@typescript-eslint/utils";
import { couldAssign, couldBeCredential } from "../credentials/judgement.js";
import { targetName, type Node } from "./expressions.js";

/** What a file writes that can hold a credential: literals by their looks, and expressions that join them. */
export interface StringCandidates {
  readonly literals: readonly (TSESTree.Literal | TSESTree.TemplateLiteral)[];
  readonly joined: readonly (TSESTree.BinaryExpression | TSESTree.CallExpression)[];
}

/** Listeners that gather the candidates of a file, most of whose texts are words and go after a look at their characters. */
export function onStringCandidates(visit: (candidates: StringCandidates) => void): TSESLint.RuleListener {
  const literals: (TSESTree.Literal | TSESTree.TemplateLiteral)[] = [];
  const joined: (TSESTree.BinaryExpression | TSESTree.CallExpression)[] = [];
  return {
    Literal(node) {
      if (typeof node.value !== "string" || node.value === "" || isNameOfThing(node)) return;
      if (isCandidateText(node.raw.slice(1, -1)) || isFallback(node)) literals.push(node);
    },
    TemplateLiteral(node) {
      if (node.quasis.some(({ value }) => isCandidateText(value.raw)) || isFallback(node)) literals.push(node);
    },
    BinaryExpression(node) {
      if (node.operator === "+" && !isPartOfSum(node) && addsText(node)) joined.push(node);
    },
    CallExpression(node) {
      if (JOINING.has(targetName(node.callee) ?? "")) joined.push(node);
    },
    "Program:exit"() {
      visit({ literals, joined });
    },
  };
}

/** Functions that make a text of literals. */
const JOINING = new Set(["join", "concat", "atob", "from"]);

/** A look at a literal as it is written, without its delimiters. An escape may stand for anything. */
function isCandidateText(inside: string): boolean {
  if (inside.length < 6) return false;
  return couldBeCredential(inside) || couldAssign(inside) || (inside.includes("\\") && !inside.includes(" "));
}

/** The name of a module or of a property: nothing that is held. */
function isNameOfThing(node: TSESTree.Literal): boolean {
  const { parent } = node;
  switch (parent.type) {
    case AST_NODE_TYPES.ImportDeclaration:
    case AST_NODE_TYPES.ExportAllDeclaration:
    case AST_NODE_TYPES.ExportNamedDeclaration:
    case AST_NODE_TYPES.ImportExpression:
      return true;
    case AST_NODE_TYPES.Property:
      return parent.key === node && !parent.computed;
    case AST_NODE_TYPES.CallExpression:
      return parent.callee.type === AST_NODE_TYPES.Identifier && parent.callee.name === "require";
    default:
      return false;
  }
}

/** What stands behind an environment read may be a signing secret whatever it looks like. */
function isFallback({ parent }: Node): boolean {
  return parent?.type === AST_NODE_TYPES.LogicalExpression && parent.operator !== "&&";
}

function isPartOfSum({ parent }: TSESTree.BinaryExpression): boolean {
  return parent.type === AST_NODE_TYPES.BinaryExpression && parent.operator === "+";
}

function addsText(sum: TSESTree.BinaryExpression): boolean {
  let node: Node = sum;
  while (node.type === AST_NODE_TYPES.BinaryExpression && node.operator === "+") {
    if (isText(node.right)) return true;
    node = node.left;
  }
  return isText(node);
}

const isText = (node: Node) =>
  node.type === AST_NODE_TYPES.TemplateLiteral || (node.type === AST_NODE_TYPES.Literal && typeof node.value === "string");
