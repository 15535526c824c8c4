import type { TSESLint } from "@typescript-eslint/utils";

export type SourceCode = Readonly<TSESLint.SourceCode>;

/** Wraps a computation so that it runs at most once for a file, and only when something asks for it. */
export function oncePerFile<T>(compute: (sourceCode: SourceCode) => T): (sourceCode: SourceCode) => T {
  const results = new WeakMap<SourceCode, { readonly value: T }>();
  return (sourceCode) => {
    let result = results.get(sourceCode);
    if (!result) results.set(sourceCode, (result = { value: compute(sourceCode) }));
    return result.value;
  };
}
