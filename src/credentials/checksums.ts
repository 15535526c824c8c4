import type { ChecksumScheme } from "./format.js";

/** What a format's checksum says of a value: a token that a provider issued, or a sample or mangled copy. */
export type ChecksumVerdict = "valid" | "invalid";

const BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz";
const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xed_b8_83_20 : remainder >>> 1;
  return remainder;
});

/** CRC-32 (ISO 3309) of an ASCII text. In our own eight lines because editors bundle plugins without node:zlib. */
export function crc32(text: string): number {
  let crc = 0xff_ff_ff_ff;
  for (let index = 0; index < text.length; index++) {
    crc = (CRC_TABLE[(crc ^ text.charCodeAt(index)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

function encode(value: number, alphabet: string, length: number): string {
  let digits = "";
  for (let rest = value; rest > 0; rest = Math.floor(rest / alphabet.length)) {
    digits = alphabet.charAt(rest % alphabet.length) + digits;
  }
  return digits.padStart(length, "0");
}

const hex8 = (value: number) => value.toString(16).padStart(8, "0");
const swapBytes = (hex: string) => (hex.match(/../g) ?? []).reverse().join("");

/** What the checksum of a value is, and what it should be, by scheme. Sources: measured on published examples. */
const SCHEMES: Record<ChecksumScheme, (value: string) => { found: string; expected: string }> = {
  // GitHub, npm, Vercel: prefix "_" random, then 6 base-62 digits over the random part.
  "crc32-base62-tail": (value) => {
    const random = value.slice(value.indexOf("_") + 1, -6);
    return { found: value.slice(-6), expected: encode(crc32(random), BASE62, 6) };
  },
  // GitLab routable tokens: 7 base-36 digits over all before them.
  "gitlab-routable": (value) => ({
    found: value.slice(-7),
    expected: encode(crc32(value.slice(0, -7)), BASE36, 7),
  }),
  // Grafana: "glsa_" and 32 characters, then the CRC in little-endian hexadecimal.
  "crc32-le-hex-tail": (value) => ({
    found: value.slice(-8),
    expected: swapBytes(hex8(crc32(value.slice(0, -9)))),
  }),
  // Atlassian: upper-case hexadecimal over all before it.
  "crc32-hex-upper-tail": (value) => ({
    found: value.slice(-8),
    expected: hex8(crc32(value.slice(0, -8))).toUpperCase(),
  }),
  // Zuplo, Cloudflare: hexadecimal over the random part.
  "crc32-hex-tail": (value) => ({
    found: value.slice(-8),
    expected: hex8(crc32(value.slice(value.indexOf("_") + 1, -8).replace(/_$/, ""))),
  }),
};

export function verifyChecksum(scheme: ChecksumScheme, value: string): ChecksumVerdict {
  const { found, expected } = SCHEMES[scheme](value);
  return found === expected ? "valid" : "invalid";
}

/** Replaces the checksum at the end of a value by the right one: for the samples that tests draw from templates. */
export function withChecksum(scheme: ChecksumScheme, value: string): string {
  const { found, expected } = SCHEMES[scheme](value);
  return value.slice(0, value.length - found.length) + expected;
}
