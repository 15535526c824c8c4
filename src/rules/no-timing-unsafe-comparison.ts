import { isPublicClient } from "../analysis/runtime.js";
import { onSecretComparisons } from "../analysis/secret-comparisons.js";
import { createRule } from "../rule.js";
import { compareSafely } from "../suggestions/comparisons.js";

export type MessageIds = "unsafe" | "compareSafely";

export default createRule<MessageIds, readonly []>({
  name: "no-timing-unsafe-comparison",
  meta: {
    type: "problem",
    docs: {
      description: "disallow comparing secrets and signatures with operators that give up at the first difference",
      recommended: true,
      cwe: [208],
      standards: ["OWASP ASVS 5.0 V11.2.4"],
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      unsafe:
        "This comparison of `{{what}}` gives up at the first difference: by its time a caller finds out the value piece by piece.",
      compareSafely: "Compare with `timingSafeEqual`.",
    },
  },
  create(file) {
    const { sourceCode } = file;
    return onSecretComparisons(sourceCode, (comparison) => {
      if (file.test || isPublicClient(file.runtimeAt(comparison.node).runtime)) return;
      file.report({
        node: comparison.node,
        messageId: "unsafe",
        data: { what: comparison.what },
        suggest: [{ messageId: "compareSafely", fix: compareSafely(comparison, sourceCode) }],
      });
    });
  },
});
