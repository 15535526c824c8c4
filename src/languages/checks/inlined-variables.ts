import { alternativeTo } from "../../credentials/alternatives.js";
import { isPlaceholder } from "../../credentials/placeholders.js";
import { privateName, publicPrefixOf, secretNamed } from "../../credentials/public-names.js";
import type { TextRuleFile } from "../../rule.js";

/** Secrets in a `.env` file under names that a build tool copies into the code it ships. */
export function checkInlined(file: TextRuleFile<"publicVariable" | "renamePrivate", readonly unknown[]>): void {
  const { document } = file;
  if (document.dialect !== "dotenv") return;
  for (const { name, value, range } of document.entries) {
    const prefix = publicPrefixOf(name);
    const secret = prefix && secretNamed(privateName(name));
    if (!prefix || !secret || value === "" || isPlaceholder(value)) continue;
    const start = document.text.lastIndexOf(name, range.start);
    const expression = privateName(name);
    file.report({
      range: { start, end: start + name.length },
      messageId: "publicVariable",
      data: {
        name,
        what: secret.what,
        tool: prefix.tool,
        alternative: alternativeTo(secret.provider ?? "the service", secret.what),
      },
      suggest: [
        { messageId: "renamePrivate", data: { expression }, edits: [{ start, end: start + name.length, text: expression }] },
      ],
    });
  }
}
