import { readFileSync } from "node:fs";
import { filesToCheck } from "../../src/cli/files.js";
import { lint } from "../../src/cli/lint.js";

/** What a folder of an application is found to hold, and what its comments `// finding: rule, rule` (or `#`, or `<!--`) say that it holds. */
export async function findingsIn(folder: string): Promise<{ found: string[]; planted: string[]; withoutRepair: string[] }> {
  const files = await filesToCheck(["."], folder);
  const { results } = await lint(files, "recommended", folder);
  const place = (file: string, line: number, rule: string) => `${file.slice(folder.length)}:${line} ${rule}`;
  const messages = results.flatMap(({ filePath, messages: own }) =>
    own.map(({ line, ruleId, suggestions }) => ({
      place: place(filePath, line, ruleId?.replace("credential-hygiene/", "") ?? "fatal"),
      repairs: suggestions?.length ?? 0,
    })),
  );
  const planted = files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((text, index) => {
        const rules = /(?:\/\/|#|<!--) finding: ([\w-]+(?:, [\w-]+)*)/.exec(text)?.[1]?.split(", ") ?? [];
        return rules.map((rule) => place(file, index + 1, rule));
      }),
  );
  return {
    found: messages.map((message) => message.place).sort(),
    planted: planted.sort(),
    withoutRepair: messages.flatMap((message) => (message.repairs === 0 ? [message.place] : [])),
  };
}
