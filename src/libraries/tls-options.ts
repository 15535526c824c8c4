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
