import type { TSESLint } from "@typescript-eslint/utils";

export type SourceCode = Readonly<TSESLint.SourceCode>;

/**
 * Wraps a computation so that it runs at most once for a file, and only when something asks for it.
 *
 * The result of the file at hand is kept, and no other: files are linted one after the other. A WeakMap would do the
 * same at a price: ESLint keeps a file's syntax tree reachable until the next full garbage collection, so what hangs
 * on it is copied into the old generation first.
 */
export function oncePerFile<T>(compute: (sourceCode: SourceCode) => T): (sourceCode: SourceCode) => T {
  let last: { readonly sourceCode: SourceCode; readonly value: T } | undefined;
  return (sourceCode) => {
    if (last?.sourceCode !== sourceCode) last = { sourceCode, value: compute(sourceCode) };
    return last.value;
  };
}
