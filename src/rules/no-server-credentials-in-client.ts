import type { TSESTree } from "@typescript-eslint/utils";
import { originOf } from "../analysis/bindings.js";
import { ApiTable, lookUp, onCalls, type KnownCall } from "../analysis/calls.js";
import { mayReadEnvironment, onEnvironmentReads, type EnvironmentRead } from "../analysis/environment-reads.js";
import { propertyName, type Call, type Node } from "../analysis/expressions.js";
import { isOwnSecret } from "../analysis/own-secrets.js";
import { exposureOf, isPublicClient, type RuntimeVerdict } from "../analysis/runtime.js";
import { Names } from "../analysis/said-names.js";
import { textOf } from "../analysis/value.js";
import { evaluate } from "../analysis/values.js";
import { alternativeTo } from "../credentials/alternatives.js";
import { oncePerName } from "../credentials/by-name.js";
import { environmentName } from "../credentials/names.js";
import { privateName, publicPrefixOf, secretNamed } from "../credentials/public-names.js";
import type { AccessPath } from "../libraries/concept.js";
import { credentialParameters, type CredentialParameter } from "../libraries/credential-parameters/index.js";
import { publicEnvironments } from "../libraries/public-environment.js";
import { createRule } from "../rule.js";
import { callBackEnd, credentialRepairMessages, repairsOfRead } from "../suggestions/credential-repairs.js";
import { removeItem, setOption, type Edit } from "../suggestions/objects.js";

/** A secret that a call is given, and where. */
interface OwnSecret {
  readonly at: AccessPath;
  readonly what: string;
  readonly value: Node;
}

/** A call whose SDK is made to run in a browser. */
interface SwitchedCall {
  readonly node: Call;
  readonly row: CredentialParameter;
  readonly own: OwnSecret | undefined;
}

const serverOnly = new ApiTable(credentialParameters.filter(({ inClient }) => inClient !== undefined));

/** Modules whose exports a build tool ships. */
const PUBLIC_MODULES = new Set(publicEnvironments.flatMap(({ modules = [] }) => modules));

/** The names of the options by which SDKs are made to run in a browser. */
const switches = new Names(credentialParameters.flatMap(({ browserSwitch }) => browserSwitch?.split(".").at(-1) ?? []));

export default createRule({
  name: "no-server-credentials-in-client",
  meta: {
    type: "problem",
    docs: {
      description: "disallow secrets of servers in code that ships to browsers and apps",
      recommended: true,
      cwe: [200, 522],
      standards: ["OWASP ASVS 5.0 V13.3", "OWASP MASVS-STORAGE", "RFC 6749 section 2.1", "RFC 8252 section 8.5"],
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      serverVariable: "`{{name}}` holds {{what}} for servers only: {{exposure}}.",
      serverSdk: "{{provider}} is given the application's own {{what}} here: {{exposure}}.",
      browserSwitch:
        "`{{option}}` makes the SDK of {{provider}} run in a browser, where every visitor can read its {{what}}; {{alternative}}.",
      removeSwitch: "Remove `{{option}}`, and call {{provider}} through your own back end.",
      ...credentialRepairMessages,
    },
  },
  create(file) {
    const { sourceCode } = file;
    /** Calls that are reported: the variables that they are given are no second defect. */
    const reported: Call[] = [];
    const switched = new Map<TSESTree.Property, SwitchedCall>();

    function checkCall({ node, row }: KnownCall<CredentialParameter>): void {
      if (file.test) return;
      const runtime = file.runtimeAt(node);
      const own = ownSecretOf(node, row);
      const property = switchOf(node, row);
      if (property) {
        reported.push(node);
        switched.set(property, { node, row, own });
      } else if (own && isPublicClient(runtime.runtime) && !isPublicVariable(own.value)) {
        reportSdk(node, row.provider, own, runtime);
      }
    }

    /** The application's own secret that a call is given. */
    function ownSecretOf(node: Call, { credentials }: CredentialParameter): OwnSecret | undefined {
      for (const { at, what } of credentials) {
        const given = lookUp(node, at, sourceCode);
        if (given.state === "present" && isOwnSecret(given.value, sourceCode)) return { at, what, value: given.value };
      }
      return undefined;
    }

    /** The option that lets an SDK run in a browser, when it is on. */
    function switchOf(node: Call, { browserSwitch }: CredentialParameter): TSESTree.Property | undefined {
      const given = browserSwitch === undefined ? undefined : lookUp(node, browserSwitch, sourceCode);
      return given?.state === "present" && isOn(given.value) ? given.property : undefined;
    }

    function isOn(option: Node): boolean {
      const value = evaluate(option, sourceCode);
      return value.kind === "constant" && value.value === true;
    }

    /** Variables that a build tool ships are no-public-env-credentials', when their name says what they hold. */
    function isPublicVariable(value: Node): boolean {
      const read = evaluate(value, sourceCode);
      if (read.kind === "environment") return read.name !== undefined && publicPrefixOf(read.name) !== undefined;
      const origin = originOf(value, sourceCode);
      const name = origin?.path.split(".").at(-1) ?? "";
      return (
        origin?.root.type === "module" &&
        PUBLIC_MODULES.has(origin.root.module) &&
        secretNamed(privateName(environmentName(name))) !== undefined
      );
    }

    /** Whether another rule reports the key itself: one that is written here, or that a build tool copies. */
    function isReportedElsewhere({ node, row }: SwitchedCall): boolean {
      return row.credentials.some(({ at }) => {
        const given = lookUp(node, at, sourceCode);
        if (given.state !== "present") return false;
        return isPublicVariable(given.value) || Boolean(textOf(evaluate(given.value, sourceCode)));
      });
    }

    /** Such an option has a name of its own: it is known in a call of whatever SDK. */
    function checkSwitch(property: TSESTree.Property): void {
      const option = propertyName(property) ?? "";
      if (!switches.has(option) || !isOn(property.value) || file.test || file.runtimeAt(property).runtime === "server") return;
      const call = switched.get(property);
      if (call && isReportedElsewhere(call)) return;
      const provider = call?.row.provider ?? "the provider";
      const what = call?.row.credentials[0]?.what ?? "API key";
      const remove = removeItem(property, sourceCode);
      const empty = call?.own && setOption(call.node, call.own.at, `""`, sourceCode);
      file.report({
        node: property,
        messageId: "browserSwitch",
        data: { option, provider, what, alternative: alternativeTo(provider, what) },
        suggest: [
          {
            messageId: "removeSwitch",
            data: { option, provider },
            fix: (fixer) => [...remove(fixer), ...(empty?.(fixer) ?? [])],
          },
        ],
      });
    }

    function reportSdk(node: Call, provider: string, { at, what, value }: OwnSecret, runtime: RuntimeVerdict): void {
      reported.push(node);
      const empty: Edit = setOption(node, at, `""`, sourceCode) ?? ((fixer) => [fixer.replaceText(value, `""`)]);
      file.report({
        node: value,
        messageId: "serverSdk",
        data: { provider, what, exposure: exposureOf(runtime, alternativeTo(provider, what)) },
        suggest: [callBackEnd(provider, empty)],
      });
    }

    function checkRead({ name, site }: EnvironmentRead<never>): void {
      const secret = secretNamed(name);
      if (!secret || file.test || reported.some((call) => holds(call, site.node))) return;
      const runtime = file.runtimeAt(site.node);
      // A desktop app reads the environment of its user; weak evidence may be of code that a server renders.
      if (!isPublicClient(runtime.runtime) || runtime.runtime === "desktop" || runtime.weak) return;
      const provider = secret.provider ?? "the service";
      file.report({
        node: site.node,
        messageId: "serverVariable",
        data: { name, what: secret.what, exposure: exposureOf(runtime, alternativeTo(provider, secret.what)) },
        suggest: repairsOfRead(site, provider, file.at(site.node)),
      });
    }

    return {
      ...onCalls(serverOnly, sourceCode, checkCall),
      ...(switches.areSaidIn(sourceCode) && { Property: checkSwitch }),
      ...(mayReadEnvironment(sourceCode) && onEnvironmentReads<never>([], isServerSecret, sourceCode, checkRead)),
    };
  },
});

const isServerSecret = oncePerName((name) => publicPrefixOf(name) === undefined && secretNamed(name) !== undefined);

function holds(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}
