import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { familyOf, listedAlgorithms } from "../analysis/algorithms.js";
import { ApiTable, isFlag, lookUp, onCalls, type KnownCall } from "../analysis/calls.js";
import { callsBeside, sessionReading, usesClaims } from "../analysis/claims.js";
import { enclosingFunction, holderName, isCall, wrapped, type Call, type Node } from "../analysis/expressions.js";
import { uncheckedAssertion } from "../analysis/handmade-assertion.js";
import { handmadeDecoding } from "../analysis/handmade-decoding.js";
import { keyFacts } from "../analysis/keys.js";
import { allOf, where } from "../analysis/listeners.js";
import { isMinified } from "../analysis/minified.js";
import { lostOutcome, swallowingHandler } from "../analysis/outcomes.js";
import { isPublicClient } from "../analysis/runtime.js";
import { Stems } from "../analysis/said-names.js";
import { answersRequests } from "../analysis/token-origin.js";
import { isTrusted } from "../analysis/token-trust.js";
import { isNothing } from "../analysis/value.js";
import { evaluate } from "../analysis/values.js";
import { keySources } from "../libraries/key-sources.js";
import { tokenDecodings, type TokenDecoding } from "../libraries/token-decoding.js";
import { tokenIssuances, type TokenIssuance } from "../libraries/token-issuance.js";
import { tokenVerifications, type TokenVerification } from "../libraries/token-verification.js";
import { createRule } from "../rule.js";
import { fittingAlgorithm, withoutNone } from "../suggestions/algorithms.js";
import { repairAssertion } from "../suggestions/assertions.js";
import { removeItem, setOption, type Edit } from "../suggestions/objects.js";
import { repairOutcome, rethrow } from "../suggestions/outcomes.js";
import { signInstead } from "../suggestions/signing.js";
import { verificationsFor, readSecret, claimsVerified, type Verification } from "../suggestions/verification.js";

const decodings = new ApiTable(tokenDecodings);
const verifications = new ApiTable(tokenVerifications);
const issuances = new ApiTable(tokenIssuances);
const keys = new ApiTable(keySources);
const parsing = new Stems(["parse", "readSafeJSON"]);
const assertions = new Stems(["saml", "ltpa"]);
const base64 = new Stems(["base64", "atob"]);

export type MessageIds =
  | "decodedOnly"
  | "sessionOnly"
  | "assertionOnly"
  | "noneAllowed"
  | "noneIssued"
  | "emptyKey"
  | "switchedOff"
  | "forgotten"
  | "discarded"
  | "swallowed"
  | "errorIgnored"
  | "verify"
  | "verifyWithKeySet"
  | "validateAssertion"
  | "refuse"
  | "removeNone"
  | "signIt"
  | "readKey"
  | "switchOn"
  | "awaitIt"
  | "throwOnFailure"
  | "throwOn"
  | "leave"
  | "throwError";

export default createRule<MessageIds, readonly []>({
  name: "require-jwt-verification",
  meta: {
    type: "problem",
    docs: {
      description: "require that a token's signature is verified before its claims are used",
      recommended: true,
      cwe: [345, 347],
      standards: ["RFC 7519 section 7.2", "RFC 8725 section 3.1", "OWASP ASVS 5.0 V9.1"],
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      decodedOnly:
        "The claims of a token that {{library}} only decoded are trusted: anyone can write such a token, its signature was not checked.",
      sessionOnly:
        "A session that {{library}} only read from the request is trusted: anyone can write such a cookie, nobody checked it.",
      assertionOnly: "This {{what}} is taken apart and trusted: anyone can write one, its signature was not checked.",
      noneAllowed: "The algorithm `none` lets a token without a signature pass: anyone can write one.",
      noneIssued: "This token has no signature: whoever holds it can change its claims.",
      emptyKey: "The token is verified with an empty key, which everybody knows.",
      switchedOff: "`{{option}}` lets a token pass whose signature nobody has checked.",
      forgotten: "Nobody waits for this verification: the code goes on before its outcome is known.",
      discarded: "{{library}} says by its result that a token is invalid, and throws nothing: here the result goes nowhere.",
      swallowed: "A token that fails verification is let through: the error is caught and the code goes on.",
      errorIgnored: "The callback never looks at `{{name}}`: a token that fails verification is let through.",
      verify: "Verify it: `{{text}}`.",
      verifyWithKeySet: "Verify it with the keys that its issuer publishes (JWKS).",
      validateAssertion: "Validate it with @node-saml/node-saml.",
      refuse: "Refuse it until its signature is checked.",
      removeNone: "Take a signed algorithm only.",
      signIt: "Sign it.",
      readKey: "Read the key from `{{text}}`.",
      switchOn: "Check the signature: remove `{{option}}`.",
      awaitIt: "Wait for it with `await`.",
      throwOnFailure: "Throw an error when the token is invalid.",
      throwOn: "Throw the error on.",
      leave: "Leave after the answer.",
      throwError: "Throw the error first.",
    },
  },
  create(file) {
    const { sourceCode } = file;

    function checkDecoding({ node, row }: KnownCall<TokenDecoding>): void {
      if (node.type !== AST_NODE_TYPES.CallExpression || file.test || isMinified(sourceCode)) return;
      const token = row.token === undefined ? undefined : lookUp(node, row.token, sourceCode);
      const given = token?.state === "present" ? token.value : undefined;
      if (isDisplay(row.display === true, given) || !skipsCheck(node, row.onlyWhenTrue)) return;
      const { session } = row;
      const reading = session && sessionReading(session.harmless, session.holders);
      if (!usesClaims(node, sourceCode, reading) || (session && callsBeside(node, session.checkedBy, sourceCode))) return;
      if (given && isTrusted(node, given, sourceCode)) return;
      report(session ? "sessionOnly" : "decodedOnly", node, row.library, verificationsFor(node, row, file));
    }

    /** Reports a decoding with its repair; a handler that would swallow the verification's error lets it through. */
    function report(
      messageId: "decodedOnly" | "sessionOnly",
      node: Call,
      library: string,
      repairs: readonly Verification[],
    ): void {
      const handler = swallowingHandler(node, sourceCode);
      const letThrough = handler ? rethrow(handler, sourceCode) : undefined;
      const suggest = repairs.map(({ messageId: id, text, fix }) => ({
        messageId: id,
        data: { text },
        fix: ((fixer) => [...fix(fixer), ...(letThrough?.(fixer) ?? [])]) satisfies Edit,
      }));
      file.report({ node, messageId, data: { library }, suggest });
    }

    /**
     * Whether claims are read to be shown: in a public client, and by what is made for that in a file of unknown runtime,
     * unless it answers requests.
     */
    function isDisplay(forDisplay: boolean, token: Node | undefined): boolean {
      const { runtime } = file.runtime;
      return isPublicClient(runtime) || (forDisplay && runtime !== "server" && !answersRequests(token, sourceCode));
    }

    const skipsCheck = (call: Call, flag: string | undefined) => flag === undefined || isFlag(call, flag, true, sourceCode);

    function checkHandmade(node: TSESTree.CallExpression): void {
      const decoding = handmadeDecoding(node, sourceCode);
      if (!decoding || file.test || isMinified(sourceCode) || isDisplay(!decoding.node, decoding.token)) return;
      if (!usesClaims(node, sourceCode) || isTrusted(node, decoding.token, sourceCode)) return;
      report("decodedOnly", node, "hand-written code", claimsVerified(node, sourceCode.getText(decoding.token), file));
    }

    function checkAssertion(node: TSESTree.CallExpression): void {
      const assertion = uncheckedAssertion(node, sourceCode);
      if (!assertion || file.test || isPublicClient(file.runtime.runtime)) return;
      const { what, decoded } = assertion;
      file.report({ node: decoded, messageId: "assertionOnly", data: { what }, suggest: [repairAssertion(assertion, file)] });
    }

    function checkVerification({ node, row }: KnownCall<TokenVerification>): void {
      if (file.test || (row.notWhenTrue !== undefined && isFlag(node, row.notWhenTrue, true, sourceCode))) return;
      if (row.algorithms) checkNone(node, row.algorithms.at, "noneAllowed", row.key);
      if (row.switchedOff) checkSwitch(node, row.switchedOff.at, row.switchedOff.when);
      checkKey(node, row);
      const lost = lostOutcome(node, row, sourceCode);
      if (!lost) return;
      const data = { library: row.library, name: lost.kind === "errorIgnored" ? lost.node.name : "" };
      file.report({ node: lost.node, messageId: lost.kind, data, suggest: [repairOutcome(lost, node, sourceCode)] });
    }

    function checkIssuance({ node, row }: KnownCall<TokenIssuance>): void {
      if (file.test) return;
      if (row.algorithm !== undefined) checkNone(node, row.algorithm, "noneIssued", row.key);
      const signed =
        row.unsecured && !isRequestObject(node) && !isDecodedBeside(node, row.path) ? signInstead(node, row, file) : undefined;
      if (signed) file.report({ node, messageId: "noneIssued", suggest: [{ messageId: "signIt", fix: signed }] });
    }

    /** `request = new UnsecuredJWT(…).encode()`: the object of an authorization request may be unsigned (OpenID Connect Core 1.0 section 6.1). */
    function isRequestObject(node: Call): boolean {
      let chain: Node = wrapped(node);
      while (chain.parent && (chain.parent.type === AST_NODE_TYPES.MemberExpression || isCall(chain.parent)))
        chain = wrapped(chain.parent);
      return /^request(?:_?object|_?jwt)?$/i.test(holderName(chain) ?? "");
    }

    /** What is decoded again where it is made, to look at its claims, goes to nobody. */
    function isDecodedBeside(node: Call, path: string): boolean {
      return sourceCode.getText(enclosingFunction(node) ?? sourceCode.ast).includes(`${path}.decode(`);
    }

    function checkNone(node: Call, at: string, messageId: "noneAllowed" | "noneIssued", key: string | undefined): void {
      const list = lookUp(node, at, sourceCode);
      if (list.state !== "present") return;
      const given = key === undefined ? undefined : lookUp(node, key, sourceCode);
      const facts = given?.state === "present" ? keyFacts(given.value, keys, sourceCode) : { kind: undefined };
      const none = withoutNone(list.value, fittingAlgorithm(facts), sourceCode);
      if (!none) return;
      const isKeyless = key !== undefined && given?.state === "present" && isNothing(evaluate(given.value, sourceCode));
      const secret = isKeyless ? readSecret(node, file) : undefined;
      const setKey = isKeyless && secret ? setOption(node, key, secret.expression, sourceCode) : undefined;
      const fix: Edit = (fixer) => [...none.fix(fixer), ...(secret?.edit(fixer) ?? []), ...(setKey?.(fixer) ?? [])];
      file.report({ node: none.node, messageId, suggest: [{ messageId: "removeNone", fix }] });
    }

    function checkSwitch(node: Call, at: string, when: boolean): void {
      const flag = lookUp(node, at, sourceCode);
      if (flag.state !== "present" || !flag.property || !isFlag(node, at, when, sourceCode)) return;
      const { property } = flag;
      const option = sourceCode.getText(property);
      file.report({
        node: property,
        messageId: "switchedOff",
        data: { option },
        suggest: [{ messageId: "switchOn", data: { option }, fix: removeItem(property, sourceCode) }],
      });
    }

    function checkKey(node: Call, row: TokenVerification): void {
      const key = row.key === undefined ? undefined : lookUp(node, row.key, sourceCode);
      if (row.key === undefined || !key || key.state === "unknown" || (key.state === "absent" && !row.keyless)) return;
      if ((key.state === "present" && !isNothing(evaluate(key.value, sourceCode))) || allowsNone(node, row)) return;
      const { expression: text, edit } = readSecret(node, file);
      const set = setOption(node, row.key, text, sourceCode);
      file.report({
        node: key.state === "present" ? key.value : node,
        messageId: "emptyKey",
        suggest: [{ messageId: "readKey", data: { text }, fix: (fixer) => [...edit(fixer), ...(set?.(fixer) ?? [])] }],
      });
    }

    /** Where unsigned tokens are allowed outright, the empty key is only what that takes. */
    function allowsNone(node: Call, { algorithms }: TokenVerification): boolean {
      const list = algorithms && lookUp(node, algorithms.at, sourceCode);
      const listed = list?.state === "present" ? listedAlgorithms(list.value, sourceCode) : undefined;
      return listed?.some(({ name }) => name !== undefined && familyOf(name) === "none") ?? false;
    }

    // Whoever decodes a token by hand parses its claims; whoever decodes an assertion has it from base64.
    return allOf([
      onCalls(decodings, sourceCode, checkDecoding),
      onCalls(verifications, sourceCode, checkVerification),
      onCalls(issuances, sourceCode, checkIssuance),
      where(parsing.areSaidIn(sourceCode), { CallExpression: checkHandmade }),
      where(assertions.areSaidIn(sourceCode) && base64.areSaidIn(sourceCode), { CallExpression: checkAssertion }),
    ]);
  },
});
