/** Functions and methods by what they do with a value, by their names alone. */

/** Functions that hold their argument, or what it yields, for a component. */
export const STATE_HOLDERS = new Set(["useState", "useRef", "useSignal", "createSignal", "signal", "ref", "shallowRef"]);

/** Methods whose result is made of what their callback returns. */
export const CALLBACK_METHODS = new Set([
  "map",
  "from",
  "flatMap",
  "replace",
  "replaceAll",
  "reduce",
  "fill",
  "forEach",
  "times",
  "useState",
  "useMemo",
  "useRef",
  "default",
  "$default",
  "$defaultFn",
  "prefault",
]);

/** Methods that give a field of a schema its default: zod, Joi, Yup, Drizzle. */
export const SCHEMA_DEFAULTS = new Set(["default", "prefault"]);

/** Properties with which the object that describes a field gives its default: Mongoose, Sequelize, TypeORM, envalid, yargs. */
export const FIELD_DEFAULTS = new Set(["default", "defaultValue", "defaultsTo", "devDefault"]);

/** Methods that put an argument into their receiver. */
export const MUTATORS = new Set(["push", "unshift", "append", "add", "writeUInt8", "writeInt32BE", "writeUInt32BE"]);

/** Methods that store their second argument under a key. */
export const KEYED_WRITES = new Set([
  "set",
  "append",
  "add",
  "setItem",
  "cookie",
  "setHeader",
  "header",
  "put",
  "setRequestHeader",
  "addHeader",
]);

/** Functions that read what stands under a key, and return their second argument where there is none. */
export const KEYED_READS = new Set([
  "get",
  "getOr",
  "getOrDefault",
  "getOrElse",
  "getString",
  "getSecret",
  "getConfig",
  "getSetting",
  "getOption",
  "getEnv",
  "getenv",
  "readEnv",
  "optionalEnv",
  "envOr",
  "envVar",
  "env",
  "config",
  "setting",
]);

/** Functions that return all their arguments in one value. */
export const COMBINATIONS = new Set(["concat", "of", "max", "min", "fromCharCode", "fromCodePoint"]);

/** Functions that return their first argument in another form. */
export const CONVERSIONS = new Set([
  "String",
  "Number",
  "BigInt",
  "parseInt",
  "parseFloat",
  "floor",
  "ceil",
  "round",
  "trunc",
  "abs",
  "btoa",
  "atob",
  "encodeURIComponent",
  "from",
  "of",
  "charAt",
  "at",
  "fromCharCode",
  "fromCodePoint",
  "update",
  "concat",
  "stringify",
  "md5",
  "sha1",
  "sha256",
  "sha512",
  "hash",
  "hashSync",
  "max",
  "min",
  "freeze",
  "resolve",
  "useState",
  "useMemo",
  "useRef",
]);
