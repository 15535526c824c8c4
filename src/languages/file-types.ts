import type { Runtime } from "../libraries/concept.js";
import { csharp, dart, groovy, java, json, kotlin, objectiveC, swift, type Syntax } from "./syntaxes.js";

/** The languages whose expressions a repair may write; `data` files hold values only. */
export type Dialect =
  | "swift"
  | "kotlin"
  | "java"
  | "groovy"
  | "objective-c"
  | "csharp"
  | "dart"
  | "xml"
  | "plist"
  | "json"
  | "dotenv"
  | "lines"
  | "xcconfig"
  | "html";

/** A kind of file that the text language reads. */
export interface FileType {
  readonly dialect: Dialect;
  /** Globs of the `native` preset. */
  readonly globs: readonly string[];
  /** The end of a path with `/` separators. */
  readonly file: RegExp;
  readonly reads:
    | { readonly kind: "code"; readonly syntax: Syntax }
    | { readonly kind: "lines"; readonly comment: readonly string[] }
    | { readonly kind: "markup" };
  /** Who holds the file; for languages of servers, too, only where its text shows that it belongs to an app. */
  readonly runtime: Runtime;
  readonly because: string;
  readonly app?: RegExp;
}

const code = (syntax: Syntax) => ({ kind: "code", syntax }) as const;
const lines = (...comment: string[]) => ({ kind: "lines", comment }) as const;
const markup = { kind: "markup" } as const;

/** The first row whose pattern fits a path counts. */
export const fileTypes: readonly FileType[] = [
  {
    dialect: "swift",
    globs: ["**/*.swift"],
    file: /\.swift$/,
    reads: code(swift),
    runtime: "native",
    because: "it is an app's Swift source",
  },
  {
    dialect: "kotlin",
    globs: ["**/*.kt", "**/*.kts"],
    file: /\.kts?$/,
    reads: code(kotlin),
    runtime: "native",
    because: "it is an app's Kotlin source",
    app: /\bandroid[.x]|BuildConfig|\bcom\.android\b/,
  },
  {
    dialect: "java",
    globs: ["**/*.java"],
    file: /\.java$/,
    reads: code(java),
    runtime: "native",
    because: "it is an app's Java source",
    app: /\bandroid[.x]|BuildConfig/,
  },
  {
    dialect: "groovy",
    globs: ["**/*.gradle"],
    file: /\.gradle$/,
    reads: code(groovy),
    runtime: "native",
    because: "the build writes it into the app",
    app: /com\.android|\bandroid\s?\{/,
  },
  {
    dialect: "objective-c",
    globs: ["**/*.m", "**/*.mm", "**/*.h"],
    file: /\.(?:mm?|h)$/,
    reads: code(objectiveC),
    runtime: "native",
    because: "it is an app's Objective-C source",
  },
  {
    dialect: "csharp",
    globs: ["**/*.cs"],
    file: /\.cs$/,
    reads: code(csharp),
    runtime: "native",
    because: "it is an app's C# source",
    app: /\bMicrosoft\.Maui|\bXamarin\.|\bUnityEngine\b|\bSystem\.Windows\b|\bAvalonia\b/,
  },
  {
    dialect: "dart",
    globs: ["**/*.dart"],
    file: /\.dart$/,
    reads: code(dart),
    runtime: "native",
    because: "it is an app's Dart source",
  },
  {
    dialect: "plist",
    globs: ["**/*.plist", "**/*.entitlements"],
    file: /\.(?:plist|entitlements)$/,
    reads: markup,
    runtime: "native",
    because: "it is bundled into the app",
  },
  {
    dialect: "xml",
    globs: ["**/AndroidManifest.xml", "**/res/**/*.xml", "**/network_security_config.xml", "**/config.xml", "**/*.xaml"],
    file: /(?:\.xml|\.xaml)$/,
    reads: markup,
    runtime: "native",
    because: "it is bundled into the app",
  },
  {
    // Linted by whoever brings a parser of HTML or a language for it; ESLint has none of its own.
    dialect: "html",
    globs: [],
    file: /\.x?html?$/,
    reads: markup,
    runtime: "browser",
    because: "it is a page or a template",
  },
  {
    dialect: "xcconfig",
    globs: ["**/*.xcconfig"],
    file: /\.xcconfig$/,
    reads: lines("//"),
    runtime: "native",
    because: "the build writes it into the app",
  },
  {
    dialect: "json",
    globs: ["**/google-services.json", "**/capacitor.config.json", "**/tauri.conf.json", "**/app.json", "**/eas.json"],
    file: /(?:^|\/)(?:google-services|capacitor\.config|tauri\.conf|app|eas)\.json$/,
    reads: code(json),
    runtime: "native",
    because: "it is bundled into the app",
  },
  { dialect: "json", globs: ["**/appsettings*.json"], file: /\.jsonc?$/, reads: code(json), runtime: "unknown", because: "" },
  {
    dialect: "dotenv",
    globs: ["**/.env", "**/.env.*"],
    file: /(?:^|\/)\.env(?:\.[\w.-]+)?$/,
    reads: lines("#"),
    runtime: "server",
    because: "",
  },
  {
    dialect: "lines",
    globs: ["**/*.properties", "**/*.toml", "**/*.yml", "**/*.yaml", "**/.npmrc"],
    file: /\.(?:properties|toml|ya?ml|ini|cfg|conf|npmrc)$/,
    reads: lines("#", ";"),
    runtime: "unknown",
    because: "",
  },
];

/** What a file is taken for whose kind no row knows: entries on lines. */
export const unknownType: FileType = {
  dialect: "lines",
  globs: [],
  file: /$^/,
  reads: lines("#", "//"),
  runtime: "unknown",
  because: "",
};

/** Folders of what a build, a package manager or a vendor wrote. */
export const ignoredFolders: readonly string[] = [
  "**/node_modules/**",
  "**/Pods/**",
  "**/Carthage/**",
  "**/.build/**",
  "**/DerivedData/**",
  "**/build/**",
  "**/bin/**",
  "**/obj/**",
  "**/.gradle/**",
  "**/.dart_tool/**",
  "**/vendor/**",
];

/** Names of scripts, which no row knows: most files are. */
const SCRIPT = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;

/** The kind of a file by its path; undefined for one that the text language doesn't know. */
export function fileTypeOf(filename: string): FileType | undefined {
  if (SCRIPT.test(filename)) return undefined;
  const path = `/${filename.replaceAll("\\", "/")}`;
  return fileTypes.find(({ file }) => file.test(path));
}
