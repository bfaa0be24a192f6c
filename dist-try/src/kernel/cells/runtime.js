// What the compiled code of cells calls (see compiler/rewrite.ts): for its variables, its value and its modules, and in
// place of `await` and of timers, so that an interrupt stops it there.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { currentCell, runInCell } from "./context.js";
/** The variables of all cells. */
const scope = {};
const runs = new Map();
/** Modules that `require` cannot load, because they wait while they are loaded, by name. */
const awaited = new Map();
/** Where compiled code leaves what it imports; a copy, so that a later cell may give the name another value. */
const exportsOfCells = new Proxy({}, {
    defineProperty: (_, name, { get, value }) => {
        if (name !== "__esModule")
            scope[name] = get ? get() : value;
        return true;
    },
    // The compiler sets what it is going to export to undefined first; the names keep what they have.
    set: (_, name, value) => {
        if (value !== undefined)
            scope[name] = value;
        return true;
    },
});
/** Begins to record a run of compiled code with this number. */
export function beginRun(id) {
    const record = { reached: [] };
    runs.set(id, record);
    return record;
}
export function endRun(id) {
    runs.delete(id);
}
/** After this long the thread looks for messages and timers, also where a cell awaits nothing but what is there already. */
const TURN_MS = 10;
const nextTurn = setImmediate;
let turnedAt = 0;
/**
 * Settles like `value`, and rejects when the cell it was called in is interrupted. In a cell that has been
 * interrupted it never settles: code that caught the interrupt does not go on.
 */
async function wait(value) {
    const cell = currentCell();
    if (!cell)
        return value;
    if (cell.interrupted)
        return new Promise(() => { });
    let release = () => { };
    try {
        // Passing `resolve` itself lets V8 follow the chain: the awaiting line of the cell stays in the stack.
        const settled = await new Promise((resolve, reject) => {
            release = cell.onInterrupt(reject);
            Promise.resolve(value).then(resolve, reject);
        });
        if (performance.now() - turnedAt > TURN_MS) {
            release();
            await new Promise((resolve, reject) => {
                release = cell.onInterrupt(reject);
                nextTurn(resolve);
            });
            turnedAt = performance.now();
        }
        return settled;
    }
    finally {
        release();
    }
}
/** The items of what `for await` loops over, each waited for by {@link wait}. */
async function* each(items) {
    const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
    let done = false;
    try {
        for (;;) {
            const step = (await wait(iterator.next()));
            if ((done = step.done === true))
                return;
            yield await wait(step.value);
        }
    }
    catch (error) {
        done = true;
        throw error;
    }
    finally {
        if (!done)
            await wait(iterator.return?.());
    }
}
function timer(start, clear, repeats) {
    return (callback, ...rest) => {
        const cell = currentCell();
        if (!cell || typeof callback !== "function")
            return start(callback, ...rest);
        if (cell.interrupted)
            return undefined;
        const handle = start((...values) => {
            if (!repeats)
                release();
            runInCell(cell, () => callback(...values));
        }, ...rest);
        const release = cell.onInterrupt(() => clear(handle));
        return handle;
    };
}
/** Where code that is in no file stands: cells in the notebook's folder, local modules beside their source. */
function placeOf(file) {
    return file === undefined ? join(process.cwd(), "cell.js") : file;
}
/** The names of compiled modules end in ".js" behind that of their source. */
function sourceOf(file) {
    return file.replace(/(\.(?:[mc]?[tj]sx?|json))\.js$/, "$1");
}
const importers = new Map();
/** Node's own `import()`, as seen from a folder. */
function importerOf(file) {
    const place = join(dirname(placeOf(file)), "cell.js");
    let importer = importers.get(place);
    if (!importer) {
        const { USE_MAIN_CONTEXT_DEFAULT_LOADER } = vm.constants;
        importer = vm.compileFunction("return options === undefined ? import(name) : import(name, options)", ["name", "options"], { filename: place, importModuleDynamically: USE_MAIN_CONTEXT_DEFAULT_LOADER });
        // Node calls this experimental, once, which is nothing that a notebook could do something about.
        const { emitWarning } = process;
        process.emitWarning = () => { };
        void importer("node:path", undefined);
        process.emitWarning = emitWarning;
        importers.set(place, importer);
    }
    return importer;
}
/** `import()` of cells and local modules: modules compiled from TypeScript lie in memory, all others are Node's. */
async function importModule(file, name, options) {
    const text = String(name);
    if (/^\.{1,2}\/.*\.([mc]?[tj]sx?|json)\.js$/.test(text)) {
        const base = file === undefined ? process.cwd() : dirname(file);
        const cells = globalThis.__tslab__;
        const path = join(base, text);
        const relative = `./${path.slice(process.cwd().length + 1)}`;
        while (path.startsWith(process.cwd()))
            try {
                return asModule(cells.require(relative));
            }
            catch (error) {
                if (!(error instanceof Unready))
                    throw error;
                await untilReady(error);
            }
    }
    return wait(importerOf(file)(text, options));
}
function asModule(exported) {
    if (typeof exported === "object" && exported !== null && exported.__esModule)
        return exported;
    return { ...exported, default: exported };
}
const waiting = new Map();
/** What those that ask for a local module get while it waits: they begin once more when it has ended. */
export class Unready extends Error {
    module;
    constructor(module) {
        super(`${sourceOf(module.path)} has an await at its top level: it can be imported, not required`);
        this.module = module;
    }
}
/** Resolves when a local module has come to its end; rejects when the cell is interrupted. */
export async function untilReady({ module }) {
    await wait(module.ended);
}
/** What a local module exports whose code is `body`. Throws {@link Unready} until that has come to its end. */
function awaitedModule(path, id, body) {
    const known = waiting.get(path);
    const lost = known && known.id !== id;
    const stopped = known && !known.exports && !known.failure && known.cell?.interrupted;
    if (known && !lost && !stopped) {
        if (known.exports)
            return known.exports;
        if (!known.failure)
            throw new Unready(known);
        waiting.delete(path);
        throw known.failure.error;
    }
    const module = {
        path,
        id,
        cell: currentCell(),
        exports: undefined,
        failure: undefined,
        ended: Promise.resolve(),
        waitsFor: undefined,
    };
    waiting.set(path, module);
    module.ended = run(module, body).catch((error) => {
        module.failure = { error };
    });
    throw new Unready(module);
}
async function run(module, body) {
    for (;;) {
        const exports = {};
        try {
            await body(exports);
            module.exports = exports;
            return;
        }
        catch (error) {
            // Imports come before anything else: it can begin once more.
            if (!(error instanceof Unready))
                throw error;
            module.waitsFor = error.module;
            for (let other = error.module; other; other = other.waitsFor)
                if (other === module)
                    throw new Error(`${sourceOf(module.path)} and ${sourceOf(error.module.path)} import each other, and both await at their top level`);
            await error.module.ended;
            module.waitsFor = undefined;
        }
    }
}
/** Loads a module for which `require` has failed, because it waits while it is loaded or can only be imported. */
export async function preload(name) {
    const loaded = (await wait(importerOf(undefined)(name, undefined)));
    // As `require` gives them: the compiled code looks there for a default export.
    const marked = "default" in loaded && !("__esModule" in loaded);
    awaited.set(name, marked ? Object.defineProperty({ ...loaded }, "__esModule", { value: true }) : loaded);
}
/** A module that {@link preload} has loaded. */
export function preloaded(name) {
    return awaited.has(name) ? { module: awaited.get(name) } : undefined;
}
/** `import.meta` of cells and local modules. */
function meta(file) {
    const filename = sourceOf(placeOf(file));
    const { resolve } = createRequire(filename);
    return {
        url: pathToFileURL(filename).href,
        filename,
        dirname: dirname(filename),
        main: false,
        resolve: (name) => {
            const found = resolve(name);
            return found.includes(":") && !/^[A-Za-z]:/.test(found)
                ? found
                : /^[\\/]|^[A-Za-z]:/.test(found)
                    ? pathToFileURL(found).href
                    : `node:${found.replace(/^node:/, "")}`;
        },
    };
}
/** The global `__cell__` of cells. Timers are stopped by an interrupt of the cell that set them. */
export const cellRuntime = {
    scope,
    exports: exportsOfCells,
    value: (id, value) => {
        const run = runs.get(id);
        if (run)
            run.value = { value };
    },
    reached: (id, step) => {
        runs.get(id)?.reached.push(step);
    },
    wait,
    each,
    meta,
    importModule,
    awaitedModule,
    setTimeout: timer(setTimeout, clearTimeout, false),
    setInterval: timer(setInterval, clearInterval, true),
    setImmediate: timer(setImmediate, clearImmediate, false),
};
//# sourceMappingURL=runtime.js.map