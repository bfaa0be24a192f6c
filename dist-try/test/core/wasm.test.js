import assert from "node:assert/strict";
import { test } from "node:test";
import { copyMemory, countUp, f32, f64, giveBack, i32, i32x4, i64, i64x2, repeatWhile, v128, when, } from "../../src/core/wasm/code.js";
import { defineFunction, encodeModule, instantiate } from "../../src/core/wasm/module.js";
/** The value of an expression, which may read memory that starts with the given bytes. */
function evaluate(type, code, bytes = []) {
    const module = encodeModule([defineFunction("value", [], type, () => [code])]);
    const { buffer, exports } = instantiate(module, 65536);
    new Uint8Array(buffer).set(bytes);
    return exports.value();
}
const [minusOne, two, big] = [i32.const(-1), i32.const(2), i32.const(0x7fffffff)];
const bytes = Uint8Array.from({ length: 48 }, (_, i) => (i < 32 ? i : 255 * (i % 2)));
const ints = new Int32Array(bytes.buffer);
const vector = v128.load(i32.const(0));
const other = v128.load(i32.const(0), 16);
for (const [what, actual, expected] of [
    [
        "constants of every length",
        [0, 63, 64, -64, -65, 8191, -8193, 2 ** 31 - 1, -(2 ** 31)].map((n) => evaluate("i32", i32.const(n))),
        [0, 63, 64, -64, -65, 8191, -8193, 2 ** 31 - 1, -(2 ** 31)],
    ],
    [
        "long constants",
        [2 ** 40, -(2 ** 40)].map((n) => evaluate("i64", i64.const(n))),
        [2n ** 40n, -(2n ** 40n)],
    ],
    ["fractions", evaluate("f64", f64.const(-0.1)), -0.1],
    ["add", evaluate("i32", i32.add(big, two)), 0x7fffffff + 2 - 2 ** 32],
    ["sub", evaluate("i32", i32.sub(two, big)), 2 - 0x7fffffff],
    ["mul", evaluate("i32", i32.mul(big, minusOne)), -0x7fffffff],
    [
        "and, or, xor",
        [i32.and, i32.or, i32.xor].map((f) => evaluate("i32", f(i32.const(12), i32.const(10)))),
        [8, 14, 6],
    ],
    [
        "shifts",
        [i32.shiftLeft, i32.shiftRight].map((f) => evaluate("i32", f(minusOne, i32.const(4)))),
        [-16, 0x0fffffff],
    ],
    [
        "signed comparison",
        [i32.less(minusOne, two), i32.less(two, two), i32.not(i32.const(0)), i32.not(two)].map((code) => evaluate("i32", code)),
        [1, 0, 1, 0],
    ],
    ["select", [0, 5].map((n) => evaluate("i32", i32.select(two, minusOne, i32.const(n)))), [-1, 2]],
    ["the lower half of a long number", evaluate("i32", i32.fromI64(i64.const(2 ** 32 + 7))), 7],
    [
        "long arithmetic",
        [i64.add, i64.sub, i64.and, i64.or, i64.shiftLeft].map((f) => evaluate("i64", f(i64.const(2 ** 33 + 6), i64.const(3)))),
        [2n ** 33n + 9n, 2n ** 33n + 3n, 2n, 2n ** 33n + 7n, 2n ** 36n + 48n],
    ],
    ["trailing zeros", evaluate("i64", i64.trailingZeros(i64.const(2 ** 40))), 40n],
    ["unsigned to long", evaluate("i64", i64.fromI32(minusOne)), 2n ** 32n - 1n],
    ["a long number that is zero", evaluate("i32", i64.isZero(i64.const(0))), 1],
    [
        "fractions' arithmetic",
        [f64.add, f64.sub, f64.mul, f64.div].map((f) => evaluate("f64", f(f64.const(3), f64.const(-8)))),
        [-5, 11, -24, -0.375],
    ],
    [
        "fractions' comparison",
        [f64.greater, f64.notLess].map((f) => evaluate("i32", f(f64.const(3), f64.const(3)))),
        [0, 1],
    ],
    [
        "whole numbers to fractions",
        [evaluate("f64", f64.fromI32(minusOne)), evaluate("f64", f64.fromI64(i64.const(2 ** 40)))],
        [-1, 2 ** 40],
    ],
    [
        "bytes and words of memory",
        [
            evaluate("i32", i32.load8(two, 1), bytes),
            evaluate("i32", i32.load(two, 2), bytes),
            evaluate("i64", i64.load(two), [0, 0, 5]),
            evaluate("f64", f64.load(two), [0, 0, ...new Uint8Array(Float64Array.of(0.7).buffer)]),
        ],
        [3, ints[1], 5n, 0.7],
    ],
    [
        "small fractions of memory",
        evaluate("i32", f32.greater(f32.load(i32.const(4)), f32.load(i32.const(0))), new Uint8Array(Float32Array.of(0.1, 0.2).buffer)),
        1,
    ],
    [
        "four sums, differences and products",
        [i32x4.add, i32x4.sub, i32x4.mul].map((f) => evaluate("i32", i32x4.first(f(other, vector)), bytes)),
        [ints[4] + ints[0], ints[4] - ints[0], Math.imul(ints[4], ints[0])],
    ],
    [
        "four of eight numbers",
        [0, 1, 5, 7].map((lane) => evaluate("i32", i32x4.first(i32x4.permute(vector, other, [lane, 0, 0, 0])), bytes)),
        [0, 1, 5, 7].map((lane) => ints[lane]),
    ],
    [
        "long products",
        [i64x2.multiplyFirst, i64x2.multiplyLast].flatMap((f) => [0, 1].map((lane) => evaluate("i64", i64x2.lane(i64x2.add(f(vector, other), v128.zero), lane), bytes))),
        [0, 1, 2, 3].map((lane) => BigInt(ints[lane]) * BigInt(ints[lane + 4])),
    ],
    ["signs", evaluate("i32", v128.signBits(v128.load(i32.const(32))), bytes), 0b1010101010101010],
])
    test(`WebAssembly: ${what}`, () => assert.deepEqual(actual, expected));
/** Instance of one function. */
function run(name, definition) {
    return instantiate(encodeModule([definition]), 65536).exports[name];
}
test("WebAssembly: loops run while their condition holds, also not at all", () => {
    const definition = defineFunction("sum", ["i32"], "i32", (scope, to) => {
        const { i, sum } = scope.locals("i32", "i", "sum");
        return [countUp(i, to.get, 2, [sum.set(i32.add(sum.get, i.get))]), sum.get];
    });
    const sum = run("sum", definition);
    assert.deepEqual([0, 1, 3, 10].map(sum), [0, 0, 2, 20]);
    const halving = defineFunction("steps", ["i32"], "i32", (scope, value) => {
        const { steps } = scope.locals("i32", "steps");
        return [
            repeatWhile(value.get, [
                value.set(i32.shiftRight(value.get, i32.const(1))),
                steps.set(i32.add(steps.get, i32.const(1))),
            ]),
            steps.get,
        ];
    });
    assert.deepEqual([0, 1, 255, 256].map(run("steps", halving)), [0, 1, 8, 9]);
});
test("WebAssembly: a condition chooses, and a function can end early", () => {
    const definition = defineFunction("sign", ["i32"], "i32", (scope, value) => {
        const { sign } = scope.locals("i32", "sign");
        return [
            when(i32.not(i32.sub(value.get, i32.const(99))), [giveBack(i32.const(-99))]),
            when(i32.less(value.get, i32.const(0)), [sign.set(i32.const(-1))], [sign.set(i32.const(1))]),
            when(i32.not(value.get), [sign.set(i32.const(0))]),
            sign.get,
        ];
    });
    assert.deepEqual([-5, 0, 7, 99].map(run("sign", definition)), [-1, 0, 1, -99]);
});
test("WebAssembly: locals of several types, stores and copies", () => {
    const definition = defineFunction("fill", ["i32", "f64"], "nothing", (scope, at, fraction) => {
        const { long } = scope.locals("i64", "long");
        const { four } = scope.locals("v128", "four");
        return [
            i64.store(at.get, long.tee(i64.const(2 ** 35))),
            f64.store(at.get, fraction.get, 8),
            i32.store(at.get, i32.const(-3), 16),
            i32.store8(at.get, i32.const(513), 20),
            v128.store(at.get, four.tee(v128.load(at.get)), 32),
            copyMemory(i32.const(100), at.get, i32.const(48)),
        ];
    });
    const module = encodeModule([definition]);
    const { buffer, exports } = instantiate(module, 65536);
    exports.fill(1000, 0.3);
    for (const at of [1000, 100]) {
        const view = new DataView(buffer, at);
        assert.equal(view.getBigInt64(0, true), 2n ** 35n);
        assert.equal(view.getFloat64(8, true), 0.3);
        assert.equal(view.getInt32(16, true), -3);
        assert.equal(view.getUint8(20), 1);
        assert.equal(view.getBigInt64(32, true), 2n ** 35n);
        assert.equal(view.getFloat64(40, true), 0.3);
    }
});
test("WebAssembly: more memory than its kernels can address is refused with what to do", () => {
    assert.throws(() => instantiate(encodeModule([]), 2 ** 33), {
        name: "Coos7Error",
        message: /at most 2048 MiB of WebAssembly memory.*found 8192 MiB; use fewer rows or columns/,
    });
});
//# sourceMappingURL=wasm.test.js.map