import type { TSESLint } from "@typescript-eslint/utils";

export type SourceCode = Readonly<TSESLint.SourceCode>;

/** What lets go of the file at hand. */
const letGo: (() => void)[] = [];

/**
 * Has something that is kept of the file at hand let go when the file is done. ESLint lints a file in one go, so that is
 * when the current job ends: what would keep a syntax tree until the next file is parsed has the garbage collector copy
 * all of it.
 */
export function whenFileIsDone(forget: () => void): void {
  if (letGo.push(forget) === 1) void NOW.then(letAllGo);
}

/** What comes behind the current job at less cost than Node's `queueMicrotask`, which keeps track of who asked. */
const NOW = Promise.resolve();

function letAllGo(): void {
  for (const forget of letGo.splice(0)) forget();
}

/**
 * Wraps a computation so that it runs at most once for a file, and only when something asks for it.
 *
 * The result of the file at hand is kept, and no other: files are linted one after the other. A WeakMap would do the
 * same at a price: ESLint keeps a file's syntax tree reachable until the next full garbage collection, so what hangs
 * on it is copied into the old generation first.
 */
export function oncePerFile<T>(compute: (sourceCode: SourceCode) => T): (sourceCode: SourceCode) => T {
  let last: { readonly sourceCode: SourceCode; readonly value: T } | undefined;
  const forget = () => (last = undefined);
  return (sourceCode) => {
    if (last?.sourceCode !== sourceCode) {
      if (!last) whenFileIsDone(forget);
      last = { sourceCode, value: compute(sourceCode) };
    }
    return last.value;
  };
}
