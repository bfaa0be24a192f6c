import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { Coos7Error, UsageError } from "../core/errors.js";
import { describeIoError } from "../core/files.js";
import { isThumbnail, isTiff, naturalOrder } from "../crop/list-fields.js";
import { readHarmonyIndex } from "./harmony-index.js";
import { dateOfFolders, patternReader, plateOfFolders, readImageName, SCHEMES, } from "./image-names.js";
const INDEX = /^index\.(?:idx|ref)\.xml$/i;
/** All files in a folder and its subfolders but hidden ones, in natural order. Throws {@link UsageError} where it cannot be read. */
export function filesIn(folder) {
    let entries;
    try {
        if (!statSync(folder).isDirectory())
            throw new UsageError(`${folder} is a file; give the folder of the images`);
        entries = readdirSync(folder, { withFileTypes: true, recursive: true });
    }
    catch (error) {
        if (error instanceof Coos7Error)
            throw error;
        throw new UsageError(`Could not open ${folder}: ${describeIoError(error)}; give the folder of the images`, {
            cause: error,
        });
    }
    return entries
        .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort(naturalOrder);
}
/**
 * The images in a folder of plates with what their names say, by a pattern of the user's or by the names that most files
 * of their folder have. What is left out is told to `skipped`: thumbnails, files that are no TIFF images, and, where names are
 * known, those called otherwise.
 * Throws `UsageError` where the folder cannot be read or the pattern is none, {@link Coos7Error} where there are no images,
 * where no name fits the pattern, and where a list beside images cannot be read.
 */
export function listImages(folder, skipped, { pattern, except = () => false } = {}) {
    const read = pattern === undefined ? undefined : patternReader(pattern);
    const all = filesIn(folder).filter((path) => !except(path));
    const indices = new Map(all
        .filter((path) => INDEX.test(basename(path)))
        .map((path) => [dirname(path), readHarmonyIndex(path)]));
    const tiffs = all.filter((path) => {
        if (INDEX.test(basename(path)))
            return false;
        if (!isTiff(path))
            skipped.add("files that are no TIFF images", path);
        else if (isThumbnail(path))
            skipped.add("thumbnails", path);
        else
            return true;
        return false;
    });
    if (tiffs.length === 0)
        throw new Coos7Error(`${folder}: found no images, TIFF files (.tif, .tiff)${all.length > 0 ? `, but ${basename(all[0])}` : ""}; give the folder that the microscope's program has exported`);
    const home = basename(resolve(folder));
    const found = tiffs.map((path) => ({ path, place: relative(folder, path).replaceAll("\\", "/") }));
    const schemes = new Map();
    const schemeOf = (place) => {
        const folder = dirname(place);
        if (!schemes.has(folder))
            schemes.set(folder, usualScheme(found.filter((one) => dirname(one.place) === folder).map((one) => one.place)));
        return schemes.get(folder);
    };
    const images = found.flatMap(({ path, place }) => {
        const index = indices.get(dirname(path));
        const scheme = read ? undefined : index ? "Opera" : schemeOf(place);
        const named = read
            ? read(place)
            : (index?.images.get(basename(path)) ?? (scheme && readImageName(scheme, place)));
        if (!named && (read || scheme)) {
            skipped.add(read ? "images whose names do not fit the pattern" : `images not called as ${scheme}'s are`, path);
            return [];
        }
        const plate = named?.plate ?? index?.plate ?? plateOfFolders(place) ?? home.replace(/__\d{4}-.*$/, "");
        const date = named?.date ?? index?.date ?? dateOfFolders(`${home}/${place}`);
        return [
            {
                path,
                place,
                plate,
                scheme: read ? "pattern" : (scheme ?? "other"),
                ...(named ? { name: named } : {}),
                ...(date === undefined ? {} : { date }),
                ...(index ? { index } : {}),
            },
        ];
    });
    if (images.length === 0)
        throw new Coos7Error(`${folder}: expected names of images that fit the pattern ${JSON.stringify(pattern)} but none of ${found.length} does, such as ${found[0].place}`);
    return images;
}
/** The scheme of most names, where at least half have one. */
function usualScheme(places) {
    const counts = SCHEMES.map((scheme) => ({
        scheme,
        count: places.filter((place) => readImageName(scheme, place)).length,
    }));
    const most = counts.reduce((a, b) => (b.count > a.count ? b : a));
    return 2 * most.count >= places.length ? most.scheme : undefined;
}
//# sourceMappingURL=list-images.js.map