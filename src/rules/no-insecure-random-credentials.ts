import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { saysAuthentication } from "../analysis/authentication-evidence.js";
import { heldBy } from "../analysis/bindings.js";
import { ApiTable, onCalls, type KnownCall } from "../analysis/calls.js";
import { descendants } from "../analysis/descendants.js";
import { NONE } from "../analysis/listeners.js";
import { destinationsOf, type Destination } from "../analysis/destinations.js";
import { isCall, outermostFunction, targetName, type Node } from "../analysis/expressions.js";
import { isOAuthState, purposeOf } from "../analysis/purposes.js";
import { isInStandIn } from "../analysis/test-code.js";
import { credentialKind, KIND_LABELS, type CredentialKind } from "../credentials/names.js";
import { randomSources, type RandomSource } from "../libraries/random-sources.js";
import { secureSources } from "../libraries/secure-sources.js";
import { checkGuessable } from "../languages/checks/guessable-values.js";
import { tokenIssuances } from "../libraries/token-issuance.js";
import { createRule } from "../rule.js";
import { secureReplacement } from "../suggestions/secure-random.js";

const sources = new ApiTable(randomSources);
const issuances = new ApiTable(tokenIssuances);
const secureDraws = new ApiTable(secureSources);

/** A nonce may be a time: many APIs define it so. It only must not repeat. */
function isFine(source: RandomSource, purpose: CredentialKind): boolean {
  return source.yields === "time" && (purpose === "nonce" || purpose === "csrf");
}

export type MessageIds = "weakRandom" | "useSecureRandom";

/** What files speak of that count visits. */
const ANALYTICS = /analytics|telemetry|posthog|\btracking\b/i;

export default createRule<MessageIds, readonly []>({
  name: "no-insecure-random-credentials",
  meta: {
    type: "problem",
    docs: {
      description: "disallow guessable values for keys, tokens, passwords, codes and salts",
      recommended: true,
      cwe: [330, 338],
      standards: ["OWASP ASVS 5.0 V11.5", "RFC 6749 section 10.10", "RFC 4086"],
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      weakRandom: "`{{name}}` ({{what}}) is made with {{source}}: {{because}}.",
      useSecureRandom: "Use `{{replacement}}`.",
    },
  },
  checkText: checkGuessable,
  create(file) {
    const { sourceCode } = file;
    /** Weak calls by the value that they make: a value of several is one report. */
    const values = new Map<
      Node,
      {
        readonly calls: [KnownCall<RandomSource>, ...KnownCall<RandomSource>[]];
        readonly name: string;
        readonly purpose: CredentialKind;
      }
    >();

    function collect(call: KnownCall<RandomSource>): void {
      for (const destination of destinationsOf(call.node, sourceCode)) {
        const purpose =
          purposeOf(destination) ?? keyOf(destination) ?? (isOAuthState(destination, sourceCode) ? "csrf" : undefined);
        if (!purpose || isFine(call.row, purpose) || file.test) continue;
        if (isInStandIn(call.node) || isInStandIn(destination.at)) continue;
        if (isChosen(destination.value) || hasSecurePart(mixedWith(call.node, destination.value))) continue;
        // A visit that is counted has a session id, too; nobody is signed in by it.
        if (purpose === "session" && ANALYTICS.test(sourceCode.text) && !saysAuthentication(textAround(call.node))) continue;
        const known = values.get(destination.value);
        if (known) known.calls.push(call);
        else values.set(destination.value, { calls: [call], name: destination.name, purpose });
        return;
      }
    }

    /** `randomUUID() + Date.now()`: what is added to a secure value makes it no easier to guess. */
    function hasSecurePart(value: Node): boolean {
      return [...descendants(value, sourceCode)]
        .flatMap((part) =>
          part.type === AST_NODE_TYPES.Identifier ? [...descendants(heldBy(part, sourceCode), sourceCode)] : [part],
        )
        .some((part) => isCall(part) && secureDraws.rowOf(part, sourceCode) !== undefined);
    }

    const textAround = (node: Node) => sourceCode.getText(outermostFunction(node) ?? sourceCode.ast);

    /** The key with which a token is signed. */
    function keyOf({ call, index }: Destination): CredentialKind | undefined {
      const row = call && issuances.rowOf(call, sourceCode);
      return row?.key !== undefined && row.key === String(index) ? "secret" : undefined;
    }

    const drawing = onCalls(sources, sourceCode, collect);
    if (drawing === NONE) return NONE;
    return {
      ...drawing,
      "Program:exit"() {
        for (const [value, { calls, name, purpose }] of values) {
          const [{ node, row }] = calls;
          const { text, fix } = secureReplacement(calls, value, file);
          file.report({
            node,
            messageId: "weakRandom",
            data: { name, what: KIND_LABELS[purpose], source: row.source, because: row.because },
            suggest: [{ messageId: "useSecureRandom", data: { replacement: text }, fix }],
          });
        }
      },
    };
  },
});

/** `tokens[Math.floor(Math.random() * tokens.length)]`: one of those that exist, and none that is made. */
function isChosen(value: Node): boolean {
  const list = value.type === AST_NODE_TYPES.MemberExpression && value.computed ? (targetName(value.object) ?? "") : "";
  return list.endsWith("s") && credentialKind(list.slice(0, -1)) !== undefined;
}

/** The expression in which a call is mixed with others; the branches of a choice are not. */
function mixedWith(call: Node, value: Node): Node {
  let node = call;
  while (node !== value && node.parent && !CHOICES.has(node.parent.type)) node = node.parent;
  return node;
}

const CHOICES = new Set<string>([AST_NODE_TYPES.ConditionalExpression, AST_NODE_TYPES.LogicalExpression]);
