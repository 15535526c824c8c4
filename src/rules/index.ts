export { default as "no-hardcoded-credentials" } from "./no-hardcoded-credentials.js";
export { default as "no-public-env-credentials" } from "./no-public-env-credentials.js";
export { default as "no-server-credentials-in-client" } from "./no-server-credentials-in-client.js";
export { default as "no-insecure-random-credentials" } from "./no-insecure-random-credentials.js";
export { default as "require-jwt-verification" } from "./require-jwt-verification.js";
export { default as "no-long-lived-tokens" } from "./no-long-lived-tokens.js";
export { default as "no-insecure-token-transport" } from "./no-insecure-token-transport.js";
