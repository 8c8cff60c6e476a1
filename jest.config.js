/** Unit and component tests. The tests in a real browser have their own configuration: test/end-to-end/jest.config.js. */
const transform = {
  "\\.[jt]sx?$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2021",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
    },
  ],
};

module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts?(x)"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/end-to-end/"],
  transform,
  transformIgnorePatterns: ["/node_modules/(?!(hucre)/)"],
};
