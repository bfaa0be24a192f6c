import { availableParallelism, cpus, freemem, totalmem } from "node:os";
import { cacheDirectory } from "../core/cache.js";
import { Coos7Error } from "../core/errors.js";
import { freeDiskBytes } from "../core/files.js";
import { packageVersion } from "../core/versions.js";
import { installedKernels, tryKernel } from "../kernel/check.js";
import { checkBackends } from "../nn/backends.js";
import { missingWidgetManager } from "./jupyter.js";
const OLDEST_NODE = [20, 19];
const LOW_DISK_GB = 1;
const LOW_MEMORY_GB = 2;
export const command = {
    help: `
Usage: coos7 doctor [--json]

Says what is installed, which numeric engines work on this machine (each trains a small network), how much
memory and disk are free, where the cache is, whether the notebook kernel starts and where Jupyter finds
it, and whether JupyterLab can show sliders. Exit code 1 if something that the package needs is missing.

Example: coos7 doctor`,
    options: { json: { type: "boolean" } },
    async run({ values }) {
        const report = await examine();
        if (values.json)
            console.log(JSON.stringify(report, undefined, 2));
        else
            console.log(describe(report));
        if (report.problems.length > 0)
            throw new Coos7Error(`${report.problems.length} problem(s): ${report.problems.join("; ")}`);
    },
};
async function examine() {
    const cache = cacheDirectory();
    const memoryGb = { free: freemem() / 2 ** 30, total: totalmem() / 2 ** 30 };
    const diskGb = [...new Set([cache, process.cwd()])].map((folder) => ({
        folder,
        free: freeDiskBytes(folder) / 2 ** 30,
    }));
    const backends = await checkBackends();
    const kernel = await tryKernel();
    const installed = installedKernels();
    const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
    const problems = [];
    const warnings = [];
    if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
        problems.push(`Node ${OLDEST_NODE.join(".")} or newer is needed, this is ${process.version}`);
    if (!kernel.works)
        warnings.push(`the notebook kernel does not start: ${kernel.detail}`);
    const [found] = installed;
    if (found && !found.works)
        warnings.push(`the kernel that Jupyter finds in ${found.folder}: ${found.detail}`);
    for (const { folder, free } of diskGb)
        if (free < LOW_DISK_GB)
            warnings.push(`only ${free.toFixed(1)} GB free for ${folder}`);
    if (memoryGb.free < LOW_MEMORY_GB)
        warnings.push(`only ${memoryGb.free.toFixed(1)} GB of memory free; use --workers 1 or a smaller --scale`);
    const widgets = await missingWidgetManager();
    if (widgets)
        warnings.push(widgets);
    return {
        version: packageVersion(),
        node: process.version,
        platform: `${process.platform} ${process.arch}`,
        processor: cpus()[0]?.model ?? "unknown",
        cores: availableParallelism(),
        memoryGb,
        diskGb,
        cache,
        backends,
        kernel,
        installedKernels: installed,
        problems,
        warnings,
    };
}
function describe(report) {
    const line = (name, value) => `  ${name.padEnd(12)}${value}`;
    const gb = (value) => `${value.toFixed(1)} GB`;
    return [
        `coos7 ${report.version}`,
        line("Node", `${report.node} on ${report.platform}`),
        line("processor", `${report.processor}, ${report.cores} cores`),
        line("memory", `${gb(report.memoryGb.free)} free of ${gb(report.memoryGb.total)}`),
        ...report.diskGb.map(({ folder, free }) => line("disk", `${gb(free)} free for ${folder}`)),
        line("cache", report.cache),
        "Numeric engines",
        line("typescript", "works (built in)"),
        ...report.backends.map(({ name, works, detail }) => line(name, works ? `works (${detail})` : `not available: ${detail}`)),
        "Notebook kernel",
        line("TypeScript", report.kernel.works ? `works (${report.kernel.detail})` : `does not start: ${report.kernel.detail}`),
        ...(report.installedKernels.length > 0
            ? report.installedKernels.map(({ folder, detail }) => line("installed", `${folder}: ${detail}`))
            : [
                line("installed", "nowhere that Jupyter looks; coos7 kernel install does it, coos7 lab needs it not"),
            ]),
        ...report.warnings.map((warning) => `Warning: ${warning}`),
    ].join("\n");
}
//# sourceMappingURL=doctor.js.map