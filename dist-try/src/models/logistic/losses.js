/** log(1 + exp(-t f)), t = +1 for rows of the positive class and -1 for the others. */
export class LogisticLoss {
    outputs = 1;
    couplings;
    #positive;
    constructor(encoded, positive) {
        this.#positive = Uint8Array.from(encoded, (code) => (code === positive ? 1 : 0));
        this.couplings = [{ a: 0, b: undefined, weights: new Float64Array(encoded.length) }];
    }
    value([scores]) {
        let sum = 0;
        for (let i = 0; i < scores.length; i++) {
            const f = scores[i];
            sum += Math.log1p(Math.exp(-Math.abs(f))) + Math.max(0, this.#positive[i] ? -f : f);
        }
        return sum;
    }
    differentiate([scores], [residuals]) {
        const { weights } = this.couplings[0];
        let sum = 0;
        for (let i = 0; i < scores.length; i++) {
            const f = scores[i];
            const e = Math.exp(-Math.abs(f));
            // The smaller of the two probabilities: 1 minus the larger would lose its digits.
            const small = e / (1 + e);
            if (this.#positive[i])
                residuals[i] = f >= 0 ? -small : -1 / (1 + e);
            else
                residuals[i] = f >= 0 ? 1 / (1 + e) : small;
            weights[i] = small / (1 + e);
            sum += Math.log1p(e) + Math.max(0, this.#positive[i] ? -f : f);
        }
        return sum;
    }
}
/** Cross-entropy of the softmax: log sum_k exp f_k - f_y. */
export class SoftmaxLoss {
    outputs;
    couplings;
    #encoded;
    constructor(encoded, classCount) {
        this.outputs = classCount;
        this.#encoded = encoded;
        const couplings = [];
        for (let b = 1; b < classCount; b++)
            for (let a = 0; a < b; a++)
                couplings.push({ a, b, weights: new Float64Array(encoded.length) });
        this.couplings = couplings;
    }
    value(scores) {
        const powers = new Float64Array(this.outputs);
        let sum = 0;
        for (let i = 0; i < this.#encoded.length; i++)
            sum += this.#row(scores, i, powers);
        return sum;
    }
    differentiate(scores, residuals) {
        const p = new Float64Array(this.outputs);
        let sum = 0;
        for (let i = 0; i < this.#encoded.length; i++) {
            sum += this.#row(scores, i, p);
            const own = this.#encoded[i];
            let others = 0;
            for (let k = 0; k < p.length; k++) {
                residuals[k][i] = p[k];
                if (k !== own)
                    others += p[k];
            }
            residuals[own][i] = -others;
            for (const { a, b, weights } of this.couplings)
                weights[i] = p[a] * p[b];
        }
        return sum;
    }
    /** The loss of one row; its class probabilities go to `p`. */
    #row(scores, i, p) {
        const k = p.length;
        const own = this.#encoded[i];
        let largest = scores[0][i];
        for (let c = 1; c < k; c++)
            largest = Math.max(largest, scores[c][i]);
        let total = 0;
        let others = 0;
        for (let c = 0; c < k; c++) {
            const power = Math.exp(scores[c][i] - largest);
            p[c] = power;
            total += power;
            if (c !== own)
                others += power;
        }
        const ownPower = p[own];
        for (let c = 0; c < k; c++)
            p[c] /= total;
        // The same number either way; log1p keeps the digits of a small loss.
        if (ownPower === 1)
            return Math.log1p(others);
        return Math.log(total) + largest - scores[own][i];
    }
}
/**
 * The second derivatives of c x loss by some of the weights, m x m. `columns` are their places among all
 * weights, ascending: output k's weight j is at k `width` + j, its intercept at j = `width` - 1. `gramOf` gives
 * what the features contribute to each coupling.
 */
export async function hessian(couplings, columns, width, gramOf) {
    const m = columns.length;
    const features = Int32Array.from(new Set(columns.map((column) => column % width))).sort();
    const place = new Int32Array(width);
    features.forEach((feature, at) => {
        place[feature] = at;
    });
    const result = new Float64Array(m * m);
    const add = (gram, k, l, sign) => {
        for (let p = firstOf(columns, k * width); p < m && columns[p] < (k + 1) * width; p++) {
            const row = place[columns[p] % width] * features.length;
            for (let q = firstOf(columns, l * width); q < m && columns[q] < (l + 1) * width; q++)
                result[p * m + q] += sign * gram[row + place[columns[q] % width]];
        }
    };
    for (const { a, b, weights } of couplings) {
        const gram = await gramOf(weights, features);
        add(gram, a, a, 1);
        if (b === undefined)
            continue;
        add(gram, b, b, 1);
        add(gram, a, b, -1);
        add(gram, b, a, -1);
    }
    return result;
}
/** By which share of its sum the curvature of the rows has changed from `before` to `after`. */
export function curvatureDrift(before, after) {
    let difference = 0;
    let sum = 0;
    after.forEach(({ weights }, pair) => {
        const old = before[pair];
        for (let i = 0; i < old.length; i++) {
            difference += Math.abs(weights[i] - old[i]);
            sum += old[i];
        }
    });
    return difference / (sum || 1);
}
/** The first place in ascending `columns` whose value is at least `value`. */
function firstOf(columns, value) {
    let low = 0;
    let high = columns.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (columns[middle] < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
//# sourceMappingURL=losses.js.map