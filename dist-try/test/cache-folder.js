import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
/** An empty cache for the tests of a file or of a suite, which goes with them; the one that was there comes back. */
export function cacheFolder() {
    const folder = mkdtempSync(join(tmpdir(), "coos7-cache-"));
    const given = process.env.COOS7_CACHE;
    before(() => {
        process.env.COOS7_CACHE = folder;
    });
    after(() => {
        if (given === undefined)
            delete process.env.COOS7_CACHE;
        else
            process.env.COOS7_CACHE = given;
        rmSync(folder, { recursive: true, force: true });
    });
    return folder;
}
//# sourceMappingURL=cache-folder.js.map