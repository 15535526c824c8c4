import { AST_NODE_TYPES, type TSESLint, type TSESTree } from "@typescript-eslint/utils";
import type { AccessPath, Api } from "../libraries/concept.js";
import { importedModules, originOf, type Origin } from "./bindings.js";
import { isFunction, rootName, targetName, type Call, type Node } from "./expressions.js";
import { oncePerFile, type SourceCode } from "./file.js";
import { mayUseGlobal, undeclaredNames } from "./globals.js";
import { NONE } from "./listeners.js";
import { localPaths } from "./local-names.js";
import { Names } from "./said-names.js";
import { evaluate, propertyOf } from "./values.js";
import { writtenProperty } from "./written-properties.js";

/** A call together with the row that says what it does. */
export interface KnownCall<Row extends Api> {
  readonly node: Call;
  readonly row: Row;
}

/** Names by which the rows of a module are called: the last ones of their paths, and an empty one for the module's own export. */
type LastNames = ReadonlySet<string>;

/** Tables by what a file has to have for some of their rows, with the names of those. */
type Tables = Map<string, Map<unknown, Set<string>>>;

/** By the modules that it imports, and by the undeclared names of one that imports nothing. */
const tablesByModule: Tables = new Map();
const tablesByLocalName: Tables = new Map();

function addName(to: Tables, key: string, table: unknown, name: string): void {
  const tables = to.get(key) ?? new Map<unknown, Set<string>>();
  to.set(key, tables);
  const names = tables.get(table);
  if (names) names.add(name);
  else tables.set(table, new Set([name]));
}

/** The tables of which a file imports a module, with the names of its rows: asked of each file by each of them. */
const importedTables = oncePerFile((sourceCode) => {
  const imported = new Map<unknown, LastNames>();
  const modules = importedModules(sourceCode);
  const [tables, keys] = modules.size > 0 ? [tablesByModule, modules] : [tablesByLocalName, undeclaredNames(sourceCode)];
  for (const key of keys) {
    for (const [table, names] of tables.get(key) ?? []) {
      const others = imported.get(table);
      imported.set(table, others ? new Set([...others, ...names]) : names);
    }
  }
  return imported;
});

/** A table of rows, indexed so that a call is matched by one look-up. Built once, when its rule is loaded. */
export class ApiTable<Row extends Api> {
  readonly #byModule = new Map<string, Row[]>();
  /** Global and receiver rows by the last name of their path. */
  readonly #byName = new Map<string, Row[]>();
  /** Rows of modules, and the ways to them in code without imports, by the names with which those begin. */
  readonly #byLocalName = new Map<string, { readonly path: string; readonly row: Row }[]>();
  /** Globals with which rows begin, and methods of receivers: without them a file calls no row that isn't imported. */
  readonly #globals: Names;
  readonly #methods: Names;

  constructor(readonly rows: readonly Row[]) {
    const globals = new Set<string>();
    for (const row of rows) {
      for (const module of row.modules ?? []) {
        pushTo(this.#byModule, module, row);
        addName(tablesByModule, module, this, lastName(row.path));
      }
      for (const path of localPaths(row)) {
        pushTo(this.#byLocalName, firstName(path), { path, row });
        addName(tablesByLocalName, firstName(path), this, lastName(path));
      }
      if (row.global !== undefined) {
        pushTo(this.#byName, lastName(globalPath(row)), row);
        globals.add(row.global);
      }
      if (!row.receivers && row.modules) continue;
      pushTo(this.#byName, lastName(row.path), row);
      if (!row.receivers) globals.add(/^[\w$]+/.exec(row.path)?.[0] ?? "");
    }
    this.#globals = new Names(globals);
    this.#methods = new Names(rows.flatMap(({ receivers, path }) => (receivers ? [lastName(path)] : [])));
  }

  /** Whether a file refers to a global with which a row begins, or says the name of a receiver's method. */
  isNamedIn(sourceCode: SourceCode): boolean {
    if (this.#methods.areSaidIn(sourceCode)) return true;
    return this.#globals.saidIn(sourceCode).some((name) => mayUseGlobal(name, sourceCode));
  }

  /** By which names a file calls rows of the modules that it imports; undefined if it imports none of them. */
  importedNames(sourceCode: SourceCode): LastNames | undefined {
    return importedTables(sourceCode).get(this);
  }

  /** Whether a file imports a module of this table. */
  isImportedIn(sourceCode: SourceCode): boolean {
    return this.importedNames(sourceCode) !== undefined;
  }

  /** The row of a call, or undefined. `imported` is the answer of `importedNames`, which a caller asks once. */
  rowOf(call: Call, sourceCode: SourceCode, imported = this.importedNames(sourceCode)): Row | undefined {
    const name = targetName(call.callee) ?? "";
    if (imported && PLUGIN_CALLS.has(name)) {
      const plugin = call.arguments[0] && originOf(call.arguments[0], sourceCode);
      const row =
        plugin?.root.type === "module"
          ? this.#byModule.get(plugin.root.module)?.find((row) => row.plugin && pathMatches(row.path, plugin.path))
          : undefined;
      if (row) return row;
    }
    const candidates = this.#byName.get(name);
    const direct = call.callee.type !== AST_NODE_TYPES.MemberExpression;
    if (!candidates && !(imported && (direct || imported.has(name) || imported.has("")))) return undefined;
    return this.rowOfOrigin(originOf(call.callee, sourceCode), name, sourceCode, call);
  }

  /** The row that describes an origin: of a function that is called, or one that is handed on. */
  rowOfOrigin(origin: Origin | undefined, name: string, sourceCode: SourceCode, call?: Call): Row | undefined {
    if (origin?.root.type === "module") {
      const { module } = origin.root;
      const row = this.#byModule.get(module)?.find((row) => !row.plugin && pathMatches(row.path, origin.path));
      // What a module of the project's own hands out is known by its name, and so is an instance of a framework's type.
      const isNamed = OWN_MODULE.test(module) || origin.path.includes("()");
      return row ?? (isNamed ? byReceiver(this.#byName.get(name), call, sourceCode) : undefined);
    }
    const candidates = this.#byName.get(name);
    if (origin?.root.type === "global") {
      return (
        candidates?.find((row) => isOfGlobal(row) && pathMatches(globalPath(row), origin.path)) ??
        byReceiver(candidates, call, sourceCode) ??
        this.#rowWithoutImport(origin, sourceCode)
      );
    }
    return byReceiver(candidates, call, sourceCode);
  }

  /** What an undeclared name means in a file without imports; one that several packages export means none of them. */
  #rowWithoutImport({ path }: Origin, sourceCode: SourceCode): Row | undefined {
    if (importedModules(sourceCode).size > 0) return undefined;
    const meant = this.#byLocalName.get(firstName(path))?.filter((local) => pathMatches(local.path, path)) ?? [];
    const named = meant.find(({ path, row }) => path !== row.path) ?? meant[0];
    const isClear = named?.path !== named?.row.path || new Set(meant.map(({ row }) => packageOf(row))).size === 1;
    return isClear ? named?.row : undefined;
  }
}

const packageOf = ({ modules }: Api) => /^(?:@[^/]+\/)?[^/]+/.exec(modules?.[0] ?? "")?.[0];

const isOfGlobal = ({ receivers, modules, global }: Api) => global !== undefined || (!receivers && !modules);

/** The way from the global scope: through the name that a script tag gives a module. */
function globalPath({ global, path }: Api): string {
  if (global === undefined) return path;
  return path === "" || path.startsWith("()") ? `${global}${path}` : `${global}.${path}`;
}

/** Relative paths, and the aliases that projects and frameworks give their own folders. */
const OWN_MODULE = /^(?:\.|\/|[@~$#]\/|\$lib\b|src\/|#)/;

/** Methods by which frameworks take a plugin and its options. */
const PLUGIN_CALLS = new Set(["register", "use"]);

function pushTo<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}

const firstName = (path: string) => /^[\w$]*/.exec(path)?.[0] ?? "";

function lastName(path: string): string {
  const last = path.slice(path.lastIndexOf(".") + 1);
  return last.replace(/\(\)$/, "").replace(/^…/, "");
}

/** Whether an origin's path is a row's path; `…` stands for any chain of method calls. */
function pathMatches(pattern: string, path: string): boolean {
  const gap = pattern.indexOf("…");
  if (gap < 0) return pattern === path;
  const end = pattern.slice(gap + 1);
  return path.startsWith(pattern.slice(0, gap)) && path.endsWith(end) && path.length >= pattern.length - 1;
}

/** The receiver row whose names hold the object of a call: `res.cookie(…)`, `this.res.cookie(…)`, `res.status(200).cookie(…)`. */
function byReceiver<Row extends Api>(
  rows: readonly Row[] | undefined,
  call: Call | undefined,
  sourceCode: SourceCode,
): Row | undefined {
  if (!rows || call?.callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const { callee } = call;
  const root = rootName(callee.object);
  if (root === undefined) return undefined;
  return rows.find(
    (row) => row.receivers?.includes(root) && pathEndsWith(callee, row.path) && (!row.beside || imports(row.beside, sourceCode)),
  );
}

function imports(modules: readonly string[], sourceCode: SourceCode): boolean {
  const imported = importedModules(sourceCode);
  return modules.some((module) => imported.has(module));
}

/** Whether a member expression ends with a row's path: `reply.jwt.sign` with `jwt.sign`. */
function pathEndsWith(callee: Node, path: string): boolean {
  const names = path.split(".");
  let node: Node = callee;
  for (const name of names.toReversed()) {
    if (node.type === AST_NODE_TYPES.ChainExpression) node = node.expression;
    if (node.type !== AST_NODE_TYPES.MemberExpression || targetName(node) !== name) return false;
    node = node.object;
  }
  return true;
}

/** A listener that hands each call of a table's APIs, with its row, to a function; none for a file that can't hold any. */
export function onCalls<Row extends Api>(
  table: ApiTable<Row>,
  sourceCode: SourceCode,
  report: (call: KnownCall<Row>) => void,
): CallListener {
  const imported = table.importedNames(sourceCode);
  if (!imported && !table.isNamedIn(sourceCode)) return NONE as CallListener;
  const visit = (node: Call) => {
    const row = table.rowOf(node, sourceCode, imported);
    if (row) report({ node, row });
  };
  return { CallExpression: visit, NewExpression: visit };
}

export type CallListener = Pick<TSESLint.RuleListener, "CallExpression" | "NewExpression">;

/** What stands at an access path of a call. */
export type Lookup =
  | { readonly state: "present"; readonly value: Node; readonly property?: TSESTree.Property }
  /** Surely not given; `object` is the innermost object on the way, where it could be added. */
  | { readonly state: "absent"; readonly object?: TSESTree.ObjectExpression }
  /** Not visible in the file: a spread, a parameter, an imported object. */
  | { readonly state: "unknown" };

/** Finds an argument or an option of a call: `"1"`, `"2.expiresIn"`, `"0.cookie.maxAge"`. */
export function lookUp(call: Call, path: AccessPath, sourceCode: SourceCode): Lookup {
  const [position, ...names] = path.split(".");
  const index = Number(position);
  for (const argument of call.arguments.slice(0, index + 1)) {
    if (argument.type === AST_NODE_TYPES.SpreadElement) return { state: "unknown" };
  }
  const argument = call.arguments[index];
  if (!argument) return { state: "absent" };
  return lookUpIn(argument, names, sourceCode);
}

/** The only expression that a function returns. */
function resultOf(expression: Node, sourceCode: SourceCode): Node | undefined {
  const value = evaluate(expression, sourceCode);
  if (value.kind !== "function" || !isFunction(value.node)) return undefined;
  const { body } = value.node;
  if (body.type !== AST_NODE_TYPES.BlockStatement) return body;
  const last = body.body.at(-1);
  return last?.type === AST_NODE_TYPES.ReturnStatement ? (last.argument ?? undefined) : undefined;
}

/** Finds a nested property of an expression. */
export function lookUpIn(expression: Node, names: readonly string[], sourceCode: SourceCode): Lookup {
  let found: Lookup = { state: "present", value: expression };
  for (const name of names) {
    if (found.state !== "present") return found;
    if (name === "()") {
      const result = resultOf(found.value, sourceCode);
      if (!result) return { state: "unknown" };
      found = { state: "present", value: result };
      continue;
    }
    const value = evaluate(found.value, sourceCode);
    if (value.kind === "constant" && value.value == null) return { state: "absent" };
    if (value.kind !== "object") return { state: "unknown" };
    const written = writtenProperty(value.node, name, sourceCode);
    if (written && written !== "open") {
      found = { state: "present", value: written };
      continue;
    }
    const property = written ?? propertyOf(value.node, name, sourceCode);
    if (property === "open") return { state: "unknown" };
    found = property ? { state: "present", value: property.value, property } : { state: "absent", object: value.node };
  }
  return found;
}

/** Whether an argument or option is surely given, and as true as is asked. */
export function isFlag(call: Call, at: AccessPath, to: boolean, sourceCode: SourceCode): boolean {
  const flag = lookUp(call, at, sourceCode);
  const value = flag.state === "present" ? evaluate(flag.value, sourceCode) : undefined;
  return value?.kind === "constant" && Boolean(value.value) === to;
}
