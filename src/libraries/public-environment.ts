import type { AccessPath, Api, Examples } from "./concept.js";

/** An object whose properties a build tool or framework ships to clients. */
export interface PublicEnvironment extends Api, Examples {
  /** Who ships it, as a message names it. */
  readonly tool: string;
}

/** A call that is given what a build tool puts into the code it ships. */
export interface PublicDefinition extends Api, Examples {
  readonly tool: string;
  /** The objects (or lists of names) of what is shipped. */
  readonly at: readonly AccessPath[];
}

/** A file whose exported object names what is shipped. */
export interface PublicConfig extends Examples {
  readonly tool: string;
  /** The file's name. */
  readonly file: RegExp;
  /** The path in the exported object: `runtimeConfig.public`. */
  readonly at: string;
  readonly example: string;
}

/** Objects of public variables, by the tools' documentation. */
export const publicEnvironments: readonly PublicEnvironment[] = [
  ...["", "Config"].map((path): PublicEnvironment => ({
    tool: "react-native-config",
    modules: ["react-native-config"],
    path,
    bad: `import ${path ? "{ Config }" : "Config"} from "react-native-config"; export const k = Config.STRIPE_SECRET_KEY;`,
    good: `import ${path ? "{ Config }" : "Config"} from "react-native-config"; export const k = Config.STRIPE_PUBLISHABLE_KEY;`,
  })),
  {
    tool: "react-native-dotenv",
    modules: ["@env", "react-native-dotenv"],
    path: "",
    bad: `import { STRIPE_SECRET_KEY } from "@env"; export const k = STRIPE_SECRET_KEY;`,
    good: `import { STRIPE_PUBLISHABLE_KEY } from "@env"; export const k = STRIPE_PUBLISHABLE_KEY;`,
  },
  {
    tool: "SvelteKit",
    modules: ["$env/static/public"],
    path: "",
    bad: `import { PUBLIC_API_SECRET } from "$env/static/public"; export const k = PUBLIC_API_SECRET;`,
    good: `import { PUBLIC_SITE_KEY } from "$env/static/public"; export const k = PUBLIC_SITE_KEY;`,
  },
  {
    tool: "SvelteKit",
    modules: ["$env/dynamic/public"],
    path: "env",
    bad: `import { env } from "$env/dynamic/public"; export const k = env.PUBLIC_API_SECRET;`,
    good: `import { env } from "$env/dynamic/private"; export const k = env.API_SECRET;`,
  },
  {
    tool: "Astro",
    modules: ["astro:env/client"],
    path: "",
    bad: `import { API_SECRET } from "astro:env/client"; export const k = API_SECRET;`,
    good: `import { API_SECRET } from "astro:env/server"; export const k = API_SECRET;`,
  },
  ...["expoConfig.extra", "manifest.extra", "manifest2.extra"].map((path): PublicEnvironment => ({
    tool: "Expo",
    modules: ["expo-constants"],
    path,
    bad: `import Constants from "expo-constants"; export const k = Constants.${path}.apiSecret;`,
    good: `import Constants from "expo-constants"; export const k = Constants.${path}.apiUrl;`,
  })),
  {
    tool: "Next.js",
    modules: ["next/config"],
    path: "().publicRuntimeConfig",
    bad: `import getConfig from "next/config"; export const k = getConfig().publicRuntimeConfig.apiSecret;`,
    good: `import getConfig from "next/config"; export const k = getConfig().serverRuntimeConfig.apiSecret;`,
  },
  {
    tool: "Nuxt",
    modules: ["#imports", "#app", "nuxt/app"],
    path: "useRuntimeConfig().public",
    bad: `import { useRuntimeConfig } from "#imports"; export const k = useRuntimeConfig().public.apiSecret;`,
    good: `import { useRuntimeConfig } from "#imports"; export const k = useRuntimeConfig().apiSecret;`,
  },
  {
    tool: "Nuxt",
    path: "useRuntimeConfig().public",
    bad: `const config = useRuntimeConfig(); export const k = config.public.apiSecret;`,
    good: `const config = useRuntimeConfig(); export const k = config.apiSecret;`,
  },
  {
    tool: "Meteor",
    modules: ["meteor/meteor"],
    path: "Meteor.settings.public",
    bad: `import { Meteor } from "meteor/meteor"; export const k = Meteor.settings.public.apiSecret;`,
    good: `import { Meteor } from "meteor/meteor"; export const k = Meteor.settings.apiSecret;`,
  },
  {
    tool: "Docusaurus",
    modules: ["@docusaurus/useDocusaurusContext"],
    path: "().siteConfig.customFields",
    bad: `import use from "@docusaurus/useDocusaurusContext"; export const k = use().siteConfig.customFields.apiSecret;`,
    good: `import use from "@docusaurus/useDocusaurusContext"; export const k = use().siteConfig.customFields.apiUrl;`,
  },
  ...["ENV", "__ENV", "_env_", "__env"].map((name): PublicEnvironment => ({
    tool: "the page",
    path: name,
    bad: `export const k = window.${name}.API_SECRET;`,
    good: `export const k = window.${name}.API_URL;`,
  })),
];

/** A row whose object names constants of the bundle; `call` is the example, with `…` for the object. */
const define = (
  tool: string,
  modules: readonly string[] | undefined,
  path: string,
  at: AccessPath,
  call: string,
): PublicDefinition => ({
  tool,
  ...(modules && { modules }),
  path,
  at: [at],
  bad: `${call.replace("…", `{ "process.env.STRIPE_SECRET_KEY": JSON.stringify(process.env.STRIPE_SECRET_KEY) }`)}`,
  good: `${call.replace("…", `{ "process.env.STRIPE_PUBLISHABLE_KEY": JSON.stringify(process.env.STRIPE_PUBLISHABLE_KEY) }`)}`,
});

const webpackPlugins = ["webpack", "@rspack/core"];

/** Calls that put values into bundles. */
export const publicDefinitions: readonly PublicDefinition[] = [
  define(
    "webpack",
    webpackPlugins,
    "DefinePlugin",
    "0",
    `import webpack from "webpack"; export const p = new webpack.DefinePlugin(…);`,
  ),
  {
    tool: "webpack",
    modules: webpackPlugins,
    path: "EnvironmentPlugin",
    at: ["0"],
    bad: `const { EnvironmentPlugin } = require("webpack"); exports.p = new EnvironmentPlugin(["STRIPE_SECRET_KEY"]);`,
    good: `const { EnvironmentPlugin } = require("webpack"); exports.p = new EnvironmentPlugin(["STRIPE_PUBLISHABLE_KEY"]);`,
  },
  define(
    "Vite",
    ["vite", "vitest/config"],
    "defineConfig",
    "0.define",
    `import { defineConfig } from "vite"; export default defineConfig({ define: … });`,
  ),
  define(
    "Astro",
    ["astro/config"],
    "defineConfig",
    "0.vite.define",
    `import { defineConfig } from "astro/config"; export default defineConfig({ vite: { define: … } });`,
  ),
  {
    ...define(
      "tsup",
      ["tsup"],
      "defineConfig",
      "0.define",
      `import { defineConfig } from "tsup"; export default defineConfig({ define: … });`,
    ),
    at: ["0.define", "0.env"],
  },
  define(
    "Rsbuild",
    ["@rsbuild/core"],
    "defineConfig",
    "0.source.define",
    `import { defineConfig } from "@rsbuild/core"; export default defineConfig({ source: { define: … } });`,
  ),
  ...["build", "buildSync", "context", "transform"].map((path) => {
    const at = path === "transform" ? "1.define" : "0.define";
    const given = path === "transform" ? `code, { define: … }` : `{ define: … }`;
    return define(
      "esbuild",
      ["esbuild"],
      path,
      at,
      `import { ${path} } from "esbuild"; export const r = (code) => ${path}(${given});`,
    );
  }),
  define("Bun", undefined, "Bun.build", "0.define", `export const r = Bun.build({ entrypoints: [], define: … });`),
  define(
    "@rollup/plugin-replace",
    ["@rollup/plugin-replace"],
    "",
    "0.values",
    `import replace from "@rollup/plugin-replace"; export const p = replace({ preventAssignment: true, values: … });`,
  ),
  {
    tool: "Nuxt",
    modules: ["nuxt/config"],
    path: "defineNuxtConfig",
    at: ["0.runtimeConfig.public"],
    bad: `import { defineNuxtConfig } from "nuxt/config"; export default defineNuxtConfig({ runtimeConfig: { public: { apiSecret: "" } } });`,
    good: `import { defineNuxtConfig } from "nuxt/config"; export default defineNuxtConfig({ runtimeConfig: { apiSecret: "", public: { apiUrl: "" } } });`,
  },
  {
    tool: "Nuxt",
    path: "defineNuxtConfig",
    at: ["0.runtimeConfig.public"],
    bad: `export default defineNuxtConfig({ runtimeConfig: { public: { apiSecret: "" } } });`,
    good: `export default defineNuxtConfig({ runtimeConfig: { apiSecret: "", public: { apiUrl: "" } } });`,
  },
  ...["@t3-oss/env-nextjs", "@t3-oss/env-core", "@t3-oss/env-nuxt"].map((module): PublicDefinition => ({
    tool: "t3-env",
    modules: [module],
    path: "createEnv",
    at: ["0.client"],
    bad: `import { createEnv } from "${module}"; export const env = createEnv({ client: { NEXT_PUBLIC_API_SECRET: z.string() } });`,
    good: `import { createEnv } from "${module}"; export const env = createEnv({ server: { API_SECRET: z.string() }, client: { NEXT_PUBLIC_SITE_KEY: z.string() } });`,
  })),
];

/** A row of a configuration file's exported object. */
const config = (tool: string, file: RegExp, at: string, example: string): PublicConfig => {
  const names = at.split(".");
  const nest = (value: string) => names.reduceRight((inner, name) => `{ ${name}: ${inner} }`, value);
  return {
    tool,
    file,
    at,
    example,
    bad: `module.exports = ${nest("{ STRIPE_SECRET_KEY: process.env.STRIPE_SECRET_KEY }")};`,
    good: `module.exports = ${nest("{ STRIPE_PUBLISHABLE_KEY: process.env.STRIPE_PUBLISHABLE_KEY }")};`,
  };
};

const NEXT = /\/next\.config\.[cm]?[jt]s$/;
const NUXT = /\/nuxt\.config\.[cm]?[jt]s$/;
const EXPO = /\/app\.config\.[cm]?[jt]s$/;
const VITE = /\/(?:vite|vitest)(?:\.[\w-]+)?\.config\.[cm]?[jt]s$/;

/** Configuration files by the object that they export. */
export const publicConfigs: readonly PublicConfig[] = [
  config("Next.js", NEXT, "env", "next.config.js"),
  config("Next.js", NEXT, "publicRuntimeConfig", "next.config.mjs"),
  config("Nuxt", NUXT, "runtimeConfig.public", "nuxt.config.ts"),
  config("Nuxt 2", NUXT, "publicRuntimeConfig", "nuxt.config.js"),
  config("Nuxt 2", NUXT, "env", "nuxt.config.js"),
  config("Expo", EXPO, "extra", "app.config.js"),
  config("Expo", EXPO, "expo.extra", "app.config.ts"),
  config("Vite", VITE, "define", "vite.config.js"),
  config("Docusaurus", /\/docusaurus\.config\.[cm]?[jt]s$/, "customFields", "docusaurus.config.js"),
  config("Rsbuild", /\/rsbuild\.config\.[cm]?[jt]s$/, "source.define", "rsbuild.config.ts"),
];
