import type { Statement } from "./statement.js";

/** Writes to stores that anybody with the device or its backup reads: `$1` is the value, `$2` the key, or the other way. */
export interface StorageStatement extends Statement {
  readonly value: 1 | 2;
}

const EXPRESSION = "((?:[^,()\\n]|\\([^()\\n]{0,80}\\)){1,120})";
const KEY = "(\"[^\"\\n]{1,80}\"|'[^'\\n]{1,80}'|[\\w.]{1,80})";

const putString = (before: string) => new RegExp(`${before}\\s{0,9}putString\\(\\s{0,9}${KEY},\\s{0,9}${EXPRESSION}\\)`, "g");

export const openStores: readonly StorageStatement[] = [
  {
    dialects: ["swift"],
    pattern: new RegExp(
      `\\bUserDefaults\\.standard\\.(?:set|setValue)\\(${EXPRESSION},\\s{0,9}forKey:\\s{0,4}${KEY}\\s{0,4}\\)`,
      "g",
    ),
    name: "UserDefaults",
    safe: "try? Keychain().set($1, key: $2)",
    value: 1,
    bad: 'UserDefaults.standard.set(token, forKey: "accessToken")',
    good: 'UserDefaults.standard.set(theme, forKey: "theme")',
  },
  {
    dialects: ["objective-c"],
    pattern: new RegExp(
      `\\[\\[NSUserDefaults\\s{1,4}standardUserDefaults\\]\\s{1,4}set(?:Object|Value):([^\\n:]{1,120}?)\\s{1,4}forKey:\\s{0,4}(@"[^"\\n]{1,80}"|\\w{1,80})\\s{0,4}\\]`,
      "g",
    ),
    name: "NSUserDefaults",
    safe: "[keychain setString:$1 forKey:$2]",
    value: 1,
    bad: '[[NSUserDefaults standardUserDefaults] setObject:token forKey:@"accessToken"];',
    good: '[[NSUserDefaults standardUserDefaults] setObject:theme forKey:@"theme"];',
  },
  {
    dialects: ["kotlin", "java"],
    pattern: putString("\\."),
    name: "SharedPreferences",
    safe: "",
    value: 2,
    beside: /SharedPreferences|getPreferences\(|PreferenceManager|\.edit\(\)\s{0,9}\.putString/,
    onlyBehind: /(?:edit|editor|prefs?|preferences|\))$/i,
    unless: /EncryptedSharedPreferences|MasterKey/,
    bad: 'val prefs = getSharedPreferences("app", 0)\nprefs.edit().putString("access_token", token).apply()',
    good: 'val prefs = getSharedPreferences("app", 0)\nprefs.edit().putString("theme", theme).apply()',
  },
  {
    // androidx.core gives the editor a block.
    dialects: ["kotlin"],
    pattern: putString("\\{"),
    name: "SharedPreferences",
    safe: "",
    value: 2,
    onlyBehind: /\.edit\s?$/,
    unless: /EncryptedSharedPreferences|MasterKey/,
    bad: 'prefs.edit { putString("access_token", token) }',
    good: 'prefs.edit { putString("theme", theme) }',
  },
  {
    dialects: ["dart"],
    pattern: new RegExp(`\\b\\w{1,40}\\.setString\\(\\s{0,9}${KEY},\\s{0,9}${EXPRESSION}\\)`, "g"),
    name: "SharedPreferences",
    safe: "const FlutterSecureStorage().write(key: $1, value: $2)",
    value: 2,
    beside: /SharedPreferences|shared_preferences/,
    bad: "final prefs = await SharedPreferences.getInstance();\nawait prefs.setString('access_token', token);",
    good: "final prefs = await SharedPreferences.getInstance();\nawait prefs.setString('theme', theme);",
  },
  {
    dialects: ["csharp"],
    pattern: new RegExp(`(?<!\\w)Preferences\\.(?:Default\\.)?Set\\(\\s{0,9}${KEY},\\s{0,9}${EXPRESSION}\\)`, "g"),
    name: "Preferences",
    safe: "SecureStorage.Default.SetAsync($1, $2)",
    value: 2,
    bad: 'Preferences.Default.Set("access_token", token);',
    good: 'Preferences.Default.Set("theme", theme);',
  },
];
