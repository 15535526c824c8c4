import type { TSESLint } from "@typescript-eslint/utils";
import { describe, expect, it } from "vitest";
import { importName } from "../../src/suggestions/imports.js";
import { read } from "../analysis/reading.js";
import { apply } from "./edits.js";

/** The file after an import of randomBytes, with the expression that names it. */
const imported = (code: string) =>
  read(code, (sourceCode) => {
    const at = sourceCode.ast.body.at(-1);
    if (!at) throw new Error("an empty file");
    const { expression, edit } = importName("node:crypto", "randomBytes", at, sourceCode);
    return [expression, apply(code, edit as (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[])];
  });

describe("importName", () => {
  it.each([
    [
      "a file without imports",
      "export const a = 1;",
      "randomBytes",
      `import { randomBytes } from "node:crypto";\nexport const a = 1;`,
    ],
    [
      "a file with imports and its quotes",
      "import a from 'a';\nexport const b = 'b';",
      "randomBytes",
      "import a from 'a';\nimport { randomBytes } from 'node:crypto';\nexport const b = 'b';",
    ],
    [
      "a file with directives",
      `"use strict";\nexport const a = 1;`,
      "randomBytes",
      `"use strict";\nimport { randomBytes } from "node:crypto";\nexport const a = 1;`,
    ],
    [
      "a CommonJS file",
      "const a = require('a');\nexports.b = a;",
      "randomBytes",
      "const a = require('a');\nconst { randomBytes } = require('node:crypto');\nexports.b = a;",
    ],
    [
      "a named import to add to",
      `import { createHash } from "crypto";\nexport const a = 1;`,
      "randomBytes",
      `import { createHash, randomBytes } from "crypto";\nexport const a = 1;`,
    ],
    ["the import itself", `import { randomBytes } from "crypto";\nexport const a = 1;`, "randomBytes", undefined],
    ["the import under another name", `import { randomBytes as rb } from "crypto";\nexport const a = 1;`, "rb", undefined],
    ["a default import", `import crypto from "node:crypto";\nexport const a = 1;`, "crypto.randomBytes", undefined],
    ["a namespace import", `import * as c from "node:crypto";\nexport const a = 1;`, "c.randomBytes", undefined],
    [
      "a type import, which is no value",
      `import type { Hash } from "crypto";\nexport const a = 1;`,
      "randomBytes",
      `import type { Hash } from "crypto";\nimport { randomBytes } from "node:crypto";\nexport const a = 1;`,
    ],
    ["a required module", "const crypto = require('crypto');\nexports.a = 1;", "crypto.randomBytes", undefined],
    [
      "a required name to add to",
      "const { createHash } = require('crypto');\nexports.a = 1;",
      "randomBytes",
      "const { createHash, randomBytes } = require('crypto');\nexports.a = 1;",
    ],
    [
      "a name that is taken",
      `const randomBytes = 1;\nexport const a = 1;`,
      "secureRandomBytes",
      `import { randomBytes as secureRandomBytes } from "node:crypto";\nconst randomBytes = 1;\nexport const a = 1;`,
    ],
  ])("%s", (_, code, expression, output) => {
    expect(imported(code)).toEqual([expression, output ?? code]);
  });
});
