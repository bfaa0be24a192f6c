/** Heights are ranked in steps of this many to the unit, which is far finer than any depth of interest. */
const STEPS = 256;
/**
 * Divides a mask into the basins of attraction of the peaks of `relief` (heights >= 0): a watershed of the relief turned
 * over, in which a peak counts only if it stands at least `depth` above the pass to a higher one; lower ones belong to
 * what they stand on. Pixels touch along their sides. Labels are numbered in the order of their first pixels.
 *
 * Pixels are taken from the highest down, each joined to what it touches; where two basins meet, the lower is given to
 * the higher if its peak does not stand out. The same division comes of flooding from markers at the h-maxima
 * (Vincent and Soille 1991; `skimage.segmentation.watershed`), but for pixels that lie between two basins.
 */
export function watershed({ data, width, height }, mask, depth) {
    const order = fromTheHighest(data, mask);
    const labels = new Int32Array(data.length);
    // Basins by number from 1: the one that each was given to (itself if none), and the height of its peak.
    const owner = [0];
    const peak = [0];
    const find = (basin) => {
        while (owner[basin] !== basin)
            basin = owner[basin] = owner[owner[basin]];
        return basin;
    };
    const around = new Int32Array(4);
    for (const at of order) {
        const level = data[at];
        const x = at % width;
        around[0] = at >= width ? at - width : -1;
        around[1] = x > 0 ? at - 1 : -1;
        around[2] = x < width - 1 ? at + 1 : -1;
        around[3] = at + width < data.length ? at + width : -1;
        let steepest = -1;
        for (const next of around)
            if (next >= 0 && labels[next] !== 0 && (steepest < 0 || data[next] > data[steepest]))
                steepest = next;
        if (steepest < 0) {
            labels[at] = owner.length;
            owner.push(owner.length);
            peak.push(level);
            continue;
        }
        let own = find(labels[steepest]);
        labels[at] = own;
        for (const next of around) {
            if (next < 0 || labels[next] === 0)
                continue;
            const other = find(labels[next]);
            if (other === own || Math.min(peak[own], peak[other]) - level >= depth)
                continue;
            const [lower, higher] = peak[own] < peak[other] ? [own, other] : [other, own];
            owner[lower] = higher;
            own = higher;
        }
    }
    const numbers = new Int32Array(owner.length);
    let count = 0;
    for (let at = 0; at < labels.length; at++) {
        if (labels[at] === 0)
            continue;
        const basin = find(labels[at]);
        labels[at] = numbers[basin] ||= ++count;
    }
    return { labels, width, height, count };
}
/** The pixels of the mask from the highest to the lowest, equal ones in the order in which they lie. */
function fromTheHighest(relief, mask) {
    let highest = 0;
    let pixels = 0;
    for (let at = 0; at < mask.length; at++) {
        if (mask[at] === 0)
            continue;
        highest = Math.max(highest, relief[at]);
        pixels++;
    }
    const top = Math.round(highest * STEPS);
    const rank = (at) => top - Math.round(relief[at] * STEPS);
    const starts = new Int32Array(top + 2);
    for (let at = 0; at < mask.length; at++)
        if (mask[at] !== 0)
            starts[rank(at) + 1]++;
    for (let i = 1; i < starts.length; i++)
        starts[i] += starts[i - 1];
    const order = new Int32Array(pixels);
    for (let at = 0; at < mask.length; at++)
        if (mask[at] !== 0)
            order[starts[rank(at)]++] = at;
    return order;
}
/**
 * The Euclidean distance of every pixel of a mask (1 inside, 0 outside) to the nearest pixel outside it, 0 for those;
 * what lies beyond the image's edge does not count as outside. As `scipy.ndimage.distance_transform_edt`; where the
 * mask covers everything, every distance is infinite. Exact, in two passes of lower envelopes of parabolas
 * (Felzenszwalb and Huttenlocher, Theory of Computing 8, 2012).
 */
export function distanceTransform(mask, width, height) {
    const squares = new Float64Array(mask.length);
    for (let at = 0; at < mask.length; at++)
        squares[at] = mask[at] ? Number.POSITIVE_INFINITY : 0;
    const size = Math.max(width, height);
    const envelope = {
        heights: new Float64Array(size),
        vertices: new Int32Array(size),
        starts: new Float64Array(size),
    };
    for (let x = 0; x < width; x++)
        transformLine(squares, x, width, height, envelope);
    for (let y = 0; y < height; y++)
        transformLine(squares, y * width, 1, width, envelope);
    return new Float32Array(squares.map(Math.sqrt));
}
/** Replaces squared distances f(q) of a line by min over q of f(q) + (p - q)^2. */
function transformLine(squares, start, step, length, { heights, vertices, starts }) {
    let last = -1;
    for (let q = 0; q < length; q++) {
        const height = squares[start + q * step];
        heights[q] = height;
        // A parabola that starts at infinity is nowhere the lowest.
        if (height === Number.POSITIVE_INFINITY)
            continue;
        let from = Number.NEGATIVE_INFINITY;
        while (last >= 0) {
            const v = vertices[last];
            from = (height + q * q - (heights[v] + v * v)) / (2 * (q - v));
            if (from > starts[last])
                break;
            last--;
            from = Number.NEGATIVE_INFINITY;
        }
        last++;
        vertices[last] = q;
        starts[last] = from;
    }
    if (last < 0)
        return;
    let k = 0;
    for (let p = 0; p < length; p++) {
        while (k < last && starts[k + 1] < p)
            k++;
        const v = vertices[k];
        squares[start + p * step] = heights[v] + (p - v) * (p - v);
    }
}
//# sourceMappingURL=watershed.js.map