import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { ApiTable, lookUp, lookUpIn, onCalls, type KnownCall } from "../analysis/calls.js";
import { isEnvironment } from "../analysis/environment.js";
import {
  mayReadEnvironment,
  onEnvironmentReads,
  variablesIn,
  type EnvironmentRead,
  type ReadSite,
} from "../analysis/environment-reads.js";
import { exportedObjects } from "../analysis/exported-objects.js";
import { propertyName, type Node } from "../analysis/expressions.js";
import { literalText } from "../analysis/literals.js";
import { isPublicClient } from "../analysis/runtime.js";
import { evaluate } from "../analysis/values.js";
import { alternativeTo } from "../credentials/alternatives.js";
import { environmentName } from "../credentials/names.js";
import { privateName, publicNameParts, publicPrefixOf, secretNamed, type NamedSecret } from "../credentials/public-names.js";
import {
  publicConfigs,
  publicDefinitions,
  publicEnvironments,
  type PublicDefinition,
  type PublicEnvironment,
} from "../libraries/public-environment.js";
import { createRule } from "../rule.js";
import { credentialRepairMessages, repairsOfRead } from "../suggestions/credential-repairs.js";
import { readEnvironment } from "../suggestions/environment.js";
import { replaceRead } from "../suggestions/environment-reads.js";
import { removeItem, type Edit } from "../suggestions/objects.js";

const definitions = new ApiTable(publicDefinitions);
const environments = new ApiTable(publicEnvironments);

/** Whether a variable's name, or a property's in a public object, says that it holds a secret. */
const mayHoldSecret = (name: string) => secretNamed(privateName(environmentName(name))) !== undefined;

export default createRule({
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
    },
  },
  create(file) {
    const { sourceCode } = file;
    /** A configuration file's object is found by its name and by the call that it is given to. */
    const checked = new Set<Node>();
    const path = `/${file.filename.replaceAll("\\", "/")}`;

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
      const runtime = file.runtimeAt(site.node);
      if (isPublicClient(runtime.runtime)) return repairsOfRead(site, provider, { ...file, runtime });
      const { expression, edit } = readEnvironment(name, site.node, file);
      const replace = replaceRead(site, expression, sourceCode);
      if (!replace) return [];
      const fix: Edit = (fixer) => [...edit(fixer), ...replace(fixer)];
      return [{ messageId: "readPrivate" as const, data: { expression }, fix }];
    }

    /** Checks what is shipped: an object of constants, or a list of the names of variables. */
    function checkShipped(shipped: Node, tool: string, owner = ""): void {
      const value = evaluate(shipped, sourceCode);
      if (checked.has(value.node)) return;
      checked.add(value.node);
      if (value.kind === "array") {
        for (const element of value.node.elements) {
          const name = element && literalText(element)?.text;
          const secret = name ? secretNamed(privateName(name)) : undefined;
          if (element && name && secret) reportEntry(element, element, name, secret, tool);
        }
      }
      if (value.kind !== "object") return;
      for (const property of value.node.properties) {
        if (property.type === AST_NODE_TYPES.SpreadElement) {
          if (isEnvironment(property.argument, sourceCode)) reportEnvironment(property, property, tool);
        } else checkEntry(property, tool, owner);
      }
    }

    function checkEntry(property: TSESTree.Property, tool: string, owner: string): void {
      const key = propertyName(property)?.replace(/^(?:process\.env|import\.meta\.env|globalThis|window)\./, "");
      if (key === undefined) return;
      const value = evaluate(property.value, sourceCode);
      if (value.kind === "object") return checkShipped(property.value, tool, key);
      if (holdsEnvironment(property.value)) return reportEnvironment(property, property.key, tool);
      // A literal is no-hardcoded-credentials'; an empty one is filled in from the environment, under the key's name.
      if (value.kind === "constant" && value.value !== "") return;
      const names = [key, `${owner}_${key}`, ...variablesIn(property.value, sourceCode)];
      const named = names.map((name) => secretNamed(privateName(environmentName(name)))).find((secret) => secret !== undefined);
      if (named) reportEntry(property, property.key, key, named, tool);
    }

    function holdsEnvironment(value: Node): boolean {
      if (isEnvironment(value, sourceCode)) return true;
      return (
        value.type === AST_NODE_TYPES.CallExpression && value.arguments.some((argument) => isEnvironment(argument, sourceCode))
      );
    }

    function reportEntry(item: Node, place: Node, name: string, secret: NamedSecret, tool: string): void {
      const { what, provider = "the service" } = secret;
      file.report({
        node: place,
        messageId: "publicDefinition",
        data: { name, what, tool, alternative: alternativeTo(provider, what) },
        suggest: [{ messageId: "removeEntry", fix: removeItem(item, sourceCode) }],
      });
    }

    function reportEnvironment(item: Node, place: Node, tool: string): void {
      file.report({
        node: place,
        messageId: "wholeEnvironment",
        data: { tool },
        suggest: [{ messageId: "removeEntry", fix: removeItem(item, sourceCode) }],
      });
    }

    function checkDefinition({ node, row }: KnownCall<PublicDefinition>): void {
      for (const at of row.at) {
        const shipped = lookUp(node, at, sourceCode);
        if (shipped.state !== "present") continue;
        if (shipped.property && holdsEnvironment(shipped.value)) {
          reportEnvironment(shipped.property, shipped.property.key, row.tool);
        } else checkShipped(shipped.value, row.tool);
      }
    }

    const configs = publicConfigs.filter((config) => config.file.test(path));
    const { text } = sourceCode;
    const readsVariables =
      (mayReadEnvironment(sourceCode) && publicNameParts.some((part) => text.includes(part))) ||
      environments.isImportedIn(sourceCode) ||
      environments.isNamedIn(sourceCode);
    return {
      ...(readsVariables && onEnvironmentReads(publicEnvironments, mayHoldSecret, sourceCode, checkRead)),
      ...onCalls(definitions, sourceCode, checkDefinition),
      Program() {
        for (const { at, tool } of configs) {
          for (const exported of exportedObjects(sourceCode)) {
            const shipped = lookUpIn(exported, at.split("."), sourceCode);
            if (shipped.state === "present") checkShipped(shipped.value, tool);
          }
        }
      },
    };
  },
});
