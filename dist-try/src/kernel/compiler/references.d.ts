import type * as TypeScript from "typescript-5.9";
import type { Language } from "./language.js";
type Ts = typeof TypeScript;
type SourceFile = TypeScript.SourceFile & {
    locals?: Map<string, TypeScript.Symbol>;
};
/** What the rewriting of a cell has to know about its names. */
export interface CellNames {
    /** Identifiers, by the position of their end, that are read from and written to the shared scope. */
    shared: Set<number>;
    /** Names that the cell imports and that are values, not only types. */
    importedValues: string[];
    /** Constant enum members of declaration files, by the position of the expression's end: they have no value elsewhere. */
    constants: Map<number, string | number>;
}
/** Looks the names of a cell up. `file` is the cell in a checked program. */
export declare function findNames(ts: Ts, language: Language, checker: TypeScript.TypeChecker, file: SourceFile): CellNames;
/** Whether a symbol, or what it is another name for, is a value. */
export declare function isValue(ts: Ts, checker: TypeScript.TypeChecker, symbol: TypeScript.Symbol): boolean;
/** Whether a variable is declared by `using`: it is disposed of when the cell ends, and of no use after it. */
export declare function isDisposed(ts: Ts, declaration: TypeScript.Node): boolean;
/** The names that a list of declarations binds, patterns included. */
export declare function boundNames(ts: Ts, list: TypeScript.VariableDeclarationList): string[];
/** The names that an import binds. */
export declare function importedNames(ts: Ts, statement: TypeScript.ImportDeclaration | TypeScript.ImportEqualsDeclaration): string[];
/** Those of `wanted` that are declared, imported or a parameter somewhere in the file. */
export declare function declaredNames(ts: Ts, file: TypeScript.SourceFile, wanted: Set<string>): Set<string>;
export {};
