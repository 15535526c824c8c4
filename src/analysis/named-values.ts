import { AST_NODE_TYPES, type TSESLint, type TSESTree } from "@typescript-eslint/utils";
import { propertyName, targetName, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { NONE } from "./listeners.js";
import type { Names } from "./said-names.js";
import { textOf } from "./value.js";
import { evaluate } from "./values.js";

/** A value that is given under a name: an object's property, an assignment, an entry of parameters, an attribute. */
export interface NamedValue {
  readonly name: string;
  readonly value: Node;
  /** The property of an object literal that can be taken out. */
  readonly property?: TSESTree.Property;
}

/** Methods that give the value of an entry: `params.set("response_type", "token")`. */
const ENTRY_METHODS = new Set(["set", "append", "add", "setOpt"]);

/** The member of an enumeration as a key: `Curl.option.SSL_VERIFYPEER`. */
const memberName = (key: Node) => (key.type === AST_NODE_TYPES.MemberExpression ? propertyName(key) : undefined);

/** Listeners that hand on each value that is given under one of some names; none for a file that says none of them. */
export function onNamedValues(names: Names, sourceCode: SourceCode, visit: (named: NamedValue) => void): TSESLint.RuleListener {
  if (!names.areSaidIn(sourceCode)) return NONE;
  const give = (name: string | undefined, value: Node | null, more: Partial<NamedValue> = {}) => {
    if (name !== undefined && value && names.has(name)) visit({ ...more, name, value });
  };
  return {
    Property(node: TSESTree.Property) {
      if (node.parent.type === AST_NODE_TYPES.ObjectExpression) give(propertyName(node), node.value, { property: node });
    },
    PropertyDefinition(node: TSESTree.PropertyDefinition) {
      give(propertyName(node), node.value);
    },
    AssignmentExpression(node: TSESTree.AssignmentExpression) {
      if (node.left.type === AST_NODE_TYPES.MemberExpression) give(targetName(node.left), node.right);
    },
    JSXAttribute(node: TSESTree.JSXAttribute) {
      const value = node.value?.type === AST_NODE_TYPES.JSXExpressionContainer ? node.value.expression : node.value;
      if (typeof node.name.name === "string") give(node.name.name, value);
    },
    CallExpression({ callee, arguments: [key, value] }: TSESTree.CallExpression) {
      if (callee.type !== AST_NODE_TYPES.MemberExpression || !key || !value) return;
      if (ENTRY_METHODS.has(propertyName(callee) ?? "")) give(textOf(evaluate(key, sourceCode)) ?? memberName(key), value);
    },
    // `new URLSearchParams([["response_type", "token"]])`
    ArrayExpression({ elements: [key, value], ...node }: TSESTree.ArrayExpression) {
      if (node.parent.type !== AST_NODE_TYPES.ArrayExpression || !key || !value || value.type === AST_NODE_TYPES.SpreadElement)
        return;
      give(textOf(evaluate(key, sourceCode)), value);
    },
  };
}
