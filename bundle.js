// What is published is one file for the plugin and one for the command: loading two hundred modules would take longer than
// linting a small project. The modules that tsc writes beside them are what the scripts under test/ load.
import { build } from "rolldown";

await build({
  input: { index: "src/index.ts", "cli/main": "src/cli/main.ts" },
  platform: "node",
  external: (id) => !/^(?:\.|\/|[A-Z]:|src\/)/i.test(id),
  output: { dir: "dist", format: "esm", chunkFileNames: "plugin-[hash].js" },
});
