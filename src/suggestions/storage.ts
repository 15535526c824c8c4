import type { Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import type { StorageWrite } from "../libraries/client-storage.js";
import { importName } from "./imports.js";
import type { Edit } from "./objects.js";

/** Keeps a value in the platform's secure store in place of one that everybody reads. */
export function keepSecurely(
  write: Node,
  key: Node,
  value: Node,
  { module, name, call }: NonNullable<StorageWrite["secure"]>,
  sourceCode: SourceCode,
): { readonly text: string; readonly fix: Edit } {
  const { expression, edit } = importName(module, name, write, sourceCode);
  const text = call
    .replace("NAME", () => expression)
    .replace("KEY", () => sourceCode.getText(key))
    .replace("VALUE", () => sourceCode.getText(value));
  return { text, fix: (fixer) => [...edit(fixer), fixer.replaceText(write, text)] };
}
