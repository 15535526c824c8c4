import { AST_NODE_TYPES, type TSESLint, type TSESTree } from "@typescript-eslint/utils";
import { couldHoldCredential } from "../credentials/judgement.js";
import { mayReadEnvironment } from "./environment-reads.js";
import type { Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { isSum, joiningCalls, mayJoinCredential, type Joining } from "./joints.js";
import { isDefaulting } from "./literals.js";

/** What a file writes that can hold a credential: literals by their looks, and expressions that join texts. */
export interface StringCandidates {
  readonly literals: readonly (TSESTree.Literal | TSESTree.TemplateLiteral)[];
  readonly joined: readonly Joining[];
}

/** Listeners that gather the candidates of a file, most of whose texts are words and go after a look at their characters. */
export function onStringCandidates(sourceCode: SourceCode, visit: (candidates: StringCandidates) => void): TSESLint.RuleListener {
  const literals: (TSESTree.Literal | TSESTree.TemplateLiteral)[] = [];
  const joined: Joining[] = [];
  const sums = new Set<Node>();
  /** What stands behind a read of the environment may be a signing secret whatever it looks like. */
  const readsEnvironment = mayReadEnvironment(sourceCode);

  /** Takes note of the sum of which a text is a part, when its first part is met. */
  function addSum(part: Node): void {
    let { parent } = part;
    while (isSum(parent)) {
      if (sums.has(parent)) return;
      sums.add(parent);
      if (!isSum(parent.parent) && mayJoinCredential(parent)) joined.push(parent);
      ({ parent } = parent);
    }
  }

  const listeners: TSESLint.RuleListener = {
    Literal(node) {
      if (typeof node.value !== "string" || node.value === "") return;
      addSum(node);
      const holds = couldHoldCredential(node.value) || (readsEnvironment && isDefaulting(node.parent));
      if (holds && !isNameOfThing(node)) literals.push(node);
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
  if (joiningCalls.areSaidIn(sourceCode)) {
    listeners.CallExpression = (node) => {
      if (mayJoinCredential(node)) joined.push(node);
    };
  }
  return listeners;
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
