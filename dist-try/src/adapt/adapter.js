import { Coos7Error } from "../core/errors.js";
import { takeRows } from "../core/matrix.js";
import { Random } from "../core/random.js";
import { checkMatrix } from "../models/estimator.js";
/** What a method against the shift may look at, by the mark that stands beside its row. No mark shows labels of a test split. */
export const MARKS = {
    I: "Training only, as the paper's models",
    "I+": "Training, and weights learned from other data",
    "I-ids": "Training with the plates and dates of its images",
    T: "Training, and the unlabelled images of the one test split that is scored",
    "T-plate": "Training and the unlabelled images of that split, both with their plates",
};
/** As many rows as are transformed alone, to see whether a row depends on others. */
const PROBES = 3;
/**
 * Fits an adapter to Training and one split and transforms both. This is the only way by which adapters get at data, and
 * labels of a split do not pass it: the adapter gets a copy of the split's rows and, for the mark "T-plate", their plates.
 * The copy is in an order drawn by `seed` (default 1), since files are often sorted by class; results are in the order
 * given. Of Training it gets the labels, and plates and dates where its mark names them; wells, never.
 *
 * Throws {@link Coos7Error} where matrices are malformed, not finite or differ in columns, where labels or needed IDs are
 * missing, where the adapter returns another shape or values that are not finite, and where a row of an adapter that may see
 * Training only changes with the rows beside it.
 */
export async function adapt(adapter, training, split, options = {}) {
    const { seed = 1, ...run } = options;
    checkMatrix(training.x);
    checkMatrix(split.x);
    if (training.x.cols !== split.x.cols)
        throw new Coos7Error(`Expected Training and the split to have as many columns but found ${training.x.cols} and ${split.x.cols}; use the same features for both`);
    if (training.labels.length !== training.x.rows)
        throw new Coos7Error(`Expected one label per row of Training: ${training.x.rows} rows but found ${training.labels.length} labels`);
    const { mark } = adapter;
    const needed = { dates: mark === "I-ids", plates: mark === "I-ids" || mark === "T-plate" };
    const given = (ids, field, rows, of) => {
        const list = ids?.[field];
        if (list?.length !== rows)
            throw new Coos7Error(`${adapter.name} needs the ${field} of ${of}: expected one for each of ${rows} rows but found ${list?.length ?? "none"}`);
        return list;
    };
    const order = new Random(seed, "order of rows").shuffle(Int32Array.from({ length: split.x.rows }, (_, i) => i));
    const x = takeRows(split.x, order);
    const plates = mark === "T-plate" ? given(split.ids, "plates", x.rows, "the split") : undefined;
    const splitRows = Object.freeze({
        x,
        ...(plates ? { plates: Object.freeze(Array.from(order, (row) => plates[row])) } : {}),
    });
    const trainingRows = Object.freeze({
        x: alone(training.x),
        labels: training.labels.slice(),
        ...(needed.plates ? { plates: given(training.ids, "plates", training.x.rows, "Training") } : {}),
        ...(needed.dates ? { dates: given(training.ids, "dates", training.x.rows, "Training") } : {}),
    });
    const learned = (mark === "T" || mark === "T-plate" ? splitRows : undefined);
    await adapter.fit(trainingRows, learned, run);
    const adaptedTraining = checked(adapter, adapter.transform(trainingRows, "training"), training.x);
    const adaptedSplit = checked(adapter, adapter.transform(splitRows, "split"), x);
    if (learned === undefined)
        checkEachAlone(adapter, x, adaptedSplit);
    const back = new Int32Array(order.length);
    order.forEach((row, i) => {
        back[row] = i;
    });
    return { training: adaptedTraining, split: takeRows(adaptedSplit, back) };
}
/** The matrix without what else may lie in its memory, such as a split that was read together with it. */
function alone({ data, rows, cols }) {
    return { data: data.byteLength === data.buffer.byteLength ? data : data.slice(), rows, cols };
}
function checked({ name }, found, { rows, cols }) {
    if (found.rows !== rows || found.cols !== cols)
        throw new Coos7Error(`${name} returned ${found.rows} x ${found.cols} values; expected ${rows} x ${cols}, as it was given`);
    const bad = found.data.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0)
        throw new Coos7Error(`${name} returned ${found.data[bad]} in row ${Math.floor(bad / cols)}, column ${bad % cols} (counted from 0); expected finite values`);
    return found;
}
/** Who may not look at a split may not look at its other rows while transforming one of them either. */
function checkEachAlone(adapter, x, together) {
    for (let row = 0; row < Math.min(PROBES, x.rows); row++) {
        const alone = adapter.transform({ x: takeRows(x, [row]) }, "split").data;
        for (let j = 0; j < x.cols; j++) {
            const expected = together.data[row * x.cols + j];
            if (!(Math.abs(alone[j] - expected) <= 1e-4 * Math.max(1, Math.abs(expected))))
                throw new Coos7Error(`${adapter.name} is marked ${adapter.mark} (${MARKS[adapter.mark]}), but what it makes of an image depends on the split's other images; give it the mark T`);
        }
    }
}
//# sourceMappingURL=adapter.js.map