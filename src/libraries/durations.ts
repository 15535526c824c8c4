import type { DurationSource } from "./concept.js";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const moved = (unit: number, ...names: string[]): DurationSource[] =>
  names.map((path) => ({ modules: ["date-fns"], path, yields: "moved-date", unit }));

/** Constructors of AWS CDK's Duration. */
const CDK: readonly (readonly [string, number])[] = [
  ["millis", 0.001],
  ["seconds", 1],
  ["minutes", MINUTE],
  ["hours", HOUR],
  ["days", DAY],
];

/** The global, and the polyfills that export it. */
const TEMPORAL = [{}, { modules: ["temporal-polyfill", "@js-temporal/polyfill"] }];

export const durationSources: readonly DurationSource[] = [
  { modules: ["ms"], path: "", yields: "ms-span" },
  { modules: ["@lukeed/ms"], path: "parse", yields: "ms-span" },
  { modules: ["parse-duration"], path: "", yields: "added-span" },
  ...moved(1, "addSeconds"),
  ...moved(MINUTE, "addMinutes"),
  ...moved(HOUR, "addHours"),
  ...moved(DAY, "addDays"),
  ...moved(7 * DAY, "addWeeks"),
  ...moved(30 * DAY, "addMonths"),
  ...moved(365 * DAY, "addYears"),
  { modules: ["date-fns"], path: "add", yields: "moved-by-units" },
  { modules: ["dayjs", "moment"], path: "()….unix", yields: "chain-epoch-seconds" },
  { modules: ["dayjs", "moment"], path: "()….valueOf", yields: "chain-epoch-milliseconds" },
  { modules: ["dayjs", "moment"], path: "()….toDate", yields: "chain-epoch-milliseconds" },
  { modules: ["dayjs", "moment"], path: "duration", yields: "duration" },
  ...["fromObject", "fromISO", "fromMillis"].map((method): DurationSource => ({
    modules: ["luxon"],
    path: `Duration.${method}`,
    yields: "duration",
  })),
  ...["now", "utc", "local"].map((method): DurationSource => ({ modules: ["luxon"], path: `DateTime.${method}`, yields: "now" })),
  ...TEMPORAL.flatMap((where): DurationSource[] => [
    { ...where, path: "Temporal.Duration.from", yields: "duration" },
    { ...where, path: "Temporal.Now.instant", yields: "now" },
    { ...where, path: "Temporal.Now.zonedDateTimeISO", yields: "now" },
  ]),
  ...CDK.map(([method, unit]): DurationSource => ({
    modules: ["aws-cdk-lib", "aws-cdk-lib/core", "@aws-cdk/core"],
    path: `Duration.${method}`,
    yields: "amount",
    unit,
  })),
  { modules: ["aws-cdk-lib", "aws-cdk-lib/core", "@aws-cdk/core"], path: "Duration.parse", yields: "duration" },
];
