// npm run bench -- NAME [--rows N] [--cols N] [--workers N]: one comparison; its last line is JSON.
import { createRequire } from "node:module";
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { Coos7Error, UsageError } from "../src/core/errors.js";
import { WorkerPool } from "../src/core/workers.js";
import { median } from "./comparison.js";
import { deepLocStep } from "./comparisons/deeploc-step.js";
import { forest } from "./comparisons/forest.js";
import { knn, knnFaiss } from "./comparisons/knn.js";
import { l1lr } from "./comparisons/l1lr.js";
import { pciStep } from "./comparisons/pci-step.js";
import { search } from "./comparisons/search.js";
import { texture } from "./comparisons/texture.js";
import { vgg16Features } from "./comparisons/vgg16.js";
import { RECIPE } from "./data.js";
import { NETWORK_RECIPE } from "./network-comparison.js";
import { Peer, pyTorch, scikitLearn } from "./peer.js";
const COMPARISONS = {
    texture,
    forest,
    search,
    knn,
    "knn-faiss": knnFaiss,
    l1lr,
    "deeploc-step": deepLocStep,
    vgg16: vgg16Features,
    "pci-step": pciStep,
};
try {
    await main(process.argv.slice(2));
}
catch (error) {
    if (!(error instanceof Coos7Error))
        throw error;
    console.error(`bench: ${error.message}`);
    process.exitCode = error.exitCode;
}
async function main(argv) {
    const { values, positionals } = parseArgs({
        args: argv,
        allowPositionals: true,
        options: { rows: { type: "string" }, cols: { type: "string" }, workers: { type: "string" } },
    });
    const [name] = positionals;
    if (name === undefined || !Object.hasOwn(COMPARISONS, name))
        throw new UsageError(`Expected one of ${Object.keys(COMPARISONS).join(", ")} but found ${name === undefined ? "nothing" : JSON.stringify(name)}; npm run bench -- knn --rows 4000`);
    const comparison = COMPARISONS[name];
    const pool = new WorkerPool(count("workers", values.workers) ?? 2);
    const peer = new Peer(comparison.network ? pyTorch() : scikitLearn());
    try {
        const { versions } = await peer.ask("versions", {
            threads: pool.size,
        });
        console.log(comparison.title);
        console.log(`machine: ${cpus().length} x ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB`);
        console.log(`workers, jobs, threads: ${pool.size}`);
        console.log(`data: ${comparison.network ? NETWORK_RECIPE : RECIPE}`);
        console.log(`ours: Node ${process.versions.node}, onnxruntime-node ${packageVersion("onnxruntime-node")}; peers: ${Object.entries(versions)
            .map(([library, version]) => `${library} ${version}`)
            .join(", ")}`);
        const { pairs, agreement, agree } = await comparison.run({
            pool,
            peer,
            rows: count("rows", values.rows),
            cols: count("cols", values.cols),
            log: console.log,
        });
        console.log(agreement);
        const rounded = (value) => Number(value.toPrecision(4));
        console.log(JSON.stringify({
            name,
            ratio: rounded(median(pairs.map(({ ours, peer }) => peer / ours))),
            ours_s: rounded(median(pairs.map(({ ours }) => ours))),
            peer_s: rounded(median(pairs.map(({ peer }) => peer))),
            agree,
        }));
    }
    finally {
        await peer.close();
        await pool.close();
    }
}
function count(name, text) {
    if (text === undefined)
        return undefined;
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < 1)
        throw new UsageError(`Expected --${name} to be a whole number from 1 but found ${JSON.stringify(text)}`);
    return value;
}
function packageVersion(name) {
    return createRequire(import.meta.url)(`${name}/package.json`).version;
}
//# sourceMappingURL=main.js.map