// WebAssembly instructions as functions, so that a kernel reads as what it computes: `i32.add(a, b)` is the code
// of a, then that of b, then the instruction. The numbers are those of the WebAssembly specification 2.0 (chapter
// "Binary Format"); only the instructions that the package's kernels use are here.

/** The types of WebAssembly's values that are used. */
export type Type = "i32" | "i64" | "f32" | "f64" | "v128";
export type Result = Type | "nothing";

declare const result: unique symbol;

/** Bytes of machine code, in nested parts that are only put together when all of it is there. */
export interface Parts extends ReadonlyArray<number | Parts> {}

/** Machine code that leaves a value of one type behind, or nothing. */
export type Code<R extends Result = "nothing"> = Parts & { readonly [result]?: R };

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
export function local<T extends Type>(index: number): Local<T> {
  return {
    get: [0x20, unsigned(index)],
    set: (value) => [value, 0x21, unsigned(index)],
    tee: (value) => [value, 0x22, unsigned(index)],
  };
}

/** An unsigned number in LEB128. */
export function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...unsigned(Math.floor(value / 128))];
}

/** A whole number in signed LEB128. */
function signed(value: number): number[] {
  const low = ((value % 128) + 128) % 128;
  return value >= -64 && value < 64 ? [low] : [low | 128, ...signed((value - low) / 128)];
}

/** Statements one after the other. */
export function sequence(...statements: readonly Code[]): Code {
  return statements;
}

const NO_RESULT = 0x40;
const END = 0x0b;

/** Runs `then` if the condition is not 0, else `otherwise`. */
export function when(condition: Code<"i32">, then: readonly Code[], otherwise: readonly Code[] = []): Code {
  return [condition, 0x04, NO_RESULT, then, 0x05, otherwise, END];
}

/** Repeats the body while the condition, which is asked before each time, is not 0. */
export function repeatWhile(condition: Code<"i32">, body: readonly Code[]): Code {
  return when(condition, [[0x03, NO_RESULT, body, condition, 0x0d, 0, END]]);
}

/** Runs the body while `counter` is below `end`, and increases it by `step` each time. */
export function countUp(counter: Local<"i32">, end: Code<"i32">, step: number, body: readonly Code[]): Code {
  const next = counter.set(i32.add(counter.get, i32.const(step)));
  return repeatWhile(i32.less(counter.get, end), [body, next]);
}

/** Ends the function with a value. */
export function giveBack(value: Code<Type>): Code {
  return [value, 0x0f];
}

/** Copies `length` bytes of memory. */
export function copyMemory(to: Code<"i32">, from: Code<"i32">, length: Code<"i32">): Code {
  return [to, from, length, 0xfc, 10, 0, 0];
}

export const i32: Record<
  "less" | "add" | "sub" | "mul" | "and" | "or" | "xor" | "shiftLeft" | "shiftRight",
  Binary<"i32">
> &
  Record<"load" | "load8", Load<"i32">> &
  Record<"store" | "store8", Store<"i32">> & {
    const(value: number): Code<"i32">;
    not: Unary<"i32">;
    fromI64: Unary<"i64", "i32">;
    select(a: Code<"i32">, b: Code<"i32">, condition: Code<"i32">): Code<"i32">;
  } = {
  const: (value) => [0x41, signed(value | 0)],
  load: load(0x28),
  /** One byte, 0 to 255. */
  load8: load(0x2d),
  store: store(0x36),
  store8: store(0x3a),
  /** 1 for 0, 0 for any other number. */
  not: unary(0x45),
  less: binary(0x48),
  add: binary(0x6a),
  sub: binary(0x6b),
  mul: binary(0x6c),
  and: binary(0x71),
  or: binary(0x72),
  xor: binary(0x73),
  shiftLeft: binary(0x74),
  /** Fills up with zeros. */
  shiftRight: binary(0x76),
  /** The lower half. */
  fromI64: unary(0xa7),
  /** `a` where the condition is not 0, else `b`; both are computed. */
  select: (a, b, condition) => [a, b, condition, 0x1b],
};

export const i64: Record<"add" | "sub" | "and" | "or" | "shiftLeft", Binary<"i64">> & {
  const(value: number): Code<"i64">;
  load: Load<"i64">;
  store: Store<"i64">;
  isZero: Unary<"i64", "i32">;
  trailingZeros: Unary<"i64">;
  fromI32: Unary<"i32", "i64">;
} = {
  const: (value) => [0x42, signed(value)],
  load: load(0x29),
  store: store(0x37),
  isZero: unary(0x50),
  trailingZeros: unary(0x7a),
  add: binary(0x7c),
  sub: binary(0x7d),
  and: binary(0x83),
  or: binary(0x84),
  shiftLeft: binary(0x86),
  /** Taken as unsigned. */
  fromI32: unary(0xad),
};

export const f32: { load: Load<"f32">; greater: Binary<"f32", "i32"> } = {
  load: load(0x2a),
  greater: binary(0x5e),
};

export const f64: Record<"add" | "sub" | "mul" | "div", Binary<"f64">> &
  Record<"greater" | "notLess", Binary<"f64", "i32">> & {
    const(value: number): Code<"f64">;
    load: Load<"f64">;
    store: Store<"f64">;
    fromI32: Unary<"i32", "f64">;
    fromI64: Unary<"i64", "f64">;
  } = {
  const: (value) => [0x44, ...new Uint8Array(Float64Array.of(value).buffer)],
  load: load(0x2b),
  store: store(0x39),
  greater: binary(0x64),
  notLess: binary(0x66),
  add: binary(0xa0),
  sub: binary(0xa1),
  mul: binary(0xa2),
  div: binary(0xa3),
  fromI32: unary(0xb7),
  fromI64: unary(0xb9),
};

/** Vectors of 128 bits. */
export const v128: {
  zero: Code<"v128">;
  load: Load<"v128">;
  store: Store<"v128">;
  signBits(a: Code<"v128">): Code<"i32">;
} = {
  zero: [simd(12), ...new Array<number>(16).fill(0)],
  load: load(simd(0)),
  store: store(simd(11)),
  /** The signs of 16 bytes as 16 bits. */
  signBits: unary(simd(100)),
};

/** Vectors of four 32-bit numbers. */
export const i32x4: Record<"add" | "sub" | "mul", Binary<"v128">> & {
  first: Unary<"v128", "i32">;
  permute(a: Code<"v128">, b: Code<"v128">, lanes: readonly [number, number, number, number]): Code<"v128">;
} = {
  add: binary(simd(174)),
  sub: binary(simd(177)),
  mul: binary(simd(181)),
  /** The first of the numbers. */
  first: unary(simd(27), 0),
  /** Four of eight numbers: 0 to 3 those of `a`, 4 to 7 those of `b`. */
  permute: (a, b, lanes) => [
    a,
    b,
    simd(13),
    lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => 4 * lane + byte)),
  ],
};

/** Vectors of two 64-bit numbers. */
export const i64x2: {
  add: Binary<"v128">;
  multiplyFirst: Binary<"v128">;
  multiplyLast: Binary<"v128">;
  lane(a: Code<"v128">, lane: 0 | 1): Code<"i64">;
} = {
  add: binary(simd(206)),
  /** Products of the first two and of the last two of four 32-bit numbers. */
  multiplyFirst: binary(simd(220)),
  multiplyLast: binary(simd(221)),
  lane: (a, lane) => [a, simd(29), lane],
};

function simd(instruction: number): Parts {
  return [0xfd, unsigned(instruction)];
}

function unary(...instruction: Parts): (a: Parts) => Parts {
  return (a) => [a, instruction];
}

function binary(...instruction: Parts): (a: Parts, b: Parts) => Parts {
  return (a, b) => [a, b, instruction];
}

function load(...instruction: Parts): (address: Parts, offset?: number) => Parts {
  return (address, offset = 0) => [address, instruction, place(offset)];
}

function store(...instruction: Parts): (address: Parts, value: Parts, offset?: number) => Parts {
  return (address, value, offset = 0) => [address, value, instruction, place(offset)];
}

/** What follows the instruction of a memory access. The alignment is a hint only; that of one byte is always true. */
function place(offset: number): Parts {
  return [0, unsigned(offset)];
}
