/** How a string literal of a language begins and ends. */
export interface StringSyntax {
  readonly open: string;
  readonly close: string;
  /** How the closing delimiter gets into the text: behind a backslash, by being doubled, or not at all. */
  readonly escape: "backslash" | "doubled" | "none";
  readonly multiline?: true;
  /** What opens an expression in the text, with what closes it; a bare `$name` counts with `dollar`. */
  readonly holes?: readonly { readonly open: string; readonly close: string }[];
  readonly dollar?: true;
}

/** The lexical grammar of a language, as far as texts and comments go. */
export interface Syntax {
  readonly line: readonly string[];
  readonly block: readonly { readonly open: string; readonly close: string; readonly nests?: true }[];
  /** The longest delimiters first. */
  readonly strings: readonly StringSyntax[];
}

const BLOCK = { open: "/*", close: "*/" } as const;
const NESTED = { ...BLOCK, nests: true } as const;
const quoted = (open: string, more: Partial<StringSyntax> = {}): StringSyntax => ({
  open,
  close: open,
  escape: "backslash",
  ...more,
});
const braces = [{ open: "${", close: "}" }] as const;
const parens = [{ open: "\\(", close: ")" }] as const;

/** The Swift Programming Language, "Lexical Structure". */
export const swift: Syntax = {
  line: ["//"],
  block: [NESTED],
  strings: [
    { open: '#"""', close: '"""#', escape: "none", multiline: true },
    quoted('"""', { multiline: true, holes: parens }),
    { open: '#"', close: '"#', escape: "none" },
    quoted('"', { holes: parens }),
  ],
};

/** Kotlin language specification, "Lexical grammar". */
export const kotlin: Syntax = {
  line: ["//"],
  block: [NESTED],
  strings: [
    { open: '"""', close: '"""', escape: "none", multiline: true, holes: braces, dollar: true },
    quoted('"', { holes: braces, dollar: true }),
    quoted("'"),
  ],
};

/** Java Language Specification, chapter 3. */
export const java: Syntax = {
  line: ["//"],
  block: [BLOCK],
  strings: [quoted('"""', { multiline: true }), quoted('"'), quoted("'")],
};

export const groovy: Syntax = {
  line: ["//"],
  block: [BLOCK],
  strings: [
    quoted('"""', { multiline: true, holes: braces, dollar: true }),
    quoted("'''", { multiline: true }),
    quoted('"', { holes: braces, dollar: true }),
    quoted("'"),
  ],
};

export const objectiveC: Syntax = { line: ["//"], block: [BLOCK], strings: [quoted('"'), quoted("'")] };

/** C# language specification, section 6.4.5.6, and interpolated and raw strings. */
export const csharp: Syntax = {
  line: ["//"],
  block: [BLOCK],
  strings: [
    { open: '$"""', close: '"""', escape: "none", multiline: true, holes: [{ open: "{", close: "}" }] },
    { open: '"""', close: '"""', escape: "none", multiline: true },
    { open: '$@"', close: '"', escape: "doubled", multiline: true, holes: [{ open: "{", close: "}" }] },
    { open: '@$"', close: '"', escape: "doubled", multiline: true, holes: [{ open: "{", close: "}" }] },
    { open: '@"', close: '"', escape: "doubled", multiline: true },
    { open: '$"', close: '"', escape: "backslash", holes: [{ open: "{", close: "}" }] },
    quoted('"'),
    quoted("'"),
  ],
};

/** Dart language specification, section 17.7. */
export const dart: Syntax = {
  line: ["//"],
  block: [NESTED],
  strings: [
    { open: 'r"""', close: '"""', escape: "none", multiline: true },
    { open: "r'''", close: "'''", escape: "none", multiline: true },
    quoted('"""', { multiline: true, holes: braces, dollar: true }),
    quoted("'''", { multiline: true, holes: braces, dollar: true }),
    { open: 'r"', close: '"', escape: "none" },
    { open: "r'", close: "'", escape: "none" },
    quoted('"', { holes: braces, dollar: true }),
    quoted("'", { holes: braces, dollar: true }),
  ],
};

/** Scripts in a page; a regular expression with a quote in it is read as the text that it seems to open. */
export const script: Syntax = {
  line: ["//"],
  block: [BLOCK],
  strings: [quoted('"'), quoted("'"), quoted("`", { multiline: true, holes: braces })],
};

/** JSON with the comments that tools allow. */
export const json: Syntax = { line: ["//"], block: [BLOCK], strings: [quoted('"'), quoted("'")] };
