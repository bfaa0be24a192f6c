// What adapters get to see, whoever wrote them.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { adapt, MARKS, } from "../../src/adapt/adapter.js";
import { Coral } from "../../src/adapt/coral.js";
import { LabelShiftCorrection } from "../../src/adapt/label-shift-correction.js";
import { PerPlateStandardization } from "../../src/adapt/per-plate-standardization.js";
import { PerSplitStandardization } from "../../src/adapt/per-split-standardization.js";
import { Sphering } from "../../src/adapt/sphering.js";
import { TemperatureScaling } from "../../src/adapt/temperature-scaling.js";
import { matrixFrom, takeRows } from "../../src/core/matrix.js";
import { WorkerPool } from "../../src/core/workers.js";
import { FEATURES, PROBABILITIES, REFERENCE } from "./reference.js";
const pool = new WorkerPool(1);
after(() => pool.close());
/** Leaves features as they are, and keeps all that can be reached from what it was given. */
class Peeker {
    mark;
    name = "peeker";
    stage = "features";
    seen = [];
    constructor(mark) {
        this.mark = mark;
    }
    getParams() {
        return {};
    }
    async fit(...given) {
        this.seen.push(reachable(given));
        return this;
    }
    transform(...given) {
        this.seen.push(reachable(given));
        return takeRows(given[0].x, Int32Array.from({ length: given[0].x.rows }, (_, i) => i));
    }
}
/** All own properties, hidden and symbolic ones and whole buffers included, down to numbers and texts. */
function reachable(value, path = []) {
    if (ArrayBuffer.isView(value))
        return [...new Uint8Array(value.buffer)];
    if (value === null || typeof value !== "object" || path.includes(value))
        return value;
    return Reflect.ownKeys(value)
        .filter((key) => key !== "length")
        .map((key) => [key, reachable(value[key], [...path, value])]);
}
/** Twelve images of three classes, sorted by class as folders of a TIFF tree are, in a buffer with more in it. */
function labelledSplit(labels) {
    const buffer = new Float32Array(12 * 2 + labels.length);
    buffer.set(labels, 24);
    for (let k = 0; k < 24; k++)
        buffer[k] = Math.cos(k);
    const rows = { data: buffer.subarray(0, 24), rows: 12, cols: 2 };
    const plates = Array.from({ length: 12 }, (_, i) => `${i % 2}`);
    return {
        x: Object.assign(rows, { labels }),
        labels: Int32Array.from(labels),
        ids: { plates, dates: [...plates], wells: labels.map((label) => `00${label + 1}001000`) },
    };
}
const CLASSES = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2];
const OTHERS = [2, 1, 0, 2, 1, 0, 2, 1, 0, 2, 1, 0];
const threePlates = { plates: ["0", "1", "0"], dates: ["0", "1", "0"], wells: ["a", "b", "c"] };
const TRAINING = labelledSplit(CLASSES);
for (const mark of Object.keys(MARKS))
    test(`whatever the labels of a split, an adapter marked ${mark} that looks everywhere sees the same`, async () => {
        const [first, second] = [new Peeker(mark), new Peeker(mark)];
        for (const [peeker, labels] of [
            [first, CLASSES],
            [second, OTHERS],
        ]) {
            const split = labelledSplit(labels);
            // Read into one buffer, as the tables of some files are.
            const x = { ...split.x, data: new Float32Array(split.x.data.buffer, 24, 6), rows: 3 };
            const training = { x, labels: Int32Array.of(0, 1, 2), ids: threePlates };
            await adapt(peeker, training, split);
        }
        assert.deepEqual(first.seen, second.seen);
        const [atFit] = first.seen;
        const learnsFromSplit = atFit[1][1] !== undefined;
        assert.equal(learnsFromSplit, mark === "T" || mark === "T-plate");
        const text = JSON.stringify(first.seen);
        assert.equal(text.includes("plates"), mark === "T-plate" || mark === "I-ids");
        assert.equal(text.includes("dates"), mark === "I-ids");
        assert.ok(!text.includes("wells"));
    });
test("the order of a split's rows does not reach an adapter, and results are in the order given", async () => {
    const split = labelledSplit(CLASSES);
    const orders = [];
    class Order extends Peeker {
        async fit(_, { x }) {
            orders.push(Array.from({ length: x.rows }, (_row, i) => split.x.data.indexOf(x.data[2 * i]) / 2));
            return this;
        }
    }
    const results = [];
    for (const seed of [1, 1, 2])
        results.push(await adapt(new Order("T"), TRAINING, split, { seed }));
    assert.deepEqual(orders[0].toSorted((a, b) => a - b), [...CLASSES.keys()]);
    assert.notDeepEqual(orders[0], [...CLASSES.keys()]);
    assert.deepEqual(orders[0], orders[1]);
    assert.notDeepEqual(orders[0], orders[2]);
    for (const result of results)
        assert.deepEqual(result.split.data, split.x.data);
});
test("labels of a split, and more than a mark allows, are not in the types either", () => {
    const labelled = labelledSplit(CLASSES);
    const split = { x: labelled.x };
    const plates = { x: labelled.x, plates: labelled.ids.plates };
    const training = { x: labelled.x, labels: labelled.labels };
    const nothing = undefined;
    // @ts-expect-error A split has no labels.
    assert.equal(split.labels, undefined);
    // @ts-expect-error Nor has it with plates.
    assert.equal(plates.labels, undefined);
    // @ts-expect-error Plates are for the mark T-plate.
    assert.equal(split.plates, undefined);
    // @ts-expect-error Nor are Training's for the mark I.
    assert.equal(training.plates, undefined);
    // @ts-expect-error Where only Training may be seen there is no split.
    assert.throws(() => nothing.x, TypeError);
});
test("an adapter that may see Training only and uses the split's other rows while transforming is found out", async () => {
    class Centred extends Peeker {
        transform({ x }) {
            return new PerSplitMean().transform(x);
        }
    }
    class PerSplitMean {
        transform({ data, rows, cols }) {
            const mean = data.reduce((a, b) => a + b, 0) / data.length;
            return { data: data.map((value) => value - mean), rows, cols };
        }
    }
    await assert.rejects(adapt(new Centred("I"), TRAINING, labelledSplit(CLASSES)), {
        name: "Coos7Error",
        message: /^peeker is marked I \(Training only.*depends on the split's other images; give it the mark T/,
    });
});
test("malformed samples, missing IDs and malformed results are refused in one line", async () => {
    const split = labelledSplit(CLASSES);
    const refuse = (message, ...given) => assert.rejects(adapt(...given), { name: "Coos7Error", message });
    const any = (mark) => new Peeker(mark);
    await refuse(/as many columns but found 2 and 1/, any("T"), TRAINING, { x: matrixFrom([[1]]) });
    await refuse(/12 rows but found 1 labels/, any("T"), { ...TRAINING, labels: Int32Array.of(1) }, split);
    await refuse(/needs the plates of the split: .* 12 rows but found none/, any("T-plate"), TRAINING, {
        x: split.x,
    });
    await refuse(/needs the dates of Training: .* found none/, any("I-ids"), { ...TRAINING, ids: { plates: TRAINING.ids.plates } }, split);
    class Short extends Peeker {
        transform() {
            return matrixFrom([[1, 2]]);
        }
    }
    await refuse(/returned 1 x 2 values; expected 12 x 2/, new Short("T"), TRAINING, split);
    class Lost extends Peeker {
        transform({ x }) {
            return { ...x, data: x.data.map((value, k) => (k === 3 ? Number.NaN : value)) };
        }
    }
    await refuse(/returned NaN in row 1, column 1/, new Lost("T"), TRAINING, split);
});
const ADAPTERS = [
    () => new PerSplitStandardization(),
    () => new PerSplitStandardization({ robust: true }),
    () => new PerPlateStandardization(),
    () => new PerPlateStandardization({ robust: true }),
    () => new Coral(),
    () => new Sphering(),
    () => new TemperatureScaling(),
    () => new LabelShiftCorrection(),
    () => new LabelShiftCorrection({ method: "bbse" }),
];
test("no two adapters have one name", () => {
    assert.equal(new Set(ADAPTERS.map((make) => make().name)).size, ADAPTERS.length);
});
for (const make of ADAPTERS)
    test(`${make().name}: refitting forgets, input stays as it was, use before fit and other columns are refused`, async () => {
        const { training, split } = make().stage === "features" ? FEATURES : PROBABILITIES;
        const before = [training.x.data.slice(), split.x.data.slice()];
        const once = await adapt(make(), training, split, { pool });
        assert.deepEqual([training.x.data, split.x.data], before);
        const adapter = make();
        const half = Int32Array.from({ length: 40 }, (_, i) => i);
        const part = { x: takeRows(split.x, half), ids: { plates: REFERENCE.plates.split.slice(0, 40) } };
        await adapt(adapter, training, part, { pool });
        assert.deepEqual(await adapt(adapter, training, split, { pool }), once);
        assert.throws(() => make().transform({ x: split.x, plates: REFERENCE.plates.split }, "training"), {
            name: "Coos7Error",
            message: /not fitted yet; call fit first/,
        });
        const plates = [REFERENCE.plates.split[0]];
        assert.throws(() => adapter.transform({ x: matrixFrom([[0.5, 0.25, 0.25]]), plates }, "split"), {
            name: "Coos7Error",
            message: /was fitted on \d+ (columns|classes) but found 3/,
        });
    });
//# sourceMappingURL=adapter.test.js.map