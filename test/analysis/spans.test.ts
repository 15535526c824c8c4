import fc from "fast-check";
import { decodeJwt, SignJWT } from "jose";
import jwt from "jsonwebtoken";
import ms from "ms";
import { describe, expect, it } from "vitest";
import { Durations } from "../../src/analysis/durations.js";
import { addedSpan, isoSpan, joseSpan, msSpan } from "../../src/analysis/spans.js";
import type { LifetimeUnit } from "../../src/libraries/concept.js";
import { durationSources } from "../../src/libraries/durations.js";
import { GENERATED_KEY } from "../samples.js";
import { probed, read } from "./reading.js";

const key = new TextEncoder().encode(GENERATED_KEY.repeat(3));
const durations = new Durations(durationSources);

/** Names of units as people and libraries write them, some of which one of the grammars doesn't know. */
const unit = fc.constantFrom(
  ..."ms,msec,msecs,milliseconds,s,sec,secs,second,seconds,m,min,mins,minute,minutes,h,hr,hrs,hour,hours,d,day,days,w,week,weeks,mo,month,months,q,quarter,y,yr,yrs,year,years,Days,HOURS,fortnight,".split(
    ",",
  ),
);
const amount = fc.oneof(
  fc.integer({ min: 0, max: 5000 }).map(String),
  fc.constantFrom("1.5", ".5", "0.25", "-3", "+2", "1,000", "1e3"),
);
const text = fc
  .tuple(
    fc.constantFrom("", "-", "+ "),
    amount,
    fc.constantFrom("", " ", "  "),
    unit,
    fc.constantFrom("", " ago", " from now", "!"),
  )
  .map((parts) => parts.join(""));

/** Seconds that the evaluator gives a literal in a unit; undefined when it doesn't say. */
const evaluated = (value: string | number, as: LifetimeUnit) =>
  read(`probe(${JSON.stringify(value)})`, (sourceCode) => {
    const lifetime = durations.lifetimeOf(probed(sourceCode), as, sourceCode);
    return lifetime?.kind === "seconds" || lifetime?.kind === "bare-text" ? lifetime.seconds : undefined;
  });

/** What a library makes of a text; undefined where it throws. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

describe("msSpan", () => {
  it("says what the real package says, of every text", () => {
    fc.assert(
      fc.property(text, (given) => {
        const real = attempt(() => ms(given as ms.StringValue)) as number | undefined;
        const own = msSpan(given);
        // Only what can't be a lifetime may be left unsaid: nothing is guessed.
        if (own) expect(own.seconds * 1000).toBeCloseTo(real ?? NaN, 6);
        else if (real !== undefined && !Number.isNaN(real)) expect(given).toMatch(/^[+-]|\s{2}/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("jsonwebtoken's expiresIn", () => {
  it("is what a signed token lives for", () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.integer({ min: 1, max: 1e9 })), (given) => {
        const token = attempt(() => jwt.sign({}, GENERATED_KEY, { expiresIn: given as number }));
        const claims = token === undefined ? undefined : (jwt.decode(token) as { exp: number; iat: number });
        const own = evaluated(given, "jsonwebtoken-span");
        if (own === undefined || !claims) return;
        expect(Math.abs(claims.exp - claims.iat - own)).toBeLessThan(1);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(["3600", "7d", "1 year", "2.5 hrs", "90 days", 3600])("%j is understood", (given) => {
    const { exp, iat } = jwt.decode(jwt.sign({}, GENERATED_KEY, { expiresIn: given as number })) as { exp: number; iat: number };
    expect(Math.abs(exp - iat - (evaluated(given, "jsonwebtoken-span") ?? NaN))).toBeLessThan(1);
  });
});

describe("jose's setExpirationTime", () => {
  const lifetimeOf = async (given: string) => {
    try {
      const token = await new SignJWT({}).setProtectedHeader({ alg: "HS256" }).setIssuedAt().setExpirationTime(given).sign(key);
      const { exp = NaN, iat = NaN } = decodeJwt(token);
      return exp - iat;
    } catch {
      return undefined;
    }
  };

  it("is what a signed token lives for, of every text", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const real = await lifetimeOf(given);
        const own = joseSpan(given)?.seconds;
        if (own === undefined) expect(real).toBeUndefined();
        else expect(Math.abs((real ?? NaN) - own)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe("addedSpan", () => {
  it.each([
    ["1 hour 30 min", 5400],
    ["2d", 172_800],
    ["1h, 20 minutes", 4800],
    ["1 month", 30 * 86_400],
  ])("%s", (given, seconds) => {
    expect(addedSpan(given)?.seconds).toBe(seconds);
  });

  it.each(["", "soon", "1 parsec", "5"])("%j is none", (given) => {
    expect(addedSpan(given)).toBeUndefined();
  });
});

describe("isoSpan", () => {
  it.each([
    ["P30D", 30 * 86_400],
    ["PT1H30M", 5400],
    ["P1Y", 365 * 86_400],
    ["P1M", 30 * 86_400],
    ["PT1M", 60],
    ["P2W", 14 * 86_400],
  ])("%s", (given, seconds) => {
    expect(isoSpan(given)?.seconds).toBeCloseTo(seconds, 6);
  });

  it.each(["P", "PT", "30D", "P1H", "p30d"])("%j is none", (given) => {
    expect(isoSpan(given)).toBeUndefined();
  });
});
