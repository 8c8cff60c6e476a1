"use strict";
/*
 * A test runner for Stryker that runs the pure core's tests in its own process. jest begins anew for every mutant and runs a
 * file's thousands of rows to the end; here the tests are loaded once, only src is loaded again, the rows that killed the
 * mutants before come first, and the first failure ends the run. Modules of src are loaded afresh for every mutant because
 * they remember what they read.
 */
const { readdirSync, readFileSync } = require("node:fs");
const Module = require("node:module");
const { dirname, join, sep } = require("node:path");
const { performance } = require("node:perf_hooks");
const { compileFunction } = require("node:vm");

/** The parts that jest brings with it: what registers tests, what compares. */
const ofJest = Module.createRequire(require.resolve("jest"));

/** So often runs no mutated place within one test, unless the mutant never ends. */
const ENDLESS = 300000;
const PASSED = 0;
const FAILED = 1;

class TablesRunner {
  static inject = ["options"];
  /** Test id → number of the last mutant that it killed. */
  #killers = new Map();
  #mutants = 0;

  constructor(options) {
    this.space = globalThis.__stryker__ ??= {};
    this.rooms = options.tables.rooms;
    this.without = options.tables.without;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    Error.stackTraceLimit = 0;
    this.src = new Sources(process.cwd());
    const circus = ofJest("jest-circus");
    for (const name of [
      "describe",
      "it",
      "test",
      "beforeAll",
      "beforeEach",
      "afterAll",
      "afterEach",
    ])
      globalThis[name] = circus[name];
    globalThis.expect = ofJest("expect").expect;
    for (const room of this.rooms)
      for (const file of readdirSync(room))
        if (file.endsWith(".test.ts") && !this.without.includes(`${room}/${file}`))
          require(join(process.cwd(), room, file));
    this.tests = new Map();
    collect(circus.getState().rootDescribeBlock, "", this.tests);
  }

  async dryRun() {
    const tests = [];
    // what ran while the tests were loaded is not run again for a mutant
    this.space.mutantCoverage = { static: {}, perTest: {} };
    for (const [id, test] of this.tests) {
      this.src.reload();
      this.space.currentTestId = id;
      const begin = performance.now();
      const failure = await failureOf(test);
      this.space.currentTestId = undefined;
      tests.push({
        id,
        name: id,
        timeSpentMs: performance.now() - begin,
        ...(failure ? { status: FAILED, failureMessage: failure } : { status: PASSED }),
      });
    }
    return { status: "complete", tests, mutantCoverage: this.space.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter }) {
    this.#mutants++;
    const ids = [...(testFilter ?? this.tests.keys())].sort(
      (a, b) => (this.#killers.get(b) ?? 0) - (this.#killers.get(a) ?? 0)
    );
    this.space.activeMutant = activeMutant.id;
    this.space.hitLimit = ENDLESS;
    this.space.hitCount = 0;
    try {
      const broken = this.#loadingFailure();
      if (broken)
        return {
          status: "killed",
          killedBy: ids.slice(0, 1),
          failureMessage: broken,
          nrOfTests: 0,
        };
      let ran = 0;
      for (const id of ids) {
        ran++;
        this.space.hitCount = 0;
        const failure = await failureOf(this.tests.get(id));
        if (this.space.hitCount > ENDLESS) return { status: "timeout", reason: "never ends" };
        if (!failure) continue;
        this.#killers.set(id, this.#mutants);
        return { status: "killed", killedBy: [id], failureMessage: failure, nrOfTests: ran };
      }
      return { status: "survived", nrOfTests: ran };
    } finally {
      this.space.activeMutant = undefined;
    }
  }

  #loadingFailure() {
    try {
      this.src.reload();
      return null;
    } catch (error) {
      return String(error);
    }
  }
}

/** The modules of src as the tests see them: always those loaded last. TypeScript and ES modules are compiled on the way. */
class Sources {
  #root;
  #compiled = new Map();
  /** What each module that the tests use exported when it was loaded last. */
  #current = new Map();

  constructor(folder) {
    this.#root = join(folder, "src") + sep;
    const { transformSync } = require("@swc/core");
    const compile = (module, file) => {
      if (!this.#compiled.has(file)) {
        const { code } = transformSync(readFileSync(file, "utf8"), {
          filename: file,
          module: { type: "commonjs" },
          jsc: { target: "es2022", parser: { syntax: "typescript" } },
        });
        const names = ["exports", "require", "module", "__filename", "__dirname"];
        this.#compiled.set(file, compileFunction(code, names, { filename: file }));
      }
      const own = (request) => module.require(request);
      this.#compiled.get(file)(module.exports, own, module, file, dirname(file));
      if (file.includes(".generated.")) module.exports = remembering(module.exports);
    };
    const plain = Module._extensions[".js"];
    Module._extensions[".ts"] = compile;
    Module._extensions[".js"] = (module, file) =>
      file.startsWith(this.#root) ? compile(module, file) : plain(module, file);
    const load = Module._load;
    Module._load = (request, parent, isMain) => {
      if (!parent || !request.startsWith(".") || this.#isSource(parent.filename))
        return load.call(Module, request, parent, isMain);
      const file = Module._resolveFilename(request, parent, isMain);
      return this.#isSource(file)
        ? this.#lastLoaded(file)
        : load.call(Module, request, parent, isMain);
    };
  }

  #isSource(file) {
    return file !== null && file.startsWith(this.#root);
  }

  #lastLoaded(file) {
    this.#current.set(file, require(file));
    return new Proxy({}, { get: (_, name) => this.#current.get(file)[name] });
  }

  reload() {
    for (const file of Object.keys(require.cache))
      if (this.#isSource(file) && !file.includes(".generated.")) delete require.cache[file];
    // node keeps every module that one has loaded
    module.children.length = 0;
    for (const file of this.#current.keys()) this.#current.set(file, require(file));
  }
}

/** The generated grammar is not mutated: what it made of a text once need not be made again for every mutant. */
function remembering({ parse }) {
  const known = new Map();
  return {
    parse: (text) => {
      if (!known.has(text)) known.set(text, deepFrozen(parse(text)));
      return known.get(text);
    },
  };
}

function deepFrozen(value) {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFrozen);
  }
  return value;
}

function collect(block, name, tests) {
  for (const child of block.children) {
    const id = `${name} ${child.name}`.trim();
    if (child.type === "describeBlock") collect(child, id, tests);
    else tests.set(tests.has(id) ? `${id} #${tests.size}` : id, child);
  }
}

async function failureOf(test) {
  try {
    await test.fn();
    return null;
  } catch (error) {
    return String(error);
  }
}

exports.strykerPlugins = [
  {
    kind: "TestRunner",
    name: "tables",
    factory: Object.assign((options) => new TablesRunner(options), { inject: ["options"] }),
  },
];
exports.strykerValidationSchema = {
  type: "object",
  properties: { tables: { type: "object" } },
};
