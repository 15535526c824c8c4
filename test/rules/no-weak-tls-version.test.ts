import rule from "../../src/rules/no-weak-tls-version.js";
import { run } from "../run.js";

run("no-weak-tls-version", rule, {
  valid: [
    { name: "TLS 1.2", code: `export const options = { minVersion: "TLSv1.2", maxVersion: "TLSv1.3" };` },
    {
      name: "as the configuration says",
      code: `import { config } from "./config.js";
export const options = { minVersion: config.minVersion };`,
    },
    { name: "a version of something else", code: `export const app = { minVersion: "1.0", securityPolicy: "strict" };` },
    {
      name: "CloudFront's newest",
      code: `import { SecurityPolicyProtocol } from "aws-cdk-lib/aws-cloudfront";
export const p = { minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021 };`,
    },
    { name: "tests", code: `it("x", () => connect({ minVersion: "TLSv1" }));`, filename: "a.test.ts" },
    {
      name: "flags that switch old versions off",
      code: `import { constants } from "node:crypto";
export const options = { secureOptions: constants.SSL_OP_NO_TLSv1 | constants.SSL_OP_NO_TLSv1_1 };`,
    },
    {
      name: "one of two new versions is enough",
      code: `import { constants } from "node:crypto";
export const options = { secureOptions: constants.SSL_OP_NO_TLSv1_3 };`,
    },
  ],
  invalid: [
    {
      name: "a server",
      code: `import { createServer } from "node:https";
export const server = createServer({ minVersion: "TLSv1" });`,
      errors: [
        {
          messageId: "oldVersion",
          data: { name: "minVersion", version: "TLSv1" },
          line: 2,
          column: 50,
          endLine: 2,
          endColumn: 57,
          suggestions: [
            {
              messageId: "setVersion",
              data: { text: `"TLSv1.2"` },
              output: `import { createServer } from "node:https";
export const server = createServer({ minVersion: "TLSv1.2" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a connection",
      code: `const tls = require("tls");
module.exports = tls.connect({ host: "mail.acme.io", minVersion: "TLSv1.1" });`,
      filename: "a.cjs",
      errors: [
        {
          messageId: "oldVersion",
          data: { name: "minVersion", version: "TLSv1.1" },
          line: 2,
          column: 66,
          endLine: 2,
          endColumn: 75,
          suggestions: [
            {
              messageId: "setVersion",
              data: { text: `"TLSv1.2"` },
              output: `const tls = require("tls");
module.exports = tls.connect({ host: "mail.acme.io", minVersion: "TLSv1.2" });`,
            },
          ],
        },
      ],
    },
    {
      name: "a highest version",
      code: `export const options = { maxVersion: "TLSv1.1" };`,
      errors: [
        {
          messageId: "oldVersion",
          data: { name: "maxVersion", version: "TLSv1.1" },
          line: 1,
          column: 38,
          endLine: 1,
          endColumn: 47,
          suggestions: [
            { messageId: "setVersion", data: { text: `"TLSv1.3"` }, output: `export const options = { maxVersion: "TLSv1.3" };` },
          ],
        },
      ],
    },
    {
      name: "a method",
      code: `export const options = { secureProtocol: "TLSv1_method" };`,
      errors: [
        {
          messageId: "oldVersion",
          data: { name: "secureProtocol", version: "TLSv1_method" },
          line: 1,
          column: 42,
          endLine: 1,
          endColumn: 56,
          suggestions: [
            {
              messageId: "setVersion",
              data: { text: `"TLSv1_2_method"` },
              output: `export const options = { secureProtocol: "TLSv1_2_method" };`,
            },
          ],
        },
      ],
    },
    {
      name: "the default",
      code: `import tls from "node:tls";
tls.DEFAULT_MIN_VERSION = "TLSv1";`,
      errors: [
        {
          messageId: "oldVersion",
          data: { name: "DEFAULT_MIN_VERSION", version: "TLSv1" },
          line: 2,
          column: 27,
          endLine: 2,
          endColumn: 34,
          suggestions: [
            {
              messageId: "setVersion",
              data: { text: `"TLSv1.2"` },
              output: `import tls from "node:tls";
tls.DEFAULT_MIN_VERSION = "TLSv1.2";`,
            },
          ],
        },
      ],
    },
    {
      name: "through a constant",
      code: `const VERSION = "TLSv1";
export const options = { minVersion: VERSION };`,
      errors: [
        {
          messageId: "oldVersion",
          data: { name: "minVersion", version: "TLSv1" },
          line: 2,
          column: 38,
          endLine: 2,
          endColumn: 45,
          suggestions: [
            {
              messageId: "setVersion",
              data: { text: `"TLSv1.2"` },
              output: `const VERSION = "TLSv1";
export const options = { minVersion: "TLSv1.2" };`,
            },
          ],
        },
      ],
    },
    {
      name: "CloudFront",
      code: `import { SecurityPolicyProtocol } from "aws-cdk-lib/aws-cloudfront";
export const p = { minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2016 };`,
      errors: [
        {
          messageId: "oldVersion",
          data: { name: "minimumProtocolVersion", version: "TLS_V1_2016" },
          line: 2,
          column: 44,
          endLine: 2,
          endColumn: 78,
          suggestions: [
            {
              messageId: "setVersion",
              data: { text: "SecurityPolicyProtocol.TLS_V1_2_2021" },
              output: `import { SecurityPolicyProtocol } from "aws-cdk-lib/aws-cloudfront";
export const p = { minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021 };`,
            },
          ],
        },
      ],
    },
    {
      name: "API Gateway",
      code: `import { SecurityPolicy } from "aws-cdk-lib/aws-apigateway";
export const p = { domainName: "api.acme.io", securityPolicy: SecurityPolicy.TLS_1_0 };`,
      errors: [
        {
          messageId: "oldVersion",
          data: { name: "securityPolicy", version: "TLS_1_0" },
          line: 2,
          column: 63,
          endLine: 2,
          endColumn: 85,
          suggestions: [
            {
              messageId: "setVersion",
              data: { text: "SecurityPolicy.TLS_1_2" },
              output: `import { SecurityPolicy } from "aws-cdk-lib/aws-apigateway";
export const p = { domainName: "api.acme.io", securityPolicy: SecurityPolicy.TLS_1_2 };`,
            },
          ],
        },
      ],
    },
    {
      name: "Azure",
      code: `export const site = { siteConfig: { minTlsVersion: "1.0" } };`,
      errors: [
        {
          messageId: "oldVersion",
          data: { name: "minTlsVersion", version: "1.0" },
          line: 1,
          column: 52,
          endLine: 1,
          endColumn: 57,
          suggestions: [
            {
              messageId: "setVersion",
              data: { text: `"1.2"` },
              output: `export const site = { siteConfig: { minTlsVersion: "1.2" } };`,
            },
          ],
        },
      ],
    },
    {
      name: "Azure's storage",
      code: `export const account = { minimumTlsVersion: "TLS1_0" };`,
      errors: [
        {
          messageId: "oldVersion",
          data: { name: "minimumTlsVersion", version: "TLS1_0" },
          line: 1,
          column: 45,
          endLine: 1,
          endColumn: 53,
          suggestions: [
            {
              messageId: "setVersion",
              data: { text: `"TLS1_2"` },
              output: `export const account = { minimumTlsVersion: "TLS1_2" };`,
            },
          ],
        },
      ],
    },
    {
      name: "a load balancer of AWS CDK",
      code: `import { SslPolicy } from "aws-cdk-lib/aws-elasticloadbalancingv2";
export const listener = { port: 443, sslPolicy: SslPolicy.TLS11 };`,
      errors: [
        {
          messageId: "oldVersion",
          data: { name: "sslPolicy", version: "TLS11" },
          line: 2,
          column: 49,
          endLine: 2,
          endColumn: 64,
          suggestions: [
            {
              messageId: "setVersion",
              data: { text: "SslPolicy.RECOMMENDED_TLS" },
              output: `import { SslPolicy } from "aws-cdk-lib/aws-elasticloadbalancingv2";
export const listener = { port: 443, sslPolicy: SslPolicy.RECOMMENDED_TLS };`,
            },
          ],
        },
      ],
    },
    {
      name: "a flag that lets a renegotiation be tampered with",
      code: `import { constants } from "node:crypto";
export const options = { secureOptions: constants.SSL_OP_NO_COMPRESSION | constants.SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION };`,
      errors: [
        {
          messageId: "unsafeFlag",
          data: {
            flags: "SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION",
            does: "lets whoever is on the way put requests in front of the client's (RFC 5746)",
          },
          line: 2,
          column: 75,
          endLine: 2,
          endColumn: 125,
          suggestions: [
            {
              messageId: "removeFlag",
              data: { flag: "SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION" },
              output: `import { constants } from "node:crypto";
export const options = { secureOptions: constants.SSL_OP_NO_COMPRESSION };`,
            },
          ],
        },
      ],
    },
    {
      name: "the only flag",
      code: `import * as crypto from "node:crypto";
export const options = { port: 443, secureOptions: crypto.constants.SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION };`,
      errors: [
        {
          messageId: "unsafeFlag",
          data: {
            flags: "SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION",
            does: "lets whoever is on the way put requests in front of the client's (RFC 5746)",
          },
          line: 2,
          column: 52,
          endLine: 2,
          endColumn: 109,
          suggestions: [
            {
              messageId: "removeFlag",
              data: { flag: "SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION" },
              output: `import * as crypto from "node:crypto";
export const options = { port: 443 };`,
            },
          ],
        },
      ],
    },
    {
      name: "an enumeration that writes its own name",
      code: `import * as azure from "@pulumi/azure-native";
export const site = { minTlsVersion: azure.web.SupportedTlsVersions.SupportedTlsVersions_1_0 };`,
      errors: [
        {
          messageId: "oldVersion",
          data: { name: "minTlsVersion", version: "SupportedTlsVersions_1_0" },
          line: 2,
          column: 38,
          endLine: 2,
          endColumn: 93,
          suggestions: [
            {
              messageId: "setVersion",
              data: { text: "azure.web.SupportedTlsVersions.SupportedTlsVersions_1_2" },
              output: `import * as azure from "@pulumi/azure-native";
export const site = { minTlsVersion: azure.web.SupportedTlsVersions.SupportedTlsVersions_1_2 };`,
            },
          ],
        },
      ],
    },
  ],
});
