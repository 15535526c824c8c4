import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { referredName, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import { alternatives, partsOf, type TextPart, type Value } from "./value.js";
import { evaluate } from "./values.js";

/** A URL as far as the file knows it. */
export interface KnownUrl {
  /** Its text, with `\0` in place of each unknown part. */
  readonly text: string;
  /** The literal or template element in which the scheme is written. */
  readonly node: Node;
}

/** The absolute URLs that an expression may be: `\`${BASE}/v1\`` with each value that `BASE` may have. */
export function urlsOf(expression: Node, sourceCode: SourceCode, base?: Node): KnownUrl[] {
  const values = alternatives(evaluate(expression, sourceCode));
  return values.flatMap((value) => urlsOfValue(value, sourceCode, base, 0));
}

function urlsOfValue(value: Value, sourceCode: SourceCode, base: Node | undefined, depth: number): KnownUrl[] {
  if (value.kind === "text" || (value.kind === "constant" && typeof value.value === "string")) {
    const [first, ...rest] = partsOf(value);
    if (!first) return [];
    const tail = rest.map(partText).join("");
    if ("text" in first && ABSOLUTE.test(first.text)) return [{ text: first.text + tail, node: first.node }];
    if ("unknown" in first && depth < 4) {
      return alternatives(evaluate(first.unknown, sourceCode))
        .flatMap((option) =>
          option.node === value.node || option.kind === "unknown" ? [] : urlsOfValue(option, sourceCode, undefined, depth + 1),
        )
        .map(({ text, node }) => ({ text: text + tail, node }));
    }
  }
  // A relative URL is resolved against the client's base.
  if (base === undefined) return [];
  const path = partsOf(value).map(partText).join("");
  return urlsOf(base, sourceCode).map(({ text, node }) => ({
    text: `${text.replace(/\/$/, "")}/${path.replace(/^\//, "")}`,
    node,
  }));
}

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:\/\//i;

const partText = (part: TextPart) => ("text" in part ? part.text : "\0");

/** The parts of a URL text with unknown places. */
export interface UrlParts {
  readonly scheme: string;
  readonly userInfo: string | undefined;
  /** Without the port; undefined when it isn't known. */
  readonly host: string | undefined;
  /** Names of query parameters, and of those in the fragment. */
  readonly parameters: readonly string[];
}

export function partsOfUrl(text: string): UrlParts | undefined {
  const parsed = /^([a-z][a-z0-9+.-]*):\/\/(?:([^/?#@]*)@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(text);
  if (!parsed) return undefined;
  // What follows a whole domain is a path or a port: `${BASE}${path}` with a base that ends in its host.
  const host = (parsed[3] ?? "").replace(/(\.(?:[a-z]{2,63}|\d{1,3}))\0$/i, "$1");
  return {
    scheme: (parsed[1] ?? "").toLowerCase(),
    userInfo: parsed[2],
    // An unknown piece in front of a known domain (`${tenant}.acme.io`) leaves the domain known.
    host: host === "" || host.lastIndexOf("\0") > host.lastIndexOf(".") ? undefined : host.replaceAll("\0", "x"),
    parameters: Array.from(text.slice(0, 4000).matchAll(/[?&#]([\w.-]{1,60})=/g), ([, name]) => name ?? ""),
  };
}

/** Names of the expressions that a URL's template or sum puts in: `apiKey` of `${BASE}?appid=${apiKey}`. */
export function interpolatedNames({ node }: KnownUrl): string[] {
  let whole: Node = node.type === AST_NODE_TYPES.TemplateElement ? (node.parent as Node) : node;
  while (whole.parent?.type === AST_NODE_TYPES.BinaryExpression && whole.parent.operator === "+") whole = whole.parent;
  const names: string[] = [];
  const operands: Node[] = [whole];
  for (let operand = operands.pop(); operand && names.length < 100; operand = operands.pop()) {
    if (operand.type === AST_NODE_TYPES.BinaryExpression) operands.push(operand.left, operand.right);
    else if (operand.type === AST_NODE_TYPES.TemplateLiteral) operands.push(...operand.expressions);
    else names.push(referredName(operand) ?? "");
  }
  return names;
}
