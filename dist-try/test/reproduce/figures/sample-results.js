import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Random } from "../../../src/core/random.js";
import { SPLITS } from "../../../src/dataset/dataset.js";
import { wellClusters } from "../../../src/metrics/bootstrap.js";
import { score } from "../../../src/reproduce/truth.js";
import { writeTables } from "../../../src/reproduce/write-results.js";
const ROWS = [
    { features: "Texture", layer: "", model: "kNN" },
    { features: "Texture", layer: "", model: "L1 LR" },
    { features: "PCI", layer: "Conv4", model: "RF" },
];
const IMAGES = 60;
/** A results directory as `coos7 reproduce` writes it, of made-up predictions for three rows of the table. */
export function sampleResults(classNames = ["ER", "=1+1", "Golgi"]) {
    const folder = mkdtempSync(join(tmpdir(), "coos7-results-"));
    const classes = classNames.length;
    const scored = ROWS.flatMap((row) => SPLITS.map((split) => {
        const random = new Random("sample", row.model, split);
        const labels = Int32Array.from({ length: IMAGES }, (_, i) => i % classes);
        const predicted = labels.map((label) => (random.uniform() < 0.7 ? label : random.integer(classes)));
        const data = new Float32Array(IMAGES * classes).fill(0.2 / (classes - 1));
        predicted.forEach((label, i) => {
            data[i * classes + label] = 0.8;
        });
        const probabilities = { data, rows: IMAGES, cols: classes };
        const rows = Int32Array.from(labels.keys());
        const truth = { split, rows, labels, ids: {}, clusters: wellClusters(labels, {}) };
        return score(row, { split, predicted, probabilities }, truth, classes, 1);
    }));
    const table = {
        cells: scored.map(({ cell }) => cell),
        simulated: true,
        comparable: false,
        subtitle: "made up",
        notes: [],
    };
    writeTables({ table, scored, dataset: { classNames } }, folder);
    writeFileSync(join(folder, "run.json"), JSON.stringify({ dataset: { simulated: true, comparable: false } }));
    return folder;
}
//# sourceMappingURL=sample-results.js.map