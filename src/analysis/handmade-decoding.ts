import { AST_NODE_TYPES, TSESLint, type TSESTree } from "@typescript-eslint/utils";
import { onlyValueOf, originOf, variableOf } from "./bindings.js";
import { propertyName, targetName, unwrap, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { textOf } from "./value.js";
import { evaluate, helperOf, returnedExpression } from "./values.js";

/** A token's payload that is decoded by hand: `JSON.parse(atob(token.split(".")[1]))` in any spelling. */
export interface HandmadeDecoding {
  /** The token that is split. */
  readonly token: Node;
  /** Whether the decoding uses what only Node has. */
  readonly node: boolean;
}

const MAX_STEPS = 80;

/** Recognizes a `JSON.parse` of a base64-decoded second part of a text that is split at dots. */
export function handmadeDecoding(parse: TSESTree.CallExpression, sourceCode: SourceCode): HandmadeDecoding | undefined {
  const argument = parse.arguments[0];
  if (!argument || targetName(parse.callee) !== "parse" || originOf(parse.callee, sourceCode)?.path !== "JSON.parse")
    return undefined;
  const search = new Search(sourceCode);
  search.visit(argument);
  return search.decodes && search.token && search.part === 1 ? { token: search.token, node: search.node } : undefined;
}

/** Walks backwards through what an expression is made of. */
class Search {
  decodes = false;
  node = false;
  token: Node | undefined;
  /** The index of the part that is taken from the split; 1 is the payload. */
  part: number | undefined;
  #steps = 0;

  constructor(readonly sourceCode: SourceCode) {}

  visit(expression: Node): void {
    if (this.#steps++ > MAX_STEPS) return;
    const node = unwrap(expression);
    switch (node.type) {
      case AST_NODE_TYPES.Identifier:
        return this.#visitVariable(node);
      case AST_NODE_TYPES.MemberExpression: {
        const index = propertyName(node);
        if (index !== undefined && /^\d$/.test(index) && this.part === undefined) this.part = Number(index);
        return this.visit(node.object);
      }
      case AST_NODE_TYPES.CallExpression:
      case AST_NODE_TYPES.NewExpression:
        return this.#visitCall(node);
      case AST_NODE_TYPES.BinaryExpression:
        this.visit(node.left);
        return this.visit(node.right);
      case AST_NODE_TYPES.TemplateLiteral:
        return node.expressions.forEach((inner) => this.visit(inner));
      case AST_NODE_TYPES.LogicalExpression:
        this.visit(node.left);
        return this.visit(node.right);
      case AST_NODE_TYPES.ConditionalExpression:
        this.visit(node.consequent);
        return this.visit(node.alternate);
      default:
        return;
    }
  }

  #visitCall(call: TSESTree.CallExpression | TSESTree.NewExpression): void {
    const name = targetName(call.callee) ?? "";
    const last = call.arguments.at(-1);
    const encoding = last && last.type !== AST_NODE_TYPES.SpreadElement ? textOf(evaluate(last, this.sourceCode)) : undefined;
    if (name === "split" && call.callee.type === AST_NODE_TYPES.MemberExpression && encoding === ".") {
      this.token ??= call.callee.object;
      return;
    }
    if (name === "from" && encoding?.startsWith("base64")) this.decodes = this.node = true;
    if (name === "toString" && encoding?.startsWith("base64")) this.decodes = true;
    if (
      /^(?:atob|decode|b64decode|base64decode|base64urldecode|fromBase64|toByteArray|b64DecodeUnicode)$/i.test(name) ||
      /base64|b64/i.test(name)
    )
      this.decodes = true;
    if (call.type === AST_NODE_TYPES.CallExpression) {
      const helper = helperOf(call, this.sourceCode);
      const result = helper && returnedExpression(helper);
      if (result) this.visit(result);
    }
    if (call.callee.type === AST_NODE_TYPES.MemberExpression) this.visit(call.callee.object);
    for (const argument of call.arguments) this.visit(argument);
  }

  #visitVariable(identifier: TSESTree.Identifier): void {
    const variable = variableOf(identifier, this.sourceCode);
    const definition = variable?.defs[0];
    if (!variable || definition?.type !== TSESLint.Scope.DefinitionType.Variable) return;
    const pattern = definition.node.id;
    if (pattern.type === AST_NODE_TYPES.ArrayPattern && definition.node.init) {
      const index = pattern.elements.findIndex((element) => element === definition.name);
      if (this.part === undefined && index >= 0) this.part = index;
      return this.visit(definition.node.init);
    }
    const value = onlyValueOf(variable);
    if (value) this.visit(value);
  }
}
