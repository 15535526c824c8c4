import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { globby, isDynamicPattern } from "globby";
import { fileTypes, ignoredFolders } from "../languages/file-types.js";
import { UsageError } from "./options.js";

const GLOBS = ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}", ...fileTypes.flatMap(({ globs }) => globs)];

/**
 * The files to check: those named, and in named folders (or by a glob) those of our kinds that no .gitignore
 * excludes. Throws a UsageError for a path that doesn't exist.
 */
export async function filesToCheck(paths: readonly string[], cwd: string): Promise<string[]> {
  const files = await Promise.all(paths.map((path) => filesOf(path, cwd)));
  return [...new Set(files.flat())].sort();
}

async function filesOf(path: string, cwd: string): Promise<string[]> {
  const absolute = resolve(cwd, path);
  const options = {
    gitignore: true,
    absolute: true,
    dot: false,
    ignore: ["**/node_modules/**", "**/.git/**"],
  };
  if (!existsSync(absolute)) {
    if (!isDynamicPattern(path)) throw new UsageError(`no such file or folder: ${path}`);
    return globby(path, { ...options, cwd });
  }
  if (statSync(absolute).isFile()) return [absolute];
  return globby(GLOBS, { ...options, ignore: [...options.ignore, ...ignoredFolders], cwd: absolute });
}
