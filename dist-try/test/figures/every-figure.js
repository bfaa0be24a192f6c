import { readFileSync } from "node:fs";
import { parseCsv } from "../../src/core/csv.js";
import { Random } from "../../src/core/random.js";
import { confusionDifferenceFigure, confusionMatrixFigure } from "../../src/figures/confusion.js";
import { confusionMatricesFigure } from "../../src/figures/confusion-panels.js";
import { distributionsFigure } from "../../src/figures/distributions.js";
import { embeddingFigure } from "../../src/figures/embedding.js";
import { errorPerSplitFigure } from "../../src/figures/error-per-split.js";
import { errorScatterFigure } from "../../src/figures/error-scatter.js";
import { exampleGridFigure } from "../../src/figures/example-grid.js";
import { methodGainsFigure } from "../../src/figures/method-gains.js";
import { plateMapFigure } from "../../src/figures/plate-map.js";
import { reliabilityFigure } from "../../src/figures/reliability.js";
import { sensitivityFigure } from "../../src/figures/sensitivity.js";
import { severityCurvesFigure } from "../../src/figures/severity-curves.js";
import { skewedSharesFigure } from "../../src/figures/skewed-shares.js";
import { slopeChartFigure } from "../../src/figures/slope-chart.js";
import { trainingCurvesFigure } from "../../src/figures/training-curves.js";
import { calibrationCurve } from "../../src/metrics/calibration.js";
import { deepLocSettings } from "../../src/nn/training/settings.js";
import { CLASS_NAMES, rampImage, sampleCounts } from "./inputs.js";
const HEADING = { title: "A title of some length, as figures have it", data: { simulated: true } };
const SPLITS = ["Train", "Test1", "Test2", "Test3", "Test4"];
/** All 25 rows of the paper's Table 3, as if we had measured a tenth more. */
export function paperRows() {
    const url = new URL("../../../data/table3.csv", import.meta.url);
    const [header = [], ...records] = parseCsv(readFileSync(url, "utf8"));
    return records.flatMap(([features = "", layer = "", model = "", ...errors]) => errors.map((text, i) => {
        const paper = Number(text);
        const interval = { ci_low: paper * 0.9, ci_high: paper * 1.4 + 0.2 };
        return {
            features,
            layer,
            model,
            split: header[i + 3],
            balanced_error_percent: paper * 1.1,
            ...interval,
            paper_percent: paper,
        };
    }));
}
export function sensitivityRows() {
    return CLASS_NAMES.flatMap((name, c) => SPLITS.map((split, s) => ({
        class: name,
        split,
        sensitivity_percent: 99 - 0.8 * c * s,
        ci_low: 97 - c * s,
        ci_high: 99.5 - 0.6 * c * s,
        n: 100,
    })));
}
/** Seven clouds of points, in panels by turns. */
export function clouds(points, panels) {
    const random = new Random("clouds");
    const data = new Float32Array(2 * points);
    const labels = Int32Array.from({ length: points }, (_, i) => i % 7);
    labels.forEach((label, i) => {
        data[2 * i] = 6 * Math.cos(label) + random.normal();
        data[2 * i + 1] = 4 * Math.sin(label) + random.normal();
    });
    return {
        coordinates: { data, rows: points, cols: 2 },
        labels,
        classNames: CLASS_NAMES,
        ...(panels.length > 0 ? { panels: Array.from(labels, (_, i) => panels[i % panels.length]) } : {}),
    };
}
/** Wells of 384-well plates, 20 on each. */
export function wells(plates) {
    const random = new Random("wells");
    return Array.from({ length: plates * 20 }, (_, i) => ({
        plate: `plate ${101 + Math.floor(i / 20)}`,
        well: `${String(1 + random.integer(16)).padStart(3, "0")}${String(1 + random.integer(24)).padStart(3, "0")}000`,
        value: 300 + 40 * random.normal(),
    }));
}
/** Three series of calibrations of 500 images each. */
export function calibrations() {
    return [1, 2, 3].map((sharpness) => {
        const random = new Random("calibration", sharpness);
        const data = new Float32Array(500 * 3);
        const labels = new Int32Array(500);
        for (let i = 0; i < 500; i++) {
            const weights = [0, 1, 2].map(() => Math.exp(random.normal()));
            const share = (power) => {
                const raised = weights.map((weight) => weight ** power);
                const sum = raised.reduce((a, b) => a + b);
                return raised.map((weight) => weight / sum);
            };
            const u = random.uniform();
            const [a, b] = share(1);
            labels[i] = u < a ? 0 : u < a + b ? 1 : 2;
            data.set(share(sharpness), 3 * i);
        }
        return { name: `Test${sharpness}`, calibration: calibrationCurve({ data, rows: 500, cols: 3 }, labels) };
    });
}
/** Two factors turned from off to twice their default. */
function severityRows() {
    return ["date", "microscope"].flatMap((factor, f) => [0, 1, 2].map((severity) => ({
        factor,
        severity,
        training_severity: 1,
        split: `Test${3 + f}`,
        model: "L1 LR",
        balanced_error_percent: 5 + f * severity * 8,
        ci_low: 4 + f * severity * 7,
        ci_high: 7 + f * severity * 9,
    })));
}
/** Three methods on four splits and two rows of Table 3, one of them far worse than the others. */
export function gainRows() {
    return ["sphering (I)", "CORAL (T)", "per-plate standardisation (T-plate)"].flatMap((method, m) => ["Test1", "Test2", "Test3", "Test4"].flatMap((split, s) => ["kNN", "L1 LR"].map((model, k) => {
        const change = m === 2 ? 40 + s : m * 2 - s - k;
        return {
            method,
            split,
            features: "Texture",
            model,
            change,
            change_low: change - 2,
            change_high: change + 2,
        };
    })));
}
/** A training of 200 steps with a check after every 50. */
function training() {
    const random = new Random("training");
    const loss = Array.from({ length: 200 }, (_, i) => 2 * Math.exp(-i / 60) + 0.2 * random.uniform());
    const checks = [50, 100, 150, 200].map((iteration) => ({ iteration, value: 0.9 - 20 / iteration }));
    return {
        settings: deepLocSettings({ iterations: 200 }),
        data: { fingerprint: "", simulated: true, trainingImages: 80, validationImages: 20 },
        curve: { loss, checks },
        chosenIteration: 200,
    };
}
/** One figure of each kind, of the sizes that the paper's data have; each says that its data are simulated. */
export const EVERY_FIGURE = {
    confusion: () => confusionMatrixFigure({ ...HEADING, counts: sampleCounts(7), classNames: CLASS_NAMES }),
    matrices: () => confusionMatricesFigure({
        ...HEADING,
        rows: ["DeepLoc End-to-End", "Texture L1 LR"].map((name) => ({
            name,
            panels: ["Test1", "Test3", "Test4"].map((split) => ({ name: split, counts: sampleCounts(7) })),
        })),
        classNames: CLASS_NAMES,
    }),
    difference: () => confusionDifferenceFigure({
        ...HEADING,
        from: { name: "Test1", counts: sampleCounts(7) },
        to: { name: "Test4", counts: sampleCounts(7).map((row) => [...row].reverse()) },
        classNames: CLASS_NAMES,
    }),
    errors: () => errorPerSplitFigure(paperRows(), HEADING),
    scatter: () => errorScatterFigure(paperRows(), {
        ...HEADING,
        pairs: [
            ["test1", "test3"],
            ["test1", "test4"],
            ["test3", "test4"],
        ],
    }),
    slopes: () => slopeChartFigure(paperRows(), HEADING),
    sensitivity: () => sensitivityFigure(sensitivityRows(), HEADING),
    embedding: () => embeddingFigure({ ...HEADING, ...clouds(210, ["Training", "Test3", "Test4"]) }),
    plates: () => plateMapFigure({ ...HEADING, wells: wells(5), axis: "Mean intensity (counts)" }),
    reliability: () => reliabilityFigure({ ...HEADING, series: calibrations() }),
    distributions: () => distributionsFigure({
        ...HEADING,
        axis: "Mean intensity (counts)",
        groups: CLASS_NAMES.map((name, i) => ({
            name,
            series: i < 4 ? "Training" : "Test3",
            values: [i, i + 3],
        })),
    }),
    gains: () => methodGainsFigure(gainRows(), HEADING),
    shares: () => skewedSharesFigure(gainRows().flatMap(({ method, split, change }) => ["as in Training", "as it is", "alpha 1", "alpha 0.1"].map((shares, s) => ({
        method,
        split,
        shares,
        row: "Texture",
        change: change / 4 + 5 * s,
    }))), HEADING),
    severity: () => severityCurvesFigure(severityRows(), HEADING),
    training: () => trainingCurvesFigure(training(), HEADING.title),
    examples: () => exampleGridFigure({
        ...HEADING,
        images: CLASS_NAMES.map(() => [rampImage(), rampImage(), null]),
        rows: CLASS_NAMES,
        columns: ["Training", "Training", "Test4"],
    }),
};
//# sourceMappingURL=every-figure.js.map