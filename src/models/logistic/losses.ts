/**
 * The second derivatives of a loss by its scores, as a sum over pairs of outputs: row i contributes
 * weights[i] (s_a - s_b)^2 / 2 for a change s of its scores. Without `b` it is weights[i] s_a^2 / 2.
 */
export interface Coupling {
  a: number;
  b: number | undefined;
  weights: Float64Array;
}

/** A smooth convex function of the scores of all rows, a list of one array (a value per row) per output. */
export interface Loss {
  /** Scores per row. */
  readonly outputs: number;
  value(scores: readonly Float64Array[]): number;
  /** Also writes the derivatives by the scores to `residuals` and updates `couplings`. */
  differentiate(scores: readonly Float64Array[], residuals: readonly Float64Array[]): number;
  readonly couplings: readonly Coupling[];
}

/** log(1 + exp(-t f)), t = +1 for rows of the positive class and -1 for the others. */
export class LogisticLoss implements Loss {
  readonly outputs = 1;
  readonly couplings: readonly Coupling[];
  readonly #positive: Uint8Array;

  constructor(encoded: Int32Array, positive: number) {
    this.#positive = Uint8Array.from(encoded, (code) => (code === positive ? 1 : 0));
    this.couplings = [{ a: 0, b: undefined, weights: new Float64Array(encoded.length) }];
  }

  value([scores]: readonly Float64Array[]): number {
    let sum = 0;
    for (let i = 0; i < scores!.length; i++) {
      const f = scores![i]!;
      sum += Math.log1p(Math.exp(-Math.abs(f))) + Math.max(0, this.#positive[i] ? -f : f);
    }
    return sum;
  }

  differentiate([scores]: readonly Float64Array[], [residuals]: readonly Float64Array[]): number {
    const { weights } = this.couplings[0]!;
    let sum = 0;
    for (let i = 0; i < scores!.length; i++) {
      const f = scores![i]!;
      const e = Math.exp(-Math.abs(f));
      // The smaller of the two probabilities: 1 minus the larger would lose its digits.
      const small = e / (1 + e);
      if (this.#positive[i]) residuals![i] = f >= 0 ? -small : -1 / (1 + e);
      else residuals![i] = f >= 0 ? 1 / (1 + e) : small;
      weights[i] = small / (1 + e);
      sum += Math.log1p(e) + Math.max(0, this.#positive[i] ? -f : f);
    }
    return sum;
  }
}

/** Cross-entropy of the softmax: log sum_k exp f_k - f_y. */
export class SoftmaxLoss implements Loss {
  readonly outputs: number;
  readonly couplings: readonly Coupling[];
  readonly #encoded: Int32Array;

  constructor(encoded: Int32Array, classCount: number) {
    this.outputs = classCount;
    this.#encoded = encoded;
    const couplings: Coupling[] = [];
    for (let b = 1; b < classCount; b++)
      for (let a = 0; a < b; a++) couplings.push({ a, b, weights: new Float64Array(encoded.length) });
    this.couplings = couplings;
  }

  value(scores: readonly Float64Array[]): number {
    const powers = new Float64Array(this.outputs);
    let sum = 0;
    for (let i = 0; i < this.#encoded.length; i++) sum += this.#row(scores, i, powers);
    return sum;
  }

  differentiate(scores: readonly Float64Array[], residuals: readonly Float64Array[]): number {
    const p = new Float64Array(this.outputs);
    let sum = 0;
    for (let i = 0; i < this.#encoded.length; i++) {
      sum += this.#row(scores, i, p);
      const own = this.#encoded[i]!;
      let others = 0;
      for (let k = 0; k < p.length; k++) {
        residuals[k]![i] = p[k]!;
        if (k !== own) others += p[k]!;
      }
      residuals[own]![i] = -others;
      for (const { a, b, weights } of this.couplings) weights[i] = p[a]! * p[b!]!;
    }
    return sum;
  }

  /** The loss of one row; its class probabilities go to `p`. */
  #row(scores: readonly Float64Array[], i: number, p: Float64Array): number {
    const k = p.length;
    const own = this.#encoded[i]!;
    let largest = scores[0]![i]!;
    for (let c = 1; c < k; c++) largest = Math.max(largest, scores[c]![i]!);
    let total = 0;
    let others = 0;
    for (let c = 0; c < k; c++) {
      const power = Math.exp(scores[c]![i]! - largest);
      p[c] = power;
      total += power;
      if (c !== own) others += power;
    }
    const ownPower = p[own]!;
    for (let c = 0; c < k; c++) p[c]! /= total;
    // The same number either way; log1p keeps the digits of a small loss.
    if (ownPower === 1) return Math.log1p(others);
    return Math.log(total) + largest - scores[own]![i]!;
  }
}
