// TypeScript to JavaScript, one file at a time and without looking at types, as `transpileModule` does it. That makes a
// program for each file, which takes longer than a cell; here there is one.
import type * as TypeScript from "typescript-5.9";
import type { CompilerInternals } from "./language.js";

type Ts = typeof TypeScript;
type SourceFile = TypeScript.SourceFile;

/** JavaScript and its source map, as JSON. */
export interface Emitted {
  code: string;
  map: string | undefined;
}

/** Writes files as JavaScript in CommonJS, by the settings of cells that concern how code is written. */
export class Emitter {
  readonly #ts: Ts;
  readonly #options: TypeScript.CompilerOptions;
  readonly #program: TypeScript.Program;

  constructor(ts: Ts, cells: TypeScript.CompilerOptions) {
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
      writeFile: () => {},
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
  emit(text: string, fileName: string, transform: TypeScript.TransformerFactory<SourceFile>): Emitted {
    const ts = this.#ts;
    const file = ts.createSourceFile(fileName, text, {
      languageVersion: this.#options.target ?? ts.ScriptTarget.ES2022,
      setExternalModuleIndicator: (made) => {
        (made as unknown as { externalModuleIndicator: unknown }).externalModuleIndicator ??=
          !made.isDeclarationFile || undefined;
      },
    });
    (ts as unknown as CompilerInternals).bindSourceFile(file, this.#options);
    let code = "";
    let map: string | undefined;
    const write = (name: string, data: string): void => {
      if (name.endsWith(".map")) map = data;
      else code = data;
    };
    this.#program.emit(file, write, undefined, false, { before: [transform] });
    return { code: code.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, ""), map };
  }
}

function defined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
