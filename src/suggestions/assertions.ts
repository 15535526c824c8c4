import type { AssertionDecoding } from "../analysis/handmade-assertion.js";
import { allowAwait } from "./async.js";
import { readVariables, type EnvironmentSituation } from "./environment.js";
import { importName } from "./imports.js";
import type { Edit } from "./objects.js";

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
  const refusal = `(() => { throw new Error("${what}: signature not verified"); })()`;
  return { messageId: "refuse", fix: (fixer) => [fixer.replaceText(decoded, refusal)] };
}

/** @node-saml/node-saml 5: the promise rejects unless the identity provider signed the response. */
function validateResponse({ encoded, decoded }: AssertionDecoding, situation: EnvironmentSituation): Edit | undefined {
  const { sourceCode, typescript } = situation;
  const async = allowAwait(decoded, sourceCode);
  if (!async) return undefined;
  const saml = importName("@node-saml/node-saml", "SAML", decoded, sourceCode);
  const { expressions, edit } = readVariables(["SAML_IDP_CERT", "SAML_ISSUER", "SAML_CALLBACK_URL"], decoded, situation);
  const given = ["idpCert", "issuer", "callbackUrl"].map((option, index) => `${option}: ${expressions[index] ?? ""}`).join(", ");
  const asserted = typescript ? "!" : "";
  const text =
    `(await new ${saml.expression}({ ${given} }).validatePostResponseAsync({ SAMLResponse: ${sourceCode.getText(encoded)} }))` +
    `.profile${asserted}.getSamlResponseXml${asserted}()`;
  return (fixer) => [...saml.edit(fixer), ...edit(fixer), ...async(fixer), fixer.replaceText(decoded, text)];
}
