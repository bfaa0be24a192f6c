import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Coos7Error, UsageError } from "../core/errors.js";
import { describeIoError } from "../core/files.js";
const ENDING = /(?:\.ome)?\.tiff?$/i;
const NUMBER = /^\d+$/;
/** How the names of this package's files tell channels apart. */
const OWN_NAMES = { nucleus: "_nucleus", protein: "_protein" };
/** What microscopes' programs put behind a name so that no two files are called the same. */
const UNIQUE = /[\s_-]*\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?/gi;
/** The end of the name of a small copy of an image. */
const THUMBNAIL = /[\s_-]thumb(?:nail)?s?$/i;
const order = new Intl.Collator("en", { numeric: true });
/** Compares names so that 2 comes before 10. */
export function naturalOrder(a, b) {
    return order.compare(a, b);
}
/** Whether a file is called as TIFF files are. */
export function isTiff(path) {
    return ENDING.test(path);
}
/** Whether a file is called as a small copy of an image. */
export function isThumbnail(path) {
    return THUMBNAIL.test(comparableName(path).replace(ENDING, ""));
}
/**
 * The fields in `paths`, TIFF files and folders of them (with their subfolders), by folder and name. A file whose name
 * has the nucleus channel's text is a field together with the one that has the protein channel's text in its place; the
 * files of that field's further channels, with any other text there, are passed over, as thumbnails are, and `onPassedOver`
 * is told. Any other file has all channels. A text is looked for where no letter goes on before or behind it with its own
 * letters, and no digit with its digits ("d0" is not in "D03"), and anywhere only if no name has it so. Capitals do not
 * matter, and neither do the unique identifiers (8-4-4-4-12 hexadecimal digits) in names.
 * Throws {@link UsageError} where there is nothing at a path, {@link Coos7Error} where a folder has no TIFF files, a channel
 * has no partner or several, or two fields have the same name.
 */
export function listFields(paths, choice, onPassedOver) {
    return pairFields(paths.flatMap((path) => tiffFiles(path, onPassedOver)), choice, onPassedOver);
}
/** The fields that files give, each with its folder: see {@link listFields}, whose errors it throws. */
export function pairFields(found, choice, onPassedOver) {
    const texts = channelTexts(choice);
    const fields = texts ? pairChannels(found, texts, onPassedOver) : found.map(withAllChannels);
    fields.sort((a, b) => order.compare(a.folder, b.folder) || order.compare(a.name, b.name));
    fields.forEach((field, i) => {
        const before = fields[i - 1];
        if (before && before.folder === field.folder && before.name === field.name)
            throw new Coos7Error(`Expected fields of different names but found ${before.nucleus} and ${field.nucleus}; rename one`);
    });
    return fields;
}
function withAllChannels({ path, folder }) {
    return { name: basename(path).replace(ENDING, ""), folder, nucleus: path, protein: path };
}
function pairChannels(found, texts, onPassedOver) {
    const names = new Map(found.map((file) => [file, comparableName(file.path)]));
    const search = (text) => {
        const whole = channelPattern(text, true);
        const pattern = found.some((file) => around(names.get(file), whole).length > 0)
            ? whole
            : channelPattern(text, false);
        return (file) => around(names.get(file), pattern);
    };
    const searches = { nucleus: search(texts.nucleus), protein: search(texts.protein) };
    const byPlace = new Map();
    for (const file of found) {
        const place = placeOf(dirname(file.path), names.get(file));
        byPlace.set(place, [...(byPlace.get(place) ?? []), file]);
    }
    const fields = [];
    const used = new Set();
    const pairs = [];
    for (const file of found) {
        const directory = dirname(file.path);
        for (const { before, after } of searches.nucleus(file)) {
            const partners = byPlace.get(placeOf(directory, `${before}${texts.protein}${after}`)) ?? [];
            const rivals = byPlace.get(placeOf(directory, names.get(file)));
            if (partners.length === 0)
                continue;
            if (partners.length > 1 || rivals.length > 1)
                throw new Coos7Error(`${file.path}: expected one file of each channel of a field but found ${(partners.length > 1 ? partners : rivals).map(({ path }) => basename(path)).join(" and ")}; move what belongs to another day or plate into a folder of its own`);
            const name = `${before}${after.replace(ENDING, "")}`.replace(/^[\s_-]+|[\s_-]+$/g, "");
            fields.push({
                name: name || "field",
                folder: file.folder,
                nucleus: file.path,
                protein: partners[0].path,
            });
            used.add(file).add(partners[0]);
            pairs.push({ before, after, directory });
            break;
        }
    }
    const others = [];
    for (const file of found) {
        if (used.has(file))
            continue;
        const [nucleus, protein] = [searches.nucleus(file)[0], searches.protein(file)[0]];
        const place = nucleus ?? protein;
        // A name with both texts tells of what the file holds.
        if (place && !(nucleus && protein)) {
            const missing = nucleus ? "protein" : "nucleus";
            throw new Coos7Error(`${file.path}: expected its ${missing} channel ${place.before}${texts[missing]}${place.after} beside it but found none; --nucleus and --protein say how the files of the channels are called`);
        }
        const name = names.get(file);
        const isFurther = !place &&
            pairs.some(({ directory, before, after }) => directory === dirname(file.path) && isChannelBetween(name, before, after, texts.nucleus));
        if (isFurther)
            onPassedOver?.(file.path, "another channel");
        else
            others.push(file);
    }
    return [...fields, ...others.map(withAllChannels)];
}
/** A file's name without identifiers, with letters and their accents as one character. */
function comparableName(path) {
    return basename(path).normalize("NFC").replaceAll(UNIQUE, "");
}
function placeOf(directory, name) {
    return JSON.stringify([directory, name.normalize("NFC").toLowerCase()]);
}
/** Finds a channel's text; `isWhole`: only where it is a word, or number, of its own. */
function channelPattern(text, isWhole) {
    const plain = text.normalize("NFC");
    const escaped = plain.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    const kind = (letter) => ["\\p{L}", "\\p{Nd}"].find((one) => new RegExp(one, "u").test(letter));
    const letters = Array.from(plain);
    const [first, last] = [kind(letters[0] ?? ""), kind(letters.at(-1) ?? "")];
    return new RegExp(`${isWhole && first ? `(?<!${first})` : ""}${escaped}${isWhole && last ? `(?!${last})` : ""}`, "giu");
}
/** Whether a name is that of a channel's file with any other text in the place of `text`. */
function isChannelBetween(name, before, after, text) {
    const [low, start, end] = [name, before, after].map((part) => part.toLowerCase());
    if (low.length <= start.length + end.length || !low.startsWith(start) || !low.endsWith(end))
        return false;
    const inside = low.slice(start.length, low.length - end.length);
    const [separator = ""] = /^[\s_-]*/.exec(text);
    const goesOn = /\p{L}\|\p{L}|\p{Nd}\|\p{Nd}/u;
    return (inside.startsWith(separator) &&
        !inside.includes(".") &&
        !goesOn.test(`${start.at(-1) ?? ""}|${inside[0]}`) &&
        !goesOn.test(`${inside.at(-1)}|${end[0] ?? ""}`));
}
/** What is around the places of a pattern in a name, the last first. */
function around(name, pattern) {
    return Array.from(name.matchAll(pattern), ({ index, 0: text }) => ({
        before: name.slice(0, index),
        after: name.slice(index + text.length),
    })).reverse();
}
/** The texts that tell the files of two channels apart; undefined where numbers tell the channels of a file apart. */
function channelTexts({ nucleus, protein }) {
    if (nucleus === undefined && protein === undefined)
        return OWN_NAMES;
    if (nucleus === undefined || protein === undefined || NUMBER.test(nucleus) || NUMBER.test(protein))
        return undefined;
    if (nucleus.normalize("NFC").toLowerCase() === protein.normalize("NFC").toLowerCase())
        throw new UsageError(`Expected --nucleus and --protein to differ but both are ${JSON.stringify(nucleus)}`);
    return { nucleus, protein };
}
function tiffFiles(path, onPassedOver) {
    let entries;
    try {
        if (statSync(path).isFile())
            return [{ path, folder: "" }];
        entries = readdirSync(path, { withFileTypes: true, recursive: true });
    }
    catch (error) {
        throw new UsageError(`Could not open ${path}: ${describeIoError(error)}; give TIFF files or folders of them`, { cause: error });
    }
    const all = entries
        .filter((entry) => !entry.isDirectory() && ENDING.test(entry.name) && !entry.name.startsWith("."))
        .map((entry) => ({
        path: join(entry.parentPath, entry.name),
        folder: entry.parentPath.slice(join(path, "/").length).replaceAll("\\", "/"),
    }))
        .sort((a, b) => order.compare(a.path, b.path));
    if (all.length === 0)
        throw new Coos7Error(`${path}: found no TIFF files (.tif, .tiff); give the folder of the images`);
    const files = all.filter(({ path }) => {
        const isSmall = isThumbnail(path);
        if (isSmall)
            onPassedOver?.(path, "a thumbnail");
        return !isSmall;
    });
    if (files.length === 0)
        throw new Coos7Error(`${path}: found only thumbnails (${basename(all[0].path)}); give the folder of the images`);
    return files;
}
//# sourceMappingURL=list-fields.js.map