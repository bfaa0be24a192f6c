import assert from "node:assert/strict";
import { test } from "node:test";
import { Random } from "../../../src/core/random.js";
import { IMAGE_LENGTH } from "../../../src/dataset/dataset.js";
import { mixedUp, throughMicroscope } from "../../../src/nn/training/augmentation.js";
import { deepLocSettings } from "../../../src/nn/training/settings.js";
test("MixUp blends an image and its class with those of one partner by one share, and leaves the batch as it was", () => {
    const images = { data: Float32Array.of(1, 10, 2, 20, 4, 40), shape: [3, 2] };
    const targets = { data: Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1), shape: [3, 3] };
    const before = images.data.slice();
    const mixed = mixedUp(images, targets, new Random(3));
    assert.deepEqual(images.data, before);
    for (let i = 0; i < 3; i++) {
        const shares = mixed.targets.data.subarray(3 * i, 3 * i + 3);
        assert.ok(Math.abs(shares.reduce((a, b) => a + b) - 1) < 1e-6);
        for (const pixel of [0, 1]) {
            const blend = shares.reduce((sum, share, j) => sum + share * images.data[2 * j + pixel], 0);
            assert.ok(Math.abs(mixed.inputs.data[2 * i + pixel] - blend) < 1e-5);
        }
    }
});
test("MixUp's shares are Beta(0.2, 0.2): half on average, with a variance of 1 / 5.6", () => {
    const random = new Random("shares");
    const shares = Array.from({ length: 20_000 }, () => {
        const [a, b] = [random.gamma(0.2), random.gamma(0.2)];
        return a / (a + b);
    });
    const mean = shares.reduce((a, b) => a + b) / shares.length;
    const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / shares.length;
    assert.ok(Math.abs(mean - 0.5) < 0.01, `${mean}`);
    assert.ok(Math.abs(variance - 1 / 5.6) < 0.005, `${variance}`);
});
test("gamma draws have their mean and variance, the shape, below 1 and above", () => {
    for (const shape of [0.1, 1, 7]) {
        const random = new Random("gamma", shape);
        const draws = Array.from({ length: 20_000 }, () => random.gamma(shape));
        const mean = draws.reduce((a, b) => a + b) / draws.length;
        const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
        assert.ok(Math.abs(mean / shape - 1) < 0.08, `mean ${mean} of shape ${shape}`);
        assert.ok(Math.abs(variance / shape - 1) < 0.15, `variance ${variance} of shape ${shape}`);
    }
});
test("an image through another microscope is blurred, scaled and shifted, each channel by itself, and seeded", () => {
    const image = new Float32Array(IMAGE_LENGTH);
    image.fill(1, IMAGE_LENGTH / 4 - 32, IMAGE_LENGTH / 4 + 32);
    const before = image.slice();
    const [one, same, other] = [5, 5, 6].map((seed) => throughMicroscope(image, new Random(seed)));
    assert.deepEqual(image, before);
    assert.deepEqual(one, same);
    assert.notDeepEqual(one, other);
    // The empty channel has no photons: it is shifted and nothing else.
    const empty = one.subarray(IMAGE_LENGTH / 2);
    assert.ok(Math.abs(empty[0]) <= 0.1 && empty.every((value) => value === empty[0]));
    assert.ok(one.every(Number.isFinite));
});
test("augmentations are settings, and a wrong one is refused; without one settings are what they were", () => {
    assert.equal(deepLocSettings({ augmentation: "mixup" }).augmentation, "mixup");
    assert.ok(!("augmentation" in deepLocSettings()));
    assert.throws(() => deepLocSettings({ augmentation: "cutout" }), {
        name: "UsageError",
        message: /one of microscope, mixup but found "cutout"/,
    });
});
//# sourceMappingURL=augmentation.test.js.map