import type * as TypeScript from "typescript-5.9";
type Ts = typeof TypeScript;
type SourceFile = TypeScript.SourceFile;
/** JavaScript and its source map, as JSON. */
export interface Emitted {
    code: string;
    map: string | undefined;
}
/** Writes files as JavaScript in CommonJS, by the settings of cells that concern how code is written. */
export declare class Emitter {
    #private;
    constructor(ts: Ts, cells: TypeScript.CompilerOptions);
    /** The JavaScript of a text that is called `fileName`, changed by `transform` on its way. */
    emit(text: string, fileName: string, transform: TypeScript.TransformerFactory<SourceFile>): Emitted;
}
export {};
