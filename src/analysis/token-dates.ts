import { describeDuration } from "./durations.js";

/** What a literal token's own dates say (RFC 7519 sections 4.1.4 and 4.1.6, seconds since the epoch). */
export function problemOfDates({ exp, iat }: Readonly<Record<string, unknown>>, limit: number): string | undefined {
  const issued = typeof iat === "number" ? dateOf(iat) : undefined;
  if (typeof exp !== "number") return issued === undefined ? "never expires" : `never expires (issued on ${issued})`;
  if (typeof iat !== "number" || exp - iat <= limit) return undefined;
  return `lives for ${describeDuration(exp - iat)} (from ${dateOf(iat)} to ${dateOf(exp)})`;
}

/** The day of a NumericDate, as ISO 8601 writes it. */
function dateOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? "?" : date.toISOString().slice(0, 10);
}
