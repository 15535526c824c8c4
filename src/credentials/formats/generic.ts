import type { CredentialFormat } from "../format.js";

/** Formats that belong to a standard or a protocol and to no single provider. */
export const genericFormats: readonly CredentialFormat[] = [
  { id: "jwt", provider: "JWT", name: "signed token", kind: "secret", template: "eyJ{u64:10,1500}.eyJ{u64:10,4000}.{u64:20,1400}", env: "ACCESS_TOKEN", standard: true },
  { id: "pem-private-key", provider: "PEM", name: "private key", kind: "secret", template: "-----BEGIN (RSA |EC |DSA |OPENSSH |ENCRYPTED )?PRIVATE KEY-----{pem:40,12000}(-----END (RSA |EC |DSA |OPENSSH |ENCRYPTED )?PRIVATE KEY-----)?", env: "PRIVATE_KEY", standard: true },
  { id: "pgp-private-key", provider: "PGP", name: "private key block", kind: "secret", template: "-----BEGIN PGP PRIVATE KEY BLOCK-----{pem:40,12000}(-----END PGP PRIVATE KEY BLOCK-----)?", env: "PGP_PRIVATE_KEY", standard: true },
  { id: "postgres-uri", provider: "PostgreSQL", name: "connection URI with a password", kind: "secret", template: "postgres(ql)?://{ui:1,64}:{ui:1,128}@{host:1,200}", env: "DATABASE_URL", standard: true },
  { id: "mysql-uri", provider: "MySQL", name: "connection URI with a password", kind: "secret", template: "(mysql|mysql2|mariadb)://{ui:1,64}:{ui:1,128}@{host:1,200}", env: "DATABASE_URL", standard: true },
  { id: "mongodb-uri", provider: "MongoDB", name: "connection URI with a password", kind: "secret", template: "mongodb(+srv)?://{ui:1,64}:{ui:1,128}@{host:1,200}", env: "MONGODB_URI", standard: true },
  { id: "redis-uri", provider: "Redis", name: "connection URI with a password", kind: "secret", template: "redis(s)?://({ui:1,64})?:{ui:3,128}@{host:1,200}", env: "REDIS_URL", standard: true },
  { id: "amqp-uri", provider: "AMQP", name: "connection URI with a password", kind: "secret", template: "amqp(s)?://{ui:1,64}:{ui:1,128}@{host:1,200}", env: "AMQP_URL", standard: true },
  { id: "sqlserver-uri", provider: "SQL Server", name: "connection URI with a password", kind: "secret", template: "(mssql|sqlserver)://{ui:1,64}:{ui:1,128}@{host:1,200}", env: "DATABASE_URL", standard: true },
  { id: "transport-uri", provider: "FTP, SMTP or LDAP", name: "URL with a password", kind: "secret", template: "(ftp|ftps|sftp|smtp|smtps|ldap|ldaps|mqtt|mqtts)://{ui:1,64}:{ui:3,128}@{host:3,200}", env: "SERVICE_URL", standard: true },
  { id: "sentry-dsn-secret", provider: "Sentry", name: "DSN with its secret part", kind: "secret", template: "https://{hex:32}:{hex:32}@{host:4,120}/{d:1,16}", env: "SENTRY_DSN", standard: true },
  { id: "sentry-dsn", provider: "Sentry", name: "DSN", kind: "publishable", template: "https://{hex:32}@{host:4,120}/{d:1,16}", env: "SENTRY_DSN", standard: true },
  { id: "basic-auth-url", provider: "HTTP", name: "URL with a password", kind: "secret", template: "http(s)?://{ui:1,64}:{ui:3,128}@{host:3,200}", env: "SERVICE_URL", standard: true },
];
