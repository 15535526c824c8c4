import type { CredentialFormat } from "../format.js";

/** Databases, queues and search. */
export const dataFormats: readonly CredentialFormat[] = [
  { id: "mongodb-atlas-service-account", provider: "MongoDB", name: "atlas service account secret", kind: "secret", template: "mdb_sa_sk_{u64:40}", env: "ATLAS_CLIENT_SECRET", hosts: ["*.mongodb.net"], rotate: "https://cloud.mongodb.com/" },
  { id: "elastic-cloud-key", provider: "Elasticsearch", name: "cloud API key", kind: "secret", template: "essu_{u64:60,200}", env: "ELASTIC_CLOUD_API_KEY", hosts: ["*.elastic-cloud.com"] },
  { id: "planetscale-token", provider: "PlanetScale", name: "service token or OAuth token", kind: "secret", template: "pscale_(tkn|oauth)_{seg:32,64}", env: "PLANETSCALE_SERVICE_TOKEN", hosts: ["*.psdb.cloud", "api.planetscale.com"], rotate: "https://app.planetscale.com/" },
  { id: "planetscale-password", provider: "PlanetScale", name: "database password", kind: "secret", template: "pscale_pw_{seg:32,64}", env: "DATABASE_PASSWORD", hosts: ["*.psdb.cloud", "api.planetscale.com"], rotate: "https://app.planetscale.com/" },
  { id: "neon-api-key", provider: "Neon", name: "API key", kind: "secret", template: "napi_{an:64}", env: "NEON_API_KEY", hosts: ["console.neon.tech"], rotate: "https://console.neon.tech/app/settings/api-keys" },
  { id: "aiven-service-password", provider: "Aiven", name: "service password", kind: "secret", template: "AVNS_{u64:19}", env: "AIVEN_SERVICE_PASSWORD", hosts: ["api.aiven.io"] },
  { id: "cockroach-key", provider: "CockroachDB", name: "cloud API key", kind: "secret", template: "CCDB1_{b62:22}_{b62:40}", env: "COCKROACH_API_KEY", hosts: ["cockroachlabs.cloud"] },
  { id: "astra-token", provider: "DataStax", name: "application token", kind: "secret", template: "AstraCS:{b62:24}:{hex:64}", env: "ASTRA_DB_APPLICATION_TOKEN", hosts: ["*.apps.astra.datastax.com"] },
  { id: "xata-key", provider: "Xata", name: "API key", kind: "secret", template: "xau_{b62:32,50}", env: "XATA_API_KEY", hosts: ["*.xata.sh"] },
  { id: "databricks-token", provider: "Databricks", name: "personal access token or service-principal secret", kind: "secret", template: "(dapi|dose|dkea){hex:32}(-{d:1})?", env: "DATABRICKS_TOKEN", hosts: ["*.cloud.databricks.com"] },
  { id: "confluent-secret", provider: "Confluent", name: "cloud API secret", kind: "secret", template: "cflt{b64:60}", env: "CONFLUENT_CLOUD_API_SECRET", hosts: ["api.confluent.cloud"] },
  { id: "tinybird-token", provider: "Tinybird", name: "auth token", kind: "secret", template: "p.eyJ1Ijoi{u64:60,200}.{u64:43}", env: "TINYBIRD_TOKEN", hosts: ["api.tinybird.co"] },
  { id: "upstash-qstash-token", provider: "Upstash", name: "QStash token", kind: "secret", template: "eyJVc2VySUQiOi{b64:40,200}", env: "QSTASH_TOKEN", hosts: ["*.upstash.io", "qstash.upstash.io"], rotate: "https://console.upstash.com/" },
];
