import { chooserOf, familyOf, isEmptyList, listedAlgorithms, type ListedAlgorithm } from "../analysis/algorithms.js";
import { ApiTable, isFlag, lookUp, onCalls, type KnownCall } from "../analysis/calls.js";
import type { Call, Node } from "../analysis/expressions.js";
import { keyFacts, type KeyFacts } from "../analysis/keys.js";
import { evaluate } from "../analysis/values.js";
import { keySources } from "../libraries/key-sources.js";
import { tokenVerifications, type AlgorithmList, type TokenVerification } from "../libraries/token-verification.js";
import { createRule } from "../rule.js";
import { algorithmText, fittingAlgorithm, keepOnly, listAlgorithm } from "../suggestions/algorithms.js";
import type { Edit } from "../suggestions/objects.js";

const verifications = new ApiTable(tokenVerifications);
const keys = new ApiTable(keySources);

export type MessageIds =
  "unlisted" | "empty" | "mixed" | "chosenByToken" | "hmacWithPublicKey" | "listIt" | "keepAsymmetric" | "keepHmac";

export interface Options {
  readonly explicit: boolean;
}

const FITTING = "every algorithm that fits the key";
const ANY = "whatever algorithm the token's own header names";

export default createRule<MessageIds, readonly [Partial<Options>]>({
  name: "require-jwt-algorithms",
  meta: {
    type: "problem",
    docs: {
      description: "require that verification accepts only the algorithms that the application chose",
      recommended: true,
      strict: [{ explicit: true }],
      cwe: [347, 757],
      standards: ["RFC 8725 section 3.1", "RFC 8725 section 2.1", "OWASP ASVS 5.0 V9.1"],
    },
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        properties: {
          explicit: {
            type: "boolean",
            description: "Ask for a list, too, where the library accepts only what fits the key.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ explicit: false }],
    messages: {
      unlisted: "{{library}} accepts {{what}} here: name the one that you issue tokens with.",
      empty: "An empty list of algorithms names none: {{consequence}}.",
      mixed:
        "HMAC and public-key algorithms in one list: with the public key, which everybody has, anyone can write an HMAC that passes.",
      chosenByToken: "The {{who}} chooses the algorithm by which the token is checked: that is for the one who relies on it.",
      hmacWithPublicKey: "{{algorithm}} is keyed with a secret, and this key is public: anyone can write a token that passes.",
      listIt: "Accept `{{algorithm}}` only.",
      keepAsymmetric: "Keep the public-key algorithms.",
      keepHmac: "Keep the HMAC algorithms.",
    },
  },
  create(file) {
    const {
      sourceCode,
      options: [{ explicit }],
    } = file;

    function check({ node, row }: KnownCall<TokenVerification>): void {
      const { algorithms } = row;
      if (!algorithms || file.test) return;
      // A call that is told not to verify is another rule's.
      if (row.notWhenTrue !== undefined && isFlag(node, row.notWhenTrue, true, sourceCode)) return;
      const given = listAt(node, algorithms);
      if (given === "unknown") return;
      const key = keyAt(node, row);
      if (!given) return checkUnlisted(node, row, algorithms, key);
      if (isEmptyList(given, sourceCode)) return reportEmpty(given, row, algorithms, key);
      const listed = listedAlgorithms(given, sourceCode);
      if (listed) checkList(given, listed, algorithms, key);
    }

    /** The list or algorithm that a call is given; undefined where there is surely none. */
    function listAt(node: Call, { at, named }: AlgorithmList): Node | "unknown" | undefined {
      const list = lookUp(node, at, sourceCode);
      const inOptions = list.state === "present" && named !== undefined && evaluate(list.value, sourceCode).kind === "object";
      const found = inOptions ? lookUp(node, `${at}.${named}`, sourceCode) : list;
      if (found.state !== "present") return found.state === "unknown" ? "unknown" : undefined;
      const value = evaluate(found.value, sourceCode);
      return value.kind === "constant" && value.value == null ? undefined : found.value;
    }

    function keyAt(node: Call, row: TokenVerification): KeyFacts {
      const given = row.key === undefined ? undefined : lookUp(node, row.key, sourceCode);
      return given?.state === "present" ? keyFacts(given.value, keys, sourceCode) : { kind: undefined };
    }

    function checkUnlisted(node: Call, row: TokenVerification, list: AlgorithmList, key: KeyFacts): void {
      if (list.unlisted !== "any" && !(explicit && list.unlisted === "by-key")) return;
      const algorithm = fittingAlgorithm(key);
      const fix = listAlgorithm(node, row, algorithm, sourceCode);
      if (!fix) return;
      file.report({
        node,
        messageId: "unlisted",
        data: { library: row.library, what: list.unlisted === "any" ? ANY : FITTING },
        suggest: [{ messageId: "listIt", data: { algorithm }, fix }],
      });
    }

    function reportEmpty(given: Node, row: TokenVerification, list: AlgorithmList, key: KeyFacts): void {
      const algorithm = fittingAlgorithm(key);
      const consequence = list.emptyIsUnlisted
        ? `${row.library} accepts ${list.unlisted === "any" ? ANY : FITTING}`
        : `${row.library} accepts no token at all`;
      file.report({
        node: given,
        messageId: "empty",
        data: { consequence },
        suggest: [
          {
            messageId: "listIt",
            data: { algorithm },
            fix: (fixer) => fixer.replaceText(evaluate(given, sourceCode).node, algorithmText(algorithm, false)),
          },
        ],
      });
    }

    function checkList(given: Node, listed: readonly ListedAlgorithm[], { single }: AlgorithmList, key: KeyFacts): void {
      const chosen = listed.find(({ node, name }) => name === undefined && chooserOf(node, sourceCode) !== undefined);
      if (chosen) return reportChosen(chosen.node, single ?? chosen.node !== given, key);
      const hmac = listed.find(({ name }) => name !== undefined && familyOf(name) === "hmac");
      const asymmetric = listed.some(({ name }) => name !== undefined && familyOf(name) === "asymmetric");
      if (hmac && asymmetric) {
        const keep = { keepAsymmetric: keepFamily(given, "asymmetric"), keepHmac: keepFamily(given, "hmac") };
        const ids =
          key.kind === "public"
            ? (["keepAsymmetric"] as const)
            : key.kind === "secret"
              ? (["keepHmac"] as const)
              : (["keepAsymmetric", "keepHmac"] as const);
        file.report({ node: given, messageId: "mixed", suggest: ids.map((messageId) => ({ messageId, fix: keep[messageId] })) });
      } else if (hmac && key.kind === "public") {
        const algorithm = fittingAlgorithm(key);
        const fix = keepOnly(given, (family) => family !== "hmac", algorithm, sourceCode);
        file.report({
          node: hmac.node,
          messageId: "hmacWithPublicKey",
          data: { algorithm: hmac.name ?? "" },
          suggest: [{ messageId: "listIt", data: { algorithm }, fix }],
        });
      }
    }

    const keepFamily = (given: Node, wanted: "hmac" | "asymmetric"): Edit =>
      keepOnly(given, (family) => family === wanted, wanted === "hmac" ? "HS256" : "RS256", sourceCode);

    function reportChosen(node: Node, single: boolean, key: KeyFacts): void {
      const algorithm = fittingAlgorithm(key);
      const text = algorithmText(algorithm, single);
      const who = chooserOf(node, sourceCode) === "request" ? "request" : "token's own header";
      file.report({
        node,
        messageId: "chosenByToken",
        data: { who },
        suggest: [{ messageId: "listIt", data: { algorithm }, fix: (fixer) => fixer.replaceText(node, text) }],
      });
    }

    return onCalls(verifications, sourceCode, check);
  },
});
