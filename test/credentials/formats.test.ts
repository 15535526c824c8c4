import { describe, expect, it } from "vitest";
import { verifyChecksum } from "../../src/credentials/checksums.js";
import { credentialFormats } from "../../src/credentials/formats/index.js";
import { createScanner } from "../../src/credentials/scanner.js";
import { anchorsOf, parseTemplate } from "../../src/credentials/template.js";
import { jwt, sampleOf } from "../samples.js";

const scan = createScanner(credentialFormats);

const valueOf = (format: (typeof credentialFormats)[number], seed?: number) => {
  if (format.id === "jwt") return jwt({ sub: "42", exp: 2_000_000_000 });
  // A host that isn't this machine's: local logins are no secrets.
  if (format.template.includes("{host:"))
    return sampleOf({ ...format, template: format.template.replace(/\{host:[\d,]+\}/, "db.acme.io") }, seed);
  return sampleOf(format, seed);
};

describe("the catalogue", () => {
  it("has unique ids, and at least 60 formats", () => {
    const ids = credentialFormats.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(60);
  });

  it.each(credentialFormats)("$id is anchored by two fixed characters at least", (format) => {
    const anchors = anchorsOf(parseTemplate(format.template));
    expect(anchors.length).toBeGreaterThan(0);
    expect(Math.min(...anchors.map(({ length }) => length))).toBeGreaterThanOrEqual(2);
  });

  it.each(credentialFormats)("$id is found in a string, as itself or as a format of the same shape", (format) => {
    const value = valueOf(format);
    const text = `const x = "${value}";`;
    const [finding, ...rest] = scan(text);
    expect(rest).toEqual([]);
    expect(finding?.value).toBe(value);
    expect([format.kind, "publishable", "secret"]).toContain(finding?.kind);
  });

  it.each(credentialFormats.filter(({ id }) => !/uri$|url$|^pem|^pgp/.test(id)))(
    "$id isn't found inside a longer word",
    (format) => {
      const value = valueOf(format);
      expect(scan(`${value}_and_more_text_behind`).filter((found) => found.value === value)).toEqual([]);
      if (/^\w/.test(value)) expect(scan(`word${value}`).filter((found) => found.value === value)).toEqual([]);
    },
  );

  it.each(credentialFormats.filter(({ checksum }) => checksum !== undefined))("$id verifies its checksum", (format) => {
    const value = valueOf(format);
    const { checksum } = format;
    if (!checksum) throw new Error("filtered above");
    expect(verifyChecksum(checksum, value)).toBe("valid");
    const broken = value.slice(0, -1) + (value.endsWith("0") ? "1" : "0");
    expect(verifyChecksum(checksum, broken)).toBe("invalid");
  });
});
