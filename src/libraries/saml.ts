import type { AccessPath, Api, Examples } from "./concept.js";

/** An option that makes a SAML2 service provider accept more than its identity provider signed. */
export interface SamlOption {
  readonly name: string;
  /** The value with which it does. */
  readonly when: boolean | number;
  /** What is accepted then, as the end of a sentence. */
  readonly accepts: string;
  /** The value to set; undefined where the library's default is safe and the option can go. */
  readonly safe?: string;
  /** Set for a name that no other kind of library uses: the option counts wherever it stands. */
  readonly distinct?: true;
}

/** A call that sets up a SAML2 service provider, or validates a response. */
export interface SamlSetup extends Api, Examples {
  readonly library: string;
  /** The versions whose types or source the row was checked with. */
  readonly checked: string;
  /** Where the options stand. */
  readonly options: AccessPath;
  /** Without one of these there is no certificate to check a signature with. */
  readonly certificate?: {
    readonly names: readonly string[];
    readonly set: string;
    /** A method for which none is needed: it says what the service itself is. */
    readonly unneededFor?: string;
  };
  readonly unsafe: readonly SamlOption[];
  /** A function given here validates what the library parses: one that accepts everything is none. */
  readonly validator?: AccessPath;
}

const unsignedAssertions: SamlOption = {
  name: "wantAssertionsSigned",
  when: false,
  accepts: "an assertion that nobody signed is accepted",
  safe: "true",
  distinct: true,
};

/** Options that node-saml and what wraps it share. */
const nodeSaml: readonly SamlOption[] = [
  unsignedAssertions,
  { name: "audience", when: false, accepts: "an assertion that was issued for another service is accepted" },
  { name: "acceptedClockSkewMs", when: -1, accepts: "an assertion is accepted for ever", safe: "0", distinct: true },
];

/** The constructor of node-saml or a strategy that takes its options. */
function serviceProvider(library: string, checked: string, module: string, path: string, certificate: string): SamlSetup {
  const example = (last: string) =>
    `import { ${path} } from "${module}"; export const sp = (cert) => new ${path}({ callbackUrl: "https://app.test/acs", issuer: "app", ${certificate}: cert, ${last} }, () => {});`;
  return {
    library,
    checked,
    modules: [module],
    path,
    options: "0",
    certificate: { names: ["idpCert", "cert"], set: certificate, unneededFor: "generateServiceProviderMetadata" },
    unsafe: nodeSaml,
    bad: example("wantAssertionsSigned: false"),
    good: example("wantAssertionsSigned: true"),
  };
}

/** saml2-js: the call that validates what the browser posts. */
const assertOptions: readonly SamlOption[] = [
  { name: "ignore_signature", when: true, accepts: "a response that nobody signed is accepted", distinct: true },
  { name: "ignore_timing", when: true, accepts: "a response is accepted for ever", distinct: true },
];

export const samlSetups: readonly SamlSetup[] = [
  serviceProvider("node-saml", "5.1", "@node-saml/node-saml", "SAML", "idpCert"),
  serviceProvider("passport-saml", "5.1", "@node-saml/passport-saml", "Strategy", "idpCert"),
  // Before version 4 the certificate was `cert`, and before 2 it could be left out.
  serviceProvider("passport-saml", "3.2", "passport-saml", "Strategy", "cert"),
  serviceProvider("passport-saml", "3.2", "passport-saml", "SAML", "cert"),
  ...["@node-saml/passport-saml", "passport-saml"].map((module): SamlSetup => ({
    library: "passport-saml",
    checked: "3.2, 5.1",
    modules: [module],
    path: "MultiSamlStrategy",
    options: "0",
    unsafe: nodeSaml,
    bad: `import { MultiSamlStrategy } from "${module}"; export const s = (getSamlOptions) => new MultiSamlStrategy({ getSamlOptions, acceptedClockSkewMs: -1 }, () => {});`,
    good: `import { MultiSamlStrategy } from "${module}"; export const s = (getSamlOptions) => new MultiSamlStrategy({ getSamlOptions, acceptedClockSkewMs: 5000 }, () => {});`,
  })),
  {
    library: "samlify",
    checked: "2.13",
    modules: ["samlify"],
    path: "ServiceProvider",
    options: "0",
    unsafe: [unsignedAssertions],
    bad: `import { ServiceProvider } from "samlify"; export const sp = ServiceProvider({ entityID: "app", wantAssertionsSigned: false });`,
    good: `import { ServiceProvider } from "samlify"; export const sp = ServiceProvider({ entityID: "app", wantAssertionsSigned: true });`,
  },
  {
    library: "samlify",
    checked: "2.13",
    modules: ["samlify"],
    path: "setSchemaValidator",
    options: "0",
    validator: "0.validate",
    unsafe: [],
    bad: `import { setSchemaValidator } from "samlify"; setSchemaValidator({ validate: () => Promise.resolve("skipped") });`,
    good: `import { setSchemaValidator } from "samlify"; import { validate } from "./validator.js"; setSchemaValidator({ validate });`,
  },
  ...["post_assert", "redirect_assert"].map((method): SamlSetup => ({
    library: "saml2-js",
    checked: "4.0",
    modules: ["saml2-js"],
    path: `ServiceProvider().${method}`,
    options: "1",
    unsafe: assertOptions,
    bad: `import { ServiceProvider } from "saml2-js"; const sp = new ServiceProvider({}); export const check = (idp, body, done) => sp.${method}(idp, { request_body: body, ignore_signature: true }, done);`,
    good: `import { ServiceProvider } from "saml2-js"; const sp = new ServiceProvider({}); export const check = (idp, body, done) => sp.${method}(idp, { request_body: body }, done);`,
  })),
  {
    library: "saml2-js",
    checked: "4.0",
    modules: ["saml2-js"],
    path: "ServiceProvider",
    options: "0",
    unsafe: assertOptions,
    bad: `import { ServiceProvider } from "saml2-js"; export const sp = new ServiceProvider({ entity_id: "app", ignore_timing: true });`,
    good: `import { ServiceProvider } from "saml2-js"; export const sp = new ServiceProvider({ entity_id: "app" });`,
  },
  {
    library: "@boxyhq/saml20",
    checked: "1.15",
    modules: ["@boxyhq/saml20"],
    path: "validate",
    options: "1",
    unsafe: [{ name: "bypassExpiration", when: true, accepts: "an assertion is accepted for ever", distinct: true }],
    bad: `import { validate } from "@boxyhq/saml20"; export const check = (xml, publicKey) => validate(xml, { publicKey, audience: "app", bypassExpiration: true });`,
    good: `import { validate } from "@boxyhq/saml20"; export const check = (xml, publicKey) => validate(xml, { publicKey, audience: "app" });`,
  },
];
