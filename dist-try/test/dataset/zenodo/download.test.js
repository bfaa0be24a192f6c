import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openDataset } from "../../../src/dataset/open.js";
import { newerVersion, openArchive } from "../../../src/dataset/zenodo/archive.js";
import { downloadCoos7, verifyCoos7 } from "../../../src/dataset/zenodo/download.js";
import { IMPATIENT, send, serve, temporaryFolder } from "../../core/download/local-server.js";
import { FILES, inveniordmJson, RECORD_PATH, serveRecord, zenodoJson } from "./record-server.js";
const quiet = { patience: IMPATIENT, onWarning: () => { } };
const ALL = ["COOS7_v1.1_test4.hdf5", "COOS7_v1.1_training.hdf5"];
const statuses = async (folder, options = {}) => (await verifyCoos7(folder, { ...quiet, ...options })).files.map(({ split, status }) => `${split} ${status}`);
test("what is downloaded is a dataset, whichever JSON the record has", async (t) => {
    for (const json of [zenodoJson, inveniordmJson]) {
        const { record } = await serveRecord(t, json);
        const folder = join(temporaryFolder(t), "coos7");
        const summary = await downloadCoos7(folder, { from: record, ...quiet });
        assert.deepEqual(summary, { downloaded: ALL.toReversed(), present: [] });
        assert.deepEqual(readdirSync(folder), [...ALL, "coos7-record.json"]);
        const dataset = await openDataset(folder);
        assert.deepEqual(dataset.splits, ["training", "test4"]);
        assert.equal(dataset.simulated, false);
        assert.deepEqual(await statuses(folder), ["training right", "test4 right"]);
    }
});
test("splits can be chosen, and what is there is not fetched again", async (t) => {
    const { record, requests } = await serveRecord(t);
    const folder = temporaryFolder(t);
    await downloadCoos7(folder, { from: record, splits: ["test4"], ...quiet });
    assert.deepEqual(readdirSync(folder), [ALL[0], "coos7-record.json"]);
    assert.deepEqual(await downloadCoos7(folder, { from: record, ...quiet }), {
        downloaded: [ALL[1]],
        present: [ALL[0]],
    });
    assert.equal(requests.filter(({ path }) => path.includes("test4")).length, 1);
    await assert.rejects(downloadCoos7(folder, { from: record, splits: ["test2"], ...quiet }), {
        name: "UsageError",
        message: "Expected the split test2 in record 3386336 but found COOS7_v1.1_test4.hdf5, COOS7_v1.1_training.hdf5, unpack.py",
    });
});
test("verify tells right, damaged and missing files, and download mends them", async (t) => {
    const { record } = await serveRecord(t);
    const folder = temporaryFolder(t);
    await downloadCoos7(folder, { from: record, ...quiet });
    const [test4, training] = ALL.map((name) => join(folder, name));
    const damaged = Buffer.from(FILES[ALL[0]]);
    damaged[1000] ^= 1;
    writeFileSync(test4, damaged);
    rmSync(training);
    const { record: id, files } = await verifyCoos7(folder);
    assert.equal(id, "3386336");
    assert.deepEqual(files.map(({ status }) => status), ["missing", "damaged"]);
    assert.match(files[1].detail, /^expected the MD5 [0-9a-f]{32} but found [0-9a-f]{32}$/);
    writeFileSync(test4, "cut off");
    assert.match((await verifyCoos7(folder)).files[1].detail, /^expected [\d,]+ bytes but found 7$/);
    assert.deepEqual(await statuses(folder, { splits: ["test4"] }), ["test4 damaged"]);
    await downloadCoos7(folder, { from: record, ...quiet });
    assert.deepEqual(await statuses(folder), ["training right", "test4 right"]);
});
test("a folder that was downloaded is a mirror, on this machine and behind an address", async (t) => {
    const { record } = await serveRecord(t);
    const folder = temporaryFolder(t);
    await downloadCoos7(folder, { from: record, ...quiet });
    const mirror = await serve(t, (request, response) => {
        const name = request.url.replace("/a%20mirror/", "");
        return send(request, response, readFileSync(join(folder, name)));
    });
    for (const from of [folder, `${mirror.url}/a mirror/`]) {
        const copy = temporaryFolder(t);
        await downloadCoos7(copy, { from, ...quiet });
        assert.deepEqual(readdirSync(copy), readdirSync(folder));
        assert.deepEqual(await statuses(copy), ["training right", "test4 right"]);
    }
});
test("files without a saved record are checked by another", async (t) => {
    const { record } = await serveRecord(t);
    const folder = temporaryFolder(t);
    writeFileSync(join(folder, ALL[0]), FILES[ALL[0]]);
    assert.deepEqual(await statuses(folder, { from: record }), ["training missing", "test4 right"]);
    await assert.rejects(verifyCoos7(folder, { from: `${record}/not`, ...quiet }), /has no coos7-record\.json to check its files by, and another could not be had: .* 404 Not Found/);
    await assert.rejects(verifyCoos7(join(folder, "not")), /Could not read .*not: no such folder/);
});
test("a newer version is found and named; that it cannot be looked for does no harm", async (t) => {
    const server = await serve(t, (request, response) => {
        const { metadata, links, ...rest } = zenodoJson(server.url);
        const old = { ...rest, links, metadata: { ...metadata, relations: undefined } };
        const answers = {
            [RECORD_PATH]: old,
            "/api/records/9": { ...old, id: 9, metadata: { version: "2.0" } },
        };
        if (request.url.endsWith("/versions/latest"))
            return void response.writeHead(301, { location: "/api/records/9" }).end();
        const answer = answers[request.url];
        response.writeHead(answer ? 200 : 404).end(JSON.stringify(answer));
    });
    const archive = await openArchive(server.url + RECORD_PATH, quiet);
    const newer = await newerVersion(archive, quiet);
    assert.deepEqual([newer?.record.id, newer?.record.version], ["9", "2.0"]);
    assert.equal(newer?.url, `${server.url}/api/records/9`);
    assert.equal(await newerVersion(await openArchive(newer.url, quiet), quiet), undefined);
    const warnings = [];
    const lost = { ...archive, record: { ...archive.record, latestUrl: `${server.url}/lost` } };
    await newerVersion(lost, { ...quiet, onWarning: (line) => warnings.push(line) });
    assert.match(warnings[0], /^Whether there is a newer version than record 3386336 could not be found out: .*404/);
});
test("a record without files, or without splits, is an error and nothing is written", async (t) => {
    const folder = join(temporaryFolder(t), "coos7");
    const from = async (files) => (await serveRecord(t, (url) => zenodoJson(url, { files }))).record;
    await assert.rejects(downloadCoos7(folder, { from: await from([]), ...quiet }), /lists none/);
    const [, , script] = zenodoJson("https://x").files;
    await assert.rejects(downloadCoos7(folder, { from: await from([script]), ...quiet }), /Expected files such as COOS7_v1\.1_test1\.hdf5 in record 3386336 but found unpack\.py/);
    const [test4] = zenodoJson("https://x").files;
    const huge = { ...test4, size: 2 ** 52 };
    await assert.rejects(downloadCoos7(folder, { from: await from([huge]), ...quiet }), /of free disk for/);
    assert.deepEqual(readdirSync(join(folder, "..")), []);
});
test("a folder with other data is not mixed up", async (t) => {
    const { record } = await serveRecord(t);
    const refused = async (name, content, message) => {
        const folder = temporaryFolder(t);
        writeFileSync(join(folder, name), content);
        await assert.rejects(downloadCoos7(folder, { from: record, ...quiet }), message);
        assert.deepEqual(readdirSync(folder), [name]);
    };
    await refused("dataset.json", '{"simulated": true}', /holds simulated data; choose another folder/);
    await refused("test4.hdf5", "", /holds the split test4 already, as test4\.hdf5; choose another folder/);
    await refused("coos7-record.json", JSON.stringify(zenodoJson("https://x", { id: 7 })), /holds files of the Zenodo record 7; choose another folder for record 3386336/);
    const file = join(temporaryFolder(t), "file");
    writeFileSync(file, "");
    await assert.rejects(downloadCoos7(file, { from: record, ...quiet }), {
        name: "Coos7Error",
        message: `Could not use ${file}: a part of the path is a file, not a folder`,
    });
});
//# sourceMappingURL=download.test.js.map