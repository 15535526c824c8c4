// Checks that each export that a row names exists in the real package, so that the tables can't rot. The packages are
// installed into test/libraries/real, from the registry: a step of its own, not a part of npm test.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { storageWrites } from "../../dist/libraries/client-storage.js";
import { cookieWrites } from "../../dist/libraries/cookie-writes.js";
import { credentialParameters } from "../../dist/libraries/credential-parameters/index.js";
import { durationSources } from "../../dist/libraries/durations.js";
import { freshParameters, keyPairs } from "../../dist/libraries/key-strength.js";
import { keySources } from "../../dist/libraries/key-sources.js";
import { logCalls } from "../../dist/libraries/log-calls.js";
import { oauthCalls } from "../../dist/libraries/oauth-clients.js";
import { publicDefinitions } from "../../dist/libraries/public-environment.js";
import { httpRequests } from "../../dist/libraries/http-requests.js";
import { persistedStores } from "../../dist/libraries/persisted-stores.js";
import { plainChannels, plainServices } from "../../dist/libraries/plain-services.js";
import { randomSources } from "../../dist/libraries/random-sources.js";
import { samlSetups } from "../../dist/libraries/saml.js";
import { secureSources } from "../../dist/libraries/secure-sources.js";
import { tokenDecodings } from "../../dist/libraries/token-decoding.js";
import { tokenIssuances } from "../../dist/libraries/token-issuance.js";
import { tokenLifetimes } from "../../dist/libraries/token-lifetimes/index.js";
import { tokenVerifications } from "../../dist/libraries/token-verification.js";
import { urlCredentialSources, urlParameters } from "../../dist/libraries/url-parameters.js";

const folder = fileURLToPath(new URL("real/", import.meta.url));
execFileSync(
  "npm",
  ["install", "--silent", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--legacy-peer-deps"],
  { cwd: folder, stdio: "inherit" },
);
const require = createRequire(`${folder}index.js`);

/** Modules that only an older major version has, installed under a name of their own. */
const olderModule = (module) => module.replace(/^jose\/jwt\//, "jose3/jwt/");

/** A module as `import` and as `require` see it: some packages export other things to each. */
async function load(module) {
  const { load: importHere } = await import("./real/load.js");
  const loaded = [];
  let problem;
  try {
    loaded.push(await importHere(module));
  } catch (error) {
    problem = error;
  }
  try {
    loaded.push(require(module));
  } catch (error) {
    problem ??= error;
  }
  if (loaded.length === 0) throw problem;
  return loaded;
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

/** Whether the declarations of a package that Node can't load (React Native's) name what a path begins with. */
function declares(module, path) {
  const [, name] = /^(\w*)/.exec(path);
  const home = `${folder}node_modules/${/^(?:@[^/]+\/)?[^/]+/.exec(module)[0]}`;
  const files = readdirSync(home, { recursive: true }).filter((file) => /\.d\.[cm]?ts$/.test(file));
  return files.some((file) => new RegExp(`\\b${name}\\b`).test(readFileSync(`${home}/${file}`, "utf8")));
}

const rows = [
  ...cookieWrites,
  ...credentialParameters,
  // A plugin gives Day.js its durations.
  ...durationSources.filter(({ path }) => path !== "duration"),
  ...httpRequests,
  ...freshParameters,
  ...keyPairs,
  ...keySources,
  ...oauthCalls,
  ...publicDefinitions,
  ...randomSources,
  ...samlSetups,
  ...secureSources,
  ...logCalls,
  ...persistedStores,
  ...plainChannels,
  ...plainServices,
  ...urlParameters,
  ...urlCredentialSources,
  // React Native moved AsyncStorage out in 0.60; only older versions have it.
  ...storageWrites.filter(({ modules }) => !modules?.includes("react-native")),
  ...tokenDecodings,
  ...tokenIssuances,
  ...tokenLifetimes,
  ...tokenVerifications,
];
const checked = new Map();
for (const { modules, path } of rows) if (modules) checked.set(`${modules[0]} ${path}`, { module: modules[0], path });

let passed = 0;
let failed = 0;
for (const { module, path } of checked.values()) {
  try {
    const loaded = await load(olderModule(module)).catch((error) => error);
    const found = loaded instanceof Error ? declares(module, path) : loaded.some((exported) => has(exported, path));
    if (!found) throw loaded instanceof Error ? loaded : new Error("no such export");
    passed++;
  } catch (error) {
    failed++;
    console.error(`${module} ${path}: ${String(error.message).split("\n")[0]}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
