/** A parameter of an OAuth request that a text spells out: `response_type=token`. */
export interface WrittenParameter {
  readonly name: "response_type" | "grant_type" | "code_challenge_method" | "state" | "nonce";
  readonly value: string;
  /** Offset of the value in the text. */
  readonly start: number;
  readonly end: number;
}

const PARAMETER = /\b(response_type|grant_type|code_challenge_method|state|nonce)=((?:[\w.-]|%20|\+)(?:[\w.~-]|%20|\+){0,80})/gi;

/** The parameters of an authorization or token request in a text. */
export function writtenParameters(text: string): WrittenParameter[] {
  return Array.from(text.matchAll(PARAMETER), ({ 0: whole, 1: name = "", 2: written = "", index }) => ({
    name: name.toLowerCase() as WrittenParameter["name"],
    value: written.replaceAll(/%20|\+/g, " "),
    start: index + whole.length - written.length,
    end: index + whole.length,
  }));
}

/** Whether a text sends a user to an authorization endpoint for a code (RFC 6749 section 4.1.1). */
export function isAuthorizationUrl(text: string): boolean {
  const type = /\bresponse_type=(\w*)/i.exec(text)?.[1];
  return type === undefined ? /\/auth(?:orize|orization)?\?/i.test(text) : type === "code";
}
