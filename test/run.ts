import { RuleTester } from "@typescript-eslint/rule-tester";
import type { InvalidTestCase, ValidTestCase } from "@typescript-eslint/rule-tester";
import type { TSESLint } from "@typescript-eslint/utils";

/** A rule's cases. A case's name is its reason; its filename says the language (TypeScript with JSX by default). */
export interface Cases<MessageIds extends string, Options extends readonly unknown[]> {
  readonly valid: readonly (ValidTestCase<Options> & { name: string })[];
  readonly invalid: readonly (InvalidTestCase<MessageIds, Options> & { name: string })[];
}

const tester = new RuleTester({
  languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
  defaultFilenames: { ts: "file.ts", tsx: "file.tsx" },
});

/**
 * Runs a rule's cases. Every report's message id, data, four positions and the output of each suggestion are
 * written in the case. test/integration/repairs.test.ts collects the same cases through a mock of this module.
 */
export function run<MessageIds extends string, Options extends readonly unknown[]>(
  name: string,
  rule: TSESLint.RuleModule<MessageIds, Options>,
  cases: Cases<MessageIds, Options>,
): void {
  tester.run(name, rule, { valid: [...cases.valid], invalid: [...cases.invalid] });
}
