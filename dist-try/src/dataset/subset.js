import { createHash } from "node:crypto";
import { Coos7Error } from "../core/errors.js";
import { Random } from "../core/random.js";
import { IMAGE_LENGTH, makeDataset, SPLITS, } from "./dataset.js";
import { checkImageRange } from "./pixels.js";
/**
 * Rows this far apart or less are read in one go: of a file, reading a few unwanted images beats a second request, while
 * the simulator would have to draw them.
 */
const LARGEST_GAP = { directory: 8, subset: 8, rows: 8, joined: 8, simulator: 1 };
/**
 * The same dataset with at most `limits[split]` images in each split, drawn at random within class by `seed`
 * in proportion to the class sizes (at least one image of each class), in their original order; `SplitReader.rows` says
 * which they are. Splits without a limit, or within it, are left whole.
 */
export function limitImages(dataset, limits, seed) {
    const location = { kind: "subset", base: dataset.location, limits, seed };
    return partOf(dataset, location, (labels, split) => limitedRows(labels, limits[split], seed, split));
}
/**
 * The same dataset with just these images of some splits, by their places in the split counted from 0, ascending; splits
 * that are not named are left whole. `SplitReader.rows` says which row of the source each image is.
 * Opening a split throws {@link Coos7Error} where its list is empty, not ascending, or beyond the split's images.
 */
export function takeImages(dataset, rows) {
    return partOf(dataset, { kind: "rows", base: dataset.location, rows }, (labels, split) => {
        const own = rows[split];
        const wrong = own?.findIndex((row, i) => row <= (own[i - 1] ?? -1) || row >= labels.length);
        if (own?.length === 0 || (wrong !== undefined && wrong >= 0))
            throw new Coos7Error(`Expected places of images of ${split}, ascending, from 0 to ${labels.length - 1}, but found ${own.length === 0 ? "none" : `${own[wrong]} at ${wrong}`}`);
        return own;
    });
}
/**
 * One dataset of splits of several, each as it is in the dataset that is given for it: Training of one experiment, say, and
 * a test split of another. Throws {@link Coos7Error} where there are none, one lacks its split, or classes differ.
 */
export function joinSplits(parts) {
    const splits = SPLITS.filter((split) => parts[split]);
    const all = splits.map((split) => parts[split]);
    const [first] = all;
    if (!first)
        throw new Coos7Error("Expected at least one split to join but found none");
    const { classNames } = first;
    splits.forEach((split, i) => {
        const { splits: there, classNames: names } = all[i];
        if (!there.includes(split))
            throw new Coos7Error(`Expected a dataset with ${split} but found ${there.join(", ")}`);
        if (names.join("\n") !== classNames.join("\n"))
            throw new Coos7Error(`Expected splits of the same classes: ${classNames.join(", ")}, but those of ${split} are ${names.join(", ")}`);
    });
    const locations = splits.map((split, i) => [split, all[i].location]);
    return makeDataset({
        location: { kind: "joined", parts: Object.fromEntries(locations) },
        simulated: all.some(({ simulated }) => simulated),
        comparable: all.every(({ comparable }) => comparable),
        classNames,
        splits,
        open: (split) => (parts[split] ?? first).open(split),
        fingerprint: (split) => (parts[split] ?? first).fingerprint(split),
    });
}
/** The part of a dataset that `choose` leaves of each split; all of it where that is undefined. */
function partOf(dataset, location, choose) {
    const open = async (split) => {
        const reader = await dataset.open(split);
        const rows = choose(reader.labels, split);
        return rows ? subsetReader(reader, rows, LARGEST_GAP[dataset.location.kind]) : reader;
    };
    const { simulated, comparable, classNames, splits, micrometresPerPixel, splitNames } = dataset;
    return makeDataset({
        location,
        simulated,
        ...(dataset.simulatorOptions && { simulatorOptions: dataset.simulatorOptions }),
        comparable,
        ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }),
        ...(splitNames === undefined ? {} : { splitNames }),
        classNames,
        splits,
        open,
        async fingerprint(split) {
            const base = await dataset.fingerprint(split);
            const rows = choose(await dataset.labels(split), split);
            // By the rows themselves: two splits of the same content have other rows drawn.
            return rows ? createHash("sha256").update(`rows of ${base}\n`).update(rows).digest("hex") : base;
        },
    });
}
/**
 * The images of a split with these labels that {@link limitImages} leaves: `limit` rows, ascending, of each class its
 * share by largest remainder; undefined where all are left.
 */
export function limitedRows(labels, limit, seed, split) {
    if (limit === undefined || labels.length <= limit)
        return undefined;
    const byClass = new Map();
    labels.forEach((label, row) => {
        const rows = byClass.get(label);
        if (rows)
            rows.push(row);
        else
            byClass.set(label, [row]);
    });
    const shares = [...byClass].map(([label, rows]) => {
        const exact = (rows.length * limit) / labels.length;
        const count = Math.max(1, Math.floor(exact));
        return { label, rows, count, remainder: exact - count };
    });
    let left = limit - shares.reduce((sum, { count }) => sum + count, 0);
    for (const share of [...shares].sort((a, b) => b.remainder - a.remainder || a.label - b.label))
        if (left-- > 0)
            share.count++;
    const chosen = shares.flatMap(({ label, rows, count }) => new Random("subset", seed, split, label).shuffle(rows).slice(0, count));
    return Int32Array.from(chosen).sort();
}
function subsetReader(reader, rows, largestGap) {
    const pick = (list) => list && Array.from(rows, (row) => list[row]);
    const ids = Object.fromEntries(Object.entries(reader.ids).map(([name, list]) => [name, pick(list)]));
    return {
        name: reader.name,
        count: rows.length,
        labels: rows.map((row) => reader.labels[row]),
        rows: rows.map((row) => reader.rows[row]),
        ids,
        pixelType: reader.pixelType,
        async read(start, end) {
            checkImageRange(`The part of ${reader.name}`, start, end, rows.length);
            const images = new Float32Array((end - start) * IMAGE_LENGTH);
            for (let from = start; from < end;) {
                let to = from + 1;
                while (to < end && rows[to] - rows[to - 1] <= largestGap)
                    to++;
                const base = rows[from];
                const block = await reader.read(base, rows[to - 1] + 1);
                for (let i = from; i < to; i++) {
                    const at = (rows[i] - base) * IMAGE_LENGTH;
                    images.set(block.subarray(at, at + IMAGE_LENGTH), (i - start) * IMAGE_LENGTH);
                }
                from = to;
            }
            return images;
        },
        close: () => reader.close(),
    };
}
//# sourceMappingURL=subset.js.map