import type { AccessPath, Api, Examples } from "./concept.js";

/** A call that makes a key pair, and where it says how strong. */
export interface KeyPair extends Api, Examples {
  readonly library: string;
  /** The versions whose types or source the row was checked with. */
  readonly checked: string;
  /** Where the size of an RSA modulus may stand, in bits. */
  readonly modulus?: readonly AccessPath[];
  /** Where the name of an elliptic curve stands. */
  readonly curve?: AccessPath;
}

/** A call that derives a key or encrypts, and must be given something fresh each time. */
export interface FreshParameter extends Api, Examples {
  readonly library: string;
  readonly checked: string;
  readonly at: AccessPath;
  readonly what: "salt" | "initialization vector";
}

const crypto = ["node:crypto", "crypto"];
const rsa = (imported: string, make: (bits: string) => string) => ({
  bad: `${imported} export const pair = ${make("1024")};`,
  good: `${imported} export const pair = ${make("3072")};`,
});

export const keyPairs: readonly KeyPair[] = [
  ...["generateKeyPair", "generateKeyPairSync"].map((path): KeyPair => ({
    library: "Node's crypto",
    checked: "Node 20.20",
    modules: crypto,
    global: "crypto",
    path,
    modulus: ["1.modulusLength"],
    curve: "1.namedCurve",
    ...rsa(`import { ${path} } from "node:crypto";`, (bits) => `${path}("rsa", { modulusLength: ${bits} }, () => {})`),
  })),
  {
    library: "Node's crypto",
    checked: "Node 20.20",
    modules: crypto,
    global: "crypto",
    path: "createECDH",
    curve: "0",
    bad: `import { createECDH } from "node:crypto"; export const pair = createECDH("secp160r1");`,
    good: `import { createECDH } from "node:crypto"; export const pair = createECDH("prime256v1");`,
  },
  {
    library: "Web Crypto",
    checked: "Web Cryptography Level 2",
    path: "crypto.subtle.generateKey",
    modulus: ["0.modulusLength"],
    ...rsa(``, (bits) => `crypto.subtle.generateKey({ name: "RSA-PSS", modulusLength: ${bits}, hash: "SHA-256" }, true, [])`),
  },
  {
    library: "jose",
    checked: "6.2",
    modules: ["jose"],
    path: "generateKeyPair",
    modulus: ["1.modulusLength"],
    ...rsa(`import { generateKeyPair } from "jose";`, (bits) => `generateKeyPair("RS256", { modulusLength: ${bits} })`),
  },
  {
    library: "node-forge",
    checked: "1.4",
    modules: ["node-forge"],
    path: "pki.rsa.generateKeyPair",
    modulus: ["0.bits", "0"],
    ...rsa(`import forge from "node-forge";`, (bits) => `forge.pki.rsa.generateKeyPair({ bits: ${bits} })`),
  },
  {
    library: "node-rsa",
    checked: "1.1, 2.0",
    modules: ["node-rsa"],
    path: "",
    modulus: ["0.b"],
    ...rsa(`import NodeRSA from "node-rsa";`, (bits) => `new NodeRSA({ b: ${bits} })`),
  },
  {
    library: "keypair",
    checked: "1.0",
    modules: ["keypair"],
    path: "",
    modulus: ["0.bits", "0"],
    ...rsa(`import keypair from "keypair";`, (bits) => `keypair({ bits: ${bits} })`),
  },
];

const fixed = (imported: string, call: (value: string) => string) => ({
  bad: `${imported} export const derive = (password) => ${call(`"fixed-salt"`)};`,
  good: `${imported} export const derive = (password, fresh) => ${call("fresh")};`,
});

export const freshParameters: readonly FreshParameter[] = [
  ...["pbkdf2", "pbkdf2Sync"].map((path): FreshParameter => ({
    library: "Node's crypto",
    checked: "Node 20.20",
    modules: crypto,
    global: "crypto",
    path,
    at: "1",
    what: "salt",
    ...fixed(`import { ${path} } from "node:crypto";`, (salt) => `${path}(password, ${salt}, 600000, 32, "sha256", () => {})`),
  })),
  ...["scrypt", "scryptSync"].map((path): FreshParameter => ({
    library: "Node's crypto",
    checked: "Node 20.20",
    modules: crypto,
    global: "crypto",
    path,
    at: "1",
    what: "salt",
    ...fixed(`import { ${path} } from "node:crypto";`, (salt) => `${path}(password, ${salt}, 32, () => {})`),
  })),
  {
    library: "Node's crypto",
    checked: "Node 20.20",
    modules: crypto,
    global: "crypto",
    path: "createCipheriv",
    at: "2",
    what: "initialization vector",
    ...fixed(`import { createCipheriv } from "node:crypto";`, (iv) => `createCipheriv("aes-256-gcm", password, ${iv})`),
  },
  {
    library: "crypto-js",
    checked: "4.2",
    modules: ["crypto-js"],
    path: "PBKDF2",
    at: "1",
    what: "salt",
    ...fixed(`import CryptoJS from "crypto-js";`, (salt) => `CryptoJS.PBKDF2(password, ${salt})`),
  },
];
