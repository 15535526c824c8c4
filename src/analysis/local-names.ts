import type { Api } from "../libraries/concept.js";

/**
 * How code that imports nothing names an API: an example in documentation, a script of a page that loads libraries before it,
 * a file whose framework imports by itself. There an undeclared `cookieParser` is what the module `cookie-parser` exports.
 */

/** The ways from the global scope to an API, by the names that its modules and their exports usually have. */
export function localPaths({ modules = [], path }: Api): string[] {
  const own = modules.flatMap(namesOfModule).map((name) => joined(name, path));
  const name = /^[\w$]*/.exec(path)?.[0] ?? "";
  const strategies = name === "Strategy" ? modules.flatMap(strategyNames) : [];
  const isExported = modules.length > 0 && isTelling(name);
  const exported = isExported || modules.some((module) => namesOfModule(module).includes(name)) ? [path] : [];
  return [...new Set([...own, ...exported, ...strategies.map((strategy) => strategy + path.slice(name.length))])];
}

const joined = (name: string, path: string) => (path === "" || path.startsWith("()") ? `${name}${path}` : `${name}.${path}`);

/** Whether a name has two words at least, which a function or class of one's own hardly has by chance: `SignJWT`, `S3Client`. */
const isTelling = (name: string) => /[a-z\d][A-Z]|[A-Z]{2}/.test(name);

/**
 * `cookieParser`, `CookieParser` and `cookie_parser` for `cookie-parser`, `session`, too, for `express-session`. A module inside
 * a package has no name of its own.
 */
function namesOfModule(module: string): string[] {
  const name = /^(?:node:|@[\w.-]+\/)?([\w.-]+)$/.exec(module)?.[1]?.replace(/\.js$/, "");
  return name === undefined ? [] : [...new Set([name, name.replace(FRAMEWORK, "")])].flatMap(inEachConvention);
}

/** What packages are called after that are made for one framework. */
const FRAMEWORK = /^(?:express|koa|fastify|hapi|connect)-/;

function inEachConvention(name: string): string[] {
  const words = name.split(/[-.]/);
  const pascal = words.map(capitalized).join("");
  return [pascal.charAt(0).toLowerCase() + pascal.slice(1), pascal, words.join("_")];
}

/** passport's strategies are all exported as `Strategy`: `GoogleStrategy` is that of `passport-google-oauth20`. */
function strategyNames(module: string): string[] {
  const provider = /(?:^|\/)passport-([a-z]+)/.exec(module)?.[1];
  return provider === undefined ? [] : [`${capitalized(provider)}Strategy`];
}

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
