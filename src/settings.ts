import type { CredentialFormat } from "./credentials/format.js";
import { templateOfPattern } from "./credentials/pattern.js";
import { anchorsOf, parseTemplate, type Anchors } from "./credentials/template.js";
import type { EnvironmentAccessor } from "./suggestions/environment.js";
import type { Runtime } from "./libraries/concept.js";

/** The key under which ESLint's shared settings hold this plugin's. */
export const SETTINGS_KEY = "credential-hygiene";

/** Shared settings, with defaults filled in. */
export interface Settings {
  /** Where the files run, when the plugin should not infer it. */
  readonly runtime: Exclude<Runtime, "unknown"> | undefined;
  /** How suggestions read the environment. */
  readonly environment: EnvironmentAccessor;
  /** An expression that yields a short-lived token in public clients: `await getAccessToken()`. */
  readonly clientToken: string | undefined;
  /** Formats of the project's own, scanned for together with the catalogue. */
  readonly formats: readonly CredentialFormat[];
}

/** What is wrong with a setting, as one line. */
export class SettingsError extends Error {}

const RUNTIMES = ["browser", "native", "desktop", "server"] as const;
const KINDS = ["secret", "publishable", "restricted-publishable"] as const;
const DEFAULTS: Settings = {
  runtime: undefined,
  environment: { object: "process.env" },
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
    environment: environment === undefined ? DEFAULTS.environment : accessor(environment),
    clientToken: clientToken === undefined ? undefined : expression("clientToken", clientToken),
    formats: formats === undefined ? [] : Array.isArray(formats) ? formats.map(checkFormat) : fail("formats", "an array"),
  };
}

function expression(key: string, value: unknown): string {
  return typeof value === "string" && value.trim() !== "" ? value : fail(key, "the text of an expression");
}

/** `"Deno.env"` is read by its `get`. */
function accessor(value: unknown): EnvironmentAccessor {
  if (typeof value !== "object" || value === null) {
    const object = expression("environment", value);
    return { object: object === "Deno.env" ? "Deno.env.get" : object };
  }
  const { object, from, ...others } = value as Record<string, unknown>;
  if (Object.keys(others).length > 0 || typeof from !== "string" || from === "")
    fail("environment", "an expression, or { object, from } that names a module and what it exports");
  return object === undefined ? { from } : { object: expression("environment.object", object), from };
}

function checkFormat(given: unknown, index: number): CredentialFormat {
  const key = `formats[${index}]`;
  if (typeof given !== "object" || given === null) fail(key, "an object with id, pattern and env");
  const { id, provider, name, kind, template, pattern, env, ...others } = given as Record<string, unknown>;
  for (const unknown of Object.keys(others))
    fail(`${key}.${unknown}`, "left out: a format has id, pattern or template, env, kind, provider, name");
  if (typeof id !== "string" || id === "") fail(`${key}.id`, "a non-empty string");
  if (typeof env !== "string" || env === "") fail(`${key}.env`, "the name of an environment variable");
  const known = KINDS.find((name) => name === (kind ?? "secret")) ?? fail(`${key}.kind`, `one of ${KINDS.join(", ")}`);
  return {
    id,
    provider: typeof provider === "string" ? provider : id,
    name: typeof name === "string" ? name : "credential",
    kind: known,
    template: pattern === undefined ? checkTemplate(`${key}.template`, template) : checkPattern(`${key}.pattern`, pattern),
    env,
    source: "vendor",
  };
}

function checkPattern(key: string, pattern: unknown): string {
  if (typeof pattern !== "string") fail(key, "a regular expression as a string");
  let template: string;
  try {
    template = templateOfPattern(pattern);
  } catch (error) {
    fail(key, `a pattern that can be scanned for: ${(error as Error).message}`);
  }
  return checkTemplate(key, template);
}

function checkTemplate(key: string, template: unknown): string {
  if (typeof template !== "string") fail(key, "a string");
  let anchors: Anchors | undefined;
  try {
    anchors = anchorsOf(parseTemplate(template));
  } catch (error) {
    fail(key, `valid: ${(error as Error).message}`);
  }
  if (!anchors || anchors.texts.some((anchor) => anchor.length < 2))
    fail(key, "one with two fixed characters at least, at its start or behind a few free ones");
  return template;
}
