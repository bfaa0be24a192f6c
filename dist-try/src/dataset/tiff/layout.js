import { Coos7Error } from "../../core/errors.js";
import { COMPRESSIONS, OTHER_COMPRESSIONS } from "./decompress.js";
/** A TIFF file begins with so many bytes that are no pixels. */
const PREFIX_LENGTH = 8;
/** A camera's whole image, of several channels. */
const MOST_PIXEL_BYTES = 1e9;
const IMAGE_DEPTH = 32997;
const WHITE_IS_ZERO = 0;
const BLACK_IS_ZERO = 1;
const RGB = 2;
const PALETTE = 3;
/** How much darker than those before it a colour of a scale may be: 1 % of white. */
const PALETTE_NOISE = 655;
const PHOTOMETRICS = {
    4: "a mask",
    5: "inks",
    6: "YCbCr colours",
    8: "CIELab colours",
    9: "CIELab colours",
    10: "CIELab colours",
    32803: "a colour filter array",
    32844: "logarithms of luminance",
    32845: "logarithms of colour",
};
/** SampleFormat 4, "undefined", is read as libtiff reads it. */
const FORMATS = {
    1: "unsigned",
    2: "signed",
    3: "float",
    4: "unsigned",
};
const WHOLE_BYTES = [8, 16, 32];
const FLOATS = [16, 32, 64];
/**
 * The layout of a page of a file of `length` bytes. TIFF has no checksums: whatever lies at a damaged address would be
 * taken for pixels, what is missing for zeros, and sizes without bound for sizes.
 * Throws {@link Coos7Error} naming the file: where the page does not have all its pixels inside the file, and, with the tag
 * and what is supported, where it holds them in a way that is not read exactly.
 */
export async function pageLayout(path, page, length) {
    const { fileDirectory: directory, littleEndian } = page;
    // Old programs list tiles as strips.
    const tiled = directory.hasTag("TileWidth");
    const [placesTag, sizesTag] = tiled && directory.hasTag("TileOffsets")
        ? ["TileOffsets", "TileByteCounts"]
        : ["StripOffsets", "StripByteCounts"];
    const refuse = (tag, expected, found) => {
        throw tagError(path, tag, expected, found);
    };
    const numbers = async (tag) => list(await directory.loadValue(tag));
    const one = async (tag, otherwise) => (await numbers(tag))[0] ?? otherwise;
    const [width, height, samples] = [page.getWidth(), page.getHeight(), page.getSamplesPerPixel()];
    /** The value that a tag has for each sample. */
    const same = async (tag, otherwise) => {
        const values = (await numbers(tag)).slice(0, samples);
        if (values.some((value) => value !== values[0]))
            refuse(tag, "the same for all samples", values.slice(0, 8).join(", "));
        return values[0] ?? otherwise;
    };
    const depth = await one(IMAGE_DEPTH, 1);
    if (depth !== 1)
        refuse("ImageDepth", "1, one plane a page", String(depth));
    const bitsGiven = directory.hasTag("BitsPerSample");
    const bits = await same("BitsPerSample", 1);
    const sampleFormat = await same("SampleFormat", 1);
    const format = FORMATS[sampleFormat] ??
        refuse("SampleFormat", "1 (unsigned), 2 (signed) or 3 (float)", String(sampleFormat));
    const isKnownDepth = format === "float"
        ? FLOATS.includes(bits)
        : WHOLE_BYTES.includes(bits) ||
            (format === "unsigned" && Number.isInteger(bits) && bits > 0 && bits < 16);
    if (!isKnownDepth)
        refuse("BitsPerSample", format === "float"
            ? "16, 32 or 64 for floats"
            : format === "signed"
                ? "8, 16 or 32 for signed integers"
                : "1 to 16 or 32 for unsigned integers", String(bits));
    const compression = await one("Compression", 1);
    const how = COMPRESSIONS[compression];
    if (!how) {
        const known = Object.entries(COMPRESSIONS).map(([value, { name }]) => `${value} (${name})`);
        const name = OTHER_COMPRESSIONS[compression];
        refuse("Compression", `one of ${known.join(", ")}`, name === undefined ? String(compression) : `${compression} (${name})`);
    }
    const predictor = await one("Predictor", 1);
    checkPredictor();
    const fillOrder = await one("FillOrder", 1);
    if (fillOrder !== 1 && fillOrder !== 2)
        refuse("FillOrder", "1 or 2", String(fillOrder));
    const photometric = await one("PhotometricInterpretation", 1);
    if (photometric === PALETTE)
        await checkPalette();
    else if (photometric > PALETTE || photometric < 0)
        refuse("PhotometricInterpretation", "0 or 1 (grey), 2 (RGB) or 3 (a palette)", PHOTOMETRICS[photometric] === undefined
            ? String(photometric)
            : `${photometric} (${PHOTOMETRICS[photometric]})`);
    const inverted = photometric === WHITE_IS_ZERO;
    if (inverted && format !== "unsigned")
        refuse("PhotometricInterpretation", `1 for samples that are ${format}`, "0 (white is zero)");
    if (photometric === RGB && samples < 3)
        refuse("SamplesPerPixel", "3 or more for RGB", directory.hasTag("SamplesPerPixel") ? String(samples) : "none");
    const separate = page.planarConfiguration === 2;
    const pieceWidth = tiled ? await one("TileWidth", 0) : width;
    const pieceHeight = tiled
        ? await one("TileLength", 0)
        : Math.min((await one("RowsPerStrip", 0)) || height, height);
    const offsets = await numbers(placesTag);
    const counts = await numbers(sizesTag);
    if (!bitsGiven && (samples > 1 || photometric > BLACK_IS_ZERO || counts.length === 0))
        refuse("BitsPerSample", "given where an image is not black and white", "none");
    const layout = {
        path,
        width,
        height,
        samples,
        bits,
        assumed: !bitsGiven ? "BitsPerSample" : directory.hasTag("Compression") ? undefined : "Compression",
        format,
        littleEndian,
        compression,
        predictor,
        reversedBits: fillOrder === 2,
        separate,
        inverted,
        pieceWidth,
        pieceHeight,
        tiled,
        offsets,
        sizes: counts,
    };
    // Old programs leave it out of a single strip, and libtiff fills it in.
    if (counts.length === 0 && offsets.length === 1 && compression === 1)
        layout.sizes = [rowBytes(layout) * rowsOf(layout, 0)];
    checkComplete(layout, length);
    return layout;
    function checkPredictor() {
        if (predictor === 1)
            return;
        if (predictor !== 2 && predictor !== 3)
            refuse("Predictor", "1, 2 or 3", String(predictor));
        if (!how.predictors)
            refuse("Predictor", `1 with Compression ${compression} (${how.name})`, String(predictor));
        if (predictor === 2 && bits % 8 !== 0)
            refuse("Predictor", `1 with ${bits} bits a sample`, String(predictor));
        if (predictor === 3 && format !== "float")
            refuse("Predictor", `1 or 2 for samples that are ${format} integers`, String(predictor));
    }
    /**
     * Numbers of colours are intensities, as other readers take them, where the colours grow brighter with them. Microscopes'
     * programs mark the ends of a scale with colours of their own.
     */
    async function checkPalette() {
        const map = await numbers("ColorMap");
        const size = map.length / 3;
        const light = Array.from({ length: Math.max(0, size - 2) }, (_, i) => [0.299, 0.587, 0.114].reduce((sum, part, c) => sum + part * map[c * size + i + 1], 0));
        let brightest = 0;
        const isScale = light.every((value) => {
            brightest = Math.max(brightest, value);
            return value >= brightest - PALETTE_NOISE;
        });
        if (samples !== 1 || bits > 8 || format !== "unsigned" || size !== 2 ** bits || !isScale)
            refuse("ColorMap", "a scale from dark to bright", map.length === 0 ? "none" : "other colours");
    }
}
/** The error of a file whose pixels lie in it in a way that is not read exactly, for its tag. */
export function tagError(path, tag, expected, found) {
    return new Coos7Error(`${path}: expected the tag ${tag} to be ${expected} but found ${found}; save the image again, as grey values without compression`);
}
/** Of a page with `layout`: strips or tiles of one sample where each has its own, else of all samples. */
export function piecesOf({ width, height, pieceWidth, pieceHeight }) {
    return { across: Math.ceil(width / pieceWidth), down: Math.ceil(height / pieceHeight) };
}
/** Bytes of a row of a strip or tile. */
export function rowBytes({ pieceWidth, samples, separate, bits }) {
    return Math.ceil((pieceWidth * (separate ? 1 : samples) * bits) / 8);
}
/** Rows of the strip or tile that is the `row`-th from the top. */
export function rowsOf({ height, pieceHeight, tiled }, row) {
    return tiled ? pieceHeight : Math.min(pieceHeight, height - row * pieceHeight);
}
function checkComplete(layout, length) {
    const { path, width, height, samples, separate, compression, offsets, sizes } = layout;
    const isSane = [width, height, samples, layout.pieceWidth, layout.pieceHeight].every((value) => Number.isInteger(value) && value > 0);
    const wanted = Math.ceil((width * samples * layout.bits) / 8) * height;
    const { across, down } = piecesOf(layout);
    const count = isSane && wanted <= MOST_PIXEL_BYTES ? across * down * (separate ? samples : 1) : 0;
    let isComplete = count > 0 && offsets.length >= count && sizes.length >= count;
    for (let i = 0; i < count && isComplete; i++) {
        const piece = rowBytes(layout) * rowsOf(layout, Math.floor(i / across) % down);
        const [offset, size] = [offsets[i], sizes[i]];
        isComplete =
            offset >= PREFIX_LENGTH &&
                offset + size <= length &&
                piece <= Math.min(MOST_PIXEL_BYTES, size * COMPRESSIONS[compression].greatestFactor);
    }
    if (!isComplete)
        throw new Coos7Error(`Could not read ${path}: not a complete TIFF image (its header does not lead to ${wanted.toLocaleString("en")} bytes of pixels among its ${length.toLocaleString("en")}); it is damaged: get it again`);
}
function list(value) {
    if (value === undefined || value === null)
        return [];
    if (typeof value === "number" || typeof value === "bigint")
        return [Number(value)];
    return Array.from(value, Number);
}
//# sourceMappingURL=layout.js.map