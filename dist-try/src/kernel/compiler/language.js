// TypeScript's language service, kept warm between cells. Each cell is checked inside the scope of the cells before it.
import { join } from "node:path";
import { Files } from "./files.js";
/** What cells have besides Node's globals, see cells/worker.ts. */
const GLOBALS = `export {};
declare global {
  /** Asks the person at the notebook for a line of text; everything stands still until it comes. */
  function prompt(message?: string, initial?: string): string | null;
  /** Asks the person at the notebook to say yes or no. */
  function confirm(message?: string): boolean;
  /** Says something, and waits until it has been read. */
  function alert(message?: string): void;
  // Node's types call it unknown; browsers, Deno and with them most notebooks leave it open.
  interface Response { json(): Promise<any>; }
  interface Request { json(): Promise<any>; }
}`;
const CELL = /\/__cell_\w+__\.tsx?$/;
/** After so many cells what their checking has left in memory is given up. */
const CELLS_OF_A_CHECKER = 250;
/**
 * The compiler as cells see it. A cell is checked by a program that does not contain it: a new program, and a checker that
 * gathers all global names anew, take ten times as long as the cell itself. There is a new one when a cell imports
 * something for the first time, when a local file has changed, and for cells that change what is global.
 */
export class Language {
    ts;
    service;
    #files;
    /** Modules that the program has read, or that it knows to be declared somewhere. */
    #imported = new Set();
    #augmenting = [];
    /** Cells and scopes: they belong to no program. */
    #outside = new WeakSet();
    #scopeFiles = new WeakSet();
    #patched = new WeakSet();
    #place;
    #scope;
    /** The cell that is in work, in place of the empty one of the program. */
    #cell;
    #cells = 0;
    constructor(ts, rootDir, options, parsed) {
        this.ts = ts;
        this.#place = placeOf(rootDir, options);
        this.#files = new Files(ts, parsed, this.#place);
        this.#files.set(this.#place.importsPath, GLOBALS);
        this.#files.set(this.cellPath, "");
        const bind = (file) => ts.bindSourceFile(file, this.options);
        const registry = this.#files.registry(bind, (text) => this.#inScope(this.parse(this.cellPath, text)));
        this.service = ts.createLanguageService(this.#files.host(), registry);
    }
    get cellPath() {
        return this.#place.cellPath;
    }
    get options() {
        return this.#place.options;
    }
    /** Forgets all cells; those to come lie in `rootDir`. */
    startAnew(rootDir, options) {
        this.#place = placeOf(rootDir, options);
        this.#files.moveTo(this.#place);
        this.#scope = undefined;
        this.#cell = undefined;
        if (this.#augmenting.length === 0)
            return;
        this.#augmenting = [];
        this.#writeImports([]);
    }
    /** A cell with this text, and a program by which it can be checked; the service is asked about it as `cellPath`. */
    cell(text) {
        // A checker knows what it has said before by the name of the file.
        const file = this.#inScope(this.parse(this.cellName(String(++this.#cells)), text));
        if (this.#belongsInProgram(file)) {
            this.#cell = undefined;
            this.#files.set(this.cellPath, text);
            const program = this.#program();
            return { program, file: program.getSourceFile(this.cellPath) };
        }
        if (this.#files.text(this.cellPath) !== "")
            this.#files.set(this.cellPath, "");
        file.imports = moduleLiterals(this.ts, file);
        file.moduleAugmentations = [];
        file.ambientModuleNames = [];
        file.path = file.fileName;
        this.#outside.add(file);
        const unknown = file.imports.filter((each) => !this.#imported.has(each.text)).map((each) => each.text);
        if (unknown.length > 0 || this.#cells % CELLS_OF_A_CHECKER === 0)
            this.#writeImports(unknown);
        const program = this.#program();
        for (const name of unknown)
            if (this.#isFound(program, name))
                this.#imported.add(name);
        this.#cell = file;
        return { program, file };
    }
    /** The name of a file that holds the text of a cell. */
    cellName(label) {
        return this.cellPath.replace("__cell__", `__cell_${label}__`);
    }
    /** Defines or replaces a module that cells import as `./name`. */
    setModule(path, text) {
        this.#files.set(path, text);
    }
    /** A file parsed and bound as a part of no program. */
    parse(path, text) {
        const file = this.ts.createSourceFile(path, text, { languageVersion: this.options.target, setExternalModuleIndicator: markAsModule }, true, path.endsWith("x") ? this.ts.ScriptKind.TSX : this.ts.ScriptKind.TS);
        this.ts.bindSourceFile(file, this.options);
        return file;
    }
    /** Puts a file of declarations between the next cell and what was its scope. */
    enterScope(file) {
        this.#inScope(file);
        this.#scope = file;
        this.#scopeFiles.add(file);
        this.#outside.add(file);
        const names = moduleLiterals(this.ts, file)
            .map(({ text }) => text)
            .filter((name) => !this.#imported.has(name));
        const augmenting = augmentations(this.ts, file);
        if (augmenting !== "")
            this.#augmenting.push(augmenting);
        if (names.length === 0 && augmenting === "")
            return;
        for (const name of names)
            this.#imported.add(name);
        this.#writeImports([]);
    }
    /** Whether a file is the text of a cell. */
    isCell({ fileName }) {
        return fileName === this.cellPath || CELL.test(fileName);
    }
    /** Whether a declaration belongs to an earlier cell. */
    isInScope(file) {
        return this.#scopeFiles.has(file);
    }
    /** Files of the program that belong to the user: source, not declarations, and not installed. */
    isLocal(file) {
        const { fileName } = file;
        return (!file.isDeclarationFile &&
            !this.isCell(file) &&
            fileName !== this.#place.importsPath &&
            !fileName.includes("/node_modules/"));
    }
    /** The file that `name` stands for in `file`. */
    resolved(program, file, name) {
        const { ESNext, CommonJS } = this.ts.ModuleKind;
        const internals = program;
        for (const mode of [ESNext, undefined, CommonJS]) {
            const found = internals.getResolvedModule(file, name, mode)?.resolvedModule;
            if (found)
                return program.getSourceFile(found.resolvedFileName);
        }
        return undefined;
    }
    #inScope(file) {
        file.parent = this.#scope;
        return file;
    }
    /** Whether a cell can be checked only as a part of a program: where it says something about what is global. */
    #belongsInProgram(file) {
        const { JsxEmit } = this.ts;
        const { jsx } = this.options;
        // The module that makes JSX is found by the program.
        const jsxModule = file.pragmas.has("jsximportsource") || jsx === JsxEmit.ReactJSX || jsx === JsxEmit.ReactJSXDev;
        return ((jsxModule && file.languageVariant === this.ts.LanguageVariant.JSX) ||
            file.referencedFiles.length > 0 ||
            file.typeReferenceDirectives.length > 0 ||
            file.libReferenceDirectives.length > 0 ||
            augmentations(this.ts, file) !== "");
    }
    #program() {
        const program = this.service.getProgram();
        if (this.#patched.has(program))
            return program;
        this.#patched.add(program);
        const internals = program;
        const { getResolvedModule, getSourceFile } = internals;
        const imports = program.getSourceFile(this.#place.importsPath);
        // What cells import is imported by the list of imports.
        internals.getResolvedModule = (file, name, mode) => getResolvedModule.call(program, this.#outside.has(file) ? imports : file, name, mode);
        internals.getSourceFile = (path) => (path === this.cellPath ? this.#cell : undefined) ?? getSourceFile.call(program, path);
        return program;
    }
    #writeImports(tried) {
        const imports = [...this.#imported, ...tried].map((name) => `import ${JSON.stringify(name)};`);
        this.#files.set(this.#place.importsPath, [GLOBALS, ...imports, ...this.#augmenting].join("\n"));
    }
    #isFound(program, name) {
        const checker = program.getTypeChecker();
        if (checker.tryFindAmbientModule(name))
            return true;
        const imports = program.getSourceFile(this.#place.importsPath);
        const internals = program;
        return (internals.getResolvedModule(imports, name, this.ts.ModuleKind.ESNext)?.resolvedModule !== undefined);
    }
}
function placeOf(rootDir, options) {
    const root = rootDir.replaceAll("\\", "/");
    const inRoot = (name) => join(root, name).replaceAll("\\", "/");
    const cellPath = inRoot(options.jsx === undefined ? "__cell__.ts" : "__cell__.tsx");
    return { rootDir: root, cellPath, importsPath: inRoot("__imports__.ts"), options };
}
/** Cells are modules whatever they contain. */
function markAsModule(file) {
    file.externalModuleIndicator ??= true;
}
/** What a file says about modules and about what is global, with the imports that it needs for that. */
function augmentations(ts, file) {
    const augments = (each) => ts.isModuleDeclaration(each) && (ts.isStringLiteral(each.name) || each.name.text === "global");
    if (!file.statements.some(augments))
        return "";
    return file.statements
        .filter((each) => augments(each) || ts.isImportDeclaration(each))
        .map((each) => each.getText(file))
        .join("\n");
}
/** The places where a file names a module, also in `import()`. */
export function moduleLiterals(ts, file) {
    const found = [];
    const visit = (node) => {
        const name = ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
            ? node.moduleSpecifier
            : ts.isExternalModuleReference(node)
                ? node.expression
                : ts.isImportTypeNode(node)
                    ? ts.isLiteralTypeNode(node.argument) && node.argument.literal
                    : ts.isCallExpression(node) &&
                        node.expression.kind === ts.SyntaxKind.ImportKeyword &&
                        node.arguments[0];
        if (name && ts.isStringLiteralLike(name))
            found.push(name);
        ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
}
//# sourceMappingURL=language.js.map