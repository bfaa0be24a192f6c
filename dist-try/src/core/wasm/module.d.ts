import { type Code, type Local, type Parts, type Result, type Type } from "./code.js";
/** What the body of a function may declare. */
export interface Scope {
    /** New local variables of one type, 0 at first. */
    locals<T extends Type, Name extends string>(type: T, ...names: Name[]): Record<Name, Local<T>>;
}
/** A function of a module. */
export interface WasmFunction {
    name: string;
    parameters: readonly Type[];
    result: Result;
    locals: readonly Type[];
    body: Parts;
}
/** The parameters of a function as local variables. */
export type Parameters<P extends readonly Type[]> = {
    [I in keyof P]: Local<P[I]>;
};
/** Defines a function; the last of its statements leaves the result. */
export declare function defineFunction<const P extends readonly Type[], R extends Result>(name: string, parameters: P, result: R, body: (scope: Scope, ...parameters: Parameters<P>) => readonly [...Code[], Code<R>]): WasmFunction;
/** The bytes of a module that exports the functions and takes its memory from the import "memory" of "env". */
export declare function encodeModule(functions: readonly WasmFunction[]): Uint8Array;
/**
 * A module of `encodeModule` on memory of its own, of at least `bytes` bytes. Throws `Coos7Error` where that is more
 * than 2 GiB or the system does not give so much.
 */
export declare function instantiate<E>(module: Uint8Array, bytes: number): {
    buffer: ArrayBuffer;
    exports: E;
};
