import type { ESLintUtils, TSESLint } from "@typescript-eslint/utils";
import type { Node } from "./analysis/expressions.js";
import type { SourceCode } from "./analysis/file.js";
import { inferRuntime, runtimeAt, type RuntimeVerdict } from "./analysis/runtime.js";
import { isTypeScript } from "./analysis/syntax.js";
import { isTestCode } from "./analysis/test-code.js";
import { runtimeEvidence } from "./libraries/runtimes.js";
import { readSettings, SettingsError, type Settings } from "./settings.js";

/** What a rule's meta says beyond ESLint's own fields; presets and documentation are computed from it. */
export interface RuleDocs {
  readonly description: string;
  /** Whether the rule is in the `recommended` preset; each recommended rule is in `strict` too. */
  readonly recommended: boolean;
  /** Options with which the `strict` preset sets the rule. */
  readonly strict?: readonly unknown[];
  /** Common Weakness Enumeration ids. */
  readonly cwe: readonly number[];
  /** The standards on which the rule rests, as a reader would look them up. */
  readonly standards: readonly string[];
}

/** What a rule is given for a file: everything is resolved, nothing has to be searched for. */
export interface RuleFile<MessageIds extends string, Options extends readonly unknown[]> {
  readonly sourceCode: SourceCode;
  readonly settings: Settings;
  /** The file's path, as ESLint was given it. */
  readonly filename: string;
  /** The options, with their defaults filled in. */
  readonly options: { readonly [Position in keyof Options]: Required<Options[Position]> };
  /** Where the file runs; inferred when it is first asked for. */
  readonly runtime: RuntimeVerdict;
  /** Where one place of the file runs: frameworks take some functions out of the files that they ship. */
  runtimeAt(node: Node): RuntimeVerdict;
  /** Whether a suggestion may, and has to, write TypeScript. */
  readonly typescript: boolean;
  /** Whether the file holds tests, stories or mocks; looked at when something would be reported. */
  readonly test: boolean;
  report(descriptor: TSESLint.ReportDescriptor<MessageIds>): void;
}

interface Rule<MessageIds extends string, Options extends readonly unknown[]> {
  readonly name: string;
  readonly meta: Omit<TSESLint.RuleMetaData<MessageIds, RuleDocs, Options>, "docs"> & {
    readonly docs: RuleDocs;
  };
  readonly create: (file: RuleFile<MessageIds, Options>) => TSESLint.RuleListener;
}

const URL = "https://github.com/credential-hygiene/eslint-plugin-credential-hygiene/blob/main/rules-docs/";

/** Files whose invalid settings have been reported: one clear report a file, whichever rule comes first. */
const reported = new WeakSet<SourceCode>();

/** Makes an ESLint rule. Invalid settings become one report at the top of the file in place of a crash. */
export function createRule<MessageIds extends string, Options extends readonly unknown[]>({
  name,
  meta,
  create,
}: Rule<MessageIds, Options>): ESLintUtils.RuleModule<MessageIds | "invalidSettings", Options, RuleDocs> {
  const defaultOptions = (meta.defaultOptions ?? []) as unknown as Options;
  return {
    name,
    meta: {
      ...meta,
      docs: { ...meta.docs, url: `${URL}${name}.md` },
      languages: ["js/js"],
      messages: { ...meta.messages, invalidSettings: "{{problem}}." } as Record<MessageIds | "invalidSettings", string>,
    },
    defaultOptions,
    create(context) {
      const { sourceCode, filename } = context;
      let settings: Settings;
      try {
        settings = readSettings(context.settings);
      } catch (error) {
        if (!(error instanceof SettingsError)) throw error;
        return reportProblem(error.message, context);
      }
      let runtime: RuntimeVerdict | undefined;
      const runtimeOfFile = () =>
        (runtime ??= settings.runtime
          ? { runtime: settings.runtime, because: "the settings say so" }
          : inferRuntime(sourceCode, filename, runtimeEvidence));
      return create({
        sourceCode,
        settings,
        filename,
        options: withDefaults(context.options, defaultOptions) as RuleFile<MessageIds, Options>["options"],
        get runtime() {
          return runtimeOfFile();
        },
        runtimeAt: (node) => (settings.runtime ? runtimeOfFile() : runtimeAt(node, runtimeOfFile(), sourceCode, runtimeEvidence)),
        get typescript() {
          return isTypeScript(sourceCode, filename);
        },
        get test() {
          return isTestCode(sourceCode, filename);
        },
        report: (descriptor) => {
          context.report(descriptor);
        },
      });
    },
  };
}

/** Options objects over their defaults. ESLint does this itself from 9.15 on, in the same way for flat objects. */
function withDefaults(options: readonly unknown[], defaults: readonly unknown[]): readonly unknown[] {
  return defaults.map((value, index) => ({ ...(value as object), ...(options[index] as object | undefined) }));
}

function reportProblem(
  problem: string,
  context: Readonly<TSESLint.RuleContext<"invalidSettings", readonly unknown[]>>,
): TSESLint.RuleListener {
  if (reported.has(context.sourceCode)) return {};
  reported.add(context.sourceCode);
  const loc = { line: 1, column: 0 };
  return { Program: () => context.report({ loc, messageId: "invalidSettings", data: { problem } }) };
}
