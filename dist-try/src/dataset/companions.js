import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Coos7Error, UsageError } from "../core/errors.js";
import { describeIoError, readTextIfThere, writeFileAtomic } from "../core/files.js";
import { canonicalJson, describeJson, jsonText } from "../core/json.js";
import { plain } from "../core/text.js";
import { readClassNames } from "./class-names.js";
import { locateSplits, splitOfFile, splitOfFolder } from "./locate.js";
/**
 * Writes what belongs to a dataset beside its splits: `classes.json`, so that the number of classes stays the
 * same even where no image of the last one is written, and the mark that tells simulated from measured data.
 */
export function writeCompanions(dataset, directory) {
    writeFileAtomic(join(directory, "classes.json"), `${jsonText(dataset.classNames, 2)}\n`);
    writeMarker(directory, markerOf(dataset));
}
/**
 * Throws {@link UsageError} where `directory` has splits of another kind beside those to be written: `classes.json` and
 * `dataset.json` tell of all splits in a directory, so that measured data would pass for simulated ones, or the other way
 * about, and labels get others' names. Also where a split to be written as `form` is there in the other form.
 */
export function requireLikeNeighbours(dataset, directory, splits, form) {
    if (!readdirSync(directory).some((name) => splitOfFile(name) ?? splitOfFolder(name)))
        return;
    for (const [split, source] of locateSplits(directory).splits) {
        if (splits.includes(split)) {
            const name = form === "hdf5" ? `${split}.hdf5` : split;
            if (basename(source.path) !== name)
                throw new UsageError(`${source.path} is the split ${split} already, which would be there twice; move it away or choose another --out`);
            continue;
        }
        const names = readClassNames(directory) ?? dataset.classNames;
        const same = canonicalJson(readMarker(directory) ?? { simulated: false }) === canonicalJson(markerOf(dataset)) &&
            canonicalJson(names) === canonicalJson(dataset.classNames);
        if (!same)
            throw new UsageError(`${source.path} is of another dataset (its ${MARKER} or classes.json differ from what would be written); choose another --out`);
    }
}
/** The mark of a dataset: whether it is simulated, and by which options, as far as that is known. */
export function markerOf(dataset) {
    const { simulated, simulatorOptions: options } = dataset;
    return { ...(options && { options }), ...originalMarker(dataset.location), simulated };
}
function originalMarker(location) {
    if (location.kind === "directory")
        return readMarker(location.path) ?? readMarker(dirname(location.path));
    if (location.kind === "simulator")
        return { simulated: true, options: location.options };
    if (location.kind === "joined")
        return undefined;
    return originalMarker(location.base);
}
/** The file that says that a dataset directory was written by the simulator. */
export const MARKER = "dataset.json";
const MAX_BYTES = 1e6;
/** The attribute of an HDF5 file, beside its datasets, in which the mark lies too: whatever is lost beside the file. */
export const SIMULATED_BY = "simulated_by";
/** How the mark begins in the tag ImageDescription of a TIFF image. */
const DESCRIPTION = "simulated by ";
const SIMULATOR = "coos7 ";
/** What simulated data say of their origin inside each file: the simulator and its options; undefined for measured data. */
export function simulatedBy({ simulated, options }) {
    if (!simulated)
        return undefined;
    return options ? `${SIMULATOR}${canonicalJson(options)}` : "a simulator that is not known";
}
/** The marker that {@link simulatedBy} wrote as `text`. Options that cannot be read are left out: it is simulated all the same. */
export function markerOfFile(text) {
    try {
        const options = JSON.parse(text.startsWith(SIMULATOR) ? text.slice(SIMULATOR.length) : "null");
        if (typeof options === "object" && options !== null)
            return { simulated: true, options };
    }
    catch { }
    return { simulated: true };
}
/** What a TIFF image says of itself where it is simulated. */
export function simulatedDescription(marker) {
    const text = simulatedBy(marker);
    return text === undefined ? undefined : `${DESCRIPTION}${text}`;
}
/** The marker in a TIFF image's description; undefined where there is none. */
export function markerOfDescription(description) {
    return description.startsWith(DESCRIPTION)
        ? markerOfFile(description.slice(DESCRIPTION.length))
        : undefined;
}
/** Writes the marker into `directory`. */
export function writeMarker(directory, marker) {
    writeFileAtomic(join(directory, MARKER), `${jsonText(marker, 2)}\n`);
}
/**
 * The marker in `directory`, undefined where there is none.
 * Throws {@link Coos7Error} if it cannot be understood: data must not pass for real by accident.
 */
export function readMarker(directory) {
    const path = join(directory, MARKER);
    let marker;
    try {
        const text = readTextIfThere(path, MAX_BYTES);
        if (text === undefined)
            return undefined;
        marker = JSON.parse(text);
    }
    catch (error) {
        throw new Coos7Error(`${path}: expected {"simulated": true or false} (${plain(describeIoError(error))})`, {
            cause: error,
        });
    }
    if (typeof marker?.simulated !== "boolean")
        throw new Coos7Error(`${path}: expected {"simulated": true or false} but found ${describeJson(marker)}`);
    const { micrometresPerPixel: micrometres } = marker;
    if (micrometres !== undefined && !(typeof micrometres === "number" && micrometres > 0))
        throw new Coos7Error(`${path}: expected micrometresPerPixel to be a number above 0 but found ${describeJson(micrometres)}`);
    return marker;
}
//# sourceMappingURL=companions.js.map