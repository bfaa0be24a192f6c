/**
 * The connected parts of a mask, numbered in the order of their first pixels; pixels touch along their sides.
 * As `skimage.measure.label(mask, connectivity=1)`.
 */
export function connectedComponents(mask, width, height) {
    const labels = new Int32Array(mask.length);
    const stack = [];
    let count = 0;
    for (let start = 0; start < mask.length; start++) {
        if (mask[start] === 0 || labels[start] !== 0)
            continue;
        labels[start] = ++count;
        stack.push(start);
        while (stack.length > 0) {
            const at = stack.pop();
            const x = at % width;
            for (const next of [
                x > 0 ? at - 1 : -1,
                x < width - 1 ? at + 1 : -1,
                at - width,
                at + width < mask.length ? at + width : -1,
            ]) {
                if (next < 0 || mask[next] === 0 || labels[next] !== 0)
                    continue;
                labels[next] = count;
                stack.push(next);
            }
        }
    }
    return { labels, width, height, count };
}
/** The objects of a label map, label 1 first. Areas and centroids as `skimage.measure.regionprops`. */
export function measureRegions({ labels, width, height, count }) {
    const regions = Array.from({ length: count }, () => ({ area: 0, x: 0, y: 0, atEdge: false }));
    for (let y = 0, at = 0; y < height; y++)
        for (let x = 0; x < width; x++, at++) {
            if (labels[at] === 0)
                continue;
            const region = regions[labels[at] - 1];
            region.area++;
            region.x += x;
            region.y += y;
            if (x === 0 || y === 0 || x === width - 1 || y === height - 1)
                region.atEdge = true;
        }
    for (const region of regions) {
        region.x /= region.area;
        region.y /= region.area;
    }
    return regions;
}
//# sourceMappingURL=regions.js.map