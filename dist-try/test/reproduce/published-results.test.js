import assert from "node:assert/strict";
import { test } from "node:test";
import { SPLITS } from "../../src/dataset/dataset.js";
import { publishedResults } from "../../src/reproduce/published-results.js";
/** The numbers of one row of a published table, by split. */
function numbers(study, features) {
    return publishedResults()
        .filter((result) => result.study.startsWith(study) && result.features === features)
        .map(({ split, percent, plusMinus }) => [split, percent, plusMinus]);
}
test("published numbers are found by study and features, as they were printed", () => {
    assert.deepEqual(numbers("CytoImageNet", "EfficientNetB0, ImageNet and CytoImageNet"), [
        ["test1", 94.8, 0.43],
        ["test2", 95.07, 0.33],
        ["test3", 78.97, 0.44],
        ["test4", 87.47, 0.37],
    ]);
    assert.deepEqual(numbers("Microsnoop", "Masked pretraining on microscopy, 256 a channel"), [
        ["test1", 97.25, undefined],
        ["test2", 97.19, undefined],
        ["test3", 89.72, undefined],
        ["test4", 96.24, undefined],
    ]);
});
test("each published number says of what it is, where it stands and how it was measured", () => {
    const rows = publishedResults();
    for (const { study, source, features, model, metric, protocol, split, percent, plusMinus } of rows) {
        assert.match(study, /\d{4}\)$/);
        assert.match(source, /^https:\/\/(arxiv\.org|doi\.org)\/\S+[,;] /);
        assert.ok(["accuracy", "accuracy, not named"].includes(metric), metric);
        for (const text of [features, model, protocol])
            assert.ok(text.length > 4, `${study}: ${text}`);
        assert.ok(SPLITS.indexOf(split) > 0);
        assert.ok(percent > 100 / 7 && percent < 100);
        assert.ok(plusMinus === undefined || (plusMinus > 0 && plusMinus < 1));
    }
    const names = rows.map(({ study, features, split }) => `${study} ${features} ${split}`);
    assert.equal(new Set(names).size, names.length);
    assert.equal(rows.length, 5 * 4);
});
test("a study that does not name its metric is not given one", () => {
    const metric = (study) => new Set(publishedResults()
        .filter((result) => result.study.startsWith(study))
        .map((result) => result.metric));
    assert.deepEqual(metric("CytoImageNet"), new Set(["accuracy"]));
    assert.deepEqual(metric("Microsnoop"), new Set(["accuracy, not named"]));
});
//# sourceMappingURL=published-results.test.js.map