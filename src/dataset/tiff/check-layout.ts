import type { GeoTIFFImage } from "geotiff";
import { Coos7Error } from "../../core/errors.js";

/** A TIFF file begins with so many bytes that are no pixels. */
const PREFIX_LENGTH = 8;
const UNCOMPRESSED = 1;
const SEPARATE_PLANES = 2;
/** What the strongest of the compressions in use can make one byte of. */
const MAX_COMPRESSION = 1100;

/**
 * Checks that an image has all its pixels inside a file of `length` bytes. TIFF has no checksums: whatever lies at a
 * damaged address would be taken for pixels, what is missing for zeros, and sizes without bound for sizes.
 * Throws {@link Coos7Error} naming the file where that is not so.
 */
export async function checkLayout(path: string, image: GeoTIFFImage, length: number): Promise<void> {
  const { fileDirectory: directory, isTiled } = image;
  const offsets = list(await directory.loadValue(isTiled ? "TileOffsets" : "StripOffsets"));
  const sizes = list(await directory.loadValue(isTiled ? "TileByteCounts" : "StripByteCounts"));
  const [width, height, samples] = [image.getWidth(), image.getHeight(), image.getSamplesPerPixel()];
  const rows = Math.min(directory.getValue("RowsPerStrip") ?? height, height);
  const planes = directory.getValue("PlanarConfiguration") === SEPARATE_PLANES ? samples : 1;
  const pieces = isTiled ? offsets.length : Math.ceil(height / rows) * planes;
  const inside = offsets.every((offset, i) => offset >= PREFIX_LENGTH && offset + sizes[i]! <= length);
  const stored = sizes.reduce((sum, size) => sum + size, 0);
  const needed = Math.ceil((width * (samples / planes) * image.getBitsPerSample()) / 8) * height * planes;
  const compressed = (directory.getValue("Compression") ?? UNCOMPRESSED) !== UNCOMPRESSED;
  // Tiles reach beyond the image's edge.
  const complete = compressed
    ? needed <= stored * MAX_COMPRESSION
    : isTiled
      ? needed <= stored
      : needed === stored;
  if (!(needed > 0) || offsets.length !== pieces || sizes.length !== pieces || !inside || !complete)
    throw new Coos7Error(
      `Could not read ${path}: not a complete TIFF image (its header does not lead to ${needed.toLocaleString("en")} bytes of pixels among its ${length.toLocaleString("en")}); it is damaged: get it again`,
    );
}

function list(value: ArrayLike<number | bigint> | number | undefined): number[] {
  if (value === undefined) return [];
  return typeof value === "number" ? [value] : Array.from(value, Number);
}
