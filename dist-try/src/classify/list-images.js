import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Coos7Error, UsageError } from "../core/errors.js";
import { describeIoError } from "../core/files.js";
import { someOf } from "../dataset/locate.js";
import { pairChannels } from "../dataset/tiff/tree.js";
const order = new Intl.Collator("en", { numeric: true });
/**
 * The images of cells in `paths`, files `<name>_{protein,nucleus}.tif` and folders of them with their subfolders, by path.
 * TIFF files that are neither, masks aside, are told to `onWarning`.
 * Throws {@link UsageError} where there is nothing at a path, {@link Coos7Error} where there are no images, and for a
 * channel without its partner.
 */
export function listImages(paths, { onWarning = console.warn } = {}) {
    const files = [...new Set(paths.flatMap(filesAt))];
    const { cells, others } = pairChannels(files);
    const images = cells.map(({ protein, nucleus }) => ({
        name: protein.replace(/_protein\.tiff?$/i, ""),
        protein,
        nucleus,
    }));
    if (images.length === 0)
        throw new Coos7Error(`Found no images of cells in ${paths.join(", ")}; expected <name>_protein.tif and <name>_nucleus.tif of 64 x 64 pixels: coos7 crop cuts them from fields of view, coos7 unpack writes them from HDF5`);
    // Folders hold lists and pictures too; what was named, and TIFF files, were meant.
    const passedOver = others.filter((path) => paths.includes(path) || /\.tiff?$/i.test(path));
    if (passedOver.length > 0)
        onWarning(`Passed over ${someOf(passedOver)}; expected <name>_protein.tif and <name>_nucleus.tif for each image of a cell`);
    return images.sort((a, b) => order.compare(a.name, b.name));
}
function filesAt(path) {
    try {
        if (statSync(path).isFile())
            return [path];
        return readdirSync(path, { withFileTypes: true, recursive: true })
            .filter((entry) => !entry.isDirectory())
            .map((entry) => join(entry.parentPath, entry.name));
    }
    catch (error) {
        throw new UsageError(`Could not open ${path}: ${describeIoError(error)}; give TIFF files or folders of them`, { cause: error });
    }
}
//# sourceMappingURL=list-images.js.map