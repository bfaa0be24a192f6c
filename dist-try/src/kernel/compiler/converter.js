// Turns cells into code that runs, and remembers what each of them declares.
import { dirname, join, relative } from "node:path";
import { moduleLiterals } from "./language.js";
import { RUNTIME, SCOPE, } from "./messages.js";
import { findNames, isDisposed } from "./references.js";
import { hasTopLevelAwait, rewrite } from "./rewrite.js";
/** The module `name` of a cell that begins with a comment like `/** @module name *​/`: it defines a module. */
const MODULE_CELL = /^\s*\/\*\*(?:[^*]|\*(?!\/))*?@module\s+([A-Za-z_$][\w$-]*)(?:[^*]|\*(?!\/))*\*\//;
/** "'X' has no default export" and the like stay; these speak of settings that are not the cell's. */
const NOT_OURS = new Set([1375, 1378, 1432, 2854, 7016]);
/** The compiler of a session's cells. */
export class Converter {
    #ts;
    #language;
    #rootDir;
    #emitter;
    /** What each local module looked like when it was last compiled. */
    #compiled = new Map();
    /** How many modules that wait while they are loaded have been compiled. */
    #awaited = 0;
    #steps = new Map();
    /** What is left to do for the last cell, while it runs. */
    #unfinished;
    constructor(language, emitter, rootDir) {
        this.#ts = language.ts;
        this.#language = language;
        this.#rootDir = rootDir;
        this.#emitter = emitter;
    }
    /** Compiles a cell; what it declares is known to what is asked after {@link finish}. */
    convert(code, id) {
        const module = MODULE_CELL.exec(code)?.[1];
        if (module !== undefined)
            return this.#defineModule(module, code);
        const ts = this.#ts;
        const language = this.#language;
        const probe = language.parse(language.cellName("probe"), code);
        if (probe.parseDiagnostics.length > 0) {
            const awaited = probe.parseDiagnostics.filter(({ code }) => !NOT_OURS.has(code));
            if (awaited.length > 0)
                return { problems: awaited.map((each) => this.#problem(each, code)) };
        }
        const locals = [...(probe.locals?.values() ?? [])].filter((symbol) => !symbol.exportSymbol && !symbol.declarations?.some((each) => isDisposed(ts, each)));
        const suffix = `\nexport {${locals.map(({ name }) => name).join(", ")}};`;
        const { program, file } = language.cell(code + suffix);
        const local = this.#localModules(program, file);
        const problems = [file, ...local].flatMap((each) => [...program.getSyntacticDiagnostics(each), ...program.getSemanticDiagnostics(each)]
            .filter((found) => each !== file || found.start <= code.length)
            .filter(({ code }) => !NOT_OURS.has(code))
            .map((found) => this.#problem(found, code)));
        if (problems.length > 0)
            return { problems };
        const checker = program.getTypeChecker();
        const names = findNames(ts, language, checker, file);
        const steps = [];
        const moduleName = (name) => this.#compiledName(program, file, name);
        const text = `${code}\nexport {${names.importedValues.join(", ")}};`;
        const transform = rewrite(ts, { moduleName, cell: { names, id } }, steps);
        const output = this.#emitter.emit(text, language.cellPath, transform);
        this.#unfinished = () => this.#remember(program, file, id, steps);
        return {
            cell: {
                code: inScope(output.code),
                map: output.map,
                topLevelAwait: hasTopLevelAwait(ts, file),
                steps,
                modules: this.#changedModules(program, local),
            },
        };
    }
    /** Puts what the last cell declares into the scope of those after it: nothing that the cell itself waits for. */
    finish() {
        const unfinished = this.#unfinished;
        this.#unfinished = undefined;
        unfinished?.();
    }
    /** Takes back what a cell would have declared in steps (from 1) that it has not come to. */
    stopped(id, reached) {
        const found = this.#steps.get(id);
        if (!found)
            return;
        const names = new Set(reached.flatMap((step) => found.steps[step - 1] ?? []));
        for (const name of found.steps.flat())
            if (!names.has(name))
                found.scope.locals.delete(name);
    }
    /** Puts what the cell declares into the scope of those after it. */
    #remember(program, file, id, steps) {
        const declares = file.statements.length > 1 || (file.locals?.size ?? 0) > 0;
        if (!declares || ((file.locals?.size ?? 0) === 0 && !this.#augments(file)))
            return;
        const ts = this.#ts;
        let text = "";
        // Without `export {}` everything that a file of declarations declares would be exported.
        let scope;
        if (program.getDeclarationDiagnostics(file).length === 0) {
            program.emit(file, (_, data) => (text = data), undefined, true);
            scope = this.#language.parse(this.#language.cellName(`${id}_declares`).replace(/\.tsx?$/, ".d.ts"), `${text.replace(/^export \{.*\};$/gm, "")}\nexport {};`);
            // What a block declares by `var` is left out there.
            const whole = [...(file.locals?.keys() ?? [])].every((name) => scope.locals?.has(name));
            if (scope.parseDiagnostics.length > 0 || !whole)
                scope = undefined;
        }
        // Types without a name that could be written down are known from the cell's own text.
        scope ??= this.#language.parse(this.#language.cellName(`${id}_text`), file.text);
        for (const [name, symbol] of scope.locals ?? [])
            if (symbol.declarations?.some((each) => isDisposed(ts, each)))
                scope.locals.delete(name);
        this.#language.enterScope(scope);
        this.#steps.set(id, { scope, steps });
        this.#steps.delete(id - 100);
    }
    #augments(file) {
        return file.statements.some((each) => this.#ts.isModuleDeclaration(each));
    }
    #defineModule(name, code) {
        const path = join(this.#rootDir, /@jsx\b/.test(MODULE_CELL.exec(code)[0]) ? `${name}.tsx` : `${name}.ts`).replaceAll("\\", "/");
        this.#language.setModule(path, code);
        const { program } = this.#language.cell(`import ${JSON.stringify(`./${name}`)};`);
        const file = program.getSourceFile(path);
        const found = file
            ? [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
            : [];
        if (found.length > 0)
            return { problems: found.map((each) => ({ ...this.#problem(each, code), file: undefined })) };
        return { cell: { code: "", map: undefined, topLevelAwait: false, steps: [], modules: [] } };
    }
    /** The local modules that a cell imports, directly or through others. */
    #localModules(program, from) {
        const found = new Set();
        const visit = (file) => {
            for (const name of this.#requested(file)) {
                const target = this.#language.resolved(program, file, name);
                if (!target || !this.#language.isLocal(target) || found.has(target))
                    continue;
                found.add(target);
                visit(target);
            }
        };
        visit(from);
        return [...found];
    }
    /** The modules that a file names; in JavaScript also by `require`. */
    #requested(file) {
        const { imports = [] } = file;
        return new Set([...moduleLiterals(this.#ts, file), ...imports].map(({ text }) => text));
    }
    /** Local modules run from memory, under a name that no file has. */
    #compiledName(program, file, name) {
        const target = this.#language.resolved(program, file, name);
        if (!target || !this.#language.isLocal(target))
            return name;
        const path = relative(dirname(file.fileName), target.fileName).replaceAll("\\", "/");
        return `${path.startsWith(".") ? "" : "./"}${path}.js`;
    }
    /** Compiles the local modules that have changed, and those that have to be run again because of them. */
    #changedModules(program, local) {
        const stale = new Set(local.filter((file) => this.#compiled.get(file.fileName) !== file.text));
        for (let before = -1; before !== stale.size;) {
            before = stale.size;
            for (const file of local)
                for (const name of this.#requested(file)) {
                    const target = this.#language.resolved(program, file, name);
                    if (target && stale.has(target))
                        stale.add(file);
                }
        }
        return [...stale].map((file) => {
            this.#compiled.set(file.fileName, file.text);
            return this.#compileModule(program, file);
        });
    }
    #compileModule(program, file) {
        const ts = this.#ts;
        if (file.fileName.endsWith(".json"))
            return {
                path: file.fileName,
                source: file.text,
                code: `module.exports = ${file.text}`,
                map: undefined,
            };
        const moduleName = (name) => this.#compiledName(program, file, name);
        const { code, map } = this.#emitter.emit(file.text, file.fileName, rewrite(ts, { moduleName }, []));
        const path = file.fileName;
        if (!hasTopLevelAwait(ts, file))
            return { path, source: file.text, code, map };
        const begin = `module.exports = ${RUNTIME}.awaitedModule(__filename, ${++this.#awaited}, async (exports) => {`;
        return { path, source: file.text, code: `${begin}${code}\n});`, map };
    }
    #problem(found, code) {
        const ts = this.#ts;
        const message = ts.flattenDiagnosticMessageText(found.messageText, "\n");
        const file = found.file;
        const isCell = this.#language.isCell(file);
        const text = isCell ? code : file.text;
        // What is missing at the end is shown behind the last thing that is there.
        const length = text.trimEnd().length;
        const from = Math.min(found.start ?? 0, length);
        const to = Math.min(from + (found.length ?? 0), Math.max(length, from));
        const place = (offset) => {
            const before = text.slice(0, offset);
            const line = before.split("\n").length - 1;
            return { line, character: offset - (before.lastIndexOf("\n") + 1) };
        };
        const problem = { message, code: found.code, start: place(from), end: place(to) };
        if (isCell)
            return problem;
        const name = relative(this.#rootDir, file.fileName);
        return { ...problem, file: { name, line: text.split(/\r?\n/)[problem.start.line] ?? "" } };
    }
}
/** The compiled text of a cell, with the names by which it reaches what cells share. */
function inScope(code) {
    const prologue = `"use strict"; const ${SCOPE} = ${RUNTIME}.scope; exports = ${RUNTIME}.exports;`;
    return code.replace('"use strict";', () => prologue);
}
//# sourceMappingURL=converter.js.map