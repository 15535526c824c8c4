import { describe, expect, it } from "vitest";
import { isCall } from "../../src/analysis/expressions.js";
import { judgeGiven, namedService } from "../../src/analysis/given-literals.js";
import { GENERATED_KEY } from "../samples.js";
import { probed, read } from "./reading.js";

const serviceOf = (options: string) =>
  read(`probe(connect(${options}));`, (sourceCode) => {
    const call = probed(sourceCode);
    return isCall(call) ? namedService(call, "0.host", sourceCode) : "no call";
  });

describe("namedService", () => {
  it.each([
    ['{ host: "localhost" }', "local"],
    ['{ host: "http://localhost:11434/v1" }', "local"],
    ['{ host: "http://ollama:11434" }', "local"],
    ['{ host: inDocker ? "db" : "127.0.0.1" }', "local"],
    ['{ host: "db.acme.io" }', "remote"],
    ['{ host: "https://llm.acme.io/v1" }', "remote"],
    ['{ host: process.env.DB_HOST ?? "localhost" }', "unknown"],
    ['{ host: "https://" }', "unknown"],
    ["{ host }", "unknown"],
    ["{}", undefined],
  ])("%s is %s", (options, service) => {
    expect(serviceOf(options)).toBe(service);
  });
});

describe("judgeGiven", () => {
  it.each([
    ["not-needed", "key", undefined, "none"],
    ["sk-no-key-required", "key", undefined, "none"],
    ["re_missing", "key", undefined, "none"],
    ["build-time-placeholder", "key", undefined, "none"],
    ["ollama", "key", "unknown", "none"],
    ["ollama", "key", undefined, "credential"],
    ["local4471model", "key", "unknown", "credential"],
    ["local4471model", "key", "local", "none"],
    [GENERATED_KEY, "key", "local", "credential"],
    [GENERATED_KEY, "key", undefined, "credential"],
    ["api_key", "key", undefined, undefined],
    ["wellingtons", "login", "local", "none"],
    [GENERATED_KEY, "login", "local", "credential"],
    ["root", "login", "remote", "credential"],
    ["root", "login", "unknown", undefined],
    ["not-set", "signing", undefined, "credential"],
    [" ", "signing", undefined, undefined],
  ] as const)("%s as a %s of a service that is %s is %s", (text, kind, service, verdict) => {
    expect(judgeGiven(text, kind, service)).toBe(verdict);
  });
});
