import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { ApiTable, isFlag, lookUp, onCalls, type KnownCall } from "../analysis/calls.js";
import { callsInChain, carriesCredential, usesOfAssigned, usesOfClient, usesOfObject } from "../analysis/carried-credentials.js";
import { destinationsOf, type Destination } from "../analysis/destinations.js";
import { isDevelopmentOnly } from "../analysis/development-only.js";
import { isCall, propertyName, targetName, wrapped, type Call, type Node } from "../analysis/expressions.js";
import { remoteHost } from "../analysis/hosts.js";
import { allOf, where } from "../analysis/listeners.js";
import { Stems } from "../analysis/said-names.js";
import { textOf } from "../analysis/value.js";
import { evaluate } from "../analysis/values.js";
import { interpolatedNames, partsOfUrl, urlsOf, type KnownUrl, type UrlParts } from "../analysis/urls.js";
import { credentialFormats } from "../credentials/formats/index.js";
import { isCredentialHeader } from "../credentials/headers.js";
import { asksIssuer, isOAuthEndpoint, isTokenEndpoint } from "../credentials/oauth-endpoints.js";
import { TLS_SCHEMES } from "../credentials/schemes.js";
import { isLocalHost } from "../credentials/urls.js";
import { httpRequests, type HttpRequest } from "../libraries/http-requests.js";
import { checkCleartext } from "../languages/checks/switches.js";
import { plainChannels, plainServices, type PlainChannel, type PlainService } from "../libraries/plain-services.js";
import { createRule } from "../rule.js";
import { setOption } from "../suggestions/objects.js";
import { secureModule, secureScheme } from "../suggestions/tls.js";

const requests = new ApiTable(httpRequests);
const services = new ApiTable(plainServices);
const channels = new ApiTable(plainChannels);

/** Hosts that are known to answer over TLS only: those of the catalogue's providers. */
const TLS_HOSTS: ReadonlySet<string> = new Set(credentialFormats.flatMap(({ hosts }) => hosts ?? []));

/** Options that hold the address of what a client talks to. */
const ADDRESS = /(?:url|uri|endpoint|server|address|origin|broker|gateway|host)$/i;

const CLEARTEXT = new RegExp(`^[\`"']?(?:${[...TLS_SCHEMES.keys()].join("|")})://`, "i");
const cleartext = new Stems(Array.from(TLS_SCHEMES.keys(), (scheme) => `${scheme}://`));

export type MessageIds =
  "request" | "url" | "endpoint" | "module" | "useTls" | "useModule" | "service" | "setTls" | "cleartext" | "forbidCleartext";

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
      service: "{{client}} at {{host}} is given credentials without TLS: everyone on the way can read and use them.",
      setTls: "Switch TLS on: `{{text}}`.",
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
      // What tests send goes to a server of their own, whatever the host is called.
      if (reported.has(node) || !secure || file.test) return;
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
          else if (isGiven(node, row.credential) || carriesCredential(rootsOf(node, row), sourceCode))
            report("request", url, parts, row.client);
        }
      }
      if (row.cleartext) checkModule(node, row, row.cleartext);
    }

    const isGiven = (node: Call, at: string | undefined) => at !== undefined && lookUp(node, at, sourceCode).state === "present";

    /** Where the credential of a request may be: its arguments, what its client does, what its object is given. */
    function rootsOf(node: KnownCall<HttpRequest>["node"], row: HttpRequest): readonly Node[] {
      if (row.factory) return [...node.arguments, ...usesOfClient(node, sourceCode)];
      if (row.toObject) return usesOfObject(node, sourceCode);
      return row.chain ? [...node.arguments, ...callsInChain(node)] : node.arguments;
    }

    /** A service that speaks clear text unless an option says otherwise, with a credential for a host elsewhere. */
    function checkService({ node, row }: KnownCall<PlainService>): void {
      const { client, credential, tls } = row;
      const host = remoteHost(node, row.host, sourceCode);
      if (host === undefined || file.test) return;
      if (!credential.some((at) => lookUp(node, at, sourceCode).state === "present")) return;
      const option = lookUp(node, tls.at, sourceCode);
      const isOff =
        option.state === "absent"
          ? tls.required === true
          : isFlag(node, tls.at, false, sourceCode) ||
            (option.state === "present" && tls.off !== undefined && textOf(evaluate(option.value, sourceCode)) === tls.off);
      const fix = isOff ? setOption(node, tls.at, tls.on, sourceCode) : undefined;
      if (!fix) return;
      const text = `${tls.at.slice(tls.at.lastIndexOf(".") + 1)}: ${tls.on}`;
      const suggest = [{ messageId: "setTls", data: { text }, fix }] as const;
      file.report({
        node: option.state === "present" && option.property ? option.property : node.callee,
        messageId: "service",
        data: { client, host },
        suggest,
      });
    }

    /** A channel without TLS that a client is given beside an address elsewhere. */
    function checkChannel({ node, row }: KnownCall<PlainChannel>): void {
      const around = wrapped(node).parent;
      if (!around || !isCall(around) || file.test || node.callee.type !== AST_NODE_TYPES.MemberExpression) return;
      const host = remoteHost(around, [row.address], sourceCode);
      if (host === undefined || isDevelopmentOnly(node, sourceCode)) return;
      const { property } = node.callee;
      file.report({
        node,
        messageId: "service",
        data: { client: row.client, host },
        suggest: [
          {
            messageId: "setTls",
            data: { text: `${row.secure}()` },
            fix: (fixer) => fixer.replaceText(property, row.secure),
          },
        ],
      });
    }

    /** An object of options that a call is given: an address without TLS beside a credential. */
    function checkOptions(node: Node, url: KnownUrl, parts: UrlParts): boolean {
      const property = wrapped(node).parent;
      if (property?.type !== AST_NODE_TYPES.Property || property.value !== wrapped(node)) return false;
      const name = propertyName(property) ?? "";
      if (!ADDRESS.test(name) || property.parent.type !== AST_NODE_TYPES.ObjectExpression) return false;
      const options = wrapped(property.parent);
      if (!options.parent || !isCall(options.parent) || !carriesCredential([property.parent], sourceCode)) return false;
      report("request", url, parts, "client");
      return true;
    }

    /** A request through a module that speaks clear text, where the host stands in an option of its own. */
    function checkModule(
      node: KnownCall<HttpRequest>["node"],
      { client, path }: HttpRequest,
      { host, secure }: NonNullable<HttpRequest["cleartext"]>,
    ): void {
      const name = remoteHost(node, host, sourceCode);
      if (name === undefined || !carriesCredential(node.arguments, sourceCode)) return;
      file.report({
        node: node.callee,
        messageId: "module",
        data: { client, host: name },
        suggest: [{ messageId: "useModule", data: { module: secure }, fix: secureModule(node, secure, path, sourceCode) }],
      });
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
        else if (checkOptions(wholeText(node), url, parts)) continue;
        else if (isAssignedAddress(wholeText(node)) && carriesCredential(usesOfAssigned(wholeText(node), sourceCode), sourceCode))
          report("request", url, parts, "client");
        else if (destinationsOf(urlObject(wholeText(node)), sourceCode).some(isEndpoint)) report("endpoint", url, parts);
      }
    }

    const isEndpoint = ({ kind, name }: Destination) =>
      kind === "argument" ? asksIssuer(name, sourceCode.text) : isOAuthEndpoint(name);

    return allOf([
      onCalls(requests, sourceCode, checkRequest),
      onCalls(services, sourceCode, checkService),
      onCalls(channels, sourceCode, checkChannel),
      where(cleartext.areSaidIn(sourceCode), { Literal: checkLiteral, TemplateLiteral: checkLiteral }),
    ]);
  },
});

/** `client.defaults.baseURL = "…"`, and not the name of an algorithm or a namespace. */
function isAssignedAddress(value: Node): boolean {
  const { parent } = value;
  return parent?.type === AST_NODE_TYPES.AssignmentExpression && ADDRESS.test(targetName(parent.left) ?? "");
}

/** `new URL("…")` around a text, or the text. */
function urlObject(text: Node): Node {
  const { parent } = text;
  const isUrl = parent?.type === AST_NODE_TYPES.NewExpression && targetName(parent.callee) === "URL";
  return isUrl && parent.arguments[0] === text ? parent : text;
}

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
