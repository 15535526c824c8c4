import { describe, expect, it } from "vitest";
import { isDigest } from "../../src/analysis/keyed-digests.js";
import { probed, read } from "./reading.js";

const isDigestIn = (code: string) => read(code, (sourceCode) => isDigest(probed(sourceCode), sourceCode));

describe("a digest of the code's own", () => {
  it.each([
    ["in place", `probe(createHmac("sha256", key).update(body).digest("hex"));`],
    ["of CryptoJS", "probe(CryptoJS.HmacSHA256(body, key).toString());"],
    ["in a variable", `const own = "sha256=" + crypto.createHmac("sha256", key).update(body).digest("hex"); probe(own);`],
    ["that a function returns", `const sign = (body) => createHmac("sha256", key).update(body).digest(); probe(sign(body));`],
    [
      "that a function makes in steps",
      `function sign(body) { const hmac = createHmac("sha256", key); hmac.update(body); return hmac.digest("hex"); }
       const own = sign(body); probe(own);`,
    ],
    [
      "that a function keeps in a variable",
      `async function sign(body) { const own = createHmac("sha256", key).update(body).digest("hex"); return own; }
       probe(await sign(body));`,
    ],
    [
      "that a method returns",
      `class Hook { sign(body) { return createHmac("sha256", this.key).update(body).digest("hex"); } check(body) { probe(this.sign(body)); } }`,
    ],
    [
      "that a field's function returns",
      `class Hook { #sign = (body) => createHmac("sha256", key).update(body).digest(); check(body) { probe(this.#sign(body)); } }`,
    ],
  ])("%s", (_, code) => {
    expect(isDigestIn(code)).toBe(true);
  });

  it.each([
    ["a hash without a key", `probe(createHash("sha256").update(body).digest("hex"));`],
    [
      "the verdict of a function that makes one",
      `function verify(body, sent) { return createHmac("sha256", key).update(body).digest("hex") === sent; } probe(verify(body, sent));`,
    ],
    [
      "what else a function returns beside one",
      `function send(body) { const own = createHmac("sha256", key).update(body).digest("hex"); return post(body, own); } probe(send(body));`,
    ],
    [
      "a method of another object",
      `class Hook { sign() { return createHmac("sha256", key).digest(); } check(other) { probe(other.sign()); } }`,
    ],
    ["a function of elsewhere", `import { sign } from "./sign"; createHmac("sha256", key); probe(sign(body));`],
  ])("isn't %s", (_, code) => {
    expect(isDigestIn(code)).toBe(false);
  });
});
