import { join } from "node:path";
import { throwIfCancelled } from "../core/errors.js";
import { Random } from "../core/random.js";
import { shortClassName } from "../dataset/class-names.js";
import { splitTitle } from "../dataset/dataset.js";
import { confusionDifferenceFigure, confusionMatrixFigure } from "../figures/confusion.js";
import { errorPerSplitFigure } from "../figures/error-per-split.js";
import { exampleGridFigure } from "../figures/example-grid.js";
import { exportFigure } from "../figures/export/export-figure.js";
import { reliabilityFigure } from "../figures/reliability.js";
import { sensitivityFigure } from "../figures/sensitivity.js";
import { slopeChartFigure } from "../figures/slope-chart.js";
import { trainingCurvesFigure } from "../figures/training-curves.js";
import { calibrationCurve } from "../metrics/calibration.js";
import { cellSlug, columnTitle, errorRows, featuresSlug, featuresTitle, rowKey, rowSlug, } from "./table3.js";
/**
 * Writes the figures of the results contract into `folder`: example images (Table 1), the main ones of
 * {@link resultFigures}, and how each network was trained.
 */
export async function writeFigures(found, folder, { signal, onProgress, onWarning = console.warn, } = {}) {
    const { dataset, seed } = found;
    const figures = [
        ...resultFigures(inMemory(found))
            .filter(({ main }) => main)
            .map(({ name, make }) => [name, make()]),
        ...found.networks.flatMap(({ features, training }) => training ? [[`training-${featuresSlug({ features, layer: "" })}`, trainingCurvesFigure(training)]] : []),
    ];
    const { columns, images } = await exampleImages(dataset, seed);
    figures.push([
        "table1-examples",
        exampleGridFigure({
            images,
            rows: dataset.classNames,
            columns: columns.map(splitTitle),
            title: "Example images of each class, protein channel",
            data: dataset,
        }),
    ]);
    for (const [done, [name, figure]] of figures.entries()) {
        throwIfCancelled(signal);
        onProgress?.({ stage: "Drawing figures", done, total: figures.length, unit: "figures" });
        await exportFigure(figure, join(folder, "figures", name), { onWarning });
    }
    onProgress?.({ stage: "Drawing figures", done: figures.length, total: figures.length, unit: "figures" });
}
/** A run's results as the figures' catalogue takes them. */
function inMemory({ table, scored, dataset }) {
    const find = (cell) => scored.find((one) => one.cell === cell);
    return {
        cells: table.cells,
        simulated: table.simulated,
        comparable: table.comparable,
        classNames: dataset.classNames,
        has: () => true,
        sensitivities: (cell) => find(cell).sensitivities,
        confusion(cell) {
            const { counts, classes } = find(cell).confusion;
            return Array.from({ length: classes }, (_, i) => [...counts.subarray(i * classes, (i + 1) * classes)]);
        },
        predictions(cell) {
            const { rows, labels, predictions } = find(cell);
            return { rows, labels, predicted: predictions.predicted, probabilities: predictions.probabilities };
        },
    };
}
const TRAINING_EXAMPLES = 4;
/**
 * Example images as in the paper's Table 1: four of Training and one each of Test3 and Test4 (of every test
 * split where neither is there) for each class, drawn at random by `seed`.
 */
export async function exampleImages(dataset, seed) {
    const shifted = dataset.splits.filter((split) => split === "test3" || split === "test4");
    const tests = shifted.length > 0 ? shifted : dataset.splits.filter((split) => split !== "training");
    const columns = [];
    const images = dataset.classNames.map(() => []);
    for (const split of dataset.splits) {
        const wanted = split === "training" ? TRAINING_EXAMPLES : tests.includes(split) ? 1 : 0;
        if (wanted === 0)
            continue;
        for (let i = 0; i < wanted; i++)
            columns.push(split);
        const reader = await dataset.open(split);
        try {
            for (const [label, row] of images.entries()) {
                const candidates = [];
                reader.labels.forEach((found, i) => {
                    if (found === label)
                        candidates.push(i);
                });
                new Random("examples", seed, split, label).shuffle(candidates);
                for (let i = 0; i < wanted; i++) {
                    const at = candidates[i];
                    row.push(at === undefined ? null : await reader.read(at, at + 1));
                }
            }
        }
        finally {
            reader.close();
        }
    }
    return { columns, images };
}
/**
 * Every figure that results give: the errors of Table 3 and their slopes, and for each of its rows confusion
 * matrices, what changes in them from the first to the last split that the paper compares, sensitivities of the
 * classes and reliability diagrams. The main ones are the first two and those of one row of each family.
 */
export function resultFigures(results) {
    const { cells } = results;
    const rows = new Map();
    for (const cell of cells)
        rows.set(rowKey(cell), [...(rows.get(rowKey(cell)) ?? []), cell]);
    const discussed = new Map(discussedRows(cells).map((row) => [rowKey(row[0]), row]));
    const errors = errorRows(results);
    return [
        {
            name: "table3-errors",
            main: true,
            make: () => errorPerSplitFigure(errors, { title: "Balanced error in each split", data: results }),
        },
        ...(new Set(cells.map(({ split }) => split)).size < 2
            ? []
            : [
                {
                    name: "table3-slopes",
                    main: true,
                    make: () => slopeChartFigure(errors, { title: "Balanced error from split to split", data: results }),
                },
            ]),
        ...[...rows].flatMap(([key, row]) => [
            ...confusionFigures(results, row, discussed.get(key)),
            ...rowFigures(results, rowSlug(row[0]), row, discussed.has(key)),
        ]),
    ];
}
function confusionFigures(results, row, main) {
    const shown = main ? comparedCells(main) : [];
    return row
        .filter((cell) => results.has("confusion", cell))
        .map((cell) => ({
        name: `confusion-${cellSlug(cell, cell.split)}`,
        main: shown.includes(cell),
        make: () => confusionMatrixFigure({
            counts: results.confusion(cell),
            classNames: results.classNames.map(shortClassName),
            title: `${rowTitle(cell)}, ${columnTitle(cell.split)}`,
            data: results,
        }),
    }));
}
/** The figures about all splits of a row of the table. */
function rowFigures(results, name, row, main) {
    const { classNames } = results;
    const figures = [];
    const title = rowTitle(row[0]);
    const counted = row.filter((cell) => results.has("confusion", cell));
    const tests = comparedCells(counted.filter(({ split }) => split !== "train"));
    const [first, last] = [tests[0], tests.at(-1)];
    if (first && last && first !== last)
        figures.push({
            name: `difference-${name}__${first.split}-${last.split}`,
            main,
            make: () => confusionDifferenceFigure({
                from: { name: columnTitle(first.split), counts: results.confusion(first) },
                to: { name: columnTitle(last.split), counts: results.confusion(last) },
                classNames: classNames.map(shortClassName),
                title: `${title}: what changes from ${columnTitle(first.split)} to ${columnTitle(last.split)}`,
                data: results,
            }),
        });
    if (counted.length > 0)
        figures.push({
            name: `sensitivity-${name}`,
            main,
            make: () => sensitivityFigure(counted.flatMap((cell) => sensitivityRows(results, cell)), { title: `${title}: sensitivity of each class`, data: results }),
        });
    const predicted = row.filter((cell) => cell.split !== "train" && results.has("predictions", cell));
    if (predicted.length > 0)
        figures.push({
            name: `reliability-${name}`,
            main,
            make: () => reliabilityFigure({
                series: predicted.map((cell) => {
                    const { labels, probabilities } = results.predictions(cell);
                    return { name: columnTitle(cell.split), calibration: calibrationCurve(probabilities, labels) };
                }),
                title: `${title}: reliability`,
                data: results,
            }),
        });
    return figures;
}
/** How many of each class's images are recognised, with intervals where the results have them; classes without images have none. */
function sensitivityRows(results, cell) {
    const intervals = results.sensitivities(cell);
    return results.confusion(cell).flatMap((counts, label) => {
        const n = counts.reduce((sum, count) => sum + count, 0);
        if (n === 0)
            return [];
        const interval = intervals?.find((one) => one.label === label);
        return [
            {
                class: results.classNames[label],
                split: columnTitle(cell.split),
                sensitivity_percent: (100 * counts[label]) / n,
                ...(interval ? { ci_low: interval.low, ci_high: interval.high } : {}),
                n,
            },
        ];
    });
}
function rowTitle(cell) {
    return `${featuresTitle(cell)} ${cell.model}`;
}
/** The rows whose confusion matrices the paper discusses in its section 3.3, or that stand for their family here. */
const DISCUSSED = {
    DeepLoc: { layer: "", model: "End-to-End" },
    Texture: { layer: "", model: "L1 LR" },
    PCI: { layer: "Conv4", model: "L1 LR" },
    VGG16: { layer: "Conv4_2", model: "L1 LR" },
};
/** The splits that the paper compares there: no shift, later dates, another microscope. */
const COMPARED = ["test1", "test3", "test4"];
/**
 * Of each family the row that figures show: the one that the paper discusses, else the one with the lowest mean
 * error over the test splits. For each row its cells on the test splits.
 */
export function discussedRows(cells) {
    const families = new Map();
    for (const cell of cells) {
        if (cell.split === "train")
            continue;
        const rows = families.get(cell.features) ?? new Map();
        families.set(cell.features, rows);
        rows.set(rowKey(cell), [...(rows.get(rowKey(cell)) ?? []), cell]);
    }
    const mean = (row) => row.reduce((sum, { error }) => sum + error, 0) / row.length;
    return [...families].map(([family, rows]) => {
        const discussed = DISCUSSED[family];
        return ((discussed && rows.get(rowKey({ features: family, ...discussed }))) ??
            [...rows.values()].reduce((best, row) => (mean(row) < mean(best) ? row : best)));
    });
}
/** Of a row's cells those on the splits that the paper compares; all where none is on them. */
function comparedCells(row) {
    const compared = row.filter(({ split }) => COMPARED.includes(split));
    return compared.length > 0 ? compared : row;
}
//# sourceMappingURL=figures.js.map