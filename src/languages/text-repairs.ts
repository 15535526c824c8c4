import { environmentName } from "../credentials/names.js";
import { privateName } from "../credentials/public-names.js";
import type { RuntimeVerdict } from "../analysis/runtime.js";
import type { Entry } from "./entries.js";
import type { Dialect } from "./file-types.js";
import type { Span } from "./lexer.js";
import type { TextDocument } from "./text-document.js";

/** A place of a text with what comes in its place. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** How a language reads a secret where the platform keeps it, or where the environment does; NAME stands for its name. */
interface SecretRead {
  readonly app?: string;
  readonly environment?: string;
  /** A reference in a value, which the build or the tool that reads the file resolves. */
  readonly reference?: string;
  /** What a constant's declaration becomes when its value is no constant any more. */
  readonly constant?: { readonly word: RegExp; readonly text: string };
}

const reads: Readonly<Record<Dialect, SecretRead>> = {
  swift: { app: `(try? Keychain().get("NAME")) ?? ""`, environment: `ProcessInfo.processInfo.environment["NAME"] ?? ""` },
  kotlin: {
    app: `encryptedPreferences.getString("NAME", null).orEmpty()`,
    environment: `System.getenv("NAME")`,
    constant: { word: /\bconst\s+val\b/, text: "val" },
  },
  java: { app: `encryptedPreferences.getString("NAME", "")`, environment: `System.getenv("NAME")` },
  groovy: { environment: `System.getenv("NAME")` },
  "objective-c": { app: `[keychain stringForKey:@"NAME"]` },
  csharp: {
    app: `SecureStorage.Default.GetAsync("NAME").Result`,
    environment: `Environment.GetEnvironmentVariable("NAME")`,
    constant: { word: /\bconst\b/, text: "static readonly" },
  },
  dart: { app: `await const FlutterSecureStorage().read(key: 'NAME')` },
  xml: {},
  plist: {},
  json: { reference: "${NAME}" },
  dotenv: {},
  lines: { reference: "${NAME}" },
  xcconfig: {},
  html: {},
};

/** What can be done about a secret that a text gives a name: titles are the rule's. */
export interface TextRepair {
  readonly messageId: "callBackEnd" | "eraseValue" | "readSecureStore" | "readEnvironment" | "referTo";
  readonly data: Readonly<Record<string, string>>;
  readonly edits: readonly TextEdit[];
}

/** Titles of the repairs, beside those of JavaScript. */
export const textRepairMessages = {
  readSecureStore: "Keep it in the platform's secure store, and read it from there: `{{expression}}`.",
  referTo: "Refer to it: `{{expression}}`.",
};

/**
 * An app can't keep a secret that ships with it: the value goes, and a secret of the device's own user is read from
 * the platform's secure store. On a server and in configuration the environment holds it.
 */
export function repairsOfEntry(
  { range, literal }: Pick<Entry, "range" | "literal">,
  provider: string,
  variable: string,
  { document, runtime }: { readonly document: TextDocument; readonly runtime: RuntimeVerdict },
): TextRepair[] {
  const { dialect, text } = document;
  const read = reads[dialect];
  const name = privateName(variable);
  const erase: TextEdit = { ...range, text: "" };
  const isPublic = runtime.runtime === "native" || runtime.runtime === "desktop" || runtime.runtime === "browser";
  const repairs: TextRepair[] = [];
  const put = (messageId: TextRepair["messageId"], template: string | undefined, place: Span | undefined) => {
    if (template === undefined || !place) return;
    const expression = template.replaceAll("NAME", messageId === "readSecureStore" ? name.toLowerCase() : name);
    repairs.push({
      messageId,
      data: { expression },
      edits: [...withoutConst(text, place, read), { ...place, text: expression }],
    });
  };
  if (isPublic) {
    repairs.push({ messageId: "callBackEnd", data: { provider }, edits: [erase] });
    put("readSecureStore", takesAwait(text, literal, dialect) ? read.app : undefined, literal);
    return repairs;
  }
  put("readEnvironment", read.environment, literal);
  put("referTo", read.reference, range);
  return repairs.length > 0 ? repairs : [{ messageId: "eraseValue", data: {}, edits: [erase] }];
}

/** `const val API_KEY = …` can't be what is read when the program runs. */
function withoutConst(text: string, place: Span, { constant }: SecretRead): TextEdit[] {
  const line = text.lastIndexOf("\n", place.start - 1) + 1;
  const word = constant?.word.exec(text.slice(line, place.start));
  return constant && word ? [{ start: line + word.index, end: line + word.index + word[0].length, text: constant.text }] : [];
}

/** Dart waits only in functions that say so. */
function takesAwait(text: string, literal: Span | undefined, dialect: Dialect): boolean {
  if (dialect !== "dart" || !literal) return true;
  const before = text.slice(Math.max(0, literal.start - 2000), literal.start);
  const statement = before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf("\n")) + 1);
  return before.lastIndexOf("async") > before.lastIndexOf("}") && !/\b(?:const|static)\s/.test(statement);
}

/** The environment variable for a named value. */
export function variableFor(name: string): string {
  return privateName(environmentName(name));
}
