// Checks that what repairs write in native sources parses, with the grammars of tree-sitter: each suggestion for each
// report in the native fixtures, and each row's safe form. The grammars are installed into test/languages/grammars: a step
// of its own, not a part of npm test.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Linter } from "eslint";
import plugin from "../../dist/index.js";
import { fileTypeOf } from "../../dist/languages/file-types.js";

const folder = fileURLToPath(new URL("grammars/", import.meta.url));
execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"], {
  cwd: folder,
  stdio: "inherit",
});
const require = createRequire(`${folder}index.js`);
const { Parser, Language } = await import(pathToFileURL(require.resolve("web-tree-sitter")).href);
await Parser.init();

/** Grammars by dialect; XML, property lists and lines have no syntax that a repair could break. */
const GRAMMARS = {
  swift: "swift",
  kotlin: "kotlin",
  java: "java",
  "objective-c": "objc",
  csharp: "c_sharp",
  dart: "dart",
  json: "json",
};

const parsers = new Map();
async function errorsIn(text, dialect) {
  if (!parsers.has(dialect)) {
    const parser = new Parser();
    parser.setLanguage(await Language.load(require.resolve(`tree-sitter-wasms/out/tree-sitter-${GRAMMARS[dialect]}.wasm`)));
    parsers.set(dialect, parser);
  }
  let count = 0;
  const tree = parsers.get(dialect).parse(text);
  const nodes = [tree.rootNode];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.isError || node.isMissing) count++;
    nodes.push(...node.children);
  }
  tree.delete();
  return count;
}

const linter = new Linter({ cwd: fileURLToPath(new URL("../fixtures/applications", import.meta.url)) });
let checked = 0;
const broken = [];
const root = fileURLToPath(new URL("../fixtures/applications/", import.meta.url));
for (const name of readdirSync(root, { recursive: true }).map(String)) {
  const dialect = fileTypeOf(name)?.dialect;
  if (!dialect || !GRAMMARS[dialect]) continue;
  const text = readFileSync(root + name, "utf8");
  const before = await errorsIn(text, dialect);
  for (const { suggestions = [] } of linter.verify(text, plugin.configs.native, { filename: root + name })) {
    for (const { desc, fix } of suggestions) {
      checked++;
      const after = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
      if ((await errorsIn(after, dialect)) > before) broken.push(`${name}: ${desc}`);
    }
  }
}
console.log(`${checked} repairs parse, ${broken.length} do not.`);
for (const line of broken) console.log(`  ${line}`);
process.exitCode = broken.length > 0 || checked === 0 ? 1 : 0;
