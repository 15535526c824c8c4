import type { Api, Examples } from "./concept.js";

/** A call whose result can be guessed. */
export interface RandomSource extends Api, Examples {
  /** As a message names it. */
  readonly source: string;
  /** Why its results can be guessed, as a clause. */
  readonly because: string;
  /**
   * What it returns: a fraction of one, a point in time, an integer of a range (`0.at` to `1.at` inclusive), an
   * item of a list, a list, bytes or a text.
   */
  readonly yields: "fraction" | "time" | "integer" | "item" | "list" | "bytes" | "text" | "uuid";
}

const PREDICTABLE = "its generator's state can be recovered from a few outputs";
const CLOCK = "the time of the call can be guessed";
const DERIVED = "it is made of the time and of counters";

const sample = (setup: string, call: string) => ({
  bad: `${setup}export const apiKey = ${call};`,
  good: `${setup}export const rowId = ${call};`,
});

const lodash = (name: string, yields: RandomSource["yields"], args: string): RandomSource[] => [
  {
    source: `lodash ${name}`,
    because: PREDICTABLE,
    modules: ["lodash", "lodash-es", "underscore"],
    path: name,
    yields,
    ...sample(`import { ${name} } from "lodash"; `, `${name}(${args})`),
  },
  {
    source: `lodash ${name}`,
    because: PREDICTABLE,
    modules: [`lodash/${name}`, `lodash.${name.toLowerCase()}`],
    path: "",
    yields,
    ...sample(`import ${name} from "lodash/${name}"; `, `${name}(${args})`),
  },
];

const textOf = (
  source: string,
  because: string,
  module: string | readonly string[],
  path: string,
  setup: string,
  call: string,
): RandomSource => ({
  source,
  because,
  modules: typeof module === "string" ? [module] : module,
  path,
  yields: "text",
  ...sample(setup, call),
});

export const randomSources: readonly RandomSource[] = [
  {
    source: "Math.random",
    because: PREDICTABLE,
    path: "Math.random",
    yields: "fraction",
    ...sample("", "Math.random().toString(36).slice(2)"),
  },
  {
    source: "Date.now",
    because: CLOCK,
    path: "Date.now",
    yields: "time",
    ...sample("", "String(Date.now())"),
  },
  {
    source: "the current time",
    because: CLOCK,
    path: "Date().getTime",
    yields: "time",
    ...sample("", "new Date().getTime().toString(36)"),
  },
  {
    source: "the current time",
    because: CLOCK,
    path: "Date().valueOf",
    yields: "time",
    ...sample("", "new Date().valueOf().toString(36)"),
  },
  {
    source: "performance.now",
    because: CLOCK,
    path: "performance.now",
    yields: "time",
    ...sample("", "String(performance.now())"),
  },
  {
    source: "process.hrtime",
    because: CLOCK,
    path: "process.hrtime.bigint",
    yields: "time",
    ...sample("", "process.hrtime.bigint().toString()"),
  },
  {
    source: "crypto.pseudoRandomBytes",
    because: "it may return bytes that are not cryptographically strong",
    modules: ["node:crypto", "crypto"],
    global: "crypto",
    path: "pseudoRandomBytes",
    yields: "bytes",
    ...sample(`import { pseudoRandomBytes } from "node:crypto"; `, `pseudoRandomBytes(32).toString("hex")`),
  },
  ...["v1", "v6", "v7"].map((version): RandomSource => ({
    source: `UUID ${version}`,
    because: DERIVED,
    modules: ["uuid"],
    path: version,
    yields: "uuid",
    ...sample(`import { ${version} } from "uuid"; `, `${version}()`),
  })),
  ...["v3", "v5"].map((version): RandomSource => ({
    source: `UUID ${version}`,
    because: "it is a hash of its input",
    modules: ["uuid"],
    path: version,
    yields: "uuid",
    ...sample(`import { ${version} } from "uuid"; `, `${version}("user", ${version}.URL)`),
  })),
  textOf(
    "nanoid/non-secure",
    PREDICTABLE,
    "nanoid/non-secure",
    "nanoid",
    `import { nanoid } from "nanoid/non-secure"; `,
    "nanoid()",
  ),
  textOf(
    "nanoid/non-secure",
    PREDICTABLE,
    "nanoid/non-secure",
    "customAlphabet()",
    `import { customAlphabet } from "nanoid/non-secure"; `,
    `customAlphabet("abc", 30)()`,
  ),
  textOf("uid", PREDICTABLE, "uid", "uid", `import { uid } from "uid"; `, "uid(32)"),
  ...lodash("random", "integer", "0, 999999"),
  ...lodash("sample", "item", `["q", "r"]`),
  ...lodash("sampleSize", "list", `["q", "r"], 2`),
  ...lodash("shuffle", "list", `["q", "r"]`),
  ...lodash("uniqueId", "text", ""),
  ...["string", "hash", "guid", "word"].map((method) =>
    textOf("chance", PREDICTABLE, "chance", `().${method}`, `import Chance from "chance"; `, `new Chance().${method}()`),
  ),
  ...["integer", "natural"].map((method): RandomSource => ({
    source: "chance",
    because: PREDICTABLE,
    modules: ["chance"],
    path: `().${method}`,
    yields: "fraction",
    ...sample(`import Chance from "chance"; `, `String(new Chance().${method}())`),
  })),
  ...["string.alphanumeric", "string.uuid", "string.hexadecimal", "string.nanoid", "internet.password"].map((path) =>
    textOf(
      "faker",
      PREDICTABLE,
      ["@faker-js/faker", "faker"],
      `faker.${path}`,
      `import { faker } from "@faker-js/faker"; `,
      `faker.${path}(32)`,
    ),
  ),
  {
    source: "seedrandom",
    because: PREDICTABLE,
    modules: ["seedrandom"],
    path: "()",
    yields: "fraction",
    ...sample(`import seedrandom from "seedrandom"; const draw = seedrandom("s"); `, "draw().toString(36)"),
  },
  textOf(
    "random-js",
    PREDICTABLE,
    "random-js",
    "Random().string",
    `import { Random } from "random-js"; `,
    "new Random().string(32)",
  ),
  textOf("shortid", PREDICTABLE, "shortid", "generate", `import shortid from "shortid"; `, "shortid.generate()"),
  ...["rnd", "randomUUID", "stamp", "sequentialUUID"].map((method) =>
    textOf(
      "short-unique-id",
      PREDICTABLE,
      "short-unique-id",
      `().${method}`,
      `import ShortUniqueId from "short-unique-id"; `,
      `new ShortUniqueId({ length: 32 }).${method}()`,
    ),
  ),
  textOf("cuid", DERIVED, "cuid", "", `import cuid from "cuid"; `, "cuid()"),
  textOf(
    "hyperid",
    "it is a counter behind a fixed start",
    "hyperid",
    "()",
    `import hyperid from "hyperid"; const next = hyperid(); `,
    "next()",
  ),
  ...[
    ["mongodb", "ObjectId"],
    ["bson", "ObjectId"],
    ["mongoose", "Types.ObjectId"],
  ].map(([module = "", path = ""]): RandomSource => ({
    source: "ObjectId",
    because: DERIVED,
    modules: [module],
    path,
    yields: "text",
    ...sample(
      `import ${path === "ObjectId" ? "{ ObjectId }" : "mongoose"} from "${module}"; `,
      `new ${path === "ObjectId" ? path : `mongoose.${path}`}().toString()`,
    ),
  })),
];
