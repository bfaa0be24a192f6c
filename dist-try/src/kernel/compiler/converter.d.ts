import type { Emitter } from "./emit.js";
import { type Language } from "./language.js";
import { type Compiled } from "./messages.js";
/** The compiler of a session's cells. */
export declare class Converter {
    #private;
    constructor(language: Language, emitter: Emitter, rootDir: string);
    /** Compiles a cell; what it declares is known to what is asked after {@link finish}. */
    convert(code: string, id: number): Compiled;
    /** Puts what the last cell declares into the scope of those after it: nothing that the cell itself waits for. */
    finish(): void;
    /** Takes back what a cell would have declared in steps (from 1) that it has not come to. */
    stopped(id: number, reached: number[]): void;
}
