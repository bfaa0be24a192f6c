import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parseCsv } from "../../src/core/csv.js";
import { CancelledError } from "../../src/core/errors.js";
import { WorkerPool } from "../../src/core/workers.js";
import { openDataset } from "../../src/dataset/open.js";
import { parameterNames } from "../../src/dataset/simulate/effects.js";
import { simulatorOptions } from "../../src/dataset/simulate/options.js";
import { writeSimulation } from "../../src/dataset/write-simulation.js";
import { temporaryFolder } from "./support.js";
const options = simulatorOptions({ scale: 0.003, seed: 5 });
test("a written simulation is the simulator's dataset, known as simulated, whatever the number of workers", async (t) => {
    const folder = temporaryFolder(t);
    for (const workers of [1, 2]) {
        const pool = new WorkerPool(workers);
        await writeSimulation(options, join(folder, String(workers)), { pool, splits: ["training", "test4"] });
        await pool.close();
    }
    const files = [
        "classes.json",
        "dataset.json",
        "test4.hdf5",
        "test4_parameters.csv",
        "training.hdf5",
        "training_parameters.csv",
    ];
    assert.deepEqual(readdirSync(join(folder, "1")), files);
    for (const file of files)
        assert.ok(readFileSync(join(folder, "1", file)).equals(readFileSync(join(folder, "2", file))), file);
    const written = await openDataset(join(folder, "2"));
    assert.equal(written.simulated, true);
    const simulator = await openDataset({ kind: "simulator", options });
    assert.deepEqual(written.classNames, simulator.classNames);
    for (const split of ["training", "test4"]) {
        const [a, b] = [await written.open(split), await simulator.open(split)];
        assert.equal(a.pixelType, "float32");
        assert.deepEqual(a.labels, b.labels);
        assert.deepEqual(a.ids, b.ids);
        assert.deepEqual(await a.read(0, a.count), await b.read(0, b.count));
        const [header, ...rows] = parseCsv(readFileSync(join(folder, "2", `${split}_parameters.csv`), "utf8"));
        assert.deepEqual(header, ["index", ...parameterNames]);
        assert.deepEqual(rows.map((row) => [Number(row[0]), Number(row[1])]), Array.from(a.labels, (label, i) => [i, label]));
        a.close();
    }
});
test("a simulation that is cancelled leaves nothing", async (t) => {
    const folder = temporaryFolder(t);
    const interrupt = new AbortController();
    const pool = new WorkerPool(2);
    const work = writeSimulation(options, folder, {
        pool,
        signal: interrupt.signal,
        onProgress: ({ done }) => done > 0 && interrupt.abort(),
    });
    await assert.rejects(work, CancelledError);
    assert.equal(existsSync(folder), false);
    await pool.close();
});
//# sourceMappingURL=write-simulation.test.js.map