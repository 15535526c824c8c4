import type { KeySource } from "./concept.js";

const crypto = ["node:crypto", "crypto"];

/** Checked with Node 20, jose 3 to 6, and jwks-rsa 4.1. */
export const keySources: readonly KeySource[] = [
  { modules: crypto, path: "createPublicKey", yields: "public" },
  { modules: crypto, path: "createPrivateKey", yields: "private" },
  { modules: crypto, path: "createSecretKey", yields: "secret" },
  { modules: crypto, path: "randomBytes", yields: "secret", size: { at: "0", unit: "bytes" } },
  { modules: crypto, path: "generateKeySync", yields: "secret", size: { at: "1.length", unit: "bits" } },
  { modules: ["jose"], path: "importSPKI", yields: "public", algorithm: "1" },
  { modules: ["jose"], path: "importX509", yields: "public", algorithm: "1" },
  { modules: ["jose"], path: "importPKCS8", yields: "private", algorithm: "1" },
  { modules: ["jose"], path: "createRemoteJWKSet", yields: "public" },
  { modules: ["jose"], path: "createLocalJWKSet", yields: "public" },
  { modules: ["jwks-rsa"], path: "expressJwtSecret", yields: "public" },
  { modules: ["jwks-rsa"], path: "koaJwtSecret", yields: "public" },
  { modules: ["jwks-rsa"], path: "hapiJwt2Key", yields: "public" },
  { modules: ["jwks-rsa"], path: "passportJwtSecret", yields: "public" },
];
