import { isPlaceholder } from "./placeholders.js";
import { looksGenerated } from "./randomness.js";

/** What a URL's user info says. Both parts as they are written, percent-encoded. */
export interface Login {
  readonly user: string;
  readonly password: string;
  readonly host: string;
}

/** The login in an absolute URL or a `Key=value` connection string; undefined without a password. */
export function loginOf(url: string): Login | undefined {
  const pair = PAIRED_PASSWORD.exec(url);
  if (pair) {
    const host = PAIRED_HOST.exec(url);
    return { user: PAIRED_USER.exec(url)?.[1] ?? "", password: pair[1] ?? "", host: host?.[1] ?? host?.[2] ?? "" };
  }
  const match = /^[a-z][a-z0-9+.-]{0,30}:\/\/([^\s/?#:@]{0,200}):([^\s/?#@]{1,300})@([^\s/?#:]{0,255})/i.exec(url);
  if (!match) return undefined;
  return { user: match[1] ?? "", password: match[2] ?? "", host: match[3] ?? "" };
}

/** What ADO.NET, ODBC, libpq and JDBC call the parts of a login. */
const PAIRED_PASSWORD = /[;&? ](?:password|pwd)=([^;&\s]{1,300})/i;
const PAIRED_USER = /[;&? ](?:user id|uid|user|username)=([^;&\s]{1,200})/i;
const PAIRED_HOST = /^(?:server|data source|host)=(?:tcp:)?([^;,:\s\\]{1,255})|^jdbc:[a-z:]{2,40}\/\/([^/:;?]{1,255})/i;

/** Passwords with which documentation and local set-ups fill a URL. */
const PLACEHOLDER_PASSWORD =
  /^(?:pass(?:word|wd)?|pwd|secret|guest|test|bar|root|admin|user|postgres|mysql|mongo|redis|example|changeme|pw|p|1234|12345|123456)$/i;
/** One character over and over. */
const MASKED = /^(?:(.)\1{2,}|_+|-+)$/;

/** Whether a URL's login is one of documentation, or what somebody made up for a local service, rather than one in use. */
export function isPlaceholderLogin(url: string): boolean {
  const login = loginOf(url);
  if (!login) return false;
  return (
    PLACEHOLDER_PASSWORD.test(login.password) ||
    MASKED.test(login.password) ||
    /[$%{}<>]/.test(login.password.replace(/%[0-9a-f]{2}/gi, "")) ||
    /^(?:your|my)[-_]?pass/i.test(login.password) ||
    isPlaceholder(login.password) ||
    (isLocalService(login.host) && !looksGenerated(login.password))
  );
}

const RESERVED_TLD = /(?:^|\.)(?:test|example|invalid|localhost|local|internal|localdomain|lan|home\.arpa)$/;
const RESERVED_DOMAIN = /(?:^|\.)example\.(?:com|net|org)$/;
const LOOPBACK = /^(?:127\.|0\.0\.0\.0$|\[?::1?\]?$)/;
const PRIVATE_ADDRESS =
  /^(?:10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[?(?:f[cd][0-9a-f]{2}|fe80):)/;

/**
 * Whether a host name stands for this machine, a container beside it or nothing at all: loopback, RFC 2606 and RFC 6762
 * names, names without a dot. A login there opens nothing to anybody else.
 */
export function isLocalService(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, "");
  const isBare = !name.includes(".") && !name.includes(":");
  return isBare || LOOPBACK.test(name) || RESERVED_TLD.test(name) || RESERVED_DOMAIN.test(name);
}

/** Whether traffic to a host stays on this machine or in a private network (RFC 1918, RFC 6598, RFC 4193, link-local). */
export function isLocalHost(host: string): boolean {
  return isLocalService(host) || PRIVATE_ADDRESS.test(host.toLowerCase());
}
