import type { CredentialFormat } from "./format.js";
import { credentialFormats } from "./formats/index.js";
import { createScanner, type Scanner } from "./scanner.js";

/** The scanner of all known formats. */
export const catalogue = createScanner(credentialFormats);

const scanners = new WeakMap<readonly CredentialFormat[], Scanner>();

/** The scanner of the catalogue and of a user's own formats, which come first. */
export function scannerOf(formats: readonly CredentialFormat[]): Scanner {
  if (formats.length === 0) return catalogue;
  let scanner = scanners.get(formats);
  if (!scanner) scanners.set(formats, (scanner = createScanner([...formats, ...credentialFormats])));
  return scanner;
}
