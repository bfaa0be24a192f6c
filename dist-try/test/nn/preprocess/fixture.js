import { fileURLToPath } from "node:url";
import { loadHdf5 } from "../../../src/dataset/hdf5/library.js";
const FIXTURE = fileURLToPath(new URL("../../../../test/fixtures/networks.hdf5", import.meta.url));
/** Datasets of the fixture that PyTorch and numpy made, as 32-bit numbers, by their names in the file. */
export async function fixtureArrays(...names) {
    const { File, Dataset } = await loadHdf5();
    const file = new File(FIXTURE, "r");
    try {
        const entries = names.map((name) => {
            const dataset = file.get(name);
            if (!(dataset instanceof Dataset))
                throw new Error(`The fixture has no dataset ${name}`);
            return [name, Float32Array.from(dataset.value)];
        });
        return Object.fromEntries(entries);
    }
    finally {
        file.close();
    }
}
/** The largest difference of two arrays of one length, relative to the larger of 1 and the expected value. */
export function largestDifference(found, expected) {
    if (found.length !== expected.length)
        return Number.POSITIVE_INFINITY;
    let largest = 0;
    for (let i = 0; i < found.length; i++) {
        const difference = Math.abs(found[i] - expected[i]) / Math.max(1, Math.abs(expected[i]));
        // Anything but a number must not pass for a small difference.
        if (!(difference <= largest))
            largest = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference;
    }
    return largest;
}
//# sourceMappingURL=fixture.js.map