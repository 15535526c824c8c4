import { describe, expect, it } from "vitest";
import { oncePerName } from "../../src/credentials/by-name.js";

describe("oncePerName", () => {
  it("judges each name once, whatever the answer", () => {
    const asked: string[] = [];
    const isLong = oncePerName((name) => {
      asked.push(name);
      return name.length > 3 ? name : undefined;
    });
    expect([isLong("abcd"), isLong("abc"), isLong("abcd"), isLong("abc")]).toEqual(["abcd", undefined, "abcd", undefined]);
    expect(asked).toEqual(["abcd", "abc"]);
  });

  it("answers more names than it keeps", () => {
    const lengthOf = oncePerName((name) => name.length);
    const names = Array.from({ length: 12_000 }, (_, index) => String(index));
    expect(names.map(lengthOf)).toEqual(names.map(({ length }) => length));
  });
});
