import { AST_NODE_TYPES, AST_TOKEN_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { ApiTable, onCalls, type KnownCall } from "../analysis/calls.js";
import { credentialOfCall, credentialsByName, type CredentialByName } from "../analysis/credentials-by-name.js";
import type { Node } from "../analysis/expressions.js";
import { judgeGiven, literalsAt, namedService } from "../analysis/given-literals.js";
import type { Joining } from "../analysis/joints.js";
import { allOf } from "../analysis/listeners.js";
import { contentRange, fallbackAt, type Fallback } from "../analysis/literals.js";
import { environmentNameOf, isHeldForTests, isInputExample } from "../analysis/named-literals.js";
import { exposureOf } from "../analysis/runtime.js";
import { onStringCandidates } from "../analysis/string-candidates.js";
import { isWebConfig, scanFile, scanFolded, type WrittenFinding } from "../analysis/written-credentials.js";
import { scannerOf } from "../credentials/catalogue.js";
import { alternativeTo } from "../credentials/alternatives.js";
import type { CredentialFormat } from "../credentials/format.js";
import { namedCredential } from "../credentials/judgement.js";
import { hasExpiry } from "../credentials/jwt.js";
import { environmentName, KIND_LABELS } from "../credentials/names.js";
import { privateName } from "../credentials/public-names.js";
import { redact } from "../credentials/redact.js";
import type { Finding } from "../credentials/scanner.js";
import { credentialParameters, type CredentialParameter } from "../libraries/credential-parameters/index.js";
import { checkHardcoded } from "../languages/checks/hardcoded-credentials.js";
import type { Entry } from "../languages/entries.js";
import { templateEntries } from "../languages/templates.js";
import { textRepairMessages } from "../languages/text-repairs.js";
import { createRule } from "../rule.js";
import { callBackEnd, credentialRepairMessages, repairsOf } from "../suggestions/credential-repairs.js";
import type { WrittenCredential } from "../suggestions/credentials.js";

export type MessageIds =
  | "knownFormat"
  | "wrongChecksum"
  | "restrictedFormat"
  | "publishableFormat"
  | "inComment"
  | "byDestination"
  | "byName"
  | "fallback"
  | "deleteFromComment"
  | keyof typeof credentialRepairMessages
  | keyof typeof textRepairMessages;

export interface Options {
  readonly publishable: boolean;
  readonly restricted: boolean;
}

/** What decides over a finding. */
type Judged = Pick<Finding, "kind" | "format" | "checksum">;

/** Whether a comment documents what follows (JSDoc): examples stand there. */
const isDocumentationComment = ({ type, value }: TSESTree.Comment) => type === AST_TOKEN_TYPES.Block && value.startsWith("*");

/** A finding as a message names it. */
const nameOf = ({ format, detail }: Finding) => `${format.provider} ${format.name}${detail ? ` (${detail})` : ""}`;

const parameters = new ApiTable(credentialParameters);
export default createRule<MessageIds, readonly [Partial<Options>]>({
  name: "no-hardcoded-credentials",
  meta: {
    type: "problem",
    docs: {
      description: "disallow credentials in source code",
      recommended: true,
      strict: [{ restricted: true }],
      cwe: [798, 259, 321],
      standards: ["OWASP ASVS 5.0 V13.3", "RFC 6749 section 2.1", "RFC 8252 section 8.5"],
    },
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        properties: {
          publishable: { type: "boolean", description: "Report keys that are made to ship to clients, too." },
          restricted: {
            type: "boolean",
            description: "Report keys in clients that are public once restricted at the provider.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ publishable: false, restricted: false }],
    messages: {
      knownFormat: "{{what}} `{{redacted}}` is hard-coded: {{exposure}}.",
      wrongChecksum:
        "{{what}} `{{redacted}}` is hard-coded, though its checksum is wrong, so it may be made up or miscopied: {{exposure}}.",
      restrictedFormat:
        "{{what}} `{{redacted}}` may ship to clients only when it is restricted to your site or app at {{provider}}.",
      publishableFormat:
        "{{what}} `{{redacted}}` stands in the source; it is made to be public, but can't be changed without a release.",
      inComment: "{{what}} `{{redacted}}` stands in a comment: {{exposure}}.",
      byDestination: "A literal {{what}} is given to {{provider}}: {{exposure}}.",
      byName: "`{{name}}` holds a literal {{what}}: {{exposure}}.",
      fallback:
        "The fallback of `{{name}}` is a literal {{what}}: where the variable is missing, everyone who can read the source knows the value in use.",
      deleteFromComment: "Delete it from the comment.",
      ...credentialRepairMessages,
      ...textRepairMessages,
    },
  },
  checkText: checkHardcoded,
  create(file) {
    const {
      sourceCode,
      options: [options],
    } = file;
    const scanner = scannerOf(file.settings.formats);
    const { scan } = scanner;
    /** Literals that have been judged: one is reported once, by the most exact way that finds it. */
    const judged = new Set<Node>();

    const locate = ([start, end]: TSESTree.Range) => ({
      start: sourceCode.getLocFromIndex(start),
      end: sourceCode.getLocFromIndex(end),
    });

    function report(
      messageId: MessageIds,
      written: WrittenCredential,
      provider: string,
      env: string,
      data: Record<string, string> & { readonly what: string },
    ): void {
      const place = file.at(written.node);
      file.report({
        loc: locate(written.range),
        messageId,
        data: { ...data, provider, exposure: exposureOf(place.runtime, alternativeTo(provider, data["name"] ?? data.what)) },
        suggest: repairsOf(written, provider, env, place),
      });
    }

    function reportFallback(node: Node, { variable }: Fallback, what: string): void {
      const data = { what, name: variable ?? "the environment variable" };
      file.report({ node, messageId: "fallback", data, suggest: repairsOf({ node, range: node.range }, "", "", file) });
    }

    /** The message for a finding here; undefined where its kind may stand. */
    function messageFor({ kind, format, checksum }: Judged, node: Node): MessageIds | undefined {
      if (kind === "publishable") return options.publishable ? "publishableFormat" : undefined;
      const isServers = format.secretBeside?.some((text) => sourceCode.text.includes(text)) ?? false;
      if (kind === "secret" || isServers || (file.runtimeAt(node).runtime === "server" && !isWebConfig(node))) {
        if (checksum !== "invalid") return "knownFormat";
        return file.test ? undefined : "wrongChecksum";
      }
      return options.restricted ? "restrictedFormat" : undefined;
    }

    /** Whether a value that anybody makes is for tests: its place says so, or what holds it. */
    const isForTests = ({ selfMade }: CredentialFormat, node: Node) => selfMade === true && (file.test || isHeldForTests(node));

    function reportFinding({ finding, place, range }: WrittenFinding): void {
      const { format } = finding;
      const data = { what: nameOf(finding), redacted: redact(finding) };
      if (place.type === "node") {
        judged.add(place.node);
        if (isInputExample(place.node)) return;
        if (isForTests(format, place.node)) return;
        const messageId = messageFor(finding, place.node);
        const env = format.standard ? (environmentNameOf(place.node) ?? format.env) : format.env;
        if (messageId) report(messageId, { node: place.node, range }, format.provider, env, data);
      } else if (
        finding.kind === "secret" &&
        finding.checksum !== "invalid" &&
        !hasExpiry(finding.value) &&
        !(format.selfMade && isDocumentationComment(place.comment))
      ) {
        const exposure = exposureOf(file.runtime, alternativeTo(format.provider, data.what));
        file.report({
          loc: locate(range),
          messageId: "inComment",
          data: { what: data.what, redacted: data.redacted, exposure },
          suggest: [{ messageId: "deleteFromComment", fix: (fixer) => fixer.replaceTextRange(range, "[removed]") }],
        });
      }
    }

    function reportFolded(node: Joining): void {
      const folded = scanFolded(node, sourceCode, scan);
      if (judged.has(node)) return;
      if (!folded) {
        const named = node.type === AST_NODE_TYPES.CallExpression ? credentialOfCall(node, judged, sourceCode) : undefined;
        if (named) reportByName(named);
        return;
      }
      const { finding, around } = folded;
      const messageId = isForTests(finding.format, node) ? undefined : messageFor(finding, node);
      if (!messageId || scan(sourceCode.getText(node)).length > 0) return;
      const { provider, env } = finding.format;
      const data = { what: nameOf(finding), redacted: redact(finding) };
      report(messageId, { node, range: node.range, around }, provider, env, data);
    }

    function reportParameter({ node, row }: KnownCall<CredentialParameter>): void {
      const service = namedService(node, row.host, sourceCode);
      for (const { at, what, env, kind } of row.credentials) {
        if (kind === "address") continue;
        for (const literal of literalsAt(node, at, sourceCode)) {
          const verdict = judgeGiven(literal.text, kind, service);
          if (!verdict || file.test || judged.has(literal.node) || scan(literal.text).length > 0) continue;
          judged.add(literal.node);
          if (verdict === "none") continue;
          const fallback = fallbackAt(literal.node, sourceCode);
          if (fallback) reportFallback(literal.node, fallback, what);
          else report("byDestination", { node: literal.node, range: contentRange(literal) }, row.provider, env, { what });
        }
      }
    }

    function reportByName({ node, range, text, named }: CredentialByName): void {
      const { name, variable = name, kind, fallback, format } = named;
      const what = KIND_LABELS[kind];
      if (file.test) return;
      if (format) return reportContextual({ node, range }, text, format);
      if (fallback) return reportFallback(node, fallback, what);
      const env = kind === "header" ? "API_TOKEN" : privateName(environmentName(variable));
      report("byName", { node, range }, "the service", env, { name, what });
    }

    function reportContextual(written: WrittenCredential, value: string, format: CredentialFormat): void {
      const messageId = messageFor({ kind: format.kind, format, checksum: undefined }, written.node);
      const data = { what: `${format.provider} ${format.name}`, redacted: redact({ format, value }) };
      if (messageId) report(messageId, written, format.provider, format.env, data);
    }

    /** A value of a component's template, which no script's node holds. */
    function reportTemplate({ name, value, range: { start, end } }: Entry): void {
      const kind = file.test || scan(value).length > 0 ? undefined : namedCredential(name, value);
      if (kind === undefined) return;
      const exposure = exposureOf(file.runtime, alternativeTo("the service", name));
      file.report({
        loc: locate([start, end]),
        messageId: "byName",
        data: { name, what: KIND_LABELS[kind], exposure },
        suggest: [callBackEnd("the service", (fixer) => [fixer.removeRange([start, end])])],
      });
    }

    return allOf([
      onCalls(parameters, sourceCode, reportParameter),
      onStringCandidates(sourceCode, ({ joined, literals }) => {
        scanFile(sourceCode, scanner).forEach(reportFinding);
        templateEntries(sourceCode.text, file.filename).forEach(reportTemplate);
        joined.forEach(reportFolded);
        for (const literal of literals) credentialsByName(literal, judged, scan, sourceCode).forEach(reportByName);
      }),
    ]);
  },
});
