import type { AccessPath, Api, Examples } from "./concept.js";

/** A call that puts parameters into a URL's query. */
export interface UrlParameters extends Api, Examples {
  readonly library: string;
  /** The versions whose types or source the row was checked with. */
  readonly checked: string;
  /** An object of parameters, or one parameter's name and value. */
  readonly given: { readonly all: AccessPath } | { readonly name: AccessPath; readonly value: AccessPath };
  /** The call makes parameters that may as well become a body: where they go decides. */
  readonly undecided?: true;
}

/** A call that tells a library to take a credential out of the URL of a request. */
export interface UrlCredentialSource extends Api, Examples {
  readonly library: string;
  readonly checked: string;
  /** The function of the same object that takes it out of the `Authorization` header, called without arguments. */
  readonly header: string;
}

const angular = (params: string) =>
  `import { HttpParams } from "@angular/common/http"; export const me = (http, token, page) => http.get("/me", { params: ${params} });`;

/** Makes a query of an object, which the second part of an example puts into a URL. */
const query = (
  row: Omit<UrlParameters, keyof Examples | "given" | "undecided">,
  imported: string,
  call: (object: string) => string,
) => {
  const example = (object: string) =>
    `${imported}export const me = (token, page) => fetch(\`https://api.acme.io/me?\${${call(object)}}\`);`;
  return {
    ...row,
    given: { all: "0" },
    undecided: true,
    bad: example("{ access_token: token }"),
    good: example("{ page }"),
  } as const;
};

export const urlParameters: readonly UrlParameters[] = [
  query(
    { library: "URL", checked: "WHATWG URL Standard 2026", path: "URLSearchParams" },
    "",
    (object) => `new URLSearchParams(${object})`,
  ),
  query(
    { library: "URL", checked: "Node.js 20", modules: ["node:url", "url"], path: "URLSearchParams" },
    `import { URLSearchParams } from "node:url"; `,
    (object) => `new URLSearchParams(${object})`,
  ),
  ...(
    [
      ["qs", "6.17"],
      ["node:querystring", "Node.js 20"],
      ["querystring", "Node.js 20"],
      ["query-string", "7.1"],
    ] as const
  ).map(([module, checked]) =>
    query(
      { library: module, checked, modules: [module], path: "stringify" },
      `import qs from "${module}"; `,
      (object) => `qs.stringify(${object})`,
    ),
  ),
  {
    library: "superagent",
    checked: "10.4",
    modules: ["superagent"],
    path: "….query",
    given: { all: "0" },
    bad: `import superagent from "superagent"; export const me = (apiKey) => superagent.get("/me").query({ api_key: apiKey });`,
    good: `import superagent from "superagent"; export const me = (page) => superagent.get("/me").query({ page });`,
  },
  ...["set", "append"].map((method): UrlParameters => ({
    library: "Angular",
    checked: "21.2",
    modules: ["@angular/common/http"],
    path: `HttpParams()….${method}`,
    given: { name: "0", value: "1" },
    undecided: true,
    bad: angular(`new HttpParams().${method}("access_token", token)`),
    good: angular(`new HttpParams().${method}("page", page)`),
  })),
  {
    library: "Angular",
    checked: "21.2",
    modules: ["@angular/common/http"],
    path: "HttpParams",
    given: { all: "0.fromObject" },
    undecided: true,
    bad: angular("new HttpParams({ fromObject: { access_token: token } })"),
    good: angular("new HttpParams({ fromObject: { page } })"),
  },
];

const passport = `import { ExtractJwt, Strategy } from "passport-jwt"; const secretOrKey = process.env.JWT_SECRET; `;

export const urlCredentialSources: readonly UrlCredentialSource[] = [
  {
    library: "passport-jwt",
    checked: "4.0",
    modules: ["passport-jwt"],
    path: "ExtractJwt.fromUrlQueryParameter",
    header: "fromAuthHeaderAsBearerToken",
    bad: `${passport}export default new Strategy({ jwtFromRequest: ExtractJwt.fromUrlQueryParameter("token"), secretOrKey }, verify);`,
    good: `${passport}export default new Strategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey }, verify);`,
  },
];

/** A service that takes its key in the URL only, or has a header of its own for it. */
export interface KeyedService {
  /** The host, or the end of it behind a dot; empty where a service has hosts of its customers'. */
  readonly host: string;
  /** The start of the paths that take such a key, where others at the host don't. */
  readonly path?: string;
  /** The parameter that takes the key, where a file that names the host may build its URLs out of sight. */
  readonly parameter?: string;
  /** The header that takes the key in place of the URL. */
  readonly header?: string;
  /** The key is made to be seen, and restricted by origin; `in-clients` where servers have unrestricted ones. */
  readonly publishable?: true | "in-clients";
}

const urlOnly = (...hosts: string[]): KeyedService[] => hosts.map((host) => ({ host }));
const publishable = (...hosts: string[]): KeyedService[] => hosts.map((host) => ({ host, publishable: true }));
const header = (name: string, ...hosts: string[]): KeyedService[] => hosts.map((host) => ({ host, header: name }));

/** As the services' own references describe authentication; the first row that fits a host counts. */
export const keyedServices: readonly KeyedService[] = [
  ...publishable(
    "maps.googleapis.com",
    "identitytoolkit.googleapis.com",
    "securetoken.googleapis.com",
    "mapbox.com",
    "maptiler.com",
    "js.arcgis.com",
    "browser.sentry-cdn.com",
  ),
  { host: "googleapis.com", header: "X-Goog-Api-Key", parameter: "key", publishable: "in-clients" },
  // Ghost's Content API keys are safe for use in browsers (docs.ghost.org/content-api).
  { host: "", path: "/ghost/api/content/", publishable: true },
  ...header("X-Finnhub-Token", "finnhub.io"),
  ...header("x-api-key", "spoonacular.com", "api.nasa.gov", "thecatapi.com", "thedogapi.com"),
  ...header("X-Api-Key", "newsapi.org"),
  ...header("api-key", "guardianapis.com"),
  ...urlOnly(
    "openweathermap.org",
    "weatherapi.com",
    "weatherbit.io",
    "visualcrossing.com",
    "worldweatheronline.com",
    "omdbapi.com",
    "alphavantage.co",
    "giphy.com",
    "etherscan.io",
    "ipstack.com",
    "positionstack.com",
    "aviationstack.com",
    "mediastack.com",
    "marketstack.com",
    "weatherstack.com",
    "currencylayer.com",
    "fixer.io",
    "exchangeratesapi.io",
    "ipgeolocation.io",
    "serpapi.com",
    "thunderforest.com",
    "tomtom.com",
    "graphhopper.com",
    "opencagedata.com",
    "locationiq.com",
    "geoapify.com",
    "audioscrobbler.com",
    "flickr.com",
    "ticketmaster.com",
    "nytimes.com",
    "steampowered.com",
    "scraperapi.com",
    "scrapingbee.com",
    "zerobounce.net",
    "telegram.org",
    "infura.io",
    "alchemy.com",
    "weixin.qq.com",
    "foursquare.com",
  ),
];
