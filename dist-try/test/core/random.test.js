import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Random } from "../../src/core/random.js";
/** From test/fixtures/generate/xoshiro.py, which follows the authors' C. */
const REFERENCE = JSON.parse(readFileSync(new URL("../../../test/fixtures/xoshiro.json", import.meta.url), "utf8"));
const times = (count, draw) => Array.from({ length: count }, draw);
test("the numbers of a stream are xoshiro128++'s, from the state that its name stands for", () => {
    // A stream without a name starts in the state 0, 0, 0, 1.
    const unnamed = new Random();
    assert.deepEqual(times(64, () => unnamed.uint32()), REFERENCE.unnamed);
    for (const { name, uint32 } of REFERENCE.named) {
        const random = new Random(...name);
        assert.deepEqual(times(8, () => random.uint32()), uint32, `${name}`);
    }
});
test("uniform, whole, normal and shuffled numbers are made of a stream as the reference makes them", () => {
    const { name, uniform, integers, normal, shuffled } = REFERENCE;
    const stream = () => new Random(...name);
    const uniforms = stream();
    assert.deepEqual(times(8, () => uniforms.uniform()), uniform);
    const spread = stream();
    assert.deepEqual(times(8, () => spread.between(-3, 5)), uniform.map((u) => -3 + 8 * u));
    for (const { n, drawn } of integers) {
        const random = stream();
        assert.deepEqual(times(24, () => random.integer(n)), drawn, `integers below ${n}`);
    }
    const normals = stream();
    for (const expected of normal)
        assert.ok(Math.abs(normals.normal() - expected) < 1e-13 * Math.abs(expected) + 1e-15);
    assert.deepEqual(stream().shuffle(Array.from({ length: 20 }, (_, i) => i)), shuffled);
});
test("a stream is named by its seed and path: same name same numbers, other name other numbers", () => {
    const draw = (...name) => {
        const random = new Random(...name);
        return Array.from({ length: 8 }, () => random.uint32());
    };
    assert.deepEqual(draw(1, "sim", 42), draw(1, "sim", 42));
    assert.notDeepEqual(draw(1, "sim", 42), draw(1, "sim", 43));
    assert.notDeepEqual(draw(1, "a", "bc"), draw(1, "ab", "c"));
});
test("uniform() is uniform: mean, variance and a chi-square over 100 bins", () => {
    const random = new Random("uniform");
    const n = 200_000;
    const bins = new Float64Array(100);
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < n; i++) {
        const u = random.uniform();
        assert.ok(u >= 0 && u < 1);
        bins[Math.floor(u * 100)]++;
        sum += u;
        squares += u * u;
    }
    assert.ok(Math.abs(sum / n - 0.5) < 0.003);
    assert.ok(Math.abs(squares / n - 1 / 3) < 0.003);
    const chiSquare = bins.reduce((total, count) => total + (count - n / 100) ** 2 / (n / 100), 0);
    assert.ok(chiSquare > 60 && chiSquare < 150, `chi-square ${chiSquare} on 99 degrees of freedom`);
});
test("streams whose names differ in one number are uncorrelated", () => {
    const n = 20_000;
    let product = 0;
    for (let i = 0; i < n; i++)
        product += (new Random("cell", i).uniform() - 0.5) * (new Random("cell", i + 1).uniform() - 0.5);
    assert.ok(Math.abs((12 * product) / n) < 4 / Math.sqrt(n), `correlation ${(12 * product) / n}`);
});
test("normal() has mean 0, variance 1 and the normal's tails", () => {
    const random = new Random("normal");
    const n = 200_000;
    let sum = 0;
    let squares = 0;
    let beyondTwo = 0;
    for (let i = 0; i < n; i++) {
        const z = random.normal();
        sum += z;
        squares += z * z;
        if (Math.abs(z) > 2)
            beyondTwo++;
    }
    assert.ok(Math.abs(sum / n) < 0.01);
    assert.ok(Math.abs(squares / n - 1) < 0.015);
    assert.ok(Math.abs(beyondTwo / n - 0.0455) < 0.002);
});
test("integer() is unbiased and shuffle() keeps the items", () => {
    const random = new Random("integer");
    const counts = new Float64Array(6);
    for (let i = 0; i < 60_000; i++)
        counts[random.integer(6)]++;
    for (const count of counts)
        assert.ok(Math.abs(count - 10_000) < 450, `${counts}`);
    const items = random.shuffle([1, 2, 3, 4, 5]);
    assert.deepEqual([...items].sort(), [1, 2, 3, 4, 5]);
});
test("fork() gives streams that follow from the fork alone and differ from each other", () => {
    const parent = new Random("fork");
    const first = parent.fork();
    const second = parent.fork();
    const draws = [parent, second, first].map((stream) => Array.from({ length: 5 }, () => stream.uint32()));
    assert.equal(new Set(draws.flat()).size, 15);
    const again = new Random("fork").fork();
    assert.deepEqual(Array.from({ length: 5 }, () => again.uint32()), draws[2]);
});
test("integer() draws from 1 to 2^32 choices and refuses what nothing can be drawn from", () => {
    const random = new Random("choices");
    assert.equal(random.integer(1), 0);
    assert.ok(random.integer(2 ** 32) < 2 ** 32);
    for (const n of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 32 + 1])
        assert.throws(() => random.integer(n), {
            name: "UsageError",
            message: `Expected a whole number of choices from 1 to 2^32 to draw from but found ${n}`,
        });
});
//# sourceMappingURL=random.test.js.map