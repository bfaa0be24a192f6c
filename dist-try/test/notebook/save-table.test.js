import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { saveTable } from "../../src/notebook/save-table.js";
const folder = mkdtempSync(join(tmpdir(), "coos7-table-"));
after(() => rmSync(folder, { recursive: true }));
const ROWS = [
    { class: "a_b|<c>", n: 3, error: 1.23456789 },
    { class: "=1+1", n: 40, error: null },
];
const text = (name) => readFileSync(join(folder, name), "utf8");
test("a table is saved as CSV, Markdown, LaTeX and HTML, with names as text and numbers to the right", () => {
    const paths = saveTable(ROWS, join(folder, "t"), { caption: "5 % & more", digits: 2 });
    assert.deepEqual(paths.map((path) => path.slice(folder.length + 1)), ["t.csv", "t.md", "t.tex", "t.html"]);
    assert.equal(text("t.csv"), "class,n,error\na_b|<c>,3,1.23456789\n'=1+1,40,\n");
    assert.equal(text("t.md"), "**5 % &amp; more**\n\n| class | n | error |\n| --- | ---: | ---: |\n| a\\_b\\|&lt;c&gt; | 3 | 1.23 |\n| =1+1 | 40 |  |\n");
    assert.match(text("t.tex"), /\\caption\{5 \\% \\& more\}\n\\begin\{tabular\}\{lrr\}\n\\toprule\nclass & n & error \\\\\n/);
    assert.match(text("t.tex"), /a\\_b\|\\textless\{\}c\\textgreater\{\} & 3 & 1\.23 \\\\\n=1\+1 & 40 & {2}\\\\\n\\bottomrule/);
    assert.match(text("t.html"), /<caption>5 % &amp; more<\/caption>/);
    assert.match(text("t.html"), /<td>a_b\|&lt;c&gt;<\/td><td style="text-align: right">3<\/td>/);
});
test("wrong formats, digits and tables are refused and nothing is written", () => {
    const save = (options, rows = ROWS) => () => saveTable(rows, join(folder, "refused"), options);
    assert.throws(save({ formats: ["xlsx"] }), {
        name: "UsageError",
        message: /csv, md, tex, html but found "xlsx"/,
    });
    assert.throws(save({ digits: 1.5 }), { name: "UsageError", message: /digits: .* but found 1\.5/ });
    assert.throws(save({}, [1]), { name: "UsageError", message: /row 0 to be an object/ });
    assert.ok(!readdirSync(folder).some((name) => name.startsWith("refused")));
});
//# sourceMappingURL=save-table.test.js.map