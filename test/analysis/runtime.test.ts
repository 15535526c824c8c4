import { describe, expect, it } from "vitest";
import { inferRuntime, isPublicClient, runtimeAt } from "../../src/analysis/runtime.js";
import { runtimeEvidence } from "../../src/libraries/runtimes.js";
import { read } from "./reading.js";

const verdict = (code: string, path: string) =>
  read(code, (sourceCode) => inferRuntime(sourceCode, path, runtimeEvidence), /x$/.test(path) ? "file.tsx" : "file.ts");

describe("inferRuntime", () => {
  it.each([
    ["browser", "/p/a.tsx", `"use client"; import fs from "node:fs";`, 'it has `"use client"`'],
    ["server", "/p/a.ts", `"use server"; import x from "react-dom";`, 'it has `"use server"`'],
    ["server", "/p/cli.js", "#!/usr/bin/env node\n", "it starts with `#!`"],
    ["server", "/p/db.server.ts", "", "its name ends with `.server`"],
    ["browser", "/p/map.client.tsx", "", "its name ends with `.client`"],
    ["native", "/p/pay.ios.ts", "", "its name has a React Native suffix"],
    ["server", "/p/app/users/route.ts", "", "it is a Next.js route handler"],
    ["server", "/p/app/users/page.tsx", "export default () => <b />;", "it is a Next.js server component"],
    ["server", "/p/src/pages/api/users.ts", "", "it is an API route"],
    ["server", "/p/src/routes/+page.server.ts", "", "SvelteKit runs it on the server"],
    ["server", "C:\\p\\server\\api\\users.ts", "", "Nuxt runs it on the server"],
    ["browser", "/p/a.vue", "", "it is a single-file component"],
    ["native", "/p/a.tsx", `import { View } from "react-native"; export default () => <View />;`, "it imports `react-native`"],
    ["desktop", "/p/a.ts", `import { app } from "electron";`, "it imports `electron`"],
    ["server", "/p/a.ts", `import fs from "node:fs";`, "it imports `node:fs`"],
    ["server", "/p/a.ts", `const e = require("express");`, "it imports `express`"],
    ["browser", "/p/a.ts", `import { createRoot } from "react-dom/client";`, "it imports `react-dom/client`"],
    [
      "server",
      "/p/a.tsx",
      `import { renderToString } from "react-dom/server"; export default () => <b />;`,
      "it imports `react-dom/server`",
    ],
    ["browser", "/p/a.tsx", "export default () => <b />;", "it has JSX"],
    ["browser", "/p/a.ts", "document.title = 'a';", "it uses `document`"],
    ["server", "/p/a.js", "console.log(__dirname);", "it uses `__dirname`"],
    ["server", "/p/backend/a.ts", "", "it is in a server's folder"],
    ["browser", "/p/frontend/a.ts", "", "it is in a client's folder"],
    ["browser", "/p/a.ts", `import { useState } from "react";`, "it imports `useState`"],
    ["server", "/p/a.ts", `import { cache } from "react";`, "it imports `cache`"],
    ["server", "/p/a.ts", `export async function POST(request: Request) {}`, "it exports handlers of HTTP methods"],
    ["server", "/p/a.ts", `export const GET = () => {};`, "it exports handlers of HTTP methods"],
    ["server", "/p/a.tsx", `export default async function Page() { return <b />; }`, "only servers render async components"],
    ["unknown", "/p/a.ts", `import { useId } from "react"; export const get = 1;`, ""],
    ["unknown", "/p/a.ts", `import type { Request } from "express"; export const a = 1;`, ""],
    ["unknown", "/p/a.ts", "const document = 1; console.log(document);", ""],
  ])("%s: %s %j", (runtime, path, code, because) => {
    const { runtime: found, because: reason } = verdict(code, path);
    expect([found, reason]).toEqual([runtime, because]);
  });

  const conventions = [...runtimeEvidence.paths, ...runtimeEvidence.folders];
  it.each(conventions)("$example: $because", ({ example, runtime, because }) => {
    expect(verdict("export const a = 1;", `/p/${example}`)).toMatchObject({ runtime, because });
    expect(verdict("export const a = 1;", example)).toMatchObject({ runtime, because });
  });
  it.each(conventions)("$unlike: not $because", ({ unlike, because }) => {
    expect(verdict("export const a = 1;", `/p/${unlike}`).because).not.toBe(because);
  });

  const imported = runtimeEvidence.modules.flatMap(({ runtime, names }) => names.map((name) => [name, runtime] as const));
  it.each(imported)("an import of %s says %s", (name, runtime) => {
    const module = /[:-]$/.test(name) ? `${name}fs` : name;
    expect(verdict(`import ${JSON.stringify(module)};`, "/p/a.ts")).toMatchObject({ runtime });
    expect(verdict(`const { x } = require(${JSON.stringify(module)});`, "/p/a.js")).toMatchObject({ runtime });
    expect(verdict(`import ${JSON.stringify(`x-${name}`)};`, "/p/a.ts")).toMatchObject({ runtime: "unknown" });
  });

  it.each(runtimeEvidence.globals.flatMap(({ runtime, names }) => names.map((name) => [name, runtime] as const)))(
    "the global %s says %s, unless the file declares it",
    (name, runtime) => {
      expect(verdict(`console.log(${name});`, "/p/a.js")).toMatchObject({ runtime });
      expect(verdict(`const ${name} = 1; console.log(${name});`, "/p/a.js")).toMatchObject({ runtime: "unknown" });
    },
  );

  it("counts what its user holds as a public client", () => {
    expect((["browser", "native", "desktop", "server", "unknown"] as const).filter(isPublicClient)).toEqual([
      "browser",
      "native",
      "desktop",
    ]);
  });
});

describe("runtimeAt", () => {
  const browser = { runtime: "browser", because: "it has JSX" } as const;
  const at = (code: string) =>
    read(code, (sourceCode) => {
      const literal = sourceCode.ast.tokens.find(({ value }) => value === '"here"');
      if (!literal) throw new Error("nothing here");
      const node = sourceCode.getNodeByRangeIndex(literal.range[0]);
      if (!node) throw new Error("no node here");
      return runtimeAt(node, browser, sourceCode, runtimeEvidence);
    });

  it.each([
    ["a Next.js page's data function", `export async function getServerSideProps() { return "here"; }`],
    ["a Remix loader", `export const loader = async () => ({ key: "here" });`],
    ["a server action", `async function save() { "use server"; await post("here"); }`],
    ["a server function", `export const save = createServerFn({ method: "POST" }).handler(async () => "here");`],
    ["a route loader", `export const useUser = routeLoader$(() => "here");`],
    ["a check for the server", `const key = typeof window === "undefined" ? "here" : undefined;`],
    ["a guarded block", `if (import.meta.env.SSR) { start("here"); }`],
  ])("%s runs on the server", (_, code) => {
    expect(at(code).runtime).toBe("server");
  });

  it.each([
    ["a component", `export function Page() { return "here"; }`],
    ["a nested function of that name", `export function Page() { const loader = () => "here"; return loader(); }`],
    ["the other branch", `const key = typeof window === "undefined" ? undefined : "here";`],
    ["another call's argument", `export const useUser = useCallback(() => "here");`],
  ])("%s runs where its file runs", (_, code) => {
    expect(at(code)).toBe(browser);
  });
});
