import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { oncePerFile, type SourceCode } from "./file.js";

/** Whether a file may hold TypeScript syntax. */
export function isTypeScript(sourceCode: SourceCode, filename: string): boolean {
  return (
    /\.[cm]?tsx?$/.test(filename) ||
    (/\.(?:vue|svelte|astro)$/.test(filename) && /<script[^<>]{0,200}\slang=["']tsx?["']/.test(sourceCode.text))
  );
}

/** How a file names what it uses from elsewhere: with `import` or with `require`. */
export const moduleSystem: (sourceCode: SourceCode) => "esm" | "commonjs" = oncePerFile((sourceCode) => {
  const imports = sourceCode.ast.body.some(
    ({ type }) =>
      type === AST_NODE_TYPES.ImportDeclaration ||
      type === AST_NODE_TYPES.ExportNamedDeclaration ||
      type === AST_NODE_TYPES.ExportDefaultDeclaration ||
      type === AST_NODE_TYPES.ExportAllDeclaration,
  );
  if (imports) return "esm";
  if (/\brequire\s*\(|\bmodule\.exports\b|\bexports\./.test(sourceCode.text)) return "commonjs";
  return sourceCode.ast.sourceType === "module" ? "esm" : "commonjs";
});

/** The quote with which a file writes its strings. */
export const quoteOf: (sourceCode: SourceCode) => '"' | "'" = oncePerFile((sourceCode) => {
  const first = sourceCode.ast.tokens.find(({ type, value }) => (type as string) === "String" && /^["']/.test(value));
  return first?.value.startsWith("'") ? "'" : '"';
});
