/** Tests in a real browser, against the built preview (`npm run build:preview`). */
module.exports = {
  rootDir: "../..",
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/end-to-end/**/*.test.ts"],
  transform: {
    "\\.ts$": ["@swc/jest", { jsc: { target: "es2021", parser: { syntax: "typescript" } } }],
  },
  modulePathIgnorePatterns: ["<rootDir>/.stryker-tmp/", "<rootDir>/dist"],
  testTimeout: 60_000,
  maxWorkers: 1,
};
