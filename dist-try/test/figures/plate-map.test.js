import assert from "node:assert/strict";
import { test } from "node:test";
import { Coos7Error, UsageError } from "../../src/core/errors.js";
import { parseWell, wellName } from "../../src/dataset/ids.js";
import { figureCsv } from "../../src/figures/export/export-figure.js";
import { plateMapFigure } from "../../src/figures/plate-map.js";
import { wells } from "./every-figure.js";
const HEADING = { title: "Plates", data: { simulated: true }, axis: "Mean intensity (counts)" };
test("wells are read as COOS-7 writes them and as people do", () => {
    for (const id of ["012003000", "012003", "L3", "L03", "l3"])
        assert.deepEqual(parseWell(id, "well"), { row: 12, column: 3 }, id);
    assert.equal(wellName({ row: 16, column: 24 }), "P24");
    for (const id of ["", "017001000", "001025000", "000001000", "Q1", "A25", "A0", "12003000", "A1x"])
        assert.throws(() => parseWell(id, "wells[0].well"), UsageError, id);
});
test("a well has the mean of its values, at its place, and plates share one scale", () => {
    const figure = plateMapFigure({
        ...HEADING,
        wells: [
            { plate: "109", well: "001024000", value: 1 },
            { plate: "109", well: "A24", value: 4 },
            { plate: "59", well: "012003000", value: 10 },
        ],
    });
    assert.equal(figureCsv(figure), "plate,well,row,column,mean,values\n109,A24,1,24,2.5,2\n59,L3,12,3,10,1\n");
    assert.deepEqual(figure.data.map(({ x, y, xaxis }) => [x, y, xaxis]), [
        [[24], [1], "x"],
        [[3], [12], "x2"],
    ]);
    const { cmin, cmax } = figure.layout.coloraxis;
    assert.deepEqual([cmin, cmax], [2.5, 10]);
    assert.match(figure.alt, /of 2 wells on 2 plates: from 2\.5 \(plate 109, well A24\) to 10 \(plate 59, well L3\)\. Mean of wells at the border: 2\.5; of the others: 10\.$/);
});
test("28 plates are laid out in rows of four", () => {
    const figure = plateMapFigure({ ...HEADING, wells: wells(28) });
    const { domain: first } = figure.layout.yaxis;
    const { domain: last } = figure.layout.yaxis28;
    assert.ok(Math.abs(first[1] - 1) < 1e-9 && Math.abs(last[0]) < 1e-9);
    assert.equal(figure.data.length, 28);
});
test("no wells, unknown wells and values that are not finite are refused", () => {
    assert.throws(() => plateMapFigure({ ...HEADING, wells: [] }), Coos7Error);
    const draw = (well, value) => () => plateMapFigure({ ...HEADING, wells: [{ plate: "1", well, value }] });
    assert.throws(draw("Z9", 1), /wells\[0\]\.well: .* but found "Z9"/);
    assert.throws(draw("A1", Number.NaN), /wells\[0\]\.value: expected a finite number but found NaN/);
});
//# sourceMappingURL=plate-map.test.js.map