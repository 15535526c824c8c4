import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import type { SecureDraw } from "../libraries/concept.js";
import { heldBy } from "./bindings.js";
import { lookUp } from "./calls.js";
import { isCall, isFunction, propertyName, targetName, wrapped, type Call, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { textOf } from "./value.js";
import { evaluate, propertyOf } from "./values.js";

/** How hard a drawn value is to guess. */
export interface Strength {
  readonly bits: number;
  /** The longest expression that only converts or cuts what was drawn. */
  readonly node: Node;
  /** The expression before it was cut, where cutting cost bits. */
  readonly uncut?: Node;
  /** Where the call says how much it draws, with the bits of one unit. */
  readonly size?: { readonly node: Node; readonly bitsEach: number };
  /** Where the code says how often it draws, with the bits of one draw. */
  readonly repeated?: { readonly node: Node; readonly bitsEach: number };
}

/** A value on its way through conversions: its bits, and as a text its length and the bits of a character. */
interface Drawn {
  readonly bits: number;
  readonly length?: number;
  readonly perCharacter?: number;
}

const UUID_BITS = 122;
/** Characters of a UUID's groups between its hyphens. */
const GROUPS = [8, 4, 4, 4, 12];
const ENCODINGS: Readonly<Record<string, number>> = { hex: 4, base64: 6, base64url: 6 };

/** The strength of what a secure source draws, after what the code does with it at once; undefined where that isn't shown. */
export function strengthOf(call: Call, { yields }: SecureDraw, sourceCode: SourceCode): Strength | undefined {
  const drawn = drawnBy(call, yields, sourceCode);
  if (!drawn) return undefined;
  let current: Drawn = drawn.value;
  let node: Node = call;
  let uncut: Node | undefined;
  for (;;) {
    const step = nextStep(node, current, yields.kind === "uuidV4", sourceCode);
    if (!step) break;
    if (step.value.bits < current.bits) uncut ??= node;
    ({ value: current, node } = step);
  }
  const repeated = repetitionsOf(node, sourceCode);
  if (repeated === "unknown") return undefined;
  return {
    bits: current.bits * (repeated?.times ?? 1),
    node,
    ...(repeated && { repeated: { node: repeated.node, bitsEach: current.bits } }),
    ...(uncut && { uncut }),
    ...(drawn.size && { size: drawn.size }),
  };
}

function drawnBy(
  call: Call,
  yields: SecureDraw["yields"],
  sourceCode: SourceCode,
): { readonly value: Drawn; readonly size?: Strength["size"] } | undefined {
  switch (yields.kind) {
    case "uuidV4":
      return { value: { bits: UUID_BITS, length: 36, perCharacter: 4 } };
    case "integer": {
      const [first, second] = call.arguments.map((argument) => numberOf(argument, sourceCode));
      const range = second === undefined ? first : first === undefined ? undefined : second - first;
      const hasRange = call.arguments[1] !== undefined && !isFunction(call.arguments[1]);
      if (range === undefined || range < 1 || (hasRange && second === undefined)) return undefined;
      return { value: { bits: Math.log2(range) } };
    }
    case "bytes": {
      const given = lookUp(call, yields.size, sourceCode);
      const size = given.state === "present" ? byteCount(given.value, sourceCode) : undefined;
      return size && { value: { bits: size.bytes * 8 }, size: { node: size.node, bitsEach: size.each * 8 } };
    }
    case "text":
      return drawnText(call, yields, sourceCode);
  }
}

/** A number of bytes, or the typed array that is filled: `32`, `new Uint32Array(4)`. */
function byteCount(size: Node, sourceCode: SourceCode): { bytes: number; node: Node; each: number } | undefined {
  const count = numberOf(size, sourceCode);
  if (count !== undefined) return { bytes: count, node: size, each: 1 };
  const array = heldBy(size, sourceCode);
  const [length] = array.type === AST_NODE_TYPES.NewExpression ? array.arguments : [];
  const width =
    array.type === AST_NODE_TYPES.NewExpression
      ? /^(?:Big)?U?[Ii]nt(8|16|32|64)/.exec(targetName(array.callee) ?? "")?.[1]
      : undefined;
  const items = length && numberOf(length, sourceCode);
  if (length === undefined || items === undefined || width === undefined) return undefined;
  return { bytes: (items * Number(width)) / 8, node: length, each: Number(width) / 8 };
}

function drawnText(
  call: Call,
  yields: Extract<SecureDraw["yields"], { kind: "text" }>,
  sourceCode: SourceCode,
): { readonly value: Drawn; readonly size?: Strength["size"] } | undefined {
  const from = yields.madeBy ? madeBy(call, sourceCode) : call;
  if (!from) return undefined;
  const perCharacter = Math.log2(alphabetSize(from, yields, sourceCode));
  // A function that was made with a size takes another one for a single draw.
  const own = yields.madeBy ? call.arguments[0] : undefined;
  const given = lookUp(from, yields.size, sourceCode);
  const sizeNode = own ?? (given.state === "present" ? given.value : undefined);
  const length = sizeNode ? numberOf(sizeNode, sourceCode) : given.state === "absent" ? yields.length : undefined;
  if (length === undefined) return undefined;
  return {
    value: { bits: length * perCharacter, length, perCharacter },
    ...(sizeNode && { size: { node: sizeNode, bitsEach: perCharacter } }),
  };
}

/** The call that made the function which is called. */
function madeBy({ callee }: Call, sourceCode: SourceCode): Call | undefined {
  const made = heldBy(callee, sourceCode);
  return isCall(made) ? made : undefined;
}

function alphabetSize(
  call: Call,
  { characters, alphabet, named }: Extract<SecureDraw["yields"], { kind: "text" }>,
  sourceCode: SourceCode,
): number {
  const own = alphabet === undefined ? undefined : lookUp(call, alphabet, sourceCode);
  const text = own?.state === "present" ? textOf(evaluate(own.value, sourceCode)) : undefined;
  if (text) return new Set(text).size;
  const name = named && lookUp(call, named.at, sourceCode);
  const set = name?.state === "present" ? textOf(evaluate(name.value, sourceCode)) : undefined;
  return (set !== undefined && named?.characters[set]) || characters;
}

function numberOf(node: Node, sourceCode: SourceCode): number | undefined {
  const value = evaluate(node, sourceCode);
  return value.kind === "constant" && typeof value.value === "number" ? value.value : undefined;
}

interface Step {
  readonly node: Node;
  readonly value: Drawn;
}

/** What the code does with a value next, where that only converts or cuts it. */
function nextStep(node: Node, drawn: Drawn, isUuid: boolean, sourceCode: SourceCode): Step | undefined {
  const outer = wrapped(node);
  const member = outer.parent;
  if (member?.type !== AST_NODE_TYPES.MemberExpression || member.object !== outer) return undefined;
  const name = propertyName(member);
  const call = wrapped(member).parent;
  if (!call || !isCall(call) || name === undefined || call.callee !== wrapped(member)) return undefined;
  const [first, second] = call.arguments;
  switch (name) {
    case "toString":
      return { node: call, value: encoded(drawn, first && textOf(evaluate(first, sourceCode))) };
    case "slice":
    case "substring":
    case "subarray":
    case "substr": {
      const kept = keptLength(
        drawn,
        name,
        first && numberOf(first, sourceCode),
        second && numberOf(second, sourceCode),
        call.arguments.length,
      );
      return kept === undefined ? undefined : { node: call, value: cutTo(drawn, kept) };
    }
    case "replace":
    case "replaceAll":
      return { node: call, value: isUuid && drawn.length === 36 ? { ...drawn, length: 32 } : drawn };
    case "split":
      return isUuid ? groupOf(call) : undefined;
    case "toUpperCase":
    case "toLowerCase":
    case "trim":
    case "padStart":
    case "padEnd":
      return { node: call, value: drawn };
    default:
      return undefined;
  }
}

function encoded(drawn: Drawn, encoding: string | undefined): Drawn {
  const perCharacter = encoding === undefined ? undefined : ENCODINGS[encoding];
  if (perCharacter === undefined || drawn.perCharacter !== undefined) return drawn;
  return { bits: drawn.bits, length: Math.ceil(drawn.bits / perCharacter), perCharacter };
}

/** How many characters (or bytes) a cut keeps. */
function keptLength(
  { bits, length = bits / 8 }: Drawn,
  method: string,
  start: number | undefined,
  end: number | undefined,
  given: number,
): number | undefined {
  if (start === undefined || (given > 1 && end === undefined)) return undefined;
  const from = start < 0 ? Math.max(0, length + start) : start;
  if (method === "substr") return Math.min(end ?? length - from, length - from);
  const to = end === undefined ? length : end < 0 ? length + end : Math.min(end, length);
  return Math.max(0, to - from);
}

function cutTo(drawn: Drawn, kept: number): Drawn {
  const each = drawn.perCharacter ?? 8;
  return { ...drawn, bits: Math.min(drawn.bits, kept * each), ...(drawn.length !== undefined && { length: kept }) };
}

/** `uuid.split("-")[0]`: one of a UUID's groups. */
function groupOf(split: Call): Step | undefined {
  const member = wrapped(split).parent;
  const index = member?.type === AST_NODE_TYPES.MemberExpression ? propertyName(member) : undefined;
  const length = index === undefined ? undefined : GROUPS[Number(index)];
  return member && length !== undefined ? { node: member, value: { bits: length * 4, length, perCharacter: 4 } } : undefined;
}

/** How often a draw is repeated into one value: `Array.from({ length: 6 }, () => randomInt(10))`. */
function repetitionsOf(draw: Node, sourceCode: SourceCode): { times: number; node: Node } | "unknown" | undefined {
  let node: Node = draw;
  while (node.parent && !isFunction(node.parent)) {
    if (LOOPS.has(node.parent.type)) return "unknown";
    node = node.parent;
  }
  const callback = node.parent && isFunction(node.parent) ? wrapped(node.parent) : undefined;
  const call = callback?.parent;
  if (!callback || !call || !isCall(call) || call.callee === callback) return undefined;
  const [first] = call.arguments;
  return (targetName(call.callee) === "from" && first ? lengthOf(first, sourceCode) : undefined) ?? "unknown";
}

/** `{ length: 6 }`, as `Array.from` takes it. */
function lengthOf(list: Node, sourceCode: SourceCode): { times: number; node: Node } | undefined {
  const value = evaluate(list, sourceCode);
  if (value.kind !== "object") return undefined;
  const property = propertyOf(value.node, "length", sourceCode);
  const times = property && property !== "open" ? numberOf(property.value, sourceCode) : undefined;
  return property && property !== "open" && times !== undefined ? { times, node: property.value } : undefined;
}

const LOOPS = new Set<string>([
  AST_NODE_TYPES.ForStatement,
  AST_NODE_TYPES.WhileStatement,
  AST_NODE_TYPES.DoWhileStatement,
  AST_NODE_TYPES.ForOfStatement,
  AST_NODE_TYPES.ForInStatement,
]);
