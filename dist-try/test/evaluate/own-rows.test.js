import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { toCsv } from "../../src/core/csv.js";
import { WorkerPool } from "../../src/core/workers.js";
import { simulatorOptions } from "../../src/dataset/simulate/options.js";
import { openSimulator } from "../../src/dataset/simulate/simulator.js";
import { limitImages } from "../../src/dataset/subset.js";
import { defineClassifier } from "../../src/evaluate/define-classifier.js";
import { defineFeatures } from "../../src/evaluate/define-features.js";
import { evaluatePredictions } from "../../src/evaluate/evaluate-predictions.js";
import { RandomForestClassifier } from "../../src/models/forest/random-forest.js";
import { KNeighborsClassifier } from "../../src/models/neighbors/k-neighbors-classifier.js";
import { classifiersNamed } from "../../src/reproduce/classifiers.js";
import { familiesNamed } from "../../src/reproduce/families/families.js";
import { PROFILES } from "../../src/reproduce/profile.js";
import { readResults } from "../../src/reproduce/read-results.js";
import { reproduce } from "../../src/reproduce/reproduce.js";
import { writeRunRecord, writeTables } from "../../src/reproduce/write-results.js";
/** The class with the nearest mean. */
class NearestMean {
    #means = new Map();
    fit(x, y) {
        const counts = new Map();
        this.#means = new Map();
        y.forEach((label, i) => {
            const mean = this.#means.get(label) ?? new Float64Array(x.cols);
            for (let j = 0; j < x.cols; j++)
                mean[j] += x.data[i * x.cols + j];
            this.#means.set(label, mean);
            counts.set(label, (counts.get(label) ?? 0) + 1);
        });
        for (const [label, sums] of this.#means)
            this.#means.set(label, sums.map((sum) => sum / counts.get(label)));
    }
    predict(x) {
        const distance = (row, mean) => mean.reduce((sum, value, j) => sum + (x.data[row * x.cols + j] - value) ** 2, 0);
        return Array.from({ length: x.rows }, (_, row) => {
            const near = [...this.#means].map(([label, mean]) => [distance(row, mean), label]);
            return near.sort(([a], [b]) => a - b)[0][1];
        });
    }
}
const mean = (pixels) => pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
const dataset = openSimulator(simulatorOptions({ scale: 0.004 }));
const pool = new WorkerPool(2);
let folder;
let options;
let found;
before(async () => {
    folder = mkdtempSync(join(tmpdir(), "coos7-own-"));
    process.env.COOS7_CACHE = join(folder, "cache");
    options = {
        dataset,
        datasetTitle: "the simulator",
        families: [
            defineFeatures("Brightness", (protein, nucleus) => [mean(protein), mean(nucleus)]),
            defineFeatures("Peak", async (protein, nucleus) => [Math.max(...protein), Math.max(...nucleus)]),
        ],
        classifiers: [
            ...classifiersNamed(["knn"]),
            defineClassifier("Shared", new NearestMean()),
            defineClassifier("Fresh", () => new NearestMean()),
            defineClassifier("Forest of 9", new RandomForestClassifier({ nEstimators: 9 }), { version: 1 }),
        ],
        profile: { ...PROFILES.smoke, imageLimit: { training: 70, test2: 14, test3: 60, test4: 14 } },
        seed: 4,
    };
    found = await reproduce(options, { pool });
    writeTables(found, join(folder, "results"));
    writeRunRecord(found, options, join(folder, "results"));
});
after(async () => {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
});
/** All images of a split with their classes, as a tool that is always right would predict them. */
async function truthCsv(split, change = (label, _index) => label) {
    const reader = await dataset.open(split);
    const rows = Array.from(reader.labels, (label, i) => [i, label, change(label, i)]);
    reader.close();
    const path = join(folder, `always right ${split}.csv`);
    writeFileSync(path, toCsv(["index", "label", "predicted"], rows));
    return path;
}
/** What further evaluations need of one. (The report takes seconds; the command's own test looks at it.) */
function writeRows({ found, run }, place) {
    writeTables(found, place);
    writeRunRecord(found, { ...options, ...run }, place);
}
test("own features and classifiers are rows of the table like any other", () => {
    const rows = new Set(found.table.cells.map(({ features, model }) => `${features} ${model}`));
    const models = ["kNN", "Shared", "Fresh", "Forest of 9"];
    assert.deepEqual([...rows], ["Brightness", "Peak"].flatMap((features) => models.map((model) => `${features} ${model}`)));
    const text = readFileSync(join(folder, "results", "table3.csv"), "utf8");
    assert.equal(text.trim().split("\n").length, 1 + 2 * 4 * 5);
});
test("an estimator that several rows share gives each what one of its own would", () => {
    const errors = (model) => found.table.cells.filter((cell) => cell.model === model).map(({ error }) => error);
    assert.deepEqual(errors("Shared"), errors("Fresh"));
    assert.ok(Math.min(...errors("Shared")) < 80, "it learns something");
});
test("a file of predictions is scored exactly as the row that it was written from", async () => {
    const path = join(folder, "results/predictions/brightness__knn__test1.csv");
    const { own, calibrations, found: beside, } = await evaluatePredictions(path, {
        dataset,
        results: join(folder, "results"),
        name: "Again",
    });
    const original = found.scored.find(({ cell }) => cell.model === "kNN" && cell.split === "test1");
    const { features, model, ...numbers } = own[0].cell;
    assert.deepEqual([features, model], ["Again", "External"]);
    assert.deepEqual({ ...numbers, features: "Brightness", model: "kNN" }, original.cell);
    assert.deepEqual(own[0].confusion, original.confusion);
    assert.deepEqual(own[0].replicates, original.replicates);
    const besides = beside.scored.find(({ cell }) => cell.model === "kNN" && cell.split === "test1");
    assert.deepEqual(besides.cell, original.cell);
    assert.deepEqual(calibrations.get(own[0]), calibrations.get(besides));
});
test("predictions of a whole split are cut down to the images that the run used", async () => {
    const path = await truthCsv("test3");
    const { own, found: beside, calibrations, } = await evaluatePredictions(path, {
        results: join(folder, "results"),
    });
    assert.deepEqual([own[0].cell.error, own[0].cell.n], [0, 60]);
    assert.equal(own[0].cell.features, "always right test3");
    assert.equal(calibrations.get(own[0]), undefined, "no probabilities were given");
    assert.match(beside.table.notes.at(-1), /gives classes without probabilities/);
    assert.equal(beside.table.cells.length, found.table.cells.length + 1);
});
test("what is written reads back as results, the run's predictions unchanged, and can be added to again", async () => {
    const right = await truthCsv("test1", (label, i) => (i % 4 === 0 ? (label + 1) % 7 : label));
    const results = join(folder, "results");
    const once = await evaluatePredictions(right, { results, name: "Mine" });
    writeRows(once, join(folder, "with"));
    const name = "predictions/peak__shared__test4.csv";
    assert.equal(readFileSync(join(folder, "with", name), "utf8"), readFileSync(join(results, name), "utf8"));
    assert.equal(readResults(join(folder, "with")).cells.length, found.table.cells.length + 1);
    const twice = await evaluatePredictions(right, { results: join(folder, "with"), name: "Other" });
    assert.deepEqual(twice.own[0].replicates, twice.found.scored.find(({ cell }) => cell.features === "Mine").replicates);
    await assert.rejects(evaluatePredictions(right, { results: join(folder, "with"), name: "mine" }), /have a row called "Mine External" already/);
});
test("results about other data are refused", async () => {
    const other = openSimulator(simulatorOptions({ scale: 0.004, seed: 9 }));
    await assert.rejects(evaluatePredictions(await truthCsv("test1"), { dataset: other, results: join(folder, "results") }), /were made from other data: their training has another content/);
});
test("one split without results makes a table of its own, which can be added to", async () => {
    const alone = await evaluatePredictions(await truthCsv("test1"), { dataset, name: "Alone" });
    assert.deepEqual(alone.found.table.cells.map(({ features, split, error }) => [features, split, error]), [["Alone", "test1", 0]]);
    const results = join(folder, "alone");
    writeRows(alone, results);
    const both = await evaluatePredictions(await truthCsv("test1"), { results, name: "Both" });
    assert.deepEqual(both.found.table.cells.map(({ features }) => features), ["Alone", "Both"]);
    assert.deepEqual(both.found.dataset.splits, ["test1"]);
});
test("names that cannot stand in the table are refused", () => {
    const features = (name) => defineFeatures(name, () => [1]);
    assert.throws(() => features("vgg16"), /name of features of this package \(VGG16\)/);
    assert.throws(() => features("日本"), /some of them letters from a to z or digits/);
    assert.throws(() => features("a\nb"), /Expected the name of the features/);
    assert.throws(() => defineClassifier("KNN", new NearestMean()), /classifier of this package \(kNN\)/);
    assert.throws(() => defineClassifier("x", {}), /x: expected an estimator with the methods fit/);
});
const TINY = { ...PROFILES.smoke, imageLimit: { training: 14, test1: 7, test2: 7, test3: 7, test4: 7 } };
test("rows of one name, or of names that make one name of files, are refused before anything is computed", async () => {
    const [family, classifier] = [options.families[0], options.classifiers[0]];
    let computed = 0;
    const features = (name) => defineFeatures(name, () => [++computed]);
    const refused = async (part, message) => assert.rejects(reproduce({ ...options, ...part }, { pool }), { name: "UsageError", message });
    await refused({ families: [features("Mine"), features("Mine")] }, /two are called "Mine" "kNN"; give/);
    for (const other of ["my-cnn", "My  CNN", "MY CNN"])
        await refused({ families: [features("My CNN"), family, features(other)], classifiers: [classifier] }, new RegExp(`letters from a to z or digits.* found "My CNN" "kNN" and "${other}" "kNN"; give one of them`));
    // Composed and decomposed, which look the same.
    await refused({ families: [features("Caf\u00e9 1"), features("Cafe\u0301 1")] }, /two are called "Caf\u00e9 1"/);
    await refused({
        families: [family],
        classifiers: ["Near", "NEAR!"].map((name) => defineClassifier(name, new NearestMean())),
    }, /found "Brightness" "Near" and "Brightness" "NEAR!"/);
    await refused({ families: [...familiesNamed(["pci"]), features("PCI Conv4")], classifiers: [classifier] }, /found "PCI" "Conv4" "kNN" and "PCI Conv4" "kNN"/);
    assert.equal(computed, 0);
});
test("an estimator is known in the cache by its class and options, and one that does not tell them is not kept", () => {
    const key = (estimator, version = 1) => JSON.stringify(defineClassifier("X", estimator, { version }).settings(options.profile));
    const nine = key(new RandomForestClassifier({ nEstimators: 9 }));
    assert.equal(key(new RandomForestClassifier({ nEstimators: 9 })), nine);
    assert.notEqual(key(new RandomForestClassifier({ nEstimators: 10 })), nine);
    assert.notEqual(key(new RandomForestClassifier({ nEstimators: 9 }), 2), nine);
    assert.notEqual(key(new KNeighborsClassifier({ nNeighbors: 9 })), key(new KNeighborsClassifier({ nNeighbors: 3 })));
    assert.throws(() => key(new NearestMean()), /X: expected an estimator whose getParams\(\) gives its options/);
    const told = (params) => Object.assign(new NearestMean(), { getParams: () => params });
    assert.notEqual(key(told({ a: 1 })), key(told({ a: 2 })));
    assert.throws(() => key(told({ a: () => 1 })), /plain data/);
    const once = () => JSON.stringify(defineClassifier("X", new NearestMean()).settings(options.profile));
    assert.notEqual(once(), once());
});
async function tryOne(part) {
    return reproduce({ ...options, profile: TINY, ...part }, { pool });
}
test("what own features and classifiers get wrong is said with the place", async () => {
    const [families, classifiers] = [options.families.slice(0, 1), options.classifiers.slice(0, 1)];
    const features = (compute) => tryOne({ families: [defineFeatures("Odd", compute)], classifiers });
    const { rows } = await limitImages(dataset, TINY.imageLimit, options.seed).open("training");
    let count = 0;
    await assert.rejects(features(() => [1, Number.NaN]), new RegExp(`Odd: .* found NaN as feature 1 of image ${rows[0]} of training`));
    await assert.rejects(features(() => (++count === 4 ? [1] : [1, 2])), new RegExp(`Odd: expected 2 features of each image but found 1 of image ${rows[2]} of training`));
    await assert.rejects(features(() => {
        throw new Error("no nucleus");
    }), new RegExp(`Odd: the features of image ${rows[0]} of training failed: no nucleus`));
    const classifier = (estimator) => tryOne({ families, classifiers: [defineClassifier("Odd", { fit: () => { }, ...estimator })] });
    await assert.rejects(classifier({ predict: () => [1] }), /Odd: expected predict to give 14 labels but found 1/);
    await assert.rejects(classifier({ predict: (x) => new Array(x.rows).fill(7) }), /Odd: .* one of the labels 0, 1, 2, 3, 4, 5, 6 but found 7 for row 0/);
    await classifier({ predictProba: (x) => new Array(x.rows).fill([1, -1e-9, 0, 0, 0, 0, 0]) });
    await assert.rejects(classifier({ predictProba: (x) => new Array(x.rows).fill([1, -1e-3, 0, 0, 0, 0, 1e-3]) }), /Odd: .* 7 probabilities that add up to 1 but found 1, -0\.001, /);
    await assert.rejects(classifier({ predictProba: (x) => new Array(x.rows).fill([0.5, 0.4, 0, 0, 0, 0, 0]) }), /Odd: .* 7 probabilities that add up to 1 but found 0.5, 0.4, 0, 0, 0, 0, 0 for row 0/);
});
//# sourceMappingURL=own-rows.test.js.map