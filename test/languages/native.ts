import { Linter } from "eslint";
import plugin from "../../src/index.js";
import type { Dialect } from "../../src/languages/file-types.js";

const linter = new Linter({ cwd: "/project" });

/** A file's name by its dialect. */
export const FILES: Readonly<Record<Dialect, string>> = {
  swift: "Api.swift",
  kotlin: "Api.kt",
  java: "Api.java",
  groovy: "build.gradle",
  "objective-c": "Api.m",
  csharp: "Api.cs",
  dart: "api.dart",
  xml: "AndroidManifest.xml",
  plist: "Info.plist",
  json: "app.json",
  dotenv: ".env",
  lines: "config.yml",
  xcconfig: "Config.xcconfig",
  html: "page.html",
};

/** Lints a text with the native preset. */
export function lintNative(text: string, filename: string, more: Linter.Config = {}): Linter.LintMessage[] {
  return linter.verify(text, [...plugin.configs.native, more] as Linter.Config[], { filename: `/project/${filename}` });
}
