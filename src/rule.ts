import { relative } from "node:path";
import type { ESLintUtils, TSESLint } from "@typescript-eslint/utils";
import { whenFileIsDone, type SourceCode } from "./analysis/file.js";
import type { RuntimeVerdict } from "./analysis/runtime.js";
import { fileTypeOf } from "./languages/file-types.js";
import { documentOf, isTestPath, type TextDocument } from "./languages/text-document.js";
import type { Span } from "./languages/lexer.js";
import type { TextEdit } from "./languages/text-repairs.js";
import { RuleFile } from "./rule-file.js";
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

/** What a rule is given for a file that isn't JavaScript. */
export interface TextRuleFile<MessageIds extends string, Options extends readonly unknown[]> {
  readonly document: TextDocument;
  readonly settings: Settings;
  readonly filename: string;
  readonly options: { readonly [Position in keyof Options]: Required<Options[Position]> };
  /** Who can read the file, by the settings or by its kind. */
  readonly runtime: RuntimeVerdict;
  /** Whether the file holds tests, by its path. */
  readonly test: boolean;
  report(problem: TextProblem<MessageIds>): void;
}

/** A problem at a place of a text. Suggestions replace places of it. */
export interface TextProblem<MessageIds extends string> {
  readonly range: Span;
  readonly messageId: MessageIds;
  readonly data: Readonly<Record<string, string>>;
  readonly suggest: readonly {
    readonly messageId: MessageIds;
    readonly data?: Readonly<Record<string, string>>;
    readonly edits: readonly TextEdit[];
  }[];
}

interface Rule<MessageIds extends string, Options extends readonly unknown[]> {
  readonly name: string;
  readonly meta: Omit<TSESLint.RuleMetaData<MessageIds, RuleDocs, Options>, "docs"> & {
    readonly docs: RuleDocs;
  };
  readonly create: (file: RuleFile<MessageIds, Options>) => TSESLint.RuleListener;
  /** What the rule says of a file that isn't JavaScript: native sources, markup, configuration. */
  readonly checkText?: (file: TextRuleFile<MessageIds, Options>) => void;
}

const URL = "https://github.com/credential-hygiene/eslint-plugin-credential-hygiene/blob/main/rules-docs/";

/** Files whose invalid settings have been reported: one clear report a file, whichever rule comes first. */
const reported = new WeakSet<SourceCode>();

/** Makes an ESLint rule. Invalid settings become one report at the top of the file in place of a crash. */
export function createRule<MessageIds extends string, Options extends readonly unknown[]>({
  name,
  meta,
  create,
  checkText,
}: Rule<MessageIds, Options>): ESLintUtils.RuleModule<MessageIds | "invalidSettings", Options, RuleDocs> {
  const defaultOptions = (meta.defaultOptions ?? []) as unknown as Options;
  return {
    name,
    meta: {
      ...meta,
      docs: { ...meta.docs, url: `${URL}${name}.md` },
      languages: checkText ? [...JAVASCRIPT, ...TEXTS] : JAVASCRIPT,
      messages: { ...meta.messages, invalidSettings: "{{problem}}." } as Record<MessageIds | "invalidSettings", string>,
    },
    defaultOptions,
    create(context) {
      const { sourceCode, filename, settings, isText } = circumstancesOf(context, name);
      if (settings instanceof SettingsError) return reportProblem(settings.message, context);
      const options = withDefaults(context.options, defaultOptions) as RuleFile<MessageIds, Options>["options"];
      if (isText) return checkText ? textListener(context, { settings, options, checkText }) : {};
      return create(new RuleFile(context, { sourceCode, filename, settings, options }));
    },
  };
}

/** What a context says of a file to each rule alike. */
interface Circumstances extends Pick<TSESLint.RuleContext<string, readonly unknown[]>, "sourceCode" | "filename"> {
  readonly settings: Settings | SettingsError;
  /** Whether the file is read as a text. */
  readonly isText: boolean;
}

let last: (Circumstances & { readonly rules: Set<string> }) | undefined;
const forget = () => (last = undefined);

/**
 * Reads a context once for all rules of a file: each property takes a microsecond, as a context's prototype is a new one for
 * each file. A rule that comes a second time is in another run, whatever the file.
 */
function circumstancesOf(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>, rule: string): Circumstances {
  const { sourceCode } = context;
  if (last?.sourceCode === sourceCode && !last.rules.has(rule)) {
    last.rules.add(rule);
    return last;
  }
  if (!last) whenFileIsDone(forget);
  const { filename } = context;
  last = {
    sourceCode,
    filename,
    settings: settingsOrProblem(context.settings),
    isText: isReadAsText(sourceCode, filename),
    rules: new Set([rule]),
  };
  return last;
}

function settingsOrProblem(given: Readonly<Record<string, unknown>>): Settings | SettingsError {
  try {
    return readSettings(given);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
}

const JAVASCRIPT = ["js/js"];
/** Languages whose files are read as texts, whatever their syntax trees. */
const TEXTS = ["credential-hygiene/text", "json/*", "yml/*", "yaml/*", "toml/*", "html/*"];

/** Whether a file is read as a text: its language has no scopes, or its kind is known for something else than scripts. */
function isReadAsText(sourceCode: SourceCode, filename: string): boolean {
  return (sourceCode as { scopeManager?: unknown }).scopeManager == null || fileTypeOf(filename) !== undefined;
}

/** Hands a text to a rule when its root node is visited, under whichever name its language gives that. */
function textListener<MessageIds extends string, Options extends readonly unknown[]>(
  context: Readonly<TSESLint.RuleContext<MessageIds | "invalidSettings", Options>>,
  rule: Pick<TextRuleFile<MessageIds, Options>, "settings" | "options"> & {
    readonly checkText: (file: TextRuleFile<MessageIds, Options>) => void;
  },
): TSESLint.RuleListener {
  const { sourceCode, filename } = context;
  const document = documentOf(sourceCode.text, filename);
  const { settings, options, checkText } = rule;
  const runtime = settings.runtime ? { runtime: settings.runtime, because: "the settings say so" } : document.runtime;
  let visited = false;
  const visit = () => {
    // Some languages have nodes of several of these names.
    if (visited) return;
    visited = true;
    checkText({
      document,
      settings,
      filename,
      options,
      runtime,
      test: isTestPath(relative(context.cwd, filename)),
      report: ({ range, messageId, data, suggest }) => {
        const loc = { start: sourceCode.getLocFromIndex(range.start), end: sourceCode.getLocFromIndex(range.end) };
        context.report({
          loc,
          messageId,
          data,
          suggest: suggest.map(({ edits, ...title }) => ({
            ...title,
            fix: (fixer) => edits.map(({ start, end, text }) => fixer.replaceTextRange([start, end], text)),
          })),
        });
      },
    });
  };
  return { Document: visit, TOMLDocument: visit, Program: visit } as TSESLint.RuleListener;
}

/** Options objects over their defaults. ESLint does this itself from 9.15 on, in the same way for flat objects. */
function withDefaults(options: readonly unknown[], defaults: readonly unknown[]): readonly unknown[] {
  if (defaults.every((value, index) => hasAll(options[index] as object | undefined, value as object))) return options;
  return defaults.map((value, index) => ({ ...(value as object), ...(options[index] as object | undefined) }));
}

function hasAll(options: object | undefined, defaults: object): boolean {
  if (!options) return false;
  for (const key in defaults) if (!(key in options)) return false;
  return true;
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
