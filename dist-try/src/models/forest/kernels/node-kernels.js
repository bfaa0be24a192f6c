import { copyMemory, countUp, i32, i64, v128 } from "../../../core/wasm/code.js";
import { defineFunction, encodeModule } from "../../../core/wasm/module.js";
import { binAddress, findSplit } from "./find-split.js";
import { SAMPLE_BYTES } from "./layout.js";
/**
 * The bytes of a module with {@link NodeKernels}. Emitted for one layout, so that addresses and the number of classes are
 * constants of the code: the same loops compiled ahead by AssemblyScript took 1.14 to 1.45 times as long (environment.md).
 */
export function nodeKernels(layout) {
    return encodeModule([
        addClasses(layout),
        findSplit(layout),
        partition(layout),
        lowestBin(layout),
        fetchRows(layout),
    ]);
}
function addClasses({ classShift, totals, vectors }) {
    return defineFunction("addClasses", ["i32", "i32"], "nothing", (scope, start, end) => {
        const { sample, at } = scope.locals("i32", "sample", "at");
        return [
            ...Array.from({ length: vectors }, (_, v) => v128.store(i32.const(totals + 16 * v), v128.zero)),
            countUp(start, end.get, SAMPLE_BYTES, [
                sample.set(i32.load(start.get, 4)),
                at.set(i32.and(sample.get, i32.const((1 << classShift) - 1))),
                i32.store(at.get, i32.add(i32.load(at.get, totals), i32.shiftRight(sample.get, i32.const(classShift))), totals),
            ]),
        ];
    });
}
function partition(layout) {
    const { otherSamples } = layout;
    const parameters = ["i32", "i32", "i32", "i32", "i32"];
    return defineFunction("partition", parameters, "i32", (scope, start, end, feature, lastLeftBin, near) => {
        const { setUp, column, rowStep } = binAddress(layout, scope, near);
        const { bins, at, others, toOthers } = scope.locals("i32", "bins", "at", "others", "toOthers");
        const { sample } = scope.locals("i64", "sample");
        const row = i32.fromI64(sample.get);
        return [
            setUp,
            bins.set(column(feature.get)),
            at.set(start.get),
            countUp(at, end.get, SAMPLE_BYTES, [
                // Written to both sides, kept on one: a branch would be mispredicted half of the time.
                sample.set(i64.load(at.get)),
                i64.store(start.get, sample.get),
                i64.store(others.get, sample.get, otherSamples),
                toOthers.set(i32.mul(i32.less(lastLeftBin.get, i32.load8(i32.add(bins.get, i32.mul(row, rowStep.get)))), i32.const(SAMPLE_BYTES))),
                others.set(i32.add(others.get, toOthers.get)),
                start.set(i32.sub(i32.add(start.get, i32.const(SAMPLE_BYTES)), toOthers.get)),
            ]),
            copyMemory(start.get, i32.const(otherSamples), others.get),
            start.get,
        ];
    });
}
function lowestBin(layout) {
    const parameters = ["i32", "i32", "i32", "i32"];
    return defineFunction("lowestBin", parameters, "i32", (scope, start, end, feature, near) => {
        const { setUp, column, rowStep } = binAddress(layout, scope, near);
        const { bins, bin, lowest } = scope.locals("i32", "bins", "bin", "lowest");
        return [
            setUp,
            bins.set(column(feature.get)),
            lowest.set(i32.const(255)),
            countUp(start, end.get, SAMPLE_BYTES, [
                bin.set(i32.load8(i32.add(bins.get, i32.mul(i32.load(start.get), rowStep.get)))),
                lowest.set(i32.select(bin.get, lowest.get, i32.less(bin.get, lowest.get))),
            ]),
            lowest.get,
        ];
    });
}
function fetchRows({ byRow, stride }) {
    return defineFunction("fetchRows", ["i32", "i32"], "i32", (scope, start, end) => {
        const { at, rowEnd, sum } = scope.locals("i32", "at", "rowEnd", "sum");
        return [
            countUp(start, end.get, SAMPLE_BYTES, [
                at.set(i32.mul(i32.load(start.get), i32.const(stride))),
                rowEnd.set(i32.add(at.get, i32.const(stride))),
                // 64 bytes are a line of the cache. What is read is used, or it would not be.
                countUp(at, rowEnd.get, 64, [sum.set(i32.xor(sum.get, i32.load8(at.get, byRow)))]),
            ]),
            sum.get,
        ];
    });
}
//# sourceMappingURL=node-kernels.js.map