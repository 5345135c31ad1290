import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const ENGINE_TESTS = [
  "engines/**/*.test.ts",
  "platform/**/*.test.ts",
  "server/**/*.test.ts",
  "database/**/*.test.ts",
  "test/fuzz/**/*.test.ts",
];

export default defineConfig({
  test: {
    // A process goes through many files, and modules, browser and compiled rules stay with it: no test changes a module of ours.
    isolate: false,
    // Journeys, faults and engine tests open real databases and processes: give a slow machine time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two workers on two cores: much of the time goes to waiting for databases and browsers.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: [
            "kernel/**/*.test.ts",
            "plan/**/*.test.ts",
            "web/**/*.test.{ts,tsx}",
            "test/architecture/**/*.test.ts",
          ],
        },
      },
      {
        extends: true,
        test: {
          name: "pglite",
          include: ENGINE_TESTS,
          env: { TEST_DATABASE_URL: "" },
          globalSetup: "test/prepared/embedded.ts",
        },
      },
      ...(process.env.TEST_DATABASE_URL
        ? [
            {
              extends: true as const,
              test: { name: "postgres", include: ENGINE_TESTS, globalSetup: "test/prepared/postgres.ts" },
            },
          ]
        : []),
      {
        extends: true,
        test: {
          name: "journeys",
          include: ["test/journeys/**/*.test.ts"],
          globalSetup: "test/prepared/sample.ts",
        },
      },
    ],
  },
});
