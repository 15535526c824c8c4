import { describe, expect, it } from "vitest";
import { inferRuntime, isPublicClient } from "../../src/analysis/runtime.js";
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
    ["server", "/p/src/pages/api/users.ts", "", "it is a Next.js API route"],
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
    ["unknown", "/p/a.ts", `import type { Request } from "express"; export const a = 1;`, ""],
    ["unknown", "/p/a.ts", "const document = 1; console.log(document);", ""],
  ])("%s: %s %j", (runtime, path, code, because) => {
    const { runtime: found, because: reason } = verdict(code, path);
    expect([found, reason]).toEqual([runtime, because]);
  });

  it("counts what its user holds as a public client", () => {
    expect((["browser", "native", "desktop", "server", "unknown"] as const).filter(isPublicClient)).toEqual([
      "browser",
      "native",
      "desktop",
    ]);
  });
});
