import { oncePerFile, type SourceCode } from "./file.js";

const TEST_FILE =
  /[.-](?:test|tests|tst|test-d|spec|stories|story|mock|mocks|fixture|fixtures|e2e|cy)\.[cm]?[jt]sx?$|[\\/](?:__tests__|__mocks__|__fixtures__|cypress|test-helpers|test-utils)[\\/]/;

/** `describe("…", …)` and its like at the start of a line: what test runners call. */
const TEST_CALL = /^[ \t]{0,12}(?:describe|it|test|suite|specify|QUnit\.test)(?:\.(?:only|skip|each|todo))?\(\s?["'`]/m;

const hasTestCalls = oncePerFile((sourceCode) => TEST_CALL.test(sourceCode.text));

/** Whether a file holds tests, stories or mocks, by its name or by what it calls: its passwords and tokens open nothing. */
export function isTestCode(sourceCode: SourceCode, filename: string): boolean {
  return TEST_FILE.test(filename) || hasTestCalls(sourceCode);
}
