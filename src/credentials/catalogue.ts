import type { CredentialFormat } from "./format.js";
import { credentialFormats } from "./formats/index.js";
import { createScanner, type Scan } from "./scanner.js";

const scanCatalogue = createScanner(credentialFormats);
const scanners = new WeakMap<readonly CredentialFormat[], Scan>();

/** The scanner of the catalogue and of a user's own formats, which come first. */
export function scannerOf(formats: readonly CredentialFormat[]): Scan {
  if (formats.length === 0) return scanCatalogue;
  let scan = scanners.get(formats);
  if (!scan) scanners.set(formats, (scan = createScanner([...formats, ...credentialFormats])));
  return scan;
}
