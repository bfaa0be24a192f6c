import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { arrival, content, md5, send, serve } from "../core/download/local-server.js";
import { FILES, RECORD_PATH, serveRecord, zenodoJson } from "../dataset/zenodo/record-server.js";
import { temporaryFolder } from "./run-coos7.js";
const COOS7 = fileURLToPath(new URL("../../../bin/coos7.js", import.meta.url));
/** The command beside this process, whose servers it talks to. */
function start(cache, ...args) {
    const child = spawn(process.execPath, [COOS7, ...args], {
        env: { ...process.env, COOS7_CACHE: cache },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (text) => (stdout += text));
    child.stderr.on("data", (text) => (stderr += text));
    const ended = once(child, "close").then(([status]) => ({ status: status, stdout, stderr }));
    return { child, ended };
}
const run = (cache, ...args) => start(cache, ...args).ended;
test("download shows sizes and licence, fetches, and verify agrees", async (t) => {
    const { record } = await serveRecord(t);
    const folder = temporaryFolder(t);
    const dir = join(folder, "coos7");
    const shown = await run(folder, "download", "--from", record, "--dir", dir, "--dry-run");
    assert.equal(shown.status, 0);
    assert.match(shown.stdout, /^COOS-7, Zenodo record 3386336, version 1\.1\nLicence: CC-BY-NC-4\.0 \(not for commercial use\)\n/);
    assert.match(shown.stdout, /\nCOOS7_v1\.1_training\.hdf5 +\d+ kB\nCOOS7_v1\.1_test4\.hdf5 +\d+ kB\nAll +\d+ kB\n/);
    assert.match(shown.stdout, /Also in the record, not needed here: unpack\.py/);
    assert.equal(existsSync(dir), false);
    const done = await run(folder, "download", "--from", record, "--dir", dir);
    assert.equal(done.status, 0);
    assert.ok(done.stdout.startsWith(shown.stdout));
    assert.ok(done.stdout.endsWith(`Complete and right in ${dir}: 2 files\nNext: coos7 reproduce --data ${dir}\n`));
    assert.equal(done.stderr, "");
    const again = await run(folder, "download", "--from", record, "--dir", dir);
    assert.match(again.stdout, /Complete and right in .*: 2 files \(there before: 2\)/);
    const right = await run(folder, "verify", dir);
    assert.deepEqual(right, {
        status: 0,
        stdout: "right    COOS7_v1.1_training.hdf5\nright    COOS7_v1.1_test4.hdf5\n",
        stderr: "",
    });
    rmSync(join(dir, "COOS7_v1.1_training.hdf5"));
    const wrong = await run(folder, "verify", dir, "--json");
    assert.equal(wrong.status, 1);
    assert.deepEqual(JSON.parse(wrong.stdout), {
        directory: dir,
        record: "3386336",
        files: [
            { name: "COOS7_v1.1_training.hdf5", split: "training", status: "missing" },
            { name: "COOS7_v1.1_test4.hdf5", split: "test4", status: "right" },
        ],
    });
    assert.match(wrong.stderr, /^coos7: .* is not complete and right by Zenodo record 3386336: COOS7_v1\.1_training\.hdf5 is missing; coos7 download --dir/);
    assert.equal((await run(folder, "verify", dir, "--splits", "test4")).status, 0);
});
test("a newer version is named with the command that gets it", async (t) => {
    const server = await serve(t, (request, response) => {
        const id = request.url === RECORD_PATH ? 3386336 : 9;
        const { metadata, ...rest } = zenodoJson(server.url);
        const version = id === 9 ? "2.0" : metadata.version;
        response.end(JSON.stringify({ ...rest, id, metadata: { ...metadata, version, relations: undefined } }));
    });
    const folder = temporaryFolder(t);
    const { stdout } = await run(folder, "download", "--from", server.url + RECORD_PATH, "--dry-run");
    assert.ok(stdout.endsWith(`There is a newer version, Zenodo record 9, version 2.0: coos7 download --from ${server.url}/api/records/9\n`));
});
test("Ctrl-C keeps what has come, and the same command goes on from there", async (t) => {
    const big = content(4_000_000);
    let stall = true;
    const server = await serve(t, (request, response) => {
        if (request.url !== RECORD_PATH)
            return send(request, response, big, stall ? { stallAt: 0.5 } : {});
        const [file] = zenodoJson(server.url).files;
        const files = [{ ...file, size: big.length, checksum: `md5:${md5(big)}` }];
        response.end(JSON.stringify(zenodoJson(server.url, { files })));
    });
    const folder = temporaryFolder(t);
    const args = ["download", "--from", server.url + RECORD_PATH, "--dir", join(folder, "coos7")];
    const { child, ended } = start(folder, ...args);
    await arrival(join(folder, "coos7"), 2_000_000);
    child.kill("SIGINT");
    const { status, stderr } = await ended;
    assert.equal(status, 130);
    assert.equal(stderr, "coos7: Cancelled downloading COOS7_v1.1_test4.hdf5; 2.00 MB are kept, the next attempt goes on from there\n");
    stall = false;
    assert.equal((await run(folder, ...args)).status, 0);
    assert.equal(server.requests.at(-1).headers.range, "bytes=2000000-");
    assert.ok(readFileSync(join(folder, "coos7", "COOS7_v1.1_test4.hdf5")).equals(big));
});
test("wrong calls and sources are one line", async (t) => {
    const folder = temporaryFolder(t);
    const missing = join(folder, "nowhere");
    const lines = [
        [["download", "vgg19"], 2, /download: expected vgg16 or no argument but found vgg19/],
        [["download", "--splits", "test9"], 2, /Expected --splits to be a list of/],
        [["download", "vgg16", "--dir", "x"], 2, /download vgg16: --dir is for the images/],
        [["download", "--from", missing], 1, /Could not read .*nowhere: no such folder/],
        [
            ["download", "vgg16", "--from", missing],
            1,
            /Could not download vgg16_weights.*: no such file or folder/,
        ],
        [["verify", missing], 1, /Could not read .*nowhere: no such folder/],
        [["verify", "a", "b"], 2, /verify: expected one folder but found a b/],
    ];
    const ends = await Promise.all(lines.map(([args]) => run(folder, ...args)));
    for (const [i, { status, stderr }] of ends.entries()) {
        const [args, expected, message] = lines[i];
        assert.equal(status, expected, args.join(" "));
        assert.match(stderr, message);
        assert.equal(stderr.split("\n").length, 2);
    }
});
test("download vgg16 refuses what is not Keras' file", async (t) => {
    const { url } = await serve(t, (request, response) => send(request, response, FILES["unpack.py"]));
    const folder = temporaryFolder(t);
    writeFileSync(join(folder, "other.h5"), "something else");
    for (const from of [url, join(folder, "other.h5")]) {
        const { status, stderr } = await run(folder, "download", "vgg16", "--from", from);
        assert.equal(status, 1);
        assert.match(stderr, /expected a file with the MD5 6d6bbae143d832006294945121d1f1fc but found [0-9a-f]{32}/);
    }
    assert.deepEqual(readdirSync(folder), ["other.h5"]);
});
//# sourceMappingURL=download.test.js.map