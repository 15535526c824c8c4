import type { Dialect } from "../file-types.js";

/** Calls that write to a device's log, up to their opening parenthesis. */
export interface LogStatement {
  readonly dialects: readonly Dialect[];
  readonly call: RegExp;
  readonly name: string;
  readonly bad: string;
  readonly good: string;
}

export const logStatements: readonly LogStatement[] = [
  {
    dialects: ["swift"],
    call: /(?<![.\w])(?:print|debugPrint|NSLog|os_log|dump)\(|\b(?:logger|log|Logger\(\))\.(?:debug|info|notice|error|warning|trace|log)\(/gi,
    name: "the device's log",
    bad: 'print("token: \\(accessToken)")',
    good: 'print("user: \\(name)")',
  },
  {
    dialects: ["objective-c"],
    call: /(?<![.\w])(?:NSLog|os_log|DDLog\w{1,10}|printf)\(/g,
    name: "the device's log",
    bad: 'NSLog(@"token %@", accessToken);',
    good: 'NSLog(@"user %@", name);',
  },
  {
    dialects: ["kotlin", "java"],
    call: /(?<!\w)(?:Log|Timber)\.(?:v|d|i|w|e|wtf)\(|(?<![.\w])println?\(|\bSystem\.(?:out|err)\.print(?:ln|f)?\(|\b(?:logger|log|LOG|LOGGER)\.(?:trace|debug|info|warn|error)\(/g,
    name: "the device's log",
    bad: 'Log.d("auth", "password: " + password);',
    good: 'Log.d("auth", "user: " + name);',
  },
  {
    dialects: ["dart"],
    call: /(?<![.\w])(?:print|debugPrint|log)\(|\b(?:logger|log)\.(?:d|i|w|e|info|warning|severe|fine)\(/g,
    name: "the device's log",
    bad: "print('token: $accessToken');",
    good: "print('user: $name');",
  },
  {
    dialects: ["csharp"],
    call: /\b(?:Console|Debug|Trace)\.(?:Write|WriteLine)\(|\b_?logger\.Log(?:Debug|Information|Warning|Error|Trace|Critical)\(|\bDebug\.Log(?:Warning|Error)?\(/gi,
    name: "the log",
    bad: 'Console.WriteLine($"token {accessToken}");',
    good: 'Console.WriteLine($"user {name}");',
  },
];
