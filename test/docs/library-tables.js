// Writes (--write) or checks the tables of supported libraries in rules-docs/ from the rows of src/libraries/.
import { readFileSync, writeFileSync } from "node:fs";
import { credentialParameters } from "../../dist/libraries/credential-parameters.js";
import { httpRequests } from "../../dist/libraries/http-requests.js";
import { randomSources } from "../../dist/libraries/random-sources.js";
import { tokenDecodings } from "../../dist/libraries/token-decoding.js";
import { tokenLifetimes } from "../../dist/libraries/token-lifetimes.js";
import { tokenVerifications } from "../../dist/libraries/token-verification.js";

const pages = {
  "no-hardcoded-credentials": credentialParameters,
  "no-insecure-random-credentials": randomSources,
  "require-jwt-verification": [...tokenDecodings, ...tokenVerifications],
  "no-long-lived-tokens": tokenLifetimes,
  "no-insecure-token-transport": httpRequests,
};

const BEGIN = "<!-- begin generated table of libraries -->";
const END = "<!-- end generated table of libraries -->";

/** The module, global or receiver of a row, and its path as a reader writes it. */
function entryOf({ modules, receivers, path, plugin }) {
  const home = modules?.[0] ?? (receivers ? `${receivers[0]}.…` : "global");
  const name = path.replaceAll("…", " … ").trim() || (plugin ? "plugin" : "default export");
  return [home, name];
}

function tableOf(rows) {
  const homes = new Map();
  for (const row of rows) {
    const [home, name] = entryOf(row);
    homes.set(home, new Set([...(homes.get(home) ?? []), name]));
  }
  const lines = [...homes].map(([home, names]) => `| \`${home}\` | ${[...names].map((name) => `\`${name}\``).join(", ")} |`);
  return [BEGIN, "", "| Module | Functions |", "| :-- | :-- |", ...lines, "", END].join("\n");
}

const write = process.argv.includes("--write");
for (const [rule, rows] of Object.entries(pages)) {
  const file = new URL(`../../rules-docs/${rule}.md`, import.meta.url);
  const page = readFileSync(file, "utf8");
  const start = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (start < 0 || end < 0) throw new Error(`${rule}.md has no place for its table of libraries`);
  const current = page.slice(0, start) + tableOf(rows) + page.slice(end + END.length);
  if (current === page) continue;
  if (write) writeFileSync(file, current);
  else {
    console.error(`rules-docs/${rule}.md: the table of libraries is not current; run npm run docs`);
    process.exitCode = 1;
  }
}
