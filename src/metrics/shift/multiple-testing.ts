/**
 * p-values adjusted by Holm (1979): below a level if the hypothesis is rejected when the probability of any false
 * rejection among all of them is to stay below that level, however they depend on each other.
 */
export function holm(pValues: ArrayLike<number>): Float64Array {
  const order = ascending(pValues);
  const adjusted = new Float64Array(order.length);
  let largest = 0;
  order.forEach((i, rank) => {
    largest = Math.max(largest, Math.min(1, (order.length - rank) * pValues[i]!));
    adjusted[i] = largest;
  });
  return adjusted;
}

/**
 * p-values adjusted by Benjamini and Hochberg (1995): rejecting those below a level keeps the expected share of
 * false ones among the rejections below it, where the tests are independent or positively dependent.
 */
export function benjaminiHochberg(pValues: ArrayLike<number>): Float64Array {
  const order = ascending(pValues);
  const adjusted = new Float64Array(order.length);
  let smallest = 1;
  for (let rank = order.length - 1; rank >= 0; rank--) {
    const i = order[rank]!;
    smallest = Math.min(smallest, (order.length / (rank + 1)) * pValues[i]!);
    adjusted[i] = smallest;
  }
  return adjusted;
}

function ascending(values: ArrayLike<number>): number[] {
  return Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
}
