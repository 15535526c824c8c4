import { automatonOf, linkFailures, trieOf, type Automaton } from "./automaton.js";
import { verifyChecksum, type ChecksumVerdict } from "./checksums.js";
import type { CredentialFormat, FormatKind } from "./format.js";
import { claimsSummary, decodeJwt, isPublishableJwt, isSampleJwt } from "./jwt.js";
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
  /** What the value says of itself: a JWT's issuer, role and end. */
  readonly detail?: string;
}

export type Scan = (text: string) => Finding[];

interface Entry {
  readonly format: CredentialFormat;
  readonly anchor: string;
  /** How many characters may stand before the anchor. */
  readonly lead: { readonly min: number; readonly max: number };
  /** Whether every match has the same length: such a format wins over one of a range. */
  readonly exact: boolean;
  readonly source: string;
  pattern?: RegExp;
}

/** Entries by the first two characters of their anchor. */
type Buckets = readonly (readonly Entry[] | undefined)[];

interface Index {
  /** Finds the first characters of anchors: how many characters ago one begins, or may begin that goes on here. */
  readonly starts: Automaton<number>;
  /** Formats that begin with their anchor. */
  readonly openings: Buckets;
  /** Formats whose anchor stands behind a few free characters. */
  readonly inner: Buckets;
}

/** A token doesn't continue past either end: `ghp_…` in `xghp_…` is something else. */
const NO_WORD_FOLLOWS = "(?![A-Za-z0-9_-])";
/** Whether an ASCII character can be in the middle of a token. */
const IS_WORD = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9_-]/.test(String.fromCharCode(code)) ? 1 : 0));

/**
 * Builds the scanner of a catalogue. It reads a text once, by one look-up for each character, and finds where the first
 * characters of some format's literal anchor stand, so its cost doesn't depend on how many formats there are. Only an
 * anchor that stands there is confirmed by the format's whole pattern.
 */
export function createScanner(formats: readonly CredentialFormat[]): Scan {
  let index: Index | undefined;
  return (text) => scan(text, (index ??= indexByAnchor(formats)));
}

/** Two ASCII characters as an index; the table has a slot for each pair. */
const pairOf = (first: number, second: number) => ((first & 0x7f) << 7) | (second & 0x7f);

/** How many characters of an anchor are looked for: enough for few texts to have them by chance. */
const START = 6;

function indexByAnchor(formats: readonly CredentialFormat[]): Index {
  const openings = new Array<Entry[] | undefined>(1 << 14);
  const inner = new Array<Entry[] | undefined>(1 << 14);
  for (const format of formats) {
    if (format.context) continue;
    const nodes = parseTemplate(format.template);
    const source = patternSource(nodes);
    const exact = !/\{\d+,\d+\}|\)\?/.test(source);
    const { texts, lead } = anchorsOf(nodes) ?? { texts: [], lead: { min: 0, max: 0 } };
    for (const anchor of texts) {
      const buckets = lead.max === 0 ? openings : inner;
      (buckets[pairOf(anchor.charCodeAt(0), anchor.charCodeAt(1))] ??= []).push({ format, anchor, lead, exact, source });
    }
  }
  for (const bucket of [...openings, ...inner]) {
    bucket?.sort((a, b) => b.anchor.length - a.anchor.length || Number(b.exact) - Number(a.exact));
  }
  const anchors = [...openings, ...inner].flatMap((bucket) => bucket?.map(({ anchor }) => anchor.slice(0, START)) ?? []);
  return { starts: startsOf(anchors), openings, inner };
}

/** Where the start of an anchor is found, those that began before it count, too: matches are found in their order. */
function startsOf(anchors: readonly string[]): Automaton<number> {
  const trie = trieOf(new Map(anchors.map((start) => [start, start])));
  const begun = linkFailures(trie);
  const found = trie.items.map((ends, node) => (ends.length > 0 ? (begun[node] ?? []).filter((length) => length > 1) : []));
  return automatonOf(trie.next, found);
}

function scan(text: string, index: Index): Finding[] {
  const { next, firstFinding, findings: starts } = index.starts;
  const { length } = text;
  const findings: Finding[] = [];
  /** Where the last match ended: nothing before it is looked at again. */
  let free = 0;
  let state = 0;
  for (let position = 0; position < length; position++) {
    const code = text.charCodeAt(position);
    state = next[(state << 7) | (code < 128 ? code : 0)] as number;
    if (state < firstFinding) continue;
    const match = matchOfStarts(text, position + 1, starts[state - firstFinding] ?? [], free, index);
    if (!match) continue;
    if (match.finding) findings.push(match.finding);
    free = match.end;
    position = free - 1;
    state = 0;
  }
  return findings;
}

/** The first match of an anchor that begins some characters before a place. */
function matchOfStarts(
  text: string,
  end: number,
  lengths: readonly number[],
  free: number,
  { openings, inner }: Index,
): Match | undefined {
  for (const length of lengths) {
    const start = end - length;
    const pair = pairOf(text.charCodeAt(start), text.charCodeAt(start + 1));
    const starting = openings[pair];
    const behind = inner[pair];
    const match =
      (starting && !isInWord(text, start, free) && confirm(text, start, starting)) ||
      (behind && confirmBehind(text, start, free, behind));
    if (match) return match;
  }
  return undefined;
}

/** Whether a place is in the middle of a word, where no token starts. The letter of an escape such as `\n` is no word. */
function isInWord(text: string, start: number, free: number): boolean {
  if (start === 0 || !isWord(text.charCodeAt(start))) return false;
  return start === free || (isWord(text.charCodeAt(start - 1)) && text.charCodeAt(start - 2) !== BACKSLASH);
}

const isWord = (code: number) => IS_WORD[code] === 1;

const BACKSLASH = 92;

/** A text of a format's structure: its end, and the finding unless it is a sample or a placeholder. */
interface Match {
  readonly end: number;
  readonly finding: Finding | undefined;
}

function confirm(text: string, position: number, bucket: readonly Entry[]): Match | undefined {
  for (const entry of bucket) {
    if (!text.startsWith(entry.anchor, position)) continue;
    const match = matchAt(text, position, entry);
    if (match) return match;
  }
  return undefined;
}

/** Looks for the start of a format whose anchor stands at a position: the longest opening first, and no word before it. */
function confirmBehind(text: string, position: number, free: number, bucket: readonly Entry[]): Match | undefined {
  for (const entry of bucket) {
    if (!text.startsWith(entry.anchor, position)) continue;
    for (let length = entry.lead.max; length >= entry.lead.min; length--) {
      const start = position - length;
      if (start < free || (start > 0 && IS_WORD[text.charCodeAt(start - 1)] === 1)) continue;
      const match = matchAt(text, start, entry);
      if (match && match.end > position) return match;
    }
  }
  return undefined;
}

function matchAt(text: string, start: number, entry: Entry): Match | undefined {
  const pattern = (entry.pattern ??= new RegExp(entry.source + NO_WORD_FOLLOWS, "y"));
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (match && isInBase64(text, start, start + match[0].length)) return { end: start + match[0].length, finding: undefined };
  return match ? { end: start + match[0].length, finding: describe(entry, match[0], start) } : undefined;
}

/** Whether a match is a piece of a longer base64 text: of its letters alone, with its other two characters around. */
function isInBase64(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  const isPiece = before === PLUS || (before === SLASH && (after === PLUS || after === SLASH));
  return isPiece && /^[0-9A-Za-z+/=]+$/.test(text.slice(start, end));
}

const [PLUS, SLASH] = [43, 47];

/** Alphabets with which a template names the host that a login is for. */
const HAS_HOST = /\{(?:host|cs|kv|jdbc):/;

/** The finding for a confirmed match; undefined for a sample, a placeholder or something that isn't the format after all. */
function describe({ format, anchor }: Entry, value: string, start: number): Finding | undefined {
  let kind = format.kind;
  let detail: string | undefined;
  if (format.id === "jwt") {
    const token = decodeJwt(value);
    if (!token || isSampleJwt(token)) return undefined;
    if (isPublishableJwt(token)) kind = "publishable";
    detail = claimsSummary(token);
  }
  const free = value.startsWith(anchor) ? value.slice(anchor.length) : value;
  const standsIn = HAS_HOST.test(format.template) ? isPlaceholderLogin(value) : isPlaceholder(free);
  if (standsIn || isDocumentedExample(value)) return undefined;
  const checksum = format.checksum && verifyChecksum(format.checksum, value);
  return { format, kind, start, end: start + value.length, value, checksum, ...(detail !== undefined && { detail }) };
}
