import type { AccessPath, Api, Examples } from "../concept.js";

/** A credential that a call is given. */
export interface GivenCredential {
  readonly at: AccessPath;
  /** What the argument is, as a message names it. */
  readonly what: string;
  /** The conventional environment variable. */
  readonly env: string;
  /**
   * `signing`: whoever knows the value forges tokens, so any literal is a defect, "changeme" above all.
   * `login`: a password that a service checks; a local service's is no secret.
   * `address`: a URL or a document that holds a credential; a literal is recognised by its format.
   */
  readonly kind: "key" | "signing" | "login" | "address";
}

/** A call that is given a credential. */
export interface CredentialParameter extends Api, Examples {
  /** What the API belongs to, as a message names it. */
  readonly provider: string;
  readonly credentials: readonly GivenCredential[];
  /**
   * Where the host of the service is given, bare or in a URL: one on this machine needs no secret, and a server that only
   * speaks the provider's protocol takes any word for a key.
   */
  readonly host?: AccessPath;
  /** Set for secrets that only servers may hold: code that gives the application's own in a client, and a user's. */
  readonly inClient?: Examples;
  /** The option by which an SDK is made to run in a browser all the same. */
  readonly browserSwitch?: AccessPath;
}

export const key = (at: AccessPath, what: string, env: string) => ({ at, what, env, kind: "key" }) as const;
export const signing = (at: AccessPath, what: string, env: string) => ({ at, what, env, kind: "signing" }) as const;
export const login = (at: AccessPath, env: string) => ({ at, what: "password", env, kind: "login" }) as const;
export const address = (at: AccessPath, what: string, env: string) => ({ at, what, env, kind: "address" }) as const;

/** A literal that a rule takes for a credential. */
const LITERAL = `"rather-private-4471"`;

/**
 * A row with its examples. `call` has `…` in place of the credential; it names what it calls by the first part of
 * `path`, or by `sdk` for the module's default export.
 */
export function given(
  provider: string,
  module: string | readonly string[],
  path: string,
  credential: GivenCredential,
  call: string,
  options: Pick<CredentialParameter, "host" | "browserSwitch" | "global"> = {},
): CredentialParameter {
  const modules = typeof module === "string" ? [module] : module;
  const name = /^\w+/.exec(path)?.[0];
  const binding = /\bsdk\b/.test(call) ? "sdk" : `{ ${name} }`;
  const imported = `import ${binding} from "${modules[0] ?? ""}";`;
  const example = (value: string) => `${imported} export const use = (value) => ${call.replace("…", value)};`;
  return {
    provider,
    modules,
    path,
    credentials: [credential],
    ...options,
    bad: example(LITERAL),
    good: example(`process.env.${credential.env}`),
  };
}

/** A row of a secret that only servers may hold. */
export function serverOnly(...args: Parameters<typeof given>): CredentialParameter {
  const [provider, module, path, credential, call, options] = args;
  const row = given(...args);
  const client = `"use client"; import { settings } from "./settings.js";`;
  const inClient = (value: string) =>
    `${client} ${given(provider, module, path, credential, call, options).bad.replace(LITERAL, value)}`;
  return { ...row, inClient: { bad: inClient("settings.providerSecret"), good: inClient("value.given") } };
}
