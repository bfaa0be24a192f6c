import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { decodeNpy, encodeNpy } from "../core/array-files.js";
import { cacheDirectory } from "../core/cache.js";
import { Coos7Error, errorMessage, UsageError } from "../core/errors.js";
import { describeIoError, readFileBytes, writeFileAtomic } from "../core/files.js";
import { sha256 } from "../core/hash.js";
import { jsonText } from "../core/json.js";
import { fillDirectory } from "../core/output-directory.js";
import { plain } from "../core/text.js";
import { packageVersion } from "../core/versions.js";
import { decodeLayersModel, encodeLayersModel, WEIGHTS_FILE } from "./model-files.js";
/** Raised when cards change in a way that older versions of this package cannot read. */
const CARD_FORMAT = 1;
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
/** Throws {@link UsageError} unless `name` can be that of a stored model, and thus of a folder on any system. */
export function checkModelName(name) {
    if (NAME.test(name) && !name.endsWith("."))
        return;
    throw new UsageError(`Expected the name of a model to be 1 to 64 letters, digits, dots, dashes or underscores, beginning with a letter or digit, but found ${JSON.stringify(name)}; to use a folder give a path, e.g. ./model`);
}
/** The small trained models that come with the package. */
const SHIPPED = fileURLToPath(new URL("../../../data/models", import.meta.url));
/** The folder that models saved by name lie in: in the cache. */
function modelsFolder() {
    return join(cacheDirectory(), "models");
}
/** The folder of a model saved by `name`. Throws `UsageError` where no model can have that name. */
export function modelFolder(name) {
    checkModelName(name);
    return join(modelsFolder(), name);
}
/**
 * The folder of a stored model: of one saved by name, else of one that comes with the package. What contains a slash or
 * is "." or ".." is a path, not a name. Throws {@link Coos7Error} saying what there is where there is none.
 */
function findModel(nameOrFolder) {
    if (/[/\\]/.test(nameOrFolder) || /^\.{1,2}$/.test(nameOrFolder))
        return resolve(nameOrFolder);
    const folders = [modelFolder(nameOrFolder), join(SHIPPED, nameOrFolder)];
    const found = folders.find((folder) => existsSync(folder));
    if (found !== undefined)
        return found;
    const known = modelFolders().map(({ name }) => name);
    throw new Coos7Error(`There is no model called ${JSON.stringify(nameOrFolder)}: ${known.length === 0 ? "none is stored yet; coos7 train makes one" : `there are ${known.join(", ")}`}; to use a folder give a path, e.g. ./${nameOrFolder}`);
}
/** All models that can be loaded by name, by name; one saved under a shipped model's name takes its place. */
function modelFolders() {
    const all = [...foldersIn(SHIPPED, true), ...foldersIn(modelsFolder(), false)];
    const found = new Map(all.map((entry) => [entry.name, entry]));
    return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
function foldersIn(base, shipped) {
    if (!existsSync(base))
        return [];
    return readdirSync(base, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && existsSync(join(base, entry.name, "card.json")))
        .map(({ name }) => ({ name, folder: join(base, name), shipped }));
}
/** The paper's networks have less. */
const MAX_BYTES = 512e6;
/**
 * The model saved under a name, or the one in a folder (whatever contains a slash is a path).
 * Throws {@link Coos7Error} where there is none, where a file is missing or damaged, or where the folder holds
 * something else.
 */
export async function loadModel(nameOrFolder) {
    const folder = findModel(nameOrFolder);
    const card = readCard(folder);
    const json = readText(join(folder, "model.json"));
    const weights = readBytes(join(folder, WEIGHTS_FILE));
    for (const [name, found, expected] of [
        ["model.json", sha256(json), card.modelSha256],
        [WEIGHTS_FILE, sha256(weights), card.weightsSha256],
    ])
        if (found !== expected)
            throw new Coos7Error(`${join(folder, name)} is damaged, or not that of the card beside it: expected the SHA-256 ${expected?.slice(0, 12)}… but found ${found.slice(0, 12)}…; copy or train the model again`);
    return { model: await decodeLayersModel({ json, weights }), card, folder };
}
/** All models that can be loaded by name. `onWarning` is told of those whose card cannot be read, which are left out. */
export function listModels(onWarning = console.warn) {
    return withCards(modelFolders(), onWarning);
}
/** The models that come with the package, whatever was saved under their names. Throws where a card is damaged. */
export function shippedModels() {
    return withCards(foldersIn(SHIPPED, true), (line) => {
        throw new Coos7Error(line);
    });
}
function withCards(folders, onWarning) {
    return folders.flatMap((entry) => {
        try {
            return [{ ...entry, card: readCard(entry.folder) }];
        }
        catch (error) {
            onWarning(errorMessage(error));
            return [];
        }
    });
}
function readCard(folder) {
    const path = join(folder, "card.json");
    const text = readText(path);
    let card;
    try {
        card = JSON.parse(text);
    }
    catch (error) {
        throw new Coos7Error(`${path}: expected the card of a model but found broken JSON (${plain(errorMessage(error))})`, {
            cause: error,
        });
    }
    const family = card?.settings?.family;
    if (typeof card?.format !== "number" || typeof card.weightsSha256 !== "string" || family === undefined)
        throw new Coos7Error(`${path}: expected the card of a model trained by coos7 but found something else`);
    if (card.format !== CARD_FORMAT)
        throw new Coos7Error(`${path}: expected a card of format ${CARD_FORMAT} but found ${card.format}; it was made by coos7 ${card.packageVersion}: install that version, or train the model again`);
    return card;
}
function readText(path) {
    return new TextDecoder().decode(readBytes(path));
}
function readBytes(path) {
    try {
        return readFileBytes(path, MAX_BYTES);
    }
    catch (error) {
        throw new Coos7Error(`Could not read ${path}: ${describeIoError(error)}; a model's folder has card.json, model.json and ${WEIGHTS_FILE}`, { cause: error });
    }
}
/**
 * Saves a trained network in tf.js' format (`model.json`, `weights.bin`; `tf.loadLayersModel` reads them) with its card
 * (`card.json`): all of it or nothing. Equal networks give equal bytes. `addFiles` may write more into the folder it is
 * called with. Resolves to the folder and the card.
 * Throws `UsageError` for an unsuitable name, and where the folder has content already and `force` is not set.
 */
export async function saveModel(network, place, details, addFiles = async () => { }) {
    const { name, force = false } = place;
    checkModelName(name);
    const folder = place.folder ?? modelFolder(name);
    const { json, weights } = await encodeLayersModel(network.model);
    const card = {
        format: CARD_FORMAT,
        name,
        ...details,
        ...network.record,
        packageVersion: packageVersion(),
        weightsSha256: sha256(weights),
        modelSha256: sha256(json),
    };
    await fillDirectory(folder, { force, run: { command: "train", replacesItself: true } }, async (staging) => {
        writeFileAtomic(join(staging, "card.json"), cardText(card));
        writeFileAtomic(join(staging, "model.json"), json);
        writeFileAtomic(join(staging, WEIGHTS_FILE), weights);
        await addFiles(staging);
    });
    return { folder, card };
}
/** SHA-256, in hex, of a model's weights: the `weightsSha256` of the card that it is saved with. */
export async function weightsDigest(model) {
    return sha256((await encodeLayersModel(model)).weights);
}
/** A card as JSON for people: indented, but lists of numbers on one line. */
function cardText(card) {
    const text = jsonText(card, 2);
    return `${text.replace(/\[[^[\]{}"]*\]/g, (list) => list.replace(/\s+/g, " "))}\n`;
}
/** The file, beside a classifier's card, of its class probabilities for held-out training images. */
const REFERENCE_FILE = "reference.npy";
/** A thousand images of a thousand classes. */
const MAX_REFERENCE_BYTES = 8e6;
/**
 * Writes what a classifier makes of images that it was not fitted to but that are like its training data (rows x
 * classes), for comparison with what it makes of other images, into the folder that it is being saved in.
 */
export function writeReference(folder, probabilities) {
    writeFileAtomic(join(folder, REFERENCE_FILE), encodeNpy(probabilities));
}
/**
 * The probabilities of {@link writeReference} in the folder of a model, undefined where it was saved without.
 * Throws {@link Coos7Error} naming the file where it is damaged or of another number of classes.
 */
export function readReference(folder, classes) {
    const path = join(folder, REFERENCE_FILE);
    if (!existsSync(path))
        return undefined;
    let bytes;
    try {
        bytes = readFileBytes(path, MAX_REFERENCE_BYTES);
    }
    catch (error) {
        throw new Coos7Error(`Could not read ${path}: ${describeIoError(error)}`, { cause: error });
    }
    const matrix = decodeNpy(bytes, path);
    if (matrix.cols !== classes || matrix.rows < 1 || matrix.data.some((value) => !(value >= 0 && value <= 1)))
        throw new Coos7Error(`${path}: expected probabilities of ${classes} classes but found ${matrix.rows} x ${matrix.cols} values, or some beyond 0 to 1; copy or train the model again`);
    return matrix;
}
//# sourceMappingURL=store.js.map