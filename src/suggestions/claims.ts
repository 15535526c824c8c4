import { lookUp } from "../analysis/calls.js";
import type { Call } from "../analysis/expressions.js";
import { textOf } from "../analysis/value.js";
import { evaluate } from "../analysis/values.js";
import type { TokenVerification } from "../libraries/token-verification.js";
import { readEnvironment, type EnvironmentSituation } from "./environment.js";
import { setOption, setOptions, type Edit } from "./objects.js";

/** A claim that a verification can be told to expect. */
export type ExpectedClaim = "issuer" | "audience";

const VARIABLES: Readonly<Record<ExpectedClaim, string>> = { issuer: "JWT_ISSUER", audience: "JWT_AUDIENCE" };

/** Expects claims that the environment names. Undefined where the call's options aren't visible. */
export function pinClaims(
  call: Call,
  row: TokenVerification,
  claims: readonly ExpectedClaim[],
  situation: EnvironmentSituation,
): Edit | undefined {
  const { sourceCode } = situation;
  const read = claims.map((claim) => ({ at: row[claim] ?? "", ...readEnvironment(VARIABLES[claim], call, situation) }));
  const options = read.map(({ at, expression }) => ({ path: at, value: expression }));
  const set = besideAlgorithm(call, row, options, situation) ?? setOptions(call, options, sourceCode);
  return set && ((fixer) => [...read.slice(0, 1).flatMap(({ edit }) => edit(fixer)), ...set(fixer)]);
}

/** `verify(token, key, "HS256")`: the algorithm moves into the options that take its place. */
function besideAlgorithm(
  call: Call,
  { algorithms }: TokenVerification,
  options: readonly { readonly path: string; readonly value: string }[],
  { sourceCode }: EnvironmentSituation,
): Edit | undefined {
  if (algorithms?.named === undefined) return undefined;
  const given = lookUp(call, algorithms.at, sourceCode);
  if (given.state !== "present" || textOf(evaluate(given.value, sourceCode)) === undefined) return undefined;
  const expected = options.map(({ path, value }) => `${path.slice(path.lastIndexOf(".") + 1)}: ${value}`);
  const text = `{ ${algorithms.named}: ${sourceCode.getText(given.value)}, ${expected.join(", ")} }`;
  return setOption(call, algorithms.at, text, sourceCode);
}
