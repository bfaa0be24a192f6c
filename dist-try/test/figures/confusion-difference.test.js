import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../../src/core/errors.js";
import { confusionDifferenceFigure } from "../../src/figures/confusion.js";
import { figureCsv } from "../../src/figures/export/export-figure.js";
import { textBoxes } from "./text-boxes.js";
const INPUT = {
    from: {
        name: "Test1",
        counts: [
            [9, 1, 0],
            [0, 4, 0],
            [0, 0, 0],
        ],
    },
    to: {
        name: "Test4",
        counts: [
            [15, 5, 0],
            [1, 3, 0],
            [0, 0, 8],
        ],
    },
    classNames: ["ER", "Golgi", "Cytosol"],
    title: "What changes",
    data: { simulated: true },
};
test("the colour bar's title stands clear of its labels", async () => {
    const boxes = await textBoxes(confusionDifferenceFigure(INPUT));
    const title = boxes.find(({ text }) => text === "Test4 minus Test1, percentage points");
    const { y, height } = title.box;
    const beside = boxes.filter(({ text, box }) => /^[+−]\d+\u2002$/.test(text) && box.y > y && box.y < y + height);
    assert.ok(beside.length > 0);
    // Each box ends with the space that holds the title off.
    for (const { text, box } of beside)
        assert.ok(box.x + box.width <= title.box.x, text);
});
test("cells tell the signed difference in percentage points; classes missing on one side stay empty", async () => {
    const figure = confusionDifferenceFigure(INPUT);
    assert.deepEqual(figure.data[0].z, [
        [-15, 15, 0],
        [25, -25, 0],
        [null, null, null],
    ]);
    const texts = (await textBoxes(figure)).map(({ text }) => text);
    for (const label of ["−15.0", "+15.0", "+25.0", "−25.0"])
        assert.ok(texts.includes(label), label);
    assert.deepEqual([figure.data[0].zmin, figure.data[0].zmax], [-50, 50]);
});
test("the CSV has both percentages and the difference", () => {
    const [header, first, , , , , , seventh] = figureCsv(confusionDifferenceFigure(INPUT)).split("\n");
    assert.equal(header, "true,predicted,percent_Test1,percent_Test4,difference");
    assert.equal(first, "ER,ER,90,75,-15");
    assert.equal(seventh, "Cytosol,ER,,0,");
});
test("the text says who loses most and which confusion grows most", () => {
    assert.match(confusionDifferenceFigure(INPUT).alt, /Test4 minus Test1\. Golgi loses most: −25\.0 points recognised\. The confusion that grows most: Golgi taken for ER, \+25\.0 points\.$/);
});
test("equal names and counts that do not fit the classes are refused", () => {
    assert.throws(() => confusionDifferenceFigure({ ...INPUT, to: INPUT.from }), UsageError);
    assert.throws(() => confusionDifferenceFigure({ ...INPUT, to: { name: "Test4", counts: [[1]] } }), /to\.counts: expected 3 rows, one per class, but found 1/);
});
//# sourceMappingURL=confusion-difference.test.js.map