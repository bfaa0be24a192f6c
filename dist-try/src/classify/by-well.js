import { toCsv } from "../core/csv.js";
import { takeRows } from "../core/matrix.js";
import { wellText } from "../dataset/ids.js";
import { trainingLikeness } from "./training-likeness.js";
/** For 95 %. */
const Z = 1.959963984540054;
/**
 * The 95 % interval of a share in percent by Wilson's score (J. Am. Stat. Assoc. 22, 1927): `hits` of `n` independent ones.
 */
export function wilsonInterval(hits, n) {
    const share = hits / n;
    const middle = share + Z ** 2 / (2 * n);
    const reach = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
    const scale = 100 / (1 + Z ** 2 / n);
    return { low: Math.max(0, scale * (middle - reach)), high: Math.min(100, scale * (middle + reach)) };
}
/**
 * The predicted classes of each well's cells, wells in the order of their first cells. Intervals are those of the shares
 * that the classifier would find in many cells like these; how often it errs, they do not contain.
 */
export function classesByWell(predicted, classes, { dates, microscopes, plates, wells }) {
    const groups = new Map();
    predicted.forEach((label, i) => {
        const key = JSON.stringify([dates?.[i], microscopes?.[i], plates?.[i], wells?.[i]]);
        let group = groups.get(key);
        if (!group)
            groups.set(key, (group = { first: i, counts: new Int32Array(classes), cells: 0 }));
        group.counts[label]++;
        group.cells++;
    });
    return Array.from(groups.values(), ({ first, counts, cells }) => ({
        date: dates?.[first] ?? "",
        microscope: microscopes?.[first] ?? "",
        plate: plates?.[first] ?? "",
        well: wells?.[first] ?? "",
        cells,
        classes: Array.from(counts, (count) => ({
            cells: count,
            percent: (100 * count) / cells,
            ...wilsonInterval(count, cells),
        })),
    }));
}
/** A line for each well: its IDs, its name on the plate ("C3"), its cells, and of each class the cells, their percentage and its interval. */
export function wellsCsv(wells, classNames) {
    const header = ["date", "microscope", "plate", "well", "well_name", "cells"].concat(classNames.flatMap((name) => [name, `${name} percent`, `${name} ci_low`, `${name} ci_high`]));
    const round = (value) => Number(value.toFixed(2));
    return toCsv(header, wells.map(({ date, microscope, plate, well, cells, classes }) => [
        date,
        microscope,
        plate,
        well,
        wellText(well),
        cells,
        ...classes.flatMap((one) => [one.cells, round(one.percent), round(one.low), round(one.high)]),
    ]));
}
/** Whether the images of each plate are like the reference: of plates with enough images. */
export function likenessByPlate(reference, probabilities, plates) {
    const rows = new Map();
    plates?.forEach((plate, i) => {
        const known = rows.get(plate);
        if (known)
            known.push(i);
        else
            rows.set(plate, [i]);
    });
    return [...rows].flatMap(([plate, own]) => {
        const likeness = trainingLikeness(reference, takeRows(probabilities, own));
        return likeness ? [{ plate, likeness }] : [];
    });
}
//# sourceMappingURL=by-well.js.map