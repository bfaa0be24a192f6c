import { Random } from "../../core/random.js";
/** Statistics of equal arrangements differ by rounding at most. */
const ROUNDING = 1e-9;
/**
 * Yields `samples.permutations` arrangements of the units as `PooledSample.inTarget` has the observed one: within each
 * stratum as many units are the target's as there were. These are random ones, or, where `samples.exact` says so, all
 * others than the observed one, each once. The array is used again for the next one.
 */
export function arrangements(sample, seed) {
    return sample.samples.exact ? allArrangements(sample) : randomArrangements(sample, seed);
}
function* randomArrangements({ inTarget, strata, samples }, seed) {
    const random = new Random(seed, "permutations");
    const arranged = inTarget.slice();
    const flags = strata.map((members) => Uint8Array.from(members, (unit) => inTarget[unit]));
    for (let i = 0; i < samples.permutations; i++) {
        strata.forEach((members, s) => {
            const shuffled = random.shuffle(flags[s]);
            for (let k = 0; k < members.length; k++)
                arranged[members[k]] = shuffled[k];
        });
        yield arranged;
    }
}
function* allArrangements({ inTarget, strata }) {
    const arranged = inTarget.slice();
    function* arrangeFrom(s) {
        const members = strata[s];
        if (!members) {
            yield;
            return;
        }
        const flags = Uint8Array.from(members, (unit) => inTarget[unit]).sort();
        do {
            for (let k = 0; k < members.length; k++)
                arranged[members[k]] = flags[k];
            yield* arrangeFrom(s + 1);
        } while (nextInOrder(flags));
    }
    for (const _ of arrangeFrom(0))
        if (arranged.some((flag, unit) => flag !== inTarget[unit]))
            yield arranged;
}
/** Makes zeros and ones the next larger number with as many ones; false where there is none. */
function nextInOrder(flags) {
    let at = flags.length - 2;
    while (at >= 0 && flags[at] >= flags[at + 1])
        at--;
    if (at < 0)
        return false;
    flags[at] = 1;
    const rest = flags.subarray(at + 1);
    rest[rest.lastIndexOf(1)] = 0;
    rest.sort();
    return true;
}
/** The statistic of the observed arrangement and its p-value among the others of {@link arrangements}. */
export function permutationTest(sample, seed, statistic) {
    const { permutations } = sample.samples;
    const observed = statistic(sample.inTarget);
    let reached = 0;
    for (const arranged of arrangements(sample, seed))
        if (reaches(statistic(arranged), observed))
            reached++;
    return { statistic: observed[0], pValue: permutationPValue(reached, permutations) };
}
/** Whether a statistic is at least as large as the observed one, rounding apart. */
export function reaches(statistic, observed) {
    for (const place of [0, 1]) {
        const margin = ROUNDING * Math.abs(observed[place]);
        if (Math.abs(statistic[place] - observed[place]) > margin)
            return statistic[place] > observed[place];
    }
    return true;
}
/**
 * The p-value where `reached` of the other arrangements reach the observed statistic. The observed arrangement
 * counts as one more of them, which makes the test exact (Phipson and Smyth 2010) and the p-value never 0.
 */
export function permutationPValue(reached, permutations) {
    return (1 + reached) / (1 + permutations);
}
/**
 * p-values adjusted by Holm (1979): below a level if the hypothesis is rejected when the probability of any false
 * rejection among all of them is to stay below that level, however they depend on each other.
 */
export function holm(pValues) {
    const order = ascending(pValues);
    const adjusted = new Float64Array(order.length);
    let largest = 0;
    order.forEach((i, rank) => {
        largest = Math.max(largest, Math.min(1, (order.length - rank) * pValues[i]));
        adjusted[i] = largest;
    });
    return adjusted;
}
/**
 * p-values adjusted by Benjamini and Hochberg (1995): rejecting those below a level keeps the expected share of
 * false ones among the rejections below it, where the tests are independent or positively dependent.
 */
export function benjaminiHochberg(pValues) {
    const order = ascending(pValues);
    const adjusted = new Float64Array(order.length);
    let smallest = 1;
    for (let rank = order.length - 1; rank >= 0; rank--) {
        const i = order[rank];
        smallest = Math.min(smallest, (order.length / (rank + 1)) * pValues[i]);
        adjusted[i] = smallest;
    }
    return adjusted;
}
function ascending(values) {
    return Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b]);
}
//# sourceMappingURL=p-values.js.map