import { ApiTable, lookUp, onCalls, type KnownCall } from "../analysis/calls.js";
import { describeDuration, describeLifetime, Durations, type Lifetime } from "../analysis/durations.js";
import { isEndless } from "../analysis/endless-tokens.js";
import { comparesExpiry } from "../analysis/expiry-checks.js";
import type { Call, Node } from "../analysis/expressions.js";
import { allOf, where } from "../analysis/listeners.js";
import { literalsOf } from "../analysis/literals.js";
import { Stems } from "../analysis/said-names.js";
import { problemOfDates } from "../analysis/token-dates.js";
import { tokenKindOf } from "../analysis/token-kind.js";
import { evaluate } from "../analysis/values.js";
import { scanFile, type WrittenFinding } from "../analysis/written-credentials.js";
import { genericFormats } from "../credentials/formats/generic.js";
import { decodeJwt } from "../credentials/jwt.js";
import { credentialKind } from "../credentials/names.js";
import { createScanner } from "../credentials/scanner.js";
import type { LifetimeUnit, TokenKind } from "../libraries/concept.js";
import { durationSources } from "../libraries/durations.js";
import { tokenLifetimes, type TokenLifetime } from "../libraries/token-lifetimes/index.js";
import { createRule } from "../rule.js";
import { credentialRepairMessages, repairsOf } from "../suggestions/credential-repairs.js";
import { addLifetime, lifetimeText } from "../suggestions/lifetimes.js";
import { removeItem } from "../suggestions/objects.js";

const table = new ApiTable(tokenLifetimes);
const durations = new Durations(durationSources);
/** How each JWT's header begins, `{"` in base64. */
const jwts = new Stems(["eyJ"]);
const jwtScanner = createScanner(genericFormats.filter(({ id }) => id === "jwt"));

const LABELS: Record<TokenKind, string> = {
  access: "access token",
  refresh: "refresh token",
  session: "session",
  "api-key": "API key",
  link: "one-time link",
};

/** Limits in seconds by kind. */
export interface Options {
  readonly access: number;
  readonly refresh: number;
  readonly session: number;
  readonly apiKey: number;
  readonly link: number;
}

const HOUR = 3600;
const DAY = 24 * HOUR;
const RECOMMENDED: Options = {
  access: DAY,
  refresh: 90 * DAY,
  session: 90 * DAY,
  apiKey: 90 * DAY,
  link: DAY,
};
const STRICT: Options = { access: HOUR, refresh: 30 * DAY, session: 30 * DAY, apiKey: 30 * DAY, link: HOUR };

const limitSchema = (what: string) =>
  ({ type: "number", minimum: 1, description: `Longest life of ${what}, in seconds.` }) as const;

export type MessageIds =
  | "tooLong"
  | "endless"
  | "millisecondsAsSeconds"
  | "bareText"
  | "until"
  | "secondsAsMilliseconds"
  | "ignored"
  | "literalToken"
  | "setLifetime"
  | "checkExpiry"
  | keyof typeof credentialRepairMessages;

export default createRule<MessageIds, readonly [Partial<Options>]>({
  name: "no-long-lived-tokens",
  meta: {
    type: "problem",
    docs: {
      description: "disallow tokens, sessions and signed links that live too long or for ever",
      recommended: true,
      strict: [STRICT],
      cwe: [613],
      standards: ["RFC 8725 section 3.10", "RFC 9700 section 2.2", "OWASP ASVS 5.0 V7.3"],
    },
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        properties: {
          access: limitSchema("an access token"),
          refresh: limitSchema("a refresh token"),
          session: limitSchema("a session"),
          apiKey: limitSchema("an API key"),
          link: limitSchema("a reset, verification or signed link"),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [RECOMMENDED],
    messages: {
      tooLong: "This {{what}} lives for {{lifetime}}; whoever gets hold of it has access that long (limit: {{limit}}).",
      endless: "This {{what}} never expires: {{library}} sets no lifetime of its own.",
      millisecondsAsSeconds:
        "This {{what}} lives for thousands of years: the expiry is in seconds since the epoch, and this value is in milliseconds.",
      bareText: "{{library}} takes a text without a unit for milliseconds: this {{what}} lives for {{lifetime}}.",
      until: "This {{what}} lives until {{lifetime}}; whoever gets hold of it has access that long (limit: {{limit}}).",
      secondsAsMilliseconds: "{{library}} takes milliseconds here: this {{what}} lives for {{lifetime}}, and not for {{meant}}.",
      ignored: "Expired tokens are accepted: `{{option}}` switches the check off.",
      literalToken: "A token that {{problem}} stands in the source.",
      setLifetime: "Set it to `{{text}}` ({{limit}}).",
      checkExpiry: "Remove `{{option}}`, so that the expiry is checked.",
      ...credentialRepairMessages,
    },
  },
  create(file) {
    const {
      sourceCode,
      options: [options],
    } = file;
    const limitOf = (kind: TokenKind) => options[kind === "api-key" ? "apiKey" : kind];

    function check({ node, row }: KnownCall<TokenLifetime>): void {
      if (file.test) return;
      if (row.cookieName !== undefined && !isCredentialCookie(node, row.cookieName)) return;
      for (const option of row.ignores ?? []) checkIgnored(node, option);
      const kind = row.kind === "by-name" ? tokenKindOf(node, sourceCode) : row.kind;
      for (const { at, unit, kind: own } of row.lifetimes) {
        const given = lookUp(node, at, sourceCode);
        if (given.state !== "present") continue;
        const lifetime = durations.lifetimeOf(given.value, unit, sourceCode);
        if (lifetime) reportLifetime(lifetime, { value: given.value, unit, kind: own ?? kind, library: row.library });
        if (own === undefined) return;
      }
      if (row.endless) checkEndless(node, row, row.endless, kind);
    }

    function reportLifetime(
      lifetime: Lifetime,
      given: { value: Node; unit: LifetimeUnit; kind: TokenKind; library: string },
    ): void {
      const limit = limitOf(given.kind);
      if (lifetime.kind === "seconds" && lifetime.seconds <= limit) return;
      const within = lifetime.at.range[0] >= given.value.range[0] && lifetime.at.range[1] <= given.value.range[1];
      file.report({
        node: within ? lifetime.at : given.value,
        messageId: MESSAGES[lifetime.kind],
        data: {
          what: LABELS[given.kind],
          library: given.library,
          limit: describeDuration(limit),
          lifetime: describeLifetime(lifetime),
          meant: lifetime.kind === "seconds-as-milliseconds" ? describeDuration(lifetime.meant) : "",
        },
        suggest: [
          setTo(
            Math.min(limit, meantSeconds(lifetime) ?? limit),
            given.unit,
            (text) => (fixer) => [fixer.replaceText(given.value, text)],
            given.value,
          ),
        ],
      });
    }

    /** The suggestion that sets a lifetime. */
    function setTo(
      seconds: number,
      unit: LifetimeUnit,
      edit: (text: string) => Parameters<typeof file.report>[0]["fix"],
      given?: Node,
    ) {
      const text = lifetimeText(seconds, unit, sourceCode, given);
      return {
        messageId: "setLifetime",
        data: { text, limit: describeDuration(seconds) },
        fix: edit(text) ?? (() => null),
      } as const;
    }

    function checkEndless(node: Call, row: TokenLifetime, endless: NonNullable<TokenLifetime["endless"]>, kind: TokenKind): void {
      if (!isEndless(node, endless, sourceCode)) return;
      const seconds = limitOf(kind);
      const text = lifetimeText(seconds, endless.unit, sourceCode);
      const fix = addLifetime(node, endless, text, sourceCode);
      file.report({
        node,
        messageId: "endless",
        data: { what: LABELS[kind], library: row.library },
        suggest: fix ? [setTo(seconds, endless.unit, () => fix)] : [],
      });
    }

    function checkIgnored(node: Call, option: string): void {
      const given = lookUp(node, option, sourceCode);
      if (given.state !== "present" || !given.property) return;
      const value = evaluate(given.value, sourceCode);
      if (value.kind !== "constant" || value.value !== true || comparesExpiry(node, sourceCode)) return;
      const name = option.slice(option.lastIndexOf(".") + 1);
      const { property } = given;
      file.report({
        node: property,
        messageId: "ignored",
        data: { option: name },
        suggest: [{ messageId: "checkExpiry", data: { option: name }, fix: removeItem(property, sourceCode) }],
      });
    }

    function isCredentialCookie(node: Call, at: string): boolean {
      const name = lookUp(node, at, sourceCode);
      return (
        name.state === "present" && literalsOf(name.value, sourceCode).some(({ text }) => credentialKind(text) !== undefined)
      );
    }

    function checkLiteral({ finding, place, range }: WrittenFinding): void {
      const token = decodeJwt(finding.value);
      const problem = finding.kind === "secret" && token ? problemOfDates(token.payload, options.access) : undefined;
      if (problem === undefined || place.type === "comment" || file.test || TEST_FOLDER.test(file.filename)) return;
      file.report({
        loc: { start: sourceCode.getLocFromIndex(range[0]), end: sourceCode.getLocFromIndex(range[1]) },
        messageId: "literalToken",
        data: { problem },
        suggest: repairsOf({ node: place.node, range }, "the service", finding.format.env, file),
      });
    }

    return allOf([
      onCalls(table, sourceCode, check),
      where(jwts.areSaidIn(sourceCode), { Program: () => scanFile(sourceCode, jwtScanner).forEach(checkLiteral) }),
    ]);
  },
});

/** Where packages keep the tokens that their tests decode. */
const TEST_FOLDER = /[\\/]tests?[\\/]/;

const MESSAGES = {
  seconds: "tooLong",
  "milliseconds-as-seconds": "millisecondsAsSeconds",
  "bare-text": "bareText",
  until: "until",
  "seconds-as-milliseconds": "secondsAsMilliseconds",
} as const;

/** What somebody meant who took one unit for another. */
function meantSeconds(lifetime: Lifetime): number | undefined {
  if (lifetime.kind === "bare-text") return Math.max(lifetime.seconds * 1000, 1);
  return lifetime.kind === "seconds-as-milliseconds" ? lifetime.meant : undefined;
}
