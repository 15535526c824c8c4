import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { ApiTable, lookUp, onCalls, type KnownCall } from "../analysis/calls.js";
import { carriesCredential, usesOfAssigned, usesOfClient } from "../analysis/carried-credentials.js";
import { destinationsOf } from "../analysis/destinations.js";
import type { Node } from "../analysis/expressions.js";
import { literalsOf } from "../analysis/literals.js";
import { interpolatedNames, partsOfUrl, urlsOf, type KnownUrl, type UrlParts } from "../analysis/urls.js";
import { credentialFormats } from "../credentials/formats/index.js";
import { isCredentialHeader } from "../credentials/headers.js";
import { isOAuthEndpoint, isTokenEndpoint } from "../credentials/oauth-endpoints.js";
import { TLS_SCHEMES } from "../credentials/schemes.js";
import { isLocalHost } from "../credentials/urls.js";
import { httpRequests, type HttpRequest } from "../libraries/http-requests.js";
import { checkCleartext } from "../languages/checks/switches.js";
import { createRule } from "../rule.js";
import { secureModule, secureScheme } from "../suggestions/tls.js";

const requests = new ApiTable(httpRequests);

/** Hosts that are known to answer over TLS only: those of the catalogue's providers. */
const TLS_HOSTS: ReadonlySet<string> = new Set(credentialFormats.flatMap(({ hosts }) => hosts ?? []));

const CLEARTEXT = /^[`"']?(?:http|ws|ftp|mqtt|amqp|redis|ldap|smtp):\/\//i;

export type MessageIds = "request" | "url" | "endpoint" | "module" | "useTls" | "useModule" | "cleartext" | "forbidCleartext";

export default createRule<MessageIds, readonly []>({
  name: "no-insecure-token-transport",
  meta: {
    type: "problem",
    docs: {
      description: "disallow sending credentials over connections without TLS",
      recommended: true,
      cwe: [319, 523],
      standards: ["RFC 6750 section 5.3", "RFC 9325", "OWASP ASVS 5.0 V12.2"],
    },
    fixable: "code",
    hasSuggestions: true,
    schema: [],
    messages: {
      request:
        "This {{client}} request carries a credential to {{host}} over `{{scheme}}:`: everyone on the way can read and use it.",
      url: "This URL carries a credential to {{host}} over `{{scheme}}:`: everyone on the way can read and use it.",
      endpoint:
        "The OAuth endpoint at {{host}} is reached over `{{scheme}}:`: codes, secrets and tokens can be read and replaced on the way.",
      module: "This {{client}} request carries a credential to {{host}} without TLS: everyone on the way can read and use it.",
      useTls: "Use `{{scheme}}:`.",
      useModule: "Send it with `{{module}}`.",
      cleartext: "{{name}} lets this app send everything in clear text: tokens and keys can be read on the way.",
      forbidCleartext: "Forbid it: `{{text}}`.",
    },
  },
  checkText: checkCleartext,
  create(file) {
    const { sourceCode } = file;
    /** Literals that have been reported: a base URL of many requests is one defect. */
    const reported = new Set<Node>();

    function report(
      messageId: "request" | "url" | "endpoint",
      { node }: KnownUrl,
      { scheme, host = "" }: UrlParts,
      client = "",
    ): void {
      const secure = secureScheme(node, sourceCode);
      if (reported.has(node) || !secure) return;
      reported.add(node);
      file.report({
        node,
        messageId,
        data: { host, scheme, client },
        fix: TLS_HOSTS.has(host) ? secure.fix : null,
        suggest: [{ messageId: "useTls", data: { scheme: secure.scheme }, fix: secure.fix }],
      });
    }

    function checkRequest({ node, row }: KnownCall<HttpRequest>): void {
      for (const at of row.url) {
        const given = lookUp(node, at, sourceCode);
        if (given.state !== "present") continue;
        for (const url of urlsOf(given.value, sourceCode)) {
          const parts = remoteCleartext(url);
          if (!parts) continue;
          if (isTokenEndpoint(url.text)) report("endpoint", url, parts);
          else if (hasCredential(url, parts)) report("url", url, parts);
          else if (carriesCredential(rootsOf(node, row), sourceCode)) report("request", url, parts, row.client);
        }
      }
      if (row.cleartext) checkModule(node, row, row.cleartext);
    }

    function rootsOf(node: KnownCall<HttpRequest>["node"], row: HttpRequest): readonly Node[] {
      return row.factory ? [...node.arguments, ...usesOfClient(node, sourceCode)] : node.arguments;
    }

    /** A request through a module that speaks clear text, where the host stands in an option of its own. */
    function checkModule(
      node: KnownCall<HttpRequest>["node"],
      { client, path }: HttpRequest,
      { host, secure }: NonNullable<HttpRequest["cleartext"]>,
    ): void {
      for (const at of host) {
        const given = lookUp(node, at, sourceCode);
        if (given.state !== "present") continue;
        const [name] = literalsOf(given.value, sourceCode);
        if (!name || isLocalHost(name.text.replace(/:\d+$/, "")) || !carriesCredential(node.arguments, sourceCode)) return;
        const fix = secureModule(node, secure, path, sourceCode);
        file.report({
          node: node.callee,
          messageId: "module",
          data: { client, host: name.text },
          suggest: [{ messageId: "useModule", data: { module: secure }, fix }],
        });
        return;
      }
    }

    /** A URL's parts when it goes in clear text to a host that isn't local, private or reserved. */
    function remoteCleartext({ text }: KnownUrl): UrlParts | undefined {
      const parts = partsOfUrl(text);
      return parts?.host !== undefined && TLS_SCHEMES.has(parts.scheme) && !isLocalHost(parts.host) ? parts : undefined;
    }

    function hasCredential(url: KnownUrl, { userInfo, parameters }: UrlParts): boolean {
      const names = parameters.length > 0 ? [...parameters, ...interpolatedNames(url)] : [];
      return (userInfo?.includes(":") ?? false) || names.some((name) => isCredentialHeader(name));
    }

    /** A URL wherever it stands: with a login or token in it, or as an OAuth endpoint by its name. */
    function checkLiteral(node: TSESTree.Literal | TSESTree.TemplateLiteral): void {
      if (!CLEARTEXT.test(node.type === AST_NODE_TYPES.Literal ? node.raw : sourceCode.text.slice(...node.range))) return;
      for (const url of urlsOf(wholeText(node), sourceCode)) {
        const parts = remoteCleartext(url);
        if (!parts) continue;
        if (hasCredential(url, parts)) report("url", url, parts);
        else if (carriesCredential(usesOfAssigned(wholeText(node), sourceCode), sourceCode))
          report("request", url, parts, "client");
        else if (destinationsOf(node, sourceCode).some(({ kind, name }) => kind !== "argument" && isOAuthEndpoint(name)))
          report("endpoint", url, parts);
      }
    }

    return {
      ...onCalls(requests, sourceCode, checkRequest),
      ...(sourceCode.text.includes("://") && { Literal: checkLiteral, TemplateLiteral: checkLiteral }),
    };
  },
});

/** The concatenation to which a literal is the beginning. */
function wholeText(node: Node): Node {
  let current = node;
  while (
    current.parent?.type === AST_NODE_TYPES.BinaryExpression &&
    current.parent.operator === "+" &&
    current.parent.left === current
  )
    current = current.parent;
  return current;
}
