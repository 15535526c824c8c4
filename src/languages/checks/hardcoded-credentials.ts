import { exposureOf } from "../../analysis/runtime.js";
import { alternativeTo } from "../../credentials/alternatives.js";
import { scannerOf } from "../../credentials/catalogue.js";
import { assignmentsIn } from "../../credentials/assignments.js";
import { couldAssign, isGivenCredential, namedCredential } from "../../credentials/judgement.js";
import { splitScheme } from "../../credentials/headers.js";
import { credentialKind, KIND_LABELS } from "../../credentials/names.js";
import { publicPrefixOf, secretNamed, privateName } from "../../credentials/public-names.js";
import { redact } from "../../credentials/redact.js";
import type { Finding } from "../../credentials/scanner.js";
import type { TextRuleFile } from "../../rule.js";
import type { Entry } from "../entries.js";
import { isInComment } from "../text-document.js";
import { repairsOfEntry, variableFor, type TextRepair } from "../text-repairs.js";

type MessageIds =
  | "knownFormat"
  | "restrictedFormat"
  | "publishableFormat"
  | "inComment"
  | "byName"
  | "deleteFromComment"
  | TextRepair["messageId"];

interface Options {
  readonly publishable: boolean;
  readonly restricted: boolean;
}

/** Credentials by their format anywhere in the text, and by the names that its entries give them. */
export function checkHardcoded(file: TextRuleFile<MessageIds, readonly [Options]>): void {
  const { document, settings, runtime } = file;
  const [options] = file.options;
  const { scan } = scannerOf(settings.formats);
  const found = scan(document.text);
  const entries = document.entries.toSorted((a, b) => a.range.start - b.range.start);

  for (const finding of found) {
    const what = `${finding.format.provider} ${finding.format.name}${finding.detail ? ` (${finding.detail})` : ""}`;
    const data = { what, redacted: redact(finding), provider: finding.format.provider };
    const exposure = exposureOf(runtime, alternativeTo(finding.format.provider, what));
    const range = { start: finding.start, end: finding.end };
    if (isInComment(document, finding.start)) {
      if (finding.kind !== "secret" || finding.checksum === "invalid") continue;
      const suggest = [{ messageId: "deleteFromComment", edits: [{ ...range, text: "[removed]" }] }] as const;
      file.report({ range, messageId: "inComment", data: { ...data, exposure }, suggest });
      continue;
    }
    const messageId = messageFor(finding);
    const entry = entries.find((candidate) => candidate.range.start <= finding.start && finding.end <= candidate.range.end);
    if (!messageId || (finding.checksum === "invalid" && file.test) || isInlined(entry?.name)) continue;
    const isWhole = entry?.range.start === finding.start && entry.range.end === finding.end;
    const place = isWhole ? entry : { range };
    const suggest = repairsOfEntry(place, finding.format.provider, finding.format.env, file);
    file.report({ range, messageId, data: { ...data, exposure }, suggest });
  }

  function messageFor({ kind }: Finding): "knownFormat" | "restrictedFormat" | "publishableFormat" | undefined {
    if (kind === "publishable") return options.publishable ? "publishableFormat" : undefined;
    if (kind === "secret") return "knownFormat";
    return options.restricted ? "restrictedFormat" : undefined;
  }

  const isFound = ({ range }: Entry) => found.some(({ start, end }) => start < range.end && range.start < end);

  /** no-public-env-credentials says more of a variable that a build tool inlines. */
  function isInlined(name: string | undefined): boolean {
    return (
      document.dialect === "dotenv" &&
      name !== undefined &&
      publicPrefixOf(name) !== undefined &&
      secretNamed(privateName(name)) !== undefined
    );
  }

  function reportNamed(entry: Entry): void {
    const kind =
      entry.given && isGivenCredential(entry.value) ? credentialKind(entry.name) : namedCredential(entry.name, entry.value);
    if (kind === undefined || isInlined(entry.name) || isReference(entry.value)) return;
    const what = KIND_LABELS[kind];
    const scheme = kind === "header" ? splitScheme(entry.value).scheme.length : 0;
    const range = { start: entry.range.start + scheme, end: entry.range.end };
    const place = scheme > 0 ? { range } : entry;
    const exposure = exposureOf(runtime, alternativeTo("the service", entry.name));
    const variable = kind === "header" ? "API_TOKEN" : variableFor(entry.name);
    file.report({
      range,
      messageId: "byName",
      data: { name: entry.name, what, exposure, provider: "the service" },
      suggest: repairsOfEntry(place, "the service", variable, file),
    });
  }

  if (file.test) return;
  for (const entry of entries) if (!isFound(entry)) reportNamed(entry);
  // `"Authorization: Bearer …"`, `"https://…?api_key=…"`
  const named = new Set(entries.map(({ range }) => range.start));
  for (const { content, raw, holes } of document.strings) {
    if (named.has(content.start) && namedCredential("x", raw) !== undefined) continue;
    if (holes.length > 0 || raw.length > 2000 || !couldAssign(raw)) continue;
    for (const { name, value, scheme, start } of assignmentsIn(raw)) {
      const range = { start: content.start + start - scheme.length, end: content.start + start + value.length };
      const entry = { name, value: scheme + value, range };
      if (!isFound(entry)) reportNamed(entry);
    }
  }
}

/** What a build or a tool fills in: `$(API_KEY)`, `@string/api_key`, `${API_KEY}`, `{{ key }}`, `!secret key`. */
function isReference(value: string): boolean {
  return /^(?:\$[({]|@[\w+]|\{\{|%\w|!\w|env[.(]|ENC\[|vault:|arn:|op:\/\/|projects\/)/.test(value);
}
