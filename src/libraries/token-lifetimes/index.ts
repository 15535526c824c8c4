import { cookies } from "./cookies.js";
import { identity } from "./identity.js";
import type { TokenLifetime } from "./lifetime.js";
import { sessions } from "./sessions.js";
import { signedTokens } from "./signed-tokens.js";
import { signedUrls } from "./signed-urls.js";

export type { TokenLifetime } from "./lifetime.js";

export const tokenLifetimes: readonly TokenLifetime[] = [...signedTokens, ...sessions, ...cookies, ...identity, ...signedUrls];
