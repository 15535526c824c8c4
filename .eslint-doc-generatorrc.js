/** @type {import("eslint-doc-generator").GenerateOptions} */
export default {
  pathRuleDoc: "rules-docs/{name}.md",
  ruleDocSectionInclude: ["Why", "Code that is reported", "Code that is fine", "Repairs", "When not to use it", "References"],
  ruleDocTitleFormat: "name",
  ruleListColumns: ["name", "description", "configsError", "fixable", "hasSuggestions"],
  ignoreConfig: ["all", "strict"],
  configEmoji: [
    ["recommended", "✅"],
    ["native", "📱"],
  ],
};
