import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import type { CredentialKind } from "../credentials/names.js";
import { isOneTimeLink, urlParameterKind } from "../credentials/url-parameters.js";
import { heldBy } from "./bindings.js";
import {
  enclosingFunction,
  functionName,
  isCall,
  outermostFunction,
  propertyName,
  targetName,
  unwrap,
  wrapped,
  type Node,
} from "./expressions.js";
import type { SourceCode } from "./file.js";
import { isPartOfRequest } from "./presented-values.js";
import { textOf } from "./value.js";
import { evaluate } from "./values.js";

/** A credential that a server takes out of the URL of a request. */
export interface QueryRead {
  readonly name: string;
  readonly kind: CredentialKind;
  /** The read; for a destructured one its property, with the declarator of the pattern. */
  readonly node: Node;
  readonly declarator?: TSESTree.VariableDeclarator;
  /** The request: `req` of `req.query.token`, and how its headers are read. */
  readonly request: Node;
  readonly headers: "object" | "get" | "header";
}

/** `req.query.access_token`, `event.queryStringParameters["api_key"]`. */
export function readOfMember(node: TSESTree.MemberExpression, sourceCode: SourceCode): QueryRead | undefined {
  const query = unwrap(node.object);
  const name = propertyName(node);
  if (name === undefined || !isQuery(query) || !isTaken(node)) return undefined;
  return readOf(name, { node, request: query.object, headers: "object" }, sourceCode);
}

/** `const { access_token } = req.query`. */
export function readsOfPattern(declarator: TSESTree.VariableDeclarator, sourceCode: SourceCode): QueryRead[] {
  const query = declarator.init && unwrap(declarator.init);
  if (declarator.id.type !== AST_NODE_TYPES.ObjectPattern || !query || !isQuery(query)) return [];
  return declarator.id.properties.flatMap((property) => {
    const name = property.type === AST_NODE_TYPES.Property ? propertyName(property) : undefined;
    if (name === undefined) return [];
    return readOf(name, { node: property, declarator, request: query.object, headers: "object" }, sourceCode) ?? [];
  });
}

/** `c.req.query("token")`, `request.nextUrl.searchParams.get("token")`, `new URL(request.url).searchParams.get("token")`. */
export function readOfCall(node: TSESTree.CallExpression, sourceCode: SourceCode): QueryRead | undefined {
  const {
    callee,
    arguments: [key],
  } = node;
  const name = key && textOf(evaluate(key, sourceCode));
  if (name === undefined || callee.type !== AST_NODE_TYPES.MemberExpression || !isTaken(node)) return undefined;
  if (propertyName(callee) === "query" && isPartOfRequest(callee))
    return readOf(name, { node, request: callee.object, headers: "header" }, sourceCode);
  const request = propertyName(callee) === "get" ? requestOfUrl(callee.object, sourceCode) : undefined;
  return request && readOf(name, { node, request, headers: "get" }, sourceCode);
}

const QUERY = /^(?:query|queryStringParameters)$/;

function isQuery(node: Node): node is TSESTree.MemberExpression {
  return node.type === AST_NODE_TYPES.MemberExpression && QUERY.test(propertyName(node) ?? "") && isPartOfRequest(node);
}

/** The request of whose URL an expression is the `searchParams`. */
function requestOfUrl(expression: Node, sourceCode: SourceCode): Node | undefined {
  const held = expression.type === AST_NODE_TYPES.Identifier ? heldBy(expression, sourceCode) : expression;
  const parameters = held && unwrap(held);
  if (parameters?.type !== AST_NODE_TYPES.MemberExpression || propertyName(parameters) !== "searchParams") return undefined;
  const object = unwrap(parameters.object);
  if (object.type === AST_NODE_TYPES.MemberExpression && propertyName(object) === "nextUrl") return object.object;
  const url = object.type === AST_NODE_TYPES.Identifier ? heldBy(object, sourceCode) : object;
  const made = url && unwrap(url);
  const [address] = made && isCall(made) && targetName(made.callee) === "URL" ? made.arguments : [];
  return address?.type === AST_NODE_TYPES.MemberExpression && propertyName(address) === "url" ? address.object : undefined;
}

/** Whether a read takes the value, and does not only look whether there is one. */
function isTaken(read: Node): boolean {
  const node = wrapped(read);
  const { parent } = node;
  switch (parent?.type) {
    case AST_NODE_TYPES.UnaryExpression:
      return false;
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.ConditionalExpression:
      return parent.test !== node;
    case AST_NODE_TYPES.LogicalExpression:
      return (parent.operator !== "&&" || parent.right === node) && isTaken(parent);
    case AST_NODE_TYPES.AssignmentExpression:
      return parent.right === node;
    default:
      return true;
  }
}

function readOf(name: string, read: Omit<QueryRead, "name" | "kind">, sourceCode: SourceCode): QueryRead | undefined {
  const kind = urlParameterKind(name, undefined);
  if (kind === undefined || kind === "refresh-token") return undefined;
  const isBare = kind === "token" || kind === "secret";
  return !isBare || (authenticates(read.node, sourceCode) && !isOneTimeLink(name)) ? { ...read, name, kind } : undefined;
}

/** Whether the function around a read lets somebody in by it, and does not follow a link that works once. */
function authenticates(read: Node, sourceCode: SourceCode): boolean {
  const owner = outermostFunction(read);
  const inner = enclosingFunction(read);
  if (!owner || !inner) return false;
  const text = sourceCode.getText(owner);
  const route = owner.parent && isCall(owner.parent) ? sourceCode.getText(owner.parent).slice(0, 80) : "";
  return (
    (LETS_IN.test(text) || COMPARES.test(text)) &&
    !isOneTimeLink(functionName(owner) ?? "", functionName(inner) ?? "", route.split("=>")[0] ?? "")
  );
}

/** A comparison with a setting: `!== process.env.CRON_SECRET`, `=== CONFIG.SECRET_TOKEN`. */
const COMPARES = /[!=]==?\s{0,3}(?:process\.env\.\w|[\w.]{0,40}[A-Z]_(?:TOKEN|SECRET|PASSWORD|KEY)\b)/;

const LETS_IN =
  /\bjwt\b|\bverify(?:Token|Jwt|JWT|AccessToken|Session)?\(|authenticat|authoriz|bearer|introspect|\b401\b|\.user\s{0,3}=/i;
