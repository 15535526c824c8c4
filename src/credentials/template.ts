/**
 * The grammar in which a credential format is written:
 *
 *     ghp_{b62:36}                  literal text, then 36 characters of an alphabet
 *     sk_{b62:24,247}               24 to 247 characters
 *     (live|test)_{hex:40}          alternatives
 *     glpat-(01.)?{u64:20}          an optional group
 *     acme_{[0-9a-z.]:20}           characters of a class of one's own
 *
 * Patterns for the scanner and samples for the tests are drawn from the same tree, so no
 * token-shaped text has to stand anywhere in the repository.
 */
export type TemplateNode =
  | { readonly type: "literal"; readonly text: string }
  /** `characters` is the inside of a character class: `0-9a-f`. */
  | { readonly type: "run"; readonly characters: string; readonly min: number; readonly max: number }
  | {
      readonly type: "choice";
      readonly options: readonly (readonly TemplateNode[])[];
      readonly optional: boolean;
    };

/** Alphabets by the name that a template uses, each as the inside of a character class. */
export const ALPHABETS = {
  /** decimal digits */
  d: "0-9",
  /** lower-case hexadecimal */
  hex: "0-9a-f",
  /** upper-case hexadecimal */
  HEX: "0-9A-F",
  /** hexadecimal in either case */
  xx: "0-9a-fA-F",
  /** lower-case letters */
  al: "a-z",
  /** upper-case letters */
  AL: "A-Z",
  /** letters */
  Al: "A-Za-z",
  /** lower-case letters and digits */
  an: "0-9a-z",
  /** upper-case letters and digits */
  AN: "0-9A-Z",
  /** base32 (RFC 4648) */
  b32: "A-Z2-7",
  /** letters and digits */
  b62: "0-9A-Za-z",
  /** base64 (RFC 4648 section 4), padding written as a literal */
  b64: "0-9A-Za-z+/",
  /** base64url (RFC 4648 section 5) */
  u64: "0-9A-Za-z_-",
  /** letters, digits and underscore */
  w: "0-9A-Za-z_",
  /** base64url and dots: several dot-separated segments */
  seg: "0-9A-Za-z_.-",
  /** lower-case base32 */
  b32l: "a-z2-7",
  /** base58 (Bitcoin alphabet) */
  b58: "1-9A-HJ-NP-Za-km-z",
  /** lower-case letters, digits and dashes */
  slug: "0-9a-z-",
  /** the body of a PEM block, as it stands in a file or with line ends escaped in a string literal */
  pem: "0-9A-Za-z+/=\\\\\\s",
  /** Bech32 (BIP 173), upper case */
  bech: "02-9AC-HJ-NP-Z",
  /** host name with optional port */
  host: "0-9A-Za-z.:_-",
  /** percent-encoded text */
  pct: "0-9A-Za-z%+/._-",
  /** secrets of Entra ID applications */
  azs: "0-9A-Za-z_~.-",
  /** a value in a `Key=value;` connection string */
  conn: "0-9A-Za-z+/=.:_-",
  /** `Key=value;` pairs of a connection string */
  cs: "0-9A-Za-z+/=.:,;@\\\\ _-",
  /** `key=value` pairs of a libpq connection string */
  kv: "0-9A-Za-z=./:_ -",
  /** the inside of a JDBC URL */
  jdbc: "0-9A-Za-z:/@.,;=?&_-",
  /** a password in a connection string: no delimiters, no quotes, no interpolation */
  pw: "0-9A-Za-z!#$%*+./:@^_~-",
  /** user info of a URL: no delimiters, no white space, no interpolation */
  ui: "0-9A-Za-z!$%&*+,.;=^_~-",
} as const;

type Alphabet = keyof typeof ALPHABETS;

/** Parses a template. Throws a one-line Error that names the offending position. */
export function parseTemplate(template: string): readonly TemplateNode[] {
  let position = 0;

  function fail(reason: string): never {
    throw new Error(`template "${template}", position ${position}: ${reason}`);
  }

  function sequence(nested: boolean): TemplateNode[] {
    const nodes: TemplateNode[] = [];
    let literal = "";
    const flush = () => {
      if (literal) nodes.push({ type: "literal", text: literal });
      literal = "";
    };
    while (position < template.length) {
      const character = template.charAt(position);
      if (nested && (character === "|" || character === ")")) break;
      if (character === "{") {
        flush();
        nodes.push(run());
      } else if (character === "(") {
        flush();
        nodes.push(choice());
      } else {
        if (character === ")" || character === "}") fail(`unexpected "${character}"`);
        literal += character;
        position++;
      }
    }
    flush();
    return nodes;
  }

  function run(): TemplateNode {
    const end = template.indexOf("}", position);
    if (end < 0) fail("a run is not closed");
    const body = template.slice(position + 1, end);
    if (body === "uuid") {
      position = end + 1;
      const hex = (length: number): TemplateNode => ({
        type: "run",
        characters: ALPHABETS.hex,
        min: length,
        max: length,
      });
      const dash: TemplateNode = { type: "literal", text: "-" };
      const nodes = [hex(8), dash, hex(4), dash, hex(4), dash, hex(4), dash, hex(12)];
      return { type: "choice", options: [nodes], optional: false };
    }
    const parsed = /^(?:(\w+)|\[(.+)\]):(\d+)(?:,(\d+))?$/.exec(body);
    const characters = parsed?.[2] ?? ALPHABETS[parsed?.[1] as Alphabet];
    if (!parsed || !characters) fail(`"{${body}}" is not {alphabet:length}`);
    position = end + 1;
    const min = Number(parsed[3]);
    return { type: "run", characters, min, max: parsed[4] ? Number(parsed[4]) : min };
  }

  function choice(): TemplateNode {
    const options: TemplateNode[][] = [];
    do {
      position++;
      options.push(sequence(true));
    } while (template.charAt(position) === "|");
    if (template.charAt(position) !== ")") fail("a group is not closed");
    position++;
    const optional = template.charAt(position) === "?";
    if (optional) position++;
    return { type: "choice", options, optional };
  }

  return sequence(false);
}

/** The regular-expression source of a parsed template, without guards. */
export function patternSource(nodes: readonly TemplateNode[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case "literal":
          return node.text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
        case "run":
          return `[${node.characters}]{${node.min}${node.max === node.min ? "" : `,${node.max}`}}`;
        case "choice":
          return `(?:${node.options.map(patternSource).join("|")})${node.optional ? "?" : ""}`;
      }
    })
    .join("");
}

/** Where the scanner looks for a format: literal texts, each match holding one of them behind `lead` free characters. */
export interface Anchors {
  readonly texts: readonly string[];
  /** Fewest and most characters before the text; both 0 for a format that starts with it. */
  readonly lead: { readonly min: number; readonly max: number };
}

/** The most characters that may stand before an anchor, and the most lengths that the scanner tries there. */
const MAX_LEAD = 96;
const MAX_LEAD_LENGTHS = 8;

/** With this begin so many texts that it says nothing: behind it a host's name is looked for, whatever stands before that. */
const SCHEME = "https://";

/**
 * The keys of the scanner for a template: the literal texts with which every match starts, or else the longest
 * literal behind a short opening of known length (`{d:8,10}:AA{u64:33}`, `{hex:32}-us{d:1,2}`). Undefined without either.
 */
export function anchorsOf(nodes: readonly TemplateNode[]): Anchors | undefined {
  const openings = openingsOf(nodes);
  const isAddress = openings[0] === SCHEME;
  let best: Anchors | undefined = openings.length > 0 ? { texts: openings, lead: { min: 0, max: 0 } } : undefined;
  if (best && !isAddress) return best;
  let lead = { min: 0, max: 0 };
  for (const [index, node] of nodes.entries()) {
    if (lead.max > MAX_LEAD || (!isAddress && lead.max - lead.min >= MAX_LEAD_LENGTHS)) break;
    const texts = index === 0 ? [] : openingsOf(nodes.slice(index));
    const shortest = Math.min(...texts.map(({ length }) => length));
    if (texts.length > 0 && shortest > Math.min(...(best?.texts.map(({ length }) => length) ?? [1]))) best = { texts, lead };
    const length = lengthOf([node]);
    lead = { min: lead.min + length.min, max: lead.max + length.max };
  }
  return best;
}

/** The fewest and the most characters that nodes match. */
function lengthOf(nodes: readonly TemplateNode[]): { readonly min: number; readonly max: number } {
  let min = 0;
  let max = 0;
  for (const node of nodes) {
    if (node.type === "choice") {
      const lengths = node.options.map(lengthOf);
      min += node.optional ? 0 : Math.min(...lengths.map((length) => length.min));
      max += Math.max(...lengths.map((length) => length.max));
    } else {
      min += node.type === "literal" ? node.text.length : node.min;
      max += node.type === "literal" ? node.text.length : node.max;
    }
  }
  return { min, max };
}

/** The literal texts with which every match of nodes starts. Empty when some match starts with a free character. */
function openingsOf(nodes: readonly TemplateNode[]): readonly string[] {
  let anchors = [""];
  for (const node of nodes) {
    if (node.type === "run") break;
    if (node.type === "literal") {
      anchors = anchors.map((anchor) => anchor + node.text);
      continue;
    }
    const openings = node.options.map((option) => openingsOf(option));
    if (openings.some((opening) => opening.length === 0)) break;
    const heads = openings.flat();
    const branches = node.optional ? ["", ...heads] : heads;
    anchors = anchors.flatMap((anchor) => branches.map((branch) => anchor + branch));
    // Past a group the anchor would have to be the whole option: stop unless every option is one literal.
    if (node.options.some((option) => option.some((part) => part.type !== "literal"))) break;
  }
  return anchors.includes("") ? [] : [...new Set(anchors)];
}
