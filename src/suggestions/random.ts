import { AST_NODE_TYPES, type TSESLint } from "@typescript-eslint/utils";
import { variableOf } from "../analysis/bindings.js";
import type { Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import type { Runtime } from "../libraries/concept.js";
import { moduleSystem, quoteOf } from "../analysis/syntax.js";
import { importName } from "./imports.js";
import type { Edit } from "./objects.js";
import type { TSESTree } from "@typescript-eslint/utils";

/** A cryptographically secure expression and the edit that brings in what it uses. */
export interface SecureExpression {
  readonly text: string;
  readonly edit: Edit;
}

/** Where a suggestion's code runs and how it is written. */
export interface RandomSituation {
  readonly sourceCode: SourceCode;
  readonly runtime: { readonly runtime: Runtime };
  readonly typescript: boolean;
}

/** Bytes of a generated key: 256 bits. */
const KEY_BYTES = 32;
/** The largest range that `randomInt` takes, and that a number holds exactly. */
const INTEGER_RANGE = "2 ** 48 - 1";

/** Node's crypto on servers and in CommonJS; Web Crypto, which every runtime has as a global, elsewhere. */
export function usesNode({ sourceCode, runtime: { runtime } }: RandomSituation): boolean {
  return runtime === "server" || (runtime === "unknown" && moduleSystem(sourceCode) === "commonjs");
}

/** A text of 256 random bits. */
export function secureText(encoding: "hex" | "base64url", at: Node, situation: RandomSituation): SecureExpression {
  if (usesNode(situation)) {
    const imported = importName("node:crypto", "randomBytes", at, situation.sourceCode);
    const quote = quoteOf(situation.sourceCode);
    return {
      text: `${imported.expression}(${KEY_BYTES}).toString(${quote}${encoding}${quote})`,
      edit: imported.edit,
    };
  }
  const web = webCrypto(at, situation);
  const quote = quoteOf(situation.sourceCode);
  return {
    text: `Array.from(${web.text}.getRandomValues(new Uint8Array(${KEY_BYTES})), (byte) => byte.toString(16).padStart(2, ${quote}0${quote})).join(${quote}${quote})`,
    edit: web.edit,
  };
}

/** A random UUID (version 4, 122 random bits). */
export function secureUuid(at: Node, situation: RandomSituation): SecureExpression {
  if (usesNode(situation)) {
    const imported = importName("node:crypto", "randomUUID", at, situation.sourceCode);
    return { text: `${imported.expression}()`, edit: imported.edit };
  }
  const web = webCrypto(at, situation);
  return { text: `${web.text}.randomUUID()`, edit: web.edit };
}

/** `count` random bytes, the source text of a number. */
export function secureBytes(count: string, at: Node, situation: RandomSituation): SecureExpression {
  const imported = importName("node:crypto", "randomBytes", at, situation.sourceCode);
  return { text: `${imported.expression}(${count})`, edit: imported.edit };
}

/** A range of integers, as source text: from `lower` on, `span` of them. Without a span it is one of 48 bits. */
export interface IntegerRange {
  readonly lower?: string;
  readonly span?: string;
}

/** An integer of a range. */
export function secureInteger({ lower, span }: IntegerRange, at: Node, situation: RandomSituation): SecureExpression {
  if (usesNode(situation)) {
    const imported = importName("node:crypto", "randomInt", at, situation.sourceCode);
    const bounds = span === undefined ? INTEGER_RANGE : lower === undefined ? span : `${lower}, ${sum(lower, span)}`;
    return { text: `${imported.expression}(${bounds})`, edit: imported.edit };
  }
  const web = webCrypto(at, situation);
  const draw = `${web.text}.getRandomValues(new Uint32Array(1))[0]${situation.typescript ? "!" : ""}`;
  // The bias of 2³² modulo a small span is below one in a million.
  const bounded = span === undefined ? draw : `(${draw} % ${isSimple(span) ? span : `(${span})`})`;
  return { text: lower === undefined ? bounded : `(${lower} + ${bounded})`, edit: web.edit };
}

/** The sum of two numbers' source texts, computed where both are literals. */
export function sum(a: string, b: string): string {
  const [first, second] = [a, b].map((text) => (/^[\d_]+$/.test(text) ? Number(text.replaceAll("_", "")) : undefined));
  return first !== undefined && second !== undefined ? String(first + second) : `${a} + ${b}`;
}

const isSimple = (text: string) => /^[\w.$]+$/.test(text);

/** The Web Crypto global; React Native gets it from a polyfill. */
function webCrypto(at: Node, { sourceCode, runtime: { runtime } }: RandomSituation): SecureExpression {
  const shadowed = variableOf({ ...at, type: AST_NODE_TYPES.Identifier, name: "crypto" } as TSESTree.Identifier, sourceCode)?.defs
    .length;
  const text = shadowed ? "globalThis.crypto" : "crypto";
  const polyfill = "react-native-get-random-values";
  if (runtime !== "native" || sourceCode.text.includes(polyfill)) return { text, edit: () => [] };
  const quote = quoteOf(sourceCode);
  const statement =
    moduleSystem(sourceCode) === "esm" ? `import ${quote}${polyfill}${quote};` : `require(${quote}${polyfill}${quote});`;
  return {
    text,
    edit: (fixer: TSESLint.RuleFixer) => [fixer.insertTextBefore(sourceCode.ast.body[0] ?? sourceCode.ast, `${statement}\n`)],
  };
}
