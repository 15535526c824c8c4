import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import { heldBy, originOf } from "../analysis/bindings.js";
import { ApiTable, lookUp, onCalls, type KnownCall } from "../analysis/calls.js";
import { isCall, propertyName, type Call, type Node } from "../analysis/expressions.js";
import { keptFields } from "../analysis/kept-fields.js";
import { keptCredential, type KeptCredential } from "../analysis/kept-credentials.js";
import { allOf, where } from "../analysis/listeners.js";
import { Names } from "../analysis/said-names.js";
import { textOf } from "../analysis/value.js";
import { evaluate } from "../analysis/values.js";
import { KIND_LABELS } from "../credentials/names.js";
import { storageWrites, type StorageWrite } from "../libraries/client-storage.js";
import { persistedStores, type PersistedStore } from "../libraries/persisted-stores.js";
import { checkStores } from "../languages/checks/open-stores.js";
import { createRule } from "../rule.js";
import { removeItem, setOption } from "../suggestions/objects.js";
import { removeStatement } from "../suggestions/statements.js";
import { keepSecurely } from "../suggestions/storage.js";

const table = new ApiTable(storageWrites);
const states = new ApiTable(persistedStores);

const webStores = new Names(["localStorage", "sessionStorage"]);

/** Who reads what is kept, as the end of a sentence. */
const READERS: Readonly<Record<StorageWrite["readBy"], string>> = {
  scripts: "every script of the page reads it, one that was slipped in, too",
  device: "it lies unencrypted on the device, and in its backups",
  programs: "every program of the same user reads the file",
};

export type MessageIds = "kept" | "keepNothing" | "leaveOut" | "keepSecurely";

export default createRule<MessageIds, readonly []>({
  name: "no-token-in-web-storage",
  meta: {
    type: "problem",
    docs: {
      description: "disallow keeping tokens, keys and passwords where more than the code that keeps them can read them",
      recommended: true,
      cwe: [922, 312],
      standards: ["OWASP ASVS 5.0 V14.3", "OWASP MASVS-STORAGE-1", "RFC 9700"],
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      kept: "`{{name}}` ({{what}}) is kept in {{store}}: {{readers}}.",
      keepNothing: "Remove it: let the server set an httpOnly cookie, or keep it in memory.",
      leaveOut: "Leave `{{name}}` out of what is kept.",
      keepSecurely: "Keep it in the platform's secure store: `{{text}}`.",
    },
  },
  checkText: checkStores,
  create(file) {
    const { sourceCode } = file;

    /** `AsyncStorage.multiSet([["token", token]])`: each pair is an entry. */
    function checkPairs({ node, row }: KnownCall<StorageWrite>, at: string): void {
      const given = lookUp(node, at, sourceCode);
      const list = given.state === "present" ? evaluate(given.value, sourceCode) : undefined;
      for (const pair of list?.kind === "array" ? list.node.elements : []) {
        const [key, value] = pair?.type === AST_NODE_TYPES.ArrayExpression ? pair.elements : [];
        if (!pair || !key || !value || value.type === AST_NODE_TYPES.SpreadElement) continue;
        const kept = keptCredential(textOf(evaluate(key, sourceCode)), value, sourceCode);
        if (kept) reportPair(pair, kept, row);
      }
    }

    function reportPair(pair: Node, { name, kind }: KeptCredential, { store, readBy }: StorageWrite): void {
      file.report({
        node: pair,
        messageId: "kept",
        data: { name, what: KIND_LABELS[kind], store, readers: READERS[readBy] },
        suggest: [{ messageId: "keepNothing", fix: removeItem(pair, sourceCode) }],
      });
    }

    function check(call: KnownCall<StorageWrite>): void {
      const { node, row } = call;
      if (row.pairs !== undefined) return file.test ? undefined : checkPairs(call, row.pairs);
      const key = lookUp(node, row.key, sourceCode);
      const value = lookUp(node, row.value, sourceCode);
      if (value.state !== "present" || file.test) return;
      const kept = keptCredential(
        key.state === "present" ? textOf(evaluate(key.value, sourceCode)) : undefined,
        value.value,
        sourceCode,
      );
      if (!kept || isEncrypted(node, row.encryption)) return;
      const secure =
        row.secure && key.state === "present" ? keepSecurely(node, key.value, value.value, row.secure, sourceCode) : undefined;
      report(node, kept, row.store, row.readBy, secure);
    }

    /** Whether the store was made with a key of its own. */
    function isEncrypted({ callee }: Call, option: string | undefined): boolean {
      if (option === undefined || callee.type !== AST_NODE_TYPES.MemberExpression) return false;
      const made = heldBy(callee.object, sourceCode);
      return isCall(made) && lookUp(made, `0.${option}`, sourceCode).state !== "absent";
    }

    function report(
      node: Node,
      { name, kind }: KeptCredential,
      store: string,
      readBy: StorageWrite["readBy"],
      secure: ReturnType<typeof keepSecurely> | undefined,
    ): void {
      file.report({
        node,
        messageId: "kept",
        data: { name, what: KIND_LABELS[kind], store, readers: READERS[readBy] },
        suggest: [
          secure
            ? { messageId: "keepSecurely", data: { text: secure.text }, fix: secure.fix }
            : { messageId: "keepNothing", fix: removeStatement(node, sourceCode) },
        ],
      });
    }

    /** A state that is kept as a whole, or in a choice of its fields. */
    function checkState({ node, row }: KnownCall<PersistedStore>): void {
      if (file.test) return;
      const readers = READERS[file.runtime.runtime === "native" ? "device" : "scripts"];
      for (const field of keptFields(node, row, sourceCode)) {
        const { leaveOut } = row;
        const fix = field.chosen
          ? removeItem(field.node, sourceCode)
          : leaveOut && setOption(node, leaveOut.at, leaveOut.text.replace("NAME", field.name), sourceCode);
        if (!fix) continue;
        file.report({
          node: field.node,
          messageId: "kept",
          data: { name: field.name, what: KIND_LABELS[field.kind], store: row.store, readers },
          suggest: [{ messageId: "leaveOut", data: { name: field.name }, fix }],
        });
      }
    }

    /** `localStorage.token = …`, `sessionStorage["token"] = …`. */
    function checkAssignment(node: TSESTree.AssignmentExpression): void {
      if (node.left.type !== AST_NODE_TYPES.MemberExpression || node.operator !== "=") return;
      const origin = originOf(node.left.object, sourceCode);
      const store = origin?.root.type === "global" ? origin.path : "";
      if ((store !== "localStorage" && store !== "sessionStorage") || file.test) return;
      const { left } = node;
      const name = propertyName(left) ?? textOf(evaluate(left.property, sourceCode));
      const kept = keptCredential(name, node.right, sourceCode);
      if (kept) report(node, kept, store, "scripts", undefined);
    }

    return allOf([
      onCalls(table, sourceCode, check),
      onCalls(states, sourceCode, checkState),
      where(webStores.areSaidIn(sourceCode), { AssignmentExpression: checkAssignment }),
    ]);
  },
});
