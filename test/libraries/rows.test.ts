import { describe, expect, it } from "vitest";
import type { Api, Examples } from "../../src/libraries/concept.js";
import { credentialParameters } from "../../src/libraries/credential-parameters/index.js";
import { httpRequests } from "../../src/libraries/http-requests.js";
import { publicConfigs, publicDefinitions, publicEnvironments } from "../../src/libraries/public-environment.js";
import { randomSources } from "../../src/libraries/random-sources.js";
import { tokenDecodings } from "../../src/libraries/token-decoding.js";
import { tokenLifetimes } from "../../src/libraries/token-lifetimes.js";
import { tokenVerifications } from "../../src/libraries/token-verification.js";
import { lint } from "../integration/linting.js";

/** Each table with the rule that asks for it. */
const tables: readonly (readonly [string, readonly (Api & Examples)[]])[] = [
  [
    "no-hardcoded-credentials",
    credentialParameters.filter(({ credentials }) => credentials.some(({ kind }) => kind !== "address")),
  ],
  ["no-public-env-credentials", publicEnvironments],
  ["no-public-env-credentials", publicDefinitions],
  ["no-server-credentials-in-client", credentialParameters.flatMap((row) => (row.inClient ? [{ ...row, ...row.inClient }] : []))],
  ["no-insecure-random-credentials", randomSources],
  ["require-jwt-verification", tokenVerifications],
  ["require-jwt-verification", tokenDecodings],
  ["no-long-lived-tokens", tokenLifetimes],
  ["no-insecure-token-transport", httpRequests],
];

const nameOf = ({ modules, receivers, path }: Api) => `${modules?.[0] ?? receivers?.[0] ?? "global"} ${path}`;

describe.each(tables)("%s", (rule, rows) => {
  const reports = (code: string) =>
    lint(code, { filename: "row.jsx", rules: { [`credential-hygiene/${rule}`]: "error" } }).map(
      ({ ruleId, message }) => `${ruleId ?? ""}: ${message}`,
    );

  it.each(rows.map((row) => [nameOf(row), row] as const))("%s: its bad example is reported, once", (_, { bad }) => {
    expect(reports(bad)).toHaveLength(1);
    expect(reports(bad)[0]).toContain(rule);
  });

  it.each(rows.map((row) => [nameOf(row), row] as const))("%s: its good example is not", (_, { good }) => {
    expect(reports(good)).toEqual([]);
  });
});

describe("configuration files of no-public-env-credentials", () => {
  const reports = (code: string, filename: string) =>
    lint(code, { filename, rules: { "credential-hygiene/no-public-env-credentials": "error" } }).length;

  it.each(publicConfigs)("$example, $at", ({ example, bad, good }) => {
    expect(reports(bad, example)).toBe(1);
    expect(reports(good, example)).toBe(0);
    expect(reports(bad, `other-${example.replace(".config", ".conf")}`)).toBe(0);
  });
});
