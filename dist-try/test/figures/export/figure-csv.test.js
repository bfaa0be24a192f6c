import assert from "node:assert/strict";
import { test } from "node:test";
import { figureCsv } from "../../../src/figures/export/export-figure.js";
const layout = { width: 300, height: 200 };
test("traces without names of columns give their coordinates, error bars as ends, blanks where others have more", () => {
    const data = [
        {
            type: "scatter",
            name: "a",
            x: ["p", "q"],
            y: [0.3, 2],
            error_y: { array: [0.1, 0.2], arrayminus: [0.2, 0.1] },
        },
        { type: "bar", x: ["p"], y: [7], text: ["=SUM(A1)"] },
    ];
    assert.equal(figureCsv({ data, layout }), "trace,x,y,y_low,y_high,text\na,p,0.3,0.1,0.4,\na,q,2,1.9,2.2,\ntrace 1,p,7,,,'=SUM(A1)\n");
});
test("a heatmap gives one line per cell", () => {
    const data = [
        {
            type: "heatmap",
            name: "h",
            x: ["u", "v"],
            z: [
                [1, 2],
                [3, null],
            ],
        },
    ];
    assert.equal(figureCsv({ data, layout }), "trace,x,y,z\nh,u,0,1\nh,v,0,2\nh,u,1,3\nh,v,1,\n");
});
test("a heatmap of points gives one line per point", () => {
    const data = [{ type: "heatmap", name: "h", x: [1, 2], y: [3, 4], z: [5, 6] }];
    assert.equal(figureCsv({ data, layout }), "trace,x,y,z\nh,1,3,5\nh,2,4,6\n");
});
//# sourceMappingURL=figure-csv.test.js.map