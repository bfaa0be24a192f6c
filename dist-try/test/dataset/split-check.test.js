import assert from "node:assert/strict";
import { test } from "node:test";
import { makeDataset } from "../../src/dataset/dataset.js";
import { simulatorOptions } from "../../src/dataset/simulate/options.js";
import { openSimulator } from "../../src/dataset/simulate/simulator.js";
import { checkSplits } from "../../src/dataset/split-check.js";
/** A dataset without pixels: of each cell its class and where it comes from. */
function datasetOf(splits) {
    return makeDataset({
        location: { kind: "directory", path: "." },
        simulated: false,
        comparable: false,
        classNames: ["ER", "Golgi"],
        splits: Object.keys(splits),
        fingerprint: async () => "",
        async open(name) {
            const cells = splits[name];
            const ids = {
                plates: cells.map(([, plate]) => plate),
                wells: cells.map(([, , well]) => well),
            };
            return {
                name,
                count: cells.length,
                labels: Int32Array.from(cells, ([label]) => label),
                rows: Int32Array.from(cells.keys()),
                ids,
                pixelType: "uint16",
                read: async () => new Float32Array(),
                close: () => { },
            };
        },
    });
}
test("what splits share is counted, the same well of two plates is two, and what follows is said", async () => {
    const check = await checkSplits(datasetOf({
        training: [
            [0, "P1", "A1"],
            [0, "P1", "A1"],
            [1, "P2", "A1"],
            [1, "P2", "A2"],
        ],
        test1: [
            [0, "P1", "A1"],
            [0, "P3", "A1"],
            [1, "P3", "A2"],
        ],
    }));
    assert.deepEqual(check.shared, [{ splits: ["training", "test1"], wells: 1, plates: 1 }]);
    assert.deepEqual(check.counts[0], { split: "training", class: "ER", cells: 2, wells: 1, plates: 1 });
    assert.deepEqual(check.singleClassPlates[0], { split: "training", plates: ["P1", "P2"], of: 2 });
    assert.deepEqual(check.singlePlateClasses[0], { split: "training", classes: ["ER", "Golgi"] });
    const text = check.consequences.join("\n");
    assert.match(text, /Training and Test1 share 1 well, 1 plate: its errors are of wells that were trained on/);
    assert.match(text, /2 of 2 plates of Training have one class only: .* a classifier may learn the plate/);
    assert.match(text, /In Test1 ER \(2\), Golgi \(1\) have fewer than 5 wells/);
});
test("the simulator's splits share what the paper's do: Test1 the wells, Test2 the plates, Test3 and Test4 neither", async () => {
    const { shared } = await checkSplits(openSimulator(simulatorOptions({ scale: 0.02 })));
    const of = (test) => shared.find(({ splits: [a, b] }) => a === "training" && b === test);
    assert.ok(of("test1").wells > 100 && of("test1").plates === 16);
    assert.deepEqual([of("test2").wells, of("test2").plates], [0, 16]);
    for (const split of ["test3", "test4"])
        assert.deepEqual([of(split).wells, of(split).plates], [0, 0]);
});
//# sourceMappingURL=split-check.test.js.map