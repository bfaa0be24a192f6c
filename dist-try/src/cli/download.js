import { Coos7Error, UsageError } from "../core/errors.js";
import { formatBytes, plain } from "../core/text.js";
import { newerVersion, openArchive, splitFiles } from "../dataset/zenodo/archive.js";
import { downloadArchive, verifyCoos7 } from "../dataset/zenodo/download.js";
import { downloadWeights } from "../features/vgg16-weights.js";
import { SPLITS_HELP, SPLITS_OPTION, splitsFromOptions } from "./command.js";
import { progressReporter, textTable } from "./progress.js";
/** Where COOS-7 goes, and is looked for, unless the command line says otherwise. */
const DEFAULT_DIRECTORY = "data/coos7";
export const downloadCommand = {
    help: `
Usage: coos7 download [options]
       coos7 download vgg16 [--from URL|FILE]

Downloads COOS-7 from Zenodo, about 4 GB, or the weights of VGG16 that Keras publishes, 59 MB, into the cache. Each
file is checked against its MD5. An interrupted download goes on where it was when the command is given again, and
what is there already is not fetched twice. HTTPS_PROXY is honoured. The images are licensed CC-BY-NC 4.0.

  --dir DIR          where to put the files (default: ${DEFAULT_DIRECTORY}); made if missing
${SPLITS_HELP}
  --from URL|DIR     another source: the address of a Zenodo record's JSON, or a folder (an address that ends in /,
                     or one on this machine) with the files and coos7-record.json. For vgg16 the address or path of
                     the file; COOS7_VGG16_URL says the same
  --dry-run          only show what there is

Example: coos7 download --splits training,test4 --dir data/coos7`,
    options: {
        ...SPLITS_OPTION,
        dir: { type: "string" },
        from: { type: "string" },
        "dry-run": { type: "boolean" },
    },
    positionals: true,
    async run(input) {
        const [what, ...more] = input.positionals;
        if (what !== undefined && (what !== "vgg16" || more.length > 0))
            throw new UsageError(`download: expected vgg16 or no argument but found ${input.positionals.join(" ")}; see coos7 download --help`);
        const progress = progressReporter();
        try {
            await (what === undefined ? downloadData(input, progress) : downloadVgg16(input, progress));
        }
        finally {
            progress.finish();
        }
    },
};
async function downloadData({ values, signal }, progress) {
    const { onProgress, log: onWarning } = progress;
    const directory = typeof values.dir === "string" ? values.dir : DEFAULT_DIRECTORY;
    const splits = splitsFromOptions(values);
    const run = { signal, onProgress, onWarning };
    const archive = await openArchive(typeof values.from === "string" ? values.from : undefined, run);
    const newer = await newerVersion(archive, run);
    console.log(describe(archive, splits));
    if (newer)
        console.log(`There is a newer version, ${recordName(newer)}: coos7 download --from ${plain(newer.url)}`);
    if (values["dry-run"])
        return;
    const { downloaded, present } = await downloadArchive(archive, directory, {
        ...run,
        ...(splits ? { splits } : {}),
    });
    progress.finish();
    const count = present.length + downloaded.length;
    const files = count === 1 ? "1 file" : `${count} files`;
    const before = present.length === 0 ? "" : ` (there before: ${present.length})`;
    console.log(`
Complete and right in ${directory}: ${files}${before}
Next: coos7 reproduce --data ${directory}`);
}
async function downloadVgg16({ values, signal }, progress) {
    const stray = ["dir", "splits", "dry-run"].find((name) => values[name] !== undefined);
    if (stray !== undefined)
        throw new UsageError(`download vgg16: --${stray} is for the images; leave it out`);
    const { onProgress, log: onWarning } = progress;
    const from = typeof values.from === "string" ? { from: values.from } : {};
    const path = await downloadWeights(from, { signal, onProgress, onWarning });
    progress.finish();
    console.log(`The weights of VGG16 are complete and right: ${path}`);
}
function describe(archive, splits) {
    const { record } = archive;
    const files = splitFiles(archive, splits);
    const licence = record.licence === undefined ? "not stated" : plain(record.licence).toUpperCase();
    const others = record.files.filter(({ split }) => split === undefined).map(({ name }) => name);
    return `COOS-7, ${recordName(archive)}
Licence: ${licence}${/\bnc\b/i.test(licence) ? " (not for commercial use)" : ""}

${textTable([
        ["File", "size"],
        ...files.map(({ name, size }) => [name, formatBytes(size)]),
        ["All", formatBytes(files.reduce((sum, { size }) => sum + size, 0))],
    ])}
${others.length === 0 ? "" : `Also in the record, not needed here: ${others.join(", ")}\n`}`;
}
function recordName({ record }) {
    const version = record.version === undefined ? "" : `, version ${plain(record.version)}`;
    return `Zenodo record ${plain(record.id)}${version}`;
}
export const verifyCommand = {
    help: `
Usage: coos7 verify [DIR] [options]

Compares the files of COOS-7 in DIR (default: ${DEFAULT_DIRECTORY}) with the sizes and MD5 sums of their Zenodo record, which
coos7 download saves beside them, and says which are right, damaged or missing. Exit code 1 unless all are right.

${SPLITS_HELP}
  --from URL|DIR     where to read the record if DIR has none, as for coos7 download (default: Zenodo)
  --json             print JSON

Example: coos7 verify data/coos7 --splits training,test4`,
    options: { ...SPLITS_OPTION, from: { type: "string" }, json: { type: "boolean" } },
    positionals: true,
    async run({ values, positionals, signal }) {
        const [directory = DEFAULT_DIRECTORY, ...more] = positionals;
        if (more.length > 0)
            throw new UsageError(`verify: expected one folder but found ${positionals.join(" ")}; see coos7 verify --help`);
        const splits = splitsFromOptions(values);
        const progress = progressReporter();
        let found;
        try {
            found = await verifyCoos7(directory, {
                signal,
                onProgress: progress.onProgress,
                onWarning: progress.log,
                ...(splits ? { splits } : {}),
                ...(typeof values.from === "string" ? { from: values.from } : {}),
            });
        }
        finally {
            progress.finish();
        }
        const { record, files } = found;
        if (values.json)
            console.log(JSON.stringify({ directory, ...found }, undefined, 2));
        else
            for (const { name, status, detail } of files)
                console.log(`${status.padEnd(8)} ${name}${detail === undefined ? "" : `: ${detail}`}`);
        const wrong = files.filter(({ status }) => status !== "right");
        if (wrong.length === 0)
            return;
        const places = wrong.map(({ name, status }) => `${name} is ${status}`).join(", ");
        throw new Coos7Error(`${directory} is not complete and right by Zenodo record ${record}: ${places}; coos7 download --dir ${directory} gets what is wrong (--splits chooses)`);
    },
};
//# sourceMappingURL=download.js.map