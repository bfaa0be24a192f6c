import { sharedMatrix } from "../../src/core/matrix.js";
import { Random } from "../../src/core/random.js";
import { readTruth, score } from "../../src/reproduce/truth.js";
const SEED = 1;
/** What a run would find on `dataset` if its models were right about four cells of five, at random. */
export async function smallReproduction(dataset, rows, others = {}) {
    const classes = dataset.classNames.length;
    const truth = await readTruth(dataset);
    const scored = rows.flatMap((row) => truth.map((ofSplit) => {
        const { split, labels } = ofSplit;
        const random = new Random("small reproduction", row.features, row.layer, row.model, split);
        const predicted = labels.map((label) => (random.uniform() < 0.8 ? label : random.integer(classes)));
        const probabilities = sharedMatrix(labels.length, classes);
        predicted.forEach((label, i) => {
            const certainty = random.between(1 / classes, 1);
            const row = probabilities.data.subarray(i * classes, (i + 1) * classes);
            row.fill((1 - certainty) / (classes - 1));
            row[label] = certainty;
        });
        return score(row, { split, predicted, probabilities }, ofSplit, classes, SEED);
    }));
    return {
        table: {
            cells: scored.map(({ cell }) => cell),
            simulated: dataset.simulated,
            comparable: dataset.simulated,
            subtitle: "a small dataset",
            notes: ["One note."],
        },
        scored,
        dataset,
        seed: SEED,
        backend: "typescript",
        networks: [],
        leftOut: [{ features: "VGG16", reason: "its weights are missing" }],
        fingerprints: Object.fromEntries(dataset.splits.map((split) => [split, "ab".repeat(32)])),
        fits: [],
        stages: [{ stage: "Texture features", seconds: 1.5, peakMemoryMb: 120 }],
        ...others,
    };
}
//# sourceMappingURL=small-reproduction.js.map