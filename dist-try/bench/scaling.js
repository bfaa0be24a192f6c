// npm run bench:scaling -- PLAN: how the workflow scales over nodes, at the size that PLAN is of: what
// `coos7 reproduce --dry-run --json` estimates from measurements on one node. Jobs are laid on the nodes as a scheduler does that gives every free
// node the longest job that is ready. Draws bench/scaling.png.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { exportFigure } from "../src/figures/export/export-figure.js";
import { scalingFigure } from "./scaling-figure.js";
/** What a job takes to start: Slurm, Snakemake, Node and the package's code; taken, not measured. */
const START_S = 8;
const SEEDS = 3;
const ROW_SHARDS = 16;
const DRAW_SHARDS = 10;
/** Images of COOS-7 as float32, and the bytes of an image's predictions as CSV. */
const IMAGE_BYTES = 2 * 64 * 64 * 4;
const PREDICTION_BYTES = 85;
/** Columns of a family's layers, all of them and that of each fit. */
const COLUMNS = {
    DeepLoc: [512, 7],
    Texture: [69],
    PCI: [384, 384, 256],
    "VGG16-random": [256, 512, 512],
};
const NETWORK_BYTES = { DeepLoc: 21e6, PCI: 12e6, "VGG16-random": 59e6, Texture: 0 };
const plan = JSON.parse(readFileSync(process.argv[2], "utf8"));
const images = Math.max(...plan.stages.map((stage) => stage.images));
const jobs = Array.from({ length: SEEDS }, () => jobsOfSeed()).flat();
const nodes = [1, 2, 3, 5, 8, 12, 20, 30, 50, 75, 100];
const critical = Math.max(...jobs.map(pathTo));
const bytes = jobs.reduce((sum, job) => sum + job.bytes, 0);
const points = nodes.map((count) => ({ nodes: count, hours: makespan(jobs, count) / 3600 }));
const ideal = (count) => points[0].hours / count;
for (const { nodes: count, hours } of points)
    console.log(`${count} nodes: ${hours.toFixed(1)} h, ${((100 * ideal(count)) / hours).toFixed(0)} % of linear`);
const longest = longestPath(jobs);
console.log(`${jobs.length} jobs; critical path ${(critical / 3600).toFixed(1)} h: ${longest.join(" > ")}`);
console.log(`${(bytes / 1e9).toFixed(0)} GB read and written`);
const title = `The whole paper, ${SEEDS} seeds with both trainings each, over nodes of two cores: simulated from stages measured or scaled up on one`;
const base = fileURLToPath(new URL("../../bench/scaling", import.meta.url));
const figure = scalingFigure(points.map((point) => ({
    ...point,
    linear: ideal(point.nodes),
    critical: critical / 3600,
    gigabytes: bytes / 1e9,
})), title);
console.log((await exportFigure(figure, base, { formats: ["png"], dpi: 150 })).join("\n"));
function jobsOfSeed() {
    const made = [];
    const add = (name, seconds, bytes, after) => {
        const job = { name, seconds: START_S + seconds, bytes, after };
        made.push(job);
        return job;
    };
    const secondsOf = (names) => plan.stages.filter(({ stage }) => names.includes(stage)).reduce((sum, { seconds }) => sum + seconds, 0);
    const table = [];
    let predictions = 0;
    for (const [family, columns] of Object.entries(COLUMNS)) {
        const training = plan.stages.find(({ stage }) => stage === `${family}: reading images`)?.images ?? 0;
        const network = add(`${family} network`, secondsOf([`${family}: reading images`, `${family} training`]), training * IMAGE_BYTES + NETWORK_BYTES[family], []);
        const matrices = 4 * images * columns.reduce((a, b) => a + b, 0);
        const shards = Array.from({ length: ROW_SHARDS }, (_, i) => add(`${family} features ${i}`, secondsOf([`${family} features`]) / ROW_SHARDS, NETWORK_BYTES[family] + (images * IMAGE_BYTES + matrices) / ROW_SHARDS, [network]));
        const merge = add(`${family} merge`, 10, 2 * matrices, shards);
        table.push(merge);
        for (const { stage, seconds } of fitsOf(family)) {
            const layer = 4 * images * (columns[0] ?? 0);
            const isSearch = stage.endsWith(" RF");
            const searches = isSearch
                ? Array.from({ length: DRAW_SHARDS }, (_, i) => 
                // Training is a third of the images.
                add(`${stage} draws ${i}`, seconds / DRAW_SHARDS, layer / 3, [merge]))
                : [];
            // The best forest is a small part of a search of 500.
            predictions += images * PREDICTION_BYTES;
            const last = isSearch ? seconds / 50 : seconds;
            table.push(add(`${stage} fit`, last, layer + images * PREDICTION_BYTES, [merge, ...searches]));
        }
    }
    add("table", secondsOf(["Tables, figures and report"]) + secondsOfIntervals(), 2 * predictions, table);
    return made;
}
function fitsOf(family) {
    return plan.stages.filter(({ stage }) => stage.startsWith(`${family} `) && / (kNN|L1 LR|RF)$/.test(stage));
}
function secondsOfIntervals() {
    return plan.stages
        .filter(({ stage }) => stage.endsWith(" intervals"))
        .reduce((sum, { seconds }) => sum + seconds, 0);
}
/** Seconds from the beginning to a job's end with nodes enough for all. */
function pathTo(job) {
    return job.seconds + Math.max(0, ...job.after.map(pathTo));
}
function longestPath(all) {
    const path = [];
    let job = all.reduce((a, b) => (pathTo(b) > pathTo(a) ? b : a));
    while (job) {
        path.unshift(job.name);
        job = job.after.reduce((a, b) => (a && pathTo(a) >= pathTo(b) ? a : b), undefined);
    }
    return path;
}
/** Seconds until all jobs are done on so many nodes, one job on each at a time, those with the longest way to go first. */
function makespan(all, count) {
    const left = new Map();
    const followers = new Map(all.map((job) => [job, []]));
    for (const job of all)
        for (const before of job.after)
            followers.get(before).push(job);
    const toGo = (job) => {
        const known = left.get(job);
        if (known !== undefined)
            return known;
        const found = job.seconds + Math.max(0, ...followers.get(job).map(toGo));
        left.set(job, found);
        return found;
    };
    const waiting = new Map(all.map((job) => [job, job.after.length]));
    const ready = all.filter((job) => job.after.length === 0);
    const running = [];
    let time = 0;
    while (ready.length > 0 || running.length > 0) {
        ready.sort((a, b) => toGo(b) - toGo(a));
        while (ready.length > 0 && running.length < count) {
            const job = ready.shift();
            running.push({ job, end: time + job.seconds });
        }
        running.sort((a, b) => a.end - b.end);
        const { job, end } = running.shift();
        time = end;
        for (const next of followers.get(job)) {
            const missing = waiting.get(next) - 1;
            waiting.set(next, missing);
            if (missing === 0)
                ready.push(next);
        }
    }
    return time;
}
//# sourceMappingURL=scaling.js.map