import { credentialKind, madeKind } from "../credentials/names.js";
import { wordsOf } from "../credentials/words.js";
import type { TokenKind } from "../libraries/concept.js";
import { destinationsOf } from "./destinations.js";
import { enclosingFunction, functionName, type Call } from "./expressions.js";
import type { SourceCode } from "./file.js";

/** What an issuing call makes, by the names that its result gets, the function around it and the key that it signs with. */
export function tokenKindOf(call: Call, sourceCode: SourceCode): TokenKind {
  const owner = enclosingFunction(call);
  const names = destinationsOf(call, sourceCode).map(({ name }) => name);
  const around = [...names, (owner && functionName(owner)) ?? ""];
  const kinds = around.map((name) => credentialKind(name) ?? madeKind(name));
  const words = new Set(
    [...around, sourceCode.getText(call.arguments[1] ?? call.callee)].flatMap((name) => wordsOf(name.slice(0, 80))),
  );
  if (words.has("refresh") || kinds.includes("refresh-token")) return "refresh";
  if (LINKS.some((word) => words.has(word))) return "link";
  if (words.has("session") || words.has("remember")) return "session";
  return kinds.includes("api-key") ? "api-key" : "access";
}

const LINKS = [
  "reset",
  "verification",
  "verify",
  "confirm",
  "confirmation",
  "activation",
  "invite",
  "invitation",
  "magic",
  "unsubscribe",
  "forgot",
  "email",
];
