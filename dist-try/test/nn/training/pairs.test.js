import assert from "node:assert/strict";
import { test } from "node:test";
import { Coos7Error } from "../../../src/core/errors.js";
import { Random } from "../../../src/core/random.js";
import { CellGroups } from "../../../src/nn/inpainting.js";
import { PCI_SETTINGS } from "../../../src/nn/training/settings.js";
const LABELS = Int32Array.of(0, 0, 0, 1, 1, 1, 1, 0);
const IDS = {
    dates: ["a", "a", "a", "a", "b", "b", "a", "a"],
    microscopes: Array.from(LABELS, () => "m"),
    plates: Array.from(LABELS, () => "p"),
    // The same well on another date is another group.
    wells: ["1", "1", "1", "2", "2", "2", "3", "1"],
};
const { groupBy } = PCI_SETTINGS;
test("pairs are two different cells of one date, microscope, plate and well, each other cell as often", () => {
    const groups = new CellGroups(IDS, LABELS, groupBy, "Training");
    const random = new Random(1, "pairs");
    const partners = new Map();
    for (const source of groups.sources) {
        const counts = new Map();
        for (let i = 0; i < 3000; i++) {
            const target = groups.drawPartner(source, random);
            counts.set(target, (counts.get(target) ?? 0) + 1);
        }
        partners.set(source, counts);
    }
    const others = (cell) => [...partners.get(cell).keys()].sort((a, b) => a - b);
    assert.deepEqual(others(0), [1, 2, 7]);
    assert.deepEqual(others(1), [0, 2, 7]);
    assert.deepEqual(others(2), [0, 1, 7]);
    assert.deepEqual(others(7), [0, 1, 2]);
    assert.deepEqual(others(4), [5]);
    assert.deepEqual(others(5), [4]);
    for (const cell of [0, 1, 2, 7])
        for (const count of partners.get(cell).values())
            assert.ok(Math.abs(count - 1000) < 130, `${count}`);
});
test("a cell that is alone in its group is in no pair", () => {
    const groups = new CellGroups(IDS, LABELS, groupBy, "Training");
    assert.deepEqual(Array.from(groups.sources), [0, 1, 2, 4, 5, 7]);
});
test("cells can be grouped by their class instead", () => {
    const groups = new CellGroups({}, LABELS, ["class"], "Training");
    assert.equal(groups.sources.length, 8);
    const random = new Random(2, "pairs");
    for (let i = 0; i < 100; i++)
        assert.equal(LABELS[groups.drawPartner(6, random)], 1);
});
test("data without the IDs are refused, saying which are missing and what to do", () => {
    const { dates, plates } = IDS;
    assert.throws(() => new CellGroups({ dates, plates }, LABELS, groupBy, "Training"), (error) => error instanceof Coos7Error &&
        /^Training has no microscopeIDs, wellIDs: .*--group-by class/.test(error.message));
});
test("data in which every cell is alone are refused", () => {
    const wells = Array.from(LABELS, (_, i) => String(i));
    assert.throws(() => new CellGroups({ ...IDS, wells }, LABELS, groupBy, "Training"), (error) => error instanceof Coos7Error && /no two cells of one date, microscope/.test(error.message));
});
//# sourceMappingURL=pairs.test.js.map