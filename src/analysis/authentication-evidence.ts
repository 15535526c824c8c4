import type { Node } from "./expressions.js";
import { oncePerFile, type SourceCode } from "./file.js";

const EVIDENCE =
  /\b(?:jwt|oauth|oidc|authorization|bearer|log_?in|sign_?in|access_?token|api_?key|password|credentials?)|authenticat|[a-z_](?:Auth|Login|SignIn|AccessToken|ApiKey|Password|Session)\b/i;

/** Whether a text speaks of authentication. */
export const saysAuthentication = (text: string) => EVIDENCE.test(text);

/** Whether a file speaks of authentication at all: a bare `token` of one that doesn't is a lexer's, a page's or a coin's. */
export const speaksOfAuthentication: (sourceCode: SourceCode) => boolean = oncePerFile(({ text }) => EVIDENCE.test(text));

/** Whether the code around a node does: a bundle speaks of all sorts of things. */
export function speaksOfAuthenticationAround({ range: [start, end] }: Node, sourceCode: SourceCode): boolean {
  const { text } = sourceCode;
  if (text.length <= 2 * AROUND) return speaksOfAuthentication(sourceCode);
  return EVIDENCE.test(text.slice(Math.max(0, start - AROUND), end + AROUND));
}

/** How much code is taken to be of one matter: a few functions before and behind. */
const AROUND = 5000;
