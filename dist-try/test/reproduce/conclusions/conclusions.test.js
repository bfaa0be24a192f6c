import assert from "node:assert/strict";
import { test } from "node:test";
import { Random } from "../../../src/core/random.js";
import { CALIBRATION } from "../../../src/dataset/simulate/calibration.js";
import { CLAIMS, conclusions } from "../../../src/reproduce/conclusions.js";
import { paperRun } from "../paper-run.js";
function find(found, id, split) {
    const [one, ...more] = found.filter((conclusion) => conclusion.id === id && conclusion.split === split);
    assert.ok(one && more.length === 0, `${id}, ${split}`);
    return one;
}
function near(found, expected) {
    assert.ok(found !== undefined && Math.abs(found - expected) < 1e-9, `${found}, expected ${expected}`);
}
test("the paper's own table supports each of its conclusions, by the numbers that one reads off it", () => {
    const found = conclusions(paperRun());
    for (const { id, split, verdict, paper } of found) {
        assert.equal(verdict, "holds", `${id}, ${split}`);
        assert.equal(paper, true);
    }
    assert.deepEqual([...new Set(found.map(({ id }) => id))], CLAIMS.map(({ id }) => id));
    // VGG16 Conv4_2 kNN: 9.1 on Test3, 7.8 on Test1; of 25 rows no other loses so little.
    const drop = find(found, "drop", "Test3");
    assert.equal(drop.evidence.length, 25);
    assert.equal(drop.weakest.name, "VGG16 Conv4_2 kNN, Test3 - Test1");
    near(drop.weakest.value, 1.3);
    near(drop.weakest.paper, 1.3);
    // On Test1 VGG16's Conv4_2 L1 LR errs least, 3.9, and of DeepLoc FC2 L1 LR, 1.1; on Test3 they err 8.0 and 7.7.
    const deeploc = find(found, "deeploc", "Test3");
    assert.equal(deeploc.weakest.name, "VGG16 - DeepLoc");
    near(deeploc.weakest.value, 8 - 7.7);
    // kNN - L1 LR on Test1: Texture 11.8 - 6.8, DeepLoc 1.3 - 1.1, PCI 1.0, 0.9 and 0.2.
    const [deepLocGain, pciGain] = find(found, "weighing", "Test1").evidence;
    near(deepLocGain.value, 5 - 0.2);
    near(pciGain.value, 5 - 0.7);
    near(find(found, "simple", "Test4").weakest.value, 4.7 - 5.4);
});
test("the spread of representations and of classifiers is numpy's std of the paper's numbers", () => {
    const values = {};
    for (const { id, split, weakest } of conclusions(paperRun()))
        if (id === "representation")
            values[split] = weakest.value;
    // numpy: sets = the 8 feature sets x 3 classifiers of a column; sets.mean(1).std() - sqrt(sets.var(1).mean())
    const expected = {
        Test1: 1.5681578196563475,
        Test2: 1.4641976152687362,
        Test3: 1.0829282131249771,
        Test4: 1.7208109097283675,
    };
    for (const [split, value] of Object.entries(expected))
        near(values[split], value);
});
test("intervals are of differences: what moves all rows of a split alike does not blur them", () => {
    const paired = find(conclusions(paperRun(undefined, { common: 3 })), "deeploc", "Test4");
    assert.equal(paired.verdict, "holds");
    near(paired.weakest.high - paired.weakest.low, 0);
    const unpaired = find(conclusions(paperRun(undefined, { own: 3 })), "deeploc", "Test4");
    assert.equal(unpaired.verdict, "undecided");
    assert.ok(unpaired.weakest.low < 0 && unpaired.weakest.high > 0);
});
test("one contradiction is enough against a claim about all rows, and is what is shown", () => {
    const found = conclusions(paperRun(({ features, model }, split, error) => features === "Texture" && model === "RF" && split === "test3" ? 2 : error));
    const drop = find(found, "drop", "Test3");
    assert.equal(drop.verdict, "does not hold");
    assert.equal(drop.weakest.name, "Texture RF, Test3 - Test1");
    near(drop.weakest.value, 2 - 7.3);
    assert.equal(drop.paper, true);
    assert.equal(find(found, "drop", "Test4").verdict, "holds");
});
test("a family with more rows does not seem better by having more of them", () => {
    // All rows err alike in truth; their measured errors differ by chance alone.
    let low = 0;
    const runs = 60;
    for (let seed = 0; seed < runs; seed++) {
        const random = new Random("alike", seed);
        const found = conclusions(paperRun(() => 10 + random.normal(), { own: 1 }));
        low += find(found, "deeploc", "Test3").evidence.find(({ name }) => name === "PCI - DeepLoc").value;
    }
    // The lowest of nine is by 0.46 lower than the lowest of four (expected minima of normals: -1.49 and -1.03).
    assert.ok(Math.abs(low / runs) < 3 * Math.sqrt(2 / runs) && low / runs > -0.46 + 0.1, `${low / runs}`);
});
test("of many rows one is beyond 0 by chance: that a claim does not hold allows for their number", () => {
    const verdict = (fall) => find(conclusions(paperRun(({ features, model }, split, error) => features === "Texture" && model === "RF" && split === "test3" ? 7.3 - fall : error, { own: 0.5 })), "drop", "Test3");
    // The standard deviation of a difference is about 0.7: 2.3 of them are beyond 95 %, not beyond 99.8 %.
    const by = verdict(1.65);
    assert.ok(by.weakest.high < 0, `${by.weakest.high}`);
    assert.deepEqual([by.weakest.verdict, by.verdict], ["undecided", "undecided"]);
    assert.equal(verdict(4).verdict, "does not hold");
});
test("a difference holds as little where its interval is within the margin, and not where it is beyond it", () => {
    const shifted = (by) => find(conclusions(paperRun(({ model }, split, error) => (model === "End-to-End" && split === "test1" ? error + by : error), {
        own: 0.05,
    })), "simple", "Test1").verdict;
    assert.equal(shifted(0), "holds");
    assert.equal(shifted(1.1), "undecided");
    assert.equal(shifted(3), "does not hold");
    assert.equal(shifted(-3), "does not hold");
});
test("each row counts with its own errors, also beside one of nearly the same name", () => {
    // As if no one had refused the two: "My CNN" loses little on Test3, "my-cnn" much.
    const { table, scored } = paperRun();
    const renamed = scored.flatMap((one) => {
        const { features, model } = one.cell;
        if (features !== "Texture" || model === "RF")
            return [];
        return [{ ...one, cell: { ...one.cell, model: model === "kNN" ? "My CNN" : "my-cnn" } }];
    });
    const cells = renamed.map(({ cell }) => cell);
    const { evidence } = find(conclusions({ table: { ...table, cells }, scored: renamed }), "drop", "Test3");
    assert.deepEqual(evidence.map(({ name }) => name), ["Texture My CNN, Test3 - Test1", "Texture my-cnn, Test3 - Test1"]);
    near(evidence[0].value, 17.6 - 11.8);
    near(evidence[1].value, 12 - 6.8);
});
test("claims for which rows or splits are missing are left out, and other classes have no values of the paper", () => {
    const { table, scored } = paperRun(undefined, { comparable: false });
    const kept = scored.filter(({ cell }) => cell.features === "Texture" && (cell.split === "test2" || cell.split === "test3"));
    assert.deepEqual(conclusions({ table: { ...table, cells: kept.map(({ cell }) => cell) }, scored: kept }), []);
    const withTest1 = scored.filter(({ cell }) => cell.features === "Texture" && cell.split !== "test4");
    const found = conclusions({
        table: { ...table, cells: withTest1.map(({ cell }) => cell) },
        scored: withTest1,
    });
    assert.deepEqual(found.map(({ id, split, evidence }) => [id, split, evidence.length]), [
        ["wells", "Test2", 1],
        ["drop", "Test3", 3],
    ]);
    for (const { paper, weakest } of found)
        assert.deepEqual([paper, weakest.paper], [undefined, undefined]);
});
test("what claims say of their origin on simulated data is what the simulator says of itself", () => {
    const entries = CALIBRATION.map(({ origin, property }) => `${origin}: ${property}`);
    const says = (origin, words) => assert.ok(entries.some((entry) => entry.startsWith(origin) && entry.includes(words)), words);
    says("calibrated", "Test3 and Test4 errors of the Texture classifiers");
    says("emerged", "Test2 is about as hard as Test1");
    says("emerged", "L1 logistic regression errs least");
    says("emerged", "DeepLoc errs less than every Texture classifier");
    says("calibrated", "Networks err about as much on Test4 as on Test3");
    assert.match(CLAIMS.find(({ id }) => id === "drop").origin, /calibrated for the Texture rows/);
    for (const { id, origin } of CLAIMS)
        if (id !== "drop")
            assert.match(origin, /^emerged/);
});
//# sourceMappingURL=conclusions.test.js.map