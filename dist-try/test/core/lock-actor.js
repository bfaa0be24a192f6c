// A process that takes the locks of some folders, as if on another machine: `lock-actor.js HOST CLOCK FOLDER ROUNDS`. It
// says how often it had a lock.
import { closeSync, openSync, unlinkSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import os from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
const [host, clock, folder, rounds] = process.argv.slice(2);
os.hostname = () => host;
syncBuiltinESMExports();
// A clock that is wrong by so many milliseconds.
const now = Date.now;
Date.now = () => now() + Number(clock);
const { readCache, writeCache } = await import("../../src/core/cache.js");
const { holdDirectory } = await import("../../src/core/directory-lock.js");
// A machine under load may do nothing for seconds: only what is lost for good shows no sign of life for so long.
const TIMING = { beat: 500, patience: 15_000 };
const PAYLOAD = new TextEncoder().encode("the same on every machine ".repeat(4000));
let held = 0;
/** Both compute the same and keep it, whoever has the lock. */
function useCache(round) {
    const key = `${round}`.padStart(64, "0");
    writeCache(key, PAYLOAD);
    const kept = readCache(key);
    if (!kept || Buffer.compare(kept, PAYLOAD) !== 0)
        throw new Error(`round ${round}: the cache is corrupt`);
}
async function work(round) {
    const directory = join(folder, String(round));
    useCache(round);
    for (;;) {
        let lock;
        try {
            lock = await holdDirectory(directory, TIMING);
        }
        catch (error) {
            if (!/is being written by/.test(error.message))
                throw error;
            await setTimeout(100);
            continue;
        }
        // Nobody else is in here.
        const inside = join(directory, "inside");
        closeSync(openSync(inside, "wx"));
        useCache(round);
        await setTimeout(TIMING.beat);
        if (!lock.isHeld())
            throw new Error(`round ${round}: the lock of a running process was taken`);
        unlinkSync(inside);
        lock.release();
        held++;
        return;
    }
}
await Promise.all(Array.from({ length: Number(rounds) }, (_, round) => work(round)));
console.log(held);
//# sourceMappingURL=lock-actor.js.map