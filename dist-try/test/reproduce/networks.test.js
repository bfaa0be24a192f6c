import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseCsv } from "../../src/core/csv.js";
import { CancelledError } from "../../src/core/errors.js";
import { simulatorOptions } from "../../src/dataset/simulate/options.js";
import { openSimulator } from "../../src/dataset/simulate/simulator.js";
import { familiesNamed } from "../../src/reproduce/families/families.js";
import { tableNotes } from "../../src/reproduce/notes.js";
import { profileNamed } from "../../src/reproduce/profile.js";
import { countFiles, digests, temporaryFolder } from "../cli/run-coos7.js";
const SCRIPT = fileURLToPath(new URL("./small-run.js", import.meta.url));
/** Starts a small run with a cache of its own, where VGG16's weights cannot be had. */
function start(cache, folder, workers, families) {
    const options = {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, COOS7_CACHE: cache, COOS7_VGG16_URL: join(cache, "no-weights.h5") },
    };
    const child = spawn(process.execPath, [SCRIPT, folder, String(workers), families], options);
    const ended = new Promise((resolve) => child.on("exit", (code) => resolve(code)));
    return { child, ended };
}
test("a run trains networks, leaves out what cannot be done, and resumes after SIGKILL to the same files", async (t) => {
    const place = temporaryFolder(t);
    const [whole, killed] = [join(place, "whole"), join(place, "killed")];
    const all = "deeploc,texture,pci,vgg16";
    assert.equal(await start(join(place, "cache"), whole, 2, all).ended, 0);
    const [, ...rows] = parseCsv(readFileSync(join(whole, "table3.csv"), "utf8"));
    const record = JSON.parse(readFileSync(join(whole, "run.json"), "utf8"));
    await t.test("the rows are the paper's, in its order, each on every split", () => {
        const models = rows.filter(([, , , split]) => split === "test4").map((row) => row.slice(0, 3));
        assert.deepEqual(models, [
            ["DeepLoc", "", "End-to-End"],
            ["DeepLoc", "FC2", "kNN"],
            ["Texture", "", "kNN"],
            ["PCI", "Conv3", "kNN"],
            ["PCI", "Conv4", "kNN"],
            ["PCI", "Conv5", "kNN"],
        ]);
        assert.equal(rows.length, 5 * models.length);
        const train = rows.filter(([, , , split]) => split === "train");
        assert.deepEqual(new Set(train.map((row) => row[7])), new Set(["56"]));
    });
    await t.test("end to end, DeepLoc's own probabilities are scored", () => {
        const csv = readFileSync(join(whole, "predictions", "deeploc__end-to-end__test3.csv"), "utf8");
        const [, ...images] = parseCsv(csv);
        assert.equal(images.length, 7);
        for (const [, , predicted, ...text] of images) {
            const probabilities = text.map(Number);
            assert.ok(Math.abs(probabilities.reduce((a, b) => a + b) - 1) < 1e-5);
            assert.equal(probabilities.indexOf(Math.max(...probabilities)), Number(predicted));
        }
    });
    await t.test("run.json tells of the networks, and why there is no VGG16", () => {
        const names = record.networks.map((network) => network.features);
        assert.deepEqual(names, ["DeepLoc", "PCI"]);
        for (const { backend, weights, training } of record.networks) {
            assert.equal(backend, "cpu");
            assert.match(weights, /^[0-9a-f]{64}$/);
            assert.equal(training.settings.seed, 2);
            assert.ok(training.checks.some(({ iteration }) => iteration === training.chosenIteration));
        }
        assert.equal(record.leftOut.length, 1);
        assert.equal(record.leftOut[0].features, "VGG16");
        assert.match(record.leftOut[0].reason, /no-weights\.h5.*coos7 download vgg16/);
    });
    await t.test("the table's notes say what was reduced, what it ran on and what is missing", () => {
        const text = readFileSync(join(whole, "table3.md"), "utf8");
        assert.match(text, /DeepLoc has layers of 2, 2, 3, 4 .* 8 iterations of 8 images .*\(paper: .* 10,000 iterations of 128/);
        assert.match(text, /PCI has .*paper: layers of 96, 256, 384, 384, 256/);
        assert.match(text, /Networks computed on cpu; DeepLoc was trained on cpu with 2 threads; PCI was trained on cpu with 1 thread\./);
        assert.match(text, /VGG16 is left out: .*coos7 download vgg16/);
    });
    await t.test("killed in the middle of training and of features, and on one worker, it gives the same files", async () => {
        const cache = join(place, "cache2");
        const both = "deeploc,pci";
        for (const entries of [1, 3]) {
            const { child, ended } = start(cache, killed, 1, both);
            while (child.exitCode === null && countFiles(cache) < entries)
                await setTimeout(2);
            child.kill("SIGKILL");
            assert.equal(await ended, null);
        }
        assert.equal(await start(cache, killed, 1, both).ended, 0);
        const files = Object.entries(digests(killed)).filter(([name]) => /\/(deeploc|pci)/.test(name));
        assert.equal(files.length, 2 * (2 + 3) * 5);
        const expected = digests(whole);
        for (const [name, digest] of files)
            assert.equal(digest, expected[name], name);
    });
});
test("random weights are another family, whose note says what it is worth", async () => {
    const [family] = familiesNamed(["vgg16-random"]);
    assert.equal(family.name, "VGG16-random");
    const work = await family.load();
    const prepared = await work.prepare({
        dataset: openSimulator(),
        profile: profileNamed("smoke"),
        seed: 1,
        networkBackend: "cpu",
        threads: 1,
        offline: true,
        train: false,
        run: {},
    });
    assert.ok("source" in prepared);
    assert.equal(prepared.source.id, "vgg16-random");
    const layers = prepared.source.layers.map(({ name }) => name);
    assert.ok(family.layers.every((layer) => layers.includes(layer)));
    assert.match(prepared.notes.join(), /VGG16-random is VGG16 with random weights .* its errors say nothing/);
});
test("a run takes the package's network of the default experiment, says so, and trains where it is told to", async () => {
    const dataset = openSimulator(simulatorOptions({ scale: 0.1, seed: 1 }));
    const profile = profileNamed("quick");
    for (const [id, name] of [
        ["deeploc", "deeploc-sim"],
        ["pci", "pci-sim"],
    ]) {
        const [family] = familiesNamed([id]);
        const work = await family.load();
        // A training stops before its first step: what would train is told from what does not.
        const run = { signal: AbortSignal.abort() };
        const context = { profile, seed: 1, networkBackend: "cpu", threads: 1, offline: true, run };
        const prepared = await work.prepare({ ...context, dataset, train: false });
        assert.ok("source" in prepared);
        assert.equal(prepared.network?.ofRecord, name);
        const [note, others] = tableNotes({
            dataset,
            profile,
            truth: [],
            drawn: [],
            results: [{ family: family, scored: [], fits: [], ...prepared }],
        }).filter((line) => line.includes(name) || line.startsWith("The quick profile"));
        assert.match(`${note} ${others}`, /(DeepLoc|PCI) is \S+, which comes with the package and was trained on cpu .* this same Training/);
        const { settings } = JSON.parse(readFileSync(new URL(`../../../data/models/${name}/card.json`, import.meta.url), "utf8"));
        const { iterations, epochs } = settings;
        const length = epochs ? `${epochs} epochs` : `${iterations.toLocaleString("en")} iterations`;
        assert.ok(`${note} ${others}`.includes(length), "its own settings, not the profile's");
        await assert.rejects(work.prepare({ ...context, dataset, train: true }), CancelledError);
        const other = openSimulator(simulatorOptions({ scale: 0.1, seed: 2 }));
        await assert.rejects(work.prepare({ ...context, dataset: other, train: false }), CancelledError);
    }
});
//# sourceMappingURL=networks.test.js.map