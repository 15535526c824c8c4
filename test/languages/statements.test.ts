import { describe, expect, it } from "vitest";
import type { Dialect } from "../../src/languages/file-types.js";
import { credentialCalls } from "../../src/languages/statements/credential-calls.js";
import { logStatements } from "../../src/languages/statements/logging.js";
import { guessableSources } from "../../src/languages/statements/random.js";
import { openStores } from "../../src/languages/statements/storage.js";
import { cleartextSwitches, oldVersions, uncheckedPeers } from "../../src/languages/statements/tls.js";
import { applyEdit } from "../integration/linting.js";
import { FILES, lintNative } from "./native.js";

/** Each table with the rule that asks for it. */
const tables = [
  ["no-disabled-tls-verification", uncheckedPeers],
  ["no-weak-tls-version", oldVersions],
  ["no-insecure-token-transport", cleartextSwitches],
  ["no-insecure-random-credentials", guessableSources],
  ["no-token-in-web-storage", openStores],
  ["no-credential-logging", logStatements],
] as const;

/** Calls whose literal is a secret by its place. */
const calls = credentialCalls.map((row) => ({ ...row, name: `${row.name} of a call` }));

const rows = [...tables, ["no-hardcoded-credentials", calls] as const].flatMap(([rule, own]) =>
  own.flatMap(({ dialects, name, bad, good }) => dialects.map((dialect) => [rule, dialect, name, bad, good] as const)),
);

describe("statements of native languages", () => {
  it.each(rows)("%s, %s: %s is reported, and its repair is not", (rule, dialect, _, bad) => {
    const reports = lintNative(bad, FILES[dialect]);
    expect(reports.map(({ ruleId }) => ruleId)).toEqual([`credential-hygiene/${rule}`]);
    const repairs = reports.flatMap(({ suggestions }) => suggestions ?? []);
    expect(repairs.length).toBeGreaterThan(0);
    for (const { fix } of repairs) expect(lintNative(applyEdit(bad, fix), FILES[dialect])).toEqual([]);
  });

  it.each(rows)("%s, %s: the safe form of %s is not", (_, dialect, __, ___, good) => {
    expect(lintNative(good, FILES[dialect])).toEqual([]);
  });

  it.each(rows.filter(([, dialect]) => ["swift", "kotlin", "java", "csharp", "dart", "objective-c"].includes(dialect)))(
    "%s, %s: %s in a comment is not",
    (_, dialect, __, bad) => {
      expect(lintNative(bad.replace(/^/gm, "// "), FILES[dialect])).toEqual([]);
    },
  );
});

describe("what a native log shows", () => {
  it.each<[Dialect, string, string]>([
    ["swift", "print(sessionToken)", "print(sessionId)"],
    ["kotlin", 'Log.d("Auth", "$sessionToken")', 'Log.d("Auth", "$sessionId")'],
    ["objective-c", 'NSLog(@"%@", sessionToken);', 'NSLog(@"%@", sessionId);'],
    ["dart", "print('$sessionToken');", "print('$sessionId');"],
  ])("%s: a session's token, and not its id", (dialect, bad, good) => {
    expect(lintNative(bad, FILES[dialect]).map(({ ruleId }) => ruleId)).toEqual(["credential-hygiene/no-credential-logging"]);
    expect(lintNative(good, FILES[dialect])).toEqual([]);
  });
});

describe("a callback for certificates of Dart", () => {
  it("is reported with a comment in its body, and not with a decision", () => {
    const accepting = "client.badCertificateCallback = (cert, host, port) {\n  // Any.\n  return true;\n};";
    expect(lintNative(accepting, FILES.dart).map(({ ruleId }) => ruleId)).toEqual([
      "credential-hygiene/no-disabled-tls-verification",
    ]);
    const deciding =
      "client.badCertificateCallback = (cert, host, port) {\n  if (host != known) return false;\n  return true;\n};";
    expect(lintNative(deciding, FILES.dart)).toEqual([]);
  });
});

describe("a token to which messages are pushed", () => {
  it.each<[Dialect, string]>([
    ["swift", 'UserDefaults.standard.set(token, forKey: "deviceToken")'],
    ["java", 'SharedPreferences p = getPreferences(0);\np.edit().putString("fcm_token", token).apply();'],
  ])("%s: may stand in an open store", (dialect, code) => {
    expect(lintNative(code, FILES[dialect])).toEqual([]);
  });
});
