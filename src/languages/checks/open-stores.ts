import { credentialKind, BEARER_KINDS, KIND_LABELS, namesPushToken, type CredentialKind } from "../../credentials/names.js";
import type { TextRuleFile } from "../../rule.js";
import { identifierBefore } from "../backward.js";
import { openStores } from "../statements/storage.js";
import { statementsIn } from "./statements.js";

/** Tokens, keys and passwords that an app keeps in a store which its backups hold in clear text. */
export function checkStores(file: TextRuleFile<"kept" | "keepSecurely" | "keepNothing", readonly unknown[]>): void {
  const { document } = file;
  if (file.test) return;
  for (const { row, range, match, edit } of statementsIn(openStores, document)) {
    const [value = "", key = ""] = row.value === 1 ? [match[1], match[2]] : [match[2], match[1]];
    if (namesPushToken(key)) continue;
    const name = [key.replace(/^@?["']|["']$/g, ""), lastName(value)].find((candidate) => kindOf(candidate) !== undefined);
    const kind = name === undefined || /^(?:nil|null|""|'')$/.test(value.trim()) ? undefined : kindOf(name);
    if (name === undefined || kind === undefined) continue;
    file.report({
      range,
      messageId: "kept",
      data: { name, what: KIND_LABELS[kind], store: row.name, readers: "whoever holds the device or a backup of it can read it" },
      suggest: [
        edit.text === ""
          ? { messageId: "keepNothing", edits: [edit] }
          : { messageId: "keepSecurely", data: { text: edit.text }, edits: [edit] },
      ],
    });
  }
}

const lastName = (expression: string) => identifierBefore(expression.trimEnd().replace(/[!?]$/, ""))?.name ?? "";

function kindOf(name: string): CredentialKind | undefined {
  const kind = credentialKind(name.split(".").at(-1) ?? name);
  return kind !== undefined && BEARER_KINDS.has(kind) ? kind : undefined;
}
