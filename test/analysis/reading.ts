import parser from "@typescript-eslint/parser";
import type { TSESTree } from "@typescript-eslint/utils";
import { Linter } from "eslint";
import type { SourceCode } from "../../src/analysis/file.js";

/** Runs a function inside a rule, at the end of a file: parents and scopes are set as ESLint sets them. */
export function read<T>(code: string, use: (sourceCode: SourceCode) => T, filename = "file.ts"): T {
  let result: { readonly value: T } | undefined;
  const linter = new Linter({ cwd: "/" });
  const rule = {
    create: (context: { sourceCode: SourceCode }) => ({
      "Program:exit"() {
        result = { value: use(context.sourceCode) };
      },
    }),
  };
  const messages = linter.verify(
    code,
    [
      {
        files: ["**/*.{ts,tsx,js}"],
        plugins: { test: { rules: { read: rule as never } } },
        languageOptions: {
          parser: parser as Linter.Parser,
          parserOptions: { ecmaFeatures: { jsx: /x$/.test(filename) } },
        },
        rules: { "test/read": "error" },
      },
    ],
    { filename: `/project/${filename}` },
  );
  if (!result) throw new Error(messages.map(({ message }) => message).join("\n"));
  return result.value;
}

/** Every node of a type, in the order of the source. */
export function nodesOf<Type extends TSESTree.AST_NODE_TYPES>(
  sourceCode: SourceCode,
  type: `${Type}`,
): Extract<TSESTree.Node, { type: Type }>[] {
  const found: TSESTree.Node[] = [];
  const visit = (node: TSESTree.Node): void => {
    if (node.type === type) found.push(node);
    for (const key of sourceCode.visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key];
      for (const item of Array.isArray(child) ? child : [child])
        if (item && typeof item === "object") visit(item as TSESTree.Node);
    }
  };
  visit(sourceCode.ast);
  return found as Extract<TSESTree.Node, { type: Type }>[];
}

/** The argument of the first call of `probe(…)`. */
export function probed(sourceCode: SourceCode): TSESTree.Node {
  const call = nodesOf(sourceCode, "CallExpression").find(
    ({ callee }) => callee.type === "Identifier" && callee.name === "probe",
  );
  const [argument] = call?.arguments ?? [];
  if (!argument) throw new Error("no probe(…)");
  return argument;
}
