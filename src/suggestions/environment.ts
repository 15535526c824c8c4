import type { Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import { importName, type Imported } from "./imports.js";

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
export function readEnvironment(
  name: string,
  at: Node,
  { sourceCode, typescript, settings: { environment } }: EnvironmentSituation,
): Imported {
  const { object, from } = environment;
  if (from !== undefined) {
    const { expression, edit } = importName(from, object ?? name, at, sourceCode);
    return { expression: object === undefined ? expression : `${expression}.${name}`, edit };
  }
  // The environment may lack a variable, which TypeScript wants to hear about.
  const asserted = typescript ? "!" : "";
  const expression = object?.endsWith(".get") ? `${object}("${name}")` : `${object ?? "process.env"}.${name}`;
  return { expression: `${expression}${asserted}`, edit: () => [] };
}
