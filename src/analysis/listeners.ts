import type { TSESLint } from "@typescript-eslint/utils";

/** What a rule returns that has nothing to look for in a file. */
export const NONE: TSESLint.RuleListener = Object.freeze({});

/** Listeners for what a file may hold, and none for the rest. */
export const where = (isSaid: boolean, listeners: TSESLint.RuleListener) => (isSaid ? listeners : NONE);

/** One set of listeners for what several sets listen to, in their order. */
export function allOf(sets: readonly TSESLint.RuleListener[]): TSESLint.RuleListener {
  const given: TSESLint.RuleListener[] = [];
  for (const set of sets) if (set !== NONE) given.push(set);
  if (given.length < 2) return given[0] ?? NONE;
  const merged: Record<string, Listener> = {};
  for (const set of given as readonly Record<string, Listener>[]) {
    for (const selector of Object.keys(set)) {
      const [before, listener] = [merged[selector], set[selector]];
      if (listener) merged[selector] = before ? inTurn(before, listener) : listener;
    }
  }
  return merged;
}

type Listener = (node: never) => void;

function inTurn(first: Listener, second: Listener): Listener {
  return (node) => {
    first(node);
    second(node);
  };
}
