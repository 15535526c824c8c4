import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { speaksOfAuthentication } from "../analysis/authentication-evidence.js";
import { ApiTable, lookUp, onCalls, type KnownCall } from "../analysis/calls.js";
import type { Node } from "../analysis/expressions.js";
import { allOf, where } from "../analysis/listeners.js";
import { readOfCall, readOfMember, readsOfPattern, type QueryRead } from "../analysis/query-reads.js";
import { isPublicClient } from "../analysis/runtime.js";
import { Names, Stems } from "../analysis/said-names.js";
import {
  credentialInEntry,
  credentialsInObject,
  credentialsInOptions,
  reachesUrl,
  type QueryCredential,
} from "../analysis/url-queries.js";
import { credentialsInText, kindInUrl, type UrlCredential } from "../analysis/url-texts.js";
import { textOf } from "../analysis/value.js";
import { evaluate } from "../analysis/values.js";
import { KIND_LABELS, type CredentialKind } from "../credentials/names.js";
import { httpRequests } from "../libraries/http-requests.js";
import {
  keyedServices,
  urlCredentialSources,
  urlParameters,
  type KeyedService,
  type UrlCredentialSource,
  type UrlParameters,
} from "../libraries/url-parameters.js";
import { createRule } from "../rule.js";
import {
  callBackEnd,
  headerFor,
  leaveOutOfQuery,
  leaveOutOfText,
  putNothing,
  readFromHeader,
  requestOf,
  sendInHeader,
} from "../suggestions/url-credentials.js";

const requests = new ApiTable(httpRequests);
const parameters = new ApiTable(urlParameters);
const sources = new ApiTable(urlCredentialSources);

const PARTS = { query: "query", fragment: "fragment", login: "login part" } as const;

const queryOptions = new Names(["params", "searchParams", "query", "qs"]);
const queryReads = new Names(["query", "queryStringParameters"]);
const queryWrites = new Stems(["searchParams", ".query("]);
const QUERY_READ = /\.\s{0,5}(?:query|queryStringParameters)\b/;

/** A parameter in a text, or a login before a host. */
const PARAMETER_OR_LOGIN = /[?&#][\w.[\]-]{1,60}=|:\/\/[^\s"'`/]{0,200}@|:\/\/["']\s{0,5}\+/;

export type MessageIds = "written" | "urlOnly" | "read" | "taken" | "sendInHeader" | "leaveOut" | "callBackEnd" | "readHeader";

export default createRule<MessageIds, readonly []>({
  name: "no-credentials-in-url",
  meta: {
    type: "problem",
    docs: {
      description: "disallow tokens, keys and passwords in URLs",
      recommended: true,
      cwe: [598],
      standards: ["RFC 6750 section 2.3", "RFC 9700 section 4.3.2", "OWASP ASVS 5.0 V14.2"],
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      written:
        "The {{what}} `{{name}}` stands in the {{part}} of a URL: histories, `Referer` headers and the logs of every server on the way keep it.",
      urlOnly: "{{host}} takes its key in the URL, and whoever opens this page can read it there: {{because}}.",
      read: "The {{what}} `{{name}}` is taken from the URL: histories, `Referer` headers and logs keep it.",
      taken: "{{library}} takes the token from the URL here: histories, `Referer` headers and logs keep it.",
      sendInHeader: "Send it in the `{{header}}` header.",
      leaveOut: "Leave it out of the URL.",
      callBackEnd: "Call it through your back end, which adds the key: `{{path}}`.",
      readHeader: "Read it from the `{{header}}` header.",
    },
  },
  create(file) {
    const { sourceCode } = file;
    /** A bare `token` counts where the file is about authentication. */
    const isMeant = (kind: CredentialKind) => (kind !== "token" || speaksOfAuthentication(sourceCode)) && !file.test;

    function checkText(whole: Node): void {
      for (const credential of credentialsInText(whole, sourceCode)) if (isMeant(credential.kind)) reportText(credential);
    }

    function reportText(credential: UrlCredential): void {
      const { value, whole, kind, name, part } = credential;
      const service = serviceOf(credential.host, name, credential.pieces.map((piece) => piece.text).join(""));
      if (service && isPublishable(service, whole, credential.host)) return;
      const leaveOut = leaveOutOfText(credential) ?? putNothing(credential);
      if (!leaveOut) return;
      const node = value ?? whole;
      const header = headerFor(kind, service?.header);
      const hint = { messageId: "leaveOut", fix: leaveOut } as const;
      if (service && !service.header) {
        const { runtime, because } = file.runtimeAt(node);
        if (!isPublicClient(runtime)) return;
        const proxy = callBackEnd(credential, leaveOut);
        const suggest = proxy ? [{ messageId: "callBackEnd", data: { path: proxy.path }, fix: proxy.fix } as const] : [hint];
        file.report({ node, messageId: "urlOnly", data: { host: service.host, because }, suggest });
        return;
      }
      const request = value && requestOf(whole, requests, sourceCode);
      const send = request && sendInHeader(request, header, value, sourceCode);
      file.report({
        node,
        messageId: "written",
        data: { what: KIND_LABELS[kind], name, part: PARTS[part] },
        suggest: [
          send
            ? { messageId: "sendInHeader", data: { header: header.name }, fix: (fixer) => [...leaveOut(fixer), ...send(fixer)] }
            : hint,
        ],
      });
    }

    /** The service that answers at a host, or the one that the file names and whose parameter this is. */
    function serviceOf(host: string | undefined, name: string, url: string): KeyedService | undefined {
      return keyedServices.find((row) => {
        if (row.path !== undefined) return url.includes(row.path);
        if (host === undefined) return row.parameter === name && sourceCode.text.includes(row.host);
        return host === row.host || host.endsWith(`.${row.host}`);
      });
    }

    function isPublishable({ publishable }: KeyedService, node: Node, host: string | undefined): boolean {
      if (publishable !== "in-clients") return publishable === true;
      const { runtime } = file.runtimeAt(node);
      return isPublicClient(runtime) || (host === undefined && runtime !== "server");
    }

    function reportQuery(credential: QueryCredential): void {
      const { node, kind, name, value, request: call } = credential;
      const service = serviceOf(credential.host, name, "");
      if (!isMeant(kind) || (service && (!service.header || isPublishable(service, node, credential.host)))) return;
      const header = headerFor(kind, service?.header);
      const row = call && requests.rowOf(call, sourceCode);
      const send = row && sendInHeader({ call, row }, header, value, sourceCode);
      const leaveOut = leaveOutOfQuery(credential, sourceCode);
      file.report({
        node,
        messageId: "written",
        data: { what: KIND_LABELS[kind], name, part: "query" },
        suggest: [
          send
            ? { messageId: "sendInHeader", data: { header: header.name }, fix: (fixer) => [...leaveOut(fixer), ...send(fixer)] }
            : { messageId: "leaveOut", fix: leaveOut },
        ],
      });
    }

    function reportRead(read: QueryRead): void {
      if (file.test || isPublicClient(file.runtimeAt(read.node).runtime)) return;
      const { header, fix } = readFromHeader(read, sourceCode);
      file.report({
        node: read.node,
        messageId: "read",
        data: { what: KIND_LABELS[read.kind], name: read.name },
        suggest: [{ messageId: "readHeader", data: { header }, fix }],
      });
    }

    function checkParameters({ node, row }: KnownCall<UrlParameters>): void {
      const { given } = row;
      if (row.undecided && !reachesUrl(node, sourceCode)) return;
      if ("all" in given) {
        const all = lookUp(node, given.all, sourceCode);
        if (all.state === "present") credentialsInObject(all.value, sourceCode).forEach(reportQuery);
        return;
      }
      const [key, value] = [lookUp(node, given.name, sourceCode), lookUp(node, given.value, sourceCode)];
      const name = key.state === "present" ? textOf(evaluate(key.value, sourceCode)) : undefined;
      if (name === undefined || value.state !== "present") return;
      const kind = kindInUrl(name, value.value, sourceCode);
      if (kind !== undefined) reportQuery({ name, kind, value: value.value, node });
    }

    function checkSource({ node, row }: KnownCall<UrlCredentialSource>): void {
      const { callee } = node;
      if (file.test || callee.type !== AST_NODE_TYPES.MemberExpression) return;
      file.report({
        node,
        messageId: "taken",
        data: { library: row.library },
        suggest: [
          {
            messageId: "readHeader",
            data: { header: "Authorization" },
            fix: (fixer) => [fixer.replaceTextRange([callee.property.range[0], node.range[1]], `${row.header}()`)],
          },
        ],
      });
    }

    function checkCall(node: TSESTree.CallExpression): void {
      const entry = credentialInEntry(node, sourceCode);
      const read = entry ? undefined : readOfCall(node, sourceCode);
      if (entry) reportQuery(entry);
      if (read) reportRead(read);
    }

    const { text } = sourceCode;
    const holdsParameter = (node: Node) => PARAMETER_OR_LOGIN.test(text.slice(...node.range));

    return allOf([
      where(PARAMETER_OR_LOGIN.test(text), {
        Literal: (node: TSESTree.Literal) => {
          if (typeof node.value === "string" && isWhole(node) && holdsParameter(node)) checkText(node);
        },
        TemplateLiteral: (node: TSESTree.TemplateLiteral) => {
          if (isWhole(node) && holdsParameter(node)) checkText(node);
        },
        BinaryExpression: (node: TSESTree.BinaryExpression) => {
          if (node.operator === "+" && isWhole(node) && holdsParameter(node)) checkText(node);
        },
      }),
      where(queryOptions.areSaidIn(sourceCode), {
        Property: (node: TSESTree.Property) => {
          credentialsInOptions(node, (call) => requests.rowOf(call, sourceCode) !== undefined, sourceCode).forEach(reportQuery);
        },
      }),
      where(queryReads.areSaidIn(sourceCode) && QUERY_READ.test(text), {
        MemberExpression: (node: TSESTree.MemberExpression) => {
          const read = readOfMember(node, sourceCode);
          if (read) reportRead(read);
        },
        VariableDeclarator: (node: TSESTree.VariableDeclarator) => {
          readsOfPattern(node, sourceCode).forEach(reportRead);
        },
      }),
      where(queryWrites.areSaidIn(sourceCode), { CallExpression: checkCall }),
      onCalls(parameters, sourceCode, checkParameters),
      onCalls(sources, sourceCode, checkSource),
    ]);
  },
});

/** Whether a text is no operand of a longer one. */
function isWhole(node: Node): boolean {
  return !(node.parent?.type === AST_NODE_TYPES.BinaryExpression && node.parent.operator === "+");
}
