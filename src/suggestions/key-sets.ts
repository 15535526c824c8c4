import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction } from "../analysis/expressions.js";
import { moduleSystem } from "../analysis/syntax.js";
import { CLAIM_VARIABLES } from "./claims.js";
import { readVariables, type EnvironmentSituation } from "./environment.js";
import { importNames, moduleConstant } from "./imports.js";
import type { Edit } from "./objects.js";

/**
 * jose's verification with the keys that an issuer publishes (RFC 7517), in place of an expression that yields claims.
 * Only where the code waits already: no function changes its type for it.
 */
export function withKeySet(node: TSESTree.CallExpression, token: string, situation: EnvironmentSituation): Edit | undefined {
  const { sourceCode, typescript } = situation;
  const owner = enclosingFunction(node);
  if (owner ? !owner.async : moduleSystem(sourceCode) !== "esm") return undefined;
  const jose = importNames("jose", ["jwtVerify", "createRemoteJWKSet"], node, sourceCode);
  const [verify = "", createKeySet = ""] = jose.expressions;
  const variables = readVariables(["JWKS_URI", CLAIM_VARIABLES.issuer, CLAIM_VARIABLES.audience], node, situation);
  const [uri = "", issuer = "", audience = ""] = variables.expressions;
  const keySet = moduleConstant("keySet", `${createKeySet}(new URL(${uri}))`, node, sourceCode);
  const options = `{ algorithms: ["RS256"], issuer: ${issuer}, audience: ${audience} }`;
  const claims = `(await ${verify}(${token}, ${keySet.expression}, ${options})).payload`;
  const [type] = node.typeArguments?.params ?? [];
  const text = typescript && type ? `(${claims} as unknown as ${sourceCode.getText(type)})` : claims;
  const target = node.parent.type === AST_NODE_TYPES.AwaitExpression ? node.parent : node;
  return (fixer) => [...jose.edit(fixer), ...variables.edit(fixer), ...keySet.edit(fixer), fixer.replaceText(target, text)];
}
