import assert from "node:assert/strict";
import { test } from "node:test";
import { Coos7Error, UsageError } from "../../src/core/errors.js";
import { distributionsFigure } from "../../src/figures/distributions.js";
import { figureCsv } from "../../src/figures/export/export-figure.js";
import { renderPng } from "../../src/figures/export/pictures.js";
import { labelProblems, textBoxes } from "./text-boxes.js";
const HEADING = {
    title: "Mean intensity of a plate",
    data: { simulated: true },
    axis: "Mean intensity (counts)",
};
function plates(count, prefix) {
    return Array.from({ length: count }, (_, i) => ({
        name: `${prefix}${i}`,
        series: i < count / 2 ? "Training" : "Test3",
        values: Float32Array.from({ length: 101 }, (_, v) => v + 10 * i),
    }));
}
test("a box has numpy's quantiles of its group, in the groups' order", () => {
    const figure = distributionsFigure({ ...HEADING, groups: plates(4, "") });
    assert.equal(figureCsv(figure), `group,series,n,p5,p25,median,p75,p95
0,Training,101,5,25,50,75,95
1,Training,101,15,35,60,85,105
2,Test3,101,25,45,70,95,115
3,Test3,101,35,55,80,105,125
`);
    const [odd] = distributionsFigure({
        ...HEADING,
        groups: [{ name: "a", series: "s", values: [4, 1, 2, 3] }],
    }).data;
    // numpy.quantile([4, 1, 2, 3], [.05, .25, .5, .75, .95])
    assert.deepEqual(odd.customdata[0].slice(3), [1.15, 1.75, 2.5, 3.25, 3.8499999999999996]);
});
test("few groups and many, short names and long ones: no label is cut off or lies on another", async () => {
    for (const groups of [plates(3, "plate "), plates(24, "10"), plates(8, "Inner Mitochondrial Membrane ")])
        assert.deepEqual(await labelProblems(distributionsFigure({ ...HEADING, groups })), []);
});
test("the figure says that data are simulated and names its series", async () => {
    const texts = (await textBoxes(distributionsFigure({ ...HEADING, groups: plates(4, "") })))
        .map(({ text }) => text)
        .join("\n");
    for (const expected of [
        "Simulated data",
        "Training",
        "Test3",
        "Mean intensity (counts)",
        "Median, quartiles",
    ])
        assert.ok(texts.includes(expected), `${expected} in\n${texts}`);
});
test("no groups, empty groups and values that are not finite are refused", () => {
    assert.throws(() => distributionsFigure({ ...HEADING, groups: [] }), Coos7Error);
    for (const values of [[], [1, Number.NaN]])
        assert.throws(() => distributionsFigure({ ...HEADING, groups: [{ name: "a", series: "s", values }] }), UsageError);
});
test("renderPng() gives a PNG of the figure's size at the resolution", async () => {
    const figure = distributionsFigure({ ...HEADING, groups: plates(4, "") });
    const png = Buffer.from(await renderPng(figure, 96));
    assert.equal(png.readUInt32BE(16), figure.layout.width);
    assert.equal(png.readUInt32BE(20), figure.layout.height);
});
//# sourceMappingURL=distributions.test.js.map