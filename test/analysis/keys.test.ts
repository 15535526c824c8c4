import { describe, expect, it } from "vitest";
import { ApiTable } from "../../src/analysis/calls.js";
import { keyFacts } from "../../src/analysis/keys.js";
import type { KeySource } from "../../src/libraries/concept.js";
import { probed, read } from "./reading.js";

const sources = new ApiTable<KeySource>([
  { modules: ["keys"], path: "publicKey", yields: "public", algorithm: "1" },
  { modules: ["keys"], path: "drawn", yields: "secret", size: { at: "0.bits", unit: "bits" } },
]);
const factsOf = (code: string) =>
  read(`import { publicKey, drawn } from "keys"; ${code}`, (sourceCode) => {
    const { kind, algorithm, size } = keyFacts(probed(sourceCode), sources, sourceCode);
    return { kind, algorithm, bytes: size?.bytes };
  });

const pem = (label: string) => `-----BEGIN ${label}-----`;

describe("keyFacts", () => {
  it.each([
    [`probe("a text");`, "secret"],
    ["probe(process.env.JWT_SECRET);", "secret"],
    ["probe(process.env.JWT_PUBLIC_KEY!);", "public"],
    ["probe(process.env.SIGNING_PRIVATE_KEY);", "private"],
    [`probe(\`${pem("PUBLIC KEY")}\`);`, "public"],
    [`probe(\`${pem("CERTIFICATE")}\`);`, "public"],
    [`const key = \`${pem("EC PRIVATE KEY")}\`; probe(key);`, "private"],
    [`const key = fs.readFileSync("keys/public.pem"); probe(key);`, "public"],
    [`probe(fs.readFileSync("server.crt", "utf8"));`, "public"],
    ["probe(config.publicKey);", "public"],
    ["probe(new TextEncoder().encode(jwtSecret));", "secret"],
    ["probe(Buffer.from(process.env.TOKEN_SECRET));", "secret"],
    [`probe(process.env.JWT_PUBLIC_KEY.replace(/x/g, "y"));`, "public"],
    ["function getKey(header, done) { client.getSigningKey(header.kid, done); } probe(getKey);", "public"],
    ["probe(key);", undefined],
    ["probe(lookUp(id));", undefined],
  ])("%s: %s", (code, kind) => {
    expect(factsOf(code).kind).toBe(kind);
  });

  it("takes the algorithm and the size from the call that makes the key", () => {
    expect(factsOf(`const key = await publicKey(pem, "ES256"); probe(key);`)).toEqual({ kind: "public", algorithm: "ES256" });
    expect(factsOf("probe(drawn({ bits: 128 }));")).toEqual({ kind: "secret", bytes: 16 });
  });
});
