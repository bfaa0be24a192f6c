var __addDisposableResource = (this && this.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (this && this.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { openDataset } from "../../src/dataset/open.js";
import { simulateField } from "../../src/dataset/simulate/field.js";
import { simulatorOptions } from "../../src/dataset/simulate/options.js";
import { openSimulator } from "../../src/dataset/simulate/simulator.js";
import { encodeTiff } from "../../src/dataset/tiff/encode.js";
import { importCrops } from "../../src/import/import-crops.js";
import { importFields } from "../../src/import/import-fields.js";
import { temporaryFolder } from "../cli/run-coos7.js";
/** A small field of a class, as files of 16 bits. */
function fieldFiles(label, seed) {
    const size = 160;
    const { nucleus, protein } = simulateField({ seed, label, width: size, height: size, cells: 6 });
    const file = (pixels) => encodeTiff(Uint16Array.from(pixels), size, size);
    return { nucleus: file(nucleus), protein: file(protein) };
}
const er = fieldFiles(0, 1);
const golgi = fieldFiles(2, 2);
function write(path, content) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
}
const quiet = { nucleus: "1", protein: "2" };
test("plates of three microscopes give one dataset with plates, wells, dates and the data's own split names", async (t) => {
    const place = temporaryFolder(t);
    const plates = join(place, "plates");
    const opera = join(plates, "P1__2026-03-05T10_00_00-Measurement 1", "Images");
    write(join(opera, "r02c03f01p01-ch1sk1fk1fl1.tiff"), er.nucleus);
    write(join(opera, "r02c03f01p01-ch2sk1fk1fl1.tiff"), er.protein);
    write(join(opera, "r02c04f01p01-ch1sk1fk1fl1.tiff"), golgi.nucleus);
    write(join(opera, "r02c04f01p01-ch2sk1fk1fl1.tiff"), golgi.protein);
    write(join(opera, "r02c04f01p01-ch3sk1fk1fl1.tiff"), golgi.protein);
    const guid = "E1B2C3D4-0000-4111-8222-0123456789A";
    const express = join(plates, "P2", "TimePoint_1");
    write(join(express, `P2_B03_s1_w1${guid}1.tif`), golgi.nucleus);
    write(join(express, `P2_B03_s1_w2${guid}2.tif`), golgi.protein);
    write(join(express, `P2_B03_s1_w1_thumb${guid}3.tif`), golgi.protein);
    write(join(plates, "P2", "TimePoint_2", `P2_B03_s1_w1${guid}4.tif`), golgi.nucleus);
    write(join(plates, "P2", "TimePoint_2", `P2_B03_s1_w2${guid}5.tif`), golgi.protein);
    write(join(plates, "P3", "P3_B03_T0001F001L01A01Z01C01.tif"), er.nucleus);
    write(join(plates, "P3", "P3_B03_T0001F001L01A01Z01C02.tif"), er.protein);
    write(join(plates, "P3", "P3_H12_T0001F001L01A01Z01C01.tif"), er.nucleus);
    write(join(plates, "P3", "P3_H12_T0001F001L01A01Z01C02.tif"), er.protein);
    const layout = join(place, "map.csv");
    writeFileSync(layout, "plate,well,class,split,microscope\nP1,B3,ER,train,opera\nP1,B4,Golgi,train,opera\nP2,B3,Golgi,holdout,ix\nP3,B3,ER,holdout,cv\n");
    const out = join(place, "out");
    const summary = await importFields(plates, out, { ...quiet, layout });
    assert.deepEqual(summary.schemes.sort(), ["CellVoyager", "ImageXpress", "Opera"]);
    assert.deepEqual(summary.classNames, ["ER", "Golgi"]);
    assert.deepEqual(summary.skipped
        .filter(({ reason }) => !reason.startsWith("nuclei"))
        .map(({ reason, count }) => [reason, count]), [
        ["thumbnails", 1],
        ["images of later points in time, which show the same cells", 2],
        ["images of other channels", 1],
        ["fields in wells that the plate map does not have", 1],
    ]);
    const dataset = await openDataset(out, { onWarning: assert.fail });
    assert.deepEqual(dataset.splits, ["training", "test1"]);
    assert.deepEqual(dataset.splitNames, { training: "train", test1: "holdout" });
    const training = await dataset.ids("training");
    assert.deepEqual([...new Set(training.wells)], ["002003000", "002004000"]);
    assert.deepEqual([...new Set(training.dates)], ["2026-03-05"]);
    assert.deepEqual([...new Set((await dataset.ids("test1")).plates)], ["P3", "P2"]);
    // The crops are those that a field's own nuclei give, in its own pixels.
    const list = readFileSync(join(out, "import.csv"), "utf8").split("\n");
    assert.equal(list.length - 2, summary.cells.length);
    assert.equal(dataset.simulated, false);
    assert.match(list[0], /^split,index,class,plate,well,date,microscope,file,nucleus,x,y,diameter$/);
});
test("focal planes are projected as asked, and refused where nothing was asked", async (t) => {
    const place = temporaryFolder(t);
    const plates = join(place, "Z");
    for (const [well, field] of [
        ["03", er],
        ["04", golgi],
    ])
        for (const [channel, pixels] of [
            [1, field.nucleus],
            [2, field.protein],
        ]) {
            write(join(plates, `r02c${well}f01p01-ch${channel}.tiff`), encodeTiff(new Uint16Array(160 * 160).fill(90), 160, 160));
            write(join(plates, `r02c${well}f01p02-ch${channel}.tiff`), pixels);
        }
    const layout = join(place, "map.csv");
    writeFileSync(layout, "well,class\nB3,ER\nB4,Golgi\n");
    const run = (project, out = join(place, project ?? "none")) => importFields(plates, out, { ...quiet, layout, ...(project ? { project } : {}) });
    await assert.rejects(run(), /found 2 focal planes of this field; give --project max/);
    const best = await run("best");
    const pixels = async (out) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const dataset = await openDataset(join(place, out), { onWarning: assert.fail });
            const split = __addDisposableResource(env_1, await dataset.open("training"), true);
            return split.read(0, 1);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    };
    await run("max");
    // The plane in focus is the one with cells, and brighter than the other but for the darkest of its pixels.
    const [sharp, largest] = [await pixels("best"), await pixels("max")];
    assert.ok(best.cells.length > 0);
    assert.ok(sharp.every((value, i) => largest[i] === Math.max(value, 90)));
});
test("crops in folders of any names give classes by name, with equal names, IDs and every split mapped", async (t) => {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const place = temporaryFolder(t);
        const simulator = openSimulator(simulatorOptions({ scale: 0.001 }));
        const split = __addDisposableResource(env_2, await simulator.open("training"), true);
        const images = await split.read(0, 4);
        const crop = (i, channel) => encodeTiff(images.slice((2 * i + channel) * 4096, (2 * i + channel + 1) * 4096), 64, 64);
        const from = join(place, "crops");
        for (const [i, folder] of [
            "train/Golgi body",
            "train/ER",
            "Validation/Golgi body",
            "Validation/ER",
        ].entries())
            for (const [channel, name] of ["gfp", "dapi"].entries())
                write(join(from, folder, `cell 1_${name}.tif`), crop(i, channel));
        write(join(from, "train", "ER", "cell 1_mask.tif"), crop(0, 0));
        write(join(from, "Validation", "notes.txt"), "nothing");
        write(join(from, "train_ids.csv"), "name,plate,well\nER/cell 1,P1,B3\nGolgi body/cell 1,P1,C4\n");
        const channels = { nucleus: "dapi", protein: "gfp" };
        const out = join(place, "out");
        const summary = await importCrops(from, out, channels);
        assert.deepEqual(summary.skipped.map(({ reason, count }) => [reason, count]), [
            ["masks", 1],
            ["files that are no TIFF images", 1],
        ]);
        const dataset = await openDataset(out, { onWarning: assert.fail });
        assert.deepEqual(dataset.classNames, ["ER", "Golgi body"]);
        assert.deepEqual(dataset.splits, ["training", "test1"]);
        assert.deepEqual((await dataset.ids("training")).wells, ["002003000", "003004000"]);
        const training = __addDisposableResource(env_2, await dataset.open("training"), true);
        assert.deepEqual([...training.labels], [0, 1]);
        assert.deepEqual(await training.read(0, 1), images.slice(8192, 2 * 8192));
        writeFileSync(join(from, "train_ids.csv"), "name,plate,well\ncell 1,P1,B3\n");
        await assert.rejects(importCrops(from, join(place, "other"), channels), /line 2: expected one image but "cell 1" is the name of 2, in ER, Golgi body; write the class before it/);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
});
test("simulated images stay simulated, whatever they are imported from", async (t) => {
    const place = temporaryFolder(t);
    const description = "simulated by a test";
    for (const [name, { nucleus, protein }] of [
        ["A1", { nucleus: 1, protein: 2 }],
        ["A2", { nucleus: 3, protein: 4 }],
    ])
        for (const [channel, value] of [
            ["nucleus", nucleus],
            ["protein", protein],
        ])
            write(join(place, "crops", name, `x_${channel}.tif`), encodeTiff(new Uint16Array(4096).fill(value), 64, 64, description));
    await importCrops(join(place, "crops"), join(place, "out"));
    const dataset = await openDataset(join(place, "out"));
    assert.equal(dataset.simulated, true);
    assert.equal(dataset.comparable, false);
});
test("HDF5 files of any names are splits", async (t) => {
    const place = temporaryFolder(t);
    const from = join(place, "stores");
    mkdirSync(from);
    const fixture = (name) => join(import.meta.dirname, "../../../test/fixtures/hdf5", name);
    copyFileSync(fixture("whole.hdf5"), join(from, "mine_train.h5"));
    copyFileSync(fixture("whole.hdf5"), join(from, "mine_holdout.h5"));
    const summary = await importCrops(from, join(place, "out"));
    assert.deepEqual(Object.fromEntries(summary.splits), { train: "training", holdout: "test1" });
});
//# sourceMappingURL=import.test.js.map