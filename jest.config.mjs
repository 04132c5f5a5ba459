/** One jest run over all suites; those that need a program which is missing say so (tests/support/programs.mjs). */
const base = {
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target: "es2022" },
        module: { type: "es6" },
      },
    ],
  },
  testEnvironment: "node",
  setupFiles: ["<rootDir>/tests/support/neo4j-of-worker.mjs", "<rootDir>/tests/support/end-async-stores.mjs"],
};
const suite = (displayName) => ({
  ...base,
  displayName,
  testMatch: [`<rootDir>/tests/${displayName}/**/*.test.ts`, `<rootDir>/tests/${displayName}/**/*.test.tsx`],
});

export default {
  projects: ["unit", "contract", "http", "cypher", "cli", "formats", "e2e"].map(suite),
  reporters: ["default", "<rootDir>/tests/support/summary-reporter.mjs"],
  testSequencer: "<rootDir>/tests/support/longest-first.mjs",
  testTimeout: 60_000,
};
