import { basename, dirname } from "node:path";
import { Coos7Error } from "../core/errors.js";
import { canonicalJson } from "../core/json.js";
import { COOS7_CLASSES, MAX_CLASSES, numberedClassNames, readClassNames } from "./class-names.js";
import { readMarker } from "./companions.js";
import { makeDataset } from "./dataset.js";
import { contentFingerprint } from "./fingerprint.js";
import { openHdf5Split } from "./hdf5/reader.js";
import { locateSplits, someOf, splitOfOfficialFile } from "./locate.js";
import { TABLE2_IMAGES } from "./simulate/layout.js";
import { openTiffSplit } from "./tiff/tree.js";
/**
 * Opens a dataset directory: each split an HDF5 file or a TIFF tree, `classes.json` optional; without it COOS-7 and its
 * simulation have the paper's class names (see `isComparable`), other data "class 0" …. Reads the labels of every split, so that what is wrong with a file is said before work begins. The path of one HDF5 file opens that
 * split alone, with the class names and the mark of simulated data that lie beside it. What is passed over though it looks
 * like a split or an image is told to `onWarning` in a line.
 * Throws {@link Coos7Error} where the directory or a split is missing, malformed, or has one class only.
 */
export async function openDirectory(directory, { onWarning = console.warn } = {}) {
    const { splits: sources, warnings } = locateSplits(directory);
    for (const line of warnings)
        onWarning(line);
    const isFile = [...sources.values()].some(({ path }) => path === directory);
    const home = isFile ? dirname(directory) : directory;
    const named = readClassNames(home);
    const marker = readMarker(home);
    const open = async (split) => {
        const reader = await openSource(requireSource(directory, sources, split), split);
        try {
            checkLabels(sources.get(split).path, reader.labels, named?.length);
        }
        catch (error) {
            reader.close();
            throw error;
        }
        return reader;
    };
    const seen = new Set();
    const splits = [];
    for (const [split, { path }] of sources) {
        const reader = await open(split);
        reader.close();
        splits.push({ ...describeReader(reader), path });
        const { passedOver = [] } = reader;
        if (passedOver.length > 0)
            onWarning(`${path}: passed over ${someOf(passedOver)}; expected <name>_protein.tif and <name>_nucleus.tif in folders named by label`);
        const here = new Set(reader.labels);
        if (split === "training" && here.size < 2)
            throw new Coos7Error(`${path}: expected at least two classes to train on but every label is ${reader.labels[0]}`);
        for (const label of here)
            seen.add(label);
    }
    if (seen.size < 2)
        throw new Coos7Error(`${directory}: expected at least two classes but every label is ${[...seen].join()}`);
    const classes = named?.length ?? Math.max(...seen) + 1;
    const mark = markOf(splits, marker);
    const comparable = isComparable(splits, classes, mark);
    return makeDataset({
        location: { kind: "directory", path: directory },
        simulated: mark?.simulated ?? false,
        ...(mark?.options && { simulatorOptions: mark.options }),
        comparable,
        ...(marker?.micrometresPerPixel === undefined ? {} : { micrometresPerPixel: marker.micrometresPerPixel }),
        ...(marker?.splitNames === undefined ? {} : { splitNames: marker.splitNames }),
        classNames: named ?? (comparable ? COOS7_CLASSES : numberedClassNames(classes)),
        splits: [...sources.keys()],
        open,
        fingerprint: async (split) => contentFingerprint(requireSource(directory, sources, split).path),
    });
}
function describeReader(reader) {
    const { name, count, labels, ids, numbered, mark } = reader;
    return { name, count, labels, ids, numbered, mark };
}
/**
 * Whether data are simulated, and how: what `dataset.json` says, unless a split says itself that it is simulated. Options
 * count where all splits have the same.
 */
function markOf(splits, marker) {
    const marks = splits.flatMap(({ mark }) => mark ?? []);
    if (marks.length === 0)
        return marker;
    if (marker?.simulated && marker.options)
        return marker;
    const [first, ...others] = splits.map(({ mark }) => canonicalJson(mark?.options ?? null));
    const options = others.every((text) => text === first) ? marks[0].options : undefined;
    return { simulated: true, ...(options && { options }) };
}
function requireSource(directory, sources, split) {
    const source = sources.get(split);
    if (!source)
        throw new Coos7Error(`${directory}: expected the split ${split} but found ${[...sources.keys()].join(", ")}`);
    return source;
}
function openSource({ form, path }, split) {
    return form === "hdf5" ? openHdf5Split(path, split) : openTiffSplit(path, split);
}
/**
 * The plates of Training, Test1 and Test2 in the real archive: a random thousand of Test1's images, printed in a public
 * notebook (first commit of microsoft/batch-effects-normalization, `sandbox.ipynb`), lie on these sixteen, in as many
 * blocks of wells as the paper says that there are. Those of Test3 and Test4 are not public.
 */
const PLATES = new Set("51 52 53 55 57 59 66 68 70 75 81 82 86 87 108 109".split(" "));
const LATER = ["test3", "test4"];
/**
 * Whether a dataset is COOS-7 or its simulation, so that the paper's class names apply to it and the paper's values may
 * stand beside its own. A simulation is known by the options in its mark. Measured data are COOS-7 where every split shows
 * two of three signs, and nothing that contradicts them:
 *
 * - its name: a file `COOS7_v<version>_<split>.hdf5`, or a tree of cells `COOSv1cell_<i>`;
 * - its size: as many images as the paper's Table 2 says;
 * - its IDs: all four kinds, wells as nine digits, plates as numbers, and on Training's plates those of the archive.
 *
 * Labels beyond the seven classes contradict them, and more images than Table 2 has. So some of the files are enough, under
 * whatever name, and parts of them that keep name and IDs; seven classes alone are not.
 */
export function isComparable(splits, classes, marker) {
    if (classes !== COOS7_CLASSES.length)
        return false;
    if (marker?.simulated)
        return typeof marker.options === "object";
    return splits.every(isOfCoos7);
}
function isOfCoos7({ name, count, labels, ids, path, numbered }) {
    if (count > TABLE2_IMAGES[name] || labels.some((label) => label >= COOS7_CLASSES.length))
        return false;
    const named = numbered ?? splitOfOfficialFile(basename(path)) === name;
    const signs = [named, count === TABLE2_IMAGES[name], hasOfficialIds(name, ids)];
    return signs.filter(Boolean).length >= 2;
}
function hasOfficialIds(split, { dates, microscopes, plates, wells }) {
    if (!dates || !microscopes || !plates || !wells)
        return false;
    const isPlate = (plate) => LATER.includes(split) ? /^\d{1,3}$/.test(plate) : PLATES.has(plate);
    return plates.every(isPlate) && wells.every((well) => /^\d{9}$/.test(well));
}
/**
 * Throws {@link Coos7Error} naming the first label outside 0 to `classes` - 1.
 * @param source the file or folder, for the message
 * @param classes number of classes, if the dataset names them
 */
function checkLabels(source, labels, classes) {
    const limit = classes ?? MAX_CLASSES;
    const wrong = labels.findIndex((label) => label < 0 || label >= limit);
    if (wrong < 0)
        return;
    const reason = classes === undefined
        ? `at most ${MAX_CLASSES} classes are supported`
        : `classes.json names ${classes} classes`;
    throw new Coos7Error(`${source}: expected labels from 0 to ${limit - 1} but labels[${wrong}] is ${labels[wrong]}; ${reason}`);
}
//# sourceMappingURL=directory.js.map