import assert from "node:assert/strict";
import { test } from "node:test";
import { openDataset } from "../../src/dataset/open.js";
import { takeImages } from "../../src/dataset/subset.js";
import { cellRows, IntensityHistogram, summarise } from "../../src/dataset/summary.js";
import { copyFixtures, expected, temporaryFolder } from "./support.js";
test("counts and percentiles are those of numpy", async (t) => {
    const dataset = await openDataset(copyFixtures(temporaryFolder(t), { "training.hdf5": "fixed.hdf5", "test4.hdf5": "counts.hdf5" }));
    const [training, test4] = await summarise(dataset);
    assert.deepEqual(training.imagesPerClass, [2, 2, 2, 2, 2, 1, 1]);
    const { images, dates, microscopes, plates, wells } = training;
    assert.deepEqual({ images, dates, microscopes, plates, wells }, { images: 12, dates: 3, microscopes: 1, plates: 4, wells: 12 });
    assert.equal(test4.plates, 9);
    assert.equal(test4.wells, undefined);
    for (const channel of ["protein", "nucleus"]) {
        // Whole numbers: exactly. Others: to a part in 2^15.
        assert.deepEqual(test4.intensity[channel].percentiles, expected["counts.hdf5"].percentiles[channel]);
        const wanted = expected["fixed.hdf5"].percentiles[channel];
        training.intensity[channel].percentiles.forEach((value, i) => {
            assert.ok(Math.abs(value / wanted[i] - 1) < 2 ** -15, `${value} is not ${wanted[i]}`);
        });
    }
});
test("cells are tidy rows, with the row of their file and the IDs that there are", async (t) => {
    const dataset = await openDataset(copyFixtures(temporaryFolder(t), { "training.hdf5": "fixed.hdf5", "test4.hdf5": "counts.hdf5" }));
    const rows = await cellRows(takeImages(dataset, { training: Int32Array.of(2, 5), test4: Int32Array.of(3) }));
    const labels = [await dataset.labels("training"), await dataset.labels("test4")];
    const { plates, wells, dates } = await dataset.ids("training");
    assert.deepEqual(rows.map(({ split, index, label }) => [split, index, label]), [
        ["training", 2, labels[0][2]],
        ["training", 5, labels[0][5]],
        ["test4", 3, labels[1][3]],
    ]);
    assert.equal(rows[0].class, dataset.classNames[rows[0].label]);
    assert.deepEqual([rows[0].plate, rows[0].well, rows[0].date], [plates[2], wells[2], dates[2]]);
    assert.ok(!("well" in rows[2]), "counts.hdf5 has no wells");
    assert.equal((await cellRows(dataset, ["test4"])).length, await dataset.count("test4"));
});
test("the histogram orders negative values, zeros and the ends of its range", () => {
    const histogram = new IntensityHistogram();
    assert.ok(Number.isNaN(histogram.percentile(50)));
    histogram.add(Float32Array.of(65536, -3, 0, -65535, 5, -0, 65535, 1, 2, 3));
    assert.equal(histogram.min, -65535);
    assert.equal(histogram.max, 65536);
    assert.deepEqual([10, 20, 40, 50, 60, 70, 80, 90, 100].map((percent) => histogram.percentile(percent)), [-65535, -3, 0, 1, 2, 3, 5, 65535, 65536]);
});
//# sourceMappingURL=summary.test.js.map