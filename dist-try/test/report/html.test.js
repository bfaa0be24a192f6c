import assert from "node:assert/strict";
import { test } from "node:test";
import { markup, shade, shadeCss } from "../../src/report/html.js";
test("what is put into a template is escaped once, in content and in attributes", () => {
    const inner = markup `<b>${"a & b"}</b>`;
    assert.equal(markup `<p title="${'"> <script>'}">${inner}${[1, "<"]}</p>`.text, '<p title="&quot;&gt; &lt;script&gt;"><b>a &amp; b</b>1&lt;</p>');
    assert.equal(markup `${"\u0000\u001b[31m"}`.text, " [31m");
});
test("shades go from the scale's first colour to its last, with text of contrast 4.5 or more", () => {
    assert.deepEqual([shade(0), shade(50), shade(100), shade(Number.NaN)], ["s0", "s10", "s20", ""]);
    const rules = [...shadeCss().matchAll(/\.s\d+\{background:#(\w{6});color:#(\w{3})\}/g)];
    assert.equal(rules.length, 21);
    assert.deepEqual([rules[0][1], rules[20][1]], ["f8fbfc", "1e2a3e"]);
    const linear = (share) => share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    const luminance = (hex) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => sum + weight * linear(Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16) / 255), 0);
    for (const [, background, text] of rules) {
        const [a, b] = [luminance(background), text === "fff" ? 1 : 0];
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        assert.ok(contrast >= 4.5, `${text} on ${background}: ${contrast}`);
    }
});
//# sourceMappingURL=html.test.js.map