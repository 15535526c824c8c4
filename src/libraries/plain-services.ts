import type { AccessPath, Api, Examples } from "./concept.js";

/** A client of a service that speaks clear text unless an option says otherwise. */
export interface PlainService extends Api, Examples {
  readonly client: string;
  /** The versions whose types or source the row was checked with. */
  readonly checked: string;
  readonly host: readonly AccessPath[];
  readonly credential: readonly AccessPath[];
  /**
   * The option that switches TLS on, and what it is set to; `required` where leaving it out leaves TLS off, `off` what
   * switches it off besides `false`.
   */
  readonly tls: { readonly at: AccessPath; readonly on: string; readonly required?: true; readonly off?: string };
}

/** Credentials of a channel that send in clear text, given to a client beside its address. */
export interface PlainChannel extends Api, Examples {
  readonly client: string;
  /** The versions whose types or source the row was checked with. */
  readonly checked: string;
  /** Where the call around has the address. */
  readonly address: AccessPath;
  /** The method of the same object whose channel speaks TLS. */
  readonly secure: string;
}

const service = (row: Omit<PlainService, keyof Examples>, imported: string, call: (tls: string) => string): PlainService => {
  const name = row.tls.at.slice(row.tls.at.lastIndexOf(".") + 1);
  const example = (tls: string) => `${imported} export default (password) => ${call(tls)};`;
  return { ...row, bad: example(row.tls.required ? "" : `, ${name}: false`), good: example(`, ${name}: ${row.tls.on}`) };
};

const postgres = (module: string, path: string): PlainService =>
  service(
    {
      client: "PostgreSQL",
      checked: "pg 8.23",
      modules: [module],
      path,
      host: ["0.host"],
      credential: ["0.password"],
      tls: { at: "0.ssl", on: "true" },
    },
    `import { ${path} } from "${module}";`,
    (tls) => `new ${path}({ host: "db.acme.io", user: "app", password${tls} })`,
  );

export const plainServices: readonly PlainService[] = [
  ...["Pool", "Client"].map((path) => postgres("pg", path)),
  ...["mysql2", "mysql2/promise", "mysql"].flatMap((module) =>
    ["createConnection", "createPool"].map((path) =>
      service(
        {
          client: "MySQL",
          checked: "mysql2 3.24",
          modules: [module],
          path,
          host: ["0.host"],
          credential: ["0.password"],
          tls: { at: "0.ssl", on: "{}" },
        },
        `import { ${path} } from "${module}";`,
        (tls) => `${path}({ host: "db.acme.io", user: "app", password${tls} })`,
      ),
    ),
  ),
  service(
    {
      client: "Redis",
      checked: "ioredis 6.0",
      modules: ["ioredis"],
      path: "",
      host: ["0.host"],
      credential: ["0.password"],
      tls: { at: "0.tls", on: "{}", required: true },
    },
    `import Redis from "ioredis";`,
    (tls) => `new Redis({ host: "redis.acme.io", password${tls} })`,
  ),
  service(
    {
      client: "Kafka",
      checked: "kafkajs 2.2",
      modules: ["kafkajs"],
      path: "Kafka",
      host: ["0.brokers"],
      credential: ["0.sasl"],
      tls: { at: "0.ssl", on: "true", required: true },
    },
    `import { Kafka } from "kafkajs";`,
    (tls) => `new Kafka({ brokers: ["kafka.acme.io:9092"], sasl: { mechanism: "plain", username: "app", password }${tls} })`,
  ),
  ...["amqplib", "amqplib/callback_api"].map((module) =>
    service(
      {
        client: "RabbitMQ",
        checked: "amqplib 2.0",
        modules: [module],
        path: "connect",
        host: ["0.hostname"],
        credential: ["0.password"],
        tls: { at: "0.protocol", on: `"amqps"`, off: "amqp", required: true },
      },
      `import { connect } from "${module}";`,
      (tls) => `connect({ hostname: "mq.acme.io", username: "app", password${tls} })`,
    ),
  ),
  service(
    {
      client: "FTP",
      checked: "basic-ftp 6.2",
      modules: ["basic-ftp"],
      path: "Client().access",
      host: ["0.host"],
      credential: ["0.password"],
      tls: { at: "0.secure", on: "true", required: true },
    },
    `import { Client } from "basic-ftp"; const client = new Client();`,
    (tls) => `client.access({ host: "ftp.acme.io", user: "app", password${tls} })`,
  ),
  service(
    {
      client: "FTP",
      checked: "ftp 0.3",
      modules: ["ftp"],
      path: "().connect",
      host: ["0.host"],
      credential: ["0.password"],
      tls: { at: "0.secure", on: "true", required: true },
    },
    `import Client from "ftp"; const client = new Client();`,
    (tls) => `client.connect({ host: "ftp.acme.io", user: "app", password${tls} })`,
  ),
];

const channel = (module: string, path: string, secure: string): PlainChannel => {
  const [root] = path.split(".");
  const example = (address: string) =>
    `import { ${root} } from "${module}"; import { Users } from "./users.js"; export default new Users("${address}", ${path}());`;
  return {
    client: "gRPC",
    checked: "1.14",
    modules: [module],
    path,
    address: "0",
    secure,
    bad: example("api.acme.io:50051"),
    good: example("localhost:50051"),
  };
};

/** What authenticates a call in gRPC is metadata that goes over the channel as it is. */
export const plainChannels: readonly PlainChannel[] = [
  channel("@grpc/grpc-js", "credentials.createInsecure", "createSsl"),
  channel("@grpc/grpc-js", "ChannelCredentials.createInsecure", "createSsl"),
  channel("nice-grpc", "ChannelCredentials.createInsecure", "createSsl"),
];
