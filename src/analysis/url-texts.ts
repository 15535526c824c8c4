import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { namedCredential } from "../credentials/judgement.js";
import type { CredentialKind } from "../credentials/names.js";
import { isPlaceholder } from "../credentials/placeholders.js";
import { isOneTimeLink, urlParameterKind } from "../credentials/url-parameters.js";
import { isLocalService } from "../credentials/urls.js";
import {
  enclosingFunction,
  functionName,
  holderName,
  isCall,
  referredName,
  targetName,
  unwrap,
  wrapped,
  type Node,
} from "./expressions.js";
import type { SourceCode } from "./file.js";
import { expressionAt, HOLE, piecesOf, type TextPiece } from "./text-pieces.js";
import { partsOfUrl } from "./urls.js";
import { textOf } from "./value.js";
import { evaluate } from "./values.js";

/** A credential that a template, a sum or a literal puts into a URL. */
export interface UrlCredential {
  /** The parameter's name, or that of what is put in. */
  readonly name: string;
  readonly kind: CredentialKind;
  readonly part: "query" | "fragment" | "login";
  /** What is put in; undefined where its characters stand in the text. */
  readonly value: Node | undefined;
  /** The whole template, sum or literal, and its pieces. */
  readonly whole: Node;
  readonly pieces: readonly TextPiece[];
  /** Where the parameter with one separator, or the login with its `@`, stands in the text. */
  readonly span: readonly [number, number];
  /** The host, where the file knows it. */
  readonly host: string | undefined;
}

const MAX_LENGTH = 4000;

/** The credentials in a text that is a URL, or the end of one. */
export function credentialsInText(whole: Node, sourceCode: SourceCode): UrlCredential[] {
  const pieces = piecesOf(whole, sourceCode);
  const text = pieces.map((piece) => piece.text).join("");
  if (text.length > MAX_LENGTH || !/[?&#@]/.test(text) || isLookedFor(whole)) return [];
  const host = partsOfUrl(text)?.host ?? partsOfUrl(opening(pieces[0], sourceCode))?.host;
  if (host !== undefined && isLocalService(host)) return [];
  const found = [...loginIn(text, pieces), ...parametersIn(text, pieces, whole, sourceCode)];
  return found.map((credential) => ({ ...credential, whole, pieces, host }));
}

/** What the file says of the expression with which a text begins: `${API_URL}` of `${API_URL}?key=…`. */
function opening(piece: TextPiece | undefined, sourceCode: SourceCode): string {
  return piece?.expression ? (textOf(evaluate(piece.expression, sourceCode)) ?? "") : "";
}

/** Texts that are compared or searched for build no URL. */
function isLookedFor(whole: Node): boolean {
  const { parent } = wrapped(whole);
  if (parent?.type === AST_NODE_TYPES.BinaryExpression) return parent.operator !== "+";
  if (!parent || !isCall(parent)) return false;
  const outer = wrapped(parent).parent;
  const names = [parent, ...(outer && isCall(outer) ? [outer] : [])].map(({ callee }) => targetName(callee) ?? "");
  return SEARCHES.test(names[0] ?? "") || names.some((name) => DIGESTS.test(name));
}

/** A text that is signed or hashed is no address. */
const DIGESTS = /^(?:hash|sign|hmac|digest|update|md5|sha\d{1,3}|createHash|signature)$/i;

const SEARCHES = /^(?:includes|indexOf|startsWith|endsWith|replace|replaceAll|split|match|matchAll|test|RegExp|lastIndexOf)$/;

type Found = Pick<UrlCredential, "name" | "kind" | "part" | "value" | "span">;

const LOGIN = /\b(?:https?|wss?|ftps?):\/\/(?:([^\s/?#@:]{0,200}):)?([^\s/?#@:\0]{0,200}\0[^\s/?#@:]{0,200})@/i;

function loginIn(text: string, pieces: readonly TextPiece[]): Found[] {
  const match = LOGIN.exec(text);
  const [all = "", user, login = ""] = match ?? [];
  if (!match) return [];
  const end = match.index + all.length;
  const value = expressionAt(pieces, end - 1 - login.length + login.indexOf(HOLE));
  const name = value && referredName(putIn(value));
  const kind = name === undefined ? undefined : urlParameterKind(name, undefined);
  // Behind the colon stands a password, whatever its name.
  if (!value || (user === undefined && kind === undefined)) return [];
  const start = match.index + all.indexOf("://") + 3;
  return [
    {
      name: name ?? "password",
      kind: kind === "token" ? "access-token" : (kind ?? "password"),
      part: "login",
      value,
      span: [start, end],
    },
  ];
}

const PARAMETER = /([?&#])([\w.[\]-]{1,60})=([^&#\s"'`<>]*)/g;

function parametersIn(text: string, pieces: readonly TextPiece[], whole: Node, sourceCode: SourceCode): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(PARAMETER)) {
    const [all, separator = "", name = "", given = ""] = match;
    const end = match.index + all.length;
    const hole = given.indexOf(HOLE);
    const value = hole < 0 ? undefined : expressionAt(pieces, end - given.length + hole);
    const kind = value ? kindInUrl(name, value, sourceCode) : literalKind(name, given);
    if (kind === undefined || !isInUrl(text, match.index, pieces)) continue;
    if (isLinkKind(kind) && isOneTimeLink(text, ...namesAround(whole), ...namesIn(pieces, value))) continue;
    // In front of another parameter the separator stays, and the `&` behind goes: `?key=…&page=1` becomes `?page=1`.
    const isFirst = separator !== "&" && text.charAt(end) === "&";
    const span = isFirst ? ([match.index + 1, end + 1] as const) : ([match.index, end] as const);
    found.push({ name, kind, part: isInFragment(text, match.index) ? "fragment" : "query", value, span });
  }
  return found;
}

/** What else is put into the text, by its names: `${links.confirmation}?token=…`. */
function namesIn(pieces: readonly TextPiece[], value: Node | undefined): string[] {
  return pieces.flatMap(({ expression }) => (expression && expression !== value ? (referredName(expression) ?? []) : []));
}

/** Kinds of which a link that works once may carry one. */
const isLinkKind = (kind: CredentialKind) => kind === "token" || kind === "secret" || kind === "refresh-token";

const isInFragment = (text: string, at: number) => text.lastIndexOf("#", at) > text.lastIndexOf("?", at);

/** Whether a parameter stands in a URL: behind `?` or `#` without a blank in front, or at the end of what came before. */
function isInUrl(text: string, at: number, pieces: readonly TextPiece[]): boolean {
  const before = text.slice(0, at + 1);
  const word = before.split(/[\s"'`(<]/).at(-1) ?? "";
  if (/[?#]/.test(word)) return word.length === before.length || /:\/\/|^\//.test(word);
  // `${url}&access_token=${token}`; a form's body begins with a name.
  const first = pieces.find((piece) => piece.text !== "")?.expression;
  return word.startsWith(HOLE) && first !== undefined && /url|uri|endpoint|href|link|path|query/i.test(referredName(first) ?? "");
}

/** What kind of credential a parameter holds; undefined for nothing, masks, hashes and placeholders. */
export function kindInUrl(name: string, given: Node, sourceCode: SourceCode): CredentialKind | undefined {
  const value = putIn(given);
  if (isCall(value) && /hash|sha|digest|csrf/i.test(targetName(value.callee) ?? "")) return undefined;
  const called = referredName(value) ?? "";
  // `devBrowserToken` opens a development environment only.
  if (/mask|redact|placeholder/i.test(called) || /^_?(?:dev|sandbox)(?=_|[A-Z])/.test(called)) return undefined;
  const known = evaluate(value, sourceCode);
  if (known.kind === "constant" && (!known.value || isPlaceholder(String(known.value)))) return undefined;
  return urlParameterKind(name, called);
}

function literalKind(name: string, value: string): CredentialKind | undefined {
  const kind = urlParameterKind(name, undefined);
  return kind !== undefined && namedCredential(name, value) !== undefined ? kind : undefined;
}

/** What is put in, inside the calls that only encode it: `encodeURIComponent(token)`, `token.toString()`, `token ?? ""`. */
export function putIn(given: Node): Node {
  const node = unwrap(given);
  if (node.type === AST_NODE_TYPES.LogicalExpression && node.operator !== "&&") return putIn(node.left);
  if (!isCall(node)) return node;
  const {
    callee,
    arguments: [first],
  } = node;
  const name = targetName(callee) ?? "";
  if (first && /^(?:encodeURIComponent|encodeURI|String|escape|quote|stringify|urlencode)$/.test(name)) return putIn(first);
  return callee.type === AST_NODE_TYPES.MemberExpression && /^(?:toString|trim)$/.test(name) ? putIn(callee.object) : node;
}

/** Names of what holds a URL: a variable, a property, the function around it. */
export function namesAround(node: Node): string[] {
  const owner = enclosingFunction(node);
  return [holderName(wrapped(node)) ?? "", (owner && functionName(owner)) ?? ""];
}
