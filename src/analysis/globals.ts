import type { TSESLint } from "@typescript-eslint/utils";
import { oncePerFile, type SourceCode } from "./file.js";
import { Names } from "./said-names.js";

/** References that no declaration in the file resolves, by name. */
const unresolved = oncePerFile((sourceCode) => {
  const found = new Map<string, TSESLint.Scope.Reference[]>();
  for (const reference of sourceCode.scopeManager?.globalScope?.through ?? []) {
    const { name } = reference.identifier;
    const known = found.get(name as string);
    if (known) known.push(reference);
    else found.set(name as string, [reference]);
  }
  return found;
});

/** The references to a global: unresolved ones, and those to a global that the user's configuration declares. */
export function globalReferences(name: string, sourceCode: SourceCode): readonly TSESLint.Scope.Reference[] {
  const variable = sourceCode.scopeManager?.globalScope?.set.get(name);
  if (variable?.defs.length === 0 && variable.references.length > 0) return variable.references;
  return unresolved(sourceCode).get(name) ?? [];
}

/** The names that no declaration in the file resolves. */
export const undeclaredNames = (sourceCode: SourceCode): Iterable<string> => unresolved(sourceCode).keys();

/** Names of the global object, through which each other global can be reached. */
const GLOBAL_OBJECTS = ["globalThis", "window", "self", "global"];
/** The name under which AngularJS hands a browser's global object to what asks for it. */
const INJECTED = "$window";

/** Whether a name stands for the global object: where nothing in the file declares it, or as a parameter. */
export const isGlobalObject = (name: string, isParameter = false) =>
  name === INJECTED || (!isParameter && GLOBAL_OBJECTS.includes(name));

/** Whether a file refers to a global, by its name or through the global object. */
export function mayUseGlobal(name: string, sourceCode: SourceCode): boolean {
  return globalReferences(name, sourceCode).length > 0 || (usesGlobalObject(sourceCode) && sourceCode.text.includes(name));
}

const injected = new Names([INJECTED]);

const usesGlobalObject = oncePerFile(
  (sourceCode) => GLOBAL_OBJECTS.some((name) => globalReferences(name, sourceCode).length > 0) || injected.areSaidIn(sourceCode),
);
