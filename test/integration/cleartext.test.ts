import fc from "fast-check";
import { expect, it } from "vitest";
import { lint } from "./linting.js";

const word = fc.constantFrom("news", "images", "v1", "articles", "2024", "schema", "list", "weather", "map-tiles", "index.html");
const host = fc
  .tuple(
    fc.constantFrom("www", "api", "cdn", "static"),
    fc.constantFrom("acme", "w3", "openweather", "apache"),
    fc.constantFrom("org", "com", "io"),
  )
  .map((labels) => labels.join("."));
const query = fc.constantFrom("", "?page=2", "?q=shoes&lang=de", "?size=10&sort=name", "#top");
const url = fc
  .tuple(fc.constantFrom("http", "ws"), host, fc.array(word, { maxLength: 4 }), query)
  .map(([scheme, name, path, rest]) => `${scheme}://${name}/${path.join("/")}${rest}`);

/** Places in which a URL stands without a credential. */
const contexts: readonly ((url: string) => string)[] = [
  (text) => `fetch("${text}");`,
  (text) => `fetch("${text}", { headers: { Accept: "application/json", "User-Agent": "acme" } });`,
  (text) => `import axios from "axios"; const client = axios.create({ baseURL: "${text}", timeout: 1000 }); client.get("/list");`,
  (text) => `const BASE = "${text}"; export const load = (page: number) => fetch(\`\${BASE}?page=\${page}\`);`,
  (text) => `export const link = <a href="${text}">Read on</a>;`,
  (text) => `export const icon = <svg xmlns="${text}" />;`,
  (text) => `export const schema = { $id: "${text}", type: "object" };`,
  (text) => `const socket = new WebSocket("${text}");`,
  (text) => `import http from "node:http"; http.get("${text}", (response) => response.resume());`,
  (text) => `export const page = new URL("${text}").pathname;`,
  (text) => `// see ${text}\nexport {};`,
  (text) => `if (href.startsWith("${text}")) open(href);`,
];

it("a cleartext URL without a credential is never reported", () => {
  fc.assert(
    fc.property(url, fc.constantFrom(...contexts), (text, context) => {
      const reports = lint(context(text), { filename: "file.tsx" }).map(({ ruleId, message }) => ruleId ?? message);
      expect(reports).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

it("the same URL with one is", () => {
  fc.assert(
    fc.property(url, (text) => {
      const code = `fetch("${text}", { headers: { Authorization: \`Bearer \${token}\` } });`;
      expect(lint(code).map(({ ruleId }) => ruleId)).toEqual(["credential-hygiene/no-insecure-token-transport"]);
    }),
    { numRuns: 50 },
  );
});
