import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, symlinkSync, writeFileSync, } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { LOCK } from "../../src/core/directory-lock.js";
import { Coos7Error, UsageError } from "../../src/core/errors.js";
import { makeFolder, temporaryPath } from "../../src/core/files.js";
import { checkOutputFile, fillDirectory } from "../../src/core/output-directory.js";
import { processTag, thisProcess } from "../../src/core/process-identity.js";
import { JOURNAL } from "../../src/core/publication.js";
import { beforeEachStep } from "./file-system-steps.js";
function temporaryFolder(t) {
    const path = mkdtempSync(join(tmpdir(), "coos7-output-"));
    t.after(() => rmSync(path, { recursive: true, force: true }));
    return path;
}
/** A promise with what settles it. */
function deferred() {
    let resolve;
    let reject;
    const promise = new Promise((yes, no) => {
        resolve = yes;
        reject = no;
    });
    return { promise, resolve, reject };
}
async function fill(folder, text) {
    await fillDirectory(folder, { force: true }, async (staging) => {
        writeFileSync(join(staging, "a.txt"), text);
        mkdirSync(join(staging, "below"));
        writeFileSync(join(staging, "below", "b.txt"), text);
    });
}
const fails = () => Promise.reject(new Error("this work must not begin"));
const lock = (record) => JSON.stringify({ command: "coos7 simulate", since: "2026-01-01T00:00:00.000Z", id: "x", ...record });
test("a directory is filled whole, replacing what has the same name and nothing else", async (t) => {
    const out = join(temporaryFolder(t), "new", "out");
    await fill(out, "one");
    writeFileSync(join(out, "mine.txt"), "");
    await fill(out, "two");
    assert.deepEqual(readdirSync(out).sort(), ["a.txt", "below", "mine.txt"]);
    assert.equal(readFileSync(join(out, "below", "b.txt"), "utf8"), "two");
});
test("with force exactly the files that are written are replaced, a link too, and what is no file is refused", async (t) => {
    const place = temporaryFolder(t);
    const out = join(place, "out");
    const elsewhere = join(place, "elsewhere");
    mkdirSync(join(out, "below"), { recursive: true });
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, "a.txt"), "theirs");
    symlinkSync(join(elsewhere, "a.txt"), join(out, "a.txt"));
    writeFileSync(join(out, "below", "mine.txt"), "mine");
    await fill(out, "new");
    assert.equal(readFileSync(join(elsewhere, "a.txt"), "utf8"), "theirs");
    assert.equal(readFileSync(join(out, "a.txt"), "utf8"), "new");
    assert.equal(readFileSync(join(out, "below", "mine.txt"), "utf8"), "mine");
    assert.deepEqual(readdirSync(join(out, "below")).sort(), ["b.txt", "mine.txt"]);
    const other = join(place, "other");
    mkdirSync(join(other, "a.txt"), { recursive: true });
    await assert.rejects(fill(other, "new"), /a\.txt is a folder where a file has to be; move it away/);
    rmSync(join(other, "a.txt"), { recursive: true });
    for (const put of [
        () => symlinkSync(elsewhere, join(other, "below")),
        () => writeFileSync(join(other, "below"), "a file"),
    ]) {
        put();
        await assert.rejects(fill(other, "new"), /below is in the place of a folder; move it away/);
        assert.deepEqual(readdirSync(other), ["below"]);
        rmSync(join(other, "below"));
    }
    assert.deepEqual(readdirSync(elsewhere), ["a.txt"]);
});
test("a cancelled run takes only folders with it that it made and that are empty, never another run's results", async (t) => {
    const place = temporaryFolder(t);
    const begun = deferred();
    const end = deferred();
    const first = fillDirectory(join(place, "runs", "a", "b"), {}, (staging) => {
        writeFileSync(join(staging, "half.txt"), "");
        begun.resolve();
        return end.promise;
    });
    await begun.promise;
    await fill(join(place, "runs", "other"), "done");
    end.reject(new Coos7Error("cancelled"));
    await assert.rejects(first, /cancelled/);
    assert.deepEqual(readdirSync(join(place, "runs")), ["other"]);
    assert.equal(readFileSync(join(place, "runs", "other", "a.txt"), "utf8"), "done");
});
test("a run that is refused a folder leaves the one that has it alone, and what it made itself if that is used", async (t) => {
    const out = join(temporaryFolder(t), "new", "out");
    const begun = deferred();
    const end = deferred();
    const first = fillDirectory(out, {}, async (staging) => {
        begun.resolve();
        await end.promise;
        writeFileSync(join(staging, "a.txt"), "first");
    });
    await begun.promise;
    await assert.rejects(fill(out, "second"), /is being written by/);
    end.resolve();
    await first;
    assert.deepEqual(readdirSync(out), ["a.txt"]);
});
test("a folder that a cancelled run removes just when another needs it is made again", (t) => {
    const place = temporaryFolder(t);
    const path = join(place, "runs", "a");
    let removed = 0;
    // Before each step of making it, as often as it takes: the cancelled run removes its empty folder.
    const stop = beforeEachStep(() => {
        if (removed < 5 && existsSync(join(place, "runs")) && readdirSync(join(place, "runs")).length === 0) {
            removed++;
            rmdirSync(join(place, "runs"));
        }
    });
    try {
        assert.deepEqual(makeFolder(path), [join(place, "runs"), path]);
    }
    finally {
        stop();
    }
    assert.equal(removed, 5);
});
test("work that fails leaves everything as it was, and no folder that was not there", async (t) => {
    const place = temporaryFolder(t);
    const out = join(place, "new", "out");
    const work = async (staging) => {
        writeFileSync(join(staging, "a.txt"), "half");
        throw new Coos7Error(`no ${join(staging, "a.txt")}`);
    };
    await assert.rejects(fillDirectory(out, {}, work), { message: `no ${join(out, "a.txt")}` });
    assert.deepEqual(readdirSync(place), []);
    await fill(out, "one");
    await assert.rejects(fillDirectory(out, { force: true }, work));
    assert.deepEqual(readdirSync(out).sort(), ["a.txt", "below"]);
    assert.equal(readFileSync(join(out, "a.txt"), "utf8"), "one");
});
test("work that writes nothing leaves no folder that was not there, and no manifest", async (t) => {
    const place = temporaryFolder(t);
    const run = { command: "test", data: undefined };
    for (const options of [{}, { run }]) {
        assert.equal(await fillDirectory(join(place, "new", "out"), options, async () => 7), 7);
        assert.deepEqual(readdirSync(place), []);
    }
    const out = join(place, "out");
    await fill(out, "one");
    await fillDirectory(out, { force: true, run }, async () => { });
    assert.deepEqual(readdirSync(out).sort(), ["a.txt", "below"]);
});
test("a run that was killed while its files moved to their places is finished by the next, also by one that is refused", async (t) => {
    const place = temporaryFolder(t);
    let moved = 0;
    for (let step = 0; step < 30; step++) {
        const out = join(place, `out ${step}`);
        let left = step;
        let killed = false;
        const end = beforeEachStep(() => {
            killed ||= existsSync(join(out, JOURNAL)) && left-- === 0;
            // From then on nothing can be done any more, not even what a failure would do.
            if (killed)
                throw new Error("killed");
        });
        try {
            await fill(out, "one");
        }
        catch (error) {
            assert.match(error.message, /killed/);
        }
        finally {
            end();
        }
        if (!killed)
            break;
        moved++;
        // The process of this test, which holds it, has not ended.
        rmSync(join(out, LOCK), { recursive: true, force: true });
        await assert.rejects(fillDirectory(out, {}, fails), /is not empty/, `step ${step}`);
        assert.deepEqual(readdirSync(out).sort(), ["a.txt", "below"], `step ${step}`);
        assert.equal(readFileSync(join(out, "below", "b.txt"), "utf8"), "one");
    }
    assert.ok(moved >= 10 && moved < 30, String(moved));
});
test("a failure of the disk at any step after the work leaves nothing, or what the next run finishes", async (t) => {
    const place = temporaryFolder(t);
    let finished = 0;
    for (let step = 0, failed = true; failed; step++) {
        const out = join(place, `out ${step}`);
        failed = false;
        let left = Number.POSITIVE_INFINITY;
        // One step fails, and all that follow, such as those that clean up, do not.
        const end = beforeEachStep(() => {
            if (left-- > 0)
                return;
            left = Number.POSITIVE_INFINITY;
            failed = true;
            throw Object.assign(new Error("EIO: i/o error, write"), { code: "EIO", syscall: "write" });
        });
        try {
            await fillDirectory(out, {}, async (staging) => {
                writeFileSync(join(staging, "a.txt"), "one");
                mkdirSync(join(staging, "below"));
                writeFileSync(join(staging, "below", "b.txt"), "one");
                left = step;
            });
        }
        catch (error) {
            assert.match(error.message, /^Could not write .*: the disk reports a fault$/, `step ${step}`);
        }
        finally {
            end();
        }
        if (!existsSync(out))
            continue;
        const begun = existsSync(join(out, JOURNAL));
        if (begun)
            finished++;
        await assert.rejects(fillDirectory(out, {}, fails), /is not empty/, `step ${step}`);
        // Giving up the lock may be what failed.
        const found = readdirSync(out).filter((name) => name !== LOCK);
        assert.deepEqual(found.sort(), ["a.txt", "below"], `step ${step}`);
        assert.equal(readFileSync(join(out, "below", "b.txt"), "utf8"), "one");
    }
    assert.ok(finished >= 5, String(finished));
});
test("a run whose lock another machine has taken over meanwhile writes nothing", async (t) => {
    const out = temporaryFolder(t);
    const lost = fillDirectory(out, {}, async (staging) => {
        writeFileSync(join(staging, "a.txt"), "lost");
        rmSync(join(out, LOCK), { recursive: true });
        // As another run that has the folder now.
        writeFileSync(join(out, "b.txt"), "theirs");
    });
    await assert.rejects(lost, {
        name: "Coos7Error",
        message: `Another run has taken over ${out}, for this one showed no sign of life; nothing was written: run the same again`,
    });
    assert.deepEqual(readdirSync(out), ["b.txt"]);
});
test("what another program puts in a file's place at the last moment stays, and is told", async (t) => {
    const out = join(temporaryFolder(t), "out");
    const end = beforeEachStep(() => {
        if (!existsSync(join(out, JOURNAL)) || existsSync(join(out, "a.txt")))
            return;
        writeFileSync(join(out, "a.txt"), "theirs");
        mkdirSync(join(out, "below"));
        writeFileSync(join(out, "below", "b.txt"), "theirs");
    });
    try {
        await assert.rejects(fillDirectory(out, {}, async (staging) => {
            for (const name of ["a.txt", "c.txt"])
                writeFileSync(join(staging, name), "ours");
            mkdirSync(join(staging, "below"));
            writeFileSync(join(staging, "below", "b.txt"), "ours");
        }), (error) => error instanceof Coos7Error &&
            /out.a\.txt was put there by another program just now and is left as it is, like 1 more; all/.test(error.message));
    }
    finally {
        end();
    }
    assert.deepEqual(readdirSync(out).sort(), ["a.txt", "below", "c.txt"]);
    assert.equal(readFileSync(join(out, "a.txt"), "utf8"), "theirs");
    assert.equal(readFileSync(join(out, "below", "b.txt"), "utf8"), "theirs");
    assert.equal(readFileSync(join(out, "c.txt"), "utf8"), "ours");
});
test("a file where a folder has to be, or above it, is refused before the work, with force too, and stays", async (t) => {
    const mine = join(temporaryFolder(t), "mine");
    writeFileSync(mine, "mine");
    const told = (path) => path === mine
        ? `${mine} is a file, not a folder; choose another --out`
        : `Could not write ${path}: a part of the path is a file, not a folder`;
    for (const out of [mine, join(mine, "below"), join(mine, "far", "below")])
        for (const force of [false, true]) {
            await assert.rejects(fillDirectory(out, { force }, fails), { message: told(out) });
            const file = join(out, "a.csv");
            assert.throws(() => checkOutputFile(file, force), { message: told(file) });
        }
    assert.equal(readFileSync(mine, "utf8"), "mine");
});
test("a file is refused that would replace another without force, or a folder", (t) => {
    const place = temporaryFolder(t);
    const path = join(place, "a.csv");
    checkOutputFile(path, false);
    checkOutputFile(join(place, "new", "a.csv"), false);
    writeFileSync(path, "");
    assert.throws(() => checkOutputFile(path, false), /a\.csv is there already; choose another --out, or --force/);
    checkOutputFile(path, true);
    for (const force of [false, true])
        assert.throws(() => checkOutputFile(place, force), /is a folder, not a file; choose another --out$/);
});
test("a failure of the disk during the work is told as one, with the folder's name", async (t) => {
    const place = temporaryFolder(t);
    const full = Object.assign(new Error("ENOSPC: no space"), { code: "ENOSPC", syscall: "write" });
    const failing = fillDirectory(join(place, "out"), {}, () => Promise.reject(full));
    await assert.rejects(failing, (error) => {
        assert.ok(error instanceof Coos7Error);
        assert.equal(error.message, `Could not write ${join(place, "out")}: the disk is full; free some space or choose another folder`);
        return true;
    });
    assert.deepEqual(readdirSync(place), []);
});
test("a folder that fills just before it is locked is not written to", async (t) => {
    const out = temporaryFolder(t);
    let filled = false;
    const end = beforeEachStep(() => {
        if (filled || !readdirSync(out).some((name) => name.startsWith(".coos7")))
            return;
        filled = true;
        writeFileSync(join(out, "theirs.txt"), "");
    });
    try {
        await assert.rejects(fillDirectory(out, {}, fails), /is not empty/);
    }
    finally {
        end();
    }
    assert.deepEqual(readdirSync(out), ["theirs.txt"]);
});
test("a folder that a cancelled run removes just before it is locked is made again, but not for ever", async (t) => {
    const place = temporaryFolder(t);
    const out = join(place, "out");
    let removed = 0;
    for (const [times, expected] of [
        [5, "written"],
        [Number.POSITIVE_INFINITY, "no such file or folder"],
    ]) {
        removed = 0;
        const end = beforeEachStep(() => {
            if (removed < times && existsSync(out) && readdirSync(out).length === 0) {
                removed++;
                rmdirSync(out);
            }
        });
        try {
            const outcome = await fill(out, "one").then(() => "written", (error) => error.message);
            assert.ok(outcome.endsWith(expected), outcome);
            assert.ok(removed >= Math.min(times, 100), String(removed));
        }
        finally {
            end();
        }
        rmSync(out, { recursive: true, force: true });
    }
});
test("a second run in the same directory is refused, naming the first, and does not disturb it", async (t) => {
    const out = join(temporaryFolder(t), "out");
    await fillDirectory(out, {}, async (staging) => {
        writeFileSync(join(staging, "a.txt"), "first");
        await assert.rejects(fill(out, "second"), (error) => {
            assert.ok(error instanceof Coos7Error);
            assert.match(error.message, new RegExp(`out is being written by .*output-directory.* \\(process ${process.pid}, since 2`));
            assert.match(error.message, /wait until that has ended or choose another folder; .*remove .*\.coos7\.lock$/);
            return true;
        });
    });
    assert.deepEqual(readdirSync(out), ["a.txt"]);
    assert.equal(readFileSync(join(out, "a.txt"), "utf8"), "first");
});
test("a directory that another run filled a moment ago is not overwritten without force", async (t) => {
    const out = join(temporaryFolder(t), "out");
    await fill(out, "one");
    await assert.rejects(fillDirectory(out, {}, async () => { }), UsageError);
    assert.equal(readFileSync(join(out, "a.txt"), "utf8"), "one");
});
const ENDED = { ...thisProcess(), pid: 2 ** 22 + 1 };
const STALE = [
    ["a process that has ended", ENDED],
    ["a process whose number another one has now", { ...thisProcess(), started: "1" }],
    ["a process of before the machine was started", { ...thisProcess(), boot: "another" }],
];
for (const [what, identity] of STALE)
    test(`what ${what} left does not count and goes`, { skip: process.platform !== "linux" }, async (t) => {
        const out = temporaryFolder(t);
        mkdirSync(join(out, LOCK));
        writeFileSync(join(out, LOCK, `${processTag(identity)}-0123456789ab.json`), lock({ process: identity }));
        const left = temporaryPath(join(out, "x")).replace(processTag(), processTag(identity));
        mkdirSync(left);
        writeFileSync(join(left, "half.txt"), "");
        await fill(out, "one");
        assert.deepEqual(readdirSync(out).sort(), ["a.txt", "below"]);
    });
const OLD = [
    ["a process that has ended", lock({ process: ENDED })],
    ["a process that was killed while it wrote it", ""],
    ["a disk that was full", '{"process":{"pid":'],
    ["nobody that this package knows", '{"process":{"pid":-1,"host":3}}'],
];
for (const [what, content] of OLD)
    test(`a lock of an earlier version, of ${what}, does not count`, {
        skip: process.platform !== "linux",
    }, async (t) => {
        const out = temporaryFolder(t);
        writeFileSync(join(out, LOCK), content);
        await fill(out, "one");
        assert.deepEqual(readdirSync(out).sort(), ["a.txt", "below"]);
    });
test("a lock of another machine counts, and is said to be of it", async (t) => {
    const out = temporaryFolder(t);
    const owner = { ...thisProcess(), pid: 7, host: "b\u001b[31mox" };
    mkdirSync(join(out, LOCK));
    writeFileSync(join(out, LOCK, `${processTag(owner)}-0123456789ab.json`), lock({ process: owner }));
    await assert.rejects(fill(out, "one"), /coos7 simulate \(process 7 on b \[31mox, since 2026-01-01T00:00:00\.000Z\)/);
    assert.deepEqual(readdirSync(out), [LOCK]);
});
test("of many that find a lock without an owner one goes on and the others are refused", async (t) => {
    const out = temporaryFolder(t);
    mkdirSync(join(out, LOCK));
    writeFileSync(join(out, LOCK, `${processTag(ENDED)}-0123456789ab.json`), lock({ process: ENDED }));
    let inside = 0;
    let entered = 0;
    let refused = 0;
    let most = 0;
    let allKnow = () => { };
    const othersKnow = new Promise((resolve) => {
        allKnow = () => {
            if (entered + refused === 8)
                resolve();
        };
    });
    const runs = Array.from({ length: 8 }, () => fillDirectory(out, { force: true }, async (staging) => {
        most = Math.max(most, ++inside);
        entered++;
        allKnow();
        writeFileSync(join(staging, "a.txt"), "");
        await othersKnow;
        inside--;
    }).catch((error) => {
        refused++;
        allKnow();
        throw error;
    }));
    const found = await Promise.allSettled(runs);
    assert.equal(most, 1);
    assert.equal(found.filter(({ status }) => status === "fulfilled").length, 1);
    assert.deepEqual(readdirSync(out), ["a.txt"]);
});
//# sourceMappingURL=output-directory.test.js.map