import { basename } from "node:path";
import { parseCsv, plainField } from "../core/csv.js";
import { Coos7Error, errorMessage, UsageError } from "../core/errors.js";
import { argmaxLabels } from "../core/matrix.js";
import { plain } from "../core/text.js";
import { SPLITS } from "../dataset/dataset.js";
import { ClassReader, findColumns, wholeNumber, } from "./prediction-columns.js";
/** Rows may miss a sum of 1 by what rounding to three decimals loses; they are then brought to it. */
const SUM_TOLERANCE = 5e-3;
/** What float32 and its decimals lose, which stays as it is. */
const ROUNDING = 1e-5;
/** How far below 0 rounding may bring a probability; it counts as 0. */
const PROBABILITY_ROUNDING = 1e-6;
/** Missing images that a message names. */
const MOST_NAMED = 5;
/**
 * Predictions as CSV, of any tool: `index` (the image's row in its source, as in `SplitReader.rows`) and `predicted` (a class by name or by
 * number from 0), or a probability for each class, or both; `split` where there are several; `label` where the tool
 * knows it, which is compared with the dataset's. Each image to be scored must be there once.
 *
 * Where classes are called by numbers that are not their own, `predicted` holds names if every value is one; a column
 * `label` that fits the dataset's classes as numbers alone says otherwise, and the headers `predicted_name` and
 * `predicted_number` decide.
 *
 * Throws {@link Coos7Error} naming line and column of what is missing, repeated or not as expected, {@link UsageError}
 * where the split has to be named.
 */
export function parsePredictions(text, context) {
    const { source, classNames } = context;
    const [header = [], ...records] = readRecords(text, source);
    const columns = findColumns(header, classNames, source);
    const fixedSplit = columns.split === undefined ? namedSplit(context) : undefined;
    if (columns.split !== undefined && context.split !== undefined)
        throw new UsageError(`${source} has a column split: leave the split ${context.split} out`);
    const found = new Map();
    records.forEach((record, i) => {
        const line = i + 2;
        if (record.length !== header.length)
            throw new Coos7Error(`${source}, line ${line}: expected ${header.length} fields but found ${record.length}`);
        const field = (place) => ({
            text: plainField(record[place]).trim(),
            where: `${source}, line ${line}, column ${plain(header[place])}`,
        });
        const split = fixedSplit ?? readSplit(field(columns.split));
        let rows = found.get(split);
        if (!rows)
            found.set(split, (rows = emptyRows(split, context)));
        addRow(rows, line, columns, field, classNames.length);
    });
    readClasses([...found.values()], columns, header, context);
    if (found.size === 0)
        throw new Coos7Error(`${source}: expected at least one row but found none`);
    return SPLITS.flatMap((split) => {
        const rows = found.get(split);
        return rows ? [settle(rows, columns, context)] : [];
    });
}
function readRecords(text, source) {
    try {
        return parseCsv(text);
    }
    catch (error) {
        throw new Coos7Error(`${source}: ${errorMessage(error)}`, { cause: error });
    }
}
function namedSplit({ source, split }) {
    if (split !== undefined)
        return split;
    const [, name] = /(?:^|[^A-Za-z0-9])(train|training|test[1-4])\.csv$/i.exec(basename(source)) ?? [];
    if (name !== undefined)
        return splitCalled(name);
    throw new UsageError(`${source} does not say which split it is about: add a column split, or name it (--split test1)`);
}
function splitCalled(text) {
    const name = text.toLowerCase();
    return SPLITS.find((split) => split === name || (split === "training" && name === "train"));
}
function readSplit({ text, where }) {
    const split = splitCalled(text);
    if (split)
        return split;
    throw new Coos7Error(`${where}: expected one of ${SPLITS.join(", ")} but found ${JSON.stringify(text)}`);
}
function emptyRows(split, { targets, classNames, source }) {
    const target = targets.find((one) => one.split === split);
    if (!target)
        throw new Coos7Error(`${source}: expected predictions of ${targets.map((one) => one.split).join(", ")}, the dataset's splits, but found some of ${split}`);
    const count = target.labels.length;
    return {
        target,
        places: new Map(Array.from(target.rows, (row, place) => [row, place])),
        lines: new Int32Array(count),
        predicted: [],
        label: [],
        probabilities: new Float32Array(count * classNames.length),
    };
}
function addRow({ target, places, lines, predicted, label, probabilities }, line, columns, field, classes) {
    const { split, rows } = target;
    const at = field(columns.index);
    const row = wholeNumber(at.text);
    const place = row === undefined ? undefined : places.get(row);
    if (place === undefined)
        throw new Coos7Error(`${at.where}: expected ${describeRows(rows)}, the row of an image of ${split}, but found ${JSON.stringify(at.text)}`);
    if (lines[place] !== 0)
        throw new Coos7Error(`${at.where}: expected each image of ${split} once but found image ${row} on line ${lines[place]} too`);
    lines[place] = line;
    if (columns.label !== undefined)
        label[place] = field(columns.label).text;
    if (columns.predicted !== undefined)
        predicted[place] = field(columns.predicted).text;
    if (!columns.probabilities)
        return;
    const start = place * classes;
    let sum = 0;
    columns.probabilities.forEach((place, label) => {
        const { text, where } = field(place);
        const found = text === "" ? Number.NaN : Number(text);
        if (!(found >= -PROBABILITY_ROUNDING && found <= 1 + SUM_TOLERANCE))
            throw new Coos7Error(`${where}: expected a probability from 0 to 1 but found ${JSON.stringify(text)}`);
        const value = Math.min(1, Math.max(0, found));
        probabilities[start + label] = value;
        sum += value;
    });
    if (Math.abs(sum - 1) > SUM_TOLERANCE)
        throw new Coos7Error(`${at.where.replace(/, column.*/, "")}: expected probabilities that add up to 1 but found a sum of ${Number(sum.toPrecision(6))}`);
    if (Math.abs(sum - 1) > ROUNDING)
        for (let label = 0; label < classes; label++)
            probabilities[start + label] /= sum;
}
/** What numbers rows may have, for messages. */
function describeRows(rows) {
    const last = rows.length - 1;
    return rows[last] === last
        ? `a whole number from 0 to ${last}`
        : `one of ${rows.length} numbers from ${rows[0]} to ${rows[last]}`;
}
/** Turns what is written into classes, and compares labels with the dataset's. */
function readClasses(found, columns, header, { source, classNames, onWarning = console.warn }) {
    const reader = new ClassReader(classNames);
    let reading = "either";
    let labelReading = "either";
    if (reader.hasForeignNumbers) {
        const fits = (texts, as, wanted) => found.every((rows) => texts(rows).every((text, place) => {
            const label = reader.label(text, as);
            return wanted ? label === rows.target.labels[place] : label !== undefined;
        }));
        const given = (rows) => rows.predicted;
        const truth = (rows) => rows.label;
        const numbered = columns.label !== undefined && !fits(truth, "name", true) && fits(truth, "number", true);
        labelReading = numbered || !fits(truth, "name") ? "number" : "name";
        const named = fits(given, "name") && !(numbered && fits(given, "number"));
        reading = columns.predictedAs ?? (named ? "name" : "number");
        if (columns.predicted !== undefined && columns.predictedAs === undefined && columns.label === undefined)
            if (reading === "name" && fits(given, "number"))
                onWarning(`${source}: the classes are called by numbers (${classNames.slice(0, MOST_NAMED).join(", ")}${classNames.length > MOST_NAMED ? ", …" : ""}); the column predicted is read as these names. If it holds numbers from 0 in the order of the classes, call it predicted_number`);
    }
    else if (columns.predictedAs !== undefined)
        reading = columns.predictedAs;
    const at = (rows, place, column) => `${source}, line ${rows.lines[place]}, column ${plain(header[column])}`;
    for (const rows of found) {
        const { split, labels, rows: sourceRows } = rows.target;
        rows.label.forEach((text, place) => {
            const where = at(rows, place, columns.label);
            if (reader.read({ text, where }, labelReading) !== labels[place])
                throw new Coos7Error(`${where}: expected ${JSON.stringify(classNames[labels[place]])} (${labels[place]}), the class of image ${sourceRows[place]} of ${split} in the dataset, but found ${JSON.stringify(text)}; are these predictions of other images, or in another order?`);
        });
        rows.classes = new Int32Array(labels.length);
        rows.predicted.forEach((text, place) => {
            const where = at(rows, place, columns.predicted);
            rows.classes[place] = reader.read({ text, where }, reading);
        });
    }
}
/** The images to be scored, all of which must have been found. */
function settle({ target, lines, classes: labels, probabilities }, columns, { source, classNames }) {
    const classes = classNames.length;
    const { split, rows } = target;
    const scored = target.scored ?? Int32Array.from(rows.keys());
    const missing = scored.filter((place) => lines[place] === 0).map((place) => rows[place]);
    if (missing.length > 0)
        throw new Coos7Error(`${source}: expected a row for each of the ${scored.length} images of ${split} that are scored but found none for ${missing.length} of them: ${missing.slice(0, MOST_NAMED).join(", ")}${missing.length > MOST_NAMED ? ", …" : ""}${target.scored ? "" : "; predictions of a part of the images are scored beside the results of the run that chose it (--results)"}`);
    const wanted = scored.map((place) => labels[place]);
    if (!columns.probabilities)
        return { split, predicted: wanted, contradictions: 0 };
    const data = new Float32Array(scored.length * classes);
    scored.forEach((place, i) => {
        data.set(probabilities.subarray(place * classes, (place + 1) * classes), i * classes);
    });
    const mostProbable = argmaxLabels(data, Int32Array.from({ length: classes }, (_, label) => label));
    const given = columns.predicted === undefined ? mostProbable : wanted;
    return {
        split,
        predicted: given,
        probabilities: { data, rows: scored.length, cols: classes },
        contradictions: given.filter((label, i) => data[i * classes + label] < data[i * classes + mostProbable[i]]).length,
    };
}
//# sourceMappingURL=parse-predictions.js.map