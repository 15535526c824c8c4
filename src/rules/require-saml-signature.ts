import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { ApiTable, lookUp, onCalls, type KnownCall } from "../analysis/calls.js";
import { enclosingFunction, isFunction, isCall, unwrap, type Call, type Node } from "../analysis/expressions.js";
import { allOf } from "../analysis/listeners.js";
import { onNamedValues } from "../analysis/named-values.js";
import { Names } from "../analysis/said-names.js";
import { alternatives, isNothing } from "../analysis/value.js";
import { evaluate, returnedExpression } from "../analysis/values.js";
import { samlSetups, type SamlOption, type SamlSetup } from "../libraries/saml.js";
import { createRule } from "../rule.js";
import { readEnvironment } from "../suggestions/environment.js";
import { removeItem, setOption, type Edit } from "../suggestions/objects.js";

const table = new ApiTable(samlSetups);
/** Options that count wherever they stand, by name. */
const distinct = new Map(
  samlSetups.flatMap(({ unsafe }) => unsafe.flatMap((option) => (option.distinct ? [[option.name, option] as const] : []))),
);

export type MessageIds =
  "unsafeOption" | "noCertificate" | "acceptsAll" | "setOption" | "removeOption" | "readCertificate" | "rejectAll";
const names = new Names(distinct.keys());

export default createRule<MessageIds, readonly []>({
  name: "require-saml-signature",
  meta: {
    type: "problem",
    docs: {
      description: "require that SAML2 responses are accepted only when they are signed, for this service and in time",
      recommended: true,
      cwe: [347, 290],
      standards: ["SAML 2.0 Core section 5", "SAML 2.0 Profiles section 4.1.4", "OWASP ASVS 5.0 V9.1"],
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      unsafeOption: "With `{{option}}` {{accepts}}: whoever writes one signs in as anyone.",
      noCertificate: "{{library}} has no certificate of the identity provider here: no signature is checked.",
      acceptsAll: "This validator accepts every document: {{library}} parses what nobody has checked.",
      setOption: "Set `{{option}}`.",
      removeOption: "Remove `{{option}}`.",
      readCertificate: "Read the certificate from `{{expression}}`.",
      rejectAll: "Reject what isn't validated.",
    },
  },
  create(file) {
    const { sourceCode } = file;
    const judged = new Set<Node>();

    function check({ node, row }: KnownCall<SamlSetup>): void {
      if (file.test) return;
      for (const option of row.unsafe) {
        const given = lookUp(node, `${row.options}.${option.name}`, sourceCode);
        if (given.state === "present") judge(option, given.value, given.property);
      }
      if (row.certificate) checkCertificate(node, row, row.certificate);
      if (row.validator !== undefined) checkValidator(node, row, row.validator);
    }

    function judge(option: SamlOption, value: Node, property: Node | undefined): void {
      const place = property ?? value;
      const unsafe = alternatives(evaluate(value, sourceCode)).every(
        (given) => given.kind === "constant" && given.value === option.when,
      );
      if (!unsafe || judged.has(place) || file.test) return;
      judged.add(place);
      const { name, safe } = option;
      const [messageId, fix, text]: readonly ["setOption" | "removeOption", Edit, string] =
        safe === undefined && property
          ? ["removeOption", removeItem(property, sourceCode), name]
          : ["setOption", (fixer) => [fixer.replaceText(value, safe ?? "undefined")], `${name}: ${safe ?? "undefined"}`];
      file.report({
        node: place,
        messageId: "unsafeOption",
        data: { option: `${name}: ${String(option.when)}`, accepts: option.accepts },
        suggest: [{ messageId, data: { option: text }, fix }],
      });
    }

    function checkCertificate(
      node: Call,
      row: SamlSetup,
      { names, set, unneededFor }: NonNullable<SamlSetup["certificate"]>,
    ): void {
      const around = sourceCode.getText(enclosingFunction(node) ?? sourceCode.ast);
      if (unneededFor !== undefined && around.includes(`.${unneededFor}(`) && !around.includes(".validate")) return;
      const given = names.map((name) => lookUp(node, `${row.options}.${name}`, sourceCode));
      const none = given.every(
        (found) => found.state === "absent" || (found.state === "present" && isNothing(evaluate(found.value, sourceCode))),
      );
      if (!none || node.arguments.length === 0) return;
      const { expression, edit } = readEnvironment("SAML_IDP_CERT", node, file);
      const name = names.find((_, index) => given[index]?.state === "present") ?? set;
      const fix = setOption(node, `${row.options}.${name}`, expression, sourceCode);
      if (!fix) return;
      file.report({
        node: node.callee,
        messageId: "noCertificate",
        data: { library: row.library },
        suggest: [{ messageId: "readCertificate", data: { expression }, fix: (fixer) => [...edit(fixer), ...fix(fixer)] }],
      });
    }

    function checkValidator(node: Call, row: SamlSetup, at: string): void {
      const given = lookUp(node, at, sourceCode);
      const validator = given.state === "present" ? evaluate(given.value, sourceCode).node : undefined;
      const result = validator && isFunction(validator) ? (returnedExpression(validator) ?? validator.body) : undefined;
      if (!validator || !result || !acceptsAll(result)) return;
      file.report({
        node: validator,
        messageId: "acceptsAll",
        data: { library: row.library },
        suggest: [
          {
            messageId: "rejectAll",
            fix: (fixer) => fixer.replaceText(result, `Promise.reject(new Error("No validator of SAML schemas"))`),
          },
        ],
      });
    }

    /** `Promise.resolve("skipped")`, a constant, or a body that does nothing. */
    function acceptsAll(expression: Node): boolean {
      const node = unwrap(expression);
      if (node.type === AST_NODE_TYPES.BlockStatement) return node.body.length === 0;
      if (isCall(node)) return sourceCode.getText(node.callee) === "Promise.resolve";
      return evaluate(node, sourceCode).kind === "constant";
    }

    return allOf([
      onCalls(table, sourceCode, check),
      onNamedValues(names, sourceCode, ({ name, value, property }) => {
        const option = distinct.get(name);
        if (option) judge(option, value, property);
      }),
    ]);
  },
});
