export { default as "no-hardcoded-credentials" } from "./no-hardcoded-credentials.js";
