// Checks that each export that a row names exists in the real package, so that the tables can't rot. The packages are
// installed into test/libraries/real, from the registry: a step of its own, not a part of npm test.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { credentialParameters } from "../../dist/libraries/credential-parameters.js";
import { durationSources } from "../../dist/libraries/durations.js";
import { httpRequests } from "../../dist/libraries/http-requests.js";
import { randomSources } from "../../dist/libraries/random-sources.js";
import { tokenDecodings } from "../../dist/libraries/token-decoding.js";
import { tokenLifetimes } from "../../dist/libraries/token-lifetimes.js";
import { tokenVerifications } from "../../dist/libraries/token-verification.js";

const folder = fileURLToPath(new URL("real/", import.meta.url));
execFileSync(
  "npm",
  ["install", "--silent", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--legacy-peer-deps"],
  { cwd: folder, stdio: "inherit" },
);
const require = createRequire(`${folder}index.js`);

/** Older or renamed packages of a row's aliases: the first name stands for them. */
async function load(module) {
  try {
    return await import(module.startsWith("node:") ? module : pathToFileURL(require.resolve(module)).href);
  } catch (error) {
    if (error.code !== "ERR_REQUIRE_ESM" && error.code !== "ERR_PACKAGE_PATH_NOT_EXPORTED") throw error;
    return import(import.meta.resolve(module, `${pathToFileURL(folder)}index.js`));
  }
}

/** Whether a module has what a path names, as far as a call doesn't have to be made. */
function has(loaded, path) {
  const names = path
    .split(/\(\)|…/)[0]
    .split(".")
    .filter(Boolean);
  const roots = [loaded, loaded.default, loaded.default?.default].filter(Boolean);
  return roots.some((root) => {
    let value = root;
    let holder;
    for (const name of names) {
      holder = value;
      value = value?.[name];
    }
    if (names.length === 0) return typeof root === "function" || typeof root === "object";
    return typeof value === "function" || (typeof value === "object" && value !== null && holder !== undefined);
  });
}

const rows = [
  ...credentialParameters,
  ...durationSources,
  ...httpRequests,
  ...randomSources,
  ...tokenDecodings,
  ...tokenLifetimes,
  ...tokenVerifications,
];
const checked = new Map();
for (const { modules, path } of rows) if (modules) checked.set(`${modules[0]} ${path}`, { module: modules[0], path });

let passed = 0;
let failed = 0;
for (const { module, path } of checked.values()) {
  try {
    if (!has(await load(module), path)) throw new Error("no such export");
    passed++;
  } catch (error) {
    failed++;
    console.error(`${module} ${path}: ${String(error.message).split("\n")[0]}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
