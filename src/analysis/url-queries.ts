import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import type { CredentialKind } from "../credentials/names.js";
import { isOneTimeLink } from "../credentials/url-parameters.js";
import { heldBy, variableOf } from "./bindings.js";
import { isCall, propertyName, targetName, unwrap, wrapped, type Call, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { partsOfUrl, urlsOf } from "./urls.js";
import { kindInUrl, namesAround } from "./url-texts.js";
import { textOf } from "./value.js";
import { evaluate } from "./values.js";

/** A parameter with a credential that a call, an object or an option puts into a URL's query. */
export interface QueryCredential {
  readonly name: string;
  readonly kind: CredentialKind;
  readonly value: Node;
  /** The property of the object of parameters, or the call that sets one. */
  readonly node: Node;
  /** The host of the URL, where the file knows it. */
  readonly host?: string | undefined;
  /** The request in whose options the parameters stand. */
  readonly request?: Call;
}

/** Options that become the query of a request's URL, as HTTP clients name them. */
const QUERY_OPTIONS = new Set(["params", "searchParams", "query", "qs"]);
/** Methods of a client that send a request, or of a router that goes to a URL. */
const REQUEST_METHODS = new Set([
  "get",
  "post",
  "put",
  "patch",
  "delete",
  "head",
  "options",
  "request",
  "fetch",
  "$get",
  "$post",
]);

/** The credentials in the options of a request, or in an object that becomes a query. `isRequest` knows functions that send. */
export function credentialsInOptions(
  property: TSESTree.Property,
  isRequest: (call: Call) => boolean,
  sourceCode: SourceCode,
): QueryCredential[] {
  if (!QUERY_OPTIONS.has(propertyName(property) ?? "")) return [];
  const options = wrapped(property.parent);
  const call = options.parent;
  if (!call || !isCall(call) || call.callee === options) return [];
  const { callee } = call;
  const isMethod = callee.type === AST_NODE_TYPES.MemberExpression && REQUEST_METHODS.has(propertyName(callee) ?? "");
  if (!isMethod && !isRequest(call)) return [];
  return credentialsInObject(property.value, sourceCode).map((found) => ({ ...found, request: call }));
}

/** The credentials among an object's properties, as parameters of a URL. */
export function credentialsInObject(given: Node, sourceCode: SourceCode): QueryCredential[] {
  const object = evaluate(given, sourceCode);
  if (object.kind !== "object") return [];
  const siblings = object.node.properties.map((property) =>
    property.type === AST_NODE_TYPES.Property ? (propertyName(property) ?? "") : "",
  );
  return object.node.properties.flatMap((property) => {
    const name = property.type === AST_NODE_TYPES.Property ? propertyName(property) : undefined;
    if (property.type !== AST_NODE_TYPES.Property || name === undefined) return [];
    const kind = kindInUrl(name, property.value, sourceCode);
    return kind === undefined || isOneTimeLink(...namesAround(property), ...siblings)
      ? []
      : [{ name, kind, value: property.value, node: property }];
  });
}

/** `url.searchParams.set("token", token)`, and the same of a variable that goes into a URL. */
export function credentialInEntry(call: TSESTree.CallExpression, sourceCode: SourceCode): QueryCredential | undefined {
  const {
    callee,
    arguments: [key, value],
  } = call;
  if (callee.type !== AST_NODE_TYPES.MemberExpression || !key || !value) return undefined;
  const method = propertyName(callee);
  if ((method !== "set" && method !== "append") || !isQueryOfUrl(callee.object, sourceCode)) return undefined;
  const name = textOf(evaluate(key, sourceCode));
  const kind = name === undefined ? undefined : kindInUrl(name, value, sourceCode);
  if (name === undefined || kind === undefined || isOneTimeLink(...namesAround(call), sourceCode.getText(callee.object)))
    return undefined;
  return { name, kind, value, node: call, host: hostOf(callee.object, sourceCode) };
}

/** The host of the URL of which an object is the query: `url.searchParams`. */
function hostOf(query: Node, sourceCode: SourceCode): string | undefined {
  const url = query.type === AST_NODE_TYPES.MemberExpression ? urlsOf(query.object, sourceCode)[0] : undefined;
  return url && partsOfUrl(url.text)?.host;
}

/** Whether an object is the query of a URL, or parameters that become one. */
function isQueryOfUrl(object: Node, sourceCode: SourceCode): boolean {
  const node = unwrap(object);
  if (targetName(node) === "searchParams" && node.type === AST_NODE_TYPES.MemberExpression) return true;
  if (node.type !== AST_NODE_TYPES.Identifier) return false;
  const held = heldBy(node, sourceCode);
  if (!held) return false;
  const made = unwrap(held);
  if (made.type === AST_NODE_TYPES.MemberExpression) return propertyName(made) === "searchParams";
  return isCall(made) && targetName(made.callee) === "URLSearchParams" && reachesUrl(made, sourceCode);
}

/** Whether a query goes into a URL: behind its `?`, as its `search`, or as a request's parameters. */
export function reachesUrl(query: Node, sourceCode: SourceCode, depth = 0): boolean {
  const node = wrapped(query);
  const { parent } = node;
  if (!parent || depth > 6) return false;
  const next = (inner: Node) => reachesUrl(inner, sourceCode, depth + 1);
  switch (parent.type) {
    case AST_NODE_TYPES.MemberExpression:
      return parent.object === node && /^(?:toString|set|append)$/.test(propertyName(parent) ?? "") && next(parent.parent);
    case AST_NODE_TYPES.TemplateLiteral: {
      const index = parent.expressions.indexOf(node as TSESTree.Expression);
      return /[?&#]$/.test(parent.quasis[index]?.value.raw ?? "");
    }
    case AST_NODE_TYPES.BinaryExpression:
      return parent.operator === "+" && parent.right === node && /[?&#]["'`]$/.test(sourceCode.getText(parent.left));
    case AST_NODE_TYPES.AssignmentExpression:
      return parent.right === node && targetName(parent.left) === "search";
    case AST_NODE_TYPES.VariableDeclarator:
      return (
        parent.id.type === AST_NODE_TYPES.Identifier &&
        (variableOf(parent.id, sourceCode)?.references.slice(0, 100) ?? []).some(
          (reference) => reference.isRead() && next(reference.identifier as Node),
        )
      );
    case AST_NODE_TYPES.Property:
      return parent.value === node && (QUERY_OPTIONS.has(propertyName(parent) ?? "") || propertyName(parent) === "search");
    case AST_NODE_TYPES.CallExpression:
      return targetName(parent.callee) === "String" && next(parent);
    default:
      return false;
  }
}
