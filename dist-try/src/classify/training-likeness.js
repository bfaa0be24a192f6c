import { argmaxLabels, takeRows } from "../core/matrix.js";
import { Random } from "../core/random.js";
import { blackBoxShift } from "../metrics/shift/black-box-shift.js";
/** Fewer images than this on either side, and no test can tell. */
const FEWEST = 20;
/** Images are called unlike the training data below this p-value and above this distance. */
const LEVEL = 0.01;
const NOTABLE_DISTANCE = 0.15;
/**
 * Whether images are like those that a classifier was trained on, judged by its probabilities (black-box shift
 * detection): `reference` are those of held-out training images, `outputs` those of the new ones. As many images of each
 * predicted class are compared from either side, so that another mix of classes is no difference. Images of other wells
 * always differ a little, which many images show beyond doubt: only a difference of notable size counts.
 * Undefined where there are too few images of the same predicted classes.
 */
export function trainingLikeness(reference, outputs, seed = 1) {
    const sides = { source: reference, target: outputs };
    const byClass = { source: rowsByClass(reference, seed), target: rowsByClass(outputs, seed) };
    const rows = { source: [], target: [] };
    const strata = [];
    for (const [label, inTarget] of byClass.target) {
        const inSource = byClass.source.get(label) ?? [];
        const both = Math.min(inSource.length, inTarget.length);
        rows.source.push(...inSource.slice(0, both));
        rows.target.push(...inTarget.slice(0, both));
        for (let i = 0; i < both; i++)
            strata.push(label);
    }
    if (strata.length < FEWEST)
        return undefined;
    const test = blackBoxShift(takeRows(reference, rows.source), takeRows(outputs, rows.target), {
        outputs: "soft",
        strata: { source: strata, target: strata },
        seed,
    });
    return {
        unlike: test.pValue < LEVEL && test.statistic >= NOTABLE_DISTANCE,
        distance: test.statistic,
        pValue: test.pValue,
        images: strata.length,
    };
}
/** Rows of each predicted class, in random order. */
function rowsByClass({ data, rows, cols }, seed) {
    const classes = Int32Array.from({ length: cols }, (_, label) => label);
    const labels = argmaxLabels(data.subarray(0, rows * cols), classes);
    const random = new Random(seed, "rows to compare");
    const order = random.shuffle(Int32Array.from(labels.keys()));
    const found = new Map();
    for (const row of order) {
        const members = found.get(labels[row]);
        if (members)
            members.push(row);
        else
            found.set(labels[row], [row]);
    }
    return found;
}
//# sourceMappingURL=training-likeness.js.map