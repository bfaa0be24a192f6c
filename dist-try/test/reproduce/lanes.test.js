import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { CancelledError } from "../../src/core/errors.js";
import { inLanes, secondsInLanes } from "../../src/reproduce/stages.js";
test("inLanes() gives results in the items' order and never works on more than so many", async () => {
    let atOnce = 0;
    let most = 0;
    const started = [];
    const found = await inLanes([30, 1, 20, 1], 2, undefined, async (ms) => {
        started.push(ms);
        most = Math.max(most, ++atOnce);
        await setTimeout(ms);
        atOnce--;
        return 10 * ms;
    });
    assert.deepEqual(found, [300, 10, 200, 10]);
    assert.deepEqual(started, [30, 1, 20, 1]);
    assert.equal(most, 2);
});
test("inLanes() throws the first failure once the others have been cancelled and have stopped", async () => {
    let stopped = false;
    const begun = [];
    const running = inLanes(["bad", "long", "late"], 2, undefined, async (item, signal) => {
        begun.push(item);
        if (item === "bad") {
            await setTimeout(5);
            throw new Error("the cause");
        }
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
        await setTimeout(5);
        stopped = true;
        throw new CancelledError();
    });
    await assert.rejects(running, /the cause/);
    assert.ok(stopped);
    assert.deepEqual(begun, ["bad", "long"]);
});
test("inLanes() stops where its signal is aborted", async () => {
    const stop = new AbortController();
    const running = inLanes([1, 2, 3], 1, stop.signal, async (item, signal) => {
        stop.abort();
        assert.ok(signal.aborted);
        return item;
    });
    await assert.rejects(running, CancelledError);
});
test("what is worked on side by side counts once, as far as there are cores for both", () => {
    const one = [{ seconds: 4, cores: 1 }];
    assert.equal(secondsInLanes([one, one], 2, 2), 4);
    assert.equal(secondsInLanes([one, one], 1, 2), 8);
    assert.equal(secondsInLanes([one, one, []], 2, 1), 8);
    // Two cores for the first 3 s of three asked for: 4.5 s; then 1 s of the longer one alone.
    const parallel = [{ seconds: 3, cores: 2 }];
    assert.ok(Math.abs(secondsInLanes([one, parallel], 2, 2) - 5.5) < 1e-9);
    // The third begins when the first lane is free.
    assert.equal(secondsInLanes([[{ seconds: 2, cores: 1 }], one, [{ seconds: 3, cores: 1 }]], 2, 2), 5);
});
//# sourceMappingURL=lanes.test.js.map