import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { environmentName } from "../credentials/names.js";
import { privateName, secretNamed, type NamedSecret } from "../credentials/public-names.js";
import { isEnvironment } from "./environment.js";
import { variablesIn } from "./environment-reads.js";
import { propertyName, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { literalText } from "./literals.js";
import { evaluate } from "./values.js";

/** What a build is told to ship and may not: an entry of an object or a list, and where to point at it. */
export interface ShippedValue {
  readonly item: Node;
  readonly place: Node;
  readonly name: string;
  /** Undefined where the whole environment is shipped. */
  readonly secret: NamedSecret | undefined;
}

/** What stands before the name of a constant that a build replaces. */
const OBJECT = /^(?:process\.env|import\.meta\.env|globalThis|window)\./;

/**
 * The secrets among what a build ships: in an object of constants or public variables, by the names of the entries and
 * of the variables that they hold, or in a list of the names of variables.
 */
export function shippedSecrets(shipped: Node, sourceCode: SourceCode, owner = ""): ShippedValue[] {
  const value = evaluate(shipped, sourceCode);
  if (value.kind === "array") return value.node.elements.flatMap((element) => (element ? listed(element) : []));
  if (value.kind !== "object") return [];
  return value.node.properties.flatMap((property) => {
    if (property.type === AST_NODE_TYPES.Property) return entrySecrets(property, sourceCode, owner);
    const isWhole = isEnvironment(property.argument, sourceCode);
    return isWhole ? [{ item: property, place: property, name: "", secret: undefined }] : [];
  });
}

function listed(element: Node): ShippedValue[] {
  const name = literalText(element)?.text ?? "";
  const secret = secretNamed(privateName(name));
  return secret ? [{ item: element, place: element, name, secret }] : [];
}

function entrySecrets(property: TSESTree.Property, sourceCode: SourceCode, owner: string): ShippedValue[] {
  const name = propertyName(property)?.replace(OBJECT, "");
  if (name === undefined) return [];
  const value = evaluate(property.value, sourceCode);
  if (value.kind === "object") return shippedSecrets(property.value, sourceCode, name);
  const entry = { item: property, place: property.key, name };
  if (holdsEnvironment(property.value, sourceCode)) return [{ ...entry, secret: undefined }];
  // A literal is no-hardcoded-credentials'; an empty one is filled in from the environment, under the entry's name.
  if (value.kind === "constant" && value.value !== "") return [];
  const secret = [name, `${owner}_${name}`, ...variablesIn(property.value, sourceCode)]
    .map((candidate) => secretNamed(privateName(environmentName(candidate))))
    .find((named) => named !== undefined);
  return secret ? [{ ...entry, secret }] : [];
}

/** Whether an expression is the environment, or a text made of it: `JSON.stringify(process.env)`. */
export function holdsEnvironment(value: Node, sourceCode: SourceCode): boolean {
  if (value.type === AST_NODE_TYPES.CallExpression)
    return value.arguments.some((argument) => isEnvironment(argument, sourceCode));
  return isEnvironment(value, sourceCode);
}
