import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { variableOf } from "../analysis/bindings.js";
import { lookUp, type ApiTable } from "../analysis/calls.js";
import { enclosingFunction, isCall, unwrap, wrapped, type Call, type Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import type { QueryRead } from "../analysis/query-reads.js";
import { placeIn } from "../analysis/text-pieces.js";
import type { QueryCredential } from "../analysis/url-queries.js";
import { putIn, type UrlCredential } from "../analysis/url-texts.js";
import { evaluate } from "../analysis/values.js";
import type { CredentialKind } from "../credentials/names.js";
import type { HttpRequest } from "../libraries/http-requests.js";
import { removeItem, setOption, type Edit } from "./objects.js";
import { removeStatement } from "./statements.js";

/** The header that takes a credential in a URL's place, and how its value is written there. */
export interface CredentialHeader {
  readonly name: string;
  readonly value: (credential: string) => string;
}

/** A service's own header, `Authorization: Bearer` for tokens (RFC 6750 section 2.1), and `X-API-Key` for keys. */
export function headerFor(kind: CredentialKind, own: string | undefined): CredentialHeader {
  if (own !== undefined) return { name: own, value: (credential) => credential };
  if (kind === "api-key") return { name: "X-API-Key", value: (credential) => credential };
  return { name: "Authorization", value: (credential) => `\`Bearer \${${credential}}\`` };
}

/** Takes a credential out of the text of a URL; undefined where escapes hide where it stands. */
export function leaveOutOfText({ pieces, span }: UrlCredential): Edit | undefined {
  const from = placeIn(pieces, span[0], "start");
  const to = placeIn(pieces, span[1], "end");
  if (!from || !to) return undefined;
  const range: TSESTree.Range = [from.offset, to.offset];
  if (from.piece.leaf === to.piece.leaf) return (fixer) => [fixer.removeRange(range)];
  // Of a sum's operands the first keeps its beginning and the last its end; what opens or closes a literal stays.
  const [open, close] = [from.piece.quote ?? "", to.piece.quote ?? ""];
  const joined = open === close ? "" : open !== "" && close !== "" ? `${open} + ${close}` : open + close;
  return (fixer) => [fixer.replaceTextRange(range, joined)];
}

/** Puts nothing in where a credential was. */
export function putNothing({ value }: UrlCredential): Edit | undefined {
  return value && ((fixer) => [fixer.replaceText(value, '""')]);
}

/** Takes a credential out of an object of parameters, or the call away that sets it. */
export function leaveOutOfQuery({ node }: QueryCredential, sourceCode: SourceCode): Edit {
  if (!isCall(node)) return removeItem(node, sourceCode);
  const { callee } = node;
  const inChain = wrapped(node).parent?.type !== AST_NODE_TYPES.ExpressionStatement;
  return inChain && callee.type === AST_NODE_TYPES.MemberExpression
    ? (fixer) => [fixer.removeRange([callee.object.range[1], node.range[1]])]
    : removeStatement(node, sourceCode);
}

/** A request with the row that says where its headers are given. */
export interface KnownRequest {
  readonly call: Call;
  readonly row: HttpRequest;
}

/** The request that a URL's text is for: as its argument or option, or through a variable that nothing else reads. */
export function requestOf(url: Node, table: ApiTable<HttpRequest>, sourceCode: SourceCode): KnownRequest | undefined {
  const node = wrapped(url);
  const { parent } = node;
  if (parent?.type === AST_NODE_TYPES.VariableDeclarator && parent.id.type === AST_NODE_TYPES.Identifier) {
    const reads = variableOf(parent.id, sourceCode)?.references.filter((reference) => reference.isRead()) ?? [];
    const read = reads.length === 1 ? (reads[0]?.identifier as Node | undefined) : undefined;
    return read && enclosingFunction(read) === enclosingFunction(node) ? requestAround(read, table, sourceCode) : undefined;
  }
  return requestAround(node, table, sourceCode);
}

function requestAround(argument: Node, table: ApiTable<HttpRequest>, sourceCode: SourceCode): KnownRequest | undefined {
  const { parent } = wrapped(argument);
  const call = parent?.type === AST_NODE_TYPES.Property ? parent.parent.parent : parent;
  const row = call && isCall(call) ? table.rowOf(call, sourceCode) : undefined;
  if (!row || !call || !isCall(call)) return undefined;
  const isUrl = row.url.some((at) => {
    const given = lookUp(call, at, sourceCode);
    return given.state === "present" && unwrap(given.value) === unwrap(argument);
  });
  return isUrl ? { call, row } : undefined;
}

/** Sends a credential in a header of a request; undefined where its headers aren't to be seen, or hold one of that name. */
export function sendInHeader(
  { call, row }: KnownRequest,
  { name, value }: CredentialHeader,
  credential: Node,
  sourceCode: SourceCode,
): Edit | undefined {
  if (row.headers === undefined) return undefined;
  const headers = lookUp(call, row.headers, sourceCode);
  const isVisible =
    headers.state === "absent" || (headers.state === "present" && evaluate(headers.value, sourceCode).kind === "object");
  if (!isVisible || lookUp(call, `${row.headers}.${name}`, sourceCode).state !== "absent") return undefined;
  return setOption(call, `${row.headers}.${name}`, value(sourceCode.getText(putIn(credential))), sourceCode);
}

/** Calls a service through the project's own back end, which knows the key. */
export function callBackEnd(
  { pieces, span }: UrlCredential,
  leaveOut: Edit,
): { readonly path: string; readonly fix: Edit } | undefined {
  const [first] = pieces;
  const address = first && /^https?:\/\/(?:[\w-]+\.)*([\w-]+)\.\w+(?=[/?#])/i.exec(first.text);
  if (!first?.exact || !address || address[0].length > span[0]) return undefined;
  const path = `/api/${address[1] ?? ""}`;
  const start = first.range[0];
  return { path, fix: (fixer) => [fixer.replaceTextRange([start, start + address[0].length], path), ...leaveOut(fixer)] };
}

/** Reads a credential from a header of the request in place of its URL. */
export function readFromHeader(read: QueryRead, sourceCode: SourceCode): { readonly header: string; readonly fix: Edit } {
  const request = sourceCode.getText(read.request);
  const isKey = read.kind === "api-key";
  const header = isKey ? "X-API-Key" : "Authorization";
  const name = header.toLowerCase();
  const raw = {
    object: isKey ? `${request}.headers["${name}"]` : `${request}.headers.${name}`,
    get: `${request}.headers.get("${name}")`,
    header: `${request}.header("${name}")`,
  }[read.headers];
  const text = isKey ? raw : `${raw}?.replace(/^Bearer /, "")`;
  return { header, fix: readEdit(read, text, sourceCode) };
}

function readEdit({ node, declarator }: QueryRead, text: string, sourceCode: SourceCode): Edit {
  if (declarator && node.type === AST_NODE_TYPES.Property) {
    const local = node.value.type === AST_NODE_TYPES.AssignmentPattern ? node.value.left : node.value;
    const declared = `${sourceCode.getText(local)} = ${text}`;
    const isOnly = declarator.id.type === AST_NODE_TYPES.ObjectPattern && declarator.id.properties.length === 1;
    return isOnly
      ? (fixer) => [fixer.replaceText(declarator, declared)]
      : (fixer) => [...removeItem(node, sourceCode)(fixer), fixer.insertTextAfter(declarator, `, ${declared}`)];
  }
  // Where the header is read already, the URL is only another place to look.
  const outer = wrapped(node);
  const { parent } = outer;
  if (parent?.type === AST_NODE_TYPES.LogicalExpression && parent.operator !== "&&") {
    const other = parent.left === outer ? parent.right : parent.left;
    if (/header/i.test(sourceCode.getText(other))) return (fixer) => [fixer.replaceText(parent, sourceCode.getText(other))];
    const inner = text.includes("?.") && parent.operator === "??" ? text : `(${text})`;
    return (fixer) => [fixer.replaceText(outer, inner)];
  }
  return (fixer) => [fixer.replaceText(outer, text)];
}
