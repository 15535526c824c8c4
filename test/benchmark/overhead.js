// CPU time of ESLint with the presets against ESLint with no rule, on real packages: same process, interleaved.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import parser from "@typescript-eslint/parser";
import { ESLint } from "eslint";
import plugin from "../../dist/index.js";
import { createScanner } from "../../dist/credentials/scanner.js";
import { credentialFormats } from "../../dist/credentials/formats/index.js";

const PACKAGES = ["eslint/lib", "axios/lib", "@typescript-eslint/eslint-plugin/dist/rules", "prettier/internal"];
const ROUNDS = Number(process.env.ROUNDS ?? 12);
const modules = fileURLToPath(new URL("../../node_modules/", import.meta.url));

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => /\.[cm]?js$/.test(path) && statSync(path).size < 300_000)
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

const rulesOf = (preset) => Object.assign({}, ...plugin.configs[preset].map(({ rules = {} }) => rules));

/** ESLint as its command runs it: the configuration is normalized once. */
const eslintWith = (rules) =>
  new ESLint({
    cwd: "/",
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ["**/*.{js,cjs,mjs}"],
        plugins: { "credential-hygiene": plugin, idle },
        languageOptions: { parser },
        linterOptions: { reportUnusedDisableDirectives: "off" },
        rules,
      },
    ],
  });
/** A rule that does nothing: ESLint itself is slower with any rule than with none, by what it keeps alive for it. */
const idle = { rules: { idle: { meta: {}, create: () => ({}) } } };
/** The rules about secrets where they can't be kept. */
const KEEPING = ["no-hardcoded-credentials", "no-public-env-credentials", "no-server-credentials-in-client"];
const variants = {
  none: eslintWith({}),
  idle: eslintWith({ "idle/idle": "error" }),
  // The same once more: its ratio is the noise.
  again: eslintWith({ "idle/idle": "error" }),
  recommended: eslintWith(rulesOf("recommended")),
  all: eslintWith(rulesOf("all")),
  keeping: eslintWith(Object.fromEntries(KEEPING.map((name) => [`credential-hygiene/${name}`, "error"]))),
};

/**
 * CPU milliseconds of linting files with each variant: of each file the quickest round, which is the one that the machine and
 * the garbage collector disturbed the least. A file is linted with all variants before the next one, and in another order each
 * time, so that what one leaves to collect falls on any other.
 */
async function measure(files, rounds) {
  const least = Object.fromEntries(Object.keys(variants).map((variant) => [variant, files.map(() => Infinity)]));
  for (let round = 0; round < rounds; round++) {
    for (const [index, { path, text }] of files.entries()) {
      for (const [variant, eslint] of shuffled(Object.entries(variants))) {
        const start = process.cpuUsage();
        await eslint.lintText(text, { filePath: path.replaceAll("node_modules", "packages") });
        const { user, system } = process.cpuUsage(start);
        least[variant][index] = Math.min(least[variant][index], (user + system) / 1000);
      }
    }
  }
  return Object.fromEntries(
    Object.entries(least).map(([variant, times]) => [variant, times.reduce((sum, time) => sum + time, 0)]),
  );
}

const plugins = new URL("../../dist/", import.meta.url).href;

/**
 * The same ratio by a CPU profile: all samples, against those without a function of the plugin on the stack. What else the
 * machine does falls on both alike, so this is steadier than times are; what ESLint itself does for a rule isn't in it.
 */
async function sample(files, eslint, rounds) {
  const lintAll = async () => {
    for (const { path, text } of files) await eslint.lintText(text, { filePath: path.replaceAll("node_modules", "packages") });
  };
  // Until the compiler has settled.
  for (let round = 0; round < 3; round++) await lintAll();
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 200 });
  await session.post("Profiler.start");
  for (let round = 0; round < rounds; round++) await lintAll();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const inPlugin = new Set();
  // A node stands before the ones that it calls.
  for (const { id, callFrame, children = [] } of profile.nodes) {
    if (callFrame.url.startsWith(plugins)) inPlugin.add(id);
    if (inPlugin.has(id)) for (const child of children) inPlugin.add(child);
  }
  let [all, others] = [0, 0];
  for (const [index, id] of profile.samples.entries()) {
    if (nodes.get(id).callFrame.functionName === "(idle)") continue;
    all += profile.timeDeltas[index];
    if (!inPlugin.has(id)) others += profile.timeDeltas[index];
  }
  return { all: all / rounds, others: others / rounds };
}

const ratioOf = ({ all, others }) => (all / others).toFixed(3);

let seed = 1;
/** A number from 0 to 1, of the same sequence in each run (a linear congruential generator). */
const random = () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;

/** Fisher and Yates' shuffle. */
function shuffled(items) {
  for (let index = items.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [items[index], items[other]] = [items[other], items[index]];
  }
  return items;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

console.log(
  `${cpus()[0]?.model ?? "unknown CPU"}, Node ${process.version}, ${ROUNDS} interleaved rounds; ratios of CPU time, of each file the quickest round\n`,
);
console.log(`keeping: ${KEEPING.join(", ")}\n`);
const columns = [
  "package",
  "lines",
  "no rule",
  "idle rule",
  "recommended / no rule",
  "recommended / idle",
  "all / idle",
  "keeping / idle",
  "idle / idle",
  "ms per 1,000 lines",
  "recommended, sampled",
  "keeping, sampled",
];
console.log(columns.map((column, index) => (index === 0 ? column.padEnd(44) : column)).join("  "));
// Three rules before all of them: what some rule of a process has looked for in texts is looked for from then on.
const sampled = { keeping: {}, recommended: {} };
for (const [variant, ratios] of Object.entries(sampled)) {
  for (const name of PACKAGES) ratios[name] = await sample(filesIn(join(modules, name)), variants[variant], ROUNDS);
}
for (const name of PACKAGES) {
  const files = filesIn(join(modules, name));
  const lines = files.reduce((sum, { text }) => sum + text.split("\n").length, 0);
  await measure(files, 1);
  const spent = await measure(files, ROUNDS);
  const ratio = (variant, base) => (spent[variant] / spent[base]).toFixed(3);
  const cost = ((spent.recommended - spent.idle) / lines) * 1000;
  const cells = [
    lines,
    `${spent.none.toFixed(0)} ms`,
    `${spent.idle.toFixed(0)} ms`,
    ratio("recommended", "none"),
    ratio("recommended", "idle"),
    ratio("all", "idle"),
    ratio("keeping", "idle"),
    ratio("again", "idle"),
    cost.toFixed(2),
    ratioOf(sampled.recommended[name]),
    ratioOf(sampled.keeping[name]),
  ];
  console.log([name.padEnd(44), ...cells.map((cell, index) => String(cell).padStart(columns[index + 1].length))].join("  "));
}
const sumOf = (ratios, part) => Object.values(ratios).reduce((sum, ratio) => sum + ratio[part], 0);
for (const [variant, ratios] of Object.entries(sampled)) {
  const together = { all: sumOf(ratios, "all"), others: sumOf(ratios, "others") };
  console.log(`${variant}, sampled, the packages together: ${ratioOf(together)}`);
}

const text = PACKAGES.flatMap((name) => filesIn(join(modules, name)).map((file) => file.text)).join("\n");
const scanners = {
  "25 formats": createScanner(credentialFormats.slice(0, 25)).scan,
  [`${credentialFormats.length} formats`]: createScanner(credentialFormats).scan,
};
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

/** Milliseconds of importing modules in a process of their own, after others. */
function importTime(before, module) {
  const script = `for (const name of ${JSON.stringify(before)}) await import(name);
const start = performance.now();
await import(${JSON.stringify(module)});
console.log(performance.now() - start);`;
  const cwd = fileURLToPath(new URL("../../", import.meta.url));
  return Number(execFileSync("node", ["--input-type=module", "-e", script], { cwd, encoding: "utf8" }));
}

const DEPENDENCIES = [
  "eslint",
  "@typescript-eslint/utils",
  "@typescript-eslint/parser",
  "@eslint/plugin-kit",
  "@eslint-community/regexpp",
];
const imports = (module) => median(Array.from({ length: 9 }, () => importTime(DEPENDENCIES, module))).toFixed(1);
console.log(`\nimport beyond the dependencies: ${imports(new URL("../../dist/index.js", import.meta.url).href)} ms`);
