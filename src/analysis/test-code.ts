import { AST_NODE_TYPES } from "@typescript-eslint/utils";
import { wordsOf } from "../credentials/words.js";
import { functionName, isFunction, type Node } from "./expressions.js";
import { oncePerFile, type SourceCode } from "./file.js";

const TEST_FILE =
  /[.-](?:test|tests|tst|test-d|spec|stories|story|mock|mocks|fixture|fixtures|e2e|cy|test-helpers?|test-utils?)\.[cm]?[jt]sx?$|[\\/](?:__tests__|__mocks__|__fixtures__|__test-helpers__|cypress|test-helpers|test-utils|emulators?|bench(?:marks?)?|[\w.-]{0,60}-mocks?|[\w.-]{0,60}test-?containers?(?:-[\w.-]{0,60})?)[\\/]|[\\/]tests?[\\/](?:helpers?|support|utils?|setup)(?:[\\/]|\.[cm]?[jt]s$)/;

/** `describe("…", …)` and its like at the start of a line: what test runners call. */
const TEST_CALL = /^[ \t]{0,12}(?:describe|it|test|suite|specify|QUnit\.test)(?:\.(?:only|skip|each|todo))?\(\s?["'`]/m;

/** What adds assertions to a test framework, and what such a one returns. */
const ASSERTION = /\bAssertion\.(?:add|overwrite)\w{0,20}\(|\bexpect\.extend\(/;
const MATCHED = /\bmessage:\s{0,3}\(\)\s{0,3}=>/;

const hasTestCalls = oncePerFile(
  ({ text }) => TEST_CALL.test(text) || ASSERTION.test(text) || (MATCHED.test(text) && /\bpass\b/.test(text)),
);

/** Whether a file holds tests, stories or mocks, by its name or by what it calls: its passwords and tokens open nothing. */
export function isTestCode(sourceCode: SourceCode, filename: string): boolean {
  return TEST_FILE.test(filename) || hasTestCalls(sourceCode);
}

const STAND_INS = new Set(["mock", "mocks", "fake", "stub", "dummy"]);

/** Whether code is part of a stand-in by the name of a function or class around it: `class MockRecaptcha`. */
export function isInStandIn(node: Node): boolean {
  for (let outer = node.parent; outer; outer = outer.parent) {
    const name = isFunction(outer) ? functionName(outer) : isClass(outer) ? outer.id?.name : undefined;
    if (name !== undefined && wordsOf(name).some((word) => STAND_INS.has(word))) return true;
  }
  return false;
}

const isClass = (node: Node) => node.type === AST_NODE_TYPES.ClassDeclaration || node.type === AST_NODE_TYPES.ClassExpression;
