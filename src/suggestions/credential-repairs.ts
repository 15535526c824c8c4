import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import type { ReadSite } from "../analysis/environment-reads.js";
import { fallbackAt } from "../analysis/literals.js";
import { isPublicClient, type RuntimeVerdict } from "../analysis/runtime.js";
import {
  eraseCredential,
  failInPlaceOf,
  headerProperty,
  removeFallback,
  removeHeader,
  replaceCredential,
  takesExpression,
  type WrittenCredential,
} from "./credentials.js";
import { readEnvironment, type EnvironmentSituation } from "./environment.js";
import { readExpression, replaceRead } from "./environment-reads.js";
import type { Edit } from "./objects.js";

/** The repairs of a hard-coded credential, by what their titles say. */
export interface CredentialRepair {
  readonly messageId:
    "removeFallback" | "failInPlaceOf" | "readEnvironment" | "readClientToken" | "removeHeader" | "callBackEnd" | "eraseValue";
  readonly data: Readonly<Record<string, string>>;
  readonly fix: Edit;
}

/** Titles of the repairs, for the rules that offer them. */
export const credentialRepairMessages = {
  removeFallback: "Remove the fallback.",
  failInPlaceOf: "Throw an error where it is missing.",
  readEnvironment: "Read it from `{{expression}}`.",
  readClientToken: "Use a short-lived token of the user: `{{expression}}`.",
  removeHeader: "Remove the header, and call {{provider}} through your own back end.",
  callBackEnd: "Remove the value, and call {{provider}} through your own back end.",
  eraseValue: "Remove the value from this file.",
};

interface Situation extends EnvironmentSituation {
  readonly runtime: RuntimeVerdict;
  readonly settings: EnvironmentSituation["settings"] & { readonly clientToken: string | undefined };
}

/**
 * What can be done about a credential in the source: on a server it is read from the environment; a public
 * client can't keep it anywhere, so there it goes, and the call with it moves to the back end.
 */
export function repairsOf(
  written: WrittenCredential,
  provider: string,
  environmentName: string,
  situation: Situation,
): CredentialRepair[] {
  const { sourceCode, runtime, typescript } = situation;
  const fallback = fallbackAt(written.node, sourceCode);
  if (fallback?.whole.type === AST_NODE_TYPES.AssignmentPattern && typescript)
    return [{ messageId: "failInPlaceOf", data: {}, fix: failInPlaceOf(fallback) }];
  if (fallback) return [{ messageId: "removeFallback", data: {}, fix: removeFallback(fallback, sourceCode, typescript) }];
  if (!takesExpression(written)) return [{ messageId: "eraseValue", data: {}, fix: eraseCredential(written) }];
  if (!isPublicClient(runtime.runtime)) {
    const { expression, edit } = readEnvironment(environmentName, written.node, situation);
    const replace = replaceCredential(written, expression, sourceCode);
    return [{ messageId: "readEnvironment", data: { expression }, fix: (fixer) => [...edit(fixer), ...replace(fixer)] }];
  }
  const header = headerProperty(written.node);
  return repairsInClient(
    header,
    provider,
    (token) => replaceCredential(written, token, sourceCode),
    eraseCredential(written),
    situation,
  );
}

/** What can be done about a read of a secret in a public client. */
export function repairsOfRead(site: ReadSite, provider: string, situation: Situation): CredentialRepair[] {
  const { sourceCode } = situation;
  const header = site.type === "member" ? headerProperty(readExpression(site.node)) : undefined;
  const erase = replaceRead(site, `""`, sourceCode);
  return erase ? repairsInClient(header, provider, (token) => replaceRead(site, token, sourceCode), erase, situation) : [];
}

/** A public client uses a token of the user, or leaves the call to the back end. */
function repairsInClient(
  header: TSESTree.Property | undefined,
  provider: string,
  replaceWith: (expression: string) => Edit | undefined,
  erase: Edit,
  { sourceCode, settings: { clientToken } }: Situation,
): CredentialRepair[] {
  const token = clientToken === undefined ? undefined : replaceWith(clientToken);
  return [
    ...(token && clientToken !== undefined
      ? [{ messageId: "readClientToken", data: { expression: clientToken }, fix: token } as const]
      : []),
    header
      ? { messageId: "removeHeader", data: { provider }, fix: removeHeader(header, sourceCode) }
      : callBackEnd(provider, erase),
  ];
}

/** The call goes to the project's own back end: here the secret goes. */
export function callBackEnd(provider: string, erase: Edit): CredentialRepair {
  return { messageId: "callBackEnd", data: { provider }, fix: erase };
}
