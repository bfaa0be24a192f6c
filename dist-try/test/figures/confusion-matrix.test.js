import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../../src/core/errors.js";
import { confusionMatrixFigure } from "../../src/figures/confusion.js";
import { confusionMatricesFigure } from "../../src/figures/confusion-panels.js";
import { figureCsv } from "../../src/figures/export/export-figure.js";
import { confusionMatrix } from "../../src/metrics/confusion.js";
import { CLASS_NAMES, HOSTILE_NAME, sampleCounts } from "./inputs.js";
import { labelProblems, textBoxes } from "./text-boxes.js";
const numbered = (classes) => Array.from({ length: classes }, (_, i) => `class ${i}`);
test("cells tell count and percentage of the row, and labels the classes and the origin of the data", async () => {
    const counts = sampleCounts(7);
    const figure = confusionMatrixFigure({
        counts,
        classNames: CLASS_NAMES,
        title: "kNN on Test4",
        data: { simulated: true },
    });
    const texts = (await textBoxes(figure)).map(({ text }) => text);
    const total = counts[2].reduce((sum, count) => sum + count, 0);
    assert.ok(texts.includes(`1,220${((100 * 1220) / total).toFixed(1)}%`), texts.join(" | "));
    assert.ok(texts.includes("kNN on Test4Simulated data"));
    for (const label of ["Golgi", "True class", "Predicted class"])
        assert.ok(texts.includes(label), label);
    assert.equal(texts.filter((text) => text.endsWith("%")).length + texts.filter((text) => text === "0").length, 49 + 1);
});
test("real data are not called simulated", async () => {
    const figure = confusionMatrixFigure({
        counts: [
            [1, 0],
            [0, 1],
        ],
        classNames: ["a", "b"],
        title: "T",
        data: { simulated: false },
    });
    assert.ok(!JSON.stringify(figure).includes("imulated"));
});
test("no label is cut off or lies on another, for 2 to 20 classes and names of any length", async () => {
    const long = Array.from({ length: 7 }, () => "WWWWWWWWWWWW MMMMMMMMMMMMMM electroencephalographically speaking cells");
    for (const classNames of [["a", "b"], CLASS_NAMES, long, numbered(12), numbered(20)]) {
        const figure = confusionMatrixFigure({
            counts: sampleCounts(classNames.length),
            classNames,
            title: "A title that is long enough to be broken into lines where the figure is narrow",
            data: { simulated: true },
        });
        assert.deepEqual(await labelProblems(figure), [], `${classNames.length} classes`);
    }
});
test("beyond 8 classes cells tell the percentage alone, beyond 14 nothing", async () => {
    const cellTexts = async (classes) => {
        const figure = confusionMatrixFigure({
            counts: sampleCounts(classes),
            classNames: numbered(classes),
            title: "T",
            data: { simulated: false },
        });
        const texts = (await textBoxes(figure)).map(({ text }) => text);
        return texts.filter((text) => /^[<\d]/.test(text) && !["0", "25", "50", "75", "100"].includes(text));
    };
    const twelve = await cellTexts(12);
    assert.ok(twelve.length > 130 && twelve.every((text) => /^(<0\.1|\d+\.\d)$/.test(text)), twelve.join(" "));
    assert.deepEqual(await cellTexts(15), []);
});
test("cells tell counts alone or percentages alone where asked for; narrow ones say what the numbers are", async () => {
    const input = { counts: sampleCounts(7), classNames: CLASS_NAMES, title: "T", data: { simulated: false } };
    const texts = async (numbers, width) => {
        const figure = confusionMatrixFigure({ ...input, numbers });
        return (await textBoxes(width ? figure.atWidth(width) : figure)).map(({ text }) => text);
    };
    const counts = await texts("counts");
    assert.ok(counts.includes("1,220") && !counts.some((text) => /^\d+\.\d$/.test(text)));
    const narrow = await texts("percentages", 332);
    assert.ok(narrow.includes("Numbers: % of true class") &&
        narrow.filter((text) => /^\d+\.\d$/.test(text)).length > 40);
    assert.ok((await texts("counts", 332)).includes("Shade: % of true class"));
});
test("text is light on dark cells and dark on light ones", async () => {
    const { renderSvg } = await import("../../src/figures/export/render-svg.js");
    const svg = await renderSvg(confusionMatrixFigure({
        counts: [
            [995, 5],
            [7, 993],
        ],
        classNames: ["a", "b"],
        title: "T",
        data: { simulated: false },
    }));
    const colorOf = (count) => new RegExp(`fill: (rgb\\([^)]*\\))[^>]*>(?:<tspan[^>]*>)?${count}<`).exec(svg)?.[1] ?? "none";
    assert.equal(colorOf("995"), "rgb(255, 255, 255)");
    assert.equal(colorOf("5"), "rgb(68, 68, 68)");
});
test("class names are shown literally, whatever they contain", async () => {
    const figure = confusionMatrixFigure({
        counts: [
            [1, 2],
            [3, 4],
        ],
        classNames: [HOSTILE_NAME, "=1+1"],
        title: HOSTILE_NAME,
        data: { simulated: false },
    });
    const texts = (await textBoxes(figure)).map(({ text }) => text.replaceAll(" ", ""));
    const shown = texts.filter((text) => text === HOSTILE_NAME.replaceAll(" ", ""));
    assert.equal(shown.length, 3, texts.join(" | "));
});
test("the CSV has one line per cell with count and percentage; a class without images has no percentage", () => {
    const figure = confusionMatrixFigure({
        counts: [
            [3, 1],
            [0, 0],
        ],
        classNames: ["a,b", "=c"],
        title: "T",
        data: { simulated: false },
    });
    assert.equal(figureCsv(figure), 'true,predicted,count,percent_of_true\n"a,b","a,b",3,75\n"a,b",\'=c,1,25\n\'=c,"a,b",0,\n\'=c,\'=c,0,\n');
});
test("counts that are not K x K whole numbers are refused by row and column", () => {
    const draw = (counts) => () => confusionMatrixFigure({ counts, classNames: ["a", "b"], title: "T", data: { simulated: false } });
    const refused = (message) => (error) => error instanceof UsageError && message.test(error.message);
    assert.throws(draw([[1, 2]]), refused(/expected 2 rows, one per class, but found 1/));
    assert.throws(draw([[1, 2], [3]]), refused(/expected 2 columns in row 1 but found 1/));
    assert.throws(draw([
        [1, 2],
        [3, 0.5],
    ]), refused(/row 1, column 1 but found 0.5/));
    assert.throws(draw([
        [1, -2],
        [3, 0],
    ]), refused(/row 0, column 1 but found -2/));
});
test("a confusion matrix as confusionMatrix() computes it gives the figure of its rows", () => {
    const computed = confusionMatrix([0, 0, 1, 2], [0, 1, 1, 0], 3);
    const heading = { classNames: ["a", "b", "c"], title: "T", data: { simulated: false } };
    const rows = [
        [1, 1, 0],
        [0, 1, 0],
        [1, 0, 0],
    ];
    assert.deepEqual(JSON.stringify(confusionMatrixFigure({ counts: computed, ...heading })), JSON.stringify(confusionMatrixFigure({ counts: rows, ...heading })));
});
test("matrices side by side have one scale, percentages from 1 % on, class names once, and every cell in the CSV", () => {
    const counts = [
        [199, 1],
        [3, 1],
    ];
    const figure = confusionMatricesFigure({
        rows: [
            { name: "a", panels: [{ name: "Test1", counts }] },
            { name: "b", panels: [{ name: "Test1", counts }] },
        ],
        classNames: ["ER", "Golgi"],
        title: "",
        data: { simulated: false },
    });
    assert.equal(figure.data.length, 2);
    for (const { coloraxis, text } of figure.data) {
        assert.equal(coloraxis, "coloraxis");
        // 0.5 % is shaded and not written.
        assert.deepEqual(text, [
            ["100", ""],
            ["75", "25"],
        ]);
    }
    const { xaxis, xaxis2 } = figure.layout;
    assert.deepEqual([xaxis.ticktext.join(""), xaxis2.ticktext.join("")], ["", "ERGolgi"]);
    const lines = figureCsv(figure).trim().split("\n");
    assert.equal(lines[0], "row,column,true,predicted,count,percent_of_true");
    assert.equal(lines.length, 1 + 8);
    assert.ok(lines.includes("b,Test1,Golgi,ER,3,75"));
    assert.throws(() => confusionMatricesFigure({
        rows: [{ name: "a", panels: [{ name: "Test1", counts: [[1]] }] }],
        classNames: ["ER", "Golgi"],
        title: "",
        data: { simulated: false },
    }), /rows\[0\]\.panels\[0\]\.counts: expected 2 rows/);
});
//# sourceMappingURL=confusion-matrix.test.js.map