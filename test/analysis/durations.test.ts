import { describe, expect, it } from "vitest";
import { describeDuration, Durations } from "../../src/analysis/durations.js";
import type { LifetimeUnit } from "../../src/libraries/concept.js";
import { durationSources } from "../../src/libraries/durations.js";
import { probed, read } from "./reading.js";

const durations = new Durations(durationSources);
const IMPORTS = `import ms from "ms"; import { addDays, addYears } from "date-fns"; import dayjs from "dayjs"; import moment from "moment"; import { Duration as LuxonDuration, DateTime } from "luxon"; import { Duration } from "aws-cdk-lib"; import { add } from "date-fns"; import parse from "parse-duration"; `;

/** Seconds that an expression means in a unit, or what else it is. */
const seconds = (expression: string, unit: LifetimeUnit) =>
  read(`${IMPORTS} probe(${expression})`, (sourceCode) => {
    const lifetime = durations.lifetimeOf(probed(sourceCode), unit, sourceCode);
    return lifetime?.kind === "seconds" ? lifetime.seconds : (lifetime?.kind ?? "unknown");
  });

describe("lifetimeOf", () => {
  it.each<[string, LifetimeUnit, number | string]>([
    ["3600", "seconds", 3600],
    ["60 * 60 * 24", "seconds", 86_400],
    ["1000", "milliseconds", 1],
    ["2", "days", 172_800],
    ["3", "hours", 10_800],
    ["3", "minutes", 180],
    [`"7d"`, "jsonwebtoken-span", 604_800],
    [`"1 year"`, "jsonwebtoken-span", 31_557_600],
    [`"2.5 hrs"`, "jsonwebtoken-span", 9000],
    [`"3600"`, "jsonwebtoken-span", "bare-text"],
    ["3600", "jsonwebtoken-span", 3600],
    [`"10m"`, "milliseconds-or-span", 600],
    ["600000", "milliseconds-or-span", 600],
    [`"2 hours from now"`, "jose-time", 7200],
    ["new Date(Date.now() + 60_000)", "jose-time", 60],
    ["Math.floor(Date.now() / 1000) + 60", "jose-time", 60],
    ["Math.floor(Date.now() / 1000) + 60 * 60", "epoch-seconds", 3600],
    ["Math.floor((Date.now() + 60_000) / 1000)", "epoch-seconds", 60],
    ["~~(Date.now() / 1000)", "epoch-seconds", "unknown"],
    ["(Date.now() / 1000 | 0) + 60", "epoch-seconds", 60],
    ["Date.now() + 3600", "epoch-seconds", "milliseconds-as-seconds"],
    ["new Date().getTime() / 1000 + 5", "epoch-seconds", 5],
    ["new Date(Date.now() + 5000)", "epoch-milliseconds", 5],
    ["new Date(new Date().getTime() + 5000)", "epoch-milliseconds", 5],
    ["new Date().setFullYear(new Date().getFullYear() + 2)", "epoch-milliseconds", 2 * 365 * 86_400],
    ["addDays(new Date(), 2)", "epoch-milliseconds", 172_800],
    ["addYears(Date.now(), 1)", "epoch-milliseconds", 365 * 86_400],
    [`dayjs().add(2, "day").toDate()`, "epoch-milliseconds", 172_800],
    [`moment().add(1, "hour").unix()`, "epoch-seconds", 3600],
    [`ms("2 days")`, "milliseconds", 172_800],
    [`ms("2 days") / 1000`, "seconds", 172_800],
    ["7", "days-or-date", 604_800],
    ["new Date(Date.now() + 1000)", "days-or-date", 1],
    [`process.env.TTL ?? "365d"`, "jsonwebtoken-span", 31_536_000],
    [`flag ? "1h" : "2h"`, "jsonwebtoken-span", 7200],
    ["process.env.TTL", "jsonwebtoken-span", "unknown"],
    ["ttl * 1000", "milliseconds", "unknown"],
    [`"soon"`, "jsonwebtoken-span", "unknown"],
    [`"1 month"`, "jsonwebtoken-span", "unknown"],
    ["LuxonDuration.fromObject({ days: 30 }).toMillis()", "milliseconds", 30 * 86_400],
    [`LuxonDuration.fromObject({ hours: 1, minutes: 30 }).as("seconds")`, "seconds", 5400],
    ["Temporal.Now.instant().add({ hours: 48 }).epochMilliseconds", "epoch-milliseconds", 172_800],
    [
      "Math.floor(Temporal.Now.zonedDateTimeISO().add(Temporal.Duration.from({ days: 400 })).epochMilliseconds / 1000)",
      "epoch-seconds",
      400 * 86_400,
    ],
    ["time.epochMilliseconds", "epoch-milliseconds", "unknown"],
    [`LuxonDuration.fromISO("P90D").toMillis()`, "milliseconds", 90 * 86_400],
    ["DateTime.now().plus({ days: 30 }).toSeconds()", "epoch-seconds", 30 * 86_400],
    ["DateTime.utc().plus({ years: 1 }).toJSDate()", "epoch-milliseconds", 365.25 * 86_400],
    [`dayjs.duration(30, "days").asSeconds()`, "seconds", 30 * 86_400],
    ["moment.duration({ hours: 2 }).asMilliseconds()", "milliseconds", 7200],
    ["moment.duration(5000).asSeconds()", "seconds", 5],
    [`Temporal.Duration.from({ days: 2 }).total("seconds")`, "seconds", 172_800],
    [`Temporal.Duration.from("PT1H").total("seconds")`, "seconds", 3600],
    ["Duration.days(30)", "duration", 30 * 86_400],
    [`Duration.parse("P1D")`, "duration", 86_400],
    ["add(new Date(), { months: 1 })", "epoch-milliseconds", 30 * 86_400],
    [`parse("1 hour 30 min")`, "milliseconds", 5400],
    [`new Date("2099-01-01")`, "epoch-milliseconds", "until"],
    ["new Date(9999, 11, 31)", "epoch-milliseconds", "until"],
    ["4102444800", "epoch-seconds", "until"],
    [`new Date("2021-01-01")`, "epoch-milliseconds", "unknown"],
    ["Number.MAX_SAFE_INTEGER", "seconds", Number.MAX_SAFE_INTEGER],
    ["3600", "milliseconds", "seconds-as-milliseconds"],
    ["60 * 60 * 24 * 7", "milliseconds", "seconds-as-milliseconds"],
    ["900_000", "milliseconds", 900],
    ["60_000", "milliseconds", 60],
    ["86_400_000", "milliseconds", 86_400],
    ["1700000000", "epoch-seconds", "unknown"],
  ])("%s in %s is %s", (expression, unit, expected) => {
    const found = seconds(expression, unit);
    if (typeof expected === "number") expect(found).toBeCloseTo(expected, 3);
    else expect(found).toBe(expected);
  });
});

describe("describeDuration", () => {
  it.each([
    [3.6, "3.6 seconds"],
    [60, "1 minute"],
    [5400, "1.5 hours"],
    [86_400, "1 day"],
    [365 * 86_400, "365 days"],
    [10 * 365 * 86_400, "10 years"],
  ])("%d is %s", (length, text) => {
    expect(describeDuration(length)).toBe(text);
  });
});
