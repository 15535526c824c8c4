import type { RuntimeEvidence } from "./concept.js";

/** Importing one of these (or a subpath) says where a file runs; the first runtime that is named wins. */
const modules: RuntimeEvidence["modules"] = [
  { runtime: "native", names: [
    "react-native", "expo", "expo-constants", "expo-router", "expo-secure-store", "@react-navigation/native", "@capacitor/core",
    "@nativescript/core", "@ionic-native/core", "react-native-config", "@react-native-async-storage/async-storage",
    "cordova-plugin-file",
  ] },
  { runtime: "desktop", names: ["electron", "@tauri-apps/api"] },
  { runtime: "server", names: [
    "node:", "react-dom/server",
    "server-only", "express", "fastify", "koa", "@hapi/hapi", "restify", "@nestjs/common", "@nestjs/core", "@nestjs/jwt", "@nestjs/passport",
    "passport", "passport-jwt", "jsonwebtoken", "express-jwt", "express-session", "cookie-session", "@fastify/jwt", "@fastify/cookie",
    "fast-jwt", "jwt-simple", "pg", "mysql", "mysql2", "mongoose", "mongodb", "sequelize", "typeorm", "knex", "@prisma/client",
    "ioredis", "redis", "nodemailer", "bcrypt", "bcryptjs", "argon2", "firebase-admin", "@aws-sdk/client-s3", "aws-lambda", "@hono/node-server",
    "next/server", "next/headers", "@sveltejs/kit/node", "@remix-run/node", "@react-router/node", "h3", "nitropack", "ws",
    "node-cron", "bullmq", "amqplib", "kafkajs", "http", "https", "crypto", "child_process", "cluster", "dgram", "dns", "fs", "fs/promises", "http2", "net", "os",
    "tls", "worker_threads", "readline", "v8", "vm", "bun", "bun:sqlite", "iron-session", "oidc-provider", "@cloudflare/workers-types",
  ] },
  { runtime: "browser", names: [
    "client-only", "react-dom", "react-dom/client", "next/router", "next/link", "vue", "svelte", "@angular/core", "@angular/common",
    "@angular/platform-browser", "preact", "solid-js/web", "lit", "jquery", "vue-router", "pinia", "react-router-dom", "@mui/material",
    "react-redux", "zustand", "next-auth/react", "@tanstack/react-query", "webextension-polyfill", "js-cookie", "backbone", "d3",
    "@reduxjs/toolkit/query/react", "react-hook-form", "ember-data", "@ember/component", "alpinejs", "swr",
  ] },
];

/** Globals that only one runtime has; reading one says where the file runs. */
const globals: RuntimeEvidence["globals"] = [
  { runtime: "server", names: ["__dirname", "__filename", "Deno", "Bun"] },
  { runtime: "browser", names: ["document", "localStorage", "sessionStorage", "XMLHttpRequest", "chrome"] },
];

/** Frameworks' file conventions. */
const paths: RuntimeEvidence["paths"] = [
  { file: /\/(?:\+page\.server|\+layout\.server|\+server|hooks\.server)\.[jt]s$/, runtime: "server", because: "SvelteKit runs it on the server" },
  { file: /\.server\.[cm]?[jt]sx?$/, runtime: "server", because: "its name ends with `.server`" },
  { file: /\.client\.[cm]?[jt]sx?$/, runtime: "browser", because: "its name ends with `.client`" },
  { file: /\.(?:native|ios|android)\.[cm]?[jt]sx?$/, runtime: "native", because: "its name has a React Native suffix" },
  { file: /\.(?:vue|svelte)$/, runtime: "browser", because: "it is a single-file component" },
  { within: ["app"], file: /\/route\.[jt]sx?$/, runtime: "server", because: "it is a Next.js route handler" },
  { within: ["app"], file: /\/(?:page|layout)\.[jt]sx$/, runtime: "server", because: "it is a Next.js server component" },
  { within: ["pages/api"], runtime: "server", because: "it is a Next.js API route" },
  { file: /\/middleware\.[jt]s$/, runtime: "server", because: "it is a middleware" },
  { within: ["server/api", "server/routes", "server/middleware", "server/plugins"], runtime: "server", because: "Nuxt runs it on the server" },
  { within: ["pages"], file: /\.(?:json|xml)\.[jt]s$/, runtime: "server", because: "it is an Astro endpoint" },
];

const folders: RuntimeEvidence["folders"] = [
  { within: ["backend", "server", "servers", "api", "lambda", "lambdas", "function", "functions", "netlify", "worker", "workers"], file: /\.[cm]?[jt]s$/, runtime: "server", because: "it is in a server's folder" },
  { within: ["frontend", "client", "web", "webapp", "browser"], runtime: "browser", because: "it is in a client's folder" },
  { within: ["mobile", "native"], runtime: "native", because: "it is in a mobile app's folder" },
];

export const runtimeEvidence: RuntimeEvidence = { paths, folders, modules, globals };
