import assert from "node:assert/strict";
import { test } from "node:test";
import { parseCsv } from "../../src/core/csv.js";
import { Random } from "../../src/core/random.js";
import { WorkerPool } from "../../src/core/workers.js";
import { classifiersNamed } from "../../src/reproduce/classifiers.js";
import { PROFILES } from "../../src/reproduce/profile.js";
import { readTruth } from "../../src/reproduce/truth.js";
import { familyMethods } from "../../src/robust/family-methods.js";
import { heldOutFolds } from "../../src/robust/held-out-plates.js";
import { METHODS, methodsNamed } from "../../src/robust/methods.js";
import { robust } from "../../src/robust/robust.js";
import { robustCsv, robustHtml, robustLatex, robustMarkdown } from "../../src/robust/robust-table.js";
import { matchedPlaces, skewedPlaces } from "../../src/robust/skewed-shares.js";
import { ROBUST_TIMELESS, robustFigure, skewedFigure } from "../../src/robust/write-robust.js";
import { temporaryFolder } from "../dataset/support.js";
import { PIXELS, writeExperiment } from "./small-experiment.js";
const KNN = classifiersNamed(["knn"]);
const PROFILE = PROFILES.smoke;
async function cellsOf(dataset) {
    const truth = await readTruth(dataset);
    const training = truth.find(({ split }) => split === "training");
    const pool = new WorkerPool(1);
    try {
        const { cells } = await familyMethods(PIXELS, {
            dataset,
            truth,
            classifiers: KNN,
            methods: METHODS.filter(({ stage }) => stage !== "network" && stage !== "training"),
            folds: heldOutFolds(training.labels, training.ids, 1),
            profile: PROFILE,
            seed: 1,
            resampleSeed: 1,
            draws: 1,
            backend: "typescript",
            networkBackend: "cpu",
            offline: true,
            train: false,
            threads: 1,
            run: { pool },
        });
        return cells;
    }
    finally {
        await pool.close();
    }
}
test("with every method predictions are the same whatever labels the test splits have", async (t) => {
    const shuffled = (labels) => labels.map((label, i) => (label + i * i) % 3);
    const [truly, otherwise] = [
        await cellsOf(await writeExperiment(temporaryFolder(t))),
        await cellsOf(await writeExperiment(temporaryFolder(t), shuffled)),
    ];
    assert.equal(truly.length, otherwise.length);
    assert.ok(truly.length >= 2 * 11);
    assert.ok(truly.some(({ method, without }) => method.id === "group-dro" && without?.method.id === "none"));
    truly.forEach((cell, i) => {
        const other = otherwise[i];
        assert.deepEqual(cell.scored.predictions, other.scored.predictions, cell.method.name);
        assert.notDeepEqual(cell.scored.labels, other.scored.labels);
    });
});
test("rows with methods: columns, changes against the row without, and what a method mends", async (t) => {
    const dataset = await writeExperiment(temporaryFolder(t));
    const options = {
        dataset,
        families: [PIXELS],
        classifiers: KNN,
        methods: methodsNamed(["standardize", "sphering", "temperature", "plate-standardize"]),
        profile: PROFILE,
        seeds: [1, 2],
    };
    const { table, choices, skewed } = await robust(options, { onWarning: () => { } });
    const [header, ...records] = parseCsv(robustCsv(table));
    assert.deepEqual(header.join(), "method,mark,features,layer,model,split,balanced_error_percent,ci_low,ci_high,change,change_low,change_high,seeds,seconds");
    assert.equal(records.length, 5 * 2);
    const row = (method, split) => table.rows.find((one) => one.method === method && one.split === split);
    for (const one of table.rows) {
        const without = row("none", one.split);
        if (one.method === "none")
            assert.equal(one.change, undefined);
        else
            assert.ok(Math.abs(one.change.difference - (one.error - without.error)) < 1e-9);
        assert.ok(one.low <= one.error && one.error <= one.high);
        assert.equal(one.seeds, 2);
    }
    await t.test("per-split standardisation mends a brighter microscope", () => {
        assert.ok(row("none", "test4").error > 20);
        assert.ok(row("per-split standardisation", "test4").change.high < 0);
    });
    await t.test("temperature scaling changes probabilities and no class", () => {
        for (const split of ["test1", "test4"]) {
            const scaled = row("temperature scaling", split);
            assert.deepEqual(scaled.change, { difference: 0, low: 0, high: 0 });
            assert.notEqual(scaled.logLoss, row("none", split).logLoss);
        }
    });
    await t.test("sphering's constant is the one with the lowest error on held-out plates", () => {
        assert.equal(choices.length, 2);
        for (const { params, tried } of choices) {
            const lowest = Math.min(...tried.map(({ heldOutError }) => heldOutError));
            assert.deepEqual(params, tried.find(({ heldOutError }) => heldOutError === lowest).params);
            assert.equal(tried.length, 4);
        }
    });
    await t.test("where one class is most of the split, per-split standardisation harms", () => {
        const of = (split, shares) => skewed.find((one) => one.split === split && one.shares === shares && one.mark === "T");
        assert.equal(skewed.length, 2 * 3);
        assert.ok(of("test1", "alpha 0.1").change > of("test1", "alpha 1").change);
        assert.equal(of("test1", "alpha 0.1").draws, 2 * 2);
        assert.match(skewedFigure({ table, skewed }).alt, /per-split standardisation: Test1 .*\(alpha 0.1\)/);
    });
    await t.test("all renderings have all rows, and runs differ in seconds at most", async () => {
        const again = (await robust(options, { onWarning: () => { } })).table;
        const slower = { ...again, rows: again.rows.map((one) => ({ ...one, seconds: one.seconds + 1 })) };
        for (const [name, render] of Object.entries({
            "robust.csv": robustCsv,
            "robust.md": robustMarkdown,
            "robust.tex": robustLatex,
            "robust.html": robustHtml,
        })) {
            const text = render(table);
            assert.equal(text.split("per-plate standardisation").length > 1, true, name);
            assert.notEqual(render(slower), text, name);
            assert.equal(ROBUST_TIMELESS[name](render(slower)), ROBUST_TIMELESS[name](text), name);
        }
        assert.match(robustFigure(table).alt, /per-split standardisation \(T\): Test1 -?[\d.]+, Test4 -/);
    });
});
test("plates are held out where classes are left, else cells", () => {
    const labels = Int32Array.from({ length: 48 }, (_, i) => i % 3);
    const plates = Array.from(labels, (_, i) => `${i % 8}`);
    const { folds, by } = heldOutFolds(labels, { plates }, 1);
    assert.equal(by, "plates");
    for (const { train, test } of folds) {
        const held = new Set(Array.from(test, (row) => plates[row]));
        assert.ok([...train].every((row) => !held.has(plates[row])));
    }
    const single = Array.from(labels, (label) => `${label}`);
    assert.equal(heldOutFolds(labels, { plates: [...single.slice(0, 47), "3"] }, 1).by, "cells");
    assert.equal(heldOutFolds(labels, {}, 1).by, "cells");
});
test("methods that need IDs are left out where there are none, seeds twice and unknown names refused", async (t) => {
    assert.throws(() => methodsNamed(["harmony"]), {
        name: "UsageError",
        message: /the methods are standardize, /,
    });
    const dataset = await writeExperiment(temporaryFolder(t));
    const bare = {
        ...dataset,
        open: async (split) => Object.assign(await dataset.open(split), { ids: {} }),
    };
    const options = { dataset: bare, families: [PIXELS], classifiers: KNN, profile: PROFILE, seeds: [1] };
    const methods = methodsNamed(["standardize", "group-dro", "plate-standardize"]);
    await assert.rejects(robust({ ...options, methods, seeds: [1, 1] }), { name: "UsageError" });
    const { table } = await robust({ ...options, methods }, { onWarning: () => { } });
    assert.ok(!table.rows.some(({ mark }) => mark === "T-plate"));
    assert.ok(table.notes.some((note) => /per-plate standardisation, Pixels kNN is left out: .* plates/.test(note)));
    assert.ok(!table.rows.some(({ model }) => model === "Softmax"));
    assert.ok(table.notes.some((note) => /GroupDRO, Pixels is left out: .* plates/.test(note)));
});
test("skewed parts have Dirichlet's shares, images once, and some of every class", () => {
    const labels = Int32Array.from({ length: 700 }, (_, i) => i % 7);
    const largest = { 1: 0, 0.1: 0 };
    for (const alpha of [1, 0.1])
        for (let draw = 0; draw < 50; draw++) {
            const places = skewedPlaces(labels, alpha, new Random(alpha, draw));
            assert.equal(new Set(places).size, places.length);
            const counts = Array.from({ length: 7 }, (_, label) => places.filter((place) => labels[place] === label).length);
            assert.ok(counts.every((count) => count >= 5 && count <= 100));
            largest[alpha] += Math.max(...counts) / places.length / 50;
        }
    // The mean largest of seven shares: 0.37 of a uniform Dirichlet, some 0.8 less what every class keeps at 0.1.
    assert.ok(Math.abs(largest[1] - 0.37) < 0.06, `${largest[1]}`);
    assert.ok(largest[0.1] > 0.5, `${largest[0.1]}`);
});
test("a part with Training's shares has as many images as there are for them, each once", () => {
    const training = Int32Array.from({ length: 100 }, (_, i) => (i < 60 ? 0 : i < 90 ? 1 : 2));
    const labels = Int32Array.from({ length: 90 }, (_, i) => i % 3);
    const places = matchedPlaces(labels, training, new Random(1));
    assert.equal(new Set(places).size, places.length);
    const counts = [0, 1, 2].map((label) => places.filter((place) => labels[place] === label).length);
    assert.deepEqual(counts, [30, 15, 5]);
    const rare = matchedPlaces(Int32Array.of(0, 1, 2, 3), training, new Random(1));
    assert.deepEqual([...rare], [0, 1, 2], "one of each class that Training has");
});
//# sourceMappingURL=robust.test.js.map