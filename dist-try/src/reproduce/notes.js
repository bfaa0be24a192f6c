import { splitTitle } from "../dataset/dataset.js";
import { engineWords } from "../nn/training/settings.js";
import { reductions } from "./profile.js";
/**
 * What has to be said below a table: about the data, the intervals, what the profile does less than the paper, what
 * networks ran on, and which families are missing.
 */
export function tableNotes({ dataset, profile, truth, drawn, results }) {
    const notes = [];
    if (dataset.simulated)
        notes.push("Simulated: the images come from a model of the experiment that was calibrated to show the paper's pattern; they are no evidence about real cells.");
    notes.push(intervalNote(truth, dataset.comparable));
    const done = results.filter(({ missing }) => missing === undefined);
    const reduced = reductions(profile, drawn, done.flatMap(({ network }) => network?.training?.settings ?? []));
    if (reduced.length > 0)
        notes.push(`The ${profile.name} profile does less than the paper: ${reduced.join("; ")}.`);
    notes.push(...engineNotes(done));
    notes.push(...done.flatMap((result) => result.notes));
    for (const { family, missing } of results)
        if (missing)
            notes.push(`${family.name} is left out: ${missing.missing}.`);
    return notes;
}
/** What networks ran on: another engine, and in training another number of its threads, gives other values. */
function engineNotes(done) {
    const networks = done.flatMap(({ family, network }) => (network ? [{ ...network, of: family.name }] : []));
    if (networks.length === 0)
        return [];
    const backends = [...new Set(networks.map(({ backend }) => backend))];
    const trained = networks.flatMap(({ of, training, ofRecord }) => training ? [trainingNote(of, training, ofRecord)] : []);
    return [[`Networks computed on ${backends.join(" and ")}`, ...trained].join("; ").concat(".")];
}
function trainingNote(of, { engine }, ofRecord) {
    const how = `trained on ${engineWords(engine)}`;
    return ofRecord === undefined
        ? `${of} was ${how}`
        : `${of} is ${ofRecord}, which comes with the package and was ${how}, on this same Training (--train trains one anew)`;
}
/** What resamples are drawn from, by the finest ID that a split has, and one of them. */
const UNITS = [
    ["wells", "wells", "well"],
    ["plates", "plates", "plate"],
    ["dates", "dates", "date"],
    ["microscopes", "microscopes", "microscope"],
];
const CELLS = [undefined, "cells", "cell"];
/** What intervals are drawn from, in a sentence or three. */
export function intervalNote(truth, comparable) {
    const units = truth.map(({ ids }) => UNITS.find(([field]) => ids[field] !== undefined) ?? CELLS);
    const tooNarrow = "they are too narrow where cells of a well resemble each other";
    const found = [...UNITS, CELLS].filter((unit) => units.includes(unit));
    const names = found.map((unit) => {
        const splits = truth.filter((_, i) => units[i] === unit).map(({ split }) => splitTitle(split));
        return found.length === 1 ? unit[1] : `${unit[1]} (${splits.join(", ")})`;
    });
    if (names.join() === "cells")
        return `95 % intervals by bootstrap over cells: the dataset does not say which well a cell is from, so ${tooNarrow}.`;
    const sentences = [`95 % intervals by bootstrap over ${names.join(", ")} within class.`];
    const test4 = comparable && truth.some(({ split }) => split === "test4");
    if (units.some(([field]) => field === "wells"))
        sentences.push(`They do not contain the variation from plate to plate${test4 ? " (in COOS-7, Test4 has one plate per class)" : ""}.`);
    if (units.some(([field]) => field !== "wells"))
        sentences.push(`Where the dataset does not say which well a cell is from, ${tooNarrow}.`);
    const single = new Set(units.filter((unit, i) => unit !== CELLS && truth[i].clusters.byCell.length > 0).map(([, , one]) => one));
    if (single.size > 0)
        sentences.push(`Classes with one ${[...single].join(" or ")} in a split are resampled by cells: ${tooNarrow}.`);
    return sentences.join(" ");
}
//# sourceMappingURL=notes.js.map