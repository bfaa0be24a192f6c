import assert from "node:assert/strict";
import { test } from "node:test";
import { parseRecord } from "../../../src/dataset/zenodo/archive.js";
import { FILES, inveniordmJson, RECORD_PATH, zenodoJson } from "./record-server.js";
const SITE = "https://zenodo.example";
const parse = (record) => parseRecord(JSON.stringify(record), SITE + RECORD_PATH);
test("Zenodo's JSON and InvenioRDM's say the same", () => {
    const record = parse(zenodoJson(SITE));
    assert.deepEqual(record, parse(inveniordmJson(SITE)));
    const { id, version, licence, latestUrl, files } = record;
    assert.deepEqual([id, version, licence, latestUrl], ["3386336", "1.1", "cc-by-nc-4.0", undefined]);
    assert.deepEqual(files.map(({ name, split, size }) => [name, split, size]), [
        ["COOS7_v1.1_test4.hdf5", "test4", FILES["COOS7_v1.1_test4.hdf5"].length],
        ["COOS7_v1.1_training.hdf5", "training", FILES["COOS7_v1.1_training.hdf5"].length],
        ["unpack.py", undefined, 1000],
    ]);
    assert.equal(files[0].url, `${SITE}${RECORD_PATH}/files/COOS7_v1.1_test4.hdf5/content`);
});
test("older JSON of Zenodo is read: a bucket's links, filename and filesize, a bare MD5, a licence as text", () => {
    const old = {
        id: 3386336,
        metadata: { license: "CC-BY-NC-4.0" },
        links: { latest: "/api/records/4000000" },
        files: [
            {
                filename: "COOS7_v1.1_test1.hdf5",
                filesize: 12,
                checksum: "00112233445566778899AABBCCDDEEFF",
                links: { self: "/api/files/1", download: "/api/files/b/COOS7_v1.1_test1.hdf5" },
            },
        ],
    };
    assert.deepEqual(parse(old), {
        id: "3386336",
        version: undefined,
        licence: "CC-BY-NC-4.0",
        latestUrl: `${SITE}/api/records/4000000`,
        files: [
            {
                name: "COOS7_v1.1_test1.hdf5",
                split: "test1",
                size: 12,
                md5: "00112233445566778899aabbccddeeff",
                url: `${SITE}/api/files/b/COOS7_v1.1_test1.hdf5`,
            },
        ],
    });
});
test("what is no record, or lists no files, is an error that says where and what", () => {
    const where = `${SITE}${RECORD_PATH}: `;
    const messages = [
        [{ status: 404 }, 'expected the JSON of a Zenodo record, with "id" and "files"'],
        [null, 'expected the JSON of a Zenodo record, with "id" and "files"'],
        [
            zenodoJson(SITE, { files: [] }),
            "expected files but the record 3386336 lists none; they may be restricted",
        ],
        [
            { ...inveniordmJson(SITE), files: { enabled: true, entries: {} } },
            "expected files but the record 3386336",
        ],
    ];
    for (const [record, message] of messages)
        assert.throws(() => parse(record), (error) => error.message.startsWith(where + message));
    assert.throws(() => parseRecord("<html>\n<body>Down for maintenance</body>", "https://x"), /^Coos7Error: https:\/\/x: expected the JSON of a Zenodo record but found <html> <body>Down for maintenance<\/body>… \(/);
});
test("a file without a plain name, a size or an MD5 is an error", () => {
    const [good] = zenodoJson(SITE).files;
    const bad = [
        [{ key: "../training.hdf5" }, /the file "\.\.\/training\.hdf5": expected a plain name without folders/],
        [{ key: "a\\training.hdf5" }, /expected a plain name/],
        [{ size: "12" }, /the file "COOS7_v1.1_test4.hdf5": expected its size in bytes but found "12"/],
        [{ size: -1 }, /expected its size in bytes but found -1/],
        [{ checksum: "sha256:00" }, /expected its MD5 as "md5:" and 32 hex digits but found "sha256:00"/],
        [{ links: {} }, /expected a link to its content/],
    ];
    for (const [changes, message] of bad)
        assert.throws(() => parse(zenodoJson(SITE, { files: [{ ...good, ...changes }] })), message);
});
//# sourceMappingURL=record.test.js.map