/** A JSON Web Token's decoded header and payload (RFC 7519). The signature is not checked: it is read as a literal. */
export interface DecodedJwt {
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Decodes a compact JWS; undefined when it isn't one. */
export function decodeJwt(token: string): DecodedJwt | undefined {
  const [head, body] = token.split(".");
  const header = decodePart(head);
  const payload = decodePart(body);
  return header && payload ? { header, payload } : undefined;
}

function decodePart(part: string | undefined): Record<string, unknown> | undefined {
  if (!part) return undefined;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof parsed === "object" && parsed !== null ? (parsed as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** What a token's issuer, audience or environment is called when the token is for tests, examples and local tools. */
const FOR_TESTS = /^(?:test|testing|example|demo|sample|dummy|fake|mock|local|localhost|https?:\/\/localhost)(?![a-z])/i;

/**
 * Whether the token is one that documentation and local tools print (jwt.io's, Supabase's demo project), or says of
 * itself that it is for tests.
 */
export function isSampleJwt({ payload }: DecodedJwt): boolean {
  const { iss, aud, env, sub, name } = payload;
  if (iss === "supabase-demo" || (String(sub) === "1234567890" && name === "John Doe")) return true;
  return (
    [iss, aud, env].some((claim) => typeof claim === "string" && FOR_TESTS.test(claim)) ||
    Object.keys(payload).some((claim) => /^test(?![a-z])/.test(claim))
  );
}

/** Whether a value is a token with an end: in a comment it is the sample of an answer, and over by the time somebody reads it. */
export function hasExpiry(value: string): boolean {
  return decodeJwt(value)?.payload["exp"] !== undefined;
}

/** What a token says of itself, as a message may show it: its issuer, its role and its end. */
export function claimsSummary({ payload }: DecodedJwt): string {
  const { iss, role, exp } = payload;
  const end = typeof exp === "number" && exp > 0 && exp < 1e11 ? new Date(exp * 1000).toISOString().slice(0, 10) : undefined;
  const said = [
    typeof iss === "string" && iss.length <= 80 ? `issuer ${iss}` : "",
    typeof role === "string" && role.length <= 40 ? `role ${role}` : "",
    exp === undefined ? "without an end" : end ? `ends ${end}` : "",
  ];
  return said.filter((text) => text !== "").join(", ");
}

/** Whether the token is made to ship to clients: Supabase's anonymous key. */
export function isPublishableJwt({ payload }: DecodedJwt): boolean {
  return payload["role"] === "anon";
}
