import assert from "node:assert/strict";
import { test } from "node:test";
import { toCsv } from "../../src/core/csv.js";
import { parsePredictions } from "../../src/evaluate/parse-predictions.js";
const CLASSES = ["Golgi", "Early, late", "=ER"];
const LABELS = Int32Array.of(0, 1, 2, 1);
const CONTEXT = {
    source: "mine.csv",
    targets: [
        { split: "test1", rows: Int32Array.of(0, 1, 2, 3), labels: LABELS },
        { split: "test3", rows: Int32Array.of(0, 1), labels: Int32Array.of(2, 0), scored: Int32Array.of(1) },
    ],
    classNames: CLASSES,
};
test("predictions of several splits are put in the images' order, whatever the rows' order", () => {
    const csv = "index,split,predicted\n3,test1,1\n1,Test1,2\n0,test1,0\n2,test1,2.0\n1,test3,0\n0,test3,2\n";
    assert.deepEqual(parsePredictions(csv, CONTEXT), [
        { split: "test1", predicted: Int32Array.of(0, 2, 2, 1), contradictions: 0 },
        { split: "test3", predicted: Int32Array.of(0), contradictions: 0 },
    ]);
});
test("classes go by name as well, and probabilities alone decide by the largest", () => {
    const rows = [
        [0, "=ER", 0.2, 0.3, 0.5],
        [1, "Golgi", 0.5, 0.25, 0.25],
        [2, "Early, late", 0.25, 0.5, 0.25],
        [3, "=ER", 0.6, 0.3, 0.1],
    ];
    const named = toCsv(["index", "predicted", ...CLASSES], rows);
    const [found] = parsePredictions(named, { ...CONTEXT, split: "test1" });
    assert.deepEqual([...found.predicted], [2, 0, 1, 2]);
    assert.deepEqual([...found.probabilities.data.subarray(0, 3)], [0.2, 0.3, 0.5].map(Math.fround));
    assert.equal(found.contradictions, 1);
    const numbered = toCsv(["2", "index", "0", "1"], rows.map(([index, , a, b, c]) => [c, index, a, b]));
    const [alone] = parsePredictions(numbered, { ...CONTEXT, source: "runs/mine-test1.csv" });
    assert.deepEqual([...alone.predicted], [2, 0, 1, 0]);
    assert.deepEqual(alone.probabilities, found.probabilities);
});
test("probabilities with three decimals are brought to a sum of 1", () => {
    const third = toCsv(["index", "0", "1", "2"], [0, 1, 2, 3].map((index) => [index, 0.333, 0.333, 0.333]));
    const [found] = parsePredictions(third, { ...CONTEXT, split: "test1" });
    assert.deepEqual([...found.probabilities.data.slice(0, 3)], Array(3).fill(Math.fround(1 / 3)));
});
/** Reads predictions of four images of classes 0, 1, 2, 1 and gives them with the warnings. */
function read(classNames, csv) {
    const warnings = [];
    const onWarning = (line) => warnings.push(line);
    const [found] = parsePredictions(csv, { ...CONTEXT, classNames, split: "test1", onWarning });
    return { predicted: [...found.predicted], warnings };
}
test("predictions by name are names where classes are called by the numbers of others", () => {
    const classNames = ["2", "1", "0"];
    const byName = read(classNames, "index,predicted\n0,2\n1,1\n2,0\n3,1.0\n");
    assert.deepEqual(byName.predicted, [0, 1, 2, 1]);
    assert.match(byName.warnings.join(), /is read as these names\. If it holds numbers .* call it predicted_number/);
    const said = (header) => read(classNames, `index,${header}\n0,2\n1,1\n2,0\n3,1\n`);
    assert.deepEqual(said("predicted_number"), { predicted: [2, 1, 0, 1], warnings: [] });
    assert.deepEqual(said("predicted_name"), { predicted: [0, 1, 2, 1], warnings: [] });
    // The dataset's own labels tell which of the two a tool writes, as in the predictions of a run.
    const labelled = (labels) => read(classNames, `index,label,predicted\n${labels.map((label, i) => `${i},${label},2`).join("\n")}\n`);
    assert.deepEqual(labelled([0, 1, 2, 1]), { predicted: [2, 2, 2, 2], warnings: [] });
    assert.deepEqual(labelled([2, 1, 0, 1]), { predicted: [0, 0, 0, 0], warnings: [] });
    assert.throws(() => labelled([1, 1, 1, 1]), /are these predictions of other images/);
});
test("numbers are numbers where one of them is no class's name, and a class's own number is its name", () => {
    const fromOne = ["1", "2", "3"];
    assert.deepEqual(read(fromOne, "index,predicted\n0,0\n1,1\n2,2\n3,1\n").predicted, [0, 1, 2, 1]);
    assert.deepEqual(read(fromOne, "index,predicted\n0,1\n1,2\n2,3\n3,2\n").predicted, [0, 1, 2, 1]);
    assert.throws(() => read(fromOne, "index,predicted\n0,0\n1,1\n2,3\n3,1\n"), /line 4, column predicted: expected a class by its number from 0 to 2, as not every value .* found "3"/);
    const own = read(["0", "1", "other"], "index,predicted\n0,0\n1,1\n2,other\n3,1\n");
    assert.deepEqual(own, { predicted: [0, 1, 2, 1], warnings: [] });
    assert.throws(() => read(["a", "b", "c"], "index,predicted_name\n0,0\n1,1\n2,2\n3,1\n"), /line 2, column predicted_name: expected the name of a class \(a, b, c\) but found "0"/);
    assert.throws(() => read(fromOne, "index,predicted,predicted_name\n0,1,1\n"), /one column of predicted classes/);
});
test("names are the same whether their accents are written as one character or two", () => {
    const classNames = ["caf\u00e9", "Golgi", "x\u0323\u0307"];
    const csv = "index,predicted,cafe\u0301,Golgi,x\u0307\u0323\n";
    const rows = ["0,cafe\u0301,1,0,0", "1,Golgi,0,1,0", "2,x\u0307\u0323,0,0,1", "3,Golgi,0,1,0"].join("\n");
    assert.deepEqual(read(classNames, csv + rows).predicted, [0, 1, 2, 1]);
});
test("a class that is called like a column has its probabilities there", () => {
    const csv = "index,predicted,Split,b,c\n0,0,1,0,0\n1,1,0,1,0\n2,2,0,0,1\n3,1,0,1,0\n";
    assert.deepEqual(read(["Split", "b", "c"], csv).predicted, [0, 1, 2, 1]);
});
test("a probability that rounding brought below 0 counts as 0", () => {
    const csv = "index,0,1,2\n0,1,-1e-9,0\n1,-0.000001,1.000001,0\n2,0,0,1\n3,0,1,0\n";
    const [found] = parsePredictions(csv, { ...CONTEXT, split: "test1" });
    assert.deepEqual([...found.predicted], [0, 1, 2, 1]);
    assert.ok(found.probabilities.data.every((value) => value >= 0 && value <= 1));
    assert.throws(() => parsePredictions(csv.replace("-1e-9", "-1e-5"), { ...CONTEXT, split: "test1" }), /line 2, column 1: expected a probability from 0 to 1 but found "-1e-5"/);
});
test("images that are not scored may be missing", () => {
    const [found] = parsePredictions("split,index,predicted\ntest3,1,2\n", CONTEXT);
    assert.deepEqual([...found.predicted], [2]);
});
const WHOLE = "index,predicted\n0,0\n1,1\n2,2\n3,1\n";
const REFUSED = [
    ["no split", WHOLE, undefined, /mine\.csv does not say which split .* column split, or name it/],
    [
        "an unknown split",
        "split,index,predicted\ntest9,0,0\n",
        undefined,
        /line 2, column split: .* found "test9"/,
    ],
    [
        "a split that is not there",
        "split,index,predicted\ntest4,0,0\n",
        undefined,
        /test1, test3, .* some of test4/,
    ],
    ["a split twice over", "split,index,predicted\ntest1,0,0\n", "test1", /leave the split test1 out/],
    ["no rows", "index,predicted\n", "test1", /at least one row but found none/],
    ["no index", "image,predicted\n0,0\n", "test1", /line 1: expected the columns index and predicted/],
    ["a column twice", "index,predicted,index\n0,0,0\n", "test1", /"index" twice/],
    ["a class without a column", "index,0,1\n0,0.5,0.5\n", "test1", /each of 3 classes but found none for 2/],
    [
        "a missing image",
        "index,predicted\n0,0\n3,1\n",
        "test1",
        /each of the 4 images of test1 .* none for 2 of them: 1, 2;/,
    ],
    ["an image twice", `${WHOLE}1,1\n`, "test1", /line 6, column index: .* image 1 on line 3 too/],
    ["an image too far", `${WHOLE}4,1\n`, "test1", /line 6, column index: .* 0 to 3, .* found "4"/],
    ["a fraction as index", `${WHOLE}1.5,1\n`, "test1", /line 6, column index: .* found "1.5"/],
    ["an unknown class", "index,predicted\n0,Gogli\n", "test1", /line 2, column predicted: .* found "Gogli"/],
    ["a class too many", "index,predicted\n0,3\n", "test1", /line 2, column predicted: .* found "3"/],
    [
        "another label",
        "index,label,predicted\n1,Golgi,0\n",
        "test1",
        /line 2, column label: expected "Early, late" \(1\).* found "Golgi"; are these predictions of other images/,
    ],
    ["a field too few", "index,predicted\n0\n", "test1", /line 2: expected 2 fields but found 1/],
    [
        "no number",
        "index,0,1,2\n0,1,nan,0\n",
        "test1",
        /line 2, column 1: expected a probability .* found "nan"/,
    ],
    [
        "a negative probability",
        "index,0,1,2\n0,1.001,-0.001,0\n",
        "test1",
        /line 2, column 1: .* found "-0.001"/,
    ],
    ["a wrong sum", "index,0,1,2\n0,0.5,0.2,0.2\n", "test1", /line 2: .* add up to 1 but found a sum of 0.9$/],
    ["an open quote", 'index,predicted\n0,"0\n', "test1", /mine\.csv: Could not read CSV record 2/],
];
for (const [title, csv, split, message] of REFUSED)
    test(`predictions with ${title} are refused by line and column`, () => {
        assert.throws(() => parsePredictions(csv, split ? { ...CONTEXT, split } : CONTEXT), {
            name: /Coos7Error|UsageError/,
            message,
        });
    });
//# sourceMappingURL=parse-predictions.test.js.map