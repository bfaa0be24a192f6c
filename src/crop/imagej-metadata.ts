import { Coos7Error } from "../core/errors.js";
import { inMicrometres, type MicroscopeMetadata } from "./microscope-metadata.js";

/** The tags of a TIFF that say how large its pixels are. */
export interface Resolution {
  /** Pixels per unit (tag XResolution). */
  pixelsPerUnit: number;
  /** Whether the unit of the tags is the centimetre (tag ResolutionUnit). */
  perCentimetre: boolean;
}

/** No light microscope's pixels are smaller, in micrometres. */
const LEAST_PIXEL = 0.001;

/**
 * Reads an ImageJ description, lines of `name=value`. ImageJ gives the resolution in pixels per the unit that it names.
 * Throws {@link Coos7Error} naming `path` where a number of planes is none.
 */
export function imageJMetadata(
  path: string,
  description: string,
  resolution: Resolution | undefined,
): MicroscopeMetadata {
  const lines = new Map(
    description.split(/\r\n?|\n/).map((line) => {
      const place = line.indexOf("=");
      return [line.slice(0, Math.max(place, 0)), line.slice(place + 1).trim()];
    }),
  );
  const count = (name: string): number | undefined => {
    const text = lines.get(name);
    if (text === undefined) return undefined;
    if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
    throw new Coos7Error(
      `${path}: expected a whole number for ${name} in ImageJ's metadata but found ${JSON.stringify(text.slice(0, 40))}; save the image again`,
    );
  };
  const frames = count("frames") ?? 1;
  const slices = count("slices") ?? 1;
  // Without channels, the slices of a stack are what there is to choose from.
  const channels = count("channels") ?? count("images");
  const planes = lines.has("channels") ? slices * frames : frames;
  const micrometres = resolution && pixelSize(lines.get("unit") ?? "", resolution);
  return {
    planesPerChannel: planes,
    ...(channels === undefined ? {} : { channels }),
    ...(micrometres === undefined ? {} : { micrometresPerPixel: micrometres }),
  };
}

function pixelSize(unit: string, { pixelsPerUnit, perCentimetre }: Resolution): number | undefined {
  const name = unit.replaceAll(/\\u00b5/gi, "µ").toLowerCase();
  const size = inMicrometres(1 / pixelsPerUnit, name);
  // Micro-Manager's text names micrometres where its tags are in centimetres.
  if (size !== undefined && size < LEAST_PIXEL && perCentimetre)
    return inMicrometres(1 / pixelsPerUnit, "cm");
  return size;
}
