import type { Dialect } from "../file-types.js";

/** A call in which a literal is a secret by where it stands, whatever it looks like. */
export interface CredentialCall {
  readonly dialects: readonly Dialect[];
  /** What stands right in front of the call's first literal. */
  readonly call: RegExp;
  /** Which of the literals it is; they follow each other with commas. */
  readonly position: number;
  readonly name: string;
  readonly bad: string;
  readonly good: string;
}

const JVM = ["java", "kotlin"] as const;

export const credentialCalls: readonly CredentialCall[] = [
  {
    dialects: JVM,
    call: /\bgetConnection\(\s{0,9}$/,
    position: 2,
    name: "password",
    bad: 'DriverManager.getConnection("jdbc:mysql://db.acme.io/app", "root", "Tr0ub4dor&3");',
    good: 'DriverManager.getConnection("jdbc:mysql://db.acme.io/app", "root", password);',
  },
  {
    dialects: JVM,
    call: /\b(?:SecretKeySpec|IvParameterSpec|PBEKeySpec)\(\s{0,9}$/,
    position: 0,
    name: "secretKey",
    bad: 'new SecretKeySpec("Tr0ub4dor&3Tr0ub".getBytes(), "AES");',
    good: 'new SecretKeySpec(key.getBytes(), "AES");',
  },
  {
    dialects: JVM,
    call: /\b(?:HMAC(?:256|384|512)|hmacShaKeyFor|setSigningKey|verifyWith)\(\s{0,9}$/,
    position: 0,
    name: "signingSecret",
    bad: 'Algorithm.HMAC256("Tr0ub4dor&3");',
    good: "Algorithm.HMAC256(secret);",
  },
  {
    dialects: JVM,
    call: /\b(?:PasswordAuthentication|UsernamePasswordCredentials|Credentials\.basic|basicAuth|setBasicAuth)\(\s{0,9}$/,
    position: 1,
    name: "password",
    bad: 'Credentials.basic("app", "Tr0ub4dor&3");',
    good: 'Credentials.basic("app", password);',
  },
  {
    dialects: ["csharp"],
    call: /\bNetworkCredential\(\s{0,9}$/,
    position: 1,
    name: "password",
    bad: 'new NetworkCredential("app", "Tr0ub4dor&3");',
    good: 'new NetworkCredential("app", password);',
  },
  {
    dialects: ["csharp"],
    call: /\b(?:SymmetricSecurityKey|HMACSHA(?:256|384|512))\([\w.]{0,40}GetBytes\(\s{0,9}$/,
    position: 0,
    name: "signingSecret",
    bad: 'new SymmetricSecurityKey(Encoding.UTF8.GetBytes("Tr0ub4dor&3"));',
    good: "new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret));",
  },
  {
    dialects: ["dart"],
    call: /\bSecretKey\(\s{0,9}$/,
    position: 0,
    name: "signingSecret",
    bad: "final token = jwt.sign(SecretKey('Tr0ub4dor&3'));",
    good: "final token = jwt.sign(SecretKey(secret));",
  },
];
