import type { CredentialFormat } from "./credentials/format.js";
import { parseTemplate, anchorsOf } from "./credentials/template.js";
import type { Runtime } from "./libraries/concept.js";

/** The key under which ESLint's shared settings hold this plugin's. */
export const SETTINGS_KEY = "credential-hygiene";

/** Shared settings, with defaults filled in. */
export interface Settings {
  /** Where the files run, when the plugin should not infer it. */
  readonly runtime: Exclude<Runtime, "unknown"> | undefined;
  /** The object from which suggestions read the environment: `process.env`, `import.meta.env`, `env`. */
  readonly environment: string;
  /** An expression that yields a short-lived token in public clients: `await getAccessToken()`. */
  readonly clientToken: string | undefined;
  /** Formats of the project's own, scanned for together with the catalogue. */
  readonly formats: readonly CredentialFormat[];
}

/** What is wrong with a setting, as one line. */
export class SettingsError extends Error {}

const RUNTIMES = ["browser", "native", "desktop", "server"] as const;
const DEFAULTS: Settings = {
  runtime: undefined,
  environment: "process.env",
  clientToken: undefined,
  formats: [],
};
const KEYS = new Set(Object.keys(DEFAULTS));

const checked = new WeakMap<object, Settings>();

/** Reads the settings of a run. Throws a SettingsError that names the key when one is unknown or has a wrong value. */
export function readSettings(shared: Readonly<Record<string, unknown>>): Settings {
  const given = shared[SETTINGS_KEY];
  if (given === undefined) return DEFAULTS;
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new SettingsError(`settings["${SETTINGS_KEY}"] must be an object`);
  }
  let settings = checked.get(given);
  if (!settings) checked.set(given, (settings = check(given as Record<string, unknown>)));
  return settings;
}

function fail(key: string, expected: string): never {
  throw new SettingsError(`settings["${SETTINGS_KEY}"].${key} must be ${expected}`);
}

function check(given: Readonly<Record<string, unknown>>): Settings {
  for (const key of Object.keys(given)) {
    if (!KEYS.has(key))
      throw new SettingsError(`settings["${SETTINGS_KEY}"].${key} is not a setting; known are ${[...KEYS].join(", ")}`);
  }
  const { runtime, environment, clientToken, formats } = given;
  return {
    runtime:
      runtime === undefined
        ? undefined
        : (RUNTIMES.find((name) => name === runtime) ?? fail("runtime", `one of ${RUNTIMES.join(", ")}`)),
    environment: environment === undefined ? DEFAULTS.environment : expression("environment", environment),
    clientToken: clientToken === undefined ? undefined : expression("clientToken", clientToken),
    formats: formats === undefined ? [] : Array.isArray(formats) ? formats.map(checkFormat) : fail("formats", "an array"),
  };
}

function expression(key: string, value: unknown): string {
  return typeof value === "string" && value.trim() !== "" ? value : fail(key, "the text of an expression");
}

function checkFormat(given: unknown, index: number): CredentialFormat {
  const key = `formats[${index}]`;
  if (typeof given !== "object" || given === null) fail(key, "an object with id, template and env");
  const { id, provider, name, kind, template, env } = given as Record<string, unknown>;
  if (typeof id !== "string" || id === "") fail(`${key}.id`, "a non-empty string");
  if (typeof env !== "string" || env === "") fail(`${key}.env`, "the name of an environment variable");
  if (typeof template !== "string") fail(`${key}.template`, "a string");
  if (kind !== undefined && kind !== "secret" && kind !== "publishable") fail(`${key}.kind`, "secret or publishable");
  try {
    const anchors = anchorsOf(parseTemplate(template));
    if (anchors.length === 0 || anchors.some((anchor) => anchor.length < 2))
      fail(`${key}.template`, "a template that starts with two fixed characters at least");
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    fail(`${key}.template`, `valid: ${(error as Error).message}`);
  }
  return {
    id,
    provider: typeof provider === "string" ? provider : id,
    name: typeof name === "string" ? name : "credential",
    kind: kind ?? "secret",
    template,
    env,
  };
}
