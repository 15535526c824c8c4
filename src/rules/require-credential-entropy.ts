import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { variableOf } from "../analysis/bindings.js";
import { ApiTable, lookUp, onCalls, type KnownCall } from "../analysis/calls.js";
import { destinationsOf } from "../analysis/destinations.js";
import { isCall, unwrap, type Call, type Node } from "../analysis/expressions.js";
import { allOf, NONE, where } from "../analysis/listeners.js";
import { biasedDivisor } from "../analysis/modulo-bias.js";
import { isOwnSecret } from "../analysis/own-secrets.js";
import { purposeOf } from "../analysis/purposes.js";
import { strengthOf } from "../analysis/strength.js";
import { textOf } from "../analysis/value.js";
import { evaluate } from "../analysis/values.js";
import { KIND_LABELS, type CredentialKind } from "../credentials/names.js";
import { freshParameters, keyPairs, type FreshParameter, type KeyPair } from "../libraries/key-strength.js";
import { secureSources, type SecureSource } from "../libraries/secure-sources.js";
import { createRule } from "../rule.js";
import { drawEvenly, drawFresh, strengthen } from "../suggestions/strength.js";

const sources = new ApiTable(secureSources);
const pairs = new ApiTable(keyPairs);
const fresh = new ApiTable(freshParameters);

/** Bits that a value needs by its kind, and the fewest that pass: a UUID's 122 and nanoid's 126 are as good as 128. */
const FLOORS: Readonly<Record<CredentialKind, { readonly needed: number; readonly passes: number }>> = {
  password: { needed: 64, passes: 60 },
  "api-key": { needed: 128, passes: 120 },
  secret: { needed: 128, passes: 120 },
  "access-token": { needed: 128, passes: 120 },
  "refresh-token": { needed: 128, passes: 120 },
  token: { needed: 128, passes: 120 },
  session: { needed: 128, passes: 120 },
  "reset-token": { needed: 128, passes: 120 },
  csrf: { needed: 128, passes: 120 },
  nonce: { needed: 96, passes: 95 },
  // Six decimal digits are 19.9 bits; more than a few attempts must not be possible.
  "one-time-code": { needed: 19.9, passes: 19.7 },
  salt: { needed: 64, passes: 63 },
};

/** NIST SP 800-57 part 1, table 2: what 112 bits of security take. */
const LEAST = { modulus: 2048, curve: 224 };

export type MessageIds =
  | "fewBits"
  | "weakModulus"
  | "weakCurve"
  | "fixedParameter"
  | "biased"
  | "drawMore"
  | "setSize"
  | "setModulus"
  | "setCurve"
  | "drawFresh"
  | "drawEvenly"
  | "reject";

export interface Options {
  readonly numbers: boolean;
}

export default createRule<MessageIds, readonly [Partial<Options>]>({
  name: "require-credential-entropy",
  meta: {
    type: "problem",
    docs: {
      description: "require enough random bits for keys, tokens, codes and key pairs",
      recommended: true,
      strict: [{ numbers: true }],
      cwe: [331, 326, 760],
      standards: ["OWASP ASVS 5.0 V11.5", "OWASP ASVS 5.0 V7.2", "RFC 6749 section 10.10", "RFC 4086"],
    },
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        properties: {
          numbers: {
            type: "boolean",
            description: "Judge the range of numbers, too: of codes that people type, for the most part.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ numbers: false }],
    messages: {
      fewBits: "`{{name}}` ({{what}}) has {{bits}} random bits; it takes {{needed}} to keep it from being guessed.",
      weakModulus: "An RSA key of {{bits}} bits can be factored: take 2048 at least, better 3072.",
      weakCurve: "The curve `{{curve}}` has fewer than 224 bits: its keys can be found.",
      fixedParameter: "A fixed {{what}} makes equal inputs give equal outputs, and one table fit all of them.",
      biased: "This remainder prefers the first {{preferred}} of {{range}} values: `{{name}}` ({{what}}) is easier to guess.",
      drawMore: "Use `{{text}}`.",
      setSize: "Make the size `{{text}}`.",
      setModulus: "Make it 3072 bits.",
      setCurve: "Take `{{curve}}`.",
      drawFresh: "Draw it with `{{text}}`, and keep it with the result.",
      drawEvenly: "Draw each value evenly: `{{text}}`.",
      reject: "Draw each value evenly, by rejection.",
    },
  },
  create(file) {
    const {
      sourceCode,
      options: [{ numbers }],
    } = file;

    /** What a value is for, by the first of its destinations that says so. */
    function useOf(values: readonly Node[]): { readonly name: string; readonly purpose: CredentialKind } | undefined {
      for (const destination of values.flatMap((value) => destinationsOf(value, sourceCode))) {
        const purpose = purposeOf(destination);
        if (purpose) return { name: destination.name, purpose };
      }
      return undefined;
    }

    function checkSource({ node, row }: KnownCall<SecureSource>): void {
      const isJudged = numbers || row.yields.kind !== "integer";
      const strength = isJudged ? strengthOf(node, row, sourceCode) : undefined;
      if (!strength || strength.bits >= 128 || file.test) return;
      const use = useOf(startsOf(node));
      if (!use || strength.bits >= FLOORS[use.purpose].passes) return;
      const { needed } = FLOORS[use.purpose];
      const { messageId, text, fix } = strengthen(node, strength, needed, file.at(node));
      file.report({
        node,
        messageId: "fewBits",
        data: {
          name: use.name,
          what: KIND_LABELS[use.purpose],
          bits: String(Math.round(strength.bits)),
          needed: String(Math.round(needed)),
        },
        suggest: [{ messageId, data: { text }, fix }],
      });
    }

    /** Where a drawn value begins its way: the call, or the reads of the array that it fills. */
    function startsOf(call: Call): readonly Node[] {
      const [array] = call.arguments;
      if (call.parent.type !== AST_NODE_TYPES.ExpressionStatement || array?.type !== AST_NODE_TYPES.Identifier) return [call];
      const reads = variableOf(array, sourceCode)?.references ?? [];
      return reads.flatMap(({ identifier }) => (identifier === array ? [] : [identifier as Node]));
    }

    function checkPair({ node, row }: KnownCall<KeyPair>): void {
      if (file.test) return;
      for (const at of row.modulus ?? []) {
        const modulus = lookUp(node, at, sourceCode);
        if (modulus.state === "present") checkModulus(modulus.value);
      }
      const curve = row.curve === undefined ? undefined : lookUp(node, row.curve, sourceCode);
      if (curve?.state === "present") checkCurve(curve.value);
    }

    function checkModulus(node: Node): void {
      const value = evaluate(node, sourceCode);
      if (value.kind !== "constant" || typeof value.value !== "number" || value.value >= LEAST.modulus) return;
      file.report({
        node,
        messageId: "weakModulus",
        data: { bits: String(value.value) },
        suggest: [{ messageId: "setModulus", fix: (fixer) => fixer.replaceText(node, "3072") }],
      });
    }

    function checkCurve(node: Node): void {
      const curve = textOf(evaluate(node, sourceCode));
      const bits = curve === undefined ? undefined : /\d{3}/.exec(curve)?.[0];
      if (curve === undefined || bits === undefined || Number(bits) >= LEAST.curve) return;
      file.report({
        node,
        messageId: "weakCurve",
        data: { curve },
        suggest: [
          { messageId: "setCurve", data: { curve: "prime256v1" }, fix: (fixer) => fixer.replaceText(node, `"prime256v1"`) },
        ],
      });
    }

    function checkFresh({ node, row: { at, what } }: KnownCall<FreshParameter>): void {
      const given = lookUp(node, at, sourceCode);
      if (given.state !== "present" || file.test || !isFixed(given.value)) return;
      // A key out of a long random secret needs no salt to withstand tables.
      const [password] = node.arguments;
      if (what === "salt" && password && isOwnSecret(password, sourceCode)) return;
      const isAuthenticated = /gcm|poly1305/i.test(node.arguments[0] ? sourceCode.getText(node.arguments[0]) : "");
      const { text, fix } = drawFresh(given.value, what !== "salt" && isAuthenticated ? 12 : 16, sourceCode);
      const data = { what };
      file.report({
        node: given.value,
        messageId: "fixedParameter",
        data,
        suggest: [{ messageId: "drawFresh", data: { text }, fix }],
      });
    }

    /** A text in the source, or bytes that are all zero. */
    function isFixed(node: Node): boolean {
      const value = unwrap(node);
      if (isCall(value) && /^(?:Buffer\.alloc|Uint8Array)$/.test(sourceCode.getText(value.callee)))
        return value.arguments.length === 1;
      return (textOf(evaluate(value, sourceCode)) ?? "") !== "";
    }

    function checkRemainder(node: TSESTree.BinaryExpression): void {
      const range = file.test ? undefined : biasedDivisor(node, sources, sourceCode);
      const use = range === undefined ? undefined : useOf([node]);
      if (range === undefined || !use) return;
      const { messageId, text, fix } = drawEvenly(node, file.at(node));
      file.report({
        node,
        messageId: "biased",
        data: { preferred: String(256 % range), range: String(range), name: use.name, what: KIND_LABELS[use.purpose] },
        suggest: [{ messageId, data: { text }, fix }],
      });
    }

    const drawing = onCalls(sources, sourceCode, checkSource);
    return allOf([
      drawing,
      onCalls(pairs, sourceCode, checkPair),
      onCalls(fresh, sourceCode, checkFresh),
      where(drawing !== NONE, { BinaryExpression: checkRemainder }),
    ]);
  },
});
