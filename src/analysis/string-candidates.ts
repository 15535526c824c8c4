import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { couldAssign, couldBeCredential } from "../credentials/judgement.js";
import { isCall, wrapped, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { placesAt } from "./locate.js";

/** What a file writes that can hold a credential: literals by their looks, and expressions that join them. */
export interface StringCandidates {
  readonly literals: readonly (TSESTree.Literal | TSESTree.TemplateLiteral)[];
  readonly joined: readonly (TSESTree.BinaryExpression | TSESTree.CallExpression)[];
}

/**
 * Finds the candidates among the file's tokens: most texts are words and go after a look at their characters, so
 * that no listener has to be called for each literal, sum and call of a file.
 */
export function stringCandidates(sourceCode: SourceCode): StringCandidates {
  const offsets: number[] = [];
  const { tokens } = sourceCode.ast;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as TSESTree.Token;
    if (isCandidate(token, tokens, index)) offsets.push(token.range[0]);
  }
  const literals = new Set<TSESTree.Literal | TSESTree.TemplateLiteral>();
  const joined = new Set<TSESTree.BinaryExpression | TSESTree.CallExpression>();
  if (offsets.length > 0) {
    for (const place of placesAt(offsets, sourceCode)) if (place?.type === "node") sort(place.node, literals, joined);
  }
  return { literals: [...literals], joined: [...joined] };
}

function isCandidate(token: TSESTree.Token, tokens: readonly TSESTree.Token[], index: number): boolean {
  switch (token.type as string) {
    case "String":
    case "Template":
    case "JSXText":
      return isCandidateText(token.value) || isFallback(tokens[index - 1]);
    case "Punctuator":
      return token.value === "+" && (isText(tokens[index - 1]) || isText(tokens[index + 1]));
    case "Identifier":
      return isJoiningName(token.value) && tokens[index + 1]?.value === "(";
    default:
      return false;
  }
}

/** Functions that make a text of literals. */
function isJoiningName(name: string): boolean {
  return name.length <= 6 && (name === "join" || name === "concat" || name === "atob" || name === "from");
}

/** A look at a literal as it is written, with its delimiters. An escape may stand for anything. */
function isCandidateText(written: string): boolean {
  if (written.length < 8) return false;
  const inside = written.slice(1, -1);
  return couldBeCredential(inside) || couldAssign(inside) || (inside.includes("\\") && !inside.includes(" "));
}

/** What stands behind an environment read may be a signing secret whatever it looks like. */
function isFallback(before: TSESTree.Token | undefined): boolean {
  return before?.value === "||" || before?.value === "??";
}

function isText(token: TSESTree.Token | undefined): boolean {
  const type = token?.type as string | undefined;
  return type === "String" || type === "Template";
}

function sort(
  node: Node,
  literals: Set<TSESTree.Literal | TSESTree.TemplateLiteral>,
  joined: Set<TSESTree.BinaryExpression | TSESTree.CallExpression>,
): void {
  switch (node.type) {
    case AST_NODE_TYPES.Literal:
    case AST_NODE_TYPES.TemplateLiteral:
      literals.add(node);
      break;
    case AST_NODE_TYPES.TemplateElement:
      if (node.parent.type === AST_NODE_TYPES.TemplateLiteral) literals.add(node.parent);
      break;
    case AST_NODE_TYPES.BinaryExpression:
      joined.add(outermostSum(node));
      break;
    case AST_NODE_TYPES.Identifier: {
      const callee = node.parent.type === AST_NODE_TYPES.MemberExpression ? node.parent : node;
      const call = wrapped(callee).parent;
      if (call && isCall(call) && call.type === AST_NODE_TYPES.CallExpression) joined.add(call);
      break;
    }
    default:
  }
}

function outermostSum(node: TSESTree.BinaryExpression): TSESTree.BinaryExpression {
  let outer = node;
  while (outer.parent.type === AST_NODE_TYPES.BinaryExpression && outer.parent.operator === "+") outer = outer.parent;
  return outer;
}
