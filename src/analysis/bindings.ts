import { AST_NODE_TYPES, TSESLint, type TSESTree } from "@typescript-eslint/utils";
import { enclosingClass, isCall, propertyName, unwrap, type Node } from "./expressions.js";
import { oncePerFile, type SourceCode } from "./file.js";
import { globalReferences, isGlobalObject } from "./globals.js";
import { Texts } from "./said-names.js";

/**
 * Where a value comes from. `path` leads from the module's export, the global scope or the receiver to the
 * value, with `()` behind what is called or constructed: `{ module: "jose", path: "SignJWT().setIssuer" }`.
 */
export interface Origin {
  readonly root:
    | { readonly type: "module"; readonly module: string }
    | { readonly type: "global" }
    /** A parameter or another value that the file doesn't resolve, by its name. */
    | { readonly type: "receiver"; readonly name: string };
  readonly path: string;
}

const MODULE_NAME = /\s{0,20}["'`]([^"'`\s]{1,200})["'`]/y;

const onDemand = new Texts(() => ["import(", "require("].map((text) => ({ text, as: "inner", item: text })));

/**
 * The modules that a file names in imports and requires. Loading on demand and a `require` of the file's own are read
 * from the text: a superset, to decide what is worth a look.
 */
export const importedModules: (sourceCode: SourceCode) => ReadonlySet<string> = oncePerFile((sourceCode) => {
  const { text } = sourceCode;
  const modules = new Set<string>();
  const add = (module: string | undefined) => {
    if (module !== undefined) modules.add(module);
  };
  for (const statement of sourceCode.ast.body) add(statementModule(statement));
  const requires = globalReferences("require", sourceCode);
  for (const { identifier } of requires) {
    const { parent } = identifier;
    const argument = parent && isCall(parent) ? parent.arguments[0] : undefined;
    if (argument) add(moduleName(argument));
  }
  for (const { item, start } of onDemand.foundIn(sourceCode)) {
    if (item === "require(" && requires.length > 0) continue;
    MODULE_NAME.lastIndex = start + item.length;
    add(MODULE_NAME.exec(text)?.[1]);
  }
  return modules;
});

function statementModule(statement: TSESTree.ProgramStatement): string | undefined {
  switch (statement.type) {
    case AST_NODE_TYPES.ImportDeclaration:
    case AST_NODE_TYPES.ExportAllDeclaration:
      return statement.source.value;
    case AST_NODE_TYPES.ExportNamedDeclaration:
      return statement.source?.value;
    case AST_NODE_TYPES.TSImportEqualsDeclaration:
      return statement.moduleReference.type === AST_NODE_TYPES.TSExternalModuleReference
        ? moduleName(statement.moduleReference.expression)
        : undefined;
    default:
      return undefined;
  }
}

/** How many names and calls a value is followed through before the search gives up. */
const MAX_DEPTH = 64;

/** What has been resolved: expressions, and variables, which are referred to again and again. */
const originsOf = oncePerFile(() => new Map<Node | TSESLint.Scope.Variable, { readonly origin: Origin | undefined }>());

/** Resolves an expression to where it comes from; undefined when the file doesn't say. */
export function originOf(node: Node, sourceCode: SourceCode, depth = 0): Origin | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const expression = unwrap(node);
  // Its variable's origin is kept.
  if (expression.type === AST_NODE_TYPES.Identifier) return originOfIdentifier(expression, sourceCode, depth);
  const known = originsOf(sourceCode).get(expression);
  if (known) return known.origin;
  const origin = resolve(expression, sourceCode, depth);
  originsOf(sourceCode).set(expression, { origin });
  return origin;
}

function resolve(node: Node, sourceCode: SourceCode, depth: number): Origin | undefined {
  switch (node.type) {
    case AST_NODE_TYPES.MemberExpression: {
      const name = propertyName(node);
      if (name === undefined) return undefined;
      if (node.object.type === AST_NODE_TYPES.ThisExpression) return originOfField(node, name, sourceCode, depth);
      const object = originOf(node.object, sourceCode, depth + 1);
      return object && member(object, name);
    }
    case AST_NODE_TYPES.CallExpression:
      return originOfCall(node, sourceCode, depth);
    case AST_NODE_TYPES.NewExpression: {
      const callee = originOf(node.callee, sourceCode, depth + 1);
      return callee && { root: callee.root, path: `${callee.path}()` };
    }
    case AST_NODE_TYPES.ImportExpression: {
      const module = moduleName(node.source);
      return module === undefined ? undefined : { root: { type: "module", module }, path: "" };
    }
    case AST_NODE_TYPES.LogicalExpression:
      return originOf(node.left, sourceCode, depth + 1) ?? originOf(node.right, sourceCode, depth + 1);
    case AST_NODE_TYPES.Super:
      return originOfSuperclass(node, sourceCode, depth);
    case AST_NODE_TYPES.TSImportType:
    default:
      return undefined;
  }
}

/** The origin of a member; a module's `default` is the module itself, as CommonJS interop has it. */
function member(origin: Origin, name: string): Origin {
  if (name === "default" && origin.path === "") return origin;
  if (origin.root.type === "global" && isGlobalObject(origin.path)) return { root: origin.root, path: name };
  return { root: origin.root, path: origin.path === "" ? name : `${origin.path}.${name}` };
}

function originOfCall(node: TSESTree.CallExpression, sourceCode: SourceCode, depth: number): Origin | undefined {
  if (node.callee.type === AST_NODE_TYPES.Identifier && node.callee.name === "require" && node.arguments[0]) {
    const module = moduleName(node.arguments[0]);
    if (module !== undefined) return { root: { type: "module", module }, path: "" };
  }
  const callee = originOf(node.callee, sourceCode, depth + 1);
  if (!callee) return undefined;
  // `log.bind(console)` is `log`, as long as it is given no argument beforehand.
  if (callee.path.endsWith(".bind") && node.arguments.length < 2) return { root: callee.root, path: callee.path.slice(0, -5) };
  // A promisified function means what the function means.
  if (isPromisify(callee) && node.arguments[0]) return originOf(node.arguments[0], sourceCode, depth + 1);
  return { root: callee.root, path: `${callee.path}()` };
}

function isPromisify({ root, path }: Origin): boolean {
  return root.type === "module" && path === "promisify";
}

function moduleName(node: Node): string | undefined {
  if (node.type === AST_NODE_TYPES.Literal && typeof node.value === "string") return node.value;
  if (node.type === AST_NODE_TYPES.TemplateLiteral && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The variable that an identifier refers to, from the scope in which it stands. */
export function variableOf(
  node: TSESTree.Identifier | TSESTree.JSXIdentifier,
  sourceCode: SourceCode,
): TSESLint.Scope.Variable | undefined {
  // ESLint asks at each node on the way for its scope, and keeps the answer for each node that it is asked for. A program's
  // own scope is the global one, not its module's.
  let holder: Node = node;
  while (WITHOUT_NAMES.has(holder.type) && holder.parent && holder.parent.type !== AST_NODE_TYPES.Program) holder = holder.parent;
  let scope: TSESLint.Scope.Scope | null = sourceCode.getScope?.(holder as TSESTree.Node) ?? null;
  while (scope) {
    const variable = scope.set.get(node.name);
    if (variable) return variable;
    scope = scope.upper;
  }
  return undefined;
}

/** The commonest nodes in whose scopes, if they have any, no names are declared. */
const WITHOUT_NAMES: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.Identifier,
  AST_NODE_TYPES.MemberExpression,
  AST_NODE_TYPES.CallExpression,
  AST_NODE_TYPES.NewExpression,
  AST_NODE_TYPES.ChainExpression,
  AST_NODE_TYPES.AwaitExpression,
  AST_NODE_TYPES.UnaryExpression,
  AST_NODE_TYPES.BinaryExpression,
  AST_NODE_TYPES.LogicalExpression,
  AST_NODE_TYPES.ConditionalExpression,
  AST_NODE_TYPES.AssignmentExpression,
  AST_NODE_TYPES.SequenceExpression,
  AST_NODE_TYPES.TemplateLiteral,
  AST_NODE_TYPES.SpreadElement,
  AST_NODE_TYPES.ArrayExpression,
  AST_NODE_TYPES.ObjectExpression,
  AST_NODE_TYPES.Property,
  AST_NODE_TYPES.VariableDeclarator,
  AST_NODE_TYPES.VariableDeclaration,
  AST_NODE_TYPES.ExpressionStatement,
  AST_NODE_TYPES.ReturnStatement,
  AST_NODE_TYPES.IfStatement,
]);

/**
 * The expression that a variable always holds: its initializer when it is never written again, or its only
 * assignment. Undefined for parameters, imports, loops and variables that change.
 */
export function onlyValueOf(variable: TSESLint.Scope.Variable): Node | undefined {
  const definition = variable.defs[0];
  if (variable.defs.length !== 1 || definition?.type !== TSESLint.Scope.DefinitionType.Variable) return undefined;
  if (definition.node.id.type !== AST_NODE_TYPES.Identifier) return undefined;
  const write = onlyWriteOf(variable);
  const parent = write?.identifier.parent;
  if (parent === definition.node) return definition.node.init ?? undefined;
  return parent?.type === AST_NODE_TYPES.AssignmentExpression && parent.operator === "=" ? parent.right : undefined;
}

function onlyWriteOf({ references }: TSESLint.Scope.Variable): TSESLint.Scope.Reference | undefined {
  let only: TSESLint.Scope.Reference | undefined;
  for (const reference of references) {
    if (!reference.isWrite()) continue;
    if (only) return undefined;
    only = reference;
  }
  return only;
}

/** What an expression holds: behind a variable that never changes its only value, else the expression itself. */
export function heldBy(expression: Node, sourceCode: SourceCode): Node {
  const node = unwrap(expression);
  const variable = node.type === AST_NODE_TYPES.Identifier ? variableOf(node, sourceCode) : undefined;
  return unwrap((variable && onlyValueOf(variable)) ?? node);
}

function originOfIdentifier(node: TSESTree.Identifier, sourceCode: SourceCode, depth: number): Origin | undefined {
  const variable = variableOf(node, sourceCode);
  const definition = variable?.defs[0];
  // A global is a reference that no scope of the file defines, whether or not the user's config declares it.
  if (!variable || !definition) return { root: { type: "global" }, path: node.name };
  const known = originsOf(sourceCode).get(variable);
  if (known) return known.origin;
  const origin = originOfVariable(variable, definition, sourceCode, depth);
  originsOf(sourceCode).set(variable, { origin });
  return origin;
}

function originOfVariable(
  variable: TSESLint.Scope.Variable,
  definition: TSESLint.Scope.Definition,
  sourceCode: SourceCode,
  depth: number,
): Origin | undefined {
  const { name } = variable;
  switch (definition.type) {
    case TSESLint.Scope.DefinitionType.ImportBinding:
      return originOfImport(definition.node, definition.parent);
    case TSESLint.Scope.DefinitionType.Variable: {
      if (definition.node.id.type !== AST_NODE_TYPES.Identifier) {
        return definition.node.init ? originInPattern(definition, sourceCode, depth) : undefined;
      }
      const value = onlyValueOf(variable);
      return (
        (value && originOf(value, sourceCode, depth + 1)) ??
        originOfType(definition.node.id, sourceCode, depth) ??
          // Held in a variable, but not resolved: known by its name, as a parameter is.
          { root: { type: "receiver", name }, path: "" }
      );
    }
    case TSESLint.Scope.DefinitionType.Parameter:
      if (isGlobalObject(name, true)) return { root: { type: "global" }, path: name };
      return (
        (definition.name.type === AST_NODE_TYPES.Identifier && originOfType(definition.name, sourceCode, depth)) || {
          root: { type: "receiver", name },
          path: "",
        }
      );
    default:
      return undefined;
  }
}

function originOfImport(
  node: TSESTree.ImportClause | TSESTree.TSImportEqualsDeclaration,
  declaration: Node | null | undefined,
): Origin | undefined {
  if (node.type === AST_NODE_TYPES.TSImportEqualsDeclaration) {
    if (node.moduleReference.type !== AST_NODE_TYPES.TSExternalModuleReference) return undefined;
    const module = moduleName(node.moduleReference.expression);
    return module === undefined ? undefined : { root: { type: "module", module }, path: "" };
  }
  if (declaration?.type !== AST_NODE_TYPES.ImportDeclaration) return undefined;
  const root = { type: "module", module: declaration.source.value } as const;
  if (node.type !== AST_NODE_TYPES.ImportSpecifier) return { root, path: "" };
  const name = node.imported.type === AST_NODE_TYPES.Identifier ? node.imported.name : node.imported.value;
  return { root, path: name === "default" ? "" : name };
}

/** `const { a: { b: local } } = init`: the init's origin, then `.a.b`. */
function originInPattern(
  definition: TSESLint.Scope.Definition & { node: TSESTree.VariableDeclarator },
  sourceCode: SourceCode,
  depth: number,
): Origin | undefined {
  const names: string[] = [];
  let current: Node | undefined = definition.name;
  while (current && current !== definition.node) {
    if (current.type === AST_NODE_TYPES.Property) {
      const name = propertyName(current);
      if (name === undefined) return undefined;
      names.unshift(name);
    } else if (current.type === AST_NODE_TYPES.ArrayPattern || current.type === AST_NODE_TYPES.RestElement) {
      return undefined;
    }
    current = current.parent;
  }
  const init = definition.node.init && originOf(definition.node.init, sourceCode, depth + 1);
  return init ? names.reduce(member, init) : undefined;
}

/** The origin of an instance of an identifier's declared type: `jwt: JwtService` is `JwtService()` of its module. */
function originOfType(node: TSESTree.Identifier, sourceCode: SourceCode, depth: number): Origin | undefined {
  const type = node.typeAnnotation?.typeAnnotation;
  if (type?.type === AST_NODE_TYPES.TSTypeQuery && type.exprName.type === AST_NODE_TYPES.TSImportType) {
    return originOfImportType(type.exprName);
  }
  if (type?.type !== AST_NODE_TYPES.TSTypeReference) return undefined;
  const name = type.typeName;
  if (name.type === AST_NODE_TYPES.TSQualifiedName) {
    const namespace = name.left.type === AST_NODE_TYPES.Identifier ? originOf(name.left, sourceCode, depth + 1) : undefined;
    return namespace?.root.type === "module"
      ? { root: namespace.root, path: `${member(namespace, name.right.name).path}()` }
      : undefined;
  }
  if (name.type !== AST_NODE_TYPES.Identifier) return undefined;
  const origin = originOf(name, sourceCode, depth + 1);
  return origin?.root.type === "module" ? { root: origin.root, path: `${origin.path}()` } : undefined;
}

function originOfImportType(type: TSESTree.TSImportType): Origin | undefined {
  const module = moduleName(type.source);
  return module === undefined ? undefined : { root: { type: "module", module }, path: "" };
}

/** `this.name` in a class: the parameter property or field of that name, by its type or its initializer. */
function originOfField(node: Node, name: string, sourceCode: SourceCode, depth: number): Origin | undefined {
  const unresolved: Origin = { root: { type: "receiver", name }, path: "" };
  const body = enclosingClass(node)?.body.body ?? [];
  for (const element of body) {
    if (element.type === AST_NODE_TYPES.PropertyDefinition && propertyName(element) === name) {
      const typed =
        element.typeAnnotation &&
        originOfType({ ...fieldIdentifier(element), typeAnnotation: element.typeAnnotation }, sourceCode, depth);
      return (
        typed ??
        (element.value ? originOf(element.value, sourceCode, depth + 1) : undefined) ??
        assignedInConstructor(body, name, sourceCode, depth) ??
        unresolved
      );
    }
    if (element.type === AST_NODE_TYPES.MethodDefinition && element.kind === "constructor") {
      for (const parameter of element.value.params) {
        if (parameter.type !== AST_NODE_TYPES.TSParameterProperty) continue;
        const target =
          parameter.parameter.type === AST_NODE_TYPES.AssignmentPattern ? parameter.parameter.left : parameter.parameter;
        if (target.type === AST_NODE_TYPES.Identifier && target.name === name) {
          return originOfType(target, sourceCode, depth) ?? unresolved;
        }
      }
    }
  }
  return assignedInConstructor(body, name, sourceCode, depth) ?? unresolved;
}

function fieldIdentifier(element: TSESTree.PropertyDefinition): TSESTree.Identifier {
  return { ...element.key, type: AST_NODE_TYPES.Identifier } as TSESTree.Identifier;
}

/** `this.name = expression` in the constructor. */
function assignedInConstructor(
  body: readonly TSESTree.ClassElement[],
  name: string,
  sourceCode: SourceCode,
  depth: number,
): Origin | undefined {
  for (const element of body) {
    if (element.type !== AST_NODE_TYPES.MethodDefinition || element.kind !== "constructor") continue;
    for (const statement of element.value.body?.body ?? []) {
      if (statement.type !== AST_NODE_TYPES.ExpressionStatement) continue;
      const { expression } = statement;
      if (
        expression.type === AST_NODE_TYPES.AssignmentExpression &&
        expression.left.type === AST_NODE_TYPES.MemberExpression &&
        expression.left.object.type === AST_NODE_TYPES.ThisExpression &&
        propertyName(expression.left) === name
      ) {
        return originOf(expression.right, sourceCode, depth + 1);
      }
    }
  }
  return undefined;
}

/** `super(…)`: the superclass; of a mixin such as `PassportStrategy(Strategy)` the class that it mixes in. */
function originOfSuperclass(node: Node, sourceCode: SourceCode, depth: number): Origin | undefined {
  const superClass = enclosingClass(node)?.superClass;
  if (!superClass) return undefined;
  if (isCall(superClass) && superClass.arguments[0]) return originOf(superClass.arguments[0], sourceCode, depth + 1);
  return originOf(superClass, sourceCode, depth + 1);
}
