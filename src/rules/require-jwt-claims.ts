import { originOf } from "../analysis/bindings.js";
import { ApiTable, lookUp, onCalls, type KnownCall } from "../analysis/calls.js";
import { enclosingFunction, type Call } from "../analysis/expressions.js";
import { allOf } from "../analysis/listeners.js";
import { textOf } from "../analysis/value.js";
import { evaluate } from "../analysis/values.js";
import { tokenIssuances, type TokenIssuance } from "../libraries/token-issuance.js";
import { tokenVerifications, type TokenVerification } from "../libraries/token-verification.js";
import { createRule } from "../rule.js";
import { pinClaims, type ExpectedClaim } from "../suggestions/claims.js";
import { removeItem } from "../suggestions/objects.js";

const verifications = new ApiTable(tokenVerifications);
const issuances = new ApiTable(tokenIssuances);

export type MessageIds = "unpinned" | "withoutTime" | "pinThem" | "addTime";

export interface Options {
  readonly issuer: boolean;
  readonly audience: boolean;
}

export default createRule<MessageIds, readonly [Partial<Options>]>({
  name: "require-jwt-claims",
  meta: {
    type: "problem",
    docs: {
      description: "require that verification pins the issuer and the audience, and that tokens say when they were issued",
      recommended: false,
      cwe: [345, 346],
      standards: ["RFC 8725 section 3.8", "RFC 8725 section 3.9", "RFC 7519 section 4.1"],
    },
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        properties: {
          issuer: { type: "boolean", description: "Ask for the issuer." },
          audience: { type: "boolean", description: "Ask for the audience." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ issuer: true, audience: true }],
    messages: {
      unpinned: "Any token that the key fits passes here, {{meant}}: {{library}} doesn't check the {{claims}} unless it is told.",
      withoutTime: "A token without `iat` doesn't say how old it is: `{{option}}` leaves it out.",
      pinThem: "Expect the {{claims}} of the environment.",
      addTime: "Remove `{{option}}`.",
    },
  },
  create(file) {
    const {
      sourceCode,
      options: [options],
    } = file;

    function check({ node, row }: KnownCall<TokenVerification>): void {
      if (file.test || (row.notWhenTrue !== undefined && lookUp(node, row.notWhenTrue, sourceCode).state !== "absent")) return;
      const missing = [
        ...(options.issuer && lacks(node, row, row.issuer) ? (["issuer"] as const) : []),
        ...(options.audience && lacks(node, row, row.audience) ? (["audience"] as const) : []),
      ].filter((claim) => !isComparedBeside(node, claim));
      if (missing.length === 0 || isProofOfPossession(node, row)) return;
      const fix = pinClaims(node, row, missing, file);
      if (!fix) return;
      const claims = missing.join(" and the ");
      const meant = missing.includes("audience") ? "also one that was issued for another service" : "whoever issued it";
      file.report({
        node: node.callee,
        messageId: "unpinned",
        data: { library: row.library, claims, meant },
        suggest: [{ messageId: "pinThem", data: { claims }, fix }],
      });
    }

    /** Whether the token is checked with the key that it names itself, as a DPoP proof is (RFC 9449 section 4.3). */
    function isProofOfPossession(node: Call, { key, ownKey }: TokenVerification): boolean {
      if (key === undefined || ownKey === undefined) return false;
      const given = lookUp(node, key, sourceCode);
      return given.state === "present" && originOf(given.value, sourceCode)?.path === ownKey;
    }

    /** Whether an option is surely not given, or is given as nothing. */
    function lacks(node: Call, { algorithms }: TokenVerification, at: string | undefined): boolean {
      if (at === undefined) return false;
      const found = lookUp(node, at, sourceCode);
      if (found.state === "absent") return true;
      // An algorithm alone in the place of the options leaves them out.
      const single = algorithms?.named === undefined ? undefined : lookUp(node, algorithms.at, sourceCode);
      if (single?.state === "present" && textOf(evaluate(single.value, sourceCode)) !== undefined) return true;
      const value = found.state === "present" ? evaluate(found.value, sourceCode) : undefined;
      return value?.kind === "constant" && value.value == null;
    }

    /** Whether the code around compares the claim itself. */
    function isComparedBeside(node: Call, claim: ExpectedClaim): boolean {
      const around = sourceCode.getText(enclosingFunction(node) ?? sourceCode.ast);
      return claim === "issuer" ? /\biss\b/.test(around) : /\baud\b|\bazp\b/.test(around);
    }

    function checkTime({ node, row: { withoutTime } }: KnownCall<TokenIssuance>): void {
      const given = withoutTime && lookUp(node, withoutTime.at, sourceCode);
      if (given?.state !== "present" || !given.property || file.test) return;
      const value = evaluate(given.value, sourceCode);
      if (value.kind !== "constant" || value.value !== withoutTime?.when) return;
      const { property } = given;
      const data = { option: sourceCode.getText(property) };
      file.report({
        node: property,
        messageId: "withoutTime",
        data,
        suggest: [{ messageId: "addTime", data, fix: removeItem(property, sourceCode) }],
      });
    }

    return allOf([onCalls(verifications, sourceCode, check), onCalls(issuances, sourceCode, checkTime)]);
  },
});
