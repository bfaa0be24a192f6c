import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Worker } from "node:worker_threads";
import { writeSmallSplit } from "../features/small-dataset.js";
const folder = mkdtempSync(join(tmpdir(), "coos7-import-"));
after(() => rmSync(folder, { recursive: true }));
const index = new URL("../../src/index.js", import.meta.url).href;
const trap = join(folder, "trap.mjs");
writeFileSync(trap, 'import { parentPort } from "node:worker_threads";\nparentPort.postMessage("trapped");\n');
for (const [name, workerData] of [
    ["nothing", undefined],
    ["null", null],
    ["an order of its own", { mod: trap, name: "x", type: "module" }],
])
    test(`a worker thread that was given ${name} imports the package and reads TIFF files`, async () => {
        const tiffs = join(folder, `tiffs ${name}`);
        await writeSmallSplit(join(folder, name), "training", 4);
        const script = `
      import { parentPort, workerData } from "node:worker_threads";
      import { datasets, openDataset } from ${JSON.stringify(index)};
      await datasets.unpack(await openDataset(${JSON.stringify(join(folder, name))}), ${JSON.stringify(tiffs)});
      const reader = await (await openDataset(${JSON.stringify(tiffs)})).open("training");
      const image = await reader.read(0, 1);
      reader.close();
      parentPort.postMessage({ values: image.length, workerData });`;
        const file = join(folder, "thread.mjs");
        writeFileSync(file, script);
        const worker = new Worker(file, { workerData });
        const [message] = (await once(worker, "message"));
        assert.deepEqual(message, { values: 2 * 64 * 64, workerData });
        await once(worker, "exit");
    });
//# sourceMappingURL=import.test.js.map