import { dotTile, TILE } from "../logistic/dense.js";
/** Candidates beyond k, so that rounding or a tie at the k-th place seldom asks for a full scan. */
const MARGIN = 16;
/** Candidates to look for per query, so that the k nearest of `rows` rows are almost always among them. */
export function candidateCount(rows, k) {
    return Math.min(rows, k + MARGIN);
}
/**
 * Worker task: the k nearest rows of each query of the block, nearest first, by the float64 sum of squared
 * differences; of equally distant rows the lower comes first.
 */
export function searchBlock(job, context) {
    const { searched, queries, start, end, k } = job;
    const { x } = searched;
    const candidates = job.candidates ?? findCandidates(searched, queries, start, end, candidateCount(x.rows, k));
    const { count } = candidates;
    const nearest = { rows: new Int32Array(k), squares: new Float64Array(k) };
    for (let query = start; query < end; query++) {
        const block = query - start;
        nearest.squares.fill(Number.POSITIVE_INFINITY);
        for (let c = block * count; c < (block + 1) * count; c++) {
            // Neither this candidate nor a later one can be as near as the k found.
            if (candidates.atLeast[c] > nearest.squares[k - 1])
                break;
            offer(x, candidates.rows[c], queries, query, nearest);
        }
        if (!(nearest.squares[k - 1] < candidates.beyond[block])) {
            // A row that is no candidate may be as near: look at all of them.
            nearest.squares.fill(Number.POSITIVE_INFINITY);
            for (let row = 0; row < x.rows; row++)
                offer(x, row, queries, query, nearest);
        }
        for (let place = 0; place < k; place++) {
            job.rows[query * k + place] = nearest.rows[place];
            job.distances[query * k + place] = Math.sqrt(nearest.squares[place]);
        }
    }
    context.tick(end - start);
}
/** Puts a row in its place among the nearest, if it belongs there. */
function offer(x, row, queries, query, nearest) {
    const { rows, squares } = nearest;
    const square = squaredDistance(x, row, queries, query, squares[squares.length - 1]);
    const before = (place) => squares[place] < square || (squares[place] === square && rows[place] < row);
    let place = squares.length;
    while (place > 0 && !before(place - 1))
        place--;
    if (place === squares.length)
        return;
    squares.copyWithin(place + 1, place, squares.length - 1);
    rows.copyWithin(place + 1, place, rows.length - 1);
    squares[place] = square;
    rows[place] = row;
}
/** The sum of squared differences in column order; infinite as soon as it exceeds `limit`. */
function squaredDistance(x, row, queries, query, limit) {
    const { cols } = x;
    let sum = 0;
    for (let a = row * cols, b = query * cols, end = a + cols; a < end; a++, b++) {
        const difference = x.data[a] - queries.data[b];
        sum += difference * difference;
        if (sum > limit)
            return Number.POSITIVE_INFINITY;
    }
    return sum;
}
/**
 * Finds `count` candidates for each query `start` to `end` (exclusive) by |q|^2 - 2 q.x + |x|^2 from blocked
 * products in float64. Memory: the block's queries in float64.
 */
export function findCandidates(searched, queries, start, end, count) {
    const { x, squaredNorms } = searched;
    const { cols } = x;
    const total = end - start;
    const queryPanels = packPanels(queries, start, end);
    const queryNorms = squaredNormsOf(queries, start, end);
    const rows = new Int32Array(total * count);
    const distances = new Float64Array(total * count).fill(Number.POSITIVE_INFINITY);
    const panel = new Float64Array(TILE * cols);
    const dots = new Float64Array(TILE * TILE);
    for (let row = 0; row < x.rows; row += TILE) {
        const rowsHere = Math.min(TILE, x.rows - row);
        packPanel(x, row, rowsHere, panel, 0);
        for (let query = 0; query < total; query += TILE) {
            const queriesHere = Math.min(TILE, total - query);
            dotTile(queryPanels, query * cols, panel, 0, cols, dots);
            for (let r = 0; r < queriesHere; r++) {
                const norm = queryNorms[query + r];
                const last = (query + r + 1) * count - 1;
                for (let s = 0; s < rowsHere; s++) {
                    const distance = norm - 2 * dots[TILE * r + s] + squaredNorms[row + s];
                    if (distance < distances[last])
                        insert(distances, rows, last - count + 1, last, distance, row + s);
                }
            }
        }
    }
    const largest = Math.sqrt(squaredNorms.reduce((a, b) => Math.max(a, b), 0));
    const beyond = new Float64Array(total).fill(Number.POSITIVE_INFINITY);
    const atLeast = distances;
    for (let query = 0; query < total; query++) {
        const bound = roundingBound(cols, Math.sqrt(queryNorms[query]) + largest);
        for (let c = query * count; c < (query + 1) * count; c++)
            atLeast[c] -= bound;
        if (count < x.rows)
            beyond[query] = atLeast[(query + 1) * count - 1];
    }
    return { count, rows, atLeast, beyond };
}
/** |x|^2 of rows `start` to `end` in float64. */
export function squaredNormsOf(x, start, end) {
    const norms = new Float64Array(end - start);
    for (let i = start; i < end; i++) {
        let sum = 0;
        for (let k = i * x.cols; k < (i + 1) * x.cols; k++)
            sum += x.data[k] * x.data[k];
        norms[i - start] = sum;
    }
    return norms;
}
/**
 * A bound on the difference between |q|^2 - 2 q.x + |x|^2 and the sum of squared differences, both computed in
 * float64. A sum of n products is wrong by at most n u times the sum of their magnitudes (u = 2^-53; Higham,
 * Accuracy and Stability of Numerical Algorithms, section 3.1): each of the two is therefore within
 * (cols + 4) u (|q| + |x|)^2 of the true value. Twice that for the two, doubled for the terms of order u^2.
 */
function roundingBound(cols, sumOfNorms) {
    return 4 * (cols + 4) * 2 ** -53 * sumOfNorms * sumOfNorms;
}
/** Puts a value in its place among the ascending `distances[first..last]`, dropping the last. */
function insert(distances, rows, first, last, distance, row) {
    let place = last;
    for (; place > first && distances[place - 1] > distance; place--) {
        distances[place] = distances[place - 1];
        rows[place] = rows[place - 1];
    }
    distances[place] = distance;
    rows[place] = row;
}
function packPanels(x, start, end) {
    const panels = new Float64Array(Math.ceil((end - start) / TILE) * TILE * x.cols);
    for (let row = start; row < end; row += TILE)
        packPanel(x, row, Math.min(TILE, end - row), panels, (row - start) * x.cols);
    return panels;
}
/** Interleaves up to 4 rows as `dotTile` wants them; what is missing of 4 keeps old values, to be ignored. */
function packPanel(x, row, count, panel, offset) {
    for (let r = 0; r < count; r++) {
        const from = (row + r) * x.cols;
        for (let j = 0; j < x.cols; j++)
            panel[offset + TILE * j + r] = x.data[from + j];
    }
}
//# sourceMappingURL=search.js.map