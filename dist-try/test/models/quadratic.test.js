import assert from "node:assert/strict";
import { test } from "node:test";
import { Random } from "../../src/core/random.js";
import { kktViolation, minimiseQuadratic, } from "../../src/models/logistic/quadratic.js";
const SIZE = 60;
/** A random quadratic of that rank, every so many weights one that is not zero, less so much curvature in every direction. */
function quadratic(rank, every, missing = 0) {
    const random = new Random("quadratic", rank);
    const factor = Float64Array.from({ length: SIZE * rank }, () => random.normal());
    const hessian = new Float64Array(SIZE * SIZE);
    for (let i = 0; i < SIZE; i++)
        for (let j = 0; j < SIZE; j++)
            for (let k = 0; k < rank; k++)
                hessian[i * SIZE + j] += factor[i * rank + k] * factor[j * rank + k];
    const weights = Float64Array.from({ length: SIZE }, (_, j) => (j % every === 0 ? random.normal() : 0));
    const gradient = weights.map((_, i) => weights.reduce((sum, weight, j) => sum - hessian[i * SIZE + j] * weight, 0));
    for (let i = 0; i < SIZE; i++)
        hessian[i * SIZE + i] -= missing;
    return { hessian, gradient, start: new Float64Array(SIZE), penalty: new Float64Array(SIZE).fill(0.001) };
}
function slopeAt({ hessian, gradient }, z) {
    return gradient.map((slope, i) => z.reduce((sum, value, j) => sum + hessian[i * SIZE + j] * value, slope));
}
test("at the minimum every condition of optimality holds", () => {
    const problem = quadratic(2 * SIZE, 3);
    const z = minimiseQuadratic(problem, 1e-6);
    const slope = slopeAt(problem, z);
    const worst = Math.max(...z.map((value, j) => kktViolation(value, slope[j], 0.001)));
    assert.ok(worst < 2e-6, `${worst}`);
    assert.ok(z.some((value) => value === 0) && z.some((value) => value !== 0));
});
test("a matrix that is slightly indefinite gives weights of the size that the exact one gives", () => {
    // Of rank 40 with 60 weights: in 20 directions there is no curvature, or a little less.
    const largest = (of) => Math.max(...minimiseQuadratic(of, 1e-9).map(Math.abs));
    const exact = largest(quadratic(40, 1));
    const rounded = largest(quadratic(40, 1, 0.1));
    assert.ok(rounded < 2 * exact, `${rounded} where the exact matrix gives ${exact}`);
});
//# sourceMappingURL=quadratic.test.js.map