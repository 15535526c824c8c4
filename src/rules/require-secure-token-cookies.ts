import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { ApiTable, lookUp, onCalls, type KnownCall } from "../analysis/calls.js";
import { cookieOfDocument, cookieOfHeader, cookieOfProperty, type CookieText } from "../analysis/cookie-texts.js";
import type { Call } from "../analysis/expressions.js";
import { allOf, where } from "../analysis/listeners.js";
import { literalsOf } from "../analysis/literals.js";
import { Names, Stems } from "../analysis/said-names.js";
import { evaluate } from "../analysis/values.js";
import { BEARER_KINDS, credentialKind } from "../credentials/names.js";
import { cookieWrites, type CookieFlag, type CookieWrite } from "../libraries/cookie-writes.js";
import { createRule } from "../rule.js";
import { setOption, setOptions } from "../suggestions/objects.js";
import { appendToText } from "../suggestions/texts.js";

const table = new ApiTable(cookieWrites);
const cookies = new Names(["cookie"]);
const headers = new Stems(["set-cookie"]);

const CONSEQUENCES: Readonly<Record<CookieFlag, string>> = {
  httpOnly: "every script of the page can read it",
  secure: "it is sent over connections without TLS, too",
  sameSite: "requests that other sites make carry it, too",
};

export type MessageIds = "unprotected" | "setFlags";

export interface Options {
  readonly sameSite: boolean;
}

export default createRule<MessageIds, readonly [Partial<Options>]>({
  name: "require-secure-token-cookies",
  meta: {
    type: "problem",
    docs: {
      description: "require that cookies with tokens or sessions are kept from scripts and from connections without TLS",
      recommended: true,
      strict: [{ sameSite: true }],
      cwe: [614, 1004, 1275],
      standards: ["RFC 6265 section 8.3", "OWASP ASVS 5.0 V3.3"],
    },
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        properties: {
          sameSite: { type: "boolean", description: "Require `sameSite`, which browsers take for `lax` where it is missing." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ sameSite: false }],
    messages: {
      unprotected: "The cookie `{{name}}` carries a credential without {{flags}}: {{consequences}}.",
      setFlags: "Set {{flags}}.",
    },
  },
  create(file) {
    const {
      sourceCode,
      options: [options],
    } = file;
    const wanted = (["httpOnly", "secure", "sameSite"] as const).filter((flag) => flag !== "sameSite" || options.sameSite);

    /** A cookie that a text writes out. */
    function checkText(cookie: CookieText | undefined): void {
      if (!cookie || file.test) return;
      const { name, lacks, text } = cookie;
      const flags = lacks.map((flag) => `\`${flag}\``).join(" and ");
      const consequences = lacks.map((flag) => CONSEQUENCES[flag === "Secure" ? "secure" : "httpOnly"]).join(", and ");
      const fix = appendToText(text, lacks.map((flag) => `; ${flag}`).join(""), sourceCode);
      file.report({
        node: text,
        messageId: "unprotected",
        data: { name, flags, consequences },
        suggest: [{ messageId: "setFlags", data: { flags }, fix }],
      });
    }

    function checkCall({ node, row }: KnownCall<CookieWrite>): void {
      const name = file.test || isTakenOut(node, row.value) ? undefined : credentialCookie(node, row.name);
      const flags = name === undefined ? [] : wanted.filter((flag) => isOff(node, row, flag));
      if (name === undefined || flags.length === 0) return;
      const edited = flags.map((flag) => ({ path: pathOf(row, flag), value: flag === "sameSite" ? lax(node, row) : "true" }));
      const isGiven = edited.some(({ path }) => lookUp(node, path, sourceCode).state === "present");
      const edits = isGiven
        ? edited.map(({ path, value }) => setOption(node, path, value, sourceCode))
        : [setOptions(node, edited, sourceCode)];
      const text = flags.map((flag) => `\`${row.names?.[flag] ?? flag}\``).join(" and ");
      file.report({
        node,
        messageId: "unprotected",
        data: { name, flags: text, consequences: flags.map((flag) => CONSEQUENCES[flag]).join(", and ") },
        suggest: [{ messageId: "setFlags", data: { flags: text }, fix: (fixer) => edits.flatMap((edit) => edit?.(fixer) ?? []) }],
      });
    }

    return allOf([
      onCalls(table, sourceCode, checkCall),
      where(cookies.areSaidIn(sourceCode), {
        AssignmentExpression: (node: TSESTree.AssignmentExpression) => checkText(cookieOfDocument(node, sourceCode)),
      }),
      where(headers.areSaidIn(sourceCode), {
        CallExpression: (node: TSESTree.CallExpression) => checkText(cookieOfHeader(node, sourceCode)),
        Property: (node: TSESTree.Property) => checkText(cookieOfProperty(node, sourceCode)),
      }),
    ]);

    function isTakenOut(node: Call, at: string | undefined): boolean {
      const given = at === undefined ? undefined : lookUp(node, at, sourceCode);
      const value = given?.state === "present" ? evaluate(given.value, sourceCode) : undefined;
      return value?.kind === "constant" && (!value.value || TAKEN_OUT.test(String(value.value)));
    }

    /** The name of a cookie that carries a credential; a session's own has none that matters. */
    function credentialCookie(node: Call, at: string | undefined): string | undefined {
      if (at === undefined) return "session";
      const given = lookUp(node, at, sourceCode);
      const literals = given.state === "present" ? literalsOf(given.value, sourceCode) : [];
      return literals.map(({ text }) => text).find((text) => BEARER_KINDS.has(credentialKind(text) ?? "salt"));
    }

    /** Whether a flag is surely off: given as false, or not given where the default is off. */
    function isOff(node: Call, row: CookieWrite, flag: CookieFlag): boolean {
      const given = lookUp(node, pathOf(row, flag), sourceCode);
      if (given.state === "absent") return flag === "sameSite" ? !row.sameSite : row.off.includes(flag);
      const value = given.state === "present" ? evaluate(given.value, sourceCode) : undefined;
      if (value?.kind !== "constant") return false;
      return value.value === false || (flag === "sameSite" && String(value.value).toLowerCase() === "none");
    }

    /** TypeScript widens a text in an object that has a name. */
    function lax(node: Call, { flags }: CookieWrite): string {
      const argument = node.arguments[Number(flags.split(".")[0])];
      return file.typescript && argument?.type === AST_NODE_TYPES.Identifier ? `"lax" as const` : `"lax"`;
    }
  },
});

/** What is written over a token that ends. */
const TAKEN_OUT = /^(?:logged[-_ ]?out|signed[-_ ]?out|none|null|undefined|deleted?|removed|expired|cleared|invalid|empty)$/i;

const pathOf = ({ flags, names }: CookieWrite, flag: CookieFlag) => `${flags}.${names?.[flag] ?? flag}`;
