import { verifyChecksum, type ChecksumVerdict } from "./checksums.js";
import type { CredentialFormat, FormatKind } from "./format.js";
import { decodeJwt, isPublishableJwt, isSampleJwt } from "./jwt.js";
import { isDocumentedExample, isPlaceholder } from "./placeholders.js";
import { anchorsOf, parseTemplate, patternSource } from "./template.js";
import { isPlaceholderLogin } from "./urls.js";

/** A credential that stands in a text. */
export interface Finding {
  readonly format: CredentialFormat;
  /** The format's kind, refined by what the value itself says (a JWT's role). */
  readonly kind: FormatKind;
  /** Offsets in the text: `start` inclusive, `end` exclusive, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Undefined for formats without a checksum. */
  readonly checksum: ChecksumVerdict | undefined;
}

export type Scan = (text: string) => Finding[];

interface Entry {
  readonly format: CredentialFormat;
  readonly anchor: string;
  /** Whether every match has the same length: such a format wins over one of a range. */
  readonly exact: boolean;
  readonly source: string;
  pattern?: RegExp;
}

/** A token doesn't continue past either end: `ghp_…` in `xghp_…` is something else. */
const NO_WORD_FOLLOWS = "(?![A-Za-z0-9_-])";
/** Whether an ASCII character can be in the middle of a token. */
const IS_WORD = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9_-]/.test(String.fromCharCode(code)) ? 1 : 0));

/**
 * Builds the scanner of a catalogue. It reads a text once; at each position the next two characters
 * select the few formats whose literal anchor can start there, so its cost doesn't depend on how many
 * formats there are. Only an anchor that stands there is confirmed by the format's whole pattern.
 */
export function createScanner(formats: readonly CredentialFormat[]): Scan {
  let buckets: (Entry[] | undefined)[] | undefined;
  return (text) => scan(text, (buckets ??= indexByAnchor(formats)));
}

/** Two ASCII characters as an index; the table has a slot for each pair. */
const pairOf = (first: number, second: number) => ((first & 0x7f) << 7) | (second & 0x7f);

function indexByAnchor(formats: readonly CredentialFormat[]): (Entry[] | undefined)[] {
  const buckets = new Array<Entry[] | undefined>(1 << 14);
  for (const format of formats) {
    const nodes = parseTemplate(format.template);
    const source = patternSource(nodes);
    const exact = !/\{\d+,\d+\}|\)\?/.test(source);
    for (const anchor of anchorsOf(nodes)) {
      const slot = pairOf(anchor.charCodeAt(0), anchor.charCodeAt(1));
      (buckets[slot] ??= []).push({ format, anchor, exact, source });
    }
  }
  for (const bucket of buckets) {
    bucket?.sort((a, b) => b.anchor.length - a.anchor.length || Number(b.exact) - Number(a.exact));
  }
  return buckets;
}

function scan(text: string, buckets: readonly (Entry[] | undefined)[]): Finding[] {
  const findings: Finding[] = [];
  let inWord = 0;
  let escaped = false;
  let first = text.charCodeAt(0);
  for (let position = 0; position < text.length - 1; position++) {
    const second = text.charCodeAt(position + 1);
    const isWord = first < 128 ? (IS_WORD[first] ?? 0) : 0;
    // Most positions are inside a word, where no token starts. The letter of an escape such as `\n` is no word.
    if ((inWord & isWord) === 0) {
      const bucket = buckets[pairOf(first, second)];
      const finding = bucket && confirm(text, position, bucket);
      if (finding) {
        if (finding !== "ignored") findings.push(finding);
        position = endOfLastMatch - 1;
        inWord = 1;
        escaped = false;
        first = text.charCodeAt(position + 1);
        continue;
      }
    }
    inWord = escaped ? 0 : isWord;
    escaped = first === BACKSLASH && (second === LETTER_N || second === LETTER_R || second === LETTER_T);
    first = second;
  }
  return findings;
}

const BACKSLASH = 92;
const [LETTER_N, LETTER_R, LETTER_T] = [110, 114, 116];

/** Where the match that `confirm` found ends; beside its result because an ignored match has an end too. */
let endOfLastMatch = 0;

function confirm(text: string, position: number, bucket: readonly Entry[]): Finding | "ignored" | undefined {
  for (const entry of bucket) {
    if (!text.startsWith(entry.anchor, position)) continue;
    const pattern = (entry.pattern ??= new RegExp(entry.source + NO_WORD_FOLLOWS, "y"));
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (!match) continue;
    endOfLastMatch = position + match[0].length;
    return describe(entry, match[0], position) ?? "ignored";
  }
  return undefined;
}

/** The finding for a confirmed match; undefined for a sample, a placeholder or something that isn't the format after all. */
function describe({ format, anchor }: Entry, value: string, start: number): Finding | undefined {
  let kind = format.kind;
  if (format.id === "jwt") {
    const token = decodeJwt(value);
    if (!token || isSampleJwt(token)) return undefined;
    if (isPublishableJwt(token)) kind = "publishable";
  }
  const standsIn = format.template.includes("{host:") ? isPlaceholderLogin(value) : isPlaceholder(value.slice(anchor.length));
  if (standsIn || isDocumentedExample(value)) return undefined;
  const checksum = format.checksum && verifyChecksum(format.checksum, value);
  return { format, kind, start, end: start + value.length, value, checksum };
}
