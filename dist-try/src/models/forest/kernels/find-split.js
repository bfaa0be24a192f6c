import { countUp, f64, giveBack, i32, i32x4, i64, i64x2, repeatWhile, sequence, v128, when, } from "../../../core/wasm/code.js";
import { defineFunction } from "../../../core/wasm/module.js";
import { MAX_BINS } from "../binned-matrix.js";
import { GROUP, SAMPLE_BYTES } from "./layout.js";
/** The function of this name of `NodeKernels`. */
export function findSplit(layout) {
    const { features, totals, vectors, best } = layout;
    const parameters = ["i32", "i32", "i32", "i32", "i32", "i32"];
    return defineFunction("findSplit", parameters, "i32", (scope, start, end, weight, from, to, near) => {
        const bins = binAddress(layout, scope, near);
        const columns = Array.from({ length: GROUP }, () => scope.locals("i32", "column").column);
        const { rows, slot, slots, seen, varied, lastLeftBin } = scope.locals("i32", "rows", "slot", "slots", "seen", "varied", "lastLeftBin");
        const { bestScore } = scope.locals("f64", "bestScore");
        const node = {
            totals: Array.from({ length: vectors }, () => scope.locals("v128", "classes").classes),
            weight,
            rows,
            best: bestScore,
        };
        const feature = (n) => i32.load(i32.shiftLeft(i32.add(from.get, n), i32.const(2)), features);
        /** Counts the first `count` features from `from`. */
        const countGroup = (count) => {
            const group = columns.slice(0, count);
            return [
                slots.set(i32.const(count)),
                ...group.map((column, n) => column.set(bins.column(feature(i32.const(n))))),
                countSamples(layout, scope, { start, end }, group, bins.rowStep),
            ];
        };
        const keepBest = sequence(f64.store(i32.const(best), bestScore.get), i32.store(i32.const(best + 8), feature(slot.get)), i32.store(i32.const(best + 12), lastLeftBin.get));
        return [
            bins.setUp,
            rows.set(i32.shiftRight(i32.sub(end.get, start.get), i32.const(Math.log2(SAMPLE_BYTES)))),
            ...node.totals.map((vector, v) => vector.set(v128.load(i32.const(totals + 16 * v)))),
            bestScore.set(f64.load(i32.const(best))),
            repeatWhile(i32.less(from.get, to.get), [
                // The last few, and those that are asked for one by one, are counted one by one.
                when(i32.less(i32.sub(to.get, from.get), i32.const(GROUP)), countGroup(1), countGroup(GROUP)),
                slot.set(i32.const(0)),
                countUp(slot, slots.get, 1, [
                    lastLeftBin.set(i32.const(-1)),
                    walkBins(layout, scope, slot, node, seen, lastLeftBin),
                    varied.set(i32.add(varied.get, i32.less(i32.const(1), seen.get))),
                    when(i32.less(i32.const(-1), lastLeftBin.get), [keepBest]),
                ]),
                from.set(i32.add(from.get, slots.get)),
                // Only one class on each side.
                when(f64.notLess(bestScore.get, f64.fromI32(weight.get)), [giveBack(i32.const(1))]),
            ]),
            varied.get,
        ];
    });
}
/**
 * Goes through the bins that occur in a counted column, upwards, scores the split behind each of them and clears
 * the counts. `slot` is the place of the column in its group. Sets `seen` to the number of bins, and `lastLeftBin`
 * if a split is better than `node.best`.
 */
function walkBins(layout, scope, slot, node, seen, lastLeftBin) {
    const { weights, weightsSize, binRows, occupied, classShift, minSamplesLeaf, wide } = layout;
    const { first, end, at, bin, cell, leftRows, rightRows } = scope.locals("i32", "first", "end", "at", "bin", "cell", "leftRows", "rightRows");
    const { bits } = scope.locals("i64", "bits");
    const left = node.totals.map(() => scope.locals("v128", "left").left);
    const score = scoreSplit(scope, left, node, wide, lastLeftBin.set(bin.get));
    const addRows = sequence(cell.set(i32.shiftLeft(i32.add(first.get, bin.get), i32.const(2))), leftRows.set(i32.add(leftRows.get, i32.load(cell.get, binRows))), i32.store(cell.get, i32.const(0), binRows), rightRows.set(i32.sub(node.rows.get, leftRows.get)), when(i32.not(i32.or(i32.less(leftRows.get, i32.const(minSamplesLeaf)), i32.less(rightRows.get, i32.const(minSamplesLeaf)))), [score]));
    // The lowest bit first, which is then removed.
    const nextBin = sequence(bin.set(i32.add(i32.sub(at.get, first.get), i32.fromI64(i64.trailingZeros(bits.get)))), bits.set(i64.and(bits.get, i64.sub(bits.get, i64.const(1)))), seen.set(i32.add(seen.get, i32.const(1))));
    const addBin = sequence(cell.set(i32.add(i32.mul(slot.get, i32.const(weightsSize)), i32.shiftLeft(bin.get, i32.const(classShift)))), ...left.map((vector, v) => sequence(vector.set(i32x4.add(vector.get, v128.load(cell.get, weights + 16 * v))), v128.store(cell.get, v128.zero, weights + 16 * v))));
    return sequence(seen.set(i32.const(0)), leftRows.set(i32.const(0)), ...left.map((vector) => vector.set(v128.zero)), 
    // 64 bins at a time, from the first one of the column to the last.
    first.set(i32.mul(slot.get, i32.const(MAX_BINS))), at.set(first.get), end.set(i32.add(first.get, i32.const(MAX_BINS))), countUp(at, end.get, 64, [
        bits.set(signs(at.get, occupied)),
        ...[0, 16, 32, 48].map((byte) => v128.store(at.get, v128.zero, occupied + byte)),
        repeatWhile(i32.not(i64.isZero(bits.get)), [nextBin, addBin, minSamplesLeaf > 1 ? addRows : score]),
    ]));
}
/** The signs of 64 bytes as 64 bits. */
function signs(address, offset) {
    const part = (n) => i64.shiftLeft(i64.fromI32(v128.signBits(v128.load(address, offset + 16 * n))), i64.const(16 * n));
    return i64.or(i64.or(part(0), part(1)), i64.or(part(2), part(3)));
}
/**
 * Scores the split with class weights `left` on its left: sum_k L_k^2 / L + sum_k R_k^2 / R, which orders splits as
 * the weighted Gini impurity of the children does. If that is more than `node.best`, sets it and runs `found`. Behind
 * a node's last bin there is nothing on the right; the score is not a number then, and not more.
 */
function scoreSplit(scope, left, node, wide, found) {
    const { right, leftSquares, rightSquares } = scope.locals("v128", "right", "leftSquares", "rightSquares");
    const { leftWeight, rightWeight, numerator, denominator, score } = scope.locals("f64", "leftWeight", "rightWeight", "numerator", "denominator", "score");
    const addSquares = (sum, { get }, v) => {
        const squares = wide
            ? i64x2.add(i64x2.multiplyFirst(get, get), i64x2.multiplyLast(get, get))
            : i32x4.mul(get, get);
        return sum.set(v === 0 ? squares : (wide ? i64x2 : i32x4).add(sum.get, squares));
    };
    const total = (squares) => wide ? f64.fromI64(i64.add(i64x2.lane(squares.get, 0), i64x2.lane(squares.get, 1))) : sumOfFour(squares);
    return sequence(...left.map((vector, v) => sequence(right.set(i32x4.sub(node.totals[v].get, vector.get)), addSquares(leftSquares, vector, v), addSquares(rightSquares, right, v))), right.set(left.slice(1).reduce((sum, { get }) => i32x4.add(sum, get), left[0].get)), leftWeight.set(sumOfFour(right)), rightWeight.set(f64.sub(f64.fromI32(node.weight.get), leftWeight.get)), numerator.set(f64.add(f64.mul(total(leftSquares), rightWeight.get), f64.mul(total(rightSquares), leftWeight.get))), denominator.set(f64.mul(leftWeight.get, rightWeight.get)), 
    // Nearly always a product decides, which takes less time than the division.
    when(f64.notLess(numerator.get, f64.mul(f64.mul(node.best.get, f64.const(1 - 1e-12)), denominator.get)), [
        score.set(f64.div(numerator.get, denominator.get)),
        when(f64.greater(score.get, node.best.get), [node.best.set(score.get), found]),
    ]));
}
/** Sum of a vector's four 32-bit numbers; overwrites it. */
function sumOfFour(vector) {
    const { get, tee } = vector;
    const pairs = i32x4.add(get, i32x4.permute(get, get, [2, 3, 0, 1]));
    return f64.fromI32(i32x4.first(i32x4.add(tee(pairs), i32x4.permute(get, get, [1, 0, 3, 2]))));
}
/**
 * Counts the samples from `start` to `end` in some columns: adds up their weights by bin and class and marks the
 * bins that occur. Row r's bin in a column is at the column's address + r x `rowStep`. Several columns at once read
 * each sample once, and their sums do not wait for each other.
 */
function countSamples(layout, scope, { start, end }, columns, rowStep) {
    const { classShift, weights, weightsSize, binRows, occupied, minSamplesLeaf } = layout;
    const { at, row, sample, weight, bin, address } = scope.locals("i32", "at", "row", "sample", "weight", "bin", "address");
    const increase = (place, by, offset) => i32.store(address.tee(place), i32.add(i32.load(address.get, offset), by), offset);
    const count = columns.map((column, n) => sequence(bin.set(i32.load8(i32.add(column.get, row.get))), i32.store8(bin.get, i32.const(255), occupied + n * MAX_BINS), increase(i32.add(i32.shiftLeft(bin.get, i32.const(classShift)), sample.get), weight.get, weights + n * weightsSize), minSamplesLeaf > 1
        ? increase(i32.shiftLeft(bin.get, i32.const(2)), i32.const(1), binRows + n * MAX_BINS * 4)
        : []));
    return sequence(at.set(start.get), countUp(at, end.get, SAMPLE_BYTES, [
        row.set(i32.mul(i32.load(at.get), rowStep.get)),
        sample.set(i32.load(at.get, 4)),
        weight.set(i32.shiftRight(sample.get, i32.const(classShift))),
        sample.set(i32.and(sample.get, i32.const((1 << classShift) - 1))),
        ...count,
    ]));
}
/** Reads bins row by row if `near` is 1, column by column if it is 0. */
export function binAddress(layout, scope, near) {
    const { byRow, byColumn, stride, rows } = layout;
    const { rowStep } = scope.locals("i32", "rowStep");
    const choose = (byRow, byColumn) => i32.select(i32.const(byRow), i32.const(byColumn), near.get);
    return {
        setUp: rowStep.set(choose(stride, 1)),
        column: (feature) => i32.add(choose(byRow, byColumn), i32.mul(feature, choose(1, rows))),
        rowStep,
    };
}
//# sourceMappingURL=find-split.js.map