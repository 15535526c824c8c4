import { lookUp } from "../analysis/calls.js";
import type { Call } from "../analysis/expressions.js";
import { textOf } from "../analysis/value.js";
import { evaluate } from "../analysis/values.js";
import type { TokenVerification } from "../libraries/token-verification.js";
import { readVariables, type EnvironmentSituation } from "./environment.js";
import { setOption, setOptions, type Edit } from "./objects.js";

/** A claim that a verification can be told to expect. */
export type ExpectedClaim = "issuer" | "audience";

/** The variables that name what a verification expects. */
export const CLAIM_VARIABLES: Readonly<Record<ExpectedClaim, string>> = { issuer: "JWT_ISSUER", audience: "JWT_AUDIENCE" };

/** Expects claims that the environment names. Undefined where the call's options aren't visible. */
export function pinClaims(
  call: Call,
  row: TokenVerification,
  claims: readonly ExpectedClaim[],
  situation: EnvironmentSituation,
): Edit | undefined {
  const { sourceCode } = situation;
  const { expressions, edit } = readVariables(
    claims.map((claim) => CLAIM_VARIABLES[claim]),
    call,
    situation,
  );
  const options = claims.map((claim, index) => ({ path: row[claim] ?? "", value: expressions[index] ?? "" }));
  const set = besideAlgorithm(call, row, options, situation) ?? setOptions(call, options, sourceCode);
  return set && ((fixer) => [...edit(fixer), ...set(fixer)]);
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
