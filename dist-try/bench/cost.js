// npm run bench:cost [-- --rows N]: draws bench/cost.png, the time of each classifier against the size of its data.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { WorkerPool } from "../src/core/workers.js";
import { exportFigure } from "../src/figures/export/export-figure.js";
import { RandomForestClassifier } from "../src/models/forest/random-forest.js";
import { LogisticRegression } from "../src/models/logistic/logistic-regression.js";
import { KNeighborsClassifier } from "../src/models/neighbors/k-neighbors-classifier.js";
import { timed } from "./comparison.js";
import { costFigure } from "./cost-figure.js";
import { benchData } from "./data.js";
const COLS = 128;
const WORKERS = 2;
const TREES = 20;
const WORKS = {
    "kNN, as many queries as rows": async ({ training: { x, y }, test }, pool) => (await new KNeighborsClassifier().fit(x, y, { pool })).predict(test.x, { pool }),
    "L1 LR, one-vs-rest": ({ training: { x, y } }, pool) => new LogisticRegression({ tol: 1e-3 }).fit(x, y, { pool }),
    [`RF, ${TREES} trees`]: ({ training: { x, y } }, pool) => new RandomForestClassifier({ nEstimators: TREES }).fit(x, y, { pool }),
};
const { values } = parseArgs({ options: { rows: { type: "string", default: "8000" } } });
const most = Number(values.rows);
const halves = (largest, count) => Array.from({ length: count }, (_, i) => Math.round(largest / 2 ** (count - 1 - i)));
const costs = [];
await measure("rows", halves(most, 4), (rows) => ({ rows, cols: COLS, workers: WORKERS }));
await measure("columns", halves(4 * COLS, 4), (cols) => ({ rows: most / 4, cols, workers: WORKERS }));
await measure("workers", [1, 2], (workers) => ({ rows: most / 2, cols: COLS, workers }));
const title = `Time of the classifiers against rows (${COLS} columns, ${WORKERS} workers), columns (${most / 4} rows, ${WORKERS} workers) and workers (${most / 2} rows, ${COLS} columns)`;
const base = fileURLToPath(new URL("../../bench/cost", import.meta.url));
console.log((await exportFigure(costFigure(costs, title), base, { formats: ["png"], dpi: 150 })).join("\n"));
async function measure(varied, sizes, setting) {
    for (const size of sizes) {
        const { rows, cols, workers } = setting(size);
        const data = await benchData({ rows, cols, testRows: rows });
        const pool = new WorkerPool(workers);
        for (const [work, run] of Object.entries(WORKS)) {
            // The first run also starts threads and compiles code.
            await run(data, pool);
            const seconds = await timed(() => run(data, pool));
            costs.push({ work, varied, size, seconds });
            console.log(`${varied} ${size}, ${work}: ${seconds.toPrecision(3)} s`);
        }
        await pool.close();
    }
}
//# sourceMappingURL=cost.js.map