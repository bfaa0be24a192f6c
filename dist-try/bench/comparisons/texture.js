import { readFileSync } from "node:fs";
import { IMAGE_LENGTH, IMAGE_SIZE } from "../../src/dataset/dataset.js";
import { simulatorOptions } from "../../src/dataset/simulate/options.js";
import { openSimulator } from "../../src/dataset/simulate/simulator.js";
import { DIRECTION_COUNT, HARALICK_NAMES, haralick } from "../../src/features/haralick.js";
import { rescale, textureBatch } from "../../src/features/texture.js";
import { inPairs, timed } from "../comparison.js";
const IMAGES = 400;
const PIXELS = IMAGE_SIZE * IMAGE_SIZE;
const HARALICK_VALUES = 5 * HARALICK_NAMES.length;
/**
 * What mahotas took for five distances (6 ms each), and what peer.py's "timing" takes of processor time, on a 2-core
 * AMD EPYC: where mahotas is missing its time is the first, scaled by how the second comes out now.
 */
const MAHOTAS_S = 0.03;
const TIMING_S = 0.3;
export const texture = {
    title: "69 texture features of an image, one thread, against mahotas' Haralick features at five distances",
    async run(input) {
        const { peer, log, rows: count = IMAGES } = input;
        const reader = await openSimulator(simulatorOptions({ seed: 1, scale: 0.05 })).open("test4");
        const images = await reader.read(0, Math.min(count, reader.count));
        reader.close();
        const total = images.length / IMAGE_LENGTH;
        log(`${total} simulated images; seconds are for one image`);
        const { versions } = await peer.ask("versions");
        let features = textureBatch(images, total);
        const ours = async () => (await timed(async () => {
            features = textureBatch(images, total);
        })) / total;
        if (versions.mahotas !== undefined) {
            peer.write("pixels", quantised(images, total));
            const pairs = await inPairs(input, ours, async () => (await peer.ask("texture", { images: total })).seconds / total);
            const theirs = peer.read("texture");
            const largest = largestDifference(features, theirs.data, total);
            return {
                pairs,
                agree: largest <= 1e-5,
                agreement: `largest relative difference ${largest.toExponential(1)} (float32)`,
            };
        }
        log(`mahotas is not installed: ${1000 * MAHOTAS_S} ms an image, scaled by a decision tree's ${TIMING_S} s`);
        const pairs = await inPairs(input, ours, async () => (MAHOTAS_S * (await peer.ask("timing")).seconds) / TIMING_S);
        return { pairs, ...fixtureAgreement() };
    },
};
/** The protein channels as whole numbers 0 to 255, a row each. */
function quantised(images, total) {
    const data = new Float32Array(total * PIXELS);
    const unit = new Float64Array(PIXELS);
    for (let i = 0; i < total; i++) {
        rescale(images.subarray(i * IMAGE_LENGTH, i * IMAGE_LENGTH + PIXELS), unit);
        for (let p = 0; p < PIXELS; p++)
            data[i * PIXELS + p] = Math.floor(255 * unit[p] + 0.5);
    }
    return { data, rows: total, cols: PIXELS };
}
function largestDifference(features, theirs, total) {
    const columns = features.length / total;
    let largest = 0;
    for (let i = 0; i < total; i++)
        for (let j = 0; j < HARALICK_VALUES; j++) {
            const [a, b] = [features[i * columns + j], theirs[i * HARALICK_VALUES + j]];
            largest = Math.max(largest, Math.abs(a - b) / Math.max(Math.abs(b), 1e-6));
        }
    return largest;
}
/** Compares with what mahotas computed from the images of test/fixtures/haralick.json. */
function fixtureAgreement() {
    const url = new URL("../../../test/fixtures/haralick.json", import.meta.url);
    const fixture = JSON.parse(readFileSync(url, "utf8"));
    const out = new Float64Array(DIRECTION_COUNT * HARALICK_NAMES.length);
    let agree = true;
    for (const { pixels, distances } of fixture.images)
        for (const [distance, directions] of Object.entries(distances)) {
            haralick(Uint8Array.from(pixels), Number(distance), out);
            directions.flat().forEach((value, k) => {
                agree &&= Math.abs(out[k] - value) <= 1e-9 * Math.abs(value) + 1e-12;
            });
        }
    return { agree, agreement: "compared with mahotas' values in test/fixtures/haralick.json (1e-9 relative)" };
}
//# sourceMappingURL=texture.js.map