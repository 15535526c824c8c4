import { describe, expect, it } from "vitest";
import type { Api, Examples } from "../../src/libraries/concept.js";
import { storageWrites } from "../../src/libraries/client-storage.js";
import { cookieWrites } from "../../src/libraries/cookie-writes.js";
import { credentialParameters } from "../../src/libraries/credential-parameters/index.js";
import { httpRequests } from "../../src/libraries/http-requests.js";
import { publicConfigs, publicDefinitions, publicEnvironments } from "../../src/libraries/public-environment.js";
import { freshParameters, keyPairs } from "../../src/libraries/key-strength.js";
import { logCalls } from "../../src/libraries/log-calls.js";
import { oauthCalls } from "../../src/libraries/oauth-clients.js";
import { persistedStores } from "../../src/libraries/persisted-stores.js";
import { plainChannels, plainServices } from "../../src/libraries/plain-services.js";
import { randomSources } from "../../src/libraries/random-sources.js";
import { samlSetups } from "../../src/libraries/saml.js";
import { secureSources } from "../../src/libraries/secure-sources.js";
import { peerOptions } from "../../src/libraries/tls-options.js";
import { flagOptions, versionOptions } from "../../src/libraries/tls-versions.js";
import { tokenDecodings } from "../../src/libraries/token-decoding.js";
import { tokenIssuances } from "../../src/libraries/token-issuance.js";
import { tokenLifetimes } from "../../src/libraries/token-lifetimes/index.js";
import { tokenVerifications } from "../../src/libraries/token-verification.js";
import { urlCredentialSources, urlParameters } from "../../src/libraries/url-parameters.js";
import { applyEdit, lint } from "../integration/linting.js";

/** Rows that another rule asks for, too: their good example, and what this rule finds bad in it. */
function withText<Row extends Api & Examples>(
  rows: readonly Row[],
  text: string,
  bad: string,
  concerns: (row: Row) => boolean = () => true,
): readonly (Api & Examples)[] {
  return rows
    .filter((row) => concerns(row) && row.good.includes(text))
    .map((row) => ({ ...row, bad: row.good.replace(text, bad) }));
}

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
  ["no-sensitive-token-payload", tokenIssuances.filter(({ claims }) => claims !== undefined)],
  ["no-weak-jwt-secret", tokenIssuances.filter(({ claims }) => claims === undefined)],
  ["no-weak-jwt-secret", withText(tokenIssuances, "process.env.JWT_SECRET", `"secret"`)],
  ["no-weak-jwt-secret", withText(tokenVerifications, "process.env.JWT_SECRET", `"secret"`)],
  ["require-jwt-algorithms", withText(tokenVerifications, `"HS256"`, "jwtHeader.alg")],
  ["require-jwt-verification", withText(tokenIssuances, `"HS256"`, `"none"`, ({ algorithm }) => algorithm !== undefined)],
  ["require-saml-signature", samlSetups],
  ["require-secure-token-cookies", cookieWrites],
  ["no-token-in-web-storage", storageWrites],
  ["no-token-in-web-storage", persistedStores],
  ["require-credential-entropy", secureSources],
  ["require-credential-entropy", keyPairs],
  ["require-credential-entropy", freshParameters],
  ["no-insecure-oauth-grant", oauthCalls],
  ["no-long-lived-tokens", tokenLifetimes],
  ["no-insecure-token-transport", httpRequests],
  ["no-insecure-token-transport", plainServices],
  ["no-insecure-token-transport", plainChannels],
  ["no-credentials-in-url", urlParameters],
  ["no-credentials-in-url", urlCredentialSources],
  ["no-credential-logging", logCalls],
];

/** Options without which a rule leaves some rows to a stricter preset. */
const OPTIONS: Readonly<Record<string, readonly object[]>> = { "require-credential-entropy": [{ numbers: true }] };

const nameOf = ({ modules, receivers, path }: Api) => `${modules?.[0] ?? receivers?.[0] ?? "global"} ${path}`;

describe.each(tables)("%s", (rule, rows) => {
  const reports = (code: string) =>
    lint(code, { filename: "row.jsx", rules: { [`credential-hygiene/${rule}`]: ["error", ...(OPTIONS[rule] ?? [])] } }).map(
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

describe("require-jwt-claims", () => {
  const rule = { "credential-hygiene/require-jwt-claims": "error" } as const;
  const pins = ({ issuer, audience }: (typeof tokenVerifications)[number]) => issuer !== undefined || audience !== undefined;

  it.each(tokenVerifications.filter(pins).map((row) => [nameOf(row), row] as const))(
    "%s: its good example is reported until the claims are pinned",
    (_, { good }) => {
      const [report, ...others] = lint(good, { filename: "row.jsx", rules: rule });
      expect(others).toEqual([]);
      const [suggestion] = report?.suggestions ?? [];
      expect(suggestion?.desc).toMatch(/issuer|audience/);
      const repaired = suggestion ? applyEdit(good, suggestion.fix) : "";
      expect(repaired).toMatch(/JWT_AUDIENCE/);
      expect(lint(repaired, { filename: "row.jsx", rules: rule })).toEqual([]);
    },
  );

  it.each(tokenIssuances.flatMap((row) => (row.withoutTime ? [[nameOf(row), row, row.withoutTime] as const] : [])))(
    "%s: tokens have to say when they were issued",
    (_, { good }, { at, when }) => {
      const timeless = good.replace(/expiresIn|ttlSec/, `${at.slice(at.lastIndexOf(".") + 1)}: ${String(when)}, $&`);
      const ids = (code: string) => lint(code, { filename: "row.jsx", rules: rule }).map(({ messageId }) => messageId);
      expect(ids(timeless)).toContain("withoutTime");
      expect(ids(good)).not.toContain("withoutTime");
    },
  );
});

it("every row says with which versions it was checked", () => {
  for (const { checked } of [
    ...tokenVerifications,
    ...tokenDecodings,
    ...tokenIssuances,
    ...samlSetups,
    ...oauthCalls,
    ...secureSources,
    ...keyPairs,
    ...freshParameters,
    ...urlParameters,
    ...urlCredentialSources,
    ...logCalls,
  ])
    expect(checked).toMatch(/\d/);
});

describe("options by name", () => {
  const reports = (rule: string, code: string) =>
    lint(code, { filename: "row.js", rules: { [`credential-hygiene/${rule}`]: "error" } }).length;
  const rows = [
    ...peerOptions.map((row) => ["no-disabled-tls-verification", row.names.join(), row] as const),
    ...versionOptions.map((row) => ["no-weak-tls-version", row.names.join(), row] as const),
    ...flagOptions.map((row) => ["no-weak-tls-version", row.flags.join(), row] as const),
  ];

  it.each(rows)("%s: %s", (rule, _, { bad, good }) => {
    expect(reports(rule, bad)).toBe(1);
    expect(reports(rule, good)).toBe(0);
  });
});
