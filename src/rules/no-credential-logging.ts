import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { ApiTable, onCalls } from "../analysis/calls.js";
import { wrapped, type Call, type Node } from "../analysis/expressions.js";
import { allOf } from "../analysis/listeners.js";
import { isErrorMessage, loggedCredentials } from "../analysis/logged-credentials.js";
import { logCalls } from "../libraries/log-calls.js";
import { checkLogs } from "../languages/checks/logged-values.js";
import { createRule } from "../rule.js";
import { redact } from "../suggestions/logging.js";
import { removeStatement } from "../suggestions/statements.js";

const logs = new ApiTable(logCalls);

export type MessageIds = "logged" | "loggedWhole" | "redact" | "namesOnly" | "removeCall";

export default createRule<MessageIds, readonly []>({
  name: "no-credential-logging",
  meta: {
    type: "problem",
    docs: {
      description: "disallow writing tokens, keys and passwords to logs, error messages and analytics",
      recommended: true,
      cwe: [532, 209],
      standards: ["OWASP ASVS 5.0 V16.2", "RFC 6819 section 5.1.6"],
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      logged: "The {{what}} `{{name}}` goes to {{sink}}: whoever reads it there can use it.",
      loggedWhole: "`{{name}}` goes to {{sink}} with all that it holds ({{what}}): whoever reads it there can use it.",
      redact: "Write `[redacted]` in its place.",
      namesOnly: "Write only the names of what it holds.",
      removeCall: "Remove the call.",
    },
  },
  checkText: checkLogs,
  create(file) {
    const { sourceCode } = file;

    function check(call: Call, written: readonly Node[], sink: string): void {
      const logged = written.flatMap((argument) => loggedCredentials(argument, sourceCode));
      if (logged.length === 0 || file.test) return;
      const isStatement = wrapped(call).parent?.type === AST_NODE_TYPES.ExpressionStatement;
      for (const credential of logged) {
        const { node, name, what, whole } = credential;
        const remove = { messageId: "removeCall", fix: removeStatement(wrapped(call), sourceCode) } as const;
        file.report({
          node,
          messageId: whole ? "loggedWhole" : "logged",
          data: { what, name, sink },
          suggest: [
            { messageId: whole ? "namesOnly" : "redact", fix: redact(credential, sourceCode) },
            ...(isStatement ? [remove] : []),
          ],
        });
      }
    }

    /** An error's message is logged wherever somebody catches it. */
    function checkError(node: TSESTree.NewExpression): void {
      const [message] = node.arguments;
      if (message && isErrorMessage(node)) check(node, [message], "an error's message");
    }

    return allOf([
      onCalls(logs, sourceCode, ({ node, row }) => {
        check(node, node.arguments.slice(row.from ?? 0), row.sink);
      }),
      { NewExpression: checkError },
    ]);
  },
});
