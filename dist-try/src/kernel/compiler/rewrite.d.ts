import type * as TypeScript from "typescript-5.9";
import { type CellNames } from "./references.js";
type Ts = typeof TypeScript;
/** What is needed to rewrite one file. */
export interface Rewriting {
    /** Another name for a module that is named in an import: local modules are compiled under names of their own. */
    moduleName(name: string): string;
    /** For a cell: its names and its number, under which it reports how far it has come. */
    cell?: {
        names: CellNames;
        id: number;
    };
}
/** The names that each reported step of a cell declares; what it declares in a block counts as declared at once. */
export type Steps = string[][];
/** A transformer of what is written as JavaScript, see emit.ts. `steps` receives the names of the cell's steps, in order. */
export declare function rewrite(ts: Ts, rewriting: Rewriting, steps: Steps): TypeScript.TransformerFactory<TypeScript.SourceFile>;
/** Whether code waits outside of any function. */
export declare function hasTopLevelAwait(ts: Ts, file: TypeScript.SourceFile): boolean;
export {};
