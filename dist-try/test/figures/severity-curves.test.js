import assert from "node:assert/strict";
import { test } from "node:test";
import { Coos7Error, UsageError } from "../../src/core/errors.js";
import { figureCsv } from "../../src/figures/export/export-figure.js";
import { severityCurvesFigure } from "../../src/figures/severity-curves.js";
import { labelProblems, textBoxes } from "./text-boxes.js";
const HEADING = { title: "Balanced error as one factor is turned", data: { simulated: true } };
/** Errors that rise with severity, of two models for each factor. */
function rows(factors, severities = [0, 0.5, 1, 1.5, 2]) {
    return factors.flatMap((factor, f) => ["kNN", "L1 LR"].flatMap((model, m) => severities.map((severity) => ({
        factor,
        severity,
        training_severity: f % 2,
        split: `Test${1 + (f % 4)}`,
        model,
        balanced_error_percent: 8 + f * severity + 3 * m,
        ci_low: 7 + f * severity + 3 * m,
        ci_high: 10 + f * severity + 3 * m,
    }))));
}
const FACTORS = ["date", "plate", "well", "cell", "border", "later", "microscope"];
test("each factor has its panel with one line per model, intervals and the severity in Training", () => {
    const { data, layout } = severityCurvesFigure(rows(["date", "plate"]).reverse(), HEADING);
    const lines = data.filter((trace) => trace.error_y !== undefined);
    assert.deepEqual(lines.map(({ name, xaxis, showlegend }) => [name, xaxis, showlegend]), [
        ["L1 LR", "x", true],
        ["kNN", "x", true],
        ["L1 LR", "x2", false],
        ["kNN", "x2", false],
    ]);
    const [first] = lines;
    assert.deepEqual(first.y, [11, 12 - 0.5, 12, 12.5, 13]);
    const { array, arrayminus } = first.error_y;
    assert.deepEqual([array[0], arrayminus[0]], [2, 1]);
    const marked = layout.shapes.map(({ x0, xref }) => [xref, x0]);
    assert.deepEqual(marked, [
        ["x", 1],
        ["x2", 0],
    ]);
});
test("no label is cut off or overlaps another, on a page and in a column", async () => {
    for (const factors of [["microscope"], FACTORS]) {
        const figure = severityCurvesFigure(rows(factors), HEADING);
        for (const drawn of [figure, figure.atWidth(336)]) {
            assert.deepEqual(await labelProblems(drawn), [], `${factors.length} panels at ${drawn.layout.width}`);
            const texts = (await textBoxes(drawn)).map(({ text }) => text);
            for (const label of ["kNN", "L1 LR", "95% interval", "severity in Training"])
                assert.equal(texts.filter((text) => text === label).length, 1, label);
            assert.ok(texts.includes("Severity") && texts.includes("Balanced error (%)"));
        }
    }
});
test("the CSV has each row once, and the alternative text tells where curves begin and end", () => {
    const figure = severityCurvesFigure(rows(["later"], [0, 2]).slice(0, 2), HEADING);
    assert.equal(figureCsv(figure), "factor,severity,training_severity,split,model,balanced_error_percent,ci_low,ci_high\n" +
        "later,0,0,Test1,kNN,8,7,10\nlater,2,0,Test1,kNN,8,7,10\n");
    assert.match(figure.alt, /Simulated data\. later \(Test1\): kNN 8\.0 at severity 0 to 2\./);
});
test("no rows, values out of range and two rows about one point are refused", () => {
    const [row] = rows(["date"]);
    assert.throws(() => severityCurvesFigure([], HEADING), Coos7Error);
    const refused = (change, message) => assert.throws(() => severityCurvesFigure([row, { ...row, severity: 3, ...change }], HEADING), (error) => error instanceof UsageError && message.test(error.message));
    refused({ severity: -1 }, /rows\[1\]\.severity.*-1/);
    refused({ balanced_error_percent: 101 }, /rows\[1\]\.balanced_error_percent.*101/);
    refused({ ci_low: Number.NaN }, /rows\[1\]\.ci_low.*NaN/);
    refused({ severity: row.severity }, /rows\[1\].*a second one for date, kNN, 0/);
});
//# sourceMappingURL=severity-curves.test.js.map