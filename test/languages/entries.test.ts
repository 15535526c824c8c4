import { describe, expect, it } from "vitest";
import type { Dialect } from "../../src/languages/file-types.js";
import { documentOf } from "../../src/languages/text-document.js";
import { FILES } from "./native.js";

/** Texts in which VALUE has the name NAME, in each form of a language. */
const forms: readonly (readonly [Dialect, string])[] = [
  ["swift", `let NAME = "VALUE"`],
  ["swift", `static let NAME: String = "VALUE"`],
  ["swift", `configure(NAME: "VALUE")`],
  ["swift", `let headers = ["NAME": "VALUE"]`],
  ["swift", `request.setValue("VALUE", forHTTPHeaderField: "NAME")`],
  ["swift", `settings["NAME"] = "VALUE"`],
  ["swift", `Acme.setNAME("VALUE")`.replace("setNAME", "NAME")],
  ["kotlin", `const val NAME = "VALUE"`],
  ["kotlin", `private val NAME: String = "VALUE"`],
  ["kotlin", `mapOf("NAME" to "VALUE")`],
  ["kotlin", `builder.addHeader("NAME", "VALUE")`],
  ["kotlin", `Client(NAME = "VALUE")`],
  ["java", `private static final String NAME = "VALUE";`],
  ["java", `connection.setRequestProperty("NAME", "VALUE");`],
  ["java", `this.NAME = "VALUE";`],
  ["groovy", `buildConfigField "String", "NAME", "\\"VALUE\\""`],
  ["groovy", `manifestPlaceholders = [NAME: "VALUE"]`],
  ["groovy", `ext.NAME = 'VALUE'`],
  ["groovy", `signingConfigs { release { NAME "VALUE" } }`],
  ["groovy", `    NAME 'VALUE'`],
  ["objective-c", `static NSString *const NAME = @"VALUE";`],
  ["objective-c", `#define NAME @"VALUE"`],
  ["objective-c", `[request setValue:@"VALUE" forHTTPHeaderField:@"NAME"];`],
  ["objective-c", `NSDictionary *headers = @{@"NAME": @"VALUE"};`],
  ["csharp", `private const string NAME = "VALUE";`],
  ["csharp", `public string NAME { get; set; } = "VALUE";`],
  ["csharp", `public static string NAME => "VALUE";`],
  ["csharp", `client.DefaultRequestHeaders.Add("NAME", "VALUE");`],
  ["csharp", `var path = @"VALUE";`.replace("path", "NAME")],
  ["dart", `const NAME = 'VALUE';`],
  ["dart", `final String? NAME = "VALUE";`],
  ["dart", `Client(NAME: 'VALUE')`],
  ["dart", `final headers = {'NAME': 'VALUE'};`],
  ["xml", `<string name="NAME">VALUE</string>`],
  ["xml", `<meta-data android:name="io.acme.NAME" android:value="VALUE" />`],
  ["xml", `<preference value='VALUE' name='NAME'/>`],
  ["xml", `<local:Map NAME="VALUE" />`],
  ["xml", `<NAME>VALUE</NAME>`],
  ["xml", `<x:String x:Key="NAME">VALUE</x:String>`],
  ["plist", `<key>NAME</key>\n<string>VALUE</string>`],
  ["json", `{ "acme": { "NAME": "VALUE" } }`],
  ["html", `<acme-map NAME="VALUE"></acme-map>`],
  ["html", `<acme-map [NAME]="'VALUE'"></acme-map>`],
  ["html", `<script>const NAME = "VALUE";</script>`],
  ["dotenv", `NAME=VALUE`],
  ["dotenv", `export NAME="VALUE" # a remark`],
  ["lines", `NAME: VALUE`],
  ["lines", `  - name: NAME\n    value: "VALUE"`],
  ["lines", `acme.NAME = VALUE ; a remark`],
  ["lines", `NAME = "VALUE"`],
  ["lines", `//registry.acme.io/npm/:NAME=VALUE`],
  ["xcconfig", `NAME = VALUE // a remark`],
];

describe("entries", () => {
  const entriesOf = (dialect: Dialect, text: string) => documentOf(text, FILES[dialect]).entries;

  it.each(forms)("%s: %s", (dialect, form) => {
    const text = form.replace("NAME", "apiKey").replaceAll("NAME", "apiKey");
    const found = entriesOf(dialect, text).find(({ value }) => value === "VALUE");
    expect(found?.name).toBe("apiKey");
    expect(text.slice(found?.range.start, found?.range.end)).toBe("VALUE");
  });

  it.each(forms)("%s: %s, with line breaks of Windows and other lines around", (dialect, form) => {
    const text = `\r\n${form.replaceAll("NAME", "apiKey").replaceAll("\n", "\r\n")}\r\n`;
    const found = entriesOf(dialect, text).find(({ value }) => value === "VALUE");
    expect(found?.name).toBe("apiKey");
  });

  it.each<readonly [Dialect, string]>([
    ["swift", `if apiKey == "VALUE" {}`],
    ["swift", `let apiKey = "\\(VALUE)"`],
    ["kotlin", `val apiKey = "$VALUE"`],
    ["kotlin", `fun getApiKey() = store.getApiKey("VALUE")`],
    ["java", `// String apiKey = "VALUE";`],
    ["csharp", `var apiKey = $"{VALUE}";`],
    ["dart", `final apiKey = 'x\${VALUE}';`],
    ["xml", `<!-- <string name="apiKey">VALUE</string> -->`],
    ["dotenv", `# apiKey=VALUE`],
  ])("%s: %s gives no name to a value", (dialect, text) => {
    expect(entriesOf(dialect, text).filter(({ name, value }) => name === "apiKey" && value === "VALUE")).toEqual([]);
  });
});
