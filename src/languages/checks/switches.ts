import type { TextRuleFile } from "../../rule.js";
import type { Statement } from "../statements/statement.js";
import { cleartextSwitches, oldVersions, uncheckedPeers } from "../statements/tls.js";
import { statementsIn } from "./statements.js";

/** Reports each statement of a table under a rule's own message, with its safe form. */
function check<Problem extends string, Repair extends string>(rows: readonly Statement[], problem: Problem, repair: Repair) {
  return ({
    document,
    test,
    report,
  }: Pick<TextRuleFile<Problem | Repair, readonly unknown[]>, "document" | "test" | "report">) => {
    if (test) return;
    for (const { row, range, edit } of statementsIn(rows, document)) {
      const text = edit.text.replace(/\s+/g, " ");
      const suggest = [{ messageId: repair, data: { text }, edits: [edit] }];
      report({ range, messageId: problem, data: { name: row.name, version: "a version of TLS before 1.2" }, suggest });
    }
  };
}

/** Certificates and host names that nobody checks. */
export const checkPeers = check(uncheckedPeers, "unchecked", "setTo");
/** TLS before 1.2. */
export const checkVersions = check(oldVersions, "oldVersion", "setVersion");
/** Clear text that an app allows for everything. */
export const checkCleartext = check(cleartextSwitches, "cleartext", "forbidCleartext");
