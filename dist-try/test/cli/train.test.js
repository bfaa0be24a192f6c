import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { trainingFromOptions } from "../../src/cli/train.js";
import { UsageError } from "../../src/core/errors.js";
import { loadModel } from "../../src/nn/store.js";
import { deepLocSettings, pciSettings } from "../../src/nn/training/settings.js";
import { smallTraining } from "../nn/training/small-training.js";
import { coos7, temporaryFolder } from "./run-coos7.js";
const COOS7 = fileURLToPath(new URL("../../../bin/coos7.js", import.meta.url));
const SMALL = ["train", "deeploc", "--scale", "0.001", "--widths", "1,1,1,2", "--batch", "4"];
const ENGINE = ["--backend", "cpu", "--threads", "1"];
test("coos7 train saves a network with its card and curve, once under a name", async (t) => {
    const place = temporaryFolder(t);
    const cache = join(place, "cache");
    const command = [...SMALL, "--iterations", "3", ...ENGINE, "--seed", "3", "--name", "tiny"];
    const { status, stdout, stderr } = coos7(cache, ...command);
    assert.equal(status, 0, stderr);
    const folder = join(cache, "models", "tiny");
    assert.match(stdout, /DeepLoc on the simulator at scale 0\.001 \(simulated data\): accuracy \d+\.\d % on 9 held-out images/);
    assert.ok(stdout.includes(`Saved in ${folder}`));
    assert.match(stdout, /coos7 features deeploc --model tiny --out DIR/);
    assert.match(stderr, /Training DeepLoc on the simulator at scale 0\.001, seed 3/);
    assert.match(stderr, /After iteration 3: validation accuracy \d/);
    assert.deepEqual(readdirSync(folder).sort(), [
        "card.json",
        "curve.csv",
        "curve.png",
        "curve.svg",
        "manifest.json",
        "model.json",
        "reference.npy",
        "weights.bin",
    ]);
    assert.match(readFileSync(join(folder, "curve.svg"), "utf8"), /Simulated data/);
    assert.equal(readFileSync(join(folder, "curve.csv"), "utf8").trim().split("\n").length, 1 + 3 + 3);
    const { card, model } = await loadModel(folder);
    assert.deepEqual(card.settings, deepLocSettings({
        widths: { convolutions: [1, 1, 1], dense: 2 },
        iterations: 3,
        batch: 4,
        seed: 3,
    }));
    assert.deepEqual(card.engine, { name: "cpu", threads: 1 });
    assert.equal(card.data.simulated, true);
    assert.deepEqual(model.outputs[0].shape, [null, 7]);
    const again = coos7(cache, ...command);
    assert.equal(again.status, 2);
    assert.match(again.stderr, /a network called tiny already; choose another --name, or --force/);
    const out = join(place, "elsewhere");
    const json = coos7(cache, ...command, "--out", out, "--json");
    assert.equal(json.status, 0, json.stderr);
    // The finished training is in the cache: the same network.
    assert.deepEqual(JSON.parse(json.stdout), card);
    for (const file of [
        "model.json",
        "weights.bin",
        "card.json",
        "curve.svg",
        "curve.csv",
        "curve.png",
        "reference.npy",
    ])
        assert.deepEqual(readFileSync(join(out, file)), readFileSync(join(folder, file)), file);
});
test("Ctrl-C stops coos7 train with exit code 130, and the same command takes it up", async (t) => {
    const place = temporaryFolder(t);
    const cache = join(place, "cache");
    const command = [...SMALL, "--iterations", "400", ...ENGINE];
    const run = (interruptAt) => new Promise((resolve) => {
        const child = spawn(process.execPath, [COOS7, ...command], {
            env: { ...process.env, COOS7_CACHE: cache },
            stdio: ["ignore", "ignore", "pipe"],
        });
        let stderr = "";
        child.stderr.on("data", (text) => {
            stderr += text;
            if (interruptAt?.test(stderr)) {
                interruptAt = undefined;
                child.kill("SIGINT");
            }
        });
        child.once("close", (status) => resolve({ status, stderr }));
    });
    const stopped = await run(/After iteration 20/);
    assert.equal(stopped.status, 130);
    const [line] = stopped.stderr.trim().split("\n").slice(-1);
    const [, at] = /^coos7: Training DeepLoc was interrupted after (\d+) of 400 iterations; starting the same training again takes it up/.exec(line);
    assert.ok(Number(at) >= 20 && Number(at) < 400);
    assert.ok(!existsSync(join(cache, "models")));
    const resumed = await run(/Taken up after/);
    assert.equal(resumed.status, 130);
    assert.match(resumed.stderr, new RegExp(`Taken up after ${at} of 400 iterations`));
});
test("coos7 train fails in one line where the data do not suit, and writes nothing", async (t) => {
    const place = temporaryFolder(t);
    const data = join(place, "data");
    await smallTraining(data, 12, {});
    const { status, stderr } = coos7(join(place, "cache"), "train", "pci", "--data", data, "--width", "0.01");
    assert.equal(status, 1);
    assert.match(stderr, /^coos7: Training has no dateIDs, .*--group-by class/m);
    assert.ok(!existsSync(join(place, "cache", "models")));
});
test("coos7 train --help shows an example, and wrong use is refused before anything begins", (t) => {
    const place = temporaryFolder(t);
    assert.match(coos7(place, "train", "--help").stdout, /Example: coos7 train deeploc --scale/);
    for (const [args, message] of [
        [[], /expected one network, deeploc or pci, but found none/],
        [["deeploc", "--name", "../x"], /name of a model to be/],
        [["deeploc", "--backend", "gpu"], /backend to be auto, cpu, .* but found "gpu"/],
    ]) {
        const { status, stderr } = coos7(place, "train", ...args);
        assert.equal(status, 2, stderr);
        assert.match(stderr, message);
        assert.equal(stderr.trim().split("\n").length, 1);
    }
});
test("options become settings, the paper's where nothing else is said", () => {
    assert.deepEqual(trainingFromOptions("deeploc", {}, 4), deepLocSettings({ seed: 4 }));
    assert.deepEqual(trainingFromOptions("deeploc", { width: "0.25", iterations: "50", batch: "8", "learning-rate": "0.05" }, 1), deepLocSettings({
        widths: { convolutions: [16, 32, 64], dense: 128 },
        iterations: 50,
        batch: 8,
        learningRate: 0.05,
    }));
    assert.deepEqual(trainingFromOptions("pci", { widths: "1,2,3,4,5,6,7,8", epochs: "2", "decay-epochs": "1", "group-by": "plate,class" }, 1), pciSettings({
        widths: { source: [1, 2, 3, 4, 5], target: [6, 7, 8] },
        epochs: 2,
        decayEpochs: 1,
        groupBy: ["plate", "class"],
    }));
});
const WRONG = [
    ["epochs of deeploc", "deeploc", { epochs: "3" }, /--epochs is an option of pci; deeploc has --iterations/],
    ["iterations of pci", "pci", { iterations: "3" }, /--iterations is an option of deeploc; pci has --epochs/],
    ["decay of deeploc", "deeploc", { "decay-epochs": "1" }, /--decay-epochs is an option of pci/],
    ["no iterations", "deeploc", { iterations: "0" }, /--iterations .* at least 1 but found "0"/],
    ["a width of 0", "pci", { width: "0" }, /--width to be above 0 and at most 4/],
    ["two kinds of width", "pci", { width: "1", widths: "1" }, /one of --width and --widths/],
    ["too few widths", "deeploc", { widths: "8,8,8" }, /--widths of deeploc to have 4 numbers but found 3/],
    ["a width that is no number", "deeploc", { widths: "8,8,x,8" }, /--widths .* but found "x"/],
    ["a batch of one", "deeploc", { batch: "1" }, /batch .* at least 2 but found 1/],
    ["a rate of 0", "pci", { "learning-rate": "0" }, /learningRate .* above 0/],
    ["an unknown group", "pci", { "group-by": "well,row" }, /--group-by .* but found "row" in it/],
];
for (const [what, family, values, message] of WRONG)
    test(`coos7 train refuses ${what}`, () => {
        assert.throws(() => trainingFromOptions(family, values, 1), (error) => error instanceof UsageError && message.test(error.message));
    });
//# sourceMappingURL=train.test.js.map