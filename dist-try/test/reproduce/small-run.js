// A whole run in seconds, as a program of its own that a test can kill: `small-run.js FOLDER WORKERS FAMILIES`.
import { WorkerPool } from "../../src/core/workers.js";
import { simulatorOptions } from "../../src/dataset/simulate/options.js";
import { openSimulator } from "../../src/dataset/simulate/simulator.js";
import { classifiersNamed } from "../../src/reproduce/classifiers.js";
import { familiesNamed } from "../../src/reproduce/families/families.js";
import { reproduce } from "../../src/reproduce/reproduce.js";
import { writeRunRecord, writeTables } from "../../src/reproduce/write-results.js";
const PROFILE = {
    name: "tiny",
    scale: 0.005,
    imageLimit: { training: 56, test1: 7, test2: 7, test3: 7, test4: 7 },
    search: { draws: 2, folds: 2 },
    deepLoc: { widths: { convolutions: [2, 2, 3], dense: 4 }, iterations: 8, batch: 8 },
    pci: { widths: { source: [2, 3, 4, 4, 3], target: [1, 1, 1] }, epochs: 2, batch: 16 },
    trainingThreads: { deepLoc: 2, pci: 1 },
};
const [folder, workers, families] = process.argv.slice(2);
const pool = new WorkerPool(Number(workers));
const options = {
    dataset: openSimulator(simulatorOptions({ scale: PROFILE.scale })),
    datasetTitle: "the simulator",
    families: familiesNamed(families.split(",")),
    classifiers: classifiersNamed(["knn"]),
    profile: PROFILE,
    seed: 2,
    backend: "cpu",
};
const found = await reproduce(options, { pool, onWarning: () => { } });
writeTables(found, folder);
writeRunRecord(found, options, folder);
await pool.close();
//# sourceMappingURL=small-run.js.map