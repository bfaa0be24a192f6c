import assert from "node:assert/strict";
import { after, test } from "node:test";
import { parseCsv } from "../../src/core/csv.js";
import { WorkerPool } from "../../src/core/workers.js";
import { simulatorOptions } from "../../src/dataset/simulate/options.js";
import { balancedErrorPercent, confusionMatrix } from "../../src/metrics/confusion.js";
import { KNeighborsClassifier } from "../../src/models/neighbors/k-neighbors-classifier.js";
import { StandardScaler } from "../../src/models/standard-scaler.js";
import { classifiersNamed } from "../../src/reproduce/classifiers.js";
import { factorFeatures, simulatedFeatures } from "../../src/reproduce/factor-features.js";
import { familiesNamed } from "../../src/reproduce/families/families.js";
import { PROFILES } from "../../src/reproduce/profile.js";
import { factorMethods, factorMethodsCsv, factorMethodsMarkdown } from "../../src/robust/factor-methods.js";
import { methodsNamed } from "../../src/robust/methods.js";
import { cacheFolder } from "../cache-folder.js";
const profile = PROFILES.smoke;
const OPTIONS = {
    families: familiesNamed(["texture"]),
    classifiers: classifiersNamed(["knn"]),
    methods: methodsNamed(["standardize", "temperature"]),
    profile,
    factors: ["microscope"],
    images: 140,
};
const pool = new WorkerPool(1);
after(() => pool.close());
cacheFolder();
/** The error of the neighbours of one experiment on the microscope's split, put together from its parts. */
async function errorAt(severity, seed) {
    const experiment = { seed, scale: profile.scale };
    const limit = profile.imageLimit.training;
    const training = await simulatedFeatures(simulatorOptions(experiment), "training", limit, { pool });
    const cells = await factorFeatures("microscope", severity, { ...experiment, images: 140 }, { pool });
    const scaler = new StandardScaler();
    const model = new KNeighborsClassifier({ nNeighbors: 11 });
    await model.fit(scaler.fitTransform(training.features), training.labels);
    const predicted = await model.predict(scaler.transform(cells.features));
    return balancedErrorPercent(confusionMatrix(cells.labels, predicted, 7));
}
test("a strong second microscope does damage, standardisation of its split mends some, temperature nothing", async () => {
    const rows = await factorMethods({ ...OPTIONS, severity: 3, seeds: [1, 2] }, { pool });
    const [none, standardized, scaled] = rows;
    assert.deepEqual(rows.map(({ factor, method, mark, features, model }) => [factor, method, mark, features, model].join()), [
        "microscope,none,I,Texture,kNN",
        "microscope,per-split standardisation,T,Texture,kNN",
        "microscope,temperature scaling,I,Texture,kNN",
    ]);
    assert.ok(none.damage_low > 5, `${none.damage_low}`);
    assert.ok(standardized.change_high < 0, `${standardized.change_high}`);
    assert.deepEqual([scaled.change, scaled.change_low, scaled.change_high], [0, 0, 0]);
    for (const row of rows) {
        assert.ok(Math.abs(row.damage - (row.on - row.off)) < 1e-9);
        assert.ok(Math.abs(row.change - (row.on - none.on)) < 1e-9);
    }
    await assertErrors(none);
    const [header, ...records] = parseCsv(factorMethodsCsv(rows));
    assert.equal(records.length, 3);
    assert.equal(Number(records[1][header.indexOf("damage")]), standardized.damage);
    assert.match(factorMethodsMarkdown(rows), /simulated data[\s\S]*\| per-split standardisation \| T \| [\d.]+ → [\d.]+ \*\*−/);
});
async function assertErrors({ off, on }) {
    const mean = async (severity) => ((await errorAt(severity, 1)) + (await errorAt(severity, 2))) / 2;
    assert.ok(Math.abs(off - (await mean(0))) < 1e-9, "off: the split without its microscope, Training as always");
    assert.ok(Math.abs(on - (await mean(3))) < 1e-9, "on: the same with it");
}
test("a factor at severity 0 costs nothing, whatever is done", async () => {
    for (const row of await factorMethods({ ...OPTIONS, severity: 0 }, { pool }))
        assert.deepEqual([row.damage, row.damage_low, row.damage_high], [0, 0, 0], row.method);
});
test("factors that do not exist, no images and no seeds are refused before anything is computed", async () => {
    for (const [wrong, message] of [
        [{ factors: ["dust"] }, /Unknown factor "dust"/],
        [{ images: 0 }, /images .* but found 0/],
        [{ seeds: [] }, /at least one seed/],
        [{ severity: -1 }, /severity/],
    ])
        await assert.rejects(factorMethods({ ...OPTIONS, ...wrong }, { pool }), { name: "UsageError", message });
});
//# sourceMappingURL=factor-methods.test.js.map