// Everything that the kernel changes in Node and in tslab, in the thread of the cells and nowhere else, each with its
// reason. test/kernel/patches.test.ts says which of them has lost its ground when Node or tslab changes.
import childProcess from "node:child_process";
import Module, { createRequire } from "node:module";
import vm from "node:vm";
import { preloaded } from "./runtime.js";
const own = createRequire(import.meta.url);
const fromTslab = createRequire(own.resolve("tslab"));
/** The name of the module that could only have been imported, on the error of `require`. */
export const REQUESTED = Symbol("requested module");
/** What `require` says of modules that can be had by `import()` only. */
const ONLY_IMPORTED = new Set([
    "ERR_REQUIRE_ASYNC_MODULE",
    "ERR_REQUIRE_ESM",
    "ERR_PACKAGE_PATH_NOT_EXPORTED",
]);
/**
 * tslab's executor, which runs the code of cells, and where its `display` sends the content of messages. tslab brings a
 * compiler, an old TypeScript that takes half a second and 60 MB to load, and reads the comments of cells with it: cells
 * are compiled elsewhere, and their comments are read there.
 */
export function tslabExecutor(onDisplay) {
    const provide = (name, exported) => {
        const path = fromTslab.resolve(name);
        const module = new Module(path);
        module.exports = exported;
        module.loaded = true;
        fromTslab.cache[path] = module;
    };
    provide("@tslab/typescript-for-tslab", { version: own("typescript-5.9/package.json").version, sys: {} });
    provide("./metadata.js", { getCodeMetadata: () => ({}) });
    const jupyter = fromTslab("./jupyter.js");
    jupyter.lastWriteDisplayData = onDisplay;
    const { createExecutor } = fromTslab("./executor.js");
    return createExecutor;
}
/**
 * `require` of cells: what has been imported because it cannot be required, and this package for notebooks that lie
 * where no copy of it is found. `protect` keeps an interrupt out: a module whose loading is ended half-way could not
 * be loaded again.
 */
export function extendModuleLoading(protect) {
    const internals = Module;
    const load = internals._load;
    internals._load = function (request, ...rest) {
        const found = preloaded(request);
        if (found)
            return found.module;
        try {
            return protect(() => load.call(this, request, ...rest));
        }
        catch (error) {
            // Which module it is that can only be imported, the error does not say.
            if (ONLY_IMPORTED.has(error?.code ?? ""))
                error[REQUESTED] = request;
            throw error;
        }
    };
    const resolve = internals._resolveFilename;
    internals._resolveFilename = function (request, ...rest) {
        try {
            return resolve.call(this, request, ...rest);
        }
        catch (error) {
            if (!/^coos7(\/|$)/.test(request))
                throw error;
            return resolve.call(this, own.resolve(request));
        }
    };
}
/**
 * `breakOnSigint` of `node:vm`, which tslab sets: when such code ends, Node sets SIGINT back to its default, and the
 * next one ends the kernel. The kernel stops cells in its own way.
 */
export function ignoreBreakOnSigint() {
    const without = (options) => typeof options === "object" && options !== null && "breakOnSigint" in options
        ? { ...options, breakOnSigint: false }
        : options;
    for (const name of ["runInThisContext", "runInNewContext", "runInContext"]) {
        const run = vm[name];
        vm[name] = (...values) => run(...values.map(without));
        const runScript = vm.Script.prototype[name];
        vm.Script.prototype[name] = function (...values) {
            return runScript.apply(this, values.map(without));
        };
    }
}
/**
 * Makes `error.stack` show positions in the text of cells, also where a cell prints it. What it returns is to be called
 * before each cell: those that put something else there, and libraries that do, mean their own code.
 */
export function translateStacks(translate) {
    const prepare = (error, sites) => translate(error, sites.map((site) => `    at ${site}`));
    const restore = () => {
        Error.prepareStackTrace = prepare;
    };
    restore();
    return restore;
}
/**
 * What nobody catches goes to `report` and ends nothing: neither where a cell has taken all listeners away nor where one of
 * its own throws.
 */
export function catchAll(report) {
    const emit = process.emit;
    process.emit = function (name, ...values) {
        if (name !== "uncaughtException" && name !== "unhandledRejection")
            return emit.call(this, name, ...values);
        report(values[0]);
        try {
            emit.call(this, name, ...values);
        }
        catch (error) {
            report(error);
        }
        return true;
    };
}
/** Everything that this thread prints goes to `write`. */
export function captureText(write) {
    for (const name of ["stdout", "stderr"]) {
        const decoder = new TextDecoder();
        process[name].write = ((chunk, ...rest) => {
            write(name, typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }));
            const done = rest.at(-1);
            if (typeof done === "function")
                process.nextTick(done);
            return true;
        });
    }
}
/**
 * Children that inherit stdout or stderr: those of the kernel's process are not a cell's. They get pipes instead, and
 * what they print is printed.
 */
export function captureChildren() {
    const real = { spawn: childProcess.spawn, spawnSync: childProcess.spawnSync };
    const piped = (stdio) => {
        const all = Array.isArray(stdio) ? [...stdio] : [stdio, stdio, stdio];
        const inherited = ["stdout", "stderr"].filter((name, i) => {
            const given = all[i + 1];
            return given === "inherit" || given === i + 1 || given === process[name];
        });
        if (inherited.length === 0)
            return undefined;
        for (const name of inherited)
            all[name === "stdout" ? 1 : 2] = "pipe";
        if (all[0] === "inherit" || all[0] === 0 || all[0] === process.stdin)
            all[0] = "ignore";
        return { stdio: all, inherited };
    };
    const withOptions = (values) => {
        const at = Array.isArray(values[1]) ? 2 : 1;
        const options = { ...(values[at] ?? {}) };
        const before = at === 2 ? values.slice(0, 2) : [values[0], ...(Array.isArray(values[1]) ? [values[1]] : [])];
        return { values: [...before, options, ...values.slice(at + 1)], options };
    };
    childProcess.spawn = ((...given) => {
        const { values, options } = withOptions(given);
        const pipes = piped(options.stdio);
        if (!pipes)
            return real.spawn(...given);
        options.stdio = pipes.stdio;
        const child = real.spawn(...values);
        for (const name of pipes.inherited) {
            child[name]?.on("data", (chunk) => process[name].write(chunk));
            // The child has none of its own, as far as the cell knows.
            child[name] = null;
        }
        return child;
    });
    childProcess.spawnSync = ((...given) => {
        const { values, options } = withOptions(given);
        const pipes = piped(options.stdio);
        if (!pipes)
            return real.spawnSync(...given);
        options.stdio = pipes.stdio;
        const result = real.spawnSync(...values);
        for (const name of pipes.inherited) {
            const printed = result[name];
            if (printed)
                process[name].write(printed);
            result[name] = null;
        }
        return result;
    });
    const orFail = (command, result) => {
        if (result.error)
            throw Object.assign(result.error, result);
        if (result.status === 0)
            return result.stdout;
        throw Object.assign(new Error(`Command failed: ${command}`), result);
    };
    const realExec = { execSync: childProcess.execSync, execFileSync: childProcess.execFileSync };
    childProcess.execSync = ((command, options = {}) => piped(options.stdio)
        ? orFail(command, childProcess.spawnSync(command, { ...options, shell: options.shell ?? true }))
        : realExec.execSync(command, options));
    childProcess.execFileSync = ((file, ...rest) => {
        const { values, options } = withOptions([file, ...rest]);
        return piped(options.stdio)
            ? orFail(file, childProcess.spawnSync(...values))
            : realExec.execFileSync(file, ...rest);
    });
    // The names that `import { spawn } from "node:child_process"` gives are brought up to date.
    Module.syncBuiltinESMExports();
}
//# sourceMappingURL=patches.js.map