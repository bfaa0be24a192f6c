import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { matrixFrom } from "../../../src/core/matrix.js";
import { readReference, writeReference } from "../../../src/nn/store.js";
import { temporaryFolder } from "../../cli/run-coos7.js";
test("a model's outputs on held-out images are read as they were written, if there are any", (t) => {
    const folder = temporaryFolder(t);
    assert.equal(readReference(folder, 2), undefined);
    const matrix = matrixFrom([
        [0.25, 0.75],
        [1, 0],
    ]);
    writeReference(folder, matrix);
    assert.deepEqual(Array.from(readReference(folder, 2).data), [0.25, 0.75, 1, 0]);
    assert.throws(() => readReference(folder, 3), /reference\.npy: expected probabilities of 3 classes but found 2 x 2/);
    const path = join(folder, "reference.npy");
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, -1));
    assert.throws(() => readReference(folder, 2), /reference\.npy/);
    writeReference(folder, matrixFrom([[2, 0.5]]));
    assert.throws(() => readReference(folder, 2), /or some beyond 0 to 1/);
});
//# sourceMappingURL=reference.test.js.map