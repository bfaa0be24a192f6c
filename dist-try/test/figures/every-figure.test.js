import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it, test } from "node:test";
import { exportFigure, widthInPixels } from "../../src/figures/export/export-figure.js";
import { renderSvg, withFont } from "../../src/figures/export/render-svg.js";
import { saveTable } from "../../src/notebook/save-table.js";
import { table3Latex } from "../../src/reproduce/table3-renderings.js";
import { EVERY_FIGURE } from "./every-figure.js";
import { problemsOf, textBoxes, textBoxesIn } from "./text-boxes.js";
const folder = mkdtempSync(join(tmpdir(), "coos7-print-"));
after(() => rmSync(folder, { recursive: true }));
/** Why a test that needs these programs cannot run here. */
function missing(...programs) {
    const absent = programs.filter((program) => spawnSync(program, ["-v"]).error !== undefined);
    return absent.length > 0 && `needs ${absent.join(", ")} (Debian: poppler-utils, texlive-latex-recommended)`;
}
const withoutPoppler = missing("pdftotext", "pdffonts", "pdftoppm");
const run = (program, ...args) => execFileSync(program, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
/** Words that stand in each figure, apart from its title. */
const LABELS = {
    confusion: ["Golgi", "Predicted class", "1,220"],
    matrices: ["Golgi", "DeepLoc End-to-End", "Test3", "Predicted class"],
    difference: ["Golgi", "Test4 minus Test1", "percentage points"],
    errors: ["VGG16 Conv4_2", "95% interval", "Balanced error (%)", "Test3"],
    scatter: ["DeepLoc", "VGG16", "Test3"],
    slopes: ["Conv4_2 L1 LR", "End-to-End", "Each panel has its own scale."],
    sensitivity: ["Peroxisomes", "Sensitivity (%)", "Test4"],
    embedding: ["Dimension 1", "Training", "Cytosol"],
    plates: ["plate 105", "Mean intensity (counts)"],
    reliability: ["Confidence", "Test3 (ECE"],
    distributions: ["Golgi", "Median, quartiles"],
    gains: ["sphering (I)", "left is better", "+40"],
    shares: ["CORAL (T)", "Change of error (points)", "alpha 0.1"],
    severity: ["microscope (Test4)", "Severity", "L1 LR"],
    training: ["Accuracy on the validation images", "running mean", "Iteration"],
    examples: ["Early Endosome", "64 x 64 px images"],
};
for (const [kind, make] of Object.entries(EVERY_FIGURE))
    describe(`figure "${kind}"`, () => {
        it("no label is cut off or lies on another where it is narrow", async () => {
            const figure = make().atWidth(widthInPixels(80));
            assert.equal(figure.layout.width, widthInPixels(80));
            assert.deepEqual(problemsOf(figure, await textBoxes(figure)), []);
        });
        it("nor at a page's width; the picture says that its data are simulated; drawn again it is the same", async () => {
            await exportFigure(make(), join(folder, kind), { width: "double", formats: ["svg", "pdf"] });
            const figure = make().atWidth(widthInPixels("double"));
            const svg = await renderSvg(figure);
            assert.ok(readFileSync(join(folder, `${kind}.svg`), "utf8") === withFont(svg), "the same bytes");
            const boxes = textBoxesIn(svg);
            assert.deepEqual(problemsOf(figure, boxes), []);
            assert.ok(boxes.some(({ text }) => text.endsWith("Simulated data")));
        });
        it("the PDF's page has ink, its text is selectable and its fonts are embedded", {
            skip: withoutPoppler,
        }, () => {
            const text = run("pdftotext", "-raw", `${kind}.pdf`, "-").replace(/\s+/g, " ");
            for (const label of ["Simulated data", ...LABELS[kind]])
                assert.ok(text.includes(label), `${label} in ${text}`);
            const fonts = run("pdffonts", `${kind}.pdf`).trim().split("\n").slice(2);
            assert.ok(fonts.length >= 1);
            for (const font of fonts)
                assert.match(font, /\+Arimo-\w+ +CID TrueType +Identity-H +yes yes yes/);
            run("pdftoppm", "-r", "20", "-gray", "-singlefile", `${kind}.pdf`, kind);
            const page = readFileSync(join(folder, `${kind}.pgm`));
            const [header, width, height] = /^P5\n(\d+) (\d+)\n255\n/.exec(page.toString("latin1"));
            const inked = page.subarray(header.length).filter((level) => level < 240).length;
            const share = inked / (Number(width) * Number(height));
            assert.ok(share > 0.01 && share < 0.9, `${(100 * share).toFixed(1)} % of the page is inked`);
        });
    });
test("each figure has a text that says what it shows, and that its data are simulated", () => {
    for (const [kind, make] of Object.entries(EVERY_FIGURE)) {
        const figure = make();
        assert.match(figure.alt, /^[A-Z][^:]+: A title of some length, as figures have it\. Simulated data\. \S/);
        assert.doesNotMatch(figure.alt, /NaN|undefined|Infinity/, kind);
        assert.equal(figure.atWidth(400).alt, figure.alt);
    }
});
test("a figure is plain data: its methods are in no JSON, copy or comparison", () => {
    for (const make of Object.values(EVERY_FIGURE)) {
        const figure = make();
        assert.deepEqual(structuredClone(figure), figure);
        assert.deepEqual(Object.keys(figure).sort(), ["alt", "data", "layout"]);
    }
});
test("a LaTeX document with figures and tables compiles", {
    skip: withoutPoppler || missing("pdflatex"),
}, () => {
    const row = { features: "DeepLoc", layer: "FC2", model: "L1_LR & 50% #1" };
    const table = {
        cells: [{ ...row, split: "test1", error: 1.25, low: 1, high: 2, n: 100 }],
        simulated: true,
        comparable: false,
        subtitle: "the simulator, 5 % of it",
        notes: ["A note with $, \\ and ~."],
    };
    writeFileSync(join(folder, "table3.tex"), table3Latex(table));
    writeFileSync(join(folder, "narrow.tex"), table3Latex(table, "narrow"));
    saveTable([{ class: "Nuclear_Envelope", "sensitivity (%)": 12.345 }], join(folder, "classes"), {
        formats: ["tex"],
        caption: "Sensitivity & more",
        digits: 1,
    });
    writeFileSync(join(folder, "paper.tex"), String.raw `\documentclass{article}
\usepackage{booktabs,graphicx}
\begin{document}
\begin{figure}\includegraphics[width=\textwidth]{errors.pdf}\caption{Errors}\end{figure}
\begin{figure}\includegraphics[width=\textwidth]{confusion.pdf}\caption{Confusion}\end{figure}
\input{table3.tex}
{\def\label#1{}\input{narrow.tex}}
\input{classes.tex}
\end{document}
`);
    run("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper.tex");
    const text = run("pdftotext", "-layout", "paper.pdf", "-");
    // Computer Modern draws an underscore as a line, which is no letter.
    for (const part of ["LR & 50% #1", "12.3", "Sensitivity & more", "VGG16 Conv4_2", "Golgi"])
        assert.ok(text.includes(part), `${part} in ${text}`);
});
test("all rows of the table fit the text of a page, and one column of two", {
    skip: missing("pdflatex"),
}, () => {
    const layers = {
        DeepLoc: ["FC2"],
        Texture: [""],
        PCI: ["Conv3", "Conv4", "Conv5"],
        VGG16: ["Conv3_3", "Conv4_1", "Conv4_2"],
    };
    const splits = ["train", "test1", "test2", "test3", "test4"];
    const cells = Object.entries(layers).flatMap(([features, names]) => names.flatMap((layer) => ["kNN", "L1 LR", "RF"].flatMap((model) => splits.map((split) => ({ features, layer, model, split, error: 12.3, low: 10.2, high: 14.5, n: 9 })))));
    const table = {
        cells,
        simulated: true,
        comparable: true,
        subtitle: "scale 1, seed 1",
        notes: ["With --train."],
    };
    writeFileSync(join(folder, "wide.tex"), table3Latex(table));
    writeFileSync(join(folder, "narrow.tex"), table3Latex(table, "narrow"));
    for (const [options, file] of [
        ["10pt", "wide"],
        ["12pt,a4paper", "wide"],
        ["10pt,twocolumn", "narrow"],
    ]) {
        writeFileSync(join(folder, "fit.tex"), String.raw `\documentclass[${options}]{article}
\usepackage{booktabs,graphicx}
\begin{document}
\input{${file}.tex}
\end{document}
`);
        const log = run("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "fit.tex");
        assert.doesNotMatch(log, /Overfull|Underfull/);
    }
});
//# sourceMappingURL=every-figure.test.js.map