import { AST_NODE_TYPES, type TSESLint, type TSESTree } from "@typescript-eslint/utils";
import {
  isChosenElsewhere,
  isInTokenRequest,
  isRequestParameter,
  isUnbound,
  onAuthorizationRequests,
  type AuthorizationRequest,
  type ParameterInText,
} from "../analysis/authorization-requests.js";
import { originOf } from "../analysis/bindings.js";
import { ApiTable, lookUp, onCalls, type KnownCall } from "../analysis/calls.js";
import type { Node } from "../analysis/expressions.js";
import { allOf } from "../analysis/listeners.js";
import { onNamedValues, type NamedValue } from "../analysis/named-values.js";
import { isPublicClient } from "../analysis/runtime.js";
import { Names, Stems } from "../analysis/said-names.js";
import { textOf, type Value } from "../analysis/value.js";
import { evaluate } from "../analysis/values.js";
import {
  oauthCalls,
  oauthParameters,
  type OAuthCall,
  type OAuthParameter,
  type OAuthProblem,
  type OAuthSetting,
} from "../libraries/oauth-clients.js";
import { createRule } from "../rule.js";
import { bindRequest, callInstead, randomState } from "../suggestions/oauth.js";
import { removeItem, setOption, type Edit } from "../suggestions/objects.js";
import { replaceInText } from "../suggestions/texts.js";

const table = new ApiTable(oauthCalls);
const parameters = new Map<string, OAuthParameter[]>();
for (const parameter of oauthParameters)
  for (const name of parameter.names) parameters.set(name, [...(parameters.get(name) ?? []), parameter]);
const names = new Names(parameters.keys());
/** Names that others use, too: they count beside a request. */
const requestNames = new Names(["state", "nonce"]);
const namesInRequests = new Names([...parameters.keys(), "state", "nonce"]);
/** What a file says that makes authorization requests: elsewhere a state is something else. */
const requests = new Stems(["client_id", "clientid", "redirect_ur", "redirectur", "authoriz", "authenticat"]);

export type MessageIds =
  OAuthProblem | "fixedState" | "setTo" | "removeOption" | "callInstead" | "addChallenge" | "addState" | "randomState";

export interface Options {
  readonly defaults: boolean;
}

type Suggestion = TSESLint.SuggestionReportDescriptor<MessageIds>;

export default createRule<MessageIds, readonly [Partial<Options>]>({
  name: "no-insecure-oauth-grant",
  meta: {
    type: "problem",
    docs: {
      description: "disallow OAuth grants and requests that hand tokens or passwords to others",
      recommended: true,
      strict: [{ defaults: true }],
      cwe: [522, 352, 346],
      standards: ["RFC 9700 section 2.1", "RFC 9700 section 2.4", "RFC 7636", "RFC 8252 section 6", "OWASP ASVS 5.0 V10"],
    },
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        properties: {
          defaults: { type: "boolean", description: "Report, too, what a library leaves out unless it is asked for." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ defaults: false }],
    messages: {
      implicit:
        "The implicit grant puts the access token into a URL, where history, logs and other scripts find it: ask for a code, with PKCE.",
      password:
        "The password grant makes users hand their password to this application: take the code grant with PKCE for users, client credentials for applications.",
      withoutPkce:
        "Without PKCE whoever catches the code on its way back redeems it: a public client has no secret to prove itself.",
      plainPkce: "`plain` sends the verifier itself as the challenge: whoever sees the request can redeem the code.",
      uncheckedState: "An answer that somebody else started passes here: the `state` isn't compared.",
      missingState:
        "Nothing ties the answer to this user's request: somebody else's code can be slipped in. Send a `state`, or a code challenge.",
      fixedState: "A fixed `{{name}}` is known to everyone: an answer that somebody else started passes.",
      setTo: "Set it to `{{text}}`.",
      removeOption: "Remove `{{option}}`.",
      callInstead: "Call `{{instead}}`.",
      addChallenge: "Send a code challenge (RFC 7636).",
      addState: "Send a random `state`; keep it, and compare it with the one that comes back.",
      randomState: "Draw it at random; keep it, and compare it with the one that comes back.",
    },
  },
  create(file) {
    const {
      sourceCode,
      options: [{ defaults }],
    } = file;
    const judged = new Set<Node>();

    function report(
      messageId: MessageIds,
      at: Node | TSESTree.Range,
      suggest: Suggestion[],
      data: Record<string, string> = {},
    ): void {
      const place = Array.isArray(at)
        ? { loc: { start: sourceCode.getLocFromIndex(at[0]), end: sourceCode.getLocFromIndex(at[1]) } }
        : { node: at as Node };
      file.report({ ...place, messageId, data, suggest });
    }

    function checkCall({ node, row }: KnownCall<OAuthCall>): void {
      if (file.test) return;
      for (const setting of row.settings ?? []) checkSetting(node, setting);
      if (!row.grant) return;
      const { problem, instead, arguments: given } = row.grant;
      const fix = callInstead(node, row.modules?.[0] ?? "", instead, given, sourceCode);
      report(problem, node.callee, [{ messageId: "callInstead", data: { instead }, fix }]);
    }

    function checkSetting(node: KnownCall<OAuthCall>["node"], { at, problem, when, exported, safe }: OAuthSetting): void {
      const given = lookUp(node, at, sourceCode);
      if (when === "absent") {
        const fix = defaults && given.state === "absent" ? setOption(node, at, safe ?? "", sourceCode) : undefined;
        if (fix) report(problem, node.callee, [setTo(safe ?? "", fix)]);
        return;
      }
      if (given.state !== "present") return;
      const isUnsafe =
        holds(evaluate(given.value, sourceCode), when) || (exported !== undefined && isExport(given.value, exported));
      if (isUnsafe) judge(problem, { name: at, value: given.value, ...(given.property && { property: given.property }) }, safe);
    }

    const isExport = (value: Node, path: string) => originOf(value, sourceCode)?.path === path;
    const holds = (value: Value, when: readonly (string | boolean)[]) =>
      value.kind === "constant" && when.includes(value.value as string | boolean);

    function checkNamed(named: NamedValue): void {
      if (file.test) return;
      if (named.name === "state" || named.name === "nonce") return checkFixed(named);
      if (named.name === "response_type" && named.property && isInTokenRequest(named.property)) return;
      for (const { problem, when, safe } of parameters.get(named.name) ?? []) {
        const value = evaluate(named.value, sourceCode);
        if (value.kind === "array") {
          judgeEntries(problem, value.node, when, safe);
        } else if (named.name !== "grants" && holds(value, when)) judge(problem, named, safe);
      }
    }

    /** Entries of a list: one that has what fits already loses those that don't. */
    function judgeEntries(
      problem: OAuthProblem,
      list: TSESTree.ArrayExpression,
      when: readonly (string | boolean)[],
      safe: string | undefined,
    ): void {
      const hasSafe = list.elements.some((element) => element && JSON.stringify(textOf(evaluate(element, sourceCode))) === safe);
      for (const entry of list.elements) {
        if (!entry || !holds(evaluate(entry, sourceCode), when)) continue;
        if (!hasSafe) judge(problem, { name: "", value: entry }, safe);
        else
          report(problem, entry, [
            { messageId: "removeOption", data: { option: sourceCode.getText(entry) }, fix: removeItem(entry, sourceCode) },
          ]);
      }
    }

    function judge(problem: OAuthProblem, { value, property }: NamedValue, safe: string | undefined): void {
      const place = property ?? value;
      const chosen = problem === "withoutPkce" ? "pkce" : textOf(evaluate(value, sourceCode));
      if (judged.has(place) || (chosen !== undefined && isChosenElsewhere(place, chosen, sourceCode))) return;
      judged.add(place);
      const suggest =
        safe === undefined && property
          ? [
              {
                messageId: "removeOption",
                data: { option: sourceCode.getText(property) },
                fix: removeItem(property, sourceCode),
              } as const,
            ]
          : grantsFor(problem, safe ?? "undefined").map((text) => setTo(text, (fixer) => [fixer.replaceText(value, text)]));
      report(problem, place, suggest);
    }

    /** The password grant has two that fit in its place: one for users, one for applications. */
    const grantsFor = (problem: OAuthProblem, safe: string) =>
      problem === "password" && safe.includes("authorization_code") ? [safe, `"client_credentials"`] : [safe];

    const setTo = (text: string, fix: Edit): Suggestion => ({ messageId: "setTo", data: { text }, fix });

    function checkFixed({ name, value, property }: NamedValue): void {
      const text = textOf(evaluate(value, sourceCode));
      // A sentence is a message about the parameter.
      if (!property || !text || text.includes(" ") || !isRequestParameter(property) || judged.has(property)) return;
      judged.add(property);
      const random = randomState(value, file.at(value));
      const fix: Edit = (fixer) => [...random.edit(fixer), fixer.replaceText(value, random.text)];
      report("fixedState", value, [{ messageId: "randomState", fix }], { name });
    }

    function checkParameter({ name, value, node, range }: ParameterInText): void {
      if (file.test) return;
      if (name === "state" || name === "nonce") return checkFixedInText(name, node, range);
      for (const { problem, when, safe } of parameters.get(name) ?? []) {
        if (!when.includes(value) || isChosenElsewhere(node, value, sourceCode)) continue;
        const texts = grantsFor(problem, safe ?? "").map((text) => text.replaceAll(`"`, ""));
        report(
          problem,
          range,
          texts.map((text) => setTo(text, (fixer) => [fixer.replaceTextRange(range, text)])),
        );
      }
    }

    function checkFixedInText(name: string, node: ParameterInText["node"], range: TSESTree.Range): void {
      // What a template goes on with is no fixed value.
      if (node.type === AST_NODE_TYPES.TemplateElement && range[1] >= node.range[1] - 2 && !node.tail) return;
      const random = randomState(node, file.at(node));
      const replace = replaceInText(node, range, `\${${random.text}}`, sourceCode);
      const fix: Edit = (fixer) => [...random.edit(fixer), ...replace(fixer)];
      report("fixedState", range, [{ messageId: "randomState", fix }], { name });
    }

    function checkRequest(request: AuthorizationRequest): void {
      if (file.test || !isUnbound(request, sourceCode)) return;
      const situation = file.at(request.node);
      const client = isPublicClient(situation.runtime.runtime);
      const suggest = bindRequest(request, client, situation);
      report(client ? "withoutPkce" : "missingState", request.node, [suggest]);
    }

    const isAboutRequests = () => requestNames.areSaidIn(sourceCode) && requests.areSaidIn(sourceCode);

    return allOf([
      onCalls(table, sourceCode, checkCall),
      onNamedValues(isAboutRequests() ? namesInRequests : names, sourceCode, checkNamed),
      onAuthorizationRequests(sourceCode, { parameter: checkParameter, request: checkRequest }),
    ]);
  },
});
