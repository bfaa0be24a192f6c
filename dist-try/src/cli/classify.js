import { availableParallelism } from "node:os";
import { classesByWell, wellsCsv } from "../classify/by-well.js";
import { classificationCsv, classifyDataset, classifyImages, } from "../classify/classify-images.js";
import { isDataset, openImages } from "../classify/image-set.js";
import { UsageError } from "../core/errors.js";
import { writeFileAtomic } from "../core/files.js";
import { checkOutputFile } from "../core/output-directory.js";
import { WorkerPool } from "../core/workers.js";
import { someOf } from "../dataset/locate.js";
import { classifyByRow, fittedRow } from "../evaluate/fitted-row.js";
import { BACKEND_HELP, BACKEND_OPTION, backendFromOptions, parseWhole } from "./command.js";
import { progressReporter, textTable } from "./progress.js";
export const command = {
    help: `
Usage: coos7 classify --model NAME IMAGES|DIR... [options]
       coos7 classify --results RESULTS --row ROW IMAGES|DIR... [options]

Tells the class of each image of a cell: by a saved DeepLoc, or by any row that coos7 reproduce fitted (a network, a
forest, a regression, neighbours), which is fitted again from the run's own Training as the run fitted it. Images are TIFF
files <name>_protein.tif and <name>_nucleus.tif of 64 x 64 pixels, as coos7 crop cuts them from fields of view, or folders
of them; an HDF5 file; or a dataset, such as coos7 import writes. Writes CSV: image, the number and name of its class, and
the probability of every class (of a DeepLoc a mean over five crops).

Warns where the images, or those of a plate, are unlike what the classifier knows: where, among images of the same
predicted class, its probabilities differ more from those of held-out training images (of a row: of the run's first test
split) than chance and a change of well explain. Predictions may then be wrong far more often than there, however sure
they look.

  --model NAME       the network, as coos7 train has saved it, or its folder
  --results DIR      results of coos7 reproduce, whose data are still there
  --row ROW          the row of its table, e.g. "Texture L1 LR"
  --out FILE.csv     write there, and print how many images each class has (default: the CSV is printed)
  --wells FILE.csv   write the classes of each well's cells there, in numbers and percent with 95 % intervals
  --threads N        threads of the CPU to compute on (default: one per core)
${BACKEND_HELP}
  --force            replace the files

Example: coos7 classify --results results --row "Texture L1 LR" plate9 --out cells.csv --wells wells.csv`,
    options: {
        ...BACKEND_OPTION,
        model: { type: "string" },
        results: { type: "string" },
        row: { type: "string" },
        out: { type: "string" },
        wells: { type: "string" },
        threads: { type: "string" },
        force: { type: "boolean" },
    },
    positionals: true,
    async run({ values, positionals, signal }) {
        const { model, results, row, out, wells, threads: asked } = values;
        if (positionals.length === 0)
            throw new UsageError("classify: expected images of cells, TIFF files, folders or a dataset; see coos7 classify --help");
        if ((typeof model === "string" && model !== "") === (typeof results === "string" && results !== ""))
            throw new UsageError("classify: expected --model, the network to use, or --results and --row; see coos7 classify --help");
        if (typeof results === "string" && (typeof row !== "string" || row === ""))
            throw new UsageError(`classify: expected --row, the row of ${results} to classify by; see coos7 classify --help`);
        if (out === "" || wells === "")
            throw new UsageError("Expected --out and --wells to be files but found nothing");
        const force = values.force === true;
        for (const file of [out, wells])
            if (typeof file === "string")
                checkOutputFile(file, force);
        const threads = typeof asked === "string" ? parseWhole("--threads", asked, 1, 256) : availableParallelism();
        const options = { threads, ...backendFromOptions(values) };
        const progress = progressReporter();
        const { onProgress, log } = progress;
        const run = { signal, onProgress, onWarning: log };
        const pool = new WorkerPool(threads);
        let images;
        try {
            if (typeof results === "string" || wells !== undefined || isDataset(positionals))
                images = await openImages(positionals, run);
            if (wells !== undefined && !images?.ids.wells)
                throw new UsageError("--wells: the wells of these images are not known; give a dataset with IDs, such as coos7 import writes");
            const found = typeof results === "string"
                ? await classifyByRow(await fittedRow(results, String(row), { ...run, pool }), images, {
                    ...run,
                    pool,
                })
                : images
                    ? await classifyDataset(images, { model: String(model), ...options }, run)
                    : await classifyImages(positionals, { model: String(model), ...options }, run);
            progress.finish();
            const csv = classificationCsv(found);
            if (typeof wells === "string") {
                const byWell = classesByWell(found.predicted, found.classNames.length, images.ids);
                writeFileAtomic(wells, wellsCsv(byWell, found.classNames), { exclusive: !force });
            }
            if (typeof out === "string") {
                writeFileAtomic(out, csv, { exclusive: !force });
                console.log(`${countsTable(found)}\nWritten to ${[out, ...(wells === undefined ? [] : [wells])].join(" and ")}`);
            }
            else
                process.stdout.write(csv);
            for (const warning of warningsOf(found))
                log(warning);
        }
        finally {
            progress.finish();
            images?.close();
            await pool.close();
        }
    },
};
function countsTable({ classNames, predicted }) {
    const rows = classNames.map((name, label) => {
        const count = predicted.filter((one) => one === label).length;
        return [name, count.toLocaleString("en"), `${((100 * count) / predicted.length).toFixed(1)} %`];
    });
    return textTable([["class", "images", "share"], ...rows]);
}
/** What should be known of the predictions. */
function warningsOf({ likeness, reason, plates = [] }) {
    const unlike = plates.filter((one) => one.likeness.unlike).map(({ plate }) => plate);
    const ofPlates = unlike.length > 0
        ? [
            `Warning: unlike what the classifier knows are the images of plate${unlike.length > 1 ? "s" : ""} ${someOf(unlike)}, of ${plates.length} looked at`,
        ]
        : [];
    if (!likeness)
        return [`Whether these images are like the model's training data cannot be told: ${reason}`, ...ofPlates];
    const { distance, pValue, images } = likeness;
    if (!likeness.unlike)
        return ofPlates;
    return [
        `Warning: these images are unlike the model's training data; its classes may be wrong far more often than there. Its probabilities on ${images} of them and on as many held-out training images of the same predicted classes differ by ${distance.toFixed(2)} (largest Kolmogorov-Smirnov distance, 0 to 1; p = ${pValue.toPrecision(1)})`,
        ...ofPlates,
    ];
}
//# sourceMappingURL=classify.js.map