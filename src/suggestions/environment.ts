import type { Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import { importName, importNames, type Imported, type ImportedNames } from "./imports.js";

/** How a project reads its environment; one of the two is given at least. */
export interface EnvironmentAccessor {
  /** `process.env`, `import.meta.env`, `Bun.env`; `Deno.env.get`, which is called; or an export of `from`. */
  readonly object?: string;
  /** The module that exports `object`; without one, a module that exports the variables themselves (`$env/static/private`). */
  readonly from?: string;
}

/** What a suggestion has to know to read the environment. */
export interface EnvironmentSituation {
  readonly sourceCode: SourceCode;
  readonly typescript: boolean;
  readonly settings: { readonly environment: EnvironmentAccessor };
}

/**
 * The expression that reads an environment variable at a node, as the settings say, with the import that it needs:
 * `process.env.NAME`, `Deno.env.get("NAME")`, `env.NAME` of a project's own module, or an export `NAME` of one.
 */
export function readEnvironment(name: string, at: Node, situation: EnvironmentSituation): Imported {
  const { expressions, edit } = readVariables([name], at, situation);
  return { expression: expressions[0] ?? name, edit };
}

/** The same for several variables: what they need is imported once. */
export function readVariables(
  names: readonly string[],
  at: Node,
  { sourceCode, typescript, settings: { environment } }: EnvironmentSituation,
): ImportedNames {
  const { object, from } = environment;
  if (from !== undefined) {
    if (object === undefined) return importNames(from, names, at, sourceCode);
    const { expression, edit } = importName(from, object, at, sourceCode);
    return { expressions: names.map((name) => `${expression}.${name}`), edit };
  }
  // The environment may lack a variable, which TypeScript wants to hear about.
  const asserted = typescript ? "!" : "";
  const read = (name: string) => (object?.endsWith(".get") ? `${object}("${name}")` : `${object ?? "process.env"}.${name}`);
  return { expressions: names.map((name) => `${read(name)}${asserted}`), edit: () => [] };
}
