// Everything that the kernel changes in Node and in tslab, in the thread of the cells and nowhere else, each with its
// reason. test/kernel/patches.test.ts says which of them has lost its ground when Node or tslab changes.
import childProcess from "node:child_process";
import Module, { createRequire } from "node:module";
import vm from "node:vm";
import type { ConverterSet, Executor } from "tslab/dist/executor.js";
import { preloaded } from "./runtime.js";

const own = createRequire(import.meta.url);
const fromTslab = createRequire(own.resolve("tslab"));

/** The name of the module that could only have been imported, on the error of `require`. */
export const REQUESTED: unique symbol = Symbol("requested module");
/** What `require` says of modules that can be had by `import()` only. */
const ONLY_IMPORTED = new Set([
  "ERR_REQUIRE_ASYNC_MODULE",
  "ERR_REQUIRE_ESM",
  "ERR_PACKAGE_PATH_NOT_EXPORTED",
]);

type CreateExecutor = (
  rootDir: string,
  converters: ConverterSet,
  console: { log(value?: unknown): void; error(...values: unknown[]): void },
) => Executor;

/**
 * tslab's executor, which runs the code of cells, and where its `display` sends the content of messages. tslab brings a
 * compiler, an old TypeScript that takes half a second and 60 MB to load, and reads the comments of cells with it: cells
 * are compiled elsewhere, and their comments are read there.
 */
export function tslabExecutor(
  onDisplay: (content: Record<string, unknown>, update: boolean | undefined) => void,
): CreateExecutor {
  const provide = (name: string, exported: unknown): void => {
    const path = fromTslab.resolve(name);
    const module = new Module(path);
    module.exports = exported;
    module.loaded = true;
    fromTslab.cache[path] = module as NodeJS.Module;
  };
  provide("@tslab/typescript-for-tslab", { version: own("typescript-5.9/package.json").version, sys: {} });
  provide("./metadata.js", { getCodeMetadata: () => ({}) });
  const jupyter = fromTslab("./jupyter.js") as { lastWriteDisplayData: unknown };
  jupyter.lastWriteDisplayData = onDisplay;
  const { createExecutor } = fromTslab("./executor.js") as { createExecutor: CreateExecutor };
  return createExecutor;
}

/**
 * `require` of cells: what has been imported because it cannot be required, and this package for notebooks that lie
 * where no copy of it is found. `protect` keeps an interrupt out: a module whose loading is ended half-way could not
 * be loaded again.
 */
export function extendModuleLoading(protect: <T>(work: () => T) => T): void {
  const internals = Module as unknown as {
    _load(request: string, ...rest: unknown[]): unknown;
    _resolveFilename(request: string, ...rest: unknown[]): string;
  };
  const load = internals._load;
  internals._load = function (this: unknown, request, ...rest) {
    const found = preloaded(request);
    if (found) return found.module;
    try {
      return protect(() => load.call(this, request, ...rest));
    } catch (error) {
      // Which module it is that can only be imported, the error does not say.
      if (ONLY_IMPORTED.has((error as { code?: string } | null)?.code ?? ""))
        (error as { [REQUESTED]?: string })[REQUESTED] = request;
      throw error;
    }
  };
  const resolve = internals._resolveFilename;
  internals._resolveFilename = function (this: unknown, request, ...rest) {
    try {
      return resolve.call(this, request, ...rest);
    } catch (error) {
      if (!/^coos7(\/|$)/.test(request)) throw error;
      return resolve.call(this, own.resolve(request));
    }
  };
}

/**
 * `breakOnSigint` of `node:vm`, which tslab sets: when such code ends, Node sets SIGINT back to its default, and the
 * next one ends the kernel. The kernel stops cells in its own way.
 */
export function ignoreBreakOnSigint(): void {
  const without = (options: unknown): unknown =>
    typeof options === "object" && options !== null && "breakOnSigint" in options
      ? { ...options, breakOnSigint: false }
      : options;
  for (const name of ["runInThisContext", "runInNewContext", "runInContext"] as const) {
    const run = vm[name] as (...values: unknown[]) => unknown;
    (vm as unknown as Record<string, unknown>)[name] = (...values: unknown[]) => run(...values.map(without));
    const runScript = vm.Script.prototype[name] as (...values: unknown[]) => unknown;
    (vm.Script.prototype as unknown as Record<string, unknown>)[name] = function (
      this: vm.Script,
      ...values: unknown[]
    ) {
      return runScript.apply(this, values.map(without));
    };
  }
}

/**
 * Makes `error.stack` show positions in the text of cells, also where a cell prints it. What it returns is to be called
 * before each cell: those that put something else there, and libraries that do, mean their own code.
 */
export function translateStacks(translate: (error: Error, frames: string[]) => string): () => void {
  const prepare = (error: Error, sites: NodeJS.CallSite[]): string =>
    translate(
      error,
      sites.map((site) => `    at ${site}`),
    );
  const restore = (): void => {
    Error.prepareStackTrace = prepare;
  };
  restore();
  return restore;
}

/**
 * What nobody catches goes to `report` and ends nothing: neither where a cell has taken all listeners away nor where one of
 * its own throws.
 */
export function catchAll(report: (error: unknown) => void): void {
  const emit = process.emit as (...values: unknown[]) => boolean;
  process.emit = function (this: unknown, name: unknown, ...values: unknown[]): boolean {
    if (name !== "uncaughtException" && name !== "unhandledRejection")
      return emit.call(this, name, ...values);
    report(values[0]);
    try {
      emit.call(this, name, ...values);
    } catch (error) {
      report(error);
    }
    return true;
  } as typeof process.emit;
}

/** Everything that this thread prints goes to `write`. */
export function captureText(write: (name: "stdout" | "stderr", text: string) => void): void {
  for (const name of ["stdout", "stderr"] as const) {
    const decoder = new TextDecoder();
    process[name].write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
      write(name, typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }));
      const done = rest.at(-1);
      if (typeof done === "function") process.nextTick(done);
      return true;
    }) as typeof process.stdout.write;
  }
}

/**
 * Children that inherit stdout or stderr: those of the kernel's process are not a cell's. They get pipes instead, and
 * what they print is printed.
 */
export function captureChildren(): void {
  const real = { spawn: childProcess.spawn, spawnSync: childProcess.spawnSync };
  type Stdio = unknown;
  const piped = (stdio: Stdio): { stdio: unknown[]; inherited: ("stdout" | "stderr")[] } | undefined => {
    const all = Array.isArray(stdio) ? [...stdio] : [stdio, stdio, stdio];
    const inherited = (["stdout", "stderr"] as const).filter((name, i) => {
      const given = all[i + 1];
      return given === "inherit" || given === i + 1 || given === process[name];
    });
    if (inherited.length === 0) return undefined;
    for (const name of inherited) all[name === "stdout" ? 1 : 2] = "pipe";
    if (all[0] === "inherit" || all[0] === 0 || all[0] === process.stdin) all[0] = "ignore";
    return { stdio: all, inherited };
  };
  const withOptions = (values: unknown[]): { values: unknown[]; options: { stdio?: Stdio } } => {
    const at = Array.isArray(values[1]) ? 2 : 1;
    const options = { ...((values[at] as object | undefined) ?? {}) };
    const before =
      at === 2 ? values.slice(0, 2) : [values[0], ...(Array.isArray(values[1]) ? [values[1]] : [])];
    return { values: [...before, options, ...values.slice(at + 1)], options };
  };
  childProcess.spawn = ((...given: unknown[]) => {
    const { values, options } = withOptions(given);
    const pipes = piped(options.stdio);
    if (!pipes) return (real.spawn as (...all: unknown[]) => unknown)(...given);
    options.stdio = pipes.stdio;
    const child = (real.spawn as (...all: unknown[]) => childProcess.ChildProcess)(...values);
    for (const name of pipes.inherited) {
      child[name]?.on("data", (chunk: Uint8Array) => process[name].write(chunk));
      // The child has none of its own, as far as the cell knows.
      (child as unknown as Record<string, unknown>)[name] = null;
    }
    return child;
  }) as typeof childProcess.spawn;
  childProcess.spawnSync = ((...given: unknown[]) => {
    const { values, options } = withOptions(given);
    const pipes = piped(options.stdio);
    if (!pipes) return (real.spawnSync as (...all: unknown[]) => unknown)(...given);
    options.stdio = pipes.stdio;
    const result = (real.spawnSync as (...all: unknown[]) => ReturnType<typeof childProcess.spawnSync>)(
      ...values,
    );
    for (const name of pipes.inherited) {
      const printed = result[name] as string | Uint8Array | null;
      if (printed) process[name].write(printed);
      (result as unknown as Record<string, unknown>)[name] = null;
    }
    return result;
  }) as typeof childProcess.spawnSync;
  const orFail = (command: string, result: ReturnType<typeof childProcess.spawnSync>): unknown => {
    if (result.error) throw Object.assign(result.error, result);
    if (result.status === 0) return result.stdout;
    throw Object.assign(new Error(`Command failed: ${command}`), result);
  };
  const realExec = { execSync: childProcess.execSync, execFileSync: childProcess.execFileSync };
  childProcess.execSync = ((command: string, options: childProcess.ExecSyncOptions = {}) =>
    piped(options.stdio)
      ? orFail(command, childProcess.spawnSync(command, { ...options, shell: options.shell ?? true }))
      : realExec.execSync(command, options)) as typeof childProcess.execSync;
  childProcess.execFileSync = ((file: string, ...rest: unknown[]) => {
    const { values, options } = withOptions([file, ...rest]);
    return piped(options.stdio)
      ? orFail(
          file,
          (childProcess.spawnSync as (...all: unknown[]) => ReturnType<typeof childProcess.spawnSync>)(
            ...values,
          ),
        )
      : (realExec.execFileSync as (...all: unknown[]) => unknown)(file, ...rest);
  }) as typeof childProcess.execFileSync;
  // The names that `import { spawn } from "node:child_process"` gives are brought up to date.
  (Module as unknown as { syncBuiltinESMExports(): void }).syncBuiltinESMExports();
}
