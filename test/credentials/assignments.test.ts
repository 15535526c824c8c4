import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignmentsIn } from "../../src/credentials/assignments.js";

describe("assignmentsIn", () => {
  it.each([
    ["?api_key=abcdef123", [["api_key", "abcdef123", 9]]],
    ["https://x.acme.io/v1?city=here&token=abcdef123#end", [["token", "abcdef123#end", 37]]],
    ['{"apiKey":"abcdef123","name":"x"}', [["apiKey", "abcdef123", 11]]],
    ["{ 'secret' : 'abcdef123' }", [["secret", "abcdef123", 14]]],
    [
      "A=b\nDB_PASSWORD=abcdef123\nexport TOKEN=xyzxyz9\n",
      [
        ["DB_PASSWORD", "abcdef123", 16],
        ["TOKEN", "xyzxyz9", 39],
      ],
    ],
    ['mutation { login(user: "ci", password: "abcdef123") { id } }', [["password", "abcdef123", 40]]],
    ['provider "x" {\n  api_key = "abcdef123"\n}', [["api_key", "abcdef123", 28]]],
    ["[api]\n  token = abcdef123\n", [["token", "abcdef123", 16]]],
    ['<script>window.API_KEY = "abcdef123";</script>', [["API_KEY", "abcdef123", 26]]],
    ["Authorization: Bearer abcdef123", [["Authorization", "abcdef123", 22]]],
    [`curl -H "X-Api-Key: abcdef123" -X GET`, [["X-Api-Key", "abcdef123", 20]]],
    ["GET / HTTP/1.1\r\nAuthorization: Basic YTpi\r\n", []],
    [
      "GET / HTTP/1.1\r\nauthorization: Token abcdef123\r\napikey: abcdef123\r\n\r\n",
      [
        ["authorization", "abcdef123", 37],
        ["apikey", "abcdef123", 56],
      ],
    ],
    ["dump --user=root --password=abcdef123 shop", [["password", "abcdef123", 28]]],
    ["--api-key='abcdef123'", [["api-key", "abcdef123", 11]]],
    ["curl -s -u ci:abcdef123 https://x.acme.io", [["password", "abcdef123", 14]]],
    ["cd /srv; sudo curl --user 'ci:abcdef123' x", [["password", "abcdef123", 30]]],
    ["sshpass -p abcdef123 ssh ci@x", [["password", "abcdef123", 11]]],
    ["set -e\n/usr/bin/mysql -u root -pabcdef123 shop", [["password", "abcdef123", 32]]],
    ["TZ=UTC mysqldump -pabcdef123 shop | gzip", [["password", "abcdef123", 19]]],
  ])("%j", (text, expected) => {
    expect(assignmentsIn(text).map(({ name, value, start }) => [name, value, start])).toEqual(expected);
    for (const { value, start } of assignmentsIn(text)) expect(text.startsWith(value, start)).toBe(true);
  });

  it.each([
    "The password: at least 8 characters",
    "token:abcdef123",
    "https://x.acme.io/a",
    "a == bcdefgh",
    "?a=b",
    "say password=abcdef123",
    "as you like, password=abcdef123",
    'its "name", a password: "abcdef123"',
    "Authorization: abcdef123",
    'Send "Authorization: Bearer abcdef123 or so"',
    "See X-Api-Key: abcdef123",
    "tool[--password=abcdef123]",
    "--password: abcdef123",
    "Run curl with -u ci:abcdef123 to log in",
    "mysql -u root -p shop2024",
    "mkdir -p abcdef123",
    "curl -u ci:$PASSWORD x && tar -pabcdef123",
  ])("%j assigns nothing", (text) => {
    expect(assignmentsIn(text)).toEqual([]);
  });

  it("finds places that hold the value, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "=", ":", '"', "{", "&", "\n", " ", "é", "😀", "1") }), (text) => {
        for (const { name, value, start } of assignmentsIn(text)) {
          expect(text.slice(start, start + value.length)).toBe(value);
          expect(text.lastIndexOf(name, start)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
