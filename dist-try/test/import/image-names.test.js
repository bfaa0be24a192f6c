import assert from "node:assert/strict";
import { test } from "node:test";
import { dateOfFolders, patternReader, plateOfFolders, readImageName, wellInName, } from "../../src/import/image-names.js";
const well = { row: 2, column: 3 };
test("names of the Opera, the ImageXpress and the CellVoyager say well, field, channel, plane and time", () => {
    assert.deepEqual(readImageName("Opera", "Images/r02c03f04p05-ch2sk6fk1fl1.tiff"), {
        well,
        field: "4",
        plane: 5,
        channel: "2",
        time: 6,
    });
    assert.deepEqual(readImageName("ImageXpress", "P/TimePoint_2/ZStep_3/Week_1_B03_s4_w2E1B2C3D4-0000-4111-8222-0123456789AB.tif"), { well, field: "4", channel: "2", plane: 3, time: 2, plate: "Week_1" });
    assert.deepEqual(readImageName("ImageXpress", "B03_w1.tif"), {
        well,
        field: "1",
        channel: "1",
        plane: 1,
        time: 1,
    });
    assert.deepEqual(readImageName("CellVoyager", "AssayPlate_X_B03_T0002F004L01A02Z05C01.tif"), {
        well,
        field: "4",
        channel: "01",
        plane: 5,
        time: 2,
        plate: "AssayPlate_X",
    });
    for (const scheme of ["Opera", "ImageXpress", "CellVoyager"])
        assert.equal(readImageName(scheme, "B03_DAPI.tif"), undefined);
});
test("plates and days come from folders, but not from those that programs make", () => {
    assert.equal(plateOfFolders("Plate 7__2026-03-05T12_00_00-Measurement 1/Images/a.tif"), "Plate 7");
    assert.equal(plateOfFolders("P8/TimePoint_1/ZStep_2/x_B03_s1_w1.tif"), "P8");
    assert.equal(plateOfFolders("P9/B03/a.tif"), "P9");
    assert.equal(plateOfFolders("a.tif"), undefined);
    assert.equal(dateOfFolders("Plate 7__2026-03-05T12_00_00-Measurement 1/Images/a.tif"), "2026-03-05");
});
test("a well stands by itself in a name, else in a folder; several are said to be several", () => {
    assert.deepEqual(wellInName("P1/B03_f1_DAPI.tif"), well);
    assert.deepEqual(wellInName("P1/B3/field1.tif"), well);
    assert.deepEqual(wellInName("P1/B03_F01_C02.tif"), well);
    assert.deepEqual(wellInName("P1/r02c03/field1.tif"), well);
    assert.equal(wellInName("plate/CAB03_x.tif"), undefined);
    assert.equal(wellInName("B03_D04.tif"), "several");
});
test("a pattern with named groups says what names mean, as Python writes it too", () => {
    const read = patternReader("(?P<plate>[^/]+)/(?P<row>[A-P])(?P<column>\\d+)-(?P<field>\\d+)-(?P<channel>\\w+)\\.tif$");
    assert.deepEqual(read("P1/B03-7-GFP.tif"), {
        well,
        field: "7",
        plane: 1,
        time: 1,
        plate: "P1",
        channel: "GFP",
    });
    assert.equal(read("P1/other.tif"), undefined);
    assert.throws(() => patternReader("(?<well"), /--pattern to be a regular expression/);
    assert.throws(() => patternReader("(?<colour>.)"), /groups of --pattern .* but found colour/);
    assert.throws(() => patternReader("(?<row>.)"), /the well \(or row and column\) among them/);
});
//# sourceMappingURL=image-names.test.js.map