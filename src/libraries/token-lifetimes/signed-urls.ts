import type { TokenLifetime } from "./lifetime.js";

/** Links that let their holder in. */
export const signedUrls: readonly TokenLifetime[] = [
  {
    library: "AWS presigned URL",
    modules: ["@aws-sdk/s3-request-presigner"],
    path: "getSignedUrl",
    kind: "link",
    lifetimes: [{ at: "2.expiresIn", unit: "seconds" }],
    bad: `import { getSignedUrl } from "@aws-sdk/s3-request-presigner"; export const f = (c, o) => getSignedUrl(c, o, { expiresIn: 7 * 24 * 60 * 60 });`,
    good: `import { getSignedUrl } from "@aws-sdk/s3-request-presigner"; export const f = (c, o) => getSignedUrl(c, o, { expiresIn: 15 * 60 });`,
  },
  {
    library: "Google Cloud Storage",
    modules: ["@google-cloud/storage"],
    path: "Storage().bucket().file().getSignedUrl",
    kind: "link",
    lifetimes: [{ at: "0.expires", unit: "epoch-milliseconds" }],
    bad: `import { Storage } from "@google-cloud/storage"; export const u = (name) => new Storage().bucket("b").file(name).getSignedUrl({ action: "read", expires: new Date("2099-01-01") });`,
    good: `import { Storage } from "@google-cloud/storage"; export const u = (name) => new Storage().bucket("b").file(name).getSignedUrl({ action: "read", expires: Date.now() + 15 * 60 * 1000 });`,
  },
  {
    library: "Azure Blob Storage",
    modules: ["@azure/storage-blob"],
    path: "generateBlobSASQueryParameters",
    kind: "link",
    lifetimes: [{ at: "0.expiresOn", unit: "epoch-milliseconds" }],
    bad: `import { generateBlobSASQueryParameters } from "@azure/storage-blob"; export const u = (c) => generateBlobSASQueryParameters({ containerName: "c", expiresOn: new Date(Date.now() + 365 * 86400 * 1000) }, c);`,
    good: `import { generateBlobSASQueryParameters } from "@azure/storage-blob"; export const u = (c) => generateBlobSASQueryParameters({ containerName: "c", expiresOn: new Date(Date.now() + 3600 * 1000) }, c);`,
  },
  {
    library: "Supabase Storage",
    modules: ["@supabase/supabase-js"],
    path: "createClient().storage.from().createSignedUrl",
    kind: "link",
    lifetimes: [{ at: "1", unit: "seconds" }],
    bad: `import { createClient } from "@supabase/supabase-js"; const db = createClient(url, key); export const u = (path) => db.storage.from("b").createSignedUrl(path, 60 * 60 * 24 * 365);`,
    good: `import { createClient } from "@supabase/supabase-js"; const db = createClient(url, key); export const u = (path) => db.storage.from("b").createSignedUrl(path, 60 * 60);`,
  },
];
