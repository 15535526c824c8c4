import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { wrapped, type Call } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import { answers, type LostOutcome } from "../analysis/outcomes.js";
import { allowAwait } from "./async.js";
import type { Edit } from "./objects.js";

/** Where an `await` needs no parentheses. */
const STANDS_ALONE = new Set<string>([
  AST_NODE_TYPES.ExpressionStatement,
  AST_NODE_TYPES.VariableDeclarator,
  AST_NODE_TYPES.IfStatement,
  AST_NODE_TYPES.UnaryExpression,
]);

/** What makes a failure of a verification seen. */
export interface OutcomeRepair {
  readonly messageId: "awaitIt" | "throwOnFailure" | "throwOn" | "leave" | "throwError";
  readonly fix: Edit;
}

/** The repair of a lost outcome. */
export function repairOutcome(lost: LostOutcome, call: Call, sourceCode: SourceCode): OutcomeRepair {
  switch (lost.kind) {
    case "forgotten":
      return { messageId: "awaitIt", fix: awaitCall(lost.node, sourceCode) };
    case "discarded":
      return { messageId: "throwOnFailure", fix: throwOnFailure(call, lost.promise, sourceCode) };
    case "errorIgnored":
      return { messageId: "throwError", fix: throwFirst(lost, sourceCode) };
    case "swallowed":
      if (lost.node.type === AST_NODE_TYPES.CallExpression)
        return { messageId: "throwOn", fix: withoutCatch(lost.node, call, sourceCode) };
      return answers(lost.node)
        ? { messageId: "leave", fix: leave(lost.node, sourceCode) }
        : { messageId: "throwOn", fix: rethrow(lost.node, sourceCode) };
  }
}

/** Throws the error of an error-first callback before anything else happens. */
function throwFirst({ node: { name }, body }: Extract<LostOutcome, { kind: "errorIgnored" }>, sourceCode: SourceCode): Edit {
  const brace = sourceCode.getFirstToken(body);
  return (fixer) => (brace ? [fixer.insertTextAfter(brace, ` if (${name}) throw ${name};`)] : []);
}

/** Waits for a verification that was started and forgotten; where `await` can't stand, in a function of its own. */
function awaitCall(call: Call, sourceCode: SourceCode): Edit {
  const async = allowAwait(call, sourceCode);
  const isVoid = call.parent.type === AST_NODE_TYPES.UnaryExpression && call.parent.operator === "void";
  const target = isVoid ? call.parent : call;
  const text = sourceCode.getText(call);
  if (!async) return (fixer) => [fixer.replaceText(target, `(async () => { await ${text}; })()`)];
  const awaited = STANDS_ALONE.has(target.parent?.type ?? "") ? `await ${text}` : `(await ${text})`;
  return (fixer) => [...async(fixer), fixer.replaceText(target, awaited)];
}

/** Lets an error through a handler that swallows it. */
export function rethrow(handler: TSESTree.CatchClause, sourceCode: SourceCode): Edit {
  const name = handler.param?.type === AST_NODE_TYPES.Identifier ? handler.param.name : "error";
  return (fixer) => {
    const last = sourceCode.getLastToken(handler.body);
    const thrown = `throw ${name};`;
    const fixes = last ? [fixer.insertTextBefore(last, handler.body.body.length > 0 ? `${thrown} ` : ` ${thrown} `)] : [];
    if (!handler.param) fixes.unshift(fixer.insertTextBefore(handler.body, "(error) "));
    else if (handler.param.type !== AST_NODE_TYPES.Identifier) fixes.unshift(fixer.replaceText(handler.param, "error"));
    return fixes;
  };
}

/** Leaves the function at the end of a handler that has answered. */
function leave(handler: TSESTree.CatchClause, sourceCode: SourceCode): Edit {
  return (fixer) => {
    const last = sourceCode.getLastToken(handler.body);
    return last ? [fixer.insertTextBefore(last, "return; ")] : [];
  };
}

/** Throws when a verification says by its result that a token is invalid, where the result goes nowhere. */
function throwOnFailure(call: Call, awaits: boolean, sourceCode: SourceCode): Edit {
  const target = wrapped(call);
  const check = sourceCode.getText(target);
  const async = awaits && target === (call as TSESTree.Node) ? allowAwait(call, sourceCode) : undefined;
  const condition = async ? `(await ${check})` : target === (call as TSESTree.Node) ? check : `(${check})`;
  const end = sourceCode.getTokenAfter(target)?.value === ";" ? "" : ";";
  return (fixer) => [
    ...(async?.(fixer) ?? []),
    fixer.replaceText(target, `if (!${condition}) throw new Error("Invalid token")${end}`),
  ];
}

/** Takes a `.catch(…)` off a call, so that its failure is seen. */
function withoutCatch(caught: TSESTree.CallExpression, call: Call, sourceCode: SourceCode): Edit {
  return (fixer) => [fixer.replaceText(caught, sourceCode.getText(call))];
}
