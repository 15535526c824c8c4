import type { CredentialFormat } from "./format.js";
import { credentialFormats } from "./formats/index.js";
import { parseTemplate, patternSource } from "./template.js";
import { wordsOf } from "./words.js";

interface Entry {
  readonly format: CredentialFormat;
  readonly pattern: RegExp;
}

/** The most words in a row of which a phrase is made: `secret access key`. */
const MAX_WORDS = 4;

let byPhrase: Map<string, Entry[]> | undefined;

function index(): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>();
  for (const format of credentialFormats) {
    if (!format.context) continue;
    const pattern = new RegExp(`^(?:${patternSource(parseTemplate(format.template))})$`);
    for (const phrase of format.context) {
      const known = entries.get(phrase);
      if (known) known.push({ format, pattern });
      else entries.set(phrase, [{ format, pattern }]);
    }
  }
  return entries;
}

/**
 * The format that a value has by its structure and by the names of what holds it, the outermost first
 * (`["heroku", "apiKey"]`): for structures that many providers share. The longest phrase decides, so that
 * `algoliaSearchKey` isn't taken for `algoliaAdminKey`'s kind.
 */
export function formatInContext(names: readonly string[], value: string): CredentialFormat | undefined {
  const words = names.flatMap(wordsOf);
  const formats = (byPhrase ??= index());
  for (let length = Math.min(MAX_WORDS, words.length); length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const entry = formats.get(words.slice(start, start + length).join(""))?.find(({ pattern }) => pattern.test(value));
      if (entry) return entry.format;
    }
  }
  return undefined;
}
