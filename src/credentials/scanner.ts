import { verifyChecksum, type ChecksumVerdict } from "./checksums.js";
import type { CredentialFormat, FormatKind } from "./format.js";
import { claimsSummary, decodeJwt, isPublishableJwt, isSampleJwt } from "./jwt.js";
import { isDocumentedExample, isPlaceholder } from "./placeholders.js";
import { anchorsOf, parseTemplate, patternSource } from "./template.js";
import { createTextSearch, type Found, type Sought, type TextSearch } from "./text-search.js";
import { isPlaceholderLogin } from "./urls.js";
import { TOKEN } from "./trigrams.js";

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

/** Formats that share a literal text, at which they are looked for. */
export interface Anchor {
  readonly text: string;
  /** The longest opening before it first; those of one length win over those of a range. */
  readonly entries: readonly Entry[];
}

export interface Scanner {
  /** The credentials in a text, in their order. */
  readonly scan: Scan;
  /** What a reading of its own has to look for, to hand the places to `findingsAt`. */
  readonly anchors: () => readonly Sought<Anchor>[];
  /** The credentials in a text, by the places of the anchors in it, in any order. */
  readonly findingsAt: (places: readonly Found<Anchor>[], text: string) => Finding[];
}

interface Entry {
  readonly format: CredentialFormat;
  readonly anchor: string;
  /** How many characters may stand before the anchor. */
  readonly lead: { readonly min: number; readonly max: number };
  /** Whether every match has the same length: such a format wins over one of a range. */
  readonly exact: boolean;
  /** Whether it is drawn from letters of either case and digits. */
  readonly mixed: boolean;
  readonly source: string;
  pattern?: RegExp;
}

/** A token doesn't continue past either end: `ghp_…` in `xghp_…` is something else. */
const NO_WORD_FOLLOWS = "(?![A-Za-z0-9_-])";
/**
 * Builds the scanner of a catalogue. It reads a text once, and finds where some format's literal anchor stands, so its cost
 * doesn't depend on how many formats there are. Only what has an anchor is confirmed by a format's whole pattern.
 */
export function createScanner(formats: readonly CredentialFormat[]): Scanner {
  let anchors: readonly Sought<Anchor>[] | undefined;
  let search: TextSearch<Anchor> | undefined;
  const anchorsOnce = () => (anchors ??= anchorsOfAll(formats));
  return {
    anchors: anchorsOnce,
    findingsAt,
    scan: (text) => {
      const places: Found<Anchor>[] = [];
      if (!search) (search = createTextSearch()).add(anchorsOnce());
      search.find(text, (item, start) => places.push({ item, start }));
      return findingsAt(places, text);
    },
  };
}

/** The anchors of a catalogue. Those with which formats open are the openings of tokens. */
function anchorsOfAll(formats: readonly CredentialFormat[]): readonly Sought<Anchor>[] {
  const openings = new Map<string, Entry[]>();
  const inner = new Map<string, Entry[]>();
  for (const format of formats) {
    if (format.context) continue;
    const nodes = parseTemplate(format.template);
    const source = patternSource(nodes);
    const exact = !/\{\d+,\d+\}|\)\?/.test(source);
    const { texts, lead } = anchorsOf(nodes) ?? { texts: [], lead: { min: 0, max: 0 } };
    const entries = lead.max === 0 ? openings : inner;
    for (const anchor of texts) {
      const entry = { format, anchor, lead, exact, mixed: source.includes("[0-9A-Za-z"), source };
      const others = entries.get(anchor);
      if (others) others.push(entry);
      else entries.set(anchor, [entry]);
    }
  }
  const soughtIn = (entries: Map<string, Entry[]>, as: "opening" | "inner") =>
    Array.from(entries, ([text, each]) => {
      each.sort((a, b) => Number(b.exact) - Number(a.exact));
      return { text, as: isWord(text.charCodeAt(0)) ? as : "inner", item: { text, entries: each } } as const;
    });
  return [...soughtIn(openings, "opening"), ...soughtIn(inner, "inner")];
}

/** Matches are found in the order of their anchors, at one place the longest first; nothing within a match is another. */
function findingsAt(places: readonly Found<Anchor>[], text: string): Finding[] {
  const findings: Finding[] = [];
  /** Where the last match ended. */
  let free = 0;
  for (const { item, start } of [...places].sort((a, b) => a.start - b.start || byAnchor(a.item, b.item))) {
    if (start < free) continue;
    const match = firstMatch(text, start, free, item.entries);
    if (!match) continue;
    if (match.finding) findings.push(match.finding);
    free = match.end;
  }
  return findings;
}

/** Openings come before what stands behind an opening, longer texts before shorter ones. */
function byAnchor(one: Anchor, other: Anchor): number {
  return Number(isInner(one)) - Number(isInner(other)) || other.text.length - one.text.length;
}

const isInner = ({ entries }: Anchor) => entries.some(({ lead }) => lead.max > 0);

/** Whether a character can be in the middle of a token. */
const isWord = (code: number) => TOKEN[code] === 1;

/** A text of a format's structure: its end, and the finding unless it is a sample or a placeholder. */
interface Match {
  readonly end: number;
  readonly finding: Finding | undefined;
}

/** The first format that an anchor's place is of. Behind an opening, the longest one is tried first, and no word before it. */
function firstMatch(text: string, position: number, free: number, entries: readonly Entry[]): Match | undefined {
  for (const entry of entries) {
    const { min, max } = entry.lead;
    for (let length = max; length >= min; length--) {
      const start = position - length;
      if (start < free || (max > 0 && isWord(text.charCodeAt(start - 1)))) continue;
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

/** Letters of one case alone, and from which length on no text is that is drawn from letters and digits: one of ten million. */
const OF_ONE_CASE = /^(?:[A-Z_-]+|[a-z_-]+)$/;
const DRAWN = 20;

/** The finding for a confirmed match; undefined for a sample, a placeholder or something that isn't the format after all. */
function describe({ format, anchor, mixed }: Entry, value: string, start: number): Finding | undefined {
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
  if (mixed && free.length >= DRAWN && OF_ONE_CASE.test(free)) return undefined;
  if (standsIn || isDocumentedExample(value) || isDocumentedExample(free)) return undefined;
  const checksum = format.checksum && verifyChecksum(format.checksum, value);
  return { format, kind, start, end: start + value.length, value, checksum, ...(detail !== undefined && { detail }) };
}
