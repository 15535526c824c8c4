/** The words by which names.ts judges a name. One phrase a comma; a phrase of several words is matched as a whole. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(",").map((word) => word.trim()));

/** Words behind the head that change nothing: `apiKeyValue`, `SECRET_PROD`, `tokenBase64`. */
export const NEUTRAL_TAIL = words(`
  value, val, str, string, text, plain, plaintext, raw, default, prod, production, dev, development, staging, live,
  sandbox, test, local, old, new, current, base64, b64, hex, base, pem, v1, v2, v3, here, literal, const
`);

/** Opening words that say: this is a flag, a text, a rule or a derived value about the credential and not the credential. */
export const NOT_THE_VALUE = words(`
  is, has, have, had, show, hide, toggle, forgot, forget, lost, no, missing, invalid, wrong, incorrect, bad, enter,
  confirm, confirmation, change, needs, need, requires, require, required, should, can, will, use, uses, with, without,
  enable, disable, enabled, disabled, allow, min, max, validate, verify, check, error, err, on, handle, encrypted, hashed,
  masked, set, update, expired, empty, public, hint, label, placeholder, type, match, skip, ignore, remove, delete, parse,
  find, count, total, num, remember, save, store, mask, redact, redacted, obfuscated, truncated, sanitized, formatted, decoded
`);

/** Words that say, wherever they stand: this is about credentials of a sort, and none of them. */
export const ABOUT = words(`
  category, categories, type, types, kind, event, action, scope, permission, prefix, suffix, regex, pattern, format,
  selector, route, endpoint, message, label, title, description, placeholder, tooltip, field, column, param, without
`);

/** Words that qualify `token` into something that isn't a bearer's. */
export const HARMLESS_TOKENS = words(`
  cancel, cancellation, syntax, design, color, colour, css, stop, pad, padding, eos, bos, unk, mask, next, prev, previous,
  page, pagination, continuation, continue, sync, type, comment, operator, keyword, lex, lexer, punctuation, punctuator,
  prompt, completion, injection, provide, di, word, sep, separator, special, start, end, first, last, open, close,
  opening, closing, left, right, string, number, regex, date, format, line, whitespace, eof, unexpected, current, theme,
  space, spacing, font, size, shadow, radius, erc, erc20, nft, lp, coin, native, wrapped, base, quote, pool, gas, reward,
  governance, stake, staked, delegate, abort, lock, fencing, template, markdown, inline, block, identifier, literal,
  paren, brace, bracket, comma, colon, semicolon, unknown, text, html, tag, attr, attribute, ast, node, sub, child,
  parent, input, output, vocab, device, apns, fcm, push, registration, change, resume, skip, cursor, public, hash, each, matching, replacement,
  idempotency, idempotence, idempotent, mutation, dedup, dedupe, deduplication, correlation
`);

/** What may stand before `key` to make it a credential. */
export const KEY_QUALIFIERS = words(`
  api, access, secret, private, signing, sign, signature, encryption, encrypt, decryption, encrypting, master, auth,
  service, admin, server, hmac, crypto, cipher, aes, shared, webhook, jwt, session, cookie, role, account, subscription,
  license, licence, app, application, integration, rest, cookies, security, kms, function, ssh, deploy
`);

/** Words that end a name of nothing but a credential. */
export const EXACT = words(`
  secret, password, api key, apikey, api token, access token, auth token, bearer token, secret key, private token
`);

/** Words that say of a key or a token that it is made to ship to clients. */
export const MADE_PUBLIC = words(`public, publishable, anon, anonymous, site`);

/** Providers whose bare `…Key` names a credential: `openaiKey`, `STRIPE_KEY`, `sendgridKey`. */
export const PROVIDER_KEYS = words(`
  openai, anthropic, stripe, sendgrid, mailgun, twilio, mailchimp, algolia, openweather, openweathermap, weather, github,
  gitlab, aws, gcp, azure, google, gemini, maps, youtube, huggingface, cohere, replicate, deepgram, elevenlabs, pinecone,
  postmark, resend, supabase, airtable, tmdb, omdb, giphy, unsplash, pexels, etherscan, infura, alchemy, datadog, paypal,
  square, shopify, plaid, razorpay
`);

/** What before `secret` says that it is a resource or an adjective. */
export const HARMLESS_SECRETS = words(`top, open, k8s, kubernetes, docker, kube, create`);

/** Words that name a session's identifier. */
export const SESSION_IDS = words(`session id, sess id, session token, session key, connect sid, session sid`);

/** Heads of one-time codes. */
export const ONE_TIME = words(`
  otp, totp, mfa code, one time code, one time password, verification code, verify code, confirmation code, confirm code,
  auth code, security code, sms code, login code, two factor code, 2fa code, recovery code, backup code, reset code,
  passcode, pin, pin code, invite code, access code, invitation code, activation code
`);

/** What before `token` says that it stands in a link that works once. */
export const RESETS = words(
  `reset, verification, verify, invite, invitation, activation, confirmation, confirm, unsubscribe, magic, recovery, email`,
);

/** What before `pass` says that it is a password. */
export const PASS_QUALIFIERS = words(
  `db, user, smtp, mail, email, admin, root, database, mysql, pg, redis, ftp, auth, login, mongo, my`,
);

/** Verbs with which the name of a function begins that makes something. */
export const MAKING_VERBS = words(
  `generate, gen, create, make, new, build, random, issue, get, next, secure, rand, mint, refresh, calculate, compute`,
);

/** What before `token` says that it opens an API. */
export const ACCESS_QUALIFIERS = words(`
  access, auth, api, bearer, bot, id, jwt, authentication, authorization, oauth, github, gitlab, npm, slack, admin,
  deploy, personal
`);
