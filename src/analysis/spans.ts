/** Seconds of the units of time, by the names that libraries take. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:milliseconds?|millis|msecs?|ms)$/, 0.001],
  [/^(?:seconds?|secs?|s)$/, 1],
  [/^(?:minutes?|mins?|m)$/, 60],
  [/^(?:hours?|hrs?|h)$/, 3600],
  [/^(?:days?|d)$/, 86_400],
  [/^(?:weeks?|w)$/, 7 * 86_400],
  [/^(?:months?|mo)$/, 30 * 86_400],
  [/^(?:quarters?|q)$/, 91 * 86_400],
  [/^(?:years?|yrs?|y)$/, 365.25 * 86_400],
];

/** Seconds of a unit by its name: "day", "hrs"; undefined for what isn't one. */
export function unitSeconds(name: string): number | undefined {
  const lower = name.toLowerCase();
  return UNITS.find(([pattern]) => pattern.test(lower))?.[1];
}

/** A span of time in a text. A bare number has no unit. */
export interface Span {
  readonly seconds: number;
  readonly bare: boolean;
}

const NO_MONTHS = /^(?!mo|q)/i;
const MS_SPAN = /^(-?\d{0,15}(?:\.\d{1,15}|\d)) {0,5}([a-z]{0,15})$/i;

/** The grammar of the `ms` package (2.1), which jsonwebtoken, fast-jwt and others use: "7d", "1 year", "3600". */
export function msSpan(text: string): Span | undefined {
  const [, amount = "", name = ""] = MS_SPAN.exec(text) ?? [];
  if (amount === "") return undefined;
  if (name === "") return { seconds: Number(amount) / 1000, bare: true };
  const unit = NO_MONTHS.test(name) && name !== "millis" ? unitSeconds(name) : undefined;
  return unit === undefined ? undefined : { seconds: Number(amount) * unit, bare: false };
}

const JOSE_SPAN = /^([+-]?) ?(\d{1,15}(?:\.\d{1,15})?) ?([a-z]{1,10})(?: (ago|from now))?$/i;

/** The grammar of jose (3 to 6): "2 hours", "+ 3 mins", "5 days from now". */
export function joseSpan(text: string): Span | undefined {
  const [, sign = "", amount = "", name = "", direction] = JOSE_SPAN.exec(text) ?? [];
  const unit = NO_MONTHS.test(name) && !/^m(?:illis|s)/i.test(name) ? unitSeconds(name) : undefined;
  if (unit === undefined || (sign !== "" && direction !== undefined)) return undefined;
  const isPast = sign === "-" || direction?.toLowerCase() === "ago";
  return { seconds: Math.round(Number(amount) * unit) * (isPast ? -1 : 1), bare: false };
}

const TERM = /(-?\d{1,15}(?:\.\d{1,15})?) {0,5}([a-z]{1,12})[ ,]{0,3}/iy;

/** The grammar of `parse-duration`: terms that add up, as in "1 hour 30 min". */
export function addedSpan(text: string): Span | undefined {
  let seconds = 0;
  for (TERM.lastIndex = 0; TERM.lastIndex < text.length;) {
    const [, amount, name = ""] = TERM.exec(text) ?? [];
    const unit = unitSeconds(name);
    if (unit === undefined) return undefined;
    seconds += Number(amount) * unit;
  }
  return text === "" ? undefined : { seconds, bare: false };
}

const ISO = /^P(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/;
const ISO_UNITS = [365, 30, 7, 1, 1 / 24, 1 / 1440, 1 / 86_400];

/** A duration of ISO 8601: "P30D", "PT1H". */
export function isoSpan(text: string): Span | undefined {
  const parts = ISO.exec(text)?.slice(1);
  if (!parts?.some((part) => part !== undefined)) return undefined;
  return {
    seconds: parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (ISO_UNITS[index] ?? 0) * 86_400, 0),
    bare: false,
  };
}
