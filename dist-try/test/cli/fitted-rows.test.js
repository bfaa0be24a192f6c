// What a run has fitted, used again: `classify --results` and `export`.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { OnnxEngine } from "../../src/compute/engine.js";
import { decodeNpy } from "../../src/core/array-files.js";
import { parseCsv } from "../../src/core/csv.js";
import { coos7, temporaryFolder } from "./run-coos7.js";
const ROWS = { "Texture kNN": "knn", "Texture L1 LR": "l1-lr", "Texture RF": "rf" };
/** The columns of a CSV file's rows after its header. */
function rowsOf(file) {
    return parseCsv(readFileSync(file, "utf8")).slice(1);
}
test("a row of results classifies images as the run did, also as an ONNX file", async (t) => {
    const place = temporaryFolder(t);
    const run = (...args) => coos7(join(place, "cache"), ...args);
    const must = (...args) => {
        const { status, stdout, stderr } = run(...args);
        assert.equal(status, 0, `coos7 ${args.join(" ")}: ${stderr}`);
        return stdout;
    };
    const data = join(place, "data");
    const results = join(place, "results");
    must("simulate", "--scale", "0.01", "--seed", "3", "--out", data);
    must("reproduce", "--data", data, "--profile", "smoke", "--features", "texture", "--out", results);
    must("features", "texture", "--data", data, "--out", join(place, "features"));
    const features = decodeNpy(readFileSync(join(place, "features", "test1.npy")), "test1.npy");
    const engine = await OnnxEngine.start(1);
    t.after(() => engine.close());
    for (const [row, slug] of Object.entries(ROWS))
        await t.test(row, async () => {
            const predictions = rowsOf(join(results, "predictions", `texture__${slug}__test1.csv`));
            assert.ok(predictions.length > 50);
            const cells = join(place, `${slug}.csv`);
            must("classify", "--results", results, "--row", row, data, "--out", cells);
            const classified = new Map(rowsOf(cells).map(([image, label, , ...rest]) => [image, [label, ...rest]]));
            for (const [index, , predicted, ...probabilities] of predictions)
                assert.deepEqual(classified.get(`test1 ${index}`), [predicted, ...probabilities]);
            const file = join(place, `${slug}.onnx`);
            must("export", results, "--row", row, "--out", file);
            const { label, probabilities } = await engine.run({ key: row, encode: () => readFileSync(file) }, { features: { data: features.data, dims: [features.rows, features.cols] } });
            const classes = probabilities.data.length / features.rows;
            for (const [index, , predicted, ...expected] of predictions) {
                const at = Number(index);
                assert.equal(Number(label.data[at]), Number(predicted));
                expected.forEach((p, k) => {
                    assert.ok(Math.abs(Number(probabilities.data[at * classes + k]) - Number(p)) < 1e-5);
                });
            }
        });
    await t.test("what cannot be exported is said, and no file is written", () => {
        const file = join(place, "none.onnx");
        const unknown = run("export", results, "--row", "Texture SVM", "--out", file);
        assert.equal(unknown.status, 2);
        assert.match(unknown.stderr, /Texture SVM.*Texture kNN/s);
        writeFileSync(file, "mine");
        const there = run("export", results, "--row", "Texture RF", "--out", file);
        assert.notEqual(there.status, 0);
        assert.match(there.stderr, /none\.onnx.*--force/s);
        assert.equal(readFileSync(file, "utf8"), "mine");
    });
});
//# sourceMappingURL=fitted-rows.test.js.map