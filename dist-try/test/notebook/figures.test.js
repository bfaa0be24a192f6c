import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { TestKernel } from "../kernel/test-kernel.js";
const FIGURE = `figures.confusionMatrixFigure({ counts: [[9, 1], [2, 8]], classNames: ["a", "b"], title: "T", data: { simulated: true } })`;
const ALT = /^Confusion matrix: T\. Simulated data\. 20 images of 2 classes\./;
describe("figures in cells", () => {
    let kernel;
    /** What the cell shows, without the echo of its code. */
    const shown = async (code) => (await kernel.run(code)).outputs.filter(({ type }) => type !== "execute_input");
    const folder = mkdtempSync(join(tmpdir(), "coos7-saved-"));
    before(async () => {
        kernel = await TestKernel.start();
        const { reply } = await kernel.run("import { figures } from 'coos7'; import { display, interactiveFigures, saveFigure } from 'coos7/notebook'");
        assert.equal(reply.status, "ok");
    });
    after(async () => {
        await kernel.stop();
        rmSync(folder, { recursive: true });
    });
    it("a figure as the last value shows itself as a picture with its text, and as a PNG", async () => {
        const outputs = await shown(FIGURE);
        assert.deepEqual(outputs.map(({ type }) => type), ["execute_result"]);
        const data = outputs[0].content.data;
        assert.match(data["text/plain"], ALT);
        assert.match(data["text/html"], /<img alt="Confusion matrix: T\. [^"]*" [^>]*src="data:image\/svg\+xml/);
        assert.match(data["image/png"], /^iVBOR/);
    });
    it("the cell does not end before a displayed figure is drawn, in its place", async () => {
        const outputs = await shown(`display(${FIGURE}); console.log("after"); void 0`);
        assert.deepEqual(outputs.map(({ type }) => type), ["display_data", "stream", "update_display_data"]);
        const { data } = outputs[2].content;
        assert.match(data["text/plain"], ALT);
    });
    it("what cannot be drawn fails the cell that shows it", async () => {
        const { reply } = await kernel.run(`const broken = ${FIGURE}; broken.data[0]!.type = "scatter3d"; display(broken); void 0`);
        assert.equal(reply.status, "error");
        assert.match(String(reply.evalue), /trace 0 is of type "scatter3d", which needs WebGL/);
    });
    it("interactiveFigures brings plotly into the page without a word about anywhere else", async () => {
        const outputs = await shown("interactiveFigures()");
        const page = outputs[0].content.data["text/html"];
        assert.ok(page.length > 300_000 && page.length < 900_000, `${page.length} characters`);
        assert.doesNotMatch(page, /https?:/);
    });
    it("saveFigure writes a figure for a paper", async () => {
        const path = JSON.stringify(join(folder, "matrix"));
        const { reply } = await kernel.run(`await saveFigure(${FIGURE}, ${path}, { width: "single", formats: ["pdf"] })`);
        assert.equal(reply.status, "ok");
        assert.deepEqual(readdirSync(folder).sort(), ["matrix.csv", "matrix.pdf"]);
    });
});
//# sourceMappingURL=figures.test.js.map