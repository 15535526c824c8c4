import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { ApiTable, lookUp, onCalls, type KnownCall } from "../analysis/calls.js";
import { propertyName, referredName, unwrap, type Node } from "../analysis/expressions.js";
import { isSurelyRecord, wholeRecord } from "../analysis/records.js";
import { evaluate } from "../analysis/values.js";
import { identifiesParty, sensitiveClaim } from "../credentials/token-claims.js";
import { tokenIssuances, type TokenIssuance } from "../libraries/token-issuance.js";
import { createRule } from "../rule.js";
import { removeItem, type Edit } from "../suggestions/objects.js";

const issuances = new ApiTable(tokenIssuances);
/** How deep claims within claims are looked at. */
const MAX_DEPTH = 4;

export type MessageIds = "sensitive" | "wholeRecord" | "removeClaim" | "keepId";

export default createRule<MessageIds, readonly []>({
  name: "no-sensitive-token-payload",
  meta: {
    type: "problem",
    docs: {
      description: "disallow passwords, secrets and whole user records in the claims of signed tokens",
      recommended: true,
      cwe: [522, 312, 200],
      standards: ["RFC 7519 section 12", "RFC 8725 section 2.6", "OWASP ASVS 5.0 V14.2"],
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      sensitive: "This claim holds {{what}}: a token is signed, not encrypted, and whoever has it can read it.",
      wholeRecord:
        "All fields of `{{record}}` go into the token, a password's hash with them: it is signed, not encrypted, and whoever has it can read them.",
      removeClaim: "Remove the claim.",
      keepId: "Keep the id only.",
    },
  },
  create(file) {
    const { sourceCode } = file;

    function check({ node, row }: KnownCall<TokenIssuance>): void {
      const claims = row.claims === undefined ? undefined : lookUp(node, row.claims, sourceCode);
      if (claims?.state === "present" && !file.test) checkClaims(claims.value, 0);
    }

    function checkClaims(claims: Node, depth: number): void {
      const value = evaluate(claims, sourceCode);
      if (value.kind === "object") {
        if (depth < MAX_DEPTH) value.node.properties.forEach((property) => checkClaim(property, depth));
        return;
      }
      const record = wholeRecord(claims, sourceCode);
      if (record) report(claims, record, `{ sub: ${idOf(record)} }`);
    }

    function checkClaim(claim: TSESTree.ObjectLiteralElement, depth: number): void {
      if (claim.type === AST_NODE_TYPES.SpreadElement) return checkSpread(claim, depth);
      const what = sensitiveIn(claim);
      if (what !== undefined) {
        const suggest = [{ messageId: "removeClaim", fix: removeItem(claim, sourceCode) }] as const;
        return file.report({ node: claim, messageId: "sensitive", data: { what }, suggest });
      }
      if (evaluate(claim.value, sourceCode).kind === "object") return checkClaims(claim.value, depth + 1);
      const record = identifiesParty(propertyName(claim) ?? "") ? undefined : wholeRecord(claim.value, sourceCode);
      if (record && isSurelyRecord(record, sourceCode)) {
        const name = sourceCode.getText(claim.key);
        const kept = `${claim.computed ? `[${name}]` : name}: { id: ${idOf(record)} }`;
        report(claim, record, kept);
      }
    }

    function checkSpread(spread: TSESTree.SpreadElement, depth: number): void {
      if (evaluate(spread.argument, sourceCode).kind === "object") return checkClaims(spread.argument, depth + 1);
      const record = wholeRecord(spread.argument, sourceCode);
      if (record) report(spread, record, `sub: ${idOf(record)}`);
    }

    /** What a claim holds, by its name or by the name of its value; nothing where it only says whether there is one. */
    function sensitiveIn(claim: TSESTree.Property): string | undefined {
      const value = unwrap(claim.value);
      const given = evaluate(value, sourceCode);
      if (given.kind === "constant" && typeof given.value !== "string") return undefined;
      if (!HOLDS.has(value.type)) return undefined;
      const names = [propertyName(claim), value.type === AST_NODE_TYPES.MemberExpression ? referredName(value) : undefined];
      const what = names.map((name) => name && sensitiveClaim(name)).find((found) => found !== undefined);
      return what !== undefined && KEY_OF_PARTY.test(what) && identifiesParty(propertyName(claim) ?? "") ? undefined : what;
    }

    function report(node: Node, record: Node, kept: string): void {
      const fix: Edit = (fixer) => [fixer.replaceText(node, kept)];
      const data = { record: sourceCode.getText(record) };
      file.report({ node, messageId: "wholeRecord", data, suggest: [{ messageId: "keepId", fix }] });
    }

    /** The id of a record, by the name that the file uses for it. */
    function idOf(record: Node): string {
      const text = sourceCode.getText(record);
      return sourceCode.text.includes(`${text}._id`) && !sourceCode.text.includes(`${text}.id`) ? `${text}._id` : `${text}.id`;
    }

    return { ...onCalls(issuances, sourceCode, check) };
  },
});

/** What a party may be identified by. */
const KEY_OF_PARTY = /^an (?:API key|access token)$/;

/** Expressions that hand a value on as it is; a comparison or `!` only says something about it. */
const HOLDS = new Set<string>([
  AST_NODE_TYPES.Identifier,
  AST_NODE_TYPES.MemberExpression,
  AST_NODE_TYPES.Literal,
  AST_NODE_TYPES.TemplateLiteral,
  AST_NODE_TYPES.CallExpression,
  AST_NODE_TYPES.LogicalExpression,
]);
