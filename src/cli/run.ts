import plugin from "../index.js";
import { filesToCheck } from "./files.js";
import { lint } from "./lint.js";
import { HELP, parseCommandLine, UsageError } from "./options.js";
import { formatReadable } from "./readable.js";

/** Where the command writes and runs. */
export interface Terminal {
  readonly cwd: string;
  readonly color: boolean;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** Runs the command and returns its exit code: 0 nothing found, 1 findings, 2 usage or an input that can't be checked. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    return await check(argv, terminal);
  } catch (error) {
    const reason =
      error instanceof UsageError
        ? `${error.message} (--help shows the options)`
        : String((error as Error).message).split("\n")[0];
    terminal.error(`credential-hygiene: ${reason}`);
    return 2;
  }
}

async function check(argv: readonly string[], { cwd, color, out }: Terminal): Promise<0 | 1 | 2> {
  const options = parseCommandLine(argv);
  if (options.help || options.version) {
    out(options.help ? HELP : plugin.meta.version);
    return 0;
  }
  const { results, eslint } = await lint(await filesToCheck(options.paths, cwd), options.preset, cwd);
  out(options.format === "readable" ? formatReadable(results, cwd, color) : await formatted(eslint, options.format, results));
  if (results.some(({ fatalErrorCount }) => fatalErrorCount > 0)) return 2;
  return results.some(({ messages }) => messages.length > 0) ? 1 : 0;
}

async function formatted(
  eslint: Awaited<ReturnType<typeof lint>>["eslint"],
  name: string,
  results: Awaited<ReturnType<typeof lint>>["results"],
): Promise<string> {
  const formatter = await eslint.loadFormatter(name);
  return formatter.format(results);
}
