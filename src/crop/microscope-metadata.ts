import { Coos7Error } from "../core/errors.js";

/** What a file's description says about its channels; what it does not say is missing. */
export interface MicroscopeMetadata {
  /** Number of channels. */
  channels?: number;
  /** Focal planes times points in time. */
  planesPerChannel: number;
  /** Of each channel, where they have names. */
  names?: string[];
  /** Page of each channel, from 0, where it is not simply its number. */
  pages?: number[];
  /** Side of a pixel in the specimen. */
  micrometresPerPixel?: number;
}

/**
 * Reads the description of a TIFF (tag ImageDescription) as OME-XML or ImageJ write it; one of any other form says
 * nothing. `resolution` is the tag XResolution, which ImageJ gives in pixels per its unit.
 * Throws {@link Coos7Error} naming `path` where the metadata are of several images, or not whole.
 */
export function microscopeMetadata(
  path: string,
  description: string,
  resolution: number | undefined,
): MicroscopeMetadata {
  if (/<(?:\w+:)?OME\b/.test(description)) return omeMetadata(path, description);
  if (/^ImageJ=/.test(description)) return imageJMetadata(description, resolution);
  return { planesPerChannel: 1 };
}

type Attributes = Record<string, string>;

/** The OME model's `Pixels`, `Channel` and `TiffData`: https://docs.openmicroscopy.org/ome-model */
function omeMetadata(path: string, xml: string): MicroscopeMetadata {
  const images = elements(xml, "Pixels");
  const [pixels] = images;
  if (!pixels || images.length > 1)
    throw new Coos7Error(
      `${path}: expected OME metadata of one image but found ${images.length}; save each image as a file of its own`,
    );
  const size = (name: string): number => Number(pixels[name] ?? "1");
  const channels = size("SizeC");
  const listed = elements(xml, "Channel").map(({ Name }) => Name ?? "");
  const names = listed.length === channels && listed.some((name) => name !== "") ? listed : undefined;
  const pages = Array.from({ length: channels }, (_, channel) => channel);
  for (const { IFD, FirstC } of elements(xml, "TiffData"))
    if (IFD !== undefined && FirstC !== undefined) pages[Number(FirstC)] = Number(IFD);
  if (!Number.isInteger(channels) || channels < 1 || pages.length !== channels || pages.some(Number.isNaN))
    throw new Coos7Error(
      `${path}: expected OME metadata with a page for each of its channels (SizeC ${pixels.SizeC}); save the image again`,
    );
  const micrometres = inMicrometres(Number(pixels.PhysicalSizeX), pixels.PhysicalSizeXUnit ?? "µm");
  return {
    channels,
    planesPerChannel: size("SizeZ") * size("SizeT"),
    pages,
    ...(names ? { names } : {}),
    ...(micrometres === undefined ? {} : { micrometresPerPixel: micrometres }),
  };
}

/** ImageJ's lines of `name=value`. */
function imageJMetadata(description: string, resolution: number | undefined): MicroscopeMetadata {
  const lines: Attributes = Object.fromEntries(
    description.split(/\r?\n/).map((line) => [line.split("=", 1)[0]!, line.slice(line.indexOf("=") + 1)]),
  );
  const channels = lines.channels === undefined ? undefined : Number(lines.channels);
  // Without channels, the slices of a stack are what there is to choose from.
  const planes = channels === undefined ? 1 : Number(lines.slices ?? "1") * Number(lines.frames ?? "1");
  const unit = (lines.unit ?? "").replaceAll("\\u00B5", "µ");
  const micrometres = resolution === undefined ? undefined : inMicrometres(1 / resolution, unit);
  return {
    planesPerChannel: planes,
    ...(channels === undefined ? {} : { channels }),
    ...(micrometres === undefined ? {} : { micrometresPerPixel: micrometres }),
  };
}

const UNITS: Readonly<Record<string, number>> = {
  µm: 1,
  μm: 1,
  um: 1,
  micron: 1,
  microns: 1,
  micrometer: 1,
  nm: 0.001,
  mm: 1000,
};

function inMicrometres(length: number, unit: string): number | undefined {
  const factor = UNITS[unit.trim()];
  return factor !== undefined && Number.isFinite(length) && length > 0 ? factor * length : undefined;
}

/** The attributes of all elements of a name, whatever prefix it has. */
function elements(xml: string, name: string): Attributes[] {
  const tag = new RegExp(`<(?:\\w+:)?${name}\\b((?:[^>"']|"[^"]*"|'[^']*')*)>`, "g");
  return Array.from(xml.matchAll(tag), ([, inside]) =>
    Object.fromEntries(
      Array.from(inside!.matchAll(/(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), ([, key, double, single]) => [
        key!,
        plainText(double ?? single ?? ""),
      ]),
    ),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function plainText(xml: string): string {
  return xml.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, entity) => {
    if (entity !== undefined) return ENTITIES[entity] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
