import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { standsUnder } from "../analysis/conditions.js";
import { connectsToLocalhost, inProduction, isDevelopmentOnly, stageOf } from "../analysis/development-only.js";
import { isFunction, outermostSum, propertyName, unwrap, type FunctionNode, type Node } from "../analysis/expressions.js";
import { allOf, where } from "../analysis/listeners.js";
import { partsOfUrl } from "../analysis/urls.js";
import { onNamedValues, type NamedValue } from "../analysis/named-values.js";
import { Names } from "../analysis/said-names.js";
import { textOf } from "../analysis/value.js";
import { evaluate, returnedExpression } from "../analysis/values.js";
import { isLocalHost } from "../credentials/urls.js";
import { commandLineSwitches, peerOptions, urlSwitches, type PeerOption } from "../libraries/tls-options.js";
import { checkPeers } from "../languages/checks/switches.js";
import { createRule } from "../rule.js";
import { removeStatement } from "../suggestions/statements.js";
import { removeItem, type Edit } from "../suggestions/objects.js";

const options = new Map(peerOptions.flatMap((option) => option.names.map((name) => [name, option] as const)));
const names = new Names(options.keys());

/** Conditions by which whoever uses the code has chosen to do without. */
const CHOSEN =
  /ignore_?(?:ssl|cert)|cert_?check|check_?(?:server|cert)|validat|insecure|skip|self_?signed|verif|strict|reject_?unauthorized|ssl_?mode|allow_?(?:invalid|unauthorized)/i;

/** Electron's events and hooks about certificates, whose callback takes `true` or 0 for "accept". */
const hooks = new Names(["certificate-error", "setCertificateVerifyProc"]);
const CERTIFICATE_HOOKS = /^(?:on|once|setCertificateVerifyProc)$/;

const commandLine = new Names(["appendSwitch"]);

const propertyNameOf = (node: Node) => (node.type === AST_NODE_TYPES.MemberExpression ? propertyName(node) : undefined);

/** A switch in the query of a database's URL. */
const urlNames = new Names(urlSwitches.map(({ name }) => name));
const URL_SWITCH = new RegExp(`[?&;](${urlSwitches.map(({ name }) => name).join("|")})=([\\w-]{1,40})`);
/** Names that a URL of anything else has, too, count in a database's only. */
const DATABASE = /^.(?:postgres|postgresql|mysql|mariadb|mongodb|mongodb\+srv|sqlserver|jdbc:\w{1,20}):/;

export type MessageIds = "unverified" | "acceptsAll" | "accepted" | "removeOption" | "setTo" | "reject" | "unchecked";

export default createRule<MessageIds, readonly []>({
  name: "no-disabled-tls-verification",
  meta: {
    type: "problem",
    docs: {
      description: "disallow connections that don't verify their peer",
      recommended: true,
      cwe: [295, 297],
      standards: ["RFC 9325 section 6", "RFC 6750 section 5.3", "OWASP ASVS 5.0 V12.3"],
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      unverified: "`{{option}}` {{does}}: whoever is on the way reads and changes what is sent, credentials first.",
      acceptsAll: "This function accepts every peer: whoever is on the way reads and changes what is sent, credentials first.",
      accepted: "A certificate that failed its check is accepted here: whoever is on the way reads and changes what is sent.",
      removeOption: "Remove `{{option}}`.",
      setTo: "Set it to `{{text}}`.",
      reject: "Reject the certificate.",
      unchecked: "This is {{name}}: whoever is on the way reads and changes what is sent, credentials first.",
    },
  },
  checkText: checkPeers,
  create(file) {
    const { sourceCode } = file;

    function check({ name, value, property }: NamedValue): void {
      const option = options.get(name);
      if (!option || file.test || isDevelopmentOnly(value, sourceCode) || standsUnder(value, CHOSEN, sourceCode)) return;
      if (property && connectsToLocalhost(property, sourceCode)) return;
      if (option.when === "accepts" ? !acceptsAll(value) : !holds(value, option.when)) return;
      file.report({
        node: property ?? value,
        messageId: option.when === "accepts" ? "acceptsAll" : "unverified",
        data: {
          option: property ? sourceCode.getText(property) : `${name} = ${sourceCode.getText(value)}`,
          does: option.does ?? "takes any certificate for the peer's",
        },
        suggest: [repair(option, value, property)],
      });
    }

    function holds(value: Node, when: readonly (string | number | boolean)[]): boolean {
      const given = evaluate(inProduction(value), sourceCode);
      if (given.kind === "constant") return when.includes(given.value as string);
      // `NODE_ENV !== "production"`, where it counts, is false.
      return when.includes(false) && stageOf({ test: value, holds: true }) === "development";
    }

    /** A function that returns nothing or a constant, whatever it is given. */
    function acceptsAll(value: Node): boolean {
      const validator = evaluate(value, sourceCode).node;
      if (!isFunction(validator)) return false;
      const { body } = validator;
      if (body.type === AST_NODE_TYPES.BlockStatement && body.body.length === 0) return true;
      const result = returnedExpression(validator);
      return result !== undefined && evaluate(result, sourceCode).kind === "constant";
    }

    function repair({ safe }: PeerOption, value: Node, property: TSESTree.Property | undefined) {
      if (safe === undefined && property)
        return {
          messageId: "removeOption",
          data: { option: sourceCode.getText(property) },
          fix: removeItem(property, sourceCode),
        } as const;
      const text = safe ?? "true";
      return { messageId: "setTo", data: { text }, fix: ((fixer) => [fixer.replaceText(value, text)]) as Edit } as const;
    }

    /** `app.on("certificate-error", (…, callback) => { callback(true); })`, `setCertificateVerifyProc((_, callback) => callback(0))`. */
    function checkHook({ callee, arguments: given }: TSESTree.CallExpression): void {
      if (callee.type !== AST_NODE_TYPES.MemberExpression || !CERTIFICATE_HOOKS.test(propertyName(callee) ?? "")) return;
      const isEvent = propertyName(callee) !== "setCertificateVerifyProc";
      if (isEvent && (!given[0] || textOf(evaluate(given[0], sourceCode)) !== "certificate-error")) return;
      const handler = given.at(-1);
      const accepted = handler && isFunction(handler) && !file.test ? acceptingCall(handler, isEvent) : undefined;
      if (!accepted || isDevelopmentOnly(accepted, sourceCode)) return;
      const [answer] = accepted.arguments;
      if (!answer) return;
      const text = isEvent ? "false" : "-2";
      file.report({
        node: accepted,
        messageId: "accepted",
        suggest: [{ messageId: "reject", fix: (fixer) => fixer.replaceText(answer, text) }],
      });
    }

    /** The statement of a handler that accepts, when nothing before it may leave. */
    function acceptingCall({ body, params }: FunctionNode, isEvent: boolean): TSESTree.CallExpression | undefined {
      const callback = params.at(-1);
      const statements: readonly Node[] = body.type === AST_NODE_TYPES.BlockStatement ? body.body : [body];
      for (const statement of statements) {
        const call = unwrap(statement.type === AST_NODE_TYPES.ExpressionStatement ? statement.expression : statement);
        if (call.type === AST_NODE_TYPES.IfStatement) return undefined;
        if (call.type !== AST_NODE_TYPES.CallExpression || call.callee.type !== AST_NODE_TYPES.Identifier) continue;
        const [answer] = call.arguments;
        if (callback?.type !== AST_NODE_TYPES.Identifier || call.callee.name !== callback.name || !answer) continue;
        const value = evaluate(answer, sourceCode);
        return value.kind === "constant" && value.value === (isEvent ? true : 0) ? call : undefined;
      }
      return undefined;
    }

    /** `postgres://…?sslmode=disable`, wherever the URL goes. */
    function checkUrl(node: TSESTree.Literal | TSESTree.TemplateElement): void {
      const text = sourceCode.text.slice(...node.range);
      const match = URL_SWITCH.exec(text);
      const [, name = "", value = ""] = match ?? [];
      const row = urlSwitches.find((candidate) => candidate.name === name && candidate.when.includes(value));
      if (!match || !row || file.test || isDevelopmentOnly(node, sourceCode)) return;
      const whole = sourceCode.getText(outermostSum(node.type === AST_NODE_TYPES.TemplateElement ? (node.parent as Node) : node));
      const host = partsOfUrl(whole.slice(1))?.host;
      if (/^(?:ssl|tls)$/.test(name) ? !DATABASE.test(whole) : host === undefined && !whole.includes("://")) return;
      if (host !== undefined && isLocalHost(host)) return;
      const start = node.range[0] + match.index + name.length + 2;
      file.report({
        node,
        messageId: "unverified",
        data: { option: `${name}=${value}`, does: "leaves the peer unchecked, or TLS off" },
        suggest: [
          {
            messageId: "setTo",
            data: { text: `${name}=${row.safe}` },
            fix: (fixer) => fixer.replaceTextRange([start, start + value.length], row.safe),
          },
        ],
      });
    }

    /** `app.commandLine.appendSwitch("ignore-certificate-errors")`. */
    function checkCommandLine(node: TSESTree.CallExpression): void {
      const [first] = node.arguments;
      const name = first && textOf(evaluate(first, sourceCode));
      if (propertyNameOf(node.callee) !== "appendSwitch" || name === undefined || !commandLineSwitches.includes(name)) return;
      if (file.test || isDevelopmentOnly(node, sourceCode) || standsUnder(node, CHOSEN, sourceCode)) return;
      file.report({
        node,
        messageId: "unverified",
        data: { option: name, does: "takes any certificate for the peer's" },
        suggest: [{ messageId: "removeOption", data: { option: name }, fix: removeStatement(node, sourceCode) }],
      });
    }

    return allOf([
      onNamedValues(names, sourceCode, check),
      where(urlNames.areSaidIn(sourceCode) && URL_SWITCH.test(sourceCode.text), { Literal: checkUrl, TemplateElement: checkUrl }),
      where(commandLine.areSaidIn(sourceCode), { CallExpression: checkCommandLine }),
      where(hooks.areSaidIn(sourceCode), { CallExpression: checkHook }),
    ]);
  },
});
