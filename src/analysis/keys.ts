import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { wordsOf } from "../credentials/words.js";
import type { KeySource } from "../libraries/concept.js";
import { onlyValueOf, variableOf } from "./bindings.js";
import { lookUp, type ApiTable } from "./calls.js";
import { isCall, isFunction, propertyName, referredName, targetName, unwrap, type Call, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { alternatives, textOf } from "./value.js";
import { evaluate } from "./values.js";

/** What an expression says of the key that it holds. */
export interface KeyFacts {
  /** A shared secret, or a half of a key pair; undefined where nothing says. */
  readonly kind: "secret" | "public" | "private" | undefined;
  /** The algorithm that the key is made for, where its source says so. */
  readonly algorithm?: string;
  /** The length of a random key, with the number that says so. */
  readonly size?: { readonly bytes: number; readonly at: Node; readonly unit: "bytes" | "bits" };
}

const UNKNOWN: KeyFacts = { kind: undefined };
const MAX_HOPS = 4;

/** Says of which kind a key is: by its PEM text, by the call that makes it, by its file, or by the words of its name. */
export function keyFacts(key: Node, sources: ApiTable<KeySource>, sourceCode: SourceCode, hops = 0): KeyFacts {
  const node = unwrap(key);
  return (
    fromText(node, sourceCode) ??
    (isCall(node) ? fromCall(node, sources, sourceCode, hops) : undefined) ??
    fromFunction(node, sourceCode) ??
    fromVariable(node, sources, sourceCode, hops) ??
    fromName(referredName(node)) ??
    UNKNOWN
  );
}

function fromText(node: Node, sourceCode: SourceCode): KeyFacts | undefined {
  for (const value of alternatives(evaluate(node, sourceCode))) {
    const text = textOf(value);
    if (text !== undefined && text !== "") return { kind: kindOfPem(text) ?? "secret" };
    if (value.kind === "environment" && value.name !== undefined) return fromName(value.name);
  }
  return undefined;
}

function kindOfPem(text: string): KeyFacts["kind"] {
  if (/-----BEGIN (?:[A-Z]+ )?(?:PUBLIC KEY|CERTIFICATE)-/.test(text)) return "public";
  return /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-/.test(text) ? "private" : undefined;
}

function fromCall(call: Call, sources: ApiTable<KeySource>, sourceCode: SourceCode, hops: number): KeyFacts | undefined {
  const row = sources.rowOf(call, sourceCode);
  if (row) {
    const given = row.algorithm === undefined ? undefined : lookUp(call, row.algorithm, sourceCode);
    const algorithm = given?.state === "present" ? textOf(evaluate(given.value, sourceCode)) : undefined;
    const size = row.size && sizeOf(call, row.size, sourceCode);
    return { kind: row.yields, ...(algorithm !== undefined && { algorithm }), ...(size && { size }) };
  }
  const name = targetName(call.callee) ?? "";
  const [first] = call.arguments;
  // A file's name says what the file holds: `readFileSync("public.pem")`.
  if (/^readFile/.test(name) && first) {
    const path = textOf(evaluate(first, sourceCode)) ?? sourceCode.getText(first);
    return /pub|\.(?:crt|cer)\b|\bcert/i.test(path)
      ? { kind: "public" }
      : /private|\.key\b/i.test(path)
        ? { kind: "private" }
        : undefined;
  }
  // `Buffer.from(key)`, `encoder.encode(key)`, `key.replace(…)`: the key in another form.
  if ((name === "from" || name === "encode") && first && hops < MAX_HOPS) return keyFacts(first, sources, sourceCode, hops + 1);
  if (
    call.callee.type === AST_NODE_TYPES.MemberExpression &&
    /^(?:replace|replaceAll|toString|trim)$/.test(name) &&
    hops < MAX_HOPS
  )
    return keyFacts(call.callee.object, sources, sourceCode, hops + 1);
  return undefined;
}

function sizeOf(call: Call, { at, unit }: NonNullable<KeySource["size"]>, sourceCode: SourceCode): KeyFacts["size"] {
  const given = lookUp(call, at, sourceCode);
  const value = given.state === "present" ? evaluate(given.value, sourceCode) : undefined;
  if (given.state !== "present" || value?.kind !== "constant" || typeof value.value !== "number") return undefined;
  return { bytes: unit === "bits" ? value.value / 8 : value.value, at: given.value, unit };
}

/** A function that looks a key up gives out public ones when it names them. */
function fromFunction(node: Node, sourceCode: SourceCode): KeyFacts | undefined {
  let body: Node | undefined = isFunction(node) ? node : undefined;
  if (node.type === AST_NODE_TYPES.Identifier) {
    const definition = variableOf(node, sourceCode)?.defs[0]?.node as Node | undefined;
    if (definition && isFunction(definition)) body = definition;
    const value = definition?.type === AST_NODE_TYPES.VariableDeclarator ? definition.init : undefined;
    if (value && isFunction(value)) body = value;
  }
  if (!body) return undefined;
  return /getSigningKey|getPublicKey|publicKey|jwks|x5c/i.test(sourceCode.getText(body)) ? { kind: "public" } : undefined;
}

function fromVariable(node: Node, sources: ApiTable<KeySource>, sourceCode: SourceCode, hops: number): KeyFacts | undefined {
  if (node.type === AST_NODE_TYPES.MemberExpression && propertyName(node) === "publicKey") return { kind: "public" };
  if (node.type !== AST_NODE_TYPES.Identifier || hops >= MAX_HOPS) return undefined;
  const variable = variableOf(node, sourceCode);
  const value = variable && onlyValueOf(variable);
  const facts = value && keyFacts(value, sources, sourceCode, hops + 1);
  return facts?.kind === undefined ? undefined : facts;
}

const PUBLIC_WORDS = new Set(["public", "cert", "certificate", "jwks", "spki", "pub"]);
const SECRET_WORDS = new Set(["secret", "passphrase", "password", "hmac"]);

function fromName(name: string | undefined): KeyFacts | undefined {
  const words = name === undefined ? [] : wordsOf(name);
  if (words.some((word) => PUBLIC_WORDS.has(word))) return { kind: "public" };
  if (words.includes("private")) return { kind: "private" };
  return words.some((word) => SECRET_WORDS.has(word)) ? { kind: "secret" } : undefined;
}
