// WebAssembly instructions as functions, so that a kernel reads as what it computes: `i32.add(a, b)` is the code
// of a, then that of b, then the instruction. The numbers are those of the WebAssembly specification 2.0 (chapter
// "Binary Format"); only the instructions that the package's kernels use are here.
/** The local variable of a function with this index. */
export function local(index) {
    return {
        get: [0x20, unsigned(index)],
        set: (value) => [value, 0x21, unsigned(index)],
        tee: (value) => [value, 0x22, unsigned(index)],
    };
}
/** An unsigned number in LEB128. */
export function unsigned(value) {
    return value < 128 ? [value] : [(value % 128) | 128, ...unsigned(Math.floor(value / 128))];
}
/** A whole number in signed LEB128. */
function signed(value) {
    const low = ((value % 128) + 128) % 128;
    return value >= -64 && value < 64 ? [low] : [low | 128, ...signed((value - low) / 128)];
}
/** Statements one after the other. */
export function sequence(...statements) {
    return statements;
}
const NO_RESULT = 0x40;
const END = 0x0b;
/** Runs `then` if the condition is not 0, else `otherwise`. */
export function when(condition, then, otherwise = []) {
    return [condition, 0x04, NO_RESULT, then, 0x05, otherwise, END];
}
/** Repeats the body while the condition, which is asked before each time, is not 0. */
export function repeatWhile(condition, body) {
    return when(condition, [[0x03, NO_RESULT, body, condition, 0x0d, 0, END]]);
}
/** Runs the body while `counter` is below `end`, and increases it by `step` each time. */
export function countUp(counter, end, step, body) {
    const next = counter.set(i32.add(counter.get, i32.const(step)));
    return repeatWhile(i32.less(counter.get, end), [body, next]);
}
/** Ends the function with a value. */
export function giveBack(value) {
    return [value, 0x0f];
}
/** Copies `length` bytes of memory. */
export function copyMemory(to, from, length) {
    return [to, from, length, 0xfc, 10, 0, 0];
}
export const i32 = {
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
export const i64 = {
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
export const f32 = {
    load: load(0x2a),
    greater: binary(0x5e),
};
export const f64 = {
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
export const v128 = {
    zero: [simd(12), ...new Array(16).fill(0)],
    load: load(simd(0)),
    store: store(simd(11)),
    /** The signs of 16 bytes as 16 bits. */
    signBits: unary(simd(100)),
};
/** Vectors of four 32-bit numbers. */
export const i32x4 = {
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
export const i64x2 = {
    add: binary(simd(206)),
    /** Products of the first two and of the last two of four 32-bit numbers. */
    multiplyFirst: binary(simd(220)),
    multiplyLast: binary(simd(221)),
    lane: (a, lane) => [a, simd(29), lane],
};
function simd(instruction) {
    return [0xfd, unsigned(instruction)];
}
function unary(...instruction) {
    return (a) => [a, instruction];
}
function binary(...instruction) {
    return (a, b) => [a, b, instruction];
}
function load(...instruction) {
    return (address, offset = 0) => [address, instruction, place(offset)];
}
function store(...instruction) {
    return (address, value, offset = 0) => [address, value, instruction, place(offset)];
}
/** What follows the instruction of a memory access. The alignment is a hint only; that of one byte is always true. */
function place(offset) {
    return [0, unsigned(offset)];
}
//# sourceMappingURL=code.js.map