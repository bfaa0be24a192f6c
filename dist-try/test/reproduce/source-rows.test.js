// An index that is written anywhere is the row of the source, whatever part of it a run used.
import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parquetReadObjects } from "hyparquet";
import { parseCsv, toCsv } from "../../src/core/csv.js";
import { Random } from "../../src/core/random.js";
import { unpack } from "../../src/dataset/convert.js";
import { IMAGE_LENGTH } from "../../src/dataset/dataset.js";
import { createHdf5Split } from "../../src/dataset/hdf5/writer.js";
import { openDataset } from "../../src/dataset/open.js";
import { limitImages } from "../../src/dataset/subset.js";
import { defineFeatures } from "../../src/evaluate/define-features.js";
import { evaluatePredictions } from "../../src/evaluate/evaluate-predictions.js";
import { encodeProfiles } from "../../src/features/parquet.js";
import { reportHtml } from "../../src/report/write-report.js";
import { classifiersNamed } from "../../src/reproduce/classifiers.js";
import { PROFILES } from "../../src/reproduce/profile.js";
import { readResults } from "../../src/reproduce/read-results.js";
import { reproduce } from "../../src/reproduce/reproduce.js";
import { writeRunRecord, writeTables } from "../../src/reproduce/write-results.js";
import { temporaryFolder } from "../dataset/support.js";
import { parsePage } from "../report/parse-page.js";
const COUNTS = { training: 90, test1: 60 };
const LIMITS = { training: 40, test1: 25, test2: 1, test3: 1, test4: 1 };
const PROFILE = { ...PROFILES.smoke, imageLimit: LIMITS };
/** The class of each row: three classes in no order. */
function labelsOf(split) {
    const random = new Random("labels of rows", split);
    return Int32Array.from({ length: COUNTS[split] }, (_, row) => (row < 3 ? row : random.integer(3)));
}
/** Two HDF5 files in which the darkest pixel of each image is its row. */
async function writeNumbered(folder) {
    for (const [split, count] of Object.entries(COUNTS)) {
        const labels = labelsOf(split);
        const images = new Float32Array(count * IMAGE_LENGTH);
        labels.forEach((label, row) => {
            const image = images.subarray(row * IMAGE_LENGTH, (row + 1) * IMAGE_LENGTH);
            image.fill(row);
            image.fill(500 + 100 * label + (row % 7) * 40, 10, 20);
            image.fill(row + 900, IMAGE_LENGTH - 9);
        });
        const writer = await createHdf5Split(join(folder, `${split}.hdf5`), {
            labels,
            ids: {},
            pixelType: "float32",
        });
        writer.append(images);
        writer.finish();
    }
    return openDataset(folder);
}
async function run(dataset, folder, profile = PROFILE) {
    const options = {
        dataset,
        datasetTitle: "numbered images",
        families: [defineFeatures("Peak", (protein) => [Math.max(...protein)])],
        classifiers: classifiersNamed(["knn"]),
        profile,
        seed: 3,
    };
    const found = await reproduce(options);
    const results = join(folder, "results");
    writeTables(found, results);
    writeRunRecord(found, options, results);
    return { found, results };
}
const SHORT = { training: "train", test1: "test1" };
/** Index and label of each line of the run's predictions of a split. */
function predictionsOf(results, split) {
    const text = readFileSync(join(results, "predictions", `peak__knn__${SHORT[split]}.csv`), "utf8");
    return parseCsv(text)
        .slice(1)
        .map(([index, label]) => [Number(index), Number(label)]);
}
/** Throws unless every line of the run's predictions has the label that its row has in the file. */
function checkPredictions(results, split) {
    const lines = predictionsOf(results, split);
    const labels = labelsOf(split);
    for (const [index, label] of lines)
        assert.equal(label, labels[index], `row ${index} of ${split}`);
    return lines.map(([index]) => index);
}
async function numberedRun(t) {
    const folder = temporaryFolder(t);
    const dataset = await writeNumbered(join(folder, "data"));
    return { folder, dataset, ...(await run(dataset, folder)) };
}
test("a run on a part of the images names them by their rows in the files everywhere", async (t) => {
    const { folder, dataset, found, results } = await numberedRun(t);
    const chosen = { training: [], test1: [] };
    await t.test("in its predictions", () => {
        for (const split of ["training", "test1"]) {
            chosen[split] = checkPredictions(results, split);
            assert.equal(chosen[split].length, LIMITS[split]);
            assert.ok(chosen[split].at(-1) >= LIMITS[split], "rows beyond the number of images that were used");
        }
    });
    await t.test("in the list of the images that it used", () => {
        const [header, ...records] = parseCsv(readFileSync(join(results, "images.csv"), "utf8"));
        assert.deepEqual(header, ["split", "index", "label"]);
        for (const split of ["training", "test1"])
            assert.deepEqual(records.filter(([name]) => name === split).map((record) => record.slice(1).map(Number)), predictionsOf(results, split));
    });
    await t.test("where they are read back", () => {
        const read = readResults(results);
        const cell = read.cells.find(({ split }) => split === "test1");
        assert.deepEqual([...read.predictions(cell).rows], chosen.test1);
    });
    await t.test("in the report, beside the picture of that row", async () => {
        const page = parsePage(await reportHtml(found, { datasetTitle: "numbered", profile: PROFILE }));
        const shown = page("figcaption small").flatMap(({ textContent }) => {
            const [, row, darkest] = /^image (\d+): protein (\d+)–/.exec(textContent) ?? [];
            return row === undefined ? [] : [[Number(row), Number(darkest)]];
        });
        assert.ok(shown.length >= 3);
        for (const [row, darkest] of shown)
            assert.equal(row, darkest);
        assert.ok(shown.every(([row]) => chosen.test1.includes(row)));
    });
    await t.test("and its own predictions are scored as its row", async () => {
        const own = join(results, "predictions", "peak__knn__test1.csv");
        const again = await evaluatePredictions(own, { results, name: "Again" });
        const original = found.scored.find(({ cell }) => cell.split === "test1");
        assert.deepEqual(again.own[0].confusion, original.confusion);
        assert.deepEqual(again.own[0].rows, original.rows);
        await assert.rejects(evaluatePredictions(own, { dataset }), /none for 35 of them: .*; predictions of a part of the images are scored beside the results/);
    });
    await t.test("and predictions that number the part from 0 are not taken for rows", async () => {
        const path = join(folder, "by place test1.csv");
        const lines = predictionsOf(results, "test1").map(([, label], place) => [place, label, label]);
        writeFileSync(path, toCsv(["index", "label", "predicted"], lines));
        await assert.rejects(evaluatePredictions(path, { results }), /are these predictions of other images/);
    });
    await t.test("and results of another choice of images are refused", async () => {
        const name = join(results, "predictions", "peak__knn__test1.csv");
        const text = readFileSync(name, "utf8");
        let place = 0;
        writeFileSync(name, text.replace(/^\d+(?=,)/gm, () => String(place++)));
        const right = join(folder, "always right test1.csv");
        writeFileSync(right, toCsv(["index", "predicted"], [...labelsOf("test1").entries()]));
        await assert.rejects(evaluatePredictions(right, { results }), /are about other images than those that the run used/);
    });
});
test("a note calls a split drawn at random only where a part of it was", async (t) => {
    const folder = temporaryFolder(t);
    const imageLimit = { ...LIMITS, training: COUNTS.training };
    const { found } = await run(await writeNumbered(join(folder, "data")), folder, { ...PROFILE, imageLimit });
    const [drawn, ...more] = found.table.notes.filter((note) => note.includes("drawn at random"));
    assert.equal(more.length, 0);
    assert.match(drawn, /: 25 images of test1, drawn at random within class/);
});
test("a part of a part has the rows of the file", async (t) => {
    const folder = temporaryFolder(t);
    const whole = await writeNumbered(join(folder, "data"));
    const { found, results } = await run(limitImages(whole, { training: 60, test1: 40 }, 8), folder);
    checkPredictions(results, "training");
    const rows = checkPredictions(results, "test1");
    const reader = await found.dataset.open("test1");
    for (const [place, row] of rows.entries()) {
        const image = await reader.read(place, place + 1);
        assert.equal(Math.min(...image), row);
    }
    reader.close();
    // Scored again on what the run was made from, which is a part itself.
    const again = await evaluatePredictions(join(results, "predictions", "peak__knn__test1.csv"), { results });
    assert.deepEqual([...again.own[0].rows], rows);
});
test("what is wrong with an image is said of its row in the file", async (t) => {
    const whole = await writeNumbered(join(temporaryFolder(t), "data"));
    const dataset = limitImages(whole, { training: 10 }, 1);
    const { rows } = await dataset.open("training");
    const wrong = rows[6];
    assert.notEqual(wrong, 6);
    const odd = defineFeatures("Odd", (protein) => (protein[0] === wrong ? [1, 2] : [1]));
    const options = { datasetTitle: "", classifiers: classifiersNamed(["knn"]), profile: PROFILE, seed: 1 };
    await assert.rejects(reproduce({ ...options, dataset, families: [odd], profile: { ...PROFILE, imageLimit: {} } }), new RegExp(`found 2 of image ${wrong} of training`));
});
test("a TIFF tree of some of the cells keeps their numbers, and unpacking a part keeps its rows", async (t) => {
    const folder = temporaryFolder(t);
    const whole = await writeNumbered(join(folder, "data"));
    await unpack(limitImages(whole, { training: 70, test1: 45 }, 2), join(folder, "tree"));
    const { rows } = await limitImages(whole, { test1: 45 }, 2).open("test1");
    const dataset = await openDataset(join(folder, "tree"));
    assert.deepEqual((await dataset.open("test1")).rows, rows);
    const gone = `test1/${labelsOf("test1")[rows[4]]}/COOSv1cell_${rows[4]}`;
    for (const channel of ["protein", "nucleus"])
        rmSync(join(folder, "tree", `${gone}_${channel}.tif`));
    const { results } = await run(await openDataset(join(folder, "tree")), folder);
    checkPredictions(results, "training");
    assert.ok(!checkPredictions(results, "test1").includes(rows[4]));
});
test("splits of the same content have features of their own parts", async (t) => {
    const folder = temporaryFolder(t);
    const whole = await writeNumbered(folder);
    const twice = {
        ...whole,
        open: () => whole.open("training"),
        fingerprint: async () => "the same",
    };
    const limited = limitImages(twice, { training: 20, test1: 20 }, 1);
    const [a, b] = await Promise.all(["training", "test1"].map((s) => limited.open(s)));
    assert.notDeepEqual(a.rows, b.rows);
    assert.notEqual(await limited.fingerprint("training"), await limited.fingerprint("test1"));
});
test("profiles of a part name the rows of the file", async (t) => {
    const whole = await writeNumbered(temporaryFolder(t));
    const { rows, labels, ids } = await limitImages(whole, { test1: 9 }, 4).open("test1");
    const features = { data: new Float32Array(9), rows: 9, cols: 1 };
    const names = whole.classNames;
    const bytes = encodeProfiles(features, ["a"], { split: "test1", rows, labels, ids, classNames: names });
    const found = await parquetReadObjects({ file: bytes.slice().buffer });
    const expected = labelsOf("test1");
    assert.deepEqual(found.map((row) => [row.Metadata_Index, row.Metadata_Label]), Array.from(rows, (row) => [row, expected[row]]));
});
//# sourceMappingURL=source-rows.test.js.map