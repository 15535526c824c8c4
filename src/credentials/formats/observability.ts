import type { CredentialFormat } from "../format.js";

/** Observability, analytics and feature flags. */
export const observabilityFormats: readonly CredentialFormat[] = [
  { id: "sentry-org-token", provider: "Sentry", name: "organization auth token", kind: "secret", template: "sntrys_eyJ{b64:80,400}_{b64:43}", env: "SENTRY_AUTH_TOKEN", hosts: ["sentry.io", "*.ingest.sentry.io"], rotate: "https://sentry.io/settings/account/api/auth-tokens/" },
  { id: "sentry-user-token", provider: "Sentry", name: "user or integration auth token", kind: "secret", template: "sntry(u|i)_{hex:64}", env: "SENTRY_AUTH_TOKEN", hosts: ["sentry.io", "*.ingest.sentry.io"], rotate: "https://sentry.io/settings/account/api/auth-tokens/" },
  { id: "posthog-personal", provider: "PostHog", name: "personal API key", kind: "secret", template: "phx_{b62:43,48}", env: "POSTHOG_PERSONAL_API_KEY", hosts: ["us.i.posthog.com", "eu.i.posthog.com"], rotate: "https://us.posthog.com/settings/user-api-keys" },
  { id: "posthog-secure-flags", provider: "PostHog", name: "feature flags secure key", kind: "secret", template: "phs_{b62:43,48}", env: "POSTHOG_PERSONAL_API_KEY", hosts: ["us.i.posthog.com", "eu.i.posthog.com"], rotate: "https://us.posthog.com/settings/user-api-keys" },
  { id: "posthog-project", provider: "PostHog", name: "project API key", kind: "publishable", template: "phc_{b62:41,48}", env: "POSTHOG_KEY", hosts: ["us.i.posthog.com", "eu.i.posthog.com"], rotate: "https://us.posthog.com/settings/user-api-keys" },
  { id: "segment-public-api-token", provider: "Segment", name: "public API token", kind: "secret", template: "sgp_{b62:64}", env: "SEGMENT_API_TOKEN", hosts: ["api.segment.io", "api.segmentapis.com"], rotate: "https://app.segment.com/" },
  { id: "newrelic-user-key", provider: "New Relic", name: "user API key", kind: "secret", template: "NRAK-{AN:27}", env: "NEW_RELIC_API_KEY", hosts: ["api.newrelic.com"], rotate: "https://one.newrelic.com/api-keys" },
  { id: "newrelic-insert-key", provider: "New Relic", name: "insights insert or query key", kind: "secret", template: "NRI(I|Q)-{u64:25,32}", env: "NEW_RELIC_API_KEY", hosts: ["api.newrelic.com"], rotate: "https://one.newrelic.com/api-keys" },
  { id: "newrelic-admin-key", provider: "New Relic", name: "admin or REST key", kind: "secret", template: "NR(AA-{hex:27}|RA-{hex:42})", env: "NEW_RELIC_API_KEY", hosts: ["api.newrelic.com"], rotate: "https://one.newrelic.com/api-keys" },
  { id: "newrelic-browser-key", provider: "New Relic", name: "browser ingest key", kind: "publishable", template: "NR(JS|BR)-{hex:19}", env: "NEW_RELIC_API_KEY", hosts: ["api.newrelic.com"], rotate: "https://one.newrelic.com/api-keys" },
  { id: "grafana-service-account", provider: "Grafana", name: "service account token", kind: "secret", template: "glsa_{b62:32}_{hex:8}", checksum: "crc32-le-hex-tail", env: "GRAFANA_TOKEN", hosts: ["*.grafana.net"], rotate: "https://grafana.com/orgs" },
  { id: "grafana-cloud-token", provider: "Grafana", name: "cloud access policy token", kind: "secret", template: "glc_{b64:32,400}", env: "GRAFANA_TOKEN", hosts: ["*.grafana.net"], rotate: "https://grafana.com/orgs" },
  { id: "grafana-api-key", provider: "Grafana", name: "API key", kind: "secret", template: "eyJrIjoi{b62:60,400}", env: "GRAFANA_TOKEN", hosts: ["*.grafana.net"], rotate: "https://grafana.com/orgs" },
  { id: "honeycomb-ingest-key", provider: "Honeycomb", name: "ingest key", kind: "secret", template: "hca(i|l)(k|c)_{an:58}", env: "HONEYCOMB_API_KEY", hosts: ["api.honeycomb.io"], rotate: "https://ui.honeycomb.io/account" },
  { id: "dynatrace-token", provider: "Dynatrace", name: "API, platform or agent token", kind: "secret", template: "dt0{al:1}{d:2}.{AN:24}.{AN:64}", env: "DT_API_TOKEN", hosts: ["*.live.dynatrace.com"] },
  { id: "axiom-token", provider: "Axiom", name: "API, personal or ingest token", kind: "secret", template: "xa(a|p|i)t-{uuid}", env: "AXIOM_TOKEN", hosts: ["api.axiom.co"], rotate: "https://app.axiom.co/api-tokens" },
  { id: "rootly-key", provider: "Rootly", name: "API key", kind: "secret", template: "rootly_{hex:64}", env: "ROOTLY_API_TOKEN", hosts: ["api.rootly.com"] },
  { id: "pganalyze-key", provider: "pganalyze", name: "read API key", kind: "secret", template: "pgar_{b62:27}", env: "PGA_API_KEY", hosts: ["api.pganalyze.com"] },
  { id: "launchdarkly-mobile", provider: "LaunchDarkly", name: "mobile key", kind: "publishable", template: "mob-{uuid}", env: "LAUNCHDARKLY_MOBILE_KEY", hosts: ["app.launchdarkly.com"], rotate: "https://app.launchdarkly.com/settings/authorization" },
  { id: "devcycle-server", provider: "DevCycle", name: "server SDK key", kind: "secret", template: "dvc_server_{w:8,64}", env: "DEVCYCLE_SERVER_SDK_KEY", hosts: ["bucketing-api.devcycle.com"], rotate: "https://app.devcycle.com/" },
  { id: "devcycle-client", provider: "DevCycle", name: "client or mobile SDK key", kind: "publishable", template: "dvc_(client|mobile)_{w:8,64}", env: "DEVCYCLE_CLIENT_SDK_KEY", hosts: ["bucketing-api.devcycle.com"], rotate: "https://app.devcycle.com/" },
  { id: "statsig-client", provider: "Statsig", name: "client SDK key", kind: "publishable", template: "client-{b62:43}", env: "STATSIG_CLIENT_KEY", hosts: ["statsigapi.net"], rotate: "https://console.statsig.com/" },
  { id: "configcat-sdk-key", provider: "ConfigCat", name: "SDK key", kind: "publishable", template: "configcat-sdk-1/{u64:22}/{u64:22}", env: "CONFIGCAT_SDK_KEY", hosts: ["cdn-global.configcat.com"] },
];
