import rule from "../../src/rules/require-saml-signature.js";
import { run } from "../run.js";

run("require-saml-signature", rule, {
  valid: [
    {
      name: "the defaults, with a certificate",
      code: `import { Strategy } from "@node-saml/passport-saml";
export const s = (idpCert: string) => new Strategy({ callbackUrl: "https://app.test/acs", issuer: "app", idpCert }, () => {}, () => {});`,
    },
    {
      name: "only assertions are signed, as many providers do it",
      code: `import { Strategy } from "@node-saml/passport-saml";
export const s = (idpCert: string) => new Strategy({ callbackUrl: "https://app.test/acs", issuer: "app", idpCert, wantAuthnResponseSigned: false }, () => {}, () => {});`,
    },
    {
      name: "an audience by name",
      code: `import { Strategy } from "@node-saml/passport-saml";
export const s = (idpCert: string) => new Strategy({ callbackUrl: "https://app.test/acs", issuer: "app", idpCert, audience: "app" }, () => {}, () => {});`,
    },
    {
      name: "a skew of the clocks",
      code: `import { Strategy } from "@node-saml/passport-saml";
export const s = (idpCert: string) => new Strategy({ callbackUrl: "https://app.test/acs", issuer: "app", idpCert, acceptedClockSkewMs: 5000 }, () => {}, () => {});`,
    },
    {
      name: "the older name of the certificate",
      code: `import { SAML } from "@node-saml/node-saml";
export const s = (cert: string) => new SAML({ callbackUrl: "https://app.test/acs", issuer: "app", cert } as any);`,
    },
    {
      name: "options from elsewhere",
      code: `import { Strategy } from "@node-saml/passport-saml";
export const s = (options: any) => new Strategy(options, () => {}, () => {});`,
    },
    { name: "another library's audience", code: "export const options = { audience: false };" },
    {
      name: "a validator that validates",
      code: `import * as samlify from "samlify";
import * as validator from "@authenio/samlify-xsd-schema-validator";
samlify.setSchemaValidator(validator);`,
    },
    {
      name: "saml2-js with its checks",
      code: `import { ServiceProvider } from "saml2-js";
const sp = new ServiceProvider({ entity_id: "app" } as any);
export const check = (idp: any, request_body: any, done: any) => sp.post_assert(idp, { request_body, ignore_signature: false } as any, done);`,
    },
    {
      name: "tests",
      code: `import { Strategy } from "@node-saml/passport-saml";
new Strategy({ callbackUrl: "https://app.test/acs", issuer: "app", wantAssertionsSigned: false }, () => {}, () => {});`,
      filename: "a.test.ts",
    },
    {
      name: "only what the service says of itself",
      code: `import { SAML } from "@node-saml/node-saml";
export function metadata() {
  const saml = new SAML({ callbackUrl: "https://app.test/acs", issuer: "app" } as any);
  return saml.generateServiceProviderMetadata(null, null);
}`,
    },
  ],
  invalid: [
    {
      name: "unsigned assertions",
      code: `import { Strategy } from "@node-saml/passport-saml";
export const s = (idpCert: string) => new Strategy({ callbackUrl: "https://app.test/acs", issuer: "app", idpCert, wantAssertionsSigned: false }, () => {}, () => {});`,
      errors: [
        {
          messageId: "unsafeOption",
          data: { option: "wantAssertionsSigned: false", accepts: "an assertion that nobody signed is accepted" },
          line: 2,
          column: 115,
          endLine: 2,
          endColumn: 142,
          suggestions: [
            {
              messageId: "setOption",
              data: { option: "wantAssertionsSigned: true" },
              output: `import { Strategy } from "@node-saml/passport-saml";
export const s = (idpCert: string) => new Strategy({ callbackUrl: "https://app.test/acs", issuer: "app", idpCert, wantAssertionsSigned: true }, () => {}, () => {});`,
            },
          ],
        },
      ],
    },
    {
      name: "unsigned assertions in settings",
      code: `export const saml = {
  entryPoint: process.env.SAML_ENTRY_POINT,
  wantAssertionsSigned: false,
};`,
      errors: [
        {
          messageId: "unsafeOption",
          data: { option: "wantAssertionsSigned: false", accepts: "an assertion that nobody signed is accepted" },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 30,
          suggestions: [
            {
              messageId: "setOption",
              data: { option: "wantAssertionsSigned: true" },
              output: `export const saml = {
  entryPoint: process.env.SAML_ENTRY_POINT,
  wantAssertionsSigned: true,
};`,
            },
          ],
        },
      ],
    },
    {
      name: "any audience",
      code: `import { Strategy } from "@node-saml/passport-saml";
export const s = (idpCert: string) => new Strategy({ callbackUrl: "https://app.test/acs", issuer: "app", idpCert, audience: false }, () => {}, () => {});`,
      errors: [
        {
          messageId: "unsafeOption",
          data: { option: "audience: false", accepts: "an assertion that was issued for another service is accepted" },
          line: 2,
          column: 115,
          endLine: 2,
          endColumn: 130,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "audience" },
              output: `import { Strategy } from "@node-saml/passport-saml";
export const s = (idpCert: string) => new Strategy({ callbackUrl: "https://app.test/acs", issuer: "app", idpCert }, () => {}, () => {});`,
            },
          ],
        },
      ],
    },
    {
      name: "at any time",
      code: `const { SAML } = require("@node-saml/node-saml");
module.exports = (idpCert) => new SAML({ callbackUrl: "https://app.test/acs", issuer: "app", idpCert, acceptedClockSkewMs: -1 });`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "unsafeOption",
          data: { option: "acceptedClockSkewMs: -1", accepts: "an assertion is accepted for ever" },
          line: 2,
          column: 103,
          endLine: 2,
          endColumn: 126,
          suggestions: [
            {
              messageId: "setOption",
              data: { option: "acceptedClockSkewMs: 0" },
              output: `const { SAML } = require("@node-saml/node-saml");
module.exports = (idpCert) => new SAML({ callbackUrl: "https://app.test/acs", issuer: "app", idpCert, acceptedClockSkewMs: 0 });`,
            },
          ],
        },
      ],
    },
    {
      name: "no certificate",
      code: `import { Strategy } from "@node-saml/passport-saml";
export const s = () => new Strategy({ callbackUrl: "https://app.test/acs", issuer: "app" } as any, () => {}, () => {});`,
      errors: [
        {
          messageId: "noCertificate",
          data: { library: "passport-saml" },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 36,
          suggestions: [
            {
              messageId: "readCertificate",
              data: { expression: "process.env.SAML_IDP_CERT!" },
              output: `import { Strategy } from "@node-saml/passport-saml";
export const s = () => new Strategy({ callbackUrl: "https://app.test/acs", issuer: "app", idpCert: process.env.SAML_IDP_CERT! } as any, () => {}, () => {});`,
            },
          ],
        },
      ],
    },
    {
      name: "an empty certificate",
      code: `import { SAML } from "@node-saml/node-saml";
export const s = () => new SAML({ callbackUrl: "https://app.test/acs", issuer: "app", idpCert: "" });`,
      errors: [
        {
          messageId: "noCertificate",
          data: { library: "node-saml" },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 32,
          suggestions: [
            {
              messageId: "readCertificate",
              data: { expression: "process.env.SAML_IDP_CERT!" },
              output: `import { SAML } from "@node-saml/node-saml";
export const s = () => new SAML({ callbackUrl: "https://app.test/acs", issuer: "app", idpCert: process.env.SAML_IDP_CERT! });`,
            },
          ],
        },
      ],
    },
    {
      name: "no certificate in the older package",
      code: `const SamlStrategy = require("passport-saml").Strategy;
module.exports = new SamlStrategy({ path: "/login/callback", entryPoint: "https://idp.test/sso", issuer: "app" }, (profile, done) => done(null, profile));`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "noCertificate",
          data: { library: "passport-saml" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 34,
          suggestions: [
            {
              messageId: "readCertificate",
              data: { expression: "process.env.SAML_IDP_CERT" },
              output: `const SamlStrategy = require("passport-saml").Strategy;
module.exports = new SamlStrategy({ path: "/login/callback", entryPoint: "https://idp.test/sso", issuer: "app", cert: process.env.SAML_IDP_CERT }, (profile, done) => done(null, profile));`,
            },
          ],
        },
      ],
    },
    {
      name: "options of each tenant",
      code: `import { MultiSamlStrategy } from "@node-saml/passport-saml";
export const s = new MultiSamlStrategy({ passReqToCallback: true, getSamlOptions(req: any, done: any) { done(null, { callbackUrl: "https://app.test/acs", issuer: "app", idpCert: req.cert, wantAssertionsSigned: false }); } } as any, () => {}, () => {});`,
      errors: [
        {
          messageId: "unsafeOption",
          data: { option: "wantAssertionsSigned: false", accepts: "an assertion that nobody signed is accepted" },
          line: 2,
          column: 189,
          endLine: 2,
          endColumn: 216,
          suggestions: [
            {
              messageId: "setOption",
              data: { option: "wantAssertionsSigned: true" },
              output: `import { MultiSamlStrategy } from "@node-saml/passport-saml";
export const s = new MultiSamlStrategy({ passReqToCallback: true, getSamlOptions(req: any, done: any) { done(null, { callbackUrl: "https://app.test/acs", issuer: "app", idpCert: req.cert, wantAssertionsSigned: true }); } } as any, () => {}, () => {});`,
            },
          ],
        },
      ],
    },
    {
      name: "samlify's service provider",
      code: `import * as samlify from "samlify";
export const sp = samlify.ServiceProvider({ entityID: "app", wantAssertionsSigned: false, wantMessageSigned: false });`,
      errors: [
        {
          messageId: "unsafeOption",
          data: { option: "wantAssertionsSigned: false", accepts: "an assertion that nobody signed is accepted" },
          line: 2,
          column: 62,
          endLine: 2,
          endColumn: 89,
          suggestions: [
            {
              messageId: "setOption",
              data: { option: "wantAssertionsSigned: true" },
              output: `import * as samlify from "samlify";
export const sp = samlify.ServiceProvider({ entityID: "app", wantAssertionsSigned: true, wantMessageSigned: false });`,
            },
          ],
        },
      ],
    },
    {
      name: "samlify without a validator",
      code: `import * as samlify from "samlify";
samlify.setSchemaValidator({ validate: (response: string) => { return Promise.resolve("skipped"); } });`,
      errors: [
        {
          messageId: "acceptsAll",
          data: { library: "samlify" },
          line: 2,
          column: 40,
          endLine: 2,
          endColumn: 100,
          suggestions: [
            {
              messageId: "rejectAll",
              output: `import * as samlify from "samlify";
samlify.setSchemaValidator({ validate: (response: string) => { return Promise.reject(new Error("No validator of SAML schemas")); } });`,
            },
          ],
        },
      ],
    },
    {
      name: "saml2-js without the signature",
      code: `import saml2 from "saml2-js";
const sp = new saml2.ServiceProvider({ entity_id: "app" } as any);
export const check = (idp: any, body: any, done: any) => sp.post_assert(idp, { request_body: body, ignore_signature: true } as any, done);`,
      errors: [
        {
          messageId: "unsafeOption",
          data: { option: "ignore_signature: true", accepts: "a response that nobody signed is accepted" },
          line: 3,
          column: 100,
          endLine: 3,
          endColumn: 122,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "ignore_signature" },
              output: `import saml2 from "saml2-js";
const sp = new saml2.ServiceProvider({ entity_id: "app" } as any);
export const check = (idp: any, body: any, done: any) => sp.post_assert(idp, { request_body: body } as any, done);`,
            },
          ],
        },
      ],
    },
    {
      name: "expired assertions",
      code: `import saml from "@boxyhq/saml20";
export const check = (xml: string, publicKey: string) => saml.validate(xml, { publicKey, audience: "app", bypassExpiration: true });`,
      errors: [
        {
          messageId: "unsafeOption",
          data: { option: "bypassExpiration: true", accepts: "an assertion is accepted for ever" },
          line: 2,
          column: 107,
          endLine: 2,
          endColumn: 129,
          suggestions: [
            {
              messageId: "removeOption",
              data: { option: "bypassExpiration" },
              output: `import saml from "@boxyhq/saml20";
export const check = (xml: string, publicKey: string) => saml.validate(xml, { publicKey, audience: "app" });`,
            },
          ],
        },
      ],
    },
    {
      name: "what the service says of itself, and responses too",
      code: `import { SAML } from "@node-saml/node-saml";
export async function both(body: any) {
  const saml = new SAML({ callbackUrl: "https://app.test/acs", issuer: "app" } as any);
  await saml.validatePostResponseAsync(body);
  return saml.generateServiceProviderMetadata(null, null);
}`,
      errors: [
        {
          messageId: "noCertificate",
          data: { library: "node-saml" },
          line: 3,
          column: 20,
          endLine: 3,
          endColumn: 24,
          suggestions: [
            {
              messageId: "readCertificate",
              data: { expression: "process.env.SAML_IDP_CERT!" },
              output: `import { SAML } from "@node-saml/node-saml";
export async function both(body: any) {
  const saml = new SAML({ callbackUrl: "https://app.test/acs", issuer: "app", idpCert: process.env.SAML_IDP_CERT! } as any);
  await saml.validatePostResponseAsync(body);
  return saml.generateServiceProviderMetadata(null, null);
}`,
            },
          ],
        },
      ],
    },
  ],
});
