import type { TSESTree } from "@typescript-eslint/utils";
import type { Strength } from "../analysis/strength.js";
import type { Node } from "../analysis/expressions.js";
import type { SourceCode } from "../analysis/file.js";
import { importName } from "./imports.js";
import type { Edit } from "./objects.js";
import { secureText, usesNode, type RandomSituation } from "./random.js";

/** A value that is drawn with more bits: what is written, for the title, and the edit. */
export interface Strengthened<MessageId extends string> {
  readonly messageId: MessageId;
  readonly text: string;
  readonly fix: Edit;
}

/** Draws enough: a larger size, more draws, and no cut where the cut costs too much; another generator where none fits. */
export function strengthen(
  call: Node,
  strength: Strength,
  needed: number,
  situation: RandomSituation,
): Strengthened<"drawMore" | "setSize"> {
  const { sourceCode } = situation;
  const { node, uncut, size, repeated } = strength;
  const more = repeated ?? size;
  // A cut value may be long enough once the cut is gone.
  const grows = more && (repeated !== undefined || !uncut || sizeBits(size, sourceCode) < needed);
  if (!uncut && !more) {
    const secure = secureText("base64url", call, situation);
    return {
      messageId: "drawMore",
      text: secure.text,
      fix: (fixer) => [...secure.edit(fixer), fixer.replaceText(node, secure.text)],
    };
  }
  const count = more ? String(Math.ceil(needed / more.bitsEach)) : "";
  const whole = uncut ?? node;
  const within = more && isWithin(more.node, whole);
  const text = !grows ? sourceCode.getText(whole) : within ? replaced(whole, more.node, count, sourceCode) : count;
  return {
    messageId: grows && !within ? "setSize" : "drawMore",
    text,
    fix: (fixer) => [
      ...(grows ? [fixer.replaceText(more.node, count)] : []),
      ...(uncut ? [fixer.removeRange([uncut.range[1], node.range[1]])] : []),
    ],
  };
}

function isWithin(part: Node, whole: Node): boolean {
  return part.range[0] >= whole.range[0] && part.range[1] <= whole.range[1];
}

function sizeBits(size: Strength["size"], sourceCode: SourceCode): number {
  return size ? Number(sourceCode.getText(size.node)) * size.bitsEach || 0 : Infinity;
}

/** An expression's text with a part of it replaced. */
function replaced(whole: Node, part: Node, text: string, sourceCode: SourceCode): string {
  const [start, end] = whole.range;
  return sourceCode.text.slice(start, part.range[0]) + text + sourceCode.text.slice(part.range[1], end);
}

/** An even draw below a number, in place of a remainder of a random byte: by rejection where there is no `randomInt`. */
export function drawEvenly(node: TSESTree.BinaryExpression, situation: RandomSituation): Strengthened<"drawEvenly" | "reject"> {
  const { sourceCode, typescript } = situation;
  const range = sourceCode.getText(node.right);
  if (usesNode(situation)) {
    const { expression, edit } = importName("node:crypto", "randomInt", node, sourceCode);
    const text = `${expression}(${range})`;
    return { messageId: "drawEvenly", text, fix: (fixer) => [...edit(fixer), fixer.replaceText(node, text)] };
  }
  const [type, asserted] = typescript ? [": number", "!"] : ["", ""];
  const draw = `byte = crypto.getRandomValues(new Uint8Array(1))[0]${asserted};`;
  const text = `(() => { let byte${type}; do ${draw} while (byte >= 256 - (256 % ${range})); return byte % ${range}; })()`;
  return { messageId: "reject", text, fix: (fixer) => [fixer.replaceText(node, text)] };
}

/** Random bytes in place of fixed ones. */
export function drawFresh(node: Node, bytes: number, sourceCode: SourceCode): { readonly text: string; readonly fix: Edit } {
  const { expression, edit } = importName("node:crypto", "randomBytes", node, sourceCode);
  const text = `${expression}(${bytes})`;
  return { text, fix: (fixer) => [...edit(fixer), fixer.replaceText(node, text)] };
}
