import { loadESLint, type ESLint } from "eslint";
import plugin from "../index.js";
import { takesLanguages, type PresetName } from "../configs.js";

/** Lints files with a preset and no configuration file. Only this plugin's findings and parse errors come back. */
export async function lint(
  files: readonly string[],
  preset: PresetName,
  cwd: string,
): Promise<{ readonly results: ESLint.LintResult[]; readonly eslint: ESLint }> {
  // ESLint 8 and 9 take the option, and 8.57 needs it; ESLint 10 knows flat configuration only.
  const load = loadESLint as (options: { useFlatConfig: true }) => ReturnType<typeof loadESLint>;
  const FlatESLint = await load({ useFlatConfig: true });
  // Files that ship beside the scripts are checked, too, where this ESLint can.
  const beside = preset !== "native" && preset !== "all" && takesLanguages() ? plugin.configs.native : [];
  const eslint = new FlatESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [...plugin.configs[preset], ...beside, { linterOptions: { reportUnusedDisableDirectives: "off" } }],
    warnIgnored: false,
    errorOnUnmatchedPattern: false,
  });
  const results = files.length > 0 ? await eslint.lintFiles([...files]) : [];
  return { results: results.map(ownFindings), eslint };
}

/** A file's comments may configure rules of plugins that aren't loaded here: what ESLint says of them is left out. */
function ownFindings(result: ESLint.LintResult): ESLint.LintResult {
  const messages = result.messages.filter(
    ({ ruleId, fatal, message }) =>
      ruleId?.startsWith("credential-hygiene/") ?? (fatal === true && message.startsWith("Parsing error")),
  );
  const errors = messages.filter(({ severity }) => severity === 2);
  return {
    ...result,
    messages,
    errorCount: errors.length,
    fatalErrorCount: messages.filter(({ fatal }) => fatal === true).length,
    warningCount: messages.length - errors.length,
    fixableErrorCount: errors.filter(({ fix }) => fix !== undefined).length,
    fixableWarningCount: messages.filter(({ fix, severity }) => fix !== undefined && severity === 1).length,
  };
}
