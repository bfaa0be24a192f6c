import assert from "node:assert/strict";
import { test } from "node:test";
import { Coos7Error, UsageError } from "../../src/core/errors.js";
import { errorPerSplitFigure } from "../../src/figures/error-per-split.js";
import { figureCsv } from "../../src/figures/export/export-figure.js";
import { paperRows } from "./every-figure.js";
import { textureRows } from "./inputs.js";
import { labelProblems, textBoxes } from "./text-boxes.js";
const HEADING = { title: "Balanced error in each split", data: { simulated: true } };
test("every model is drawn with its interval, the paper's values as hollow markers of the same colour", () => {
    const { data } = errorPerSplitFigure(textureRows(), HEADING);
    const named = data.filter((trace) => trace.error_y !== undefined);
    assert.deepEqual(named.map((trace) => trace.name), ["kNN", "L1 LR", "RF"]);
    const bars = named[0].error_y;
    const [y] = named[0].y;
    assert.equal(y + bars.array[0], 13);
    assert.equal(y - bars.arrayminus[0], 10.4);
    const hollow = data.filter((trace) => String(trace.marker.symbol) === "square-open");
    assert.deepEqual(hollow[0].y, [6.4, 6.8, 6.5, 12.0, 12.1]);
    assert.equal(hollow[0].marker.color, named[1].marker.color);
});
test("a model keeps its colour whichever other models are shown", () => {
    const colorOf = (models) => errorPerSplitFigure(textureRows().filter((row) => models.includes(row.model)), HEADING).data.find((trace) => trace.name === "RF").marker;
    assert.deepEqual(colorOf(["RF"]), colorOf(["kNN", "L1 LR", "RF"]));
});
test("each feature set has its panel on one common scale, and nothing is cut off or overlaps", async () => {
    const sets = [
        ["Texture", ""],
        ["DeepLoc", "FC2"],
        ["PCI", "Conv3"],
        ["PCI", "Conv4"],
        ["VGG16", "Conv3_3"],
    ];
    const rows = sets.flatMap(([features, layer]) => textureRows().map((row) => ({ ...row, features: features, layer: layer })));
    for (const figure of [errorPerSplitFigure(textureRows(), HEADING), errorPerSplitFigure(rows, HEADING)]) {
        assert.deepEqual(await labelProblems(figure), []);
    }
    const figure = errorPerSplitFigure(rows, HEADING);
    const texts = (await textBoxes(figure)).map(({ text }) => text);
    for (const label of [
        "Texture",
        "DeepLoc FC2",
        "VGG16 Conv3_3",
        "95% interval",
        "hollow: the paper's value",
    ])
        assert.equal(texts.filter((text) => text === label).length, 1, label);
    assert.equal(texts.filter((text) => text === "Test4").length, 5);
    const { yaxis, yaxis5 } = figure.layout;
    assert.deepEqual(yaxis5.range, yaxis.range);
});
test("the layers of a family stand side by side, a network's own output beside its layer's models", () => {
    const { data, layout } = errorPerSplitFigure(paperRows(), HEADING);
    const panels = layout.annotations.map(({ text }) => text);
    assert.deepEqual(panels, [
        "DeepLoc FC2",
        "Texture",
        "PCI Conv3",
        "PCI Conv4",
        "PCI Conv5",
        "VGG16 Conv3_3",
        "VGG16 Conv4_1",
        "VGG16 Conv4_2",
    ]);
    const domains = (axis) => panels.map((_, i) => JSON.stringify(layout[`${axis}${i === 0 ? "" : i + 1}`].domain));
    const rows = domains("yaxis");
    assert.deepEqual(rows.map((row) => [...new Set(rows)].indexOf(row)), [0, 0, 1, 1, 1, 2, 2, 2]);
    const endToEnd = data.find((trace) => trace.name === "End-to-End");
    assert.equal(endToEnd.xaxis, "x");
});
test("splits that the dataset lacks have no column", async () => {
    const rows = textureRows().filter(({ split }) => ["train", "test3"].includes(split));
    const figure = errorPerSplitFigure(rows, HEADING);
    assert.deepEqual(figure.layout.xaxis.ticktext, ["Train", "Test3"]);
    const knn = figure.data.find((trace) => trace.name === "kNN");
    assert.deepEqual(knn.x.map((x) => Math.abs(Math.round(x))), [0, 1]);
    assert.match(figure.alt, /Train: 0\.0% \(Texture RF\) to 11\.4% \(Texture kNN\)\. Test3: /);
});
test("the CSV has each row once, exactly as given", () => {
    const rows = textureRows().slice(0, 2);
    delete rows[1].paper_percent;
    assert.equal(figureCsv(errorPerSplitFigure(rows, HEADING)), "features,layer,model,split,balanced_error_percent,ci_low,ci_high,paper_percent\n" +
        "Texture,,kNN,train,11.44,10.4,13,10.4\nTexture,,kNN,test1,12.98,11.8,14.75,\n");
});
test("an unknown split, a value that is no percentage and an empty table are refused", () => {
    const [row] = textureRows();
    assert.throws(() => errorPerSplitFigure([{ ...row, split: "training" }], HEADING), (error) => error instanceof UsageError && /rows\[0\]\.split.*"training"/.test(error.message));
    assert.throws(() => errorPerSplitFigure([row, { ...row, ci_high: Number.NaN }], HEADING), (error) => error instanceof UsageError && /rows\[1\]\.ci_high.*NaN/.test(error.message));
    assert.throws(() => errorPerSplitFigure([row, row], HEADING), (error) => error instanceof UsageError && /rows 0 and 1 are both Texture kNN/.test(error.message));
    assert.throws(() => errorPerSplitFigure([], HEADING), Coos7Error);
});
//# sourceMappingURL=error-per-split.test.js.map