import type { Statement } from "./statement.js";

/** A source of both languages of the Java platform; Java writes `new`. */
function jvm(name: string, pattern: RegExp, secure: string, use: (source: string) => string): Statement[] {
  const source = { ThreadLocalRandom: "ThreadLocalRandom.current()", "Math.random": "Math.random()" }[name] ?? name;
  return (["java", "kotlin"] as const).map((dialect): Statement => {
    const safe = dialect === "java" ? `new ${secure}` : secure;
    const declare = dialect === "java" ? "var " : "val ";
    return { dialects: [dialect], pattern, name, safe, bad: declare + use(source), good: declare + use(safe) };
  });
}

/** Generators whose output can be guessed; where a value goes decides. */
export const guessableSources: readonly Statement[] = [
  {
    dialects: ["java"],
    pattern: /(?<!\.)\bnew\s{1,4}(?:java\.util\.)?Random\(\s{0,4}(?:System\.\w{1,20}\(\)|\w{0,20})\s{0,4}\)/g,
    name: "java.util.Random",
    safe: "new java.security.SecureRandom()",
    bad: "String apiKey = Long.toHexString(new Random().nextLong());",
    good: "String apiKey = Long.toHexString(new java.security.SecureRandom().nextLong());",
  },
  ...jvm(
    "ThreadLocalRandom",
    /\bThreadLocalRandom\.current\(\)/g,
    "java.security.SecureRandom()",
    (source) => `sessionToken = ${source}.nextLong()`,
  ),
  ...jvm(
    "Math.random",
    /\bMath\.random\(\)/g,
    "java.security.SecureRandom().nextDouble()",
    (source) => `resetToken = ${source} * 1000000`,
  ),
  {
    dialects: ["kotlin"],
    pattern: /(?<![.\w])(?:kotlin\.random\.)?Random(?:\(\s{0,4}(?:System\.\w{1,20}\(\))?\s{0,4}\)|\.Default)?(?=\.next\w)/g,
    name: "kotlin.random.Random",
    safe: "java.security.SecureRandom()",
    bad: "val accessToken = Random.nextLong().toString(36)",
    good: "val delay = Random.nextLong(100)",
  },
  {
    dialects: ["kotlin"],
    pattern: /(?<![Mm]ath\.)(?<=[\w)\]]\.)random\(\)/g,
    name: "kotlin.random.Random",
    safe: "random(java.security.SecureRandom().asKotlinRandom())",
    bad: 'val apiKey = (1..32).map { chars.random() }.joinToString("")',
    good: "val colour = colours.random()",
  },
  {
    dialects: ["dart"],
    pattern: /(?<![.\w])Random\(\s{0,4}(?:DateTime\.now\(\)\.\w{1,30}|\d{0,9})\s{0,4}\)/g,
    name: "Random",
    safe: "Random.secure()",
    bad: "final token = List.generate(16, (_) => Random().nextInt(256));",
    good: "final token = List.generate(16, (_) => Random.secure().nextInt(256));",
  },
  {
    dialects: ["csharp"],
    pattern: /(?<![.\w])(?:new\s{1,4}(?:System\.)?Random\(\s{0,4}[\w.]{0,40}\s{0,4}\)|Random\.Shared)\.Next(?=\()/g,
    name: "System.Random",
    safe: "System.Security.Cryptography.RandomNumberGenerator.GetInt32",
    bad: "var resetToken = new Random().Next(100000, 999999).ToString();",
    good: "var resetToken = System.Security.Cryptography.RandomNumberGenerator.GetInt32(100000, 999999).ToString();",
  },
  {
    dialects: ["csharp"],
    pattern: /(?<![.\w])new\s{1,4}(?:System\.)?Random\(\s{0,4}[\w.]{0,40}\s{0,4}\)(?=;)/g,
    name: "System.Random",
    safe: "",
    uses: { method: "Next", safe: "System.Security.Cryptography.RandomNumberGenerator.GetInt32" },
    bad: "var random = new Random();\nvar resetToken = random.Next(100000, 999999).ToString();",
    good: "var random = new Random();\nvar delay = random.Next(100);",
  },
  {
    dialects: ["swift", "objective-c"],
    pattern: /(?<![.\w])(?:rand|random|drand48|lrand48)\(\)/g,
    name: "rand",
    safe: "arc4random()",
    bad: 'NSString *sessionToken = [NSString stringWithFormat:@"%d", rand()];',
    good: "int delay = rand();",
  },
  {
    dialects: ["swift", "objective-c"],
    pattern: /\barc4random\(\)\s{0,4}%\s{0,4}(\w{1,40})/g,
    name: "arc4random() %",
    because: "small numbers come up more often than others",
    safe: "arc4random_uniform($1)",
    bad: "let verificationCode = arc4random() % 1000000",
    good: "let verificationCode = arc4random_uniform(1000000)",
  },
];
