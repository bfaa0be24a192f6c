/** Bins of one column at most, so that a bin fits in a byte. */
export const MAX_BINS = 256;
/** Columns of a 64-byte cache line of the row-major matrix, which are best read together. */
const LINE = 16;
/** Columns that are binned together: a few lines side by side, so that fewer pages of memory are visited. */
const BLOCK = 4 * LINE;
/** Bins the given rows of `x` (on shared memory), in that order, over the pool's workers. */
export async function binMatrix(x, rows, pool, signal) {
    const { cols } = x;
    const stride = Math.ceil(cols / 4) * 4;
    const binned = {
        rows: rows.length,
        cols,
        byColumn: new Uint8Array(new SharedArrayBuffer(rows.length * cols)),
        byRow: new Uint8Array(new SharedArrayBuffer(rows.length * stride)),
        stride,
        lowest: new Float32Array(new SharedArrayBuffer(cols * MAX_BINS * 4)),
        highest: new Float32Array(new SharedArrayBuffer(cols * MAX_BINS * 4)),
    };
    const step = Math.ceil(cols / (pool.size * 2) / LINE) * LINE;
    const jobs = [];
    for (let from = 0; from < cols; from += step)
        jobs.push({ x, rows, binned, from, to: Math.min(cols, from + step) });
    await pool.map({ module: import.meta.url, name: "binColumns" }, jobs, signal ? { signal } : {});
    return binned;
}
/** Worker task: bins columns `from` to `to`, writing into `binned`. */
export function binColumns({ x, rows, binned, from, to }) {
    const n = rows.length;
    const block = new Uint32Array(Math.min(BLOCK, to - from) * n);
    const scratch = sortScratch(n);
    for (let start = from; start < to; start += BLOCK) {
        const width = Math.min(BLOCK, to - start);
        loadKeys(x, rows, start, width, block);
        for (let k = 0; k < width; k++)
            binColumn(block.subarray(k * n, (k + 1) * n), start + k, binned, scratch);
        storeRows(binned, start, width);
    }
}
/** Keys of the values of some columns, column by column. */
function loadKeys({ data, cols }, rows, start, width, keys) {
    const bits = new Int32Array(data.buffer, data.byteOffset, data.length);
    const n = rows.length;
    for (let i = 0; i < n; i++) {
        const at = rows[i] * cols + start;
        for (let k = 0; k < width; k++)
            keys[k * n + i] = floatKey(bits[at + k]);
    }
}
/** Copies the bins of some columns to `byRow`. */
function storeRows({ rows, byColumn, byRow, stride }, start, width) {
    const bins = byColumn.subarray(start * rows, (start + width) * rows);
    for (let i = 0; i < rows; i++)
        for (let k = 0, at = i * stride + start; k < width; k++)
            byRow[at + k] = bins[k * rows + i];
}
function binColumn(keys, column, binned, scratch) {
    const n = keys.length;
    const bins = binned.byColumn.subarray(column * n, (column + 1) * n).fill(0);
    // Rows of the least value need no sorting: half of them and more where activations are cut off at zero.
    const least = minimum(keys);
    const sorted = argsortAbove(least, keys, scratch);
    const edges = assignBins(least, n, sorted, countDifferent(sorted) < MAX_BINS, bins);
    const at = column * MAX_BINS;
    binned.lowest.set(edges.lowest.map(keyFloat), at);
    binned.highest.set(edges.highest.map(keyFloat), at);
}
function minimum(keys) {
    let least = 0xffffffff;
    for (let i = 0; i < keys.length; i++)
        if (keys[i] < least)
            least = keys[i];
    return least;
}
/** How many different keys there are, or MAX_BINS if they are as many or more. */
function countDifferent({ keys, count }) {
    let different = 0;
    for (let i = 0, previous = -1; i < count && different < MAX_BINS; i++) {
        if (keys[i] !== previous)
            different++;
        previous = keys[i];
    }
    return different;
}
/** Writes the bins of the sorted keys, after those of the `least` key in bin 0; returns the keys at the bins' ends. */
function assignBins(least, n, { keys, order, count }, exact, bins) {
    const lowest = [least];
    const highest = [];
    let bin = 0;
    let binStart = 0;
    // What remains is shared out evenly among the bins that remain, so that a value with very many rows
    // (zeros, often) takes one bin and not several.
    let share = exact ? 1 : n / MAX_BINS;
    let previous = least;
    for (let i = 0, rank = n - count; i < count; i++, rank++) {
        const key = keys[i];
        if (key !== previous && rank - binStart >= share) {
            highest[bin++] = previous;
            lowest[bin] = key;
            binStart = rank;
            if (!exact)
                share = (n - rank) / (MAX_BINS - bin);
        }
        bins[order[i]] = bin;
        previous = key;
    }
    highest[bin] = previous;
    return { lowest, highest };
}
/** Scratch memory for columns of `length` values. */
export function sortScratch(length) {
    return {
        keys: new Uint32Array(length),
        otherKeys: new Uint32Array(length),
        order: new Uint32Array(length),
        otherOrder: new Uint32Array(length),
    };
}
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
/** An integer in [0, 2^32) that is ordered as the float with these bits is; the two zeros have the same. */
export function floatKey(bits) {
    // Negative floats order backwards: flip all their bits, and only the sign of the others.
    const word = bits === -0x80000000 ? 0 : bits;
    return (word ^ ((word >> 31) | 0x80000000)) >>> 0;
}
/** The float that has this key. */
export function keyFloat(key) {
    const word = key | 0;
    WORD[0] = word ^ ((~word >> 31) | 0x80000000);
    return FLOAT[0];
}
const WORD = new Int32Array(1);
const FLOAT = new Float32Array(WORD.buffer);
/**
 * The keys above `least` in ascending order, equal ones in the order of their positions (radix sort over the
 * three digits of a key, which is several times faster than comparing). The result lies in `scratch` and lasts
 * until its next use.
 */
export function argsortAbove(least, values, scratch) {
    let { keys, otherKeys, order, otherOrder } = scratch;
    const counts = [new Uint32Array(DIGITS), new Uint32Array(DIGITS), new Uint32Array(DIGITS)];
    const count = selectAbove(least, values, keys, order);
    for (const [digit, digitCounts] of counts.entries())
        countDigits(keys, count, digit * DIGIT_BITS, digitCounts);
    for (let digit = 0; digit < 3; digit++) {
        scatterDigit(keys, order, count, counts[digit], digit * DIGIT_BITS, otherKeys, otherOrder);
        [keys, otherKeys] = [otherKeys, keys];
        [order, otherOrder] = [otherOrder, order];
    }
    return { keys, order, count };
}
/** Copies the values above `least`, with their positions, and returns how many they are. */
function selectAbove(least, values, keys, order) {
    let count = 0;
    for (let i = 0; i < values.length; i++) {
        const value = values[i];
        // Always written, sometimes kept: a branch would be mispredicted often.
        keys[count] = value;
        order[count] = i;
        count += +(value > least);
    }
    return count;
}
function countDigits(keys, count, shift, counts) {
    for (let i = 0; i < count; i++)
        counts[(keys[i] >>> shift) & (DIGITS - 1)]++;
}
/** One pass of the radix sort: orders keys by the digit above `shift`, keeping the order of equal ones. */
function scatterDigit(keys, order, count, counts, shift, sortedKeys, sortedOrder) {
    startsFromCounts(counts);
    for (let i = 0; i < count; i++) {
        const key = keys[i];
        const to = counts[(key >>> shift) & (DIGITS - 1)]++;
        sortedKeys[to] = key;
        sortedOrder[to] = order[i];
    }
}
/** Turns counts into the positions at which what was counted starts when it is sorted. */
function startsFromCounts(counts) {
    for (let d = 0, position = 0; d < counts.length; d++) {
        const count = counts[d];
        counts[d] = position;
        position += count;
    }
}
//# sourceMappingURL=binned-matrix.js.map