import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import type { AuthorizationRequest } from "../analysis/authorization-requests.js";
import { enclosingFunction, functionName, unwrap, type Call, type Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import { quoteOf } from "../analysis/syntax.js";
import { allowAwait } from "./async.js";
import { importName, importNames } from "./imports.js";
import { addProperty, type Edit } from "./objects.js";
import { secureUuid, type RandomSituation } from "./random.js";
import { insertStatement } from "./statements.js";
import { replaceInText } from "./texts.js";

/** An expression for a parameter of a request, and what has to come with it. */
export interface RequestValue {
  readonly text: string;
  readonly edit: Edit;
}

/** A `state` or `nonce` that nobody can guess. */
export function randomState(at: Node, situation: RandomSituation): RequestValue {
  return secureUuid(at, situation);
}

/**
 * A code challenge of RFC 7636 in a client: oauth4webapi computes it from a verifier that the token request sends.
 * Where nothing can wait (a component), the challenge is read from where the app has put it before; undefined on a
 * device, which has no such place.
 */
function codeChallenge(at: Node, situation: RandomSituation): RequestValue | undefined {
  const { sourceCode, runtime } = situation;
  const quote = quoteOf(sourceCode);
  const inBrowser = runtime.runtime !== "native";
  const async = isComponent(at) ? undefined : allowAwait(at, sourceCode);
  if (!async) {
    const text = `sessionStorage.getItem(${quote}code_challenge${quote})`;
    return inBrowser ? { text, edit: () => [] } : undefined;
  }
  const imported = importNames("oauth4webapi", ["calculatePKCECodeChallenge", "generateRandomCodeVerifier"], at, sourceCode);
  const [challenge = "", verifier = ""] = imported.expressions;
  const kept = inBrowser ? ` sessionStorage.setItem(${quote}code_verifier${quote}, codeVerifier);` : "";
  return {
    text: `await ${challenge}(codeVerifier)`,
    edit: (fixer) => [
      ...imported.edit(fixer),
      ...async(fixer),
      ...insertStatement(`const codeVerifier = ${verifier}();${kept}`, at, fixer),
    ],
  };
}

/** Components and hooks run while they render: they can't wait. */
function isComponent(at: Node): boolean {
  const owner = enclosingFunction(at);
  return owner !== undefined && /^(?:[A-Z]|use[A-Z])/.test(functionName(owner) ?? "");
}

/** Another method of the same object, or another export of the same module, in the place of what is called. */
export function callInstead(
  call: Call,
  module: string,
  instead: string,
  given: string | undefined,
  sourceCode: SourceCode,
): Edit {
  const callee = unwrap(call.callee);
  const target = memberTarget(callee, instead);
  const imported = target ? undefined : importName(module, instead, call, sourceCode);
  const name = target ? `${sourceCode.getText(target.object)}.${instead}` : (imported?.expression ?? instead);
  const [first, last] = [call.arguments[0], call.arguments.at(-1)];
  return (fixer) => [
    ...(imported?.edit(fixer) ?? []),
    fixer.replaceText(callee, name),
    ...(given !== undefined && first && last ? [fixer.replaceTextRange([first.range[0], last.range[1]], given)] : []),
  ];
}

/** The member expression on whose object the other method is called: for `credentials.getToken` two steps up. */
function memberTarget(callee: Node, instead: string): TSESTree.MemberExpression | undefined {
  let target = callee.type === AST_NODE_TYPES.MemberExpression ? callee : undefined;
  for (let steps = instead.split(".").length; target && steps > 1; steps--) {
    const object = unwrap(target.object);
    target = object.type === AST_NODE_TYPES.MemberExpression ? object : undefined;
  }
  return target;
}

/**
 * Binds an authorization request to whoever started it: a public client by a code challenge, where one can be made, others
 * by a state.
 */
export function bindRequest(
  request: AuthorizationRequest,
  client: boolean,
  situation: RandomSituation,
): { readonly messageId: "addChallenge" | "addState"; readonly fix: Edit } {
  const challenge = client ? codeChallenge(request.node, situation) : undefined;
  const random = challenge ?? randomState(request.node, situation);
  const added: Parameters = challenge
    ? [
        ["code_challenge", random.text],
        ["code_challenge_method", "S256"],
      ]
    : [["state", random.text]];
  const add = addTo(request, added, situation.sourceCode);
  return {
    messageId: challenge ? "addChallenge" : "addState",
    fix: (fixer) => [...random.edit(fixer), ...add(fixer)],
  };
}

type Parameters = readonly (readonly [name: string, value: string])[];

/** Adds parameters to a request; a value that is no expression stands as it is. */
function addTo(request: AuthorizationRequest, added: Parameters, sourceCode: SourceCode): Edit {
  const isText = (value: string) => /^\w+$/.test(value);
  if (request.kind === "parameters") {
    const text = added.map(([name, value]) => `${name}: ${isText(value) ? `"${value}"` : value}`).join(", ");
    return addProperty(request.node, text, sourceCode);
  }
  const text = added.map(([name, value]) => `${name}=${isText(value) ? value : `\${${value}}`}&`).join("");
  return replaceInText(request.node, [request.offset, request.offset], text, sourceCode);
}
