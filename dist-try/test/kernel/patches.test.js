import assert from "node:assert/strict";
import Module, { createRequire } from "node:module";
import { describe, it } from "node:test";
import vm from "node:vm";
import ts from "typescript-5.9";
const fromTslab = createRequire(createRequire(import.meta.url).resolve("tslab"));
/** What src/kernel/cells/patches.ts and src/kernel/compiler rest on, piece by piece. */
describe("what the kernel changes in tslab, Node and TypeScript is still there to be changed:", () => {
    it("tslab reads the comments of cells in a module of its own, through its compiler", () => {
        const { getCodeMetadata } = fromTslab("./metadata.js");
        assert.deepEqual(getCodeMetadata("/** @module here */"), { module: "here" });
    });
    it("tslab's executor runs what the converter gives it, and loads local modules from its side outputs", async () => {
        const { createExecutor } = fromTslab("./executor.js");
        const errors = [];
        let output = "globalThis.ran = require('./side.ts.js').value; throw new Error('on purpose')";
        const node = {
            convert: () => ({
                diagnostics: [],
                declOutput: "",
                hasToplevelAwait: false,
                output,
                sideOutputs: [{ path: "/nowhere/side.ts.js", data: "exports.value = 7" }],
            }),
        };
        const executor = createExecutor("/nowhere", { node, browser: node, close: () => { } }, { log: () => { }, error: (...values) => errors.push(...values) });
        assert.equal(await executor.execute("anything"), false);
        assert.equal(globalThis.ran, 7);
        assert.match(String(errors[0]), /on purpose/);
        output = "globalThis.ran = typeof __tslab__.require";
        assert.equal(await executor.execute("anything"), true);
        assert.equal(globalThis.ran, "function");
        assert.equal(typeof executor.interrupt, "function");
    });
    it("tslab's display sends through a listener that can be set", () => {
        const jupyter = fromTslab("./jupyter.js");
        const sent = [];
        jupyter.lastWriteDisplayData = (content) => sent.push(content);
        const { display } = fromTslab("./public.js");
        display.html("<b>x</b>");
        assert.deepEqual(sent[0].data, { "text/html": "<b>x</b>" });
    });
    it("Node loads and resolves modules through functions that can be replaced", () => {
        const internals = Module;
        const seen = [];
        for (const name of ["_load", "_resolveFilename"]) {
            const original = internals[name];
            internals[name] = function (...values) {
                seen.push([name, values[0]]);
                return original.apply(this, values);
            };
            createRequire(import.meta.url)("tslab/package.json");
            createRequire(import.meta.url).resolve("tslab/dist/util.js");
            internals[name] = original;
        }
        assert.deepEqual(new Set(seen.map((each) => each[0])), new Set(["_load", "_resolveFilename"]));
    });
    it("Node knows the loader of the main context for code that is in no file", async () => {
        const { USE_MAIN_CONTEXT_DEFAULT_LOADER } = vm.constants;
        assert.equal(typeof USE_MAIN_CONTEXT_DEFAULT_LOADER, "symbol");
        const load = vm.compileFunction("return import('node:path')", [], {
            filename: import.meta.filename,
            importModuleDynamically: USE_MAIN_CONTEXT_DEFAULT_LOADER,
        });
        assert.equal(typeof (await load()).join, "function");
    });
    it("TypeScript 5.9 has the parts that it does not declare", () => {
        const internals = ts;
        for (const name of ["bindSourceFile", "createLanguageServiceSourceFile"])
            assert.equal(typeof internals[name], "function", name);
        const file = ts.createSourceFile("a.ts", "export const a = 1; const b = a;", ts.ScriptTarget.ES2022, true);
        internals.bindSourceFile(file, {});
        assert.ok(file.locals.has("b"));
        const host = ts.createCompilerHost({});
        const program = ts.createProgram(["a.ts"], { noLib: true }, {
            ...host,
            getSourceFile: (name) => (name === "a.ts" ? file : undefined),
        });
        assert.equal(typeof program.getResolvedModule, "function");
        const checker = program.getTypeChecker();
        assert.equal(checker.resolveName("b", file, ts.SymbolFlags.Value, false).name, "b");
        assert.equal(typeof checker.tryFindAmbientModule, "function");
    });
    it("a program checks and writes files that do not belong to it", () => {
        const program = ts.createProgram([], { noLib: true, noCheck: false, declaration: true }, { ...ts.createCompilerHost({}), getSourceFile: () => undefined });
        const { bindSourceFile } = ts;
        const outside = (name, text) => {
            const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
            bindSourceFile(file, {});
            return Object.assign(file, {
                path: name,
                imports: [],
                moduleAugmentations: [],
                ambientModuleNames: [],
            });
        };
        for (const name of ["one.ts", "two.ts"]) {
            const found = program.getSemanticDiagnostics(outside(name, "export const a: string = 1;"));
            assert.deepEqual(found.map(({ messageText }) => messageText), ["Type 'number' is not assignable to type 'string'."]);
        }
        const written = [];
        const right = outside("three.ts", "export const a = 1 as number;");
        for (const onlyTypes of [false, true])
            program.emit(right, (_, text) => written.push(text), undefined, onlyTypes);
        assert.match(written[0], /^(?:"use strict";[\s\S]*)?export const a = 1;|exports\.a = 1;/);
        assert.match(written.at(-1), /export declare const a: number;/);
    });
    it("a scope may be put around a source file, as the file's parent", () => {
        const scope = ts.createSourceFile("scope.d.ts", "declare const outer: string; export {};", ts.ScriptTarget.ES2022, true);
        const cell = ts.createSourceFile("cell.ts", "export const n: number = outer;", ts.ScriptTarget.ES2022, true);
        const { bindSourceFile } = ts;
        for (const file of [scope, cell])
            bindSourceFile(file, {});
        cell.parent = scope;
        const program = ts.createProgram(["cell.ts"], { noLib: true }, {
            ...ts.createCompilerHost({}),
            getSourceFile: (name) => (name === "cell.ts" ? cell : undefined),
        });
        const found = program.getSemanticDiagnostics(cell).map(({ messageText }) => messageText);
        assert.deepEqual(found, ["Type 'string' is not assignable to type 'number'."]);
    });
});
//# sourceMappingURL=patches.test.js.map