import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { propertyName, targetName, unwrap, type Node } from "../analysis/expressions.js";
import { allOf } from "../analysis/listeners.js";
import { onNamedValues, type NamedValue } from "../analysis/named-values.js";
import { Names } from "../analysis/said-names.js";
import { textOf } from "../analysis/value.js";
import { evaluate } from "../analysis/values.js";
import { flagOptions, versionOptions, type VersionOption } from "../libraries/tls-versions.js";
import { checkVersions } from "../languages/checks/switches.js";
import { createRule } from "../rule.js";
import { removeFlag } from "../suggestions/flags.js";

const options = new Map<string, VersionOption[]>();
for (const option of versionOptions) for (const name of option.names) options.set(name, [...(options.get(name) ?? []), option]);
const names = new Names(options.keys());
const flagNames = new Names(flagOptions.map(({ name }) => name));

export type MessageIds = "oldVersion" | "unsafeFlag" | "setVersion" | "removeFlag";

export default createRule<MessageIds, readonly []>({
  name: "no-weak-tls-version",
  meta: {
    type: "problem",
    docs: {
      description: "disallow versions of TLS before 1.2",
      recommended: true,
      cwe: [326, 327, 757],
      standards: ["RFC 8996", "RFC 9325 section 3.1.1", "OWASP ASVS 5.0 V12.1"],
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      oldVersion: "`{{name}}` takes {{version}}, which RFC 8996 withdrew: what is sent over it, credentials first, can be read.",
      unsafeFlag: "`{{flags}}` {{does}}.",
      setVersion: "Set it to `{{text}}`.",
      removeFlag: "Remove `{{flag}}`.",
    },
  },
  checkText: checkVersions,
  create(file) {
    const { sourceCode } = file;

    function checkVersion({ name, value }: NamedValue): void {
      const version = versionOf(value);
      const option = options.get(name)?.find(({ old }) => version !== undefined && old.includes(version));
      if (!option || version === undefined || file.test) return;
      const text = safeText(value, version, option);
      file.report({
        node: value,
        messageId: "oldVersion",
        data: { name, version },
        suggest: [{ messageId: "setVersion", data: { text }, fix: (fixer) => fixer.replaceText(value, text) }],
      });
    }

    function checkFlags({ name, value, property }: NamedValue): void {
      const given = new Map(operandsOf(value).map((operand) => [targetName(operand) ?? "", operand]));
      for (const option of flagOptions) {
        const flag = given.get(option.flags[0] ?? "");
        if (option.name !== name || !flag || !option.flags.every((other) => given.has(other)) || file.test) continue;
        file.report({
          node: flag,
          messageId: "unsafeFlag",
          data: { flags: option.flags.join(" | "), does: option.does },
          suggest: [
            { messageId: "removeFlag", data: { flag: option.flags[0] ?? "" }, fix: removeFlag(flag, property, sourceCode) },
          ],
        });
      }
    }

    return allOf([onNamedValues(names, sourceCode, checkVersion), onNamedValues(flagNames, sourceCode, checkFlags)]);

    /** A text, or the member of an enumeration: `SecurityPolicyProtocol.TLS_V1`. */
    function versionOf(value: Node): string | undefined {
      const node = unwrap(value);
      const text = textOf(evaluate(node, sourceCode));
      if (text !== undefined) return text;
      return node.type === AST_NODE_TYPES.MemberExpression ? propertyName(node) : undefined;
    }

    /** The safe version, spelled as the old one is. */
    function safeText(value: Node, version: string, { safe, member }: VersionOption): string {
      const node = unwrap(value);
      if (node.type === AST_NODE_TYPES.MemberExpression && textOf(evaluate(node, sourceCode)) === undefined)
        return `${sourceCode.getText(node.object)}.${member ?? spelledAs(version)}`;
      return `"${/^TLS_?1_/.test(version) ? spelledAs(version) : safe}"`;
    }
  },
});

/** The flags of a sum. */
function operandsOf(value: Node): Node[] {
  const node = unwrap(value);
  return node.type === AST_NODE_TYPES.BinaryExpression && node.operator === "|"
    ? [...operandsOf(node.left), ...operandsOf(node.right)]
    : [node];
}

/** TLS 1.2 in the spelling of an enumeration's member. */
function spelledAs(version: string): string {
  if (version.startsWith("Supported")) return "SupportedTlsVersions_1_2";
  if (/^(?:SSL|TLS)_V/.test(version)) return "TLS_V1_2_2021";
  return version.startsWith("TLS_") ? "TLS_1_2" : "TLS1_2";
}
