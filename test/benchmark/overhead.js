// CPU time of ESLint with the presets against ESLint with no rule, on real packages: same process, interleaved.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
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

/** CPU milliseconds of linting files, from a collected heap: what another variant leaves behind is not counted here. */
async function measure(files, eslint) {
  globalThis.gc();
  const start = process.cpuUsage();
  for (const { path, text } of files) await eslint.lintText(text, { filePath: path.replaceAll("node_modules", "packages") });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

console.log(
  `${cpus()[0]?.model ?? "unknown CPU"}, Node ${process.version}, ${ROUNDS} interleaved rounds; medians of paired ratios of CPU time\n`,
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
];
console.log(columns.map((column, index) => (index === 0 ? column.padEnd(44) : column)).join("  "));
for (const name of PACKAGES) {
  const files = filesIn(join(modules, name));
  const lines = files.reduce((sum, { text }) => sum + text.split("\n").length, 0);
  for (const eslint of Object.values(variants)) await measure(files, eslint);
  const times = Object.fromEntries(Object.keys(variants).map((variant) => [variant, []]));
  for (let round = 0; round < ROUNDS; round++) {
    // Each round in another order, so that what one leaves to collect doesn't always fall on the same other.
    const order = Object.keys(variants);
    order.push(...order.splice(0, round % order.length));
    for (const variant of round % 2 === 0 ? order : order.toReversed())
      times[variant].push(await measure(files, variants[variant]));
  }
  const ratio = (variant, base) => median(times[variant].map((time, index) => time / times[base][index])).toFixed(3);
  const cost = (median(times.recommended.map((time, index) => time - times.idle[index])) / lines) * 1000;
  const cells = [
    lines,
    `${median(times.none).toFixed(0)} ms`,
    `${median(times.idle).toFixed(0)} ms`,
    ratio("recommended", "none"),
    ratio("recommended", "idle"),
    ratio("all", "idle"),
    ratio("keeping", "idle"),
    ratio("again", "idle"),
    cost.toFixed(2),
  ];
  console.log([name.padEnd(44), ...cells.map((cell, index) => String(cell).padStart(columns[index + 1].length))].join("  "));
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
