import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { WorkerPool } from "../../src/core/workers.js";
import { simulatorOptions } from "../../src/dataset/simulate/options.js";
import { openSimulator } from "../../src/dataset/simulate/simulator.js";
import { featureKey } from "../../src/features/extract.js";
import { classifiersNamed } from "../../src/reproduce/classifiers.js";
import { familiesNamed } from "../../src/reproduce/families/families.js";
import { pretrainedWork } from "../../src/reproduce/families/vgg16.js";
import { PROFILES } from "../../src/reproduce/profile.js";
import { reproduce } from "../../src/reproduce/reproduce.js";
import { md5, send, serve } from "../core/download/local-server.js";
import { temporaryFolder } from "../dataset/support.js";
/** VGG16's layers, narrow, with random weights, as Keras writes them. */
const NARROW = readFileSync(fileURLToPath(new URL("../../../test/fixtures/vgg16_narrow_random_keras_layout.h5", import.meta.url)));
const [TEXTURE, VGG16] = familiesNamed(["texture", "vgg16"]);
/** A small run of Texture and of a VGG16 whose weights a server has, or what is at `url`. */
async function run(t, behave, changes = {}) {
    temporaryFolder(t);
    const server = await serve(t, behave);
    const { url = server.url, ...others } = changes;
    const work = pretrainedWork({ url: `${url}/narrow.h5`, md5: md5(NARROW) });
    const progress = [];
    const warnings = [];
    const pool = new WorkerPool(1);
    t.after(() => pool.close());
    const found = await reproduce({
        dataset: openSimulator(simulatorOptions({ scale: 0.005 })),
        datasetTitle: "the simulator",
        families: [TEXTURE, { ...VGG16, load: async () => work }],
        classifiers: classifiersNamed(["knn"]),
        profile: { ...PROFILES.smoke, imageLimit: { training: 56, test1: 7, test2: 7, test3: 7, test4: 7 } },
        seed: 1,
        backend: "cpu",
        ...others,
    }, { pool, onProgress: (event) => progress.push(event), onWarning: (line) => warnings.push(line) });
    const families = [...new Set(found.table.cells.map(({ features }) => features))];
    const note = found.table.notes.find((line) => line.startsWith("VGG16 is left out"));
    return { ...found, families, note, progress, warnings, requests: server.requests };
}
test("VGG16's weights are fetched where the cache does not have them, with progress, and give its rows", async (t) => {
    const { families, note, progress, requests } = await run(t, (request, response) => send(request, response, NARROW));
    assert.deepEqual(families, ["Texture", "VGG16"]);
    assert.equal(note, undefined);
    assert.equal(requests.length, 1);
    const fetching = progress.filter(({ stage }) => stage === "VGG16: downloading narrow.h5");
    assert.deepEqual([fetching[0].done, fetching.at(-1).done], [0, NARROW.length]);
    assert.ok(readdirSync(process.env.COOS7_CACHE).includes("narrow.h5"));
});
test("an estimate takes weights that are in the cache, and the same features", async (t) => {
    temporaryFolder(t);
    const server = await serve(t, (request, response) => send(request, response, NARROW));
    const work = pretrainedWork({ url: `${server.url}/narrow.h5`, md5: md5(NARROW) });
    const context = {
        dataset: openSimulator(simulatorOptions({ scale: 0.005 })),
        profile: PROFILES.smoke,
        seed: 1,
        train: false,
        networkBackend: "cpu",
        offline: false,
        threads: 1,
        run: {},
    };
    const prepared = await work.prepare(context);
    const pilot = await work.pilot(context);
    assert.ok("source" in prepared && "source" in pilot);
    assert.equal(pilot.final, true);
    const keyOf = (source) => featureKey(source, "Conv4_1", "data");
    assert.equal(keyOf(pilot.source), keyOf(prepared.source));
    assert.equal(server.requests.length, 1);
});
test("offline nothing is asked for, and the note says that it was not to be", async (t) => {
    const { families, note, requests } = await run(t, () => assert.fail(), { offline: true });
    assert.deepEqual(families, ["Texture"]);
    assert.deepEqual(requests, []);
    assert.equal(note, "VGG16 is left out: nothing was to be fetched of the weights that it learned from ImageNet (the file in the cache is not there); coos7 download vgg16 fetches them.");
});
const FAILURES = [
    ["a server that never answers", () => { }, undefined, /\(127\.0\.0\.1:\d+ sent nothing for 5\.0 s\)/],
    [
        "a port where nobody listens",
        () => { },
        "http://127.0.0.1:1",
        /\(there is no way to 127\.0\.0\.1:1 \(.*\)/,
    ],
    [
        "another file of that name",
        (request, response) => send(request, response, NARROW.subarray(1)),
        undefined,
        /\(expected a file with the MD5 \w{32} but found \w{32}; /,
    ],
];
for (const [what, behave, url, cause] of FAILURES)
    test(`with ${what} the run goes on without VGG16 and its notes say why`, async (t) => {
        const found = await run(t, behave, url === undefined ? {} : { url });
        assert.deepEqual(found.families, ["Texture"]);
        assert.match(found.note, /^VGG16 is left out: fetching failed of the weights .*; coos7 download vgg16 fetches them\.$/);
        assert.match(found.note, cause);
        assert.doesNotMatch(found.note, /coos7-test-/);
        assert.match(found.leftOut[0].reason, /narrow\.h5/);
        assert.ok(found.warnings.some((line) => line.startsWith("VGG16 is left out: Could not download narrow.h5 from")));
        assert.deepEqual(readdirSync(process.env.COOS7_CACHE).filter((name) => name.startsWith("narrow")), []);
    });
//# sourceMappingURL=vgg16.test.js.map