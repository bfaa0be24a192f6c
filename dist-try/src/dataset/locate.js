import { readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { Coos7Error } from "../core/errors.js";
import { describeIoError } from "../core/files.js";
import { SPLITS } from "./dataset.js";
/** A single file or TIFF tree whose name names no split is read as this one. */
const UNNAMED = "training";
const SPLIT_FILE = new RegExp(`^(?:COOS7_v[^/]*_)?(train|${SPLITS.join("|")})\\.(?:hdf5|h5)$`, "i");
/** What is not a split but could be meant for one. */
const HDF5_ENDING = /\.(?:hdf5|h5|hdf|he5)$/i;
const SPLIT_NAMES = `training (or train), ${SPLITS.slice(1).join(", ")}`;
/**
 * The splits in a directory: HDF5 files (`<split>.hdf5` or `COOS7_v<version>_<split>.hdf5`), or folders of TIFF files named
 * after the split; `train` stands for `training`, capitals for small letters. A single HDF5 file, and a directory of class
 * folders (`0`, `1` …) as the authors' script unpacks one archive, are one split: the one its name says, {@link UNNAMED}
 * where it says none. What looks like a split of another name is warned of.
 * Throws {@link Coos7Error} where there are none, or where one split is there twice.
 */
export function locateSplits(directory) {
    let entries;
    try {
        if (statSync(directory).isFile())
            return locateFile(directory);
        entries = readdirSync(directory, { withFileTypes: true });
    }
    catch (error) {
        if (error instanceof Coos7Error)
            throw error;
        throw new Coos7Error(`Could not open the dataset ${directory}: ${describeIoError(error)}; give a directory with COOS-7 splits, or sim for simulated data`, { cause: error });
    }
    const found = new Map();
    const passedOver = [];
    // Its folder of outlines has a folder for each plate, whose names may be numbers as those of classes are.
    const isImported = entries.some(({ name }) => name === "import.csv");
    for (const name of entries.map((entry) => entry.name).sort()) {
        const file = splitOfFile(name);
        const folder = splitOfFolder(name);
        const split = file ?? folder;
        const path = join(directory, name);
        if (split === undefined) {
            if (isMeantForSplit(path) && !(isImported && name === "fields"))
                passedOver.push(name);
            continue;
        }
        const earlier = found.get(split);
        if (earlier)
            throw new Coos7Error(`Found the split ${split} twice: ${earlier.path} and ${path}; expected one of them, move the other away`);
        found.set(split, { form: file ? "hdf5" : "tiff", path });
    }
    const strayIds = entries.flatMap(({ name }) => {
        const [, stem] = /^([^.].*)_ids\.csv$/i.exec(name) ?? [];
        const split = stem === undefined ? undefined : splitOfFolder(stem);
        const isRead = split === undefined || found.size === 0 || found.get(split)?.form === "tiff";
        return stem === undefined || isRead ? [] : [name];
    });
    const warnings = [
        ...(passedOver.length > 0
            ? [`${directory}: passed over ${someOf(passedOver)}; splits are called ${SPLIT_NAMES}`]
            : []),
        ...(strayIds.length > 0
            ? [`${directory}: passed over ${someOf(strayIds)}; only a TIFF tree has its IDs in a file beside it`]
            : []),
    ];
    if (found.size === 0 && entries.some((entry) => entry.isDirectory() && LABEL.test(entry.name))) {
        const one = located("tiff", directory, splitOfFolder(basename(resolve(directory))));
        return { ...one, warnings: [...warnings, ...one.warnings] };
    }
    if (found.size === 0)
        throw new Coos7Error(`${directory}: found no split; expected files such as training.hdf5 or COOS7_v1.1_test1.hdf5, or folders of TIFF files, for any of ${SPLIT_NAMES}${passedOver.length > 0 ? `, but found ${someOf(passedOver)}` : ""}`);
    const splits = SPLITS.flatMap((split) => (found.has(split) ? [[split, found.get(split)]] : []));
    return { splits: new Map(splits), warnings };
}
function locateFile(path) {
    return located("hdf5", path, splitOfFile(basename(path)));
}
/** One file or tree as a whole dataset. */
function located(form, path, named) {
    return {
        splits: new Map([[named ?? UNNAMED, { form, path }]]),
        warnings: named
            ? []
            : [`${path}: the name is that of no split (${SPLIT_NAMES}); it is read as ${UNNAMED}`],
    };
}
/** HDF5 files and folders of class folders; hidden ones aside. */
function isMeantForSplit(path) {
    if (basename(path).startsWith("."))
        return false;
    if (HDF5_ENDING.test(path))
        return true;
    try {
        return readdirSync(path, { withFileTypes: true }).some((entry) => entry.isDirectory() && LABEL.test(entry.name));
    }
    catch {
        return false;
    }
}
const LABEL = /^\d+$/;
/** Names that a line has room for. */
const MOST_NAMED = 5;
/** The first of some names, and how many more there are. */
export function someOf(names) {
    const more = names.length - MOST_NAMED;
    return `${names.slice(0, MOST_NAMED).join(", ")}${more > 0 ? ` and ${more.toLocaleString("en")} more` : ""}`;
}
/** The split that an HDF5 file's name says, without folders; undefined where it says none. */
export function splitOfFile(name) {
    const [, split] = SPLIT_FILE.exec(name) ?? [];
    return split === undefined ? undefined : splitOfFolder(split);
}
/** The split of a file that is called as on Zenodo, whatever the version; undefined for other names. */
export function splitOfOfficialFile(name) {
    return name.startsWith("COOS7_v") ? splitOfFile(name) : undefined;
}
/** The split that a folder's name says. */
export function splitOfFolder(name) {
    const lower = name.toLowerCase();
    return SPLITS.find((split) => split === (lower === "train" ? "training" : lower));
}
//# sourceMappingURL=locate.js.map