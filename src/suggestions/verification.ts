import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { onlyValueOf, variableOf } from "../analysis/bindings.js";
import { lookUp } from "../analysis/calls.js";
import { isCall, unwrap, type Call, type Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import { evaluate } from "../analysis/values.js";
import type { TokenDecoding } from "../libraries/token-decoding.js";
import { allowAwait } from "./async.js";
import { readEnvironment, type EnvironmentSituation } from "./environment.js";
import { importName, type Imported } from "./imports.js";
import type { Edit } from "./objects.js";

/** What a suggestion has to know of the file. */
export type VerificationSituation = EnvironmentSituation;

/** A verifying call in place of one that only decodes: its text, for the title, and the edit. */
export interface Verification {
  readonly text: string;
  readonly fix: Edit;
}

const SECRET = "JWT_SECRET";
const ALGORITHMS = `algorithms: ["HS256"]`;

/** The module that a row's functions are imported from. */
const moduleOf = ({ modules }: TokenDecoding) => modules?.[0] ?? "";

/** The expression of the shared secret, and the import that it may need. */
export function readSecret(at: Node, situation: VerificationSituation): Imported {
  return readEnvironment(SECRET, at, situation);
}

/** The verifying call of the same library; jsonwebtoken's where the library has none. */
export function verificationFor(
  call: TSESTree.CallExpression,
  row: TokenDecoding,
  situation: VerificationSituation,
): Verification {
  const { sourceCode } = situation;
  const token = call.arguments[0] ? sourceCode.getText(call.arguments[0]) : "token";
  switch (row.repair.how) {
    case "switch":
      return switchedOn(call, row, situation);
    case "factory":
      return fromFactory(call, row, row.repair.name, situation) ?? withJsonwebtoken(call, token, situation);
    case "promise":
      return awaited(call, token, row, row.repair, situation) ?? withJsonwebtoken(call, token, situation);
    case "sibling":
      return sibling(call, token, row, row.repair, situation);
    case "jsonwebtoken":
      return withJsonwebtoken(call, token, situation);
  }
}

/** jsonwebtoken's `verify` in place of a whole expression: synchronous, so that it fits everywhere. */
export function withJsonwebtoken(node: TSESTree.CallExpression, token: string, situation: VerificationSituation): Verification {
  const { expression, edit } = importName("jsonwebtoken", "verify", node, situation.sourceCode);
  const secret = readSecret(node, situation);
  const verification = `${expression}(${token}, ${secret.expression}, { ${ALGORITHMS} })`;
  const text = situation.typescript ? cast(node, verification, situation) : verification;
  return { text: verification, fix: (fixer) => [...edit(fixer), ...secret.edit(fixer), fixer.replaceText(node, text)] };
}

/** The claims' type that the code asked for, or jsonwebtoken's own. */
function cast(node: TSESTree.CallExpression, verification: string, { sourceCode }: VerificationSituation): string {
  if (node.parent.type === AST_NODE_TYPES.TSAsExpression) return verification;
  const [type] = node.typeArguments?.params ?? [];
  return `(${verification} as ${type ? sourceCode.getText(type) : `import("jsonwebtoken").JwtPayload`})`;
}

function sibling(
  call: TSESTree.CallExpression,
  token: string,
  row: TokenDecoding,
  repair: { name: string; key: boolean },
  situation: VerificationSituation,
): Verification {
  const { sourceCode } = situation;
  const callee = unwrap(call.callee);
  const member = callee.type === AST_NODE_TYPES.MemberExpression;
  const imported = member ? undefined : importName(moduleOf(row), repair.name, call, sourceCode);
  const name = member
    ? `${sourceCode.getText(callee.object)}${callee.optional ? "?." : "."}${repair.name}`
    : (imported?.expression ?? repair.name);
  const complete = lookUp(call, "1.complete", sourceCode).state === "present" ? ", complete: true" : "";
  const secret = repair.key ? readSecret(call, situation) : undefined;
  const text = secret ? `${name}(${token}, ${secret.expression}, { ${ALGORITHMS}${complete} })` : `${name}(${token})`;
  const edits = [imported?.edit, secret?.edit];
  return { text, fix: (fixer) => [...edits.flatMap((edit) => edit?.(fixer) ?? []), fixer.replaceText(call, text)] };
}

function awaited(
  call: TSESTree.CallExpression,
  token: string,
  row: TokenDecoding,
  repair: { name: string; claims: string },
  situation: VerificationSituation,
): Verification | undefined {
  const { sourceCode } = situation;
  const async = allowAwait(call, sourceCode);
  if (!async) return undefined;
  const imported = importName(moduleOf(row), repair.name, call, sourceCode);
  const secret = readSecret(call, situation);
  const verification = `await ${imported.expression}(${token}, new TextEncoder().encode(${secret.expression}), { ${ALGORITHMS} })`;
  const awaits = call.parent.type === AST_NODE_TYPES.AwaitExpression && repair.claims === "";
  const text = awaits ? verification.replace(/^await /, "") : `(${verification})${repair.claims ? `.${repair.claims}` : ""}`;
  return {
    text: verification,
    fix: (fixer) => [...imported.edit(fixer), ...secret.edit(fixer), ...async(fixer), fixer.replaceText(call, text)],
  };
}

/** jwt-simple: `decode(token, key, true)` skips the check; the algorithm is pinned when the key is a shared secret. */
function switchedOn(call: TSESTree.CallExpression, row: TokenDecoding, { sourceCode }: VerificationSituation): Verification {
  const argument = call.arguments[Number(row.onlyWhenTrue)] ?? call;
  const text = `false${call.arguments.length === 3 ? `, "HS256"` : ""}`;
  const first = call.arguments[0];
  return {
    text: `${sourceCode.getText(call.callee)}(${first ? sourceCode.getText(first) : ""}, …, ${text})`,
    fix: (fixer) => [fixer.replaceText(argument, text)],
  };
}

/** fast-jwt: the factory call that made the decoding function makes a verifying one. */
function fromFactory(
  call: TSESTree.CallExpression,
  row: TokenDecoding,
  name: string,
  situation: VerificationSituation,
): Verification | undefined {
  const { sourceCode } = situation;
  const callee = unwrap(call.callee);
  const variable = callee.type === AST_NODE_TYPES.Identifier ? variableOf(callee, sourceCode) : undefined;
  const factory = variable ? onlyValueOf(variable) : callee;
  if (!factory || !isCall(factory)) return undefined;
  const target = unwrap(factory.callee);
  const imported =
    target.type === AST_NODE_TYPES.MemberExpression ? undefined : importName(moduleOf(row), name, factory, sourceCode);
  const expression =
    imported?.expression ??
    (target.type === AST_NODE_TYPES.MemberExpression ? `${sourceCode.getText(target.object)}.${name}` : name);
  const secret = readSecret(factory, situation);
  const text = `${expression}({ key: ${secret.expression}, ${ALGORITHMS} })`;
  const edits = [imported?.edit, secret.edit];
  return { text, fix: (fixer) => [...edits.flatMap((edit) => edit?.(fixer) ?? []), fixer.replaceText(factory, text)] };
}

/** Waits for a verification that was started and forgotten; where `await` can't stand, in a function of its own. */
export function awaitCall(call: Call, sourceCode: SourceCode): Edit {
  const async = allowAwait(call, sourceCode);
  const target = call.parent.type === AST_NODE_TYPES.UnaryExpression ? call.parent : call;
  const text = sourceCode.getText(call);
  if (!async) return (fixer) => [fixer.replaceText(target, `(async () => { await ${text}; })()`)];
  return (fixer) => [...async(fixer), fixer.replaceText(target, `await ${text}`)];
}

/** Lets an error through a handler that swallows it. */
export function rethrow(handler: TSESTree.CatchClause, sourceCode: SourceCode): Edit {
  const name = handler.param?.type === AST_NODE_TYPES.Identifier ? handler.param.name : "error";
  return (fixer) => {
    const last = sourceCode.getLastToken(handler.body);
    const thrown = `throw ${name};`;
    const fixes = last ? [fixer.insertTextBefore(last, handler.body.body.length > 0 ? `${thrown} ` : ` ${thrown} `)] : [];
    if (!handler.param) fixes.unshift(fixer.insertTextBefore(handler.body, "(error) "));
    else if (handler.param.type !== AST_NODE_TYPES.Identifier) fixes.unshift(fixer.replaceText(handler.param, "error"));
    return fixes;
  };
}

/** The `none` entry of an algorithm list and the edit that takes it out; a list of nothing else becomes HS256. */
export function withoutNone(list: Node, sourceCode: SourceCode): { readonly node: Node; readonly fix: Edit } | undefined {
  const value = evaluate(list, sourceCode);
  if (value.kind === "constant" && isNone(value.value)) {
    const { node } = value;
    return { node, fix: (fixer) => [fixer.replaceText(node, `"HS256"`)] };
  }
  if (value.kind !== "array") return undefined;
  const entries = value.node.elements.map((element) => ({
    element,
    none: element !== null && isNoneNode(element, sourceCode),
  }));
  const none = entries.find((entry) => entry.none)?.element;
  if (!none) return undefined;
  const kept = entries.flatMap((entry) => (entry.none || !entry.element ? [] : [sourceCode.getText(entry.element)]));
  return {
    node: none,
    fix: (fixer) => [fixer.replaceText(value.node, `[${kept.length > 0 ? kept.join(", ") : `"HS256"`}]`)],
  };
}

function isNoneNode(node: Node, sourceCode: SourceCode): boolean {
  const value = evaluate(node, sourceCode);
  return value.kind === "constant" && isNone(value.value);
}

const isNone = (value: unknown) => typeof value === "string" && value.toLowerCase() === "none";
