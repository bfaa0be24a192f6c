import assert from "node:assert/strict";
import { test } from "node:test";
import { Coos7Error } from "../../src/core/errors.js";
import { figureCsv } from "../../src/figures/export/export-figure.js";
import { trainingCurvesFigure } from "../../src/figures/training-curves.js";
import { deepLocSettings, pciSettings } from "../../src/nn/training/settings.js";
import { labelProblems, textBoxes } from "./text-boxes.js";
const LOSS = Array.from({ length: 500 }, (_, i) => 2 * Math.exp(-i / 100) + 0.2 * ((i * 7) % 5));
function deepLocRun() {
    const checks = Array.from({ length: 20 }, (_, i) => ({ iteration: 25 * (i + 1), value: 0.5 + 0.02 * i }));
    checks[16].value = 0.95;
    return {
        settings: deepLocSettings({ iterations: 500 }),
        data: { fingerprint: "abc", simulated: true, trainingImages: 80, validationImages: 20 },
        curve: { loss: LOSS, checks },
        chosenIteration: 425,
    };
}
test("the losses of all batches are drawn, and their running mean over them", () => {
    const { data, layout } = trainingCurvesFigure(deepLocRun());
    const [raw, mean] = data;
    assert.deepEqual(raw.y, LOSS);
    assert.equal(raw.x.at(-1), 500);
    const smooth = mean.y;
    assert.equal(smooth.length, 500);
    assert.ok(Math.abs(smooth[250] - (LOSS[248] + LOSS[249] + LOSS[250] + LOSS[251] + LOSS[252]) / 5) < 1e-12);
    assert.ok(Math.abs(smooth[0] - (LOSS[0] + LOSS[1] + LOSS[2]) / 3) < 1e-12);
    assert.match(JSON.stringify(layout.annotations), /mean over 5 steps/);
});
test("the accuracy at the checkpoints is drawn in percent, and the chosen one is marked", () => {
    const { data } = trainingCurvesFigure(deepLocRun());
    const [, , checks, chosen] = data;
    assert.equal(checks.y[0], 50);
    assert.deepEqual([chosen.x, chosen.y], [[425], [95]]);
});
test("no label is cut off or lies on another, at any width of a journal", async () => {
    const figure = trainingCurvesFigure(deepLocRun(), "Training of DeepLoc on the simulator, a title that is long enough to be broken");
    for (const one of [figure, figure.atWidth(332)])
        assert.deepEqual(await labelProblems(one), []);
    const texts = (await textBoxes(figure)).map(({ text }) => text);
    for (const label of ["Simulated data", "Iteration", "Accuracy (%)", "Cross-entropy", "kept"])
        assert.ok(texts.some((text) => text.includes(label)), label);
});
test("the CSV has every loss and every check", () => {
    const run = deepLocRun();
    run.curve = { loss: [0.75, 0.5], checks: [{ iteration: 2, value: 0.25 }] };
    run.chosenIteration = 2;
    assert.equal(figureCsv(trainingCurvesFigure(run)), "iteration,loss,validation_accuracy_percent,kept\n1,0.75,,\n2,0.5,,\n2,,25,yes\n");
});
test("paired cell inpainting has the error of fixed pairs below", async () => {
    const run = {
        ...deepLocRun(),
        settings: pciSettings({ epochs: 2 }),
        curve: { loss: LOSS, checks: [250, 500].map((iteration) => ({ iteration, value: 10 / iteration })) },
        chosenIteration: 500,
    };
    const figure = trainingCurvesFigure(run);
    assert.deepEqual(figure.data[2].y, [0.04, 0.02]);
    assert.deepEqual(await labelProblems(figure), []);
    assert.match(figure.alt, /Training of paired cell inpainting\. Simulated data\. .*goes from 2\.\d+ to 0\.\d+/);
});
test("a training without a step has no curve", () => {
    const run = { ...deepLocRun(), curve: { loss: [], checks: [] } };
    assert.throws(() => trainingCurvesFigure(run), Coos7Error);
});
//# sourceMappingURL=training-curves.test.js.map