import { AST_NODE_TYPES, type TSESLint, type TSESTree } from "@typescript-eslint/utils";
import { couldHoldCredential } from "../credentials/judgement.js";
import { mayReadEnvironment } from "./environment-reads.js";
import { propertyName, targetName, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { isDefaulting } from "./literals.js";
import { Stems } from "./said-names.js";
import { FOLDED_METHODS } from "./values.js";

/** What a file writes that can hold a credential: literals by their looks, and expressions that join them. */
export interface StringCandidates {
  readonly literals: readonly (TSESTree.Literal | TSESTree.TemplateLiteral)[];
  readonly joined: readonly (TSESTree.BinaryExpression | TSESTree.CallExpression)[];
}

/** Ways to write a call of a function that makes a text of literals. */
const joining = new Stems([".join(", ".concat(", "atob(", ".from("]);
const JOINING = new Set(["join", "concat", "atob", "from"]);

/** Listeners that gather the candidates of a file, most of whose texts are words and go after a look at their characters. */
export function onStringCandidates(sourceCode: SourceCode, visit: (candidates: StringCandidates) => void): TSESLint.RuleListener {
  const literals: (TSESTree.Literal | TSESTree.TemplateLiteral)[] = [];
  const joined: (TSESTree.BinaryExpression | TSESTree.CallExpression)[] = [];
  const sums = new Set<Node>();
  /** What stands behind a read of the environment may be a signing secret whatever it looks like. */
  const readsEnvironment = mayReadEnvironment(sourceCode);

  /** Takes note of the sum of which a text is a part, when its first part is met. */
  function addSum(part: Node): void {
    let { parent } = part;
    while (isSum(parent)) {
      if (sums.has(parent)) return;
      sums.add(parent);
      if (!isSum(parent.parent)) joined.push(parent);
      ({ parent } = parent);
    }
  }

  const listeners: TSESLint.RuleListener = {
    Literal(node) {
      if (typeof node.value !== "string" || node.value === "" || isNameOfThing(node)) return;
      addSum(node);
      if (couldHoldCredential(node.value) || (readsEnvironment && isDefaulting(node.parent))) literals.push(node);
    },
    TemplateLiteral(node) {
      addSum(node);
      const holds = node.quasis.some(({ value }) => couldHoldCredential(value.cooked ?? ""));
      if (holds || (readsEnvironment && isDefaulting(node.parent))) literals.push(node);
    },
    "Program:exit"() {
      visit({ literals, joined });
    },
  };
  if (joining.areSaidIn(sourceCode)) {
    listeners.CallExpression = (node) => {
      if (JOINING.has(targetName(node.callee) ?? "") && !isOfResult(node.callee)) joined.push(node);
    };
  }
  return listeners;
}

/** Whether a method is one of what another method has made anew, `names.map(…).join(", ")`: no literals are joined there. */
function isOfResult(callee: Node): boolean {
  if (callee.type !== AST_NODE_TYPES.MemberExpression || callee.object.type !== AST_NODE_TYPES.CallExpression) return false;
  const made = callee.object.callee;
  return made.type === AST_NODE_TYPES.MemberExpression && !KEEPING.has(propertyName(made) ?? "");
}

/** Methods whose result is known where what they are given is. */
const KEEPING = new Set([...FOLDED_METHODS, "freeze"]);

const isSum = (node: Node | null | undefined): node is TSESTree.BinaryExpression =>
  node?.type === AST_NODE_TYPES.BinaryExpression && node.operator === "+";

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
