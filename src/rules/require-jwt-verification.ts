import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { ApiTable, lookUp, onCalls, type KnownCall } from "../analysis/calls.js";
import {
  isForgotten,
  isFromTokenEndpoint,
  isOwnToken,
  isVerifiedBeside,
  swallowingHandler,
  usesClaims,
} from "../analysis/claims.js";
import { isFunction, unwrap, type Call, type FunctionNode, type Node } from "../analysis/expressions.js";
import { handmadeDecoding } from "../analysis/handmade-decoding.js";
import { isPublicClient } from "../analysis/runtime.js";
import { alternatives } from "../analysis/value.js";
import { evaluate } from "../analysis/values.js";
import { tokenDecodings, type TokenDecoding } from "../libraries/token-decoding.js";
import { tokenVerifications, type TokenVerification } from "../libraries/token-verification.js";
import { createRule } from "../rule.js";
import {
  awaitCall,
  rethrow,
  verificationFor,
  readSecret,
  withJsonwebtoken,
  withoutNone,
  type Verification,
} from "../suggestions/verification.js";

const decodings = new ApiTable(tokenDecodings);
const verifications = new ApiTable(tokenVerifications);

export type MessageIds =
  | "decodedOnly"
  | "noneAllowed"
  | "emptyKey"
  | "forgotten"
  | "swallowed"
  | "errorIgnored"
  | "verify"
  | "removeNone"
  | "readKey"
  | "awaitIt"
  | "throwOn"
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
      noneAllowed: "The algorithm `none` lets a token without a signature pass: anyone can write one.",
      emptyKey: "The token is verified with an empty key, which everybody knows.",
      forgotten: "Nobody waits for this verification: the code goes on before its outcome is known.",
      swallowed: "A token that fails verification is let through: the error is caught and the code goes on.",
      errorIgnored: "The callback never looks at `{{name}}`: a token that fails verification is let through.",
      verify: "Verify it: `{{text}}`.",
      removeNone: "Allow signed tokens only.",
      readKey: "Read the key from `{{text}}`.",
      awaitIt: "Wait for it with `await`.",
      throwOn: "Throw the error on.",
      throwError: "Throw the error first.",
    },
  },
  create(file) {
    const { sourceCode } = file;

    function checkDecoding({ node, row }: KnownCall<TokenDecoding>): void {
      if (node.type !== AST_NODE_TYPES.CallExpression || file.test) return;
      if (isDisplay(row.display === true) || !skipsCheck(node, row)) return;
      const token = lookUp(node, row.token, sourceCode);
      if (!usesClaims(node, sourceCode) || (token.state === "present" && isTrustworthy(node, token.value))) return;
      reportDecoded(node, row.library, verificationFor(node, row, file));
    }

    /** Reports a decoding with its repair; a handler that would swallow the verification's error lets it through. */
    function reportDecoded(node: Call, library: string, { text, fix }: Verification): void {
      const handler = swallowingHandler(node);
      const letThrough = handler ? rethrow(handler, sourceCode) : undefined;
      file.report({
        node,
        messageId: "decodedOnly",
        data: { library },
        suggest: [{ messageId: "verify", data: { text }, fix: (fixer) => [...fix(fixer), ...(letThrough?.(fixer) ?? [])] }],
      });
    }

    /** Whether the token's origin is checked otherwise: verified beside, issued here, or received from the token endpoint over TLS. */
    function isTrustworthy(call: Call, token: Node): boolean {
      return isFromTokenEndpoint(token) || isOwnToken(token, sourceCode) || isVerifiedBeside(call, token, sourceCode);
    }

    /** Whether claims are read to be shown: in a public client, and in a file of unknown runtime by a library made for that. */
    function isDisplay(forDisplay: boolean): boolean {
      const { runtime } = file.runtime;
      return isPublicClient(runtime) || (forDisplay && runtime !== "server");
    }

    const skipsCheck = (call: Call, { onlyWhenTrue }: TokenDecoding) => onlyWhenTrue === undefined || isTrue(call, onlyWhenTrue);

    function isTrue(call: Call, at: string): boolean {
      const flag = lookUp(call, at, sourceCode);
      if (flag.state !== "present") return false;
      const value = evaluate(flag.value, sourceCode);
      return value.kind === "constant" && Boolean(value.value);
    }

    function checkHandmade(node: TSESTree.CallExpression): void {
      const decoding = handmadeDecoding(node, sourceCode);
      if (!decoding || file.test || isDisplay(!decoding.node)) return;
      if (!usesClaims(node, sourceCode) || isTrustworthy(node, decoding.token)) return;
      reportDecoded(node, "hand-written code", withJsonwebtoken(node, sourceCode.getText(decoding.token), file));
    }

    function checkVerification({ node, row }: KnownCall<TokenVerification>): void {
      if (file.test) return;
      if (row.notWhenTrue !== undefined && isTrue(node, row.notWhenTrue)) return;
      checkAlgorithms(node, row);
      checkKey(node, row);
      const callback = row.callback === undefined ? undefined : callbackOf(node, row.callback);
      if (callback) checkCallback(callback);
      else if (row.failure === "rejects" && isForgotten(node)) {
        file.report({ node, messageId: "forgotten", suggest: [{ messageId: "awaitIt", fix: awaitCall(node, sourceCode) }] });
      } else if (row.failure !== "elsewhere") checkHandler(node);
    }

    function checkAlgorithms(node: Call, row: TokenVerification): void {
      const list = lookUp(node, row.algorithms, sourceCode);
      const none = list.state === "present" ? withoutNone(list.value, sourceCode) : undefined;
      if (none)
        file.report({
          node: none.node,
          messageId: "noneAllowed",
          suggest: [{ messageId: "removeNone", fix: none.fix }],
        });
    }

    function checkKey(node: Call, row: TokenVerification): void {
      const key = row.key === undefined ? undefined : lookUp(node, row.key, sourceCode);
      if (key?.state !== "present") return;
      const isEmpty = alternatives(evaluate(key.value, sourceCode)).every(
        (value) => value.kind === "constant" && (value.value == null || value.value === "" || value.value === false),
      );
      if (!isEmpty) return;
      const { expression: text, edit } = readSecret(node, file);
      const { value } = key;
      file.report({
        node: value,
        messageId: "emptyKey",
        suggest: [{ messageId: "readKey", data: { text }, fix: (fixer) => [...edit(fixer), fixer.replaceText(value, text)] }],
      });
    }

    function callbackOf(node: Call, last: number): FunctionNode | undefined {
      const callback = node.arguments.slice(2, last + 1).at(-1);
      const value = callback && unwrap(callback);
      return value && isFunction(value) ? value : undefined;
    }

    function checkCallback(callback: FunctionNode): void {
      const [error] = callback.params;
      if (error?.type !== AST_NODE_TYPES.Identifier || callback.body.type !== AST_NODE_TYPES.BlockStatement) return;
      const { body } = callback;
      const isRead = sourceCode
        .getDeclaredVariables?.(callback)
        ?.some(({ name, references }) => name === error.name && references.length > 0);
      if (isRead) return;
      const brace = sourceCode.getFirstToken(body);
      if (!brace) return;
      file.report({
        node: error,
        messageId: "errorIgnored",
        data: { name: error.name },
        suggest: [
          {
            messageId: "throwError",
            fix: (fixer) => fixer.insertTextAfter(brace, ` if (${error.name}) throw ${error.name};`),
          },
        ],
      });
    }

    function checkHandler(node: Call): void {
      const handler = swallowingHandler(node);
      if (handler)
        file.report({
          node: handler,
          messageId: "swallowed",
          suggest: [{ messageId: "throwOn", fix: rethrow(handler, sourceCode) }],
        });
    }

    const decoding = onCalls(decodings, sourceCode, checkDecoding);
    const verifying = onCalls(verifications, sourceCode, checkVerification);
    // Whoever decodes a token by hand parses its claims.
    const handmade = sourceCode.text.includes("parse");
    return {
      ...verifying,
      ...((handmade || decoding.CallExpression || verifying.CallExpression) && {
        CallExpression(node: TSESTree.CallExpression) {
          decoding.CallExpression?.(node);
          verifying.CallExpression?.(node);
          if (handmade && node.callee.type === AST_NODE_TYPES.MemberExpression) checkHandmade(node);
        },
      }),
    };
  },
});
