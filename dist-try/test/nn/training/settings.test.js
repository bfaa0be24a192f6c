import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../../../src/core/errors.js";
import { deepLocSchedule } from "../../../src/nn/training/deeploc.js";
import { deepLocSettings, pciSettings, scaledDeepLocWidths, scaledPciWidths, } from "../../../src/nn/training/settings.js";
test("the default settings are the paper's", () => {
    assert.deepEqual(deepLocSettings(), {
        family: "deeploc",
        widths: { convolutions: [64, 128, 256], dense: 512 },
        iterations: 10_000,
        batch: 128,
        learningRate: 0.1,
        seed: 1,
    });
    assert.deepEqual(pciSettings(), {
        family: "pci",
        widths: { source: [96, 256, 384, 384, 256], target: [16, 32, 32] },
        epochs: 30,
        batch: 64,
        learningRate: 1e-4,
        decayEpochs: 0,
        seed: 1,
        groupBy: ["date", "microscope", "plate", "well"],
    });
});
test("DeepLoc's schedule is the original's, and a shorter one has its shape", () => {
    const { decayInterval, checkpoints } = deepLocSchedule(10_000);
    assert.equal(decayInterval, 25);
    assert.deepEqual(checkpoints, Array.from({ length: 20 }, (_, i) => 500 * (i + 1)));
    assert.equal(deepLocSchedule(1000).decayInterval, 3);
    assert.equal(deepLocSchedule(300).decayInterval, 1);
    const short = deepLocSchedule(310).checkpoints;
    assert.equal(short.length, 20);
    assert.equal(short.at(-1), 310);
    assert.deepEqual(deepLocSchedule(3).checkpoints, [1, 2, 3]);
    assert.deepEqual(deepLocSchedule(1).checkpoints, [1]);
});
test("widths are scaled by rounding and never vanish", () => {
    assert.deepEqual(scaledDeepLocWidths(0.25), { convolutions: [16, 32, 64], dense: 128 });
    assert.deepEqual(scaledPciWidths(0.01), { source: [1, 3, 4, 4, 3], target: [1, 1, 1] });
});
const WRONG = [
    ["no iterations", () => deepLocSettings({ iterations: 0 }), /iterations .* at least 1 but found 0/],
    ["half an iteration", () => deepLocSettings({ iterations: 2.5 }), /iterations .* but found 2.5/],
    ["a batch of one image", () => deepLocSettings({ batch: 1 }), /batch .* at least 2 but found 1/],
    ["a negative seed", () => deepLocSettings({ seed: -1 }), /seed .* but found -1/],
    ["a learning rate of 0", () => pciSettings({ learningRate: 0 }), /learningRate .* above 0 but found 0/],
    ["a rate that is no number", () => pciSettings({ learningRate: Number.NaN }), /but found NaN/],
    [
        "more epochs of decay than there are",
        () => pciSettings({ epochs: 2, decayEpochs: 3 }),
        /decayEpochs .* from 0 to 2 but found 3/,
    ],
    ["no groups", () => pciSettings({ groupBy: [] }), /groupBy .* but found none/],
    ["an unknown group", () => pciSettings({ groupBy: ["row"] }), /groupBy .* but found "row"/],
    [
        "a width of 0",
        () => deepLocSettings({ widths: { convolutions: [4, 0, 4], dense: 4 } }),
        /widths .* from 1 to 4096 but found 0/,
    ],
    [
        "too few widths",
        () => pciSettings({ widths: { source: [1, 2, 3, 4], target: [1, 1, 1] } }),
        /8 widths .* but found 7/,
    ],
];
for (const [what, make, message] of WRONG)
    test(`settings with ${what} are refused`, () => {
        assert.throws(make, (error) => error instanceof UsageError && message.test(error.message));
    });
//# sourceMappingURL=settings.test.js.map