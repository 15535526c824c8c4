import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { wrapped, type Call } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import { allowAwait } from "./async.js";
import type { Edit } from "./objects.js";

/** Where an `await` needs no parentheses. */
const STANDS_ALONE = new Set<string>([
  AST_NODE_TYPES.ExpressionStatement,
  AST_NODE_TYPES.VariableDeclarator,
  AST_NODE_TYPES.IfStatement,
  AST_NODE_TYPES.UnaryExpression,
]);

/** Waits for a verification that was started and forgotten; where `await` can't stand, in a function of its own. */
export function awaitCall(call: Call, sourceCode: SourceCode): Edit {
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
export function leave(handler: TSESTree.CatchClause, sourceCode: SourceCode): Edit {
  return (fixer) => {
    const last = sourceCode.getLastToken(handler.body);
    return last ? [fixer.insertTextBefore(last, "return; ")] : [];
  };
}

/** Throws when a verification says by its result that a token is invalid, where the result goes nowhere. */
export function throwOnFailure(call: Call, awaits: boolean, sourceCode: SourceCode): Edit {
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
export function withoutCatch(caught: TSESTree.CallExpression, call: Call, sourceCode: SourceCode): Edit {
  return (fixer) => [fixer.replaceText(caught, sourceCode.getText(call))];
}
