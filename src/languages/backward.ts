/** Reads from a place towards the front of a text: what a regular expression anchored at its end would do in square time. */

/** The longest name that is read. */
const MAX_NAME = 80;

const isBlank = (text: string, at: number) => /\s/.test(text.charAt(at));

/** The identifier that ends at a place; blanks in between are passed over. */
export function identifierBefore(text: string, end = text.length): { readonly name: string; readonly start: number } | undefined {
  let to = end;
  while (to > 0 && isBlank(text, to - 1)) to--;
  let start = to;
  while (start > 0 && to - start < MAX_NAME && /[\w$]/.test(text.charAt(start - 1))) start--;
  const name = text.slice(start, to);
  return /^[A-Za-z_$]/.test(name) ? { name, start } : undefined;
}

/** What separates the statement that ends a text from the ones before. */
const SEPARATORS = /[;{}()\n,]|\?\?/;

/**
 * The name that a declaration or an assignment gives, read up to its sign: the last identifier, in front of a type
 * behind a colon (`let apiKey: String`) or of accessors (`string ApiKey { get; set; }`).
 */
export function declaredName(declaration: string): string | undefined {
  const text = declaration.trimEnd();
  if (text.endsWith("}")) return identifierBefore(text, text.lastIndexOf("{"))?.name;
  const statement = text.split(SEPARATORS).findLast((part) => part.trim() !== "") ?? "";
  const colon = statement.lastIndexOf(":");
  return (
    (colon < 0 ? undefined : identifierBefore(statement, colon)?.name) ?? identifierBefore(statement.replace(/[!?]$/, ""))?.name
  );
}

/** Whether a text ends with a sign of assignment: `=`, `=>`, `:=`, `+=`, and not with a comparison. */
export function assignmentSign(text: string): string | undefined {
  if (text.endsWith("=>") || text.endsWith(":=") || text.endsWith("+=")) return text.slice(-2);
  return text.endsWith("=") && !/[=!<>]/.test(text.charAt(text.length - 2)) ? "=" : undefined;
}
