import assert from "node:assert/strict";
import { test } from "node:test";
import { Coos7Error, UsageError } from "../../src/core/errors.js";
import { figureCsv } from "../../src/figures/export/export-figure.js";
import { sensitivityFigure } from "../../src/figures/sensitivity.js";
import { sensitivityRows } from "./every-figure.js";
const HEADING = { title: "Sensitivity", data: { simulated: false } };
test("each split is a series with an interval at each class", () => {
    const { data, layout } = sensitivityFigure(sensitivityRows(), HEADING);
    assert.deepEqual(data.map(({ name }) => name), ["Train", "Test1", "Test2", "Test3", "Test4"]);
    const { x, error_x } = data[4];
    assert.equal(x[6], 99 - 0.8 * 24);
    assert.ok(Math.abs(x[6] + error_x.array[6] - (99.5 - 0.6 * 24)) < 1e-9);
    assert.ok(Math.abs(x[6] - error_x.arrayminus[6] - (97 - 24)) < 1e-9);
    assert.deepEqual(layout.xaxis.range, [70, 100]);
});
test("without intervals there are none, and low sensitivities are shown from 0", () => {
    const figure = sensitivityFigure([
        { class: "a", split: "s", sensitivity_percent: 12 },
        { class: "b", split: "s", sensitivity_percent: 80 },
    ], HEADING);
    assert.equal(figure.data[0].error_x, undefined);
    assert.deepEqual(figure.layout.xaxis.range, [0, 100]);
    assert.match(figure.alt, /s: 12\.0 \(a\) to 80\.0 \(b\)\.$/);
    assert.equal(figureCsv(figure), "class,split,sensitivity_percent,ci_low,ci_high,n\na,s,12,,,\nb,s,80,,,\n");
});
test("no rows, no percentages, half an interval and repeated rows are refused", () => {
    const [row] = sensitivityRows();
    assert.throws(() => sensitivityFigure([], HEADING), Coos7Error);
    const refused = (change, message) => assert.throws(() => sensitivityFigure([{ ...row, ...change }], HEADING), (error) => error instanceof UsageError && message.test(error.message));
    refused({ sensitivity_percent: 101 }, /rows\[0\]\.sensitivity_percent: .* but found 101/);
    refused({ ci_high: undefined }, /both ci_low and ci_high or neither/);
    assert.throws(() => sensitivityFigure([row, row], HEADING), /a second one for Endoplasmic Reticulum \(ER\) in Train/);
});
//# sourceMappingURL=sensitivity.test.js.map