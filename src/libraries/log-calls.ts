import type { Api, Examples } from "./concept.js";

/** A call that writes its arguments where others read them: a log, an error reporter, an analytics service. */
export interface LogCall extends Api, Examples {
  /** As a message names where it goes. */
  readonly sink: string;
  /** The versions whose types or source the row was checked with. */
  readonly checked: string;
  /** The first argument that is written, when it isn't the first of all. */
  readonly from?: number;
}

const LEVELS = ["log", "info", "warn", "error", "debug", "trace"];

/** What loggers are called by convention, whichever library made them. */
const LOGGERS = ["logger", "log", "LOGGER", "Logger", "LOG", "winston", "pino", "bunyan", "log4js", "signale", "consola", "$log"];

const log = (row: Omit<LogCall, keyof Examples>, setup: string, call: (value: string) => string): LogCall => ({
  ...row,
  bad: `${setup}export const login = (password) => { ${call("password")}; };`,
  good: `${setup}export const login = (name) => { ${call("name")}; };`,
});

/** The methods of a logger that a module exports, or makes when it is called. */
const logger = (module: string, checked: string, made: string, setup: string, levels: readonly string[]): LogCall[] =>
  levels.map((level) =>
    log({ sink: module, checked, modules: [module], path: `${made}${level}` }, setup, (value) => `logger.${level}(${value})`),
  );

const report = (module: string, checked: string, path: string): LogCall =>
  log(
    { sink: "Sentry", checked, modules: [module], path },
    `import * as Sentry from "${module}"; `,
    (value) => `Sentry.${path}("signed in", { extra: { value: ${value} } })`,
  );

export const logCalls: readonly LogCall[] = [
  ...[...LEVELS, "dir", "table", "assert", "group"].map((method) =>
    log(
      {
        sink: "the console",
        checked: "WHATWG Console Standard 2026",
        path: `console.${method}`,
        ...(method === "assert" && { from: 1 }),
      },
      "",
      (value) => `console.${method}(${method === "assert" ? "true, " : ""}${value})`,
    ),
  ),
  ...[...LEVELS, "verbose", "silly", "fatal", "notice", "http", "success"].map((level) =>
    log(
      { sink: "a log", checked: "winston 3.19, pino 10.3, log4js 6.9", receivers: LOGGERS, path: level },
      "const logger = makeLogger(); ",
      (value) => `logger.${level}(${value})`,
    ),
  ),
  // `request.log.info(…)`, `fastify.log.warn(…)`, `this.logger.error(…)`
  ...["info", "warn", "error", "debug", "trace", "fatal"].map((level) =>
    log(
      {
        sink: "a log",
        checked: "fastify 5.12",
        receivers: ["request", "req", "fastify", "app", "server", "ctx", "c"],
        path: `log.${level}`,
      },
      "const request = begin(); ",
      (value) => `request.log.${level}(${value})`,
    ),
  ),
  ...logger("pino", "10.3", "().", `import pino from "pino"; const logger = pino(); `, [
    "info",
    "warn",
    "error",
    "debug",
    "trace",
    "fatal",
  ]),
  ...logger("winston", "3.19", "createLogger().", `import { createLogger } from "winston"; const logger = createLogger({}); `, [
    "info",
    "warn",
    "error",
    "debug",
    "verbose",
    "silly",
    "http",
    "log",
  ]),
  ...logger(
    "bunyan",
    "2.0",
    "createLogger().",
    `import { createLogger } from "bunyan"; const logger = createLogger({ name: "app" }); `,
    ["info", "warn", "error", "debug", "trace", "fatal"],
  ),
  ...logger("log4js", "6.9", "getLogger().", `import { getLogger } from "log4js"; const logger = getLogger(); `, [
    "info",
    "warn",
    "error",
    "debug",
    "trace",
    "fatal",
  ]),
  ...logger("loglevel", "1.9", "", `import * as logger from "loglevel"; `, ["info", "warn", "error", "debug", "trace"]),
  ...logger(
    "@nestjs/common",
    "12.5",
    "Logger().",
    `import { Logger } from "@nestjs/common"; const logger = new Logger("auth"); `,
    ["log", "warn", "error", "debug", "verbose"],
  ),
  log(
    { sink: "debug", checked: "4.4", modules: ["debug"], path: "()" },
    `import debug from "debug"; const trace = debug("auth"); `,
    (value) => `trace(${value})`,
  ),
  ...["@sentry/node", "@sentry/browser", "@sentry/react", "@sentry/nextjs", "@sentry/react-native"].flatMap((module) =>
    ["captureMessage", "captureException", "setContext", "setExtra", "setTag"].map((path) =>
      report(module, module === "@sentry/nextjs" ? "10.78" : "11.12", path),
    ),
  ),
  ...["track", "identify", "page", "group"].map((method) =>
    log(
      {
        sink: "an analytics service",
        checked: "@segment/analytics-next 1.84",
        receivers: ["analytics", "mixpanel", "amplitude", "rudderanalytics"],
        path: method,
      },
      "const analytics = begin(); ",
      (value) => `analytics.${method}("signed in", { value: ${value} })`,
    ),
  ),
  log(
    { sink: "an analytics service", checked: "posthog-js 1.449", receivers: ["posthog"], path: "capture" },
    "const posthog = begin(); ",
    (value) => `posthog.capture("signed in", { value: ${value} })`,
  ),
  ...["addAction", "addError", "setUser"].map((method) =>
    log(
      { sink: "Datadog", checked: "@datadog/browser-rum 7.16", modules: ["@datadog/browser-rum"], path: `datadogRum.${method}` },
      `import { datadogRum } from "@datadog/browser-rum"; `,
      (value) => `datadogRum.${method}("signed in", { value: ${value} })`,
    ),
  ),
  ...["info", "warn", "error", "debug"].map((level) =>
    log(
      {
        sink: "Datadog",
        checked: "@datadog/browser-logs 7.16",
        modules: ["@datadog/browser-logs"],
        path: `datadogLogs.logger.${level}`,
      },
      `import { datadogLogs } from "@datadog/browser-logs"; `,
      (value) => `datadogLogs.logger.${level}("signed in", { value: ${value} })`,
    ),
  ),
  ...["stdout", "stderr"].map((stream) =>
    log(
      { sink: `\`${stream}\``, checked: "Node.js 20", path: `process.${stream}.write` },
      "",
      (value) => `process.${stream}.write(${value})`,
    ),
  ),
];
