import { splitTitle } from "./dataset.js";
import { someOf } from "./locate.js";
/** The kinds of origin that splits may share, from the smallest. */
const KINDS = ["wells", "plates", "dates", "microscopes"];
/** With fewer wells of a class than these its interval is rough: three wells can be drawn in ten ways. */
const FEW_WELLS = 5;
/** Looks at which wells, plates, dates and microscopes a dataset's splits and classes share. Reads labels and IDs, no images. */
export async function checkSplits(dataset) {
    const splits = [];
    for (const split of dataset.splits) {
        const reader = await dataset.open(split);
        const { labels, ids } = reader;
        reader.close();
        splits.push({ split, labels, names: originNames(ids) });
    }
    const { classNames } = dataset;
    const counts = splits.flatMap((one) => classNames.map((name, label) => countClass(one, name, label)));
    const shared = splits.flatMap((a, i) => splits.slice(i + 1).map((b) => sharedOrigins(a, b)));
    const singleClassPlates = splits.flatMap(plates);
    const singlePlateClasses = splits.flatMap(({ split, labels, names }) => {
        if (!names.plates || new Set(names.plates).size < 2)
            return [];
        const classes = classNames.filter((_, label) => distinct(names.plates, labels, label).size === 1);
        return classes.length > 0 ? [{ split, classes }] : [];
    });
    const found = { counts, shared, singleClassPlates, singlePlateClasses };
    return { ...found, consequences: consequences(found, splits) };
}
function originNames({ dates, microscopes, plates, wells }) {
    return {
        ...(wells
            ? {
                wells: wells.map((well, i) => JSON.stringify([dates?.[i], microscopes?.[i], plates?.[i], well])),
            }
            : {}),
        ...(plates ? { plates } : {}),
        ...(dates ? { dates } : {}),
        ...(microscopes ? { microscopes } : {}),
    };
}
function distinct(names, labels, label) {
    return new Set(names.filter((_, i) => labels[i] === label));
}
function countClass({ split, labels, names }, name, label) {
    const cells = labels.filter((one) => one === label).length;
    return {
        split,
        class: name,
        cells,
        ...(names.wells ? { wells: distinct(names.wells, labels, label).size } : {}),
        ...(names.plates ? { plates: distinct(names.plates, labels, label).size } : {}),
    };
}
function sharedOrigins(a, b) {
    const found = { splits: [a.split, b.split] };
    for (const kind of KINDS) {
        const [of, among] = [a.names[kind], b.names[kind]];
        if (!of || !among)
            continue;
        const there = new Set(among);
        found[kind] = [...new Set(of)].filter((name) => there.has(name)).length;
    }
    return found;
}
function plates({ split, labels, names }) {
    if (!names.plates)
        return [];
    const classes = new Map();
    names.plates.forEach((plate, i) => {
        const known = classes.get(plate);
        if (known)
            known.add(labels[i]);
        else
            classes.set(plate, new Set([labels[i]]));
    });
    const single = [...classes].filter(([, labels]) => labels.size === 1).map(([plate]) => plate);
    return [{ split, plates: single, of: classes.size }];
}
function consequences({ counts, shared, singleClassPlates, singlePlateClasses }, splits) {
    const title = splitTitle;
    const lines = [];
    const unknown = splits.filter(({ names }) => !names.wells).map(({ split }) => title(split));
    if (unknown.length > 0)
        lines.push(`The wells of ${unknown.join(", ")} are not known: intervals are over cells, and too narrow where cells of a well are alike.`);
    for (const { splits: pair, wells, plates: plateCount, dates, microscopes } of shared) {
        const [a, b] = pair;
        if (a !== "training")
            continue;
        const parts = [
            [wells, "well"],
            [plateCount, "plate"],
            [dates, "date"],
            [microscopes, "microscope"],
        ];
        const common = parts.flatMap(([n, what]) => (n ? [`${n} ${what}${n === 1 ? "" : "s"}`] : []));
        if (common.length === 0)
            continue;
        const lesson = wells
            ? "its errors are of wells that were trained on, and say nothing of new ones"
            : plateCount
                ? "its errors are of plates that were trained on, and say little of new plates"
                : dates
                    ? "its errors say little of other days"
                    : "its errors say nothing of other microscopes";
        lines.push(`${title(a)} and ${title(b)} share ${common.join(", ")}: ${lesson}.`);
    }
    for (const { split, plates: names, of } of singleClassPlates)
        if (names.length > 0)
            lines.push(`${names.length} of ${of} plates of ${title(split)} have one class only: there plate and class cannot be told apart${split === "training" ? ", and a classifier may learn the plate" : ""}.`);
    for (const { split, classes } of singlePlateClasses)
        lines.push(`In ${title(split)} ${someOf(classes)} ${classes.length === 1 ? "is" : "are"} on one plate each: intervals do not contain how plates differ.`);
    for (const { split } of splits) {
        const own = counts.filter((one) => one.split === split);
        const none = own.filter(({ cells }) => cells === 0).map((one) => one.class);
        if (none.length > 0)
            lines.push(split === "training"
                ? `Training has no cells of ${someOf(none)}: they cannot be predicted.`
                : `${title(split)} has no cells of ${someOf(none)}: its balanced error is a mean over the other classes.`);
        const few = own.filter(({ cells, wells = FEW_WELLS }) => cells > 0 && wells < FEW_WELLS);
        if (few.length > 0 && split !== "training")
            lines.push(`In ${title(split)} ${someOf(few.map((one) => `${one.class} (${one.wells})`))} ${few.length === 1 ? "has" : "have"} fewer than ${FEW_WELLS} wells: ${few.length === 1 ? "its intervals are" : "their intervals are"} rough.`);
    }
    return lines;
}
//# sourceMappingURL=split-check.js.map