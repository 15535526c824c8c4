/** URL schemes that send everything in clear text, with their counterparts over TLS. */
export const TLS_SCHEMES: ReadonlyMap<string, string> = new Map([
  ["http", "https"],
  ["ws", "wss"],
  ["ftp", "ftps"],
  ["mqtt", "mqtts"],
  ["amqp", "amqps"],
  ["redis", "rediss"],
  ["ldap", "ldaps"],
  ["smtp", "smtps"],
]);
