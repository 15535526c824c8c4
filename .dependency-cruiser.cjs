/** The house's one-way streets: cli -> index -> configs, rules -> languages, suggestions -> analysis -> libraries, credentials. */
const room = (name) => `^src/${name}/`;

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    { name: "no-orphans", severity: "error", from: { orphan: true }, to: {} },
    {
      name: "credentials-stand-alone",
      comment: "Plain text in, findings out: the credentials room imports nothing but itself and node.",
      severity: "error",
      from: { path: room("credentials") },
      to: { pathNot: `${room("credentials")}|^node:|^crypto$`, dependencyTypesNot: ["core"] },
    },
    {
      name: "libraries-are-data",
      severity: "error",
      from: { path: room("libraries") },
      to: { pathNot: room("libraries") },
    },
    {
      name: "analysis-knows-the-vocabulary-and-no-table",
      severity: "error",
      from: { path: room("analysis") },
      to: {
        path: "^src/",
        pathNot: `${room("analysis")}|${room("credentials")}|^src/libraries/concept\\.ts$`,
      },
    },
    {
      name: "analysis-knows-no-format",
      severity: "error",
      from: { path: room("analysis") },
      to: { path: "^src/credentials/formats/" },
    },
    {
      name: "suggestions-look-down",
      severity: "error",
      from: { path: room("suggestions") },
      to: {
        path: "^src/",
        pathNot: `${room("suggestions")}|${room("analysis")}|${room("libraries")}|${room("credentials")}`,
      },
    },
    {
      name: "suggestions-know-no-table",
      comment: "Suggestions know the rows' types; rules hand them the rows.",
      severity: "error",
      from: { path: room("suggestions") },
      to: { path: "^src/libraries/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "languages-look-down",
      comment: "Of the rules they know what a rule is given (a type), and no rule.",
      severity: "error",
      from: { path: room("languages") },
      to: {
        path: "^src/",
        pathNot: `${room("languages")}|${room("analysis")}|${room("libraries")}|${room("credentials")}|^src/rule\\.ts$`,
      },
    },
    {
      name: "rules-know-no-presets",
      severity: "error",
      from: { path: room("rules") },
      to: { path: "^src/(?:index|configs)\\.ts$|^src/cli/" },
    },
    {
      name: "rules-know-no-rules",
      severity: "error",
      from: { path: `${room("rules")}(?!index)` },
      to: { path: room("rules") },
    },
    {
      name: "nobody-imports-the-command",
      severity: "error",
      from: { pathNot: room("cli") },
      to: { path: room("cli") },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types"],
      extensions: [".ts", ".js"],
    },
  },
};
