/**
 * Divides `total` whole items in proportion to `weights` (largest remainder; ties to the lower index), each
 * share at least `minimum`. The shares add up to `total` unless the minimum needs more.
 */
export function allocate(total: number, weights: ArrayLike<number>, minimum = 0): number[] {
  const weightList = Array.from(weights);
  const sum = weightList.reduce((a, b) => a + b, 0);
  const exact = weightList.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  let left = total - shares.reduce((a, b) => a + b, 0);
  for (const { index } of byRemainder) {
    if (left-- <= 0) break;
    shares[index]!++;
  }
  for (let i = 0; i < shares.length; i++) {
    while (shares[i]! < minimum) {
      const largest = shares.indexOf(Math.max(...shares));
      if (shares[largest]! > minimum) shares[largest]!--;
      shares[i]!++;
    }
  }
  return shares;
}
