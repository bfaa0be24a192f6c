import type * as TypeScript from "typescript-5.9";
import { type ParsedFiles } from "./files.js";
type Ts = typeof TypeScript;
/** A parsed file with what the compiler does not tell of: the names that it declares, and what a program notes on it. */
export type BoundFile = TypeScript.SourceFile & {
    locals?: Map<string, TypeScript.Symbol & {
        exportSymbol?: TypeScript.Symbol;
    }>;
    parseDiagnostics: TypeScript.DiagnosticWithLocation[];
    path: string;
    imports: readonly TypeScript.StringLiteralLike[];
    moduleAugmentations: readonly unknown[];
    ambientModuleNames: readonly string[];
    pragmas: ReadonlyMap<string, unknown>;
};
/** Parts of the compiler that it does not declare; a test says which of them is missing after an update. */
export interface CompilerInternals {
    bindSourceFile(file: TypeScript.SourceFile, options: TypeScript.CompilerOptions): void;
}
/**
 * The compiler as cells see it. A cell is checked by a program that does not contain it: a new program, and a checker that
 * gathers all global names anew, take ten times as long as the cell itself. There is a new one when a cell imports
 * something for the first time, when a local file has changed, and for cells that change what is global.
 */
export declare class Language {
    #private;
    readonly ts: Ts;
    readonly service: TypeScript.LanguageService;
    constructor(ts: Ts, rootDir: string, options: TypeScript.CompilerOptions, parsed: ParsedFiles);
    get cellPath(): string;
    get options(): TypeScript.CompilerOptions;
    /** Forgets all cells; those to come lie in `rootDir`. */
    startAnew(rootDir: string, options: TypeScript.CompilerOptions): void;
    /** A cell with this text, and a program by which it can be checked; the service is asked about it as `cellPath`. */
    cell(text: string): {
        program: TypeScript.Program;
        file: BoundFile;
    };
    /** The name of a file that holds the text of a cell. */
    cellName(label: string): string;
    /** Defines or replaces a module that cells import as `./name`. */
    setModule(path: string, text: string): void;
    /** A file parsed and bound as a part of no program. */
    parse(path: string, text: string): BoundFile;
    /** Puts a file of declarations between the next cell and what was its scope. */
    enterScope(file: BoundFile): void;
    /** Whether a file is the text of a cell. */
    isCell({ fileName }: TypeScript.SourceFile): boolean;
    /** Whether a declaration belongs to an earlier cell. */
    isInScope(file: TypeScript.SourceFile): boolean;
    /** Files of the program that belong to the user: source, not declarations, and not installed. */
    isLocal(file: TypeScript.SourceFile): boolean;
    /** The file that `name` stands for in `file`. */
    resolved(program: TypeScript.Program, file: TypeScript.SourceFile, name: string): TypeScript.SourceFile | undefined;
}
/** The places where a file names a module, also in `import()`. */
export declare function moduleLiterals(ts: Ts, file: TypeScript.SourceFile): TypeScript.StringLiteralLike[];
export {};
