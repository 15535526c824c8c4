import { oncePerFile, type SourceCode } from "./file.js";

/** Whether a minifier has written a file: what its functions are called says nothing any more. */
export const isMinified: (sourceCode: SourceCode) => boolean = oncePerFile(
  ({ text, lines }) => text.length > 5000 && text.length / lines.length > 400,
);
