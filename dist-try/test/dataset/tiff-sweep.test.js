import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { Coos7Error } from "../../src/core/errors.js";
import { parseTiff } from "../../src/dataset/tiff/file.js";
import { tiffPlanes } from "../../src/dataset/tiff/planes.js";
const archive = gunzipSync(readFileSync(fileURLToPath(new URL("../../../test/fixtures/tiff-sweep.bin.gz", import.meta.url))));
const listLength = archive.readUInt32LE(0);
const files = JSON.parse(archive.toString("utf8", 4, 4 + listLength));
const piece = ([start, length]) => archive.subarray(4 + listLength + start, 4 + listLength + start + length);
/** Type and values of all samples of a TIFF, as bytes. */
async function valuesOf(bytes) {
    const { width, height, count, read } = await tiffPlanes(await parseTiff("a.tif", bytes));
    const planes = await Promise.all(Array.from({ length: count }, (_, plane) => read(plane)));
    return {
        type: planes[0].constructor.name.replace("Array", "").toLowerCase(),
        shape: [count, height, width],
        values: Buffer.concat(planes.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))),
    };
}
test("every kind of TIFF is read to the last bit as libtiff reads it, or refused in a line that names the tag", async (t) => {
    const found = { exact: 0, refused: 0 };
    for (const one of files) {
        if (one.refused !== undefined) {
            await assert.rejects(valuesOf(piece(one.file)), (error) => {
                assert.ok(error instanceof Coos7Error, `${one.name}: ${error.stack}`);
                assert.ok(error.message.startsWith(`a.tif: expected the tag ${one.refused} to be `), `${one.name}: ${error.message}`);
                assert.doesNotMatch(error.message, /\n/);
                return true;
            });
            found.refused++;
            continue;
        }
        const { type, shape, values } = await valuesOf(piece(one.file)).catch((error) => assert.fail(`${one.name}: ${error.message}`));
        assert.deepEqual([type, shape], [one.type, one.shape], one.name);
        assert.ok(values.equals(piece(one.values)), `${one.name}: other values`);
        found.exact++;
    }
    t.diagnostic(`${files.length} files: ${found.exact} exact, ${found.refused} refused`);
    // As the archive is made: a list cut short would pass as well.
    assert.deepEqual(found, { exact: 2555, refused: 448 });
});
//# sourceMappingURL=tiff-sweep.test.js.map