import { describe, expect, it } from "vitest";
import { isCall } from "../../src/analysis/expressions.js";
import { lostOutcome, type FailureMode } from "../../src/analysis/outcomes.js";
import { nodesOf, read } from "./reading.js";

/** How the outcome of the first call of `check(…)` is lost. */
const lostIn = (code: string, failure: FailureMode["failure"], callback?: number) =>
  read(code, (sourceCode) => {
    const call = nodesOf(sourceCode, "CallExpression").find(
      ({ callee }) => callee.type === "Identifier" && callee.name === "check",
    );
    if (!call || !isCall(call)) throw new Error("no check(…)");
    return lostOutcome(call, { failure, ...(callback !== undefined && { callback }) }, sourceCode)?.kind;
  });

describe("a promise that rejects", () => {
  it.each([
    ["check(t); next();", "forgotten"],
    ["void check(t);", "forgotten"],
    ["const { sub } = check(t);", "forgotten"],
    ["if (check(t)) next();", "forgotten"],
    ["const claims = check(t); if (claims) next();", "forgotten"],
    ["use(check(t).sub);", "forgotten"],
    ["await check(t).catch(() => {}); next();", "swallowed"],
    ["async function f() { try { await check(t); } catch {} next(); }", "swallowed"],
    ["async function f() { try { await check(t); } catch { console.error(1); } next(); }", "swallowed"],
    ["async function f(res) { try { await check(t); } catch { res.status(401).end(); } next(); }", "swallowed"],
    ["async function f() { try { await check(t); } catch {} finally { next(); } }", "swallowed"],
    ["await check(t);", undefined],
    ["export const p = check(t);", undefined],
    ["const p = check(t); audit(); await p;", undefined],
    ["check(t).then(next, fail);", undefined],
    ["const c = await check(t).catch(() => null);", undefined],
    ["async function f(res) { try { await check(t); } catch { return res.end(); } next(); }", undefined],
    ["async function f() { try { return await check(t); } catch {} return undefined; }", undefined],
    ["Promise.all([check(t), load()]);", undefined],
  ])("%s: %s", (code, kind) => {
    expect(lostIn(code, "rejects")).toBe(kind);
  });
});

describe("a result that says so", () => {
  it.each([
    ["check(t); next();", "discarded"],
    ["if (!check(t)) throw new Error();", undefined],
    ["const ok = check(t);", undefined],
  ])("%s: %s", (code, kind) => {
    expect(lostIn(code, "returns")).toBe(kind);
  });

  it("is discarded where its promise is waited for, too", () => {
    expect(lostIn("await check(t); next();", "resolves")).toBe("discarded");
  });
});

describe("an error-first callback", () => {
  it.each([
    ["check(t, k, (err, claims) => { use(claims); });", "errorIgnored"],
    ["check(t, k, (err, claims) => { console.log(err); use(claims); });", "errorIgnored"],
    ["check(t, k, (err, claims) => { if (err) console.log(err); use(claims); });", "errorIgnored"],
    ["check(t, k, (err, claims) => { if (err) return next(err); use(claims); });", undefined],
    ["check(t, k, (err, claims) => { done(err, claims); });", undefined],
    ["check(t, k, done);", undefined],
  ])("%s: %s", (code, kind) => {
    expect(lostIn(code, "throws", 3)).toBe(kind);
  });
});

it("leaves set-ups alone", () => {
  expect(lostIn("check(t);", "elsewhere")).toBeUndefined();
});
