import type { CredentialFormat } from "../src/credentials/format.js";
import { withChecksum } from "../src/credentials/checksums.js";
import { parseTemplate, type TemplateNode } from "../src/credentials/template.js";

/** A small seeded generator (mulberry32), so that each sample is the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The characters of an alphabet class such as `0-9A-F_-`. */
function charactersOf(alphabet: string): string {
  const source = new RegExp(`[${alphabet}]`);
  return Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
    .filter((character) => source.test(character) && character !== " " && character !== "\\")
    .join("");
}

/** A text of random characters of an alphabet, always the same for a seed. */
export function randomText(characters: string, length: number, seed = 1): string {
  const next = seeded(seed);
  return Array.from({ length }, () => characters.charAt(Math.floor(next() * characters.length))).join("");
}

/** A value of a format, drawn from its template, with a right checksum. No token has to stand in the repository. */
export function sampleOf(format: CredentialFormat, seed = 7): string {
  const next = seeded(seed);
  const value = draw(parseTemplate(format.template), next);
  return format.checksum ? withChecksum(format.checksum, value) : value;
}

function draw(nodes: readonly TemplateNode[], next: () => number): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case "literal":
          return node.text;
        case "run": {
          // Word characters only where the alphabet has punctuation: URLs and user info stay plain.
          const all = charactersOf(node.characters);
          const plain = all.replace(/[^0-9A-Za-z]/g, "") || all;
          const length = node.max > 4 * node.min ? Math.max(node.min, Math.min(node.max, 24)) : node.min;
          return Array.from({ length }, () => plain.charAt(Math.floor(next() * plain.length))).join("");
        }
        case "choice":
          return node.optional ? "" : draw(node.options[Math.floor(next() * node.options.length)] ?? [], next);
      }
    })
    .join("");
}

/** A value that misses a format by one character: its longest free part is one shorter than the least. */
export function nearMissOf(format: CredentialFormat, seed = 7): string {
  const nodes = parseTemplate(format.template);
  const longest = longestRun(nodes);
  return draw(shortened(nodes, longest), seeded(seed));
}

function longestRun(nodes: readonly TemplateNode[]): number {
  return Math.max(
    0,
    ...nodes.map((node) =>
      node.type === "run" ? node.min : node.type === "choice" && !node.optional ? Math.max(...node.options.map(longestRun)) : 0,
    ),
  );
}

function shortened(nodes: readonly TemplateNode[], longest: number): TemplateNode[] {
  return nodes.map((node) => {
    if (node.type === "run" && node.min === longest) return { ...node, min: longest - 1, max: longest - 1 };
    if (node.type === "choice") return { ...node, options: node.options.map((option) => shortened(option, longestRun(option))) };
    return node;
  });
}

/** A compact JWS with the given claims and a signature of random characters. */
export function jwt(
  claims: Readonly<Record<string, unknown>>,
  header: Readonly<Record<string, unknown>> = { alg: "HS256", typ: "JWT" },
): string {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString("base64url");
  return [encode(header), encode(claims), randomText("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 43)].join(
    ".",
  );
}

/** A generated key of letters and digits without a known format. */
export const GENERATED_KEY = randomText("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 32, 11);
