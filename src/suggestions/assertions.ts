import type { AssertionDecoding } from "../analysis/handmade-assertion.js";
import { allowAwait } from "./async.js";
import { readEnvironment, type EnvironmentSituation } from "./environment.js";
import { importName } from "./imports.js";
import type { Edit } from "./objects.js";
import { insertStatement } from "./statements.js";

/** What can be done about an assertion that is taken apart unchecked. */
export interface AssertionRepair {
  readonly messageId: "validateAssertion" | "refuse";
  readonly fix: Edit;
}

/** A SAML response is validated by node-saml, which hands its XML on; any other token is refused until it is checked. */
export function repairAssertion(assertion: AssertionDecoding, situation: EnvironmentSituation): AssertionRepair {
  const { what, decoded } = assertion;
  const validated = what === "SAML response" ? validateResponse(assertion, situation) : undefined;
  if (validated) return { messageId: "validateAssertion", fix: validated };
  const refusal = `throw new Error("${what}: signature not verified");`;
  return { messageId: "refuse", fix: (fixer) => insertStatement(refusal, decoded, fixer) };
}

/** @node-saml/node-saml 5: the promise rejects unless the identity provider signed the response. */
function validateResponse({ encoded, decoded }: AssertionDecoding, situation: EnvironmentSituation): Edit | undefined {
  const { sourceCode, typescript } = situation;
  const async = allowAwait(decoded, sourceCode);
  if (!async) return undefined;
  const saml = importName("@node-saml/node-saml", "SAML", decoded, sourceCode);
  const options = [
    ["idpCert", "SAML_IDP_CERT"],
    ["issuer", "SAML_ISSUER"],
    ["callbackUrl", "SAML_CALLBACK_URL"],
  ].map(([option, variable]) => [option, readEnvironment(variable ?? "", decoded, situation)] as const);
  const given = options.map(([option, { expression }]) => `${option ?? ""}: ${expression}`).join(", ");
  const asserted = typescript ? "!" : "";
  const text =
    `(await new ${saml.expression}({ ${given} }).validatePostResponseAsync({ SAMLResponse: ${sourceCode.getText(encoded)} }))` +
    `.profile${asserted}.getSamlResponseXml${asserted}()`;
  return (fixer) => [
    ...saml.edit(fixer),
    ...(options[0]?.[1].edit(fixer) ?? []),
    ...async(fixer),
    fixer.replaceText(decoded, text),
  ];
}
