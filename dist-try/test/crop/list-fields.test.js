import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { test } from "node:test";
import { Coos7Error } from "../../src/core/errors.js";
import { listFields } from "../../src/crop/list-fields.js";
import { temporaryFolder } from "../cli/run-coos7.js";
function folderOf(t, names) {
    const folder = temporaryFolder(t);
    for (const name of names) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), "");
    }
    return folder;
}
/** Fields as "name: nucleus + protein", and what was passed over as "file: why". */
function list(t, names, choice) {
    const folder = folderOf(t, names);
    const passed = [];
    const fields = listFields([folder], choice, (path, why) => passed.push(`${basename(path)}: ${why}`));
    const short = (path) => relative(folder, path).replaceAll("\\", "/");
    return {
        fields: fields.map(({ name, nucleus, protein }) => `${name}: ${short(nucleus)} + ${short(protein)}`),
        passed,
    };
}
test("a field may have any number of channel files, of which two are taken and the others counted", (t) => {
    const names = ["B02", "B03"].flatMap((well) => ["DAPI", "GFP", "RFP", "Cy5"].map((c) => `${well}_${c}.tif`));
    assert.deepEqual(list(t, names, { nucleus: "DAPI", protein: "rfp" }), {
        fields: ["B02: B02_DAPI.tif + B02_RFP.tif", "B03: B03_DAPI.tif + B03_RFP.tif"],
        passed: ["B02_Cy5", "B02_GFP", "B03_Cy5", "B03_GFP"].map((name) => `${name}.tif: another channel`),
    });
    const own = ["a_nucleus.tif", "a_protein.tif", "a_mask.tif", "a 2.ome.tif", "ab_stack.tif"];
    assert.deepEqual(list(t, own, {}), {
        fields: [
            "a: a_nucleus.tif + a_protein.tif",
            "a 2: a 2.ome.tif + a 2.ome.tif",
            "ab_stack: ab_stack.tif + ab_stack.tif",
        ],
        passed: ["a_mask.tif: another channel"],
    });
});
test("a channel is a word or a number of its own: d0 is not in D03, nor w1 in w10, nor GFP in EGFP", (t) => {
    const cellomics = ["C03", "D03"].flatMap((well) => [0, 1, 2].map((c) => `AS_1_${well}f00d${c}.tif`));
    assert.deepEqual(list(t, cellomics, { nucleus: "d0", protein: "d1" }).fields, [
        "AS_1_C03f00: AS_1_C03f00d0.tif + AS_1_C03f00d1.tif",
        "AS_1_D03f00: AS_1_D03f00d0.tif + AS_1_D03f00d1.tif",
    ]);
    const w = ["x_w1.tif", "x_w2.tif", "x_w10.tif"];
    assert.deepEqual(list(t, w, { nucleus: "w1", protein: "w2" }), {
        fields: ["x: x_w1.tif + x_w2.tif"],
        passed: ["x_w10.tif: another channel"],
    });
    const two = ["y_DAPI.tif", "y_GFP.tif", "y_EGFP.tif"];
    assert.deepEqual(list(t, two, { nucleus: "DAPI", protein: "GFP" }).fields, ["y: y_DAPI.tif + y_GFP.tif"]);
    // Only where no name has it as a word of its own may it be a part of one.
    const part = ["z_DAPIch.tif", "z_GFPch.tif"];
    assert.deepEqual(list(t, part, { nucleus: "DAPI", protein: "GFP" }).fields, [
        "z_ch: z_DAPIch.tif + z_GFPch.tif",
    ]);
});
test("ImageXpress: identifiers behind each channel's name, and thumbnails beside the images", (t) => {
    const id = (k) => `${String(k).repeat(8)}-A4E2-4c16-9F00-0123456789${k}${k}`;
    const names = [1, 2, 3].flatMap((w) => [
        `Week1_B02_s1_w${w}${id(w)}.tif`,
        `Week1_B02_s1_w${w}_thumb${id(w + 3)}.tif`,
    ]);
    const { fields, passed } = list(t, names, { nucleus: "w1", protein: "w3" });
    assert.deepEqual(fields, [`Week1_B02_s1: Week1_B02_s1_w1${id(1)}.tif + Week1_B02_s1_w3${id(3)}.tif`]);
    assert.deepEqual(passed.map((line) => line.split(": ")[1]).sort(), [
        "a thumbnail",
        "a thumbnail",
        "a thumbnail",
        "another channel",
    ]);
    const twice = [...names, `Week1_B02_s1_w3${id(8)}.tif`];
    assert.throws(() => list(t, twice, { nucleus: "w1", protein: "w3" }), /w1.*tif: expected one file of each channel of a field but found .*w3.* and .*w3/);
    assert.throws(() => list(t, ["a_w1_thumb.tif"], {}), /found only thumbnails \(a_w1_thumb\.tif\)/);
});
test("accents and a dotted capital I are found however they are stored, and cut nothing off", (t) => {
    const [composed, decomposed] = ["Zellkern é", "Zellkern é"].map((text, i) => text.normalize(i === 0 ? "NFC" : "NFD"));
    const names = [`İ_1_${decomposed}.tif`, "İ_1_Protein.tif"];
    assert.deepEqual(list(t, names, { nucleus: composed, protein: "protein" }).fields, [
        `İ_1: ${names[0]} + ${names[1]}`,
    ]);
});
const MISTAKES = [
    [["a_DAPI.tif"], /a_DAPI\.tif: expected its protein channel a_GFP\.tif beside it/],
    [
        ["a_DAPI.tif", "a_GFP.tif", "b_GFP.tif"],
        /b_GFP\.tif: expected its nucleus channel b_DAPI\.tif beside it/,
    ],
    [["a1_DAPI.tif", "a1_GFP.tif", "a10_DAPI.tif"], /a10_DAPI\.tif: expected its protein channel a10_GFP\.tif/],
];
for (const [names, message] of MISTAKES)
    test(`of ${names.join(", ")} a channel is missing, and it is said which`, (t) => {
        assert.throws(() => list(t, names, { nucleus: "DAPI", protein: "GFP" }), (error) => error instanceof Coos7Error && message.test(error.message));
    });
test("a file that is named after both channels has both", (t) => {
    const { fields } = list(t, ["a_DAPI_GFP.ome.tif"], { nucleus: "DAPI", protein: "GFP" });
    assert.deepEqual(fields, ["a_DAPI_GFP: a_DAPI_GFP.ome.tif + a_DAPI_GFP.ome.tif"]);
});
//# sourceMappingURL=list-fields.test.js.map