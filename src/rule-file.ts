import type { TSESLint } from "@typescript-eslint/utils";
import type { Node } from "./analysis/expressions.js";
import type { SourceCode } from "./analysis/file.js";
import { inferRuntime, runtimeAt, type RuntimeVerdict } from "./analysis/runtime.js";
import { isTypeScript } from "./analysis/syntax.js";
import { isTestCode } from "./analysis/test-code.js";
import { runtimeEvidence } from "./libraries/runtimes.js";
import type { Settings } from "./settings.js";

type FilledIn<Options extends readonly unknown[]> = { readonly [Position in keyof Options]: Required<Options[Position]> };

/** What a rule is given for a file: everything is resolved, nothing has to be searched for. */
export class RuleFile<MessageIds extends string, Options extends readonly unknown[]> {
  readonly sourceCode: SourceCode;
  /** The file's path, as ESLint was given it. */
  readonly filename: string;
  readonly settings: Settings;
  /** The options, with their defaults filled in. */
  readonly options: FilledIn<Options>;

  constructor(
    private readonly context: Pick<TSESLint.RuleContext<MessageIds, Options>, "report">,
    /** What was read from the context: reading a property of one takes a microsecond, as its prototype is a new one for each file. */
    private readonly given: Pick<RuleFile<MessageIds, Options>, "sourceCode" | "filename" | "settings" | "options">,
    private verdict?: RuntimeVerdict,
  ) {
    ({ sourceCode: this.sourceCode, filename: this.filename, settings: this.settings, options: this.options } = given);
  }

  /** Where the file runs; inferred when it is first asked for. */
  get runtime(): RuntimeVerdict {
    return (this.verdict ??= this.settings.runtime
      ? { runtime: this.settings.runtime, because: "the settings say so" }
      : inferRuntime(this.sourceCode, this.filename, runtimeEvidence));
  }

  /** Where one place of the file runs: frameworks take some functions out of the files that they ship. */
  runtimeAt(node: Node): RuntimeVerdict {
    return this.settings.runtime ? this.runtime : runtimeAt(node, this.runtime, this.sourceCode, runtimeEvidence);
  }

  /** The file as it is at one place of it, for edits there. */
  at(node: Node): RuleFile<MessageIds, Options> {
    return new RuleFile(this.context, this.given, this.runtimeAt(node));
  }

  /** Whether a suggestion may, and has to, write TypeScript. */
  get typescript(): boolean {
    return isTypeScript(this.sourceCode, this.filename);
  }

  /** Whether the file holds tests, stories or mocks; looked at when something would be reported. */
  get test(): boolean {
    return isTestCode(this.sourceCode, this.filename);
  }

  report(descriptor: TSESLint.ReportDescriptor<MessageIds>): void {
    this.context.report(descriptor);
  }
}
