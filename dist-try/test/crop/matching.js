/**
 * How well places agree with the true centres of a field, each with at most one, nearest pairs first, less than 5 pixels
 * apart: the share of `found` that is right, the share of the true centres that is found, and their harmonic mean.
 * Centres nearer to the edge than a crop allows, which no crop can show, need not be found.
 */
export function matchCentres(field, found) {
    const pairs = found
        .flatMap((place, i) => field.centres.map((centre, j) => ({
        i,
        j,
        distance: Math.hypot(place.x - centre.x, place.y - centre.y),
    })))
        .filter(({ distance }) => distance < 5)
        .sort((a, b) => a.distance - b.distance);
    const right = new Set();
    const matched = new Set();
    for (const { i, j } of pairs) {
        if (right.has(i) || matched.has(j))
            continue;
        right.add(i);
        matched.add(j);
    }
    const margin = 34;
    const wanted = field.centres.flatMap(({ x, y }, j) => x >= margin && y >= margin && x < field.width - margin && y < field.height - margin ? [j] : []);
    const precision = right.size / found.length;
    const recall = wanted.filter((j) => matched.has(j)).length / wanted.length;
    return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
//# sourceMappingURL=matching.js.map