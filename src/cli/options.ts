import { parseArgs } from "node:util";

export const HELP = `Usage: credential-hygiene [options] [paths…]

Finds hard-coded credentials, guessable tokens, unverified JWTs, tokens that live too long and
credentials sent in clear text in JavaScript and TypeScript, in native sources (Swift, Kotlin, Java,
Objective-C, C#, Dart) and in configuration. Without paths it checks this folder.
Files that .gitignore or ESLint ignore are left out.

Options:
  --preset NAME   recommended (default), strict, all or native
  --format NAME   readable (default), or ESLint's stylish or json
  --help          show this text
  --version       show the version

Exit code: 0 nothing found, 1 findings, 2 wrong usage or a file that could not be checked.`;

const PRESETS = ["recommended", "strict", "all", "native"] as const;
const FORMATS = ["readable", "stylish", "json"] as const;

/** What the command was asked to do. */
export interface CommandOptions {
  readonly paths: readonly string[];
  readonly preset: (typeof PRESETS)[number];
  readonly format: (typeof FORMATS)[number];
  readonly help: boolean;
  readonly version: boolean;
}

/** Wrong usage or an input that can't be checked, as one line for the user. */
export class UsageError extends Error {}

/** Reads the command line. Throws a UsageError that names the wrong argument. */
export function parseCommandLine(argv: readonly string[]): CommandOptions {
  const { values, positionals } = parse(argv);
  return {
    paths: positionals.length > 0 ? positionals : ["."],
    preset: oneOf("--preset", values.preset ?? "recommended", PRESETS),
    format: oneOf("--format", values.format ?? "readable", FORMATS),
    help: values.help ?? false,
    version: values.version ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        preset: { type: "string" },
        format: { type: "string" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message.split(/[.\n]/)[0] ?? "wrong usage");
  }
}

function oneOf<Name extends string>(option: string, value: string, names: readonly Name[]): Name {
  const name = names.find((candidate) => candidate === value);
  if (name === undefined) throw new UsageError(`${option} takes ${names.join(", ")}; "${value}" is none of them`);
  return name;
}
