import assert from "node:assert/strict";
import { test } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import { confusionMatrixFigure } from "../../../src/figures/confusion.js";
import { exampleGridFigure } from "../../../src/figures/example-grid.js";
import { figureBundle, loaderHtml } from "../../../src/figures/export/figure-bundle.js";
import { HOSTILE_NAME, rampImage } from "../inputs.js";
const matrix = (name) => confusionMatrixFigure({
    counts: [
        [9, 1],
        [2, 8],
    ],
    classNames: [name, "Cytosol"],
    title: name,
    data: { simulated: false },
});
test("names from data stay text in the page, whatever they contain", async () => {
    const name = `${HOSTILE_NAME}</script><script>alert(2)</script>" onload="`;
    const bundle = await figureBundle(matrix(name));
    const page = String(bundle["text/html"]);
    assert.equal(page.match(/<script/g).length, 1);
    assert.equal(page.match(/<\/script>/g).length, 1);
    assert.equal(page.match(/<img /g).length, 1);
    const [, attributes] = /<img (alt="[^"]*")/.exec(page);
    assert.match(attributes, /&lt;\/script&gt;/);
    assert.match(String(bundle["text/plain"]), /<\/script>/);
});
test("the same figure gives the same bundle", async () => {
    assert.deepEqual(await figureBundle(matrix("Golgi")), await figureBundle(matrix("Golgi")));
});
test("the script draws the figure that the picture shows", async () => {
    const figure = matrix("Golgi");
    const page = String((await figureBundle(figure))["text/html"]);
    const [, json] = /const figure = (.*);\n/.exec(page);
    assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify({ data: figure.data, layout: figure.layout })));
});
test("figures made of images stay pictures", async () => {
    const grid = exampleGridFigure({
        images: [[rampImage()]],
        rows: ["a"],
        columns: ["b"],
        title: "T",
        data: { simulated: true },
    });
    const page = String((await figureBundle(grid))["text/html"]);
    assert.match(page, /<img alt="Grid of example images: T\. Simulated data\./);
    assert.doesNotMatch(page, /<script/);
});
test("the loader carries plotly whole and names no other place", () => {
    const source = "console.log('plotly')";
    const page = loaderHtml(gzipSync(source));
    const [, encoded] = /atob\("([^"]+)"\)/.exec(page);
    assert.equal(gunzipSync(Buffer.from(encoded, "base64")).toString(), source);
    assert.doesNotMatch(page, /https?:|src=/);
    assert.match(page, /@font-face/);
});
//# sourceMappingURL=figure-bundle.test.js.map