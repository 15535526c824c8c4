import type { Language, File, OkParseResult, TextSourceCode as SourceCodeOfText } from "@eslint/core";
import { ConfigCommentParser, Directive, TextSourceCodeBase, VisitNodeStep } from "@eslint/plugin-kit";
import { documentOf } from "./text-document.js";
import type { Span } from "./lexer.js";

/** The only node of a text: the whole of it. */
export interface DocumentNode {
  readonly type: "Document";
  readonly range: [number, number];
  readonly loc: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** A comment, as ESLint's directives refer to it. */
interface CommentNode {
  readonly type: "Comment";
  readonly value: string;
  readonly range: [number, number];
  readonly loc: { readonly start: Position; readonly end: Position };
}

interface Types {
  LangOptions: Record<string, unknown>;
  RootNode: DocumentNode;
  SyntaxElementWithLoc: DocumentNode | CommentNode;
  ConfigNode: CommentNode;
}

const commentParser = new ConfigCommentParser();

/** Delimiters of comments, in front of and behind what they say. */
const OPENING = /^(?:\/\/+!?|\/\*+|#+|<!--|;+|--)\s*/;
const CLOSING = /\*\/$|-->$/;

/** A text of any kind: one node, comments with ESLint's directives, exact positions. */
export class TextSourceCode extends TextSourceCodeBase<Types> implements SourceCodeOfText<Types> {
  readonly #comments: CommentNode[];

  constructor({ text, ast, comments }: { text: string; ast: DocumentNode; comments: readonly Span[] }) {
    super({ text, ast });
    this.#comments = comments.flatMap(({ start, end }) => {
      const written = text.slice(start, end);
      return written.includes("eslint") ? [this.#commentNode(written, start, end)] : [];
    });
  }

  #commentNode(written: string, start: number, end: number): CommentNode {
    return {
      type: "Comment",
      value: written.replace(OPENING, "").replace(CLOSING, "").trimEnd(),
      range: [start, end],
      loc: { start: this.getLocFromIndex(start), end: this.getLocFromIndex(end) },
    };
  }

  override getParent(): undefined {
    return undefined;
  }

  /** Comments that configure rules: the text language leaves configuration to the configuration file. */
  getInlineConfigNodes(): CommentNode[] {
    return this.#comments;
  }

  /** The `eslint-disable` directives and their like. */
  getDisableDirectives() {
    const problems: { ruleId: null; message: string; loc: CommentNode["loc"] }[] = [];
    const directives: Directive[] = [];
    for (const node of this.#comments) {
      const parsed = commentParser.parseDirective(node.value);
      const type = parsed && /^eslint-(disable(?:-next-line|-line)?|enable)$/.exec(parsed.label)?.[1];
      if (!parsed || type === undefined) continue;
      if (type === "disable-line" && node.loc.start.line !== node.loc.end.line) {
        problems.push({ ruleId: null, message: "eslint-disable-line comment should not span multiple lines.", loc: node.loc });
        continue;
      }
      directives.push(
        new Directive({
          type: type as "disable" | "enable" | "disable-line" | "disable-next-line",
          node,
          value: parsed.value,
          justification: parsed.justification,
        }),
      );
    }
    return { directives, problems };
  }

  override traverse(): Iterable<VisitNodeStep> {
    return [1, 2].map((phase) => new VisitNodeStep({ target: this.ast, phase: phase as 1 | 2, args: [this.ast] }));
  }
}

/** The language `credential-hygiene/text`: files that aren't JavaScript, read as texts of which rules know the kinds. */
export const textLanguage: Language<{
  LangOptions: Record<string, unknown>;
  Code: TextSourceCode;
  RootNode: DocumentNode;
  Node: DocumentNode;
}> = {
  fileType: "text",
  lineStart: 1,
  columnStart: 1,
  nodeTypeKey: "type",
  visitorKeys: { Document: [] },
  validateLanguageOptions() {
    // There are none.
  },
  parse(file: File): OkParseResult<DocumentNode> {
    const text = textOf(file);
    const lines = text.split(/\r?\n/);
    const end = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    return { ok: true, ast: { type: "Document", range: [0, text.length], loc: { start: { line: 1, column: 1 }, end } } };
  },
  createSourceCode(file: File, { ast }: OkParseResult<DocumentNode>): TextSourceCode {
    const text = textOf(file);
    return new TextSourceCode({ text, ast, comments: documentOf(text, file.path).comments });
  },
};

const textOf = ({ body }: File) => (typeof body === "string" ? body : new TextDecoder().decode(body));
