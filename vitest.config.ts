import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const ENGINE_TESTS = [
  "engines/**/*.test.ts",
  "platform/**/*.test.ts",
  "server/**/*.test.ts",
  "database/**/*.test.ts",
  "test/fuzz/**/*.test.ts",
];

/** Two on two cores, because databases are waited for; journeys wait for pages, servers and slow lines as well, so one more. */
const WORKERS = Math.max(2, availableParallelism());
const AFTER_JOURNEYS = { maxWorkers: WORKERS, sequence: { groupOrder: 1 } };

export default defineConfig({
  test: {
    // A process goes through many files, and modules, browser and compiled rules stay with it: no test changes a module of ours.
    isolate: false,
    // Journeys, faults and engine tests open real databases and processes: give a slow machine time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          ...AFTER_JOURNEYS,
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
          ...AFTER_JOURNEYS,
          include: ENGINE_TESTS,
          env: { TEST_DATABASE_URL: "" },
          globalSetup: "test/prepared/embedded.ts",
        },
      },
      ...(process.env.TEST_DATABASE_URL
        ? [
            {
              extends: true as const,
              test: {
                name: "postgres",
                ...AFTER_JOURNEYS,
                include: ENGINE_TESTS,
                globalSetup: "test/prepared/postgres.ts",
              },
            },
          ]
        : []),
      {
        extends: true,
        test: {
          name: "journeys",
          maxWorkers: WORKERS + 1,
          include: ["test/journeys/**/*.test.ts"],
          globalSetup: "test/prepared/sample.ts",
        },
      },
    ],
  },
});
