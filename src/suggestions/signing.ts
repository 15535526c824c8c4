import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { propertyName, type Call, type Node } from "../analysis/expressions.js";
import type { TokenIssuance } from "../libraries/token-issuance.js";
import { allowAwait } from "./async.js";
import { importName } from "./imports.js";
import type { Edit } from "./objects.js";
import { readSecret, type VerificationSituation } from "./verification.js";

/** The signing builder of the same library in place of one that only encodes; undefined where its end isn't in the chain. */
export function signInstead(
  call: Call,
  { modules, unsecured }: TokenIssuance,
  situation: VerificationSituation,
): Edit | undefined {
  const end = unsecured && endOf(call, unsecured.method);
  const async = end && allowAwait(end, situation.sourceCode);
  if (!unsecured || !end || !async) return undefined;
  const builder = importName(modules?.[0] ?? "", unsecured.builder, call, situation.sourceCode);
  const secret = readSecret(call, situation);
  const { method, call: limit } = unsecured.lifetime;
  const text = (endOf(call, method) ? "" : limit) + unsecured.end.replace("KEY", () => secret.expression);
  const { callee } = end;
  const from = callee.type === AST_NODE_TYPES.MemberExpression ? callee.object.range[1] : end.range[1];
  return (fixer) => [
    ...builder.edit(fixer),
    ...secret.edit(fixer),
    ...async(fixer),
    fixer.insertTextBefore(end, "(await "),
    fixer.replaceText(call.callee, builder.expression),
    fixer.replaceTextRange([from, end.range[1]], `${text})`),
  ];
}

/** The call of a method that ends a builder's chain. */
function endOf(builder: Call, method: string): Call | undefined {
  let node: Node = builder;
  while (node.parent?.type === AST_NODE_TYPES.MemberExpression && node.parent.object === node) {
    const name = propertyName(node.parent);
    const call: Node | undefined = node.parent.parent;
    if (call?.type !== AST_NODE_TYPES.CallExpression || call.callee !== node.parent) return undefined;
    if (name === method) return call;
    node = call;
  }
  return undefined;
}
