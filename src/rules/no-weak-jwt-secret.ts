import type { TSESTree } from "@typescript-eslint/utils";
import { familyOf, listedAlgorithms } from "../analysis/algorithms.js";
import { ApiTable, lookUp, onCalls, type KnownCall } from "../analysis/calls.js";
import { holderName, ownerName, wrapped, type Call, type Node } from "../analysis/expressions.js";
import { keyFacts } from "../analysis/keys.js";
import { allOf } from "../analysis/listeners.js";
import { contentRange, fallbackAt, literalsOf, literalText, type LiteralText } from "../analysis/literals.js";
import { isHeldForTests } from "../analysis/named-literals.js";
import { Stems } from "../analysis/said-names.js";
import { environmentName } from "../credentials/names.js";
import { privateName } from "../credentials/public-names.js";
import { describesSecret, namesJwtSecret, neededBytes, weaknessOf } from "../credentials/signing-secrets.js";
import { sessionSecrets } from "../libraries/credential-parameters/index.js";
import type { CredentialParameter } from "../libraries/credential-parameters/parameter.js";
import { keySources } from "../libraries/key-sources.js";
import { tokenIssuances, type TokenIssuance } from "../libraries/token-issuance.js";
import { tokenVerifications, type TokenVerification } from "../libraries/token-verification.js";
import { createRule } from "../rule.js";
import { credentialRepairMessages, repairsOf } from "../suggestions/credential-repairs.js";
import { readSecret } from "../suggestions/verification.js";

const issuances = new ApiTable(tokenIssuances);
const verifications = new ApiTable(tokenVerifications);
const sessions = new ApiTable(sessionSecrets);
const keys = new ApiTable(keySources);
const signing = new Stems(["jwt", "refresh"]);

export type MessageIds =
  "guessable" | "short" | "fallback" | "shared" | "lengthen" | "readOwn" | keyof typeof credentialRepairMessages;

/** The algorithm that libraries sign with when none is given. */
const DEFAULT_ALGORITHM = "HS256";

export default createRule<MessageIds, readonly []>({
  name: "no-weak-jwt-secret",
  meta: {
    type: "problem",
    docs: {
      description: "disallow secrets for signing tokens that can be guessed or are short for their hash",
      recommended: true,
      cwe: [326, 521, 1391],
      standards: ["RFC 7518 section 3.2", "RFC 8725 section 3.5", "OWASP ASVS 5.0 V11.2"],
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      guessable: "The secret that signs tokens can be guessed: whoever finds it writes tokens that pass.",
      short:
        "A secret of {{bits}} bits signs tokens with {{algorithm}}, which needs {{needed}}: it can be found by trying, with one token at hand.",
      fallback: "Where `{{name}}` is missing, tokens are signed with a secret that everyone who can read the source knows.",
      shared: "The same secret signs tokens and is the {{what}}: one leak forges both.",
      lengthen: "Make it {{needed}} bits long.",
      readOwn: "Read a secret of its own from `{{expression}}`.",
      ...credentialRepairMessages,
    },
  },
  create(file) {
    const { sourceCode } = file;
    const judged = new Set<Node>();
    /** The literals that sign tokens, where they are given. */
    const given: { readonly text: string; readonly at: Node }[] = [];
    const sessionKeys: { readonly text: string; readonly what: string }[] = [];

    function checkKey(node: Call, keyAt: string | undefined, algorithmsAt: string | undefined): void {
      const key = keyAt === undefined ? undefined : lookUp(node, keyAt, sourceCode);
      const algorithm = algorithmAt(node, algorithmsAt);
      if (key?.state !== "present" || algorithm === undefined || file.test) return;
      const literals = literalsOf(key.value, sourceCode);
      for (const literal of literals) {
        given.push({ text: literal.text, at: key.value });
        judge(literal, algorithm);
      }
      if (literals.length === 0) checkSize(key.value, algorithm);
    }

    /** The algorithm whose key this is; undefined for one that isn't HMAC. The longest hash of a list decides. */
    function algorithmAt(node: Call, at: string | undefined): string | undefined {
      const list = at === undefined ? undefined : lookUp(node, at, sourceCode);
      const listed = list?.state === "present" ? (listedAlgorithms(list.value, sourceCode) ?? []) : [];
      const names = listed.flatMap(({ name }) => (name !== undefined && familyOf(name) !== undefined ? [name] : []));
      const hmac = names.filter((name) => familyOf(name) === "hmac").toSorted();
      return names.length > 0 ? hmac.at(-1) : DEFAULT_ALGORITHM;
    }

    function judge(literal: LiteralText, algorithm: string, variable = "JWT_SECRET"): void {
      const { node, text } = literal;
      const needed = neededBytes(algorithm);
      if (judged.has(node) || needed === undefined || text === "" || text.startsWith("-----BEGIN")) return;
      const fallback = fallbackAt(node, sourceCode);
      const weakness = fallback ? "fallback" : weaknessOf(text, needed);
      if (!weakness) return;
      judged.add(node);
      file.report({
        node,
        messageId: weakness,
        data: {
          name: fallback?.variable ?? "the environment variable",
          bits: String(Buffer.byteLength(text) * 8),
          algorithm,
          needed: String(needed * 8),
        },
        suggest: repairsOf({ node, range: contentRange(literal) }, "the service", variable, file),
      });
    }

    /** `randomBytes(16)` as a key of HS256. */
    function checkSize(key: Node, algorithm: string): void {
      const { size } = keyFacts(key, keys, sourceCode);
      const needed = neededBytes(algorithm);
      if (!size || needed === undefined || size.bytes >= needed || judged.has(size.at)) return;
      judged.add(size.at);
      const number = String(size.unit === "bits" ? needed * 8 : needed);
      file.report({
        node: size.at,
        messageId: "short",
        data: { bits: String(size.bytes * 8), algorithm, needed: String(needed * 8) },
        suggest: [
          {
            messageId: "lengthen",
            data: { needed: String(needed * 8) },
            fix: (fixer) => fixer.replaceText(size.at, number),
          },
        ],
      });
    }

    /** A literal in a place whose name says that it signs tokens: a constant, a setting, a default. */
    function checkNamed(value: Node | null | undefined): void {
      const literal = value && literalText(value);
      if (!literal || judged.has(literal.node) || file.test || isHeldForTests(literal.node)) return;
      const name = holderName(wrapped(literal.node));
      const owner = value.parent && ownerName(value.parent);
      if (name === undefined || !namesJwtSecret(name, owner) || describesSecret(`${owner ?? ""} ${name}`, literal.text)) return;
      judge(literal, DEFAULT_ALGORITHM, namesJwtSecret(name) ? privateName(environmentName(name)) : undefined);
    }

    /** The literal behind the read of a variable that is named so. */
    function checkFallback({ right }: TSESTree.LogicalExpression): void {
      const literal = literalText(right);
      const fallback = literal && fallbackAt(literal.node, sourceCode);
      if (!literal || fallback?.variable === undefined || !namesJwtSecret(fallback.variable) || file.test) return;
      judge(literal, DEFAULT_ALGORITHM);
    }

    function collectSession({ node, row }: KnownCall<CredentialParameter>): void {
      for (const { at, what } of row.credentials) {
        const key = lookUp(node, at, sourceCode);
        const literals = key.state === "present" ? literalsOf(key.value, sourceCode) : [];
        sessionKeys.push(...literals.map(({ text }) => ({ text, what })));
      }
    }

    function checkShared(): void {
      for (const { text, at } of given) {
        const session = sessionKeys.find((key) => key.text === text);
        if (!session || judged.has(at) || literalsOf(at, sourceCode).some(({ node }) => judged.has(node))) continue;
        judged.add(at);
        const { expression, edit } = readSecret(at, file);
        file.report({
          node: at,
          messageId: "shared",
          data: { what: session.what },
          suggest: [
            { messageId: "readOwn", data: { expression }, fix: (fixer) => [...edit(fixer), fixer.replaceText(at, expression)] },
          ],
        });
      }
    }

    const calls = allOf([
      onCalls(issuances, sourceCode, ({ node, row }: KnownCall<TokenIssuance>) => checkKey(node, row.key, row.algorithm)),
      onCalls(verifications, sourceCode, ({ node, row }: KnownCall<TokenVerification>) =>
        checkKey(node, row.key, row.algorithms?.at),
      ),
      onCalls(sessions, sourceCode, collectSession),
    ]);
    return {
      ...calls,
      ...(signing.areSaidIn(sourceCode) && {
        VariableDeclarator: ({ init }: TSESTree.VariableDeclarator) => checkNamed(init),
        Property: ({ value }: TSESTree.Property) => checkNamed(value),
        PropertyDefinition: ({ value }: TSESTree.PropertyDefinition) => checkNamed(value),
        AssignmentPattern: ({ right }: TSESTree.AssignmentPattern) => checkNamed(right),
        AssignmentExpression: ({ right }: TSESTree.AssignmentExpression) => checkNamed(right),
        LogicalExpression: checkFallback,
      }),
      ...(calls.CallExpression && { "Program:exit": checkShared }),
    };
  },
});
