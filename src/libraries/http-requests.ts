import type { AccessPath, Api, Examples } from "./concept.js";

/** A call that opens a connection or sends a request, or makes a client that does. */
export interface HttpRequest extends Api, Examples {
  readonly client: string;
  /** Where the URL is given; for a factory the base URL of its client. */
  readonly url: readonly AccessPath[];
  /** Makes a client: its base URL and what its requests and interceptors add meet only there. */
  readonly factory?: true;
  /** The object of the call is given the credential, in other calls: `xhr.setRequestHeader(…)`. */
  readonly toObject?: true;
  /** An option that gives a credential though its name doesn't say so. */
  readonly credential?: AccessPath;
  /** Where its headers are given. */
  readonly headers?: AccessPath;
  /** The credential may be given further along the chain of calls: `.set("Authorization", …)`. */
  readonly chain?: true;
  /** The module itself speaks clear text: where the host is given, and the module that speaks TLS. */
  readonly cleartext?: { readonly host: readonly AccessPath[]; readonly secure: string };
}

const TOKEN = "Authorization: `Bearer ${token}`";

/** The row of a request function, whose examples differ in the scheme. */
function request(
  api: Api & { readonly client: string; readonly setup: string },
  call: (url: string) => string,
  fields: Omit<HttpRequest, keyof Api | "client" | "bad" | "good">,
): HttpRequest {
  const { setup, client, ...rest } = api;
  const example = (scheme: string) => `${setup}export default (token, name) => ${call(`"${scheme}://api.acme.io/v1/me"`)};`;
  return { client, ...rest, ...fields, bad: example("http"), good: example("https") };
}

const READS = ["get", "delete", "head", "options"];
const WRITES = ["post", "put", "patch"];

/** Clients that take `(url, options)`, in an import, and in what their factories make. */
function client(name: string, module: string, setup: string, factories: readonly string[], base: string): HttpRequest[] {
  const fields = { url: ["0"], headers: "1.headers" };
  return [
    request({ client: name, modules: [module], path: "", setup }, (url) => `${name}(${url}, { headers: { ${TOKEN} } })`, {
      ...fields,
      url: ["0", "0.url"],
    }),
    ...["get", "delete", "head", ...WRITES].map((method) =>
      request(
        { client: name, modules: [module], path: method, setup },
        (url) => `${name}.${method}(${url}, { headers: { ${TOKEN} } })`,
        fields,
      ),
    ),
    ...factories.map((factory) =>
      request(
        { client: name, modules: [module], path: factory, setup },
        (url) => `${name}.${factory}({ ${base}: ${url}, headers: { ${TOKEN} } })`,
        { url: [`0.${base}`], headers: "0.headers", factory: true },
      ),
    ),
  ];
}

const axios = `import axios from "axios"; `;

export const httpRequests: readonly HttpRequest[] = [
  request({ client: "fetch", path: "fetch", setup: "" }, (url) => `fetch(${url}, { headers: { ${TOKEN} } })`, {
    url: ["0"],
    headers: "1.headers",
  }),
  request({ client: "fetch", path: "Request", setup: "" }, (url) => `new Request(${url}, { headers: { ${TOKEN} } })`, {
    url: ["0"],
    headers: "1.headers",
  }),
  request(
    {
      client: "node-fetch",
      modules: ["node-fetch", "cross-fetch", "isomorphic-fetch"],
      path: "",
      setup: `import fetch from "node-fetch"; `,
    },
    (url) => `fetch(${url}, { headers: { ${TOKEN} } })`,
    { url: ["0"], headers: "1.headers" },
  ),

  request(
    { client: "axios", modules: ["axios"], global: "axios", path: "", setup: axios },
    (url) => `axios({ url: ${url}, headers: { ${TOKEN} } })`,
    { url: ["0.url", "0"], headers: "0.headers" },
  ),
  request(
    { client: "axios", modules: ["axios"], global: "axios", path: "request", setup: axios },
    (url) => `axios.request({ url: ${url}, headers: { ${TOKEN} } })`,
    { url: ["0.url"], headers: "0.headers" },
  ),
  ...READS.map((method) =>
    request(
      { client: "axios", modules: ["axios"], global: "axios", path: method, setup: axios },
      (url) => `axios.${method}(${url}, { headers: { ${TOKEN} } })`,
      { url: ["0"], headers: "1.headers" },
    ),
  ),
  ...WRITES.map((method) =>
    request(
      { client: "axios", modules: ["axios"], global: "axios", path: method, setup: axios },
      (url) => `axios.${method}(${url}, { name }, { headers: { ${TOKEN} } })`,
      { url: ["0"], headers: "2.headers" },
    ),
  ),
  request(
    { client: "axios", modules: ["axios"], global: "axios", path: "create", setup: axios },
    (url) => `axios.create({ baseURL: ${url}, headers: { ${TOKEN} } })`,
    { url: ["0.baseURL"], headers: "0.headers", factory: true },
  ),

  ...client("got", "got", `import got from "got"; `, ["extend"], "prefixUrl"),
  ...client("ky", "ky", `import ky from "ky"; `, ["create", "extend"], "prefixUrl"),
  ...["request", "fetch", "stream"].map((name) =>
    request(
      { client: "undici", modules: ["undici"], path: name, setup: `import { ${name} } from "undici"; ` },
      (url) => `${name}(${url}, { headers: { ${TOKEN} } })`,
      { url: ["0"], headers: "1.headers" },
    ),
  ),

  ...["request", "get"].map((method): HttpRequest => ({
    client: "node:http",
    modules: ["node:http", "http"],
    path: method,
    url: ["0"],
    cleartext: { host: ["0.hostname", "0.host", "1.hostname", "1.host"], secure: "node:https" },
    bad: `import http from "node:http"; export default (token) => http.${method}({ hostname: "api.acme.io", headers: { ${TOKEN} } });`,
    good: `import https from "node:https"; export default (token) => https.${method}({ hostname: "api.acme.io", headers: { ${TOKEN} } });`,
  })),

  {
    client: "WebSocket",
    path: "WebSocket",
    url: ["0"],
    bad: "export default (token) => new WebSocket(`ws://live.acme.io/?access_token=${token}`);",
    good: "export default (token) => new WebSocket(`wss://live.acme.io/?access_token=${token}`);",
  },
  ...["", "WebSocket"].map((path) =>
    request(
      {
        client: "ws",
        modules: ["ws"],
        path,
        setup: `import ${path === "" ? "WebSocket" : "{ WebSocket }"} from "ws"; `,
      },
      (url) => `new WebSocket(${url.replace('"http', '"ws')}, { headers: { ${TOKEN} } })`,
      { url: ["0"], headers: "1.headers" },
    ),
  ),
  {
    client: "EventSource",
    path: "EventSource",
    url: ["0"],
    bad: "export default (token) => new EventSource(`http://live.acme.io/?access_token=${token}`);",
    good: "export default (token) => new EventSource(`https://live.acme.io/?access_token=${token}`);",
  },
  ...["", "io"].map((path) =>
    request(
      {
        client: "socket.io",
        modules: ["socket.io-client"],
        ...(path === "" && { global: "io" }),
        path,
        setup: `import ${path === "" ? "io" : "{ io }"} from "socket.io-client"; `,
      },
      (url) => `io(${url}, { auth: { token } })`,
      { url: ["0"] },
    ),
  ),

  ...["$fetch", "useFetch"].map((path) =>
    request({ client: "Nuxt", path, setup: "" }, (url) => `${path}(${url}, { headers: { ${TOKEN} } })`, {
      url: ["0"],
      headers: "1.headers",
    }),
  ),
  ...["ofetch", "$fetch"].map((path) =>
    request(
      { client: "ofetch", modules: ["ofetch"], path, setup: `import { ${path} } from "ofetch"; ` },
      (url) => `${path}(${url}, { headers: { ${TOKEN} } })`,
      { url: ["0"], headers: "1.headers" },
    ),
  ),
  request(
    { client: "ofetch", modules: ["ofetch"], path: "ofetch.create", setup: `import { ofetch } from "ofetch"; ` },
    (url) => `ofetch.create({ baseURL: ${url}, headers: { ${TOKEN} } })`,
    { url: ["0.baseURL"], headers: "0.headers", factory: true },
  ),
  request(
    { client: "wretch", modules: ["wretch"], path: "", setup: `import wretch from "wretch"; ` },
    (url) => `wretch(${url}, { headers: { ${TOKEN} } })`,
    { url: ["0"], headers: "1.headers", factory: true },
  ),
  ...["get", "post", "put", "delete", "patch"].map((method) =>
    request(
      { client: "needle", modules: ["needle"], path: method, setup: `import needle from "needle"; ` },
      (url) => `needle.${method}(${url}, ${method === "get" ? "" : "{ name }, "}{ headers: { ${TOKEN} } })`,
      { url: ["0"], headers: method === "get" ? "1.headers" : "2.headers" },
    ),
  ),
  ...["", "get", "post", "put", "delete", "patch"].map((method) =>
    request(
      {
        client: "request",
        modules: ["request", "request-promise", "request-promise-native"],
        path: method,
        setup: `import request from "request"; `,
      },
      (url) => `request${method && `.${method}`}({ url: ${url}, headers: { ${TOKEN} } })`,
      { url: ["0.url", "0.uri", "0"], headers: "0.headers" },
    ),
  ),
  ...["get", "post", "put", "delete", "patch"].map((method): HttpRequest => ({
    client: "superagent",
    modules: ["superagent"],
    path: method,
    url: ["0"],
    chain: true,
    bad: `import superagent from "superagent"; export default (token) => superagent.${method}("http://api.acme.io/v1/me").set("Authorization", \`Bearer \${token}\`);`,
    good: `import superagent from "superagent"; export default (token) => superagent.${method}("https://api.acme.io/v1/me").set("Authorization", \`Bearer \${token}\`);`,
  })),
  {
    client: "XMLHttpRequest",
    receivers: ["xhr", "request", "req", "xmlhttp", "http", "ajax"],
    path: "open",
    url: ["1"],
    toObject: true,
    bad: `export default (token) => { const xhr = new XMLHttpRequest(); xhr.open("GET", "http://api.acme.io/v1/me"); xhr.setRequestHeader("Authorization", token); xhr.send(); };`,
    good: `export default (token) => { const xhr = new XMLHttpRequest(); xhr.open("GET", "https://api.acme.io/v1/me"); xhr.setRequestHeader("Authorization", token); xhr.send(); };`,
  },
  ...["$.ajax", "jQuery.ajax"].map((path) =>
    request({ client: "jQuery", path, setup: "" }, (url) => `${path}({ url: ${url}, headers: { ${TOKEN} } })`, {
      url: ["0.url", "0"],
      headers: "0.headers",
    }),
  ),
  ...[...READS, ...WRITES].map((method): HttpRequest => ({
    client: "HttpClient",
    receivers: ["http", "httpClient", "_http"],
    beside: ["@angular/common/http"],
    path: method,
    url: ["0"],
    bad: `import { HttpClient } from "@angular/common/http"; export default (http, token) => http.${method}("http://api.acme.io/v1/me", { headers: { ${TOKEN} } });`,
    good: `import { HttpClient } from "@angular/common/http"; export default (http, token) => http.${method}("https://api.acme.io/v1/me", { headers: { ${TOKEN} } });`,
  })),
  {
    // A request that an interceptor rewrites: where it goes, and what it takes along.
    client: "HttpClient",
    receivers: ["req", "request"],
    beside: ["@angular/common/http"],
    path: "clone",
    url: ["0.url"],
    headers: "0.setHeaders",
    bad: `import { HttpInterceptorFn } from "@angular/common/http"; export const auth: HttpInterceptorFn = (req, next) => next(req.clone({ url: "http://api.acme.io" + req.url, setHeaders: { ${TOKEN} } }));`,
    good: `import { HttpInterceptorFn } from "@angular/common/http"; export const auth: HttpInterceptorFn = (req, next) => next(req.clone({ url: "https://api.acme.io" + req.url, setHeaders: { ${TOKEN} } }));`,
  },
  ...(
    [
      ["@apollo/client", "HttpLink", "uri"],
      ["@apollo/client", "createHttpLink", "uri"],
      ["@apollo/client", "ApolloClient", "uri"],
      ["@urql/core", "createClient", "url"],
      ["urql", "createClient", "url"],
      ["@trpc/client", "httpBatchLink", "url"],
      ["@trpc/client", "httpLink", "url"],
    ] as const
  ).map(([module, path, option]): HttpRequest => {
    const made = `${/^[A-Z]/.test(path) ? "new " : ""}${path}`;
    const example = (scheme: string) =>
      `import { ${path} } from "${module}"; export default (token) => ${made}({ ${option}: "${scheme}://api.acme.io/graphql", headers: { ${TOKEN} } });`;
    return {
      client: module,
      modules: [module],
      path,
      url: [`0.${option}`],
      headers: "0.headers",
      factory: true,
      bad: example("http"),
      good: example("https"),
    };
  }),
  request(
    {
      client: "graphql-request",
      modules: ["graphql-request"],
      path: "GraphQLClient",
      setup: `import { GraphQLClient } from "graphql-request"; `,
    },
    (url) => `new GraphQLClient(${url}, { headers: { ${TOKEN} } })`,
    { url: ["0"], headers: "1.headers", factory: true },
  ),
  request(
    { client: "openapi-fetch", modules: ["openapi-fetch"], path: "", setup: `import createClient from "openapi-fetch"; ` },
    (url) => `createClient({ baseUrl: ${url}, headers: { ${TOKEN} } })`,
    { url: ["0.baseUrl"], headers: "0.headers", factory: true },
  ),
  {
    client: "http2",
    modules: ["node:http2", "http2"],
    path: "connect",
    url: ["0"],
    factory: true,
    bad: `import http2 from "node:http2"; export default (token) => { const session = http2.connect("http://api.acme.io"); return session.request({ ":path": "/", authorization: token }); };`,
    good: `import http2 from "node:http2"; export default (token) => { const session = http2.connect("https://api.acme.io"); return session.request({ ":path": "/", authorization: token }); };`,
  },
  {
    client: "SignalR",
    modules: ["@microsoft/signalr"],
    path: "HubConnectionBuilder().withUrl",
    url: ["0"],
    credential: "1.accessTokenFactory",
    bad: `import { HubConnectionBuilder } from "@microsoft/signalr"; export default (getToken) => new HubConnectionBuilder().withUrl("http://live.acme.io/hub", { accessTokenFactory: getToken }).build();`,
    good: `import { HubConnectionBuilder } from "@microsoft/signalr"; export default (getToken) => new HubConnectionBuilder().withUrl("https://live.acme.io/hub", { accessTokenFactory: getToken }).build();`,
  },
  ...["connect", "connectAsync"].map((path): HttpRequest => ({
    client: "mqtt",
    modules: ["mqtt"],
    path,
    url: ["0"],
    bad: `import mqtt from "mqtt"; export default (password) => mqtt.${path}("mqtt://broker.acme.io", { username: "app", password });`,
    good: `import mqtt from "mqtt"; export default (password) => mqtt.${path}("mqtts://broker.acme.io", { username: "app", password });`,
  })),
];
