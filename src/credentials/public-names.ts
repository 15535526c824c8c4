import { oncePerName } from "./by-name.js";
import { credentialFormats } from "./formats/index.js";
import { BEARER_KINDS, credentialKind, KIND_LABELS } from "./names.js";
import { wordsOf } from "./words.js";

/** A prefix by which a build tool knows the environment variables that it copies into the code it ships. */
export interface PublicPrefix {
  readonly prefix: string;
  /** The tools, as a message names them. */
  readonly tool: string;
}

/** From the tools' own documentation on environment variables; the longest prefix of a name counts. */
export const publicPrefixes: readonly PublicPrefix[] = [
  { prefix: "NEXT_PUBLIC_", tool: "Next.js" },
  { prefix: "VITE_", tool: "Vite" },
  { prefix: "REACT_APP_", tool: "Create React App" },
  { prefix: "EXPO_PUBLIC_", tool: "Expo" },
  { prefix: "GATSBY_", tool: "Gatsby" },
  { prefix: "NUXT_PUBLIC_", tool: "Nuxt" },
  { prefix: "NUXT_ENV_", tool: "Nuxt 2" },
  { prefix: "PUBLIC_", tool: "SvelteKit, Astro or Rsbuild" },
  { prefix: "VUE_APP_", tool: "Vue CLI" },
  { prefix: "NG_APP_", tool: "Angular (@ngx-env)" },
  { prefix: "STORYBOOK_", tool: "Storybook" },
  { prefix: "PLASMO_PUBLIC_", tool: "Plasmo" },
  { prefix: "WXT_", tool: "WXT" },
  { prefix: "BUN_PUBLIC_", tool: "Bun" },
  { prefix: "FARM_", tool: "Farm" },
  { prefix: "REDWOOD_ENV_", tool: "Redwood" },
  { prefix: "RENDERER_VITE_", tool: "electron-vite" },
  { prefix: "PRELOAD_VITE_", tool: "electron-vite" },
  { prefix: "MAIN_VITE_", tool: "electron-vite" },
  { prefix: "SANITY_STUDIO_", tool: "Sanity Studio" },
  { prefix: "STRAPI_ADMIN_", tool: "Strapi's admin panel" },
  { prefix: "MEDUSA_ADMIN_", tool: "Medusa's admin panel" },
  { prefix: "NX_PUBLIC_", tool: "Nx" },
  { prefix: "SNOWPACK_PUBLIC_", tool: "Snowpack" },
  { prefix: "GRIDSOME_", tool: "Gridsome" },
  { prefix: "RAZZLE_", tool: "Razzle" },
  { prefix: "PREACT_APP_", tool: "Preact CLI" },
  { prefix: "TARO_APP_", tool: "Taro" },
  { prefix: "UMI_APP_", tool: "Umi" },
];

const longestFirst = publicPrefixes.toSorted((a, b) => b.prefix.length - a.prefix.length);

/** The prefix of a variable that a build tool inlines; undefined for a name without one. */
export function publicPrefixOf(name: string): PublicPrefix | undefined {
  return longestFirst.find(({ prefix }) => name.startsWith(prefix) && name.length > prefix.length);
}

/** The name of a variable that no build tool inlines. */
export function privateName(name: string): string {
  const prefix = publicPrefixOf(name)?.prefix;
  return prefix === undefined ? name : privateName(name.slice(prefix.length).replace(/^APP_(?=.*_)/, ""));
}

/** Short texts of which every public name has one: what a file without them reads, no build tool copies. */
export const publicNameParts: readonly string[] = [
  ...new Set(publicPrefixes.map(({ prefix }) => /PUBLIC_|VITE_|_APP_|_ADMIN_/.exec(prefix)?.[0] ?? prefix)),
];

/** Words with which a name says that its value is a secret, whoever issued it. */
const SECRET = new Set([
  "secret",
  "password",
  "passwd",
  "pwd",
  "private",
  "admin",
  "service",
  "server",
  "master",
  "refresh",
  "management",
]);

/** Words with which a name says that its value is made to be public, or restricted by its provider to a site or an app. */
const PUBLIC = new Set(
  (
    "public,publishable,publish,pub,anon,anonymous,site,client,browser,web,storefront,search,vapid,tracking,measurement," +
    "analytics,write,frontend,js,javascript,map,maps,places,geocoding,tile,tiles,embed,widget,license,licence,demo,test,sandbox"
  ).split(","),
);

/** Providers whose plain key or token is public in clients by design, beside those that the catalogue knows. */
const PUBLIC_PROVIDERS = new Set(
  (
    "firebase,posthog,segment,amplitude,mixpanel,heap,sentry,bugsnag,rollbar,logrocket,fullstory,hotjar,intercom,crisp,mapbox,maptiler," +
    "recaptcha,hcaptcha,turnstile,captcha,giphy,tinymce,tiny,kakao,naver,alchemy,infura,walletconnect,thirdweb,contentful,storyblok,prismic," +
    "onesignal,pusher,stream,agora,branch,appsflyer,adjust,revenuecat,datadog,newrelic,grafana,faro,liveblocks,knock,novu,growthbook," +
    "launchdarkly,configcat,statsig,optimizely,clerk,paddle,braintree,unlayer,syncfusion,froala,ckeditor,transloadit,uploadcare,filestack," +
    "instantdb,supabase,onchainkit,reown,magic,privy,dynamic,web3forms,emailjs,formspree,algolia,typesense,meilisearch"
  ).split(","),
);

/** What the catalogue says of conventional variables: whose they are, and whether only for secrets. */
interface KnownVariable {
  readonly provider: string | undefined;
  readonly secret: boolean;
}
let variables: Map<string, KnownVariable> | undefined;

function knownVariables(): Map<string, KnownVariable> {
  const found = new Map<string, KnownVariable>();
  for (const { env, kind, provider, standard } of credentialFormats) {
    const known = found.get(env);
    const own = standard ? undefined : provider;
    found.set(env, {
      provider: known && known.provider !== own ? undefined : own,
      secret: kind === "secret" && known?.secret !== false,
    });
  }
  return found;
}

/** A secret that a variable's name says it holds. */
export interface NamedSecret {
  /** With its article: "an API key". */
  readonly what: string;
  /** Whose it is, where the variable is a provider's own. */
  readonly provider: string | undefined;
}

/** Names of addresses that hold a login, and of those that are themselves the secret. */
const LOGIN_ADDRESS =
  /(?:^|_)(?:DATABASE|DB|MONGO(?:DB)?|POSTGRES(?:QL)?|MYSQL|REDIS|AMQP|RABBITMQ|SMTP)_(?:URL|URI|DSN|CONNECTION(?:_STRING)?)$|(?:^|_)CONNECTION_STRING$/;
const GROUP = /^(?:AUTH|AUTHORIZATION|BEARER|KEYS?|TOKENS?|SESSION)$/;
const WEBHOOK_ADDRESS = /(?:^|_)(?:SLACK|DISCORD|TEAMS)_(?:[A-Z]+_)?WEBHOOK(?:_URL)?$/;

/**
 * What a public variable holds that may not be public, as a message names it; undefined for keys that are made to ship
 * to clients, and for names of anything else. `name` is given without its prefix: `STRIPE_SECRET_KEY`.
 */
export const secretNamed: (name: string) => NamedSecret | undefined = oncePerName(judge);

function judge(name: string): NamedSecret | undefined {
  const provider = (variables ??= knownVariables()).get(name)?.provider;
  if (LOGIN_ADDRESS.test(name)) return { what: "an address with a login", provider };
  if (WEBHOOK_ADDRESS.test(name)) return { what: "an address to which anyone can post", provider };
  // One word is the name of a whole configuration as often: `runtimeConfig.public.auth`.
  const kind = GROUP.test(name) ? undefined : credentialKind(name);
  if (!kind || !BEARER_KINDS.has(kind) || kind === "session" || kind === "reset-token") return undefined;
  const label = KIND_LABELS[kind];
  const secret = { what: `${/^[aeio]/i.test(label) ? "an" : "a"} ${label}`, provider };
  const words = wordsOf(name);
  if (words.some((word) => SECRET.has(word))) return secret;
  const known = variables.get(name);
  if (known) return known.secret ? secret : undefined;
  return words.some((word) => PUBLIC.has(word) || PUBLIC_PROVIDERS.has(word)) ? undefined : secret;
}
