import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { catalogue } from "../credentials/catalogue.js";
import type { Finding, Scan, Scanner } from "../credentials/scanner.js";
import { propertyName, type Node } from "./expressions.js";
import type { SourceCode } from "./file.js";
import type { Joining } from "./joints.js";
import { contentRange, literalText } from "./literals.js";
import { placesAt, type Place } from "./locate.js";
import { Texts } from "./said-names.js";
import { textOf } from "./value.js";
import { evaluate } from "./values.js";

/** A credential of a known format and where in the file it is written. */
export interface WrittenFinding {
  readonly finding: Finding;
  readonly place: Place;
  readonly range: TSESTree.Range;
}

/** What known formats are found by stands among the texts that a file is read for; others read it once more. */
const anchors = new Texts(catalogue.anchors);

/** Scans a file's text and finds the node or comment that holds each credential. */
export function scanFile(sourceCode: SourceCode, scanner: Scanner): WrittenFinding[] {
  const { text } = sourceCode;
  const findings = scanner === catalogue ? scanner.findingsAt(anchors.foundIn(sourceCode), text) : scanner.scan(text);
  if (findings.length === 0) return [];
  const places = placesAt(
    findings.map(({ start }) => start),
    sourceCode,
  );
  return findings.flatMap((finding, index): WrittenFinding[] => {
    const place = places[index];
    if (!place) return [];
    if (place.type === "comment") return [{ finding, place, range: [finding.start, finding.end] }];
    const node = textNodeAt(place.node, finding.start);
    if (!holdsText(node)) return [];
    return [{ finding, place: { type: "node", node }, range: credentialRange(finding, node) }];
  });
}

/**
 * Whether a node's characters are data and not code; nodes of other parsers than JavaScript's are, and so is what a
 * component's parser keeps out of the program: its template and its styles.
 */
function holdsText({ type }: Node): boolean {
  return TEXT.has(type) || !Object.hasOwn(AST_NODE_TYPES, type);
}

const TEXT = new Set<string>([
  AST_NODE_TYPES.Literal,
  AST_NODE_TYPES.TemplateElement,
  AST_NODE_TYPES.JSXText,
  AST_NODE_TYPES.Program,
]);

/** The node that holds the characters: parsers differ in whether a template element covers them. */
function textNodeAt(node: Node, offset: number): Node {
  if (node.type !== AST_NODE_TYPES.TemplateLiteral) return node;
  return node.quasis.findLast((quasi) => quasi.range[0] <= offset + 1) ?? node;
}

/** A URL with a login is one value: the path behind the host goes with it. */
function credentialRange({ start, end, value }: Finding, node: Node): TSESTree.Range {
  const literal = value.includes("://")
    ? literalText(node.type === AST_NODE_TYPES.TemplateElement ? (node.parent as Node) : node)
    : undefined;
  const content = literal && contentRange(literal);
  return content?.[0] === start ? content : [start, end];
}

/** A credential to which an expression of several literals folds: `"ghp_" + "…"`, `[…].join("")`, `atob("…")`. */
export interface FoldedFinding {
  readonly finding: Finding;
  /** The text around the credential. */
  readonly around: { readonly before: string; readonly after: string };
}

export function scanFolded(node: Joining, sourceCode: SourceCode, scan: Scan): FoldedFinding | undefined {
  const text = textOf(evaluate(node, sourceCode));
  const finding = text === undefined || text.length < 12 ? undefined : scan(text)[0];
  return (
    finding && {
      finding,
      around: { before: text?.slice(0, finding.start) ?? "", after: text?.slice(finding.end) ?? "" },
    }
  );
}

/** Whether a key stands in a web app's configuration, which ships to clients and names the project's sign-in domain beside it. */
export function isWebConfig(node: Node): boolean {
  const object = node.parent?.parent;
  return (
    object?.type === AST_NODE_TYPES.ObjectExpression &&
    object.properties.some((property) => property.type === AST_NODE_TYPES.Property && propertyName(property) === "authDomain")
  );
}
