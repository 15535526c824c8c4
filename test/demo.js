// Runs the command on the sample application, as `npx credential-hygiene` would. Findings are what it is for.
import { run } from "../dist/cli/run.js";

const code = await run(["test/fixtures/sample-app"], {
  cwd: process.cwd(),
  color: process.stdout.isTTY,
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
});
process.exitCode = code === 1 ? 0 : 2;
