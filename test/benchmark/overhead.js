// CPU time of ESLint with the presets against ESLint with no rule, on real packages: same process, interleaved.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "../../dist/index.js";
import { createScanner } from "../../dist/credentials/scanner.js";
import { credentialFormats } from "../../dist/credentials/formats/index.js";

const PACKAGES = ["eslint/lib", "axios/lib", "@typescript-eslint/eslint-plugin/dist/rules", "fast-check/lib"];
const ROUNDS = Number(process.env.ROUNDS ?? 12);
const modules = fileURLToPath(new URL("../../node_modules/", import.meta.url));

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => /\.[cm]?js$/.test(path) && statSync(path).size < 300_000)
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

const rulesOf = (preset) => Object.assign({}, ...plugin.configs[preset].map(({ rules = {} }) => rules));
const configOf = (rules) => [
  { files: ["**/*.{js,cjs,mjs}"], plugins: { "credential-hygiene": plugin }, languageOptions: { parser }, linterOptions: { reportUnusedDisableDirectives: "off" }, rules },
];
const variants = { none: configOf({}), recommended: configOf(rulesOf("recommended")), all: configOf(rulesOf("all")) };
const linter = new Linter({ cwd: "/" });

/** CPU milliseconds of linting files with a configuration. */
function measure(files, config) {
  const start = process.cpuUsage();
  for (const { path, text } of files) linter.verify(text, config, { filename: path.replaceAll("node_modules", "packages") });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

console.log(`${cpus()[0]?.model ?? "unknown CPU"}, Node ${process.version}, ${ROUNDS} interleaved rounds, medians of paired ratios\n`);
console.log("package                                     lines   none ms   recommended   all   ms per 1,000 lines (recommended, all)");
for (const name of PACKAGES) {
  const files = filesIn(join(modules, name));
  const lines = files.reduce((sum, { text }) => sum + text.split("\n").length, 0);
  for (const config of Object.values(variants)) measure(files, config);
  const times = { none: [], recommended: [], all: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const order = Object.keys(variants);
    for (const variant of round % 2 === 0 ? order : order.toReversed()) times[variant].push(measure(files, variants[variant]));
  }
  const ratio = (variant) => median(times[variant].map((time, index) => time / times.none[index]));
  const cost = (variant) => (median(times[variant].map((time, index) => time - times.none[index])) / lines) * 1000;
  const none = median(times.none);
  console.log(
    `${name.padEnd(42)} ${String(lines).padStart(6)} ${none.toFixed(0).padStart(9)} ${ratio("recommended").toFixed(3).padStart(13)} ${ratio("all").toFixed(3).padStart(6)}   ${cost("recommended").toFixed(2)}, ${cost("all").toFixed(2)}`,
  );
}

const text = PACKAGES.flatMap((name) => filesIn(join(modules, name)).map((file) => file.text)).join("\n");
const scanners = { "25 formats": createScanner(credentialFormats.slice(0, 25)), [`${credentialFormats.length} formats`]: createScanner(credentialFormats) };
console.log(`\nscanner alone, ${(text.length / 1e6).toFixed(1)} MB of text:`);
for (const [name, scan] of Object.entries(scanners)) {
  scan(text);
  const runs = Array.from({ length: 9 }, () => {
    const start = process.cpuUsage();
    scan(text);
    return process.cpuUsage(start).user / 1000;
  });
  console.log(`  ${name.padEnd(14)} ${median(runs).toFixed(1)} ms`);
}
