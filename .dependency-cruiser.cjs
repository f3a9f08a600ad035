const inside = (...folders) => `^(${folders.join("|")})/`;

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "lib-knows-no-screens",
      severity: "error",
      from: { path: inside("lib") },
      to: { path: [inside("app", "components"), "^node_modules/react(-dom)?/"] },
    },
    {
      name: "next-only-at-the-edge",
      severity: "error",
      from: { path: inside("lib"), pathNot: inside("lib/http", "lib/session") },
      to: { path: "^node_modules/next/" },
    },
    {
      name: "components-know-no-server",
      severity: "error",
      from: { path: inside("components") },
      to: {
        path: [
          inside("app", "prisma", "lib/db", "lib/model", "lib/http", "lib/session"),
          "^lib/[^/]+/store\\.ts$",
          "^lib/design/(revise-design|restore-version)\\.ts$",
          "^lib/env\\.ts$",
        ],
      },
    },
    {
      name: "ui-knows-no-domain",
      severity: "error",
      from: { path: inside("components/ui") },
      to: { path: [inside("lib"), "^components/(?!ui/)"] },
    },
    {
      name: "design-stands-alone",
      severity: "error",
      from: {
        path: inside("lib/design"),
        pathNot: "/(store|revise-design|restore-version|.*\\.db\\.test)\\.ts$",
      },
      to: {
        path: inside("lib", "node_modules"),
        pathNot: [
          "^lib/design/(?!store|revise-design|restore-version)",
          "^lib/errors\\.ts$",
          "^node_modules/(zod|yaml|fast-check|vitest)/",
        ],
      },
    },
    {
      name: "export-knows-only-design",
      severity: "error",
      from: { path: inside("lib/export") },
      to: {
        path: inside("lib"),
        pathNot: [
          "^lib/(export|numbers|saga|diagram)/",
          "^lib/design/(?!store|revise-design|restore-version)",
          "^lib/thread/message\\.ts$",
          "^lib/errors\\.ts$",
        ],
      },
    },
    {
      name: "checks-are-pure",
      severity: "error",
      from: { path: inside("lib/checks"), pathNot: "\\.test\\.ts$" },
      to: {
        path: inside("lib", "node_modules"),
        pathNot: [
          "^lib/(checks|numbers|catalogue)/",
          "^lib/design/(?!store|revise-design)",
          "^lib/errors\\.ts$",
          "^node_modules/graphology",
        ],
      },
    },
    {
      name: "numbers-know-only-design",
      severity: "error",
      from: { path: inside("lib/numbers"), pathNot: "\\.test\\.ts$" },
      to: {
        path: inside("lib", "node_modules"),
        pathNot: ["^lib/numbers/", "^lib/design/(?!store|revise-design)", "^lib/errors\\.ts$"],
      },
    },
    {
      name: "numbers-do-no-input-or-output",
      severity: "error",
      from: { path: inside("lib/numbers"), pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "saga-knows-only-design",
      severity: "error",
      from: { path: inside("lib/saga"), pathNot: "\\.test\\.ts$" },
      to: {
        path: inside("lib", "node_modules"),
        pathNot: ["^lib/saga/", "^lib/design/(?!store|revise-design)", "^lib/export/mermaid-text\\.ts$"],
      },
    },
    {
      name: "simulation-knows-only-design-and-numbers",
      severity: "error",
      from: { path: inside("lib/simulation"), pathNot: "\\.test\\.ts$" },
      to: {
        path: inside("lib", "node_modules"),
        pathNot: ["^lib/(simulation|numbers)/", "^lib/design/(?!store|revise-design)"],
      },
    },
    {
      name: "simulation-does-no-input-or-output",
      severity: "error",
      from: { path: inside("lib/simulation"), pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "diagram-knows-only-design",
      severity: "error",
      from: { path: inside("lib/diagram") },
      to: {
        path: inside("lib"),
        pathNot: ["^lib/diagram/", "^lib/design/(?!store|revise-design)", "^lib/export/find-box\\.ts$"],
      },
    },
    {
      name: "prisma-only-behind-stores",
      severity: "error",
      from: {
        path: inside("app", "components", "lib"),
        pathNot: [
          "^lib/[^/]+/store\\.ts$",
          inside("lib/db", "lib/health", "lib/server"),
          "\\.((db|postgresql)\\.test|fixture)\\.ts$",
        ],
      },
      to: { path: [inside("lib/db", "prisma"), "^node_modules/@prisma/"] },
    },
    {
      name: "models-only-behind-model",
      severity: "error",
      from: { pathNot: inside("lib/model") },
      to: { path: "^node_modules/(@ai-sdk/(anthropic|openai-compatible)|@anthropic-ai/sdk)/" },
    },
    {
      name: "fixtures-only-in-tests",
      severity: "error",
      from: { path: inside("app", "components", "lib"), pathNot: "\\.(test|fixture)\\.tsx?$" },
      to: { path: "\\.fixture\\.ts$" },
    },
    {
      name: "e2e-uses-the-front-door",
      severity: "error",
      from: { path: inside("e2e") },
      to: { path: inside("app", "components", "lib", "prisma") },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ["node_modules", "^prisma/generated/"] },
  },
};
