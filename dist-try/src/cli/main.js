import { parseArgs } from "node:util";
import { Coos7Error, errorMessage, UsageError } from "../core/errors.js";
import { describeIoError } from "../core/files.js";
import { plain } from "../core/text.js";
import { packageVersion } from "../core/versions.js";
import { completionScript, EVERYDAY_OPTIONS, obeyEveryday, optionsFromFile, suggestion } from "./everyday.js";
/** The subcommands, each loaded when it is asked for. */
const COMMANDS = {
    reproduce: {
        summary: "the main job: fit the paper's baselines and write Table 3 with everything behind it",
        load: () => import("./reproduce.js"),
    },
    evaluate: {
        summary: "score predictions of your own classifier as in Table 3, beside the baselines",
        load: () => import("./evaluate.js"),
    },
    robust: {
        summary: "methods against the shift: what each changes in rows of Table 3",
        load: () => import("./robust.js"),
    },
    compare: {
        summary: "compare results on the same images: paired differences with intervals",
        load: () => import("./compare.js"),
    },
    leaderboard: {
        summary: "check and score entries of predictions, and write the page that ranks them",
        load: () => import("./leaderboard.js"),
    },
    figures: {
        summary: "draw the figures of results for a paper, at a journal's width",
        load: () => import("./figures.js"),
    },
    features: {
        summary: "compute features of every image and write them as .npy or Parquet",
        load: () => import("./features.js"),
    },
    train: {
        summary: "train DeepLoc or paired cell inpainting and save the network",
        load: () => import("./train.js"),
    },
    merge: {
        summary: "put features of ranges of images together, in a run made in parts",
        load: async () => ({ command: (await import("./parts.js")).mergeCommand }),
    },
    fit: {
        summary: "fit one row of Table 3, or score a part of its search, in a run made in parts",
        load: async () => ({ command: (await import("./parts.js")).fitCommand }),
    },
    table: {
        summary: "make Table 3 with everything behind it of the parts of a run",
        load: async () => ({ command: (await import("./parts.js")).tableCommand }),
    },
    seeds: {
        summary: "mean and spread of Table 3 over runs with several seeds",
        load: () => import("./seeds.js"),
    },
    download: {
        summary: "get COOS-7 from Zenodo, or the weights of VGG16",
        load: async () => ({ command: (await import("./download.js")).downloadCommand }),
    },
    verify: {
        summary: "check the downloaded files of COOS-7",
        load: async () => ({ command: (await import("./download.js")).verifyCommand }),
    },
    doctor: {
        summary: "what is installed, which numeric engines work, free memory and disk",
        load: () => import("./doctor.js"),
    },
    simulate: {
        summary: "write the simulated experiment as HDF5 files",
        load: () => import("./simulate.js"),
    },
    info: {
        summary: "show what a dataset holds: images, plates, wells, intensities",
        load: () => import("./info.js"),
    },
    import: {
        summary: "make a dataset of your own plates or crops, by a plate map",
        load: () => import("./import.js"),
    },
    crop: {
        summary: "find the nuclei in your own fields of view and cut crops around them",
        load: () => import("./crop.js"),
    },
    classify: {
        summary: "tell the classes of your own images by a saved network or a fitted row",
        load: () => import("./classify.js"),
    },
    export: {
        summary: "write a fitted classifier of results as an ONNX file",
        load: () => import("./export.js"),
    },
    unpack: {
        summary: "write a dataset's images as TIFF files",
        load: async () => ({ command: (await import("./convert.js")).unpackCommand }),
    },
    pack: {
        summary: "write a dataset, such as a tree of TIFF files, as HDF5 files",
        load: async () => ({ command: (await import("./convert.js")).packCommand }),
    },
    notebooks: {
        summary: "run notebooks without a browser and keep their outputs",
        load: () => import("./notebooks.js"),
    },
    models: {
        summary: "list the networks that can be named: the package's and your own",
        load: () => import("./models.js"),
    },
    cache: {
        summary: "what lies in the cache, and how large; clean removes it",
        load: () => import("./cache.js"),
    },
    kernel: {
        summary: "install the TypeScript kernel for JupyterLab and VS Code",
        load: () => import("./kernel.js"),
    },
    lab: {
        summary: "start JupyterLab with the TypeScript kernel",
        load: () => import("./lab.js"),
    },
};
/**
 * Runs `coos7` with the given arguments and resolves to the exit code: 0 done, 1 failed, 2 wrong usage,
 * 130 interrupted by SIGINT (Ctrl-C), 143 by SIGTERM. Errors are one line on stderr; `--debug` adds the stack.
 */
export async function main(argv) {
    const debug = argv.includes("--debug");
    const interruption = obeySignals();
    surviveClosedStreams();
    try {
        await dispatch(argv.filter((argument) => argument !== "--debug"), interruption.signal);
        return 0;
    }
    catch (error) {
        if (debug && error instanceof Error)
            console.error(error.stack);
        else
            console.error(`coos7: ${oneLine(errorMessage(error))}${isExpected(error) ? "" : " (a defect: --debug shows where)"}`);
        return interruption.exitCode ?? (error instanceof Coos7Error ? error.exitCode : 1);
    }
}
async function dispatch(argv, signal) {
    const [name, ...rest] = argv;
    if (name === undefined || name === "--help" || name === "-h" || (name === "help" && rest.length === 0)) {
        console.log(overview());
        return;
    }
    if (name === "--version") {
        console.log(packageVersion());
        return;
    }
    if (name === "help") {
        console.log((await commandNamed(rest[0])).help.trim());
        return;
    }
    if (name === "completion") {
        const commands = new Map();
        for (const [one, { load }] of Object.entries(COMMANDS))
            commands.set(one, [
                ...Object.keys((await load()).command.options),
                ...Object.keys(EVERYDAY_OPTIONS),
                "help",
            ]);
        console.log(completionScript(rest[0], commands));
        return;
    }
    const command = await commandNamed(name);
    const parsed = parse(name, command, rest);
    if (parsed.values.help) {
        console.log(command.help.trim());
        return;
    }
    const file = optionsFromFile(name, command, parsed);
    Object.assign(parsed.values, file?.values);
    obeyEveryday(parsed.values, argv);
    if (file && parsed.values.quiet !== true)
        console.error(`Options from ${file.path}: ${Object.entries(file.values)
            .map(([option, value]) => `--${option}${value === true ? "" : ` ${value}`}`)
            .join(" ")}`);
    await command.run({ ...parsed, signal });
}
async function commandNamed(name) {
    const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (entry)
        return (await entry.load()).command;
    const known = Object.keys(COMMANDS);
    throw new UsageError(`Unknown command ${JSON.stringify(name)}${suggestion(name, known)}; the commands are ${known.join(", ")}`);
}
function parse(name, command, argv) {
    try {
        const { values, positionals } = parseArgs({
            args: joinNegativeNumbers(argv),
            options: { ...EVERYDAY_OPTIONS, ...command.options, help: { type: "boolean", short: "h" } },
            allowPositionals: command.positionals ?? false,
        });
        return { values: values, positionals };
    }
    catch (error) {
        const reason = errorMessage(error)
            .split(". To specify")[0]
            .replace(/^./, (c) => c.toLowerCase());
        const [, wrong] = /unknown option '--([^']+)'/.exec(reason) ?? [];
        const near = wrong === undefined ? "" : suggestion(wrong, Object.keys(command.options)).replace("mean ", "mean --");
        throw new UsageError(`${name}: ${reason}${near}; see coos7 ${name} --help`, { cause: error });
    }
}
/** Lets `--seed -1` reach the check of the seed's range: the parser would take -1 for an option. */
function joinNegativeNumbers(argv) {
    const joined = [];
    for (const argument of argv) {
        const before = joined.at(-1);
        if (/^-\.?\d/.test(argument) && before !== undefined && /^--[^=]+$/.test(before))
            joined[joined.length - 1] = `${before}=${argument}`;
        else
            joined.push(argument);
    }
    return joined;
}
function overview() {
    const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
    const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
    return `coos7 ${packageVersion()}: the COOS-7 benchmark of out-of-sample generalisation

Usage: coos7 COMMAND [options]; coos7 help COMMAND explains one, with an example.

${lines.join("\n")}

Every command takes --quiet (no progress) and --log FILE (what it prints, also there), and options that are always the same
from a coos7.json in or beside the folder of the data: {"crop": {"nucleus": "DAPI"}}. coos7 completion bash|zsh|fish prints
a script that completes commands and options.
--debug shows the stack of an error. Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted (143 by SIGTERM).`;
}
/** Longer messages can only come from what a file contains. */
const MAX_MESSAGE = 2000;
/** Names of files and classes may contain anything, also what would move a terminal's cursor. */
function oneLine(text) {
    const line = plain(text.replace(/\s*\n\s*/g, " "));
    return line.length > MAX_MESSAGE ? `${line.slice(0, MAX_MESSAGE)}…` : line;
}
function isExpected(error) {
    return error instanceof Coos7Error;
}
/** Exit codes by what ended the work: 128 and the signal's number. */
const INTERRUPTED = { SIGINT: 130, SIGTERM: 143 };
/** Work that has not stopped by itself after so long is ended; what is complete has its final name by then. */
const PATIENCE_MS = 1500;
/** Ctrl-C and a polite request to end abort the signal that is returned; asked a second time, the process ends at once. */
function obeySignals() {
    const controller = new AbortController();
    const interruption = { signal: controller.signal };
    for (const [name, exitCode] of Object.entries(INTERRUPTED))
        process.once(name, () => {
            interruption.exitCode ??= exitCode;
            controller.abort();
            setTimeout(() => {
                console.error("coos7: Cancelled");
                process.exit(interruption.exitCode);
            }, PATIENCE_MS).unref();
        });
    return interruption;
}
/** Work goes on when nobody reads its output any more (`coos7 info | head -1`); output that cannot be written is an error. */
function surviveClosedStreams() {
    for (const stream of [process.stdout, process.stderr])
        stream.on("error", (error) => {
            if (error.code === "EPIPE")
                return;
            console.error(`coos7: Could not write the output: ${describeIoError(error)}`);
            process.exit(1);
        });
}
//# sourceMappingURL=main.js.map