/** A pair is not repeated where one of its sides takes longer. */
export const LONG_S = 300;
const PAIRS = 3;
/** Measures both sides in turn, in so many pairs, or in one where a side takes more than five minutes. */
export async function inPairs(input, ours, peer, count = PAIRS) {
    const pairs = [];
    while (pairs.length < count) {
        const pair = { ours: await ours(), peer: await peer() };
        pairs.push(pair);
        input.log(`pair ${pairs.length}: ours ${pair.ours.toPrecision(3)} s, peer ${pair.peer.toPrecision(3)} s, ratio ${(pair.peer / pair.ours).toFixed(2)}`);
        if (Math.max(pair.ours, pair.peer) > LONG_S)
            break;
    }
    return pairs;
}
/** Seconds that the work takes. */
export async function timed(work) {
    const started = performance.now();
    await work();
    return (performance.now() - started) / 1000;
}
export function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
export function mean(values) {
    return values.reduce((a, b) => a + b, 0) / values.length;
}
/** Standard error of the mean; 0 for a single value. */
export function standardError(values) {
    const centre = mean(values);
    const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    return values.length > 1 ? Math.sqrt(squares / (values.length - 1) / values.length) : 0;
}
//# sourceMappingURL=comparison.js.map