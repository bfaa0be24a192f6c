import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadHdf5 } from "../../src/dataset/hdf5/library.js";
const fixtures = fileURLToPath(new URL("../../../test/fixtures/dataset", import.meta.url));
/** What the reference libraries say of each fixture. */
export const expected = JSON.parse(readFileSync(join(fixtures, "expected.json"), "utf8"));
/** A new folder that is removed after the test; the cache of the test's process is moved into it. */
export function temporaryFolder(t) {
    const folder = mkdtempSync(join(tmpdir(), "coos7-test-"));
    process.env.COOS7_CACHE = join(folder, "cache");
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    return join(folder, "data");
}
/** Copies fixtures to paths below `folder` and returns the folder. */
export function copyFixtures(folder, copies) {
    for (const [place, fixture] of Object.entries(copies)) {
        mkdirSync(dirname(join(folder, place)), { recursive: true });
        cpSync(join(fixtures, fixture), join(folder, place), { recursive: true });
    }
    return folder;
}
export function sha256(bytes) {
    return createHash("sha256")
        .update(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))
        .digest("hex");
}
/** All images of a split, read in batches of the given size. */
export async function readAll(reader, batch) {
    const images = [];
    for (let start = 0; start < reader.count; start += batch)
        images.push(Array.from(await reader.read(start, Math.min(reader.count, start + batch))));
    return Float32Array.from(images.flat());
}
/** Writes an HDF5 file with exactly these datasets, well-formed or not. */
export async function writeRawHdf5(path, datasets) {
    const { File } = await loadHdf5();
    mkdirSync(dirname(path), { recursive: true });
    const file = new File(path, "w");
    for (const [name, dataset] of Object.entries(datasets))
        file.create_dataset({ name, ...dataset });
    file.close();
}
/** `count` grey images as the dataset `data` of an HDF5 file. */
export function greyImages(count) {
    return { data: new Float32Array(count * 8192).fill(7.5), shape: [count, 2, 64, 64] };
}
//# sourceMappingURL=support.js.map