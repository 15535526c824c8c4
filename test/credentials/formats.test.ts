import { describe, expect, it } from "vitest";
import { verifyChecksum } from "../../src/credentials/checksums.js";
import { formatInContext } from "../../src/credentials/contextual.js";
import { credentialFormats } from "../../src/credentials/formats/index.js";
import { createScanner } from "../../src/credentials/scanner.js";
import { anchorsOf, parseTemplate } from "../../src/credentials/template.js";
import { jwt, nearMissOf, sampleOf } from "../samples.js";

const { scan } = createScanner(credentialFormats);
const anchored = credentialFormats.filter(({ context }) => context === undefined);
const contextual = credentialFormats.filter(({ context }) => context !== undefined);

/** A host that isn't this machine's: local logins are no secrets. */
const elsewhere = (format: (typeof credentialFormats)[number]) => ({
  ...format,
  template: format.template
    .replace(/\{host:[\d,]+\}/, "db.acme.io")
    .replace(/\{cs:[\d,]+\}/, "db.acme.io,1433")
    .replace(/\{kv:[\d,]+\}/, "db.acme.io port=5432")
    .replace(/\{jdbc:[\d,]+\}/, "//db.acme.io/app?user=app&"),
});

const valueOf = (format: (typeof credentialFormats)[number], seed?: number) =>
  format.id === "jwt" ? jwt({ sub: "42", exp: 2_000_000_000 }) : sampleOf(elsewhere(format), seed);

describe("the catalogue", () => {
  it("has unique ids, 400 formats at least, of 220 providers at least", () => {
    const ids = credentialFormats.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(400);
    expect(new Set(credentialFormats.map(({ provider }) => provider)).size).toBeGreaterThanOrEqual(220);
  });

  it.each(credentialFormats)("$id names a variable as shells write it", ({ env }) => {
    expect(env).toMatch(/^[A-Z][A-Z0-9_]*$/);
  });

  it.each(anchored)("$id is anchored by two fixed characters at least", (format) => {
    const texts = anchorsOf(parseTemplate(format.template))?.texts ?? [];
    expect(Math.min(...texts.map(({ length }) => length), texts.length + 1)).toBeGreaterThanOrEqual(2);
  });

  it.each(anchored)("$id is found in a string, as itself or as a format of the same shape", (format) => {
    const value = valueOf(format);
    const [finding, ...rest] = scan(`const x = "${value}";`);
    expect(rest).toEqual([]);
    expect(finding?.value).toBe(value);
    expect([format.kind, "publishable", "secret"]).toContain(finding?.kind);
  });

  it.each(anchored.filter(({ id }) => !/-uri$|^jwt$|^pem|connection-string|-url$/.test(id)))(
    "$id isn't found in what lacks one of its characters",
    (format) => {
      const value = nearMissOf(format);
      expect(scan(`const x = "${value}";`).filter((found) => found.format.id === format.id)).toEqual([]);
    },
  );

  it.each(anchored.filter(({ id }) => !/uri$|url$|^pem|^pgp/.test(id)))("$id isn't found inside a longer word", (format) => {
    const value = valueOf(format);
    expect(scan(`${value}_and_more_text_behind`).filter((found) => found.value === value)).toEqual([]);
    if (/^\w/.test(value)) expect(scan(`word${value}`).filter((found) => found.value === value)).toEqual([]);
  });

  it.each(contextual)("$id is told by a name, and by nothing without one", (format) => {
    const value = valueOf(format);
    for (const phrase of format.context ?? []) {
      expect(formatInContext(["other", phrase], value)).toMatchObject({ env: expect.any(String) as string });
      expect(formatInContext([`x${phrase}`, "token"], value)).toBeUndefined();
      expect(formatInContext([phrase], nearMissOf(format))?.id).not.toBe(format.id);
    }
    expect(scan(`const x = "${value}";`).filter((found) => found.format.id === format.id)).toEqual([]);
  });

  it.each(credentialFormats.filter(({ checksum }) => checksum !== undefined))("$id verifies its checksum", (format) => {
    const value = valueOf(format);
    const { checksum } = format;
    if (!checksum) throw new Error("filtered above");
    expect(verifyChecksum(checksum, value)).toBe("valid");
    const broken = value.slice(0, -1) + (value.endsWith("0") ? "1" : "0");
    expect(verifyChecksum(checksum, broken)).toBe("invalid");
  });
});
