import type { CredentialFormat } from "../format.js";
import { aiFormats } from "./ai.js";
import { cloudFormats } from "./cloud.js";
import { contextualFormats } from "./contextual.js";
import { dataFormats } from "./data.js";
import { genericFormats } from "./generic.js";
import { hostingFormats } from "./hosting.js";
import { messagingFormats } from "./messaging.js";
import { observabilityFormats } from "./observability.js";
import { paymentsFormats } from "./payments.js";
import { productsFormats } from "./products.js";
import { sourceControlFormats } from "./source-control.js";

/** The catalogue: every credential format that the scanner knows. */
export const credentialFormats: readonly CredentialFormat[] = [
  ...sourceControlFormats,
  ...cloudFormats,
  ...paymentsFormats,
  ...aiFormats,
  ...messagingFormats,
  ...hostingFormats,
  ...dataFormats,
  ...observabilityFormats,
  ...productsFormats,
  ...genericFormats,
  ...contextualFormats,
];
