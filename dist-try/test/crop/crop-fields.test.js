import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { parseCsv } from "../../src/core/csv.js";
import { Coos7Error, UsageError } from "../../src/core/errors.js";
import { WorkerPool } from "../../src/core/workers.js";
import { cropFields } from "../../src/crop/crop-fields.js";
import { IMAGE_SIZE } from "../../src/dataset/dataset.js";
import { openDataset } from "../../src/dataset/open.js";
import { simulateField } from "../../src/dataset/simulate/field.js";
import { encodeTiff } from "../../src/dataset/tiff/encode.js";
import { decodeTiff } from "../../src/dataset/tiff/planes.js";
import { digests, temporaryFolder } from "../cli/run-coos7.js";
import { matchCentres } from "./matching.js";
// Its thread has loaded by the second test what it needs.
const pool = new WorkerPool(1);
after(() => pool.close());
const SMALL = { width: 260, height: 240, cells: 14, touching: 0.4 };
function writeField(folder, name, field) {
    mkdirSync(folder, { recursive: true });
    for (const channel of ["protein", "nucleus"])
        writeFileSync(join(folder, `${name}_${channel}.tif`), encodeTiff(Uint16Array.from(field[channel]), field.width, field.height));
}
test("crops hold the field's own pixels around each nucleus, and every nucleus is accounted for", async (t) => {
    const place = temporaryFolder(t);
    const fields = [1, 2].map((seed) => simulateField({ ...SMALL, seed }));
    fields.forEach((field, i) => {
        writeField(join(place, "in"), `field ${i + 1}`, field);
    });
    const out = join(place, "out");
    const summary = await cropFields([join(place, "in")], out, { pool });
    assert.deepEqual(readdirSync(out).sort(), [
        "cells",
        "contact-sheet.png",
        "fields",
        "manifest.json",
        "positions.csv",
    ]);
    assert.deepEqual(readdirSync(join(out, "fields")).sort(), ["field 1.png", "field 2.png"]);
    assert.equal(summary.fields, 2);
    assert.equal(readdirSync(join(out, "cells")).length, 2 * summary.crops);
    const [header, ...rows] = parseCsv(readFileSync(join(out, "positions.csv"), "utf8"));
    assert.deepEqual(header, ["crop", "file", "field", "nucleus", "x", "y", "area", "diameter", "state"]);
    assert.equal(rows.length, summary.nuclei.length);
    const kept = rows.filter((row) => row[8] === "kept");
    assert.deepEqual(kept.map(([crop]) => Number(crop)), Array.from({ length: summary.crops }, (_, i) => i));
    assert.ok(rows.some(([crop, file, , , , , , , state]) => crop === "" && file === "" && state === "at the edge"));
    for (const [, file, path, , x, y] of kept) {
        const field = fields[path.includes("field 1") ? 0 : 1];
        const [left, top] = [x, y].map((position) => Math.round(Number(position) - 31.5));
        for (const channel of ["protein", "nucleus"]) {
            const crop = await decodeTiff(join(out, file.replace("_protein", `_${channel}`)));
            assert.ok(crop instanceof Uint16Array);
            for (const [i, j] of [
                [0, 0],
                [63, 0],
                [31, 40],
                [63, 63],
            ])
                assert.equal(crop[j * IMAGE_SIZE + i], field[channel][(top + j) * field.width + left + i]);
        }
    }
    fields.forEach((field, i) => {
        const found = summary.nuclei.filter(({ field, state }) => field.includes(`field ${i + 1}`) && state === "kept");
        assert.ok(matchCentres(field, found).f1 >= 0.9);
    });
    assert.ok(Math.abs(summary.diameter.median - 28) < 3);
});
test("doubtful fields are named with why, and files that are no part of a field are counted", async (t) => {
    const place = temporaryFolder(t);
    const into = join(place, "in");
    for (let k = 0; k < 5; k++)
        writeField(into, `f${k}`, simulateField({ ...SMALL, width: 160, height: 160, cells: k === 4 ? 1 : 10, seed: k }));
    const saturated = simulateField({ ...SMALL, width: 160, height: 160, cells: 10, seed: 9 });
    for (let at = 60; at < saturated.nucleus.length; at += saturated.width)
        saturated.nucleus[at] = 65_535;
    writeField(into, "f5", saturated);
    for (const name of ["f0_mask.tif", "f1_mask.tif", "f0_nucleus_thumb.tif"])
        writeFileSync(join(into, name), "");
    const { doubtful, passedOver } = await cropFields([into], join(place, "out"), { pool });
    assert.deepEqual(passedOver, { "a thumbnail": 1, "another channel": 2 });
    assert.deepEqual(doubtful.map(({ field }) => field), ["f4_nucleus.tif", "f5_nucleus.tif"].map((name) => join(into, name)));
    assert.match(doubtful[0].doubts.join(), /^1 nuclei were found, where half of the fields have \d+ or more$/);
    assert.match(doubtful[1].doubts.join(), /^0\.6\d % of its nucleus channel is saturated, at 65,535$/);
});
test("fields sorted into splits and classes give a dataset, the same on any number of workers", async (t) => {
    const place = temporaryFolder(t);
    for (const [i, folder] of ["training/0", "training/1", "test1/1"].entries())
        writeField(join(place, "in", folder), `f${i}`, simulateField({ ...SMALL, cells: 7, seed: i, label: i }));
    await cropFields([join(place, "in")], join(place, "out1"), { pool });
    const more = new WorkerPool(3);
    t.after(() => more.close());
    await cropFields([join(place, "in")], join(place, "out3"), { pool: more });
    assert.deepEqual(digests(join(place, "out3")), digests(join(place, "out1")));
    const dataset = await openDataset(join(place, "out1"));
    assert.deepEqual(dataset.splits, ["training", "test1"]);
    const training = await dataset.open("training");
    assert.deepEqual([...new Set(training.labels)], [0, 1]);
    assert.equal(training.pixelType, "uint16");
});
test("a second run does not take the first one's crops for fields", async (t) => {
    const place = temporaryFolder(t);
    writeField(place, "f", simulateField({ ...SMALL, cells: 8 }));
    const out = join(place, "out");
    const first = await cropFields([place], out, { pool });
    assert.deepEqual(await cropFields([place], out, { pool, force: true }), first);
    await assert.rejects(cropFields([out], out, { force: true }), /Found no fields but those in/);
});
test("nothing is written where something is wrong", async (t) => {
    const place = temporaryFolder(t);
    const [into, out] = [join(place, "in"), join(place, "out")];
    writeField(into, "empty", simulateField({ ...SMALL, cells: 0 }));
    const fails = async (options, type, text) => {
        await assert.rejects(cropFields([into], out, { ...options, pool }), (error) => {
            assert.equal(error.constructor, type);
            assert.match(error.message, text);
            return true;
        });
        assert.ok(!existsSync(out));
    };
    await fails({}, Coos7Error, /Found no nucleus to crop in .*: nothing stands out from the noise/);
    await fails({ diameter: { value: 9, unit: "um" } }, Coos7Error, /empty_nucleus\.tif: .* give lengths in pixels/);
    await fails({ diameter: { value: 0, unit: "px" } }, UsageError, /diameter to be a length above 0 but found 0/);
    await fails({ smallest: { value: 90, unit: "px" } }, Coos7Error, /smallest nucleus to be smaller than the largest/);
    writeField(into, "some", simulateField(SMALL));
    await fails({ largest: { value: 15, unit: "px" } }, Coos7Error, /objects .* too large; half of them are larger than 2\d/);
    writeFileSync(join(into, "some_protein.tif"), "damaged");
    await fails({}, Coos7Error, /some_protein\.tif: not a complete TIFF/);
    const stop = AbortSignal.abort();
    await assert.rejects(cropFields([into], out, { signal: stop }), /Cancelled/);
    assert.ok(!existsSync(out));
});
//# sourceMappingURL=crop-fields.test.js.map