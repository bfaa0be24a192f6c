import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parseCsv } from "../../src/core/csv.js";
import { makeFolder } from "../../src/core/files.js";
import { openDataset } from "../../src/dataset/open.js";
import { simulatorOptions } from "../../src/dataset/simulate/options.js";
import { openSimulator } from "../../src/dataset/simulate/simulator.js";
import { certainExamples } from "../../src/report/examples.js";
import { reportHtml } from "../../src/report/write-report.js";
import { profileNamed } from "../../src/reproduce/profile.js";
import { temporaryFolder } from "../dataset/support.js";
import { writeSmallSplit } from "../features/small-dataset.js";
import { parsePage } from "./parse-page.js";
import { smallReproduction } from "./small-reproduction.js";
const OPTIONS = { datasetTitle: "a folder", profile: profileNamed("smoke") };
const TEXTURE_KNN = { features: "Texture", layer: "", model: "kNN" };
const HOSTILE = ["<img src=x onerror=alert(1)>", "</script><script>alert(2)</script>"];
/** Two classes of hostile names, two splits, no IDs. */
async function smallDataset(folder) {
    makeFolder(folder);
    writeFileSync(join(folder, "classes.json"), JSON.stringify(HOSTILE));
    await writeSmallSplit(folder, "training", 40);
    await writeSmallSplit(folder, "test2", 30);
    return openDataset(folder);
}
/** The rows of the paper's Table 3. */
function paperRows() {
    const path = new URL("../../../data/table3.csv", import.meta.url);
    const [, ...records] = parseCsv(readFileSync(path, "utf8"));
    return records.map(([features = "", layer = "", model = ""]) => ({ features, layer, model }));
}
const withoutTiming = (page) => page.replace(/<section id="timing">[\s\S]*?<\/section>/, "");
test("a report of two classes, two splits and no IDs shows hostile class names as text", async (t) => {
    const found = await smallReproduction(await smallDataset(temporaryFolder(t)), [TEXTURE_KNN]);
    const page = await reportHtml(found, { ...OPTIONS, datasetTitle: HOSTILE[0] });
    const find = parsePage(page);
    assert.equal(find("script").length, 1);
    assert.deepEqual(find("[src=x], [onerror]"), []);
    const names = find("#splits .shaded tbody th").map((cell) => cell.textContent);
    assert.deepEqual(names, HOSTILE);
    assert.match(find("h1")[0].textContent, /on <img src=x onerror=alert\(1\)>$/);
    await t.test("and each confusion matrix is that of the predictions", () => {
        const tables = find(".confusion");
        assert.equal(tables.length, 2);
        tables.forEach((table, i) => {
            const { confusion, labels } = found.scored[i];
            const counts = find("td", table).map((cell) => Number(find("small", cell)[0]?.textContent ?? cell.textContent));
            assert.deepEqual(counts, [...confusion.counts]);
            const caption = find("caption", table)[0].textContent;
            assert.match(caption, new RegExp(`: ${labels.length} images, error \\d+\\.\\d %$`));
        });
    });
    await t.test("and nothing is said to be simulated or compared with the paper", () => {
        assert.doesNotMatch(find("main")[0].textContent, /simulated|paper’s value/i);
    });
    await t.test("and a family that was left out is named with the reason", () => {
        assert.match(find("#provenance dl")[0].textContent, /VGG16 left out\s*its weights are missing/);
    });
    await t.test("and an equal run gives an equal page but for the section of times", async () => {
        const stages = [{ stage: "Texture features", seconds: 2.5, peakMemoryMb: 130 }];
        const again = await smallReproduction(found.dataset, [TEXTURE_KNN], { stages });
        const other = await reportHtml(again, { ...OPTIONS, datasetTitle: HOSTILE[0] });
        assert.notEqual(other, page);
        assert.equal(withoutTiming(other), withoutTiming(page));
    });
});
test("a report of the whole Table 3 on simulated images is one page of less than 3 MB that loads nothing", async (t) => {
    temporaryFolder(t);
    const dataset = openSimulator(simulatorOptions({ scale: 0.01 }));
    const found = await smallReproduction(dataset, paperRows());
    const page = await reportHtml(found, OPTIONS);
    const find = parsePage(page);
    assert.ok(page.length < 3e6, `${page.length} bytes`);
    await t.test("its content security policy allows its own style and script and no others", () => {
        const policy = find("meta[http-equiv=Content-Security-Policy]")[0].getAttribute("content");
        const [style, script] = ["style", "script"].map((name) => {
            const text = find(name)[0].textContent;
            return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
        });
        assert.deepEqual(policy.split("; "), [
            "default-src 'none'",
            `style-src ${style}`,
            `script-src ${script}`,
            "img-src data:",
            "font-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        ]);
        assert.equal(find("style, script, link, iframe").length, 2);
        for (const element of find("*"))
            for (const { name } of element.attributes)
                assert.doesNotMatch(name, /^(style|on.*)$/);
    });
    await t.test("every address in it is inside the page or beside it", () => {
        const ids = new Set(find("[id]").map(({ id }) => `#${id}`));
        assert.equal(ids.size, find("[id]").length, "ids are unique");
        for (const element of find("[src], [href], [srcset]")) {
            const address = ["src", "href", "srcset"].flatMap((name) => element.getAttribute(name) ?? [])[0];
            if (address.startsWith("#"))
                assert.ok(ids.has(address), address);
            else
                assert.match(address, /^(data:image\/(png|svg\+xml);base64,[\w+/]+=*|run\.json|table3\.csv)$/);
        }
    });
    await t.test("Table 3 has our values, intervals and the paper's, the paper's row by row", () => {
        const rows = find("#table3 tbody tr").map((row) => find("th, td", row));
        assert.equal(rows.length, 25);
        const [first, last] = [rows[0][6], rows[24][6]];
        const { error, low, high } = found.scored[4].cell;
        assert.equal(first.getAttribute("data-value"), String(error));
        assert.equal(first.textContent, `${error.toFixed(1)}[${low.toFixed(1)}, ${high.toFixed(1)}]paper 5.4`);
        assert.match(last.textContent, /paper 8\.4$/);
    });
    await t.test("every table and every set of images says that the data are simulated", () => {
        const unmarked = find("caption, .examples h4")
            .map(({ textContent }) => textContent)
            .filter((text) => !text.includes("simulated data"));
        assert.deepEqual(unmarked, ["Stages of the run"]);
        for (const image of find("picture img"))
            assert.match(image.getAttribute("alt"), /Simulated data/);
    });
    await t.test("each model has a right and a wrong example of each test set", () => {
        for (const article of find("article.model")) {
            const wrong = find("figcaption", article).map(({ textContent }) => textContent.includes("taken for"));
            assert.deepEqual(wrong, [false, true, false, true, false, true, false, true]);
        }
    });
});
test("examples are those that the model is most certain about, one of a class", async (t) => {
    const found = await smallReproduction(await smallDataset(temporaryFolder(t)), [TEXTURE_KNN]);
    const [entry, ...others] = certainExamples(found.scored, 1);
    assert.equal(others.length, 0, "Training has no examples");
    const [{ labels, predictions }, { right, wrong }] = entry;
    const { predicted, probabilities } = predictions;
    const certainty = (i) => probabilities.data[2 * i + predicted[i]];
    for (const [examples, wanted] of [
        [right, true],
        [wrong, false],
    ]) {
        const expected = [0, 1].map((label) => Array.from(labels, (_, i) => i)
            .filter((i) => labels[i] === label && (predicted[i] === label) === wanted)
            .reduce((best, i) => (certainty(i) > certainty(best) ? i : best)));
        expected.sort((a, b) => certainty(b) - certainty(a));
        assert.deepEqual(examples.map(({ place }) => place), expected);
        for (const { place, ofTruth } of examples)
            assert.equal(ofTruth, probabilities.data[2 * place + labels[place]]);
    }
});
//# sourceMappingURL=report.test.js.map