import { argmaxLabels, takeRows } from "../../core/matrix.js";
import { addLeaves, LeafFinder } from "./forest.js";
import { leavesAfterCut, TreeGrower } from "./tree-grower.js";
/** The module that holds {@link scoreCandidates}, for `WorkerPool`. */
export const SCORE_MODULE = import.meta.url;
/**
 * Worker task: the balanced accuracy of each candidate on the held-out rows. Each tree is grown once, as the least
 * limited of the candidates needs it that have so many trees, and held-out rows look for their leaves once; the other
 * candidates' trees are that one cut back. So the scores are exactly those of forests fitted one by one.
 */
export function scoreCandidates(job, { tick }) {
    const { classes, candidates, heldOutLabels } = job;
    const heldOut = takeRows(job.x, job.heldOut);
    // A tree has fewer than two nodes for each row.
    const finder = new LeafFinder(heldOut.rows, heldOut.cols, 2 * job.matrix.rows);
    finder.loadRows(heldOut.data);
    const grower = new TreeGrower(job.matrix, job.labels, classes, job);
    const cuts = groupByCut(candidates).map((group) => ({
        ...group,
        trees: Math.max(...group.members.map((member) => candidates[member].nEstimators)),
        sums: new Float64Array(heldOut.rows * classes),
    }));
    const scores = new Array(candidates.length).fill(0);
    const trees = treesOf(candidates);
    for (let tree = 0; tree < trees; tree++) {
        const wanted = cuts.filter(({ trees }) => tree < trees);
        const grown = grower.grow(job.seed, tree, leastLimited(wanted.map(({ cut }) => cut)));
        finder.loadNodes(nodesOf(grown));
        const leaves = finder.find(0, heldOut.rows);
        const frequencies = nodeFrequencies(grown, classes);
        for (const { cut, members, sums } of wanted) {
            addLeaves(leaves, leavesAfterCut(grown, cut), frequencies, classes, sums);
            for (const member of members)
                if (candidates[member].nEstimators === tree + 1)
                    scores[member] = balancedAccuracy(sums, heldOutLabels, classes);
        }
        tick(1);
    }
    return scores;
}
function leastLimited(cuts) {
    return {
        maxDepth: Math.max(...cuts.map(({ maxDepth }) => maxDepth)),
        minSamplesSplit: Math.min(...cuts.map(({ minSamplesSplit }) => minSamplesSplit)),
    };
}
/** The nodes of a tree without the memory behind them. */
function nodesOf({ count, feature, threshold, child }) {
    return {
        feature: feature.subarray(0, count),
        threshold: threshold.subarray(0, count),
        child: child.subarray(0, count),
    };
}
/** The class frequencies of each node: nodes x classes. */
function nodeFrequencies({ count, classes: weights }, classes) {
    const frequencies = new Float64Array(count * classes);
    for (let node = 0, at = 0; node < count; node++) {
        let total = 0;
        for (let k = 0; k < classes; k++)
            total += weights[at + k];
        for (let k = 0; k < classes; k++, at++)
            frequencies[at] = weights[at] / total;
    }
    return frequencies;
}
/** Trees that must be grown for these candidates together. */
export function treesOf(candidates) {
    return Math.max(...candidates.map(({ nEstimators }) => nEstimators));
}
/** Candidates (by position) with the same limits, whose trees are therefore the same. */
function groupByCut(candidates) {
    const groups = new Map();
    candidates.forEach(({ maxDepth, minSamplesSplit }, member) => {
        const key = `${maxDepth} ${minSamplesSplit}`;
        const group = groups.get(key);
        if (group)
            group.members.push(member);
        else
            groups.set(key, { cut: { maxDepth, minSamplesSplit }, members: [member] });
    });
    return [...groups.values()];
}
/** Mean over the classes that occur in `actual` of the share of their rows that `sums` ranks first. */
function balancedAccuracy(sums, actual, classes) {
    const predicted = argmaxLabels(sums, Int32Array.from({ length: classes }, (_, k) => k));
    const right = new Float64Array(classes);
    const count = new Float64Array(classes);
    actual.forEach((label, i) => {
        count[label]++;
        if (predicted[i] === label)
            right[label]++;
    });
    let sum = 0;
    let present = 0;
    for (let k = 0; k < classes; k++) {
        if (count[k] === 0)
            continue;
        sum += right[k] / count[k];
        present++;
    }
    return sum / present;
}
//# sourceMappingURL=score-candidates.js.map