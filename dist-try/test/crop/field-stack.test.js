import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Coos7Error } from "../../src/core/errors.js";
import { imageJMetadata, omeMetadata, parseOme } from "../../src/crop/metadata.js";
import { withFieldStack } from "../../src/crop/read-field.js";
import { temporaryFolder } from "../cli/run-coos7.js";
const FIELDS = fileURLToPath(new URL("../../../test/fixtures/fields", import.meta.url));
/** What test/fixtures/generate/microscopes.py puts in. */
const NUCLEUS = Array.from({ length: 16 * 12 }, (_, i) => 3 * i);
const PROTEIN = NUCLEUS.map((_, i) => 1000 + NUCLEUS.at(-1 - i));
/** All that is found in a file. */
function find(path) {
    return withFieldStack(path, async ({ channels, read, names, micrometresPerPixel }) => ({
        planes: await Promise.all(Array.from({ length: channels }, async (_, c) => Array.from(await read(c)))),
        ...(names ? { names } : {}),
        ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }),
    }));
}
async function assertRefused(work, path, reason) {
    await assert.rejects(work, (error) => {
        assert.ok(error instanceof Coos7Error, error.stack);
        assert.ok(error.message.includes(path), error.message);
        assert.match(error.message, reason);
        return true;
    });
}
const BOTH = [PROTEIN, NUCLEUS];
const FORMS = [
    [
        "micromanager.ome.tif",
        "Micro-Manager's OME-XML counts, not the ImageJ text in the same tag",
        { planes: BOTH, names: ["GFP", "DAPI"], micrometresPerPixel: 0.36 },
    ],
    [
        "imagej-one-page.tif",
        "ImageJ's stack behind one page, big-endian, whose text ends in NUL",
        { planes: BOTH, micrometresPerPixel: 0.25 },
    ],
    ["metamorph.tif", "MetaMorph's stack behind one page", { planes: BOTH }],
    ["shaped.tif", "tifffile's planes behind one page", { planes: BOTH }],
    ["ifds.ome.tif", "pages that OME-XML gives to channels by IFD", { planes: [NUCLEUS, PROTEIN] }],
    ["planecount.ome.tif", "pages that OME-XML counts by PlaneCount", { planes: BOTH }],
    [
        "files/c0.ome.tif",
        "a file for each channel, the first",
        { planes: [PROTEIN], names: ["GFP"], micrometresPerPixel: 0.5 },
    ],
    [
        "files/c1.ome.tif",
        "a file for each channel, the second",
        { planes: [NUCLEUS], names: ["DAPI"], micrometresPerPixel: 0.5 },
    ],
    [
        "companion/ch2.ome.tif",
        "metadata in a companion beside the file",
        { planes: [NUCLEUS], names: ["DAPI"], micrometresPerPixel: 0.5 },
    ],
];
for (const [file, what, found] of FORMS)
    test(`${file}: ${what}`, async () => {
        assert.deepEqual(await find(join(FIELDS, file)), found);
    });
test("points in time are no channels, whatever the second of two texts says", async () => {
    const path = join(FIELDS, "micromanager-times.ome.tif");
    await assertRefused(find(path), path, /one point in time but found 2 planes of each channel/);
    assert.equal(imageJMetadata("f.tif", "ImageJ=1.53\nimages=2\nframes=2", undefined).planesPerChannel, 2);
});
for (const name of readdirSync(join(FIELDS, "units")))
    test(`units/${name}: a pixel of half a micrometre as ImageJ and its relatives write it`, async () => {
        assert.deepEqual(await find(join(FIELDS, "units", name)), { planes: BOTH, micrometresPerPixel: 0.5 });
    });
test("ImageJ's text: numbers that are none are told, a last line needs no end, a unit in cm is seen by its size", () => {
    const text = "ImageJ=\nimages=2\nchannels=2\nslices=";
    assert.deepEqual(imageJMetadata("f.tif", `${text}1`, undefined), { planesPerChannel: 1, channels: 2 });
    for (const number of ["", "NaN", "-1", "1.5", "0"])
        assert.throws(() => imageJMetadata("f.tif", text + number, undefined), /f\.tif: expected a whole number for slices/);
    const micrometres = (unit, pixelsPerUnit, perCentimetre = false) => imageJMetadata("f.tif", `ImageJ=1\nunit=${unit}`, { pixelsPerUnit, perCentimetre }).micrometresPerPixel;
    assert.equal(micrometres("um", 10_000, true), 1);
    assert.equal(micrometres("um", 2, true), 0.5);
    assert.equal(micrometres("pixel", 2), undefined);
    assert.equal(micrometres("constructor", 2), undefined);
});
test("a page without its companion says nothing of itself; several pages without it are refused", async (t) => {
    const folder = temporaryFolder(t);
    cpSync(join(FIELDS, "companion"), folder, { recursive: true });
    const path = join(folder, "ch1.ome.tif");
    // Renamed, it still is who it says it is.
    cpSync(path, join(folder, "renamed.tif"));
    assert.deepEqual((await find(join(folder, "renamed.tif"))).names, ["GFP"]);
    const companion = join(folder, "field.companion.ome");
    writeFileSync(companion, readFileSync(companion, "utf8").slice(0, 300));
    await assertRefused(find(path), companion, /well-formed XML/);
    rmSync(companion);
    assert.deepEqual(await find(path), { planes: [PROTEIN] });
    writeFileSync(path, twoPages(readFileSync(path)));
    await assertRefused(find(path), path, /what its 2 planes are in .*field\.companion\.ome but found no such/);
});
/** The same little-endian file with its only page twice. */
function twoPages(file) {
    const first = file.readUInt32LE(4);
    const end = first + 2 + 12 * file.readUInt16LE(first);
    const even = Buffer.concat([file, Buffer.alloc(file.length % 2)]);
    const both = Buffer.concat([even, even.subarray(first, end), Buffer.alloc(4)]);
    both.writeUInt32LE(even.length, end);
    return both;
}
test("planes that the metadata tell of and the file does not hold, and the reverse, are refused", async (t) => {
    const folder = temporaryFolder(t);
    mkdirSync(folder, { recursive: true });
    const change = (file, from, to) => {
        const path = join(folder, file);
        const text = readFileSync(join(FIELDS, file), "latin1").replaceAll(from, to);
        writeFileSync(path, text, "latin1");
        return path;
    };
    const one = change("imagej-one-page.tif", "images=2", "images=9");
    await assertRefused(find(one), one, /tell of 9 planes behind its only page, but there are not as many/);
    const many = change("imagej-one-page.tif", "images=2\nchannels=2", "images=1\nchannels=1");
    assert.deepEqual(await find(many), { planes: [PROTEIN], micrometresPerPixel: 0.25 });
    const more = change("imagej.tif", "channels=2", "channels=1");
    await assertRefused(find(more), more, /tell of 1 plane\(s\) but it holds 2/);
    const ome = change("planecount.ome.tif", 'SizeC="2"', 'SizeC="1"');
    await assertRefused(find(ome), ome, /OME metadata tell of 1 plane\(s\) but it holds 2/);
    const less = change("planecount.ome.tif", 'PlaneCount="2"', 'PlaneCount="1"');
    await assertRefused(find(less), less, /OME metadata tell of 1 plane\(s\) but it holds 2/);
    const none = change("planecount.ome.tif", 'PlaneCount="2"', 'PlaneCount="x"');
    await assertRefused(find(none), none, /a whole number for PlaneCount in its OME metadata but found "x"/);
});
const XML = (inside, before = "") => `<?xml version="1.0"?>${before}<o:OME xmlns:o="x">${inside}</o:OME>`;
test("OME-XML is read as XML: comments, CDATA, quotes, entities and elements of other schemas", () => {
    const xml = XML(`<!-- <o:Image><o:Pixels SizeC="9"/></o:Image> --><o:Image><o:Description><![CDATA[<o:Pixels SizeC="8"/>]]></o:Description>
    <o:Pixels
      SizeT='1' SizeZ="1" PhysicalSizeXUnit='&#181;m' SizeC='2' PhysicalSizeX="0.5"><o:Channel Name='a > "b"'/>
      <o:Channel Name="&lt;c&gt; &amp;amp;"></o:Channel></o:Pixels></o:Image>`);
    assert.deepEqual(omeMetadata(parseOme("f.tif", xml), "", { path: "f.tif", count: 2, samples: 1 }), {
        channels: 2,
        planesPerChannel: 1,
        names: ['a > "b"', "<c> &amp;"],
        planes: [0, 1],
        micrometresPerPixel: 0.5,
    });
});
test("XML that is damaged, or that grows by its own entities, is refused at once", () => {
    const laughs = Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`).join("");
    for (const xml of [
        XML("<o:Image>"),
        XML('<o:Image ID="1" ID="2"/>'),
        XML("<o:Image>&a30;</o:Image>", `<!DOCTYPE OME [<!ENTITY a0 "ha">${laughs}]>`),
        XML("<o:Image>&file;</o:Image>", `<!DOCTYPE OME [<!ENTITY file SYSTEM "file:///etc/hostname">]>`),
    ])
        assert.throws(() => parseOme("f.tif", xml), (error) => error instanceof Coos7Error && /^f\.tif: .*well-formed XML/.test(error.message));
});
test("numbers of planes without end in OME-XML end at the file's own", () => {
    const sizes = `SizeC="999999999" SizeZ="999999999" SizeT="999999999"`;
    const xml = XML(`<o:Image><o:Pixels ${sizes}><o:TiffData/></o:Pixels></o:Image>`);
    assert.throws(() => omeMetadata(parseOme("f.tif", xml), "", { path: "f.tif", count: 2, samples: 1 }), /f\.tif: its OME metadata tell of more planes but it holds 2/);
});
//# sourceMappingURL=field-stack.test.js.map