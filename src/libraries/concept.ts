/**
 * The vocabulary in which libraries are described. A row says which API it is about and, in the fields of
 * its concept, what the API's arguments mean. Analysis matches rows to calls; rules ask for concepts.
 */

/** Where an API is found. */
export interface Api {
  /** Modules that export it, the canonical name first. Without modules and receivers it is a global. */
  readonly modules?: readonly string[];
  /**
   * The global under which a script tag makes the module available (`axios` of a page), or Node's REPL (`crypto`), or as
   * which a snippet names it that has no import of it, where the module's own name doesn't say so (`jwt`).
   */
  readonly global?: string;
  /**
   * Names that a value conventionally has when a framework passes it in (`res`, `ctx`), for APIs that are
   * reached through a parameter and not through an import.
   */
  readonly receivers?: readonly string[];
  /** Modules of which the file has to import one, where the receivers' names say too little. */
  readonly beside?: readonly string[];
  /**
   * The way from the module's export (or the global scope, or the receiver) to the function:
   * `verify`, `Strategy` for `new Strategy(…)`, `SignJWT().setExpirationTime` for a method of what a call or
   * `new` returns, `…` in place of any chain of methods. Empty for calling the export itself.
   */
  readonly path: string;
  /** Handed to a framework's `register(plugin, options)` or `use(plugin, options)`, and not called itself. */
  readonly plugin?: true;
}

/** The smallest code in which a rule reports a row, and the same code done right. */
export interface Examples {
  readonly bad: string;
  readonly good: string;
}

/**
 * An argument or an option of one: `"1"` is the second argument, `"2.expiresIn"` an option in the third,
 * `"1.cookie.maxAge"` a nested one, `"0.users.*"` each of an object's values, `()` what a function returns.
 */
export type AccessPath = string;

/** The unit of a number that stands for a duration, and what a string means there. */
export type LifetimeUnit =
  | "seconds"
  | "milliseconds"
  | "minutes"
  | "hours"
  | "days"
  /** jsonwebtoken: a number is seconds, a string is a span of the `ms` package, so that "3600" is milliseconds. */
  | "jsonwebtoken-span"
  /** jose 5 and 6: a string is a span ("2 hours"), a number is an absolute time in epoch seconds, a Date is absolute. */
  | "jose-time"
  /** A number is seconds, a string is a span of the `ms` package with an explicit unit. */
  | "seconds-or-span"
  /** A number is milliseconds, a string is a span of the `ms` package. */
  | "milliseconds-or-span"
  /** An absolute time in seconds since the epoch (RFC 7519 NumericDate). */
  | "epoch-seconds"
  /** An absolute time in milliseconds since the epoch, or a Date. */
  | "epoch-milliseconds"
  /** js-cookie: a number is days, a Date is absolute. */
  | "days-or-date"
  /** A Duration object of the library's own. */
  | "duration";

/** Which fields of a state are kept on a client. */
export interface KeptFields {
  /** The state, as an object of its fields; undefined where other files have it. */
  readonly state?: AccessPath;
  /** An option without which nothing is kept. */
  readonly enabled?: AccessPath;
  /** What is kept in place of all: a list of names, or an object that a function returns. */
  readonly chosen: readonly { readonly at: AccessPath; readonly holds: "names" | "fields" }[];
  /** A list of names that are left out. */
  readonly left?: AccessPath;
  /** The options, among which is a storage of the application's own. */
  readonly options: AccessPath;
}

export type TokenKind = "access" | "refresh" | "session" | "api-key" | "link";

/** Who runs a file, and so who can read what it holds. */
export type Runtime = "browser" | "native" | "desktop" | "server" | "unknown";

/** What a file's path (with `/` separators) says: one of the folders is on it, and its end matches. */
export interface PathEvidence {
  readonly within?: readonly string[];
  readonly file?: RegExp;
  readonly runtime: Runtime;
  /** The reason, as a message gives it: "it is a Next.js route handler". */
  readonly because: string;
  /** A path that the convention is about, and a near one that it isn't. */
  readonly example: string;
  readonly unlike: string;
}

/** Facts about a file that say where it runs. */
export interface RuntimeEvidence {
  readonly paths: readonly PathEvidence[];
  /** Folders say less than imports do: they decide when nothing else does. */
  readonly folders: readonly PathEvidence[];
  /** Module names by runtime; a subpath counts too, and `node:` stands for every built-in with that prefix. */
  readonly modules: readonly {
    readonly runtime: Runtime;
    readonly names: readonly string[];
    /** Set where servers load the same modules, to render. */
    readonly weak?: true;
  }[];
  /** Named imports by runtime, of modules that run everywhere. */
  readonly imports: readonly { readonly runtime: Runtime; readonly module: string; readonly names: readonly string[] }[];
  /** Names that only files of one runtime export. */
  readonly exports: readonly { readonly runtime: Runtime; readonly names: readonly string[]; readonly because: string }[];
  /** Globals that only one runtime has. */
  readonly globals: readonly { readonly runtime: Runtime; readonly names: readonly string[] }[];
  /** Code that runs on the server although its file ships to clients. */
  readonly serverOnly: {
    /** Exported functions that a framework takes out of what it ships. */
    readonly functions: readonly string[];
    /** Functions whose argument is such code. */
    readonly wrappers: readonly string[];
    /** Conditions, without white space, that hold on the server only. */
    readonly conditions: readonly string[];
  };
}

/** A call that yields a duration or a point in time. */
export interface DurationSource extends Api {
  readonly yields:
    /** Milliseconds of a span of the `ms` grammar in the first argument, or of one whose terms add up. */
    | "ms-span"
    | "added-span"
    /** A Duration object: of an object of units, of an amount and a unit, or of a text of ISO 8601. */
    | "duration"
    /** A Duration object of an amount in `unit`. */
    | "amount"
    /** The current time. */
    | "now"
    /** A Date: the first argument (a Date) moved by the second, in `unit`, or by an object of units. */
    | "moved-date"
    | "moved-by-units"
    /** A point in time of a chain such as `dayjs().add(1, "year")`, as epoch seconds, epoch milliseconds or a Date. */
    | "chain-epoch-seconds"
    | "chain-epoch-milliseconds";
  /** Seconds of the unit of an `amount`, or by which a `moved-date` moves. */
  readonly unit?: number;
}

/** A call that yields a key, and of which sort: a shared secret, or one half of a key pair. */
export interface KeySource extends Api {
  readonly yields: "secret" | "public" | "private";
  /** Where the call says which algorithm the key is for. */
  readonly algorithm?: AccessPath;
  /** Where the call says how long a random key is. */
  readonly size?: { readonly at: AccessPath; readonly unit: "bytes" | "bits" };
}

/** A call that draws from a cryptographically secure generator, and how much it draws. */
export interface SecureDraw extends Api {
  readonly yields:
    /** So many bytes: a number, or the typed array that is filled. */
    | { readonly kind: "bytes"; readonly size: AccessPath }
    /** A UUID of version 4: 122 random bits in 36 characters (RFC 9562 section 5.4). */
    | { readonly kind: "uuidV4" }
    /** A number below the first argument, or from the first to below the second. */
    | { readonly kind: "integer" }
    /** So many characters of an alphabet, each of them `characters` by default. */
    | {
        readonly kind: "text";
        readonly size: AccessPath;
        readonly length?: number;
        readonly characters: number;
        /** Where an alphabet of the caller's own is given, or the name of one. */
        readonly alphabet?: AccessPath;
        readonly named?: { readonly at: AccessPath; readonly characters: Readonly<Record<string, number>> };
        /** Whether size and alphabet were given to the call that made this function. */
        readonly madeBy?: true;
      };
}
