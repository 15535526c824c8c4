import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { BEARER_KINDS, credentialKind, type CredentialKind } from "../credentials/names.js";
import type { AccessPath, KeptFields } from "../libraries/concept.js";
import { lookUp } from "./calls.js";
import { isFunction, propertyName, type Call, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { literalsOf } from "./literals.js";
import { textOf } from "./value.js";
import { evaluate } from "./values.js";

/** A field of a persisted state that holds a credential. */
export interface KeptField {
  readonly name: string;
  readonly kind: CredentialKind;
  readonly node: Node;
  /** Whether the field is one of a choice, from which it can be taken. */
  readonly chosen: boolean;
}

/** A storage of the application's own that doesn't keep things open. */
const SECURE = /secur|crypt|keychain|vault|memory/i;

/** The credentials that a call keeps on the client, by the names of the state's fields. */
export function keptFields(call: Call, row: KeptFields, sourceCode: SourceCode): KeptField[] {
  const options = lookUp(call, row.options, sourceCode);
  if (options.state === "present" && SECURE.test(textWith(options.value, sourceCode))) return [];
  if (row.enabled !== undefined && !isGiven(call, row.enabled, sourceCode)) return [];
  for (const { at, holds } of row.chosen) {
    const choice = lookUp(call, at, sourceCode);
    if (choice.state === "present")
      return holds === "names" ? ofNames(choice.value, sourceCode) : ofFields(choice.value, true, sourceCode);
    if (isGiven(call, at.replace(/\.\(\)$/, ""), sourceCode)) return [];
  }
  const state = row.state === undefined ? undefined : lookUp(call, row.state, sourceCode);
  if (state?.state !== "present") return [];
  const left = row.left === undefined ? undefined : lookUp(call, row.left, sourceCode);
  const leftOut = left?.state === "present" ? literalsOf(left.value, sourceCode).map(({ text }) => text) : [];
  return ofFields(state.value, false, sourceCode).filter(({ name }) => !leftOut.includes(name));
}

/** Whether an option is there, and isn't `false`. */
function isGiven(call: Call, at: AccessPath, sourceCode: SourceCode): boolean {
  const given = lookUp(call, at, sourceCode);
  const value = given.state === "present" ? evaluate(given.value, sourceCode) : undefined;
  return value !== undefined && !(value.kind === "constant" && !value.value);
}

/** An expression's text, or that of the object that it names. */
function textWith(expression: Node, sourceCode: SourceCode): string {
  const value = evaluate(expression, sourceCode);
  return sourceCode.getText(value.node);
}

function ofNames(list: Node, sourceCode: SourceCode): KeptField[] {
  const names = evaluate(list, sourceCode);
  if (names.kind !== "array") return [];
  return names.node.elements.flatMap((element) => {
    const name = element ? textOf(evaluate(element, sourceCode)) : undefined;
    const kind = name === undefined ? undefined : bearerKind(name);
    return element && name !== undefined && kind ? [{ name, kind, node: element, chosen: true }] : [];
  });
}

function ofFields(state: Node, chosen: boolean, sourceCode: SourceCode): KeptField[] {
  const object = evaluate(state, sourceCode);
  if (object.kind !== "object") return [];
  return object.node.properties.flatMap((property) => {
    const name = property.type === AST_NODE_TYPES.Property ? propertyName(property) : undefined;
    const kind = name === undefined ? undefined : bearerKind(name);
    if (name === undefined || !kind || !holdsValue(property as TSESTree.Property)) return [];
    return [{ name, kind, node: property, chosen }];
  });
}

/** Neither a function of the store nor a flag. */
function holdsValue({ value }: TSESTree.Property): boolean {
  return !isFunction(value) && !(value.type === AST_NODE_TYPES.Literal && typeof value.value === "boolean");
}

function bearerKind(name: string): CredentialKind | undefined {
  const kind = credentialKind(name);
  return kind !== undefined && BEARER_KINDS.has(kind) ? kind : undefined;
}
