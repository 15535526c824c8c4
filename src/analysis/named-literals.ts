import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { assignmentsIn } from "../credentials/assignments.js";
import { formatInContext } from "../credentials/contextual.js";
import type { CredentialFormat } from "../credentials/format.js";
import { splitScheme } from "../credentials/headers.js";
import { couldBeCredential, namedCredential } from "../credentials/judgement.js";
import { credentialKind, environmentName, type CredentialKind } from "../credentials/names.js";
import { isPlaceholder } from "../credentials/placeholders.js";
import { privateName } from "../credentials/public-names.js";
import { isUuid, looksGenerated } from "../credentials/randomness.js";
import { wordsOf } from "../credentials/words.js";
import { destinationsOf, type Destination } from "./destinations.js";
import { holderName, isCall, ownerName, propertyName, referredName, targetName, wrapped, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { fallbackAt, type Fallback, type LiteralText } from "./literals.js";
import { textOf } from "./value.js";
import { evaluate } from "./values.js";

/** A literal that is a credential by the name of the place that it reaches. */
export interface NamedLiteral {
  /** As a message shows it: `apiKey`, `openai.key`. */
  readonly name: string;
  /** As an environment variable would be named, where that says more than the name. */
  readonly variable?: string;
  readonly kind: CredentialKind | "header";
  /** Length of the authorization scheme before the credential: 7 for `Bearer `. */
  readonly schemeLength: number;
  readonly fallback?: Fallback;
  /** The format that the name and the value's structure tell together. */
  readonly format?: CredentialFormat;
}

const SETTER = /^(?:set|with|use)_?([A-Z].*)$/;

/** Judges a literal by the names of the places that it reaches, and by its own looks. */
export function namedLiteral(
  literal: { readonly node: Node; readonly text: string },
  node: Node,
  sourceCode: SourceCode,
): NamedLiteral | undefined {
  const { text } = literal;
  const fallback = fallbackAt(literal.node, sourceCode);
  if (fallback?.variable !== undefined) {
    const kind = credentialKind(fallback.variable);
    // A signing secret's fallback is a defect whatever it looks like: it is used as it stands.
    const holds =
      kind === "secret"
        ? text.trim() !== "" && !IN_BRACKETS.test(text)
        : kind !== undefined && namedCredential(fallback.variable, text) !== undefined;
    if (kind && holds) return { name: fallback.variable, kind, schemeLength: 0, fallback };
  }
  if (!couldBeCredential(text) || isDocumentation(node)) return undefined;
  const compared = comparedWith(node);
  for (const destination of compared ? [compared] : destinationsOf(node, sourceCode)) {
    const name = valueName(destination);
    if (name === undefined) continue;
    const schemeLength = splitScheme(text).scheme.length;
    const names = destination.owner === undefined ? [name] : [destination.owner, name];
    const said = credentialKind(name) ?? (destination.owner && credentialKind(`${destination.owner}_${name}`));
    const format = said && formatInContext(names, text);
    if (format && (looksGenerated(text) || isUuid(text)) && !isPlaceholder(text))
      return { name, kind: said, schemeLength, format };
    const kind = namedCredential(name, text);
    if (kind) return { name, kind, schemeLength };
    const owned = ownedCredential(destination, text);
    if (owned) return { ...owned, schemeLength };
  }
  const listed = listedCredential(node, text);
  return listed && { ...listed, schemeLength: 0 };
}

/** `<client secret>`: what somebody is asked to fill in. */
const IN_BRACKETS = /^<[^<>]{0,80}>$|^<<[^<>]{0,80}>>$/;

/** Whether a literal is the example that an input shows: `placeholder: "e.g. …"`. */
export function isInputExample(node: Node): boolean {
  const { parent } = wrapped(node);
  if (parent?.type === AST_NODE_TYPES.JSXAttribute) return parent.name.name === "placeholder";
  return parent?.type === AST_NODE_TYPES.Property && propertyName(parent) === "placeholder";
}

/** Properties under which a schema shows values (OpenAPI 3.1 section 4.8.24, JSON Schema validation section 9.5). */
const SHOWING = new Set(["example", "examples"]);

/** Whether a literal is part of what a schema shows: `example: [{ secret: "…" }]`. */
function isDocumentation(node: Node): boolean {
  let { parent } = wrapped(node);
  while (parent && PARTS_OF_DATA.has(parent.type)) {
    if (parent.type === AST_NODE_TYPES.Property && SHOWING.has(propertyName(parent) ?? "")) return true;
    ({ parent } = parent);
  }
  return false;
}

const PARTS_OF_DATA: ReadonlySet<AST_NODE_TYPES> = new Set([
  AST_NODE_TYPES.Property,
  AST_NODE_TYPES.ObjectExpression,
  AST_NODE_TYPES.ArrayExpression,
]);

/** The sum of texts of which a literal is a part, where all of them are known: one value in several lines. */
export function constantSum(
  literal: Node,
  sourceCode: SourceCode,
): { readonly node: TSESTree.BinaryExpression; readonly text: string } | undefined {
  let sum: Node | undefined;
  for (let { parent } = literal; parent?.type === AST_NODE_TYPES.BinaryExpression && parent.operator === "+"; { parent } = parent)
    sum = parent;
  const text = sum && textOf(evaluate(sum, sourceCode));
  return sum?.type === AST_NODE_TYPES.BinaryExpression && text !== undefined ? { node: sum, text } : undefined;
}

/** What a value is compared with says what it is, too: `request.body.password === "…"`, `switch (token) { case "…": }`. */
function comparedWith(node: Node): Destination | undefined {
  const value = wrapped(node);
  const { parent } = value;
  let other: Node | undefined;
  if (parent?.type === AST_NODE_TYPES.BinaryExpression && COMPARISONS.has(parent.operator))
    other = parent.left === value ? parent.right : parent.left;
  else if (parent?.type === AST_NODE_TYPES.SwitchCase && parent.test === value) other = parent.parent.discriminant;
  const name = other && referredName(other);
  return name === undefined ? undefined : { kind: "property", name, value, at: value };
}

const COMPARISONS = new Set(["===", "==", "!==", "!="]);

/** An argument is named by what a setter sets: `client.setApiKey("…")`; a password is the last that a sign-in with one is given. */
function valueName({ kind, name, call, index }: Destination): string | undefined {
  if (kind !== "argument") return name;
  const isLast = index !== undefined && index > 0 && index + 1 === call?.arguments.length;
  return isLast && SIGN_IN.test(name) ? "password" : SETTER.exec(name)?.[1];
}

/** `signInWithEmailAndPassword("…", "…")`, `Meteor.loginWithPassword("…", "…")`. */
const SIGN_IN = /^(?:sign(?:In|Up)|log[Ii]n|authenticate|connect|register|create)\w{0,40}(?:With|And)Password$/;

/** What the name of a property and of its owner say together: `openai: { key: … }`, `secrets: { stripe: … }`. */
function ownedCredential({ owner, name }: Destination, text: string): Omit<NamedLiteral, "schemeLength"> | undefined {
  if (owner === undefined) return undefined;
  const item = itemName(owner);
  const phrases = [`${owner}_${name}`, ...(item === undefined ? [] : [`${name}_${item}`])];
  for (const variable of phrases) {
    const kind = namedCredential(variable, text);
    if (kind) return { name: `${owner}.${name}`, variable, kind };
  }
  return undefined;
}

/** What the name of a list says of each of its items: `tokens = ["…"]`, `API_KEYS = new Set(["…"])`. */
function listedCredential(node: Node, text: string): Omit<NamedLiteral, "schemeLength"> | undefined {
  const list = wrapped(node).parent;
  if (list?.type !== AST_NODE_TYPES.ArrayExpression) return undefined;
  const { parent } = wrapped(list);
  const isMade = parent !== undefined && isCall(parent) && /^(?:Set|freeze)$/.test(targetName(parent.callee) ?? "");
  const name = holderName(wrapped(isMade ? parent : list)) ?? "";
  const variable = itemName(name);
  if (variable === undefined) return undefined;
  const kind = namedCredential(variable, text);
  return kind && { name, variable, kind };
}

/**
 * What the name of a collection calls each of its items: `secret` for `secrets`. Passwords in the plural are those that nobody
 * should choose, and bare tokens are coins as often.
 */
function itemName(name: string): string | undefined {
  if (!/[^s]s$/i.test(name)) return undefined;
  const item = name.slice(0, -1);
  return credentialKind(item) === "password" || item.toLowerCase() === "token" ? undefined : item;
}

/** A part of a literal that is a credential by the name that the text itself gives it: `?api_key=…`, `{"apiKey":"…"}`. */
export interface AssignedPart {
  readonly name: string;
  readonly kind: NamedLiteral["kind"];
  readonly range: TSESTree.Range;
}

/** The credentials that a text assigns, with their place in the file. */
export function assignedParts({ node, text }: LiteralText, sourceCode: SourceCode): AssignedPart[] {
  if (text.length < 14 || CODE_FENCE.test(text)) return [];
  const written = sourceCode.text.slice(...node.range);
  return assignmentsIn(text).flatMap(({ name, value, scheme, start: valueStart }) => {
    // `?key=…` is how many web services take an API key.
    const isQuery = name === "key" && /^https?:/.test(text);
    const kind = namedCredential(isQuery ? "apiKey" : name, scheme + value);
    const isUsed =
      kind !== undefined && (/^basic/i.test(scheme) || looksGenerated(value) || (scheme === "" && isData(text, valueStart)));
    // Delimiters and escapes make what is written longer than the text: the value stands no earlier.
    const at = isUsed ? written.indexOf(value, valueStart) : -1;
    const start = node.range[0] + at;
    return isUsed && at >= 0 ? [{ name, kind, range: [start, start + value.length] }] : [];
  });
}

/** Markdown that shows code (CommonMark section 4.5): what is assigned there is an example. */
const CODE_FENCE = /(?:^|\n)[ \t]*(?:```|~~~)/;

/** What a line that assigns a value begins with. */
const ASSIGNING_LINE =
  /(?:^|\n)[ \t]*(?:export )?["']?[\w-]{1,60}["']?[ \t]*[:=][ \t]*["']?$|\s--[\w-]{1,60}=["']?$|\s(?:-[up]|--user)\s{0,3}["']?(?:[\w.@+-]{1,64}:)?$/;

/** Whether a text is data: a document, an address, a line of settings. Others show an example in a sentence. */
function isData(text: string, valueStart: number): boolean {
  return /^\s*[{[]|^[a-z]+:\/\//i.test(text) || ASSIGNING_LINE.test(text.slice(Math.max(0, valueStart - 90), valueStart));
}

/** The environment variable to read in place of a literal, by the name of what holds it; undefined for other names. */
export function environmentNameOf(node: Node): string | undefined {
  const name = holderName(wrapped(node));
  return name !== undefined && credentialKind(name) ? privateName(environmentName(name)) : undefined;
}

/** Words of names of test data. */
const TEST_DATA = new Set(
  "test,tests,mock,mocks,fake,dummy,sample,samples,example,examples,fixture,fixtures,vector,vectors,expired,invalid".split(","),
);

/** Whether the names around a literal say that it is test data: `mockJwt`, `TestVector.payload`. */
export function isHeldForTests(node: Node): boolean {
  const value = wrapped(node);
  const { parent } = value;
  const owner =
    parent?.type === AST_NODE_TYPES.AssignmentExpression && parent.left.type === AST_NODE_TYPES.MemberExpression
      ? targetName(parent.left.object)
      : parent && ownerName(parent);
  return [holderName(value), owner].some((name) => name !== undefined && wordsOf(name).some((word) => TEST_DATA.has(word)));
}
