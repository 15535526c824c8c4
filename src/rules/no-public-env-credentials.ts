import { ApiTable, lookUp, lookUpIn, onCalls, type KnownCall } from "../analysis/calls.js";
import { mayReadEnvironment, onEnvironmentReads, type EnvironmentRead, type ReadSite } from "../analysis/environment-reads.js";
import { exportedObjects } from "../analysis/exported-objects.js";
import type { Node } from "../analysis/expressions.js";
import { allOf, NONE, where } from "../analysis/listeners.js";
import { isPublicClient } from "../analysis/runtime.js";
import { Stems } from "../analysis/said-names.js";
import { holdsEnvironment, shippedSecrets, type ShippedValue } from "../analysis/shipped-values.js";
import { alternativeTo } from "../credentials/alternatives.js";
import { oncePerName } from "../credentials/by-name.js";
import { environmentName } from "../credentials/names.js";
import { privateName, publicNameParts, publicPrefixOf, secretNamed } from "../credentials/public-names.js";
import {
  publicConfigs,
  publicDefinitions,
  publicEnvironments,
  type PublicConfig,
  type PublicDefinition,
  type PublicEnvironment,
} from "../libraries/public-environment.js";
import { checkInlined } from "../languages/checks/inlined-variables.js";
import { createRule } from "../rule.js";
import { credentialRepairMessages, repairsOfRead } from "../suggestions/credential-repairs.js";
import { readEnvironment } from "../suggestions/environment.js";
import { replaceRead } from "../suggestions/environment-reads.js";
import { removeItem, type Edit } from "../suggestions/objects.js";

const definitions = new ApiTable(publicDefinitions);
const environments = new ApiTable(publicEnvironments);
const publicParts = new Stems(publicNameParts);

/** Whether a variable's name, or a property's in a public object, says that it holds a secret. */
const mayHoldSecret = oncePerName((name) => secretNamed(privateName(environmentName(name))) !== undefined);

export type MessageIds =
  | "publicVariable"
  | "publicDefinition"
  | "wholeEnvironment"
  | "readPrivate"
  | "removeEntry"
  | "renamePrivate"
  | keyof typeof credentialRepairMessages;

export default createRule<MessageIds, readonly []>({
  name: "no-public-env-credentials",
  meta: {
    type: "problem",
    docs: {
      description: "disallow secrets in environment variables that a build tool copies into the code it ships",
      recommended: true,
      cwe: [200, 522, 526],
      standards: ["OWASP ASVS 5.0 V13.3", "OWASP MASVS-STORAGE", "RFC 6749 section 2.1", "RFC 8252 section 8.5"],
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      publicVariable: "`{{name}}` holds {{what}}, and {{tool}} copies it into the code it ships: {{alternative}}.",
      publicDefinition:
        "`{{name}}` puts {{what}} into the code that {{tool}} ships, where every user can read it: {{alternative}}.",
      wholeEnvironment:
        "This puts the whole environment of the build into the code that {{tool}} ships, with every secret in it.",
      readPrivate: "Read `{{expression}}`, which isn't copied.",
      removeEntry: "Remove it, and read it on the server.",
      ...credentialRepairMessages,
      renamePrivate: "Name it `{{expression}}`, and read it on the server only.",
    },
  },
  checkText: checkInlined,
  create(file) {
    const { sourceCode } = file;
    /** A configuration file's object is found by its name and by the call that it is given to. */
    const checked = new Set<Node>();

    function checkRead({ name, site, row }: EnvironmentRead<PublicEnvironment>): void {
      const prefix = publicPrefixOf(name);
      const tool = row?.tool ?? prefix?.tool;
      const own = privateName(environmentName(name));
      const secret = tool === undefined ? undefined : secretNamed(own);
      if (tool === undefined || !secret || file.test) return;
      const { what, provider = "the service" } = secret;
      const place = site.type === "member" ? site.node.property : site.node;
      file.report({
        node: place,
        messageId: "publicVariable",
        data: { name, what, tool, alternative: alternativeTo(provider, what) },
        suggest: suggestionsFor(site, own, provider),
      });
    }

    function suggestionsFor(site: ReadSite, name: string, provider: string) {
      const place = file.at(site.node);
      if (isPublicClient(place.runtime.runtime)) return repairsOfRead(site, provider, place);
      const { expression, edit } = readEnvironment(name, site.node, file);
      const replace = replaceRead(site, expression, sourceCode);
      if (!replace) return [];
      const fix: Edit = (fixer) => [...edit(fixer), ...replace(fixer)];
      return [{ messageId: "readPrivate" as const, data: { expression }, fix }];
    }

    function checkShipped(shipped: Node, tool: string): void {
      for (const value of shippedSecrets(shipped, sourceCode)) reportShipped(value, tool);
    }

    function reportShipped({ item, place, name, secret }: ShippedValue, tool: string): void {
      if (checked.has(item)) return;
      checked.add(item);
      const suggest = [{ messageId: "removeEntry" as const, fix: removeItem(item, sourceCode) }];
      if (!secret) return file.report({ node: place, messageId: "wholeEnvironment", data: { tool }, suggest });
      const { what, provider = "the service" } = secret;
      const data = { name, what, tool, alternative: alternativeTo(provider, what) };
      file.report({ node: place, messageId: "publicDefinition", data, suggest });
    }

    function checkDefinition({ node, row }: KnownCall<PublicDefinition>): void {
      for (const at of row.at) {
        const shipped = lookUp(node, at, sourceCode);
        if (shipped.state !== "present") continue;
        const { property, value } = shipped;
        if (property && holdsEnvironment(value, sourceCode))
          reportShipped({ item: property, place: property.key, name: "", secret: undefined }, row.tool);
        else checkShipped(value, row.tool);
      }
    }

    function checkConfigs(): void {
      for (const { at, tool } of configs) {
        for (const exported of exportedObjects(sourceCode)) {
          const shipped = lookUpIn(exported, at.split("."), sourceCode);
          if (shipped.state === "present") checkShipped(shipped.value, tool);
        }
      }
    }

    const configs = configsOf(file.filename);
    const readsVariables =
      (publicParts.areSaidIn(sourceCode) && mayReadEnvironment(sourceCode)) ||
      environments.isImportedIn(sourceCode) ||
      environments.isNamedIn(sourceCode);
    return allOf([
      readsVariables ? onEnvironmentReads(publicEnvironments, mayHoldSecret, sourceCode, checkRead) : NONE,
      onCalls(definitions, sourceCode, checkDefinition),
      where(configs.length > 0, { Program: checkConfigs }),
    ]);
  },
});

/** What is known of a file by its name; those of configuration files are all of one kind. */
function configsOf(filename: string): readonly PublicConfig[] {
  if (!filename.includes(".config.")) return [];
  const path = `/${filename.replaceAll("\\", "/")}`;
  return publicConfigs.filter(({ file }) => file.test(path));
}
