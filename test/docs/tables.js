// Writes (--write) or checks the generated tables of rules-docs/: what the rows of src/libraries/ and the catalogue of
// src/credentials/ hold. A page has a place for each of its tables, marked by the table's name.
import { readFileSync, writeFileSync } from "node:fs";
import { credentialFormats } from "../../dist/credentials/formats/index.js";
import { publicPrefixes } from "../../dist/credentials/public-names.js";
import { credentialCalls } from "../../dist/languages/statements/credential-calls.js";
import { logStatements } from "../../dist/languages/statements/logging.js";
import { guessableSources } from "../../dist/languages/statements/random.js";
import { openStores } from "../../dist/languages/statements/storage.js";
import { cleartextSwitches, oldVersions, uncheckedPeers } from "../../dist/languages/statements/tls.js";
import { storageWrites } from "../../dist/libraries/client-storage.js";
import { cookieWrites } from "../../dist/libraries/cookie-writes.js";
import { credentialParameters } from "../../dist/libraries/credential-parameters/index.js";
import { freshParameters, keyPairs } from "../../dist/libraries/key-strength.js";
import { httpRequests } from "../../dist/libraries/http-requests.js";
import { publicConfigs, publicDefinitions, publicEnvironments } from "../../dist/libraries/public-environment.js";
import { logCalls } from "../../dist/libraries/log-calls.js";
import { oauthCalls, oauthParameters } from "../../dist/libraries/oauth-clients.js";
import { persistedStores } from "../../dist/libraries/persisted-stores.js";
import { plainChannels, plainServices } from "../../dist/libraries/plain-services.js";
import { randomSources } from "../../dist/libraries/random-sources.js";
import { runtimeEvidence } from "../../dist/libraries/runtimes.js";
import { samlSetups } from "../../dist/libraries/saml.js";
import { secureSources } from "../../dist/libraries/secure-sources.js";
import { peerOptions } from "../../dist/libraries/tls-options.js";
import { flagOptions, versionOptions } from "../../dist/libraries/tls-versions.js";
import { tokenDecodings } from "../../dist/libraries/token-decoding.js";
import { tokenIssuances } from "../../dist/libraries/token-issuance.js";
import { tokenLifetimes } from "../../dist/libraries/token-lifetimes/index.js";
import { keyedServices, urlCredentialSources, urlParameters } from "../../dist/libraries/url-parameters.js";
import { tokenVerifications } from "../../dist/libraries/token-verification.js";

const code = (text) => `\`${text.replaceAll("|", "\\|")}\``;
const list = (texts) => [...new Set(texts)].map(code).join(", ");

function table(columns, rows) {
  return [columns, columns.map(() => ":--"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Items by a key, in the order in which the keys occur. */
function groups(items, keyOf) {
  const found = new Map();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return [...found];
}

/** The module, global or receiver of a row, and its path as a reader writes it. */
const homeOf = ({ modules, receivers }) => modules?.[0] ?? (receivers ? `${receivers[0]}.…` : "global");
const pathOf = ({ path, plugin }) => path.replaceAll("…", " … ").trim() || (plugin ? "plugin" : "default export");

const libraries = (rows) =>
  table(
    ["Module", "Functions"],
    groups(rows, homeOf).map(([home, own]) => [code(home), list(own.map(pathOf))]),
  );

/** Libraries with the versions that their rows were checked with. */
const checkedLibraries = (rows) =>
  table(
    ["Module", "Functions", "Checked with"],
    groups(rows, homeOf).map(([home, own]) => [
      code(home),
      list(own.map(pathOf)),
      [...new Set(own.map(({ checked }) => checked))].join("; "),
    ]),
  );

const UNLISTED = {
  any: "any that the header names",
  "by-key": "those that fit the key",
  one: "one, fixed",
  refused: "the list is demanded",
  elsewhere: "set elsewhere",
};
const algorithmDefaults = table(
  ["Module", "Functions", "Without a list", "Checked with"],
  groups(
    tokenVerifications.filter(({ algorithms }) => algorithms),
    (row) => `${homeOf(row)} ${row.algorithms.unlisted}`,
  ).map(([, own]) => [
    code(homeOf(own[0])),
    list(own.map(pathOf)),
    UNLISTED[own[0].algorithms.unlisted],
    [...new Set(own.map(({ checked }) => checked))].join("; "),
  ]),
);

const claimOptions = table(
  ["Module", "Functions", "Issuer", "Audience"],
  tokenVerifications
    .filter(({ issuer, audience }) => issuer || audience)
    .map((row) => [
      code(homeOf(row)),
      code(pathOf(row)),
      ...[row.issuer, row.audience].map((at) => (at ? code(at.replace(/^\d\.?/, "")) : "pinned")),
    ]),
);

const samlOptions = table(
  ["Module", "Functions", "Options", "Checked with"],
  samlSetups.map((row) => [
    code(homeOf(row)),
    code(pathOf(row)),
    [
      ...row.unsafe.map(({ name, when }) => code(`${name}: ${when}`)),
      ...(row.certificate ? [`no ${row.certificate.names.map(code).join(" or ")}`] : []),
      ...(row.validator ? ["a validator that accepts everything"] : []),
    ].join(", "),
    row.checked,
  ]),
);

const oauthParameterTable = table(
  ["Parameters", "Values", "Problem"],
  oauthParameters.map(({ names, when, problem }) => [list(names), list(when.map(String)), problem]),
);

const peerTable = table(
  ["Of", "Settings", "Values"],
  peerOptions.map(({ of, names, when }) => [
    of,
    list(names),
    when === "accepts" ? "a function that accepts all" : list(when.map(String)),
  ]),
);
const versionTable = table(
  ["Of", "Settings", "Old versions"],
  [
    ...versionOptions.map(({ of, names, old }) => [of, list(names), list(old)]),
    ...flagOptions.map(({ of, name, flags }) => [of, list([name]), list(flags)]),
  ],
);

const services = table(
  ["Service", "Where its key goes"],
  groups(
    keyedServices,
    ({ header, publishable }) => header ?? (publishable ? "the URL: it is made to be seen" : "the URL only"),
  ).map(([where, own]) => [
    list(own.map(({ host, path = "" }) => host + path)),
    own[0].header ? `the ${code(where)} header` : where,
  ]),
);

/** What is seen in files that aren't scripts, by its smallest example. */
const statements = (rows) =>
  table(
    ["Language", "Reported", "Instead"],
    rows.map(({ dialects, bad, good }) => [
      dialects.join(", "),
      code(bad.replaceAll("\n", " ")),
      code(good.replaceAll("\n", " ")),
    ]),
  );

const KINDS = { secret: "", publishable: " (publishable)", "restricted-publishable": " (public once restricted)" };
const formats = table(
  ["Provider", "Formats", "Variables"],
  groups(
    credentialFormats.toSorted((a, b) => a.provider.localeCompare(b.provider, "en")),
    ({ provider }) => provider,
  ).map(([provider, own]) => [
    provider,
    [...new Set(own.map(({ name, kind }) => `${name}${KINDS[kind]}`))].join("; "),
    list(own.map(({ env }) => env)),
  ]),
);

const runtimes = [
  table(
    ["Runtime", "Files", "Because"],
    [...runtimeEvidence.paths, ...runtimeEvidence.folders].map(({ runtime, example, because }) => [
      runtime,
      code(example),
      because,
    ]),
  ),
  table(
    ["Runtime", "Imports"],
    runtimeEvidence.modules.map(({ runtime, names }) => [
      runtime,
      list(names.map((name) => (/[:-]$/.test(name) ? `${name}…` : name))),
    ]),
  ),
].join("\n\n");

const pages = {
  "no-hardcoded-credentials": { formats, libraries: libraries(credentialParameters), statements: statements(credentialCalls) },
  "no-public-env-credentials": {
    prefixes: table(
      ["Prefix", "Tool"],
      publicPrefixes.map(({ prefix, tool }) => [code(prefix), tool]),
    ),
    objects: table(
      ["Tool", "Read from", "Of"],
      publicEnvironments.map((row) => [row.tool, code(row.path || "its exports"), code(homeOf(row))]),
    ),
    definitions: table(
      ["Tool", "Call or file", "Object"],
      [
        ...publicDefinitions.map(({ tool, path, at }) => [
          tool,
          code(path || "default export"),
          list(at.map((place) => place.replace(/^\d\.?/, "") || "its argument")),
        ]),
        ...publicConfigs.map(({ tool, example, at }) => [tool, code(example), code(at)]),
      ],
    ),
  },
  "no-server-credentials-in-client": { libraries: libraries(credentialParameters.filter(({ inClient }) => inClient)), runtimes },
  "no-insecure-random-credentials": { libraries: libraries(randomSources), statements: statements(guessableSources) },
  "require-jwt-verification": { libraries: checkedLibraries([...tokenDecodings, ...tokenVerifications]) },
  "require-jwt-algorithms": { defaults: algorithmDefaults },
  "no-weak-jwt-secret": { libraries: checkedLibraries([...tokenIssuances, ...tokenVerifications].filter(({ key }) => key)) },
  "require-jwt-claims": { options: claimOptions },
  "require-credential-entropy": { libraries: checkedLibraries([...secureSources, ...keyPairs, ...freshParameters]) },
  "no-disabled-tls-verification": { settings: peerTable, statements: statements(uncheckedPeers) },
  "no-weak-tls-version": { settings: versionTable, statements: statements(oldVersions) },
  "no-token-in-web-storage": {
    libraries: checkedLibraries([...storageWrites, ...persistedStores]),
    statements: statements(openStores),
  },
  "require-secure-token-cookies": { libraries: checkedLibraries(cookieWrites) },
  "require-saml-signature": { options: samlOptions },
  "no-sensitive-token-payload": { libraries: checkedLibraries(tokenIssuances.filter(({ claims }) => claims)) },
  "no-insecure-oauth-grant": { parameters: oauthParameterTable, libraries: checkedLibraries(oauthCalls) },
  "no-long-lived-tokens": { libraries: libraries(tokenLifetimes) },
  "no-credentials-in-url": { libraries: checkedLibraries([...urlParameters, ...urlCredentialSources]), services },
  "no-credential-logging": { libraries: checkedLibraries(logCalls), statements: statements(logStatements) },
  "no-insecure-token-transport": {
    libraries: libraries(httpRequests),
    services: checkedLibraries([...plainServices, ...plainChannels]),
    statements: statements(cleartextSwitches),
  },
};

const write = process.argv.includes("--write");
for (const [rule, tables] of Object.entries(pages)) {
  const file = new URL(`../../rules-docs/${rule}.md`, import.meta.url);
  const page = readFileSync(file, "utf8");
  let current = page;
  for (const [name, text] of Object.entries(tables)) {
    const begin = `<!-- begin generated table of ${name} -->`;
    const end = `<!-- end generated table of ${name} -->`;
    const [from, to] = [current.indexOf(begin), current.indexOf(end)];
    if (from < 0 || to < 0) throw new Error(`${rule}.md has no place for its table of ${name}`);
    current = `${current.slice(0, from)}${begin}\n\n${text}\n\n${current.slice(to)}`;
  }
  if (current === page) continue;
  if (write) writeFileSync(file, current);
  else {
    console.error(`rules-docs/${rule}.md: a generated table is not current; run npm run docs`);
    process.exitCode = 1;
  }
}
