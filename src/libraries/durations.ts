import type { DurationSource } from "./concept.js";

const HOUR = 3600;
const DAY = 24 * HOUR;

const moved = (unit: number, ...names: string[]): DurationSource[] =>
  names.map((path) => ({ modules: ["date-fns"], path, yields: "moved-date", unit }));

export const durationSources: readonly DurationSource[] = [
  { modules: ["ms", "parse-duration"], path: "", yields: "span-milliseconds" },
  ...moved(1, "addSeconds"),
  ...moved(60, "addMinutes"),
  ...moved(HOUR, "addHours"),
  ...moved(DAY, "addDays"),
  ...moved(7 * DAY, "addWeeks"),
  ...moved(30 * DAY, "addMonths"),
  ...moved(365 * DAY, "addYears"),
  { modules: ["dayjs", "moment"], path: "()….unix", yields: "chain-epoch-seconds" },
  { modules: ["dayjs", "moment"], path: "()….valueOf", yields: "chain-epoch-milliseconds" },
  { modules: ["dayjs", "moment"], path: "()….toDate", yields: "chain-epoch-milliseconds" },
];
