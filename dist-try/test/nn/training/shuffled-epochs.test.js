import assert from "node:assert/strict";
import { test } from "node:test";
import { ShuffledEpochs } from "../../../src/nn/training/plan.js";
const ITEMS = Int32Array.of(3, 5, 8, 13, 21, 34, 55);
test("every epoch has every item once, in an order of its own, across the edges of batches", () => {
    const stream = new ShuffledEpochs(ITEMS, 1, "test");
    const visits = Array.from({ length: 9 }, (_, i) => stream.batch(i, 4)).flat();
    const orders = [0, 1, 2, 3, 4].map((epoch) => visits.filter((visit) => visit.epoch === epoch).map(({ item }) => item));
    for (const order of orders)
        assert.deepEqual([...order].sort((a, b) => a - b), Array.from(ITEMS));
    assert.equal(new Set(orders.map(String)).size, 5);
    assert.deepEqual(Array.from(ITEMS), [3, 5, 8, 13, 21, 34, 55]);
});
test("a batch is the same whatever was asked for before", () => {
    const inOrder = new ShuffledEpochs(ITEMS, 1, "test");
    const batches = [0, 1, 2, 3, 4].map((i) => inOrder.batch(i, 4));
    for (const i of [4, 0, 3, 1, 2])
        assert.deepEqual(new ShuffledEpochs(ITEMS, 1, "test").batch(i, 4), batches[i]);
    const backwards = new ShuffledEpochs(ITEMS, 1, "test");
    for (const i of [4, 3, 2, 1, 0])
        assert.deepEqual(backwards.batch(i, 4), batches[i]);
    assert.notDeepEqual(new ShuffledEpochs(ITEMS, 2, "test").batch(0, 7), inOrder.batch(0, 7));
});
test("a batch larger than the data takes items again in later epochs", () => {
    const visits = new ShuffledEpochs(Int32Array.of(0, 1, 2), 1, "test").batch(0, 8);
    assert.deepEqual(visits.map(({ epoch }) => epoch), [0, 0, 0, 1, 1, 1, 2, 2]);
});
test("an epoch of nothing is refused", () => {
    assert.throws(() => new ShuffledEpochs(new Int32Array(), 1, "test"), /at least one image to train on but found none/);
});
//# sourceMappingURL=shuffled-epochs.test.js.map