import assert from "node:assert/strict";
import { test } from "node:test";
import { measureText } from "../../src/figures/export/fonts.js";
import { escapeText, estimateWidth, wrapText } from "../../src/figures/text.js";
import { CLASS_NAMES } from "./inputs.js";
test("markup, entities and TeX lose their meaning", () => {
    assert.equal(escapeText("<b>&lt;\n$x$"), "&lt;b&gt;&amp;lt; &#36;x&#36;");
});
test("the estimated width of the class names is within a tenth of the measured one", () => {
    for (const name of [...CLASS_NAMES, "Balanced error in each split", "class 17"]) {
        const measured = measureText(name, { size: 10, bold: false, italic: false }).width;
        assert.ok(Math.abs(estimateWidth(name, 10) / measured - 1) < 0.1, `${name}: ${measured}`);
    }
});
test("lines are broken at spaces, no wider than asked for, and what is left out is marked", () => {
    assert.deepEqual(wrapText("Inner Mitochondrial Membrane (IMM)", 125, 10), [
        "Inner Mitochondrial",
        "Membrane (IMM)",
    ]);
    const lines = wrapText("one two three four electroencephalography", 30, 10, 3);
    assert.equal(lines.length, 3);
    assert.match(lines[2], /…$/);
    for (const line of [...lines, ...wrapText("electroencephalography", 40, 10)])
        assert.ok(estimateWidth(line, 10) <= 40, line);
});
//# sourceMappingURL=text.test.js.map