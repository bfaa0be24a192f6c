/**
 * Factorises the symmetric n x n matrix whose lower triangle is in `a` (row-major) in place: the triangle becomes
 * that of L with L L' = A. False, with `a` spoilt, where A is not numerically positive definite.
 */
export function choleskyFactor(a: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i++) {
    const row = i * n;
    for (let j = 0; j <= i; j++) {
      const sum = a[row + j]! - dot(a, row, j * n, j);
      if (j < i) a[row + j] = sum / a[j * n + j]!;
      else {
        if (!(sum > 1e-15 * a[row + i]!)) return false;
        a[row + i] = Math.sqrt(sum);
      }
    }
  }
  return true;
}

/** Solves A v = b in place for the factor of A from {@link choleskyFactor}. */
export function choleskySolve(factor: Float64Array, b: Float64Array): void {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= factor[i * n + k]! * b[k]!;
    b[i] = sum / factor[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < n; k++) sum -= factor[k * n + i]! * b[k]!;
    b[i] = sum / factor[i * n + i]!;
  }
}

/** The dot product of a[p..p + length) and a[q..q + length), in four sums that do not wait for one another. */
function dot(a: Float64Array, p: number, q: number, length: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  const end = p + length;
  for (; p + 4 <= end; p += 4, q += 4) {
    s0 += a[p]! * a[q]!;
    s1 += a[p + 1]! * a[q + 1]!;
    s2 += a[p + 2]! * a[q + 2]!;
    s3 += a[p + 3]! * a[q + 3]!;
  }
  for (; p < end; p++, q++) s0 += a[p]! * a[q]!;
  return s0 + s1 + (s2 + s3);
}
