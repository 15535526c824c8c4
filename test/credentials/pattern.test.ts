import { describe, expect, it } from "vitest";
import { templateOfPattern } from "../../src/credentials/pattern.js";
import { parseTemplate, patternSource } from "../../src/credentials/template.js";

describe("templateOfPattern", () => {
  it.each([
    ["acme_[0-9a-f]{32}", "acme_{[0-9a-f]:32}", "acme_[0-9a-f]{32}"],
    [String.raw`\bak-\d{4}-\w{2,3}$`, "ak-{[0-9]:4}-{[0-9A-Za-z_]:2,3}", "ak-[0-9]{4}-[0-9A-Za-z_]{2,3}"],
    ["(?:live|test)_x(-y)?", "(live|test)_x(-y)?", "(?:live|test)_x(?:-y)?"],
    ["ab[.-]+", String.raw`ab{[.\u002d]:1,1000}`, String.raw`ab[.\u002d]{1,1000}`],
    [String.raw`a\{b\}`, String.raw`a{[\u007b]:1}b{[\u007d]:1}`, String.raw`a[\u007b]{1}b[\u007d]{1}`],
  ])("%s", (pattern, template, source) => {
    expect(templateOfPattern(pattern)).toBe(template);
    expect(patternSource(parseTemplate(template))).toBe(source);
  });

  it.each([
    ["a(?=b)", /looks around/],
    [String.raw`(a)\1`, /can't be part/],
    ["a[^b]", /too wide/],
    ["a.", /too wide/],
    [String.raw`a\W`, /too wide/],
    ["(ab)+", /repeats a group/],
    ["a[a-z]+[a-z]+", /too many ways/],
    ["a{", /Invalid regular expression/],
  ])("%s is refused", (pattern, reason) => {
    expect(() => templateOfPattern(pattern)).toThrow(reason);
  });
});
