import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { couldAssign } from "../credentials/judgement.js";
import type { Scan } from "../credentials/scanner.js";
import { descendants } from "./descendants.js";
import { targetName, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { contentRange, literalText, type LiteralText } from "./literals.js";
import { textOf } from "./value.js";
import { evaluate } from "./values.js";
import { assignedParts, constantSum, namedLiteral, type NamedLiteral } from "./named-literals.js";

/** A credential by a name: of what holds its literal, or one that the text itself gives it. */
export interface CredentialByName {
  readonly node: Node;
  readonly range: TSESTree.Range;
  readonly text: string;
  readonly named: Pick<NamedLiteral, "name" | "variable" | "kind" | "fallback" | "format">;
}

/**
 * The credentials that a literal is, or holds, by names. Each node is judged once: those that have been are in `judged`,
 * and what a format tells is no matter of names.
 */
export function credentialsByName(
  node: TSESTree.Literal | TSESTree.TemplateLiteral,
  judged: Set<Node>,
  scan: Scan,
  sourceCode: SourceCode,
): CredentialByName[] {
  const literal = literalText(node);
  if (!literal) return node.type === AST_NODE_TYPES.TemplateLiteral ? assignedInParts(node, judged, scan, sourceCode) : [];
  if (judged.has(literal.node)) return [];
  const sum = constantSum(node, sourceCode);
  if (sum) {
    return [...ofSum(sum, { ...literal, text: sum.text }, judged, scan, sourceCode), ...assignedIn(literal, scan, sourceCode)];
  }
  const named = namedLiteral(literal, node, sourceCode);
  if (!named) return assignedIn(literal, scan, sourceCode);
  judged.add(literal.node);
  const range = named.format ? contentRange(literal) : contentRange(literal, named.schemeLength);
  return [{ node: literal.node, range, text: literal.text, named }];
}

/** The credential that a call makes of literals: `["…", "…"].join("")`, where what holds it says that it is one. */
export function credentialOfCall(
  call: TSESTree.CallExpression,
  judged: Set<Node>,
  sourceCode: SourceCode,
): CredentialByName | undefined {
  // What only decodes a literal is judged by that.
  const text = JOINING.has(targetName(call.callee) ?? "") ? textOf(evaluate(call, sourceCode)) : undefined;
  const named = text === undefined || judged.has(call) ? undefined : namedLiteral({ node: call, text }, call, sourceCode);
  if (!named || text === undefined) return undefined;
  for (const part of descendants(call, sourceCode)) judged.add(part);
  return { node: call, range: call.range, text, named };
}

const JOINING = new Set(["join", "concat"]);

/** A value that is written in parts is one value. */
function ofSum(
  { node }: { readonly node: TSESTree.BinaryExpression },
  whole: LiteralText,
  judged: Set<Node>,
  scan: Scan,
  sourceCode: SourceCode,
): CredentialByName[] {
  if (judged.has(node)) return [];
  judged.add(node);
  const named = scan(whole.text).length > 0 ? undefined : namedLiteral(whole, whole.node, sourceCode);
  if (!named) return [];
  const { name, variable, kind } = named;
  return [{ node, range: node.range, text: whole.text, named: { name, kind, ...(variable !== undefined && { variable }) } }];
}

/** The parts of a template are judged by the names that its own text gives them. */
function assignedInParts(
  { quasis }: TSESTree.TemplateLiteral,
  judged: Set<Node>,
  scan: Scan,
  sourceCode: SourceCode,
): CredentialByName[] {
  return quasis
    .filter((quasi) => !judged.has(quasi))
    .flatMap((quasi) => assignedIn({ node: quasi, text: quasi.value.cooked ?? "" }, scan, sourceCode));
}

function assignedIn(literal: LiteralText, scan: Scan, sourceCode: SourceCode): CredentialByName[] {
  if (!couldAssign(literal.text)) return [];
  return assignedParts(literal, sourceCode)
    .filter(({ range }) => scan(sourceCode.text.slice(...range)).length === 0)
    .map(({ range, ...named }) => ({ node: literal.node, range, text: sourceCode.text.slice(...range), named }));
}
