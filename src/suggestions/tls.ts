import { unwrap, type Call, type Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import { TLS_SCHEMES } from "../credentials/schemes.js";
import { importName } from "./imports.js";
import type { Edit } from "./objects.js";

/**
 * Replaces the scheme at the start of a URL in a literal by its counterpart over TLS; port 80 becomes 443.
 * Undefined where the scheme isn't written there character by character (an escape, an encoding).
 */
export function secureScheme(node: Node, sourceCode: SourceCode): { readonly scheme: string; readonly fix: Edit } | undefined {
  const written = /^[`"'}]?([a-z]+):\/\//i.exec(sourceCode.getText(node));
  const [whole = "", old = ""] = written ?? [];
  const scheme = TLS_SCHEMES.get(old.toLowerCase());
  if (!written || scheme === undefined) return undefined;
  const start = node.range[0] + whole.indexOf(old);
  const port = /^[^/?#]*:80(?=[/?#"'`]|$)/.exec(sourceCode.text.slice(node.range[0] + whole.length, node.range[1]));
  return {
    scheme,
    fix: (fixer) => {
      const fixes = [fixer.replaceTextRange([start, start + old.length], scheme)];
      if (port && old.toLowerCase() === "http") {
        const end = node.range[0] + whole.length + port[0].length;
        fixes.push(fixer.replaceTextRange([end - 2, end], "443"));
      }
      return fixes;
    },
  };
}

/** Calls the same function of the module that speaks TLS: `http.request(…)` becomes `request(…)` of node:https. */
export function secureModule(call: Call, module: string, method: string, sourceCode: SourceCode): Edit {
  const callee = unwrap(call.callee);
  const imported = importName(module, method, call, sourceCode);
  return (fixer) => [...imported.edit(fixer), fixer.replaceText(callee, imported.expression)];
}
