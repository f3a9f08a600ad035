import { defineConfig } from "vitest/config";
import { findServerPrograms, missingServerPrograms } from "./lib/db/postgresql-server.fixture.ts";

const databaseTests = ["{app,components,lib,bin}/**/*.db.test.ts"];
const serverTests = ["{app,components,lib,bin}/**/*.postgresql.test.ts"];
const hasServer = findServerPrograms() !== null;
if (!hasServer) console.warn(`The project "postgresql" does not run. ${missingServerPrograms}`);

/**
 * `*.db.test.ts` runs twice, on the embedded database and on a PostgreSQL server, `*.postgresql.test.ts` on the
 * server alone, and all else in `unit`.
 */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    hookTimeout: 60_000,
    testTimeout: 30_000,
    env: { LOG_LEVEL: "silent" },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,components,lib,bin,bench,deploy}/**/*.test.{ts,tsx}"],
          exclude: [...databaseTests, ...serverTests],
        },
      },
      {
        extends: true,
        test: {
          name: "embedded",
          include: databaseTests,
          globalSetup: "lib/db/embedded-project.fixture.ts",
          setupFiles: "lib/db/embedded-file.fixture.ts",
        },
      },
      ...(hasServer
        ? [
            {
              extends: true as const,
              test: {
                name: "postgresql",
                include: [...databaseTests, ...serverTests],
                globalSetup: "lib/db/postgresql-project.fixture.ts",
                setupFiles: "lib/db/postgresql-file.fixture.ts",
              },
            },
          ]
        : []),
    ],
  },
});
