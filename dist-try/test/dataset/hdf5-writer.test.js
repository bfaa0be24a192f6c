import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { IMAGE_LENGTH } from "../../src/dataset/dataset.js";
import { createHdf5Split } from "../../src/dataset/hdf5/writer.js";
const folder = mkdtempSync(join(tmpdir(), "coos7-writer-"));
after(() => rmSync(folder, { recursive: true, force: true }));
async function write(name) {
    const path = join(folder, name);
    const header = { labels: Int32Array.of(0, 1), ids: { wellIDs: ["A1", "B2"] }, pixelType: "uint8" };
    const writer = await createHdf5Split(path, header);
    writer.append(new Float32Array(2 * IMAGE_LENGTH).fill(7));
    writer.finish();
    return readFileSync(path);
}
describe("an HDF5 file that is written", () => {
    it("has the same bytes at any time, and nobody's clock is touched for that", async () => {
        const first = await write("first.hdf5");
        const { now } = Date;
        // An assignment to it would throw.
        Object.defineProperty(Date, "now", {
            value: () => now() + 5_000_000,
            writable: false,
            configurable: true,
        });
        try {
            assert.ok(first.equals(await write("second.hdf5")));
        }
        finally {
            Object.defineProperty(Date, "now", { value: now, writable: true, configurable: true });
        }
    });
});
//# sourceMappingURL=hdf5-writer.test.js.map