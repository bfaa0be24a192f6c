import { IMAGE_SIZE } from "../../../src/dataset/dataset.js";
import { parameterNames } from "../../../src/dataset/simulate/effects.js";
import { simulatedSplit } from "../../../src/dataset/simulate/layout.js";
import { simulatorOptions } from "../../../src/dataset/simulate/options.js";
import { renderCells } from "../../../src/dataset/simulate/render.js";
const PIXELS = IMAGE_SIZE * IMAGE_SIZE;
const CENTRE = (IMAGE_SIZE - 1) / 2;
/** The first `number` cells of a class in a split. */
export function cellsOf(label, number, split = "training", options = simulatorOptions({ seed: 11, scale: 0.02 })) {
    const cells = [];
    const { labels } = simulatedSplit(options, split);
    for (let i = 0; i < labels.length && cells.length < number; i++) {
        if (labels[i] !== label)
            continue;
        const { images, parameters } = renderCells(options, split, i, i + 1);
        cells.push({
            protein: images.subarray(0, PIXELS),
            nucleus: images.subarray(PIXELS),
            truth: Object.fromEntries(parameterNames.map((name, j) => [name, parameters.data[j]])),
        });
    }
    return cells;
}
export function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
}
/** Mean counts over all cells and directions at a distance from the nucleus' true rim (nuclei taken as round). */
export function radialProfile(cells, distances) {
    return distances.map((distance) => {
        const values = cells.map(({ protein, truth }) => {
            const radius = truth.nucleus_diameter / 2 + distance;
            const scale = truth.protein_electrons * truth.gain;
            let sum = 0;
            for (let k = 0; k < 72; k++) {
                const angle = (k / 72) * 2 * Math.PI;
                const x = Math.round(CENTRE + radius * Math.cos(angle));
                const y = Math.round(CENTRE + radius * Math.sin(angle));
                sum += (protein[y * IMAGE_SIZE + x] - truth.offset) / scale;
            }
            return sum / 72;
        });
        return values.reduce((a, b) => a + b, 0) / values.length;
    });
}
/**
 * How one-sided the bright structures around a nucleus are: the length of the mean direction of the light above
 * a local threshold, seen from the nucleus. 0 all around, 1 all in one direction.
 */
export function oneSidedness({ protein }) {
    const top = [...protein].sort((a, b) => b - a);
    const threshold = (top[40] + top[2000]) / 2;
    let [c, s, sum] = [0, 0, 0];
    for (let y = 0; y < IMAGE_SIZE; y++)
        for (let x = 0; x < IMAGE_SIZE; x++) {
            const radius = Math.hypot(x - CENTRE, y - CENTRE);
            const value = protein[y * IMAGE_SIZE + x] - threshold;
            if (value <= 0 || radius < 10 || radius > 26)
                continue;
            c += (value * (x - CENTRE)) / radius;
            s += (value * (y - CENTRE)) / radius;
            sum += value;
        }
    return sum === 0 ? 0 : Math.hypot(c, s) / sum;
}
/** Round bright spots of an image. */
export function spots({ protein }) {
    const top = [...protein].sort((a, b) => b - a);
    const background = top[2500];
    const noise = 1.25 * (top[2000] - top[3300]);
    const found = [];
    const at = (x, y) => protein[y * IMAGE_SIZE + x];
    for (let y = 4; y < IMAGE_SIZE - 4; y++)
        for (let x = 4; x < IMAGE_SIZE - 4; x++) {
            const peak = at(x, y);
            if (peak < background + Math.max(noise * 3, 0.2 * (top[10] - background)))
                continue;
            let around = 0;
            let isPeak = true;
            for (let j = -1; j <= 1; j++)
                for (let i = -1; i <= 1; i++)
                    if ((i !== 0 || j !== 0) && at(x + i, y + j) > peak)
                        isPeak = false;
            for (let k = 0; k < 16; k++) {
                const angle = (k / 16) * 2 * Math.PI;
                around += at(Math.round(x + 4 * Math.cos(angle)), Math.round(y + 4 * Math.sin(angle))) / 16;
            }
            if (!isPeak || around > (peak + background) / 2)
                continue;
            // Diameter of the circle that is as large as what is above half of the peak within 3 pixels.
            let area = 0;
            for (let j = -3; j <= 3; j++)
                for (let i = -3; i <= 3; i++)
                    if (i * i + j * j <= 9 && at(x + i, y + j) > (peak + around) / 2)
                        area++;
            found.push({ x, y, width: 2 * Math.sqrt(area / Math.PI) });
        }
    return found;
}
/** Diameter in pixels of the circle with the area of the central nucleus, thresholded at half of its brightness. */
export function nucleusDiameter({ nucleus }) {
    const inside = [];
    for (let y = 24; y < 40; y++)
        for (let x = 24; x < 40; x++)
            inside.push(nucleus[y * IMAGE_SIZE + x]);
    const dark = [...nucleus].sort((a, b) => a - b)[400];
    const threshold = (median(inside) + dark) / 2;
    // Grows from the centre, so that neighbours are left out.
    const seen = new Uint8Array(PIXELS);
    const queue = [32 * IMAGE_SIZE + 32];
    seen[queue[0]] = 1;
    let area = 0;
    while (queue.length > 0) {
        const place = queue.pop();
        area++;
        for (const step of [-1, 1, -IMAGE_SIZE, IMAGE_SIZE]) {
            const next = place + step;
            if (next < 0 || next >= PIXELS || seen[next] === 1 || nucleus[next] < threshold)
                continue;
            seen[next] = 1;
            queue.push(next);
        }
    }
    return 2 * Math.sqrt(area / Math.PI);
}
//# sourceMappingURL=measure.js.map