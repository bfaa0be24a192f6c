/** The types of WebAssembly's values that are used. */
export type Type = "i32" | "i64" | "f32" | "f64" | "v128";
export type Result = Type | "nothing";
declare const result: unique symbol;
/** Bytes of machine code, in nested parts that are only put together when all of it is there. */
export interface Parts extends ReadonlyArray<number | Parts> {
}
/** Machine code that leaves a value of one type behind, or nothing. */
export type Code<R extends Result = "nothing"> = Parts & {
    readonly [result]?: R;
};
type Unary<A extends Type, R extends Type = A> = (a: Code<A>) => Code<R>;
type Binary<A extends Type, R extends Type = A> = (a: Code<A>, b: Code<A>) => Code<R>;
/** `offset` is added to the address, in bytes. */
type Load<T extends Type> = (address: Code<"i32">, offset?: number) => Code<T>;
type Store<T extends Type> = (address: Code<"i32">, value: Code<T>, offset?: number) => Code;
/** A parameter or local variable of a function. */
export interface Local<T extends Type> {
    readonly get: Code<T>;
    set(value: Code<T>): Code;
    /** Sets it and leaves the value behind. */
    tee(value: Code<T>): Code<T>;
}
/** The local variable of a function with this index. */
export declare function local<T extends Type>(index: number): Local<T>;
/** An unsigned number in LEB128. */
export declare function unsigned(value: number): number[];
/** Statements one after the other. */
export declare function sequence(...statements: readonly Code[]): Code;
/** Runs `then` if the condition is not 0, else `otherwise`. */
export declare function when(condition: Code<"i32">, then: readonly Code[], otherwise?: readonly Code[]): Code;
/** Repeats the body while the condition, which is asked before each time, is not 0. */
export declare function repeatWhile(condition: Code<"i32">, body: readonly Code[]): Code;
/** Runs the body while `counter` is below `end`, and increases it by `step` each time. */
export declare function countUp(counter: Local<"i32">, end: Code<"i32">, step: number, body: readonly Code[]): Code;
/** Ends the function with a value. */
export declare function giveBack(value: Code<Type>): Code;
/** Copies `length` bytes of memory. */
export declare function copyMemory(to: Code<"i32">, from: Code<"i32">, length: Code<"i32">): Code;
export declare const i32: Record<"less" | "add" | "sub" | "mul" | "and" | "or" | "xor" | "shiftLeft" | "shiftRight", Binary<"i32">> & Record<"load" | "load8", Load<"i32">> & Record<"store" | "store8", Store<"i32">> & {
    const(value: number): Code<"i32">;
    not: Unary<"i32">;
    fromI64: Unary<"i64", "i32">;
    select(a: Code<"i32">, b: Code<"i32">, condition: Code<"i32">): Code<"i32">;
};
export declare const i64: Record<"add" | "sub" | "and" | "or" | "shiftLeft", Binary<"i64">> & {
    const(value: number): Code<"i64">;
    load: Load<"i64">;
    store: Store<"i64">;
    isZero: Unary<"i64", "i32">;
    trailingZeros: Unary<"i64">;
    fromI32: Unary<"i32", "i64">;
};
export declare const f32: {
    load: Load<"f32">;
    greater: Binary<"f32", "i32">;
};
export declare const f64: Record<"add" | "sub" | "mul" | "div", Binary<"f64">> & Record<"greater" | "notLess", Binary<"f64", "i32">> & {
    const(value: number): Code<"f64">;
    load: Load<"f64">;
    store: Store<"f64">;
    fromI32: Unary<"i32", "f64">;
    fromI64: Unary<"i64", "f64">;
};
/** Vectors of 128 bits. */
export declare const v128: {
    zero: Code<"v128">;
    load: Load<"v128">;
    store: Store<"v128">;
    signBits(a: Code<"v128">): Code<"i32">;
};
/** Vectors of four 32-bit numbers. */
export declare const i32x4: Record<"add" | "sub" | "mul", Binary<"v128">> & {
    first: Unary<"v128", "i32">;
    permute(a: Code<"v128">, b: Code<"v128">, lanes: readonly [number, number, number, number]): Code<"v128">;
};
/** Vectors of two 64-bit numbers. */
export declare const i64x2: {
    add: Binary<"v128">;
    multiplyFirst: Binary<"v128">;
    multiplyLast: Binary<"v128">;
    lane(a: Code<"v128">, lane: 0 | 1): Code<"i64">;
};
export {};
