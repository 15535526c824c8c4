import { fallbackAt } from "../analysis/literals.js";
import { isPublicClient, type RuntimeVerdict } from "../analysis/runtime.js";
import {
  eraseCredential,
  headerProperty,
  removeFallback,
  removeHeader,
  replaceCredential,
  takesExpression,
  type WrittenCredential,
} from "./credentials.js";
import { readEnvironment, type EnvironmentSituation } from "./environment.js";
import type { Edit } from "./objects.js";

/** The repairs of a hard-coded credential, by what their titles say. */
export interface CredentialRepair {
  readonly messageId: "removeFallback" | "readEnvironment" | "readClientToken" | "removeHeader" | "callBackEnd" | "eraseValue";
  readonly data: Readonly<Record<string, string>>;
  readonly fix: Edit;
}

/** Titles of the repairs, for the rules that offer them. */
export const credentialRepairMessages = {
  removeFallback: "Remove the fallback.",
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
  const { sourceCode, runtime, typescript, settings } = situation;
  const fallback = fallbackAt(written.node, sourceCode);
  if (fallback) return [{ messageId: "removeFallback", data: {}, fix: removeFallback(fallback, sourceCode, typescript) }];
  if (!takesExpression(written)) return [{ messageId: "eraseValue", data: {}, fix: eraseCredential(written) }];
  if (!isPublicClient(runtime.runtime)) {
    const { expression, edit } = readEnvironment(environmentName, written.node, situation);
    const replace = replaceCredential(written, expression, sourceCode);
    return [{ messageId: "readEnvironment", data: { expression }, fix: (fixer) => [...edit(fixer), ...replace(fixer)] }];
  }
  const repairs: CredentialRepair[] = [];
  const { clientToken } = settings;
  if (clientToken !== undefined) {
    repairs.push({
      messageId: "readClientToken",
      data: { expression: clientToken },
      fix: replaceCredential(written, clientToken, sourceCode),
    });
  }
  const header = headerProperty(written);
  repairs.push(
    header
      ? { messageId: "removeHeader", data: { provider }, fix: removeHeader(header, sourceCode) }
      : { messageId: "callBackEnd", data: { provider }, fix: eraseCredential(written) },
  );
  return repairs;
}
