/** Writes files as JavaScript in CommonJS, by the settings of cells that concern how code is written. */
export class Emitter {
    #ts;
    #options;
    #program;
    constructor(ts, cells) {
        this.#ts = ts;
        const { target, jsx, jsxFactory, jsxFragmentFactory, jsxImportSource } = cells;
        const { experimentalDecorators, emitDecoratorMetadata, useDefineForClassFields } = cells;
        const settings = { target, jsxFactory, jsxFragmentFactory, jsxImportSource };
        this.#options = {
            ...defined({ ...settings, experimentalDecorators, emitDecoratorMetadata, useDefineForClassFields }),
            jsx: jsx === undefined || jsx === ts.JsxEmit.Preserve ? ts.JsxEmit.React : jsx,
            module: ts.ModuleKind.CommonJS,
            moduleDetection: ts.ModuleDetectionKind.Force,
            esModuleInterop: true,
            isolatedModules: true,
            noLib: true,
            noResolve: true,
            noCheck: true,
            types: [],
            sourceMap: true,
            suppressOutputPathCheck: true,
            allowNonTsExtensions: true,
            newLine: ts.NewLineKind.LineFeed,
        };
        this.#program = ts.createProgram([], this.#options, {
            getSourceFile: () => undefined,
            writeFile: () => { },
            getDefaultLibFileName: () => "lib.d.ts",
            useCaseSensitiveFileNames: () => true,
            getCanonicalFileName: (name) => name,
            getCurrentDirectory: () => "",
            getNewLine: () => "\n",
            fileExists: () => false,
            readFile: () => undefined,
        });
    }
    /** The JavaScript of a text that is called `fileName`, changed by `transform` on its way. */
    emit(text, fileName, transform) {
        const ts = this.#ts;
        const file = ts.createSourceFile(fileName, text, {
            languageVersion: this.#options.target ?? ts.ScriptTarget.ES2022,
            setExternalModuleIndicator: (made) => {
                made.externalModuleIndicator ??=
                    !made.isDeclarationFile || undefined;
            },
        });
        ts.bindSourceFile(file, this.#options);
        let code = "";
        let map;
        const write = (name, data) => {
            if (name.endsWith(".map"))
                map = data;
            else
                code = data;
        };
        this.#program.emit(file, write, undefined, false, { before: [transform] });
        return { code: code.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, ""), map };
    }
}
function defined(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
//# sourceMappingURL=emit.js.map