import type { Examples } from "./concept.js";

/** A setting that makes a connection accept a peer that nobody has verified, wherever it stands. */
export interface PeerOption extends Examples {
  /** Who takes it, as a message names it. */
  readonly of: string;
  readonly names: readonly string[];
  /** Values with which it does; `accepts` for a function that accepts every peer. */
  readonly when: readonly (string | number | boolean)[] | "accepts";
  /** The value to set; undefined where the default is safe and the setting can go. */
  readonly safe?: string;
  /** What it does, as the middle of a sentence, where that isn't to take any certificate. */
  readonly does?: string;
}

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

export const peerOptions: readonly PeerOption[] = [
  {
    of: "Node's TLS",
    names: ["rejectUnauthorized"],
    when: [false, 0, "false"],
    bad: option("rejectUnauthorized: false"),
    good: option("rejectUnauthorized: true"),
  },
  {
    of: "Node's TLS",
    names: ["checkServerIdentity"],
    when: "accepts",
    bad: option("checkServerIdentity: () => undefined"),
    good: `import { verify } from "./pins.js"; ${option("checkServerIdentity: verify")}`,
  },
  {
    of: "Node",
    names: ["NODE_TLS_REJECT_UNAUTHORIZED"],
    when: ["0", 0, false],
    safe: `"1"`,
    bad: `process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";`,
    good: `process.env.NODE_TLS_REJECT_UNAUTHORIZED = "1";`,
  },
  {
    of: "request and npm's clients",
    names: ["strictSSL", "strictSsl"],
    when: [false],
    bad: option("strictSSL: false"),
    good: option("strictSSL: true"),
  },
  {
    of: "MongoDB",
    names: ["tlsAllowInvalidCertificates", "tlsAllowInvalidHostnames", "tlsInsecure"],
    when: [true],
    bad: option("tlsAllowInvalidCertificates: true"),
    good: option("tls: true"),
  },
  {
    of: "MongoDB",
    names: ["sslValidate"],
    when: [false],
    bad: option("sslValidate: false"),
    good: option("sslValidate: true"),
  },
  {
    of: "SQL Server",
    names: ["trustServerCertificate"],
    when: [true],
    safe: "false",
    bad: option("trustServerCertificate: true"),
    good: option("trustServerCertificate: false"),
  },
  {
    of: "nodemailer",
    names: ["ignoreTLS"],
    when: [true],
    does: "sends mail and login without TLS",
    bad: option("ignoreTLS: true"),
    good: option("requireTLS: true"),
  },
  {
    of: "clients that wrap others",
    names: ["insecureSkipVerify", "insecureSkipTlsVerify", "skipTLSVerify", "skipTlsVerify"],
    when: [true],
    safe: "false",
    bad: option("insecureSkipVerify: true"),
    good: option("insecureSkipVerify: false"),
  },
  {
    of: "Electron",
    names: ["webSecurity"],
    when: [false],
    does: "lets pages read what other origins answer",
    bad: `import { BrowserWindow } from "electron"; export const w = new BrowserWindow({ webPreferences: { webSecurity: false } });`,
    good: `import { BrowserWindow } from "electron"; export const w = new BrowserWindow({ webPreferences: { webSecurity: true } });`,
  },
  {
    of: "Electron",
    names: ["allowRunningInsecureContent"],
    when: [true],
    does: "runs scripts that came without TLS",
    bad: `import { BrowserWindow } from "electron"; export const w = new BrowserWindow({ webPreferences: { allowRunningInsecureContent: true } });`,
    good: `import { BrowserWindow } from "electron"; export const w = new BrowserWindow({ webPreferences: {} });`,
  },
  {
    of: "React Native (react-native-blob-util, react-native-ssl-pinning)",
    names: ["trusty", "disableAllSecurity"],
    when: [true],
    bad: option("trusty: true"),
    good: option("trusty: false"),
  },
  {
    of: "node-libcurl",
    names: ["SSL_VERIFYPEER", "SSL_VERIFYHOST", "sslVerifyPeer", "sslVerifyHost"],
    when: [false, 0],
    bad: option("SSL_VERIFYPEER: 0"),
    good: option("SSL_VERIFYPEER: 1"),
  },
];

/** Parameters of a database's URL that switch TLS or its checks off, with what they are set to in place of that. */
export interface UrlSwitch {
  readonly of: string;
  readonly name: string;
  readonly when: readonly string[];
  readonly safe: string;
}

export const urlSwitches: readonly UrlSwitch[] = [
  { of: "PostgreSQL (libpq)", name: "sslmode", when: ["disable", "allow", "no-verify"], safe: "verify-full" },
  { of: "Prisma", name: "sslaccept", when: ["accept_invalid_certs"], safe: "strict" },
  { of: "MongoDB", name: "tls", when: ["false"], safe: "true" },
  { of: "MongoDB and MySQL", name: "ssl", when: ["false"], safe: "true" },
  { of: "MongoDB", name: "tlsInsecure", when: ["true"], safe: "false" },
  { of: "MongoDB", name: "tlsAllowInvalidCertificates", when: ["true"], safe: "false" },
  { of: "MongoDB", name: "tlsAllowInvalidHostnames", when: ["true"], safe: "false" },
  { of: "SQL Server", name: "trustServerCertificate", when: ["true"], safe: "false" },
];

/** Switches of a browser's command line that take any certificate. */
export const commandLineSwitches: readonly string[] = ["ignore-certificate-errors", "allow-insecure-localhost"];

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
    old: ["1.0", "1.1", "TLS1_0", "TLS1_1", "TLS_1_0", "TLS_1_1"],
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
