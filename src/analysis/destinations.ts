import { AST_NODE_TYPES, TSESLint, type TSESTree } from "@typescript-eslint/utils";
import { variableOf } from "./bindings.js";
import { descendants } from "./descendants.js";
import {
  enclosingFunction,
  functionName,
  isCall,
  isFunction,
  ownerName,
  propertyName,
  targetName,
  unwrap,
  wrapped,
  type Call,
  type FunctionNode,
  type Node,
} from "./expressions.js";
import type { SourceCode } from "./file.js";
import { isKeyedUpdate } from "./keyed-digests.js";
import { textOf } from "./value.js";
import {
  CALLBACK_METHODS,
  COMBINATIONS,
  CONVERSIONS,
  FIELD_DEFAULTS,
  KEYED_READS,
  KEYED_WRITES,
  MUTATORS,
  SCHEMA_DEFAULTS,
  STATE_HOLDERS,
} from "./value-functions.js";
import { evaluate } from "./values.js";

/** A place that a value reaches, with the name that says what the value is for there. */
export interface Destination {
  readonly kind: "variable" | "property" | "parameter" | "attribute" | "result" | "entry" | "argument";
  /** The variable, property or function; for an entry (`headers.set("X-Api-Key", …)`) its key; for an argument the callee. */
  readonly name: string;
  /** What holds the object that a property stands in, or the object that is assigned to. */
  readonly owner?: string;
  /** The expression that the place holds, written where the value is made. */
  readonly value: Node;
  /** What stands at the place itself: the value, or the name or call by which it gets there. */
  readonly at: Node;
  /** The call whose argument this is, with the argument's position. */
  readonly call?: Call;
  readonly index?: number;
}

/** `const [otp, setOtp] = useState(…)`: the state's name. */
function stateIn({ id, init }: TSESTree.VariableDeclarator): string | undefined {
  const [state] = id.type === AST_NODE_TYPES.ArrayPattern ? id.elements : [];
  return state && init && isCall(init) && STATE_HOLDERS.has(targetName(init.callee) ?? "") ? targetName(state) : undefined;
}

/** How many variables and functions a value is followed through. */
const MAX_HOPS = 4;
/** How many expressions one search passes through. */
const MAX_STEPS = 2000;

/**
 * The places that an expression's value reaches: through operators, templates, conversions, arrays and
 * callbacks into variables, properties, results and arguments, and on from there within the file.
 */
export function destinationsOf(source: Node, sourceCode: SourceCode): readonly Destination[] {
  const flow = new Flow(sourceCode);
  flow.follow(source, 0);
  return flow.destinations;
}

class Flow {
  readonly destinations: Destination[] = [];
  /** The expression that the first place holds; later places hold the same value. */
  #value: Node | undefined;
  readonly #visited = new Set<Node | TSESLint.Scope.Variable>();

  constructor(readonly sourceCode: SourceCode) {}

  follow(source: Node, hops: number): void {
    let node = wrapped(source);
    for (let parent = node.parent; parent; node = wrapped(parent), parent = node.parent) {
      if (this.#visited.has(node) || this.#visited.size > MAX_STEPS) return;
      this.#visited.add(node);
      if (!this.#passes(node, parent, hops)) return;
    }
  }

  #reach(kind: Destination["kind"], name: string | undefined, value: Node, more: Partial<Destination> = {}): void {
    this.#value ??= value;
    if (name === undefined) return;
    this.destinations.push({ ...more, kind, name, value: this.#value, at: value });
  }

  /** Whether the value goes on into the parent's own value. Records the place when the parent holds it. */
  #passes(node: Node, parent: Node, hops: number): boolean {
    switch (parent.type) {
      case AST_NODE_TYPES.BinaryExpression:
        return ARITHMETIC.has(parent.operator);
      case AST_NODE_TYPES.UnaryExpression:
        return parent.operator !== "typeof" && parent.operator !== "!" && parent.operator !== "void";
      case AST_NODE_TYPES.ArrayExpression:
        return !this.#reachesEntry(node, parent) && !this.#reachesPattern(node, parent);
      case AST_NODE_TYPES.TemplateLiteral:
      case AST_NODE_TYPES.SpreadElement:
      case AST_NODE_TYPES.JSXExpressionContainer:
        return true;
      case AST_NODE_TYPES.LogicalExpression:
        if (parent.right === node && parent.operator !== "&&") this.#reach("entry", keyRead(parent.left), node);
        return true;
      case AST_NODE_TYPES.SequenceExpression:
        return parent.expressions.at(-1) === node;
      case AST_NODE_TYPES.ConditionalExpression:
        return parent.test !== node;
      case AST_NODE_TYPES.MemberExpression:
        return this.#passesMember(node, parent);
      case AST_NODE_TYPES.CallExpression:
      case AST_NODE_TYPES.NewExpression:
        return this.#passesCall(node, parent, hops);
      case AST_NODE_TYPES.ArrowFunctionExpression:
        if (parent.body === node) this.#followResult(node, parent, hops);
        return false;
      case AST_NODE_TYPES.ReturnStatement: {
        const owner = enclosingFunction(parent);
        if (owner) this.#followResult(node, owner, hops);
        return false;
      }
      case AST_NODE_TYPES.VariableDeclarator:
        this.#reach("variable", targetName(parent.id) ?? stateIn(parent), node);
        if (parent.id.type === AST_NODE_TYPES.Identifier) this.#followVariable(parent.id, hops);
        return false;
      case AST_NODE_TYPES.AssignmentExpression:
        if (parent.right === node) this.#followAssignment(node, parent, hops);
        return false;
      case AST_NODE_TYPES.AssignmentPattern:
        this.#reach("parameter", targetName(parent.left), node);
        return false;
      case AST_NODE_TYPES.Property:
        if (parent.value === node && parent.parent.type === AST_NODE_TYPES.ObjectExpression)
          this.#reach("property", fieldOf(parent) ?? propertyName(parent), node, owned(ownerName(parent)));
        return false;
      case AST_NODE_TYPES.PropertyDefinition:
      case AST_NODE_TYPES.AccessorProperty:
        if (parent.value === node) this.#reach("property", propertyName(parent), node);
        return false;
      case AST_NODE_TYPES.TSEnumMember:
        this.#reach("property", parent.id.type === AST_NODE_TYPES.Identifier ? parent.id.name : undefined, node);
        return false;
      case AST_NODE_TYPES.JSXAttribute:
        this.#reach("attribute", attributeName(parent), node);
        return false;
      default:
        return false;
    }
  }

  /** `[["Authorization", "Bearer …"]]`: a list of entries names its values. */
  #reachesEntry(node: Node, parent: TSESTree.ArrayExpression): boolean {
    const [key, value] = parent.elements;
    if (value !== node || parent.elements.length !== 2 || parent.parent.type !== AST_NODE_TYPES.ArrayExpression) return false;
    const name = key?.type === AST_NODE_TYPES.Literal && typeof key.value === "string" ? key.value : undefined;
    this.#reach("entry", name, node);
    return name !== undefined;
  }

  /** `const [user, password] = ["…", "…"]`: each element has a name of its own. */
  #reachesPattern(node: Node, list: TSESTree.ArrayExpression): boolean {
    const declarator = wrapped(list).parent;
    if (declarator?.type !== AST_NODE_TYPES.VariableDeclarator || declarator.id.type !== AST_NODE_TYPES.ArrayPattern)
      return false;
    const target = declarator.id.elements[list.elements.indexOf(node as TSESTree.Expression)];
    if (target?.type !== AST_NODE_TYPES.Identifier) return false;
    this.#reach("variable", target.name, node);
    return true;
  }

  #passesMember(node: Node, parent: TSESTree.MemberExpression): boolean {
    // `alphabet[index]` depends on the index; `value.method()` on the value; `value.length` no longer does.
    if (parent.property === node) return parent.computed;
    const name = propertyName(parent);
    if (parent.computed && name === undefined) return true;
    return name !== "length" && (isCallee(parent) || /^\d+$/.test(name ?? ""));
  }

  #passesCall(node: Node, parent: Call, hops: number): boolean {
    if (parent.callee === node) return true;
    const index = parent.arguments.indexOf(node as TSESTree.Expression);
    const callee = unwrap(parent.callee);
    const name = targetName(callee) ?? "";
    if (isFunction(node)) return CALLBACK_METHODS.has(name) || STATE_HOLDERS.has(name);
    if (callee.type === AST_NODE_TYPES.MemberExpression) {
      if (index === 1 && KEYED_WRITES.has(name)) {
        const key = parent.arguments[0] && textOf(evaluate(parent.arguments[0], this.sourceCode));
        if (key !== undefined) {
          this.#reach("entry", key, node, { call: parent, index });
          return false;
        }
      }
      if (MUTATORS.has(name)) {
        this.#reach("argument", undefined, node);
        this.#followReceiver(callee.object, hops);
        return false;
      }
      if (index === 0 && SCHEMA_DEFAULTS.has(name)) return true;
    }
    if (index === 1 && KEYED_READS.has(name) && keyRead(parent) !== undefined) {
      this.#reach("entry", keyRead(parent), node, { call: parent, index });
      return true;
    }
    if (isKeyedUpdate(callee, this.sourceCode)) return false;
    // The other arguments of a conversion say how: an encoding, a radix, a separator.
    if (index === 0 ? CONVERSIONS.has(name) || STATE_HOLDERS.has(name) : COMBINATIONS.has(name)) return true;
    this.#reach("argument", name, node, { call: parent, index });
    return false;
  }

  /** `result.push(value)`, `result[i] = value`: on to wherever the receiver goes. */
  #followReceiver(receiver: Node, hops: number): void {
    const target = unwrap(receiver);
    if (target.type === AST_NODE_TYPES.Identifier) {
      this.#reach("variable", target.name, target);
      this.#followVariable(target, hops);
    }
  }

  #followAssignment(node: Node, parent: TSESTree.AssignmentExpression, hops: number): void {
    const target = unwrap(parent.left);
    if (target.type === AST_NODE_TYPES.MemberExpression && target.computed && propertyName(target) === undefined) {
      this.#reach("argument", undefined, node);
      this.#followReceiver(target.object, hops);
      return;
    }
    if (target.type === AST_NODE_TYPES.MemberExpression)
      this.#reach("property", targetName(target), node, owned(targetName(target.object)));
    else this.#reach("variable", targetName(target), node);
    if (target.type === AST_NODE_TYPES.Identifier) this.#followVariable(target, hops);
  }

  #followVariable(name: TSESTree.Identifier, hops: number): void {
    const variable = variableOf(name, this.sourceCode);
    if (!variable || hops >= MAX_HOPS || this.#visited.has(variable) || variable.references.length > 200) return;
    this.#visited.add(variable);
    for (const reference of variable.references) {
      if (reference.isRead()) this.follow(reference.identifier as Node, hops + 1);
    }
  }

  /** A function's result: named by the function, then on to the callers in the file or through the callback's call. */
  #followResult(node: Node, owner: FunctionNode, hops: number): void {
    const outer = wrapped(owner);
    const call = outer.parent;
    if (call && isCall(call) && call.callee !== outer) {
      if (CALLBACK_METHODS.has(targetName(call.callee) ?? "")) this.follow(outer, hops);
      return;
    }
    if (call && isCall(call) && call.callee === outer) {
      this.follow(call, hops);
      return;
    }
    const field = call?.type === AST_NODE_TYPES.Property && call.value === outer ? fieldOf(call) : undefined;
    if (field !== undefined) {
      this.#reach("property", field, node);
      return;
    }
    if (call?.type === AST_NODE_TYPES.MethodDefinition && hops < MAX_HOPS) {
      for (const caller of callsOfMethod(call, this.sourceCode)) this.follow(caller, hops + 1);
    }
    this.#reach("result", functionName(owner), node);
    if (hops >= MAX_HOPS) return;
    const id = owner.type === AST_NODE_TYPES.ArrowFunctionExpression ? null : owner.id;
    const holder = id ?? (outer.parent?.type === AST_NODE_TYPES.VariableDeclarator ? outer.parent.id : undefined);
    if (holder?.type !== AST_NODE_TYPES.Identifier) return;
    for (const reference of variableOf(holder, this.sourceCode)?.references.slice(0, 100) ?? []) {
      const { identifier } = reference;
      const caller = identifier.parent;
      if (caller && isCall(caller) && caller.callee === identifier) this.follow(caller, hops + 1);
    }
  }
}

/** The key of what an expression reads: `config.get("apiKey")`, `env("API_KEY", "…")`. */
function keyRead(node: Node): string | undefined {
  const call = unwrap(node);
  if (!isCall(call) || !KEYED_READS.has(targetName(call.callee) ?? "")) return undefined;
  const [key] = call.arguments;
  return key?.type === AST_NODE_TYPES.Literal && typeof key.value === "string" ? key.value : undefined;
}

/**
 * The field or option whose default a property of its description gives: `apiKey: { type: String, default: … }`,
 * `API_KEY: str({ default: … })`, `@Column({ default: … })`, `option("api-key", { default: … })`.
 */
function fieldOf(property: TSESTree.Property): string | undefined {
  if (!FIELD_DEFAULTS.has(propertyName(property) ?? "")) return undefined;
  const description = wrapped(property.parent);
  const holder = description.parent;
  if (holder?.type === AST_NODE_TYPES.Property) return propertyName(holder);
  if (holder?.type !== AST_NODE_TYPES.CallExpression || holder.callee === description) return undefined;
  const [first] = holder.arguments;
  if (first?.type === AST_NODE_TYPES.Literal && typeof first.value === "string") return first.value;
  const outer = wrapped(holder).parent;
  if (outer?.type === AST_NODE_TYPES.Property) return propertyName(outer);
  const member = outer?.type === AST_NODE_TYPES.Decorator ? outer.parent : undefined;
  return member?.type === AST_NODE_TYPES.PropertyDefinition ? propertyName(member) : undefined;
}

/** The calls of a method by other methods of its class: `this.generate()`. */
function callsOfMethod(method: TSESTree.MethodDefinition, sourceCode: SourceCode): Node[] {
  const name = propertyName(method);
  if (
    name === undefined ||
    !new RegExp(`this\\s{0,9}\\.#?${name.replace(/\W/g, "\\$&")}\\(`).test(sourceCode.getText(method.parent))
  )
    return [];
  return [...descendants(method.parent, sourceCode)].filter(
    (node) =>
      node.type === AST_NODE_TYPES.CallExpression &&
      node.callee.type === AST_NODE_TYPES.MemberExpression &&
      node.callee.object.type === AST_NODE_TYPES.ThisExpression &&
      propertyName(node.callee) === name,
  );
}

/** What an attribute is for; a field's value is for what the field's name says: `<input name="token" value="…" />`. */
function attributeName({ name, parent }: TSESTree.JSXAttribute): string | undefined {
  if (typeof name.name !== "string" || !FIELD_VALUES.has(name.name)) return typeof name.name === "string" ? name.name : undefined;
  const field = parent.attributes.find(
    (other) =>
      other.type === AST_NODE_TYPES.JSXAttribute && other.name.name === "name" && other.value?.type === AST_NODE_TYPES.Literal,
  );
  return field?.type === AST_NODE_TYPES.JSXAttribute && field.value?.type === AST_NODE_TYPES.Literal
    ? String(field.value.value)
    : name.name;
}

const FIELD_VALUES = new Set(["value", "defaultValue", "content"]);

function owned(owner: string | undefined): Partial<Destination> {
  return owner === undefined ? {} : { owner };
}

function isCallee(node: Node): boolean {
  const outer = wrapped(node);
  return outer.parent !== undefined && isCall(outer.parent) && outer.parent.callee === outer;
}

const ARITHMETIC = new Set(["+", "-", "*", "/", "%", "**", "|", "&", "^", "<<", ">>", ">>>"]);
