import type { Examples } from "./concept.js";

/** A setting that lets a connection fall to a version below TLS 1.2, wherever it stands. */
export interface VersionOption extends Examples {
  readonly of: string;
  readonly names: readonly string[];
  /** Old versions, as the setting spells them: texts, or members of an enumeration. */
  readonly old: readonly string[];
  /** The version to set in the place of each, spelled in the same way. */
  readonly safe: string;
  /** The member of the enumeration that takes its place, where its name isn't built as the old one is. */
  readonly member?: string;
}

const option = (text: string) => `export const options = { host: "db.acme.io", ${text} };`;

const flagged = (flags: string) =>
  `import { constants } from "node:crypto"; export const agent = new Agent({ secureOptions: ${flags} });`;

export const versionOptions: readonly VersionOption[] = [
  {
    of: "Node's TLS",
    names: ["minVersion", "DEFAULT_MIN_VERSION"],
    old: ["TLSv1", "TLSv1.1", "SSLv3", "SSLv2"],
    safe: "TLSv1.2",
    bad: option(`minVersion: "TLSv1"`),
    good: option(`minVersion: "TLSv1.2"`),
  },
  {
    of: "Node's TLS",
    names: ["maxVersion", "DEFAULT_MAX_VERSION"],
    old: ["TLSv1", "TLSv1.1", "SSLv3", "SSLv2"],
    safe: "TLSv1.3",
    bad: option(`maxVersion: "TLSv1.1"`),
    good: option(`maxVersion: "TLSv1.2"`),
  },
  {
    of: "Node's TLS",
    names: ["secureProtocol"],
    old: [
      "TLSv1_method",
      "TLSv1_1_method",
      "TLSv1_client_method",
      "TLSv1_server_method",
      "TLSv1_1_client_method",
      "TLSv1_1_server_method",
      "SSLv3_method",
      "SSLv3_client_method",
      "SSLv3_server_method",
      "SSLv2_method",
    ],
    safe: "TLSv1_2_method",
    bad: option(`secureProtocol: "TLSv1_method"`),
    good: option(`secureProtocol: "TLSv1_2_method"`),
  },
  {
    of: "Azure",
    names: ["minTlsVersion", "minimumTlsVersion", "minimalTlsVersion"],
    old: ["1.0", "1.1", "TLS1_0", "TLS1_1", "TLS_1_0", "TLS_1_1", "SupportedTlsVersions_1_0", "SupportedTlsVersions_1_1"],
    safe: "1.2",
    bad: option(`minTlsVersion: "1.0"`),
    good: option(`minTlsVersion: "1.2"`),
  },
  {
    of: "CloudFront",
    names: ["minimumProtocolVersion"],
    old: ["SSLv3", "TLSv1", "TLSv1_2016", "TLSv1.1_2016", "SSL_V3", "TLS_V1", "TLS_V1_2016", "TLS_V1_1_2016"],
    safe: "TLSv1.2_2021",
    bad: option(`minimumProtocolVersion: "TLSv1"`),
    good: option(`minimumProtocolVersion: "TLSv1.2_2021"`),
  },
  {
    of: "Load balancers of AWS",
    names: ["sslPolicy"],
    old: [
      "TLS10_EXT",
      "TLS11",
      "LEGACY",
      "ELBSecurityPolicy-2015-05",
      "ELBSecurityPolicy-2016-08",
      "ELBSecurityPolicy-TLS-1-0-2015-04",
      "ELBSecurityPolicy-TLS-1-1-2017-01",
      "ELBSecurityPolicy-FS-2018-06",
      "ELBSecurityPolicy-TLS13-1-0-2021-06",
      "ELBSecurityPolicy-TLS13-1-1-2021-06",
    ],
    safe: "ELBSecurityPolicy-TLS13-1-2-2021-06",
    member: "RECOMMENDED_TLS",
    bad: option(`sslPolicy: "ELBSecurityPolicy-2016-08"`),
    good: option(`sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06"`),
  },
  {
    of: "OpenSearch of AWS",
    names: ["tlsSecurityPolicy"],
    old: ["Policy-Min-TLS-1-0-2019-07", "TLS_1_0"],
    safe: "Policy-Min-TLS-1-2-2019-07",
    bad: option(`tlsSecurityPolicy: "Policy-Min-TLS-1-0-2019-07"`),
    good: option(`tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07"`),
  },
  {
    of: "API Gateway",
    names: ["securityPolicy"],
    old: ["TLS_1_0"],
    safe: "TLS_1_2",
    bad: option(`securityPolicy: "TLS_1_0"`),
    good: option(`securityPolicy: "TLS_1_2"`),
  },
];

/** Flags of an option that is a sum of OpenSSL's flags, and what they do together. */
export interface FlagOption extends Examples {
  readonly of: string;
  readonly name: string;
  readonly flags: readonly string[];
  readonly does: string;
}

/** OpenSSL 3's SSL_CTX_set_options(3), as Node hands it on. */
export const flagOptions: readonly FlagOption[] = [
  {
    of: "Node's TLS",
    name: "secureOptions",
    flags: ["SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION"],
    does: "lets whoever is on the way put requests in front of the client's (RFC 5746)",
    bad: flagged("constants.SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION"),
    good: flagged("constants.SSL_OP_NO_COMPRESSION"),
  },
  {
    of: "Node's TLS",
    name: "secureOptions",
    flags: ["SSL_OP_NO_TLSv1_2", "SSL_OP_NO_TLSv1_3"],
    does: "leaves only the versions that RFC 8996 withdrew",
    bad: flagged("constants.SSL_OP_NO_TLSv1_2 | constants.SSL_OP_NO_TLSv1_3"),
    good: flagged("constants.SSL_OP_NO_TLSv1 | constants.SSL_OP_NO_TLSv1_1"),
  },
];
