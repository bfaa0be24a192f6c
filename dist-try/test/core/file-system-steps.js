import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const STEPS = [
    "linkSync",
    "lstatSync",
    "mkdirSync",
    "openSync",
    "readdirSync",
    "readFileSync",
    "renameSync",
    "rmdirSync",
    "rmSync",
    "statSync",
    "unlinkSync",
    "writeFileSync",
    "writeSync",
];
/** Calls `before` with the number of each step, from 0, that code takes in the file system until the result is called. */
export function beforeEachStep(before) {
    const originals = new Map(STEPS.map((name) => [name, fs[name]]));
    let step = 0;
    let inside = false;
    for (const [name, original] of originals)
        Object.assign(fs, {
            [name]: (...args) => {
                if (!inside) {
                    // What `before` does itself is not counted.
                    inside = true;
                    try {
                        before(step++);
                    }
                    finally {
                        inside = false;
                    }
                }
                return original(...args);
            },
        });
    syncBuiltinESMExports();
    return () => {
        Object.assign(fs, Object.fromEntries(originals));
        syncBuiltinESMExports();
    };
}
//# sourceMappingURL=file-system-steps.js.map