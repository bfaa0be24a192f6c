import assert from "node:assert/strict";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Coos7Error } from "../../src/core/errors.js";
import { listFields } from "../../src/crop/list-fields.js";
import { omeMetadata, parseOme } from "../../src/crop/metadata.js";
import { readField } from "../../src/crop/read-field.js";
import { encodeTiff } from "../../src/dataset/tiff/encode.js";
import { temporaryFolder } from "../cli/run-coos7.js";
const FIELDS = fileURLToPath(new URL("../../../test/fixtures/fields", import.meta.url));
const WIDTH = 16;
const HEIGHT = 12;
const NUCLEUS = Array.from({ length: WIDTH * HEIGHT }, (_, i) => 3 * i);
const PROTEIN = NUCLEUS.map((_, i) => 1000 + NUCLEUS.at(-1 - i));
const read = (file, choice = {}) => readField(listFields([join(FIELDS, file)], choice)[0], choice);
async function assertChannels(file, choice, wrap = 65_536) {
    const field = await read(file, choice);
    assert.deepEqual([field.width, field.height], [WIDTH, HEIGHT]);
    assert.deepEqual(Array.from(field.nucleus), NUCLEUS.map((value) => value % wrap));
    assert.deepEqual(Array.from(field.protein), PROTEIN.map((value) => value % wrap));
    return field.micrometresPerPixel;
}
test("OME-TIFF: channels by name or number, a nuclear dye by itself, and the pixel's size", async () => {
    assert.equal(await assertChannels("omexml.ome.tif", {}), 0.325);
    await assertChannels("omexml.ome.tif", { nucleus: "dapi", protein: "gfp" });
    await assertChannels("omexml.ome.tif", { nucleus: "2" });
    await assertChannels("omexml.ome.tif", { protein: "GFP <1>" });
});
test("ImageJ's hyperstacks, plain pages and samples of one page", async () => {
    assert.equal(await assertChannels("imagej.tif", { nucleus: "2" }), 0.25);
    assert.equal(await assertChannels("pages.tif", { nucleus: "2", protein: "1" }), undefined);
    await assertChannels("samples.tif", { nucleus: "2" }, 256);
});
const MISTAKES = [
    ["imagej.tif", {}, /told which of its 2 channels are which; give --nucleus and --protein/],
    ["imagej.tif", { nucleus: "3" }, /expected --nucleus to be one of its channels, 1 to 2, but found 3/],
    ["imagej.tif", { nucleus: "DAPI" }, /its channels have no names; give a number/],
    ["omexml.ome.tif", { nucleus: "RFP" }, /but found 0: its channels are GFP <1>, DAPI/],
    ["omexml.ome.tif", { nucleus: "1", protein: "GFP" }, /--nucleus and --protein are both 1/],
    ["planes.ome.tif", {}, /one focal plane and one point in time but found 3 planes/],
];
for (const [file, choice, expected] of MISTAKES)
    test(`${file} with ${JSON.stringify(choice)}: ${expected.source.slice(0, 40)}`, async () => {
        await assert.rejects(read(file, choice), (error) => {
            assert.ok(error instanceof Coos7Error);
            assert.ok(error.message.startsWith(join(FIELDS, file)), error.message);
            assert.match(error.message, expected);
            return true;
        });
    });
const write = (path, values, width, type = "u16") => writeFileSync(path, encodeTiff(type === "u8"
    ? Uint8Array.from(values)
    : type === "u16"
        ? Uint16Array.from(values)
        : Float32Array.from(values), width, values.length / width));
test("a file for each channel: by this package's names, or by any texts, in subfolders too", async (t) => {
    const folder = temporaryFolder(t);
    mkdirSync(join(folder, "day 2"));
    write(join(folder, "a_nucleus.tif"), [1, 2, 3, 4], 2, "u8");
    write(join(folder, "a_protein.tif"), [500, 6, 7, 8], 2);
    write(join(folder, "day 2", "w10 DAPI s1.TIF"), [1, 2], 2);
    write(join(folder, "day 2", "w10 GFP s1.TIF"), [3, 4], 2);
    const own = listFields([folder], {}).filter(({ name }) => name === "a");
    assert.deepEqual(own, [
        { name: "a", folder: "", nucleus: join(folder, "a_nucleus.tif"), protein: join(folder, "a_protein.tif") },
    ]);
    const { nucleus, protein } = await readField(own[0], {});
    // Both as what holds either.
    assert.deepEqual([nucleus, protein], [Uint16Array.of(1, 2, 3, 4), Uint16Array.of(500, 6, 7, 8)]);
    const named = listFields([join(folder, "day 2")], { nucleus: "dapi", protein: "gfp" });
    assert.deepEqual(named.map(({ name, folder }) => ({ name, folder })), [{ name: "w10  s1", folder: "" }]);
    assert.equal(listFields([folder], { nucleus: "dapi", protein: "gfp" }).at(-1).folder, "day 2");
});
test("channels without partner, of different sizes, and pixels that are not numbers are told", async (t) => {
    const folder = temporaryFolder(t);
    write(join(folder, "a_nucleus.tif"), [1, 2, 3, 4], 2);
    assert.throws(() => listFields([folder], {}), /expected its protein channel a_protein\.tif beside it/);
    write(join(folder, "a_protein.tif"), [1, 2, 3, 4, 5, 6], 2);
    await assert.rejects(readField(listFields([folder], {})[0], {}), /2 x 2, but found 2 x 3/);
    write(join(folder, "a_protein.tif"), [1, 2, Number.NaN, 4], 2, "f32");
    await assert.rejects(readField(listFields([folder], {})[0], {}), /found NaN at row 1, column 0/);
    writeFileSync(join(folder, "a_protein.tif"), "no TIFF");
    await assert.rejects(readField(listFields([folder], {})[0], {}), /a_protein\.tif: not a complete TIFF/);
    mkdirSync(join(folder, "empty"));
    assert.throws(() => listFields([join(folder, "empty")], {}), /found no TIFF files/);
    assert.throws(() => listFields([join(folder, "nowhere")], {}), /no such file or folder/);
    cpSync(join(FIELDS, "imagej.tif"), join(folder, "one.tif"));
    cpSync(join(FIELDS, "imagej.tif"), join(folder, "one.tiff"));
    assert.throws(() => listFields([join(folder, "one.tif"), join(folder, "one.tiff")], {}), /different names/);
});
const ome = (pixels, count, own = "") => omeMetadata(parseOme("f.tif", `<?xml version="1.0"?><!-- <OME> --><ome:OME xmlns:ome="x"><ome:Image>${pixels}</ome:Image></ome:OME>`), own, { path: "f.tif", count, samples: 1 });
test("OME metadata: prefixes, pages in another order, other units, and several images", () => {
    const found = ome(`<ome:Pixels SizeC="2" SizeZ="1" SizeT='1' PhysicalSizeX="500" PhysicalSizeXUnit="nm"><ome:Channel Name="a &gt; b &#x3b1;"/><ome:Channel/><ome:TiffData IFD="1" FirstC="0"/><ome:TiffData IFD="0" FirstC="1"/></ome:Pixels>`, 2);
    assert.deepEqual(found, {
        channels: 2,
        planesPerChannel: 1,
        names: ["a > b α", ""],
        planes: [1, 0],
        micrometresPerPixel: 0.5,
    });
    assert.throws(() => ome(`<Pixels SizeC="1"/><Pixels SizeC="1"/>`, 2), /f\.tif: expected OME metadata of one image but found 2/);
});
//# sourceMappingURL=read-field.test.js.map