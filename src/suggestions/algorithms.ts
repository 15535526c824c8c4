import { familyOf, listedAlgorithms, type AlgorithmFamily, type ListedAlgorithm } from "../analysis/algorithms.js";
import type { Call, Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import type { KeyFacts } from "../analysis/keys.js";
import { evaluate } from "../analysis/values.js";
import type { TokenVerification } from "../libraries/token-verification.js";
import { setOption, type Edit } from "./objects.js";

/** The algorithm that fits a key: HMAC for a shared secret, RSA for a public key of which nothing more is known. */
export function fittingAlgorithm({ kind, algorithm }: KeyFacts): string {
  return algorithm ?? (kind === "public" || kind === "private" ? "RS256" : "HS256");
}

/** The `none` entry of an algorithm list and the edit that takes it out; a list of nothing else gets the one given. */
export function withoutNone(
  list: Node,
  fitting: string,
  sourceCode: SourceCode,
): { readonly node: Node; readonly fix: Edit } | undefined {
  const listed = listedAlgorithms(list, sourceCode);
  const none = listed?.find(({ name }) => name !== undefined && familyOf(name) === "none");
  if (!none) return undefined;
  return { node: none.node, fix: keepOnly(list, (family) => family !== "none", fitting, sourceCode) };
}

/** Keeps the algorithms of a list whose family is wanted; the fitting one where none is left. */
export function keepOnly(
  list: Node,
  wanted: (family: AlgorithmFamily | undefined) => boolean,
  fitting: string,
  sourceCode: SourceCode,
): Edit {
  const value = evaluate(list, sourceCode);
  if (value.kind !== "array") return (fixer) => [fixer.replaceText(value.node, `"${fitting}"`)];
  const kept = value.node.elements.flatMap((element) => (element && wanted(familyAt(element, sourceCode)) ? [element] : []));
  const texts = kept.map((element) => sourceCode.getText(element));
  return (fixer) => [fixer.replaceText(value.node, `[${texts.length > 0 ? texts.join(", ") : `"${fitting}"`}]`)];
}

function familyAt(element: Node, sourceCode: SourceCode): AlgorithmFamily | undefined {
  const [listed]: readonly ListedAlgorithm[] = listedAlgorithms(element, sourceCode) ?? [];
  return listed?.name === undefined ? undefined : familyOf(listed.name);
}

/** An algorithm list as source text, or the single algorithm that some libraries take. */
export function algorithmText(algorithm: string, single: boolean): string {
  return single ? `"${algorithm}"` : `["${algorithm}"]`;
}

/** Lists an algorithm where a call lists none. */
export function listAlgorithm(
  call: Call,
  { algorithms }: TokenVerification,
  algorithm: string,
  sourceCode: SourceCode,
): Edit | undefined {
  if (!algorithms) return undefined;
  return setOption(call, algorithms.at, algorithmText(algorithm, algorithms.single === true), sourceCode);
}
