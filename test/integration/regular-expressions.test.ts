import { readdirSync, readFileSync } from "node:fs";
import { checkSync } from "recheck";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { credentialFormats } from "../../src/credentials/formats/index.js";
import { parseTemplate, patternSource } from "../../src/credentials/template.js";

const root = new URL("../../src/", import.meta.url);
const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

/** Every regular expression literal of a source file, with its line. */
function literalsIn(name: string): { readonly place: string; readonly source: string; readonly flags: string }[] {
  const file = ts.createSourceFile(name, readFileSync(new URL(name, root), "utf8"), ts.ScriptTarget.ES2022);
  const found: { place: string; source: string; flags: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const text = node.getText(file);
      const end = text.lastIndexOf("/");
      found.push({
        place: `${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`,
        source: text.slice(1, end),
        flags: text.slice(end + 1),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const statusOf = (source: string, flags: string) => checkSync(source, flags, { timeout: 20_000 }).status;

describe("regular expressions take linear time", () => {
  it.each(sources.flatMap(literalsIn).map((literal) => [literal.place, literal] as const))("%s", (_, { source, flags }) => {
    expect(statusOf(source, flags)).toBe("safe");
  });

  it.each(credentialFormats.map((format) => [format.id, format] as const))("the pattern of %s", (_, { template }) => {
    expect(statusOf(`${patternSource(parseTemplate(template))}(?![A-Za-z0-9_-])`, "y")).toBe("safe");
  });
});
