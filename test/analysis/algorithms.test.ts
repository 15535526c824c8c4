import { describe, expect, it } from "vitest";
import { chooserOf, familyOf, isEmptyList, listedAlgorithms } from "../../src/analysis/algorithms.js";
import { probed, read } from "./reading.js";

describe("familyOf", () => {
  it.each([
    ["HS256", "hmac"],
    ["hs512", "hmac"],
    ["RS256", "asymmetric"],
    ["PS384", "asymmetric"],
    ["ES256K", "asymmetric"],
    ["EdDSA", "asymmetric"],
    ["None", "none"],
    ["A256GCM", undefined],
    ["HS1", undefined],
  ])("%s: %s", (name, family) => {
    expect(familyOf(name)).toBe(family);
  });
});

describe("listedAlgorithms", () => {
  const namesIn = (code: string) =>
    read(code, (sourceCode) => listedAlgorithms(probed(sourceCode), sourceCode)?.map(({ name }) => name));

  it.each([
    [`probe(["RS256", "ES256"]);`, ["RS256", "ES256"]],
    [`const algorithms = ["RS256"]; probe(algorithms);`, ["RS256"]],
    [`probe("HS256");`, ["HS256"]],
    ["probe([header.alg]);", [undefined]],
    ["probe(load());", undefined],
  ])("%s", (code, names) => {
    expect(namesIn(code)).toEqual(names);
  });

  it("knows an empty list", () => {
    expect(read("probe([]);", (sourceCode) => isEmptyList(probed(sourceCode), sourceCode))).toBe(true);
    expect(read("probe(list);", (sourceCode) => isEmptyList(probed(sourceCode), sourceCode))).toBe(false);
  });
});

describe("chooserOf", () => {
  const chooser = (code: string) => read(code, (sourceCode) => chooserOf(probed(sourceCode), sourceCode));

  it.each([
    ["probe(header.alg);", "token"],
    ["const { header } = decode(token); probe(header.alg);", "token"],
    ["const { alg } = decodeProtectedHeader(token); probe(alg);", "token"],
    ["const alg = decoded.header.alg; probe(alg);", "token"],
    ["probe(req.body.alg);", "request"],
    [`probe(req.query.alg || "HS256");`, "request"],
    ["probe(jwk.alg);", undefined],
    ["probe(config.alg);", undefined],
    ["function f(header) { if (!known.includes(header.alg)) throw 1; probe(header.alg); }", undefined],
  ])("%s: %s", (code, who) => {
    expect(chooser(code)).toBe(who);
  });
});
