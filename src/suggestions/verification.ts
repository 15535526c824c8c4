import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { onlyValueOf, variableOf } from "../analysis/bindings.js";
import { lookUp } from "../analysis/calls.js";
import { isCall, unwrap, type Node } from "../analysis/expressions.js";
import type { TokenDecoding } from "../libraries/token-decoding.js";
import { allowAwait } from "./async.js";
import { CLAIM_VARIABLES } from "./claims.js";
import { readEnvironment, readVariables, type EnvironmentSituation } from "./environment.js";
import { importName, type Imported } from "./imports.js";
import { withKeySet } from "./key-sets.js";
import type { Edit } from "./objects.js";
import { insertStatement } from "./statements.js";

/** What a suggestion has to know of the file. */
export type VerificationSituation = EnvironmentSituation;

/** A verifying call in place of one that only decodes: its text, for the title, and the edit. */
interface VerifyingCall {
  readonly text: string;
  readonly fix: Edit;
}

/** The same as a suggestion. */
export interface Verification extends VerifyingCall {
  readonly messageId: "verify" | "verifyWithKeySet";
}

const SECRET = "JWT_SECRET";
const OPTIONS = `algorithms: ["HS256"], issuer: ISSUER, audience: AUDIENCE`;

/** What a verification expects, as expressions that read the environment. */
interface Expected {
  readonly key: string;
  readonly issuer: string;
  readonly audience: string;
  readonly edit: Imported["edit"];
}

function expected(at: Node, situation: VerificationSituation, secret = SECRET): Expected {
  const variables = [secret, CLAIM_VARIABLES.issuer, CLAIM_VARIABLES.audience];
  const { expressions, edit } = readVariables(variables, at, situation);
  const [key = "", issuer = "", audience = ""] = expressions;
  return { key, issuer, audience, edit };
}

/** A call's text, and the same for a title, where the names of the variables say too little to be read. */
function filled(template: string, { key, issuer, audience }: Expected): { readonly text: string; readonly title: string } {
  const fill = (iss: string, aud: string) =>
    template
      .replace("KEY", () => key)
      .replace("ISSUER", () => iss)
      .replace("AUDIENCE", () => aud);
  return { text: fill(issuer, audience), title: fill("…", "…") };
}

/** The module that a row's functions are imported from. */
const moduleOf = ({ modules }: TokenDecoding) => modules?.[0] ?? "";

/** The expression of the shared secret, and the import that it may need. */
export function readSecret(at: Node, situation: VerificationSituation): Imported {
  return readEnvironment(SECRET, at, situation);
}

/** The verifying calls that may stand in a decoding's place: with a shared secret, and with an issuer's published keys. */
export function verificationsFor(
  call: TSESTree.CallExpression,
  row: TokenDecoding,
  situation: VerificationSituation,
): Verification[] {
  const first: Verification = { messageId: "verify", ...verificationFor(call, row, situation) };
  const token = call.arguments[0];
  const isComplete = lookUp(call, "1.complete", situation.sourceCode).state !== "absent";
  return row.yieldsClaims && token && !isComplete
    ? [first, ...keySetVerification(call, situation.sourceCode.getText(token), situation)]
    : [first];
}

/** The same for an expression that decodes by hand. */
export function claimsVerified(node: TSESTree.CallExpression, token: string, situation: VerificationSituation): Verification[] {
  return [{ messageId: "verify", ...withJsonwebtoken(node, token, situation) }, ...keySetVerification(node, token, situation)];
}

function keySetVerification(node: TSESTree.CallExpression, token: string, situation: VerificationSituation): Verification[] {
  const fix = withKeySet(node, token, situation);
  return fix ? [{ messageId: "verifyWithKeySet", text: "", fix }] : [];
}

/** The verifying call of the same library; jsonwebtoken's where the library has none. */
function verificationFor(call: TSESTree.CallExpression, row: TokenDecoding, situation: VerificationSituation): VerifyingCall {
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
      return withJsonwebtoken(call, token, situation, row.repair);
    case "before":
      return before(call, row.repair.text, situation);
  }
}

/**
 * jsonwebtoken's `verify` in place of a whole expression: synchronous, so that it fits everywhere. `complete` yields
 * the header, too; `within` is the property under which the code looks for the result.
 */
function withJsonwebtoken(
  node: TSESTree.CallExpression,
  token: string,
  situation: VerificationSituation,
  { complete, within }: { readonly complete?: true; readonly within?: string } = {},
): VerifyingCall {
  const { expression, edit } = importName("jsonwebtoken", "verify", node, situation.sourceCode);
  const expects = expected(node, situation);
  const call = filled(`${expression}(${token}, KEY, { ${OPTIONS}${complete ? ", complete: true" : ""} })`, expects);
  const result = situation.typescript ? cast(node, call.text, complete ? "Jwt" : "JwtPayload", situation) : call.text;
  const text = within === undefined ? result : asExpression(`{ ${within}: ${result} }`, node);
  return { text: call.title, fix: (fixer) => [...edit(fixer), ...expects.edit(fixer), fixer.replaceText(node, text)] };
}

/** The claims' type that the code asked for, or jsonwebtoken's own. */
function cast(
  node: TSESTree.CallExpression,
  verification: string,
  type: "Jwt" | "JwtPayload",
  { sourceCode }: VerificationSituation,
): string {
  if (node.parent.type === AST_NODE_TYPES.TSAsExpression) return verification;
  const [given] = node.typeArguments?.params ?? [];
  return `(${verification} as ${given ? sourceCode.getText(given) : `import("jsonwebtoken").${type}`})`;
}

/** An object literal, in parentheses where a brace would begin a block. */
function asExpression(text: string, node: Node): string {
  let first: Node = node;
  while (first.parent && first.parent.range[0] === node.range[0] && first.parent.type === AST_NODE_TYPES.MemberExpression)
    first = first.parent;
  const { parent } = first;
  const opens =
    parent?.type === AST_NODE_TYPES.ExpressionStatement ||
    (parent?.type === AST_NODE_TYPES.ArrowFunctionExpression && parent.body === first);
  return opens || first !== node ? `(${text})` : text;
}

/** A check in a statement of its own, before the one with the call. */
function before(call: TSESTree.CallExpression, template: string, { sourceCode }: VerificationSituation): VerifyingCall {
  const callee = unwrap(call.callee);
  const client = callee.type === AST_NODE_TYPES.MemberExpression ? sourceCode.getText(callee.object) : "client";
  const text = template.replace("CLIENT", client);
  return { text, fix: (fixer) => insertStatement(text, call, fixer) };
}

function sibling(
  call: TSESTree.CallExpression,
  token: string,
  row: TokenDecoding,
  repair: { name: string; key: boolean },
  situation: VerificationSituation,
): VerifyingCall {
  const { sourceCode } = situation;
  const callee = unwrap(call.callee);
  const member = callee.type === AST_NODE_TYPES.MemberExpression;
  const imported = member ? undefined : importName(moduleOf(row), repair.name, call, sourceCode);
  const name = member
    ? `${sourceCode.getText(callee.object)}${callee.optional ? "?." : "."}${repair.name}`
    : (imported?.expression ?? repair.name);
  const complete = lookUp(call, "1.complete", sourceCode).state === "present" ? ", complete: true" : "";
  const given = row.token === undefined ? "" : token;
  if (!repair.key) {
    const text = `${name}(${given})`;
    return { text, fix: (fixer) => [...(imported?.edit(fixer) ?? []), fixer.replaceText(call, text)] };
  }
  const expects = expected(call, situation);
  const { text, title } = filled(`${name}(${given}, KEY, { ${OPTIONS}${complete} })`, expects);
  const edits = [imported?.edit, expects.edit];
  return { text: title, fix: (fixer) => [...edits.flatMap((edit) => edit?.(fixer) ?? []), fixer.replaceText(call, text)] };
}

function awaited(
  call: TSESTree.CallExpression,
  token: string,
  row: TokenDecoding,
  { name, module, text: template, env }: Extract<TokenDecoding["repair"], { how: "promise" }>,
  situation: VerificationSituation,
): VerifyingCall | undefined {
  const { sourceCode } = situation;
  const async = allowAwait(call, sourceCode);
  if (!async) return undefined;
  const imported = importName(module ?? moduleOf(row), name, call, sourceCode);
  const expects = expected(call, situation, env);
  const named = template.replace("NAME", () => imported.expression).replace("TOKEN", () => token);
  const { text, title } = filled(named, expects);
  const inAwait = call.parent.type === AST_NODE_TYPES.AwaitExpression ? /^\(await (.*)\)$/.exec(text)?.[1] : undefined;
  const replacement = inAwait ?? (text.startsWith("{") ? asExpression(text, call) : text);
  const imports = template.includes("ISSUER") ? expects.edit : readEnvironment(env, call, situation).edit;
  return {
    text: title.replace(/^\((.*)\)(?:\.\w+)?$/, "$1"),
    fix: (fixer) => [...imported.edit(fixer), ...imports(fixer), ...async(fixer), fixer.replaceText(call, replacement)],
  };
}

/** jwt-simple: `decode(token, key, true)` skips the check; the algorithm is pinned when the key is a shared secret. */
function switchedOn(call: TSESTree.CallExpression, row: TokenDecoding, { sourceCode }: VerificationSituation): VerifyingCall {
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
): VerifyingCall | undefined {
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
  const expects = expected(factory, situation);
  const options = `key: KEY, algorithms: ["HS256"], allowedIss: ISSUER, allowedAud: AUDIENCE`;
  const { text, title } = filled(`${expression}({ ${options} })`, expects);
  const edits = [imported?.edit, expects.edit];
  return { text: title, fix: (fixer) => [...edits.flatMap((edit) => edit?.(fixer) ?? []), fixer.replaceText(factory, text)] };
}
